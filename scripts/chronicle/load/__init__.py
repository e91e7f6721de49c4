"""Load: the text of the files under `data/` → the corpus, keeping the place of every fact."""

from .corpus import load

__all__ = ["load"]

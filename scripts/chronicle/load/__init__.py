"""Load: the text of the files under `data/` → the corpus, keeping the place of every fact."""

from .corpus import load
from .subject import load_subject

__all__ = ["load", "load_subject"]

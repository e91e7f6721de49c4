"""Publish: the only room that writes."""

from .derived import export, navigate
from .engine import Engine
from .writer import publish

__all__ = ["Engine", "export", "navigate", "publish"]

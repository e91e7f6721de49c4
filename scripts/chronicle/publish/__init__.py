"""Publish: the only room that writes."""

from .engine import Engine
from .writer import publish

__all__ = ["Engine", "publish"]

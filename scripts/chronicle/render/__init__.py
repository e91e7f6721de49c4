"""Render: the site → {path under docs/: text}. Decides nothing: every choice has been made before."""

from .files import render

__all__ = ["render"]

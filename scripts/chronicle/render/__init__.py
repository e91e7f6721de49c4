"""Render: pages → the text of files. Templates loop and name; they choose nothing."""

from .pages import render

__all__ = ["render"]

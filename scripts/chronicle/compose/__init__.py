"""Compose: the linked corpus → pages, each a head and blocks in order, with every link, note and date in its place."""

from ..link import Headword
from .site import Site, compose

__all__ = ["Headword", "Site", "compose"]

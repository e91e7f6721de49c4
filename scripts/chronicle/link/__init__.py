"""Link: the corpus → pages in final order, with addresses, numbered notes and back-links. All choices are made here."""

from .site import link

__all__ = ["link"]

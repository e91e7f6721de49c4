"""Addresses of links: which a reader may be sent to, and how they are written so that nothing in them ends them early."""

import re
from urllib.parse import quote, urlsplit

from .normalize import legible

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_SCHEMES = {"http", "https", "mailto"}
#: What no address may hold as it is (RFC 3986), and white space of any script.
_NEVER = re.compile(r'[\s"<>\\^`{|}]')


def address(href: str) -> str | None:
    """An address → the same, safe within quotation marks; None where it is not to the web, to a mailbox or within the site."""
    href = legible(href).strip()
    scheme = _SCHEME.match(href)
    if (scheme and scheme[1].lower() not in _SCHEMES) or href.startswith(("//", "\\", "/\\")):
        return None
    if scheme and not is_whole(href):
        return None
    return _NEVER.sub(lambda sign: quote(sign[0]), href)


def is_whole(href: str) -> bool:
    """Whether an address can be taken apart at all: `https://[x` cannot."""
    try:
        parts = urlsplit(href)
    except ValueError:
        return False
    return bool(parts.netloc) if parts.scheme in ("http", "https") else True

"""Which hosts of the web are not fit to cite, and why: `data/hosts.yml`, as types."""

import re
from collections.abc import Mapping
from fnmatch import fnmatchcase
from functools import cached_property
from typing import Annotated, Any

from pydantic import PlainValidator, WithJsonSchema

from ..located import Located
from ..problems import Code
from .part import Part, field
from .values import Line, read_line, refuse

_PATTERN = r"[a-z0-9_*-]+(?:\.[a-z0-9_*-]+)*"
_HOST = re.compile(_PATTERN)


def read_host(value: Any) -> Located:
    """The name of a host, or of a family of them: small letters; a `*` stands for any."""
    text = read_line(value)
    if not _HOST.fullmatch(text):
        hint = "write its name alone, in small ASCII letters (xn--… for others): example.org."
        raise refuse(Code.WRONG_TYPE, f"'{text}' is not the name of a host.", hint)
    return text


HostName = Annotated[Located, PlainValidator(read_host), WithJsonSchema({"type": "string", "pattern": f"^{_PATTERN}$"})]


class RefusedHost(Part):
    """A host that is not cited."""

    host: HostName = field(
        help="its name, with all below it: `example.org` is `www.example.org` too; `*` stands for any letters"
    )
    why: Line = field(help="why it is not cited, in a few words: `unlicensed copies of books`")


class Hosts(Part):
    """`data/hosts.yml`."""

    numbers: Line | None = field(
        None, help="why an address that is a number (`192.0.2.1`) and no name is not cited; without it, it may be"
    )
    refused: tuple[RefusedHost, ...] = field((), help="the hosts that are not cited")

    @cached_property
    def _by_name(self) -> Mapping[str, RefusedHost]:
        return {str(refused.host): refused for refused in self.refused}

    @cached_property
    def _patterns(self) -> tuple[tuple[str, RefusedHost], ...]:
        return tuple((name, refused) for name, refused in self._by_name.items() if "*" in name)

    def why_not(self, name: str) -> str | None:
        """Why a host is not cited; None where it may be. Capitals and a closing dot count for nothing."""
        name = _plain(name)
        if is_number(name):
            return str(self.numbers) if self.numbers else None
        labels = name.split(".")
        above = [".".join(labels[n:]) for n in range(len(labels))]
        found = next((self._by_name[each] for each in above if each in self._by_name), None)
        found = found or next(
            (r for pattern, r in self._patterns for each in above if fnmatchcase(each, pattern)), None
        )
        return str(found.why) if found else None


def _plain(name: str) -> str:
    """A name as it is compared: ASCII, in small letters."""
    name = name.lower().removesuffix(".")
    if name.isascii():
        return name
    try:
        return name.encode("idna").decode()
    except UnicodeError:
        return name


def is_number(name: str) -> bool:
    """Whether browsers take a host for a number: IPv6 in brackets, or a last label of digits (URL Standard, 3.5)."""
    last = name.rpartition(".")[2]
    return name.startswith("[") or last.isdecimal() or re.fullmatch(r"0x[0-9a-f]*", last) is not None

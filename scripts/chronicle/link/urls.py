"""Addresses. An entry's id is its address, for good: `glossary/kulak.md` is served as `/glossary/kulak/`."""

from ..model import KINDS, Entry, Ref
from ..model.inline import Link, escape
from .previews import preview_of

#: What the reader calls each kind, one and many.
LABELS = {
    "chapter": ("Chapter", "Narrative"),
    "event": ("Event", "Timeline"),
    "person": ("Person", "People"),
    "organisation": ("Organization", "Organizations"),
    "place": ("Place", "Places"),
    "term": ("Term", "Glossary"),
    "source": ("Source", "Sources"),
    "figure": ("Figure", "Figures"),
    "series": ("Series", "Series"),
    "ledger": ("Ledger", "Ledger"),
    "path": ("Reading path", "Reading Paths"),
}


def path_of(ref: Ref) -> str:
    """The Markdown file of an entry's page, under `docs/`."""
    return f"{KINDS[ref.kind]}/{ref.id}.md"


def index_of(kind: str) -> str:
    """The page that lists a kind: for events, the timeline."""
    return "timeline/index.md" if kind == "event" else f"{KINDS[kind]}/index.md"


def relative(here: str, there: str, anchor: str | None = None) -> str:
    """The address of the page `there` as a link on the page `here` writes it. Each page lies in one folder."""
    folder, _, name = there.partition("/")
    href = ("" if there == here and anchor else name) if here.startswith(f"{folder}/") else f"../{there}"
    return f"{href}#{anchor}" if anchor else href


def listed(here: str, entry: Entry, label: str | None = None) -> Link:
    """A link to an entry in a list that says beside it what it is."""
    return Link(label or escape(entry.title), relative(here, path_of(entry.ref)))


def link_to(here: str, entry: Entry, label: str | None = None, anchor: str | None = None) -> Link:
    """A link to an entry, with what a reader wants to know before following it."""
    return Link(label or escape(entry.title), relative(here, path_of(entry.ref), anchor), preview_of(entry))

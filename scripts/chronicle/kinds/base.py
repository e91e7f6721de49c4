"""What every part of a file, and every entry, has in common. A kind overrides what is particular to it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, ClassVar

from pydantic import BaseModel, ConfigDict, Field
from pydantic.fields import FieldInfo

from ..blocks import Block, Page, Written
from ..dates import HistoricalDate
from ..problems import Problem
from ..prose import Line as Words
from ..prose import Prose, Ref
from .values import Id, Line, Markdown, Reference

if TYPE_CHECKING:
    from .corpus import Corpus

Rule = Callable[[Any, "Corpus"], Iterator[Problem]]
_REQUIRED: Any = ...


def field(default: Any = _REQUIRED, *, help: str, label: str = "", role: str = "", alias: str | None = None) -> Any:  # noqa: A002
    """Describes a field of a kind.

    `help` is what the manual and the schema say of it; `label` names it in the panel of facts, where it stands in the order of
    the fields; `role` says what else it is: `name` (the entry is found by it), `beside` (stands behind the fact before it),
    `when` (a span lived through), `quiet` (names an entry, but is no mention of it).
    """
    extra = {"x-role": role} if role else None
    return Field(default, alias=alias, title=label or None, description=help, json_schema_extra=extra)  # type: ignore[arg-type]


def role_of(info: FieldInfo) -> str:
    """What else a field is; see `field`."""
    extra = info.json_schema_extra
    return str(extra.get("x-role", "")) if isinstance(extra, dict) else ""


class Part(BaseModel):
    """A mapping in a file: frozen, with no key that is not declared."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)

    def values(self) -> Iterator[object]:
        """Every value below this mapping, in the order of its fields."""
        for name in type(self).model_fields:
            yield from _flatten(getattr(self, name))

    def told(self) -> Words:
        """What the panel of facts says of this mapping; nothing, if a kind does not say."""
        return ()

    def found_by(self) -> Iterator[str]:
        """The names that it gives its entry: every field of the role `name`, and those of the mappings in it."""
        for name, info in type(self).model_fields.items():
            value = getattr(self, name)
            if role_of(info) == "name":
                yield from (each for each in _flatten(value) if isinstance(each, str))
            elif isinstance(value, Part):
                yield from value.found_by()


def _flatten(value: object) -> Iterator[object]:
    if isinstance(value, Part):
        yield from value.values()
    elif isinstance(value, tuple):
        for item in value:
            yield from _flatten(item)
    elif value is not None:
        yield value


@dataclass(frozen=True)
class Kind:
    """What the site calls a kind, and how it treats its entries.

    `rank` orders kinds in the results of a search, lowest first: what a reader most likely means by a name that several share.
    `words` is the least and the most of an entry's text. `headword` kinds share one set of titles. `index` is the page that
    lists them. `linked` entries must be linked to from somewhere; `searched` ones are found by the search, `listed` ones stand
    on its page. One kind is `cited` by `[@…]`; what `happens` has a date that texts must agree with, what is `surnamed` is
    looked for by a surname, in any case. `more_folders` are those of
    its pages beside its own.
    """

    name: str
    folder: str
    label: str
    plural: str
    about: str
    rank: int
    words: tuple[int, int] = (40, 200)
    headword: bool = False
    index: str = ""
    linked: bool = True
    searched: bool = True
    listed: bool = True
    cited: bool = False
    happens: bool = False
    surnamed: bool = False
    more_folders: tuple[str, ...] = ()

    @property
    def index_path(self) -> str:
        """The page that lists the entries of this kind."""
        return self.index or f"{self.folder}/index.md"


@dataclass(frozen=True)
class Passage:
    """Prose of an entry as it stands on its page; a headed one has an anchor and can be linked to."""

    prose: Prose
    scope: str = ""
    anchor: str | None = None
    heading: str | None = None


class Entry(Part):
    """One file under `data/`: one entry of the site."""

    kind: ClassVar[Kind]
    rules: ClassVar[tuple[Rule, ...]] = ()

    id: Id = field(help="the file's name without `.yml`")
    title: Line = field(help="the headword, as a reader would look for it; plain text; of a chapter or an event, in title case", role="name")
    summary: Line = field(help="one plain sentence, at most 240 characters, no markup: it is shown as a tooltip and in lists")
    text: Markdown = field(help="cited Markdown")
    see_also: tuple[Reference, ...] = field((), help="a list of references, such as `term:kulak` or `chapter:the-great-purge#yezhov`", role="quiet")

    @property
    def ref(self) -> Ref:
        """What points at this entry."""
        return Ref(self.kind.name, str(self.id), None, self.id.place)

    @property
    def path(self) -> str:
        """The Markdown file of its page, under `docs/`."""
        return f"{self.kind.folder}/{self.id}.md"

    @cached_property
    def proses(self) -> tuple[Prose, ...]:
        """Every piece of prose in the entry, in the order of the page."""
        return tuple(value for value in self.values() if isinstance(value, Prose))

    @cached_property
    def field_refs(self) -> tuple[Ref, ...]:
        """Every entry named in a field, outside prose."""
        return tuple(value for value in self.values() if isinstance(value, Ref))

    @property
    def mentioned(self) -> tuple[Ref, ...]:
        """The entries named in fields whose pages should lead back here."""
        names = (n for n, info in type(self).model_fields.items() if role_of(info) != "quiet")
        return tuple(ref for name in names for ref in _flatten(getattr(self, name)) if isinstance(ref, Ref))

    def passages(self) -> Iterator[Passage]:
        """Its prose in the order of the page."""
        if self.text:
            yield Passage(self.text)

    @property
    def anchors(self) -> dict[str, str]:
        """The sections that a reference may lead to: anchor → heading."""
        return {p.anchor: p.heading or "" for p in self.passages() if p.anchor}

    @property
    def when(self) -> HistoricalDate | None:
        """When it was, if it has a time: for facets and the timeline."""
        return None

    @property
    def filed(self) -> str:
        """The words by which it is put in order."""
        return str(self.title)

    def facts(self, corpus: "Corpus") -> Iterator[tuple[str, Words]] | None:
        """The panel of facts in words, where it is not that of the labelled fields; None where it is."""
        del corpus

    def shown(self, name: str, corpus: "Corpus") -> tuple[Words, ...] | None:
        """The values of a labelled field, where they need more words than the value has; None where not."""
        del name, corpus

    def marks(self) -> Iterator[tuple[Ref, Words]]:
        """Small links that this entry sets in the sections of others: where, and the link."""
        yield from ()

    def facets(self, corpus: "Corpus") -> dict[str, str]:
        """By what a search of the text can be narrowed: the kind and, of what has a time, the part and the decade."""
        facets = {"kind": self.kind.label}
        if self.when:
            part = corpus.part_of(str(self.id)) or corpus.part_at(self.when)
            facets |= {"part": part.named, "decade": f"{self.when.earliest.year // 10 * 10}s"}
        return facets

    @property
    def counted(self) -> tuple[Prose, ...]:
        """The prose whose words are counted against the kind's least and most."""
        return (self.text,)

    @property
    def forms_of_name(self) -> dict[str, str]:
        """The forms of its name that the subject lists, by the key of the form."""
        return getattr(getattr(self, "names", None), "forms", {})

    @property
    def born_as(self) -> str:
        """An earlier name, the surname of which is looked for too."""
        return ""

    def aside(self) -> Words:
        """What stands in brackets beside its name: a date, the years of a life."""
        return ()

    def blocks(self, corpus: "Corpus") -> Iterator[Block]:
        """What its page holds between the panel of facts and the notes."""
        del corpus
        yield from (Written(passage.prose, passage.scope) for passage in self.passages())

    def kicker(self, corpus: "Corpus") -> Words | None:
        """What stands above the title, if not the name of the kind."""
        del corpus

    def after(self, corpus: "Corpus") -> Iterator[Block]:
        """What its page holds behind the text and before what it leads to."""
        del corpus
        yield from ()

    @classmethod
    def pages(cls, corpus: "Corpus") -> Iterator[Page]:
        """The pages that list the entries of this kind, or show them all at once."""
        del corpus
        yield from ()

    @classmethod
    def pictures(cls, corpus: "Corpus") -> Iterator[tuple[str, Block]]:
        """Pictures of all entries of this kind, by path, for pages written by hand."""
        del corpus
        yield from ()

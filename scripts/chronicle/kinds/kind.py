"""What the site calls a kind and how it treats its entries, and the passages of prose of an entry."""

from dataclasses import dataclass

from ..prose import Prose


@dataclass(frozen=True)
class Kind:
    """What the site calls a kind, and how it treats its entries.

    `rank` orders kinds in the results of a search, lowest first: what a reader most likely means by a name that several share.
    `words` is the least and the most of an entry's text. `headword` kinds share one set of titles. `index` is the page that
    lists them. `linked` entries must be linked to from somewhere; `searched` ones are found by the search, `listed` ones stand
    on its page. One kind is `cited` by `[@…]`; what `happens` has a date that texts must agree with, what is `surnamed` is
    looked for by a surname, in any case. `several` is what a sentence calls them, if not by the plural. `more_folders` are those of its pages beside its own. In the navigation a kind has a
    menu of its own, or stands `under` that of another.
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
    several: str = ""
    more_folders: tuple[str, ...] = ()
    under: str = ""

    @property
    def called(self) -> str:
        """What several entries are called in a sentence: 12 *events*."""
        return self.several or self.plural.lower()

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

"""The registry: every kind, in the order of the manual. All that depends on which kinds there are is derived from here."""

from .base import Entry
from .chapter import Chapter
from .debate import Debate
from .event import Event
from .figure import Figure
from .ledger import Ledger
from .organisation import Organisation
from .path import ReadingPath
from .person import Person
from .place import HistoricalPlace
from .series import Series
from .source import Source
from .term import Term

REGISTRY: tuple[type[Entry], ...] = (
    Chapter,
    Event,
    Person,
    Organisation,
    HistoricalPlace,
    Term,
    Source,
    Figure,
    Series,
    Debate,
    Ledger,
    ReadingPath,
)
#: The name of a kind, which is also the marker of its links → its type.
TYPES = {entry.kind.name: entry for entry in REGISTRY}
#: The folder under `data/`, and in the site's addresses, of each kind → its name.
FOLDERS = {entry.kind.folder: entry.kind.name for entry in REGISTRY}
MARKERS = tuple(TYPES)
#: The kind that `[@…]` cites.
CITED = next(entry.kind.name for entry in REGISTRY if entry.kind.cited)
#: The folders under `docs/` that are generated whole; git ignores them, and nothing hand-written may lie there.
GENERATED = tuple(
    sorted({folder for entry in REGISTRY for folder in (entry.kind.folder, *entry.kind.more_folders)} | {"search"})
)

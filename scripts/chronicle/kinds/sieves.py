"""What narrows the list of a kind: choices among its items, and the words by which an item is found beside those it shows."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from ..blocks import Choice, Item, Option
from .subject import Word


def choice(key: str, name: str, words: Sequence[Word], items: Iterable[Item]) -> Choice:
    """A choice among items by a word of the subject, in the order of the subject; a word that none has is no option."""
    return chosen(key, name, {str(word.id): word.shown for word in words}, items)


def chosen(key: str, name: str, labels: dict[str, str], items: Iterable[Item]) -> Choice:
    """The same by values and what they are called."""
    counts = Counter(item.data.get(key) for item in items)
    return Choice(
        key, name, tuple(Option(value, label, counts[value]) for value, label in labels.items() if counts[value])
    )


def found_by(names: Iterable[str], shown: str = "") -> dict[str, str]:
    """The data of an item that is also found by these names: their words, each once, without those that it shows."""
    seen = set(_words(shown))
    words = dict.fromkeys(word for name in names for word in _words(name) if word not in seen)
    return {"words": " ".join(words)} if words else {}


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+(?:[’ʹʺ][^\W_]+)*", text.casefold())

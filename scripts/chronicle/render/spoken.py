"""Says of words in another script in what language they are, so that they are read aloud in it."""

import re
from collections.abc import Callable, Iterable
from itertools import groupby

from ..model.site import Tongue

#: A mark of stress or a soft hyphen stands inside a word.
_INSIDE = "\u0300-\u036f\u00ad"
#: What stands between the words of one passage.
_BETWEEN = r"\d\s,.:;!?«»()–-"


def spoken_in(tongues: Iterable[Tongue]) -> Callable[[str], str]:
    """Markdown → the same with a `<span lang="…">` around each passage in the letters of a tongue.

    Of the tongues of one alphabet the passage is in the one whose own letters it has, else in the one without any.
    """
    by_letters = {
        of: list(group) for of, group in groupby(sorted(tongues, key=lambda t: t.alphabet), lambda t: t.alphabet)
    }
    alphabets = [(_passage(of, group), group) for of, group in by_letters.items()]

    def speak(markdown: str) -> str:
        for passage, group in alphabets:
            markdown = passage.sub(lambda words, group=group: _span(words[0], group), markdown)  # type: ignore[misc]
        return markdown

    return speak


def _passage(letters: str, tongues: list[Tongue]) -> re.Pattern[str]:
    signs = "".join(tongue.apostrophes for tongue in tongues)
    return re.compile(f"[{letters}](?:[{letters}{_INSIDE}{signs}{_BETWEEN}]*[{letters}{_INSIDE}])?")


def _span(words: str, tongues: list[Tongue]) -> str:
    shown = [tongue for tongue in tongues if set(words.lower()) & set(tongue.own)]
    plain = [tongue for tongue in tongues if not tongue.own]
    return f'<span lang="{(*shown, *plain, *tongues)[0].lang}">{words}</span>'

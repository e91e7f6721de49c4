"""The names by which readers look for an entry: its own, those that transliterations make of them, and a surname's cases."""

import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from itertools import islice

from ..kinds import Corpus, Entry, Script
from .inflection import case_forms, surname_of
from .normal import Normal
from .transliterate import Transliterator, transliterators

#: The hyphens and dashes of compounds, which readers write together, apart or hyphenated.
_JOINT = re.compile(r"(?<=\w)[-‐‑‒–](?=\w)")


class Names:
    """Gives every name of an entry in the normal form, by the scripts of a subject."""

    def __init__(self, corpus: Corpus) -> None:
        self.normal = Normal(corpus.writing.normal)
        self._scripts = {str(script.id): script for script in corpus.writing.scripts}
        self._forms = {str(form.id): self._scripts.get(str(form.script)) for form in corpus.subject.names}

    def of(self, entry: Entry) -> tuple[str, ...]:
        """Every name of an entry, its title first, each once.

        Readers write a name by any system, but the title of a cited work as it stands or as a library has it: the script's first.
        """
        systems = 1 if entry.kind.cited else None
        found = [name for text, script in self._texts(entry) for name in self.written(text, script, systems)]
        if entry.kind.surnamed:
            found += [self.normal(entry.filed.partition(",")[0]), self.normal(surname_of(entry.born_as))]
            found += [name for text, script in self._texts(entry) for name in self._surnames(text, script)]
        return tuple(dict.fromkeys(name for name in found if name))

    def written(self, text: str, script: Script | None = None, systems: int | None = None) -> Iterator[str]:
        """A text, its compounds written together, and what the first (or all) systems of its script make of it.

        If no script is named, it is the one that the text shows.
        """
        yield self.normal(text)
        if _JOINT.search(text):
            yield self.normal(_JOINT.sub("", text))
        script = script or self.script_of(text)
        if script:
            yield from self._latin(text, script, systems)

    def script_of(self, text: str) -> Script | None:
        """The script of a text: the one that has letters of its own in it, else the first one of its letters without any such."""
        scripts = [script for script in self._scripts.values() if re.search(f"[{script.alphabet}]", text)]
        shown = [script for script in scripts if set(text.lower()) & set(script.own)]
        return next(iter([*shown, *(script for script in scripts if not script.own), *scripts]), None)

    def _latin(self, text: str, script: Script, systems: int | None) -> Iterator[str]:
        small = printed = text.lower()
        for letter, other in script.also.items():
            printed = printed.replace(letter, other)
        for variant in dict.fromkeys((small, printed)):
            yield from (self.normal(system(variant)) for system in islice(self._systems[script.id].values(), systems))

    @cached_property
    def _systems(self) -> dict[str, Mapping[str, Transliterator]]:
        return {name: transliterators(script) for name, script in self._scripts.items()}

    def _surnames(self, text: str, script: Script | None) -> Iterator[str]:
        """The surname alone, in a script whose names change by case, and the name in each case."""
        script = script or self.script_of(text)
        if script and script.cases:
            yield from self.written(surname_of(text), script)
            yield from (self.normal(form) for form in case_forms(text, script.cases))

    def _texts(self, entry: Entry) -> Iterator[tuple[str, Script | None]]:
        """Every name as it is written, with its script where the form of the name says it."""
        forms = {id(text): self._forms.get(form) for form, text in entry.forms_of_name.items()}
        for text in entry.found_by():
            yield str(text), forms.get(id(text))

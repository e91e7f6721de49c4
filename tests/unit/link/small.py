"""A corpus of a few entries, read from YAML as `load` reads it, and never from a file."""

from typing import TypeVar

from chronicle.kinds import CITED, MARKERS, TYPES, Asking, Context, Corpus, Entry, Narrative, Part, Subject, Writing
from chronicle.load.yaml_reader import read_yaml

P = TypeVar("P", bound=Part)

SUBJECT = """\
name: Small
edition: "1"
first_day: 1850-01-01
last_day: 1940-12-31
categories: [{id: report}]
languages: [{id: en}]
themes: [{id: war}]
place_kinds: [{id: city, symbol: disc}]
calendars:
  - {id: julian, system: julian, until: 1918-02-14, default: true}
  - {id: gregorian, system: gregorian}
names:
  - {id: cyrillic, script: cyrillic}
  - {id: party}
"""

#: A script of two systems, the second of which shares the letters of the first.
SCRIPTS = """\
normal: {dropped: "ʹ"}
scripts:
  - id: cyrillic
    label: x
    lang: ru
    alphabet: Ѐ-ӿ
    also: {ё: е}
    systems:
      - {id: a, label: x, source: x, letters: {и: i, в: v, а: a, н: n, о: o, е: e, ё: yo, к: k, с: s}}
      - {id: b, label: x, source: x, like: a, letters: {в: w}}
    cases:
      source: x
      surnames: [{ends: [ов, ев], adds: [а, у]}]
      given: [{ends: [н], adds: [а, у]}]
"""

#: What an entry of a kind needs beside its title and text.
NEEDED = {
    "event": "date: 1917-11-07\ntheme: [war]\nimportance: 1",
    "person": "sort: X",
    "place": "kind: city\nnow: x\nlatitude: 1\nlongitude: 1",
    "chapter": "part: x\nperiod: 1917/1918\nevents: []",
    "ledger": "rows: []",
    "source": "type: book\ncategory: report\nlanguage: en\naccess: {seen: whole, where: x}",
}


def part(text: str, model: type[P], subject: Subject | None = None) -> P:
    value, problems = read_yaml(text, "data/x.yml")
    assert problems == []
    context = Context(subject.vocabularies if subject else {}, MARKERS, CITED)
    return model.model_validate(value, context=context)


def entry(key: str, fields: str, subject: Subject) -> Entry:
    """An entry, `kind:id`, of these fields and of those without which there is none."""
    kind, name = key.split(":")
    said = fields.splitlines()
    plain = [f"id: {name}", f"title: {name}", "summary: x", "text: x", *NEEDED.get(kind, "").splitlines()]
    keys = {line.partition(":")[0] for line in said}
    return part(
        "\n".join([*said, *(line for line in plain if line.partition(":")[0] not in keys)]), TYPES[kind], subject
    )


def corpus(
    entries: dict[str, str], *, subject: str = SUBJECT, scripts: str = SCRIPTS, asking: str = "{}", parts: str = "[]"
) -> Corpus:
    """A corpus of entries, `kind:id` → fields, in the order given."""
    of = part(subject, Subject)
    made = [entry(key, fields, of) for key, fields in entries.items()]
    narrative = part(f"parts: {parts}", Narrative, of)
    return Corpus(of, part(scripts, Writing), part(asking, Asking), narrative, {each.ref.key: each for each in made})

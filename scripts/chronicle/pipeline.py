"""The list of rooms, in order. No other file knows it."""

import gc
import resource
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from .check import check
from .compose import compose
from .link import link
from .load import load
from .problems import Problem
from .publish import Engine, export, navigate, publish
from .render import render
from .survey import Table, survey


@dataclass(frozen=True)
class Project:
    """The folders of a project."""

    root: Path

    @property
    def data(self) -> Path:
        """The corpus."""
        return self.root / "data"

    @property
    def docs(self) -> Path:
        """The pages."""
        return self.root / "docs"

    @property
    def work(self) -> Path:
        """What is kept between runs; git ignores it."""
        return self.root / ".build"

    @property
    def engine(self) -> Engine:
        """What makes `site/` of `docs/`."""
        return Engine(self.root, self.work)


@dataclass
class Run:
    """What a run found and did: problems, counts, files written and removed, and the seconds spent in each room."""

    problems: list[Problem] = field(default_factory=list)
    counts: dict[str, int] = field(default_factory=dict)
    written: int = 0
    removed: int = 0
    seconds: dict[str, float] = field(default_factory=dict)

    def timed(self, room: str, since: float) -> float:
        """Notes the time of a room that began at `since`; returns now."""
        now = time.perf_counter()
        self.seconds[room] = now - since
        return now


@contextmanager
def _collector_paused() -> Iterator[None]:
    """No cycle collector meanwhile: a run makes hundreds of thousands of objects and drops few, so its passes find nothing.

    On the real corpus they took an eighth of the run. Reference counting goes on.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


@_collector_paused()
def run(project: Project, *, only_check: bool = False) -> Run:
    """Load → check → link → compose → render → publish. With any problem it stops after `check`, and nothing is written."""
    done, clock = Run(), time.perf_counter()
    corpus, done.problems = load(project.data)
    clock = done.timed("load", clock)
    if corpus is None:
        return done
    done.problems += check(corpus)
    clock = done.timed("check", clock)
    if done.problems or only_check:
        return done
    linked = link(corpus)
    clock = done.timed("link", clock)
    site = compose(linked)
    done.counts = dict(site.counts)
    clock = done.timed("compose", clock)
    files = render(site)
    clock = done.timed("render", clock)
    written = publish(files, project.docs, project.work)
    navigate(project.root, corpus)
    done.written, done.removed = len(written.written), len(written.removed)
    done.timed("publish", clock)
    return done


def derive(project: Project) -> tuple[list[Problem], list[str]]:
    """Load → check → export: the problems, or the files written of those that the kinds, the subject and the code determine."""
    corpus, problems = load(project.data)
    problems += check(corpus) if corpus else ()
    return problems, export(project.root, corpus) if corpus and not problems else []


def surveyed(project: Project, canon: Sequence[Mapping[str, Any]]) -> tuple[list[Problem], tuple[Table, ...]]:
    """Load → check → survey: the problems, or the counts of the corpus, held to a canon if one is given."""
    corpus, problems = load(project.data)
    problems += check(corpus) if corpus else ()
    return problems, survey(corpus, canon) if corpus and not problems else ()


def peak_memory() -> float:
    """The most memory this process has held, in MB (getrusage: bytes on macOS, kilobytes elsewhere)."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1e6 if sys.platform == "darwin" else 1e3)

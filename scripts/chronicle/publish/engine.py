"""The engine that turns `docs/` into `site/`: MkDocs. The day it changes, this file and `mkdocs.yml` change.

It is run as a program of its own, and never with -q, which would switch its strictness off.
"""

import hashlib
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

#: What a reader does not search for: Pagefind leaves it out of its index.
UNSEARCHED = ".footnote, .headerlink, .kicker, .glance, .contents, .marks, .turn, .jumps, .facts, .cited-by"


class EngineFailed(Exception):
    """The engine refused the pages, or the machine refused the engine; says why, one fault a line."""

    def __init__(self, faults: Iterable[str]) -> None:
        super().__init__("\n".join(f"docs/: engine: {fault}" for fault in faults))


@contextmanager
def _machine_at_fault() -> Iterator[None]:
    """A full disk or a folder that may not be written is told like any other fault of the engine."""
    try:
        yield
    except OSError as error:
        raise EngineFailed([f"{error.filename}: {error.strerror}"]) from error


@dataclass(frozen=True)
class Engine:
    """MkDocs for the project in `root`. `work` is a folder for what must be kept between runs."""

    root: Path
    work: Path

    @_machine_at_fault()
    def build(self) -> bool:
        """`docs/` → `site/`, replaced whole once it has been made. False where `site/` is already that of this input."""
        stamp, site = self.work / "site.stamp", self.root / "site"
        print_of = self._fingerprint()
        if site.is_dir() and stamp.is_file() and stamp.read_bytes() == print_of.encode():
            return False
        stamp.unlink(missing_ok=True)
        if not site.exists() and (old := self.work / "site.old").is_dir():
            old.replace(site)  # the last build was cut short between putting the old one aside and the new one in place
        fresh = self.work / "site.new"
        self._mkdocs("--strict", "--site-dir", str(fresh))
        _shrink(fresh / "assets")
        self._pagefind(fresh, fresh / "pagefind")
        self._put(fresh, site)
        stamp.write_text(print_of)
        return True

    @_machine_at_fault()
    def preview(self, preview: Path) -> None:
        """A whole build with its index into `preview`, replaced once it has been made; a broken link does not stop it."""
        fresh = self.work / "preview.new"
        self._mkdocs("--no-strict", "--site-dir", str(fresh))
        self._pagefind(fresh, fresh / "pagefind")
        self._put(fresh, preview)

    @_machine_at_fault()
    def refresh(self, preview: Path) -> None:
        """Rebuilds in `preview` what changed under `docs/` since, leaving the rest, and the index, of the last build."""
        self._mkdocs("--no-strict", "--dirty", "--site-dir", str(preview))

    @_machine_at_fault()
    def index(self, site: Path) -> None:
        """Makes the index of the text of `site` anew."""
        fresh = self.work / "pagefind.new"
        shutil.rmtree(fresh, ignore_errors=True)
        self._pagefind(site, fresh)
        self._put(fresh, site / "pagefind")

    def serve(self, preview: Path, watched: list[Path], changed: Callable[[], object], host: str, port: int) -> None:
        """Serves `preview`, calls `changed` when a watched file is saved, and then has open pages reload.

        Of `docs/` itself only the files are watched: its folders are named, those that are generated are not.
        """
        from mkdocs.livereload import LiveReloadServer

        server = LiveReloadServer(builder=changed, host=host, port=port, root=str(preview), mount_path="/")
        for path in watched:
            server.watch(str(path), recursive=path != self.root / "docs")
        try:
            server.serve()
        finally:
            server.shutdown()

    def settings(self) -> str:
        """A digest of what every page is made with: templates and settings."""
        return self._digest("", [self.root / "mkdocs.yml", *_files(self.root / "docs" / "templates")])

    def _mkdocs(self, *arguments: str) -> None:
        command = [sys.executable, "-m", "mkdocs", "build", *arguments]
        command += ["--config-file", str(self.root / "mkdocs.yml")]
        environment = {**os.environ, "SOURCE_DATE_EPOCH": self._date(), "NO_MKDOCS_2_WARNING": "1"}
        done = subprocess.run(command, cwd=self.root, env=environment, capture_output=True, text=True, check=False)
        if done.returncode:
            said = (done.stdout + done.stderr).replace(f"{self.root}/", "")
            raise EngineFailed(faults_in(said) or [f"MkDocs ended with code {done.returncode} and said nothing."])

    def _pagefind(self, site: Path, index: Path) -> None:
        """Writes Pagefind's index of the text of `site`, which a reader's browser fetches in shards."""
        command = [sys.executable, "-m", "pagefind", "--site", str(site), "--output-path", str(index), "--quiet"]
        command += ["--exclude-selectors", UNSEARCHED]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode:
            raise EngineFailed((done.stdout + done.stderr).split("\n"))

    def _put(self, fresh: Path, place: Path) -> None:
        """`fresh` takes the place of what is at `place`."""
        old = self.work / f"{place.name}.old"
        shutil.rmtree(old, ignore_errors=True)
        if place.exists():
            place.replace(old)
        fresh.replace(place)
        shutil.rmtree(old, ignore_errors=True)

    def _date(self) -> str:
        """The time of the last commit, so that two builds of it agree to the byte; 0 outside a repository."""
        if "SOURCE_DATE_EPOCH" in os.environ:
            return os.environ["SOURCE_DATE_EPOCH"]
        command = ["git", "-C", str(self.root), "log", "-1", "--format=%ct"]
        try:
            done = subprocess.run(command, capture_output=True, text=True, check=False)
        except FileNotFoundError:
            return "0"
        return done.stdout.strip() or "0"

    def _fingerprint(self) -> str:
        """A digest of all that `site/` is made from: pages, settings, the engine's version, the date it prints."""
        made_with = self._date() + _versions() + os.environ.get("SITE_URL", "")
        return self._digest(made_with, [self.root / "mkdocs.yml", *_files(self.root / "docs")])

    def _digest(self, words: str, files: Iterable[Path]) -> str:
        digest = hashlib.sha256(words.encode())
        for path in files:
            digest.update(path.relative_to(self.root).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
        return digest.hexdigest()


def faults_in(said: str) -> list[str]:
    """The faults in what MkDocs printed: what it logged, then how it ended, with the line of a template or setting."""
    logged = re.compile(r"(?:WARNING|ERROR|CRITICAL) +-  ")
    before, _, last = said.rpartition("Traceback (most recent call last):\n")
    lines = [line for line in before.splitlines() if logged.match(line)]
    lines += [line for line in last.splitlines() if re.match(r'[^\s^]| +(?:File|in) "(?:docs/|mkdocs)', line)]
    return [logged.sub("", line).strip() for line in lines if not line.startswith(("INFO", "Aborted"))]


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


def _shrink(assets: Path) -> None:
    """Our scripts without what is there for those who read them. A preview has them as they are written."""
    from rjsmin import jsmin

    for script in assets.glob("*.js"):
        script.write_text(jsmin(script.read_text()))


def _versions() -> str:
    from importlib.metadata import version

    packages = ("mkdocs", "mkdocs-material", "markdown", "pagefind", "rjsmin")
    return " ".join(f"{name} {version(name)}" for name in packages)

"""The engine that turns `docs/` into `site/`: MkDocs. The day it changes, this file and `mkdocs.yml` change.

It is run as a program of its own, and never with -q, which would switch its strictness off.
"""

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import rjsmin


class EngineFailed(Exception):
    """The engine refused the pages; carries what it printed."""


@dataclass(frozen=True)
class Engine:
    """MkDocs for the project in `root`. `work` is a folder for what must be kept between runs."""

    root: Path
    work: Path

    def build(self) -> bool:
        """`docs/` → `site/`, replaced whole once it has been made. False where `site/` is already that of this input."""
        stamp, site = self.work / "site.stamp", self.root / "site"
        print_of = self._fingerprint()
        if site.is_dir() and stamp.is_file() and stamp.read_text() == print_of:
            return False
        stamp.unlink(missing_ok=True)
        fresh = self.work / "site.new"
        self._run("build", "--strict", "--site-dir", str(fresh))
        self._index(fresh)
        for script in (fresh / "assets").glob("*.js"):
            script.write_text(rjsmin.jsmin(script.read_text()))
        old = self.work / "site.old"
        shutil.rmtree(old, ignore_errors=True)
        if site.exists():
            site.replace(old)
        fresh.replace(site)
        shutil.rmtree(old, ignore_errors=True)
        stamp.write_text(print_of)
        return True

    def _index(self, site: Path) -> None:
        """Adds Pagefind's index of the text, which a reader's browser fetches in shards."""
        command = [sys.executable, "-m", "pagefind", "--site", str(site), "--quiet"]
        command += ["--exclude-selectors", ".footnote, .headerlink, .kicker, .marks, .jumps, .facts"]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode:
            raise EngineFailed(done.stdout + done.stderr)

    def refresh(self, preview: Path) -> None:
        """Rebuilds in `preview` the pages whose source changed, leaving the rest of the last whole build."""
        self._run("build", "--no-strict", "--dirty", "--site-dir", str(preview))

    def preview(self, preview: Path) -> None:
        """A whole build into `preview`."""
        self._run("build", "--no-strict", "--site-dir", str(preview))

    def serve(self, preview: Path, watched: list[Path], changed: Callable[[], None], host: str, port: int) -> None:
        """Serves `preview`, calls `changed` when a watched file is saved, and then has open pages reload."""
        from mkdocs.livereload import LiveReloadServer

        server = LiveReloadServer(builder=changed, host=host, port=port, root=str(preview), mount_path="/")
        for path in watched:
            server.watch(str(path))
        try:
            server.serve()
        finally:
            server.shutdown()

    def _run(self, *arguments: str, **variables: str) -> None:
        command = [sys.executable, "-m", "mkdocs", *arguments, "--config-file", str(self.root / "mkdocs.yml")]
        environment = {**os.environ, "SOURCE_DATE_EPOCH": self._date(), "NO_MKDOCS_2_WARNING": "1", **variables}
        done = subprocess.run(command, cwd=self.root, env=environment, capture_output=True, text=True, check=False)
        if done.returncode:
            raise EngineFailed(done.stdout + done.stderr)

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
        digest = hashlib.sha256((self._date() + _versions() + os.environ.get("SITE_URL", "")).encode())
        files = sorted(path for path in (self.root / "docs").rglob("*") if path.is_file())
        for path in [self.root / "mkdocs.yml", *files]:
            digest.update(path.relative_to(self.root).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
        return digest.hexdigest()


def _versions() -> str:
    from importlib.metadata import version

    return " ".join(
        f"{name} {version(name)}" for name in ("mkdocs", "mkdocs-material", "markdown", "pagefind", "rjsmin")
    )

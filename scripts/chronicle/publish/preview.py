"""The site as `serve` shows it: made whole once, then kept in step with `docs/`, its index of the text in the background."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

from ..kinds import GENERATED
from .engine import Engine, EngineFailed


class Preview:
    """A preview in `folder`, made by `engine`. `failed` is told of an index that could not be made in the background."""

    def __init__(self, engine: Engine, folder: Path, failed: Callable[[EngineFailed], None]) -> None:
        self._engine = engine
        self._folder = folder
        self._failed = failed
        self._settings = ""
        self._indexer = ThreadPoolExecutor(max_workers=1)
        self._indexing: Future[None] | None = None

    def update(self, *, removed: bool = False) -> None:
        """Shows `docs/` as it now is. Whole where templates or settings changed or a page was `removed`, else what changed.

        Raises EngineFailed, and shows what it showed.
        """
        settings = self._engine.settings()
        if self._indexing and self._indexing.cancel() is False:
            self._indexing.result()
        if removed:
            self._settings = ""
        if settings != self._settings:
            self._engine.preview(self._folder)
            self._settings = settings
        else:
            self._engine.refresh(self._folder)
            self._indexing = self._indexer.submit(self._index)

    def serve(self, data: Path, changed: Callable[[], object], host: str, port: int) -> None:
        """Serves until interrupted; calls `changed` when a file of `data` or one written by hand under `docs/` is saved."""
        docs = self._engine.root / "docs"
        by_hand = [path for path in docs.iterdir() if path.is_dir() and path.name not in GENERATED]
        watched = [data, self._engine.root / "mkdocs.yml", docs, *by_hand]
        try:
            self._engine.serve(self._folder, watched, changed, host, port)
        finally:
            self._indexer.shutdown(cancel_futures=True)

    def _index(self) -> None:
        try:
            self._engine.index(self._folder)
        except EngineFailed as error:
            self._failed(error)

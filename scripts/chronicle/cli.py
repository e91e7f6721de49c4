"""What can be said to the project, and what it answers. Only this file prints."""

import argparse
import json
import signal
import sys
import time
from pathlib import Path

from .kinds import TYPES
from .pipeline import Project, Run, derive, peak_memory, run, surveyed
from .problems import report
from .publish.engine import EngineFailed
from .publish.preview import Preview
from .publish.scaffold import new_entry
from .survey import in_columns

ROOT = Path(__file__).resolve().parents[2]

DESCRIPTION = """\
YAML under data/ becomes Markdown under docs/ and a site under site/.

  build.py check                    every problem in data/, with its file, line and cure
  build.py build                    check, make the pages, and build site/
  build.py serve                    build, serve on 127.0.0.1:8000, rebuild at each save
  build.py new person ivan-smirnov  an annotated blank of an entry, ready to be filled
  build.py report                   what the corpus is worth by its own numbers: sources, citations, numbers
  build.py export                   bring schemas, blanks, tables of the manual and settings up to date with the kinds"""


def parser() -> argparse.ArgumentParser:
    """The grammar of the command line."""
    main_parser = argparse.ArgumentParser(
        prog="build.py",
        description=DESCRIPTION,
        epilog="Exit code: 0 all is well, 1 problems were found, 2 the command was wrong. The manual: data/README.md",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    main_parser.add_argument("--root", type=Path, default=ROOT, help="the project's folder (default: this one)")
    verbs = main_parser.add_subparsers(dest="verb", required=True, metavar="VERB")
    verbs.add_parser("check", help="report every problem in data/; write nothing")
    build = verbs.add_parser("build", help="check, make the pages, build site/")
    build.add_argument("--pages-only", action="store_true", help="stop at docs/: do not run the site engine")
    serve = verbs.add_parser("serve", help="build, serve, and rebuild at each save")
    serve.add_argument("--host", default="127.0.0.1")
    serve.add_argument("--port", type=int, default=8000)
    new = verbs.add_parser("new", help="write an annotated blank of an entry")
    new.add_argument("kind", choices=sorted(TYPES), metavar="KIND", help=f"one of: {', '.join(sorted(TYPES))}")
    new.add_argument("id", metavar="ID", help="lower-case words joined by hyphens: the address, for good")
    counts = verbs.add_parser("report", help="count sources, citations and numbers by what they rest on; write nothing")
    counts.add_argument(
        "--canon",
        metavar="FILE",
        type=Path,
        action="append",
        default=[],
        help="CSL-JSON: which of these works are cited; may be given several times",
    )
    verbs.add_parser("export", help="write what the kinds determine: schemas, blanks, tables of the manual, settings")
    return main_parser


def main(arguments: list[str] | None = None) -> int:
    """Runs one command; returns its exit code."""
    asked = parser().parse_args(arguments)
    project = Project(asked.root.resolve())
    match asked.verb:
        case "check":
            return _check(project)
        case "build":
            return _build(project, pages_only=asked.pages_only)
        case "serve":
            return _serve(project, asked.host, asked.port)
        case "new":
            return _new(project, asked.kind, asked.id)
        case "report":
            return _report(project, asked.canon)
    return _export(project)


def _check(project: Project) -> int:
    done = run(project, only_check=True)
    print(report(done.problems) if done.problems else "No problems.")
    return 1 if done.problems else 0


def _build(project: Project, *, pages_only: bool) -> int:
    print("Reading data/ and making the pages…", flush=True)
    done = run(project)
    if done.problems:
        print(report(done.problems))
        print("Nothing was written.")
        return 1
    engine: float | None = None
    if not pages_only:
        print(f"{done.counts['pages']} pages made, {done.written} of them changed. Building site/…", flush=True)
        start = time.perf_counter()
        try:
            built = project.engine.build()
        except EngineFailed as error:
            print(error)
            print("site/ stays as it was.")
            return 1
        engine = time.perf_counter() - start if built else 0.0
    print(_summary(done, engine))
    return 0


def _summary(done: Run, engine: float | None) -> str:
    counts = ", ".join(f"{count:,} {name}" for name, count in done.counts.items())
    rooms = sum(done.seconds.values())
    lines = [
        counts + ".",
        f"Written: {done.written} files; removed: {done.removed}.",
        "Rooms: "
        + ", ".join(f"{room} {seconds:.2f} s" for room, seconds in done.seconds.items())
        + f"; {rooms:.2f} s in all.",
        f"Peak memory of our rooms: {peak_memory():.0f} MB.",
    ]
    if engine:
        lines.append(f"MkDocs: {engine:.2f} s; our rooms took {rooms / engine:.0%} of that.")
    elif engine == 0.0:
        lines.append("site/ is up to date.")
    return "\n".join(lines)


def _serve(project: Project, host: str, port: int) -> int:
    preview = Preview(project.engine, project.work / "preview", failed=lambda error: print(error, flush=True))

    def rebuild() -> bool:
        start = time.perf_counter()
        done = run(project)
        if done.problems:
            print(report(done.problems), flush=True)
            return False
        try:
            preview.update(removed=bool(done.removed))
        except EngineFailed as error:
            print(error, flush=True)
            return False
        print(f"{done.written} pages changed; shown after {time.perf_counter() - start:.1f} s.", flush=True)
        return True

    print("Making the pages and the preview…", flush=True)
    if not rebuild():
        return 1
    for stop in (signal.SIGINT, signal.SIGTERM):
        signal.signal(stop, signal.default_int_handler)
    print(
        f"Serving on http://{host}:{port} — stop with Ctrl-C. A saved file under data/ or docs/ shows at once.",
        flush=True,
    )
    try:
        preview.serve(project.data, rebuild, host, port)
    except KeyboardInterrupt:
        print("Stopped.")
    except OSError as error:
        print(f"Port {port} cannot be used ({error.strerror}). Try: build.py serve --port {port + 1}", file=sys.stderr)
        return 1
    return 0


def _export(project: Project) -> int:
    problems, written = derive(project)
    if problems:
        print(report(problems))
        print("Nothing was written.")
        return 1
    print("\n".join(written) if written else "All is up to date.")
    return 0


def _report(project: Project, files: list[Path]) -> int:
    try:
        canon = {record["id"]: record for file in files for record in json.loads(file.read_text("utf-8"))}
    except (OSError, ValueError, TypeError, KeyError) as error:
        print(
            f"The canon cannot be read: {error}. It is a list of records in CSL-JSON, each with an id.", file=sys.stderr
        )
        return 2
    problems, tables = surveyed(project, tuple(canon.values()))
    print(report(problems) if problems else in_columns(tables))
    return 1 if problems else 0


def _new(project: Project, kind: str, name: str) -> int:
    try:
        path = new_entry(project.data, kind, name)
    except (ValueError, FileExistsError) as error:
        print(error, file=sys.stderr)
        return 1
    print(f"{path.relative_to(project.root)} — fill it, then run: scripts/build.py check")
    return 0

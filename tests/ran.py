"""Prints the number of tests on each database, and fails if a run left tests out.

    python tests/ran.py SQLITE.XML POSTGRES.XML

Both are JUnit reports of pytest. A skipped test is a failure, for any reason, and so is one that is
expected to fail.
"""

import sys
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree


@dataclass(frozen=True)
class Run:
    """The figures of one report."""

    engine: str
    tests: int
    browser: int
    skipped: tuple[str, ...]
    failed: tuple[str, ...]

    def __str__(self) -> str:
        return (
            f"{self.engine}: {self.tests} tests, {self.browser} of them in a browser,"
            f" {len(self.skipped)} skipped, {len(self.failed)} failed"
        )


def read(engine: str, report: Path) -> Run:
    cases = list(ElementTree.parse(report).iter("testcase"))

    def named(*outcomes: str) -> tuple[str, ...]:
        return tuple(
            f"{case.get('classname')}.{case.get('name')}"
            for case in cases
            if any(case.find(outcome) is not None for outcome in outcomes)
        )

    return Run(
        engine=engine,
        tests=len(cases),
        browser=sum("tests.browser" in case.get("classname", "") for case in cases),
        skipped=named("skipped"),
        failed=named("failure", "error"),
    )


def complaints(sqlite: Run, postgres: Run) -> list[str]:
    found = []
    if not sqlite.tests:
        found.append("The run on SQLite had no tests.")
    if not sqlite.browser:
        found.append("The run on SQLite had no browser tests.")
    if not postgres.tests:
        found.append("The run on PostgreSQL had no tests.")
    for run in (sqlite, postgres):
        if run.skipped:
            found.append(f"The run on {run.engine} skipped {', '.join(run.skipped)}.")
        if run.failed:
            found.append(f"The run on {run.engine} failed in {', '.join(run.failed)}.")
    return found


def main(arguments: list[str]) -> int:
    if len(arguments) != 2:
        sys.exit("Name two reports: SQLite's and PostgreSQL's.")
    try:
        sqlite, postgres = (
            read(engine, Path(report)) for engine, report in zip(("SQLite", "PostgreSQL"), arguments, strict=True)
        )
    except (OSError, ElementTree.ParseError) as error:
        sys.exit(f"Cannot read a test report: {error}")
    print(sqlite)
    print(postgres)
    found = complaints(sqlite, postgres)
    for sentence in found:
        print(sentence, file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""Says how many tests ran on each database, and fails where a run leaves something untested.

    python tests/ran.py [--no-browser] SQLITE.XML POSTGRES.XML

Both are the JUnit reports of pytest. A skipped test counts as untested, whatever the reason that it gives,
and so does one that is expected to fail.
"""

import sys
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree


@dataclass(frozen=True)
class Run:
    """What one report says of its run."""

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


def complaints(sqlite: Run, postgres: Run, *, browser: bool = True) -> list[str]:
    said = []
    if not sqlite.tests:
        said.append("The run on SQLite had no tests.")
    if browser and not sqlite.browser:
        said.append("The run on SQLite had no browser tests.")
    if not postgres.tests:
        said.append("The run on PostgreSQL had no tests.")
    for run in (sqlite, postgres):
        if run.skipped:
            said.append(f"The run on {run.engine} skipped {', '.join(run.skipped)}.")
        if run.failed:
            said.append(f"The run on {run.engine} failed in {', '.join(run.failed)}.")
    return said


def main(arguments: list[str]) -> int:
    browser = "--no-browser" not in arguments
    arguments = [each for each in arguments if each != "--no-browser"]
    if len(arguments) != 2:
        sys.exit("Two reports are needed: SQLite's and PostgreSQL's.")
    try:
        sqlite, postgres = (
            read(engine, Path(report)) for engine, report in zip(("SQLite", "PostgreSQL"), arguments, strict=True)
        )
    except (OSError, ElementTree.ParseError) as error:
        sys.exit(f"A report of the tests cannot be read: {error}")
    print(sqlite)
    print(postgres)
    said = complaints(sqlite, postgres, browser=browser)
    for sentence in said:
        print(sentence, file=sys.stderr)
    return 1 if said else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""The findings of 0.1.0, sorted into lines of work: the sorting is proved on findings as that release judged them."""

import os
from collections import Counter
from pathlib import Path

import pytest

from registry.causes.tab import Tab
from registry.inbox.lines import Line, lines_of
from registry.inbox.parts import parts_of
from tests.releases.kept_findings import kept_findings

GOLDEN = Path(__file__).parents[1] / "golden" / "lines-0.1.0.txt"


@pytest.mark.parametrize("release", ["0.1.0"], indirect=True)
def test_345_findings_are_34_lines_of_work_and_9_of_housekeeping(released):
    found = kept_findings("0.1.0")
    # Nobody can fix these any more.
    past = [each for each in found if each.past]
    assert len(past) == 7
    sorted_ = lines_of(parts_of([each for each in found if not each.past]))
    assert Counter(line.tab for line in sorted_) == {
        Tab.DUE: 7,
        Tab.DECIDE: 7,
        Tab.ASK: 18,
        Tab.ENTER: 2,
        Tab.HOUSEKEEPING: 9,
    }
    # Every other finding is in exactly one line.
    placed = [each for line in sorted_ for each in line.findings] + past
    assert len(placed) == len(found) == 345
    assert {id(each) for each in placed} == {id(each) for each in found}
    assert sum(len(line.findings) for line in sorted_ if line.tab == Tab.HOUSEKEEPING) == 71
    lines = "\n".join(sorted(map(in_a_row, sorted_))) + "\n"
    if os.environ.get("GOLDEN") == "write":
        GOLDEN.write_text(lines, encoding="utf-8")
    assert lines.splitlines() == GOLDEN.read_text(encoding="utf-8").splitlines()


def in_a_row(line: Line) -> str:
    """A line with the number of its findings by rule."""
    codes = Counter(finding.code for finding in line.findings)
    counts = ", ".join(f"{code} × {number}" for code, number in sorted(codes.items()))
    organisations = "+".join(sorted(each.slug.removeprefix("example-") for each in line.organisations))
    supplier = line.supplier.name.partition(" ")[0] if line.supplier else "-"
    return f"{line.tab} | {line.severity} | {line.key} | {supplier} | {organisations} | {counts}"

"""The table of all rules: one row for each case, in the form in which rules are discussed. The code is what counts.

``tests/golden/rules.tsv`` has the cause under which findings will be grouped, the point of a letter, what shows a case,
and the question to ask. A new rule or case gets its row.
"""

import csv
from pathlib import Path

from registry.causes.cause import Cause
from registry.causes.tab import Tab
from registry.causes.table import HANDLINGS, handling_of
from registry.rules import CATALOGUE
from registry.rules.fixes import NOTHING

FILE = Path(__file__).parents[2] / "golden" / "rules.tsv"
ROWS = {(row["code"], row["case"]): row for row in csv.DictReader(FILE.open(), delimiter="\t", quoting=csv.QUOTE_NONE)}
TABS = {
    Tab.DUE: "Due",
    Tab.DECIDE: "Decide",
    Tab.ASK: "Ask",
    Tab.ENTER: "Enter/read",
    Tab.HOUSEKEEPING: "Housekeeping",
    None: "none",
}
CASES = [(code, case) for code, rule in CATALOGUE.items() for case in rule.messages]


def test_every_case_has_its_row_and_no_other() -> None:
    assert sorted(ROWS) == sorted(CASES)


def test_a_row_says_what_the_code_says() -> None:
    messages, targets = {}, []
    for code, case in CASES:
        rule, row = CATALOGUE[code], ROWS[code, case]
        messages[code, case] = str(rule.messages[case])
        target = rule.target_of(case)
        if target is not NOTHING and target.name not in row["fix_target"]:
            targets.append((code, case, target.name))
    assert {key: row["message_plain"] for key, row in ROWS.items()} == messages
    assert targets == []


def test_the_handling_of_a_case_is_that_of_its_row() -> None:
    """The handling of a conflict (EVD-07) depends on what its claims are about, see tests/registry/causes."""
    said, coded = {}, {}
    for key, row in ROWS.items():
        if row["code"] != "EVD-07":
            handling = handling_of(*key)
            words = (row["cause"].split("/")[0], row["point"], row["tab"].split(":")[0], row["severity"].split()[0])
            said[key] = (*words, row["weighed"])
            coded[key] = (
                "-" if handling.cause is Cause.HISTORY else handling.cause.value,
                handling.point or "-",
                TABS[handling.tab],
                "history" if handling.cause is Cause.HISTORY else handling.severity.value,
                "yes" if handling.weighed else "no",
            )
    assert coded == said


def test_every_rule_and_no_other_has_a_handling() -> None:
    assert sorted(HANDLINGS) == sorted(CATALOGUE)
    for code, handlings in HANDLINGS.items():
        assert set(handlings.of_cases) <= set(CATALOGUE[code].messages), code


def test_every_row_is_whole() -> None:
    for key, row in ROWS.items():
        assert [column for column, text in row.items() if not text and column != "case"] == [], key
        assert row["weighed"] in {"yes", "no"}, key
        assert row["question"] != "-" or row["tab"] != "Ask", key

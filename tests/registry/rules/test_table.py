"""The table of all rules: one row for each case, in the form in which rules are discussed. The code is what counts.

``tests/golden/rules.tsv`` has the cause under which findings will be grouped, the point of a letter, what shows a case,
and the question to ask. A new rule or case gets its row.
"""

import csv
from pathlib import Path

from registry.rules import CATALOGUE
from registry.rules.fixes import NOTHING

FILE = Path(__file__).parents[2] / "golden" / "rules.tsv"
ROWS = {(row["code"], row["case"]): row for row in csv.DictReader(FILE.open(), delimiter="\t", quoting=csv.QUOTE_NONE)}
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


def test_every_row_is_whole() -> None:
    for key, row in ROWS.items():
        assert [column for column, text in row.items() if not text and column != "case"] == [], key
        assert row["weighed"] in {"yes", "no"}, key
        assert row["question"] != "-" or row["tab"] != "Ask", key

"""Days, numbers, lists and names are formatted in one place only."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
CODE = sorted(
    file
    for package in ("suppliers", "registry")
    for file in (ROOT / package).rglob("*.py")
    if "migrations" not in file.parts and "wording" not in file.parts
)
TEMPLATES = sorted((ROOT / "templates").rglob("*.html"))
# Times in a terminal are written for programs and people alike.
FOR_TERMINALS = {"diff_register.py"}
FORMATS = r"\bdate_format\(|\blocalize\(|\bnumber_format\(|\bformat_list\(|\bformat_date\(|\.strftime\("
FIRST_LETTER = r"\[:1\]\.upper\(\)"


@pytest.mark.parametrize("file", CODE, ids=lambda file: str(file.relative_to(ROOT)))
def test_no_module_writes_a_day_a_number_or_a_list_by_itself(file):
    text = file.read_text(encoding="utf-8")
    if file.name not in FOR_TERMINALS:
        assert re.findall(FORMATS, text) == []
    assert re.findall(FIRST_LETTER, text) == []


@pytest.mark.parametrize("file", TEMPLATES, ids=lambda file: str(file.relative_to(ROOT)))
def test_no_template_knows_a_format(file):
    text = file.read_text(encoding="utf-8")
    assert re.findall(r"\|date:|\|time:|\{% now |date format|\|floatformat", text) == []


def test_no_model_names_its_records_by_itself():
    """The name of a record is declared by its value class. Accounts, changes, what was sent or seen are none."""
    named = {
        str(file.relative_to(ROOT))
        for folder in ("suppliers/models", "registry/models", "registry/people")
        for file in (ROOT / folder).glob("*.py")
        if "def __str__" in file.read_text(encoding="utf-8")
    }
    assert named == {
        *("suppliers/models/change.py", "suppliers/models/sent_form.py", "suppliers/models/clock.py"),
        *("registry/people/user.py", "registry/people/last_seen.py", "registry/people/saved_view.py"),
    }

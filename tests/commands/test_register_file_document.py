"""docs/register-file.md: its example loads, its command writes the example's supplier, its error is the one said."""

import re
import shlex
from pathlib import Path

import pytest

from registry.loaders import BadFile, load_register

pytestmark = pytest.mark.django_db
TEXT = (Path(__file__).parents[2] / "docs" / "register-file.md").read_text(encoding="utf-8")
EXAMPLE = TEXT.partition("```toml\n")[2].partition("```")[0]


@pytest.fixture
def case(tmp_path):
    return tmp_path / "case.toml"


def test_the_example_loads_and_its_supplier_is_written(case, run, tmp_path):
    case.write_text(EXAMPLE, encoding="utf-8")
    assert set(load_register(case)) == {"acme", "statement", "mail", "notice"}
    (line,) = re.findall(r"manage\.py (export_register .+)", TEXT)
    words = shlex.split(line)
    words[words.index("--output") + 1] = str(tmp_path / "acme.toml")
    assert run(*words).status == 0


def test_a_wrong_column_is_reported_as_it_says(case):
    (said,) = re.findall(r"^    (case\.toml, line .+)$", TEXT, re.MULTILINE)
    case.write_text(EXAMPLE.replace("country_id", "contry_id"), encoding="utf-8")
    with pytest.raises(BadFile) as refused:
        load_register(case)
    assert str(refused.value) == said

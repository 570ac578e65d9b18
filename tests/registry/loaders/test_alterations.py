"""Later changes in files alter or remove rows, in the order of their days."""

import pytest

from registry.loaders import BadFile, load_demo
from registry.reading.loading import load
from suppliers.models import Change
from suppliers.values import Service, Supplier
from tests.registry.loaders.demo_file import GOOD, altered, row

pytestmark = pytest.mark.django_db


def test_a_later_change_alters_or_removes_a_row(file):
    file.write_text(GOOD + row() + altered() + altered("remove", "mail", ""), encoding="utf-8")
    records = load_demo()
    assert [s.legal_name for s in load().all(Supplier)] == ["Acme plc"]
    assert not list(load().all(Service))
    assert set(records) == {"acme"}
    assert [v.legal_name for v in records["acme"].history.order_by("history_id")] == ["Acme Ltd", "Acme plc"]


def test_changes_of_all_files_are_written_in_the_order_of_their_days(file):
    file.write_text(altered(day="2026-03-01") + GOOD, encoding="utf-8")
    (file.parent / "another.toml").write_text(altered(column='legal_name = "Acme SA"'), encoding="utf-8")
    records = load_demo()
    assert [v.legal_name for v in records["acme"].history.order_by("history_id")] == ["Acme Ltd", "Acme SA", "Acme plc"]


@pytest.mark.parametrize(
    "bad",
    [
        altered(key="nobody"),
        altered("remove", "nobody", ""),
        altered(column='nonsense = "x"'),
        altered(column='kind = "friend"'),
        altered(day="2026-01-01"),
    ],
    ids=["unknown key", "removing an unknown key", "unknown column", "not a choice", "before it was added"],
)
def test_a_bad_alteration_is_named_and_nothing_is_loaded(file, bad):
    file.write_text(GOOD + bad, encoding="utf-8")
    with pytest.raises(BadFile, match=r"facts\.toml.*“(acme|nobody)”"):
        load_demo()
    assert not Change.objects.exists()

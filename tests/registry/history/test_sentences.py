"""A change in one sentence, without a database."""

from datetime import UTC, datetime

import pytest

from registry.history.sentences import sentence
from registry.models import Agreement, Engagement
from suppliers.ledger.acts import Act
from suppliers.ledger.tracked import Tracked
from suppliers.ledger.versions import Version
from suppliers.models import BreachTerm, Document, Service, Supplier

# A version in short: the sort, the kind, the id, and the name.
Short = tuple[str, type[Tracked], int, str]


def act(*versions: Short) -> Act:
    found = []
    for sort, model, record, name in versions:
        version = Version(model=model, record=record, sort=sort, change=1, history_id=1, row={})
        # Without a database, the names are given.
        vars(version).update(name=name, whole="Hosting")
        found.append(version)
    at = datetime(2026, 3, 3, tzinfo=UTC)
    return Act(number=1, at=at, by="Ada", reason="Why", backdated=False, versions=tuple(found))


@pytest.mark.parametrize(
    ("versions", "words"),
    [
        ([("+", Supplier, 1, "Acme")], "Ada added supplier “Acme”."),
        ([("~", BreachTerm, 1, "24 hours")], "Ada changed breach notice “24 hours”."),
        ([("-", BreachTerm, 1, "")], "Ada deleted breach notice “Hosting”."),
        ([("+", Supplier, 1, "A"), ("+", Supplier, 2, "B")], "Ada added 2 suppliers."),
        ([("~", Supplier, 1, "A"), ("~", Supplier, 1, "B")], "Ada changed supplier “B”."),
        (
            [("+", Engagement, 1, "Own"), ("+", BreachTerm, 1, "24 hours"), ("+", Service, 1, "Hosting")],
            "Ada added service “Hosting”, breach notice “24 hours” and engagement “Own”.",
        ),
        (
            [("-", Supplier, 1, "Acme"), ("+", Agreement, 1, "DPA"), ("~", Service, 1, "Hosting")],
            "Ada added agreement “DPA”, changed service “Hosting” and deleted supplier “Acme”.",
        ),
        (
            [
                ("+", Supplier, 1, "Acme"),
                ("+", Document, 1, "Statement"),
                ("+", Service, 1, "Hosting"),
                ("+", BreachTerm, 1, "24 hours"),
                ("+", Engagement, 1, "Own"),
            ],
            "Ada added supplier “Acme”, document “Statement”, service “Hosting” and 2 more records.",
        ),
    ],
)
def test_a_change_in_one_sentence(versions, words):
    assert sentence(act(*versions)) == words

"""The head of both records, item by item: unanswered, answered or confirmed as none, and never left out."""

import pytest

from registry.records import RECORDS
from suppliers.actions import erase_person
from tests import factories
from tests.exports.letters import NONE, UNANSWERED, only, printed, said
from tests.pages.world import TODAY, alter

pytestmark = pytest.mark.django_db
CONTRADICTED = "“None” was confirmed on 5 January 2026; the register shows otherwise"
# The head, the same in both records: the term, the field that answers it, and what confirms that there is none.
# Any contact detail is an answer, and representatives follow the country: tests of the head as values have both.
HEAD = [
    ("Address", "UK", {"address": "1 Street"}, "1 Street", None),
    ("Data protection officer", "UK", {"dpo": "The officer"}, "The officer", "dpo"),
]


@pytest.mark.parametrize("kind", RECORDS)
@pytest.mark.parametrize(("item", "regime", "answer", "words", "none"), HEAD, ids=[row[0] for row in HEAD])
def test_an_item_of_the_head_is_unanswered_answered_or_none(own, kind, item, regime, answer, words, none):
    alter(own, regime=regime)
    assert only(printed(own, kind), item) == UNANSWERED
    if none:
        factories.organisation_confirmed_none(organisation=own, item=none, note="It was asked")
        assert only(printed(own, kind), item) == NONE
    alter(own, **answer)
    assert only(printed(own, kind), item) == (f"{words} {CONTRADICTED}" if none else words)


@pytest.mark.parametrize(("of", "regime"), [("EU", "UK"), ("UK", "EU")])
def test_a_representative_under_the_other_law_is_there_where_something_is_known_of_it(own, of, regime):
    item, field = f"{of} representative", f"{of.lower()}_representative"
    alter(own, regime=regime)
    assert said(printed(own, "controller"), item) is None
    row = factories.organisation_confirmed_none(organisation=own, item=item.lower(), note="It was asked")
    assert said(printed(own, "controller"), item) == NONE
    alter(own, **{field: "Rep & Co"})
    assert said(printed(own, "controller"), item) == (f"Rep & Co {CONTRADICTED}")
    with factories.acting():
        row.delete()
    assert said(printed(own, "controller"), item) == "Rep & Co"


def test_the_officer_is_a_post_a_person_or_both(own):
    alter(own, dpo_person=factories.person(name="Olga Officer"))
    assert said(printed(own, "controller"), "Data protection officer") == "Olga Officer"
    alter(own, dpo="dpo@own.example")
    assert said(printed(own, "controller"), "Data protection officer") == "Olga Officer dpo@own.example"
    alter(own, dpo="", dpo_person=factories.person(name=""))
    assert said(printed(own, "controller"), "Data protection officer") == UNANSWERED


@pytest.mark.parametrize("regime", ["EU", "UK"])
def test_an_officer_whose_name_was_erased_is_printed_as_erased(own, regime):
    person = factories.person(name="Olga Officer")
    alter(own, regime=regime, dpo_person=person)
    with factories.acting():
        erase_person(person=person, on=TODAY)
    assert said(printed(own, "controller"), "Data protection officer") == "name erased on 3 March 2026 (Art. 17)"
    alter(own, dpo="dpo@own.example")
    assert said(printed(own, "processor"), "Data protection officer") == (
        "name erased on 3 March 2026 (Art. 17) dpo@own.example"
    )

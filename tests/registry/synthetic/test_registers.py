"""Synthetic registers: the same for the same seed, plausible, with every defect, and sealed as every register."""

from collections import Counter
from hashlib import sha256

import pytest
from django.utils import timezone

from registry.findings.finding import findings
from registry.models import Organisation
from registry.reading import loading
from registry.reading.lens import lens_now
from registry.synthetic import BackdatingRefused, Draft, draft_register, make_register
from registry.synthetic.defects import ENGAGEMENT_DEFECTS, STATEMENT_DEFECTS
from registry.values import Agreement, Engagement
from suppliers.ledger.seal import broken_seals
from suppliers.models import Change
from suppliers.values import Contact, Involvement, Person, Service, Supplier
from tests import factories


def digest(draft: Draft) -> str:
    return sha256(repr([(each.on, each.reason, each.written) for each in draft.changes]).encode()).hexdigest()


def test_the_same_seed_makes_the_same_register_and_another_makes_another():
    one, same, other = draft_register(30, 7), draft_register(30, 7), draft_register(30, 8)
    assert digest(one) == digest(same) != digest(other)


def test_rows_and_versions_are_as_many_as_a_real_register_has():
    draft = draft_register(100, 1)
    rows = sum(len(table) for table in draft.tables.values())
    versions = sum(len(rows) for each in draft.changes for rows in each.written.values())
    assert 25 <= rows / 100 <= 40
    assert 3 <= versions / rows <= 4.5
    assert draft.changes == sorted(draft.changes, key=lambda each: each.on)
    assert (draft.changes[-1].on - draft.changes[0].on).days > 2.5 * 365


def test_chains_are_up_to_six_deep_and_end_in_a_shared_cloud():
    draft = draft_register(100, 1)
    below: dict[int, set[int]] = {}
    for link in draft.all(Involvement):
        if link.party_service_id:
            below.setdefault(link.service_id, set()).add(link.party_service_id)

    def depth(service: int) -> int:
        return 1 + max((depth(other) for other in below.get(service, ())), default=-1)

    depths = Counter(depth(service.id) for service in draft.all(Service))
    assert max(depths) == 6 and set(depths) == set(range(7))
    users = Counter(other for others in below.values() for other in others)
    assert max(users.values()) >= 5


def test_no_two_suppliers_share_a_name():
    suppliers = list(draft_register(1_000, 1).all(Supplier))
    named = [supplier.website for supplier in suppliers if supplier.kind != "unnamed"]
    assert len(named) == len(set(named)) == 1_000


def test_every_defect_is_given_to_some_supplier():
    given = {code for defects in draft_register(300, 1).defects.values() for code in defects}
    assert given == {*STATEMENT_DEFECTS, *ENGAGEMENT_DEFECTS}


def test_a_supplier_has_the_defects_it_was_given():
    draft = draft_register(300, 1)
    for supplier in draft.all(Supplier):
        if draft.has_defect(supplier.id, "SUB-01"):
            assert supplier.address == ""
        if draft.has_defect(supplier.id, "BRE-05"):
            assert "breach" not in [c.role for c in draft.where(Contact, "supplier_id", supplier.id)]
    for engagement in draft.all(Engagement):
        without = not draft.where(Agreement, "engagement_id", engagement.id)
        assert without == ("CON-01" in draft.defects_of_service(engagement.service_id))


@pytest.mark.django_db
def test_the_draft_is_stored_unchanged_and_its_seals_hold():
    draft = make_register(12, 3, organisations=2)
    register = loading.load()
    for kind, table in draft.tables.items():
        if table:
            assert register.tables[kind] == dict(sorted(table.items())), kind
    assert list(broken_seals()) == []
    assert Change.objects.filter(backdated=False).count() == 0
    assert loading.load_as_known(register.number).tables == register.tables
    assert any(person.erased for person in register.all(Person))
    # The database continues after the ids that were given.
    assert factories.supplier().pk > max(draft.tables[Supplier])


@pytest.mark.django_db
def test_the_rules_find_the_defects():
    draft = make_register(40, 1)
    ours = Organisation.objects.values_list("pk", flat=True)
    found = {f.code for f in findings(lens_now(ours, timezone.localdate()))}
    assert {"BRE-01", "BRE-02", "BRE-03"} & found and draft.defects


@pytest.mark.django_db
def test_a_register_that_holds_changes_is_left_alone():
    factories.supplier()
    with pytest.raises(BackdatingRefused):
        make_register(1, 1)
    assert Change.objects.count() == 1

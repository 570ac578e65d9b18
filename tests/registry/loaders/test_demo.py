"""The demo: loaded whole, and once."""

from datetime import date

import pytest

from registry.findings.finding import findings
from registry.loaders import demo_accounts, load_demo
from registry.models import User
from registry.reading.lens import lens_now
from registry.reading.loading import load
from registry.reading.register import KINDS
from registry.values import Organisation
from suppliers.ledger.change import BackdatingRefused
from suppliers.ledger.seal import broken_seals
from suppliers.models import Change
from suppliers.values import BackupTerm, BreachTerm, Claim, DataLocation, Document, Involvement, RetentionTerm

pytestmark = pytest.mark.django_db
CLAIMS = [kind for kind in KINDS if issubclass(kind, Claim)]


def test_the_demo_loads_and_its_history_is_whole(demo):
    assert list(broken_seals()) == []
    assert all(change.backdated and change.by.username == "loader" for change in Change.objects.all())
    assert {o.slug for o in load().all(Organisation)} == {"example-uk", "example-ie"}


def test_the_demo_is_loaded_once(demo):
    before = Change.objects.count()
    with pytest.raises(BackdatingRefused):
        load_demo()
    assert Change.objects.count() == before


def test_every_claim_of_the_demo_has_a_document_and_a_section(demo):
    register = load()
    claims = [row for kind in CLAIMS for row in register.all(kind)]
    assert {type(row) for row in claims} >= {Involvement, DataLocation, BreachTerm, BackupTerm, RetentionTerm}
    assert all(register.get(Document, row.document_id) and row.section for row in claims)


def test_the_demo_shows_a_finding_on_its_breach_notice(demo):
    found = findings(lens_now([demo.pk], date(2026, 6, 15)))
    assert [f.supplier.name for f in found if f.code == "BRE-02"] == ["Siso"]


def test_the_accounts_of_the_demo_can_sign_in_until_their_password_is_another(demo):
    assert [name for name, _ in demo_accounts()] == ["dpo", "clerk", "auditor", "admin"]
    dpo = User.objects.get(username="dpo")
    dpo.set_password("another-password")
    dpo.save()
    User.objects.filter(username="clerk").update(is_active=False)
    assert [name for name, _ in demo_accounts()] == ["auditor", "admin"]

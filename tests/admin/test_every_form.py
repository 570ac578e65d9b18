"""Every form of data entry opens for whoever sees its record, whatever the person may write of it."""

import pytest
from django.contrib import admin
from django.test import Client
from django.urls import reverse

from registry.models import User
from suppliers.ledger.tracked import Tracked
from tests import factories
from tests.every_model import full
from tests.pages.world import World

# Hundreds of forms.
pytestmark = [pytest.mark.slow, pytest.mark.django_db]


@pytest.fixture
def people(world: World) -> dict[str, User]:
    """A person for each role that opens data entry, and who has no other."""
    roles = {role: factories.member(world.own, f"only-{role}", roles=(role,)) for role in ("editor", "dpo", "admin")}
    for duty in ("operator", "keeper"):
        roles[duty] = factories.user(f"only-{duty}")
        with factories.acting():
            factories.installation_role(user=roles[duty], role=duty)
    return roles


def test_no_form_fails_for_any_role(world, people):
    records: list[Tracked] = [*full(world).values(), factories.country(id="FR"), factories.adequacy_decision()]
    failed, opened = [], 0
    for role, person in people.items():
        browser = Client(raise_request_exception=False)
        browser.force_login(person)
        for record in records:
            if not admin.site.is_registered(type(record)):
                continue
            meta = record._meta
            for act in ("change", "delete", "history"):
                status = browser.get(
                    reverse(f"admin:{meta.app_label}_{meta.model_name}_{act}", args=[record.pk])
                ).status_code
                opened += status == 200
                if status not in {200, 302, 403, 404}:
                    failed.append((role, meta.label, act, status))
    assert failed == []
    assert opened > 100

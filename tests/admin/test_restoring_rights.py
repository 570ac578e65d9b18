"""What comes back by restoring an earlier version: nothing that the person may not alter on the form."""

from unittest.mock import patch

import pytest
from django.urls import reverse

from registry.models import Organisation
from suppliers.models import Account
from tests import factories
from tests.pages.world import client_of

pytestmark = pytest.mark.django_db


def test_an_officer_restores_an_organisation_without_how_people_sign_in(world):
    with factories.acting():
        world.own.address, world.own.own_second_factor = "New street", True
        world.own.save()
    first = world.own.history.earliest("history_id")
    address = reverse("admin:registry_organisation_restore", args=[world.own.pk, "organisation", first.pk])
    with patch("registry.request.door.lacks_factor", return_value=False):
        officer = client_of(factories.member(world.own, "officer", roles=("dpo",)))
        assert officer.post(address, {"reason": "By mistake"}).status_code == 302
    now = Organisation.objects.get(pk=world.own.pk)
    assert (now.address, now.own_second_factor) == ("", True)


def test_no_version_of_an_account_is_restored(world):
    with factories.acting():
        world.reader.name = "Another Name"
        world.reader.save()
    account = Account.objects.get(user=world.reader)
    first = account.history.earliest("history_id")
    address = reverse("admin:suppliers_account_restore", args=[account.pk, "account", first.pk])
    assert client_of(world.root).post(address, {"reason": "To try"}).status_code == 403

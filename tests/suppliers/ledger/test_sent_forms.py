"""Five submissions of one form at the same moment write once; tokens are forgotten after a day."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from suppliers.models import SentForm, Supplier
from tests import factories
from tests.admin.sending import with_token
from tests.pages.world import client_of
from tests.suppliers.ledger.test_writers import closing, together


@pytest.mark.django_db(transaction=True)
def test_five_at_once_write_one_row():
    factories.organisation()
    user = factories.everybody_at_once()
    factories.supplier(legal_name="Before Ltd")
    address = reverse("admin:suppliers_supplier_add")
    given = with_token(client_of(user), address, legal_name="Twice Ltd", why="Read")
    clients = [client_of(user) for _ in range(5)]
    answers: list[str] = []

    def send(client: Client) -> None:
        answers.append(client.post(address, given)["Location"])

    together(*(lambda client=client: send(client) for client in clients))
    closing(lambda: None)
    assert Supplier.objects.filter(legal_name="Twice Ltd").count() == 1
    assert len(answers) == 5 and len(set(answers)) == 1


@pytest.mark.django_db
def test_a_token_is_forgotten_after_a_day():
    factories.organisation()
    user = factories.everybody_at_once()
    SentForm(token="old", content="", at=timezone.now() - timedelta(days=2)).save()
    SentForm(token="new", content="", at=timezone.now()).save()
    address = reverse("admin:suppliers_supplier_add")
    client = client_of(user)
    assert client.post(address, with_token(client, address, legal_name="Any Ltd", why="Read")).status_code == 302
    assert SentForm.objects.count() == 2
    assert not SentForm.objects.filter(token="old").exists()

"""Two organisations that use one supplier, and their people: the start of most page tests."""

import html
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any
from unittest.mock import patch

from django.test import Client
from django.utils import timezone

from registry.models import Engagement, Organisation, ProcessingActivity, User
from suppliers.models import BreachTerm, Document, Service, Supplier
from tests import factories

YESTERDAY, TODAY = date(2026, 3, 2), date(2026, 3, 3)


@dataclass
class World:
    """The own organisation, another one, and their records."""

    own: Organisation
    other: Organisation
    supplier: Supplier
    document: Document
    service: Service
    term: BreachTerm
    engagement: Engagement
    activity: ProcessingActivity
    editor: User
    reader: User
    stranger: User
    root: User

    @property
    def subject(self) -> str:
        """The subject of the only finding of the own organisation."""
        return f"engagement:{self.engagement.pk}/breachterm:{self.term.pk}"


def world() -> World:
    """Both organisations accept 36 hours. The supplier states 48 hours."""
    with factories.acting():
        own = factories.organisation(slug="own", legal_name="Ownwell Ltd", email="privacy@own.example")
        other = factories.organisation(slug="other", legal_name="Otherside Ltd")
        supplier = factories.supplier(legal_name="Acme Hosting Limited", trading_name="Acme")
        document = factories.document(supplier=supplier, title="Acme statement", version="v2")
        service = factories.service(supplier=supplier, name="Cloud rooms")
        term = factories.breach_term(service=service, document=document, section="Section 7")
        engagement = factories.engagement(organisation=own, service=service, owner="Ownwell office")
        activity = factories.activity(
            organisation=own, reference="OWN-1", name="Ownwell accounts", purposes="Ownwell aim"
        )
        factories.activity_engagement(activity=activity, engagement=engagement)
        editor = factories.member(own, "own-editor")
        reader = factories.member(own, "own-reader", roles=("auditor",))
        stranger = factories.member(other, "other-editor")
        root = factories.everybody_at_once("root")
    return World(own, other, supplier, document, service, term, engagement, activity, editor, reader, stranger, root)


def client_of(user: User | None) -> Client:
    """A browser in which the person is signed in."""
    client = Client()
    if user is not None:
        client.force_login(user)
    return client


def moment(day: date, hour: int = 12) -> datetime:
    return timezone.make_aware(datetime.combine(day, time(hour)))


@contextmanager
def clock(day: date, hour: int = 12) -> Iterator[None]:
    """Sets the clock to an hour of a day."""
    with patch("django.utils.timezone.now", return_value=moment(day, hour)):
        yield


def alter(record: Any, user: User | None = None, why: str = "A later statement", /, **fields: Any) -> None:
    """Changes values of a record, as one change."""
    with factories.acting(user, why):
        fresh = type(record).objects.get(pk=record.pk)
        for name, value in fields.items():
            setattr(fresh, name, value)
        fresh.save()


def shown(response: Any) -> str:
    """The words of a page, without tags and double spaces."""
    text = re.sub(r"<(head|script)\b.*?</\1>", " ", response.content.decode(), flags=re.S)
    return " ".join(html.unescape(re.sub(r"<[^>]*>", " ", text)).split())

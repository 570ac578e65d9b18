"""Every field on record has a place where it is shown."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

import pytest
from django.db import models, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from registry.findings.finding import findings
from registry.reading.lens import lens_now
from registry.records import RECORDS
from registry.values import Organisation
from suppliers.ledger.tracked import Tracked, tracked_models
from tests import factories
from tests.every_model import full
from tests.pages.world import TODAY, World, alter, client_of, clock, world

Page = Callable[[], str]
# Fields that no page and no export shows, and why.
INTERNAL = {
    "suppliers.Person": {"email", "phone", "salt", "sealed", "erased"},  # data entry alone, and the seal
    "registry.Membership": {"user", "organisation", "role"},  # today's rights: data entry alone shows them
    "registry.FindingDecision": {"facts"},  # a digest: shown by what it does, a decision that counts or not
}
# What must be altered with a field so that the record can be.
TOGETHER: dict[tuple[str, str], dict[str, Any]] = {
    ("DataLocation", "operated_by"): {"operator": None},
    ("AdequacyDecision", "body"): {"country": None},
    ("ActivityTransfer", "body"): {"country": None},
    ("Review", "engagement"): {"supplier": None},
    ("Review", "activity"): {"supplier": None},
}
# Receipts get their page with the exports; rights and decisions are asked for in tests of their own.
UNSEEN = {"registry.Membership", "registry.FindingDecision", "registry.ExportReceipt"}
SHOWN = [m for m in tracked_models() if m._meta.label not in UNSEEN]


def pages(w: World) -> list[Page]:
    """All the pages, and the export."""
    client = client_of(w.root)
    paths = [
        *("/suppliers/", f"/suppliers/{w.supplier.pk}/", "/activities/", f"/activities/{w.activity.pk}/"),
        *(f"/engagements/{w.engagement.pk}/", "/clients/", "/reference/"),
    ]
    return [*(partial(read, client, path) for path in paths), partial(printed, w)]


def read(client: Client, path: str) -> str:
    """What a page shows of the world as it is, without its history and what differs each time that it is made."""
    histories = r'<section (?:id="history"|aria-labelledby="changed").*?</section>'
    varying = r'name="(?:csrfmiddlewaretoken|facts)"[^>]*>|<p class="print-only">.*?</p>'
    return re.sub(f"{histories}|{varying}", "", client.get(path).content.decode(), flags=re.S)


def printed(w: World) -> str:
    """The organisation's record, as every file says it."""
    lens = lens_now([w.own.pk, w.other.pk], TODAY)
    own = lens.get(Organisation, w.own.pk)
    assert own is not None
    return "\n".join(RECORDS["controller"](lens, own).texts())


@dataclass
class Shown:
    """The world with a record of every model, and what each page shows of it."""

    world: World
    records: dict[str, Tracked]
    read: list[tuple[Page, str]]

    def otherwise(self) -> bool:
        """Whether some page reads otherwise than it did; that one is asked first the next time."""
        for found in self.read:
            page, before = found
            if page() != before:
                self.read.remove(found)
                self.read.insert(0, found)
                return True
        return False


@pytest.fixture(scope="module")
def shown(django_db_setup: Any, django_db_blocker: Any) -> Iterator[Shown]:
    """Made once for the tests of this module, each of which finds it as it was."""
    with django_db_blocker.unblock(), transaction.atomic(), clock(TODAY):
        w = world()
        records = full(w)
        yield Shown(w, records, [(page, page()) for page in pages(w)])
        transaction.set_rollback(True)


def another(record: Tracked, field: models.Field) -> Any:
    """A value that the field does not have yet, and may have."""
    value = getattr(record, field.name)
    if isinstance(field, models.ForeignKey):
        model = field.related_model
        name = {"legal_name", "name", "title"} & {f.name for f in model._meta.fields}
        return factories.MAKERS[model](**dict.fromkeys(name, "changed-words"))
    if isinstance(field, models.BooleanField):
        return not value
    if field.flatchoices:
        return next(choice for choice, _ in field.flatchoices if choice not in {value, ""})
    if isinstance(field, models.DateField):
        return (
            date(2999, 1, 2) if field.name in {"ends", "until", "next", "valid_until", "review"} else date(2001, 1, 2)
        )
    if isinstance(field, models.IntegerField):
        return (value or 0) + 13
    return "https://changed.example" if isinstance(field, models.URLField) else "changed-words"[: field.max_length]


@pytest.mark.django_db
@pytest.mark.parametrize("model", SHOWN, ids=lambda model: model._meta.label)
def test_every_field_is_shown_on_a_page_or_in_the_export(shown, model):
    """Each field is altered in turn: where it is shown, some page reads otherwise."""
    record, unseen = shown.records[model._meta.label], set()
    for field in [f for f in model._meta.fields if not f.auto_created and not f.primary_key]:
        value = getattr(record, field.name)
        beside = TOGETHER.get((model.__name__, field.name), {})
        kept = {name: getattr(record, name) for name in beside}
        alter(record, **{field.name: another(record, field), **beside})
        if not shown.otherwise():
            unseen.add(field.name)
        alter(record, **{field.name: value, **kept})
    assert unseen == INTERNAL.get(model._meta.label, set())


@pytest.mark.django_db
@pytest.mark.parametrize("field", ["decision", "until", "reason"])
def test_every_field_of_a_decision_is_shown(shown, field):
    w = shown.world
    finding = findings(lens_now([w.own.pk], timezone.localdate()))[0]
    row = factories.decision(
        organisation=w.own, code=finding.code, subject=finding.subject, until=date(2999, 1, 1), reason="Own words"
    )
    page = partial(read, client_of(w.root), reverse("decide", args=[w.own.pk, finding.code, finding.subject]))
    before = page()
    assert "Own words" in before
    with factories.acting():
        setattr(row, field, {"decision": "mending", "until": date(2998, 1, 1), "reason": "Other words"}[field])
        row.save()
    assert page() != before

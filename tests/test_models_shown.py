"""Every field on record has a place where it is shown."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import Any
from unittest.mock import patch

import pytest
from django.db import models, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from registry.findings.finding import findings
from registry.history import timeline
from registry.reading.lens import lens_now
from registry.records import RECORDS
from registry.values import Organisation
from suppliers.ledger.tracked import Tracked, tracked_models
from tests import factories
from tests.every_model import full
from tests.pages.world import TODAY, World, alter, client_of, clock, world

# Each field is altered and pages are read until one shows it: a minute.
pytestmark = pytest.mark.slow
Page = Callable[[], str]
# Fields that no page and no export shows, with the reason.
INTERNAL = {
    "suppliers.Person": {"email", "phone", "salt", "sealed"},  # data entry alone shows them
    "registry.ProcessingActivity": {"purposes"},  # of an earlier release: its rows of purposes are shown
    "registry.Membership": {"user", "organisation", "role"},  # today's rights: data entry alone shows them
    "registry.InstallationRole": {"user", "role"},  # the same
    "registry.FindingDecision": {"facts"},  # a digest: it decides whether the decision still applies
}
# The fields that must be altered together with a field.
TOGETHER: dict[tuple[str, str], dict[str, Any]] = {
    ("DataLocation", "operated_by"): {"operator": None},
    ("AdequacyDecision", "body"): {"country": None},
    ("ActivityTransfer", "body"): {"country": None},
    ("Review", "engagement"): {"supplier": None},
    ("Review", "activity"): {"supplier": None},
}
# Other tests read receipts, rights, decisions, accounts and erasures.
UNSEEN = {"registry.Membership", "registry.InstallationRole", "registry.FindingDecision", "registry.ExportReceipt"}
UNSEEN |= {"registry.Assignment"}  # tests/pages/test_inbox.py
UNSEEN |= {"suppliers.Account", "suppliers.Erasure"}
# Letters have pages of their own: tests/pages/test_letter_fields.py.
UNSEEN |= {f"registry.{name}" for name in ("Letter", "LetterFor", "LetterQuestion", "LetterPart", "LetterPaper")}
UNSEEN |= {"registry.QuestionFinding"}
# Days that must come after the others of their record.
LAST_DAYS = {"ends", "until", "next", "valid_until", "review"}
SHOWN = [m for m in tracked_models() if m._meta.label not in UNSEEN]


def pages(w: World, records: dict[str, Tracked]) -> list[Page]:
    """All the pages, and the export."""
    client, served = client_of(w.root), records["registry.ProcessingForClient"]
    paths = [
        *(
            "/suppliers/",
            f"/suppliers/{w.supplier.pk}/?open=all",
            "/activities/",
            f"/activities/{w.activity.pk}/?open=all",
        ),
        *(f"/engagements/{w.engagement.pk}/?open=all", "/clients/", f"/clients/{served.pk}/", "/reference/"),
    ]
    return [*(partial(read, client, path) for path in paths), partial(printed, w)]


def read(client: Client, path: str) -> str:
    """The text of a page, without parts that differ in each response."""
    varying = r'name="(?:csrfmiddlewaretoken|facts)"[^>]*>|<p class="print-only">.*?</p>'
    return re.sub(varying, "", client.get(path).content.decode(), flags=re.S)


def without_histories() -> Any:
    """Pages without histories, which show every field in any case, and grow with each change of this test."""
    empty: dict[str, Any] = dict.fromkeys(("of_supplier", "of_activity", "of_client"), lambda *given: [])
    return patch.multiple(timeline, **empty)


def printed(w: World) -> str:
    """The record of the organisation, as every file has it."""
    lens = lens_now([w.own.pk, w.other.pk], TODAY)
    own = lens.get(Organisation, w.own.pk)
    assert own is not None
    return "\n".join(RECORDS["controller"](lens, own).texts())


@dataclass
class Shown:
    """The world with a record of every model, and the text of each page."""

    world: World
    records: dict[str, Tracked]
    read: list[tuple[Page, str]]

    def read_again(self) -> None:
        """Reads the pages anew: the record that a link led to for a moment stays, and lists have it."""
        self.read = [(page, page()) for page, _before in self.read]

    def changed(self) -> bool:
        """Whether some page has changed. That page is read first the next time."""
        for found in self.read:
            page, before = found
            if page() != before:
                self.read.remove(found)
                self.read.insert(0, found)
                return True
        return False


@pytest.fixture(scope="module")
def shown(django_db_setup: Any, django_db_blocker: Any) -> Iterator[Shown]:
    """One world for all tests of this module. Each test restores it."""
    with django_db_blocker.unblock(), transaction.atomic(), clock(TODAY), without_histories():
        w = world()
        records = full(w)
        yield Shown(w, records, [(page, page()) for page in pages(w, records)])
        transaction.set_rollback(True)


def another(record: Tracked, field: "models.Field[Any, Any]") -> Any:
    """Another value that the field may have."""
    value = getattr(record, field.name)
    if isinstance(field, models.ForeignKey):
        return another_record(field.related_model)
    if isinstance(field, models.BooleanField):
        return not value
    if field.flatchoices:
        return next(choice for choice, _ in field.flatchoices if choice not in {value, ""})
    if field.name in LAST_DAYS:
        return date(2999, 1, 2)
    if isinstance(field, models.DateField):
        return date(2001, 1, 2)
    if isinstance(field, models.IntegerField):
        return (value or 0) + 13
    return another_text(field)


def another_text(field: "models.Field[Any, Any]") -> str:
    """A text or an address that the field may have."""
    if isinstance(field, models.URLField):
        return "https://changed.example"
    return "changed-words"[: field.max_length]


def another_record(model: type[models.Model]) -> Any:
    """A new record of a model, with a name of its own."""
    names = {"legal_name", "name", "title"} & {field.name for field in model._meta.fields}
    return factories.MAKERS[model](**dict.fromkeys(names, "changed-words"))


@pytest.mark.django_db
@pytest.mark.parametrize("model", SHOWN, ids=lambda model: model._meta.label)
def test_every_field_is_shown_on_a_page_or_in_the_export(shown, model):
    """Each field is altered in turn. If it is shown, some page changes."""
    shown = replace(shown, read=list(shown.read))
    record, unseen = shown.records[model._meta.label], set()
    for field in [f for f in model._meta.fields if not f.auto_created and not f.primary_key]:
        value = getattr(record, field.name)
        beside = TOGETHER.get((model.__name__, field.name), {})
        kept = {name: getattr(record, name) for name in beside}
        alter(record, **{field.name: another(record, field), **beside})
        if not shown.changed():
            unseen.add(field.name)
        alter(record, **{field.name: value, **kept})
        if isinstance(field, models.ForeignKey):
            shown.read_again()
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

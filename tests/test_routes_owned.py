"""Another organisation's records in data entry cannot be opened, saved, restored, named or reassigned."""

import pytest

from registry.models import ProcessingActivity
from suppliers.ledger.tracked import history_of
from tests import factories
from tests.access_table import OWN_TABLES, admin_path, get, record_of
from tests.pages.world import client_of, shown

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("table", OWN_TABLES)
@pytest.mark.parametrize("act", ["change", "history", "delete"])
def test_another_organisations_record_cannot_be_opened(w, table, act):
    response = get(w.stranger, admin_path(table, act, record_of(table, w).pk))
    assert response.status_code in {302, 403, 404}
    assert "Ownwell" not in response.content.decode()


@pytest.mark.parametrize("table", OWN_TABLES)
@pytest.mark.parametrize("act", ["change", "delete"])
def test_another_organisations_record_cannot_be_saved(w, table, act):
    record = record_of(table, w)
    count = history_of(type(record)).objects.count()
    client_of(w.stranger).post(
        admin_path(table, act, record.pk), {"reason": "Mine now", "why": "Mine now", "post": "yes"}
    )
    assert history_of(type(record)).objects.count() == count


@pytest.mark.parametrize("table", OWN_TABLES)
@pytest.mark.parametrize("method", ["get", "post"])
def test_another_organisations_version_cannot_be_restored(w, table, method):
    record = record_of(table, w)
    rows = history_of(type(record)).objects.filter(id=record.pk)
    path = admin_path(table, "restore", record.pk, table, rows.get().pk)
    assert getattr(client_of(w.stranger), method)(path, {"reason": "Mine now", "why": "Mine now"}).status_code == 404
    assert rows.count() == 1


def test_what_a_record_was_in_another_organisation_is_neither_shown_nor_restored(w):
    rows = history_of(type(w.engagement)).objects.filter(id=w.engagement.pk)
    before = rows.get().pk
    with factories.acting():
        w.activity.delete()
        w.engagement.organisation, w.engagement.owner = w.other, "Otherside office"
        w.engagement.save()
    client = client_of(w.stranger)
    assert "Ownwell" not in shown(client.get(admin_path("engagement", "history", w.engagement.pk)))
    client.post(admin_path("engagement", "restore", w.engagement.pk, "engagement", before), {"reason": "Back"})
    w.engagement.refresh_from_db()
    assert w.engagement.organisation == w.other


@pytest.mark.parametrize("table", OWN_TABLES)
def test_a_deleted_record_of_another_organisation_shows_no_history(w, table):
    record = factories.organisation(legal_name="Ownwell two") if table == "organisation" else record_of(table, w)
    key = record.pk
    with factories.acting():
        if table == "engagement":
            w.activity.delete()
        record.delete()
    assert get(w.stranger, admin_path(table, "history", key)).status_code == 404


@pytest.mark.parametrize("table", [*OWN_TABLES])
@pytest.mark.parametrize("act", ["changelist", "add"])
def test_lists_and_forms_do_not_name_another_organisation(w, table, act):
    record_of(table, w)
    factories.engagement(organisation=w.other)
    response = get(w.stranger, admin_path(table, act))
    assert response.status_code == (403 if act == "add" and table in {"organisation", "findingdecision"} else 200)
    assert "Ownwell" not in response.content.decode()


@pytest.mark.parametrize("table", ["engagement", "processingactivity"])
def test_a_record_cannot_be_added_for_another_organisation(w, table):
    data = {"organisation": w.own.pk, "service": w.service.pk, "reference": "X-1", "name": "Theirs", "why": "Why"}
    data |= {f"{p}-{n}": 0 for p in inline_prefixes() for n in ("TOTAL_FORMS", "INITIAL_FORMS")}
    count = history_of(ProcessingActivity).objects.count()
    response = client_of(w.stranger).post(admin_path(table, "add"), data)
    assert response.status_code == 200
    assert "not one of the available choices" in shown(response)
    assert history_of(ProcessingActivity).objects.count() == count


def inline_prefixes() -> list[str]:
    return ["activitysubjects_set", "activitydata_set", "activityengagement_set"]


def test_an_activity_cannot_use_another_organisations_engagement(w):
    data = {"organisation": w.other.pk, "reference": "X-1", "name": "Theirs", "why": "Why"}
    data |= {f"{p}-{n}": 0 for p in inline_prefixes() for n in ("TOTAL_FORMS", "INITIAL_FORMS")}
    data |= {"activityengagement_set-TOTAL_FORMS": 1, "activityengagement_set-0-engagement": w.engagement.pk}
    response = client_of(w.stranger).post(admin_path("processingactivity", "add"), data)
    assert "not one of the available choices" in shown(response)
    assert not ProcessingActivity.objects.filter(organisation=w.other).exists()


def test_a_record_cannot_be_moved_to_another_organisation(w):
    data = {"organisation": w.other.pk, "service": w.service.pk, "why": "Why"}
    with factories.acting():
        factories.membership(user=w.editor, organisation=w.other)
    client_of(w.editor).post(admin_path("engagement", "change", w.engagement.pk), data)
    w.engagement.refresh_from_db()
    assert w.engagement.organisation == w.own

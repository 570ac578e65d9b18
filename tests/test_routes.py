"""Every page for everyone: who may open it, for which organisation, and on which day."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote

import pytest
from django.contrib import admin
from django.http import HttpResponse
from django.urls import URLPattern, get_resolver, reverse

from registry import urls
from registry.access import Access
from registry.models import FindingDecision, Membership, Organisation, ProcessingActivity, User
from suppliers.models import AdequacyDecision
from suppliers.tracked import history_of
from tests import factories
from tests.pages.world import World, client_of, shown, world

pytestmark = pytest.mark.django_db


@dataclass(frozen=True)
class Page:
    """One route: whether it belongs to one organisation, and what a person who may open it is given."""

    owned: bool = False
    public: bool = False
    status: int = 200


# The access table: a route that is not in it fails a test.
PAGES = {
    "overview": Page(),
    "suppliers": Page(),
    "supplier": Page(),
    "activities": Page(),
    "activity": Page(owned=True),
    "engagement": Page(owned=True),
    "controller-record": Page(owned=True),
    "processor-record": Page(owned=True),
    "findings": Page(),
    "decide": Page(owned=True),
    "changes": Page(),
    "between": Page(),
    "rules": Page(),
    "clients": Page(),
    "reference": Page(),
    "hit": Page(),
    "decision": Page(),
    "gallery": Page(),
    "go": Page(status=302),
    "login": Page(public=True),
    "logout": Page(public=True, status=405),
}
DATED = sorted(set(PAGES) - {"go", "login", "logout"})
OWNED = sorted(name for name, page in PAGES.items() if page.owned)
SHARED = sorted(set(DATED) - set(OWNED) - {"gallery", "rules", "clients", "reference"})
OWN_TABLES = ("organisation", "engagement", "processingactivity", "findingdecision")


@pytest.fixture
def w(db: None) -> World:
    factories.adequacy_decision()
    return world()


def path_of(name: str, w: World) -> str:
    arguments: dict[str, list[Any]] = {
        "supplier": [w.supplier.pk],
        "activity": [w.activity.pk],
        "engagement": [w.engagement.pk],
        "controller-record": [w.own.pk],
        "processor-record": [w.own.pk],
        "hit": ["party", w.supplier.pk],
        "decision": [AdequacyDecision.objects.first().pk],
        "decide": [w.own.pk, "BRE-02", w.subject],
    }
    return reverse(name, args=arguments.get(name, []))


def get(user: User | None, path: str) -> HttpResponse:
    return client_of(user).get(path)


def record_of(table: str, w: World) -> Any:
    if table == "findingdecision":
        return factories.decision(organisation=w.own, subject=w.subject, reason="Ownwell secret")
    return {"organisation": w.own, "engagement": w.engagement, "processingactivity": w.activity}[table]


def admin_path(table: str, act: str, *arguments: Any) -> str:
    return reverse(f"admin:registry_{table}_{act}", args=arguments)


def test_every_route_has_a_line_in_the_table():
    assert {route.name for route in urls.urlpatterns} == set(PAGES)


@pytest.mark.parametrize("route", urls.urlpatterns, ids=lambda route: route.name)
def test_every_view_says_who_may_open_it(route: URLPattern):
    assert isinstance(getattr(route.callback, "access", None), Access)
    assert (route.callback.access is Access.PUBLIC) == PAGES[route.name].public


@pytest.mark.parametrize("name", sorted(PAGES))
def test_a_stranger_is_sent_to_sign_in(w, name):
    path = path_of(name, w)
    response = get(None, path)
    if PAGES[name].public:
        assert response.status_code == PAGES[name].status
    else:
        assert (response.status_code, unquote(response["Location"])) == (302, f"/login/?next={path}")


@pytest.mark.parametrize("name", DATED)
def test_a_stranger_is_sent_to_sign_in_from_every_day_and_organisation(w, name):
    for prefix in ("/org/own", "/org/nowhere", "/on/2020-01-01", "/org/own/on/2020-01-01"):
        response = get(None, prefix + path_of(name, w))
        assert response.status_code == 302
        assert "/login/?next=" in response["Location"]
        assert not response.content


@pytest.mark.parametrize("name", sorted(PAGES))
def test_the_people_of_an_organisation_open_its_pages(w, name):
    wanted = 302 if name == "login" else PAGES[name].status
    for person in (w.reader, w.editor, w.root):
        assert get(person, path_of(name, w)).status_code == wanted


@pytest.mark.parametrize("name", DATED)
def test_the_people_of_an_organisation_open_its_pages_by_its_name(w, name):
    for person in (w.reader, w.editor, w.root):
        assert get(person, "/org/own" + path_of(name, w)).status_code == 200


@pytest.mark.parametrize("name", OWNED)
def test_pages_of_another_organisation_are_not_found(w, name):
    for prefix in ("", "/org/other", "/on/9999-12-31", "/org/other/on/9999-12-31"):
        response = get(w.stranger, prefix + path_of(name, w))
        assert response.status_code == 404
        assert "Ownwell" not in response.content.decode()


@pytest.mark.parametrize("name", SHARED)
def test_shared_pages_say_nothing_of_another_organisation(w, name):
    for prefix in ("", "/org/other", "/on/9999-12-31", "/org/other/on/9999-12-31"):
        response = get(w.stranger, prefix + path_of(name, w))
        assert response.status_code == 200
        assert "Ownwell" not in response.content.decode()
        assert "own-editor" not in response.content.decode()


@pytest.mark.parametrize("name", DATED)
def test_an_organisation_that_is_not_the_persons_is_not_found_on_any_page(w, name):
    for slug in ("own", "nowhere", "OTHER", "%2e%2e", "%00"):
        response = get(w.stranger, f"/org/{slug}{path_of(name, w)}")
        assert response.status_code == 404
        assert "Ownwell" not in response.content.decode()
    assert get(w.root, f"/org/nowhere{path_of(name, w)}").status_code == 404


@pytest.mark.parametrize("name", DATED)
def test_a_person_without_an_organisation_sees_shared_facts_alone(w, name):
    response = get(factories.user(), path_of(name, w))
    assert response.status_code == (404 if PAGES[name].owned else 200)
    assert "Ownwell" not in response.content.decode()


def test_a_membership_that_has_ended_opens_nothing_of_any_day(w):
    with factories.acting():
        Membership.objects.get(user=w.editor).delete()
    assert get(w.editor, path_of("activity", w)).status_code == 404
    assert get(w.editor, f"/org/own{path_of('overview', w)}").status_code == 404


@pytest.mark.parametrize("name", sorted(PAGES))
def test_nothing_is_written_on_another_day(w, name):
    client = client_of(w.root)
    for day in ("2020-01-01", "9999-12-31", "0001-01-01"):
        for write in (client.post, client.put, client.patch, client.delete):
            response = write(f"/on/{day}{path_of(name, w)}", {})
            assert response.status_code == 405
            assert "Nothing was changed" in shown(response)


def test_a_write_on_another_day_is_answered_with_that_day_and_the_way_to_today(w):
    response = client_of(w.editor).post("/org/own/on/2020-01-02" + path_of("decide", w), {"reason": "x"})
    assert "This is 2 January 2020. Go to today to change it." in shown(response)
    assert f'href="/org/own{path_of("findings", w)}' in response.content.decode()


@pytest.mark.parametrize("table", OWN_TABLES)
def test_nothing_is_written_in_data_entry_on_another_day(w, table):
    path = admin_path(table, "change", record_of(table, w).pk)
    for prefix in ("/on/2020-01-01", "/org/own/on/9999-12-31"):
        assert client_of(w.root).post(prefix + path, {"reason": "x"}).status_code == 405
        assert client_of(w.root).get(prefix + path)["Location"] == path


@pytest.mark.parametrize("name", DATED)
def test_what_is_not_a_day_is_not_found(w, name):
    for day in ("2026-02-30", "yesterday", "20260303", "2026-3-3", "0000-01-01", "10000-01-01", "2026-W10-2", "%20"):
        assert get(w.root, f"/on/{day}{path_of(name, w)}").status_code == 404


@pytest.mark.parametrize("name", DATED)
def test_the_first_and_the_last_day_are_shown(w, name):
    first = 404 if name in {*OWNED, "supplier", "hit", "decision"} else 200
    for day, status in (("0001-01-01", first), ("1970-01-01", first), ("9999-12-31", 200)):
        assert get(w.root, f"/on/{day}{path_of(name, w)}").status_code == status


@pytest.mark.parametrize("person", ["reader", "stranger"])
def test_who_does_not_edit_decides_nothing(w, person):
    response = client_of(getattr(w, person)).post(path_of("decide", w), {"decision": "disputed", "reason": "x"})
    assert response.status_code == {"reader": 403, "stranger": 404}[person]
    assert not FindingDecision.objects.exists()


def admin_pages(w: World) -> list[str]:
    names = [f"{m._meta.app_label}_{m._meta.model_name}" for m in admin.site._registry]
    lists = [reverse(f"admin:{name}_changelist") for name in names]
    return [reverse("admin:index"), *lists, admin_path("processingactivity", "change", w.activity.pk)]


def test_data_entry_sends_a_stranger_to_sign_in(w):
    for path in admin_pages(w):
        response = get(None, path)
        assert response.status_code == 302
        assert "/login/" in response["Location"]


@pytest.mark.parametrize("method", ["get", "post"])
def test_data_entry_refuses_a_reader(w, method):
    for path in admin_pages(w):
        response = getattr(client_of(w.reader), method)(path)
        assert response.status_code == 302
        assert "/admin/login/" in response["Location"]


def test_data_entry_opens_to_editors_what_is_theirs(w):
    closed = {reverse("admin:registry_user_changelist"), reverse("admin:registry_membership_changelist")}
    for path in admin_pages(w):
        assert get(w.editor, path).status_code == (403 if path in closed else 200), path
        assert get(w.root, path).status_code == 200, path


@pytest.mark.parametrize("table", OWN_TABLES)
@pytest.mark.parametrize("act", ["change", "history", "delete"])
def test_another_organisations_record_cannot_be_opened(w, table, act):
    response = get(w.stranger, admin_path(table, act, record_of(table, w).pk))
    assert response.status_code in {302, 403, 404}
    assert "Ownwell" not in response.content.decode()


@pytest.mark.parametrize("table", OWN_TABLES)
@pytest.mark.parametrize("act", ["change", "delete"])
def test_another_organisations_record_cannot_be_written(w, table, act):
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


@pytest.mark.parametrize(
    ("app", "model", "field"),
    sorted(
        {
            (m._meta.app_label, m._meta.model_name, f.name)
            for a in admin.site._registry.values()
            for m in (a.model, *(inline.model for inline in a.inlines))
            for f in m._meta.fields
            if f.is_relation
        }
    ),
)
def test_completing_a_choice_names_nothing_of_another_organisation(w, app, model, field):
    query = {"app_label": app, "model_name": model, "field_name": field, "term": ""}
    response = client_of(w.stranger).get(reverse("admin:autocomplete"), query)
    assert response.status_code in {200, 403}
    assert "Ownwell" not in response.content.decode()
    assert "own-editor" not in response.content.decode()


@pytest.mark.parametrize("table", ["service", "supplier"])
def test_deleting_a_shared_fact_names_nothing_of_the_organisations_that_use_it(w, table):
    response = get(w.stranger, reverse(f"admin:suppliers_{table}_delete", args=[getattr(w, table).pk]))
    assert response.status_code == 200
    assert "Ownwell" not in response.content.decode()


def test_the_history_of_a_shared_fact_does_not_name_the_people_of_another_organisation(w):
    with factories.acting(w.editor, "Ownwell asked for it"):
        w.supplier.website = "https://acme.example"
        w.supplier.save()
    path = reverse("admin:suppliers_supplier_history", args=[w.supplier.pk])
    assert "Ownwell asked for it" in shown(get(w.editor, path))
    assert "own-editor" not in shown(get(w.stranger, path))
    assert "Ownwell" not in shown(get(w.stranger, path))


def test_only_those_who_look_after_the_installation_give_access(w):
    for path in (reverse("admin:registry_membership_add"), reverse("admin:registry_user_change", args=[w.editor.pk])):
        assert get(w.editor, path).status_code == 403
        assert client_of(w.editor).post(path, {"user": w.editor.pk, "why": "x"}).status_code == 403
        assert get(w.root, path).status_code == 200


def test_an_account_that_is_switched_off_opens_nothing(w):
    client = client_of(w.editor)
    User.objects.filter(pk=w.editor.pk).update(is_active=False)
    assert client.get("/").status_code == 302


@pytest.mark.parametrize("key", ["abc", "0", "-1", "99999999999999999999", "1/x", "%00"])
@pytest.mark.parametrize("act", ["change", "history", "delete", "history/supplier/1"])
def test_a_record_that_was_never_there_is_not_found_in_data_entry(w, key, act):
    assert get(w.root, f"/admin/suppliers/supplier/{key}/{act}/").status_code in {302, 404}


@pytest.mark.parametrize(
    "path",
    [
        *("suppliers/99999999999999999999/", "activities/99999999999999999999/", "findings/1/X/y/"),
        *("records/99999999999999999999/controller.pdf", "findings/99999999999999999999/BRE-02/x/"),
        *("suppliers/-1/", "suppliers/abc/", "findings/1/%00/%00/", "findings/0/BRE-02/%2e%2e/", "%2e%2e/%2e%2e/"),
    ],
)
def test_a_page_that_was_never_there_is_not_found(w, path):
    assert get(w.root, f"/{path}").status_code == 404


def test_no_address_of_the_project_is_outside_the_table_and_data_entry():
    known = {f"admin:{name}" for name in ("index",)} | set(PAGES)
    assert {p.name for p in get_resolver().url_patterns[-1].url_patterns} <= known
    assert len(get_resolver().url_patterns) == 2


def test_an_organisation_can_be_added_by_nobody_but_who_looks_after_the_installation(w):
    path = admin_path("organisation", "add")
    assert get(w.editor, path).status_code == 403
    rows = {f"organisationconfirmednone_set-{name}": "0" for name in ("TOTAL_FORMS", "INITIAL_FORMS")}
    data = {"slug": "new", "legal_name": "New", "regime": "UK", "why": "New here", **rows}
    assert client_of(w.root).post(path, data).status_code == 302
    assert Organisation.objects.filter(slug="new").exists()

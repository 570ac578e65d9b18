"""A form that is sent twice writes once, on every page that writes."""

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.contrib import admin
from django.test import RequestFactory
from django.urls import reverse

from registry.models import User
from suppliers.ledger.sent_forms import SentForm
from suppliers.models import Change, Person, Supplier
from tests import factories
from tests.admin.forms import opened, path
from tests.admin.sending import TOKEN, token_in, with_token
from tests.every_model import full
from tests.pages.world import World, shown

TWICE = "The form was sent twice. It was saved once, and this is the result."
FORM = re.compile(r"<form[^>]*method=\"post\".*?</form>", re.S)
SIGN_OUT = re.compile(r"logout")


def person(w: World) -> Person:
    found = factories.person(name="Ada Example")
    factories.contact(supplier=w.supplier, person=found)
    return found


def restored(w: World) -> str:
    row = type(w.service).history.model.objects.filter(id=w.service.pk).order_by("history_id")[0]
    w.service.nature = "Later words"
    with factories.acting(w.editor):
        w.service.save()
    return path(w.service, "restore", "service", row.history_id)


def topics(w: World) -> str:
    return reverse("admin:suppliers_service_reading", args=[w.service.pk, w.document.pk])


def decision(w: World) -> str:
    return reverse("decide", args=[w.own.pk, "BRE-02", w.subject])


# Each kind of page that writes: its address, and what is typed. A callable first field gives the whole form.
WRITING: dict[str, tuple[Callable[[World], str], dict[str, Any]]] = {
    "add": (lambda w: reverse("admin:suppliers_supplier_add"), {"legal_name": "Twice Ltd", "why": "Read"}),
    "change": (lambda w: path(w.service), {"nature": "Typed words", "why": "Read"}),
    "delete": (lambda w: path(factories.supplier(), "delete"), {"post": "yes", "reason": "Entered by mistake"}),
    "end": (lambda w: path(w.service, "end"), {"ends": "2027-03-03", "reason": "Terminated"}),
    "erase": (lambda w: path(person(w), "erase"), {"reason": "Asked for"}),
    "restore": (restored, {"reason": "By mistake"}),
    "reading": (topics, {"why": "Read", "rest": "on"}),
    "decide": (decision, {"decision": "accepted", "until": "2099-01-01", "reason": "Known"}),
}


def form_at(client, address: str, typed: dict[str, Any]) -> dict[str, Any]:
    """The whole form at an address, as a browser sends it."""
    response = client.get(address)
    given = token_in(response.content) | typed
    if response.context.get("adminform"):
        return opened(client, address) | given
    if response.context.get("topics"):
        management = response.context["topics"].management_form
        rows = [field for form in response.context["topics"].forms for field in form if field.value() is not None]
        given |= {field.html_name: field.value() for field in (*management, *rows) if field.value() is not False}
    form = response.context.get("form")
    if form is not None and "seen" in form.fields:
        given["seen"] = form["seen"].value()
    return given


@pytest.mark.parametrize("name", WRITING)
def test_the_second_submission_leads_to_the_result_of_the_first(world, browser, name):
    address, typed = WRITING[name][0](world), WRITING[name][1]
    given = form_at(browser, address, typed)
    count = Change.objects.count()
    first = browser.post(address, given)
    assert first.status_code == 302, shown(first)
    second = browser.post(address, given)
    assert (second.status_code, second["Location"]) == (302, first["Location"])
    assert TWICE in shown(browser.get(second["Location"], follow=True))
    assert Change.objects.count() == count + 1


def test_every_page_that_writes_has_a_token_in_its_form(world, colleague):
    for address in writing_pages(world):
        response = colleague.get(address, follow=True)
        assert response.status_code == 200, address
        forms = [form for form in FORM.findall(response.content.decode()) if not SIGN_OUT.search(form)]
        assert forms, address
        assert all(TOKEN.search(form) for form in forms), address


def writing_pages(w: World) -> Iterator[str]:
    yield from (WRITING[name][0](w) for name in WRITING)
    root, records = w.root, full(w)
    for model, found in admin.site._registry.items():
        record: Any = records.get(model._meta.label, root if model is User else None)
        if found.has_add_permission(_request_of(root)):
            yield reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_add")
        if record is None or not found.has_change_permission(_request_of(root), record):
            continue
        yield path(record)
        if hasattr(record, "ends"):
            yield path(record, "end")


def _request_of(user: User) -> Any:
    request: Any = RequestFactory().get("/")
    request.user = user
    return request


def test_a_popup_that_is_sent_twice_gives_the_same_record(world, browser):
    address = f"{reverse('admin:suppliers_supplier_add')}?_popup=1"
    given = with_token(browser, address, legal_name="Twice Ltd", why="Named", _popup="1")
    first, second = browser.post(address, given), browser.post(address, given)
    record = Supplier.objects.get(legal_name="Twice Ltd")
    assert f"&quot;value&quot;: &quot;{record.pk}&quot;" in first.content.decode()
    assert second.content == first.content


def test_an_account_is_added_once(world, colleague):
    address = reverse("admin:registry_user_add")
    given = {"username": "new", "name": "New", "password1": "long enough words", "password2": "long enough words"}
    given |= {"usable_password": "true", "why": "Joined"} | token_in(colleague.get(address).content)
    first, second = colleague.post(address, given), colleague.post(address, given)
    assert (first.status_code, second["Location"]) == (302, first["Location"])
    assert User.objects.filter(username="new").count() == 1


def test_other_content_with_the_same_token_is_shown_again_and_saved_at_will(world, browser):
    address = reverse("admin:suppliers_supplier_add")
    given = with_token(browser, address, legal_name="First Ltd", why="Read")
    assert browser.post(address, given).status_code == 302
    back = browser.post(address, given | {"legal_name": "Second Ltd"})
    assert "You already saved this form once, with other content." in shown(back)
    assert back.context["adminform"].form["legal_name"].value() == "Second Ltd"
    assert not Supplier.objects.filter(legal_name="Second Ltd").exists()
    again = given | {"legal_name": "Second Ltd"} | token_in(back.content)
    assert browser.post(address, again).status_code == 302
    assert Supplier.objects.filter(legal_name__in=["First Ltd", "Second Ltd"]).count() == 2


def test_a_form_with_errors_uses_up_no_token(world, browser):
    address = reverse("admin:suppliers_supplier_add")
    given = with_token(browser, address, legal_name="", why="Read")
    assert browser.post(address, given).status_code == 200
    assert browser.post(address, given | {"legal_name": "Good Ltd"}).status_code == 302
    assert SentForm.objects.count() == 1


def test_a_token_of_another_person_or_of_nobody_counts_as_none(world, browser, colleague):
    address = reverse("admin:suppliers_supplier_add")
    theirs = with_token(colleague, address, legal_name="Twice Ltd", why="Read")
    for given in (theirs, theirs | {"form_token": "forged"}, {k: v for k, v in theirs.items() if k != "form_token"}):
        assert browser.post(address, given).status_code == 302
    assert Supplier.objects.filter(legal_name="Twice Ltd").count() == 3
    assert not SentForm.objects.exists()

"""Leaving a form with text that is not saved asks first; leaving any other page does not."""

from django.urls import reverse

from suppliers.models import Supplier
from tests.browser.conftest import Monitor, SignIn
from tests.browser.hands import part, save_because, service_form
from tests.browser.test_every_page import decision

ADD = "admin:suppliers_supplier_add"


def test_only_a_changed_form_asks(sign_in: SignIn, monitor: Monitor):
    page = sign_in("clerk")
    page.goto(service_form())
    # An empty row that was opened is no text of a person.
    part(page, "Breach notices")
    part(page, "Tests")
    page.goto("/suppliers/")
    assert monitor.left == []

    page.goto(service_form())
    page.get_by_label("Nature:").fill("Typed and not saved")
    page.goto("/suppliers/")
    assert len(monitor.left) == 1

    page.goto(service_form())
    nature = page.get_by_label("Nature:")
    before = nature.input_value()
    nature.fill("Typed")
    nature.fill(before)
    page.goto("/suppliers/")
    assert len(monitor.left) == 1


def test_saving_does_not_ask_and_a_form_shown_again_with_errors_does(sign_in: SignIn, monitor: Monitor):
    page = sign_in("clerk")
    page.goto(reverse(ADD))
    page.get_by_label("Legal name:").fill("Harbour Hosting Ltd")
    page.get_by_role("button", name="Save", exact=True).click()
    page.get_by_role("alert").first.wait_for()
    assert monitor.left == []
    page.goto("/suppliers/")
    assert len(monitor.left) == 1

    page.goto(reverse(ADD))
    page.get_by_label("Legal name:").fill("Harbour Hosting Ltd")
    save_because(page, "Terms received")
    page.locator(".messagelist .success").wait_for()
    assert len(monitor.left) == 1
    assert Supplier.objects.filter(legal_name="Harbour Hosting Ltd").count() == 1


def test_a_decision_that_was_begun_asks_also_before_signing_out(sign_in: SignIn, monitor: Monitor):
    page = sign_in("dpo")
    page.goto(decision())
    page.get_by_label("Why?").fill("Half a sentence")
    page.get_by_text("Example DPO").first.click()
    page.get_by_role("button", name="Sign out").click()
    page.get_by_role("heading", name="Sign in").or_(
        page.get_by_role("heading", name="You are signed out")
    ).first.wait_for()
    assert len(monitor.left) == 1

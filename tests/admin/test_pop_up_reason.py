"""The reason in a pop-up names the document of the form beside which it opened, also with two tabs open."""

import re
from html import unescape

import pytest
from django.urls import reverse

from tests import factories
from tests.admin.forms import path


def pop_up(browser, service, document) -> str:
    """The address of the pop-up that adds a party, on the form of a service that is entered from a document."""
    page = browser.get(f"{path(service)}?document={document.pk}").content.decode()
    found = re.search(r'<a[^>]*id="add_id_involvement_set-__prefix__-party"[^>]*>', page)
    assert found
    (address,) = re.findall(r'href="([^"]+)"', found[0])
    return unescape(address)


def reason(browser, address: str) -> str:
    return str(browser.get(address).context["adminform"].form["why"].value() or "")


def test_each_of_two_tabs_names_its_own_document(world, browser):
    other = factories.service(supplier=world.supplier, name="Second rooms")
    second = factories.document(supplier=world.supplier, title="Second statement")
    first_tab = pop_up(browser, world.service, world.document)
    second_tab = pop_up(browser, other, second)
    assert reason(browser, first_tab) == "Named in: Acme statement v2"
    assert reason(browser, second_tab) == "Named in: Second statement"


@pytest.mark.parametrize("number", ["", "0", "x", "9" * 30, "²"])
def test_a_pop_up_without_a_document_names_none(world, browser, number):
    browser.get(f"{path(world.service)}?document={world.document.pk}")
    assert reason(browser, f"{reverse('admin:suppliers_supplier_add')}?_popup=1&read_from={number}") == ""

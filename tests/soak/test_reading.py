"""The soak reads forms as a browser does, and counts every answer."""

import pytest

from suppliers.models import Supplier
from tests.pages.world import client_of, world
from tests.soak.forms import forms_of
from tests.soak.person import NEW_SUPPLIER
from tests.soak.tally import Tally


def test_a_form_has_its_values_and_no_rows_that_a_script_adds():
    page = """
        <form><input name="q" value="x"></form>
        <form id="f"><input type="hidden" name="token" value="1"><textarea name="note">a &amp; b</textarea>
        <select name="kind"><option value="a">A</option><option value="b" selected>B</option></select>
        <input type="checkbox" name="DELETE"><input name="row-__prefix__-name"><input type="submit" name="_save"></form>
    """
    assert forms_of(page) == {"": {"q": "x"}, "f": {"token": "1", "note": "a & b", "kind": "b"}}


@pytest.mark.django_db
def test_the_form_of_a_supplier_is_filled_in_and_saved():
    client = client_of(world().editor)
    form = forms_of(client.get(NEW_SUPPLIER).content.decode())["supplier_form"]
    assert form["form_token"] and form["csrfmiddlewaretoken"]
    client.post(NEW_SUPPLIER, form | {"legal_name": "Soaked Ltd", "why": "Soak", "_save": "Save"})
    assert Supplier.objects.filter(legal_name="Soaked Ltd").exists()


def test_answers_are_counted_by_kind_and_wrong_ones_named():
    tally = Tally()
    for status, seconds in ((200, 0.1), (302, 0.2), (503, 0.3), (0, 0.4)):
        tally.add("write", status, seconds)
    assert tally.requests("write", "page") == 4
    assert tally.errors("write") == 2
    assert tally.wrong("write") == "1 × 503, 1 × no answer"
    assert tally.wrong("page") == "none"
    assert tally.milliseconds("write")[0] == "250"
    assert tally.milliseconds("page") == ("–", "–")

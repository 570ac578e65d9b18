"""The pages of the demo's suppliers: what their strips say, as an officer reads them in a minute."""

import pytest
from django.test import Client

from registry.models import User
from suppliers.models import Supplier
from tests.pages.test_supplier_page import BYTES, strip
from tests.pages.world import shown

pytestmark = pytest.mark.django_db
DAY = "/on/2026-11-25"


@pytest.fixture
def dpo(records) -> Client:
    client = Client()
    client.force_login(User.objects.get(username="dpo"))
    return client


def address(name: str) -> str:
    return f"{DAY}/suppliers/{Supplier.objects.get(legal_name__startswith=name).pk}/"


def values(client: Client, name: str) -> list[str]:
    return [value for value, _more in strip(client.get(address(name))).values()]


def test_siso_in_a_minute(dpo):
    cells = strip(dpo.get(address("Siso")))
    assert [value for value, _more in cells.values()] == [
        "high: not sufficient",
        "high: none on record",
        "14 October 2026, overdue by 42 days",
        "9 matters",
        "medium: at least 48 hours, no upper limit known",
        "low: at least 21 days, no upper limit known",
        "medium: 1 country not on record",
        "not written",
    ]
    assert cells["Our assessment"][1] == (
        "Manufacturing: none on record Trading: not sufficient, 14 July 2026, tier medium"
    )


def test_egress_and_northmere(dpo):
    egress, northmere = values(dpo, "Egress"), values(dpo, "Northmere")
    assert egress[1] == "critical: none on record" and egress[4].endswith("unknown")
    assert northmere[:2] == ["sufficient", "high: ends in 36 days"]
    assert northmere[4] == "high: at least 96 hours, no upper limit known"


@pytest.mark.parametrize("name", ["Siso", "Egress", "Northmere", "Webcore", "Lakeside Desk, Inc"])
def test_each_page_is_short_enough_to_be_sent(dpo, name):
    assert len(dpo.get(address(name)).content) < BYTES


def test_every_fact_of_siso_is_in_its_opened_folds(dpo):
    folded, opened = shown(dpo.get(address("Siso"))), shown(dpo.get(f"{address('Siso')}?open=all"))
    for words in ("Sign-in by certificate only", "Cloud Security Alliance (CSA)", "Snapshot", "Terms of service"):
        assert words in opened
    assert "Sign-in by certificate only" not in folded
    assert len(opened) > 5 * len(folded)


def test_a_party_behind_others_shows_what_is_found_about_it(dpo):
    response = dpo.get(address("Webcore"))
    cells = strip(response)
    assert [value for value, _more in cells.values()] == [
        "medium: not assessed",
        "2 engagements",
        "none on record",
        "6 matters",
        "medium: at least 48 hours, no upper limit known",
        "low: unknown",
        "low: country not on record",
        "no place on record",
    ]
    assert cells["Role as assessed by us"][1] == (
        "not assessed and undecided (Manufacturing) not assessed and sub-processor (Trading)"
    )
    text = shown(response)
    assert "Webcore has physical and infrastructure access to “Siso SaaS products”" in text
    assert "no findings about this supplier" not in text and "mark-word met" not in response.content.decode()


def test_a_supplier_that_is_also_behind_another_shows_both(dpo):
    text = shown(dpo.get(address("Tarn")))
    assert "Found about it behind others 1" in text and "Northmere Payroll Bureau" in text
    assert strip(dpo.get(address("Tarn")))["Agreement"][0] == "in force"

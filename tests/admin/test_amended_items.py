"""The items of Article 28 that an amendment changes, entered with it and shown on the page of the engagement."""

import pytest

from registry.models import AmendedItem
from tests import factories
from tests.admin.forms import faults, opened, path, row
from tests.pages.world import shown


@pytest.mark.parametrize(("kind", "stored"), [("amendment", ["28(4)"]), ("dpa", [])])
def test_only_an_amendment_changes_items(world, browser, kind, stored):
    with factories.acting():
        amends = factories.agreement(engagement=world.engagement, title="Agreement 1")
        other = {"amends": amends} if kind == "amendment" else {}
        agreement = factories.agreement(engagement=world.engagement, kind=kind, title="Agreement 2", **other)
    given = opened(browser, path(agreement)) | {"why": "Read again"}
    response = browser.post(path(agreement), row(given, "amendeditem_set", item="28(4)"))
    assert [each.item for each in AmendedItem.objects.all()] == stored
    if stored:
        text = shown(browser.get(f"/engagements/{world.engagement.pk}/"))
        assert "Items that amendments change: Agreement 2" in text
        assert "28(4) same duties for sub-processors" in text
    else:
        assert "Only an amendment changes items." in str(faults(response))

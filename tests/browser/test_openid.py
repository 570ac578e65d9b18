"""An organisation's own accounts in a real browser: our policy lets the person go there and come back."""

import pytest
from allauth.socialaccount.models import SocialAccount, SocialApp
from playwright.sync_api import Page, expect

from registry.models import User
from tests.browser.checks import axe, fits
from tests.browser.conftest import Monitor
from tests.sign_in.openid_provider import CLIENT, CLIENT_SECRET, SUBJECT, serving

# Each of its pages is opened and read by axe, or a device is imitated: minutes in all.
pytestmark = pytest.mark.slow


def test_the_way_to_a_provider_and_back(visitor: Page, monitor: Monitor):
    with serving() as provider:
        SocialApp.objects.create(
            provider="openid_connect",
            provider_id="staff",
            name="Example staff account",
            client_id=CLIENT,
            secret=CLIENT_SECRET,
            settings={"server_url": provider.address},
        )
        SocialAccount.objects.create(user=User.objects.get(username="auditor"), provider="staff", uid=SUBJECT)
        visitor.goto("/suppliers/")
        visitor.set_viewport_size({"width": 360, "height": 740})
        axe(visitor)
        fits(visitor)
        visitor.get_by_role("button", name="Sign in with Example staff account").click()
        expect(visitor.get_by_role("heading", name="Suppliers")).to_be_visible()
        visitor.goto("/account/organisation/")
        axe(visitor)
        fits(visitor)
    # The person was led to the provider, and no page of ours asked it for anything.
    elsewhere = [fault for fault in monitor.faults if fault.startswith("request to elsewhere")]
    assert len(elsewhere) == 1 and f"{provider.address}/authorize?" in elsewhere[0]
    monitor.faults.remove(elsewhere[0])

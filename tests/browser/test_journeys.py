"""Journeys of people through the register."""

import re
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import Page, expect

from registry.models import Engagement
from suppliers.models import BreachTerm, Supplier
from tests.browser.checks import axe
from tests.browser.conftest import Monitor, SignIn
from tests.browser.hands import SOLD, banner, fill_sign_in, notice_becomes, part, save_because, type_day


def test_a_deep_link_leads_there_after_signing_in(visitor: Page):
    address = reverse("supplier", args=[Supplier.objects.get(trading_name="Siso").pk])
    visitor.goto(address)
    expect(visitor.get_by_role("heading", level=1)).to_have_text("Sign in")
    visitor.get_by_label("Username").fill("dpo")
    visitor.get_by_label("Password").fill("not it")
    visitor.get_by_role("button", name="Sign in", exact=True).click()
    expect(visitor.get_by_role("alert")).to_contain_text("Username and password do not match")
    fill_sign_in(visitor, "dpo")
    expect(visitor).to_have_url(re.compile(re.escape(address) + "$"))
    expect(visitor.get_by_role("heading", level=1)).to_have_text("Siso")


def test_a_longer_notice_is_entered_and_not_known_yesterday(sign_in: SignIn):
    page = sign_in("dpo")
    page.goto("/")
    page.get_by_role("navigation", name="Main").get_by_role("link", name="Suppliers").click()
    page.get_by_role("link", name="Siso", exact=True).click()
    notice = page.locator(".fold", has_text="Breach notice and changes")
    expect(notice).to_contain_text("within 48 hours after becoming aware, stated")
    expect(notice).to_contain_text("Siso GDPR statement v2.1, Data breaches")

    page.locator(".actions").get_by_role("link", name="Edit").click()
    page.locator(".reading-now").get_by_role("link", name=SOLD, exact=True).click()
    part(page, "Breach notices")
    page.locator("#breachterm_set-group").get_by_role("link", name="Edit").click()
    page.locator("#id_number").fill("72")
    save_because(page, "Statement v2.2 received", "Save and continue editing")
    expect(page.locator(".messagelist .success")).to_be_visible()
    page.get_by_role("link", name="View on site").click()
    expect(notice).to_contain_text("within 72 hours after becoming aware, stated")
    page.locator("#history a").click()
    last = page.locator("#history .timeline > li").first
    expect(last).to_contain_text(
        re.compile(r"by Example DPO.*Statement v2\.2 received.*from 48 hours to 72 hours", re.DOTALL)
    )
    page.get_by_role("navigation", name="Main").get_by_role("link", name="Inbox").click()
    page.get_by_role("link", name="All", exact=False).filter(has_text="findings").click()
    expect(page.locator(".finding", has_text="Siso may take 72 hours to notify us of a breach").first).to_be_visible()

    page.goto(reverse("supplier", args=[Supplier.objects.get(trading_name="Siso").pk]))
    yesterday = (timezone.localdate() - timedelta(1)).isoformat()
    type_day(page, "Day shown", yesterday)
    page.get_by_role("button", name="Update view").click()
    expect(page).to_have_url(re.compile(f"/on/{yesterday}/suppliers/"))
    expect(notice).to_contain_text("within 48 hours after becoming aware, stated")
    expect(banner(page)).to_contain_text("Nothing can be edited.")
    expect(banner(page)).to_have_css("background-color", "rgb(238, 232, 251)")
    expect(page.locator("main a[href*='/admin/'], main form[method=post]")).to_have_count(0)
    banner(page).get_by_role("link", name="Back to today").click()
    expect(notice).to_contain_text("within 72 hours after becoming aware, stated")
    expect(banner(page)).to_have_count(0)
    expect(page.locator(".actions").get_by_role("link", name="Edit")).to_be_visible()


@pytest.mark.usefixtures("one_rule")
def test_a_finding_is_decided_and_opens_again_when_the_facts_change(sign_in: SignIn):
    page, until = sign_in("dpo"), (timezone.localdate() + timedelta(90)).isoformat()
    page.goto("/org/example-uk/findings/")
    page.get_by_role("link", name="Fix, accept or dispute").click()
    page.get_by_role("radio").first.check()
    chosen = page.get_by_role("radio").first.get_attribute("value")
    type_day(page, "Until", until)
    page.get_by_role("button", name="Save decision").click()

    summary = page.get_by_role("alert")
    expect(summary).to_be_focused()
    heading = page.get_by_role("heading", level=1)
    assert summary.bounding_box()["y"] < heading.bounding_box()["y"]
    expect(page).to_have_title(re.compile("^Error: "))
    axe(page)
    expect(page.locator(f"[name=decision][value='{chosen}']")).to_be_checked()
    expect(page.get_by_label("Until")).to_have_value(until)
    summary.get_by_role("link", name="Say why you decide this").click()
    expect(page.get_by_label("Why?")).to_be_focused()
    page.keyboard.type("Renegotiated in March")
    page.get_by_role("button", name="Save decision").click()
    expect(page.get_by_role("status")).to_contain_text("Decision saved.")
    expect(page.locator("main")).to_contain_text("0 open, 1 decided")
    expect(page.locator("h2", has_text="Decided").locator("~ .findings .finding")).to_have_count(1)

    notice_becomes(96)
    page.reload()
    expect(page.locator("main")).to_contain_text("1 open, 0 decided")
    page.get_by_role("link", name="Fix, accept or dispute").click()
    expect(page.locator("main")).to_contain_text("reopened: the facts have changed, or its date has passed")


def test_an_auditor_reads_everything_and_edits_nothing(sign_in: SignIn, monitor: Monitor):
    page = sign_in("auditor")
    keys = [reverse("supplier", args=[key]) for key in Supplier.objects.values_list("pk", flat=True)]
    used = Engagement.objects.get(service__name=SOLD, organisation__slug="example-uk")
    finding = f"engagement:{used.pk}/breachterm:{BreachTerm.objects.get(service__name=SOLD).pk}"
    decide = reverse("decide", args=[used.organisation_id, "BRE-02", finding])
    for address in ("/", "/suppliers/", *keys, "/activities/", "/findings/", decide, "/changes/", "/rules/"):
        page.goto(address)
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        # What a person has seen is that person's own.
        forms = "main form[method=post]:not([action='/seen/'])"
        expect(page.locator(f"a[href*='/admin/'], {forms}")).to_have_count(0)
        expect(page.get_by_role("link", name=re.compile("^(Edit|Add|Enter the|Record|Fix)"))).to_have_count(0)
    monitor.expected.add(403)
    page.goto("/admin/")
    expect(page.locator("main")).to_contain_text(re.compile("Your roles do not let you|are not authorized"))
    expect(page.locator("a[href*='/admin/suppliers/']")).to_have_count(0)

    page.goto("/activities/")
    own = page.get_by_role("region", name="Example Trading Ltd")
    record = own.get_by_role("link", name="Open controller record (PDF)").get_attribute("href") or ""
    # Requested apart from the page: in the page, Chromium would open its own viewer and load that viewer's files.
    answer = page.context.request.get(record)
    assert answer.ok and answer.body().startswith(b"%PDF")
    assert 'filename="controller-record-example-uk-' in answer.headers["content-disposition"]

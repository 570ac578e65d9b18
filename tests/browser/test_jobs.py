"""What an officer does in the morning, with its clicks counted from the overview."""

import re
from datetime import timedelta

from django.utils import timezone
from playwright.sync_api import expect

from registry.models import Engagement, FindingDecision, User
from suppliers.models import BreachTerm, Service
from tests import factories
from tests.browser.checks import axe
from tests.browser.clicks import Clicks
from tests.browser.conftest import SignIn
from tests.browser.hands import type_day


def test_an_announced_sub_processor_is_seen_with_its_deadline_and_answered(sign_in: SignIn):
    lakeside = Service.objects.get(name="Lakeside Desk")
    announced = timezone.localdate() - timedelta(2)
    with factories.acting():
        notice = factories.change_notice(service=lakeside, announced=announced, description="Newhost for Ridgeline")
        for engagement in Engagement.objects.filter(service=lakeside):
            factories.notice_decision(engagement=engagement, notice=notice, received=announced, answer="open")
    page = sign_in("dpo")
    page.goto("/")
    line = page.locator(".inbox > li", has_text="announced a change")
    expect(line.locator(".lead")).to_contain_text(re.compile(r"in \d+ days"))
    expect(line).to_contain_text("Answer by")
    clicks = Clicks()
    clicks.click(line.get_by_role("link", name="Answer the notice"))
    expect(page).to_have_url(re.compile("/admin/registry/engagement/"))
    assert clicks.count <= 2


def test_a_matter_is_accepted_for_both_organisations(sign_in: SignIn):
    page = sign_in("dpo")
    page.goto("/")
    clicks = Clicks()
    clicks.click(page.locator("#content").get_by_role("link", name=re.compile("The guarantees of Siso")))
    expect(page.get_by_role("heading", level=1)).to_have_text("Guarantees: Siso")
    axe(page)
    clicks.tick(page.get_by_label("accepted"))
    type_day(page, "Until", (timezone.localdate() + timedelta(90)).isoformat())
    page.get_by_label("Why?").fill("The board meets in February")
    clicks.click(page.get_by_role("button", name="Save decision"))
    expect(page.get_by_role("status").first).to_contain_text("Decision saved.")
    assert {row.organisation.slug for row in FindingDecision.objects.all()} == {"example-uk", "example-ie"}
    assert clicks.count <= 4


def test_what_a_supplier_must_be_asked_is_a_letter_within_two_clicks(sign_in: SignIn):
    page = sign_in("dpo")
    page.goto("/")
    clicks = Clicks()
    clicks.click(page.get_by_role("link", name="Write to Siso"))
    clicks.click(page.get_by_role("button", name="Compose the letter"))
    expect(page.get_by_role("heading", level=1)).to_have_text("Letter to Siso")
    expect(page.locator(".sheet")).to_contain_text(re.compile("within 48 hours.*Our limits are 36 hours"))
    assert clicks.count <= 2


def test_what_changed_since_the_last_visit_is_one_click_with_its_findings(sign_in: SignIn):
    page = sign_in("dpo")
    page.goto("/")
    page.get_by_role("button", name="Seen").click()
    expect(page.locator("section", has=page.locator("#since"))).to_contain_text("No change.")
    term = BreachTerm.objects.get(service__name="Siso SaaS products")
    with factories.acting(User.objects.get(username="clerk"), "Siso's answer of today"):
        term.number = 20
        term.save()
    page.goto("/")
    clicks = Clicks()
    clicks.click(page.locator("section", has=page.locator("#since")).get_by_role("link", name="1 change"))
    change = page.locator(".timeline > li")
    expect(change).to_have_count(1)
    expect(change).to_contain_text("closes BRE-02")
    expect(change).to_contain_text("Siso may take 48 hours to notify us of a breach")
    assert clicks.count <= 1

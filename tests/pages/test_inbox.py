"""The inbox: a line for each matter, and one decision on all of its findings."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from registry.models import Assignment, FindingDecision
from suppliers.models import Change
from tests import factories
from tests.pages.world import World, alter, client_of, shown


@pytest.fixture
def path(world: World) -> str:
    return reverse("cause", args=[f"breach/service:{world.service.pk}"])


def answer(client, path: str, **given):
    """The form as it is opened, with what a person chooses in it."""
    form = client.get(path).context["form"]
    until = (timezone.localdate() + timedelta(days=90)).isoformat()
    asked = {"seen": form["seen"].value(), "findings": form["findings"].value()}
    return {**asked, "decision": "accepted", "until": until, "reason": "Seen by the board", **given}


def never_assessed(world: World) -> str:
    """The page of the guarantees of a supplier that is also to be reviewed."""
    alter(world.own, world.editor, "Policy", review_number=12, review_unit="months")
    return reverse("cause", args=[f"guarantees/service:{world.service.pk}"])


def test_a_line_says_what_is_found_of_whom_and_the_verb_that_fixes_it(world, browser, path):
    page = browser.get("/inbox/?tab=ask")
    text = shown(page)
    assert "Acme may take 48 hours to notify us of a breach" in text
    assert "Record the agreement" in text
    assert f'href="{path}"' in page.content.decode()


def test_the_first_tab_with_a_line_is_opened_and_an_unknown_one_is_not(browser):
    assert browser.get("/inbox/?tab=none").context["tab"] == browser.get("/inbox/").context["tab"]


@pytest.mark.parametrize("query", ["severity=critical", "supplier=99999", "rule=TRA-08"])
def test_filters_leave_out_other_lines(world, browser, query):
    page = browser.get(f"/inbox/?tab=ask&{query}")
    assert page.context["count"] == 0
    assert "No matter of this kind passes the filter." in shown(page)


def test_the_lines_of_a_supplier_a_rule_and_a_severity(world, browser, path):
    (line,) = (each for each in browser.get("/inbox/").context["inbox"].lines if each.cause == "breach")
    for query in (f"severity={line.severity}", f"supplier={world.supplier.pk}", "rule=BRE-02"):
        assert path in browser.get(f"/inbox/?tab=ask&{query}").content.decode()


def test_the_page_says_which_lines_it_shows_and_how_to_see_all(world, browser):
    text = shown(browser.get(f"/inbox/?tab=ask&supplier={world.supplier.pk}&rule=BRE-02"))
    assert "Supplier: Acme" in text and "Rule: BRE-02" in text and "Show all" in text
    page = browser.get("/inbox/?tab=ask&rule=BRE-02").content.decode()
    assert 'href="?tab=due&amp;rule=BRE-02"' in page and 'Ask\n        <span class="count">1</span>' in page
    assert "Show all" not in shown(browser.get("/inbox/?tab=ask"))


@pytest.mark.parametrize("query", ["owner=<b>&rule=<b>", "supplier=²", f"supplier={'9' * 40}", "severity=<b>"])
def test_a_filter_that_makes_no_sense_is_said_and_does_no_harm(browser, query):
    response = browser.get(f"/inbox/?tab=ask&{query}")
    assert response.status_code == 200 and b"<b>" not in response.content.replace(b"<b><bdi>", b"")
    assert "Show all" in shown(response)


def test_a_matter_shows_what_it_rests_on_and_what_is_settled_with_it(world, browser, path):
    text = shown(browser.get(path))
    assert "What it is based on" in text
    assert "48 hours" in text.partition("What it is based on")[2]
    assert "Settled with it" not in text
    assert "Settled with it" in shown(browser.get(never_assessed(world)))


def test_one_decision_on_all_of_a_matter_is_one_change(world, browser, path):
    before = Change.objects.count()
    posted = answer(browser, path)
    assert posted["findings"]
    response = browser.post(path, posted, follow=True)
    assert "Decision saved." in shown(response)
    assert Change.objects.count() == before + 1
    assert FindingDecision.objects.count() >= len(posted["findings"])
    assert {row.reason for row in FindingDecision.objects.all()} == {"Seen by the board"}


def test_what_is_settled_with_a_matter_is_decided_only_if_it_is_ticked(world, browser):
    path = never_assessed(world)
    assert [each.first.code for each in browser.get(path).context["contained"]] == ["ACT-05"]
    browser.post(path, answer(browser, path))
    assert [row.code for row in FindingDecision.objects.all()] == ["CON-07"]
    # The review has come up by itself.
    assert browser.get(path).status_code == 404
    assert "ACT-05" in shown(browser.get("/inbox/?tab=housekeeping"))


def test_a_long_matter_has_pages_and_what_is_on_one_is_decided_on_there(world, browser, monkeypatch):
    monkeypatch.setattr("registry.views.causes.PER_PAGE", 1)
    path = never_assessed(world)
    assert [each.first.code for each, _evidence in browser.get(path).context["shown"]] == ["CON-07"]
    path = f"{path}?page=2"
    page = browser.get(path)
    assert "2–2 of 2" in shown(page) and "What is found" not in shown(page)
    (contained,) = page.context["contained"]
    browser.post(path, answer(browser, path, findings=[contained.key]))
    assert [row.code for row in FindingDecision.objects.all()] == ["ACT-05"]


def test_nothing_is_written_without_a_reason_a_finding_or_as_seen(world, browser, path):
    before = Change.objects.count()
    for given, said in (
        ({"reason": ""}, "Say why you decide this."),
        ({"findings": []}, "Tick the findings that you decide on."),
        ({"seen": "other"}, "Read it again, then save."),
        ({"findings": ["1/NONE/x"]}, "Select a valid choice."),
        ({"until": ""}, "Enter the last day this holds"),
    ):
        response = browser.post(path, answer(browser, path, **given))
        assert response.status_code == 200
        assert said in shown(response)
    assert Change.objects.count() == before
    assert not FindingDecision.objects.exists()


def test_a_finding_and_its_matter_are_decided_by_one_form_and_answer_each_other(world, browser, path):
    (finding,) = (each for each in browser.get("/inbox/").context["inbox"].found if each.code == "BRE-02")
    alone = reverse("decide", args=[finding.organisation.id, finding.code, finding.subject])
    page = browser.get(alone)
    assert f'href="{path}"' in page.content.decode() and f'href="{alone}"' in browser.get(path).content.decode()
    fields = ("decision", "until", "reason")
    own, of_matter = page.context["form"], browser.get(path).context["form"]
    assert [own[name].label for name in fields] == [of_matter[name].label for name in fields]
    opened = answer(browser, path, seen=own["seen"].value(), reason="Opened before")
    browser.post(path, answer(browser, path))
    # The finding was decided on the page of its matter meanwhile.
    assert "Read it again, then save." in shown(browser.post(alone, opened))
    (row,) = FindingDecision.objects.filter(code="BRE-02")
    assert row.reason == "Seen by the board"


def test_only_an_officer_of_the_organisation_decides(world, browser, path):
    posted = answer(browser, path)
    editor = client_of(factories.member(world.own, "typist", roles=("editor",)))
    assert editor.get(path).context["form"] is None
    assert editor.post(path, posted).status_code == 403
    assert client_of(world.stranger).get(path).status_code == 404
    assert client_of(world.stranger).post(path, posted).status_code == 404
    assert not FindingDecision.objects.exists()


def test_a_matter_of_two_organisations_is_decided_for_ones_own_alone(world, browser, path):
    """A person who reads for both and decides for one sees both, and can tick one."""
    with factories.acting():
        factories.engagement(organisation=world.other, service=world.service)
    both = factories.member(world.own, "both", roles=("dpo",))
    with factories.acting():
        factories.membership(user=both, organisation=world.other, role="auditor")
    page = client_of(both).get(path)
    organisations = {each.organisation for shown_, _evidence in page.context["shown"] for each in shown_.findings}
    assert len(organisations) == 2
    client_of(both).post(path, answer(client_of(both), path))
    assert {row.organisation_id for row in FindingDecision.objects.all()} == {world.own.pk}


def test_what_is_said_of_one_of_two_organisations_names_it(world):
    """One assessed the guarantees and the other never did: bare, the two sentences would contradict each other."""
    both = factories.member(world.own, "both", roles=("dpo",))
    with factories.acting():
        factories.membership(user=both, organisation=world.other, role="dpo")
        factories.engagement(organisation=world.other, service=world.service)
        factories.guarantee_assessment(engagement=world.engagement, outcome="insufficient", on=timezone.localdate())
    said = {
        "Otherside Ltd: No assessment of the guarantees of Acme for “Cloud rooms” is on record.",
        "Ownwell Ltd: The guarantees of Acme for “Cloud rooms” were assessed",
    }
    browser = client_of(both)
    path = reverse("cause", args=[f"guarantees/service:{world.service.pk}"])
    for text in (shown(browser.get("/inbox/?tab=decide")), shown(browser.get(path)).partition("Decide on it")[2]):
        assert all(sentence in text for sentence in said), text
    # What is found for both alike is nobody's own.
    asked = shown(browser.get("/inbox/?tab=ask"))
    assert "“Acme statement v2”, the source" in asked and "Ltd: “Acme statement v2”" not in asked
    # Where only one of the two is shown, its name is on the page already.
    assert "Ltd: " not in shown(browser.get("/org/own/inbox/?tab=decide"))


def test_a_past_day_is_read_and_not_decided(world, browser, path):
    day = timezone.localdate() - timedelta(days=1)
    assert browser.get(f"/on/{day}/inbox/").status_code == 200
    assert browser.post(f"/on/{day}{path}", {}).status_code in {404, 405}


def test_a_matter_that_is_not_open_is_not_there(browser):
    for key in ("breach/service:99999", "nothing", "chain/service:x", "controls/decide"):
        assert browser.get(reverse("cause", args=[key])).status_code == 404


def test_an_inbox_without_organisation_says_so(world):
    nobody = client_of(factories.user("nobody"))
    assert "You have no organisation yet" in shown(nobody.get("/inbox/"))


def test_a_matter_has_an_owner_that_lines_and_filters_name(world, browser, path):
    assign = reverse("assign", args=[f"breach/service:{world.service.pk}"])
    form = browser.get(path).context["assign_form"]
    chosen = {"organisations": form["organisations"].value(), "owner": "Finance", "note": "Asked on Monday"}
    assert "Owner saved." in shown(browser.post(assign, chosen, follow=True))
    assert "Owner: Finance" in shown(browser.get(path))
    assert "owner: Finance" in shown(browser.get("/inbox/?tab=ask&owner=Finance"))
    assert path not in browser.get("/inbox/?tab=ask&owner=-").content.decode()
    assert Change.objects.order_by("number").last().reason == "Assigned to Finance"
    # A second one takes its place, and no finding is decided by it.
    browser.post(assign, chosen | {"owner": "IT security"})
    assert [row.owner for row in Assignment.objects.all()] == ["IT security"]
    assert not FindingDecision.objects.exists()


def test_an_owner_is_named_by_an_officer_and_for_an_organisation(world, browser, path):
    assign = reverse("assign", args=[f"breach/service:{world.service.pk}"])
    chosen = {"organisations": [world.own.pk], "owner": "Finance"}
    typist = client_of(factories.member(world.own, "typist", roles=("editor",)))
    assert typist.post(assign, chosen).status_code == 403
    assert client_of(world.stranger).post(assign, chosen).status_code == 404
    for given, said in (
        ({"owner": ""}, "Name the function"),
        ({"organisations": []}, "Tick an organisation."),
        ({"organisations": [world.other.pk]}, "Select a valid choice."),
        ({"owner": "x" * 81}, "at most 80"),
    ):
        assert said in shown(browser.post(assign, chosen | given))
    assert not Assignment.objects.exists()


def test_a_day_of_our_own_stands_in_the_inbox_and_leads_to_its_record(world, browser):
    with factories.acting():
        factories.guarantee_assessment(
            engagement=world.engagement,
            on=timezone.localdate() - timedelta(30),
            next=timezone.localdate() + timedelta(5),
        )
    page = browser.get("/inbox/?tab=due")
    assert "in 5 days" in shown(page) and "due for their next assessment. Open the engagement" in shown(page)
    assert f'href="{reverse("engagement", args=[world.engagement.pk])}"' in page.content.decode()
    assert "next assessment" not in shown(client_of(world.stranger).get("/inbox/?tab=due"))

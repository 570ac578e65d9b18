"""Role × what may be written or read × own or another organisation."""

from typing import Any

import pytest
from django.contrib import admin
from django.test import RequestFactory
from django.urls import reverse

from registry.models import FindingDecision, InstallationRole, Membership, Organisation, User
from registry.people.rights import right_to_write
from suppliers.ledger.tracked import Tracked, tracked_models
from suppliers.models import LAW, Change, StatutoryTerm
from tests import factories
from tests.access_table import DOOR, OWNED, PAGES, SHARED, get, path_of
from tests.admin.forms import path
from tests.every_model import full
from tests.pages.world import World, client_of

pytestmark = pytest.mark.django_db
# Who writes each kind of record; all other kinds are facts that an editor enters.
WRITER = {
    "suppliers.Account": "operator",
    "suppliers.Erasure": "operator",
    "registry.ClauseReview": "dpo",
    "registry.Assignment": "dpo",
    "registry.FindingDecision": "dpo",
    "registry.GuaranteeAssessment": "dpo",
    "registry.InstallationRole": "operator",
    **dict.fromkeys(("registry.Letter", "registry.LetterFor", "registry.LetterQuestion", "registry.LetterPart"), "dpo"),
    **dict.fromkeys(("registry.QuestionFinding", "registry.LetterPaper"), "dpo"),
    "registry.Membership": "admin",
    "registry.NoticeDecision": "dpo",
    "registry.Organisation": "dpo",
    "registry.OrganisationConfirmedNone": "dpo",
    "registry.Review": "dpo",
    "registry.RoleAssessment": "dpo",
    "suppliers.AdequacyDecision": "keeper",
    "suppliers.Country": "keeper",
    "suppliers.CountryMembership": "keeper",
    "suppliers.LegalEvent": "keeper",
    "suppliers.LegalTerm": "keeper",
    "suppliers.RegionWord": "keeper",
    "suppliers.RuleCitation": "keeper",
    "suppliers.StatutoryTerm": "keeper",
    "suppliers.TransferInstrument": "keeper",
}
IN_ORGANISATION = ("auditor", "editor", "dpo", "admin")
WITHOUT_A_FORM = {
    "registry.Assignment",
    "registry.ExportReceipt",
    "registry.FindingDecision",
    "suppliers.Account",
    "suppliers.Erasure",
}
WITHOUT_A_FORM |= {"registry.Letter", "registry.LetterQuestion", "registry.LetterPart"}
ROLES = (*IN_ORGANISATION, "operator", "keeper")


@pytest.fixture
def records(w: World) -> dict[str, Tracked]:
    """A record of every kind, of the organisation Ownwell or shared by all."""
    more = {
        "registry.ExportReceipt": factories.export_receipt(organisation=w.own),
        "registry.Assignment": factories.assignment(organisation=w.own),
        "registry.FindingDecision": factories.decision(organisation=w.own, code="BRE-02", subject="x"),
        "registry.Membership": Membership.objects.get(user=w.reader),
        "registry.InstallationRole": InstallationRole.objects.filter(user=w.root).first(),
    }
    return full(w) | more


def person(role: str, organisation: Organisation) -> User:
    """A person with one role alone."""
    if role in IN_ORGANISATION:
        return factories.member(organisation, f"{role}-of-{organisation.slug}", roles=(role,))
    return factories.installation_role(user=factories.user(role), role=role).user


def request_of(user: User) -> Any:
    request = RequestFactory().get("/admin/")
    request.user = User.objects.get(pk=user.pk)
    return request


def test_every_kind_of_record_has_its_writer():
    law = {model._meta.label for model in LAW}
    assert {label for label, role in WRITER.items() if role == "keeper"} == law
    assert set(WRITER) <= {model._meta.label for model in tracked_models()}
    rights = {"editor": "enter", "dpo": "assess", "admin": "people", "keeper": "law", "operator": "operate"}
    for model in tracked_models():
        assert right_to_write(model) == rights[WRITER.get(model._meta.label, "editor")], model


@pytest.mark.parametrize("role", ROLES)
def test_each_role_writes_its_own_kinds_and_no_others(w, records, role):
    someone = User.objects.get(pk=person(role, w.own).pk)
    wrong = []
    for model in tracked_models():
        record = records[model._meta.label]
        if someone.writes(model, record) != (WRITER.get(model._meta.label, "editor") == role):
            wrong.append(model._meta.label)
    assert wrong == []


@pytest.mark.parametrize("role", IN_ORGANISATION)
def test_no_role_writes_what_belongs_to_another_organisation(w, records, role):
    someone = User.objects.get(pk=person(role, w.other).pk)
    shared = {model._meta.label for model in tracked_models() if model._meta.app_label == "suppliers"}
    written = {label for label, record in records.items() if someone.writes(type(record), record)}
    assert written <= shared


@pytest.mark.parametrize("role", ROLES)
def test_a_form_opens_for_writing_to_those_who_write_the_record_or_rows_below_it(w, records, role):
    request = request_of(person(role, w.own))
    for model, of in admin.site._registry.items():
        if model._meta.label not in records or model._meta.label in WITHOUT_A_FORM:
            continue
        kinds = {model, *(inline.model for inline in of.inlines)}
        writers = {WRITER.get(kind._meta.label, "editor") for kind in kinds}
        if model is Organisation:
            writers.add("admin")  # how people sign in
        record = records[model._meta.label]
        assert of.has_change_permission(request, record) == (role in writers), model
        if role in writers:
            assert client_of(request.user).get(path(record)).status_code == 200, model


def test_a_data_protection_officer_decides_on_a_notice_without_being_an_editor(w, records):
    officer = client_of(person("dpo", w.own))
    page = officer.get(path(w.engagement))
    forms = {each.opts.model.__name__: each for each in page.context["inline_admin_formsets"]}
    assert forms["NoticeDecision"].has_change_permission
    assert not forms["TransferBasis"].has_change_permission
    assert "owner" in page.context["adminform"].readonly_fields


@pytest.mark.parametrize("role", IN_ORGANISATION)
@pytest.mark.parametrize("name", OWNED)
def test_every_role_reads_its_organisation_and_no_other(w, role, name):
    assert get(person(role, w.own), path_of(name, w)).status_code == 200
    assert get(person(role, w.other), path_of(name, w)).status_code == 404


@pytest.mark.parametrize("role", ["operator", "keeper"])
def test_a_role_in_the_installation_opens_no_organisations_pages(w, role):
    someone = person(role, w.own)
    for name in OWNED:
        assert get(someone, path_of(name, w)).status_code == 404
    for name in SHARED:
        assert "Ownwell" not in get(someone, path_of(name, w)).content.decode()


@pytest.mark.parametrize("role", ["operator", "keeper"])
def test_a_role_in_the_installation_shows_no_organisations_records(w, records, role):
    someone = person(role, w.own)
    assert "Ownwell" not in get(someone, "/").content.decode()
    for model in admin.site._registry:
        response = get(someone, reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_changelist"))
        # The operator appoints administrators, so their list names organisations.
        appoints = role == "operator" and model is Membership
        assert appoints or "Ownwell" not in response.content.decode(), model


@pytest.mark.parametrize(("role", "status"), [("auditor", 403), ("editor", 403), ("admin", 403), ("dpo", 302)])
def test_only_a_data_protection_officer_decides_on_a_finding(w, role, status):
    browser, page = client_of(person(role, w.own)), path_of("decide", w)
    assert (browser.get(page).context["form"] is None) == (status == 403)
    form = client_of(w.root).get(page).context["form"]
    given = {"decision": "disputed", "reason": "Read again", "seen": form["seen"].value()}
    assert browser.post(page, given).status_code == status
    assert FindingDecision.objects.exists() == (status == 302)


def test_only_the_keeper_of_the_law_alters_the_law(w):
    term = factories.statutory_term()
    given = {"number": 720, "why": "To try"}
    for role in ("editor", "dpo", "admin", "operator"):
        assert client_of(person(role, w.own)).post(path(term), given).status_code == 403
    assert StatutoryTerm.objects.get(pk=term.pk).number == 72
    assert get(person("keeper", w.own), path(term)).status_code == 200


# The roles that write on each page of an organisation. Pages that write nothing of an organisation are not here.
OFFICER, FILING = frozenset({"dpo"}), frozenset({"dpo", "editor"})
WRITES: dict[str, frozenset[str]] = {
    **dict.fromkeys(("assign", "cause", "decide", "start-letter", "together"), OFFICER),
    **dict.fromkeys(("letter-again", "letter-discard", "letter-head", "letter-new-question"), OFFICER),
    **dict.fromkeys(("letter-papers", "letter-question", "letter-send", "letter-mail", "letter-remind"), OFFICER),
    **dict.fromkeys(("letter-answer", "letter-paper"), FILING),
    # An answer is a fact about a supplier.
    "letter-document": frozenset({"editor"}),
}
# Pages on which a person writes only what concerns that person, or the first steps of an empty register.
OF_ONESELF = {"begin", "load-law", "seen", "discard", "views", "change-view"}


@pytest.mark.parametrize("role", ROLES)
def test_each_role_writes_on_its_own_pages_and_no_others(w, settings, role):
    """Whatever is sent, a person without the role is refused; nobody writes for another organisation."""
    settings.MAIL = True
    given = {"reason": "Read again", "decision": "disputed"}
    own, other = client_of(person(role, w.own)), None
    if role in IN_ORGANISATION:
        other = client_of(person(role, w.other))
    for name, writers in WRITES.items():
        address = path_of(name, w)
        allowed = own.post(address, given).status_code in {200, 302}
        assert allowed == (role in writers), name
        if other is not None and name != "start-letter":
            assert other.post(address, given).status_code in {403, 404}, name


# Pages that write nothing, whoever asks.
READS = {
    *(
        "overview",
        "suppliers",
        "suppliers-file",
        "supplier",
        "engagements",
        "engagements-file",
        "documents",
        "documents-file",
        "activities-file",
        "clients-file",
        "activities",
        "activity",
        "engagement",
        "clients",
        "client",
        "inbox",
        "findings",
    ),
    *("controller-record", "processor-record", "letters", "letter", "letter-file", "letter-reminder-file", "changes"),
    *("between", "later", "rules", "reference", "decision", "gallery", "go", "access-log", "account"),
    *("search", "dependents", "dependents-file"),
}


def test_every_page_is_one_that_writes_or_one_that_does_not(w):
    assert PAGES.keys() - DOOR.keys() | {"account"} == WRITES.keys() | OF_ONESELF | READS
    officer, count = client_of(person("dpo", w.own)), Change.objects.count()
    for name in sorted(READS - {"gallery"}):
        officer.post(path_of(name, w), {"reason": "Read again", "confirmed": "yes"})
    assert Change.objects.count() == count

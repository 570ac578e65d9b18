"""The access table, and the address of each page in it."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import HttpResponse
from django.urls import reverse

from registry.models import Letter, ProcessingForClient, User
from suppliers.models import AdequacyDecision
from tests import factories
from tests.factories.writing import DAY
from tests.pages.world import World, client_of, world


@dataclass(frozen=True)
class Page:
    """One route: whether it belongs to one organisation, and the response for a person who may open it."""

    owned: bool = False
    public: bool = False
    status: int = 200
    # Whether it has a day and an organisation in its address.
    dated: bool = True
    # The response for a person who may only read, where it is another one.
    reader: int | None = None
    # The response for a person who is signed in already, where it is another one.
    signed_in: int | None = None


# Signing in. A person who is signed in is led on; a page about a provider or a passkey that is not there is not found.
DOOR = {
    **dict.fromkeys(("login", "account_login"), Page(public=True, dated=False, signed_in=302)),
    **dict.fromkeys(("logout", "account_logout"), Page(public=True, dated=False, status=405)),
    **dict.fromkeys(
        ("account_inactive", "account_reset_password", "account_reset_password_done"), Page(public=True, dated=False)
    ),
    **dict.fromkeys(("account_reset_password_from_key_done",), Page(public=True, dated=False)),
    "account_reset_password_from_key": Page(public=True, dated=False),
    **dict.fromkeys(("mfa_authenticate", "mfa_login_webauthn"), Page(public=True, dated=False, status=302)),
    "socialaccount_login_cancelled": Page(public=True, dated=False),
    "socialaccount_login_error": Page(public=True, dated=False, status=401),
    **dict.fromkeys(("openid_connect_login", "openid_connect_callback"), Page(public=True, dated=False, status=404)),
    **dict.fromkeys(("account", "account_change_password", "account_reauthenticate"), Page(dated=False)),
    "account_set_password": Page(dated=False, status=302),
    **dict.fromkeys(("mfa_index", "mfa_activate_totp", "mfa_list_webauthn", "mfa_add_webauthn"), Page(dated=False)),
    **dict.fromkeys(("mfa_reauthenticate", "mfa_reauthenticate_webauthn"), Page(dated=False, status=302)),
    **dict.fromkeys(("mfa_deactivate_totp", "mfa_view_recovery_codes"), Page(dated=False, status=404)),
    "mfa_generate_recovery_codes": Page(dated=False),
    **dict.fromkeys(("mfa_edit_webauthn", "mfa_remove_webauthn"), Page(dated=False, status=404)),
    "usersessions_list": Page(dated=False),
    "end-session": Page(dated=False, status=405),
    "socialaccount_connections": Page(dated=False),
}

# Lists as files.
FILES = tuple(f"{name}-file" for name in ("suppliers", "engagements", "activities", "clients", "documents"))

# The access table: a route that is missing here fails a test.
PAGES = {
    "overview": Page(),
    "suppliers": Page(),
    **dict.fromkeys(("engagements", "documents"), Page()),
    **dict.fromkeys(FILES, Page()),
    "supplier": Page(),
    **dict.fromkeys(("views", "together"), Page()),
    "change-view": Page(status=405, dated=False),
    "activities": Page(),
    "activity": Page(owned=True),
    "engagement": Page(owned=True),
    "controller-record": Page(owned=True),
    "processor-record": Page(owned=True),
    "inbox": Page(),
    "cause": Page(owned=True),
    "assign": Page(status=405, dated=False),
    "findings": Page(),
    "decide": Page(owned=True),
    "letters": Page(),
    "start-letter": Page(),
    **dict.fromkeys(("letter", "letter-again", "letter-discard", "letter-head", "letter-papers"), Page(owned=True)),
    **dict.fromkeys(("letter-new-question", "letter-question", "letter-send", "letter-mail"), Page(owned=True)),
    **dict.fromkeys(("letter-remind", "letter-document", "letter-answer", "letter-paper"), Page(owned=True)),
    **dict.fromkeys(("letter-file", "letter-reminder-file"), Page(owned=True)),
    "changes": Page(),
    "between": Page(),
    "later": Page(),
    "rules": Page(),
    "clients": Page(),
    "client": Page(owned=True),
    "reference": Page(),
    "search": Page(),
    "dependents": Page(),
    "dependents-file": Page(),
    "decision": Page(),
    "gallery": Page(),
    "begin": Page(dated=False),
    **dict.fromkeys(("load-law", "seen"), Page(status=302, dated=False)),
    "discard": Page(status=405, dated=False),
    "go": Page(status=302, dated=False),
    "access-log": Page(dated=False, reader=403),
    **DOOR,
}
DATED = sorted(name for name, page in PAGES.items() if page.dated)
# A day to come has no file.
RECORDS = ("controller-record", "processor-record", "dependents-file", *FILES)
OWNED = sorted(name for name, page in PAGES.items() if page.owned)
SHARED = sorted(set(DATED) - set(OWNED) - {"gallery", "rules", "clients", "reference"})
OWN_TABLES = ("organisation", "engagement", "processingactivity", "findingdecision")


def everything() -> World:
    """Two organisations that use one supplier, and the records that each page needs."""
    factories.adequacy_decision()
    w = world()
    factories.processing_for_client(service=factories.own_service(organisation=w.own))
    for reference, days in (("DRAFT-1", {}), ("SENT-1", {"sent": DAY, "due": date(9999, 12, 31), "way": "post"})):
        letter = factories.letter(organisation=w.own, supplier=w.supplier, reference=reference, **days)
        question = factories.letter_question(letter=letter, service=w.service)
        factories.letter_part(question=question)
        factories.letter_paper(letter=letter)
    return w


def of_letter(reference: str) -> dict[str, int]:
    """The ids of one of the two letters, of its question and of its paper."""
    letter = Letter.objects.get(reference=reference)
    question, paper = letter.letterquestion_set.get(), letter.letterpaper_set.get()
    return {"letter": letter.pk, "question": question.pk, "paper": paper.pk}


# The pages of a draft and of a letter that was sent, with what their addresses name after the letter.
OF_DRAFT: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("letter", "letter-again", "letter-discard", "letter-head", "letter-papers"), ()),
    **dict.fromkeys(("letter-new-question", "letter-send", "letter-mail"), ()),
    "letter-question": ("question",),
    "letter-file": ("letter.txt",),
}
OF_SENT: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("letter-remind", "letter-document"), ()),
    "letter-answer": ("question",),
    "letter-paper": ("paper",),
    "letter-reminder-file": ("letter.txt",),
}


def path_of_letter(name: str) -> str:
    """The address of a page of a letter."""
    reference, named = ("DRAFT-1", OF_DRAFT[name]) if name in OF_DRAFT else ("SENT-1", OF_SENT[name])
    ids = of_letter(reference)
    return reverse(name, args=[ids["letter"], *(ids.get(each, each) for each in named)])


def path_of(name: str, w: World) -> str:
    if name in OF_DRAFT | OF_SENT:
        return path_of_letter(name)
    arguments: dict[str, list[Any]] = {
        **{name: ["csv"] for name in FILES},
        "supplier": [w.supplier.pk],
        "change-view": [99],
        "start-letter": [w.supplier.pk],
        "activity": [w.activity.pk],
        "client": [ProcessingForClient.objects.get().pk],
        "engagement": [w.engagement.pk],
        "controller-record": [w.own.pk],
        "processor-record": [w.own.pk],
        "dependents": ["party", w.supplier.pk],
        "dependents-file": ["party", w.supplier.pk],
        "decision": [AdequacyDecision.objects.first().pk],
        "account_reset_password_from_key": ["1", "none"],
        "openid_connect_login": ["none"],
        "openid_connect_callback": ["none"],
        "mfa_edit_webauthn": [99],
        "mfa_remove_webauthn": [99],
        "end-session": [99],
        "assign": [f"breach/service:{w.service.pk}"],
        "cause": [f"breach/service:{w.service.pk}"],
        "decide": [w.own.pk, "BRE-02", w.subject],
    }
    # Also what a page shows only when it is asked for.
    query = "?history=shown" if name in {"supplier", "activity", "client"} else ""
    if name == "together":
        query = f"?act=owner&chosen={w.supplier.pk}"
    if name == "search":
        query = "?q=own"
    return reverse(name, args=arguments.get(name, [])) + query


def get(user: User | None, path: str) -> HttpResponse:
    return client_of(user).get(path)


def record_of(table: str, w: World) -> Any:
    if table == "findingdecision":
        return factories.decision(organisation=w.own, subject=w.subject, reason="Ownwell secret")
    return {"organisation": w.own, "engagement": w.engagement, "processingactivity": w.activity}[table]


def admin_path(table: str, act: str, *arguments: Any) -> str:
    return reverse(f"admin:registry_{table}_{act}", args=arguments)

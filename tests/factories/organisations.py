"""Organisations, their people, decisions and export receipts."""

from collections.abc import Collection
from typing import Any

from registry import models as ours
from registry.models import User
from suppliers.ledger.authors import seal_new_accounts
from suppliers.ledger.free_text import mark_of
from suppliers.models import Account, Erasure
from tests.factories.writing import DAY, acting, made, numbers


def organisation(**fields: Any) -> ours.Organisation:
    if "notice_number" not in fields:
        fields |= {"notice_number": 36, "notice_unit": "hours"}
    return made(
        ours.Organisation,
        fields,
        slug=lambda: f"organisation-{next(numbers)}",
        legal_name="Example Ltd",
        regime="UK",
    )


def user(username: str = "", **fields: Any) -> User:
    return User.objects.create_user(username or f"user-{next(numbers)}", "a-test-password", **fields)


def account(**fields: Any) -> Account:
    """The account of a user, with the fields given."""
    given = fields.pop("user", None) or user()
    with acting():
        seal_new_accounts()
        found = Account.objects.get(user=given)
        for name, value in fields.items():
            setattr(given, name, value)
        given.save()
    return found


def erasure(**fields: Any) -> Erasure:
    of = {"label": "suppliers.Change", "version": 1, "columns": "reason", "mark": mark_of(DAY), "on": DAY}
    return made(Erasure, fields, **of, old="0" * 64, new="")


def organisation_confirmed_none(**fields: Any) -> ours.OrganisationConfirmedNone:
    given = {"organisation": organisation, "item": "uk representative", "on": DAY}
    return made(ours.OrganisationConfirmedNone, fields, **given)


def membership(**fields: Any) -> ours.Membership:
    return made(ours.Membership, fields, user=user, organisation=organisation, role="editor")


def installation_role(**fields: Any) -> ours.InstallationRole:
    return made(ours.InstallationRole, fields, user=user, role="operator")


def member(of: ours.Organisation, username: str = "", *, roles: Collection[str] = ("editor", "dpo")) -> User:
    """A person with roles in the organisation."""
    person = user(username)
    for role in roles:
        membership(user=person, organisation=of, role=role)
    return person


def everybody_at_once(username: str = "", **fields: Any) -> User:
    """A person with every role in every organisation and in the installation."""
    person = user(username, **fields)
    for organisation in ours.Organisation.objects.order_by("pk"):
        for role in ("admin", "dpo", "editor"):
            membership(user=person, organisation=organisation, role=role)
    for duty in ("operator", "keeper"):
        installation_role(user=person, role=duty)
    return person


def export_receipt(**fields: Any) -> ours.ExportReceipt:
    file = {"record": "controller", "format": "pdf", "sha256": "0" * 64}
    return made(ours.ExportReceipt, fields, organisation=organisation, as_of=DAY, number=1, **file)


def assignment(**fields: Any) -> ours.Assignment:
    return made(ours.Assignment, fields, organisation=organisation, cause="breach/service:1", owner="Finance")


def decision(**fields: Any) -> ours.FindingDecision:
    return made(
        ours.FindingDecision,
        fields,
        organisation=organisation,
        code="BRE-02",
        subject="engagement:1/breachterm:1",
        facts="0" * 64,
        decision="disputed",
        reason="Read again",
    )

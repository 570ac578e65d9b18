"""Organisations, their people, decisions and export receipts."""

from typing import Any

from registry import models as ours
from registry.models import User
from tests.factories.writing import DAY, made, numbers


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


def organisation_confirmed_none(**fields: Any) -> ours.OrganisationConfirmedNone:
    given = {"organisation": organisation, "item": "uk representative", "on": DAY}
    return made(ours.OrganisationConfirmedNone, fields, **given)


def membership(**fields: Any) -> ours.Membership:
    return made(ours.Membership, fields, user=user, organisation=organisation, role="editor")


def member(of: ours.Organisation, username: str = "", role: str = "editor") -> User:
    """A person with a role in the organisation."""
    return membership(user=user(username), organisation=of, role=role).user


def export_receipt(**fields: Any) -> ours.ExportReceipt:
    file = {"record": "controller", "format": "pdf", "sha256": "0" * 64}
    return made(ours.ExportReceipt, fields, organisation=organisation, as_of=DAY, number=1, **file)


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

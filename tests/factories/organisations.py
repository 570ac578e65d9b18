"""Organisations, their people, and what they decide of findings and hand out."""

from typing import Any

from registry import models as judgement
from registry.models import User
from tests.factories.writing import DAY, made, numbers


def organisation(**fields: Any) -> judgement.Organisation:
    if "notice_number" not in fields:
        fields |= {"notice_number": 36, "notice_unit": "hours"}
    return made(
        judgement.Organisation,
        fields,
        slug=lambda: f"organisation-{next(numbers)}",
        legal_name="Example Ltd",
        regime="UK",
    )


def user(username: str = "", **fields: Any) -> User:
    return User.objects.create_user(username or f"user-{next(numbers)}", "a-test-password", **fields)


def organisation_confirmed_none(**fields: Any) -> judgement.OrganisationConfirmedNone:
    given = {"organisation": organisation, "item": "uk representative", "on": DAY}
    return made(judgement.OrganisationConfirmedNone, fields, **given)


def membership(**fields: Any) -> judgement.Membership:
    return made(judgement.Membership, fields, user=user, organisation=organisation, role="editor")


def member(of: judgement.Organisation, username: str = "", role: str = "editor") -> User:
    """A person with a role in the organisation."""
    return membership(user=user(username), organisation=of, role=role).user


def export_receipt(**fields: Any) -> judgement.ExportReceipt:
    file = {"record": "controller", "format": "pdf", "sha256": "0" * 64}
    return made(judgement.ExportReceipt, fields, organisation=organisation, as_of=DAY, number=1, **file)


def decision(**fields: Any) -> judgement.FindingDecision:
    return made(
        judgement.FindingDecision,
        fields,
        organisation=organisation,
        code="BRE-02",
        subject="engagement:1/breachterm:1",
        facts="0" * 64,
        decision="disputed",
        reason="Read again",
    )

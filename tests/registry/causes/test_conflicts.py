"""A conflict belongs to the matter of the first thing that either of its claims is about."""

from dataclasses import fields
from typing import Any

import pytest

from registry.causes.cause import Cause
from registry.causes.conflicts import handling_of_conflict
from registry.causes.point import Point
from registry.causes.severity import Severity
from suppliers.values import (
    CLAIM_KINDS,
    Access,
    Claim,
    Commitment,
    Control,
    Declaration,
    DeclarationKind,
    Involvement,
    SecurityMeasure,
    Topic,
)


def value(model: type[Claim], **given: str) -> Claim:
    """A claim with the fields given; what it is about does not depend on the others."""
    empty: dict[str, Any] = dict.fromkeys((each.name for each in fields(model)), "")
    return model(**empty | given)


DECLARED = value(Declaration, kind=DeclarationKind.ONLY_THESE)
NEVER = value(Declaration, kind=DeclarationKind.NEVER_OUTSIDE)
NO_ACCESS = value(Declaration, kind=DeclarationKind.NO_OTHER_ACCESS)
ACCESS = value(Access)
RESPONSIBLE = value(Commitment, topic=Topic.RESPONSIBLE)
ENCRYPTED = value(SecurityMeasure, control=Control.ENCRYPTION_REST)
PASSWORDS = value(SecurityMeasure, control=Control.PASSWORD_RULES)
HARDWARE = value(SecurityMeasure, control=Control.DEDICATED_HARDWARE)
HOSTS = value(Involvement)


@pytest.mark.parametrize(
    ("first", "second", "cause", "point", "severity"),
    [
        (DECLARED, HOSTS, Cause.CHAIN, Point.PARTIES, Severity.MEDIUM),
        (NEVER, ACCESS, Cause.TRANSFERS, Point.LOCATION, Severity.MEDIUM),
        (ACCESS, ENCRYPTED, Cause.SECURITY, Point.ENCRYPTION, Severity.MEDIUM),
        (NO_ACCESS, ACCESS, Cause.CHAIN, Point.ACCESS, Severity.MEDIUM),
        (ACCESS, PASSWORDS, Cause.CHAIN, Point.ACCESS, Severity.MEDIUM),
        (RESPONSIBLE, ACCESS, Cause.CHAIN, Point.ACCESS, Severity.NOTE),
        (HARDWARE, HARDWARE, Cause.CHAIN, Point.PARTIES, Severity.LOW),
        (PASSWORDS, PASSWORDS, Cause.SECURITY, Point.SIGN_IN, Severity.LOW),
        (RESPONSIBLE, RESPONSIBLE, Cause.PAPERS, Point.EVIDENCE, Severity.NOTE),
        (None, None, Cause.SECURITY, Point.SIGN_IN, Severity.LOW),
    ],
)
def test_the_first_thing_that_either_side_is_about_decides(first, second, cause, point, severity):
    for sides in ((first, second), (second, first)):
        found = handling_of_conflict(*sides)
        assert (found.cause, found.point, found.severity) == (cause, point, severity)
        assert not found.weighed


@pytest.mark.parametrize("kind", sorted(CLAIM_KINDS))
def test_a_conflict_of_any_two_claims_is_a_question(kind):
    claim: Claim = value(CLAIM_KINDS[kind])
    assert handling_of_conflict(claim, claim).point

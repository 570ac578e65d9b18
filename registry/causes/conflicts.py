"""The handling of a conflict between two statements, by what the two are about."""

from collections.abc import Callable

from registry.causes.cause import Cause
from registry.causes.handling import Handling, handled
from registry.causes.point import Point
from registry.causes.severity import Severity
from registry.causes.tab import Tab
from suppliers.values import (
    Access,
    BackupTerm,
    BreachTerm,
    Certification,
    Claim,
    Commitment,
    Control,
    DataHandled,
    DataLocation,
    Declaration,
    DeclarationKind,
    Involvement,
    OnwardTransfer,
    RetentionTerm,
    SecurityMeasure,
    Test,
    Topic,
)

_Is = Callable[[Claim], bool]

ENCRYPTED = {
    Control.ENCRYPTION_REST,
    Control.ENCRYPTION_TRANSIT,
    Control.ENCRYPTION_BACKUP,
    Control.OLD_PROTOCOL,
    Control.PLAIN_TRANSFER,
    Control.PLAIN_INTERFACE,
}


def _declares(*kinds: DeclarationKind) -> _Is:
    return lambda claim: isinstance(claim, Declaration) and claim.kind in kinds


def _measure(*controls: Control) -> _Is:
    return lambda claim: isinstance(claim, SecurityMeasure) and claim.control in controls


def _of(*kinds: type[Claim]) -> _Is:
    return lambda claim: isinstance(claim, kinds)


def _asks(cause: Cause, point: Point, severity: Severity) -> Handling:
    return handled(cause, Tab.ASK, severity, point, weighed=False)


# What answers for security, and nothing else, says little about who can access data.
_ANSWERS_FOR_SECURITY = _asks(Cause.CHAIN, Point.ACCESS, Severity.NOTE)
_ACCESS = _asks(Cause.CHAIN, Point.ACCESS, Severity.MEDIUM)
_OTHER = _asks(Cause.SECURITY, Point.SIGN_IN, Severity.LOW)
# The first that one side is decides.
_BY_SIDE: tuple[tuple[_Is, Handling], ...] = (
    (
        _declares(DeclarationKind.NO_SUB_PROCESSORS, DeclarationKind.ONLY_THESE),
        _asks(Cause.CHAIN, Point.PARTIES, Severity.MEDIUM),
    ),
    (
        _declares(DeclarationKind.NEVER_OUTSIDE, DeclarationKind.STAYS_IN_SERVICE),
        _asks(Cause.TRANSFERS, Point.LOCATION, Severity.MEDIUM),
    ),
    (_of(DataLocation, OnwardTransfer), _asks(Cause.TRANSFERS, Point.LOCATION, Severity.MEDIUM)),
    (
        _declares(DeclarationKind.ONLY_CUSTOMER_DATA, DeclarationKind.NO_SPECIAL),
        _asks(Cause.READING, Point.GENERATED, Severity.LOW),
    ),
    (_of(DataHandled), _asks(Cause.READING, Point.GENERATED, Severity.LOW)),
    (_measure(*ENCRYPTED), _asks(Cause.SECURITY, Point.ENCRYPTION, Severity.MEDIUM)),
    (_declares(DeclarationKind.NO_OTHER_ACCESS), _ACCESS),
    (_of(Access), _ACCESS),
    (_of(BackupTerm, RetentionTerm), _asks(Cause.DELETION, Point.COPIES, Severity.LOW)),
    (_of(Involvement), _asks(Cause.CHAIN, Point.PARTIES, Severity.LOW)),
    (_measure(Control.DEDICATED_HARDWARE), _asks(Cause.CHAIN, Point.PARTIES, Severity.LOW)),
    (_of(BreachTerm), _asks(Cause.BREACH, Point.BREACH, Severity.LOW)),
    (_of(Certification), _asks(Cause.PAPERS, Point.CERTIFICATES, Severity.LOW)),
    (_of(Test), _asks(Cause.SECURITY, Point.TESTS, Severity.LOW)),
    (_of(SecurityMeasure), _OTHER),
    (_of(Commitment), _asks(Cause.PAPERS, Point.EVIDENCE, Severity.NOTE)),
)


def _answers_for_security(claim: Claim) -> bool:
    return isinstance(claim, Commitment) and claim.topic == Topic.RESPONSIBLE


def handling_of_conflict(*sides: Claim | None) -> Handling:
    """How a conflict between two claims is handled: by the first thing that either of them is about.

    None is a claim that is no longer on record.
    """
    claims = list(filter(None, sides))
    for matches, handling in _BY_SIDE:
        if any(map(matches, claims)):
            if handling is _ACCESS and any(map(_answers_for_security, claims)):
                return _ANSWERS_FOR_SECURITY
            return handling
    return _OTHER

"""Grounds of transfers in a synthetic register: each kind in turn, old and new, some with a flaw (Chapter V)."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from registry.synthetic.draft import Draft
from registry.values import AssessmentKind, Conclusion, Mechanism, Regime

Ground = dict[str, Any]
# The first day on which the clauses of both laws could be signed.
BOTH_IN_FORCE = date(2022, 3, 21)
# A day on which the clauses before 2021 could still be signed.
BEFORE_2021 = date(2020, 3, 2)


def _assessed(kind: AssessmentKind, conclusion: str = "", measures: str = "") -> Ground:
    return {"assessment": kind, "conclusion": conclusion, "measures": measures}


_TIA, _TEST = AssessmentKind.TIA, AssessmentKind.TEST
_MEASURES = "Encrypted with keys that stay with us; names replaced by numbers"
_NEW: Ground = {"mechanism": Mechanism.SCC, "clauses": "SCC-2021", "instrument": "(EU) 2021/914"}
_OLD: Ground = {
    "mechanism": Mechanism.SCC,
    "clauses": "SCC-2010",
    "instrument": "Decision 2010/87/EU",
    "dated": BEFORE_2021,
}
_IDTA: Ground = {"mechanism": Mechanism.IDTA, "clauses": "IDTA-A1.0", "instrument": "A1.0"}
_ADDENDUM: Ground = {"mechanism": Mechanism.ADDENDUM, "clauses": "ADD-B1.0", "instrument": "B1.0 to (EU) 2021/914"}
_BINDING: Ground = {"mechanism": Mechanism.BCR, "instrument": "Rules of the group"}
_APPROVED: Ground = {"approval": "Approved by the authority on 3 May 2022, number 14"}
# Safeguards under each law, Article 46.
SAFEGUARDS: dict[str, Sequence[Ground]] = {
    Regime.EU: (
        _NEW | _assessed(_TIA, Conclusion.SUFFICIENT),
        _OLD | _assessed(_TIA),
        _NEW | _assessed(_TIA, Conclusion.WITH_MEASURES, _MEASURES),
        _NEW | _assessed(_TIA, Conclusion.NOT_SUFFICIENT),
        _BINDING | _APPROVED | _assessed(_TIA, Conclusion.SUFFICIENT),
        _BINDING | _assessed(_TIA, Conclusion.SUFFICIENT),
        {"mechanism": Mechanism.CODE, "commitments": True, **_APPROVED, **_assessed(_TIA, Conclusion.SUFFICIENT)},
        {"mechanism": Mechanism.SCC, **_assessed(_TIA, Conclusion.SUFFICIENT)},
    ),
    Regime.UK: (
        _IDTA | _assessed(_TEST, Conclusion.SUFFICIENT),
        _OLD | _assessed(_TEST),
        _ADDENDUM | _assessed(_TEST, Conclusion.WITH_MEASURES, _MEASURES),
        _IDTA | _assessed(_TEST, Conclusion.NOT_SUFFICIENT),
        _ADDENDUM | _assessed(_TIA, Conclusion.SUFFICIENT),
        {"mechanism": Mechanism.CERTIFICATION, "commitments": False, **_APPROVED, **_assessed(_TEST)},
    ),
}
_FRAMEWORK: dict[str, Ground] = {
    Regime.EU: {
        "mechanism": Mechanism.ADEQUACY,
        "instrument": "(EU) 2023/1795",
        "fallback": Mechanism.SCC,
        "fallback_instrument": "(EU) 2021/914",
        "fallback_clauses": "SCC-2021",
        "fallback_dated": BOTH_IN_FORCE,
    },
    Regime.UK: {
        "mechanism": Mechanism.ADEQUACY,
        "instrument": "SI 2023/1028",
        "fallback": Mechanism.ADDENDUM,
        "fallback_instrument": "B1.0",
        "fallback_clauses": "ADD-B1.0",
        "fallback_dated": BOTH_IN_FORCE,
    },
}
# What a check of the list of the framework found.
ENTRIES: Sequence[Ground] = (
    {"covers_hr": True, "uk_extension": True, "sensitive_told": True},
    {"covers_hr": False, "uk_extension": True, "inactive_since": date(2025, 9, 1)},
    {"covers_hr": True, "uk_extension": False, "sensitive_told": False},
    {},
)
# The country for a part of which both laws have a decision, its number, and whether it covers the recipient.
PARTLY_ADEQUATE = "CA"
PARTLY_NUMBER: dict[str, str] = {Regime.EU: "2002/2/EC", Regime.UK: "DPA 2018 Sch 21"}
PARTLY: Sequence[Ground] = ({"covered": True}, {"covered": False}, {})


def ground(draft: Draft, regime: str, country: str, recipient: str, on: date) -> dict[str, Any]:
    """A ground for a recipient in a country under one law, entered on the day: the next kind in turn."""
    given = dict(_kind(draft, regime, country))
    if "covers_hr" in given:
        given |= {"listed_as": recipient, "list_checked": on}
    elif given["mechanism"] != Mechanism.ADEQUACY:
        given.setdefault("dated", max(on, BOTH_IN_FORCE))
    if given.get("assessment"):
        given["assessed"] = on
    return given


def _kind(draft: Draft, regime: str, country: str) -> Ground:
    """The decision for the country or a safeguard, one after the other."""
    if country == "US" and draft.turn(f"decision {regime} {country}") % 2:
        return {**_FRAMEWORK[regime], **_next(draft, f"entry {regime}", ENTRIES)}
    if country == PARTLY_ADEQUATE and draft.turn(f"decision {regime} {country}") % 3 != 2:
        partly = _next(draft, f"partly {regime}", PARTLY)
        return {"mechanism": Mechanism.ADEQUACY, "instrument": PARTLY_NUMBER[regime], **partly}
    return _next(draft, f"safeguard {regime}", SAFEGUARDS[regime])


def _next(draft: Draft, name: str, kinds: Sequence[Ground]) -> Ground:
    return kinds[draft.turn(name) % len(kinds)]

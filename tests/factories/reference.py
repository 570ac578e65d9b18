"""Reference data: countries, the law, and categories."""

from itertools import cycle
from typing import Any

from suppliers import models as facts
from tests.factories.writing import DAY, REFERENCE, made, numbers

_codes = cycle(a + b for a in "XQZ" for b in "ABCDEFGHIJKLMNOPQRSTUVWXYZ")


def country(**fields: Any) -> facts.Country:
    return made(facts.Country, fields, id=lambda: next(_codes))


def country_membership(**fields: Any) -> facts.CountryMembership:
    return made(facts.CountryMembership, fields, country=country, group="EEA", **REFERENCE)


def adequacy_decision(**fields: Any) -> facts.AdequacyDecision:
    return made(facts.AdequacyDecision, fields, regime="EU", country=country, number="(EU) 2023/1795", **REFERENCE)


def legal_event(**fields: Any) -> facts.LegalEvent:
    words = {"name": "A new act", "effect": "Terms are read again"}
    return made(facts.LegalEvent, fields, regime="UK", on=DAY, **words, **REFERENCE)


def statutory_term(**fields: Any) -> facts.StatutoryTerm:
    if "number" not in fields and "unit" not in fields:
        fields |= {"number": 72, "unit": "hours"}
    words = {"provision": "Art. 33(1)", "what": "notice to the authority"}
    return made(facts.StatutoryTerm, fields, regime="EU", **words, **REFERENCE)


def legal_term(**fields: Any) -> facts.LegalTerm:
    words = {"list": "dpia", "name": "Evaluation or scoring"}
    return made(facts.LegalTerm, fields, code=lambda: str(next(numbers)), starts=DAY, **words, **REFERENCE)


def transfer_instrument(**fields: Any) -> facts.TransferInstrument:
    words = {"name": "(EU) 2021/914", "mechanism": "46(2)(c)"}
    return made(
        facts.TransferInstrument, fields, code=lambda: f"SET-{next(numbers)}", regime="EU", **words, **REFERENCE
    )


def rule_citation(**fields: Any) -> facts.RuleCitation:
    words = {"basis": "law", "provision": "Art. 44, 46"}
    return made(facts.RuleCitation, fields, rule=lambda: f"R-{next(numbers)}", regime="EU", **words, **REFERENCE)


def region_word(**fields: Any) -> facts.RegionWord:
    words = {"words": "Nordics", "surely": "DK FI", "at_most": "DK FI GL"}
    return made(facts.RegionWord, fields, code=lambda: f"region {next(numbers)}", **words, **REFERENCE)


def data_category(**fields: Any) -> facts.DataCategory:
    return made(facts.DataCategory, fields, name="Account data")


def subject_category(**fields: Any) -> facts.SubjectCategory:
    return made(facts.SubjectCategory, fields, name="Employees")

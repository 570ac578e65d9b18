"""The catalogue: every rule has a code, a sentence, sources under both regimes, and a test."""

import re
from dataclasses import fields
from pathlib import Path

import pytest

from registry.rules import CATALOGUE, Severity
from registry.rules.dossiers import KINDS
from registry.rules.rule import Basis, rule
from registry.values import Regime

RULES = pytest.mark.parametrize("found", CATALOGUE.values(), ids=list(CATALOGUE))


def module_of(found):
    """The module, or the package, of a topic."""
    return found.judge.__module__.removeprefix("registry.rules.").partition(".")[0]


@RULES
def test_a_rule_has_a_code_of_its_topic_and_a_number(found):
    assert re.fullmatch(r"[A-Z]{3}-\d\d", found.code)
    assert len({module_of(f) for f in CATALOGUE.values() if f.code[:3] == found.code[:3]}) == 1


@RULES
def test_a_rule_cites_its_source_under_each_regime(found):
    assert set(found.citations) == set(Regime.values)
    assert all(found.citations.values())


@RULES
def test_guidance_of_the_union_is_persuasive_in_the_united_kingdom(found):
    parts = {regime: cited.split("; ") for regime, cited in found.citations.items()}
    guidance = {regime: [part for part in cited if "EDPB" in part or "WP" in part] for regime, cited in parts.items()}
    assert guidance["UK"] == [f"{part} (persuasive)" for part in guidance["EU"]]


@RULES
def test_a_rule_names_the_articles_of_its_regime(found):
    """Articles 44 and 45 of the UK GDPR gave way to 44A and 45A to 45C on 5 February 2026."""
    assert "UK" not in found.citations["EU"] or "UK alone" in found.citations["EU"]
    assert not re.search(r"\b4[45]\b", found.citations["UK"])
    assert not re.search(r"(?<!UK )GDPR", found.citations["UK"])


@RULES
def test_a_rule_says_what_it_asks_and_how_to_mend_it(found):
    assert str(found.requirement).endswith(".")
    assert all(str(message).endswith(".") for message in found.messages.values())
    assert str(found.mend) and not str(found.mend).endswith(".")
    assert found.dossier in {kind.dossier for kind in KINDS}


@RULES
def test_a_rule_has_a_test_that_names_it(found):
    tests = [file.read_text(encoding="utf-8") for file in Path(__file__).parent.glob("test_*.py")]
    assert any(f'"""{found.code}:' in text or f'"{found.code}"' in text for text in tests)


def test_there_are_rules_and_every_dossier_has_some():
    assert {found.dossier for found in CATALOGUE.values()} == {kind.dossier for kind in KINDS}


def test_a_code_is_given_out_once():
    apart = {"judge", "requirement", "messages"}
    given = {f.name: None for f in fields(next(iter(CATALOGUE.values()))) if f.name not in apart}
    enter = rule(**given | {"code": "BRE-02"}, requirement="Again.", message="Again.")
    with pytest.raises(ValueError, match="BRE-02 is defined twice"):
        enter(lambda dossier: iter(()))


def test_severities_rank_from_the_gravest_and_everything_has_a_word():
    assert [s.rank for s in Severity] == [0, 1, 2, 3, 4]
    assert Severity.CRITICAL.rank < Severity.HIGH.rank < Severity.NOTE.rank
    assert all(str(word.label) for word in [*Severity, *Basis])


@RULES
def test_a_rule_says_what_is_seen_and_gives_no_verdict(found):
    words = {word.strip(".,;:“”").lower() for message in found.messages.values() for word in str(message).split()}
    assert not words & {"unlawful", "illegal", "violates", "infringes", "infringement", "non-compliant", "breached"}
    assert not words & {"must", "compliant", "violation", "unlawfully", "illegally"}

"""The catalogue: every rule has a code, a sentence, sources under both regimes, and a test."""

import ast
import inspect
import re
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from registry.rules import CATALOGUE, Severity
from registry.rules.dossiers import DOSSIER_KINDS, EngagementDossier
from registry.rules.rule import REGIMES, Basis, Cases, Source, rule, seen
from registry.values import Regime
from suppliers.values import Row

RULES = pytest.mark.parametrize("found", CATALOGUE.values(), ids=list(CATALOGUE))


def module_of(found):
    """The module, or the package, of a topic."""
    return found.function.__module__.removeprefix("registry.rules.").partition(".")[0]


def sources(found):
    """Where the requirement comes from, in general and in cases of their own."""
    return [found.source, *found.sources.values()]


@RULES
def test_a_rule_has_a_code_of_its_topic_and_a_number(found):
    assert re.fullmatch(r"[A-Z]{3}-\d\d", found.code)
    assert len({module_of(f) for f in CATALOGUE.values() if f.code[:3] == found.code[:3]}) == 1


@RULES
def test_a_rule_cites_its_source_under_each_regime(found):
    assert set(Regime.values) == REGIMES
    assert all(set(source.citations) == REGIMES and all(source.citations.values()) for source in sources(found))


@RULES
def test_guidance_of_the_union_is_persuasive_in_the_united_kingdom(found):
    for source in sources(found):
        guidance = {
            regime: [part for part in cited.split("; ") if "EDPB" in part or "WP" in part]
            for regime, cited in source.citations.items()
        }
        assert guidance["UK"] == [f"{part} (persuasive)" for part in guidance["EU"]]


@RULES
def test_a_rule_names_the_articles_of_its_regime(found):
    """Articles 44 and 45 of the UK GDPR gave way to 44A and 45A to 45C on 5 February 2026."""
    for cited in (source.citations for source in sources(found)):
        assert "UK" not in cited["EU"] or "UK alone" in cited["EU"]
        assert not re.search(r"\b4[45]\b", cited["UK"])
        assert not re.search(r"(?<!UK )GDPR", cited["UK"])


@RULES
def test_a_rule_says_what_it_asks_and_how_to_fix_it(found):
    assert str(found.requirement).endswith(".")
    assert all(str(message).endswith(".") for message in found.messages.values())
    assert str(found.fix) and not str(found.fix).endswith(".")
    assert found.dossier in {kind.dossier for kind in DOSSIER_KINDS}


@RULES
def test_a_rule_has_a_test_that_names_it(found):
    tests = [file.read_text(encoding="utf-8") for file in Path(__file__).parent.rglob("test_*.py")]
    assert any(f'"""{found.code}:' in text or f'"{found.code}"' in text for text in tests)


def test_every_module_with_rules_is_named_in_its_topic():
    """A module that its topic does not name is never imported, and its rules are silent."""
    for topic in {found.function.__module__.rpartition(".")[0] for found in CATALOGUE.values()}:
        package = sys.modules[topic]
        files = Path(str(package.__file__)).parent.glob("*.py")
        assert {file.stem for file in files if "@rule(" in file.read_text(encoding="utf-8")} <= set(package.__all__)


def test_there_are_rules_and_every_dossier_has_some():
    assert {found.dossier for found in CATALOGUE.values()} == {kind.dossier for kind in DOSSIER_KINDS}


def declared(**fields):
    """A rule declared as BRE-99, so that what is wrong with it can be tried; it is taken out again."""
    given = {"message": "Seen.", "fix": "Fix it", "basis": Basis.LAW, "citations": {"EU": "GDPR", "UK": "UK GDPR"}}
    code = fields.pop("code", "BRE-99")
    enter = rule(code, EngagementDossier, "Needed.", **(given | fields))
    enter(lambda dossier: iter(()))
    return CATALOGUE.pop(code)


class Two(Cases):
    ONE = "one", "One."
    OTHER = "other", "Other."


class Foreign(Cases):
    ONE = "one", "One of another rule."


def test_a_code_is_given_out_once():
    with pytest.raises(ValueError, match="BRE-02 is defined twice"):
        declared(code="BRE-02")


def test_a_rule_cannot_apply_by_a_property_that_its_dossier_does_not_have():
    with pytest.raises(ValueError, match="“procesing”, which EngagementDossier does not know"):
        declared(when="procesing")


def test_a_source_leaves_out_no_regime():
    with pytest.raises(ValueError, match="for each of"):
        declared(citations={"EU": "GDPR"})


def test_basis_and_citations_may_differ_per_case():
    own = Source(basis=Basis.POLICY, citations={"EU": "GDPR Art. 24", "UK": "UK GDPR Art. 24"})
    found = declared(message=Two, sources={Two.OTHER: own})
    assert found.source_of("one").basis == Basis.LAW
    assert found.source_of("other") is own


@pytest.mark.parametrize("message", ["One sentence.", Two])
def test_a_source_is_for_a_case_of_the_same_rule(message):
    with pytest.raises(ValueError, match="cases it does not have"):
        declared(message=message, sources={Foreign.ONE: next(iter(CATALOGUE.values())).source})


def test_a_case_without_a_message_is_refused_where_it_is_seen():
    found = replace(declared(message=Two), function=lambda dossier: iter([seen(Severity.LOW, about=dossier)]))
    with pytest.raises(ValueError, match="no message for the case “”"):
        list(found.observe(Row(id=1)))


def test_a_rule_that_does_not_apply_sees_nothing():
    found = replace(declared(), when="id", function=lambda dossier: iter([seen(Severity.LOW, about=dossier)]))
    assert [len(list(found.observe(Row(id=number)))) for number in (0, 1)] == [0, 1]


@RULES
def test_the_cases_of_a_rule_are_named_by_no_other(found):
    """A rule names its cases as members of its own enum: another rule's would be refused only when it is seen."""
    module = ast.parse(Path(inspect.getsourcefile(found.function)).read_text(encoding="utf-8"))
    enums = {
        node.name for node in module.body if isinstance(node, ast.ClassDef) and "Cases" in map(ast.unparse, node.bases)
    }
    named = {
        (node.value.id, node.attr)
        for node in ast.walk(module)
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id in enums
    }
    members = vars(sys.modules[found.function.__module__])
    assert [pair for pair in named if pair[1] not in members[pair[0]].__members__] == []
    assert not any(
        isinstance(keyword.value, ast.Constant) and keyword.arg == "case"
        for node in ast.walk(module)
        if isinstance(node, ast.Call)
        for keyword in node.keywords
    )


def test_severities_rank_from_the_gravest_and_everything_has_a_word():
    assert [s.rank for s in Severity] == [0, 1, 2, 3, 4]
    assert Severity.CRITICAL.rank < Severity.HIGH.rank < Severity.NOTE.rank
    assert all(str(word.label) for word in [*Severity, *Basis])


@RULES
def test_a_rule_says_what_is_seen_and_gives_no_verdict(found):
    words = {word.strip(".,;:“”").lower() for message in found.messages.values() for word in str(message).split()}
    assert not words & {"unlawful", "illegal", "violates", "infringes", "infringement", "non-compliant", "breached"}
    assert not words & {"must", "compliant", "violation", "unlawfully", "illegally"}

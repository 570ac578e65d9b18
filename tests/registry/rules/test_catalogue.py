"""The catalogue: every rule has a code, a sentence, a fix and a test. Its sources: test_citations.py."""

import ast
import inspect
import re
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from registry.rules import CATALOGUE, Severity
from registry.rules.dossiers import DOSSIER_KINDS, EngagementDossier
from registry.rules.rule import Cases, rule, seen
from suppliers.values import Basis, Row

RULES = pytest.mark.parametrize("found", CATALOGUE.values(), ids=list(CATALOGUE))


def module_of(found):
    """The module, or the package, of a topic."""
    return found.function.__module__.removeprefix("registry.rules.").partition(".")[0]


@RULES
def test_a_rule_has_a_code_of_its_topic_and_a_number(found):
    assert re.fullmatch(r"[A-Z]{3}-\d\d", found.code)
    assert len({module_of(f) for f in CATALOGUE.values() if f.code[:3] == found.code[:3]}) == 1


@RULES
def test_a_rule_has_a_requirement_and_a_fix(found):
    assert str(found.requirement).endswith(".")
    assert all(str(message).endswith(".") for message in found.messages.values())
    assert str(found.fix) and not str(found.fix).endswith(".")
    assert found.dossier in {kind.dossier for kind in DOSSIER_KINDS}


@RULES
def test_a_message_names_a_country_in_brackets_or_in_a_list(found):
    """Inside a sentence, English has "the" before some: "in the United Kingdom"."""
    for message in map(str, found.messages.values()):
        for before in re.findall(r"(.)%\((?:country|countries|seat|left)\)s", message.replace(": %(", ":%(")):
            assert before in "(:", message


@RULES
def test_a_rule_has_a_test_that_names_it(found):
    tests = [file.read_text(encoding="utf-8") for file in Path(__file__).parent.rglob("test_*.py")]
    assert any(f'"""{found.code}:' in text or f'"{found.code}"' in text for text in tests)


def test_every_module_with_rules_is_named_in_its_topic():
    """A module that its topic does not name is never imported, so its rules never run."""
    for topic in {found.function.__module__.rpartition(".")[0] for found in CATALOGUE.values()}:
        package = sys.modules[topic]
        files = Path(str(package.__file__)).parent.glob("*.py")
        assert {file.stem for file in files if "@rule(" in file.read_text(encoding="utf-8")} <= set(package.__all__)


def test_there_are_rules_and_every_dossier_has_some():
    assert {found.dossier for found in CATALOGUE.values()} == {kind.dossier for kind in DOSSIER_KINDS}


def declared(**fields):
    """A rule with the code BRE-99, to test a wrong declaration. It is removed again."""
    given = {"message": "Seen.", "fix": "Fix it"}
    code = fields.pop("code", "BRE-99")
    enter = rule(code, EngagementDossier, "Needed.", **(given | fields))
    enter(lambda dossier: iter(()))
    return CATALOGUE.pop(code)


class Two(Cases):
    ONE = "one", "One."
    OTHER = "other", "Other."


def test_a_code_is_used_once():
    with pytest.raises(ValueError, match="BRE-02 is defined twice"):
        declared(code="BRE-02")


def test_a_rule_cannot_apply_by_a_property_that_its_dossier_does_not_have():
    with pytest.raises(ValueError, match="“procesing”, but EngagementDossier has no such property"):
        declared(when="procesing")


def test_a_case_without_a_message_is_refused_when_it_is_observed():
    found = replace(declared(message=Two), function=lambda dossier: iter([seen(about=dossier)]))
    with pytest.raises(ValueError, match="no message for the case “”"):
        list(found.observe(Row(id=1)))


def test_a_rule_that_does_not_apply_has_no_finding():
    found = replace(declared(), when="id", function=lambda dossier: iter([seen(about=dossier)]))
    assert [len(list(found.observe(Row(id=number)))) for number in (0, 1)] == [0, 1]


def module_tree(found):
    """The syntax tree of the module of a rule."""
    return ast.parse(Path(inspect.getsourcefile(found.function)).read_text(encoding="utf-8"))


def case_enums(module):
    """The names of the classes of cases in a module."""
    classes = [node for node in module.body if isinstance(node, ast.ClassDef)]
    return {node.name for node in classes if "Cases" in map(ast.unparse, node.bases)}


@RULES
def test_a_rule_names_its_cases_as_members_of_its_own_enum(found):
    """A case of another rule would be refused only when it is observed."""
    module, members = module_tree(found), vars(sys.modules[found.function.__module__])
    enums = case_enums(module)
    for node in ast.walk(module):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id in enums:
            assert node.attr in members[node.value.id].__members__


@RULES
def test_a_rule_names_no_case_by_a_text(found):
    calls = [node for node in ast.walk(module_tree(found)) if isinstance(node, ast.Call)]
    named = [keyword.value for call in calls for keyword in call.keywords if keyword.arg == "case"]
    assert not any(isinstance(value, ast.Constant) for value in named)


def test_severities_rank_from_the_most_serious_and_everything_has_a_label():
    assert [s.rank for s in Severity] == [0, 1, 2, 3, 4]
    assert Severity.CRITICAL.rank < Severity.HIGH.rank < Severity.NOTE.rank
    assert all(str(word.label) for word in [*Severity, *Basis])


@RULES
def test_the_messages_of_a_rule_give_no_verdict(found):
    words = {word.strip(".,;:“”").lower() for message in found.messages.values() for word in str(message).split()}
    assert not words & {"unlawful", "illegal", "violates", "infringes", "infringement", "non-compliant", "breached"}
    assert not words & {"must", "compliant", "violation", "unlawfully", "illegally"}

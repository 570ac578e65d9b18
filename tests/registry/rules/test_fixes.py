"""What fixes the findings of each rule: never a figure of a supplier's statement, where something else is meant."""

import pytest

from registry.rules.dossiers import EngagementDossier
from registry.rules.fixes import AMENDMENT, NAMED, Opens
from registry.rules.rule import Cases, rule
from suppliers.values import CLAIMS
from tests.registry.rules.targets import every_target

# Rules that leave the form to the record that each finding names: the fix is one of several parts of it.
NAMED_TOPICS = {"ACT", "TRA"}
NAMED_RULES = {"CON-13"}


def test_a_rule_says_what_fixes_each_of_its_cases():
    named = {code for code, _case, target in every_target() if target is NAMED}
    assert {code for code in named if code[:3] not in NAMED_TOPICS} <= NAMED_RULES


def test_no_target_but_the_source_of_a_claim_opens_a_claim_on_record():
    on_record = [(code, target) for code, _case, target in every_target() if target.opens is not Opens.NEW]
    assert [code for code, target in on_record if target.kind in CLAIMS] == []
    assert {code for code, target in on_record if target.name == "claim:row"} == {"EVD-03"}


def test_a_button_says_what_it_opens():
    for code, case, target in every_target():
        opens_nothing = target.opens is Opens.NOTHING
        assert bool(target.button) != (opens_nothing or target is NAMED), (code, case)
        assert not str(target.button).endswith("."), (code, case)


class One(Cases):
    CASE = "case", "One."


class Foreign(Cases):
    CASE = "case", "One of another rule."


@pytest.mark.parametrize("message", ["One sentence.", One])
def test_a_target_is_for_a_case_of_the_same_rule(message):
    with pytest.raises(ValueError, match="a case that it does not have"):
        rule("BRE-99", EngagementDossier, "Needed.", message=message, fix="Fix it", targets={Foreign.CASE: AMENDMENT})

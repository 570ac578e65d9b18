"""Rules about evidence: the claims that count, and the roles to which the rules apply."""

from typing import Any

import pytest

from registry.values import Organisation
from tests.registry.rules.evidence.case import Case, evd_01, evd_02, evd_03, evd_05, evd_06, evd_07, evd_08, evd_11
from tests.registry.world import DAYS, TODAY

RULES = pytest.mark.parametrize("rule", [evd_01, evd_02, evd_03, evd_05, evd_06, evd_07, evd_08, evd_11])


@RULES
@pytest.mark.parametrize(("days", "there"), DAYS.values(), ids=DAYS)
def test_they_fire_only_while_the_claim_is_in_force(rule, days, there):
    assert len(rule(**days)) == there


@RULES
def test_they_leave_out_options_that_were_not_bought(rule, monkeypatch):
    claim = Case.claim
    monkeypatch.setattr(Case, "claim", lambda s, *a, **k: claim(s, *a, **k | {"option_id": s.not_bought()}))
    assert rule() == []


@RULES
@pytest.mark.parametrize("role", ["controller", "not a processor"])
def test_they_apply_to_every_party_that_receives_personal_data(rule, role, monkeypatch):
    init = Case.__init__
    monkeypatch.setattr(Case, "__init__", lambda self: init(self, role=role))
    assert len(rule()) == (role == "controller")


@RULES
def test_they_apply_only_to_services_that_an_organisation_uses(rule, monkeypatch):
    found = Case.found
    seen: dict[str, Any] = {}

    def noted(self: Case, code: str) -> list:
        seen.update(case=self, code=code)
        return found(self, code)

    monkeypatch.setattr(Case, "found", noted)
    rule()
    case, code = seen["case"], seen["code"]
    third = case.world.add(Organisation, slug="third", age_number=1, age_unit="days")
    assert case.world.found(code, TODAY, third) == []


@pytest.mark.parametrize(("days", "there"), DAYS.values(), ids=DAYS)
def test_evd_09_and_10_apply_only_while_the_service_is_used(days, there):
    case = Case(**days)
    case.write(availability="offered")
    assert [len(case.found(code)) for code in ("EVD-09", "EVD-10")] == [there, there]

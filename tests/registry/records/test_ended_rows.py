"""A row that has ended, or has not begun, is in no record and in no finding: as if it were not there."""

from dataclasses import replace
from datetime import timedelta

import pytest

from registry.findings.finding import findings
from registry.reading.lens import Lens
from registry.reading.register import KINDS, Register
from registry.values import Organisation
from suppliers.values import Claim, Component, Dated, ServiceOption
from tests.registry.records.test_every_column import register, texts
from tests.registry.world import TODAY

# Claims and what they are about have tests of their own: rules about what ended and what follows speak of them.
APART = {"Service", "Engagement", "Agreement", "ProcessingActivity", "ProcessingForClient", "Involvement"}
# Of these the days say how long the supplier has them; a claim about one keeps its name.
NAMES_ALONE = {ServiceOption, Component}
LAW = {
    *("CountryMembership", "AdequacyDecision", "StatutoryTerm", "LegalTerm", "TransferInstrument", "RuleCitation"),
}
CHECKED = [
    kind
    for kind in KINDS
    if issubclass(kind, Dated) and not issubclass(kind, Claim) and kind.__name__ not in APART | LAW
    if kind not in NAMES_ALONE
]
YESTERDAY, TOMORROW = TODAY - timedelta(days=1), TODAY + timedelta(days=1)


def seen(of: Register) -> tuple[list[str], set[tuple[str, str, str]]]:
    """All that the records and the findings of a register say."""
    lens = Lens(register=of, on=TODAY, organisation_ids=frozenset(each.id for each in of.all(Organisation)))
    return texts(of), {(each.code, each.subject, each.message) for each in findings(lens)}


@pytest.mark.parametrize("kind", CHECKED, ids=lambda kind: kind.__name__)
@pytest.mark.parametrize(("starts", "ends"), [(None, YESTERDAY), (TOMORROW, None)], ids=["ended", "to begin"])
def test_a_row_that_does_not_apply_is_as_if_it_were_not_there(kind, starts, ends):
    rows = list(register().all(kind))
    assert rows
    for row in rows:
        other = replace(row, starts=starts, ends=ends)
        assert seen(register().with_rows({kind: {row.id: other}})) == seen(register().with_rows({kind: {row.id: None}}))


def test_the_kinds_that_can_stop_are_checked():
    assert {kind.__name__ for kind in CHECKED} == {
        *("ActivityBasis", "ActivityCondition", "ActivityCriterion", "ActivityData", "ActivityEngagement"),
        *("ActivityPurpose", "ActivityRecipient", "ActivitySubjects", "ActivityTransfer", "JointController"),
        *("EngagementOption", "ControlSwitched", "TransferBasis", "RoleAssessment"),
        *("OwnService", "ClientSubProcessor", "Contact"),
    }

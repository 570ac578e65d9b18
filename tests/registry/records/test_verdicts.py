"""What the strip of a supplier says first: the worst of each verdict, and that what is not on record is said so."""

from datetime import date

from registry.records.consequences import Consequences, consequences
from registry.records.verdicts import (
    agreement_verdict,
    assessment_verdict,
    copies_verdict,
    notice_verdict,
    transfers_verdict,
)
from registry.values import Agreement, Engagement, GuaranteeAssessment, Organisation
from suppliers.values import BreachTerm, Involvement, RetentionTerm, Service, Supplier
from tests.registry.world import TODAY, TOMORROW, YESTERDAY, World


class Shared(World):
    """A service that two organisations use."""

    def __init__(self) -> None:
        super().__init__()
        self.other = self.add(Organisation, legal_name="Example Works Ltd", slug="works")
        self.ours = self.engaged()
        self.theirs = self.add(Engagement, organisation_id=self.other.id, service_id=self.ours.service_id)

    def uses(self) -> tuple:
        lens = self.lens(TODAY, self.organisation, self.other)
        return lens, [use for each in (self.ours, self.theirs) if (use := consequences(lens, each))]


def alone() -> tuple[World, Engagement]:
    world = World()
    return world, world.engaged(starts=date(2024, 9, 1))


def used(world: World, engagement: Engagement) -> tuple:
    lens = world.lens()
    found = consequences(lens, engagement)
    assert isinstance(found, Consequences)
    return lens, [found]


def test_nothing_on_record_is_said_so_in_every_cell():
    lens, uses = used(*alone())
    assert assessment_verdict(lens, uses).value == "none on record"
    agreement = agreement_verdict(lens, uses)
    assert agreement.value == "none on record" and agreement.more == ("none on record, in use since 1 September 2024",)
    assert notice_verdict(uses).value == "unknown"
    assert notice_verdict(uses).more == ("unknown from the supplier", "no limit set")
    assert copies_verdict(uses).value == "unknown"


def test_what_nobody_uses_has_no_verdict():
    lens = World().lens()
    for verdict in (
        *(assessment_verdict(lens, []), agreement_verdict(lens, [])),
        *(notice_verdict([]), copies_verdict([]), transfers_verdict([])),
    ):
        assert verdict.value == "not used"


def test_the_worst_assessment_is_the_value_and_each_organisation_is_named():
    world = Shared()
    world.add(GuaranteeAssessment, engagement_id=world.theirs.id, on=YESTERDAY, outcome="sufficient", tier="high")
    assert assessment_verdict(*world.uses()).value == "none on record"
    world.add(GuaranteeAssessment, engagement_id=world.ours.id, on=YESTERDAY, outcome="insufficient")
    verdict = assessment_verdict(*world.uses())
    assert verdict.value == "not sufficient"
    assert verdict.more == (
        "Example Trading Ltd: not sufficient, 14 June 2026",
        "Example Works Ltd: sufficient, 14 June 2026, tier high",
    )


def test_an_assessment_that_is_dated_later_does_not_count_yet():
    world, engagement = alone()
    world.add(GuaranteeAssessment, engagement_id=engagement.id, on=YESTERDAY, outcome="insufficient")
    world.add(GuaranteeAssessment, engagement_id=engagement.id, on=TOMORROW, outcome="sufficient")
    assert assessment_verdict(*used(world, engagement)).value == "not sufficient"


def test_no_agreement_comes_before_one_that_ends_and_that_before_one_without_an_end():
    world = Shared()
    world.add(Agreement, engagement_id=world.ours.id, kind="dpa", ends=date(2026, 7, 15))
    assert agreement_verdict(*world.uses()).value == "none on record"
    world.add(Agreement, engagement_id=world.theirs.id, kind="dpa")
    verdict = agreement_verdict(*world.uses())
    assert verdict.value == "ends in 30 days"
    assert verdict.more == (
        "Example Trading Ltd: until 15 July 2026",
        "Example Works Ltd: in force, no end on record",
    )


def test_an_agreement_that_ends_much_later_is_in_force_and_terms_of_service_are_none():
    world, engagement = alone()
    row = world.add(Agreement, engagement_id=engagement.id, kind="dpa", ends=date(2028, 1, 1))
    assert agreement_verdict(*used(world, engagement)).value == "in force"
    world.alter(row, kind="terms")
    assert agreement_verdict(*used(world, engagement)).value == "none on record"


def test_an_independent_controller_needs_no_agreement_and_no_assessment():
    world = World()
    lens, uses = used(world, world.engaged(role="controller"))
    for verdict in (assessment_verdict(lens, uses), agreement_verdict(lens, uses)):
        assert (verdict.value, verdict.more) == ("not needed", ("independent controller",))


def test_the_breach_clock_is_that_of_the_worst_way_with_the_limit_of_each_organisation():
    world = Shared()
    world.alter(world.organisation, notice_number=36, notice_unit="hours")
    world.add(BreachTerm, service_id=world.ours.service_id, number=48, unit="hours", trigger="aware")
    assert notice_verdict(world.uses()[1]).value == "48 hours"
    party = world.add(Supplier, legal_name="Webcore Ltd")
    world.add(Involvement, service_id=world.ours.service_id, party_id=party.id, kind="hosts", declared_role="none")
    verdict = notice_verdict(world.uses()[1])
    assert verdict.value == "at least 48 hours, no upper limit known"
    assert verdict.more == (
        "48 hours from the supplier",
        "Example Trading Ltd: we accept 36 hours",
        "Example Works Ltd: no limit set",
    )


def test_the_last_copy_is_that_of_the_worst_engagement_and_says_what_an_erasure_leaves():
    world, engagement = alone()
    given = {"what": "data", "number": 30, "unit": "days", "disposal": "delete", "event": "contract end"}
    world.add(RetentionTerm, service_id=engagement.service_id, rotation_number=7, rotation_unit="days", **given)
    verdict = copies_verdict(used(world, engagement)[1])
    assert verdict.value == "37 days"
    assert verdict.more == ("37 days at the supplier", "after an erasure meanwhile: unknown")


def test_a_country_that_is_not_on_record_comes_before_every_basis():
    world, engagement = alone()
    verdict = transfers_verdict(used(world, engagement)[1])
    assert verdict.value == "no transfer to a third country"
    service = world.rows[Service][engagement.service_id]
    world.alter(world.rows[Supplier][service.supplier_id], country_id=None)
    verdict = transfers_verdict(used(world, engagement)[1])
    assert verdict.value == "1 country not on record" and verdict.more[0] == "Acme Ltd"

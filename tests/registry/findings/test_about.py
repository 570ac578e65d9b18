"""Findings about one subject and one supplier: the same as among all findings, and kept while nothing alters them."""

from registry.findings.about import findings_about, past_about
from registry.findings.finding import findings, past
from registry.findings.found import found_in
from registry.inbox.inbox import inbox_of
from registry.values import GuaranteeAssessment, Organisation
from suppliers.values import BreachTerm, Supplier
from tests.registry.rules.table import service_in_use
from tests.registry.world import TODAY, YESTERDAY, World


def many() -> World:
    """Three engagements, one of them ended; one assessed too late."""
    world = service_in_use()
    late = world.engaged(starts=YESTERDAY)
    world.add(GuaranteeAssessment, engagement_id=late.id, on=TODAY, outcome="sufficient")
    world.engaged(ends=YESTERDAY)
    return world


def test_each_subject_has_its_own_among_all():
    lens = many().lens()
    seen, before = findings(lens), past(lens)
    subjects = {each.dossier for each in (*seen, *before)}
    assert len(subjects) > 3
    for subject in subjects:
        assert findings_about(lens, subject) == [each for each in seen if each.dossier == subject]
        assert past_about(lens, subject) == [each for each in before if each.dossier == subject]
    assert any(past_about(lens, subject) for subject in subjects)
    assert findings_about(lens, *subjects) == seen
    assert findings_about(lens, "engagement:99") == []


def test_each_supplier_has_its_own_among_all():
    lens = many().lens()
    found, keys = found_in(lens), {each.supplier.id for each in findings(lens) if each.supplier}
    assert len(keys) > 1
    for key in keys:
        those = [each for each in findings(lens) if each.supplier and each.supplier.id == key]
        assert list(found.about_supplier(key)) == those


def test_a_supplier_that_nobody_uses_sorts_nothing_again():
    world = many()
    lines, found = inbox_of(world.lens()).lines, found_in(world.lens())
    world.add(Supplier, legal_name="Nobody's supplier")
    assert inbox_of(world.lens()).lines is lines
    assert found_in(world.lens()) is found


def test_a_change_to_one_subject_is_in_all():
    world = many()
    before = findings(world.lens())
    world.add(BreachTerm, service_id=1, number=99, unit="hours", trigger="aware")
    lens = world.lens()
    after = findings(lens)
    assert {each.code for each in after} != {each.code for each in before}
    assert sum(len(line.findings) for line in inbox_of(lens).lines) == len(after)
    of_the_supplier = [each for each in after if each.supplier and each.supplier.id == 1]
    assert list(found_in(lens).about_supplier(1)) == of_the_supplier


def test_a_namesake_alters_the_name_in_findings_that_are_kept():
    world = many()
    world.organisation = world.alter(world.organisation, short_name="Trading")
    alone = findings(world.lens())
    other = world.add(Organisation, slug="other", legal_name="Trading Holding", short_name="Trading")
    both = [each for each in findings(world.lens(TODAY, world.organisation, other)) if each.organisation.id == 1]
    assert {each.names["organisation"] for each in alone} == {"Trading"}
    assert {each.names["organisation"] for each in both} == {world.organisation.legal_name}
    assert findings(world.lens()) == alone

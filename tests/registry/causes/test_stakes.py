"""Severity and weight follow the data and the number of people, not that they are employees."""

import pytest

from registry.causes.severity import Severity
from registry.causes.stakes import Stakes
from suppliers.values import DataCategory, SpecialCategory, SubjectCategory

NAMES = DataCategory(id=1, name="Names", special="")
FINGERPRINTS = DataCategory(id=2, name="Templates", special=SpecialCategory.BIOMETRIC)
UNION = DataCategory(id=3, name="Members", special=SpecialCategory.UNION)
OFFENCES = DataCategory(id=4, name="Offences", special=SpecialCategory.CRIMINAL)
CHILDREN = SubjectCategory(id=1, name="Children", vulnerable=True, employed=False)
EMPLOYEES = SubjectCategory(id=2, name="Employees", vulnerable=True, employed=True)


@pytest.mark.parametrize(
    ("data", "people", "severity"),
    [
        ((NAMES,), 300, Severity.MEDIUM),
        ((NAMES,), None, Severity.MEDIUM),
        ((), None, Severity.MEDIUM),
        ((NAMES,), 25, Severity.LOW),
        ((NAMES,), 26, Severity.MEDIUM),
        ((), 25, Severity.LOW),
        ((NAMES,), 10_000, Severity.MEDIUM),
        ((NAMES,), 10_001, Severity.HIGH),
        ((NAMES, FINGERPRINTS), 5, Severity.HIGH),
        ((UNION,), 10_001, Severity.HIGH),
        ((OFFENCES,), None, Severity.HIGH),
    ],
)
def test_a_finding_is_graver_for_special_data_or_many_people_and_lighter_for_a_few(data, people, severity):
    for subjects in ((), (EMPLOYEES,), (CHILDREN,)):
        assert Stakes(data=data, subjects=subjects, people=people).weighed(Severity.MEDIUM) == severity


def test_never_more_than_one_step_and_a_note_stays_one():
    grave, light = Stakes(data=(FINGERPRINTS,), people=20_000), Stakes(data=(NAMES,), people=1)
    assert [grave.weighed(each) for each in Severity] == ["critical", "critical", "high", "medium", "note"]
    assert [light.weighed(each) for each in Severity] == ["high", "medium", "low", "low", "note"]


@pytest.mark.parametrize(
    ("data", "subjects", "people", "weight"),
    [
        ((NAMES,), (), 10, 1),
        ((NAMES,), (), 1_000, 2),
        ((NAMES,), (), 1_001, 3),
        ((NAMES,), (), None, 3),
        ((NAMES,), (), 20_000, 4),
        ((), (), None, 6),
        ((UNION,), (), 10, 2),
        ((UNION, FINGERPRINTS), (), 10, 4),
        ((NAMES,), (CHILDREN,), 10, 1.5),
        ((NAMES,), (EMPLOYEES,), 10, 1),
    ],
)
def test_what_is_not_on_record_weighs_more_than_little(data, subjects, people, weight):
    assert Stakes(data=data, subjects=subjects, people=people).weight == weight

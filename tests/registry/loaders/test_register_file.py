"""A register written as text: loaded whole, in the order of its days, or refused with file, line and field."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from registry.findings.finding import findings
from registry.loaders import BadFile
from registry.models import Engagement, Membership, Organisation
from registry.reading.lens import lens_on
from suppliers.ledger.change import BackdatingRefused
from suppliers.ledger.seal import broken_seals
from suppliers.models import BreachTerm, Change, Country, Supplier
from tests import factories

pytestmark = pytest.mark.django_db

CASE = """
[[change]]
on = 2026-02-09
reason = "Notice cut to 24 hours"

[[change.alter]]
key = "notice"
number = 24

[[change]]
on = 2026-01-19
reason = "Two organisations use one supplier"
every = { supplier_id = "@acme", service_id = "@mail" }

[[change.add]]
model = "suppliers.Supplier"
key = "acme"
legal_name = "Acme Ltd"
country_id = "GB"

[[change.add]]
model = "suppliers.Service"
key = "mail"
name = "Mail"

[[change.add]]
model = "suppliers.BreachTerm"
key = "notice"
number = 48
unit = "hours"

[[change.add]]
model = "registry.Organisation"
key = "north"
legal_name = "North Ltd"
slug = "north"
regime = "UK"
notice_number = 36
notice_unit = "hours"

[[change.add]]
model = "registry.Organisation"
key = "south"
legal_name = "South DAC"
slug = "south"
regime = "EU"
notice_number = 24
notice_unit = "hours"

[[change.add]]
model = "registry.Engagement"
key = "north mail"
organisation_id = "@north"
role = "processor"

[[change.add]]
model = "registry.Engagement"
key = "south mail"
organisation_id = "@south"
role = "processor"
"""


def test_changes_are_dated_and_written_in_the_order_of_their_days(load):
    records = load(CASE)
    assert BreachTerm.objects.get().number == 24
    own = [change for change in Change.objects.order_by("number") if "Reference" not in change.reason]
    assert [(change.at.date(), change.reason) for change in own] == [
        (date(2026, 1, 19), "Two organisations use one supplier"),
        (date(2026, 2, 9), "Notice cut to 24 hours"),
    ]
    assert all(change.backdated for change in Change.objects.all())
    assert list(broken_seals()) == []
    assert records["north mail"] == Engagement.objects.get(organisation__slug="north")


def test_the_case_is_judged_for_each_organisation_as_known_on_a_day(load):
    load(CASE)
    today = date(2026, 11, 1)
    found = {}
    for organisation in Organisation.objects.all():
        for day in (date(2026, 1, 20), date(2026, 2, 10)):
            seen = findings(lens_on([organisation.pk], day, today))
            found[organisation.slug, day.month] = [each.code for each in seen if each.code == "BRE-02"]
    assert found == {("north", 1): ["BRE-02"], ("north", 2): [], ("south", 1): ["BRE-02"], ("south", 2): []}


def test_reference_data_is_there_as_it_had_begun_on_each_day(load):
    load(CASE)
    assert Country.objects.count() > 200
    first, *later = Change.objects.order_by("number")
    assert first.at.date() == date(2026, 1, 19) and "suppliers.Country" in first.touched
    assert any("suppliers.LegalTerm" in change.touched for change in later)


def test_a_register_that_is_not_empty_is_refused(load):
    factories.supplier()
    with pytest.raises(BackdatingRefused, match="into an empty register"):
        load(CASE)


def test_accounts_work_for_every_organisation_of_the_file(load):
    load(CASE, accounts=True)
    roles = set(Membership.objects.values_list("user__username", "organisation__slug", "role"))
    assert {("dpo", "north", "dpo"), ("dpo", "south", "editor"), ("auditor", "south", "auditor")} <= roles


TOMORROW = (timezone.localdate() + timedelta(days=1)).isoformat()


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('country_id = "GB"', 'country_id = "ZZ"', "line 19, “acme”: country_id: "),
        (
            'country_id = "GB"',
            'country = "GB"',
            "line 19, “acme”: country: suppliers.Supplier has no column “country”; did",
        ),
        ('name = "Mail"', 'names = "Mail"', "line 24, “mail”: names: .*did you mean “name”"),
        ('name = "Mail"', "", "line 21, “mail”: name: "),
        ("number = 48", "number = -1", "line 29, “notice”: number: "),
        ("number = 48", 'number = "many"', "line 29, “notice”: number: "),
        ('unit = "hours"\n\n[[change.add]]\nmodel = "registry.O', '[[change.add]]\nmodel = "registry.O', "“notice”: "),
        (
            'organisation_id = "@north"',
            'organisation_id = "@nort"',
            "organisation_id: no earlier row has the key “nort”",
        ),
        ('role = "processor"', 'role = "helper"', "“north mail”: role: "),
        (
            'model = "registry.Engagement"',
            'model = "registry.Engagment"',
            "model: .*did you mean “registry.Engagement”",
        ),
        ('model = "registry.Engagement"', 'model = "registry.User"', "model: “registry.User” is not a kind of record"),
        ('key = "notice"\nnumber = 24', 'key = "notise"\nnumber = 24', "line 7, “notise”: key: no earlier row"),
        ('key = "mail"', 'key = "acme"', "line 23, “acme”: key: an earlier row has the key"),
        ("on = 2026-02-09", f"on = {TOMORROW}", "line 3: on: .* is in the future"),
        ("on = 2026-02-09", "", "line 2: on: give the day of the change"),
        ('reason = "Notice cut to 24 hours"', "", "line 2: reason: "),
        ('reason = "Notice cut to 24 hours"', 'reson = "x"', "line 4: reson: a change has no “reson”"),
        ('slug = "south"', 'slug = "north"', "line 45, “south”: slug: "),
        ("[[change]]\non = 2026-02-09", 'title = "x"\n[[change]]\non = 2026-02-09', "“title” stands outside of a"),
        ("[[change]]\non = 2026-02-09", "[[change]\non = 2026-02-09", "at line 2"),
    ],
)
def test_a_problem_is_named_with_file_line_and_field_and_nothing_is_loaded(load, old, new, message):
    assert old in CASE
    with pytest.raises(BadFile, match=rf"case\.toml.*{message}"):
        load(CASE.replace(old, new, 1))
    assert not Change.objects.exists()
    assert not Supplier.objects.exists()


def test_every_problem_of_a_row_has_its_line(load):
    with pytest.raises(BadFile) as refused:
        load(CASE.replace('country_id = "GB"', 'country_id = "ZZ"\nkind = "planet"'))
    places = [line.partition(": ")[0] for line in str(refused.value).splitlines()]
    assert places == ["case.toml, line 19, “acme”", "case.toml, line 20, “acme”"]


def test_two_records_that_overlap_are_refused_at_their_change(load):
    bought = 'engagement_id = "@north mail"\noption_id = "@o"\n'
    twice = '\n[[change.add]]\nmodel = "registry.EngagementOption"\nkey = "{}"\n' + bought
    option = '\n[[change.add]]\nmodel = "suppliers.ServiceOption"\nkey = "o"\nname = "Hosted"\n'
    with pytest.raises(BadFile, match=r"case\.toml, line 10: Two records of “Hosted” apply on the same day"):
        load(CASE + option + twice.format("first") + twice.format("second"))


def test_a_mark_of_the_order_of_bytes_is_no_content(load):
    assert len(load("\ufeff" + CASE)) == 7

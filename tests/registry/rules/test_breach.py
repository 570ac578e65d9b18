"""Rules about how soon we hear of a breach, on registers made of values."""

import pytest

from registry.rules import Severity
from registry.values import Agreement, EngagementOption, Organisation
from suppliers.values import BreachTerm, Contact, Involvement, Person, ServiceOption
from tests.registry.chains.linked import Linked
from tests.registry.world import DAYS

LONG = {"number": 48, "unit": "hours"}
AGREED_24 = {"breach_number": 24, "breach_unit": "hours", "breach_trigger": "aware"}
STANDINGS = ("stated", "denied", "unclear", "silent", "unread")


def world_of(policy=(36, "hours"), **engagement):
    """A world whose organisation accepts *policy* as the longest notice."""
    world = Linked(**engagement)
    world.organisation = world.alter(world.organisation, notice_number=policy[0], notice_unit=policy[1])
    return world


def term(world, number=48, unit="hours", **fields):
    """The supplier states a notice."""
    row = {"service_id": world.top.id, "number": number, "unit": unit if number is not None else "", "trigger": "aware"}
    return world.add(BreachTerm, **row | fields)


def agreed(world, **fields):
    """A notice of 24 hours is agreed."""
    return world.add(Agreement, **{"engagement_id": world.engagement.id, "kind": "dpa"} | AGREED_24 | fields)


def another_option(world):
    """An option of the service that was not bought."""
    another, bought = (world.add(ServiceOption, service_id=world.top.id, name=name).id for name in ("Other", "Bought"))
    world.add(EngagementOption, engagement_id=world.engagement.id, option_id=bought)
    return another


def cases(world, code):
    return [finding.case for finding in world.found(code)]


def message(world, code):
    (finding,) = world.found(code)
    return finding.message


# BRE-01: a notice is stated or agreed.


@pytest.mark.parametrize(
    ("standings", "seen"),
    [
        ([], [""]),
        (["stated"], []),
        (["silent"], ["silent"]),
        (["unclear"], ["unclear"]),
        (["denied", "silent"], ["denied"]),
        (["unread"], [""]),
        (["silent", "stated"], []),
    ],
)
def test_bre_01_fires_where_no_notice_is_stated(standings, seen):
    world = world_of()
    for standing in standings:
        term(world, None, standing=standing)
    assert cases(world, "BRE-01") == seen


@pytest.mark.parametrize(("days", "there"), DAYS.values(), ids=DAYS)
def test_bre_01_is_silent_while_a_notice_is_stated_or_agreed(days, there):
    stated, with_agreement = world_of(), world_of()
    term(stated, **days)
    agreed(with_agreement, **days)
    assert [len(cases(stated, "BRE-01")), len(cases(with_agreement, "BRE-01"))] == [not there] * 2


def test_bre_01_takes_no_notice_of_another_option():
    world = world_of()
    term(world, option_id=another_option(world))
    assert cases(world, "BRE-01") == [""]


@pytest.mark.parametrize("role", ["joint controller", "controller", "not a processor"])
def test_breach_rules_ask_nothing_of_who_is_no_processor(role):
    world = world_of(role=role)
    one = world.service("One")
    world.behind(world.top, one, number=96, unit="hours")
    term(world, 72, trigger="confirmed")
    assert [f.code for code in range(1, 8) for f in world.found(f"BRE-0{code}")] == []


def test_bre_01_sees_what_another_organisation_agreed_not_at_all():
    world = world_of()
    other = world.add(Organisation, slug="other", regime="EU")
    theirs = world.engaged(service_id=world.top.id, organisation_id=other.id)
    agreed(world, engagement_id=theirs.id)
    assert len(world.found("BRE-01")) == 1
    assert world.found("BRE-01", world.lens().on, other) == []


def test_bre_01_says_what_is_missing():
    world = world_of()
    assert message(world, "BRE-01") == (
        "No statement and no agreement on record says that Top tells of a breach in “Hosting”."
    )
    term(world, None, standing="silent")
    (finding,) = world.found("BRE-01")
    assert (finding.citation, finding.severity) == ("UK GDPR Art. 33(2), 28(3)(f)", Severity.MEDIUM)


# BRE-02: the notice is no longer than the organisation accepts.


@pytest.mark.parametrize(
    ("number", "unit", "policy", "seen"),
    [
        (36, "hours", (36, "hours"), []),
        (37, "hours", (36, "hours"), [""]),
        (90, "minutes", (1, "hours"), [""]),
        (1, "days", (36, "hours"), []),
        (2, "days", (36, "hours"), [""]),
        (48, "hours", (2, "days"), []),
        (49, "hours", (2, "days"), [""]),
        (1, "months", (36, "hours"), [""]),
        # Business time is as long as plain time at least, and longer over a weekend.
        (72, "business hours", (36, "hours"), [""]),
        (9, "business days", (36, "hours"), [""]),
        (1, "business days", (36, "hours"), ["business time"]),
        (8, "business hours", (36, "hours"), ["business time"]),
        (1, "business days", (72, "hours"), []),
        # Unknown is neither kept nor broken: other rules ask for a figure.
        (None, "", (36, "hours"), []),
        # Without a policy nothing is too long.
        (8_760, "hours", (None, ""), []),
    ],
)
def test_bre_02_fires_where_the_notice_is_longer_than_the_policy(number, unit, policy, seen):
    world = world_of(policy)
    term(world, number, unit)
    assert cases(world, "BRE-02") == seen


@pytest.mark.parametrize("standing", STANDINGS)
def test_bre_02_takes_only_what_is_stated_for_a_notice_of_that_length(standing):
    world = world_of()
    term(world, standing=standing)
    assert len(cases(world, "BRE-02")) == (standing == "stated")


@pytest.mark.parametrize(("days", "there"), DAYS.values(), ids=DAYS)
def test_bre_02_fires_only_while_notice_service_and_engagement_are_in_force(days, there):
    found = []
    for what in ("term", "top", "engagement"):
        world = world_of()
        term(world, **(days if what == "term" else {}))
        if what != "term":
            world.alter(getattr(world, what), **days)
        found.append(len(cases(world, "BRE-02")))
    assert found == [there] * 3


@pytest.mark.parametrize(
    ("stated", "agreements", "seen"),
    [
        (48, [], [48]),
        # What was agreed governs, whatever is stated; a practice weaker than agreed is another rule's matter.
        (48, [{}], []),
        (24, [{"breach_number": 48}], [48]),
        (24, [{"breach_number": None, "breach_unit": ""}], []),
        (24, [{"breach_number": 48}, {"breach_number": 12}], []),
    ],
)
def test_bre_02_judges_the_notice_that_governs(stated, agreements, seen):
    world = world_of()
    term(world, stated)
    for fields in agreements:
        agreed(world, **fields)
    assert [dict(f.figures)["notice"].number for f in world.found("BRE-02")] == seen


def test_bre_02_takes_the_longest_of_several_notices_that_are_stated():
    world = world_of()
    for number in (48, 72, 24, None):
        term(world, number)
    (finding,) = world.found("BRE-02")
    assert dict(finding.figures)["notice"].number == 72


def test_bre_02_tells_each_organisation_of_its_own_engagements_by_its_own_policy():
    world = world_of()
    lax = world.add(Organisation, slug="lax", notice_number=72, notice_unit="hours")
    third = world.add(Organisation, slug="third", notice_number=1, notice_unit="hours")
    world.engaged(organisation_id=lax.id, service_id=world.top.id)
    term(world)
    organisations = (world.organisation, lax, third)
    assert [len(world.found("BRE-02", world.lens().on, each)) for each in organisations] == [1, 0, 0]


def test_bre_02_takes_no_notice_of_another_option():
    world = world_of()
    term(world, option_id=another_option(world))
    assert cases(world, "BRE-02") == []


@pytest.mark.parametrize(
    ("special", "activity", "severity"),
    [
        ("", {}, Severity.MEDIUM),
        ("health", {}, Severity.HIGH),
        ("criminal", {}, Severity.HIGH),
        ("health", {"ends": DAYS["ended yesterday"][0]["ends"]}, Severity.MEDIUM),
        ("health", {"starts": DAYS["starts tomorrow"][0]["starts"]}, Severity.MEDIUM),
    ],
)
def test_bre_02_weighs_special_categories_that_go_there(special, activity, severity):
    world = world_of()
    term(world)
    world.activity(world.engagement, special=special, **activity)
    world.activity(special="health")  # another activity, which does not use it
    assert [f.severity for f in world.found("BRE-02")] == [severity]


def test_bre_02_says_who_how_long_and_what_is_accepted():
    world = world_of()
    term(world, 2, "days")
    (finding,) = world.found("BRE-02")
    assert finding.message == "Top has 2 days to tell of a breach in “Hosting”; Example Trading Ltd accepts 36 hours."
    assert finding.citation == "UK GDPR Art. 33(2)"


# BRE-03: the notice has a figure.


@pytest.mark.parametrize(
    ("terms", "fires"),
    [
        ([None], 1),
        ([24], 0),
        ([None, 24], 0),
        ([], 0),
    ],
)
def test_bre_03_fires_where_a_notice_is_stated_without_a_figure(terms, fires):
    world = world_of()
    for number in terms:
        term(world, number)
    assert len(cases(world, "BRE-03")) == fires


@pytest.mark.parametrize("standing", STANDINGS)
def test_bre_03_leaves_what_is_not_stated_to_the_rule_that_asks_for_a_notice(standing):
    world = world_of()
    term(world, None, standing=standing)
    assert [len(cases(world, code)) for code in ("BRE-01", "BRE-03")] == ([0, 1] if standing == "stated" else [1, 0])


@pytest.mark.parametrize(("days", "there"), DAYS.values(), ids=DAYS)
def test_bre_03_asks_only_while_the_notice_applies_and_no_figure_is_agreed(days, there):
    world, with_agreement = world_of(), world_of()
    term(world, None, **days)
    term(with_agreement, None)
    agreed(with_agreement, **days)
    assert [len(cases(world, "BRE-03")), len(cases(with_agreement, "BRE-03"))] == [there, not there]


def test_bre_03_takes_no_notice_of_another_option():
    world = world_of()
    term(world, None, option_id=another_option(world))
    assert cases(world, "BRE-03") == []


# BRE-04: the chain's notices have a bound within policy.


def chained(*notices, stated=12, policy=(36, "hours"), **link):
    """What BRE-04 sees of parties that stand one behind the other, each with a notice in hours or none."""
    world = world_of(policy)
    term(world, stated)
    above = world.top
    for n, number in enumerate(notices):
        below = world.service(f"Party {n + 1}")
        world.behind(above, below, number=number, unit="hours" if number is not None else "", **link)
        above = below
    return world


@pytest.mark.parametrize(
    ("notices", "stated", "seen"),
    [
        ((), 12, []),
        ((12, 12), 12, []),
        ((12, 13), 12, [""]),
        ((25,), 12, [""]),
        ((None,), 12, ["open"]),
        ((48, None), 12, ["open"]),
        # Only the supplier's own notice is missing, or too long: said once, by the rules about that.
        ((12,), None, []),
        ((0,), 48, []),
        # Both are: two things to ask for.
        ((None,), None, ["unknown"]),
        ((12,), 48, [""]),
    ],
)
def test_bre_04_fires_where_what_stands_behind_makes_it_too_long_or_leaves_it_open(notices, stated, seen):
    assert cases(chained(*notices, stated=stated), "BRE-04") == seen


@pytest.mark.parametrize(
    ("notices", "stated", "severity"),
    [
        ((12, None), 12, "low"),
        # The figures alone are beyond the limit, whatever is still open.
        ((48, None), 12, "medium"),
        ((48, 12), 12, "medium"),
        # It is the supplier's own that is, and BRE-02 says so.
        ((None,), 48, "low"),
    ],
)
def test_bre_04_is_graver_where_the_figures_of_the_chain_are_beyond_the_limit(notices, stated, severity):
    assert [f.severity for f in chained(*notices, stated=stated).found("BRE-04")] == [severity]


def test_bre_04_asks_nothing_without_a_policy():
    assert cases(chained(None, policy=(None, "")), "BRE-04") == []


@pytest.mark.parametrize(("days", "there"), DAYS.values(), ids=DAYS)
def test_bre_04_looks_at_links_in_force(days, there):
    assert len(cases(chained(96, **days), "BRE-04")) == there


@pytest.mark.parametrize(
    ("link", "fires"),
    [
        ({"standing": "unclear"}, 1),
        ({"standing": "denied"}, 0),
        ({"standing": "silent"}, 0),
        ({"standing": "unread"}, 0),
        ({"declared_role": "none", "kind": "tests"}, 0),
    ],
)
def test_bre_04_looks_at_parties_that_count(link, fires):
    assert len(cases(chained(96, **link), "BRE-04")) == fires


def test_bre_04_takes_no_notice_of_a_party_of_another_option():
    world = chained()
    world.behind(world.top, world.service("One"), option_id=another_option(world))
    assert cases(world, "BRE-04") == []


def test_bre_04_names_every_party_without_a_notice_nearest_first_in_one_finding():
    world = chained(None, 12, None)
    world.behind(world.top, world.service("Beside"))
    (finding,) = world.found("BRE-04")
    assert [party.name for party in dict(finding.figures)["parties"]] == ["Party 1", "Beside", "Party 3"]
    assert finding.message == (
        "There is no bound on how late Example Trading Ltd hears of a breach behind “Hosting”: no notice is on record "
        "for Party 1, Beside and Party 3. The notices on record add up to 24 hours; the limit set is 36 hours."
    )
    assert type(finding.rows[0]) is Involvement and finding.rows[-1] == world.engagement


def test_bre_04_names_the_worst_path():
    assert message(chained(12, 24), "BRE-04") == (
        "A breach at Party 2 behind “Hosting” may be known to Example Trading Ltd only after 48 hours, if every party "
        "on the way uses its whole notice; the limit set is 36 hours."
    )


# BRE-05: there is somebody to call.


@pytest.mark.parametrize(
    ("contacts", "seen"),
    [
        ([], [""]),
        ([{"role": "breach", "email": "desk@example.net"}], []),
        ([{"role": "dpo", "phone": "1"}], []),
        ([{"role": "privacy"}, {"role": "security", "phone": "1"}], []),
        ([{"role": "dpo", "address": "A street"}], ["by post"]),
        ([{"role": "dpo", "address": "A street"}, {"role": "general", "phone": "1"}], ["by post"]),
        ([{"role": "general", "email": "info@example.net"}], ["general"]),
        ([{"role": "commercial"}], [""]),
    ],
)
def test_bre_05_fires_where_nobody_can_be_called(contacts, seen):
    world = world_of()
    for fields in contacts:
        world.add(Contact, supplier_id=world.top.supplier_id, **fields)
    world.add(Contact, supplier_id=world.service("Other").supplier_id, role="breach", phone="1")
    assert cases(world, "BRE-05") == seen


@pytest.mark.parametrize(("fields", "fires"), [({"email": "a@example.net"}, 0), ({"phone": "1"}, 0), ({}, 1)])
def test_bre_05_takes_the_details_of_the_person_in_the_post(fields, fires):
    world = world_of()
    person = world.add(Person, **fields)
    world.add(Contact, supplier_id=world.top.supplier_id, role="dpo", person_id=person.id)
    assert len(cases(world, "BRE-05")) == fires


@pytest.mark.parametrize(("days", "there"), DAYS.values(), ids=DAYS)
def test_bre_05_asks_while_the_service_is_used(days, there):
    assert len(cases(world_of(**days), "BRE-05")) == there


def test_bre_05_tells_each_organisation_that_uses_it():
    world = world_of()
    other = world.add(Organisation, slug="other")
    assert len(world.found("BRE-05")) == 1 and world.found("BRE-05", world.lens().on, other) == []
    assert message(world, "BRE-05") == "Nobody is on record whom to call at Top about a breach."


# BRE-06: no link is slower than the one above it.


@pytest.mark.parametrize(
    ("notices", "stated", "seen"),
    [
        ((12,), 12, []),
        ((13,), 12, ["Party 1"]),
        ((12, 24), 12, ["Party 2"]),
        ((24, 36), 12, ["Party 1", "Party 2"]),
        # Against an unknown notice nothing is slower, and an unknown one is slower than nothing.
        ((24,), None, []),
        ((None,), 12, []),
        ((None, 48), 12, []),
    ],
)
def test_bre_06_fires_where_a_party_has_longer_than_the_one_above(notices, stated, seen):
    found = chained(*notices, stated=stated).found("BRE-06")
    assert sorted(finding.rows[-1].name for finding in found) == seen


@pytest.mark.parametrize(("days", "there"), DAYS.values(), ids=DAYS)
def test_bre_06_looks_at_links_in_force(days, there):
    assert len(cases(chained(96, **days), "BRE-06")) == there


def test_bre_06_takes_no_notice_of_a_party_of_another_option_and_what_was_agreed_for_the_upper_one():
    world = chained(24, stated=12)
    agreed(world)
    world.behind(world.top, world.service("One"), option_id=another_option(world), number=96, unit="hours")
    assert cases(world, "BRE-06") == []


def test_bre_06_finds_a_party_with_several_roles_once_and_says_what_is_slower():
    world = chained(48)
    world.behind(world.top, world.rows[type(world.top)][2], kind="backs up", number=48, unit="hours")
    assert message(world, "BRE-06") == (
        "Behind “Hosting”, Party 1 has 48 hours to tell Top of a breach; Top itself has 12 hours."
    )
    assert world.found("BRE-06")[0].severity == Severity.LOW
    world.activity(world.engagement, special="health")
    assert world.found("BRE-06")[0].severity == Severity.MEDIUM


def test_bre_06_finds_a_slower_link_that_is_not_on_the_longest_way_to_a_party():
    world = world_of()
    term(world, 12)
    slow, fast, party = world.service("Slow"), world.service("Fast"), world.service("Party")
    world.behind(world.top, slow, number=12, unit="hours")
    world.behind(world.top, fast, number=1, unit="hours")
    world.behind(slow, party, number=12, unit="hours")
    world.behind(fast, party, number=10, unit="hours")
    assert message(world, "BRE-06") == (
        "Behind “Hosting”, Party has 10 hours to tell Fast of a breach; Fast itself has 1 hour."
    )


def test_bre_06_ends_in_a_circle_and_never_asks_about_the_supplier_itself():
    world = chained(6, 6, stated=12)
    one, two = (world.rows[type(world.top)][key] for key in (2, 3))
    world.behind(two, one, number=6, unit="hours")
    world.behind(two, world.top, number=96, unit="hours")
    assert cases(world, "BRE-06") == []


# BRE-07: the notice is settled beside its figure.

SETTLED = {"channel": "Telephone", "content": "What happened"}


@pytest.mark.parametrize(
    ("fields", "seen"),
    [
        (SETTLED, []),
        ({"content": "What happened"}, ["channel"]),
        ({"channel": "Telephone"}, ["content"]),
        (SETTLED | {"trigger": "unknown"}, ["moment"]),
        (SETTLED | {"trigger": "suspected"}, []),
        ({"trigger": ""}, ["moment", "channel", "content"]),
        # A figure is asked for by another rule.
        (SETTLED | {"number": None}, []),
    ],
)
def test_bre_07_fires_where_a_notice_leaves_details_open(fields, seen):
    world = world_of()
    term(world, **fields)
    found = world.found("BRE-07")
    assert [[each.value for each in dict(f.figures)["details"]] for f in found] == ([seen] if seen else [])


@pytest.mark.parametrize("standing", STANDINGS)
def test_bre_07_asks_of_a_notice_that_is_stated(standing):
    world = world_of()
    term(world, standing=standing)
    assert len(cases(world, "BRE-07")) == (standing == "stated")


@pytest.mark.parametrize(("days", "there"), DAYS.values(), ids=DAYS)
def test_bre_07_asks_while_the_notice_applies(days, there):
    world = world_of()
    term(world, **days)
    assert len(cases(world, "BRE-07")) == there


def test_bre_07_counts_from_a_confirmation_as_a_matter_of_its_own():
    world = world_of()
    term(world, trigger="confirmed", **SETTLED)
    assert message(world, "BRE-07") == (
        "The breach notice for “Hosting” counts only from when Top has confirmed the breach, which has no bound."
    )


def test_bre_07_takes_moment_from_what_is_agreed_and_the_rest_from_what_is_stated():
    world = world_of()
    term(world, trigger="confirmed", channel="Telephone")
    agreed(world)
    assert message(world, "BRE-07") == "Of the breach notice for “Hosting” it is not on record what it tells."
    agreed(world, breach_trigger="unknown")
    assert message(world, "BRE-07") == (
        "Of the breach notice for “Hosting” it is not on record from which moment it is counted and what it tells."
    )


def test_bre_07_takes_no_details_of_another_option():
    world = world_of()
    agreed(world)
    term(world, option_id=another_option(world), **SETTLED)
    (finding,) = world.found("BRE-07")
    assert [each.value for each in dict(finding.figures)["details"]] == ["channel", "content"]

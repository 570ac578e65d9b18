"""The facets of the list of suppliers: what each asks, and which of its values a supplier has."""

from collections.abc import Iterator
from datetime import timedelta

from django.utils.translation import gettext_lazy, pgettext_lazy

from registry.chains import Footing
from registry.chains.span import DAY, HOUR, Span
from registry.listing.facet import UNKNOWN, Facet
from registry.lists.parties import Certified
from registry.lists.party_used import Reach
from registry.lists.shared_parts import OPEN_MATTERS, OWNER
from registry.lists.supplier_line import SOON, Contracted, Group, SupplierLine
from registry.lists.words import NO_DATA, NOT_OURS, OUTCOMES, SPECIAL
from registry.values import LetterState, Outcome
from suppliers.wording.countries import country_in_sentence, country_name

# The values for a whole range, the best and what is not known included in none of them.
LATER, ABROAD, NOT_OURS_VALUE, NO_DATA_VALUE = "over-24", "abroad", "not-ours", "no-data"


def _notified(line: SupplierLine) -> Iterator[str]:
    """The facet of when we are notified: one step, and whether it may be later than 24 hours."""
    span = line.notified_within
    if span is None:
        yield NO_DATA_VALUE
        return
    step = _step(span, ((24 * HOUR, "24"), (48 * HOUR, "48"), (72 * HOUR, "72")))
    yield step
    if step != "24":
        yield LATER


def _copy(line: SupplierLine) -> Iterator[str]:
    if line.copy is None:
        yield NO_DATA_VALUE
    else:
        yield _step(line.copy, ((30 * DAY, "30"), (90 * DAY, "90"), (366 * DAY, "366")))


def _step(span: Span, steps: tuple[tuple[int, str], ...]) -> str:
    """The first step that a time does not exceed; without an upper limit or any figure it has a value of its own."""
    if span.unknown:
        return "no-limit" if span.known else UNKNOWN
    return next((value for limit, value in steps if span.known <= limit), "longer")


def _data(line: SupplierLine) -> Iterator[str]:
    yield from line.special
    if line.has_data and not line.special:
        yield "none"
    elif line.notified_within is None:
        yield NO_DATA_VALUE


def _reach(line: SupplierLine) -> Iterator[str]:
    """The facet of places: in the EEA and the United Kingdom alone, and elsewhere, not known, or either of these."""
    found = set(line.reach)
    if not found or found == {Reach.NO_DATA}:
        yield NO_DATA_VALUE
    elif found == {Reach.INSIDE}:
        yield Reach.INSIDE
    else:
        yield ABROAD
        if Reach.OUTSIDE in found:
            yield Reach.OUTSIDE
        if Reach.NOT_KNOWN in found:
            yield UNKNOWN


def _outcomes(line: SupplierLine) -> Iterator[str]:
    for outcome in line.outcomes:
        yield outcome or UNKNOWN
    if not line.processing:
        yield NOT_OURS_VALUE


def _agreements(line: SupplierLine) -> Iterator[str]:
    for state, _ends in line.agreements:
        yield UNKNOWN if state == Contracted.NONE else state
    if not line.processing:
        yield NOT_OURS_VALUE


def _next(line: SupplierLine) -> Iterator[str]:
    """The facet of the next day, by how far it is."""
    if line.next is None:
        return
    left = line.next - line.on
    if left < timedelta():
        yield "late"
    elif left <= timedelta(days=30):
        yield "30"
    elif left <= SOON:
        yield "90"
    else:
        yield "later"


def _footings(line: SupplierLine) -> Iterator[str]:
    for footing in line.footings or {Footing.HOME}:
        yield UNKNOWN if footing == Footing.UNKNOWN else footing


GROUP: Facet[SupplierLine] = Facet(
    name="group",
    label=gettext_lazy("Which of them"),
    values=lambda line: (line.group,),
    says="%(values)s",
    choices={
        Group.CONTRACT: gettext_lazy("We contract"),
        Group.BEHIND: gettext_lazy("Behind them"),
        Group.UNUSED: gettext_lazy("Not in use"),
        Group.UNNAMED: gettext_lazy("Not named"),
    },
    unknown=pgettext_lazy("suppliers", "All"),
)

FACETS: tuple[Facet[SupplierLine], ...] = (
    Facet(
        name="data",
        label=gettext_lazy("Data"),
        values=_data,
        says=gettext_lazy("with %(values)s data"),
        choices={**SPECIAL, "none": gettext_lazy("none of Art. 9 or 10"), NO_DATA_VALUE: NO_DATA},
        unknown=gettext_lazy("not on record"),
        in_sentence={
            "none": gettext_lazy("ordinary"),
            NO_DATA_VALUE: gettext_lazy("no known"),
            UNKNOWN: gettext_lazy("not recorded"),
        },
        zeros=False,
        is_open=True,
    ),
    Facet(
        name="kept",
        label=gettext_lazy("Kept or reached"),
        values=_reach,
        says=gettext_lazy("kept or reached %(values)s"),
        choices={
            ABROAD: gettext_lazy("outside, or not on record"),
            Reach.INSIDE: gettext_lazy("in EEA and UK alone"),
            Reach.OUTSIDE: gettext_lazy("outside EEA and UK"),
            NO_DATA_VALUE: NO_DATA,
        },
        unknown=gettext_lazy("not on record"),
        in_sentence={
            ABROAD: gettext_lazy("outside the EEA and the UK or in a place that is not on record"),
            Reach.INSIDE: gettext_lazy("in the EEA and the UK alone"),
            Reach.OUTSIDE: gettext_lazy("outside the EEA and the UK"),
            NO_DATA_VALUE: gettext_lazy("nowhere, as no data is known there"),
            UNKNOWN: gettext_lazy("in a place that is not on record"),
        },
        is_open=True,
    ),
    Facet(
        name="notified",
        label=gettext_lazy("Notified within"),
        values=_notified,
        says=gettext_lazy("of whose breaches we are notified %(values)s"),
        choices={
            LATER: gettext_lazy("over 24 hours, or not known"),
            "24": gettext_lazy("24 hours"),
            "48": gettext_lazy("25 to 48 hours"),
            "72": gettext_lazy("49 to 72 hours"),
            "longer": gettext_lazy("longer"),
            "no-limit": gettext_lazy("no upper limit known"),
            NO_DATA_VALUE: NO_DATA,
        },
        unknown=gettext_lazy("nothing known"),
        in_sentence={
            LATER: gettext_lazy("later than 24 hours or at a time that is not known"),
            "24": gettext_lazy("within 24 hours"),
            "48": gettext_lazy("within 25 to 48 hours"),
            "72": gettext_lazy("within 49 to 72 hours"),
            "longer": gettext_lazy("later than 72 hours"),
            "no-limit": gettext_lazy("without a known upper limit"),
            NO_DATA_VALUE: gettext_lazy("not at all, as no data is known there"),
            UNKNOWN: gettext_lazy("at a time of which nothing is known"),
        },
        is_open=True,
    ),
    Facet(
        name="assessment",
        label=gettext_lazy("Our assessment"),
        values=_outcomes,
        says=gettext_lazy("whose guarantees are %(values)s"),
        choices={**OUTCOMES, NOT_OURS_VALUE: NOT_OURS},
        unknown=pgettext_lazy("assessment", "none"),
        in_sentence={
            Outcome.CONDITIONS: gettext_lazy("sufficient on conditions"),
            NOT_OURS_VALUE: gettext_lazy("not ours to assess"),
            UNKNOWN: gettext_lazy("not assessed"),
        },
        is_open=True,
    ),
    OPEN_MATTERS,
    Facet(
        name="agreement",
        label=gettext_lazy("Agreement"),
        values=_agreements,
        says=gettext_lazy("whose agreement is %(values)s"),
        choices={
            Contracted.IN_FORCE: gettext_lazy("in force"),
            Contracted.ENDS: gettext_lazy("ends within 90 days"),
            NOT_OURS_VALUE: NOT_OURS,
        },
        unknown=pgettext_lazy("agreement", "none"),
        in_sentence={
            Contracted.ENDS: gettext_lazy("ending within 90 days"),
            NOT_OURS_VALUE: gettext_lazy("not one with a processor of ours"),
            UNKNOWN: gettext_lazy("not on record"),
        },
    ),
    Facet(
        name="date",
        label=gettext_lazy("Next date"),
        values=_next,
        says=gettext_lazy("whose next date is %(values)s"),
        choices={
            "late": gettext_lazy("late"),
            "30": gettext_lazy("within 30 days"),
            "90": gettext_lazy("in 31 to 90 days"),
            "later": gettext_lazy("in more than 90 days"),
        },
        unknown=gettext_lazy("no date"),
        in_sentence={UNKNOWN: gettext_lazy("not set")},
    ),
    OWNER,
    Facet(
        name="copy",
        label=gettext_lazy("Last copy"),
        values=_copy,
        says=gettext_lazy("whose last copy is gone %(values)s"),
        choices={
            "30": gettext_lazy("within 30 days"),
            "90": gettext_lazy("in 31 to 90 days"),
            "366": gettext_lazy("in 91 days to a year"),
            "longer": gettext_lazy("longer"),
            "no-limit": gettext_lazy("no upper limit known"),
            NO_DATA_VALUE: NO_DATA,
        },
        unknown=gettext_lazy("nothing known"),
        in_sentence={
            "longer": gettext_lazy("after more than a year"),
            "no-limit": gettext_lazy("without a known upper limit"),
            NO_DATA_VALUE: gettext_lazy("at no time, as no data is known there"),
            UNKNOWN: gettext_lazy("at a time of which nothing is known"),
        },
    ),
    Facet(
        name="transfers",
        label=gettext_lazy("Basis of transfers"),
        values=_footings,
        says=gettext_lazy("with transfers (%(values)s)"),
        choices={each.value: each.label for each in Footing if each != Footing.UNKNOWN},
        unknown=gettext_lazy("country not on record"),
        zeros=False,
    ),
    Facet(
        name="certificates",
        label=gettext_lazy("Certificates"),
        values=lambda line: line.facts.certified,
        says=gettext_lazy("whose certificates are %(values)s"),
        choices={
            Certified.VALID: gettext_lazy("held"),
            Certified.CLAIMED: gettext_lazy("claimed, not held"),
            Certified.ENDED: gettext_lazy("ended"),
            Certified.DENIED: gettext_lazy("denied"),
        },
        unknown=pgettext_lazy("certificates", "none on record"),
        in_sentence={
            Certified.CLAIMED: gettext_lazy("only claimed"),
            UNKNOWN: gettext_lazy("not on record"),
        },
    ),
    Facet(
        name="country",
        label=gettext_lazy("Country of seat"),
        values=lambda line: filter(None, (line.supplier.country_id,)),
        says=gettext_lazy("seated in %(values)s"),
        words_of=country_name,
        phrase=country_in_sentence,
        unknown=gettext_lazy("not on record"),
        in_sentence={UNKNOWN: gettext_lazy("a country that is not on record")},
    ),
    Facet(
        name="letter",
        label=gettext_lazy("Letter"),
        values=lambda line: line.states,
        says=gettext_lazy("whose letters are %(values)s"),
        choices=dict(LetterState.choices),
        unknown=pgettext_lazy("letter", "none"),
        in_sentence={LetterState.DRAFT: gettext_lazy("in a draft"), UNKNOWN: gettext_lazy("not yet written")},
    ),
)

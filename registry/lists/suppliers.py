"""The list of suppliers: its groups, columns and facets."""

from collections.abc import Iterator
from datetime import date, timedelta
from operator import attrgetter

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext_lazy, pgettext_lazy

from registry.chains import Footing
from registry.chains.span import DAY, HOUR, Span, by_rank
from registry.listing.column import Cell, Column
from registry.listing.facet import UNKNOWN, Facet, Words
from registry.listing.lined_up import LinedUp
from registry.listing.listing import ALL, Listing
from registry.listing.sentence import Subject
from registry.lists.parties import Certified
from registry.lists.party_used import Reach
from registry.lists.shared_parts import OPEN_COLUMN, OPEN_MATTERS, OWNER
from registry.lists.supplier_line import SOON, Contracted, Group, SupplierLine, supplier_lines
from registry.lists.words import (
    NO_DATA,
    country_cell,
    country_key,
    day_cell,
    joined_cell,
    span_cell,
)
from registry.reading.kept import kept_by_register
from registry.reading.lens import Lens
from registry.values import LetterState, Outcome
from registry.wording.folding import folded
from suppliers.values import SpecialCategory
from suppliers.wording.choices import choice
from suppliers.wording.countries import country_in_sentence, country_name

# Short words for the categories of Articles 9 and 10.
SPECIAL: dict[str, Words] = {
    SpecialCategory.BIOMETRIC: gettext_lazy("biometric"),
    SpecialCategory.GENETIC: gettext_lazy("genetic"),
    SpecialCategory.HEALTH: gettext_lazy("health"),
    SpecialCategory.SEX_LIFE: gettext_lazy("sex life"),
    SpecialCategory.ORIGIN: gettext_lazy("ethnic origin"),
    SpecialCategory.POLITICS: gettext_lazy("political opinions"),
    SpecialCategory.BELIEFS: gettext_lazy("beliefs"),
    SpecialCategory.UNION: gettext_lazy("trade union"),
    SpecialCategory.CRIMINAL: gettext_lazy("criminal"),
}
OUTCOMES: dict[str, Words] = {
    Outcome.SUFFICIENT: gettext_lazy("sufficient"),
    Outcome.CONDITIONS: gettext_lazy("on conditions"),
    Outcome.INSUFFICIENT: gettext_lazy("not sufficient"),
}
NOT_OURS = gettext_lazy("not our processor")
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


def _assessment_cell(line: SupplierLine) -> Cell:
    if not line.processing:
        return Cell(text=str(NOT_OURS))
    worst_first = sorted(line.outcomes, key=_outcome_rank, reverse=True)
    words = {**OUTCOMES, "": _("none")}
    return Cell(text=", ".join(map(str, map(words.__getitem__, worst_first))), mark=line.mark("CON-07"))


def _outcome_rank(outcome: str) -> int:
    """Sufficient first, what is not assessed last."""
    return list(Outcome).index(Outcome(outcome)) if outcome else len(Outcome)


def _agreement_cell(line: SupplierLine) -> Cell:
    if not line.processing:
        return Cell(text=_("not ours"), title=str(NOT_OURS))
    state, ends = max(line.agreements, key=_agreement_rank)
    mark = line.mark("CON-01", "CON-02")
    if state == Contracted.NONE:
        return Cell(text=_("none"), mark=mark)
    if ends is not None:
        return Cell(text=_("in force"), note=_("%(n)s d left") % {"n": (ends - line.on).days}, mark=mark)
    return Cell(text=_("in force"), mark=mark)


def _agreement_rank(agreement: tuple[str, date | None]) -> tuple[int, int]:
    """In force without an end first, then the latest end, no agreement last."""
    state, ends = agreement
    return (Contracted.IN_FORCE, Contracted.ENDS, Contracted.NONE).index(state), -(ends or date.max).toordinal()


def _agreement_key(line: SupplierLine) -> tuple[int, int] | None:
    worst = max(line.agreements, key=_agreement_rank, default=None)
    if worst is None or worst[0] == Contracted.NONE:
        return None
    return _agreement_rank(worst)


def _outcome_key(line: SupplierLine) -> int | None:
    worst = max(map(_outcome_rank, line.outcomes), default=None)
    return None if worst is None or worst == len(Outcome) else worst


def _span_key(span: Span | None) -> tuple[int, int] | None:
    """What has no data comes first, and what is not known at all last."""
    if span is None:
        return -1, 0
    return None if span.unknown and not span.known else by_rank(span)


def _data_cell(line: SupplierLine) -> Cell:
    if line.special:
        return Cell(text=", ".join(map(str, map(SPECIAL.__getitem__, filter(line.special.__contains__, SPECIAL)))))
    if line.notified_within is None:
        return Cell(text=str(NO_DATA))
    return Cell(text=_("none") if line.has_data else _("not on record"))


def _data_key(line: SupplierLine) -> int | None:
    if not line.special and not line.has_data and line.notified_within is not None:
        return None
    return len(line.special)


def _reach_cell(line: SupplierLine) -> Cell:
    words = {
        Reach.INSIDE: _("EEA and UK"),
        Reach.OUTSIDE: _("elsewhere"),
        Reach.NOT_KNOWN: _("not on record"),
        Reach.NO_DATA: str(NO_DATA),
    }
    return joined_cell(map(words.__getitem__, filter(line.reach.__contains__, words)), none=str(NO_DATA))


def _footing_cell(line: SupplierLine) -> Cell:
    found = [each for each in Footing if each.value in line.footings - {Footing.HOME}]
    return joined_cell(map(str, map(attrgetter("label"), found)), none=str(Footing.HOME.label))


def _footing_key(line: SupplierLine) -> int | None:
    """In the order of the footings, from no transfer to what does not hold."""
    if Footing.UNKNOWN in line.footings:
        return None
    return max(map(Footing.values.index, line.footings), default=-1)


COLUMNS: tuple[Column[SupplierLine], ...] = (
    Column(
        name="name",
        label=gettext_lazy("Supplier"),
        cell=lambda line: Cell(text=line.supplier.name),
        key=lambda line: (folded(line.supplier.name), line.supplier.id),
    ),
    Column(
        name="country",
        label=pgettext_lazy("head of a column", "Ct"),
        title=gettext_lazy("Country"),
        cell=lambda line: country_cell(line.supplier.country_id),
        key=lambda line: country_key(line.supplier.country_id),
    ),
    Column(
        name="assessment",
        label=gettext_lazy("Our assessment"),
        cell=_assessment_cell,
        key=_outcome_key,
        worst_first=True,
    ),
    Column(
        name="agreement",
        label=gettext_lazy("Agreement"),
        cell=_agreement_cell,
        key=_agreement_key,
        worst_first=True,
    ),
    Column(
        name="notified",
        label=gettext_lazy("Notified within"),
        cell=lambda line: span_cell(line.notified_within),
        key=lambda line: _span_key(line.notified_within),
        worst_first=True,
    ),
    Column(
        name="data",
        label=gettext_lazy("Art. 9, 10"),
        cell=_data_cell,
        key=_data_key,
        worst_first=True,
    ),
    OPEN_COLUMN,
    Column(
        name="next",
        label=gettext_lazy("Next date"),
        cell=lambda line: day_cell(line.next, line.on, _("no date")),
        key=lambda line: line.next,
    ),
    Column(
        name="owner",
        label=gettext_lazy("Owner"),
        cell=lambda line: joined_cell(line.owners, none=_("nobody")),
        key=lambda line: list(map(str.casefold, line.owners)) or None,
    ),
    Column(
        name="kept",
        label=gettext_lazy("Kept or reached"),
        cell=_reach_cell,
        key=lambda line: None if Reach.NOT_KNOWN in line.reach else Reach.OUTSIDE in line.reach,
        worst_first=True,
        usual=False,
    ),
    Column(
        name="copy",
        label=gettext_lazy("Last copy"),
        cell=lambda line: span_cell(line.copy),
        key=lambda line: _span_key(line.copy),
        worst_first=True,
        usual=False,
    ),
    Column(
        name="transfers",
        label=gettext_lazy("Basis of transfers"),
        cell=_footing_cell,
        key=_footing_key,
        worst_first=True,
        usual=False,
    ),
    Column(
        name="letter",
        label=gettext_lazy("Letter"),
        cell=lambda line: Cell(text=choice(LetterState, line.letter) if line.letter else _("none")),
        key=lambda line: line.letter and str(line.letter),
        usual=False,
    ),
    Column(
        name="services",
        label=gettext_lazy("Services"),
        cell=lambda line: joined_cell(map(attrgetter("name"), line.facts.services), none=_("none on record")),
        key=lambda line: folded(" ".join(map(attrgetter("name"), line.facts.services))) or None,
        usual=False,
    ),
    Column(
        name="number",
        label=gettext_lazy("Registration number"),
        cell=lambda line: Cell(text=line.supplier.registration_number or _("not on record")),
        key=lambda line: line.supplier.registration_number or None,
        usual=False,
    ),
)

SUPPLIERS: Listing[SupplierLine] = Listing(
    name="suppliers",
    columns=COLUMNS,
    facets=FACETS,
    group=GROUP,
    text_of=lambda line: line.text,
    key_of=lambda line: line.supplier.id,
    views=(
        (gettext_lazy("Critical"), "?group=all&open=critical"),
        (gettext_lazy("Late"), "?group=all&date=late&sort=next"),
        (gettext_lazy("Without agreement"), "?agreement=-"),
        (gettext_lazy("Not assessed"), "?assessment=-"),
    ),
    subjects={
        Group.CONTRACT: Subject(
            ngettext_lazy("%(shown)s supplier we contract", "%(shown)s suppliers we contract", "n"),
            gettext_lazy("Suppliers we contract"),
        ),
        Group.BEHIND: Subject(
            ngettext_lazy("%(shown)s party behind our suppliers", "%(shown)s parties behind our suppliers", "n"),
            gettext_lazy("Parties behind our suppliers"),
        ),
        Group.UNUSED: Subject(
            ngettext_lazy("%(shown)s supplier not in use", "%(shown)s suppliers not in use", "n"),
            gettext_lazy("Suppliers not in use"),
        ),
        Group.UNNAMED: Subject(
            ngettext_lazy("%(shown)s party that is not named", "%(shown)s parties that are not named", "n"),
            gettext_lazy("Parties that are not named"),
        ),
        ALL: Subject(
            ngettext_lazy("%(shown)s supplier or party", "%(shown)s suppliers and parties", "n"),
            gettext_lazy("Suppliers and parties behind them"),
        ),
    },
)


@kept_by_register
def suppliers_ready(lens: Lens) -> LinedUp[SupplierLine]:
    """The suppliers of a lens, made ready to be chosen from."""
    return SUPPLIERS.lined_up(supplier_lines(lens))

"""The columns of the list of suppliers: the cell of each, and the order that it gives."""

from datetime import date
from operator import attrgetter

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from registry.chains import Footing
from registry.chains.span import Span, by_rank
from registry.listing.column import Cell, Column
from registry.lists.party_used import Reach
from registry.lists.shared_parts import OPEN_COLUMN
from registry.lists.supplier_line import Contracted, SupplierLine
from registry.lists.words import (
    NO_DATA,
    NOT_OURS,
    OUTCOMES,
    SPECIAL,
    country_cell,
    country_key,
    day_cell,
    joined_cell,
    span_cell,
)
from registry.values import LetterState, Outcome
from registry.wording.folding import folded
from suppliers.wording.choices import choice


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

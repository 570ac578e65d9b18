"""The columns and cells of the page of reference data, one sheet for each kind of entry."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from registry.values import Mechanism
from registry.wording.names import word_of
from registry.wording.where_used import NamedWords, UsedThing, category_words, country_words
from suppliers.values import (
    AdequacyDecision,
    CountryGroup,
    CountryMembership,
    DataCategory,
    LegalEvent,
    LegalList,
    LegalTerm,
    RegionWord,
    RuleCitation,
    StatutoryTerm,
    SubjectCategory,
    TransferInstrument,
)
from suppliers.wording.figures import applies, day

# The word of region words for every country with a decision of the EU.
ADEQUATE = "adequate"


@dataclass(frozen=True, slots=True)
class Sheet:
    """The columns of a kind of entry, the cells of one, and the order of its lines; without an order, as entered."""

    columns: tuple[Any, ...]
    cells: Callable[[Any], tuple[str, ...]]
    order: Callable[[Any], Any] | None = None

    def lines(self, rows: Iterable[Any]) -> list[tuple[str, ...]]:
        """The cells of each row, in order."""
        if self.order:
            rows = sorted(rows, key=self.order)
        return [self.cells(row) for row in rows]


def _destination(row: AdequacyDecision) -> str:
    if row.country_id:
        return country_words(row.country_id)
    return row.body


def _decision(row: AdequacyDecision) -> tuple[str, ...]:
    number = NamedWords(row.number, UsedThing("decision", str(row.id)))
    return _destination(row), number, _scope(row), applies(row.starts, row.ends), _source(row)


def _scope(row: AdequacyDecision) -> str:
    words = []
    if row.listed_only:
        words.append(_("Listed recipients only."))
    if row.scope:
        words.append(row.scope)
    if row.exporters:
        words.append(_("Only for exporters in: %(group)s.") % {"group": word_of(row, "exporters")})
    return " ".join(words) or _("the whole destination")


def _instrument(row: TransferInstrument) -> tuple[str, ...]:
    words = ", ".join(filter(None, (row.term, row.provision)))
    days = (day(row.published), day(row.starts), day(row.concluded_until), day(row.ends))
    return row.code, row.name, _mechanism(row.mechanism), *days, words, _source(row)


def _mechanism(code: str) -> str:
    if code in Mechanism.values:
        return f"{code}, {Mechanism(code).label}"
    return code


def _statutory_term(row: StatutoryTerm) -> tuple[str, ...]:
    period = row.period or _("no figure")
    return row.provision, row.what, str(period), applies(row.starts, row.ends), _source(row)


def _event(row: LegalEvent) -> tuple[str, ...]:
    concerned = _("all destinations")
    if row.country_id:
        concerned = country_words(row.country_id)
    return day(row.on), row.name, concerned, row.effect, _source(row)


def _citation(row: RuleCitation) -> tuple[str, ...]:
    provision = row.provision or _("none under this law")
    case = row.case or _("all other cases")
    return row.rule, case, word_of(row, "basis"), provision, applies(row.starts, row.ends), _source(row)


def _region(row: RegionWord) -> tuple[str, ...]:
    bounds = (_places(row.surely), _places(row.at_most))
    return row.code, row.words, word_of(row, "reach"), *bounds, row.note, _source(row)


def _places(codes: str) -> str:
    """Country codes and groups in words."""
    return _in_one_cell(list(map(_place, codes.split())))


def _in_one_cell(names: Sequence[str]) -> str:
    """Names in one cell. One alone stays the name of its thing."""
    return names[0] if len(names) == 1 else ", ".join(names)


def _place(code: str) -> str:
    if code in CountryGroup.values:
        return str(CountryGroup(code).label)
    if code == ADEQUATE:
        return _("every country with a decision of the EU")
    return country_words(code)


def memberships(rows: Iterable[CountryMembership]) -> list[tuple[str, ...]]:
    """One line for all countries that belong to the same group for the same days on the same source."""
    together: dict[tuple[str, str, str], list[str]] = defaultdict(list)
    for row in rows:
        key = (word_of(row, "group"), applies(row.starts, row.ends), _source(row))
        together[key].append(country_words(row.country_id))
    lines = [(group, _in_one_cell(sorted(names)), days, source) for (group, days, source), names in together.items()]
    return sorted(lines)


def sheet_of_terms(listed: LegalList, rows: Collection[LegalTerm]) -> Sheet:
    """The columns of a closed list. Names for sentences and policy documents have one where an entry has them."""
    columns: list[Any] = [_("Code"), _("Name")]
    short = any(row.short for row in rows)
    policy = listed == LegalList.SCHEDULE_1 or any(row.policy_document is not None for row in rows)
    if short:
        columns.append(_("In a sentence"))
    if policy:
        columns.append(_("Needs a policy document"))

    def cells(row: LegalTerm) -> tuple[str, ...]:
        found = [row.code, row.name]
        if short:
            found.append(row.short)
        if policy:
            found.append(_answer(row.policy_document))
        return (*found, row.provision, applies(row.starts, row.ends), _source(row))

    return Sheet((*columns, _("Provision"), _("Applies"), _("Source")), cells)


def _answer(value: bool | None) -> str:
    if value is None:
        return _("not on record")
    return _yes_or_no(value)


def _yes_or_no(value: bool) -> str:
    return _("yes") if value else _("no")


def _data(row: DataCategory) -> tuple[str, ...]:
    return category_words(row), word_of(row, "special")


def _people(row: SubjectCategory) -> tuple[str, ...]:
    return category_words(row), _yes_or_no(row.vulnerable), _yes_or_no(row.employed)


def _source(row: Any) -> str:
    return f"{row.source} ({word_of(row, 'confirmed')})"


_CODE, _APPLIES, _SOURCE = gettext_lazy("Code"), gettext_lazy("Applies"), gettext_lazy("Source")
DECISION = Sheet(
    (gettext_lazy("Destination"), gettext_lazy("Decision or regulations"), gettext_lazy("Scope"), _APPLIES, _SOURCE),
    _decision,
    order=_decision,
)
INSTRUMENT = Sheet(
    (
        *(_CODE, gettext_lazy("Clauses"), gettext_lazy("Mechanism"), gettext_lazy("Published on")),
        *(gettext_lazy("In force from"), gettext_lazy("Can be signed until"), gettext_lazy("Carry transfers until")),
        *(gettext_lazy("Words under this law"), _SOURCE),
    ),
    _instrument,
)
STATUTORY_TERM = Sheet(
    (gettext_lazy("Provision"), gettext_lazy("Duty"), gettext_lazy("Period"), _APPLIES, _SOURCE),
    _statutory_term,
    order=lambda row: (row.provision, row.id),
)
EVENT = Sheet(
    (gettext_lazy("Day"), gettext_lazy("Event"), gettext_lazy("Concerns"), gettext_lazy("Effect"), _SOURCE),
    _event,
    order=lambda row: (row.on, row.id),
)
CITATION = Sheet(
    (
        *(gettext_lazy("Rule"), gettext_lazy("Case"), gettext_lazy("Basis")),
        *(gettext_lazy("Provision"), _APPLIES, _SOURCE),
    ),
    _citation,
    order=lambda row: (row.rule, row.case, row.id),
)
MEMBERSHIP = Sheet((gettext_lazy("Group"), gettext_lazy("Countries"), _APPLIES, _SOURCE), tuple)
REGION = Sheet(
    (
        *(_CODE, gettext_lazy("Words"), gettext_lazy("Reach"), gettext_lazy("Surely means")),
        *(gettext_lazy("Means at most"), gettext_lazy("Note"), _SOURCE),
    ),
    _region,
)
DATA = Sheet((gettext_lazy("Category"), gettext_lazy("Special category")), _data, order=_data)
PEOPLE = Sheet(
    (gettext_lazy("Category"), gettext_lazy("Vulnerable"), gettext_lazy("In employment")), _people, order=_people
)

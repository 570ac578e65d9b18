"""The parts of the page of reference data: each is a table of one kind of entry, and of those of other days."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from registry.reading.lens import Lens
from registry.views.reference_cells import (
    CITATION,
    DATA,
    DECISION,
    EVENT,
    INSTRUMENT,
    MEMBERSHIP,
    PEOPLE,
    REGION,
    STATUTORY_TERM,
    Sheet,
    memberships,
    sheet_of_terms,
)
from registry.wording.tables import Table, table
from suppliers.values import (
    AdequacyDecision,
    CountryMembership,
    DataCategory,
    Dated,
    LegalEvent,
    LegalList,
    LegalTerm,
    Regime,
    RegionWord,
    Row,
    RuleCitation,
    StatutoryTerm,
    SubjectCategory,
    TransferInstrument,
)
from suppliers.wording.countries import country_in_sentence

# The heads of Article 9(1) are in one list with the conditions of 9(2), but they are no conditions.
HEADS = "Art. 9(1)"


@dataclass(frozen=True, slots=True)
class Listed:
    """The entries of a kind in data entry: those with some values, or all."""

    kind: type[Row]
    only: tuple[tuple[str, str], ...] = ()

    @property
    def address(self) -> str:
        """The address of the list. It has the organisation and the day of the page, so it is not kept."""
        address = reverse(f"admin:suppliers_{self.kind.__name__.lower()}_changelist")
        if self.only:
            address += f"?{urlencode(self.only)}"
        return address


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A table of what applies on the day, the entries that do not, and their list in data entry."""

    table: Table
    others: Table | None
    listed: Listed
    # Whether it is the law's data, which its keeper alone alters.
    law: bool = True

    @property
    def applies(self) -> bool:
        """Whether any of its entries applies on the day."""
        return bool(self.table.rows)


def parts_of_law(lens: Lens, law: Regime) -> Iterator[Part]:
    """What one law says: destinations, clauses, periods, changes, and the provisions behind the rules."""
    kinds: tuple[tuple[str, type[Any], Sheet], ...] = (
        (_("Adequate destinations, %(law)s"), AdequacyDecision, DECISION),
        (_("Sets of standard clauses, %(law)s"), TransferInstrument, INSTRUMENT),
        (_("Statutory terms, %(law)s"), StatutoryTerm, STATUTORY_TERM),
        (_("Legal events, %(law)s"), LegalEvent, EVENT),
        (_("Citations of rules, %(law)s"), RuleCitation, CITATION),
    )
    for caption, kind, sheet in kinds:
        rows = lens.where(kind, "regime", law)
        listed = Listed(kind, (("regime__exact", law.value),))
        yield from _part(lens, caption % {"law": law.label}, sheet, rows=rows, listed=listed)


def parts_of_lists(lens: Lens, law: str) -> Iterator[Part]:
    """The closed lists of one law, or of both; the lists of authorities each by its authority."""
    for listed in LegalList:
        entries = Listed(LegalTerm, (("list__exact", listed.value),))
        groups: dict[tuple[str, str | None], list[LegalTerm]] = defaultdict(list)
        for row in lens.where(LegalTerm, "list", listed):
            if row.regime == law:
                groups[_list_name(listed, row), row.country_id].append(row)
        for (name, country), rows in groups.items():
            sheet = sheet_of_terms(listed, rows)
            yield from _part(lens, _caption(name, law, country), sheet, rows=rows, listed=entries)


def _list_name(listed: LegalList, row: LegalTerm) -> str:
    if listed == LegalList.ARTICLE_9 and row.provision == HEADS:
        return _("Special categories, Art. 9(1)")
    if listed == LegalList.ARTICLE_9:
        return _("Conditions for special categories, Art. 9(2)")
    return capfirst(str(listed.label))


def _caption(name: str, law: str, country: str | None) -> str:
    words = [name]
    if law:
        words.append(str(Regime(law).label))
    if country:
        words.append(_("authority of %(country)s") % {"country": country_in_sentence(country)})
    return ", ".join(words)


def parts_of_places(lens: Lens) -> Iterator[Part]:
    """Groups of countries, and the words of sources for regions."""
    caption, listed = _("Members of groups of countries"), Listed(CountryMembership)
    rows = lens.all(CountryMembership)
    yield from _part(lens, caption, MEMBERSHIP, rows=rows, listed=listed, together=memberships)
    yield from _part(lens, _("Words for regions"), REGION, rows=lens.all(RegionWord), listed=Listed(RegionWord))


def parts_of_categories(lens: Lens) -> Iterator[Part]:
    """The categories of data and of data subjects, which people enter."""
    caption, listed = _("Categories of data"), Listed(DataCategory)
    yield from _part(lens, caption, DATA, rows=lens.all(DataCategory), listed=listed, law=False)
    caption, listed = _("Categories of data subjects"), Listed(SubjectCategory)
    yield from _part(lens, caption, PEOPLE, rows=lens.all(SubjectCategory), listed=listed, law=False)


def _part(
    lens: Lens,
    caption: str,
    sheet: Sheet,
    *,
    rows: Collection[Any],
    listed: Listed,
    law: bool = True,
    together: Callable[[Iterable[Any]], Iterable[tuple[str, ...]]] | None = None,
) -> Iterator[Part]:
    """The part of some rows, if there are any. *together* makes the lines of a table from all its rows at once."""
    lines, on_other_days = together or sheet.lines, None
    now = [row for row in rows if _applies(row, lens)]
    others = [row for row in rows if not _applies(row, lens)]
    if others:
        name = _("%(caption)s: other days") % {"caption": caption}
        on_other_days = table(name, sheet.columns, lines(others))
    if now or others:
        yield Part(table=table(caption, sheet.columns, lines(now)), others=on_other_days, listed=listed, law=law)


def _applies(row: Row, lens: Lens) -> bool:
    """Whether an entry applies on the day: its days include it, or it has happened by then."""
    if isinstance(row, Dated):
        return row.in_force(lens.on)
    return not isinstance(row, LegalEvent) or row.on <= lens.on

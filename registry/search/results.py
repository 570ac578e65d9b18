"""The results of a search, by kind: what the person may see, the best first, each with its page and why it is there."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.text import capfirst

import registry.values as own
import suppliers.values as facts
from registry.reading.lens import Lens
from registry.records.where_used import places_on_record
from registry.search.entry import Entry
from registry.search.index import index_of
from registry.search.kinds import KINDS, FoundRule, Place, Searched
from registry.search.matching import Reason, Words, reasons
from registry.wording.names import name_of
from registry.wording.pages import page_of
from registry.wording.where_used import UsedThing
from suppliers.values import Dated, Row
from suppliers.wording.countries import country_name
from suppliers.wording.figures import applies

# The results of each kind on the page of all kinds.
FIRST = 5
# What has a page of its own is found also when it has ended. Of other records, only what applies is on a page.
WITH_PAGE = (own.Engagement, own.ProcessingActivity, own.ProcessingForClient, facts.AdequacyDecision)
OF_LAW = (facts.TransferInstrument, facts.LegalEvent, facts.StatutoryTerm, facts.LegalTerm)


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """One result: its name, to whom it belongs, why it was found, and the page and place that show it."""

    name: str
    aside: str
    reasons: tuple[Reason, ...]
    page: str
    arguments: tuple[Any, ...]
    place: str


@dataclass(frozen=True, slots=True)
class Found:
    """The entries of one kind that match, the best first."""

    kind: Searched
    entries: list[Entry]

    @property
    def first(self) -> list[Entry]:
        """Those on the page of all kinds."""
        return self.entries[:FIRST]

    @property
    def more(self) -> bool:
        """Whether there are others."""
        return len(self.entries) > FIRST


def search(lens: Lens, words: Words) -> list[Found]:
    """What matches, by kind, without kinds of which nothing matches."""
    index, found = index_of(lens.register), []
    for kind in KINDS:
        entries = [entry for entry in words.match(index[kind.name]) if _is_shown(lens, entry.row)]
        if entries:
            found.append(Found(kind, sorted(entries, key=words.rank)))
    return found


def _is_shown(lens: Lens, row: Any) -> bool:
    """Whether the lens sees a record, and a page shows it."""
    if not isinstance(row, Row):
        return True
    if isinstance(row, Dated) and not isinstance(row, WITH_PAGE) and not row.in_force(lens.on):
        return False
    return lens.sees(row)


def results(lens: Lens, words: Words, entries: list[Entry]) -> Iterator[Result]:
    """The results of some entries, with all that the page shows of each."""
    for entry in entries:
        page, arguments, place = _page(lens, entry.row)
        yield Result(
            name=_name(lens, entry),
            aside=_aside(lens, entry),
            reasons=tuple(reasons(entry, words)),
            page=page,
            arguments=arguments,
            place=place,
        )


def _name(lens: Lens, entry: Entry) -> str:
    """The name of what was found. An organisation's own name is that of its lens."""
    row = entry.row
    if isinstance(row, FoundRule):
        return row.id
    if isinstance(row, Place):
        return row.name
    if isinstance(row, facts.Country):
        return country_name(row.id)
    if isinstance(row, own.Engagement):
        service = lens.get(facts.Service, row.service_id)
        return service.name if service else ""
    if isinstance(row, own.ProcessingActivity):
        return f"{row.reference} {row.name}".strip()
    if isinstance(row, own.ProcessingForClient):
        return row.client
    if isinstance(row, facts.TransferInstrument | facts.LegalEvent | facts.LegalTerm):
        return row.name
    if isinstance(row, facts.DataLocation | facts.Contact):
        return capfirst(name_of(lens, row))
    return name_of(lens, row)


def _aside(lens: Lens, entry: Entry) -> str:
    """To whom or what it belongs, and its days if it does not apply on the day."""
    if isinstance(entry.row, Place):
        place = places_on_record(lens).get(UsedThing(*entry.row.id))
        return ", ".join(place.within) if place else ""
    words = []
    for above in entry.made_from[1:]:
        if isinstance(above, facts.Supplier):
            shown = lens.get(facts.Supplier, above.id)
            words.append(shown.name if shown else "")
    organisation = lens.get(own.Organisation, lens.owner(entry.row)) if isinstance(entry.row, Row) else None
    if organisation is not None:
        words.append(organisation.name)
    if isinstance(entry.row, Dated) and not entry.row.in_force(lens.on):
        words.append(applies(entry.row.starts, entry.row.ends))
    return ", ".join(filter(None, words))


def _page(lens: Lens, row: Any) -> tuple[str, tuple[Any, ...], str]:
    """The route of the page that shows a record, its arguments, and the place on the page."""
    match row:
        case FoundRule():
            return "rules", (), row.id
        case Place():
            return "dependents", row.id, ""
        case facts.Country():
            return "dependents", ("country", row.id), ""
        case facts.DataCategory():
            return "dependents", ("category", row.id), ""
        case facts.SubjectCategory():
            return "dependents", ("people", row.id), ""
        case facts.AdequacyDecision():
            return "decision", (row.id,), ""
    shown = page_of(lens, row)
    if shown.page == "supplier" and not isinstance(row, facts.Supplier):
        return shown.page, (shown.key,), f"{type(row).__name__.lower()}-{row.id}"
    return shown.page, () if shown.key is None else (shown.key,), ""

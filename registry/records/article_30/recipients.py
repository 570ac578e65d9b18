"""Recipients: services used, the parties behind them, and others. Letter (d) of 30(1), letter (a) of 30(2)."""

from collections.abc import Iterable

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from registry.records.article_30.answers import country, with_days
from registry.records.controller import ActivityRecord
from registry.records.engagement import EngagementRecord, PartyBehind
from registry.records.items import Cell, RecordTable, TableRow, Value
from registry.records.processor import ClientRecord
from registry.records.text import Text, all_listed, joined, phrase, text_of, typed
from registry.values import (
    ActivityRecipient,
    AssessedRole,
    ClientAuthorisation,
    ClientSubProcessor,
    OurRole,
    RecipientKind,
)
from suppliers.values import DeclaredRole, InvolvementKind, Row, Supplier
from suppliers.wording.choices import choice
from suppliers.wording.figures import day


def cell(text: Text | str, *, ask: str = "", row: Row | None = None) -> Cell:
    """A cell of one value. Where it is not answered, *ask* says what to enter in the form of *row*."""
    return (Value(text=text_of(text), ask=ask, row=row),)


def party_cell(party: Supplier) -> Cell:
    """A cell that names a party by its legal name."""
    return (Value(text=typed(party.legal_name), row=party),)


def recipients_table(record: ActivityRecord) -> RecordTable:
    """All recipients of an activity, services used first."""
    rows: list[TableRow] = []
    for used in record.engagements:
        service = phrase(
            "%(role)s: %(service)s",
            role=capfirst(choice(OurRole, used.engagement.role)),
            service=_service(used),
        )
        service = with_days(record.use[used.engagement.id], service)
        rows.append(_used(used, category=service, last=cell(_("directly"))))
        for party in used.behind:
            rows.append(_behind(party, through=typed(party.above.legal_name)))
    for row, through in record.recipients:
        rows.append(_other(row, through))
    headings = (_("Recipient"), _("Category"), _("Country"), _("Sent through"))
    return RecordTable(kind="recipients", headings=headings, rows=tuple(rows))


def sub_processors_table(record: ClientRecord) -> RecordTable:
    """The sub-processors engaged in the processing for a client."""
    rows: list[TableRow] = []
    for row, used in record.sub_processors:
        purpose = joined((typed(used.service.service.name), typed(row.purpose)), by=": ")
        rows.append(_used(used, category=purpose, last=cell(with_days(row, _authorised(row)))))
        for party in used.behind:
            through = phrase(_("engaged by %(party)s"), party=typed(party.above.legal_name))
            rows.append(_behind(party, through=through))
    headings = (_("Sub-processor"), _("For what"), _("Country"), _("Authorised by the client"))
    return RecordTable(kind="recipients", headings=headings, rows=tuple(rows))


def roles(party: PartyBehind) -> str:
    """The roles that the organisation assessed a party to have, and those that a source declares."""
    found = []
    if party.assessed:
        found.append(_("%(roles)s as assessed by us") % {"roles": _words(AssessedRole, party.assessed)})
    if party.declared:
        found.append(_("declared: %(roles)s") % {"roles": _words(DeclaredRole, party.declared)})
    else:
        found.append(_("no role declared"))
    return "; ".join(found)


def _words(kind: type[DeclaredRole | AssessedRole | InvolvementKind], values: Iterable[str]) -> str:
    """The words of several stored choices, as one phrase."""
    return all_listed([choice(kind, value) for value in values])


def _service(used: EngagementRecord) -> Text:
    name = typed(used.service.service.name)
    options = joined(typed(option.name) for option in used.options)
    if not options:
        return name
    return name + " (" + options + ")"


def _used(used: EngagementRecord, *, category: Text, last: Cell) -> TableRow:
    of_service = Value(text=category, row=used.engagement, anchor=anchor(used))
    return TableRow(cells=(party_cell(used.supplier), (of_service,), cell(country(used.supplier.country_id)), last))


def anchor(used: EngagementRecord) -> str:
    """The place of a service's terms in the record."""
    return f"engagement-{used.engagement.id}"


def _behind(party: PartyBehind, *, through: Text) -> TableRow:
    return TableRow(
        cells=(
            party_cell(party.party),
            cell(f"{_words(InvolvementKind, party.kinds)}; {roles(party)}"),
            cell(country(party.party.country_id)),
            (Value(text=through, row=party.above),),
        ),
        level=1,
    )


def _other(row: ActivityRecipient, through: Supplier | None) -> TableRow:
    """A recipient that is no service used: by its name, or by its category alone."""
    name, category = typed(row.category), text_of(capfirst(choice(RecipientKind, row.kind)))
    if row.name:
        name, category = typed(row.name), category + ": " + name
    place, way = country(row.country_id), cell(_("directly"))
    if row.kind == RecipientKind.INTERNAL and not row.country_id:
        place = _("within the organisation")
    if through:
        way = party_cell(through)
    return TableRow(cells=(cell(name), cell(with_days(row, category)), cell(place), way))


def _authorised(row: ClientSubProcessor) -> Text:
    informed = phrase(_("notified on %(day)s"), day=day(row.told))
    return joined((choice(ClientAuthorisation, row.authorised), informed), by="; ")

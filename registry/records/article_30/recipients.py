"""Recipients: services used, the parties behind them, and others; letter (d) of 30(1), letter (a) of 30(2)."""

from collections.abc import Iterator

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from registry.records.article_30.answers import country
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
    """A cell of one value; *ask* says what to enter in the form of *row* where it is not answered."""
    return (Value(text=text_of(text), ask=ask, row=row),)


def party_cell(party: Supplier) -> Cell:
    """A cell that names a party by its legal name."""
    return (Value(text=typed(party.legal_name), row=party),)


def recipients_table(told: ActivityRecord) -> RecordTable:
    """All recipients of an activity, services used first."""
    rows: list[TableRow] = []
    for used in told.engagements:
        service = phrase(
            "%(role)s: %(service)s",
            role=capfirst(choice(OurRole, used.engagement.role)),
            service=_service(used),
        )
        rows += _used(used, what=service, last=cell(_("directly")))
        rows += (_behind(party, through=typed(party.above.legal_name)) for party in used.behind)
    rows += (_other(row, through) for row, through in told.recipients)
    headings = (_("Recipient"), _("Category"), _("Country"), _("Reached through"))
    return RecordTable(kind="recipients", headings=headings, rows=tuple(rows))


def sub_processors_table(told: ClientRecord) -> RecordTable:
    """The sub-processors that take part in what is done for a client."""
    rows: list[TableRow] = []
    for row, used in told.sub_processors:
        what = joined((typed(used.service.service.name), typed(row.purpose)), by=": ")
        rows += _used(used, what=what, last=cell(_authorised(row)))
        for party in used.behind:
            rows.append(
                _behind(party, through=phrase(_("reached through %(party)s"), party=typed(party.above.legal_name)))
            )
    headings = (_("Sub-processor"), _("For what"), _("Country"), _("Authorised by the client"))
    return RecordTable(kind="recipients", headings=headings, rows=tuple(rows))


def roles(party: PartyBehind) -> str:
    """The roles that a party has in the organisation's eyes, and those that a source declares."""
    declared = [choice(DeclaredRole, role) for role in party.declared]
    found = [_("declared: %(roles)s") % {"roles": all_listed(declared)} if declared else _("no role declared")]
    if party.assessed:
        assessed = all_listed([choice(AssessedRole, role) for role in party.assessed])
        found.insert(0, _("%(roles)s as assessed by us") % {"roles": assessed})
    return "; ".join(found)


def _service(used: EngagementRecord) -> Text:
    name = typed(used.service.service.name)
    options = joined(typed(option.name) for option in used.options)
    return name + " (" + options + ")" if options else name


def _used(used: EngagementRecord, *, what: Text, last: Cell) -> Iterator[TableRow]:
    of_service = Value(text=what, row=used.engagement, anchor=anchor(used))
    yield TableRow(cells=(party_cell(used.supplier), (of_service,), cell(country(used.supplier.country_id)), last))


def anchor(used: EngagementRecord) -> str:
    """The place in the record where the terms of a service are."""
    return f"engagement-{used.engagement.id}"


def _behind(party: PartyBehind, *, through: Text) -> TableRow:
    kinds = all_listed([choice(InvolvementKind, kind) for kind in party.kinds])
    return TableRow(
        cells=(
            party_cell(party.party),
            cell(f"{kinds}; {roles(party)}"),
            cell(country(party.party.country_id)),
            (Value(text=through, row=party.above),),
        ),
        level=1,
    )


def _other(row: ActivityRecipient, through: Supplier | None) -> TableRow:
    kind, category = capfirst(choice(RecipientKind, row.kind)), typed(row.category)
    inside = row.kind == RecipientKind.INTERNAL and not row.country_id
    return TableRow(
        cells=(
            cell(typed(row.name) or category),
            cell(text_of(kind) + ": " + category if row.name else kind),
            cell(_("within the organisation") if inside else country(row.country_id)),
            party_cell(through) if through else cell(_("directly")),
        )
    )


def _authorised(row: ClientSubProcessor) -> Text:
    informed = phrase(_("told on %(day)s"), day=day(row.told))
    return joined((choice(ClientAuthorisation, row.authorised), informed), by="; ")

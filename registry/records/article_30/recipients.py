"""Recipients: services used, the parties behind them, and others. Letter (d) of 30(1), letter (a) of 30(2)."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from registry.chains import Leg, entered_name
from registry.reading.lens import Lens
from registry.records.article_30.answers import country, with_days
from registry.records.article_30.named_by_transfers import (
    destinations,
    how_named,
    own_transfers_by_name,
    parties_of_transfers,
)
from registry.records.controller import ActivityRecord
from registry.records.engagement import EngagementRecord, PartyBehind
from registry.records.items import Cell, RecordTable, TableRow, Value
from registry.records.past_days import day_by_then
from registry.records.processor import ClientRecord
from registry.records.text import Text, all_listed, joined, phrase, text_of, typed, unanswered
from registry.values import (
    ActivityRecipient,
    AssessedRole,
    ClientAuthorisation,
    ClientSubProcessor,
    OurRole,
    RecipientKind,
)
from suppliers.values import DeclaredRole, Involvement, InvolvementKind, Row, Supplier
from suppliers.wording.choices import choice


def cell(text: Text | str, *, ask: str = "", row: Row | None = None) -> Cell:
    """A cell of one value. Where it is not answered, *ask* says what to enter in the form of *row*."""
    return (Value(text=text_of(text), ask=ask, row=row),)


def party_cell(party: Supplier) -> Cell:
    """A cell that names a party by its legal name."""
    return (Value(text=typed(party.legal_name), row=party),)


def recipients_table(record: ActivityRecord) -> RecordTable:
    """All recipients of an activity, services used first. Those of transfers are here too."""
    rows: list[TableRow] = []
    for used, legs in zip(record.engagements, record.sent.through, strict=True):
        service = phrase(
            "%(role)s: %(service)s",
            role=capfirst(choice(OurRole, used.engagement.role)),
            service=_service(used),
        )
        service = with_days(record.use[used.engagement.id], service)
        rows.append(_used(used, category=service, last=cell(_("directly"))))
        for party in used.behind:
            rows.append(_behind(used, party, through=typed(party.above.legal_name)))
        rows += _by_transfer(used, legs, way="%(party)s")
    places = _places(record.sent.legs)
    for row, through in record.recipients:
        rows.append(_other(row, through, places))
    for own in own_transfers_by_name(record).values():
        rows.append(_of_own_transfers(record, own))
    headings = (_("Recipient"), _("Category"), _("Country"), _("Sent through"))
    return RecordTable(kind="recipients", headings=headings, rows=tuple(rows))


def sub_processors_table(record: ClientRecord) -> RecordTable:
    """The sub-processors engaged in the processing for a client."""
    rows: list[TableRow] = []
    for (row, used), legs in zip(record.sub_processors, record.sent.through, strict=True):
        purpose = joined((typed(used.service.service.name), typed(row.purpose)), by=": ")
        rows.append(_used(used, category=purpose, last=cell(with_days(row, _authorised(record.lens, row)))))
        for party in used.behind:
            through = phrase(_("engaged by %(party)s"), party=typed(party.above.legal_name))
            rows.append(_behind(used, party, through=through))
        rows += _by_transfer(used, legs, way=_("from %(party)s"))
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


def _words(kind: type[DeclaredRole | AssessedRole], values: Iterable[str]) -> str:
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
    return TableRow(cells=(party_cell(used.supplier), (of_service,), cell(seat(used, used.supplier)), last))


def anchor(used: EngagementRecord) -> str:
    """The place of a service's terms in the record."""
    return f"engagement-{used.engagement.id}"


def seat(used: EngagementRecord, party: Supplier) -> str:
    """The country of a party, or those that its transfers on record give: the same as under transfers."""
    countries = used.countries_of(party)
    if not countries:
        return country(None)
    return all_listed([country(code) for code in countries])


def work(row: Involvement) -> Text:
    """What a party does. Other work by its description."""
    if _is_described(row):
        return typed(row.description)
    return text_of(choice(InvolvementKind, row.kind))


def _is_described(row: Involvement) -> bool:
    return row.kind == InvolvementKind.OTHER and bool(row.description)


def _works(party: PartyBehind) -> tuple[Text | str, ...]:
    """All that a party does: its kinds of work as one phrase, then other work by its descriptions."""
    kinds: dict[str, None] = {}
    others: dict[Text, None] = {}
    for row in (each.link.involvement for each in party.links):
        if _is_described(row):
            others[work(row)] = None
        else:
            kinds[str(work(row))] = None
    return all_listed(list(kinds)), *others


def _behind(used: EngagementRecord, party: PartyBehind, *, through: Text) -> TableRow:
    return TableRow(
        cells=(
            party_cell(party.party),
            cell(joined((*_works(party), roles(party)), by="; ")),
            cell(seat(used, party.party)),
            (Value(text=through, row=party.above),),
        ),
        level=1,
    )


def _by_transfer(used: EngagementRecord, legs: Iterable[Leg], *, way: str) -> Iterator[TableRow]:
    """The parties that only a transfer through the service names. *way* has a place for the party before them."""
    for party, leg in parties_of_transfers(used, legs):
        through = cell(_("directly"))
        if leg.exporter is not None:
            through = (Value(text=phrase(way, party=typed(leg.exporter.legal_name)), row=leg.exporter),)
        category = joined((how_named(leg), _("no role declared")), by="; ")
        yield TableRow(cells=(party_cell(party), cell(category), cell(seat(used, party)), through), level=1)


def _of_own_transfers(record: ActivityRecord, own: Sequence[Leg]) -> TableRow:
    """A recipient that only transfers of our own name."""
    name = typed(own[0].recipient) or unanswered()
    return TableRow(
        cells=(
            cell(name, ask=_("Enter the recipient"), row=record.activity),
            cell(capfirst(how_named(own[0]))),
            cell(destinations(own) or country(None)),
            cell(_("directly")),
        )
    )


def _places(transfers: Iterable[Leg]) -> dict[str, Text]:
    """Where the transfers to each recipient go, by its names."""
    found: dict[str, list[Leg]] = {}
    for leg in transfers:
        for name in leg.step.names:
            found.setdefault(name, []).append(leg)
    return {name: destinations(legs) for name, legs in found.items()}


def _other(row: ActivityRecipient, through: Supplier | None, places: Mapping[str, Text]) -> TableRow:
    """A recipient that is no service used: by its name, or by its category alone."""
    name, category = typed(row.category), text_of(capfirst(choice(RecipientKind, row.kind)))
    if row.kind == RecipientKind.OTHER and row.category:
        # The category in words says more than "other".
        name, category = typed(row.name or row.category), typed(row.category)
    elif row.name:
        name, category = typed(row.name), category + ": " + name
    place, way = text_of(country(row.country_id)), cell(_("directly"))
    if row.kind == RecipientKind.INTERNAL and not row.country_id:
        place = text_of(_("within the organisation"))
    elif not row.country_id:
        place = places.get(entered_name(row)) or place
    if through:
        way = party_cell(through)
    return TableRow(cells=(cell(name), cell(with_days(row, category)), cell(place), way))


def _authorised(lens: Lens, row: ClientSubProcessor) -> Text:
    """How the client authorised a sub-processor, and that it was notified by the day."""
    told = day_by_then(lens, row.told)
    if row.told and row.authorised == ClientAuthorisation.GENERAL:
        # The words of this choice already say that the client was notified.
        words = phrase(_("general authorisation, client notified on %(day)s"), day=told)
        return words or text_of(_("general authorisation"))
    informed = phrase(_("notified on %(day)s"), day=told)
    return joined((choice(ClientAuthorisation, row.authorised), informed), by="; ")

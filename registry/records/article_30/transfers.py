"""Transfers to third countries and international organisations. Letter (e) of 30(1), letter (c) of 30(2)."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from registry.chains import Sent
from registry.reading.lens import Lens
from registry.records.article_30.answers import confirmed_none, contradicted_none, typed_item
from registry.records.article_30.recipients import cell
from registry.records.confirmed import ConfirmedRow
from registry.records.controller import ActivityRecord, activity_record
from registry.records.items import Cell, Item, RecordTable, Section, TableRow, Value
from registry.records.processor import ClientRecord, client_record
from registry.records.text import Text, joined, typed, unanswered
from registry.records.transfer_lines import TransferLine, lines_of
from registry.values import Organisation, OwnService, ProcessingActivity, ProcessingForClient
from suppliers.values import Row
from suppliers.wording.figures import day


@dataclass(frozen=True, slots=True, kw_only=True)
class TransfersAnswer:
    """The answer to the item: what people described, a line for each transfer on record, and the confirmed "none".

    ``denied``: the description only says that there are none.
    """

    sent: Sent
    lines: tuple[TransferLine, ...]
    none: ConfirmedRow | None
    described: str = ""
    denied: bool = False

    @property
    def contradiction(self) -> str:
        """What the register says of a "none" confirmed or described. Empty without one, or if nothing is against it."""
        described = self.described and not self.denied
        if not (self.lines or described):
            return ""
        if self.none is None:
            return self._not_as_described
        if described or self.sent.abroad:
            return contradicted_none(self.none)
        return _("“None” was confirmed on %(day)s; the register cannot bear that out") % {"day": day(self.none.on)}

    @property
    def _not_as_described(self) -> str:
        if not self.denied:
            return ""
        if self.sent.abroad:
            return _("The description says “none”; the register shows otherwise")
        return _("The description says “none”; the register cannot bear that out")

    @property
    def alone(self) -> Text:
        """The answer where there is no line: what people described, or the confirmed "none"."""
        return typed(self.described) or confirmed_none(self.none)

    def texts(self) -> list[str]:
        """Every line of the answer, as the record reads."""
        found = [str(line.words) for line in self.lines]
        if self.described or not found:
            found.insert(0, str(self.alone or unanswered()))
        if self.contradiction:
            found.append(self.contradiction)
        return found


def transfers_section(answer: TransfersAnswer, letter: str, *, ask: str, row: Row) -> Section:
    """The section of a record: lines in a table, and what contradicts a confirmed "none"."""
    items, tables = [], []
    if answer.described:
        label = _("As described") if answer.lines else ""
        items.append(typed_item(label, answer.described, row=row))
    elif not answer.lines:
        items.append(Item(none=confirmed_none(answer.none), ask=ask, row=row))
    if answer.lines:
        # The words of the description have the heading of the letter already.
        tables.append(transfers_table(answer.lines, _("As the register shows") if answer.described else ""))
    return Section(
        letter=letter,
        heading=_("Transfers to third countries or international organisations"),
        items=tuple(items),
        tables=tuple(tables),
        note=answer.contradiction,
    )


def transfers_table(lines: Iterable[TransferLine], caption: str = "") -> RecordTable:
    """A row for each line."""
    headings = (_("To"), _("Recipient"), _("Based on"))
    return RecordTable(kind="transfers", caption=caption, headings=headings, rows=tuple(map(_row, lines)))


def _row(line: TransferLine) -> TableRow:
    recipient = joined((line.recipient or line.to, line.aside))
    named = cell(recipient, ask=_("Enter the recipient"), row=line.party or line.entry)
    return TableRow(cells=(cell(line.to), named, _based_on(line)))


def _based_on(line: TransferLine) -> Cell:
    """The ground, then what else is on record of it."""
    ground = cell(line.ground or _("depends on the country"))
    if not line.details:
        return ground
    return *ground, Value(text=line.details)


def activity_answer(record: ActivityRecord) -> TransfersAnswer:
    """The transfers of an activity, Article 30(1)(e)."""
    lines = lines_of(record.lens, record.sent, record.organisation)
    return TransfersAnswer(sent=record.sent, lines=lines, none=record.none.get("transfers"))


def client_answer(record: ClientRecord) -> TransfersAnswer:
    """The transfers of the processing for a client, Article 30(2)(c)."""
    none, denied = record.none.get("transfers"), record.processing.says_no_transfers
    return TransfersAnswer(
        sent=record.sent,
        lines=lines_of(record.lens, record.sent, record.organisation),
        none=none,
        # The confirmation says the same, with its day.
        described="" if none and denied else record.processing.transfers,
        denied=denied,
    )


def transfer_lines(lens: Lens, activity: ProcessingActivity, organisation: Organisation) -> list[str]:
    """What the record of an activity states under its transfers, line by line."""
    return activity_answer(activity_record(lens, activity, organisation)).texts()


def client_transfer_lines(lens: Lens, processing: ProcessingForClient, organisation: Organisation) -> list[str]:
    """What the record of a client states under its transfers, line by line. None without our service on record."""
    service = lens.get(OwnService, processing.service_id)
    if service is None:
        return []
    return client_answer(client_record(lens, processing, service, organisation)).texts()

"""Transfers to third countries and international organisations. Letter (e) of 30(1), letter (c) of 30(2)."""

from collections.abc import Iterable

from django.utils.translation import gettext as _

from registry.records.article_30.answers import with_days
from registry.records.article_30.recipients import cell
from registry.records.engagement import BasisWithImporter, EngagementRecord
from registry.records.items import RecordTable, TableRow, Value
from registry.records.text import NOTHING, Text, joined, phrase, typed, unanswered
from registry.values import ActivityTransfer, Mechanism, TransferBasis
from suppliers.wording.choices import choice
from suppliers.wording.countries import country_name
from suppliers.wording.figures import day

# The mechanism for which the record documents the safeguards, Article 30(1)(e).
COMPELLING = "49(1)2"


def transfers_heading() -> str:
    """The article's name for this item."""
    return _("Transfers to third countries or international organisations")


def transfers_table(
    through: Iterable[tuple[EngagementRecord, BasisWithImporter]], own: Iterable[ActivityTransfer] = ()
) -> RecordTable:
    """The record's own transfers, then those through services used."""
    rows = [_own(row) for row in own]
    for used, each in through:
        rows.append(_through(used, each))
    headings = (_("To"), _("Recipient"), _("Based on"))
    return RecordTable(kind="transfers", headings=headings, rows=tuple(rows))


def _own(row: ActivityTransfer) -> TableRow:
    destination: Text | str = typed(row.body)
    if row.country_id:
        destination = country_name(row.country_id)
    return TableRow(
        cells=(
            cell(destination),
            cell(typed(row.recipient) or unanswered(), ask=_("Enter the recipient"), row=row),
            cell(with_days(row, joined((choice(Mechanism, row.mechanism), typed(row.safeguards)), by="; "))),
        )
    )


def _through(used: EngagementRecord, each: BasisWithImporter) -> TableRow:
    importer = typed(each.importer.legal_name)
    if each.importer.id != used.supplier.id:
        importer += " " + phrase(_("(through %(supplier)s)"), supplier=typed(used.supplier.legal_name))
    return TableRow(
        cells=(
            cell(country_name(each.basis.country_id)),
            (Value(text=importer, row=each.importer),),
            cell(with_days(each.basis, _basis(each.basis))),
        )
    )


def _basis(row: TransferBasis) -> Text:
    """The mechanism with its instrument, the entry in a list, the fallback and the safeguards."""
    instrument = joined((typed(row.instrument), day(row.dated)))
    listed = phrase(_("listed as %(name)s"), name=typed(row.listed_as))
    return joined((choice(Mechanism, row.mechanism), instrument, listed, _fallback(row), *_safeguards(row)), by="; ")


def _fallback(row: TransferBasis) -> Text:
    """The mechanism kept in reserve. Empty where there is none."""
    if not row.fallback:
        return NOTHING
    mechanism = joined((choice(Mechanism, row.fallback), typed(row.fallback_instrument)))
    return phrase(_("fallback: %(mechanism)s"), mechanism=mechanism)


def _safeguards(row: TransferBasis) -> Iterable[Text]:
    """The documentation of suitable safeguards for a transfer on compelling legitimate interests."""
    if row.mechanism != COMPELLING:
        return
    yield phrase(_("safeguards: %(measures)s"), measures=typed(row.measures) or unanswered())
    yield phrase(_("assessment: %(outcome)s"), outcome=typed(row.outcome))

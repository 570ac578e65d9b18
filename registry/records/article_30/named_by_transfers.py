"""Recipients that only transfers name: no recipient was entered for them, and no source gives them a role."""

from collections.abc import Iterable, Iterator, Sequence

from django.utils.translation import gettext as _

from registry.chains import Leg, compared, entered_name, legs_by_recipient, names_of
from registry.records.controller import ActivityRecord
from registry.records.engagement import EngagementRecord
from registry.records.text import Text, all_listed, joined, typed
from registry.values import ActivityRecipient, JointController, RecipientKind
from registry.wording.where_used import country_words
from suppliers.values import Access, DataLocation, OnwardTransfer, Supplier
from suppliers.wording.choices import choice


def parties_of_transfers(used: EngagementRecord, legs: Iterable[Leg]) -> Iterator[tuple[Supplier, Leg]]:
    """The parties to which data of a service goes although no source gives them a role there, each once."""
    known = {used.supplier.id, *(each.party.id for each in used.behind)}
    for leg in legs_by_recipient(legs):
        if leg.importer is not None and leg.importer.id not in known:
            known.add(leg.importer.id)
            yield leg.importer, leg


def own_transfers_by_name(record: ActivityRecord) -> dict[str, list[Leg]]:
    """The transfers of our own to recipients that are not entered as such, by name. Without a name: empty."""
    known, found = set(_names(record)), dict[str, list[Leg]]()
    for leg in legs_by_recipient(record.sent.own):
        name = compared(leg.recipient)
        if not isinstance(leg.because, ActivityRecipient) and name not in known:
            found.setdefault(name, []).append(leg)
    return found


def _names(record: ActivityRecord) -> Iterator[str]:
    """The names of the recipients that people entered, of suppliers, and of the parties behind them."""
    for row, _through in record.recipients:
        yield entered_name(row)
    for used in record.engagements:
        for party in (used.supplier, *(each.party for each in used.behind)):
            yield from names_of(party)


def how_named(leg: Leg) -> str:
    """What names a recipient that has no role on record."""
    match leg.because:
        case JointController():
            return choice(RecipientKind, RecipientKind.JOINT)
        case Access():
            return _("can access the data")
        case DataLocation():
            return _("runs a place where the data is")
        case OnwardTransfer():
            return _("named in a transfer that the supplier states")
    return _("named in a transfer that we recorded")


def destinations(legs: Sequence[Leg]) -> Text:
    """The countries and international organisations to which some transfers go. Empty where none is on record."""
    countries = dict.fromkeys(country_words(leg.country) for leg in legs if leg.country)
    bodies = dict.fromkeys(typed(leg.body) for leg in legs if leg.body)
    return joined((all_listed(list(countries)), *bodies))

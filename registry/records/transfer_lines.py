"""The transfers of a record, one line each: Articles 30(1)(e) and 30(2)(c).

A line reads "Destination – Recipient, from Exporter, under the LAW: ground". Tables show its parts in columns.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from django.utils.translation import gettext as _

from registry.chains import Footing, Leg, OpenPlace, PlaceCase, Sent, Source, law_of_day, laws_of_day, options_bought
from registry.reading.lens import Lens
from registry.records.ground_details import ground_details
from registry.records.grounds import ground_words, law_words
from registry.records.text import NOTHING, Text, all_listed, joined, phrase, text_of, typed, unanswered_part
from registry.values import ActivityTransfer, Engagement, Organisation, ProcessingActivity
from registry.wording.where_used import country_words
from suppliers.values import LocationKind, Regime, Service, ServiceOption, Supplier
from suppliers.wording.choices import choice
from suppliers.wording.countries import country_name
from suppliers.wording.figures import applies

# A service whose data is sent, with the engagement under which we use it.
Use = tuple[Service, Engagement | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class TransferLine:
    """A transfer, or a place of which it is not on record whether there is one.

    ``recipient`` is empty where an international organisation receives the data itself. ``way`` names who sends it on,
    or through whom we send it, and ``services`` whose data it is where another line differs in the ground alone;
    ``law`` is there where the record has two or the exporter has another. ``details`` is
    what else is on record of the ground. ``party`` is the recipient, if it is on record; ``entry`` the record on whose
    form the recipient of a transfer of our own is entered.
    """

    to: Text
    recipient: Text = NOTHING
    way: Text = NOTHING
    services: Text = NOTHING
    law: str = ""
    ground: Text
    details: Text = NOTHING
    party: Supplier | None = None
    entry: ProcessingActivity | None = None

    @property
    def aside(self) -> Text:
        """The way, the services and the law."""
        return joined((self.way, self.services, self.law))

    @property
    def names(self) -> Text:
        """The line without its ground."""
        return joined((joined((self.to, self.recipient), by=" – "), self.aside))

    @property
    def words(self) -> Text:
        """The whole line, without details."""
        return joined((self.names, self.ground), by=": ")


def lines_of(lens: Lens, sent: Sent, organisation: Organisation) -> tuple[TransferLine, ...]:
    """The lines of an activity or a client. Two services through which the same goes to the same place give one.

    Where their lines differ in the ground alone, each names its services.
    """
    found: dict[str, TransferLine] = {}
    uses: dict[str, dict[Use, None]] = {}
    for line, use in _each(lens, sent, organisation):
        key = f"{line.words}; {line.details}"
        found.setdefault(key, line)
        uses.setdefault(key, {}).update({use: None} if use else {})
    alike: dict[str, list[str]] = {}
    for key, line in found.items():
        alike.setdefault(str(line.names), []).append(key)
    for keys in alike.values():
        if len(keys) > 1:
            named = Counter(use[0].id for key in keys for use in uses[key])
            for key in keys:
                found[key] = replace(found[key], services=_services(lens, uses[key], named))
    return tuple(found.values())


def _services(lens: Lens, uses: Iterable[Use], named: Mapping[int, int]) -> Text:
    """Of which services the data is. One that is used twice is told apart by what was bought, or by its days."""
    each: dict[str, Text] = {}
    for service, engagement in uses:
        words = phrase(_("“%(service)s”"), service=typed(service.name))
        if engagement is not None and named[service.id] > 1:
            apart = _apart(lens, engagement)
            words = phrase("%(service)s (%(apart)s)", service=words, apart=apart) if apart else words
        each[str(words)] = words
    return phrase(_("data of %(services)s"), services=joined(each.values()))


def _apart(lens: Lens, engagement: Engagement) -> Text:
    """What tells an engagement from others of the same service: its options or, without any on record, its days."""
    options = lens.get_each(ServiceOption, sorted(options_bought(lens, engagement) or ()))
    return joined(typed(option.name) for option in options) or text_of(applies(engagement.starts, engagement.ends))


def _each(lens: Lens, sent: Sent, organisation: Organisation) -> Iterator[tuple[TransferLine, Use | None]]:
    """Our transfers, those of others, then open places, then what goes back to a client, each with its use."""
    back = [leg for leg in sent.listed if leg.source == Source.RETURNED]
    for leg in sent.listed:
        if leg not in back:
            use = None if leg.service is None else (leg.service, leg.engagement)
            yield leg_line(lens, leg, organisation, laws=sent.laws), use
    for place in sent.places:
        yield place_line(place), (place.service, None)
    for leg in back:
        line = leg_line(lens, leg, organisation, laws=sent.laws)
        if sent.described and not leg.footing.holds:
            line = replace(line, ground=text_of(_("see the description")))
        yield line, None


def leg_line(lens: Lens, leg: Leg, organisation: Organisation, *, laws: Iterable[Regime]) -> TransferLine:
    """The line of a transfer in a record under *laws*."""
    to, recipient = destination_words(leg), recipient_words(leg)
    if leg.body and str(recipient).casefold() == str(to).casefold():
        recipient = NOTHING
    return TransferLine(
        to=to,
        recipient=recipient,
        way=_way(leg),
        law=_under(lens, leg, laws),
        ground=ground_words(lens, leg, organisation),
        details=ground_details(lens, leg),
        party=leg.importer,
        entry=_entry(lens, leg),
    )


def _entry(lens: Lens, leg: Leg) -> ProcessingActivity | None:
    """The activity to which a transfer of our own belongs."""
    if not isinstance(leg.because, ActivityTransfer):
        return None
    return lens.get(ProcessingActivity, leg.because.activity_id)


def destination_words(leg: Leg) -> Text:
    """Where the data goes: a country, or an international organisation."""
    if leg.body:
        return typed(leg.body)
    if leg.country:
        return text_of(country_words(leg.country))
    return text_of(_("Country not on record"))


def recipient_words(leg: Leg) -> Text:
    """Who receives it."""
    if leg.source == Source.RETURNED:
        return phrase(_("%(client)s, returned to the client"), client=typed(leg.recipient))
    if leg.importer is not None:
        return typed(leg.importer.legal_name)
    if leg.recipient:
        return typed(leg.recipient)
    if leg.source == Source.OWN:
        # Only we know the recipient of a transfer of our own.
        return unanswered_part()
    return text_of(_("recipient not named"))


def _way(leg: Leg) -> Text:
    """Who sends the data on, or through whom we send it."""
    if leg.exporter is not None:
        return phrase(_("from %(exporter)s"), exporter=typed(leg.exporter.legal_name))
    if leg.step.through is not None:
        return phrase(_("through %(supplier)s"), supplier=typed(leg.step.through.legal_name))
    return NOTHING


def _under(lens: Lens, leg: Leg, laws: Iterable[Regime]) -> str:
    """The law, where the record has two or the exporter has another."""
    if leg.law is None or leg.footing == Footing.UNKNOWN:
        return ""
    if laws_of_day(lens, laws) == (law_of_day(lens, leg.law),):
        return ""
    return _("under %(law)s") % {"law": law_words(law_of_day(lens, leg.law))}


def place_line(place: OpenPlace) -> TransferLine:
    """The line of a place abroad."""
    return TransferLine(
        to=text_of(country_words(place.country)),
        recipient=_place(place),
        ground=text_of(_open(place)),
        party=place.party,
    )


def _place(place: OpenPlace) -> Text:
    """What is in a place, of which service, and by whom where that is on record."""
    kinds = all_listed([choice(LocationKind, kind) for kind in place.kinds])
    what = phrase(_("%(kinds)s of “%(service)s”"), kinds=kinds, service=typed(place.service.name))
    if place.party is None:
        return what
    party = typed(place.party.legal_name)
    if not place.by_another:
        return phrase(_("%(what)s by %(party)s itself"), what=what, party=party)
    if not place.party.country_id:
        return phrase(_("%(what)s by %(party)s"), what=what, party=party)
    seat = country_name(place.party.country_id)
    return phrase(_("%(what)s by %(party)s (%(seat)s)"), what=what, party=party, seat=seat)


def _open(place: OpenPlace) -> str:
    if place.case == PlaceCase.UNKNOWN:
        return _("who holds the data there is not on record")
    return _("whether a separate company takes part is not on record")

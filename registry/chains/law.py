"""Which law applies: to an activity, a service used and an exporter, and what is home to it (Articles 3 and 44)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from registry.chains.client_use import clients_of
from registry.chains.dependents import activities_of
from registry.reading.lens import Lens
from registry.values import (
    ActivityCondition,
    ActivitySubjects,
    Engagement,
    Laws,
    Organisation,
    ProcessingActivity,
    SpecialCondition,
)
from suppliers.values import CountryGroup, CountryMembership, Regime, SubjectCategory

UK_COUNTRY = "GB"
# The GDPR applies from this day: nothing before it is judged.
GDPR_APPLIES = date(2018, 5, 25)
# Until the day before, the law of the United Kingdom was that of the Union (Withdrawal Agreement, Art. 126, 127).
UK_LAW_APART = date(2021, 1, 1)


@dataclass(frozen=True, slots=True)
class Sender:
    """What sends data to a service, under which laws, and whether data from employment is in it.

    ``activity`` is None for other processing, such as that for clients.
    """

    activity: ProcessingActivity | None
    laws: tuple[Regime, ...]
    employment: bool = False


@dataclass(frozen=True, slots=True)
class AppliedLaw:
    """All that sends data to a service, each under its own laws."""

    senders: tuple[Sender, ...]

    @property
    def laws(self) -> tuple[Regime, ...]:
        """The laws under which data goes there."""
        found = {law for sender in self.senders for law in sender.laws}
        return tuple(law for law in Regime if law in found)


def laws_of(value: str) -> tuple[Regime, ...]:
    """The laws that an organisation's or an activity's entry names: one, both, or none."""
    if value == Laws.BOTH:
        return Regime.EU, Regime.UK
    if not value:
        return ()
    return (Regime(value),)


def laws_of_activity(activity: ProcessingActivity, organisation: Organisation) -> tuple[Regime, ...]:
    """The laws of an activity: its own or, where it has none, those of its organisation."""
    return laws_of(activity.regime or organisation.regime)


def applied_to_organisation(organisation: Organisation) -> AppliedLaw:
    """The laws of an organisation, as for its sub-processors for clients."""
    return AppliedLaw((Sender(None, laws_of(organisation.regime)),))


def applied_to_activity(lens: Lens, activity: ProcessingActivity, organisation: Organisation) -> AppliedLaw:
    """The laws under which an activity sends data to the services it uses."""
    sender = Sender(activity, laws_of_activity(activity, organisation), of_employment(lens, activity))
    return AppliedLaw((sender,))


def applied_to_engagement(lens: Lens, engagement: Engagement, organisation: Organisation) -> AppliedLaw:
    """The laws of all activities in force that use a service. Without any, and for clients: the organisation's."""
    each = [applied_to_activity(lens, activity, organisation) for activity in activities_of(lens, engagement)]
    if not each or any(True for _processing in clients_of(lens, engagement)):
        each.append(applied_to_organisation(organisation))
    return AppliedLaw(tuple(sender for applied in each for sender in applied.senders))


def of_employment(lens: Lens, activity: ProcessingActivity) -> bool:
    """Whether an activity processes employment data, by the people concerned or by its condition under Article 9."""
    for row in lens.current(ActivitySubjects, "activity_id", activity.id):
        people = lens.get(SubjectCategory, row.category_id)
        if people and people.employed:
            return True
    conditions = lens.current(ActivityCondition, "activity_id", activity.id)
    return any(row.condition == SpecialCondition.EMPLOYMENT for row in conditions)


def law_of_day(lens: Lens, law: Regime) -> Regime:
    """The law to judge by: until the end of 2020 that of the United Kingdom was the EU's."""
    if law == Regime.UK and lens.on < UK_LAW_APART:
        return Regime.EU
    return law


def laws_of_day(lens: Lens, laws: Iterable[Regime]) -> tuple[Regime, ...]:
    """The laws to judge by, each once."""
    return tuple(dict.fromkeys(law_of_day(lens, law) for law in laws))


def is_home(lens: Lens, law: str, country: str) -> bool:
    """Whether a country is no third country under a law on the lens's day.

    For the EU GDPR: the EEA, and the United Kingdom while the Trade and Cooperation Agreement said so (Article
    FINPROV.10A).
    """
    if law == Regime.UK and lens.on >= UK_LAW_APART:
        return country == UK_COUNTRY
    return bool(lens.current(CountryMembership, "country_id", country))


def is_member(lens: Lens, group: CountryGroup, country: str) -> bool:
    """Whether a country belongs to a group on the lens's day. Every member of the EU is one of the EEA."""
    groups = [row.group for row in lens.current(CountryMembership, "country_id", country)]
    return group in groups or (group == CountryGroup.EEA and CountryGroup.EU in groups)


def law_in(lens: Lens, country: str | None) -> Regime | None:
    """The law under which a party in a country exports data. None: neither of both, or the country is not on record."""
    if not country:
        return None
    if country == UK_COUNTRY and lens.on >= UK_LAW_APART:
        return Regime.UK
    if is_member(lens, CountryGroup.EEA, country):
        return Regime.EU
    return None

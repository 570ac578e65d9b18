"""Each engagement in force as the lists need it: its agreement, assessment, data and days, and the parties behind it.

The facts of one engagement are computed again only when a change touches a question that was asked for them.
"""

from collections import OrderedDict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial
from operator import attrgetter

from registry.chains import (
    ASSERTED,
    Chain,
    activities_of,
    applied_to_engagement,
    chain_of,
    contract,
    in_force,
    legs_under,
    transfers_of,
    used,
)
from registry.inbox.coming import days_of_engagement
from registry.lists.party_used import PartyUsed, parties_of
from registry.reading.kept_each import Answered, Store, answered, kept_each
from registry.reading.lens import Lens
from registry.rules.dossiers.rows import dated_until
from registry.values import ActivityData, Agreement, Engagement, GuaranteeAssessment, Organisation, OurRole
from registry.wording.folding import folded
from suppliers.values import (
    DataCategory,
    DataHandled,
    Service,
    Supplier,
)

PROCESSING = (OurRole.PROCESSOR, OurRole.SUB_PROCESSOR)


@dataclass(frozen=True, slots=True, kw_only=True)
class UseFacts:
    """An engagement in force with what the lists say of it. ``outcome`` is that of our last assessment."""

    engagement: Engagement
    organisation: Organisation
    service: Service
    supplier: Supplier
    outcome: str
    contract: tuple[Agreement, ...]
    data: tuple[DataCategory, ...]
    whole: PartyUsed
    behind: tuple[PartyUsed, ...]
    days: tuple[date, ...]
    text: str

    @property
    def processing(self) -> bool:
        """Whether the supplier is our processor, so that Article 28 asks for an agreement and an assessment."""
        return self.engagement.role in PROCESSING

    @property
    def special(self) -> set[str]:
        """The categories of Articles 9 and 10 among its data."""
        return set(filter(None, map(attrgetter("special"), self.data)))


_kept: Store = OrderedDict()


def in_use(lens: Lens) -> Iterator[UseFacts]:
    """Every engagement of the lens's organisations that is in force on its day, with its facts."""
    for organisation in lens.organisations:
        for each in kept_each(_kept, lens, _apart(lens, organisation), partial(_subjects, lens, organisation)).values():
            if each.value is not None:
                yield each.value


def _apart(lens: Lens, organisation: Organisation) -> tuple[int, str]:
    """Facts have the organisation's name, which a lens with a namesake gives in full."""
    return organisation.id, organisation.name


def _subjects(lens: Lens, organisation: Organisation) -> Iterator[tuple[str, partial[Answered[UseFacts | None]]]]:
    for row in lens.where(Engagement, "organisation_id", organisation.id):
        yield str(row.id), partial(answered, lens, partial(_facts, row.id, organisation))


def _facts(key: int, organisation: Organisation, lens: Lens) -> UseFacts | None:
    """The facts of one engagement. None: it, or its service, does not apply on the day."""
    lens.register.get(Organisation, organisation.id)
    here = used(lens, lens.get(Engagement, key))
    if here is None:
        return None
    chain = chain_of(lens, here.engagement, here.service)
    held = contract(lens, in_force(lens, key))
    applied = applied_to_engagement(lens, here.engagement, organisation)
    legs = legs_under(lens, transfers_of(lens, here.engagement, chain), applied, organisation)
    whole, behind = parties_of(lens, here, chain, legs)
    data = tuple(_data(lens, here.engagement, chain))
    return UseFacts(
        engagement=here.engagement,
        organisation=organisation,
        service=here.service,
        supplier=here.supplier,
        outcome=_outcome(lens, key),
        contract=held,
        data=data,
        whole=whole,
        behind=behind,
        days=tuple(_days(lens, organisation, here.engagement, held)),
        text=folded(" ".join((here.service.name, *map(attrgetter("name"), data)))),
    )


def _outcome(lens: Lens, engagement_id: int) -> str:
    """The outcome of the last assessment of the guarantees; empty where there is none."""
    found = dated_until(lens.where(GuaranteeAssessment, "engagement_id", engagement_id), lens.on)
    return found[-1].outcome if found else ""


def _data(lens: Lens, engagement: Engagement, chain: Chain) -> list[DataCategory]:
    """The data that the activities send there, or that a service of the chain handles, as ``on_category`` counts it."""
    keys: set[int] = set()
    for activity in activities_of(lens, engagement):
        keys.update(map(attrgetter("category_id"), lens.current(ActivityData, "activity_id", activity.id)))
    for row in chain.claims(DataHandled):
        if row.standing in ASSERTED and row.category_id is not None:
            keys.add(row.category_id)
    return lens.get_each(DataCategory, sorted(keys))


def _days(lens: Lens, organisation: Organisation, engagement: Engagement, held: Iterable[Agreement]) -> Iterator[date]:
    """The days to come that we have set for it, and those on which its agreements end."""
    for each in days_of_engagement(lens, organisation, engagement):
        if each.day >= lens.on:
            yield each.day
    for agreement in held:
        if agreement.ends is not None:
            yield agreement.ends
    if engagement.ends is not None:
        yield engagement.ends

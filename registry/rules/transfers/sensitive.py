"""Whether recipients under the United Kingdom's regulations for listed recipients know which data is sensitive."""

from collections.abc import Iterable, Iterator

from django.utils.translation import gettext_lazy as _

from registry.chains import Footing, Leg, laws_of_activity
from registry.rules.dossiers import EngagementDossier
from registry.rules.fixes import TRANSFERS
from registry.rules.rule import Seen, rule, seen
from registry.rules.transfers.legs import destination, with_ground
from registry.values import ActivityData
from suppliers.values import DataCategory, Regime, SpecialCategory

# The kinds of data that the list's own principles do not name as sensitive (ICO, guidance on the UK Extension).
TO_BE_NAMED = frozenset(
    {SpecialCategory.GENETIC, SpecialCategory.BIOMETRIC, SpecialCategory.SEX_LIFE, SpecialCategory.CRIMINAL}
)


@rule(
    "TRA-19",
    EngagementDossier,
    _("Every recipient under the UK Extension was told which data to treat as sensitive."),
    message=_(
        "Data of “%(service)s” goes to %(importer)s (%(country)s) under %(decision)s. It is not on record that the "
        "recipient was told to treat this data as sensitive: %(data)s."
    ),
    fix=_("Tell the recipient which data to treat as sensitive, and record that with the transfer basis"),
    target=TRANSFERS,
)
def recipients_know_what_is_sensitive(d: EngagementDossier) -> Iterator[Seen]:
    for leg, law, ground in with_ground(d):
        if law == Regime.UK and asks(leg) and ground.sensitive_told is not True:
            sensitive = _sensitive(d)
            if sensitive and leg.decision is not None:
                figures = destination(d, leg) | {"decision": leg.decision.number, "data": sensitive}
                yield seen(about=ground, law=law, **figures)


def asks(leg: Leg) -> bool:
    """Whether a leg is based on regulations for listed recipients."""
    return leg.footing == Footing.ADEQUATE and leg.decision is not None and leg.decision.listed_only


def _sensitive(d: EngagementDossier) -> tuple[DataCategory, ...]:
    """The data to be named, of the activities under the law of the United Kingdom."""
    keys: set[int] = set()
    for activity in d.activities:
        if Regime.UK in laws_of_activity(activity, d.organisation):
            keys |= {row.category_id for row in d.lens.current(ActivityData, "activity_id", activity.id)}
    return to_be_named(d.lens.get_each(DataCategory, sorted(keys)))


def to_be_named(categories: Iterable[DataCategory]) -> tuple[DataCategory, ...]:
    """Those of the categories that a recipient has to be told of."""
    return tuple(category for category in categories if category.special in TO_BE_NAMED)

"""Moves: the time until we know of a breach, and the time until the last copy is gone, before and after a change."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from registry.chains import Span
from registry.reading.lens import Lens
from registry.rules.dossiers.engagement import EngagementDossier, engagement_dossier
from registry.values import Engagement, Organisation
from registry.wording.names import name_of
from suppliers.wording.differences import Difference
from suppliers.wording.figures import listing


class Limit(TextChoices):
    """A time that the whole chain behind a service needs, at most."""

    BREACH = "breach", _("Time until we know of a breach")
    END = "end", _("Last copy after the contract ends")
    ERASURE = "erasure", _("Last copy after an erasure in the service")


Limits = dict[Limit, Span]
# A limit, before and after.
Shift = tuple[Limit, Span, Span]


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """A limit of some engagements that a change moved in the same way."""

    limit: Limit
    before: Span
    after: Span
    engagements: tuple[str, ...]

    @property
    def difference(self) -> Difference:
        """The limit in words, before and after."""
        return Difference(str(self.limit.label), str(self.before), str(self.after))

    @property
    def places(self) -> str:
        """The engagements in one phrase."""
        return listing(self.engagements)


def limits_in(dossier: EngagementDossier) -> Limits:
    """The limits of an engagement. Empty where the supplier is not a processor.

    Rules about the engagement ask every question that these figures need, so that an engagement whose questions a
    change does not touch has the same limits after it.
    """
    if not dossier.processing:
        return {}
    return {
        Limit.BREACH: dossier.clocks.bound,
        Limit.END: dossier.after_the_end.bound,
        Limit.ERASURE: dossier.after_erasure.bound,
    }


def limits_of(lens: Lens, key: int) -> Limits:
    """The limits of an engagement on the lens's day, whose organisation alone the lens sees. Empty if it has ended."""
    engagement = lens.get(Engagement, key)
    if engagement is None:
        return {}
    organisation = lens.get(Organisation, engagement.organisation_id)
    if organisation is None:
        return {}
    dossier = engagement_dossier(lens, organisation, engagement)
    if dossier is None:
        return {}
    return limits_in(dossier)


def engagement_name(lens: Lens, key: int) -> str:
    """The name of an engagement, with its organisation."""
    return name_of(lens, lens.get(Engagement, key))


def moved(before: Limits, after: Limits) -> Iterator[Shift]:
    """The limits that differ. One that was not there before, or is not there after, did not move."""
    for limit, span in before.items():
        if limit in after and after[limit] != span:
            yield limit, span, after[limit]


def together(found: Iterable[tuple[str, Shift]]) -> list[Move]:
    """Moves, each with the name of its engagement, as one where several engagements share them."""
    names: dict[Shift, list[str]] = {}
    for name, move in found:
        names.setdefault(move, []).append(name)
    moves = []
    for limit in Limit:
        for (of, before, after), engagements in names.items():
            if of == limit:
                moves.append(Move(limit=limit, before=before, after=after, engagements=tuple(sorted(engagements))))
    return moves

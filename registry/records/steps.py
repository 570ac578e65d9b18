"""The breach clock and the last copy of an engagement, step by step along the worst way: each a figure or unknown."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from registry.chains import Clock, PartyCopy, link_notice
from registry.chains.span import Span
from registry.reading.lens import Lens
from registry.records.consequences import Consequences
from suppliers.values import Service, Supplier


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step of a time line: what happens, and how long it may take."""

    what: str
    time: Span


def breach_steps(lens: Lens, use: Consequences) -> list[Step]:
    """From the party whose notice reaches us last, party by party, to us."""
    worst = max(use.clocks.parties, key=lambda clock: clock.worst.rank, default=None)
    steps = list(_up(lens, use.supplier, worst)) if worst else []
    ours = _("%(supplier)s knows, and notifies us") % {"supplier": use.supplier.name}
    return [*steps, Step(what=ours, time=use.clocks.notice)]


def _up(lens: Lens, supplier: Supplier, clock: Clock) -> Iterator[Step]:
    """The steps of a way, from its lowest party up to the supplier."""
    for link in reversed(clock.path):
        party, service = lens.get(Supplier, link.party_id), lens.get(Service, link.service_id)
        above = lens.get(Supplier, service.supplier_id) if service else None
        names = {"party": party.name if party else "", "above": (above or supplier).name}
        yield Step(what=_("%(party)s knows, and notifies %(above)s") % names, time=link_notice(lens, link))


def copy_steps(use: Consequences) -> list[Step]:
    """From the end of the contract to the last copy: at the supplier, then at the party that is last."""
    kept, supplier = use.after_the_end.kept, use.supplier.name
    steps = [
        Step(
            what=_("the contract ends, and %(supplier)s deletes the data") % {"supplier": supplier}, time=kept.deletion
        ),
        Step(what=_("copies that remain at %(supplier)s are gone") % {"supplier": supplier}, time=kept.tail),
    ]
    worst = max(use.after_the_end.parties, key=lambda each: each.worst.rank, default=None)
    if worst is not None and worst.worst.rank > use.after_the_end.own.rank:
        steps.append(_last(worst))
    return steps


def _last(copy: PartyCopy) -> Step:
    return Step(
        what=_("the last copy at %(party)s is gone, from the end") % {"party": copy.party.name}, time=copy.bound
    )


def worst_use(uses: Sequence[Consequences]) -> Consequences | None:
    """The engagement in which the notice of a breach takes longest."""
    return max(uses, key=lambda use: use.clocks.bound.rank, default=None)


def longest_kept(uses: Sequence[Consequences]) -> Consequences | None:
    """The engagement in which the last copy is gone last."""
    return max(uses, key=lambda use: use.after_the_end.bound.rank, default=None)

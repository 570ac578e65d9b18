"""What follows from the results of the rules alone, kept while no subject has other results."""

from collections.abc import Callable, Iterable
from functools import wraps
from operator import is_
from typing import TypeVar

from registry.findings.rule_cache import RuleResults
from registry.reading.kept import Kept
from registry.reading.lens import Lens

T = TypeVar("T")
_Results = tuple[RuleResults, ...]


def kept_by_results(
    results_of: Callable[[Lens], Iterable[RuleResults]],
) -> Callable[[Callable[[Lens], T]], Callable[[Lens], T]]:
    """The function, which computes its result again only when *results_of* gives results made anew.

    Most changes touch no subject. The function reads nothing else of the register.
    """

    def decorate(compute: Callable[[Lens], T]) -> Callable[[Lens], T]:
        kept: Kept[_Results, T] = Kept()

        @wraps(compute)
        def looked_up(lens: Lens) -> T:
            # Results do not have the name by which a lens tells an organisation apart.
            names = tuple((each.id, each.name) for each in lens.organisations)
            place, results = (lens.on, lens.known_on, names), tuple(results_of(lens))
            found = kept.get(place)
            if found is not None and _same(found[0], results):
                return kept.put(place, *found)
            return kept.put(place, results, compute(lens))

        return looked_up

    return decorate


def _same(before: _Results, now: _Results) -> bool:
    """Whether these are the very same results: equal ones that were made anew may have other rows."""
    return len(before) == len(now) and all(map(is_, before, now))

"""Results that are computed once for a lens and kept while its register is: what a page cannot compute each time."""

from collections import OrderedDict
from collections.abc import Callable
from datetime import date
from functools import wraps
from threading import Lock
from typing import TypeVar

from registry.reading.lens import Lens
from registry.reading.register import Register

T = TypeVar("T")
# As many as registers are kept.
KEPT = 8
# Number and digest of the register, the day, whether it has what was entered later, the organisations.
_Place = tuple[int, str, date, bool, frozenset[int]]


def kept_by_lens(compute: Callable[[Lens], T]) -> Callable[[Lens], T]:
    """The function, which computes its result once for the same register, day and organisations."""
    kept: OrderedDict[_Place, tuple[Register, T]] = OrderedDict()
    lock = Lock()

    @wraps(compute)
    def looked_up(lens: Lens) -> T:
        place = (lens.register.number, lens.register.digest, lens.on, lens.known_later, lens.organisation_ids)
        with lock:
            found = kept.get(place)
            # A register that was read again may differ under the same digest: people erased since are not in it.
            if found is not None and found[0] is lens.register:
                kept.move_to_end(place)
                return found[1]
        result = compute(lens)
        with lock:
            kept[place] = lens.register, result
            kept.move_to_end(place)
            while len(kept) > KEPT:
                kept.popitem(last=False)
        return result

    return looked_up

"""Writing a record, in the current change or in a new one."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from itertools import count
from typing import Any, TypeVar

from registry.models import User
from suppliers.ledger import tracked
from suppliers.ledger.change import change

M = TypeVar("M", bound=tracked.Tracked)
numbers = count(1)
DAY = date(2026, 1, 5)
REFERENCE = {"source": "Official Journal", "confirmed": "primary"}


@contextmanager
def acting(user: User | None = None, reason: str = "A test writes") -> Iterator[tracked.Acting]:
    """The current change, or a new one by *user* or the loader."""
    under_way = tracked.acting.get()
    if under_way is not None:
        yield under_way
        return
    with change(by=user or User.objects.loader(), reason=reason) as act:
        yield act


def made(model: type[M], given: dict[str, Any], **defaults: Any) -> M:
    """The saved record, with the default for each field that is not given."""
    with acting():
        for name, value in defaults.items():
            if name in given or f"{name}_id" in given:
                continue
            if callable(value):
                value = value()
            given[name] = value
        record = model(**given)
        record.save()
    return record

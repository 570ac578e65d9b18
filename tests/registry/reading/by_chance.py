"""Random changes of any kind, and whether two registers answer alike after them."""

import random
from contextlib import suppress

from django.db import models

from registry.reading.register import KINDS, Register
from suppliers.ledger.tracked import tracked_models
from tests import factories


def same(one: Register, other: Register) -> bool:
    """Whether two registers have the same rows in the same order."""
    return (one.number, one.digest, one.at, content(one)) == (other.number, other.digest, other.at, content(other))


def content(register: Register) -> dict[str, list[object]]:
    return {kind.__name__: list(register.tables[kind].items()) for kind in KINDS}


def some_change(chance: random.Random) -> None:
    """Adds, alters, removes and puts back records of any kind, several in one change."""
    with factories.acting():
        for _act in range(chance.randint(1, 4)):
            model = chance.choice(tracked_models())
            act = chance.choice(["add", "alter", "remove", "put back"])
            found = chance.choice(list(model._base_manager.order_by("pk")) or [None])
            if act == "add" or found is None:
                factories.MAKERS[model]()
            elif act == "alter":
                alter(found, chance)
            else:
                with suppress(models.ProtectedError, models.RestrictedError):
                    key = found.pk
                    found.delete()
                    if act == "put back":
                        found.pk = key
                        found._state.adding = True
                        found.save()


def alter(record: models.Model, chance: random.Random) -> None:
    texts = [f.name for f in record._meta.concrete_fields if isinstance(f, models.TextField) and not f.unique]
    if texts:
        setattr(record, chance.choice(texts), f"Text {chance.random()}")
    record.save()

"""Owners: the organisation to which each record belongs, read from the foreign keys of its model."""

from collections.abc import Iterator
from functools import cache
from typing import Any

from django.db.models import CASCADE, ForeignKey, Model

from registry.models import Organisation
from suppliers.ledger.tracked import history_of

# The foreign keys from a record to its organisation, in their order.
Path = tuple["ForeignKey[Any, Any]", ...]


@cache
def path_to_owner(model: type[Model]) -> Path | None:
    """How a record leads to its organisation; empty for an organisation itself, None for facts that all share.

    A record goes with what it belongs to (CASCADE), so these keys lead there.
    """
    if model is Organisation:
        return ()
    found = [(field, *above) for field in _whole(model) if (above := path_to_owner(field.related_model)) is not None]
    return min(found, key=len, default=None)


def _whole(model: type[Model]) -> Iterator["ForeignKey[Any, Any]"]:
    """The foreign keys to the records without which a record is nothing."""
    for field in model._meta.concrete_fields:
        if isinstance(field, ForeignKey) and field.remote_field.on_delete is CASCADE:
            yield field


def owner_of(record: Model) -> Any:
    """The id of the organisation to which a record belongs, also after it was deleted with the records above it.

    None for shared facts, and for a new record that belongs to nothing yet.
    """
    found: Any = record
    for field in path_to_owner(type(record)) or ():
        key = getattr(found, field.attname)
        if field.related_model is Organisation:
            return key
        found = field.get_cached_value(found, default=None) or _record_or_last_version(field.related_model, key)
        if found is None:
            return None
    if isinstance(found, Organisation):
        return found.pk
    return None


def _record_or_last_version(model: Any, key: Any) -> Any:
    live = model._base_manager.filter(pk=key).first()
    if live is not None or key is None:
        return live
    last = history_of(model)._base_manager.filter(**{model._meta.pk.attname: key}).order_by("history_id").last()
    if last is None:
        return None
    return last.instance

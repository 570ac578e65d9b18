"""Deleting: the records that would be deleted too, and those that still use a record, with links to their forms."""

from dataclasses import dataclass
from typing import Any

from django.contrib.admin.utils import NestedObjects
from django.db import router
from django.db.models import CASCADE, ForeignKey, ForeignObjectRel, Model
from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils.html import format_html
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from suppliers.admin.request import entry
from suppliers.ledger.tracked import Tracked


@dataclass(frozen=True, order=True)
class Use:
    """A record that uses another one. It is *hidden* if it belongs to an organisation that the person cannot see."""

    name: str
    address: str
    hidden: bool = False

    def __html__(self) -> str:
        if not self.address:
            return format_html("{}", self.name)
        return format_html('<a href="{}">{}</a>', self.address, self.name)


def protecting(admin: Any, request: HttpRequest, objs: Any) -> list[Use]:
    """The records that prevent a deletion."""
    collector = NestedObjects(using=router.db_for_write(admin.model))
    collector.collect(objs)
    return sorted({_use(admin, request, obj) for obj in collector.protected})


def taken_along(admin: Any, request: HttpRequest, record: Model) -> list[str]:
    """The kinds of records that a deletion takes along and that the person may not delete."""
    collector = NestedObjects(using=router.db_for_write(type(record)))
    collector.collect([record])
    below = (obj for rows in collector.data.values() for obj in rows if obj != record)
    return sorted({str(obj._meta.verbose_name) for obj in below if not _may_delete(admin.admin_site, request, obj)})


def _may_delete(site: Any, request: HttpRequest, obj: Model) -> bool:
    home = _home(site, obj)
    if home is None or not entry(request).user.writes(type(obj), obj):
        return False
    of = site.get_model_admin(type(home))
    if getattr(of, "written_elsewhere", False):
        # Its form writes nothing, so that the right to write such a record decides, which was asked above.
        return True
    if home is obj:
        return bool(of.has_delete_permission(request, home))
    return bool(of.has_change_permission(request, home))


def uses_of(admin: Any, request: HttpRequest, record: Model) -> list[Use]:
    """The records that refer to this one."""
    uses: set[Use] = set()
    for relation in record._meta.get_fields(include_hidden=True):
        if not isinstance(relation, ForeignObjectRel) or not issubclass(relation.related_model, Tracked):
            # Versions refer to it too: they are in its history.
            continue
        rows = relation.related_model._base_manager.filter(**{relation.field.name: record})
        uses.update(_use(admin, request, row) for row in rows)
    return sorted(uses)


def _use(admin: Any, request: HttpRequest, obj: Any) -> Use:
    name = f"{capfirst(obj._meta.verbose_name)}: {obj}"
    home = _home(admin.admin_site, obj)
    if home is None:
        return Use(name, "")
    if not admin.admin_site.get_model_admin(type(home)).has_view_permission(request, home):
        return Use(_("A record of another organisation"), "", hidden=True)
    return Use(name, address_of(home))


def _home(site: Any, obj: Any) -> Any:
    """The record on whose form it is entered: itself, or the record that it belongs to."""
    if site.is_registered(type(obj)):
        return obj
    for field in obj._meta.concrete_fields:
        if isinstance(field, ForeignKey) and field.remote_field.on_delete is CASCADE:
            return _home(site, getattr(obj, field.name))
    return None


def address_of(obj: Any) -> str:
    """The address of the form of a record; empty if it has none."""
    try:
        return reverse(f"admin:{obj._meta.app_label}_{obj._meta.model_name}_change", args=[obj.pk])
    except NoReverseMatch:
        return ""

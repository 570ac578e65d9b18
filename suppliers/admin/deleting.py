"""Deleting: what would go with a record, and which records still use it, each with the form where it is altered."""

from dataclasses import dataclass
from typing import Any

from django.contrib.admin.utils import NestedObjects
from django.db import router
from django.db.models import CASCADE, ForeignKey, Model
from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils.html import format_html
from django.utils.text import capfirst
from django.utils.translation import gettext as _


@dataclass(frozen=True, order=True)
class Use:
    """A record that uses another one; *hidden* where it is of an organisation that the person does not work for."""

    name: str
    address: str
    hidden: bool = False

    def __html__(self) -> str:
        return (
            format_html('<a href="{}">{}</a>', self.address, self.name)
            if self.address
            else format_html("{}", self.name)
        )


def protecting(admin: Any, request: HttpRequest, objs: Any) -> list[Use]:
    """The records that keep others from being deleted."""
    collector = NestedObjects(using=router.db_for_write(admin.model))
    collector.collect(objs)
    return sorted({_use(admin, request, obj) for obj in collector.protected})


def uses_of(admin: Any, request: HttpRequest, record: Model) -> list[Use]:
    """The records that refer to this one."""
    found = [
        row
        for relation in record._meta.related_objects
        for row in relation.related_model._base_manager.filter(**{relation.field.name: record})
    ]
    return sorted({_use(admin, request, row) for row in found})


def _use(admin: Any, request: HttpRequest, obj: Any) -> Use:
    home = _home(admin.admin_site, obj)
    own = admin.admin_site.get_model_admin(type(home)) if home is not None else None
    if own is not None and not own.has_view_permission(request, home):
        return Use(_("A record of another organisation"), "", hidden=True)
    name = f"{capfirst(obj._meta.verbose_name)}: {obj}"
    return Use(name, address_of(home) if home is not None else "")


def _home(site: Any, obj: Any) -> Any:
    """The record on whose form it is entered: itself, or what it belongs to."""
    if site.is_registered(type(obj)):
        return obj
    for field in obj._meta.concrete_fields:
        if isinstance(field, ForeignKey) and field.remote_field.on_delete is CASCADE:
            return _home(site, getattr(obj, field.name))
    return None


def address_of(obj: Any) -> str:
    """The form of a record in data entry; empty where it has none."""
    try:
        return reverse(f"admin:{obj._meta.app_label}_{obj._meta.model_name}_change", args=[obj.pk])
    except NoReverseMatch:
        return ""

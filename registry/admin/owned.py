"""OwnedAdmin: data entry for what belongs to one organisation, open to that organisation's editors alone."""

from dataclasses import replace
from typing import Any

from django.contrib.admin import RelatedFieldListFilter
from django.db.models import QuerySet
from django.http import HttpRequest

from registry.models import Engagement, Organisation
from registry.values import Role
from suppliers.admin.tracked import TrackedAdmin
from suppliers.versions import Version


def editable(request: HttpRequest) -> list[int]:
    """The ids of the organisations the person writes for."""
    return [key for key, role in request.user.roles.items() if role == Role.EDITOR]  # type: ignore[union-attr]


def limited(request: HttpRequest, field: Any, kwargs: dict[str, Any]) -> dict[str, Any]:
    """A foreign key's choices without other organisations' rows."""
    if field.related_model is Organisation:
        kwargs["queryset"] = Organisation.objects.filter(pk__in=editable(request))
    elif field.related_model is Engagement:
        kwargs["queryset"] = Engagement.objects.filter(organisation__in=editable(request))
    return kwargs


class OwnOrganisations(RelatedFieldListFilter):
    """A list's filter by organisation that names only those the person writes for."""

    def field_choices(self, field: Any, request: HttpRequest, model_admin: Any) -> Any:
        return field.get_choices(include_blank=False, limit_choices_to={"pk__in": editable(request)})


class OwnedAdmin(TrackedAdmin):
    """Admin of a record that names its organisation in ``owner_field``."""

    owner_field = "organisation_id"

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        return super().get_queryset(request).filter(**{f"{self.owner_field}__in": editable(request)})

    def formfield_for_foreignkey(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        return super().formfield_for_foreignkey(db_field, request, **limited(request, db_field, kwargs))

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        """A record stays its organisation's: what it was there is not another's to read."""
        fixed = ("organisation",) if obj is not None and self.owner_field == "organisation_id" else ()
        return (*super().get_readonly_fields(request, obj), *fixed)

    def versions_for(self, request: HttpRequest, record: Any) -> list[Version]:
        found, own = super().versions_for(request, record), editable(request)
        foreign = [v.change for v in found if v.model is self.model and v.row[self.owner_field] not in own]
        moved = max(foreign, default=0)
        kept = [version for version in found if version.change > moved]
        # The version that came with the move would say what the record was before.
        first = min((v.change for v in kept if v.model is self.model), default=0) if moved else 0
        return [replace(v, differences=()) if v.change == first else v for v in kept]

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return self._own(request, obj) and super().has_change_permission(request, obj)

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return self._own(request, obj) and super().has_view_permission(request, obj)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return self._own(request, obj) and super().has_delete_permission(request, obj)

    def _own(self, request: HttpRequest, obj: Any) -> bool:
        return obj is None or getattr(obj, self.owner_field) in editable(request)

"""OwnedAdmin: data entry for what belongs to one organisation, open to that organisation's editors alone."""

from dataclasses import replace
from operator import attrgetter
from typing import Any

from django.contrib.admin import RelatedFieldListFilter
from django.db.models import Model, QuerySet
from django.http import HttpRequest

from registry.models import Agreement, Engagement, Organisation, OwnService, Paper, ProcessingActivity
from registry.values import Role
from suppliers.admin.inlines import TrackedInline
from suppliers.admin.tracked_admin import TrackedAdmin
from suppliers.ledger.versions import Version


def editable(request: HttpRequest) -> list[int]:
    """The ids of the organisations the person writes for."""
    return [key for key, role in request.user.roles.items() if role == Role.EDITOR]  # type: ignore[union-attr]


def limited(request: HttpRequest, field: Any, kwargs: dict[str, Any]) -> dict[str, Any]:
    """A foreign key's choices without other organisations' rows."""
    related = field.related_model
    if related is Organisation:
        kwargs["queryset"] = Organisation.objects.filter(pk__in=editable(request))
    elif related in OWNERS:
        kwargs["queryset"] = related.objects.filter(**{f"{OWNERS[related]}__in": editable(request)})
    return kwargs


# The column, or the way to it, that names the organisation of what a form may refer to.
OWNERS: dict[type[Model], str] = {
    Agreement: "engagement__organisation",
    Engagement: "organisation",
    OwnService: "organisation",
    Paper: "organisation",
    ProcessingActivity: "organisation",
}


class OwnedInline(TrackedInline):
    """Rows below a record of one organisation, with choices of that organisation alone."""

    def formfield_for_foreignkey(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        return super().formfield_for_foreignkey(db_field, request, **limited(request, db_field, kwargs))


class OwnOrganisations(RelatedFieldListFilter):
    """A list's filter by organisation that names only those the person writes for."""

    def field_choices(self, field: Any, request: HttpRequest, model_admin: Any) -> Any:
        return field.get_choices(include_blank=False, limit_choices_to={"pk__in": editable(request)})


class OwnedAdmin(TrackedAdmin):
    """Admin of a record that names its organisation in ``owner_field``, itself or through what it belongs to."""

    owner_field = "organisation_id"

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        return super().get_queryset(request).filter(**{f"{self.owner_field.replace('.', '__')}__in": editable(request)})

    def formfield_for_foreignkey(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        return super().formfield_for_foreignkey(db_field, request, **limited(request, db_field, kwargs))

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        """A record stays its organisation's: what it was there is not another's to read."""
        fixed = (self.owner_field.partition(".")[0].removesuffix("_id"),) if self.owner_field != "id" else ()
        return (*super().get_readonly_fields(request, obj), *(fixed if obj is not None else ()))

    def versions_for(self, request: HttpRequest, record: Any) -> list[Version]:
        found, own = super().versions_for(request, record), editable(request)
        if "." in self.owner_field:
            # What it belongs to is fixed, so it was never anybody else's.
            return found
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
        return obj is None or attrgetter(self.owner_field)(obj) in editable(request)

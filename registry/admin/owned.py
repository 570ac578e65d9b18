"""OwnedAdmin: data entry for records of one organisation, which only that organisation's editors may open."""

from collections.abc import Collection
from dataclasses import replace
from operator import attrgetter
from typing import Any

from django.contrib.admin import RelatedFieldListFilter
from django.db.models import Model, QuerySet
from django.http import HttpRequest

from registry.models import ActivityPurpose, Agreement, Engagement, Organisation, OwnService, Paper, ProcessingActivity
from registry.request.scope import person_of
from registry.values import Role
from suppliers.admin.inlines import TrackedInline
from suppliers.admin.tracked_admin import TrackedAdmin
from suppliers.ledger.versions import Version


def editable(request: HttpRequest) -> list[int]:
    """The ids of the organisations for which the person may write."""
    return [key for key, role in person_of(request).roles.items() if role == Role.EDITOR]


def limited(request: HttpRequest, field: Any, kwargs: dict[str, Any]) -> dict[str, Any]:
    """The choices of a foreign key, without other organisations' rows."""
    related = field.related_model
    if related is Organisation:
        kwargs["queryset"] = Organisation.objects.filter(pk__in=editable(request))
    elif related in OWNERS:
        kwargs["queryset"] = related.objects.filter(**{f"{OWNERS[related]}__in": editable(request)})
    return kwargs


# The path to the organisation of each record that a form may refer to.
OWNERS: dict[type[Model], str] = {
    ActivityPurpose: "activity__organisation",
    Agreement: "engagement__organisation",
    Engagement: "organisation",
    OwnService: "organisation",
    Paper: "organisation",
    ProcessingActivity: "organisation",
}


class OwnedInline(TrackedInline):
    """Rows below a record of one organisation, with choices from that organisation only."""

    def formfield_for_foreignkey(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        return super().formfield_for_foreignkey(db_field, request, **limited(request, db_field, kwargs))


class OwnOrganisations(RelatedFieldListFilter):
    """A list's filter by organisation, with only those for which the person may write."""

    def field_choices(self, field: Any, request: HttpRequest, model_admin: Any) -> Any:
        return field.get_choices(include_blank=False, limit_choices_to={"pk__in": editable(request)})


class OwnedAdmin(TrackedAdmin):
    """Admin of a record whose ``owner_field`` leads to its organisation, directly or through the record above it."""

    owner_field = "organisation_id"

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        column = self.owner_field.replace(".", "__")
        return super().get_queryset(request).filter(**{f"{column}__in": editable(request)})

    def formfield_for_foreignkey(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        return super().formfield_for_foreignkey(db_field, request, **limited(request, db_field, kwargs))

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        """A record never moves to another organisation, which may not read its history."""
        fixed = super().get_readonly_fields(request, obj)
        if obj is None or self.owner_field == "id":
            return fixed
        return (*fixed, self.owner_field.partition(".")[0].removesuffix("_id"))

    def versions_for(self, request: HttpRequest, record: Any) -> list[Version]:
        found = super().versions_for(request, record)
        if "." in self.owner_field:
            # The record above it never changes, so it always belonged to the same organisation.
            return found
        moved = self._last_elsewhere(found, editable(request))
        if not moved:
            return found
        return self._since(found, moved)

    def _last_elsewhere(self, found: list[Version], own: Collection[int]) -> int:
        """The last change in which the record belonged to an organisation that is not one's own; 0 for none."""
        versions = (version for version in found if version.model is self.model)
        return max((v.change for v in versions if v.row[self.owner_field] not in own), default=0)

    def _since(self, found: list[Version], moved: int) -> list[Version]:
        """The versions after a move; the first shows no differences, which would show the record's earlier content."""
        kept = [version for version in found if version.change > moved]
        first = min((version.change for version in kept if version.model is self.model), default=0)
        for place, version in enumerate(kept):
            if version.change == first:
                kept[place] = replace(version, differences=())
        return kept

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return self._own(request, obj) and super().has_change_permission(request, obj)

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return self._own(request, obj) and super().has_view_permission(request, obj)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return self._own(request, obj) and super().has_delete_permission(request, obj)

    def _own(self, request: HttpRequest, obj: Any) -> bool:
        return obj is None or attrgetter(self.owner_field)(obj) in editable(request)

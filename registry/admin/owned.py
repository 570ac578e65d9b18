"""OwnedAdmin: data entry for records of one organisation, which only that organisation's editors may open."""

from collections.abc import Collection
from typing import Any

from django.contrib.admin import RelatedFieldListFilter
from django.db.models import Model
from django.http import HttpRequest

from registry.models import Organisation
from registry.people.owners import Path, path_to_owner
from registry.people.rights import right_to_write
from registry.request.scope import person_of
from suppliers.admin.tracked_admin import TrackedAdmin
from suppliers.ledger.versions import Version


class OwnOrganisations(RelatedFieldListFilter):
    """A list's filter by organisation, with only those for which the person works."""

    def field_choices(self, field: Any, request: HttpRequest, model_admin: Any) -> Any:
        own = {"pk__in": person_of(request).enters_for}
        return field.get_choices(include_blank=False, limit_choices_to=own)


class OwnedAdmin(TrackedAdmin):
    """Admin of a record that belongs to one organisation, directly or through the record above it."""

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        """A record never moves to another organisation, which may not read its history."""
        fixed = super().get_readonly_fields(request, obj)
        path = self._path()
        if obj is None or not path:
            return fixed
        return (*fixed, path[0].name)

    def get_field_queryset(self, db: Any, db_field: Any, request: Any) -> Any:
        """The choices of a foreign key; of organisations, those for which the person may write this kind of record."""
        found = super().get_field_queryset(db, db_field, request)
        if db_field.related_model is not Organisation:
            return found
        return Organisation.objects.filter(pk__in=person_of(request).having(right_to_write(self.model)))

    def _path(self) -> Path:
        model: type[Model] = self.model
        return path_to_owner(model) or ()

    def versions_for(self, request: HttpRequest, record: Any) -> list[Version]:
        found = super().versions_for(request, record)
        path = self._path()
        if not path or path[0].related_model is not Organisation:
            # The record above it never changes, so it always belonged to the same organisation.
            return found
        moved = self._last_elsewhere(found, path[0].attname, person_of(request).enters_for)
        if not moved:
            return found
        return self._since(found, moved)

    def _last_elsewhere(self, found: list[Version], column: str, own: Collection[int]) -> int:
        """The last change in which the record belonged to an organisation that is not one's own; 0 for none."""
        versions = (version for version in found if version.model is self.model)
        return max((v.change for v in versions if v.row[column] not in own), default=0)

    def _since(self, found: list[Version], moved: int) -> list[Version]:
        """The versions after a move; the first shows no differences, which would show the record's earlier content."""
        kept = [version for version in found if version.change > moved]
        first = min((version.change for version in kept if version.model is self.model), default=0)
        for place, version in enumerate(kept):
            if version.change == first:
                kept[place] = version.alone
        return kept


class ReadAdmin(OwnedAdmin):
    """Admin of a record that pages of the register write, because they show what it answers: it is read here."""

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: object = None) -> bool:
        return False

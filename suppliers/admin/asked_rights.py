"""Who may alter and delete a record, and rows below it."""

from typing import Any

from django.contrib.admin.utils import flatten_fieldsets
from django.http import HttpRequest

from suppliers.admin.request import entry
from suppliers.ledger.tracked import Tracked


class AskedRights:
    """For admins: what the person may do with a record that the person sees.

    A person who may write only rows below a record, such as a decision on a notice, opens its form for these.
    """

    model: type[Any]

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Whether the person may read the record."""
        return self._sees(request, obj) and super().has_view_permission(request, obj)  # type: ignore[misc]

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Whether the person may alter the record or rows below it."""
        return self._sees(request, obj) and bool(self.writable_kinds(request, obj))

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Whether the person may delete the record."""
        return self._sees(request, obj) and self.model in self.writable_kinds(request, obj)

    def _sees(self, request: HttpRequest, obj: Any) -> bool:
        return obj is None or entry(request).user.sees(obj)

    def writable_kinds(self, request: HttpRequest, record: Tracked | None) -> set[type[Tracked]]:
        """The kinds that the person may write: the record's own, and those of rows below it (None: of any record)."""
        kinds = [self.model, *(model for model, _link in self.child_models())]  # type: ignore[attr-defined]
        return {kind for kind in kinds if entry(request).user.writes(kind, record)}

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        """The fields that are not altered: all of the record's own, for a person who may write only rows below it."""
        fixed = super().get_readonly_fields(request, obj)  # type: ignore[misc]
        if obj is None or self.model in self.writable_kinds(request, obj):
            return fixed
        if self.fieldsets is None and self.fields is None:  # type: ignore[attr-defined]
            # Django would read the fields of such a form from the form, which asks for these.
            return [field.name for field in self.model._meta.concrete_fields if field.editable]
        return flatten_fieldsets(super().get_fieldsets(request, obj))  # type: ignore[misc]

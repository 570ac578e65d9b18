"""TrackedAdmin: data entry in which each save is one change with one reason."""

from copy import copy
from typing import Any, ClassVar

from django.contrib import admin
from django.contrib.admin.options import IS_POPUP_VAR
from django.core.exceptions import ValidationError
from django.db.models import Model, QuerySet
from django.db.models.expressions import Combinable
from django.http import HttpRequest, HttpResponse, QueryDict
from django.urls import URLPattern, path
from django.utils.translation import gettext as _

from suppliers.admin.accounts import NotLogged
from suppliers.admin.asked_rights import AskedRights
from suppliers.admin.deleting import protecting, taken_along
from suppliers.admin.ending import can_end, end_view
from suppliers.admin.fields import TEXT_OVERRIDES, OwnChoices
from suppliers.admin.forms import ChildModels, TrackedForm
from suppliers.admin.history_pages import HistoryPages
from suppliers.admin.lists import ForgivingLists
from suppliers.admin.merging import CHOICES
from suppliers.admin.merging_forms import merge_record
from suppliers.admin.request import entry
from suppliers.admin.typed import as_text
from suppliers.ledger.change import change
from suppliers.ledger.reason import ReasonForm
from suppliers.ledger.restoring import DeleteForm
from suppliers.ledger.sent_forms import leads_to, shows_kept
from suppliers.models import ChangeHead

# The fields of every form that are not of the record.
REASON_FIELDS = ("why", "seen")


def plainly_saved(request: HttpRequest) -> bool:
    """Whether the person pressed Save, and not another button such as "Save and continue editing"."""
    return not {"_continue", "_addanother", IS_POPUP_VAR} & set(request.POST)


class TrackedAdmin(ForgivingLists, OwnChoices, AskedRights, HistoryPages, NotLogged, admin.ModelAdmin):  # type: ignore[type-arg]
    """The admin of a tracked record: reason, protection against overwriting, history, restoring."""

    form = TrackedForm
    formfield_overrides = TEXT_OVERRIDES
    # Deleting many at once asks for no reason and does not show what is deleted too.
    actions = None
    ordering: ClassVar[tuple[str | Combinable, ...]] = ("pk",)
    save_on_top = False
    change_form_template = "admin/tracked_change_form.html"
    delete_confirmation_template = "admin/tracked_delete.html"

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        """The records that the person may see, for lists, forms and searches."""
        return super().get_queryset(request).filter(entry(request).user.sees.condition(self.model))

    def child_models(self) -> ChildModels:
        """The models of the inlines, each with the column that names the record."""
        return tuple((inline.model, self._link(inline.model)) for inline in self.inlines)

    def _link(self, child: type[Model]) -> str:
        links = [field.attname for field in child._meta.concrete_fields if field.related_model is self.model]
        return links[0]

    def get_form(self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any) -> Any:
        form = super().get_form(request, obj, change=change, **kwargs)
        form.child_models = self.child_models()  # type: ignore[attr-defined]
        form.writes = staticmethod(entry(request).user.writes)  # type: ignore[attr-defined]
        form.merge = getattr(request, "merge", None)  # type: ignore[attr-defined]
        form.refused = getattr(request, "refused", ())  # type: ignore[attr-defined]
        for name in REASON_FIELDS:
            # All forms share these two. A copy keeps their initial values to this request.
            form.base_fields[name] = copy(form.base_fields[name])
        form.base_fields["seen"].initial = getattr(request, "last_change", 0)
        return form

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        """The fieldsets of the record, and the reason at the end."""
        own = super().get_fieldsets(request, obj)
        if self.fieldsets is None:
            own = [(None, {"fields": [name for name in own[0][1]["fields"] if name not in REASON_FIELDS]})]
        if not self._may_save(request, obj):
            return own
        return [*own, (_("This change"), {"fields": REASON_FIELDS, "classes": ["reason-set"]})]

    def _may_save(self, request: HttpRequest, obj: Any) -> bool:
        if obj is None:
            return self.has_add_permission(request)
        return self.has_change_permission(request, obj)

    @shows_kept
    def add_view(self, request: HttpRequest, form_url: str = "", extra_context: Any = None) -> HttpResponse:
        """The form of a new record."""
        return super().add_view(request, form_url, extra_context)

    @shows_kept
    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        """The form of a record."""
        return super().change_view(request, object_id, form_url, extra_context)

    def _get_obj_does_not_exist_redirect(self, request: HttpRequest, opts: Any, object_id: str) -> HttpResponse:
        """The start page; for a form of a record that was deleted meanwhile, what was typed, to copy."""
        answer: HttpResponse = super()._get_obj_does_not_exist_redirect(request, opts, object_id)  # type: ignore[misc]
        if request.method != "POST":
            return answer
        return as_text(request, request.POST)

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: Any = None,
    ) -> HttpResponse:
        reason = request.POST.get("why", "").strip()
        if request.method != "POST":
            # Read before the record, so that no change between the two is missed.
            entry(request).last_change = ChangeHead.objects.values_list("number", flat=True).first() or 0
        if request.method != "POST" or not ReasonForm({"reason": reason}).is_valid():
            # Without a valid reason the form is not valid, and nothing is written.
            return super().changeform_view(request, object_id, form_url, extra_context)
        try:
            with change(by=request.user, reason=reason):
                if object_id is not None:
                    merge_record(self, request, object_id)
                return leads_to(super().changeform_view(request, object_id, form_url, extra_context))
        except ValidationError as error:
            # The change as a whole was refused. The form is shown again with the reason and all that was typed.
            entry(request).refused = error.messages
            if object_id is not None and CHOICES in request.POST:
                merge_record(self, request, object_id)
            return super().changeform_view(request, object_id, form_url, extra_context)

    def render_change_form(self, request: HttpRequest, context: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        """The form, with a link to the page that ends a dated record."""
        if kwargs.get("obj") is not None and can_end(self):
            context["end"] = self._page("end")
        return super().render_change_form(request, context, *args, **kwargs)

    def view_on_site(self, obj: Any) -> str | None:
        """The page that shows the record; None if it has none."""
        if not hasattr(obj, "get_absolute_url"):
            return None
        page: str = obj.get_absolute_url()
        return page

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        # An unchanged record gets no new version.
        if not change or set(form.changed_data) - {*REASON_FIELDS}:
            super().save_model(request, obj, form, change)

    @shows_kept
    def delete_view(self, request: HttpRequest, object_id: str, extra_context: Any = None) -> HttpResponse:
        if request.method != "POST":
            return super().delete_view(request, object_id, self._ending(extra_context))
        form = DeleteForm(request.POST)
        if form.is_valid():
            try:
                with change(by=request.user, reason=form.cleaned_data["reason"]):
                    return leads_to(super().delete_view(request, object_id, extra_context))
            except ValidationError as error:
                form.add_error("reason", error.messages)
        request.POST = QueryDict()  # shows the question again
        return super().delete_view(request, object_id, {**self._ending(extra_context), "reason_form": form})

    def _ending(self, extra_context: Any) -> dict[str, Any]:
        context = {**(extra_context or {}), "end": ""}
        if can_end(self):
            context["end"] = self._page("end")
        return context

    def _page(self, name: str) -> str:
        """The name of a page of this admin, as ``reverse`` takes it."""
        return f"admin:{self.opts.app_label}_{self.opts.model_name}_{name}"

    def get_urls(self) -> list[URLPattern]:
        name = f"{self.opts.app_label}_{self.opts.model_name}"
        view = self.admin_site.admin_view(self.restore_view)
        urls = [path("<path:object_id>/history/<str:label>/<int:row>/", view, name=f"{name}_restore")]
        if can_end(self):
            end = self.admin_site.admin_view(self.end_view)
            urls.append(path("<path:object_id>/end/", end, name=f"{name}_end"))
        return [*urls, *super().get_urls()]

    @shows_kept
    def end_view(self, request: HttpRequest, object_id: str) -> HttpResponse:
        """Asks for the last day of the record."""
        return end_view(self, request, object_id)

    def get_deleted_objects(self, objs: Any, request: HttpRequest) -> Any:
        """The records that would be deleted too, and those that prevent it. Other organisations' stay unnamed."""
        deleted, count, _asked_by_form, protected = super().get_deleted_objects(objs, request)
        needed = {kind for each in objs for kind in taken_along(self, request, each)}
        if protected:
            protected = [use.__html__() for use in protecting(self, request, objs)]
            # What stands in the way is named above, and whose it is may not be told by its kind.
            needed = set()
        return deleted, count, needed, protected

"""TrackedAdmin: data entry in which each save is one change with one reason."""

from copy import copy
from typing import Any, ClassVar

from django.contrib import admin, messages
from django.contrib.admin.options import IS_POPUP_VAR
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import Model
from django.db.models.expressions import Combinable
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _

from suppliers.admin.deleting import protecting
from suppliers.admin.ending import can_end, end_view
from suppliers.admin.fields import TEXT_OVERRIDES, AddingChoices
from suppliers.admin.forms import ChildModels, TrackedForm, history_versions
from suppliers.admin.record_pages import render_page
from suppliers.admin.request import entry
from suppliers.ledger.acts import acts
from suppliers.ledger.change import change
from suppliers.ledger.reason import ReasonForm
from suppliers.ledger.restoring import DeleteForm, RestoreForm, restored
from suppliers.ledger.tracked import Tracked, history_of
from suppliers.ledger.versions import Version, differences_to
from suppliers.models import ChangeHead

# The fields of every form that are not of the record.
REASON_FIELDS = ("why", "seen")


def plainly_saved(request: HttpRequest) -> bool:
    """Whether the person pressed Save, and not another button such as "Save and continue editing"."""
    return not {"_continue", "_addanother", IS_POPUP_VAR} & set(request.POST)


class TrackedAdmin(AddingChoices, admin.ModelAdmin):  # type: ignore[type-arg]
    """The admin of a tracked record: reason, protection against overwriting, history, restoring."""

    form = TrackedForm
    formfield_overrides = TEXT_OVERRIDES
    # Deleting many at once asks for no reason and does not show what is deleted too.
    actions = None
    ordering: ClassVar[tuple[str | Combinable, ...]] = ("pk",)
    save_on_top = False
    change_form_template = "admin/tracked_change_form.html"
    delete_confirmation_template = "admin/tracked_delete.html"

    def child_models(self) -> ChildModels:
        """The models of the inlines, each with the column that names the record."""
        return tuple((inline.model, self._link(inline.model)) for inline in self.inlines)

    def _link(self, child: type[Model]) -> str:
        links = [field.attname for field in child._meta.concrete_fields if field.related_model is self.model]
        return links[0]

    def get_form(self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any) -> Any:
        form = super().get_form(request, obj, change=change, **kwargs)
        form.child_models = self.child_models()  # type: ignore[attr-defined]
        form.known = staticmethod(entry(request).user.known_authors)  # type: ignore[attr-defined]
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
                return super().changeform_view(request, object_id, form_url, extra_context)
        except ValidationError as error:
            # The change as a whole was refused. The form is shown again with the reason and all that was typed.
            entry(request).refused = error.messages
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

    def delete_view(self, request: HttpRequest, object_id: str, extra_context: Any = None) -> HttpResponse:
        if request.method != "POST":
            return super().delete_view(request, object_id, self._ending(extra_context))
        form = DeleteForm(request.POST)
        if not form.is_valid():
            request.POST = QueryDict()  # shows the question again
            return super().delete_view(request, object_id, {**self._ending(extra_context), "reason_form": form})
        with change(by=request.user, reason=form.cleaned_data["reason"]):
            return super().delete_view(request, object_id, extra_context)

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

    def end_view(self, request: HttpRequest, object_id: str) -> HttpResponse:
        """Asks for the last day of the record."""
        return end_view(self, request, object_id)

    def history_view(self, request: HttpRequest, object_id: str, extra_context: Any = None) -> HttpResponse:
        """All changes to the record and the rows below it, newest first, even if it was deleted."""
        record = self._record_or_last_version(request, object_id)
        changes = acts(self.versions_for(request, record), entry(request).user.known_authors)
        if not changes:
            raise Http404
        context = {
            "record": record,
            "gone": not self.model._base_manager.filter(pk=record.pk).exists(),
            "acts": changes,
            "restore": self._page("restore"),
            "may_restore": self.has_change_permission(request, record),
        }
        return render_page(self, request, "admin/tracked_history.html", _("History"), **context)

    def restore_view(self, request: HttpRequest, object_id: str, label: str, row: int) -> HttpResponse:
        """Asks for the reason, then writes an earlier version of the record, or of a row below it, again."""
        record = self._record_or_last_version(request, object_id)
        if not self.has_change_permission(request, record):
            raise PermissionDenied
        version = self._version(request, record, label, row)
        form, differences = RestoreForm(request.POST or None), differences_to(version)
        history = reverse(self._page("history"), args=[record.pk])
        if form.is_valid() and not differences:
            form.add_error(None, _("This version is the same as the present record. There is nothing to restore."))
        elif form.is_valid() and self._restored(request, form, version):
            return redirect(history)
        context = {"record": record, "version": version, "differences": differences, "form": form, "history": history}
        return render_page(self, request, "admin/tracked_restore.html", _("Restore an earlier version"), **context)

    def _version(self, request: HttpRequest, record: Tracked, label: str, row: int) -> Version:
        """The version with that model and history id. Raises Http404 if the person may not see it."""
        for version in self.versions_for(request, record):
            if (version.model._meta.model_name, version.history_id) == (label, row):
                return version
        raise Http404

    def _restored(self, request: HttpRequest, form: RestoreForm, version: Version) -> bool:
        """Writes the version again, unless a check refuses it; whether it did."""
        try:
            with change(by=request.user, reason=form.cleaned_data["reason"]):
                restored(version).save()
        except ValidationError as error:
            form.add_error(None, error.messages)
            return False
        messages.success(request, _("Restored. The earlier version applies again."))
        return True

    def versions_for(self, request: HttpRequest, record: Tracked) -> list[Version]:
        """The versions of a record, and of the rows below it, that the person may see and restore."""
        return history_versions(record, self.child_models())

    def _record_or_last_version(self, request: HttpRequest, object_id: str) -> Any:
        """The record or, if it was deleted, its last version. Raises Http404 if the person may not see it."""
        try:
            key = self.opts.pk.to_python(unquote(object_id))
        except ValidationError as error:
            raise Http404 from error
        record = self.get_object(request, unquote(object_id))
        if record is None and not self.model._base_manager.filter(pk=key).exists():
            record = self._last_version(key)
        if record is None or not self.has_view_or_change_permission(request, record):
            raise Http404
        return record

    def _last_version(self, key: Any) -> Any:
        rows = history_of(self.model)._base_manager.filter(**{self.opts.pk.attname: key})
        last = rows.order_by("history_id").last()
        if last is None:
            return None
        return last.instance

    def get_deleted_objects(self, objs: Any, request: HttpRequest) -> Any:
        """The records that would be deleted too, and those that prevent it. Other organisations' stay unnamed."""
        deleted, count, needed, protected = super().get_deleted_objects(objs, request)
        if protected:
            protected = [use.__html__() for use in protecting(self, request, objs)]
        return deleted, count, needed, protected

    # The ledger replaces Django's own log, which has no reasons.
    def log_addition(self, request: HttpRequest, obj: Any, message: Any) -> None:  # type: ignore[override]
        """Does nothing: the change is the log."""

    def log_change(self, request: HttpRequest, obj: Any, message: Any) -> None:  # type: ignore[override]
        """Does nothing: the change is the log."""

    def log_deletions(self, request: HttpRequest, queryset: Any) -> None:  # type: ignore[override]
        """Does nothing: the change is the log."""

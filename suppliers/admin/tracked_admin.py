"""TrackedAdmin: data entry in which one save is one change with one reason."""

from copy import copy
from typing import Any, ClassVar

from django.contrib import admin, messages
from django.contrib.admin.options import IS_POPUP_VAR
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied, ValidationError
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
from suppliers.ledger.acts import acts
from suppliers.ledger.change import change
from suppliers.ledger.reason import ReasonForm
from suppliers.ledger.restoring import DeleteForm, RestoreForm, restored
from suppliers.ledger.tracked import Tracked, history_of
from suppliers.ledger.versions import Version, differences_to
from suppliers.models import ChangeHead


def plainly_saved(request: HttpRequest) -> bool:
    """Whether the person pressed Save and nothing more particular, so that the next step can follow."""
    return not {"_continue", "_addanother", IS_POPUP_VAR} & set(request.POST)


class TrackedAdmin(AddingChoices, admin.ModelAdmin):
    """Admin of a tracked record: reason, lock against overwriting, history, restoring."""

    form = TrackedForm
    formfield_overrides = TEXT_OVERRIDES
    # Deleting many at once gives no reason and shows nobody what goes with them.
    actions = None
    ordering: ClassVar[tuple[str | Combinable, ...]] = ("pk",)
    save_on_top = False
    change_form_template = "admin/tracked_change_form.html"
    delete_confirmation_template = "admin/tracked_delete.html"

    def child_models(self) -> ChildModels:
        """The inlines' models, each with the column that names the record."""
        found = []
        for inline in self.inlines:
            link = next(f.attname for f in inline.model._meta.concrete_fields if f.related_model is self.model)
            found.append((inline.model, link))
        return tuple(found)

    def get_form(self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any) -> Any:
        form = super().get_form(request, obj, change=change, **kwargs)
        form.child_models = self.child_models()  # type: ignore[attr-defined]
        form.known = staticmethod(request.user.known_authors)  # type: ignore[attr-defined, union-attr]
        for name in ("why", "seen"):
            # These two are of the class that all forms share: what is set here is for this request alone.
            form.base_fields[name] = copy(form.base_fields[name])
        form.base_fields["seen"].initial = getattr(request, "seen", 0)
        return form

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        """The record's own fieldsets, and the reason, which is asked last."""
        own = super().get_fieldsets(request, obj)
        if self.fieldsets is None:
            own = [(None, {"fields": [n for n in own[0][1]["fields"] if n not in {"why", "seen"}]})]
        if not (self.has_change_permission(request, obj) if obj else self.has_add_permission(request)):
            return own
        return [*own, (_("This change"), {"fields": ["why", "seen"], "classes": ["reason-set"]})]

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: Any = None,
    ) -> HttpResponse:
        reason = request.POST.get("why", "").strip()
        if request.method != "POST":
            # Read before the record is, so that a change between the two is never missed.
            request.seen = ChangeHead.objects.values_list("number", flat=True).first() or 0  # type: ignore[attr-defined]
        if request.method != "POST" or not ReasonForm({"reason": reason}).is_valid():
            # Without a good reason the form does not validate, so nothing is written.
            return super().changeform_view(request, object_id, form_url, extra_context)
        with change(by=request.user, reason=reason):
            return super().changeform_view(request, object_id, form_url, extra_context)

    def render_change_form(self, request: HttpRequest, context: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        """The form, with the page on which a dated record is ended."""
        if kwargs.get("obj") is not None and can_end(self):
            context["end"] = f"admin:{self.opts.app_label}_{self.opts.model_name}_end"
        return super().render_change_form(request, context, *args, **kwargs)

    def view_on_site(self, obj: Any) -> str | None:
        """The page that shows the record, for those that have one."""
        page = getattr(obj, "get_absolute_url", None)
        return page() if page else None

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        # A record that is as it was gets no version of its own.
        if not change or set(form.changed_data) - {"why", "seen"}:
            super().save_model(request, obj, form, change)

    def delete_view(self, request: HttpRequest, object_id: str, extra_context: Any = None) -> HttpResponse:
        if request.method != "POST":
            return super().delete_view(request, object_id, self._ending(extra_context))
        form = DeleteForm(request.POST)
        if not form.is_valid():
            request.POST = QueryDict()  # not confirmed yet: ask again
            return super().delete_view(request, object_id, {**self._ending(extra_context), "reason_form": form})
        with change(by=request.user, reason=form.cleaned_data["reason"]):
            return super().delete_view(request, object_id, extra_context)

    def _ending(self, extra_context: Any) -> dict[str, Any]:
        end = f"admin:{self.opts.app_label}_{self.opts.model_name}_end" if can_end(self) else ""
        return {**(extra_context or {}), "end": end}

    def get_urls(self) -> list[URLPattern]:
        name = f"{self.opts.app_label}_{self.opts.model_name}_restore"
        view = self.admin_site.admin_view(self.restore_view)
        found = [path("<path:object_id>/history/<str:label>/<int:row>/", view, name=name)]
        if can_end(self):
            end = self.admin_site.admin_view(self.end_view)
            found.append(path("<path:object_id>/end/", end, name=f"{self.opts.app_label}_{self.opts.model_name}_end"))
        return [*found, *super().get_urls()]

    def end_view(self, request: HttpRequest, object_id: str) -> HttpResponse:
        """Gives the record its last day."""
        return end_view(self, request, object_id)

    def history_view(self, request: HttpRequest, object_id: str, extra_context: Any = None) -> HttpResponse:
        """Every change to the record and the rows below it, newest first; also of a record since deleted."""
        record = self._ever(request, object_id)
        found = acts(self.versions_for(request, record), request.user.known_authors)  # type: ignore[union-attr]
        if not found:
            raise Http404
        context = {
            "record": record,
            "gone": not self.model._base_manager.filter(pk=record.pk).exists(),
            "acts": found,
            "restore": f"admin:{self.opts.app_label}_{self.opts.model_name}_restore",
            "may_restore": self.has_change_permission(request, record),
        }
        return render_page(self, request, "admin/tracked_history.html", _("History"), **context)

    def restore_view(self, request: HttpRequest, object_id: str, label: str, row: int) -> HttpResponse:
        """Asks why, then writes an earlier version of the record, or of a row below it, as a new change."""
        record = self._ever(request, object_id)
        if not self.has_change_permission(request, record):
            raise PermissionDenied
        seen = self.versions_for(request, record)
        version = next((v for v in seen if (v.model._meta.model_name, v.history_id) == (label, row)), None)
        if version is None:
            raise Http404
        form, differences = RestoreForm(request.POST or None), differences_to(version)
        if form.is_valid() and not differences:
            form.add_error(None, _("It is like that now: there is nothing to restore."))
        elif form.is_valid():
            try:
                with change(by=request.user, reason=form.cleaned_data["reason"]):
                    restored(version).save()
            except ValidationError as error:
                form.add_error(None, error.messages)
            else:
                messages.success(request, _("The earlier version is in force again."))
                return redirect(self._history_address(record))
        context = {"record": record, "version": version, "differences": differences, "form": form}
        title, history = _("Restore an earlier version"), self._history_address(record)
        return render_page(self, request, "admin/tracked_restore.html", title, history=history, **context)

    def versions_for(self, request: HttpRequest, record: Tracked) -> list[Version]:
        """The versions of a record and the rows below it that the person may see and restore."""
        return history_versions(record, self.child_models())

    def _history_address(self, record: Tracked) -> str:
        return reverse(f"admin:{self.opts.app_label}_{self.opts.model_name}_history", args=[record.pk])

    def _ever(self, request: HttpRequest, object_id: str) -> Any:
        """The record as it is or, where it was deleted, as it last was. Raises Http404 if it is not the person's."""
        try:
            key = self.opts.pk.to_python(unquote(object_id))
        except ValidationError as error:
            raise Http404 from error
        record = self.get_object(request, unquote(object_id))
        if record is None and not self.model._base_manager.filter(pk=key).exists():
            rows = history_of(self.model)._base_manager.filter(**{self.opts.pk.attname: key})
            last = rows.order_by("history_id").last()
            record = last.instance if last else None
        if record is None or not self.has_view_or_change_permission(request, record):
            raise Http404
        return record

    def get_deleted_objects(self, objs: Any, request: HttpRequest) -> Any:
        """What would go too, and what stands in the way; of other organisations' records only that there are some."""
        deleted, count, needed, protected = super().get_deleted_objects(objs, request)
        if protected:
            protected = [use.__html__() for use in protecting(self, request, objs)]
        return deleted, count, needed, protected

    # The changes are the log: Django's own would say the same again, without the reason.
    def log_addition(self, request: HttpRequest, obj: Any, message: Any) -> None:  # type: ignore[override]
        """Nothing: the change says it."""

    def log_change(self, request: HttpRequest, obj: Any, message: Any) -> None:  # type: ignore[override]
        """Nothing: the change says it."""

    def log_deletions(self, request: HttpRequest, queryset: Any) -> None:  # type: ignore[override]
        """Nothing: the change says it."""

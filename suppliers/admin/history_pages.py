"""The pages of a record's history, and the one that writes an earlier version again."""

from typing import Any

from django.contrib import messages
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from suppliers.admin.forms import history_versions
from suppliers.admin.record_pages import render_page
from suppliers.admin.request import entry
from suppliers.admin.versions_seen import seen_versions
from suppliers.ledger.acts import acts
from suppliers.ledger.change import change
from suppliers.ledger.restoring import RestoreForm, refuse_unseen, restored
from suppliers.ledger.sent_forms import leads_to, shows_kept
from suppliers.ledger.tracked import Tracked, history_of
from suppliers.ledger.versions import Version, differences_to


class HistoryPages:
    """For admins of tracked records: history, also of a record since deleted, and restoring."""

    def history_view(self: Any, request: HttpRequest, object_id: str, extra_context: Any = None) -> HttpResponse:
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
            "may_restore": {kind._meta.model_name for kind in self._restorable(request, record)},
        }
        return render_page(self, request, "admin/tracked_history.html", _("History"), **context)

    @shows_kept
    def restore_view(self: Any, request: HttpRequest, object_id: str, label: str, row: int) -> HttpResponse:
        """Asks for the reason, then writes an earlier version of the record, or of a row below it, again."""
        record = self._record_or_last_version(request, object_id)
        version = self._version(request, record, label, row)
        if version.model not in self._restorable(request, record):
            raise PermissionDenied
        form, differences = RestoreForm(request.POST or None), differences_to(version)
        history = reverse(self._page("history"), args=[record.pk])
        if form.is_valid() and not differences:
            form.add_error(None, _("This version is the same as the present record. There is nothing to restore."))
        elif form.is_valid() and self._restored(request, form, version, redirect(history)):
            return redirect(history)
        context = {"record": record, "version": version, "differences": differences, "form": form, "history": history}
        return render_page(self, request, "admin/tracked_restore.html", _("Restore an earlier version"), **context)

    def _restorable(self: Any, request: HttpRequest, record: Tracked) -> set[type[Tracked]]:
        """The kinds whose versions the person may restore: none of a record that no form alters."""
        if not self.has_change_permission(request, record):
            return set()
        kinds: set[type[Tracked]] = self.writable_kinds(request, record)
        return kinds

    def keep_present(self: Any, request: HttpRequest, record: Any) -> None:
        """Gives a version to restore the present content of columns that the person may not alter."""

    def _version(self: Any, request: HttpRequest, record: Tracked, label: str, row: int) -> Version:
        """The version with that model and history id. Raises Http404 if the person may not see it."""
        found: list[Version] = self.versions_for(request, record)
        for version in found:
            if (version.model._meta.model_name, version.history_id) == (label, row):
                return version
        raise Http404

    def _restored(self: Any, request: HttpRequest, form: RestoreForm, version: Version, answer: HttpResponse) -> bool:
        """Writes the version again, unless a check refuses it; whether it did."""
        try:
            with change(by=request.user, reason=form.cleaned_data["reason"]):
                record = restored(version)
                self.keep_present(request, record)
                refuse_unseen(record, entry(request).user.sees)
                if not entry(request).user.writes(version.model, record):
                    raise PermissionDenied
                record.save()
                leads_to(answer)
        except ValidationError as error:
            form.add_error(None, error.messages)
            return False
        messages.success(request, _("Restored. The earlier version applies again."))
        return True

    def versions_for(self: Any, request: HttpRequest, record: Tracked) -> list[Version]:
        """The versions of a record, and of the rows below it, that the person may see and restore."""
        found = history_versions(record, self.child_models())
        return seen_versions(found, record, self.child_models(), entry(request).user.sees)

    def _record_or_last_version(self: Any, request: HttpRequest, object_id: str) -> Any:
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

    def _last_version(self: Any, key: Any) -> Any:
        rows = history_of(self.model)._base_manager.filter(**{self.opts.pk.attname: key})
        last = rows.order_by("history_id").last()
        if last is None:
            return None
        return last.instance

"""The merge of the form of a record, with its rows, under the lock of a change."""

from collections.abc import Callable
from typing import Any

from django.contrib.admin.utils import unquote
from django.http import HttpRequest

from suppliers.admin.forms import ChildModels, newest_change
from suppliers.admin.merging import CHOICES, Kind, Merge, Merging
from suppliers.admin.request import entry
from suppliers.ledger.acts import acts
from suppliers.ledger.tracked import Tracked, acting, the_change
from suppliers.ledger.versions import Version


def seen_in(request: HttpRequest) -> int:
    """The last change when the form was opened; 0 if the form does not say so."""
    text = request.POST.get("seen", "")
    return int(text) if text.isdecimal() and len(text) < 19 else 0


def merged(
    request: HttpRequest,
    begin: Callable[[], Merging],
    *,
    record: Tracked,
    child_models: ChildModels,
    versions: Callable[[], list[Version]],
) -> Merge | None:
    """The form with what others saved after it was opened; None if nobody did, and no choice was made."""
    seen = seen_in(request)
    # Only under the lock of a change, so that no other change can come in between.
    newer = acting.get() is not None and newest_change(record, child_models) > seen
    if not newer and CHOICES not in request.POST:
        return None
    merging = begin()
    merging.answer()
    others = []
    if newer:
        merging.compare()
        others = acts([version for version in versions() if version.change > seen], entry(request).user.known_authors)
        merging.data["seen"] = str(the_change().number - 1)
    return merging.merged(others)


def merge_record(admin: Any, request: HttpRequest, object_id: str) -> None:
    """Puts what others saved after the form of a record was opened into the form that is sent."""
    record = admin.get_object(request, unquote(object_id))
    if record is None or not admin.has_change_permission(request, record):
        return
    found = merged(
        request,
        lambda: Merging(
            data=request.POST,
            form=admin.get_form(request, record, change=True),
            record=record,
            kinds=kinds_of(admin, request, record),
            seen=seen_in(request),
        ),
        record=record,
        child_models=admin.child_models(),
        versions=lambda: admin.versions_for(request, record),
    )
    put_into(request, found)


def put_into(request: HttpRequest, found: Merge | None) -> None:
    """Makes a merge the form that is sent. If it stops, the form is shown with it and not saved."""
    if found is not None:
        request.POST = found.data  # type: ignore[assignment]
        entry(request).merge = found if found.stops else None


def kinds_of(admin: Any, request: HttpRequest, record: Tracked) -> list[Kind]:
    """The kinds of rows on the form of a record. Rows that are listed, and not edited there, are left out."""
    found: list[Kind] = []
    prefixes: dict[str, int] = {}
    for formset, inline in admin.get_formsets_with_inlines(request, record):
        prefix = formset.get_default_prefix()
        prefixes[prefix] = prefixes.get(prefix, 0) + 1
        if prefixes[prefix] > 1:
            prefix = f"{prefix}-{prefixes[prefix]}"
        if admin.get_formset_kwargs(request, record, inline, prefix).get("lines"):
            continue
        rows = inline.get_queryset(request).filter(**{formset.fk.name: record}).order_by("pk")
        found.append(
            Kind(
                prefix=prefix,
                model=inline.model,
                form=formset.form,
                link=formset.fk.name,
                name=str(inline.model._meta.verbose_name),
                present={str(row.pk): row for row in rows},
            )
        )
    return found

"""Views of lists that people save: naming one, sharing it in an organisation, and deleting it."""

from dataclasses import dataclass

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from registry.filters import ListFilter, SaveViewForm
from registry.listing.asked import Asked
from registry.listing.listing import Shown
from registry.lists.every_list import LISTS
from registry.people.rights import Right
from registry.people.saved_view import MOST, SavedView, of_person, save_view, views_for
from registry.request.permission import Permission, may, may_edit, requires
from registry.request.scope import RegisterRequest, lens_of
from registry.values import Organisation
from registry.views.absent import absent


@requires(Permission.READER)
def views(request: RegisterRequest) -> HttpResponse:
    """The views that the person sees, and the form that saves the question of an address."""
    given = request.POST or request.GET
    name, context = given.get("list", ""), {}
    if name in LISTS:
        asked = _asked(request, name, given.get("query", ""))
        words = _words(request, name, asked)
        form = SaveViewForm(request.POST or None, initial={"name": words}, shared=_shared(request))
        if request.method == "POST" and form.is_valid() and _saved(request, form, name, asked):
            messages.success(request, _("View saved."))
            return redirect(reverse(name) + asked.query())
        context = {"form": form, "list": name, "query": asked.query(), "sentence": words}
    return render(request, "lists/views.html", {**context, "rows": _rows(request)})


def _saved(request: RegisterRequest, form: SaveViewForm, name: str, asked: Asked) -> bool:
    """Saves the view; not if the person has too many of that list."""
    if form.organisation_id is None and of_person(request.user, name) >= MOST:
        form.add_error(None, _("You have %(n)s views of this list. Delete one first.") % {"n": MOST})
        return False
    save_view(
        user=request.user,
        organisation_id=form.organisation_id,
        name=form.cleaned_data["name"],
        list_name=name,
        query=asked.query(),
    )
    return True


@dataclass(frozen=True, slots=True)
class Row:
    """A view of the page: the organisation in which it is shared, and whether the person may change it."""

    view: SavedView
    shared_in: Organisation | None
    may_change: bool


def _rows(request: RegisterRequest) -> list[Row]:
    lens, rows = lens_of(request), []
    for view in views_for(request.user, lens.organisation_ids):
        if view.list in LISTS:
            rows.append(Row(view, lens.get(Organisation, view.organisation_id), _may_change(request, view)))
    return rows


@requires(Permission.READER)
@require_POST
def change_view(request: RegisterRequest, key: int) -> HttpResponse:
    """Gives a view another name, or deletes it."""
    view = next((each for each in views_for(request.user, lens_of(request).organisation_ids) if each.pk == key), None)
    if view is None:
        return absent(request)
    if not _may_change(request, view):
        raise PermissionDenied
    name = " ".join(request.POST.get("name", "").split())[:200]
    if "delete" in request.POST:
        view.delete()
        messages.success(request, _("View deleted."))
    elif name and name.isprintable():
        view.name = name
        view.save()
        messages.success(request, _("View renamed."))
    return redirect("views")


def _asked(request: RegisterRequest, name: str, query: str) -> Asked:
    """The question of an address, without what the list does not have."""
    which = LISTS[name]
    given = QueryDict(query.removeprefix("?")[:2000])
    return ListFilter(given, listing=which.listing, ready=which.ready(lens_of(request))).asked


def _words(request: RegisterRequest, name: str, asked: Asked) -> str:
    """The question in words."""
    which = LISTS[name]
    return Shown(listing=which.listing, ready=which.ready(lens_of(request)), asked=asked).name[:200]


def _shared(request: RegisterRequest) -> list[Organisation]:
    """The organisations in which the person may share a view: those for which the person enters or decides."""
    return [each for each in lens_of(request).organisations if may_edit(request, each.id)]


def _may_change(request: RegisterRequest, view: SavedView) -> bool:
    """Whether the view is the person's own, or the person shares views in its organisation."""
    if view.organisation_id is None:
        return view.user_id == request.user.pk
    return any(may(request, right, view.organisation_id) for right in (Right.ENTER, Right.ASSESS))

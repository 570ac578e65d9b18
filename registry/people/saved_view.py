"""A view of a list that a person has saved: for themselves, or for all people of an organisation."""

from collections.abc import Collection
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

LONGEST_QUERY = 2_000
# How many views of one list a page shows, and how many a person may save for one.
MOST = 30


class SavedView(models.Model):
    """A question to a list under a name. It is a convenience and not history.

    Without an organisation it is the person's own. With one, all its people see it, also once the person has left.
    """

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+", verbose_name=_("user")
    )
    organisation = models.ForeignKey(
        "registry.Organisation", models.CASCADE, null=True, related_name="+", verbose_name=_("organisation")
    )
    list = models.CharField(_("list"), max_length=20)
    name = models.CharField(_("name"), max_length=200)
    query = models.CharField(_("filter"), max_length=LONGEST_QUERY)
    weight = models.PositiveSmallIntegerField(_("place"), default=0)

    class Meta:
        verbose_name = _("saved view")
        verbose_name_plural = _("saved views")
        ordering = ("weight", "name", "pk")
        indexes = (models.Index(fields=("list", "user"), name="saved_view_of_list"),)

    def __str__(self) -> str:
        return self.name


def views_for(user: Any, organisations: Collection[int], name: str = "") -> list[SavedView]:
    """The views that a person sees, those of one list or of all: their own, and those of these organisations."""
    own, shared = Q(user=user, organisation=None), Q(organisation__in=organisations)
    found = SavedView.objects.filter(own | shared)
    return list(found.filter(list=name)[:MOST] if name else found)


def save_view(*, user: Any, organisation_id: int | None, name: str, list_name: str, query: str) -> SavedView:
    """Saves a view. One of the same name of that list, of the same people, has the new question then."""
    named = SavedView.objects.filter(organisation=organisation_id, list=list_name, name=name)
    if organisation_id is None:
        named = named.filter(user=user)
    view = named.first() or SavedView(user=user, organisation_id=organisation_id, list=list_name, name=name)
    view.query = query
    view.save()
    return view


def of_person(user: Any, list_name: str) -> int:
    """How many views of a list a person has saved for themselves."""
    return SavedView.objects.filter(user=user, organisation=None, list=list_name).count()


def erase_views(user: Any) -> None:
    """Deletes the views of a person whose account is erased. Shared ones stay, without the person."""
    SavedView.objects.filter(user=user, organisation=None).delete()
    SavedView.objects.filter(user=user).update(user=None)

"""Reading the access log: each person sees what concerns the organisations for which the person writes."""

from datetime import timedelta

from django import forms
from django.db.models import Prefetch, Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from registry.access_log.event import AccessEvent, EventKind
from registry.models.organisation import Organisation
from registry.people.rights import Right
from registry.people.user import User


class EventFilter(forms.Form):
    """Which events to list."""

    kind = forms.ChoiceField(label=_("Event"), required=False, choices=[("", _("all")), *EventKind.choices])
    person = forms.CharField(
        label=_("Person"), required=False, max_length=150, widget=forms.TextInput(attrs={"type": "search"})
    )


def reads_log(person: User) -> bool:
    """Whether the person may open the access log."""
    return any(map(person.may, (Right.ASSESS, Right.PEOPLE, Right.OPERATE)))


def visible(person: User) -> "QuerySet[AccessEvent]":
    """The events that a person may read, newest first. Each has in ``shown`` those of its organisations to name.

    They are the data protection officer and the administrator of an organisation. The operator reads what concerns
    accounts, also failures with names that belong to none, but no exports.
    """
    found = AccessEvent.objects.select_related("user", "about")
    own = Organisation.objects.order_by("slug")
    reads_for = person.having(Right.ASSESS) | person.having(Right.PEOPLE)
    concerning = AccessEvent.organisations.through.objects.filter(organisation__in=reads_for)
    condition = Q(pk__in=concerning.values("accessevent"))
    if person.may(Right.OPERATE):
        condition |= ~Q(kind=EventKind.EXPORTED)
    else:
        own = own.filter(pk__in=reads_for)
    return found.filter(condition).prefetch_related(Prefetch("organisations", own, to_attr="shown"))


def chosen(person: User, form: EventFilter) -> "QuerySet[AccessEvent]":
    """Those of the visible events that the filter asks for."""
    found = visible(person)
    if not form.is_valid():
        return found
    if form.cleaned_data["kind"]:
        found = found.filter(kind=form.cleaned_data["kind"])
    words = form.cleaned_data["person"].strip()
    if words:
        names = ("username", "user__name", "about__username", "about__name")
        found = found.filter(_any_contains(names, words))
    return found


def _any_contains(names: tuple[str, ...], words: str) -> Q:
    condition = Q()
    for name in names:
        condition |= Q(**{f"{name}__icontains": words})
    return condition


def signed_in_lately(username: str, address: str, days: int) -> bool:
    """Whether somebody signed in to an account from an address within some days."""
    since = timezone.now() - timedelta(days=days)
    events = AccessEvent.objects.filter(kind=EventKind.SIGNED_IN, username=username, address=address)
    return events.filter(at__gte=since).exists()


def password_given_within(user: User, days: int) -> bool:
    """Whether an administrator gave a person a password, or made the account with one, within some days."""
    given = AccessEvent.objects.filter(kind=EventKind.PASSWORD_GIVEN, about=user).order_by("-at").first()
    return timezone.now() - (given.at if given else user.joined) <= timedelta(days=days)


def older_than(days: int) -> "QuerySet[AccessEvent]":
    """The events whose time has passed."""
    return AccessEvent.objects.filter(at__lt=timezone.now() - timedelta(days=days))

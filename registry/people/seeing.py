"""What a person may see in data entry: the one decision for lists, posted ids, searches, histories and restores."""

from functools import cached_property

from django.db.models import Model, Q

from registry.models import Membership, User
from registry.people.naming import named_now
from registry.people.owners import owner_of, path_to_owner
from registry.people.private_people import private_people
from registry.people.rights import Right
from registry.people.user import LOADER
from registry.values import Role
from suppliers.models import Person


class Seeing:
    """The records that a person may see: those of the organisations for which the person works, and what all share.

    Of people, those whom only other organisations name are left out. Who may open a kind of record at all is asked
    elsewhere: auditors open no forms, and a role in the installation shows no organisation's records.
    """

    def __init__(self, person: User) -> None:
        self._own = person.enters_for
        self._people = person.having(Right.PEOPLE)
        self._operator = person.may(Right.OPERATE)

    def condition(self, model: type[Model]) -> Q:
        """The condition on rows of a model; empty if all see every row."""
        path = path_to_owner(model)
        if model is Person:
            return ~Q(pk__in=self._private)
        if model is User:
            # Nobody gives anything to the account by which commands write.
            people = ~Q(username=LOADER)
            members = Membership.objects.filter(organisation__in=self._people)
            return people if self._operator else people & Q(pk__in=members.values("user"))
        if model is Membership:
            appointed = Q(role=Role.ADMINISTRATOR) if self._operator else Q(pk__in=())
            return Q(organisation__in=self._people) | appointed
        if path is None:
            return Q()
        column = "__".join([*(field.name for field in path), "pk"])
        return Q(**{f"{column}__in": self._own})

    def __call__(self, record: Model) -> bool:
        """Whether a record may be seen, also one that was deleted."""
        if isinstance(record, Person):
            return record.pk not in self._private
        if isinstance(record, User):
            member = self._operator or record.memberships.filter(organisation__in=self._people).exists()
            return record.is_a_person and member
        if isinstance(record, Membership) and record.pk is not None:
            appointed = self._operator and record.role == Role.ADMINISTRATOR
            return appointed or record.organisation_id in self._people
        if path_to_owner(type(record)) is None:
            return True
        owner = owner_of(record)
        return owner in self._own or (owner is None and record.pk is None)

    @cached_property
    def _private(self) -> frozenset[int]:
        """The people of other organisations, also one who was ours once and is now named by others alone."""
        ours, theirs, listed = named_now(self._own)
        return private_people(self._own) | (theirs - ours - listed)

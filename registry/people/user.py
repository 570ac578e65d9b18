"""The register's own user: a person who signs in, or the loader, with which no one can sign in."""

from functools import cached_property
from typing import TYPE_CHECKING, Any, ClassVar

from django.apps import apps
from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.password_validation import validate_password
from django.contrib.auth.validators import UnicodeUsernameValidator
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from suppliers.ledger.authors import keep_in_step

if TYPE_CHECKING:
    from registry.people.rights import Right

LOADER = "loader"


class UserManager(BaseUserManager["User"]):
    """Creates accounts."""

    def create_user(self, username: str, password: str | None = None, **fields: Any) -> "User":
        """A new account. No one can sign in with an account without a password."""
        user = self.model(username=self.model.normalize_username(username), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def create_superuser(self, username: str, password: str | None = None, **fields: Any) -> "User":
        """The account of an operator and keeper of the law, as a change: the start of an empty installation.

        Raises ValidationError for a poor password.
        """
        from registry.models import InstallationRole
        from registry.values import InstallationDuty
        from suppliers.ledger.change import change

        if password is not None:
            named = {key: fields[key] for key in ("name", "email") if key in fields}
            validate_password(password, self.model(username=username, **named))
        with change(by=self.loader(), reason="manage.py createsuperuser: operator and keeper of the law"):
            user = self.create_user(username, password, **fields)
            for duty in InstallationDuty.values:
                InstallationRole(user=user, role=duty).save()
        return user

    def loader(self) -> "User":
        """The account that imports files. No one can sign in with it."""
        user = self.filter(username=LOADER).first()
        return user or self.create_user(LOADER, name="Loader", is_active=False)


class User(AbstractBaseUser):
    """A person with an account. An account is deactivated and cleared, never deleted, because changes refer to it."""

    username = models.CharField(_("username"), max_length=150, unique=True, validators=[UnicodeUsernameValidator()])
    name = models.CharField(_("name shown"), max_length=150, blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    is_active = models.BooleanField(_("active"), default=True)
    # An administrator of release 0.1.0; ``carry_over`` gives the roles that follow from it, and clears it.
    is_superuser = models.BooleanField(_("administrator"), default=False, editable=False)
    # Set while the password is one that an administrator chose: its owner must choose another one first.
    password_given = models.BooleanField(_("password must be changed"), default=False, editable=False)
    joined = models.DateTimeField(_("joined"), default=timezone.now, editable=False)

    objects: ClassVar[UserManager] = UserManager()

    USERNAME_FIELD = "username"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    class Meta:
        verbose_name = _("user")
        verbose_name_plural = _("users")

    def __str__(self) -> str:
        return self.name or self.username

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Saves the account. Raises NotInAChange for another username or name outside ``change()``."""
        named = kwargs.get("update_fields")
        if self.pk is not None and (named is None or {"username", "name"} & set(named)):
            keep_in_step(self)
        super().save(*args, **kwargs)

    @property
    def is_a_person(self) -> bool:
        """Whether a person signs in with the account. Commands write by the other one."""
        return self.username != LOADER

    @property
    def may_write_changes(self) -> bool:
        """Whether a change may name the account as its author: it is active, or commands write by it."""
        return self.is_active or not self.is_a_person

    def get_short_name(self) -> str:
        return str(self)

    @cached_property
    def roles(self) -> dict[int, frozenset[str]]:
        """The person's roles in each organisation by its id. They are those of today, also on a past day."""
        from registry.models import Membership

        found: dict[int, frozenset[str]] = {}
        if self.is_active:
            rows = Membership.objects.filter(user=self).order_by("pk")
            for organisation, role in rows.values_list("organisation_id", "role"):
                found[organisation] = found.get(organisation, frozenset()) | {role}
        return found

    @cached_property
    def duties(self) -> frozenset[str]:
        """The person's roles in the installation."""
        from registry.models import InstallationRole

        if not self.is_active:
            return frozenset()
        return frozenset(InstallationRole.objects.filter(user=self).values_list("role", flat=True))

    def may(self, right: "Right", organisation_id: int | None = None) -> bool:
        """Whether the person has a right for the organisation (None: for any, and so for shared facts)."""
        from registry.people.rights import DUTY_FOR

        if right in DUTY_FOR:
            return DUTY_FOR[right] in self.duties
        if organisation_id is None:
            return bool(self.having(right))
        return organisation_id in self.having(right)

    def having(self, right: "Right") -> frozenset[int]:
        """The ids of the organisations for which the person has a right."""
        from registry.people.rights import ROLE_FOR, Right

        if right is Right.READ:
            return frozenset(self.roles)
        return frozenset(key for key, roles in self.roles.items() if ROLE_FOR[right] in roles)

    @cached_property
    def writes(self) -> Any:
        """What the person may write in data entry."""
        from registry.people.writing import Writing

        return Writing(self)

    @cached_property
    def known_authors(self) -> Any:
        """Answers for a person and a change whether this user may read the name and reason."""
        from registry.people.authors import KnownAuthors

        return KnownAuthors(self.roles)

    @cached_property
    def enters_for(self) -> frozenset[int]:
        """The ids of the organisations whose records the person opens in data entry."""
        from registry.people.rights import ROLE_FOR

        return frozenset().union(*map(self.having, ROLE_FOR))

    @cached_property
    def sees(self) -> Any:
        """What the person may see in data entry."""
        from registry.people.seeing import Seeing

        return Seeing(self)

    @property
    def is_staff(self) -> bool:
        """Whether the person may open the admin site."""
        return bool(self.enters_for or self.duties)

    def has_perm(self, perm: str, obj: Any = None) -> bool:
        """Whether the person may write a kind of record for any organisation, or see it in data entry."""
        from registry.people.rights import Right, right_to_write

        app, _dot, action = perm.partition(".")
        act, _bar, name = action.partition("_")
        model = apps.get_model(app, name)
        if self.writes(model):
            return True
        apart = right_to_write(model) in {Right.PEOPLE, Right.OPERATE}
        return act == "view" and not apart and (self.may(Right.ENTER) or self.may(Right.ASSESS))

    def has_module_perms(self, app_label: str) -> bool:
        """Whether the person sees the app in the admin site."""
        return self.is_staff

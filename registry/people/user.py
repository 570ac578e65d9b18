"""The register's own user: a person who signs in, or the loader, with which no one can sign in."""

from functools import cached_property
from typing import Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.validators import UnicodeUsernameValidator
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

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
        """An administrator's account: every organisation, every table."""
        return self.create_user(username, password, **fields, is_superuser=True)

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
    is_superuser = models.BooleanField(_("administrator"), default=False)
    joined = models.DateTimeField(_("joined"), default=timezone.now, editable=False)

    objects: ClassVar[UserManager] = UserManager()

    USERNAME_FIELD = "username"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    class Meta:
        verbose_name = _("user")
        verbose_name_plural = _("users")

    def __str__(self) -> str:
        return self.name or self.username

    def get_short_name(self) -> str:
        return str(self)

    @cached_property
    def roles(self) -> dict[int, str]:
        """The person's role in each organisation by its id. It is the role of today, also on a past day."""
        from registry.models import Membership, Organisation
        from registry.values import Role

        if not self.is_active:
            return {}
        if self.is_superuser:
            return dict.fromkeys(Organisation.objects.values_list("pk", flat=True), Role.EDITOR)
        return dict(Membership.objects.filter(user=self).values_list("organisation_id", "role"))

    def may_edit(self, organisation_id: int | None = None) -> bool:
        """Whether the person may write for the organisation (None: for any, and so for shared facts)."""
        from registry.values import Role

        if self.is_superuser and self.is_active:
            return True
        if organisation_id is None:
            return Role.EDITOR in self.roles.values()
        return self.roles.get(organisation_id) == Role.EDITOR

    @cached_property
    def known_authors(self) -> Any:
        """Answers for a person and a change whether this user may read the name and reason."""
        from registry.people.authors import KnownAuthors

        return KnownAuthors(self.roles)

    @cached_property
    def private_people(self) -> Any:
        """The people whom only records of other organisations name: this user must not see their details."""
        from registry.people.private_people import private_people

        return private_people(self.roles)

    @property
    def is_staff(self) -> bool:
        """Whether the person may open the admin site."""
        return self.may_edit()

    def has_perm(self, perm: str, obj: Any = None) -> bool:
        """Editors write facts and their organisations' records; only administrators write accounts."""
        if self.is_superuser and self.is_active:
            return True
        table = perm.partition("_")[2]
        return table not in {"user", "membership"} and self.may_edit()

    def has_module_perms(self, app_label: str) -> bool:
        """Whether the person sees the app in the admin site."""
        return self.may_edit()

"""Account: who signs in, as the history and the seals name them."""

from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from suppliers.models.person import Erasable
from suppliers.values import Account as AccountValue


class Account(Erasable):
    """The username and name of a user, in every version that wrote a change.

    The user's own row has no history, and neither have sign-ins. ``User.save`` keeps both in step. A change seals the
    version of its author, so that nobody can be named for another's change.
    """

    ERASABLE: ClassVar[tuple[str, ...]] = AccountValue.ERASABLE

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="account", editable=False, verbose_name=_("user")
    )
    username = models.CharField(_("username"), max_length=150, blank=True, editable=False)
    name = models.CharField(_("name shown"), max_length=150, blank=True, editable=False)

    class Meta:
        verbose_name = _("account")
        verbose_name_plural = _("accounts")

    @property
    def in_step(self) -> bool:
        """Whether the user's own row has the same username and name; of an erased account, none."""
        user: Any = self.user
        if self.erased is not None:
            return (user.username, user.name) == (erased_username(user.pk), "")
        return (user.username, user.name) == (self.username, self.name)


def erased_username(user_id: int) -> str:
    """The username of a user whose account was erased: every user needs one."""
    return f"erased-{user_id}"

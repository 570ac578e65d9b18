"""One event of the access log."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from registry.values.choices import InstallationDuty, Role


class EventKind(models.TextChoices):
    """What happened."""

    SIGNED_IN = "signed in", _("signed in")
    SIGN_IN_FAILED = "sign-in failed", _("sign-in failed")
    FACTOR_FAILED = "second factor failed", _("second factor failed")
    SIGNED_OUT = "signed out", _("signed out")
    CONFIRMED = "confirmed", _("confirmed who they are")
    PASSWORD_CHANGED = "password changed", _("password changed")
    PASSWORD_RESET = "password reset", _("password reset by mail")
    PASSWORD_GIVEN = "password given", _("password given by an administrator")
    FACTOR_ADDED = "second factor added", _("second factor added")
    FACTOR_REMOVED = "second factor removed", _("second factor removed")
    LINK_ADDED = "link added", _("organisation’s account connected")
    LINK_REMOVED = "link removed", _("organisation’s account disconnected")
    SESSIONS_ENDED = "sessions ended", _("other sessions ended")
    SEARCHED = "searched", _("searched for a text to erase")
    EXPORTED = "exported", _("exported a file")
    ROLE_CHANGED = "role changed", _("role changed")
    ACCOUNT_CHANGED = "account changed", _("account changed")
    PROVIDER_CHANGED = "provider changed", _("OpenID provider changed")


# The second factors, and what else proves who a person is, by the names that allauth gives them.
FACTORS = {"totp": _("app"), "webauthn": _("passkey"), "recovery_codes": _("recovery codes")}
ROLES = {**dict(Role.choices), **dict(InstallationDuty.choices)}
# Before the role that a person no longer has.
NO_LONGER = "no longer: "


class AccessEvent(models.Model):
    """An event with its time, account and address. It has no secrets and no data of the register, and is not history.

    It is removed after some time: ``clear_access_log`` does this.
    """

    at = models.DateTimeField(_("time"), db_index=True)
    kind = models.CharField(_("event"), max_length=30, choices=EventKind)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name=_("account")
    )
    username = models.CharField(_("username"), max_length=150, blank=True, db_index=True)
    about = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name=_("account concerned")
    )
    address = models.GenericIPAddressField(_("address"), null=True)
    detail = models.CharField(_("detail"), max_length=200, blank=True)
    # Of the person at that time, or of the record exported. Their officers may read the event, also after it.
    organisations = models.ManyToManyField("registry.Organisation", related_name="+", verbose_name=_("organisations"))

    class Meta:
        verbose_name = _("event of the access log")
        verbose_name_plural = _("access log")
        ordering = ("-at", "-pk")

    def __str__(self) -> str:
        return f"{self.username}: {self.get_kind_display()}"

    @property
    def in_words(self) -> str:
        """The detail with our words for roles and second factors."""
        if self.kind == EventKind.ROLE_CHANGED:
            role = self.detail.removeprefix(NO_LONGER)
            words = str(ROLES.get(role, role))
            return words if role == self.detail else _("no longer: %(role)s") % {"role": words}
        return ", ".join(str(FACTORS.get(each, each)) for each in self.detail.split(", "))

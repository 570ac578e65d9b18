"""Providers of organisations' own accounts, and their links to people, for the operator."""

# Django's admin classes take no type arguments when they run.
# mypy: allow-any-generics

from typing import Any

from allauth.account.models import EmailAddress, EmailConfirmation
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount, SocialApp, SocialToken
from allauth.usersessions.models import UserSession
from django import forms
from django.apps import apps
from django.contrib import admin
from django.http import HttpRequest
from django.urls import resolve
from django.utils.translation import gettext_lazy as _

from registry.access_log.event import EventKind
from registry.access_log.writing import note
from registry.people.rights import Right
from registry.people.user import LOADER, User
from registry.request.scope import person_of
from registry.sign_in.openid import WELL_KNOWN, TokenRefused, check_address
from registry.sign_in.urls import OPENID
from suppliers.admin.accounts import NotLogged
from suppliers.admin.lists import ForgivingLists

# The kind of each provider, as allauth names it.
KIND = "openid_connect"

# The library names its app and models for its authors. Migrations read other names than these.
apps.get_app_config("socialaccount").verbose_name = _("Signing in by OpenID")
NAMES: dict[Any, tuple[Any, Any]] = {
    SocialApp: (_("provider"), _("providers")),
    SocialAccount: (_("account at a provider"), _("people’s accounts at a provider")),
}
for named, (one, several) in NAMES.items():
    named._meta.verbose_name, named._meta.verbose_name_plural = one, several

# The register has pages of its own for these, or does not use them.
for model in (EmailAddress, EmailConfirmation, Authenticator, SocialAccount, SocialApp, SocialToken, UserSession):
    if admin.site.is_registered(model):
        admin.site.unregister(model)


class ForOperators(NotLogged, ForgivingLists, admin.ModelAdmin):
    """Data entry that only operators open."""

    def get_changeform_initial_data(self, request: HttpRequest) -> dict[str, Any]:
        """Nothing: no address fills in who may sign in as whom."""
        return {}

    def has_module_permission(self, request: HttpRequest) -> bool:
        return _is_operator(request)

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return _is_operator(request)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return _is_operator(request)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return _is_operator(request)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return _is_operator(request)

    def get_actions(self, request: HttpRequest) -> dict[str, Any]:
        """None: each record is removed on its own page, which the log names."""
        return {}


def _is_operator(request: HttpRequest) -> bool:
    return person_of(request).may(Right.OPERATE)


class ProviderForm(forms.ModelForm):
    """A provider: its address, and what it knows this register by."""

    server = forms.URLField(
        label=_("Address of the provider"),
        assume_scheme="https",
        help_text=_("The issuer, such as https://login.example.org/realms/staff. It is asked at each sign-in."),
    )
    secret = forms.CharField(
        label=_("Client secret"),
        required=False,
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        help_text=_("It is not shown again. Leave this empty to keep it."),
    )

    class Meta:
        model = SocialApp
        fields = ("name", "provider_id", "client_id")
        labels = {"provider_id": _("Short name"), "client_id": _("Client ID")}
        help_texts = {
            "name": _("The name on the sign-in page, such as “Example staff account”."),
            "provider_id": _("Part of the address to which the provider sends people back. It never changes."),
            "client_id": _("The name under which the provider knows this register."),
        }

    def __init__(self, *args: Any, **given: Any) -> None:
        super().__init__(*args, **given)
        self._secret = self.instance.secret
        self.fields["server"].initial = self.instance.settings.get("server_url", "")
        if "provider_id" in self.fields:
            self.fields["provider_id"] = forms.SlugField(
                label=_("Short name"), max_length=60, help_text=self.fields["provider_id"].help_text
            )

    def clean_server(self) -> str:
        """The address. Raises ValidationError if it is not encrypted."""
        address = str(self.cleaned_data["server"]).removesuffix(WELL_KNOWN).rstrip("/")
        try:
            check_address(address)
        except TokenRefused as error:
            raise forms.ValidationError(_("Enter an address that begins with https://.")) from error
        return address

    def clean_provider_id(self) -> str:
        """The short name. Raises ValidationError if another provider has it, or a page of the register."""
        name = str(self.cleaned_data["provider_id"])
        # allauth finds a provider by its short name, and by its kind.
        if name == KIND or resolve(f"/{OPENID}{name}/").url_name != "openid_connect_login":
            raise forms.ValidationError(_("The register itself uses this short name. Choose another one."))
        if SocialApp.objects.filter(provider_id=name).exclude(pk=self.instance.pk).exists():
            raise forms.ValidationError(_("Another provider has this short name. Choose another one."))
        return name

    def save(self, commit: bool = True) -> Any:
        """Saves the provider, with its old secret if no other was entered."""
        self.instance.provider = KIND
        self.instance.settings = {"server_url": self.cleaned_data["server"]}
        self.instance.secret = self.cleaned_data["secret"] or self._secret
        return super().save(commit)


@admin.register(SocialApp)
class ProviderAdmin(ForOperators):
    """The providers that people may choose on the sign-in page."""

    form = ProviderForm
    list_display = ("name", "provider_id", "client_id")
    search_fields = ("name", "provider_id")
    fields = ("name", "provider_id", "server", "client_id", "secret")

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> tuple[str, ...]:
        """The short name never changes: links of people name it."""
        if obj is None:
            return ()
        return ("provider_id",)

    def lookup_allowed(self, lookup: str, value: Any, request: HttpRequest) -> bool:
        """The list is filtered by what it shows: comparing would tell the secret, letter by letter."""
        return lookup.partition("__")[0] in {"pk", "id", *self.list_display} and super().lookup_allowed(
            lookup, value, request
        )

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        super().save_model(request, obj, form, change)
        note(EventKind.PROVIDER_CHANGED, user=person_of(request), detail=obj.provider_id)

    def delete_model(self, request: HttpRequest, obj: Any) -> None:
        """Removes the provider and its links, which a later provider of that short name must not find."""
        links = list(SocialAccount.objects.filter(provider=obj.provider_id).select_related("user"))
        for link in links:
            link.delete()
        super().delete_model(request, obj)
        by = person_of(request)
        for link in links:
            note(EventKind.LINK_REMOVED, user=by, about=link.user, detail=link.provider)
        note(EventKind.PROVIDER_CHANGED, user=by, detail=f"{obj.provider_id} removed")


class LinkForm(forms.ModelForm):
    """A person's account at a provider: the provider and the subject, which is its own number of the person."""

    class Meta:
        model = SocialAccount
        fields = ("user", "provider", "uid")
        labels = {"user": _("Person"), "uid": _("Subject")}
        help_texts = {"uid": _("The “sub” by which the provider knows the person. It is not an e-mail address.")}

    def __init__(self, *args: Any, **given: Any) -> None:
        super().__init__(*args, **given)
        choices = SocialApp.objects.order_by("name").values_list("provider_id", "name")
        user: Any = self.fields["user"]
        user.queryset = User.objects.exclude(username=LOADER).exclude(account__erased__isnull=False)
        self.fields["provider"] = forms.ChoiceField(label=_("Provider"), choices=choices)


@admin.register(SocialAccount)
class LinkAdmin(ForOperators):
    """Which account of a provider opens which account here."""

    form = LinkForm
    list_display = ("user", "provider", "last_login")
    list_select_related = ("user",)
    search_fields = ("user__username", "user__name", "provider")
    autocomplete_fields = ("user",)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        # A link is removed and entered anew, so that the log names both.
        return False

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        super().save_model(request, obj, form, change)
        note(EventKind.LINK_ADDED, user=person_of(request), about=obj.user, detail=obj.provider)

    def delete_model(self, request: HttpRequest, obj: Any) -> None:
        super().delete_model(request, obj)
        note(EventKind.LINK_REMOVED, user=person_of(request), about=obj.user, detail=obj.provider)

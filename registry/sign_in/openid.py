"""OpenID Connect, for an organisation's own accounts. Source: OpenID Connect Core 1.0, section 3.1.3.7.

allauth keeps the state of a sign-in, and takes the token from the provider itself. It does not check the token's
signature and nonce, and believes any issuer that the discovery document names. All of that is checked here.
"""

# allauth has no types.
# mypy: allow-subclassing-any

import hashlib
import secrets
from typing import Any
from urllib.parse import urlsplit

import jwt
from allauth.socialaccount.adapter import get_adapter
from allauth.socialaccount.providers.oauth2.client import OAuth2Error
from allauth.socialaccount.providers.oauth2.views import OAuth2CallbackView
from allauth.socialaccount.providers.openid_connect.provider import OpenIDConnectProvider
from allauth.socialaccount.providers.openid_connect.views import OpenIDConnectOAuth2Adapter
from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest

# Signatures by a key that only the provider has.
ALGORITHMS = ("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA")
NEEDED = ["iss", "sub", "aud", "exp", "iat", "nonce"]
# Seconds by which the two clocks may differ, and for which a discovery document is kept.
LEEWAY, KEPT = 60, 600
ENDPOINTS = ("authorization_endpoint", "token_endpoint", "jwks_uri")
WELL_KNOWN = "/.well-known/openid-configuration"


class TokenRefused(OAuth2Error):
    """A token that does not prove who the person is. allauth answers it with its page of failures."""


class CheckedAdapter(OpenIDConnectOAuth2Adapter):
    """Talks to one provider, and checks what it answers."""

    # The number that this sign-in sent along; the callback fills it in.
    nonce = ""

    @property
    def openid_config(self) -> dict[str, Any]:
        """The discovery document. Raises TokenRefused if it is of another issuer, or sends us to an open address."""
        address = self.get_provider().server_url
        key = f"openid-{hashlib.sha256(address.encode()).hexdigest()}"
        found: dict[str, Any] | None = cache.get(key)
        if found is None:
            found = self._fetched(address)
            issuer = address.removesuffix(WELL_KNOWN).rstrip("/")
            if str(found.get("issuer", "")).rstrip("/") != issuer:
                raise TokenRefused("The discovery document names another issuer.")
            for name in ENDPOINTS:
                check_address(str(found.get(name, "")))
            cache.set(key, found, KEPT)
        return found

    def complete_login(self, request: HttpRequest, app: Any, token: Any, **given: Any) -> Any:
        """The sign-in that a token proves. Raises TokenRefused."""
        encoded = given["response"].get("id_token")
        if not encoded:
            raise TokenRefused("The provider sent no token about the person.")
        claims = self._checked(app, encoded)
        return self.get_provider().sociallogin_from_response(request, {"id_token": {"sub": claims["sub"]}})

    def _checked(self, app: Any, encoded: str) -> dict[str, Any]:
        """The claims of a token of this provider for us, for this sign-in, and not yet expired."""
        try:
            claims: dict[str, Any] = jwt.decode(
                encoded,
                key=self._key(encoded),
                algorithms=ALGORITHMS,
                issuer=self.openid_config["issuer"],
                audience=app.client_id,
                leeway=LEEWAY,
                options={"require": NEEDED, "verify_signature": True},
            )
        except (jwt.PyJWTError, KeyError, TypeError, ValueError) as error:
            raise TokenRefused(f"The token is not valid ({type(error).__name__}).") from error
        several = isinstance(claims["aud"], list) and len(claims["aud"]) > 1
        if claims.get("azp", app.client_id) != app.client_id or (several and "azp" not in claims):
            raise TokenRefused("The token was made for another service.")
        if not self.nonce or not secrets.compare_digest(str(claims["nonce"]).encode(), self.nonce.encode()):
            raise TokenRefused("The token answers another sign-in.")
        if not str(claims["sub"]):
            raise TokenRefused("The token names nobody.")
        return claims

    def _key(self, encoded: str) -> Any:
        """The provider's key that signed a token: by its name, or the only one."""
        header = jwt.get_unverified_header(encoded)
        keys = jwt.PyJWKSet.from_dict(self._fetched(self.openid_config["jwks_uri"])).keys
        named = [each for each in keys if "kid" not in header or each.key_id == header["kid"]]
        if len(named) != 1:
            raise TokenRefused("The provider has no such key.")
        return named[0]

    def _fetched(self, address: str) -> dict[str, Any]:
        """A document of the provider. Raises TokenRefused."""
        check_address(address)
        with get_adapter().get_requests_session() as session:
            response = session.get(address)
            response.raise_for_status()
            found = response.json()
        if not isinstance(found, dict):
            raise TokenRefused("The provider sent a document that cannot be read.")
        return found


def check_address(address: str) -> None:
    """Raises TokenRefused for an address that is not encrypted, unless nothing here is."""
    parts = urlsplit(address)
    allowed = {"https"} if settings.HTTPS else {"https", "http"}
    if parts.scheme not in allowed or not parts.hostname:
        raise TokenRefused("The provider's address does not begin with https://.")


class CheckedProvider(OpenIDConnectProvider):
    """A provider that an administrator entered: address, client and secret."""

    oauth2_adapter_class = CheckedAdapter
    # A code that is stolen on its way cannot be used (RFC 7636).
    pkce_enabled_default = True

    def get_default_scope(self) -> list[str]:
        """Only who the person is: neither name nor e-mail is asked for."""
        return ["openid"]

    def redirect(self, request: HttpRequest, process: str, next_url: Any = None, data: Any = None, **given: Any) -> Any:
        """Leads to the provider. Nothing that the address of the request asks for is passed on."""
        nonce = secrets.token_urlsafe(24)
        given.pop("scope", None)
        given["auth_params"] = {"nonce": nonce}
        return super().redirect(request, process, next_url, data, nonce=nonce, **given)

    def extract_extra_data(self, data: Any) -> dict[str, Any]:
        """Nothing about the person is kept but provider and subject."""
        return {}

    def extract_common_fields(self, data: Any) -> dict[str, Any]:
        """Nothing is taken over into the account."""
        return {}

    def extract_email_addresses(self, data: Any) -> list[Any]:
        """No one is recognised by an address."""
        return []


class CheckedCallback(OAuth2CallbackView):
    """The way back from the provider."""

    def _get_state(self, request: HttpRequest, provider: Any) -> Any:
        """The state of this sign-in, which can be used once, with the number sent along."""
        state, response = super()._get_state(request, provider)
        if state is not None and isinstance(self.adapter, CheckedAdapter):
            self.adapter.nonce = state.get("nonce") or ""
        return state, response

"""The views that ask a provider of accounts: few at once, and never longer than a few seconds."""

from collections.abc import Callable
from threading import BoundedSemaphore
from typing import Any

from allauth.core.internal import ratelimit
from allauth.socialaccount.adapter import get_adapter
from allauth.socialaccount.helpers import render_authentication_error
from allauth.socialaccount.models import SocialApp
from allauth.socialaccount.providers.oauth2.client import OAuth2Error
from allauth.socialaccount.providers.oauth2.views import OAuth2LoginView
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from requests import RequestException

from registry.sign_in.openid import CheckedAdapter, CheckedCallback

# A provider that does not answer holds a thread for some seconds. Of the four of a process, two stay for pages.
AT_ONCE = 2

_turns = BoundedSemaphore(AT_ONCE)


def login(request: HttpRequest, provider_id: str) -> HttpResponse:
    """Leads to the provider, by a page of our own: a form may lead nowhere else (form-action of our policy)."""
    refused: HttpResponse | None = ratelimit.consume_or_429(request, app="allauth.account", action="openid")
    if refused:
        return refused
    response = _asking(request, provider_id, OAuth2LoginView.adapter_view)
    if response.status_code == 302:
        found = {"url": response["Location"], "provider": _provider(request, provider_id)}
        response = render(request, "socialaccount/leaving.html", found)
    return response


def callback(request: HttpRequest, provider_id: str) -> HttpResponse:
    """The way back from the provider."""
    refused: HttpResponse | None = ratelimit.consume_or_429(
        request, app="allauth.account", action="openid", limit_get=True
    )
    return refused or _asking(request, provider_id, CheckedCallback.adapter_view)


def _asking(request: HttpRequest, provider_id: str, view: Callable[[Any], Any]) -> HttpResponse:
    """Runs a view that asks the provider. Whatever goes wrong there is answered with allauth's page of failures."""
    provider = _provider(request, provider_id)
    if not _turns.acquire(blocking=False):
        busy: HttpResponse = ratelimit.respond_429(request)
        return busy
    try:
        response: HttpResponse = view(CheckedAdapter(request, provider_id))(request)
        return response
    except (OAuth2Error, RequestException, ValueError) as error:
        failed: HttpResponse = render_authentication_error(request, provider, exception=error)
        return failed
    finally:
        _turns.release()


def _provider(request: HttpRequest, provider_id: str) -> Any:
    """The provider of that name. Raises Http404."""
    if not SocialApp.objects.filter(provider_id=provider_id).exists():
        raise Http404
    return get_adapter().get_provider(request, provider=provider_id)

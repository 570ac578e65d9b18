"""The person's own account: password, second factor, sessions, connected accounts."""

from allauth.socialaccount.models import SocialApp
from allauth.usersessions.adapter import get_adapter
from allauth.usersessions.models import UserSession
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from registry.request.door import too_many
from registry.request.permission import Permission, requires
from registry.request.scope import RegisterRequest
from registry.views.absent import absent


@requires(Permission.READER)
def account(request: RegisterRequest) -> HttpResponse:
    return render(request, "account/account.html", {"providers": SocialApp.objects.exists()})


@requires(Permission.READER)
@require_POST
def end_session(request: RegisterRequest, key: int) -> HttpResponse:
    session = UserSession.objects.filter(pk=key, user_id=request.user.pk).first()
    if session is None or session.is_current():
        return absent(request)
    get_adapter().end_sessions([session])
    messages.success(request, _("The session has ended."))
    return redirect("usersessions_list")


def too_many_requests(request: HttpRequest, *args: object) -> HttpResponse:
    """The page for too many attempts. allauth asks for it by the name of the handler."""
    return too_many(request)

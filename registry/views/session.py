"""Signing in and out."""

from django.contrib.auth.views import LoginView, LogoutView

from registry.request.permission import Permission, requires

login = requires(Permission.PUBLIC)(LoginView.as_view(redirect_authenticated_user=True))
logout = requires(Permission.PUBLIC)(LogoutView.as_view())

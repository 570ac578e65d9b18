"""Signing in and out."""

from django.contrib.auth.views import LoginView, LogoutView

from registry.access import Access, access

login = access(Access.PUBLIC)(LoginView.as_view(redirect_authenticated_user=True))
logout = access(Access.PUBLIC)(LogoutView.as_view())

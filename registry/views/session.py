"""Signing in."""

from django.contrib.auth.views import LoginView

from registry.access import Access, access

login = access(Access.PUBLIC)(LoginView.as_view(redirect_authenticated_user=True))

"""Checking a username and a password."""

# allauth has no types.
# mypy: allow-subclassing-any

from typing import Any

from allauth.account.auth_backends import AuthenticationBackend

from registry.people.user import User


class PasswordBackend(AuthenticationBackend):
    """allauth's backend, with usernames as they are written: two accounts may differ in capital letters only."""

    def _authenticate_by_username(self, username: str, password: str) -> Any:
        return self._check_password(User.objects.filter(username=User.normalize_username(username)).first(), password)

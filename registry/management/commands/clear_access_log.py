"""manage.py clear_access_log: removes the events whose time has passed."""

from typing import Any

from allauth.usersessions.models import UserSession
from django.conf import settings
from django.contrib.sessions.models import Session

from registry.access_log.reading import older_than
from registry.management.command import RegisterCommand


class Command(RegisterCommand):
    help = "Removes the events of the access log that are older than ACCESS_LOG_DAYS."

    def handle(self, *args: Any, **options: Any) -> None:
        days = settings.ACCESS_LOG_DAYS
        removed, _by_model = older_than(days).delete()
        # The addresses of sessions that are over go too.
        UserSession.objects.exclude(session_key__in=Session.objects.values("session_key")).delete()
        self.stdout.write(f"Access log: {removed} rows removed that are older than {days} days.")

"""Agreements, assessments and decisions of our organisations, and everything that reads the facts."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class RegistryConfig(AppConfig):
    name = "registry"
    verbose_name = _("Our organisations and records")

    def ready(self) -> None:
        from registry import checks  # noqa: F401
        from registry.access_log import receivers  # noqa: F401
        from registry.sign_in import sessions  # noqa: F401

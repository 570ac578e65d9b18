"""Entry for a WSGI server such as gunicorn."""

import os
from importlib import import_module

from django.conf import settings
from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
application = get_wsgi_application()
# Django imports the pages when the first one is asked for: half a second, for which that page would wait.
import_module(settings.ROOT_URLCONF)

"""manage.py run_local: serves the register on this machine only."""

import os
import sys
from typing import Any

from django.core.management.base import CommandParser

from registry.loaders import demo_accounts
from registry.management.command import RegisterCommand

GUNICORN = ["config.wsgi", "--workers", "2", "--threads", "4", "--log-level", "warning"]


class Command(RegisterCommand):
    help = "Prints the address and the demo's accounts, then serves the register on 127.0.0.1."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--port", type=int, default=8000)

    def handle(self, *args: Any, **options: Any) -> None:
        port = options["port"]
        self.stdout.write(f"\nThe register is at http://127.0.0.1:{port}/ (Ctrl-C ends it).")
        accounts = demo_accounts()
        if accounts:
            self.stdout.write("Demo accounts:")
            for username, password in accounts:
                self.stdout.write(f"  {username:10} password: {password}")
        self.stdout.write("")
        self.stdout.flush()
        # Two processes, because answers must be right with several caches too.
        os.execv(sys.executable, [sys.executable, "-m", "gunicorn", *GUNICORN, "-b", f"127.0.0.1:{port}"])  # noqa: S606

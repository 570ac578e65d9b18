"""The register's server as docs/operations.md starts it, in processes of its own, on the loopback interface."""

import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import requests

ROOT = Path(__file__).resolve().parent.parent.parent
GUNICORN = [sys.executable, "-m", "gunicorn", "config.wsgi", "--workers", "4", "--timeout", "120"]
# Each person of a measurement has an address of its own, as behind a web server: limits on attempts count by address.
SETTINGS = {"TRUSTED_PROXIES": "1", "DEBUG": "0"}
PATIENCE = 120


class Server:
    """gunicorn with its workers. ``kill`` ends them all at once, as a crash would."""

    def __init__(self, **settings: str) -> None:
        self._settings = {**os.environ, **SETTINGS, **settings}
        self._process: subprocess.Popen[bytes] | None = None
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port: int = free.getsockname()[1]
        self.address = f"http://127.0.0.1:{self.port}"
        self.log = Path(os.environ["DATA_DIR"], "server.log")

    def start(self) -> float:
        """Starts it; gives the seconds until it answers."""
        begun = time.monotonic()
        with self.log.open("ab") as log:
            self._process = subprocess.Popen(
                [*GUNICORN, "--bind", f"127.0.0.1:{self.port}"],
                cwd=ROOT,
                env=self._settings,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        while not self._answers():
            if self._process.poll() is not None or time.monotonic() - begun > PATIENCE:
                raise SystemExit(f"The server does not start. See {self.log}.")
            time.sleep(0.05)
        return time.monotonic() - begun

    def _answers(self) -> bool:
        try:
            return requests.get(f"{self.address}/login/", timeout=30).status_code == 200
        except requests.RequestException:
            return False

    def kill(self) -> None:
        """Ends the server and its workers without a word (SIGKILL)."""
        self._end(signal.SIGKILL)

    def stop(self) -> None:
        """Ends the server in good order."""
        self._end(signal.SIGTERM)

    def _end(self, number: signal.Signals) -> None:
        if self._process is not None and self._process.poll() is None:
            if number == signal.SIGKILL:
                os.killpg(self._process.pid, number)
            else:
                self._process.send_signal(number)
            self._process.wait(timeout=PATIENCE)
        self._process = None

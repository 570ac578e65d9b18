"""Commands as a terminal runs them: a database that does not answer, and wrong usage, get a sentence."""

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow
ROOT = Path(__file__).resolve().parent.parent.parent
COMMANDS = {
    "check_register": [],
    "load_demo": ["--once"],
    "run_local": [],
    "export_register": ["--record=controller", "--format=pdf", "--organisation=x", "--output=x.pdf"],
}


def manage(tmp_path: Path, database: str, *words: str) -> subprocess.CompletedProcess[str]:
    keep = {name: os.environ[name] for name in ("PATH", "LANG") if name in os.environ}
    env = {**keep, "DATA_DIR": str(tmp_path / "data"), "DATABASE_URL": database, "PYTHONUTF8": "1"}
    command = [sys.executable, str(ROOT / "manage.py"), *words]
    return subprocess.run(command, cwd=tmp_path, env=env, capture_output=True, text=True, timeout=60, check=False)


def closed_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def sentence(done: subprocess.CompletedProcess[str]) -> str:
    """The one line of a failure."""
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    (line,) = done.stderr.strip().splitlines()
    return line


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_a_database_in_a_folder_that_is_not_there(tmp_path, name):
    done = manage(tmp_path, f"sqlite:///{tmp_path}/none/x.sqlite3", name, *COMMANDS[name])
    assert "does not answer or is not set up" in sentence(done)
    assert "run manage.py migrate" in done.stderr
    assert done.stdout == ""


def test_a_database_that_was_not_set_up(tmp_path):
    done = manage(tmp_path, f"sqlite:///{tmp_path}/empty.sqlite3", "check_register")
    assert "is not set up (no such table" in sentence(done)


def test_a_server_that_does_not_answer(tmp_path):
    database = f"postgres://register:a-secret-word@127.0.0.1:{closed_port()}/register"
    done = manage(tmp_path, database, "check_register")
    assert "The database at 127.0.0.1 does not answer" in sentence(done)
    assert "a-secret-word" not in done.stderr


@pytest.mark.parametrize(
    "words",
    [
        ["check_register", "--format=xml"],
        ["check_register", "--nothing"],
        ["export_register", "--record=receipts", "--format=pdf", "--organisation=x", "--output=x"],
        ["run_local", "--port=x"],
    ],
)
def test_wrong_usage_has_status_2(tmp_path, words):
    done = manage(tmp_path, f"sqlite:///{tmp_path}/x.sqlite3", *words)
    assert done.returncode == 2
    assert "usage: manage.py" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a new register that was set up and filled from the terminal."""
    folder = tmp_path_factory.mktemp("filled")
    for words in (["migrate", "--verbosity=0"], ["load_demo", "--once"]):
        done = manage(folder, database_in(folder), *words)
        assert done.returncode == 0, done.stderr
    return folder


def database_in(folder: Path) -> str:
    return f"sqlite:///{folder / 'register.sqlite3'}"


def test_a_new_register_is_set_up_filled_checked_and_exported(filled):
    exported = ["--record=controller", "--format=pdf", "--organisation=example-uk", "--output=x.pdf"]
    for words, status in (
        (["check_register", "--fail-on=medium"], 1),
        (["check_register", "--organisation=nowhere"], 2),
        (["export_register", *exported], 0),
        (["verify_history"], 0),
    ):
        done = manage(filled, database_in(filled), *words)
        assert done.returncode == status, done.stderr
        assert "Traceback" not in done.stderr
    assert (filled / "x.pdf").read_bytes().startswith(b"%PDF-")


def test_a_reader_that_has_read_enough_ends_a_command_quietly(filled):
    keep = {name: os.environ[name] for name in ("PATH", "LANG") if name in os.environ}
    env = {**keep, "DATA_DIR": str(filled / "data"), "DATABASE_URL": database_in(filled), "PYTHONUTF8": "1"}
    command = f"{sys.executable} {ROOT / 'manage.py'} check_register --format json | head -1"
    done = subprocess.run(["sh", "-c", command], cwd=filled, env=env, capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr) == ("[\n", "")

"""The commands over the demo: verifying it, and running it on one machine."""

import sys

from registry.management.commands import run_local
from registry.models import User
from tests.commands.conftest import served


def test_the_demo_verifies_and_shows_its_one_finding(demo, run):
    assert run("verify_history").status == 0
    assert "BRE-02  Siso " in run("check_register", "--organisation=example-uk").output
    assert run("check_register", "--fail-on=medium").status == 1


def test_running_locally_says_the_address_and_the_accounts_and_serves_this_machine_alone(demo, run, monkeypatch):
    output, started = served(run, monkeypatch, "--port", "8123")
    assert "http://127.0.0.1:8123/" in output
    for name in ("dpo", "clerk", "auditor", "admin"):
        assert f"{name:10} password: example-{name}-password" in output
    assert started == [sys.executable, "-m", "gunicorn", *run_local.GUNICORN, "-b", "127.0.0.1:8123"]


def test_running_locally_names_no_account_that_is_not_the_demos_any_more(demo, run, monkeypatch):
    dpo = User.objects.get(username="dpo")
    dpo.set_password("another-password")
    dpo.save()
    User.objects.filter(username="clerk").update(is_active=False)
    output, _started = served(run, monkeypatch)
    assert "dpo" not in output and "clerk" not in output and "auditor" in output

"""The settings of an installation: its policies, its cookies, and the hosts it answers."""

import json
import logging
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any, cast

import pytest
from django.conf import settings

from tests import factories

ROOT = Path(__file__).resolve().parent.parent
SHOWN = (
    *("DEBUG", "SESSION_COOKIE_SECURE", "CSRF_COOKIE_SECURE", "SECURE_SSL_REDIRECT", "SECURE_HSTS_SECONDS"),
    *("SESSION_COOKIE_NAME", "CSRF_COOKIE_NAME", "SESSION_COOKIE_AGE", "SESSION_LONGEST", "MAIL", "EMAIL_HOST"),
    "ALLAUTH_TRUSTED_PROXY_COUNT",
    *("SESSION_COOKIE_HTTPONLY", "X_FRAME_OPTIONS", "ALLOWED_HOSTS", "TIME_ZONE", "SECURE_PROXY_SSL_HEADER"),
    *("SECURE_HSTS_INCLUDE_SUBDOMAINS", "CSRF_COOKIE_HTTPONLY"),
    *("SESSION_COOKIE_SAMESITE", "CSRF_COOKIE_SAMESITE", "DATABASES"),
)


def read(tmp_path: Path, **environment: str) -> dict[str, object]:
    """The settings that an installation with this environment has."""
    code = "import json; from django.conf import settings as s; print(json.dumps({n: getattr(s, n) for n in %r}))"
    keep = {name: os.environ[name] for name in ("PATH", "LANG") if name in os.environ}
    env = {**keep, "DATA_DIR": str(tmp_path), "DJANGO_SETTINGS_MODULE": "config.settings", **environment}
    done = subprocess.run([sys.executable, "-c", code % (SHOWN,)], cwd=ROOT, env=env, capture_output=True, check=True)
    found: dict[str, object] = json.loads(done.stdout)
    return found


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/", 302),
        ("/login/", 200),
        ("/nowhere/", 404),
        ("/on/bad/", 404),
        ("/static/css/base.css", 200),
        ("/admin/", 302),
    ],
)
def test_every_response_carries_the_policy(client, path, status):
    response = client.get(path)
    assert response.status_code == status
    policy = response["Content-Security-Policy"]
    for directive in ("default-src", "object-src", "base-uri", "frame-ancestors"):
        assert f"{directive} 'none'" in policy
    assert "unsafe-" not in policy
    assert response["X-Content-Type-Options"] == "nosniff"
    assert "charset=" in response["Content-Type"]
    assert "http" not in policy and "*" not in policy


@pytest.mark.django_db
@pytest.mark.parametrize(
    "path", ["/", "/suppliers/", "/findings/", "/nowhere/", "/admin/", "/admin/suppliers/supplier/add/"]
)
def test_pages_of_a_person_carry_the_policy_and_are_not_framed(client, path):
    client.force_login(factories.everybody_at_once())
    response = client.get(path)
    assert "default-src 'none'" in response["Content-Security-Policy"]
    assert response["X-Frame-Options"] == "DENY"
    assert response["Referrer-Policy"] == "same-origin"


def test_nothing_is_loaded_from_elsewhere():
    sources = {s for values in settings.CONTENT_SECURITY_POLICY["DIRECTIVES"].values() for s in values}
    assert sources == {"'none'", "'self'", "data:"}


def test_over_https_cookies_are_secure(tmp_path):
    found = read(tmp_path, HTTPS="1", SECRET_KEY="x" * 60, ALLOWED_HOSTS="register.example")
    assert found["SESSION_COOKIE_SECURE"] and found["CSRF_COOKIE_SECURE"] and found["SECURE_SSL_REDIRECT"]
    assert found["SECURE_HSTS_SECONDS"] >= 31_536_000 and found["SECURE_HSTS_INCLUDE_SUBDOMAINS"]
    assert found["SESSION_COOKIE_NAME"] == "__Host-sessionid" and found["CSRF_COOKIE_NAME"] == "__Host-csrftoken"
    assert found["SESSION_COOKIE_HTTPONLY"] and found["CSRF_COOKIE_HTTPONLY"]
    assert found["SESSION_COOKIE_SAMESITE"] == found["CSRF_COOKIE_SAMESITE"] == "Lax"
    assert found["ALLOWED_HOSTS"] == ["register.example"]
    assert found["DEBUG"] is False


def test_mail_and_sessions_are_set_by_the_environment(tmp_path):
    found = read(tmp_path)
    assert (found["MAIL"], found["SESSION_COOKIE_AGE"], found["SESSION_LONGEST"]) == (False, 7200, 43_200)
    mail = {"EMAIL_URL": "smtp+tls://register:secret@mail.example:587", "SESSION_IDLE_MINUTES": "30"}
    found = read(tmp_path, **mail)
    assert (found["MAIL"], found["EMAIL_HOST"], found["SESSION_COOKIE_AGE"]) == (True, "mail.example", 1800)


def test_on_one_machine_only_that_machine_is_answered(tmp_path):
    found = read(tmp_path)
    assert found["ALLOWED_HOSTS"] == ["127.0.0.1", "localhost", "[::1]"]
    assert found["SECURE_SSL_REDIRECT"] is False
    assert found["SESSION_COOKIE_HTTPONLY"] is True
    assert found["DEBUG"] is False


@pytest.mark.parametrize(("behind", "header"), [("0", None), ("1", ["HTTP_X_FORWARDED_PROTO", "https"])])
def test_a_proxy_is_trusted_only_if_there_is_one(tmp_path, behind, header):
    found = read(tmp_path, BEHIND_PROXY=behind)
    assert found["SECURE_PROXY_SSL_HEADER"] == header
    assert found["ALLAUTH_TRUSTED_PROXY_COUNT"] == int(behind)


@pytest.mark.parametrize(("more", "seconds"), [("", 600), ("?conn_max_age=0", 0)])
def test_a_thread_keeps_its_connection_to_postgresql(tmp_path, more, seconds):
    databases = cast("dict[str, Any]", read(tmp_path, DATABASE_URL=f"postgres://a@localhost/b{more}")["DATABASES"])
    kept = databases["default"]
    assert (kept["CONN_MAX_AGE"], kept["CONN_HEALTH_CHECKS"]) == (seconds, True)


def test_the_secret_key_is_created_once_and_only_its_owner_can_read_it(tmp_path):
    from config.secret import own_secret_key

    first = own_secret_key(tmp_path / "data")
    assert len(first) >= 50
    assert own_secret_key(tmp_path / "data") == first
    assert (tmp_path / "data" / "secret-key").stat().st_mode & 0o777 == 0o600


@pytest.mark.django_db
def test_an_address_of_another_host_is_refused(client):
    assert client.get("/login/", headers={"host": "elsewhere.example"}).status_code == 400


def test_a_line_of_the_servers_log_has_its_time_with_the_distance_from_utc():
    formatter = logging.Formatter(settings.LOGGING["formatters"]["dated"]["format"].replace("%(who)s", ""))
    formatter.datefmt = settings.LOGGING["formatters"]["dated"]["datefmt"]
    line = formatter.format(logging.LogRecord("a", logging.WARNING, "", 0, "Something.", (), None))
    assert re.match(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d{4} WARNING a: Something\.$", line)


def test_dates_are_written_as_in_britain_and_words_can_be_translated():
    assert settings.LANGUAGE_CODE == "en-gb"
    assert settings.USE_I18N and settings.USE_TZ
    assert "django.middleware.locale.LocaleMiddleware" in settings.MIDDLEWARE

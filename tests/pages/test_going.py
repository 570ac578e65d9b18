"""Switching to another day or organisation, signing in and signing out never lead to another site."""

import pytest

from tests.pages.world import client_of, shown


@pytest.mark.parametrize(
    ("query", "target"),
    [
        ("", "/"),
        ("next=/suppliers/", "/suppliers/"),
        ("next=/suppliers/%3Fq%3Da&day=2026-01-02", "/on/2026-01-02/suppliers/?q=a"),
        ("next=/suppliers/&organisation=own", "/org/own/suppliers/"),
        ("next=/suppliers/&organisation=own&day=2026-01-02", "/org/own/on/2026-01-02/suppliers/"),
        ("day=9999-12-31", "/on/9999-12-31/"),
        ("day=0001-01-01", "/on/0001-01-01/"),
        ("day=&organisation=", "/"),
    ],
)
def test_going_leads_to_the_same_page_on_the_day_and_for_the_organisation_chosen(world, browser, query, target):
    response = browser.get(f"/go/?{query}")
    assert (response.status_code, response["Location"]) == (302, target)


@pytest.mark.parametrize(
    "address",
    [
        *("//evil.example", "https://evil.example", "http:evil.example", "/\\evil.example", "\\\\evil.example/"),
        *("///evil.example", "javascript:alert(1)", "evil.example", "/%09/evil.example", " //evil.example", "data:x"),
        *("/\t/evil.example", "/\r\nLocation: https://evil.example", "@evil.example", ".evil.example"),
    ],
)
def test_going_never_leaves_the_register(world, browser, address):
    for query in ({"next": address}, {"next": address, "day": "2026-01-02"}, {"organisation": address}):
        response = browser.get("/go/", query)
        assert response.status_code in {302, 404}
        target = response.get("Location", "/")
        assert target.startswith("/") and not target.startswith(("//", "/\\"))
        assert "\n" not in target and "\t" not in target


@pytest.mark.parametrize("day", ["2026-02-30", "soon", "1", "2026-01-02T10:00", "99999-01-01", "\0"])
def test_going_to_what_is_no_day_is_not_found(world, browser, day):
    assert browser.get("/go/", {"day": day}).status_code == 404


def test_going_from_a_past_day_goes_from_today(world, browser):
    response = browser.get("/org/own/on/2026-01-02/go/?next=/suppliers/&day=2026-01-05", follow=True)
    assert response.redirect_chain[-1][0] == "/on/2026-01-05/suppliers/"


def test_signing_in_leads_to_the_page_asked_for(world):
    client = client_of(None)
    target = client.get("/org/own/suppliers/")["Location"]
    assert "Sign in to continue to the page that you asked for." in shown(client.get(target, follow=True))
    response = client.post(
        "/login/", {"login": "own-reader", "password": "a-test-password", "next": "/org/own/suppliers/"}
    )
    assert response["Location"] == "/org/own/suppliers/"


@pytest.mark.parametrize("address", ["//evil.example", "https://evil.example", "/\\evil.example", "javascript:x"])
def test_signing_in_never_leads_elsewhere(world, address):
    given = {"login": "own-reader", "password": "a-test-password", "next": address}
    assert client_of(None).post("/login/", given)["Location"] == "/"


@pytest.mark.parametrize(("name", "password"), [("own-reader", "wrong"), ("nobody", "a-test-password"), ("", "")])
def test_an_error_does_not_reveal_whether_name_or_password_is_wrong(world, name, password):
    response = client_of(None).post("/login/", {"login": name, "password": password})
    assert response.status_code == 200
    assert "There is a problem" in shown(response)
    if name:
        assert "Username and password do not match." in shown(response)
        assert f'value="{name}"' in response.content.decode()


def test_the_loader_cannot_sign_in(world):
    response = client_of(None).post("/login/", {"login": "loader", "password": ""})
    assert "_auth_user_id" not in response.wsgi_request.session


def test_signing_out_takes_a_form_and_ends_the_session(world, browser):
    assert browser.get("/logout/").status_code == 405
    assert browser.get("/").status_code == 200
    assert browser.post("/logout/")["Location"] == "/login/"
    assert browser.get("/").status_code == 302


def test_who_is_signed_in_is_led_on_from_the_sign_in_page(world, browser):
    assert browser.get("/login/")["Location"] == "/"

"""Every page on another day: valid days, and no saving on them."""

import pytest

from tests.access_table import (
    DATED,
    OWN_TABLES,
    OWNED,
    PAGES,
    RECORDS,
    admin_path,
    get,
    path_of,
    record_of,
)
from tests.pages.world import client_of, shown

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("name", sorted(PAGES))
def test_nothing_is_saved_on_another_day(w, name):
    client = client_of(w.root)
    days = ("2020-01-01", "9999-12-31", "0001-01-01", "2020-01-01/as-we-know-now")
    for day, write in zip(days, (client.post, client.put, client.patch, client.delete), strict=True):
        response = write(f"/on/{day}{path_of(name, w)}", {})
        assert response.status_code == 405
        assert "Nothing was changed" in shown(response)


def test_a_write_on_another_day_is_answered_with_that_day_and_the_way_to_today(w):
    response = client_of(w.editor).post("/org/own/on/2020-01-02" + path_of("decide", w), {"reason": "x"})
    assert "You are viewing 2 January 2020. Go back to today to make changes." in shown(response)
    assert f'href="/org/own{path_of("findings", w)}' in response.content.decode()


@pytest.mark.parametrize("table", OWN_TABLES)
def test_nothing_is_saved_in_data_entry_on_another_day(w, table):
    path = admin_path(table, "change", record_of(table, w).pk)
    for prefix in ("/on/2020-01-01", "/org/own/on/9999-12-31"):
        assert client_of(w.root).post(prefix + path, {"reason": "x"}).status_code == 405
        assert client_of(w.root).get(prefix + path)["Location"] == path


NO_DAYS = ("2026-02-30", "yesterday", "20260303", "2026-3-3", "0000-01-01", "10000-01-01", "2026-W10-2", "%20")


@pytest.mark.parametrize(
    ("name", "day"), [*((name, NO_DAYS[0]) for name in DATED), *(("suppliers", d) for d in NO_DAYS)]
)
def test_what_is_not_a_day_is_not_found(w, name, day):
    assert get(w.root, f"/on/{day}{path_of(name, w)}").status_code == 404


@pytest.mark.parametrize("name", DATED)
def test_the_first_and_the_last_day_are_shown(w, name):
    first = 404 if name in {*OWNED, "supplier", "start-letter", "dependents", "dependents-file", "decision"} else 200
    if name == "later":
        first = 302
    last = 404 if name in RECORDS else 200
    for day, status in (("0001-01-01", first), ("1970-01-01", first), ("9999-12-31", last)):
        assert get(w.root, f"/on/{day}{path_of(name, w)}").status_code == status


@pytest.mark.parametrize("name", DATED)
def test_the_first_day_is_shown_as_we_know_now_of_it(w, name):
    for day in ("0001-01-01", "1970-01-01"):
        assert get(w.root, f"/on/{day}/as-we-know-now{path_of(name, w)}").status_code == 200

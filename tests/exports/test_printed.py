"""Two long records, opened by other programs: pages, lists, bookmarks, tags, and forbidden content."""

import re
from collections.abc import Iterator
from typing import Any

import pikepdf
import pytest
from django.db import transaction

from registry.records import RECORDS
from tests.exports.conftest import record
from tests.exports.long_records import ACTIVITIES, ASIDE, CLIENTS, CONTACTS, LINES, PARTIES, Printed, fill
from tests.pages.world import YESTERDAY, clock
from tests.pages.world import world as made

pytestmark = pytest.mark.django_db  # the records are printed from one
KINDS = pytest.mark.parametrize("kind", RECORDS)


@pytest.fixture(scope="module")
def both(django_db_setup: None, django_db_blocker: Any) -> dict[str, Printed]:
    """Both records of a large register, printed once for all the tests here."""
    with django_db_blocker.unblock(), transaction.atomic():
        with clock(YESTERDAY):
            w = made()
            fill(w)
        found = {kind: Printed(record(w, kind=kind)) for kind in RECORDS}
        transaction.set_rollback(True)
    return found


@pytest.fixture
def printed(both: dict[str, Printed], kind: str) -> Printed:
    return both[kind]


@KINDS
def test_every_page_has_its_number_its_day_and_its_head(printed, kind):
    head = f"Ownwell Ltd · {kind.capitalize()} record"
    for number, page in enumerate(printed.pages, 1):
        assert f"Page {number} of {len(printed.pages)}" in page
        assert "As known on 3 March 2026. Produced 3 March 2026, 12:00 GMT by A test." in page
        assert (head in page) == (number > 1)


@KINDS
def test_the_head_of_a_page_says_of_which_part_it_is(printed, kind):
    parts = {}
    for _depth, title, page in printed.bookmarks:
        if named := re.match(r"P-\d\d|OWN-1|Client \d|Acme Hosting Limited", title):
            parts[page] = named[0]
    part = ""
    for number, page in enumerate(printed.pages, 1):
        part = parts.get(number, part)
        if part:
            assert f"Ownwell Ltd · {kind.capitalize()} record {part} As known on" in page


@KINDS
def test_every_part_is_in_the_bookmarks_with_its_letters_below(printed, kind):
    titles = [(depth, title) for depth, title, _page in printed.bookmarks]
    names = {
        "controller": [f"P-{n:02} Purpose number {n}" for n in range(ACTIVITIES - 1)],
        "processor": [f"Client {n}: Payroll bureau" for n in range(CLIENTS)],
    }[kind]
    letters = {
        "controller": ["(a)", "(b)", "(c)", "(c)", "(d)", "(e)", "(f)", "(g)"],
        "processor": ["(a)", "(a)", "(b)", "(c)", "(d)"],
    }[kind]
    assert [title for depth, title in titles if title in names] == names
    for name in names:
        place = titles.index((1, name))
        below = titles[place + 1 : place + 1 + len(letters)]
        assert [title[:3] for _depth, title in below] == letters
        assert {depth for depth, _title in below} == {2}
    assert (1, "Services used: terms, parties, places") in titles
    assert (2, "Acme Hosting Limited: Cloud rooms") in titles


@KINDS
def test_the_list_of_contents_gives_the_page_on_which_each_part_begins(printed):
    listed = [title for _d, title, page in printed.bookmarks if re.match(r"P-|OWN-|Client \d|Acme", title)]
    first = min(page for _d, title, page in printed.bookmarks if title in listed)
    contents = " ".join(printed.pages[: first - 1])
    for title in listed:
        found = re.search(rf"{re.escape(title)}[ .]*?\. (\d+)\b", contents)
        assert found is not None, title
        assert int(found[1]) == printed.page_of(title)
        assert title.split(":")[0] in printed.pages[int(found[1]) - 1]


@KINDS
def test_terms_are_referred_to_by_their_page(printed):
    pages = set(re.findall(r"terms on page (\d+)", printed.text))
    assert pages == {str(printed.page_of("Acme Hosting Limited: Cloud rooms"))}


def test_thirty_activities_each_begin_a_page(both):
    starts = [page for _d, title, page in both["controller"].bookmarks if re.match(r"P-|OWN-", title)]
    assert len(starts) == len(set(starts)) == ACTIVITIES


@KINDS
def test_a_table_that_spans_pages_repeats_its_head_on_each_and_loses_no_row(printed):
    begins = next(n for n, page in enumerate(printed.pages) if "Parties behind the service, level by level" in page)
    below = [page for page in printed.pages[begins:] if re.search(r"Party \d{3}", page)]
    assert len(below) > 2
    for page in below:
        assert "Level Party Country Role Task, standing and source" in page
    assert re.findall(r"Party (\d{3})", " ".join(below)) == [f"{n:03}" for n in range(PARTIES)]


@KINDS
def test_a_table_of_recipients_repeats_its_head_as_well(printed, kind):
    heads = {
        "controller": "Recipient Category Country Sent through",
        "processor": "Sub-processor For what Country Authorised by the client",
    }
    begins = next(n for n, page in enumerate(printed.pages) if "Parties behind the service, level by level" in page)
    pages = [page for page in printed.pages[:begins] if re.search(r"Party \d{3}", page)]
    assert len(pages) > 2
    # The parties stand under recipients and, as their country is not on record, under transfers too.
    assert [page for page in pages if heads[kind] not in page and "To Recipient Based on" not in page] == []


@KINDS
def test_no_row_is_cut_by_the_end_of_a_page(printed):
    rows = [(page.count("A long street in a small town"), page.count("Annex II)")) for page in printed.pages]
    assert sum(begun for begun, _ended in rows) >= PARTIES
    assert [row for row in rows if row[0] != row[1]] == []


@KINDS
def test_a_list_that_spans_pages_loses_nothing(printed):
    assert re.findall(r"Post (\d{3})", printed.text) == [f"{n:03}" for n in range(CONTACTS)]
    if "Client 0" in printed.text:
        assert printed.text.count("1 Street") == CLIENTS * LINES + CONTACTS


def below(element: Any, parent: str = "") -> Iterator[tuple[str, str]]:
    """Every tag of the structure, with the one it is in."""
    for each in element if isinstance(element, pikepdf.Array) else [element]:
        if isinstance(each, pikepdf.Dictionary):
            name = str(each.S) if "/S" in each else parent
            if "/S" in each:
                yield parent, name
            if "/K" in each:
                yield from below(each.K, name)


# Where a tag may be (ISO 32000-1, 14.8.4.3).
PLACES = {
    "/LI": {"/L"},
    "/Lbl": {"/LI"},
    "/LBody": {"/LI"},
    "/THead": {"/Table"},
    "/TBody": {"/Table"},
    "/TR": {"/Table", "/THead", "/TBody"},
    "/TH": {"/TR"},
    "/TD": {"/TR"},
    "/Caption": {"/Table", "/L"},
}


@KINDS
def test_every_part_of_a_list_or_table_is_tagged_within_it(printed):
    found = set(below(printed.file.Root.StructTreeRoot.K))
    assert {"/L", "/LI", "/Table", "/TR", "/TH", "/TD", "/H1", "/H2", "/H3"} <= {name for _parent, name in found}
    assert [(parent, name) for parent, name in found if parent not in PLACES.get(name, {parent})] == []


@KINDS
def test_the_record_is_complete_by_itself(printed):
    notes = [note for page in printed.file.pages for note in page.get("/Annots", [])]
    assert notes
    for note in notes:
        assert "/URI" not in note.get("/A", {})
        assert "/Dest" in note or note.A.S == "/GoTo"
    assert "http" not in printed.text and "/findings/" not in printed.text


@KINDS
def test_nothing_but_the_record_is_in_it(printed):
    assert ASIDE not in printed.text
    for word in ("finding", "Finding", "BRE-0", "accepted by", "disputed", "Otherside", "36 hours"):
        assert word not in printed.text


@KINDS
def test_the_record_is_accessible_by_its_own_word(printed, kind):
    with printed.file.open_metadata() as metadata:
        assert metadata["pdfuaid:part"] == "1"
        assert metadata["dc:title"].endswith({"controller": "Article 30(1)", "processor": "Article 30(2)"}[kind])
    assert str(printed.file.Root.Lang) == "en-gb"
    assert printed.file.Root.MarkInfo.Marked is True

"""The controller record as a PDF: its content, its accessibility, and the files it may load."""

from datetime import date
from io import BytesIO
from typing import Any

import pikepdf
import pypdf
import pytest
from django.core.exceptions import SuspiciousFileOperation

from registry.exports.pdf import BASE, ForbiddenAddress, StaticFilesOnly, pdf
from suppliers.models import Change
from tests import factories
from tests.exports.conftest import record, text
from tests.pages.world import TODAY, YESTERDAY, alter, clock, moment


def opened(content: bytes) -> pikepdf.Pdf:
    return pikepdf.open(BytesIO(content))


def test_the_record_has_its_keeper_and_agreed_terms_with_their_source(world):
    found = text(record(world))
    assert "Ownwell Ltd" in found and "privacy@own.example" in found
    assert "Our processor: Cloud rooms; terms on page 3" in found
    assert "Acme Hosting Limited: Cloud rooms" in found
    assert "within 48 hours" in found
    assert "(Acme statement v2, Section 7)" in found
    assert "Otherside" not in found


def test_a_missing_answer_is_printed_and_never_left_out(world):
    # Of the organisation: representative, officer. Of the activity: joint controllers, basis, people, data, time
    # limits, security. Its transfers have an answer: the country of the supplier is not on record. Of the service:
    # address, contact, copies, deletion.
    assert text(record(world)).count("Not answered") == 12
    with clock(YESTERDAY, hour=13):
        alter(world.own, phone="+44 20 7946 0000", address="1 Street")
        alter(world.activity, security="Locked doors")
        factories.activity_basis(activity=world.activity, basis="f")
    assert text(record(world)).count("Not answered") == 10
    assert "Locked doors" in text(record(world))


def test_the_record_lists_transfers_activities_not_in_use_and_services_without_one(world):
    with clock(YESTERDAY, hour=13):
        alter(world.supplier, country=factories.country(id="US"))
        factories.confirmed_none(activity=world.activity, item="transfers", on=YESTERDAY)
        factories.activity(organisation=world.own, reference="OWN-2", name="To come", status="planned")
        factories.engagement(organisation=world.own, service=factories.service(name="Hidden"))
    found = text(record(world))
    assert "United States Acme Hosting Limited nothing on record" in found
    assert "“None” was confirmed on 2 March 2026; the register shows otherwise" in found
    in_use, _heading, apart = found.partition("Not in use: activities that are planned, or have ended")
    assert "(e) Transfers" in in_use and "OWN-2 To come" in apart
    assert "Services in use that no activity names" in apart and ": Hidden" in apart


def test_headings_without_answers_say_not_answered(world):
    found = text(record(world))
    for words in ("data subjects Not answered", "general description Not answered", "(e) Transfers to third"):
        assert words in found


def test_the_record_answers_every_letter_of_the_article_in_its_order(world):
    found = text(record(world)).partition("Activities in this record")[2]
    heads = ["(a) Joint", "(b) Purposes", "(c) Categories of data subjects", "(c) Categories of personal data"]
    heads += ["(d) Recipients", "(e) Transfers", "(f) Time limits", "(g) Security"]
    places = [found.index(head) for head in heads]
    assert places == sorted(places)


def test_a_record_without_activities_says_so(world):
    with clock(YESTERDAY, hour=13), factories.acting():
        world.activity.delete()
    assert "No processing activity was in use that day." in text(record(world))


def test_every_page_is_numbered_and_says_when_it_was_known_and_sealed(world):
    with clock(YESTERDAY, hour=13), factories.acting():
        for _ in range(6):
            factories.activity(organisation=world.own, purposes="A long aim. " * 120)
    reader = pypdf.PdfReader(BytesIO(record(world)))
    digest = Change.objects.first().digest[:16]
    assert len(reader.pages) > 3
    for number, page in enumerate(reader.pages, 1):
        found = " ".join(page.extract_text().split())
        assert f"Page {number} of {len(reader.pages)}" in found
        assert "As known on 3 March 2026. Produced 3 March 2026, 12:00 GMT by A test." in found
        assert f"Change 2, seal {digest}…" in found


def test_the_record_has_title_language_author_and_tags(world):
    found = opened(record(world))
    assert str(found.Root.Lang) == "en-gb"
    assert found.Root.MarkInfo.Marked == True  # noqa: E712  # a PDF's own truth
    assert found.Root.StructTreeRoot.K is not None
    assert found.Root.ViewerPreferences.DisplayDocTitle == True  # noqa: E712
    with found.open_metadata() as metadata:
        assert metadata["dc:title"] == "Record of processing activities of Ownwell Ltd, Article 30(1)"
        assert metadata["dc:creator"] == ["Ownwell Ltd"]
        assert metadata["pdfuaid:part"] == "1"


def tags(element: pikepdf.Object) -> set[str]:
    found = {str(element.S)} if "/S" in element else set()
    below: Any = element.get("/K", [])
    for child in below if isinstance(below, pikepdf.Array) else [below]:
        if isinstance(child, pikepdf.Dictionary):
            found |= tags(child)
    return found


def test_headings_tables_and_lists_have_their_tags(world):
    with clock(YESTERDAY, hour=13):
        factories.involvement(service=world.service)
    file = opened(record(world))
    found = tags(file.Root.StructTreeRoot)
    assert {"/H1", "/H2", "/H3", "/Table", "/TH", "/TD", "/L", "/LI", "/P"} <= found


def test_every_font_is_in_the_file(world):
    for page in opened(record(world)).pages:
        for font in page.Resources.Font.values():
            below = font.DescendantFonts[0] if "/DescendantFonts" in font else font
            assert {"/FontFile", "/FontFile2", "/FontFile3"} & set(below.FontDescriptor.keys())


def test_no_link_leads_out_of_the_file_and_nothing_runs(world):
    with clock(YESTERDAY, hour=13):
        alter(world.supplier, website="https://acme.example", address="See http://evil.example")
    found = opened(record(world))
    notes = [note for page in found.pages for note in page.get("/Annots", [])]
    assert notes
    assert [note for note in notes if "/A" in note and "/URI" in note.A] == []
    assert {"/JavaScript", "/OpenAction", "/AA", "/EmbeddedFiles"} & set(found.Root.keys()) == set()


def test_the_same_record_says_the_same(world):
    first, second = record(world), record(world)
    assert text(first) == text(second)
    assert len(opened(first).pages) == len(opened(second).pages)


def test_later_changes_do_not_alter_the_record_of_a_past_day(world):
    first = text(record(world, YESTERDAY))
    with clock(TODAY, hour=9):
        alter(world.term, number=24)
        alter(world.own, legal_name="Renamed Ltd")
        alter(world.supplier, legal_name="Taken Over plc")
        factories.activity(organisation=world.own, name="Later work")
    assert text(record(world, YESTERDAY)) == first
    assert "48 hours" in first
    assert "Renamed Ltd" in text(record(world))


def test_records_out_of_force_are_not_in_the_record(world):
    with clock(YESTERDAY, hour=13), factories.acting():
        factories.breach_term(service=world.service, number=71, unit="hours", ends=date(2026, 3, 2))
        factories.breach_term(service=world.service, number=73, unit="hours", starts=date(2026, 3, 4))
        factories.activity(organisation=world.own, name="Ended work", ends=date(2026, 3, 2))
    today = text(record(world))
    assert "71 hours" not in today and "73 hours" not in today and "Ended work" not in today
    assert "71 hours" in text(record(world, YESTERDAY)) and "Ended work" in text(record(world, YESTERDAY))


def test_the_time_of_making_is_in_the_zone_of_the_installation(world):
    assert "Produced 1 July 2026, 13:00 BST" in text(record(world, at=moment(date(2026, 7, 1), 13)))


@pytest.mark.parametrize(
    "address",
    [
        *("file:///etc/hostname", "http://127.0.0.1/x", "https://example.com/x.css", "ftp://example.com/x"),
        *("data:text/css,body{}", "//example.com/x.css", "/static/css/pdf.css", f"{BASE}/static/../manage.py"),
        *(f"{BASE}/static/%2e%2e/manage.py", f"{BASE}/static//etc/hostname", f"{BASE}/static/none.css", f"{BASE}/"),
        *(f"{BASE}/static/css", f"{BASE}/static/", f"{BASE}.evil.example/static/css/pdf.css", f"{BASE}@x/static/a"),
        *(f"{BASE}/media/x.png", f"{BASE}/static/css/../../../manage.py", ""),
    ],
)
def test_only_our_own_static_files_are_read(address):
    with pytest.raises((ForbiddenAddress, SuspiciousFileOperation)):
        StaticFilesOnly().fetch(address)


def test_our_own_style_is_read():
    assert b"@page" in StaticFilesOnly().fetch(f"{BASE}/static/css/pdf.css").read()


@pytest.mark.parametrize(
    "part",
    [
        '<img src="file:///etc/hostname">',
        '<link rel="stylesheet" href="https://example.com/x.css">',
        '<link rel="attachment" href="file:///etc/hostname">',
        '<object data="http://127.0.0.1/x"></object>',
    ],
)
def test_a_document_that_requests_another_address_is_refused(part):
    with pytest.raises(ForbiddenAddress):
        pdf(f"<html lang='en'><title>x</title>{part}")


@pytest.mark.parametrize("character", ["\x08", "\x1f", "\ufffe", "\ud7ff", "\u200f"])
def test_a_strange_character_in_a_name_leaves_a_whole_file(world, character):
    with clock(YESTERDAY, hour=13):
        alter(world.own, legal_name=f"Own{character}well")
    found = opened(record(world))
    with found.open_metadata() as metadata:
        assert "well" in metadata["dc:title"]


@pytest.mark.parametrize(
    ("standing", "word"), [("denied", "denied"), ("silent", "not stated"), ("unread", "not yet read")]
)
def test_the_record_has_the_standing_of_each_place_and_party(world, standing, word):
    factories.data_location(service=world.service, city="Standingtown", standing=standing)
    factories.involvement(service=world.service, party=factories.supplier(legal_name="Partyname"), standing=standing)
    found = " ".join(text(record(world)).split())
    for name in ("Standingtown", "Partyname"):
        assert word in found[found.index(name) :][:120]

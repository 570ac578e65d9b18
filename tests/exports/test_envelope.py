"""Every format of a record has its envelope and every text of the record."""

from collections.abc import Callable
from datetime import date, timedelta
from io import BytesIO

import pypdf
import pytest

from registry.exports.envelope import DayToCome, Envelope, Exported, Format
from registry.exports.export import FORMATS, export
from registry.reading.lens import lens_on
from registry.records import RECORDS, Record
from registry.values import Organisation
from tests.exports.long_records import fill
from tests.pages.world import TODAY, YESTERDAY, World, alter, client_of, clock, moment

pytestmark = pytest.mark.django_db


def of_pdf(content: bytes) -> str:
    """The title and the words of all pages."""
    file = pypdf.PdfReader(BytesIO(content))
    assert file.metadata is not None
    return f"{file.metadata.title}\n" + "".join(page.extract_text() for page in file.pages)


# How the words of a file are read again, by its suffix: a new format needs its line here.
READERS: dict[str, Callable[[bytes], str]] = {"pdf": of_pdf, "txt": bytes.decode}


def as_text(record: Record, envelope: Envelope) -> bytes:
    """The smallest format that there can be."""
    return "\n".join((*envelope.sentences, *record.texts())).encode()


@pytest.fixture
def text_format(monkeypatch: pytest.MonkeyPatch) -> None:
    """A format as plain text, for one test."""
    monkeypatch.setitem(FORMATS, "txt", Format("text/plain; charset=utf-8", as_text))


@pytest.fixture
def full(world: World) -> World:
    """A register with a client, parties and contacts."""
    with clock(YESTERDAY, hour=13):
        fill(world, activities=2, clients=1, parties=2, contacts=2, lines=2)
    return world


def file_of(w: World, kind: str, suffix: str, on: date = TODAY, *, now: bool = False) -> tuple[Exported, Record]:
    """A file, and the record that is in it."""
    lens = lens_on([w.own.pk], on, TODAY, now=now)
    row = lens.get(Organisation, w.own.pk)
    assert row is not None
    file = export(lens, row, kind, suffix, produced_at=moment(TODAY), produced_by="A test")
    return file, RECORDS[kind](lens, row)


def left_out(file: Exported, record: Record, suffix: str) -> list[str]:
    """The texts that are missing in a file, apart from blanks, which each format sets in its own way."""
    found = "".join(READERS[suffix](file.content).split())
    return [words for words in (*file.envelope.sentences, *record.texts()) if "".join(words.split()) not in found]


@pytest.mark.parametrize("kind", RECORDS)
@pytest.mark.parametrize("suffix", FORMATS)
def test_a_file_says_its_envelope_and_every_text_of_the_record(full, kind, suffix):
    file, record = file_of(full, kind, suffix)
    assert len(list(record.texts())) > 100
    assert left_out(file, record, suffix) == []


@pytest.mark.parametrize("kind", RECORDS)
def test_a_new_format_is_a_writer_and_a_line_in_the_table(full, text_format, kind):
    file, record = file_of(full, kind, "txt")
    assert left_out(file, record, "txt") == []
    assert (file.filename, file.content_type) == (f"{kind}-record-own-{TODAY}.txt", "text/plain; charset=utf-8")


def test_the_address_of_a_new_format_follows_from_the_table(full, text_format):
    response = client_of(full.reader).get(f"/records/{full.own.pk}/controller.txt")
    assert response["Content-Type"] == "text/plain; charset=utf-8"
    assert response["Content-Disposition"].startswith('inline; filename="controller-record-own-')
    assert "Ownwell Ltd" in response.content.decode()


def test_a_format_that_is_not_in_the_table_has_no_address(full):
    assert client_of(full.reader).get(f"/records/{full.own.pk}/controller.txt").status_code == 404


@pytest.mark.parametrize("suffix", FORMATS)
def test_the_envelope_is_that_of_the_day_of_the_record(full, suffix):
    before, today = (file_of(full, "controller", suffix, day)[0] for day in (YESTERDAY, TODAY))
    assert before.envelope.on == YESTERDAY
    assert today.envelope.sentences == (
        "Ownwell Ltd",
        "As known on 3 March 2026.",
        "Produced 3 March 2026, 12:00 GMT by A test.",
        f"Change {today.envelope.number}, seal {today.envelope.seal[:16]}…",
    )


SENTENCES = ("organisation", "known", "produced", "sealed")


@pytest.mark.parametrize("forgotten", SENTENCES)
def test_a_writer_that_leaves_out_a_part_of_the_envelope_is_found(full, monkeypatch, forgotten):
    def careless(record: Record, envelope: Envelope) -> bytes:
        said = [getattr(envelope, name) for name in SENTENCES if name != forgotten]
        texts = [words for words in record.texts() if forgotten != "organisation" or "Ownwell Ltd" not in words]
        return "\n".join((*said, *texts)).encode()

    monkeypatch.setitem(FORMATS, "txt", Format("text/plain", careless))
    file, record = file_of(full, "controller", "txt")
    assert getattr(file.envelope, forgotten) in left_out(file, record, "txt")


def test_a_writer_that_leaves_out_a_text_of_the_record_is_found(full, monkeypatch):
    def careless(record: Record, envelope: Envelope) -> bytes:
        return as_text(record, envelope).replace(b"Party 001", b"")

    monkeypatch.setitem(FORMATS, "txt", Format("text/plain", careless))
    assert left_out(*file_of(full, "controller", "txt"), "txt")


def test_a_register_without_a_change_has_no_seal():
    envelope = Envelope(
        organisation="Own Ltd",
        on=TODAY,
        known_on=TODAY,
        number=0,
        seal="",
        produced_at=moment(TODAY),
        produced_by="A test",
    )
    assert envelope.sealed == "" and len(envelope.sentences) == 3


@pytest.mark.parametrize("kind", RECORDS)
@pytest.mark.parametrize("suffix", FORMATS)
def test_a_file_of_a_day_as_we_know_now_of_it_names_both_days_in_title_lead_and_foot(full, kind, suffix):
    with clock(TODAY):
        alter(full.term, number=24)
    file, record = file_of(full, kind, suffix, YESTERDAY, now=True)
    both = "for 2 March 2026, as known on 3 March 2026"
    assert record.title.endswith(f", {both}") and f", {both} (with what was entered later)" in record.lead
    assert file.envelope.known == "For 2 March 2026, as known on 3 March 2026."
    assert file.filename == f"{kind}-record-own-2026-03-02-known-2026-03-03.{suffix}"
    assert file.envelope.number == file_of(full, kind, suffix)[0].envelope.number
    assert left_out(file, record, suffix) == []


@pytest.mark.parametrize("on", [YESTERDAY, TODAY])
def test_a_file_of_one_clock_names_one_day(full, on):
    file, record = file_of(full, "controller", "pdf", on)
    assert record.title == "Record of processing activities of Ownwell Ltd, Article 30(1)"
    assert record.lead == f"Controller record under Article 30(1), as known on {on.day} March 2026"
    assert file.filename == f"controller-record-own-{on}.pdf"


def test_a_day_to_come_has_no_file(full):
    with pytest.raises(DayToCome):
        file_of(full, "controller", "pdf", TODAY + timedelta(days=1))

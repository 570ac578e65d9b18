"""manage.py export_register: the record as a file, whole or not at all."""

import os
from io import BytesIO
from pathlib import Path

import pypdf
import pytest

from registry.exports.envelope import Envelope, Format
from registry.exports.export import FORMATS
from registry.records import Record
from tests import factories
from tests.pages.world import TODAY, alter, clock


def text(file: Path) -> str:
    return " ".join(" ".join(page.extract_text() for page in pypdf.PdfReader(BytesIO(file.read_bytes())).pages).split())


def words(output: Path, organisation: str = "own", **more: str) -> list[str]:
    given = {"record": "controller", "format": "pdf", "organisation": organisation, "output": str(output), **more}
    return ["export_register", *(f"--{name}={value}" for name, value in given.items())]


@pytest.fixture
def output(tmp_path: Path) -> Path:
    return tmp_path / "record.pdf"


def test_the_record_is_written_and_the_command_says_where(world, run, output):
    done = run(*words(output))
    assert (done.status, done.output) == (0, f"{output}: controller record of own as known on {TODAY}.\n")
    assert "Ownwell Ltd" in text(output)
    assert "Otherside" not in text(output)
    assert [file.name for file in output.parent.iterdir()] == ["record.pdf"]


@pytest.mark.parametrize(
    ("record", "message"),
    [("controller", "Article 30(1)"), ("processor", "Article 30(2)")],
)
def test_each_record_is_written_under_its_name(world, run, output, record, message):
    done = run(*words(output, record=record))
    assert (done.status, done.output) == (0, f"{output}: {record} record of own as known on {TODAY}.\n")
    assert message in text(output)


def test_the_processor_record_holds_the_clients_of_that_day(world, run, output):
    with clock(TODAY, hour=9):
        factories.processing_for_client(service=factories.own_service(organisation=world.own), client="Client Ltd")
    run(*words(output, record="processor"))
    assert "Client Ltd: Payroll bureau" in text(output)
    run(*words(output, record="processor", on="2026-03-02"))
    assert "No processing for clients was on record that day." in text(output)


@pytest.mark.parametrize("record", ["both", "", "Controller", "controller,processor"])
def test_an_unknown_record_is_refused_with_a_list_of_records(world, run, output, record):
    done = run(*words(output, record=record))
    assert "--record" in done.error and "controller" in done.error and "processor" in done.error
    assert list(output.parent.iterdir()) == []


def test_the_record_of_a_past_day_is_as_known_then(world, run, output):
    with clock(TODAY, hour=9):
        alter(world.term, number=24)
    run(*words(output, on="2026-03-02"))
    assert "within 48 hours" in text(output) and "As known on 2 March 2026" in text(output)
    run(*words(output))
    assert "within 24 hours" in text(output) and "As known on 3 March 2026" in text(output)


@pytest.mark.parametrize(
    ("more", "message"),
    [
        ({"organisation": "nowhere"}, "--organisation: “nowhere” is not on record. Choose one of: other, own."),
        ({"organisation": ""}, "--organisation: “” is not on record."),
        ({"on": "31 March"}, "--on: “31 March” is not a day. Write year, month and day, such as 2026-03-31."),
        ({"on": "2026-02-30"}, "--on: “2026-02-30” is not a day."),
        ({"on": "2020-01-01"}, "--on: own was not on record on 2020-01-01."),
        ({"on": "0001-01-01"}, "--on: own was not on record on 0001-01-01."),
    ],
)
def test_wrong_usage_gets_a_sentence_and_leaves_no_file(world, run, output, more, message):
    done = run(*words(output, **more))
    assert done.status == 2
    assert message in done.error
    assert list(output.parent.iterdir()) == []


@pytest.mark.parametrize("on", ["2026-03-04", "9999-12-31"])
@pytest.mark.parametrize("flags", [[], ["--as-we-know-now"]])
def test_a_day_to_come_has_no_record(world, run, output, on, flags):
    done = run(*words(output, on=on), *flags)
    assert done.status == 2
    assert f"--on: {on} is still to come. Choose today or a past day" in done.error
    assert list(output.parent.iterdir()) == []


def test_the_record_of_a_past_day_as_we_know_now_of_it_is_made_when_asked_and_named(world, run, output):
    with clock(TODAY, hour=9):
        alter(world.term, number=24)
    done = run(*words(output, on="2026-03-02"), "--as-we-know-now")
    assert done.output == f"{output}: controller record of own for 2026-03-02, as known on 2026-03-03.\n"
    assert "within 24 hours" in text(output) and "48 hours" not in text(output)
    assert "For 2 March 2026, as known on 3 March 2026." in text(output)


def test_the_record_of_today_has_one_clock(world, run, output):
    done = run(*words(output), "--as-we-know-now")
    assert done.output == f"{output}: controller record of own as known on {TODAY}.\n"


def test_an_organisation_entered_later_has_a_record_of_an_earlier_day_as_we_know_now_of_it(world, run, output):
    assert run(*words(output, on="2020-01-01"), "--as-we-know-now").status == 0
    assert "For 1 January 2020, as known on 3 March 2026." in text(output)


def test_an_empty_register_says_that_it_is_empty(db, run, output):
    done = run(*words(output))
    assert (done.status, done.error) == (2, "--organisation: “own” is not on record. The register is empty.")


@pytest.mark.parametrize(
    ("place", "message"),
    [("none/record.pdf", "does not exist. Create it first."), (".", "is a folder. Name a file in it.")],
)
def test_a_place_that_cannot_exist_is_refused(world, run, tmp_path, place, message):
    done = run(*words(tmp_path / place))
    assert done.status == 2
    assert message in done.error
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("make", [os.mkfifo, lambda place: place.symlink_to("/none/there")], ids=["pipe", "dead link"])
def test_what_is_no_ordinary_file_is_refused_and_stays(world, run, output, make):
    make(output)
    before = output.lstat()
    done = run(*words(output))
    assert (done.status, done.error) == (2, f"--output: {output} is no ordinary file. Choose another name.")
    assert output.lstat() == before


def test_a_name_that_is_too_long_is_refused_in_words(world, run, tmp_path):
    output = tmp_path / ("x" * 300)
    done = run(*words(output))
    assert (done.status, done.error) == (2, f"--output: {output} cannot be written (File name too long).")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_written_is_refused_before_any_work(world, run, output, monkeypatch):
    monkeypatch.setattr(os, "access", lambda place, mode: False)
    monkeypatch.setattr("registry.management.commands.export_register.export", None)
    done = run(*words(output))
    assert (done.status, done.error) == (2, f"--output: {output} cannot be written. Choose another place.")


@pytest.mark.parametrize("place", ["write_bytes", "replace"])
def test_a_write_that_fails_leaves_the_old_file_and_no_other(world, run, output, monkeypatch, place):
    def fail(*args: object) -> None:
        raise OSError(28, "No space left on device")

    output.write_text("old")
    monkeypatch.setattr(Path, place, fail)
    done = run(*words(output))
    assert (done.status, done.error) == (2, f"--output: {output} cannot be written (No space left on device).")
    assert [file.name for file in output.parent.iterdir()] == ["record.pdf"]
    assert output.read_text() == "old"


def test_a_failure_while_the_record_is_made_leaves_the_old_file(world, run, output, monkeypatch):
    def fail(*args: object, **kwargs: object) -> bytes:
        raise ZeroDivisionError

    output.write_text("old")
    monkeypatch.setattr("registry.management.commands.export_register.export", fail)
    with pytest.raises(ZeroDivisionError):
        run(*words(output))
    assert output.read_text() == "old"


def test_an_old_file_is_replaced_by_the_whole_new_one(world, run, output):
    output.write_text("old")
    assert run(*words(output)).status == 0
    assert output.read_bytes().startswith(b"%PDF-")


@pytest.mark.parametrize("left_out", ["--record", "--format", "--organisation", "--output"])
def test_a_missing_option_is_named(world, run, output, left_out):
    given = [word for word in words(output) if not word.startswith(left_out)]
    assert left_out in run(*given).error


def test_a_format_of_the_table_is_a_choice(world, run, output, monkeypatch):
    def as_text(record: Record, envelope: Envelope) -> bytes:
        return "\n".join((*envelope.sentences, *record.texts())).encode()

    assert "invalid choice: 'txt'" in run(*words(output, format="txt")).error
    monkeypatch.setitem(FORMATS, "txt", Format("text/plain", as_text))
    assert run(*words(output, format="txt")).status == 0
    assert "by manage.py export_register." in output.read_text()

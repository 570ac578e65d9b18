"""A file of a past day says that a part of it was erased after its change, because an earlier file has that part."""

from datetime import date, timedelta

import pytest

from registry.exports.envelope import Envelope, envelope_of
from registry.reading.lens import lens_on
from registry.records import RECORDS
from registry.values import Organisation
from suppliers.actions import erase_person
from suppliers.ledger.erasing import erase_texts, places
from tests import factories
from tests.pages.world import TODAY, World, alter, clock, moment, world

pytestmark = pytest.mark.django_db
LATER = TODAY + timedelta(days=7)


@pytest.fixture
def w() -> World:
    """An organisation on TODAY with a named officer, and an address that names Jane Doe."""
    with clock(TODAY):
        made = world()
        alter(made.own, dpo_person=factories.person(name="Olga Officer"), address="Attn Jane Doe")
    return made


def envelope(w: World, on: date = TODAY) -> Envelope:
    lens = lens_on([w.own.pk], on, LATER)
    own = lens.get(Organisation, w.own.pk)
    assert own is not None
    texts = RECORDS["controller"](lens, own).texts()
    return envelope_of(lens, own, produced_at=moment(LATER), produced_by="Ada", texts=texts)


def test_a_file_of_a_day_before_an_erasure_has_the_same_seal_and_says_so(w):
    before = envelope(w)
    assert before.erased_since == ""
    with clock(LATER), factories.acting(reason="Asked for"):
        w.own.refresh_from_db()
        erase_person(person=w.own.dpo_person, on=LATER)
    after = envelope(w)
    assert (after.number, after.seal) == (before.number, before.seal)
    assert after.erased_since.startswith("Parts were erased later (Art. 17): ")
    assert after.erased_since in after.sentences
    assert envelope(w, LATER).erased_since == ""


def test_an_erased_text_is_said_so_too(w):
    with clock(LATER), factories.acting(reason="Asked for"):
        assert erase_texts(places("Jane Doe"), on=LATER) == 1
    said = envelope(w).erased_since
    printed = "Jane Doe" in "\n".join(_texts(w))
    assert not printed
    assert said.startswith("Parts were erased later")


def _texts(w: World) -> list[str]:
    lens = lens_on([w.own.pk], TODAY, LATER)
    own = lens.get(Organisation, w.own.pk)
    assert own is not None
    return [str(text) for text in RECORDS["controller"](lens, own).texts()]

"""The question on access reads in short sentences: who can access what, then what is to be stated."""

from itertools import pairwise

from suppliers.values import Access, Conflict, Supplier
from tests.registry.letters.case import letter_of, question, stated, texts, world_of

OPEN = {"occasion": "standing", "reads": "readable", "logged": "silent", "control": "by key"}


def test_one_access_is_a_sentence_and_a_request():
    world = world_of()
    stated(world, Access, **OPEN, layer="database", section="2.5")
    assert texts(letter_of(world), "access") == [
        "Your own people can access “Hosting”: database (2.5). Please state whether access is logged."
    ]


def test_beside_statements_that_differ_every_access_is_named_in_one_sentence():
    world = world_of()
    host = world.add(Supplier, legal_name="Host Ltd", country_id="GB")
    rows = [stated(world, Access, **OPEN, layer=layer) for layer in ("database", "application", "backup")]
    stated(world, Access, **OPEN, layer="infrastructure", party_id=host.id)
    for first, second in pairwise(rows):
        sides = {"first_kind": "access", "first_id": first.id, "second_kind": "access", "second_id": second.id}
        world.add(Conflict, about="Two statements.", resolved=None, **sides)
    found = question(letter_of(world), "access")
    assert found is not None
    assert found.parts[-1].text == (
        "We know of access by your own people (database, application and backup) and Host Ltd (infrastructure). "
        "For each of them, please also state whether access is logged."
    )

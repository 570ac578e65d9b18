"""A post in a record: by the name of its person, in words, or both. An erased name is printed as erased."""

import pytest

from registry.records import RECORDS
from registry.values import JointController, Organisation, OwnService, ProcessingForClient
from suppliers.values import Person, Supplier
from suppliers.wording.figures import erased_words
from tests.registry.world import TODAY, World

POSTS = [
    *[(Organisation, post) for post in ("dpo", "eu_representative", "uk_representative")],
    *[(Supplier, post) for post in ("eu_representative", "uk_representative")],
    *[(ProcessingForClient, post) for post in ("contact", "representative", "dpo")],
    (JointController, "contact"),
]
JANE, ERASED = {"name": "Jane Named"}, {"name": "", "erased": TODAY}


def printed(kind, post, person, words):
    """The texts of both records, with this person and these words in that post."""
    world = World()
    activity = world.activity(world.engaged())
    own = world.add(OwnService, organisation_id=world.organisation.id, name="Rota")
    world.add(ProcessingForClient, service_id=own.id, client="Client")
    world.add(JointController, activity_id=activity.id, name="Partner")
    row = next(iter(world.rows[kind].values()))
    key = person and world.add(Person, **person).id
    world.alter(row, **{post: words, f"{post}_person_id": key})
    lens = world.lens()
    ours = lens.get(Organisation, world.organisation.id)
    return [text for record in RECORDS.values() for text in record(lens, ours).texts()]


@pytest.mark.parametrize(
    ("person", "words", "expected"),
    [
        (None, "Desk", ["Desk"]),
        (JANE, "", ["Jane Named"]),
        (JANE, "Desk", ["Jane Named", "Desk"]),
        (ERASED, "", [f"name {erased_words(TODAY)}"]),
        (ERASED, "Desk", [f"name {erased_words(TODAY)}", "Desk"]),
    ],
    ids=["words", "name", "both", "erased", "erased and words"],
)
@pytest.mark.parametrize(("kind", "post"), POSTS)
def test_a_post_is_printed_by_name_in_words_or_both(kind, post, person, words, expected):
    by = ", " if kind is JointController else "\n"
    texts = printed(kind, post, person, words)
    if kind is JointController:
        assert any(text.startswith(by.join(["Partner", *expected])) for text in texts)
    else:
        assert by.join(expected) in texts

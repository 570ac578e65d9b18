"""In a register of an early release a row could move to another organisation's record: nothing of that is shown."""

import pytest

from suppliers.ledger.versions import versions
from tests import factories
from tests.admin.forms import opened, path
from tests.pages.world import World, alter, client_of, shown

SECRET = "Otherside secret"


@pytest.fixture
def papers(world: World):
    """A paper of each organisation, and a check of the own paper."""
    own, other = (factories.paper(organisation=each, title=each.legal_name) for each in (world.own, world.other))
    return own, other, factories.file_check(paper=own)


def test_the_box_of_a_conflict_shows_no_row_that_moved_away(world, browser, papers):
    own, other, check = papers
    mine = opened(browser, path(own)) | {"title": "My title", "why": "Mine"}
    alter(own, world.root, "Corrected", version="v9")
    alter(check, world.root, SECRET, paper=other, sha256="a" * 64)
    response = browser.post(path(own), mine)
    text = shown(response)
    assert "v9" in text and "Changed while you were editing" in text
    assert "a" * 64 not in text and "Otherside" not in text
    assert all(
        version.model is type(own)
        for act in response.context["adminform"].form.merge.others
        for version in act.versions
    )


def test_the_history_shows_no_row_that_moved_away_and_no_earlier_content_of_one_that_came(world, papers):
    own, other, check = papers
    alter(check, world.root, paper=other, sha256="a" * 64)
    alter(check, world.root, "Moved back", paper=own, sha256="b" * 64)
    assert len(versions(type(check), [check.pk])) == 3
    for person, hidden in ((world.editor, "a" * 64), (world.stranger, "b" * 64)):
        paper = own if person is world.editor else other
        text = shown(client_of(person).get(path(paper, "history")))
        assert hidden not in text

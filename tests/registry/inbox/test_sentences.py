"""The sentences of a line: only what it shows is put into words, each finding once."""

from unittest.mock import Mock, patch

from registry.findings.finding import Finding
from registry.inbox.inbox import inbox_of
from registry.templatetags.inbox import SENTENCES, sentences
from suppliers.wording.figures import LISTED, listing, listing_of
from tests.registry.inbox.test_lines import two_organisations
from tests.registry.world import TODAY

WORDED = Finding.worded


def test_a_line_words_no_finding_twice_and_few_that_it_does_not_show():
    world, other = two_organisations()
    for line in inbox_of(world.lens(TODAY, world.organisation, other)).lines:
        with patch.object(Finding, "worded", autospec=True, side_effect=WORDED) as worded:
            shown = sentences(line)
        findings = [id(call.args[0]) for call in worded.call_args_list]
        assert len(findings) == len(set(findings)), line.key
        assert len(shown) <= SENTENCES and len(findings) <= SENTENCES * len(line.organisations), line.key


def test_a_list_words_only_what_it_has_room_for():
    many = list(range(48))
    word = Mock(side_effect=str)
    text = listing_of(many, word)
    assert word.call_count == LISTED - 1
    assert text == listing([str(each) for each in many]) and text.endswith("and 41 more")

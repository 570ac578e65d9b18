"""The link that fixes a finding: every form that a rule asks for opens, at its part and with its fields filled in."""

from collections.abc import Iterator

import pytest

from registry.findings.entry_form import EntryForm, entry_form
from registry.reading.kinds import kind_of
from registry.reading.lens import lens_now
from registry.rules.fixes import Opens
from registry.rules.rule import seen
from registry.templatetags.register import form_address
from registry.values import Paper, ProcessingActivity
from suppliers.values import BreachTerm, Row
from tests.access_table import everything
from tests.every_model import full
from tests.pages.world import TODAY, client_of
from tests.registry.rules.targets import every_target

pytestmark = pytest.mark.django_db
# What a finding is about whose target opens the record itself.
ABOUT: dict[str, type[Row]] = {"claim:row": BreachTerm, "paper:row": Paper}


def forms(rows: tuple[Row, ...]) -> Iterator[EntryForm]:
    """The form of each target, for a finding about a record of one kind."""
    by_kind = {type(row): row for row in rows}
    for target in dict.fromkeys(target for _code, _case, target in every_target()):
        about = by_kind[ABOUT.get(target.name, ProcessingActivity)]
        form = entry_form(target, seen(about=about), rows)
        assert (form is None) == (target.opens is Opens.NOTHING)
        if form is not None:
            assert form.target is target
            yield form


def test_every_form_opens_for_an_editor_at_its_part_and_filled_in():
    world = everything()
    made, lens = full(world), lens_now([world.own.pk], TODAY)
    client, opened = client_of(world.editor), 0
    for form in forms(tuple(filter(None, (lens.get(kind_of(label), row.pk) for label, row in made.items())))):
        address = form_address(form)
        # If a service has one document, the page that asks which to read leads to it.
        response = client.get(address, follow=True)
        assert response.status_code == 200, address
        part = address.partition("#")[2]
        assert not part or f'id="{part}"' in response.content.decode(), address
        for name, value in form.filled.items():
            assert str(response.context["adminform"].form[name].value()) == str(value), address
        opened += 1
    assert opened > 40

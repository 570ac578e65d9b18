"""Two people with the same form of a page: each field has what one of them changed, and what both changed is shown.

A form knows by digests what it showed when it was opened. Under the lock of the change, what was sent is compared with
that and with what is on record now. Nothing is saved before the person has seen what another one saved meanwhile.
"""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _

from suppliers.admin.compared import in_words, sent_for

# The hidden field with what the form showed.
OPENED = "opened"
DIGITS = 16


@dataclass(frozen=True, kw_only=True)
class Meanwhile:
    """A field that another person changed after the form was opened; ``both`` if the person of the form did too."""

    label: str
    theirs: str
    both: bool


class TogetherForm(forms.Form):
    """A form that two people may have open at once."""

    # What another person saved after the form was opened.
    meanwhile: tuple[Meanwhile, ...] = ()

    @property
    def opened(self) -> str:
        """What the form showed when it was opened, for its hidden field."""
        if self.is_bound:
            return str(self.data.get(OPENED, ""))
        return json.dumps({name: _digest(values) for name, values in self.contents()})

    def contents(self) -> Iterator[tuple[str, list[str]]]:
        """The fields with what a browser sends for them if nobody touches them."""
        for name in self.fields:
            yield name, _normal(sent_for(self, name))


class EditedMeanwhile(Exception):
    """Another person saved what a form has, after it was opened. ``form`` has both."""

    def __init__(self, form: TogetherForm) -> None:
        super().__init__("The form was edited meanwhile.")
        self.form: Any = form


FormOf = Callable[[QueryDict | None], TogetherForm]


def check_together(form_of: FormOf, posted: QueryDict) -> None:
    """Called under the lock of a change. Raises EditedMeanwhile if another person saved after the form was opened."""
    both = merged(form_of, posted)
    if both is not None:
        raise EditedMeanwhile(both)


def merged(form_of: FormOf, posted: QueryDict) -> TogetherForm | None:
    """The form with what another person saved after it was opened. None: nobody did, or the form does not say."""
    present, opened = form_of(None), _read(posted.get(OPENED, ""))
    if opened is None:
        return None
    data, found = posted.copy(), []
    for name, now in present.contents():
        before, mine = opened.get(name), _normal(posted.getlist(name))
        if before == _digest(now) or mine == now:
            continue
        both = before is not None and before != _digest(mine)
        if not both:
            data.setlist(name, now)
        found.append(Meanwhile(label=str(present[name].label), theirs=_words(present, name, now), both=both))
    if not found:
        return None
    data[OPENED] = present.opened
    form = form_of(data)
    form.add_error(None, _("Another person saved this while you were editing. Look at it, then save again."))
    form.meanwhile = tuple(found)
    return form


def _read(text: str) -> dict[str, str] | None:
    """The digests that a form sends; None if it sends none, as a page of an earlier version."""
    try:
        found = json.loads(text)
    except ValueError:
        return None
    return found if isinstance(found, dict) else None


def _normal(values: list[str]) -> list[str]:
    """Values as forms read them: a browser sends other line ends, and spaces around a text do not count."""
    return [value.replace("\r\n", "\n").strip() for value in values]


def _digest(values: list[str]) -> str:
    return sha256(json.dumps(values).encode()).hexdigest()[:DIGITS]


def _words(form: Any, name: str, values: list[str]) -> str:
    return ", ".join(in_words(form, name, [value]) for value in values or [""]) or _("empty")

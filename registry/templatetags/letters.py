"""How pages name the facts and the next act of a letter, and where a further fact of an answer is entered."""

from collections.abc import Collection
from typing import Any

from django import template
from django.urls import reverse
from django.utils.translation import get_language_info, gettext_lazy
from django.utils.translation import gettext as _

from registry.findings.entry_form import EntryForm
from registry.letters.progress import questions_answered
from registry.reading.kinds import model_of
from registry.templatetags.register import form_address
from registry.values import Letter, PointState
from registry.wording.names import kind_name, plain_name
from suppliers.values import Row

library = register = template.Library()  # Django looks for the name `register`

ACTS = {
    PointState.DRAFT: gettext_lazy("Read and send"),
    PointState.WAITING: gettext_lazy("File the answer"),
    PointState.OVERDUE: gettext_lazy("Write a reminder"),
    PointState.ANSWERED: gettext_lazy("Read the answer"),
}


@library.filter
def answered_of(done: int, asked: int) -> str:
    """How many questions of a letter need nothing more, in words."""
    return questions_answered(done, asked)


@library.filter
def kind_and_name(row: Row) -> str:
    """A fact by its kind and its name, such as "security measure: encryption at rest"."""
    kind, name = kind_name(row), plain_name(row)
    if name == kind:
        return kind
    return f"{kind}: {name}"


@library.filter
def kind_of_fact(form: EntryForm) -> str:
    """The kind of the fact that a form is for, such as "security measure"."""
    return str(model_of(form.kind)._meta.verbose_name)


@library.filter
def language_word(code: str) -> str:
    """The name of a language; its code where it has no name here."""
    try:
        return str(get_language_info(code)["name_translated"])
    except KeyError:
        return code


@library.filter
def answer_address(form: EntryForm, document: str | int | None) -> str:
    """The address of the form that fixes a finding, with the answer as its document where it takes one."""
    address = form_address(form)
    if not address or form.key is not None or not document:
        return address
    joint = "&" if "?" in address else "?"
    return f"{address}{joint}document={document}"


def next_act(
    state: PointState, letter: Letter, *, decides: Collection[int], writes: Collection[int]
) -> tuple[str, str]:
    """The address of a letter, or of its reminder, and the verb for what comes next there.

    *decides* and *writes* are the ids of the organisations for which the reader decides, and enters facts.
    """
    address = reverse("letter", args=[letter.id])
    if letter.organisation_id in decides:
        if state == PointState.OVERDUE:
            address = reverse("letter-remind", args=[letter.id])
        return address, str(ACTS[state])
    if state in {PointState.WAITING, PointState.OVERDUE} and letter.organisation_id in writes:
        return address, str(ACTS[PointState.WAITING])
    return address, _("Open the letter")


@library.inclusion_tag("overview/_letter.html")
def letter_line(each: Any, writes: Collection[int], decides: Collection[int]) -> dict[str, Any]:
    """A letter that is underway, as a line of the overview.

    *writes* and *decides* are the ids of the organisations for which the reader enters facts, and decides.
    """
    url, button = next_act(each.state, each.letter, decides=decides, writes=writes)
    answered = questions_answered(each.answered, each.asked)
    address = reverse("letter", args=[each.letter.id])
    return {"each": each, "answered": answered, "letter_url": address, "url": url, "button": button}

"""The steps of a letter on its pages: composed, sent, answered."""

from datetime import date
from typing import Any

from django.urls import reverse

from registry.models import Letter, LetterQuestion
from suppliers.models import Document
from tests.pages.world import TODAY, World, client_of, shown

DUE = date(2026, 3, 31)


def start(w: World, **given: Any) -> Letter:
    """The draft of a letter to the supplier, as the officer composes it."""
    data = {"sender": w.own.pk, **given}
    response = client_of(w.editor).post(reverse("start-letter", args=[w.supplier.pk]), data)
    letter = Letter.objects.get()
    assert response.headers["Location"] == reverse("letter", args=[letter.pk])
    return letter


def post(w: World, name: str, *arguments: Any, **data: Any) -> str:
    response = client_of(w.editor).post(reverse(name, args=arguments), data, follow=True)
    assert response.status_code == 200
    return shown(response)


def page(w: World, name: str, *arguments: Any) -> str:
    return shown(client_of(w.editor).get(reverse(name, args=arguments)))


def sent(w: World) -> Letter:
    letter = start(w)
    text = post(w, "letter-send", letter.pk, on=TODAY, way="post", due=DUE, address="Folder 7")
    assert "Letter marked as sent" in text
    letter.refresh_from_db()
    return letter


def answered(w: World, letter: Letter, point: str = "breach", **fields: Any) -> str:
    question = LetterQuestion.objects.get(letter=letter, point=point)
    given = {"outcome": "answered", "answered": TODAY, "section": "no. 1"}
    return post(w, "letter-answer", letter.pk, question.pk, **{**given, **fields})


def answered_with_hours(w: World, letter: Letter, hours: int) -> str:
    """The supplier's answer as a document, and filed: it notifies us within so many hours."""
    post(w, "letter-document", letter.pk, title="Answers", dated=TODAY, received=TODAY)
    fact = f"fact_breachterm_{w.term.pk}"
    numbers = {"standing": "stated", "number": hours, "unit": "hours", "trigger": "aware"}
    values = {f"{fact}-{name}": value for name, value in numbers.items()}
    return answered(w, letter, document=Document.objects.get(title="Answers").pk, **{fact: "state"}, **values)

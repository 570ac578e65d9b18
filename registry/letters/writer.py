"""The writer of a letter: the question of one finding as a sentence to its supplier."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext as _

from registry.letters.asked import Asked
from registry.letters.behind import conclusions, facts_behind, involvements
from registry.letters.citing import Citing
from registry.letters.questions import QUESTIONS
from registry.letters.questions.transfers import CONFIRM_COUNTRY
from registry.letters.voice import Voice, sentence
from registry.reading.lens import Lens
from suppliers.values import Row, Supplier
from suppliers.wording.figures import listing


@dataclass(frozen=True, kw_only=True)
class Writer:
    """Writes sentences of one letter. ``points`` are the points that the letter asks about."""

    lens: Lens
    voice: Voice
    citing: Citing
    points: frozenset[str]

    def question(self, asked: Asked, **other: str) -> str:
        """The question of a finding, with its figures, and with the sections that it is about.

        *other* are words instead of those of the finding, by name.
        """
        text = QUESTIONS[asked.code, asked.case]
        if asked.code == "TRA-10" and all(map(_company_number, asked.finding.seen.figures["parties"])):
            text = CONFIRM_COUNTRY
        return sentence(filled(text, self.words(asked) | other))

    def cite(self, rows: Iterable[Row], *, further: bool = True) -> str:
        """The citation of facts, with a space before it; empty where there is nothing to cite."""
        return self.citing.cite(rows, further=further)

    def words(self, asked: Asked) -> dict[str, str]:
        """The words for every name that the question of a finding has."""
        finding, figures = asked.finding, asked.finding.seen.figures
        words = {**finding.names, **self.voice.words(figures, finding.laws), "supplier": _("you")}
        words["cite"] = self.cite(facts_behind(asked), further=asked.code != "EVD-07")
        if asked.code == "SUB-02":
            words["cite2"] = self.cite(involvements(asked, figures["parties"]))
        if asked.code == "TRA-10":
            words["parties"] = listing(list(map(self._with_number, figures["parties"])))
        if asked.code == "EVD-07":
            words["conflict"] = figures["conflict"].name
        if asked.code == "EVD-08":
            words["conclusions"] = "; ".join(row.words.rstrip(".") for row in conclusions(asked))
        if asked.code == "BRE-01":
            words["read"] = listing([f"“{document.name}”" for document in asked.dossier.read])
        return words

    def _with_number(self, party: Supplier | str) -> str:
        """A party with its company number, where that is on record."""
        name, number = self.voice.word(party), _company_number(party)
        if not number:
            return name
        return _("%(party)s (company number %(number)s)") % {"party": name, "number": number}


def _company_number(party: Supplier | str) -> str:
    return party.registration_number if isinstance(party, Supplier) else ""


def filled(text: Promise | str, words: dict[str, str]) -> str:
    """A text with its names filled in. A name such as "Acme, Inc." brings the full stop of the sentence it ends."""
    found = str(text)
    for name, word in words.items():
        if word.endswith("."):
            found = found.replace(f"%({name})s.", f"%({name})s")
    return found % words

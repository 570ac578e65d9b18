"""Letters to suppliers: their questions and parts, the findings that each part asks about, and the papers asked for."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from suppliers.values import NamedBy, Row


class Way(TextChoices):
    """How a letter was sent."""

    MAIL = "mail", _("e-mail")
    HERE = "here", _("e-mail from this register")
    POST = "post", _("post")
    PORTAL = "portal", _("the supplier's portal")
    OTHER = "other", _("another way")


class QuestionOutcome(TextChoices):
    """What the supplier answered to a question."""

    OPEN = "open", _("no answer yet")
    ANSWERED = "answered", _("answered")
    PARTLY = "partly", _("answered in part")
    REFUSED = "refused", _("refused")
    NOT_APPLICABLE = "does not apply", _("does not apply")


class PartKind(TextChoices):
    """Where the text of a part stands in its question."""

    LEAD = "lead", _("first sentences")
    PART = "part", _("lettered part")
    ROW = "row", _("row of the table")
    AFTER = "after", _("last sentence")


class LetterState(TextChoices):
    """The state of a letter."""

    DRAFT = "draft", _("draft")
    WAITING = "waiting", _("waiting for answers")
    PARTLY = "partly", _("answered in part")
    OVERDUE = "overdue", _("overdue")
    SETTLED = "settled", _("settled")


class PointState(TextChoices):
    """The state of a point that a letter asks about, the one that counts first."""

    OVERDUE = "overdue", _("overdue")
    WAITING = "waiting", _("waiting for an answer")
    ANSWERED = "answered", _("answered")
    DRAFT = "draft", _("in a draft")


class LetterHeading(TextChoices):
    """The headings of a letter, in their order."""

    CONTRACT = "contract", _("Contract")
    BREACHES = "breaches", _("Breaches")
    PARTIES = "parties", _("Parties, access and places")
    SECURITY = "security", _("Security")
    DELETION = "deletion", _("Deletion and copies")
    EVIDENCE = "evidence", _("Evidence")
    PAPERS = "papers", _("Papers")


# Outcomes after which the supplier owes nothing more on a question.
DONE = frozenset({QuestionOutcome.ANSWERED, QuestionOutcome.REFUSED, QuestionOutcome.NOT_APPLICABLE})

# How the key of a part or a paper begins that a person added.
OWN = "own"


@dataclass(frozen=True, slots=True)
class Letter(Row):
    """A letter of questions to one supplier. Without a day of sending it is a draft.

    ``organisation_id`` is the sender. ``composed_opening`` and ``composed_closing`` are the texts that the register
    wrote: the texts differ from them once a person has edited them.
    """

    NAMED_BY: ClassVar[NamedBy] = NamedBy("reference")

    organisation_id: int
    supplier_id: int
    language: str
    reference: str
    about: str
    addressee: str
    mailbox: str
    opening: str
    composed_opening: str
    closing: str
    composed_closing: str
    sent: date | None
    way: str
    due: date | None
    reminded: date | None
    reminders: int
    closed: date | None
    paper_id: int | None

    @property
    def is_draft(self) -> bool:
        """Whether it has not been sent."""
        return self.sent is None

    @property
    def waiting(self) -> bool:
        """Whether it was sent and has questions without an outcome."""
        return self.sent is not None and self.closed is None

    def overdue(self, on: date) -> bool:
        """Whether the day set for the answers has passed on the day *on*."""
        return self.waiting and self.due is not None and self.due < on


@dataclass(frozen=True, slots=True)
class LetterFor(Row):
    """A further organisation on whose behalf a letter is sent. Its people see the letter too."""

    NAMED_BY: ClassVar[NamedBy] = NamedBy("organisation")

    OWNER: ClassVar[str] = "letter_id"

    letter_id: int
    organisation_id: int


@dataclass(frozen=True, slots=True)
class LetterQuestion(Row):
    """One question of a letter, with what the supplier answered.

    ``point`` is the matter it asks about; empty for a question that a person added. ``number`` is None for a question
    that is left out, with the reason in ``left_out``.
    """

    NAMED_BY: ClassVar[NamedBy] = NamedBy("number", "title", joined=". ")

    OWNER: ClassVar[str] = "letter_id"

    letter_id: int
    place: int
    number: int | None
    point: str
    service_id: int | None
    title: str
    left_out: str
    outcome: str
    answered: date | None
    document_id: int | None
    section: str
    note: str

    @property
    def asked(self) -> bool:
        """Whether it is in the letter."""
        return not self.left_out

    @property
    def done(self) -> bool:
        """Whether the supplier owes nothing more on it."""
        return self.outcome in DONE


@dataclass(frozen=True, slots=True)
class LetterPart(Row):
    """A part of a question: its text, and the text that the register composed.

    ``key`` is the same each time that the letter is composed, so that an edited text stays. ``fresh`` marks a part that
    was not there before the letter was composed again. ``settled`` says that the supplier has answered it while other
    parts of the question are open.
    """

    NAMED_BY: ClassVar[NamedBy] = NamedBy("text|composed")

    OWNER: ClassVar[str] = "question_id"

    question_id: int
    place: int
    key: str
    kind: str
    composed: str
    text: str
    left_out: str
    fresh: bool
    settled: bool

    @property
    def asked(self) -> bool:
        """Whether it is in its question."""
        return not self.left_out

    @property
    def edited(self) -> bool:
        """Whether a person has changed the text that the register composed."""
        return self.text != self.composed

    @property
    def gone(self) -> bool:
        """Whether the register no longer asks it, and it stays because a person has edited it."""
        return not self.composed and not self.key.startswith(OWN)


@dataclass(frozen=True, slots=True)
class QuestionFinding(Row):
    """A finding that a part of a question asks about, by the key under which decisions on it are kept."""

    NAMED_BY: ClassVar[NamedBy] = NamedBy("code", "subject", joined=" ")

    part_id: int
    organisation_id: int
    code: str
    subject: str

    @property
    def finding(self) -> tuple[int, str, str]:
        """The key of the finding: its organisation, code and subject."""
        return self.organisation_id, self.code, self.subject


@dataclass(frozen=True, slots=True)
class LetterPaper(Row):
    """A paper that a letter asks for: a document on record, or one that is only described."""

    NAMED_BY: ClassVar[NamedBy] = NamedBy("title")

    OWNER: ClassVar[str] = "letter_id"

    letter_id: int
    place: int
    key: str
    document_id: int | None
    title: str
    why: str
    composed: str
    left_out: str
    received: date | None

    @property
    def asked(self) -> bool:
        """Whether it is in the letter."""
        return not self.left_out

    @property
    def edited(self) -> bool:
        """Whether a person has changed what the register composed."""
        return f"{self.title}\n{self.why}" != self.composed

"""The questions of letters, their parts, and the findings that each part asks about."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from registry.values import PartKind, QuestionOutcome
from suppliers.ledger.tracked import Tracked


class LetterQuestion(Tracked):
    """One question of a letter, with what the supplier answered."""

    letter = models.ForeignKey("registry.Letter", models.CASCADE, verbose_name=_("letter"))
    place = models.PositiveSmallIntegerField(_("place in the letter"))
    number = models.PositiveSmallIntegerField(
        _("number"), null=True, blank=True, help_text=_("Empty for a question that is left out.")
    )
    point = models.CharField(
        _("point"), max_length=20, blank=True, help_text=_("The matter it asks about. Empty for one that you added.")
    )
    service = models.ForeignKey("suppliers.Service", models.PROTECT, null=True, blank=True, verbose_name=_("service"))
    title = models.CharField(_("title"), max_length=200)
    left_out = models.TextField(_("left out because"), blank=True)
    outcome = models.CharField(_("outcome"), max_length=20, choices=QuestionOutcome, default=QuestionOutcome.OPEN)
    answered = models.DateField(_("answered on"), null=True, blank=True)
    document = models.ForeignKey(
        "suppliers.Document",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("document"),
        help_text=_("The answer, as a document of the supplier. You must be able to show your source (Art. 5(2), 24)."),
    )
    section = models.CharField(
        _("section"), max_length=200, blank=True, help_text=_("Where in the answer, such as “no. 4”.")
    )
    note = models.TextField(_("note"), blank=True)

    class Meta:
        verbose_name = _("question of a letter")
        verbose_name_plural = _("questions of letters")
        constraints = [
            models.CheckConstraint(
                condition=Q(outcome=QuestionOutcome.OPEN) | Q(answered__isnull=False),
                name="registry_letterquestion_answered",
                violation_error_message=_(
                    "An outcome needs a day. Enter the day of the answer, such as 27 March 2027."
                ),
            )
        ]


class LetterPart(Tracked):
    """A part of a question: its text, and the text that the register composed."""

    question = models.ForeignKey("registry.LetterQuestion", models.CASCADE, verbose_name=_("question"))
    place = models.PositiveSmallIntegerField(_("place in the question"))
    key = models.CharField(_("mark of the part"), max_length=120)
    kind = models.CharField(_("kind"), max_length=10, choices=PartKind, default=PartKind.PART)
    composed = models.TextField(_("text as composed"), blank=True)
    text = models.TextField(_("text"), blank=True)
    left_out = models.TextField(_("left out because"), blank=True)
    fresh = models.BooleanField(_("new since it was composed again"), default=False)
    settled = models.BooleanField(_("answered"), default=False)

    class Meta:
        verbose_name = _("part of a question")
        verbose_name_plural = _("parts of questions")
        constraints = [models.UniqueConstraint(fields=["question", "key"], name="registry_letterpart_once")]


class QuestionFinding(Tracked):
    """A finding that a part of a question asks about, by the key under which decisions on it are kept."""

    part = models.ForeignKey("registry.LetterPart", models.CASCADE, verbose_name=_("part"))
    organisation = models.ForeignKey("registry.Organisation", models.CASCADE, verbose_name=_("organisation"))
    code = models.CharField(_("rule"), max_length=10)
    subject = models.CharField(_("subject"), max_length=80)

    class Meta:
        verbose_name = _("finding of a question")
        verbose_name_plural = _("findings of questions")
        constraints = [
            models.UniqueConstraint(
                fields=["part", "organisation", "code", "subject"], name="registry_questionfinding_once"
            )
        ]

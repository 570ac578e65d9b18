"""Letters in data entry: for reading and deleting. People write letters, and file answers, on the pages of a letter."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from registry.admin.owned import OwnOrganisations, ReadAdmin
from registry.models import Letter, LetterFor, LetterPaper, LetterPart, LetterQuestion, QuestionFinding
from registry.people.rights import Right
from registry.request.scope import person_of
from suppliers.admin.inlines import TrackedInline


class ReadInline(TrackedInline):
    """Rows that are written on the pages of a letter."""

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


class LetterForInline(ReadInline):
    """The further organisations of a letter."""

    model = LetterFor
    fields = ("organisation",)


class LetterPaperInline(ReadInline):
    """The papers that a letter asks for."""

    model = LetterPaper
    fields = (("place", "key", "document"), ("title", "why"), "composed", ("left_out", "received"))


@admin.register(Letter)
class LetterAdmin(ReadAdmin):
    """A letter, with its organisations and papers."""

    # On the pages of the letter: who deletes it takes its questions along.
    written_elsewhere = True

    list_display = ("reference", "supplier", "organisation", "sent", "due", "closed")
    list_select_related = ("organisation", "supplier")
    list_filter = (("organisation", OwnOrganisations), "way")
    date_hierarchy = "sent"
    search_fields = ("reference", "about", "supplier__legal_name", "supplier__trading_name")
    fieldsets = (
        (_("The letter"), {"fields": (("organisation", "supplier"), ("reference", "language", "about"))}),
        (_("To whom"), {"fields": (("addressee", "mailbox"),)}),
        (
            _("The text"),
            {"fields": ("opening", "composed_opening", "closing", "composed_closing")},
        ),
        (
            _("Sent and answered"),
            {"fields": (("sent", "way", "due"), ("reminded", "reminders", "closed"), "paper")},
        ),
    )
    inlines = (LetterForInline, LetterPaperInline)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Whether the person may delete the letter: as officer of every organisation that it is sent for."""
        if not super().has_delete_permission(request, obj):
            return False
        others = LetterFor.objects.filter(letter=obj).values_list("organisation", flat=True)
        return set(others) <= person_of(request).having(Right.ASSESS)

    def view_on_site(self, obj: Letter) -> str:
        """The page of the letter."""
        return reverse("letter", args=[obj.pk])


class LetterPartInline(ReadInline):
    """The parts of a question."""

    model = LetterPart
    fields = (("place", "key", "kind"), ("composed", "text"), ("left_out", "fresh", "settled"))


class PartAdmin(ReadAdmin):
    """A record that goes with its letter alone."""

    written_elsewhere = True

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


@admin.register(LetterQuestion)
class LetterQuestionAdmin(PartAdmin):
    """A question of a letter, with its parts."""

    list_display = ("letter", "number", "title", "outcome")
    list_select_related = ("letter",)
    list_filter = ("outcome",)
    search_fields = ("title", "letter__reference")
    fieldsets = (
        (_("The question"), {"fields": (("letter", "place", "number"), ("point", "service", "title"), "left_out")}),
        (_("The answer"), {"fields": (("outcome", "answered"), ("document", "section"), "note")}),
    )
    inlines = (LetterPartInline,)

    def view_on_site(self, obj: LetterQuestion) -> str:
        """The page of its letter."""
        return reverse("letter", args=[obj.letter_id])


class QuestionFindingInline(ReadInline):
    """The findings that a part asks about."""

    model = QuestionFinding
    fields = (("organisation", "code", "subject"),)


@admin.register(LetterPart)
class LetterPartAdmin(PartAdmin):
    """A part of a question, with its findings."""

    list_display = ("question", "place", "kind", "text")
    list_select_related = ("question__letter",)
    search_fields = ("text",)
    fieldsets = (
        (_("The part"), {"fields": (("question", "place", "key", "kind"), ("composed", "text"))}),
        (_("Its state"), {"fields": (("left_out", "fresh", "settled"),)}),
    )
    inlines = (QuestionFindingInline,)

    def view_on_site(self, obj: LetterPart) -> str:
        """The page of its letter."""
        return reverse("letter", args=[obj.question.letter_id])

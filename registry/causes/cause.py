"""Causes: the matters that findings are about. One act, such as an answer, a paper or a form, settles one cause."""

from enum import StrEnum

from django.db.models import TextChoices
from django.utils.translation import pgettext_lazy


class Anchor(StrEnum):
    """The record that a cause is about. With it, a cause has a key that lives as long as the record."""

    ENGAGEMENT = "engagement"
    SERVICE = "service"
    ACTIVITY = "activity"
    CLIENT = "client"
    ORGANISATION = "organisation"
    ROW = "row"  # the record that the finding is about: a certificate, a paper, what is reviewed
    NOTICE = "notice"  # the engagement with one notice of a change
    NONE = "none"  # none: what nobody can fix any more


class Cause(TextChoices):
    """A matter, in the order in which matters of equal weight are shown. Codes are never reused or renamed."""

    AGREEMENT = "agreement", pgettext_lazy("cause", "Agreement")
    BREACH = "breach", pgettext_lazy("cause", "Breach notice")
    GUARANTEES = "guarantees", pgettext_lazy("cause", "Guarantees")
    CHAIN = "chain", pgettext_lazy("cause", "Parties behind it")
    TRANSFERS = "transfers", pgettext_lazy("cause", "Places and transfers")
    SECURITY = "security", pgettext_lazy("cause", "Security")
    DELETION = "deletion", pgettext_lazy("cause", "Deletion and copies")
    PAPERS = "papers", pgettext_lazy("cause", "Papers and evidence")
    READING = "reading", pgettext_lazy("cause", "Reading")
    CONTROLS = "controls", pgettext_lazy("cause", "Controls of ours")
    NOTICE = "notice", pgettext_lazy("cause", "Announced change")
    STARTED = "started", pgettext_lazy("cause", "Party without notice")
    EXPECTED = "expected", pgettext_lazy("cause", "Data that the supplier excludes")
    ERASED = "erased", pgettext_lazy("cause", "Deletion after the end")
    OUTLIVED = "outlived", pgettext_lazy("cause", "Days of the agreement")
    SIGNATURE = "signature", pgettext_lazy("cause", "Paper of the agreement")
    CERTIFICATE = "certificate", pgettext_lazy("cause", "Certificate")
    REVIEW = "review", pgettext_lazy("cause", "Review")
    ACTIVITY = "activity", pgettext_lazy("cause", "Record of the activity")
    CLIENT = "client", pgettext_lazy("cause", "What we owe the client")
    CLIENT_RECORD = "client-record", pgettext_lazy("cause", "Record for the client")
    REVIEWS = "reviews", pgettext_lazy("cause", "Reviews")
    HEAD = "head", pgettext_lazy("cause", "Head of the record")
    FILES = "files", pgettext_lazy("cause", "Files")
    FILE = "file", pgettext_lazy("cause", "File")
    HISTORY = "history", pgettext_lazy("cause", "History")

    @property
    def anchor(self) -> Anchor:
        """The record that keeps its findings together."""
        return _ANCHORS.get(self, Anchor.ENGAGEMENT)

    @property
    def shared(self) -> bool:
        """Whether it is a fact of the supplier: once that is on record, it is settled for every organisation."""
        return self in _SHARED


_SHARED = {
    Cause.CHAIN,
    Cause.TRANSFERS,
    Cause.SECURITY,
    Cause.DELETION,
    Cause.PAPERS,
    Cause.READING,
    Cause.CERTIFICATE,
}
_ANCHORS = {
    Cause.CHAIN: Anchor.SERVICE,
    Cause.TRANSFERS: Anchor.SERVICE,
    Cause.SECURITY: Anchor.SERVICE,
    Cause.DELETION: Anchor.SERVICE,
    Cause.PAPERS: Anchor.SERVICE,
    Cause.READING: Anchor.SERVICE,
    Cause.ACTIVITY: Anchor.ACTIVITY,
    Cause.CLIENT: Anchor.CLIENT,
    Cause.CLIENT_RECORD: Anchor.CLIENT,
    Cause.REVIEWS: Anchor.ORGANISATION,
    Cause.HEAD: Anchor.ORGANISATION,
    Cause.FILES: Anchor.ORGANISATION,
    Cause.CERTIFICATE: Anchor.ROW,
    Cause.REVIEW: Anchor.ROW,
    Cause.FILE: Anchor.ROW,
    Cause.NOTICE: Anchor.NOTICE,
    Cause.HISTORY: Anchor.NONE,
}

"""Rules about the end of an engagement: deletion or return, the choice between them, and the confirmation."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from registry.rules.dossiers import EndedDossier, EngagementDossier
from registry.rules.fixes import AMENDMENT, DELETION
from registry.rules.rule import Cases, Seen, rule, seen
from registry.rules.standings import standings_of, stated_or_unread, worst
from registry.values import Agreement, ClauseItem, Met
from suppliers.values import Claim, Commitment, Disposal, RetentionEvent, RetentionTerm, Standing, Topic


class NoEnd(Cases):
    """The standing of deletion and return at the end of the contract, where neither is agreed or stated."""

    NOTHING = (
        "",
        _("It is not on record that %(supplier)s deletes or returns the data in “%(service)s” when the contract ends."),
    )
    UNCLEAR = (
        "unclear",
        _(
            "It is unclear whether %(supplier)s deletes or returns the data in “%(service)s” when the contract ends, "
            "and no agreement on record says so."
        ),
    )
    DENIED = (
        "denied",
        _(
            "%(supplier)s states that it does not delete the data in “%(service)s”, or does not return it, when the "
            "contract ends, and no agreement on record says otherwise."
        ),
    )


@rule(
    "RET-01",
    EngagementDossier,
    _("Every processor agrees, or at least states, that it deletes or returns the data when the contract ends."),
    when="processing",
    message=NoEnd,
    fix=_("Agree on deletion or return, and record it with the agreement"),
    target=AMENDMENT,
)
def end_is_settled(d: EngagementDossier) -> Iterator[Seen]:
    if _end_agreed(d):
        return
    rows = _about_the_end(d)
    standings = standings_of(rows)
    if stated_or_unread(standings):
        return
    yield seen(
        about=d.service,
        fix=d.latest_agreement,
        evidence=rows,
        part="end",
        case=NoEnd(worst(standings, (Standing.DENIED, Standing.UNCLEAR))),
    )


class EndTerm(TextChoices):
    """A term that a customer needs for the end of a contract."""

    CHOICE = "choice", _("a choice between return and deletion")
    TIME = "time", _("a time for deletion")
    PROOF = "proof", _("a written confirmation")


class OpenEnd(Cases):
    """What is not on record for the end of the contract. The law asks for the choice, guidance for the rest."""

    CHOICE = "", _("Not on record for the end of the contract on “%(service)s”: %(missing)s.")
    REST = "terms", _("Not on record for the end of the contract on “%(service)s”: %(missing)s.")


@rule(
    "RET-06",
    EngagementDossier,
    _("Every engagement has a choice between return and deletion, a time for it and a written confirmation."),
    when="processing",
    message=OpenEnd,
    fix=_("Agree on these points, and record them with the agreement or as the supplier's retention term"),
    target=AMENDMENT,
)
def choices_at_the_end_are_ours(d: EngagementDossier) -> Iterator[Seen]:
    stated = tuple(row for row in _about_the_end(d) if row.standing == Standing.STATED)
    # RET-01 covers a contract whose end is neither agreed nor stated.
    if not (_end_agreed(d) or stated):
        return
    missing = tuple(_missing_terms(d, stated))
    if missing:
        evidence = (*d.agreements[-1:], *stated)
        case = OpenEnd.REST
        if EndTerm.CHOICE in missing:
            case = OpenEnd.CHOICE
        yield seen(
            about=d.service,
            fix=d.latest_agreement,
            evidence=evidence,
            part="ours",
            case=case,
            missing=missing,
        )


def _missing_terms(d: EngagementDossier, stated: Iterable[Claim]) -> Iterator[EndTerm]:
    """The terms for the end of the contract that are neither agreed nor stated."""
    terms = [row for row in stated if isinstance(row, RetentionTerm)]
    if not _may_choose(d, terms):
        yield EndTerm.CHOICE
    if not d.after_the_end.kept.deletion.bounded:
        yield EndTerm.TIME
    if not _is_confirmed(d, terms):
        yield EndTerm.PROOF


def _may_choose(d: EngagementDossier, terms: Iterable[RetentionTerm]) -> bool:
    """Whether we may choose return, or can retrieve the data before it is deleted."""
    review = d.reviews.get(ClauseItem.G)
    if review and review.outcome == Met.MET:
        return True
    sources: list[Agreement | RetentionTerm] = [*d.agreements, *terms]
    if any(map(_offers_return, sources)):
        return True
    # A statement that is not read yet counts as given.
    return not standings_of(d.commitments(Topic.RETURN)).isdisjoint({Standing.STATED, Standing.UNREAD})


def _offers_return(row: Agreement | RetentionTerm) -> bool:
    return row.disposal == Disposal.CHOICE or row.retrieval is not None


def _is_confirmed(d: EngagementDossier, terms: Iterable[RetentionTerm]) -> bool:
    """Whether the supplier states that it confirms deletion, or its statements are not read yet."""
    standings = standings_of(d.commitments(Topic.DELETION_PROOF))
    return stated_or_unread(standings.union(row.confirmation for row in terms))


class Unconfirmed(Cases):
    """Whether the date of a deletion is on record, if the deletion is not confirmed."""

    DUE = (
        "due",
        _(
            "“%(service)s” ended on %(ended)s. The last copy was due to be gone by %(due)s. No confirmation of "
            "deletion by %(parties)s is on record."
        ),
    )
    OPEN = (
        "open",
        _(
            "“%(service)s” ended on %(ended)s. The times on record, which are incomplete, ran out on %(due)s. No "
            "confirmation of deletion by %(parties)s is on record."
        ),
    )
    NO_TIME = (
        "none",
        _(
            "“%(service)s” ended on %(ended)s. No date for deletion and no confirmation of deletion by %(parties)s is "
            "on record."
        ),
    )


@rule(
    "RET-09",
    EndedDossier,
    _("After an engagement ends, every party confirms deletion by the date on which it is due."),
    message=Unconfirmed,
    fix=_("Get the confirmation of each party named, and record it with the engagement"),
    target=DELETION,
)
def deletion_is_confirmed(d: EndedDossier) -> Iterator[Seen]:
    if not d.last_day.processing or not d.unconfirmed:
        return
    bound = d.last_day.after_the_end.bound
    due = None
    if bound.known:
        due = replace(bound, unknown=0).after(d.ended)
    if due and due >= d.lens.on:
        return
    if due is None:
        case = Unconfirmed.NO_TIME
    elif bound.bounded:
        case = Unconfirmed.DUE
    else:
        case = Unconfirmed.OPEN
    yield seen(about=d.engagement, case=case, ended=d.ended, due=due, parties=d.unconfirmed)


def _end_agreed(d: EngagementDossier) -> bool:
    """Whether an agreement in force covers the end. CON-03 reports what a review found missing there."""
    review = d.reviews.get(ClauseItem.G)
    if review and review.outcome != Met.NOT_REVIEWED:
        return True
    return any(row.deletion or row.disposal not in {"", Disposal.UNKNOWN} for row in d.agreements)


def _about_the_end(d: EngagementDossier) -> tuple[RetentionTerm | Commitment, ...]:
    """The supplier's statements about the end of the contract, whatever their standing; not those about copies."""
    terms = (row for row in d.claims(RetentionTerm) if row.event == RetentionEvent.CONTRACT_END)
    commitments = (row for row in d.claims(Commitment) if row.topic in {Topic.DELETION, Topic.RETURN})
    return (*terms, *commitments)

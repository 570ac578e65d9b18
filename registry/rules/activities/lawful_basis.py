"""The rule about the lawful basis of an activity (Article 6)."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.utils.translation import gettext_lazy as _

from registry.rules.dossiers import ActivityDossier
from registry.rules.fixes import ACTIVITY_BASES
from registry.rules.rule import Cases, Seen, Severity, rule, seen
from registry.values import ActivityBasis, LawfulBasis
from suppliers.values import LegalList, LegalTerm, Regime


class NoBasis(Cases):
    """The open points about the lawful basis of an activity."""

    NONE = "none", _("No lawful basis for “%(activity)s” is on record.")
    OF_PURPOSE = "purpose", _("No lawful basis is on record for this purpose of “%(activity)s”: %(purpose)s.")
    FOREIGN = "foreign", _("“%(activity)s” relies on a basis that does not exist in the %(regime)s: %(basis)s.")
    EARLY = "early", _("“%(activity)s” relies on a basis that exists in the %(regime)s only from %(day)s: %(basis)s.")
    UNBALANCED = (
        "unbalanced",
        _("“%(activity)s” relies on legitimate interests. No legitimate interests assessment is on record."),
    )


@rule(
    "ACT-06",
    ActivityDossier,
    _("Every activity has a lawful basis, and legitimate interests have an assessment."),
    message=NoBasis,
    fix=_("Enter the basis under Article 6(1) and, for legitimate interests, where the assessment is kept"),
    target=ACTIVITY_BASES,
)
def activity_has_a_basis(d: ActivityDossier) -> Iterator[Seen]:
    rows = d.parts(ActivityBasis)
    if not rows:
        yield seen(about=d.activity, case=NoBasis.NONE, severity=_severity(d))
    else:
        yield from _without_basis(d, rows)
    for row in rows:
        for law in d.laws:
            yield from _not_in_law(d, row, law)
        if row.basis == LawfulBasis.LEGITIMATE_INTERESTS and not row.weighed(d.lens.on):
            yield seen(about=row, fix=d.activity, case=NoBasis.UNBALANCED)


def _without_basis(d: ActivityDossier, rows: Iterable[ActivityBasis]) -> Iterator[Seen]:
    """The purposes without a basis, of their own or of the whole activity."""
    covered = {row.purpose_id for row in rows}
    if None in covered:
        return
    for purpose in d.purposes:
        if purpose.id not in covered:
            yield seen(about=purpose, fix=d.activity, case=NoBasis.OF_PURPOSE, severity=_severity(d), purpose=purpose)


def _severity(d: ActivityDossier) -> Severity | None:
    """Low before a planned activity starts: nothing is processed without a basis yet."""
    return Severity.LOW if d.planned else None


def _not_in_law(d: ActivityDossier, row: ActivityBasis, law: Regime) -> Iterator[Seen]:
    """A basis that one law of the activity does not have on the day, by the list of Article 6(1) on record."""
    listed = [each for each in d.lens.where(LegalTerm, "list", LegalList.ARTICLE_6) if each.regime in {"", law}]
    same = [each for each in listed if each.code == row.basis]
    if not listed or any(each.in_force(d.lens.on) for each in same):
        return
    case = NoBasis.FOREIGN
    figures: dict[str, Any] = {"regime": law, "basis": LawfulBasis(row.basis)}
    coming = [each.starts for each in same if each.starts and each.starts > d.lens.on]
    if coming:
        case, figures["day"] = NoBasis.EARLY, min(coming)
    yield seen(about=row, fix=d.activity, part=d.part_of(law), case=case, law=law, **figures)

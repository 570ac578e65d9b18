"""Assessments of transfers: whether one is on record that counts under a law, and what it found (Article 46)."""

from datetime import date

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from registry.values import AssessmentKind, Conclusion, TransferGround
from suppliers.values import Regime

# Since the judgment of this day safeguards need an assessment of the destination (CJEU C-311/18).
DUE_SINCE = date(2020, 7, 16)
# The kind of assessment that each law has of its own.
OWN_KIND = {Regime.EU: AssessmentKind.TIA, Regime.UK: AssessmentKind.TEST}
POSITIVE = frozenset({Conclusion.SUFFICIENT, Conclusion.WITH_MEASURES})


class Assessed(TextChoices):
    """What is on record of the assessment of safeguards under a law."""

    NEVER = "never", _("no assessment is on record")
    NEGATIVE = "negative", _("assessed as not sufficient")
    OTHER_KIND = "other kind", _("assessed under the other law only")
    NO_CONCLUSION = "conclusion", _("assessed; the conclusion is not on record")
    NO_MEASURES = "measures", _("sufficient with measures; the measures are not on record")
    SUFFICIENT = "sufficient", _("assessed as sufficient")


def assessed(law: Regime, ground: TransferGround, day: date) -> Assessed:
    """What the assessment of a ground says under a law. One dated after the day does not count yet."""
    if not ground.assessment or ground.assessed is None or ground.assessed > day:
        return Assessed.NEVER
    if ground.assessment == OWN_KIND[law]:
        return _concluded(ground, negative=Assessed.NEGATIVE)
    if law == Regime.UK:
        # The ICO accepts the EU's method. It asks for more, so that a negative end says nothing of the lower bar.
        return _concluded(ground, negative=Assessed.OTHER_KIND)
    return Assessed.OTHER_KIND


def _concluded(ground: TransferGround, *, negative: Assessed) -> Assessed:
    if not ground.conclusion:
        return Assessed.NO_CONCLUSION
    if ground.conclusion == Conclusion.NOT_SUFFICIENT:
        return negative
    if ground.conclusion == Conclusion.WITH_MEASURES and not ground.measures.strip():
        return Assessed.NO_MEASURES
    return Assessed.SUFFICIENT

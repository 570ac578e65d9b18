"""Which criteria of high risk an activity meets, Article 35."""

from registry.rules.dossiers import ActivityDossier
from registry.values import ActivityCriterion
from suppliers.values import LegalTerm, SpecialCategory

# One of these is enough; two of the guidelines' criteria normally are.
GUIDELINES = "WP 248"
# Criteria of the guidelines that make a case of the law, or of an authority's list, together with something else.
LARGE, INNOVATIVE, SENSITIVE = "large scale", "innovative", "sensitive"


def criteria(d: ActivityDossier) -> tuple[LegalTerm, ...]:
    """The criteria of high risk on record, and those that the record's own data and people show."""
    listed = [row for row in d.lens.current(LegalTerm, "list", "dpia") if row.regime in {"", d.regime}]
    met = {row.term_id for row in d.parts(ActivityCriterion)}
    shown = _shown(d)
    found = {row.id: row for row in listed if row.id in met or row.code in shown}
    together = _together(d, {row.code for row in found.values() if row.provision == GUIDELINES})
    found |= {row.id: row for row in listed if row.code in together}
    return tuple(found[key] for key in sorted(found))


def _shown(d: ActivityDossier) -> set[str]:
    """The criteria of the guidelines that data and people meet by themselves."""
    found = {SENSITIVE} if d.special else set()
    return found | ({"vulnerable"} if any(category.vulnerable for _row, category in d.subjects) else set())


def _together(d: ActivityDossier, met: set[str]) -> set[str]:
    """The cases of Article 35(3) and of the authority's list that criteria of the guidelines make with one another."""
    found = {"35(3)(b)"} if d.special and LARGE in met else set()
    # The authority's list asks for any one further criterion beside biometric or genetic data, or new technology.
    if met - {SENSITIVE}:
        special = {each.special for each in d.special}
        found |= {f"ico {each}" for each in (SpecialCategory.BIOMETRIC, SpecialCategory.GENETIC) if each in special}
    return found | ({"ico innovative"} if INNOVATIVE in met and len(met) > 1 else set())

"""Which criteria of high risk an activity meets, Article 35."""

from collections.abc import Collection, Iterable, Iterator

from registry.rules.dossiers import ActivityDossier
from registry.values import ActivityCriterion
from suppliers.values import LegalTerm, SpecialCategory

# One of these is enough; two of the guidelines' criteria normally are.
GUIDELINES = "WP 248"
# Criteria of the guidelines that, together with others, make a case of the law or of an authority's list.
LARGE, INNOVATIVE, SENSITIVE, VULNERABLE = "large scale", "innovative", "sensitive", "vulnerable"
# The data that the authority's list names, each with any one further criterion.
ON_LIST = (SpecialCategory.BIOMETRIC, SpecialCategory.GENETIC)


def criteria(d: ActivityDossier) -> tuple[LegalTerm, ...]:
    """The criteria of high risk on record, and those that the record's own data and people show, by their id."""
    listed = _listed(d)
    recorded = {row.term_id for row in d.parts(ActivityCriterion)}
    shown = set(_shown(d))
    found = {row.id: row for row in listed if row.id in recorded or row.code in shown}
    together = set(_together(d, _guideline_codes(found.values())))
    for row in listed:
        if row.code in together:
            found[row.id] = row
    return tuple(found[key] for key in sorted(found))


def _listed(d: ActivityDossier) -> list[LegalTerm]:
    """The criteria that apply under the activity's regime."""
    return [row for row in d.lens.current(LegalTerm, "list", "dpia") if row.regime in {"", d.regime}]


def _guideline_codes(rows: Iterable[LegalTerm]) -> set[str]:
    """The codes of the criteria that are the guidelines' own."""
    return {row.code for row in rows if row.provision == GUIDELINES}


def _shown(d: ActivityDossier) -> Iterator[str]:
    """The criteria of the guidelines that data and people meet by themselves."""
    if d.special:
        yield SENSITIVE
    if any(category.vulnerable for _row, category in d.subjects):
        yield VULNERABLE


def _together(d: ActivityDossier, met: Collection[str]) -> Iterator[str]:
    """The cases of Article 35(3) and of the authority's list that criteria of the guidelines make together."""
    if d.special and LARGE in met:
        yield "35(3)(b)"
    # The authority's list names biometric data, genetic data and new technology, each with one further criterion.
    if set(met) - {SENSITIVE}:
        for category in d.special:
            if category.special in ON_LIST:
                yield f"ico {category.special}"
    if INNOVATIVE in met and len(met) > 1:
        yield "ico innovative"

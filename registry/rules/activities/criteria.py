"""Which criteria of high risk an activity meets, Article 35."""

from collections.abc import Collection, Iterable, Iterator

from registry.rules.dossiers import ActivityDossier
from registry.values import ActivityCriterion
from suppliers.values import LegalList, LegalTerm, Regime, SpecialCategory

# One of these is enough; two of the guidelines' criteria normally are.
GUIDELINES = "WP 248"
# The cases of the law itself.
OF_LAW = "Art. 35(3)"
# Criteria of the guidelines that, together with others, make a case of the law or of an authority's list.
LARGE, INNOVATIVE, SENSITIVE, VULNERABLE = "large scale", "innovative", "sensitive", "vulnerable"
# The entries of authorities' lists that name a kind of data together with any one further criterion.
ON_LISTS = {
    SpecialCategory.BIOMETRIC: ("ico biometric", "ie-6"),
    SpecialCategory.GENETIC: ("ico genetic", "ie-7"),
}


def criteria(d: ActivityDossier) -> tuple[LegalTerm, ...]:
    """The criteria of high risk on record, and those that the record's own data and people show.

    A criterion that both laws name is one criterion. It counts by its code, also where a later entry replaced the one
    that was recorded.
    """
    listed = _listed(d)
    met = (_recorded(d) | set(_shown(d))) & set(listed)
    met |= set(_together(d, _of_guidelines(listed[code] for code in met))) & set(listed)
    return tuple(row for code, row in listed.items() if code in met)


def by_guidelines(row: LegalTerm) -> bool:
    """Whether a criterion is of the guidelines, of which normally two are needed."""
    return row.provision == GUIDELINES


def by_law(row: LegalTerm) -> bool:
    """Whether a criterion is a case of Article 35(3) itself. One that is neither is of an authority's list."""
    return row.provision.startswith(OF_LAW)


def _listed(d: ActivityDossier) -> dict[str, LegalTerm]:
    """The criteria that apply to the activity on the day, by their codes."""
    found: dict[str, LegalTerm] = {}
    for row in d.lens.current(LegalTerm, "list", LegalList.DPIA):
        if _applies(d, row):
            found.setdefault(row.code, row)
    return found


def _applies(d: ActivityDossier, row: LegalTerm) -> bool:
    """Whether a criterion is of a law of the activity and, in the EU, of no other country's authority."""
    if row.regime == Regime.UK:
        return Regime.UK in d.laws
    if row.regime == Regime.EU and Regime.EU not in d.laws:
        return False
    return row.country_id in {None, d.organisation.country_id}


def _recorded(d: ActivityDossier) -> set[str]:
    """The codes of the criteria on record."""
    terms = d.lens.get_each(LegalTerm, (row.term_id for row in d.parts(ActivityCriterion)))
    return {term.code for term in terms}


def _of_guidelines(rows: Iterable[LegalTerm]) -> set[str]:
    """The codes of the criteria that are the guidelines' own."""
    return {row.code for row in rows if by_guidelines(row)}


def _shown(d: ActivityDossier) -> Iterator[str]:
    """The criteria of the guidelines that data and people meet by themselves."""
    if d.special:
        yield SENSITIVE
    if any(category.vulnerable for _row, category in d.subjects):
        yield VULNERABLE


def _together(d: ActivityDossier, met: Collection[str]) -> Iterator[str]:
    """The cases of Article 35(3) and of authorities' lists that criteria of the guidelines make together."""
    if d.special and LARGE in met:
        yield "35(3)(b)"
    if set(met) - {SENSITIVE}:
        for category in d.special:
            yield from ON_LISTS.get(SpecialCategory(category.special), ())
    # The list of the UK authority names new technology together with one more criterion.
    if INNOVATIVE in met and len(met) > 1:
        yield "ico innovative"

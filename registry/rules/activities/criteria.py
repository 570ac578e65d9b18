"""Which criteria of high risk an activity meets, Article 35."""

from registry.rules.dossiers import ActivityDossier
from registry.values import ActivityCriterion
from suppliers.values import LegalTerm, SpecialCategory

# One of these is enough; two of the guidelines' criteria normally are.
GUIDELINES = "WP 248"


def criteria(d: ActivityDossier) -> tuple[LegalTerm, ...]:
    """The criteria of high risk on record, and those that the record's own data and people show."""
    listed = {row.id: row for row in d.lens.current(LegalTerm, "list", "dpia") if row.regime in {"", d.regime}}
    met = {row.term_id for row in d.parts(ActivityCriterion)}
    codes = set()
    if d.special:
        codes.add("sensitive")
    if any(category.vulnerable for _row, category in d.subjects):
        codes.add("vulnerable")
    found = {row.code: row for row in listed.values() if row.id in met or row.code in codes}
    # The authority's list adds to biometric and genetic data any one further criterion.
    further = any(row.provision == GUIDELINES and code != "sensitive" for code, row in found.items())
    for special, code in ((SpecialCategory.BIOMETRIC, "ico biometric"), (SpecialCategory.GENETIC, "ico genetic")):
        if further and any(each.special == special for each in d.special):
            found.update({row.code: row for row in listed.values() if row.code == code})
    return tuple(sorted(found.values(), key=lambda row: row.id))

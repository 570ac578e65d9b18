"""Which finding names a matter: the gravest, then one with a day, then the one that explains the others."""

from registry.findings.finding import Finding
from registry.inbox.days import due_day

# The first of these explains the others. A case stands before its rule.
_FIRST: tuple[tuple[str, str | None], ...] = (
    ("EVD-10", "name"),
    ("EVD-10", "nothing"),
    ("CON-01", None),
    ("CON-02", None),
    ("CON-10", None),
    ("CON-03", None),
    ("CON-08", None),
    ("CON-04", None),
    ("SUB-02", None),
    ("SUB-03", None),
    ("ACC-01", None),
    ("ACC-02", None),
    ("SEC-01", None),
    ("ACC-03", None),
    ("BRE-01", None),
    ("BRE-02", None),
    ("BRE-04", None),
    ("RET-01", None),
    ("TRA-01", None),
    ("TRA-05", None),
    ("SUB-09", None),
    ("EVD-02", None),
    ("EVD-01", None),
    ("ACT-03", None),
    ("ACT-06", None),
    ("ACT-01", None),
)
_PLACES = {named: place for place, named in enumerate(_FIRST)}


def leading_order(finding: Finding) -> tuple[int, bool, int, str, str]:
    """A key that sorts findings of one cause, the leading one first."""
    place = _PLACES.get((finding.code, finding.case), _PLACES.get((finding.code, None), len(_PLACES)))
    return finding.severity.rank, due_day(finding) is None, place, finding.code, finding.subject

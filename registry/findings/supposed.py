"""Findings of a supposed register, in which a decision has ended: they say what would be, not what has happened."""

from datetime import timedelta

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from registry.findings.finding import Finding
from registry.rules.transfers.decisions import NotCovered

# The sentences of cases whose own sentence names the day on which a decision ended, by rule and case.
SUPPOSED: dict[tuple[str, str], Promise] = {
    ("TRA-02", NotCovered.DECISION_ENDED): _(
        "Data of “%(service)s” goes to %(importer)s (%(country)s) under %(decision)s, which would no longer apply; "
        "%(reserve)s."
    ),
}


def supposed_message(finding: Finding) -> str:
    """The sentence of a finding, without a day that is only supposed: the day before that of the register."""
    sentence = SUPPOSED.get((finding.code, finding.case))
    if sentence is None or finding.seen.figures.get("ends") != finding.on - timedelta(days=1):
        return finding.message
    return finding.worded(str(sentence))

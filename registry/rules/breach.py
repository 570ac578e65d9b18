"""Rules about how soon we hear of a breach."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from registry.rules.dossiers import EngagementDossier
from registry.rules.rule import Basis, Seen, Severity, rule
from suppliers.values import BreachTerm


@rule(
    "BRE-02",
    EngagementDossier,
    _("A breach notice is no longer than the organisation accepts."),
    message=_(
        "%(supplier)s has %(notice)s to tell of a breach in “%(service)s”; %(organisation)s accepts %(accepted)s."
    ),
    mend=_("Agree a shorter notice, or record the one that was agreed"),
    basis=Basis.POLICY,
    citations={"EU": "GDPR Art. 33(2)", "UK": "UK GDPR Art. 33(2)"},
)
def notice_within_policy(d: EngagementDossier) -> Iterator[Seen]:
    accepted = d.organisation.longest_notice
    limit = accepted.hours() if accepted else None
    if limit is None:
        return
    # What is denied, unclear or unread is no notice of that length.
    for term in d.stated(BreachTerm):
        hours = term.hours()
        # No figure, or business time: another rule's matter, never counted as within.
        if hours is None or hours <= limit:
            continue
        yield Seen(d.weigh(Severity.MEDIUM), (("notice", term.notice), ("accepted", accepted)), (d.service, term))

"""The rule about users who sign in with a password alone."""

import re
from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from registry.chains import ASSERTED
from registry.rules.dossiers import EngagementDossier
from registry.rules.dossiers.rows import with_standing
from registry.rules.fixes import answer
from registry.rules.rule import Cases, Seen, rule, seen
from registry.rules.security.controls import measures_of, not_covered, strengths
from suppliers.values import Control, SecurityMeasure

# A shorter password is short. The figure is our own, not law.
LONG_ENOUGH = 12
STRONGER = (Control.SECOND_FACTOR, Control.CERTIFICATE_SIGN_IN)
FIGURE = re.compile(r"\d+")


class PasswordAlone(Cases):
    """The length of a password that is all that users need."""

    SHORT = (
        "short",
        _(
            "Users of “%(service)s” sign in with a password of at least %(length)s characters. No second factor for "
            "them is on record."
        ),
    )
    UNKNOWN = (
        "unknown",
        _(
            "Users of “%(service)s” sign in with a password. Neither its length nor a second factor for them is on "
            "record."
        ),
    )


@rule(
    "SEC-13",
    EngagementDossier,
    _("Every user signs in with a second factor, or with a long password."),
    when="processing",
    message=PasswordAlone,
    fix=_("Ask for a second factor for users, or for longer passwords, and record the answer"),
    target=answer(SecurityMeasure),
)
def users_need_more_than_a_short_password(d: EngagementDossier) -> Iterator[Seen]:
    # The same policy of ours asks for a second factor for administrators (SEC-08).
    if not d.organisation.second_factor:
        return
    rows = with_standing(measures_of(d, Control.PASSWORD_RULES), ASSERTED)
    for row in not_covered(rows, strengths(measures_of(d, *STRONGER))):
        figure = FIGURE.search(row.name)
        if figure is None:
            yield seen(about=row, case=PasswordAlone.UNKNOWN)
        elif int(figure[0]) < LONG_ENOUGH:
            yield seen(about=row, case=PasswordAlone.SHORT, length=int(figure[0]))

"""What finds a country adequate, in the words of its law: the EU decides (Article 45), the United Kingdom regulates."""

from collections.abc import Collection

from django.utils.translation import gettext as _

from suppliers.values import Regime

# The stored choice for it among the mechanisms of transfers.
ADEQUACY = "45"


def adequacy_words(laws: Collection[str]) -> str:
    """The mechanism under a law. Under both laws, or where the law is not on record, either of the two."""
    match tuple(laws):
        case (Regime.EU,):
            return _("adequacy decision")
        case (Regime.UK,):
            return _("adequacy regulations")
    return _("adequacy decision or regulations")


def under_adequacy(laws: Collection[str]) -> str:
    """The same after "under", inside a sentence."""
    match tuple(laws):
        case (Regime.EU,):
            return _("an adequacy decision")
        case (Regime.UK,):
            return _("adequacy regulations")
    return _("an adequacy decision or regulations")

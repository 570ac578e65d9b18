"""What counts as a second factor, and removing those of a person who lost them."""

from allauth.mfa.models import Authenticator

from registry.access_log.event import EventKind
from registry.access_log.writing import note
from registry.people.user import User

# Recovery codes alone are none.
FACTORS = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)


def remove_factors(user: User, *, by: User | None = None) -> int:
    """Removes all second factors of a person. Returns their number."""
    found = Authenticator.objects.filter(user=user)
    kinds = sorted(found.values_list("type", flat=True))
    if kinds:
        found.delete()
        note(EventKind.FACTOR_REMOVED, user=by, about=user, detail=", ".join(kinds))
    return len(kinds)

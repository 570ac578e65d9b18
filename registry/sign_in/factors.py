"""What counts as a second factor, removing those of a person who lost them, and encrypting them by another key."""

from allauth.mfa.models import Authenticator

from registry.access_log.event import EventKind
from registry.access_log.writing import note
from registry.people.user import User
from registry.sign_in import secrets

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


# Where allauth keeps the secret of each kind of factor.
SECRETS = {Authenticator.Type.TOTP: "secret", Authenticator.Type.RECOVERY_CODES: "seed"}


def encrypt_anew() -> int:
    """Encrypts the secrets of all factors by the present key of the installation. Returns their number.

    Raises InvalidTag for one that neither it nor an earlier key reads.
    """
    found = Authenticator.objects.filter(type__in=SECRETS)
    for factor in found:
        name = SECRETS[Authenticator.Type(factor.type)]
        factor.data[name] = secrets.encrypt(secrets.decrypt(factor.data[name]))
        factor.save(update_fields=["data"])
    return len(found)

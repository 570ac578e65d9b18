"""Rules about measures, tests and certificates, Article 32."""

from registry.rules.security import (
    certificates,
    encryption,
    necessary,
    passwords,
    signing_in,
    template_claims,
    testing,
    validity,
)

__all__ = [
    "certificates",
    "encryption",
    "necessary",
    "passwords",
    "signing_in",
    "template_claims",
    "testing",
    "validity",
]

"""Rules about measures, tests and certificates, Article 32."""

from registry.rules.security import certificates, encryption, signing_in, testing, validity

__all__ = ["certificates", "encryption", "signing_in", "testing", "validity"]

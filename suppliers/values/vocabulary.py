"""The vocabularies of a record: categories of data and of people."""

from dataclasses import dataclass

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from suppliers.values.base import Row


class SpecialCategory(TextChoices):
    """The heads of Article 9(1), and Article 10, which is a regime of its own. No measure lowers a flag."""

    NONE = "", _("neither Article 9 nor 10")
    ORIGIN = "origin", _("racial or ethnic origin (Art. 9)")
    POLITICS = "politics", _("political opinions (Art. 9)")
    BELIEFS = "beliefs", _("religious or philosophical beliefs (Art. 9)")
    UNION = "union", _("trade-union membership (Art. 9)")
    GENETIC = "genetic", _("genetic data (Art. 9)")
    BIOMETRIC = "biometric", _("biometric data for unique identification (Art. 9)")
    HEALTH = "health", _("health (Art. 9)")
    SEX_LIFE = "sex life", _("sex life or sexual orientation (Art. 9)")
    CRIMINAL = "criminal", _("criminal convictions and offences (Art. 10)")


@dataclass(frozen=True, slots=True)
class DataCategory(Row):
    """A category of personal data, Article 30(1)(c)."""

    name: str
    special: str


@dataclass(frozen=True, slots=True)
class SubjectCategory(Row):
    """A category of data subjects, Article 30(1)(c)."""

    name: str

"""Person: names and contact details, which can be erased from every version."""

import secrets
from typing import Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from suppliers.ledger.digest import details_digest
from suppliers.ledger.tracked import Tracked
from suppliers.values import Person as PersonValue


class Erasable(Tracked):
    """Base of records with the details of a person. Erasure empties the details in every version.

    The seal covers ``sealed``, a digest of the details with a random salt. Without the details and the salt it
    identifies nobody, and the history still verifies (Article 17).
    """

    # No page shows the next two: with both, a reader could try names against the seal of erased details.
    salt = models.CharField(_("salt"), max_length=64, blank=True, editable=False)
    sealed = models.CharField(_("digest of the details"), max_length=64, editable=False)
    erased = models.DateField(_("erased on"), null=True, blank=True, editable=False)

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self.erased is None:
            *details, _salt = self.ERASABLE
            self.salt = secrets.token_hex(16)
            self.sealed = details_digest(self.salt, [getattr(self, name) for name in details])
        super().save(*args, **kwargs)


class Person(Erasable):
    """A person whom a supplier or an organisation names."""

    ERASABLE: ClassVar[tuple[str, ...]] = PersonValue.ERASABLE

    name = models.CharField(_("name"), max_length=300)
    email = models.EmailField(_("e-mail"), blank=True)
    phone = models.CharField(_("telephone"), max_length=60, blank=True)

    class Meta:
        verbose_name = _("person")
        verbose_name_plural = _("people")

"""Person: names and ways to be reached, in the one history that can be erased."""

import secrets
from typing import Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from suppliers.ledger.digest import details_digest
from suppliers.ledger.tracked import Tracked
from suppliers.values import Person as PersonValue


class Person(Tracked):
    """A person named by a supplier or an organisation. Erasing takes name and details out of every version.

    The seal covers ``sealed``, a digest of the details with a random salt; with details and salt gone it tells
    nothing of the person, and the history still verifies (Article 17).
    """

    ERASABLE: ClassVar[tuple[str, ...]] = PersonValue.ERASABLE

    name = models.CharField(_("name"), max_length=300)
    email = models.EmailField(_("e-mail"), blank=True)
    phone = models.CharField(_("telephone"), max_length=60, blank=True)
    # No page shows the next two: with both, names could be tried against the seal once the details are erased.
    salt = models.CharField(_("salt"), max_length=64, blank=True, editable=False)
    sealed = models.CharField(_("digest of the details"), max_length=64, editable=False)
    erased = models.DateField(_("erased on"), null=True, blank=True, editable=False)

    class Meta:
        verbose_name = _("person")
        verbose_name_plural = _("people")

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self.erased is None:
            self.salt = secrets.token_hex(16)
            self.sealed = details_digest(self.salt, [self.name, self.email, self.phone])
        super().save(*args, **kwargs)

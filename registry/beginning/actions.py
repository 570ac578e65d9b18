"""Writing the three steps. Each function runs inside ``change()``."""

from datetime import date
from itertools import chain, count

from django.utils.text import slugify

from registry.models import Agreement, Engagement, Organisation, User
from registry.people.first_roles import give_first_roles
from suppliers.models import Service, Supplier
from suppliers.values import Unit

LONGEST_SLUG = 60


def enter_organisation(*, organisation: Organisation, person: User) -> Organisation:
    """Enters a new organisation under a free name in addresses, and gives the person its first roles.

    Raises ValidationError for what the organisation cannot have.
    """
    organisation.slug = free_slug(organisation.short_name or organisation.legal_name)
    organisation.full_clean()
    organisation.save()
    give_first_roles(person, organisation)
    return organisation


def free_slug(name: str) -> str:
    """A name in addresses for an organisation: its words in small letters, with a number if another one has it."""
    words = "-".join(filter(None, slugify(name).replace("_", "-").split("-"))) or "organisation"
    tried = chain([""], (f"-{number}" for number in count(2)))
    slugs = (words[: LONGEST_SLUG - len(end)].rstrip("-") + end for end in tried)
    return next(slug for slug in slugs if not Organisation.objects.filter(slug=slug).exists())


def enter_use(*, organisation_id: int, supplier: str, short_name: str, service: str, starts: date | None) -> Engagement:
    """Enters a supplier with its service, and that an organisation uses it from a day (None: not on record)."""
    party = Supplier(legal_name=supplier, short_name=short_name)
    party.full_clean()
    party.save()
    provided = Service(supplier=party, name=service)
    provided.full_clean()
    provided.save()
    engagement = Engagement(organisation_id=organisation_id, service=provided, starts=starts)
    engagement.full_clean()
    engagement.save()
    return engagement


def enter_agreement(*, engagement_id: int, title: str, starts: date | None, hours: int | None) -> Agreement:
    """Enters an agreement under an engagement, with its breach notice in hours (None: no figure is agreed)."""
    unit = Unit.HOURS.value if hours else ""
    agreement = Agreement(
        engagement_id=engagement_id, title=title, starts=starts, breach_number=hours, breach_unit=unit
    )
    agreement.full_clean()
    agreement.save()
    return agreement

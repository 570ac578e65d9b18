"""The roles of the first person of an organisation, who gives the others theirs."""

from registry.models import Membership, Organisation, User
from registry.values import Role

FIRST_ROLES = (Role.ADMINISTRATOR, Role.DPO, Role.EDITOR)


def give_first_roles(person: User, organisation: Organisation) -> None:
    """Makes a person the first administrator, data protection officer and editor. Runs inside ``change()``."""
    for role in FIRST_ROLES:
        Membership(user=person, organisation=organisation, role=role).save()

"""Carrying over the rights of release 0.1.0: people get the roles that follow from what they could do."""

from registry.models import InstallationRole, Membership, Organisation, User
from registry.values import InstallationDuty, Role


def carry_roles_over() -> int:
    """Gives people the roles that follow from what they could do in release 0.1.0; returns how many people.

    A reader becomes an auditor. An editor becomes data protection officer too, because editors also decided. Someone
    who looked after the installation becomes administrator of each organisation, operator and keeper of the law. This
    happens once: before it nobody has any of today's roles.
    """
    if Membership.objects.exclude(role__in=(Role.READER, Role.EDITOR)).exists() or InstallationRole.objects.exists():
        return 0
    people: set[int] = set()
    for membership in Membership.objects.order_by("pk"):
        people.add(membership.user_id)
        if membership.role == Role.READER:
            membership.role = Role.AUDITOR
            membership.save()
        else:
            Membership(user_id=membership.user_id, organisation_id=membership.organisation_id, role=Role.DPO).save()
    for user in User.objects.filter(is_superuser=True).order_by("pk"):
        people.add(user.pk)
        for organisation in Organisation.objects.order_by("pk"):
            Membership(user=user, organisation=organisation, role=Role.ADMINISTRATOR).save()
        for duty in InstallationDuty.values:
            InstallationRole(user=user, role=duty).save()
    User.objects.filter(is_superuser=True).update(is_superuser=False)
    return len(people)

"""What goes beside the names of an account that is erased: its ways to sign in, and its name in the logs."""

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from allauth.usersessions.models import UserSession
from django.contrib.admin.models import LogEntry
from django.contrib.contenttypes.models import ContentType

from registry.access_log.event import AccessEvent
from registry.people.last_seen import LastSeen
from registry.people.saved_view import erase_views
from registry.people.user import User


def erase_sign_ins(user: User) -> None:
    """Removes a person's factors, links, addresses and sessions, and the username from the access log.

    The events stay, under the number of the account. Django's own log was written up to release 0.1.0.
    """
    for session in UserSession.objects.filter(user=user):
        session.end()
    for kind in (Authenticator, SocialAccount, EmailAddress):
        kind._base_manager.filter(user=user).delete()
    LastSeen.objects.filter(user=user).delete()
    erase_views(user)
    AccessEvent.objects.filter(user=user).update(username="")
    accounts = ContentType.objects.get_for_model(User)
    LogEntry.objects.filter(content_type=accounts, object_id=str(user.pk)).delete()

"""Records for tests: each function writes one, with what it needs, in the change under way or in one of its own.

A field that is not given takes the default named here; a default that is a function makes its record when needed.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count, cycle
from typing import Any, TypeVar

from registry import models as judgement
from registry.models import User
from suppliers import models as facts
from suppliers import tracked
from suppliers.change import change

M = TypeVar("M", bound=tracked.Tracked)
_numbers = count(1)
_codes = cycle(a + b for a in "XQZ" for b in "ABCDEFGHIJKLMNOPQRSTUVWXYZ")


@contextmanager
def acting(user: User | None = None, reason: str = "A test writes") -> Iterator[tracked.Acting]:
    """The change under way, or a new one by *user* (the loader where none is given)."""
    under_way = tracked.acting.get()
    if under_way is not None:
        yield under_way
        return
    with change(by=user or User.objects.loader(), reason=reason) as act:
        yield act


def _made(model: type[M], given: dict[str, Any], **defaults: Any) -> M:
    with acting():
        for name, value in defaults.items():
            if name not in given and f"{name}_id" not in given:
                given[name] = value() if callable(value) else value
        record = model(**given)
        record.save()
    return record


def country(**fields: Any) -> facts.Country:
    return _made(facts.Country, fields, id=lambda: next(_codes))


def data_category(**fields: Any) -> facts.DataCategory:
    return _made(facts.DataCategory, fields, name="Account data")


def subject_category(**fields: Any) -> facts.SubjectCategory:
    return _made(facts.SubjectCategory, fields, name="Employees")


def supplier(**fields: Any) -> facts.Supplier:
    return _made(facts.Supplier, fields, legal_name="Acme Ltd")


def document(**fields: Any) -> facts.Document:
    return _made(facts.Document, fields, supplier=supplier, title="Statement")


def service(**fields: Any) -> facts.Service:
    return _made(facts.Service, fields, supplier=supplier, name="Hosting")


def involvement(**fields: Any) -> facts.Involvement:
    return _made(facts.Involvement, fields, service=service, party=supplier, kind="hosts")


def data_location(**fields: Any) -> facts.DataLocation:
    return _made(facts.DataLocation, fields, service=service, kind="storage")


def breach_term(**fields: Any) -> facts.BreachTerm:
    if "number" not in fields and "unit" not in fields:
        fields |= {"number": 48, "unit": "hours"}
    return _made(facts.BreachTerm, fields, service=service)


def backup_term(**fields: Any) -> facts.BackupTerm:
    return _made(facts.BackupTerm, fields, service=service, kept_number=21, kept_unit="days")


def retention_term(**fields: Any) -> facts.RetentionTerm:
    return _made(facts.RetentionTerm, fields, service=service, what="Client data", event="contract end")


def organisation(**fields: Any) -> judgement.Organisation:
    if "notice_number" not in fields:
        fields |= {"notice_number": 36, "notice_unit": "hours"}
    return _made(
        judgement.Organisation,
        fields,
        slug=lambda: f"organisation-{next(_numbers)}",
        legal_name="Example Ltd",
        regime="UK",
    )


def user(username: str = "", **fields: Any) -> User:
    return User.objects.create_user(username or f"user-{next(_numbers)}", "a-test-password", **fields)


def membership(**fields: Any) -> judgement.Membership:
    return _made(judgement.Membership, fields, user=user, organisation=organisation, role="editor")


def member(of: judgement.Organisation, username: str = "", role: str = "editor") -> User:
    """A person with a role in the organisation."""
    return membership(user=user(username), organisation=of, role=role).user


def engagement(**fields: Any) -> judgement.Engagement:
    return _made(judgement.Engagement, fields, organisation=organisation, service=service)


def activity(**fields: Any) -> judgement.ProcessingActivity:
    return _made(
        judgement.ProcessingActivity,
        fields,
        organisation=organisation,
        reference=lambda: f"A-{next(_numbers)}",
        name="Staff accounts",
    )


def activity_subjects(**fields: Any) -> judgement.ActivitySubjects:
    return _made(judgement.ActivitySubjects, fields, activity=activity, category=subject_category)


def activity_data(**fields: Any) -> judgement.ActivityData:
    return _made(judgement.ActivityData, fields, activity=activity, category=data_category)


def activity_engagement(**fields: Any) -> judgement.ActivityEngagement:
    """By default an engagement of the activity's own organisation."""
    with acting():
        fields.setdefault("activity", None)
        fields["activity"] = fields["activity"] or activity()
        return _made(
            judgement.ActivityEngagement,
            fields,
            engagement=lambda: engagement(organisation=fields["activity"].organisation),
        )


def decision(**fields: Any) -> judgement.FindingDecision:
    return _made(
        judgement.FindingDecision,
        fields,
        organisation=organisation,
        code="BRE-02",
        subject="engagement:1/breachterm:1",
        facts="0" * 64,
        decision="disputed",
        reason="Read again",
    )


# The factory of every tracked model.
MAKERS: dict[type[tracked.Tracked], Callable[..., Any]] = {
    facts.Country: country,
    facts.DataCategory: data_category,
    facts.SubjectCategory: subject_category,
    facts.Supplier: supplier,
    facts.Document: document,
    facts.Service: service,
    facts.Involvement: involvement,
    facts.DataLocation: data_location,
    facts.BreachTerm: breach_term,
    facts.BackupTerm: backup_term,
    facts.RetentionTerm: retention_term,
    judgement.Organisation: organisation,
    judgement.Membership: membership,
    judgement.Engagement: engagement,
    judgement.ProcessingActivity: activity,
    judgement.ActivitySubjects: activity_subjects,
    judgement.ActivityData: activity_data,
    judgement.ActivityEngagement: activity_engagement,
    judgement.FindingDecision: decision,
}

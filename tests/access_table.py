"""The access table, and the address of each page in it."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpResponse
from django.urls import reverse

from registry.models import User
from suppliers.models import AdequacyDecision
from tests import factories
from tests.pages.world import World, client_of, world


@dataclass(frozen=True)
class Page:
    """One route: whether it belongs to one organisation, and the response for a person who may open it."""

    owned: bool = False
    public: bool = False
    status: int = 200


# The access table: a route that is missing here fails a test.
PAGES = {
    "overview": Page(),
    "suppliers": Page(),
    "supplier": Page(),
    "activities": Page(),
    "activity": Page(owned=True),
    "engagement": Page(owned=True),
    "controller-record": Page(owned=True),
    "processor-record": Page(owned=True),
    "findings": Page(),
    "decide": Page(owned=True),
    "changes": Page(),
    "between": Page(),
    "rules": Page(),
    "clients": Page(),
    "reference": Page(),
    "dependents": Page(),
    "decision": Page(),
    "gallery": Page(),
    "go": Page(status=302),
    "login": Page(public=True),
    "logout": Page(public=True, status=405),
}
DATED = sorted(set(PAGES) - {"go", "login", "logout"})
OWNED = sorted(name for name, page in PAGES.items() if page.owned)
SHARED = sorted(set(DATED) - set(OWNED) - {"gallery", "rules", "clients", "reference"})
OWN_TABLES = ("organisation", "engagement", "processingactivity", "findingdecision")


def everything() -> World:
    """Two organisations that use one supplier, and the records that each page needs."""
    factories.adequacy_decision()
    return world()


def path_of(name: str, w: World) -> str:
    arguments: dict[str, list[Any]] = {
        "supplier": [w.supplier.pk],
        "activity": [w.activity.pk],
        "engagement": [w.engagement.pk],
        "controller-record": [w.own.pk],
        "processor-record": [w.own.pk],
        "dependents": ["party", w.supplier.pk],
        "decision": [AdequacyDecision.objects.first().pk],
        "decide": [w.own.pk, "BRE-02", w.subject],
    }
    return reverse(name, args=arguments.get(name, []))


def get(user: User | None, path: str) -> HttpResponse:
    return client_of(user).get(path)


def record_of(table: str, w: World) -> Any:
    if table == "findingdecision":
        return factories.decision(organisation=w.own, subject=w.subject, reason="Ownwell secret")
    return {"organisation": w.own, "engagement": w.engagement, "processingactivity": w.activity}[table]


def admin_path(table: str, act: str, *arguments: Any) -> str:
    return reverse(f"admin:registry_{table}_{act}", args=arguments)

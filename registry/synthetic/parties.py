"""Parties of a synthetic register: suppliers in seven tiers, with their contacts and mailboxes."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from registry.synthetic.draft import Draft
from registry.synthetic.vocabulary import LAST_TIER, country_vocabulary, vocabulary
from suppliers.ledger.digest import details_digest
from suppliers.values import Contact, Person, Service, Supplier, SupplierKind

# How many suppliers of a hundred are in each tier: most sell to us, few are at the bottom.
TIER_WEIGHTS = (62, 13, 9, 7, 4, 3, 2)
# One supplier in this many is an international organisation.
INTERNATIONAL_ONE_OF = 40
POSTS = {
    "dpo": {"position": "Data protection officer", "staffed": "Working days, 9 to 17"},
    "breach": {"position": "Duty desk", "staffed": "Day and night"},
}


@dataclass(frozen=True)
class Party:
    """A supplier, its service, and its tier."""

    supplier: Supplier
    service: Service
    tier: int


def tiers(draft: Draft, number: int) -> list[int]:
    """The tier of each supplier, the lowest tiers first: one supplier for each tier, the others by weight."""
    each = list(range(LAST_TIER + 1))[:number]
    return sorted(each + draft.chance.choices(range(LAST_TIER + 1), TIER_WEIGHTS, k=number - len(each)), reverse=True)


def new_party(draft: Draft, tier: int, defects: set[str]) -> Party:
    """A supplier with an invented name and its service, in a country of its tier."""
    country = _country(draft, tier)
    brand, trade = _brand(draft), draft.chance.choice(vocabulary("tier")[tier]["trades"])
    domain = brand.lower().replace(" ", "-")
    identity = _identity(draft, country, brand, trade, domain)
    if "SUB-01" in defects:
        identity["address"] = ""
    if draft.turn("supplier") % INTERNATIONAL_ONE_OF == INTERNATIONAL_ONE_OF - 1:
        identity["kind"] = SupplierKind.INTERNATIONAL
    supplier = draft.add(Supplier, **identity)
    draft.defects[supplier.id] = defects
    service = draft.add(
        Service,
        supplier_id=supplier.id,
        name=f"{brand} {trade}",
        nature=vocabulary("tier")[tier]["nature"],
        purpose=f"{trade} for business customers",
        criticality=draft.chance.choice(("low", "normal", "normal", "high")),
        declared_role=_declared_role(draft, tier),
    )
    _posts(draft, supplier, domain)
    return Party(supplier, service, tier)


def _country(draft: Draft, tier: int) -> Mapping[str, Any]:
    """The words of a country: the shared cloud is in Ireland, the others in countries by their weights."""
    if tier == LAST_TIER:
        return country_vocabulary("IE")
    countries = vocabulary("country")
    weights = [country["weight"] for country in countries]
    return country_vocabulary(draft.chance.choices(countries, weights)[0]["code"])


def _identity(draft: Draft, country: Mapping[str, Any], brand: str, trade: str, domain: str) -> dict[str, Any]:
    """The name, address and registration of a supplier."""
    street = f"{country['street']} {draft.chance.randint(1, 140)}, {draft.chance.choice(country['cities'])}"
    trading_name = ""
    if draft.chance.random() < 0.3:
        trading_name = brand
    return {
        "legal_name": f"{brand} {trade} {country['form']}",
        "trading_name": trading_name,
        "registration_number": f"{country['code']} {draft.chance.randint(100_000, 999_999)}",
        "address": street,
        "country_id": country["code"],
        "website": f"https://www.{domain}.example",
    }


def _declared_role(draft: Draft, tier: int) -> str:
    if tier == 0:
        return "processor"
    return draft.chance.choice(("processor", "sub-processor", "none"))


def _brand(draft: Draft) -> str:
    """A name that no other supplier has; of two words where the names of one word are used up."""
    brand, tries = "", 0
    while not brand or brand in draft.names:
        brand = draft.chance.choice(vocabulary("first")) + draft.chance.choice(vocabulary("second"))
        if tries > 20:
            brand += f" {draft.chance.choice(vocabulary('first'))}"
        tries += 1
    draft.names.add(brand)
    return brand


def _posts(draft: Draft, supplier: Supplier, domain: str) -> None:
    """The supplier's contacts, one of them sometimes with a named person."""
    person = None
    if draft.chance.random() < 0.1 or supplier.id == 1:
        person = _officer(draft, domain).id
    _post(draft, supplier, domain, role="dpo", person=person)
    if not draft.has_defect(supplier.id, "BRE-05") and draft.chance.random() < 0.5:
        _post(draft, supplier, domain, role="breach")


def _officer(draft: Draft, domain: str) -> Person:
    salt = f"{draft.chance.getrandbits(128):032x}"
    name, email = f"{draft.chance.choice('ABCDEFGHKLM')}. Example", f"officer@{domain}.example"
    return draft.add(Person, name=name, email=email, salt=salt, sealed=details_digest(salt, [name, email, ""]))


def _post(draft: Draft, supplier: Supplier, domain: str, *, role: str, person: int | None = None) -> None:
    draft.add(
        Contact, supplier_id=supplier.id, role=role, email=f"{role}@{domain}.example", person_id=person, **POSTS[role]
    )

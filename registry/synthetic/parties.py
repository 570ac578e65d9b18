"""Parties of a made register: suppliers in seven tiers, their posts and mailboxes."""

from dataclasses import dataclass

from registry.synthetic.draft import Draft
from registry.synthetic.vocabulary import LAST_TIER, country_vocabulary, vocabulary
from suppliers.ledger.digest import details_digest
from suppliers.values import Contact, Person, Service, Supplier

# How many suppliers of a hundred stand in each tier: most sell to us, few stand at the bottom.
TIER_WEIGHTS = (62, 13, 9, 7, 4, 3, 2)


@dataclass(frozen=True)
class Party:
    """A supplier, the tier it stands in, and its service."""

    supplier: Supplier
    service: Service
    tier: int


def tiers(draft: Draft, number: int) -> list[int]:
    """The tier of each supplier, those below first: one of each tier, then by weight."""
    each = list(range(LAST_TIER + 1))[:number]
    return sorted(each + draft.chance.choices(range(LAST_TIER + 1), TIER_WEIGHTS, k=number - len(each)), reverse=True)


def new_party(draft: Draft, tier: int, defects: set[str]) -> Party:
    """A supplier with an invented name and its service, in a country of its tier."""
    codes, weights = zip(*[(each["code"], each["weight"]) for each in vocabulary("country")], strict=True)
    place = country_vocabulary("IE" if tier == LAST_TIER else draft.chance.choices(codes, weights)[0])
    brand, trade = _brand(draft), draft.chance.choice(vocabulary("tier")[tier]["trades"])
    domain = brand.lower().replace(" ", "-")
    street = f"{place['street']} {draft.chance.randint(1, 140)}, {draft.chance.choice(place['cities'])}"
    supplier = draft.add(
        Supplier,
        legal_name=f"{brand} {trade} {place['form']}",
        trading_name=brand if draft.chance.random() < 0.3 else "",
        registration_number=f"{place['code']} {draft.chance.randint(100_000, 999_999)}",
        address="" if "SUB-01" in defects else street,
        country_id=place["code"],
        website=f"https://www.{domain}.example",
    )
    draft.defects[supplier.id] = defects
    nature = vocabulary("tier")[tier]["nature"]
    service = draft.add(
        Service,
        supplier_id=supplier.id,
        name=f"{brand} {trade}",
        nature=nature,
        purpose=f"{trade} for business customers",
        criticality=draft.chance.choice(("low", "normal", "normal", "high")),
        declared_role="processor" if tier == 0 else draft.chance.choice(("processor", "sub-processor", "none")),
    )
    _posts(draft, supplier, domain)
    return Party(supplier, service, tier)


def _brand(draft: Draft) -> str:
    """A name that no other supplier has; of two words where those of one are used up."""
    brand, tries = "", 0
    while not brand or brand in draft.names:
        brand = draft.chance.choice(vocabulary("first")) + draft.chance.choice(vocabulary("second"))
        brand += f" {draft.chance.choice(vocabulary('first'))}" if tries > 20 else ""
        tries += 1
    draft.names.add(brand)
    return brand


def _posts(draft: Draft, supplier: Supplier, domain: str) -> None:
    person = None
    if draft.chance.random() < 0.1 or supplier.id == 1:
        salt = f"{draft.chance.getrandbits(128):032x}"
        name, email = f"{draft.chance.choice('ABCDEFGHKLM')}. Example", f"officer@{domain}.example"
        person = draft.add(Person, name=name, email=email, salt=salt, sealed=details_digest(salt, [name, email, ""])).id
    roles = ["dpo"] + (
        ["breach"] if not draft.has_defect(supplier.id, "BRE-05") and draft.chance.random() < 0.5 else []
    )
    for role in roles:
        draft.add(
            Contact,
            supplier_id=supplier.id,
            role=role,
            position="Data protection officer" if role == "dpo" else "Duty desk",
            email=f"{role}@{domain}.example",
            staffed="Working days, 9 to 17" if role == "dpo" else "Day and night",
            person_id=person if role == "dpo" else None,
        )

"""Data entry for commitments of a supplier, topic by topic."""

from suppliers.admin.claims import ClaimAdmin, ClaimInline, claim, own_form
from suppliers.models import Commitment

COMMITMENT = ("topic", "words", ("number", "unit"), ("qualifier", "legal_conclusion"))


class CommitmentInline(ClaimInline):
    model = Commitment
    fieldsets = claim(*COMMITMENT)


own_form(
    CommitmentInline,
    *COMMITMENT,
    list_filter=(*ClaimAdmin.list_filter, "topic"),
    search_fields=(*ClaimAdmin.search_fields, "words"),
)

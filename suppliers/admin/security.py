"""Data entry for measures, tests and certificates."""

from suppliers.admin.claims import ClaimAdmin, ClaimInline, claim, own_form
from suppliers.models import Certification, SecurityMeasure, Test

MEASURE = (
    ("heading", "control", "sense"),
    "name",
    ("run_by", "party"),
    ("protocol", "algorithm", "key_bits", "key_holder"),
)
TEST = ("what", ("environment", "party", "method"), ("every_number", "every_unit"), ("last", "report"))
CERTIFICATE = (
    ("scheme", "kind", "state"),
    ("holder", "party"),
    "scope",
    ("body", "reference"),
    ("valid_from", "valid_until"),
)


class SecurityMeasureInline(ClaimInline):
    model = SecurityMeasure
    fieldsets = claim(*MEASURE)
    autocomplete_fields = ("party",)


own_form(
    SecurityMeasureInline,
    *MEASURE,
    list_filter=(*ClaimAdmin.list_filter, "heading", "run_by"),
    search_fields=(*ClaimAdmin.search_fields, "name"),
)


class TestInline(ClaimInline):
    model = Test
    fieldsets = claim(*TEST)
    autocomplete_fields = ("party",)


own_form(
    TestInline,
    *TEST,
    list_filter=(*ClaimAdmin.list_filter, "environment"),
    search_fields=(*ClaimAdmin.search_fields, "what"),
)


class CertificationInline(ClaimInline):
    model = Certification
    fieldsets = claim(*CERTIFICATE)
    autocomplete_fields = ("party",)


own_form(
    CertificationInline,
    *CERTIFICATE,
    list_filter=(*ClaimAdmin.list_filter, "kind", "state", "holder"),
    search_fields=(*ClaimAdmin.search_fields, "scheme", "reference"),
    date_hierarchy="valid_until",
)

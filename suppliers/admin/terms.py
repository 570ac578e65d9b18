"""Data entry for the terms of a service: retention, copies, service levels, breach notice."""

from suppliers.admin.claims import ClaimAdmin, ClaimInline, claim, own_form
from suppliers.models import BackupTerm, BreachTerm, RetentionTerm, ServiceLevel

BREACH = (("number", "unit", "trigger"), "channel", "content")
RETENTION = (
    "what",
    ("number", "unit", "event"),
    "criteria",
    ("disposal", "confirmation"),
    ("retrieval_number", "retrieval_unit"),
    ("rotation_number", "rotation_unit"),
)
BACKUP = (
    ("kind", "what"),
    ("every_number", "every_unit"),
    ("upto_number", "upto_unit"),
    ("kept_number", "kept_unit"),
    ("place", "by"),
    ("encrypted", "encrypted_where"),
    ("tested_number", "tested_unit"),
)
LEVEL = (("kind", "what"), ("number", "unit"))


class RetentionTermInline(ClaimInline):
    model = RetentionTerm
    fieldsets = claim(*RETENTION)


own_form(RetentionTermInline, *RETENTION, search_fields=(*ClaimAdmin.search_fields, "what"))


class BackupTermInline(ClaimInline):
    model = BackupTerm
    fieldsets = claim(*BACKUP)
    autocomplete_fields = ("by",)


own_form(BackupTermInline, *BACKUP, list_filter=(*ClaimAdmin.list_filter, "encrypted"))


class ServiceLevelInline(ClaimInline):
    model = ServiceLevel
    fieldsets = claim(*LEVEL)


own_form(ServiceLevelInline, *LEVEL)


class BreachTermInline(ClaimInline):
    model = BreachTerm
    fieldsets = claim(*BREACH)


own_form(BreachTermInline, *BREACH, list_filter=(*ClaimAdmin.list_filter, "trigger"))

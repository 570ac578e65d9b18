"""What the ground of a transfer of an activity's own may leave open, in sentences."""

from django.utils.translation import gettext_lazy as _

from registry.rules.rule import Cases


class OwnTransfer(Cases):
    """What the ground of a transfer of an activity's own leaves open."""

    NONE = (
        "none",
        _(
            "“%(activity)s” sends data to %(importer)s (%(country)s). No transfer mechanism under the %(regime)s is on "
            "record."
        ),
    )
    FOREIGN = (
        "foreign",
        _(
            "“%(activity)s” sends data to %(importer)s (%(country)s). The mechanism recorded (%(mechanism)s) is not "
            "one of the %(regime)s."
        ),
    )
    ALONE = (
        "alone",
        _(
            "“%(activity)s” sends data to %(importer)s (%(country)s) under the EU clauses alone. No UK Addendum is on "
            "record."
        ),
    )
    ENDED = (
        "ended",
        _(
            "“%(activity)s” sends data to %(importer)s (%(country)s) under standard clauses (%(clauses)s). Under the "
            "%(regime)s they carry transfers until %(ends)s."
        ),
    )
    LATE = (
        "late",
        _(
            "“%(activity)s” sends data to %(importer)s (%(country)s) under standard clauses (%(clauses)s) dated "
            "%(dated)s. Under the %(regime)s they could be concluded until %(until)s."
        ),
    )
    EARLY = (
        "early",
        _(
            "“%(activity)s” sends data to %(importer)s (%(country)s) under standard clauses (%(clauses)s). Under the "
            "%(regime)s they are in force from %(starts)s."
        ),
    )
    DECISION = (
        "decision",
        _(
            "“%(activity)s” is recorded as sending data to %(importer)s (%(country)s) under %(adequacy)s. Under the "
            "%(regime)s it is not covered: %(why)s."
        ),
    )
    NEGATIVE = (
        "negative",
        _(
            "“%(activity)s” sends data to %(importer)s (%(country)s) under safeguards (%(mechanism)s) that were "
            "assessed on %(assessed)s as not sufficient."
        ),
    )
    UNCONFIRMED = (
        "unconfirmed",
        _(
            "“%(activity)s” sends data to %(importer)s (%(country)s) under %(adequacy)s. Under the %(regime)s it is "
            "not confirmed to be covered: %(why)s."
        ),
    )
    ASSESSMENT = (
        "assessment",
        _(
            "“%(activity)s” sends data to %(importer)s (%(country)s) under safeguards (%(mechanism)s). What is on "
            "record of the transfer assessment under the %(regime)s: %(state)s."
        ),
    )
    DUE = (
        "due",
        _(
            "“%(activity)s” sends data to %(importer)s (%(country)s) under safeguards assessed on %(assessed)s. The "
            "assessment was due for review by %(review)s."
        ),
    )
    OLD = (
        "old",
        _(
            "“%(activity)s” sends data to %(importer)s (%(country)s) under safeguards assessed on %(assessed)s. "
            "%(organisation)s reviews every %(interval)s."
        ),
    )
    PAPER = (
        "paper",
        _(
            "“%(activity)s” sends data to %(importer)s (%(country)s) under %(mechanism)s. Of its paper this is not on "
            "record: %(why)s."
        ),
    )
    NOT_TOLD = (
        "told",
        _(
            "“%(activity)s” sends data to %(importer)s (%(country)s) under %(decision)s. It is not on record that the "
            "recipient was told to treat this data as sensitive: %(data)s."
        ),
    )
    UNKNOWN = (
        "unknown",
        _("“%(activity)s” sends data abroad to %(importer)s. The country is not on record."),
    )

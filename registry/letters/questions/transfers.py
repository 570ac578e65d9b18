"""The questions that letters ask about places and transfers, by rule and case."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

# Of parties whose company numbers are on record: the register that has such a number says the country.
CONFIRM_COUNTRY = _(
    "Please confirm the country of establishment of %(parties)s, and state whether our data is received or accessed "
    "from outside the United Kingdom and the EEA."
)
QUESTIONS: dict[tuple[str, str], Promise] = {
    ("TRA-01", ""): _(
        "Which transfer mechanism covers the transfer of our data from %(exporters)s to %(importer)s (%(country)s), "
        "and may we have a copy?"
    ),
    ("TRA-01", "lapsed"): _(
        "Which transfer mechanism has covered the transfer of our data to %(importer)s (%(country)s) since %(ends)s, "
        "and may we have a copy?"
    ),
    ("TRA-01", "stated"): _(
        "You name %(mechanism)s for the transfer of our data from %(exporters)s to %(importer)s (%(country)s)%(cite)s. "
        "Please send us a copy of the instrument, or the entry in the list, and your assessment."
    ),
    ("TRA-01", "foreign"): _(
        "The transfer of our data from %(exporters)s to %(importer)s (%(country)s) is recorded with %(mechanism)s: "
        "which mechanism of the %(regime)s applies?"
    ),
    ("TRA-02", "not listed"): _("What is the name of the list entry for %(decision)s that covers %(importer)s?"),
    ("TRA-02", "inactive"): _("Is the list entry of %(importer)s for %(decision)s active again, and under which name?"),
    ("TRA-04", ""): _("In which country do these take place: %(places)s%(cite)s?"),
    ("TRA-05", ""): _(
        "You state that our data never leaves the region you name (%(region)s)%(cite)s, but outside it your documents "
        "show %(shown)s (%(countries)s): which is right, and which transfer mechanism covers these transfers?"
    ),
    ("TRA-05", "vague"): _(
        "You state that our data never leaves “%(region)s”%(cite)s: does that include %(countries)s?"
    ),
    ("TRA-05", "unread"): _(
        "You state that our data never leaves “%(region)s”%(cite)s: which countries do you mean by that?"
    ),
    ("TRA-05", "empty"): _(
        "You state that our data never leaves “%(region)s”%(cite)s: in which countries does it stay?"
    ),
    ("TRA-08", ""): _(
        "Please sign with us the UK Addendum or the international data transfer agreement for the transfer to "
        "%(importer)s (%(country)s)."
    ),
    ("TRA-08", "fallback"): _(
        "Please sign with us the UK Addendum for the clauses that are kept as a fallback for %(importer)s "
        "(%(country)s)."
    ),
    ("TRA-10", "unknown"): _(
        "For %(parties)s, please state the country of establishment, and whether our data is received or accessed from "
        "outside the United Kingdom and the EEA."
    ),
    ("TRA-10", "one unknown"): _(
        "For %(parties)s, please state the country of establishment, and whether our data is received or accessed from "
        "outside the United Kingdom and the EEA."
    ),
    ("TRA-11", ""): _(
        "On %(dated)s you stated that our data never leaves the region you name (%(region)s)%(cite)s; no longer in "
        "that region since then: %(left)s (%(events)s); what do you state today?"
    ),
    ("TRA-11", "elsewhere"): _(
        "On %(dated)s you stated that our data never leaves the region you name (%(region)s)%(cite)s; no longer in "
        "that region since then: %(left)s (%(events)s); what do you state today?"
    ),
    ("TRA-12", ""): _(
        "What is the transfer of our data from %(exporter)s to %(importer)s (%(country)s) based on, and may we see "
        "the document?"
    ),
    ("TRA-12", "fails"): _(
        "For the transfer of our data from %(exporter)s to %(importer)s (%(country)s) we know of %(mechanism)s, which "
        "does not carry it (%(why)s): what is it based on today?"
    ),
    ("TRA-12", "negative"): _(
        "The transfer of our data from %(exporter)s to %(importer)s (%(country)s) was assessed as not sufficient: what "
        "was done since?"
    ),
    ("TRA-12", "stated"): _(
        "You name %(mechanism)s for the transfer of our data from %(exporter)s to %(importer)s (%(country)s)%(cite)s: "
        "may we see the document, or the entry in the list?"
    ),
    ("TRA-12", "unconfirmed"): _(
        "For the transfer of our data from %(exporter)s to %(importer)s (%(country)s) under %(mechanism)s: please "
        "confirm what is open (%(why)s)."
    ),
    ("TRA-12", "not seen"): _(
        "May we see the document and, for safeguards, the assessment for the transfer of our data from %(exporter)s to "
        "%(importer)s (%(country)s) under %(mechanism)s?"
    ),
    ("TRA-12", "onward"): _("What binds %(importer)s (%(country)s), which receives our data from %(exporter)s?"),
    ("TRA-14", "unknown"): _("Which company holds our data in %(country)s%(cite)s?"),
    ("TRA-14", "elsewhere"): _("Does a separate company hold or access our data for %(party)s in %(country)s%(cite)s?"),
    ("TRA-14", "itself"): _("Is your site in %(country)s%(cite)s a part of your own company, or a separate company?"),
    ("TRA-15", "ended"): _("Please sign with us the clauses in force for the transfer to %(importer)s (%(country)s)."),
    ("TRA-15", "late"): _("Please sign with us the clauses in force for the transfer to %(importer)s (%(country)s)."),
    ("TRA-16", "which"): _(
        "Which set of standard clauses, and signed when, covers the transfer to %(importer)s (%(country)s)?"
    ),
    ("TRA-16", "approval"): _("Which authority approved %(mechanism)s for %(importer)s (%(country)s), and when?"),
    ("TRA-16", "commitments"): _("May we see the commitments of %(importer)s (%(country)s) under %(mechanism)s?"),
    ("TRA-22", ""): _(
        "You promise other customers that their data never leaves a region (%(region)s)%(cite)s: what do you promise "
        "customers in our country (%(country)s)?"
    ),
}

"""Decisions of earlier releases whose facts a later release judges anew: the finding is open again, or gone.

Each is listed with its reason: what is not here has to count after an upgrade.
"""

# Since 0.2.0 a transfer is judged under the law of its exporter, and by the days of clauses and events. The keys are
# those of the demo, as the registers of both releases have it.
JUDGED_ANEW: dict[tuple[str, ...], str] = {
    ("example-uk", "TRA-01", "engagement:2/supplier:8/US"): "gone: a transfer of another exporter, now of TRA-12",
    ("example-ie", "TRA-03", "engagement:5/transferbasis:7"): "gone: clauses between two others, now of TRA-12",
    ("example-uk", "TRA-10", "engagement:2/engagement:2/unrecorded"): "gone: transfers of others, now of TRA-12",
    ("example-ie", "TRA-10", "engagement:4/engagement:4/unrecorded"): "gone: transfers of others, now of TRA-12",
    ("example-uk", "TRA-10", "engagement:7/engagement:7/unknown"): "open: places give the country of two parties",
    ("example-ie", "TRA-10", "engagement:9/engagement:9/unknown"): "open: a transfer gives the country of a party",
    ("example-ie", "TRA-11", "engagement:8/declaration:5"): "open: the event that it named had a wrong day",
    ("example-uk", "EVD-06", "engagement:6/document:8"): "open: more legal events are on record",
    ("example-ie", "EVD-06", "engagement:8/document:8"): "open: more legal events are on record",
    # Nobody can fix these: they are part of the history of the engagement or the activity, and no findings.
    (
        "example-uk",
        "CON-07",
        "engagement:1/guaranteeassessment:1/first",
    ): "gone: history, assessed late",
    (
        "example-ie",
        "CON-07",
        "engagement:4/guaranteeassessment:3/first",
    ): "gone: history, assessed late",
    ("example-uk", "ACT-03", "activity:1/processingactivity:1"): "gone: history, found not to be needed with reasons",
    ("example-ie", "ACT-03", "activity:5/processingactivity:5"): "gone: history, found not to be needed with reasons",
    # Corrected: the findings said what was not so, or did not say which.
    ("example-uk", "SEC-06", "engagement:6/service:8/protocol"): "open: the word SSL names no version",
    ("example-ie", "SEC-06", "engagement:8/service:8/protocol"): "open: the word SSL names no version",
    ("example-uk", "SEC-07", "engagement:2/service:5/told"): "open: it names the tests",
    ("example-ie", "SEC-07", "engagement:5/service:5/told"): "open: it names the tests",
    ("example-uk", "EVD-08", "engagement:7/service:9/alone"): "open: it shows the sentences",
    ("example-uk", "EVD-08", "engagement:6/service:8"): "open: it shows the sentences",
    ("example-ie", "EVD-08", "engagement:8/service:8"): "open: it shows the sentences",
    ("example-uk", "BRE-05", "engagement:6/supplier:10/contact"): "open: the mailbox of the same section counts",
    ("example-ie", "BRE-05", "engagement:8/supplier:10/contact"): "open: the mailbox of the same section counts",
    ("example-uk", "SUB-10", "engagement:2/commitment:28"): "gone: an agreement governs changes",
    ("example-ie", "SUB-10", "engagement:5/commitment:28"): "gone: an agreement governs changes",
    ("example-uk", "SEC-08", "engagement:6/service:8/parts"): "open: it also asks what an unclear certificate means",
    ("example-ie", "SEC-08", "engagement:8/service:8/parts"): "open: it also asks what an unclear certificate means",
    ("example-uk", "TRA-04", "engagement:7/service:9/country"): "open: another statement locates the storage",
}

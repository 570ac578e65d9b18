"""The facts and silences of Egress's document on data security, and their rows in the demo."""

from tests.demo.facts_egress import backups, biometrics, processors, servers, silences, web

FACTS = (
    *processors.FACTS,
    *servers.FACTS,
    *backups.FACTS,
    *web.FACTS,
    *biometrics.FACTS,
    *silences.FACTS,
)

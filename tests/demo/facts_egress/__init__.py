"""The facts and silences of Egress's paper on data security, and the rows of the demo that hold them."""

from tests.demo.facts_egress import backups, biometrics, processors, servers, silences, web

FACTS = (
    *processors.FACTS,
    *servers.FACTS,
    *backups.FACTS,
    *web.FACTS,
    *biometrics.FACTS,
    *silences.FACTS,
)

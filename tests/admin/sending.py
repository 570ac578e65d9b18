"""Forms with the token that their page gives them, sent as a browser does."""

import re
from typing import Any

from django.test import Client

from suppliers.ledger.sent_forms import FIELD
from tests.admin.forms import opened

TOKEN = re.compile(rf'name="{FIELD}" value="([^"]+)"')


def token_in(content: bytes) -> dict[str, str]:
    """The token of the form of a page."""
    (found,) = TOKEN.findall(content.decode())
    return {FIELD: found}


def with_token(client: Client, address: str, **typed: Any) -> dict[str, Any]:
    """The form of a record at an address, with its token and with what was typed."""
    return opened(client, address) | token_in(client.get(address).content) | typed

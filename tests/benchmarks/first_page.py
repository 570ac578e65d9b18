"""Starts the program as a server does, opens one page, and prints how long both took. Run by ``starting``."""

from tests.benchmarks.measure import clock

_BEGUN = clock()

import json  # noqa: E402 (the clock runs before the imports)
import sys  # noqa: E402

from config.wsgi import application  # noqa: E402


def main(session: str) -> int:
    from django.conf import settings
    from django.test import Client

    assert application is not None
    client = Client(SERVER_NAME="127.0.0.1")
    client.cookies[settings.SESSION_COOKIE_NAME] = session
    started = clock()
    response = client.get("/")
    ended = clock()
    assert response.status_code == 200 and b"</html>" in response.content, response.status_code
    print(json.dumps({"start": 1000 * (started - _BEGUN), "page": 1000 * (ended - started)}))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))

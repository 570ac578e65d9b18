"""A provider of OpenID Connect for one test: a discovery document, keys, and tokens signed as the test wants them."""

import base64
import hashlib
import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any
from urllib.parse import parse_qs, urlsplit

import jwt
from cryptography.hazmat.primitives.asymmetric import rsa

CLIENT, CLIENT_SECRET, SUBJECT = "the-register", "client-secret", "subject-77"


@dataclass
class Provider:
    """The provider as a test sees it: what it was asked, and what it answers otherwise than a good one does."""

    address: str
    key: rsa.RSAPrivateKey
    # Claims and headers of the next tokens that differ; None leaves one out.
    claims: dict[str, Any] = field(default_factory=dict)
    headers: dict[str, Any] = field(default_factory=dict)
    document: dict[str, Any] = field(default_factory=dict)
    signs_with: Any = None
    algorithm: str = "RS256"
    # The token that it sends whatever was asked.
    replayed: str = ""
    sent: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    # The number and the check of the code that each sign-in sent along, by code.
    begun: dict[str, tuple[str, str]] = field(default_factory=dict)

    def discovery(self) -> dict[str, Any]:
        found = {
            "issuer": self.address,
            "authorization_endpoint": f"{self.address}/authorize",
            "token_endpoint": f"{self.address}/token",
            "jwks_uri": f"{self.address}/keys",
            "token_endpoint_auth_methods_supported": ["client_secret_post"],
        }
        return found | self.document

    def keys(self) -> dict[str, Any]:
        public = json.loads(jwt.algorithms.RSAAlgorithm.to_jwk(self.key.public_key()))
        return {"keys": [public | {"kid": "one", "use": "sig", "alg": "RS256"}]}

    def begin(self, query: dict[str, list[str]], code: str) -> None:
        """Notes what the browser brought along."""
        self.begun[code] = (query["nonce"][0], query["code_challenge"][0])

    def token(self, form: dict[str, list[str]]) -> dict[str, Any]:
        """The answer to a code. Raises KeyError for one that is unknown, used or not proven."""
        nonce, challenge = self.begun.pop(form["code"][0])
        verifier = form["code_verifier"][0].encode()
        made = base64.urlsafe_b64encode(hashlib.sha256(verifier).digest()).rstrip(b"=").decode()
        if made != challenge or form["client_secret"][0] != CLIENT_SECRET:
            raise KeyError("code_verifier")
        now = int(time.time())
        claims = {"iss": self.address, "aud": CLIENT, "sub": SUBJECT, "iat": now, "exp": now + 300, "nonce": nonce}
        claims = {name: value for name, value in (claims | self.claims).items() if value is not None}
        signed = self.replayed or jwt.encode(
            claims, self.signs_with or self.key, algorithm=self.algorithm, headers={"kid": "one"} | self.headers
        )
        self.sent.append(signed)
        return {"access_token": "access", "token_type": "Bearer", "id_token": signed}


@contextmanager
def serving() -> Iterator[Provider]:
    """A provider on a free port of this machine."""
    provider = Provider("", rsa.generate_private_key(public_exponent=65537, key_size=2048))

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            provider.asked.append(urlsplit(self.path).path)
            found = {"/.well-known/openid-configuration": provider.discovery, "/keys": provider.keys}
            if self.path in found:
                self.answer(200, found[self.path]())
            elif self.path.startswith("/authorize?"):
                self.send_back(parse_qs(urlsplit(self.path).query))
            else:
                self.answer(404, {})

        def do_POST(self) -> None:
            provider.asked.append(self.path)
            form = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())
            try:
                self.answer(200, provider.token(form))
            except KeyError as error:
                self.answer(400, {"error": str(error)})

        def send_back(self, query: dict[str, list[str]]) -> None:
            """The person is known here already, and is sent back with a code."""
            code = f"code-{len(provider.asked)}"
            provider.begin(query, code)
            self.send_response(302)
            self.send_header("Location", f"{query['redirect_uri'][0]}?code={code}&state={query['state'][0]}")
            self.end_headers()

        def answer(self, status: int, content: dict[str, Any]) -> None:
            body = json.dumps(content).encode()
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *args: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    provider.address = f"http://127.0.0.1:{server.server_port}"
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield provider
    finally:
        server.shutdown()
        server.server_close()

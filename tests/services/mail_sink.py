"""A mail server on this machine that keeps what it is given: enough of SMTP to be real, and no more."""

from __future__ import annotations

import base64
import socketserver
import ssl
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path


@dataclass
class Sink:
    """What the server heard: the commands in order, and each letter as it came."""

    port: int = 0
    user: str = "ana"
    password: str = "right"
    offers_tls: bool = True
    takes_for: str = "ana@example.org"
    heard: list[str] = field(default_factory=list)
    letters: list[bytes] = field(default_factory=list)
    safe_sign_in: bool | None = None


def certificate(folder: Path) -> tuple[Path, Path]:
    """A certificate for this machine, signed by itself, and its key."""
    key, cert = folder / "key.pem", folder / "cert.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost",
         "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1", "-keyout", str(key), "-out", str(cert)],
        check=True,
        capture_output=True,
    )  # fmt: skip
    return cert, key


@contextmanager
def listening(sink: Sink, tls: tuple[Path, Path] | None = None, *, at_once: bool = False) -> Iterator[Sink]:
    """Serve on a free port; with ``at_once`` everything is said in TLS from the first byte on."""
    context = None
    if tls:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(*tls)

    class Conversation(socketserver.StreamRequestHandler):
        timeout = 20

        def handle(self) -> None:
            try:
                self.secure = False
                if at_once:
                    self._wrap()
                self._say("220 localhost")
                while line := self.rfile.readline():
                    if self._answer(line.decode().rstrip("\r\n")):
                        return
            except (OSError, ssl.SSLError):
                return
            finally:
                self.request.close()

        def _wrap(self) -> None:
            assert context is not None
            self.request = context.wrap_socket(self.request, server_side=True)
            self.rfile, self.wfile = self.request.makefile("rb"), self.request.makefile("wb", 0)
            self.secure = True

        def _say(self, line: str) -> None:
            self.wfile.write(f"{line}\r\n".encode())

        def _answer(self, line: str) -> bool:
            verb = line.split(":")[0].upper()
            sink.heard.append(line if not verb.startswith("AUTH") else "AUTH …")
            if verb.startswith("EHLO"):
                tls_line = ["250-STARTTLS"] if context and sink.offers_tls and not self.secure else []
                for each in ("250-localhost", *tls_line, "250 AUTH PLAIN"):
                    self._say(each)
            elif verb == "STARTTLS":
                self._say("220 go ahead")
                self._wrap()
            elif verb.startswith("AUTH"):
                told = base64.b64decode(line.split()[-1]).decode().split("\0")
                sink.safe_sign_in = self.secure
                self._say("235 welcome" if told[1:] == [sink.user, sink.password] else "535 no")
            elif verb.startswith("RCPT TO"):
                self._say("250 fine" if sink.takes_for in line else "550 unknown")
            elif verb == "DATA":
                self._say("354 go on")
                lines = []
                while (part := self.rfile.readline()) != b".\r\n":
                    lines.append(part.removeprefix(b".") if part.startswith(b"..") else part)
                sink.letters.append(b"".join(lines))
                self._say("250 kept")
            elif verb == "QUIT":
                self._say("221 bye")
                return True
            else:
                self._say("250 fine")
            return False

    class Server(socketserver.ThreadingTCPServer):
        daemon_threads = True
        block_on_close = False

        def handle_error(self, *_: object) -> None:
            """A client that hangs up is no error of the server."""

    with Server(("127.0.0.1", 0), Conversation) as server:
        sink.port = server.server_address[1]
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield sink
        server.shutdown()
        thread.join()

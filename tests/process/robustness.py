#!/usr/bin/python3
# SPDX-FileCopyrightText: The Lectern developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The real program against clients that do not behave, and against being ended while it works."""
import concurrent.futures
import contextlib
import http.client
import json
import os
import pathlib
import re
import select
import socket
import sqlite3
import sys
import tempfile
import threading
import time

from program import Server

PERSON = {"email": "ada@school.example", "password": "long enough", "name": "Ada"}
CREDENTIALS = {"email": PERSON["email"], "password": PERSON["password"]}
SLOW = 60
SIGN_INS = 4
STALLED = 400


def connection(server):
    return socket.create_connection((server.host, server.port), timeout=20)


def answer(stream):
    """Status, headers and body of what comes, to the end of the connection."""
    data = b""
    with contextlib.suppress(ConnectionResetError):
        while piece := stream.recv(65536):
            data += piece
    head, _, body = data.partition(b"\r\n\r\n")
    match = re.match(rb"HTTP/1\.1 (\d{3}) ", head)
    return int(match[1]) if match else 0, head, body


def expect(stream, status, error):
    code, _, body = answer(stream)
    envelope = json.loads(body)
    assert code == status and envelope["error"]["id"] == error, (code, body[:300])
    assert envelope["status"] == "error" and envelope["error"]["errorCode"] == status, body


def memory(server):
    """Resident MiB."""
    text = pathlib.Path(f"/proc/{server.process.pid}/status").read_text()
    return int(re.search(r"VmRSS:\s+(\d+) kB", text)[1]) / 1024


def running(server):
    text = server.get("/metrics").body.decode()
    return sum(float(value) for value in re.findall(r"^\w*requests_running\S* (\S+)$", text, re.M))


def wait_until(what, condition, seconds=20):
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, what
        time.sleep(0.02)


class Bystander(threading.Thread):
    """Somebody who just wants the catalog, all the time."""

    def __init__(self, server):
        super().__init__(daemon=True)
        self.server, self.stop, self.served, self.slowest, self.failed = server, threading.Event(), 0, 0.0, []

    def run(self):
        while not self.stop.is_set():
            start = time.monotonic()
            try:
                reply = self.server.get("/api/courses/catalog/list")
                if reply.status != 200:
                    self.failed.append(reply.status)
            except OSError as error:
                self.failed.append(repr(error))
            self.served += 1
            self.slowest = max(self.slowest, time.monotonic() - start)
            time.sleep(0.01)


def slow_senders(server):
    """Heads that never end, a byte now and then."""
    streams = []
    for number in range(SLOW):
        stream = connection(server)
        stream.sendall(b"GET /api/courses/catalog/list HTTP/1.1\r\nHost: a\r\nX-Slow: " if number % 2 else b"GET /")
        streams.append(stream)
    return streams, time.monotonic()


def endless(server, start, more):
    """Goes on sending until the server, which reads on for a while so that its answer arrives, hangs up."""
    since = time.monotonic()
    with connection(server) as stream, contextlib.suppress(ConnectionError):
        stream.sendall(start)
        while time.monotonic() - since < 12:
            stream.sendall(more)
            time.sleep(0.001)
    assert time.monotonic() - since < 10, "what never ends was taken for ever"


def bodies_too_large(server, token):
    before = memory(server)
    head = (f"PUT /api/user/preferences HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer {token}\r\n"
            "Content-Type: application/json\r\n").encode()
    for _ in range(20):
        with connection(server) as stream:
            stream.sendall(head + b"Content-Length: 10737418240\r\n\r\n" + b"x" * 100000)
            expect(stream, 413, "request.too_large")
    with concurrent.futures.ThreadPoolExecutor() as pool:
        for task in [pool.submit(endless, server, head + b"Transfer-Encoding: chunked\r\n\r\n",
                                 b"10000\r\n" + b"x" * 65536 + b"\r\n"),
                     pool.submit(endless, server, b"GET / HTTP/1.1\r\nHost: a\r\nX-Endless: ", b"x" * 65536)]:
            task.result()
    for fields in (101, 500):
        with connection(server) as stream:
            stream.sendall(b"GET / HTTP/1.1\r\nHost: a\r\n" + b"X-A: b\r\n" * fields + b"\r\n")
            expect(stream, 431, "request.header_too_large")
    with connection(server) as stream:
        stream.sendall(b"GET / HTTP/1.1\r\nHost: a\r\nX-Long: " + b"x" * 20000)
        expect(stream, 431, "request.header_too_large")
    grown = memory(server) - before
    assert grown < 24, f"{grown:.0f} MiB more after bodies and heads without end"


def stalled_bodies(server, token):
    """Bodies that nearly arrived, far more of them than there is room for: the rest is turned away."""
    before = memory(server)
    head = (f"PUT /api/user/profile HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer {token}\r\n"
            "Content-Type: application/json\r\nContent-Length: 1000000\r\n\r\n").encode()
    streams, refused = [], 0
    try:
        for _ in range(STALLED):
            stream = connection(server)
            streams.append(stream)
            with contextlib.suppress(ConnectionError):
                stream.sendall(head + b" " * 990000)
        waiting, end = list(streams), time.monotonic() + 5
        while time.monotonic() < end and refused < STALLED - 140:
            for stream in select.select(waiting, [], [], 0.2)[0]:
                waiting.remove(stream)
                refused += 1
                with contextlib.suppress(ConnectionError):
                    reply = stream.recv(4096)
                    assert reply.startswith(b"HTTP/1.1 503 ") and b"server.busy" in reply, reply
                    assert b"\r\nRetry-After: " in reply, reply
        grown = memory(server) - before
        assert STALLED - 140 <= refused < STALLED - 120, f"{refused} of {STALLED} were turned away"
        assert grown < 300, f"{grown:.0f} MiB more with {STALLED} stalled bodies"
        assert server.get("/api/courses/catalog/list").status == 200
    finally:
        for stream in streams:
            stream.close()
    wait_until("room for bodies is not given back",
               lambda: server.call("PUT", "/api/user/profile", {"name": "Ada"}, token).status == 200)


def cut_in_the_middle(server, token):
    body = json.dumps({"name": "Cut"}).encode()
    request = (f"PUT /api/user/profile HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer {token}\r\n"
               f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n").encode() + body
    for end in range(1, len(request), 3):
        with connection(server) as stream:
            stream.sendall(request[:end])
            if end % 2:
                stream.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
    wait_until("requests that were cut are still running", lambda: running(server) <= 1)
    assert server.get("/api/user/profile", token).data["name"] == "Ada", "half a request was carried out"


def small_bodies(server, token):
    """A few short texts are all that these take."""
    for method, path in (("POST", "/api/auth/user/login"), ("POST", "/api/auth/register"),
                         ("POST", "/api/auth/user/refresh"), ("PUT", "/api/auth/password"),
                         ("DELETE", "/api/user/profile"), ("PUT", "/api/user/preferences")):
        reply = server.call(method, path, b"{" + b" " * 17000 + b"}", token, {"Content-Type": "application/json"})
        assert reply.status == 413, (method, path, reply.status)


def malformed(server):
    for data in (b"GET \0", b"\x16\x03\x01\x02\x00", b"GET /%00 HTTP/1.1\r\nHost: a\r\n\r\n",
                 b"GET /\xff HTTP/1.1\r\nHost: a\r\n\r\n", b"GET /api/school?a=%ff HTTP/1.1\r\nHost: a\r\n\r\n",
                 b"POST /api/auth/login HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\nContent-Length: 2\r\n\r\n{}",
                 b"POST /api/auth/login HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n{}"):
        with connection(server) as stream:
            stream.sendall(data)
            stream.shutdown(socket.SHUT_WR)
            expect(stream, 400, "request.malformed")


def misbehaving(directory):
    # What AddressSanitizer keeps of freed memory is not the server's.
    sanitizer = ":".join(filter(None, [os.environ.get("ASAN_OPTIONS"), "quarantine_size_mb=1"]))
    with Server(directory / "school", ASAN_OPTIONS=sanitizer) as server:
        token = server.call("POST", "/api/auth/user/register", PERSON).data["token"]
        bystander = Bystander(server)
        bystander.start()
        malformed(server)
        small_bodies(server, token)
        bodies_too_large(server, token)
        stalled_bodies(server, token)
        streams, since = slow_senders(server)
        cut_in_the_middle(server, token)
        while time.monotonic() - since < 9:
            for stream in streams:
                with contextlib.suppress(OSError):
                    stream.send(b"x")
            time.sleep(0.5)
        for stream in streams:
            expect(stream, 408, "request.timeout")
            stream.close()
        assert time.monotonic() - since < 20, "slow senders were waited for"
        bystander.stop.set()
        bystander.join(20)
        assert not bystander.failed and bystander.served > 100, (bystander.served, bystander.failed[:3])
        assert bystander.slowest < 5, f"others waited for {bystander.slowest:.1f} s"
        reply = server.get("/readyz")
        assert reply.status == 200 and reply.data == {"parts": {"database": "ok", "storage": "ok"}}, reply.body
        assert server.get("/healthz").data == {"alive": True}


def ended_while_working(directory):
    """SIGTERM with sign-ins under way: each gets its answer, the program ends with 0."""
    slow = {"LECTERN_AUTH_ARGON2_MEMORY_KIB": "32768", "LECTERN_AUTH_ARGON2_PASSES": "8"}
    with Server(directory / "busy") as cheap:
        assert cheap.call("POST", "/api/auth/user/register", PERSON).status == 200
    # So each of them also has a hash to renew.
    server = Server(directory / "busy", **slow)
    try:
        ends_in_order(server)
    finally:
        server.process.kill()
        server.process.wait(10)
    # All that was acknowledged is there, and the hash was renewed.
    with contextlib.closing(sqlite3.connect(directory / "busy/lectern.db")) as database:
        hashes = [row[0] for row in database.execute("SELECT password_hash FROM users")]
    assert len(hashes) == 1 and "m=32768,t=8" in hashes[0], hashes
    with Server(directory / "busy", **slow) as again:
        assert again.sign_in(PERSON["email"], PERSON["password"])


def ends_in_order(server):
    idle = connection(server)
    replies = []

    def sign_in():
        try:
            replies.append(server.call("POST", "/api/auth/user/login", CREDENTIALS).status)
        except (OSError, http.client.HTTPException) as error:
            replies.append(repr(error))
    threads = [threading.Thread(target=sign_in) for _ in range(SIGN_INS)]
    for thread in threads:
        thread.start()
    # The question for the figure is one itself.
    wait_until("sign-ins are under way", lambda: running(server) > SIGN_INS)
    start = time.monotonic()
    server.process.terminate()
    for thread in threads:
        thread.join(20)
    assert replies == [200] * SIGN_INS, replies
    code = server.process.wait(15)
    took = time.monotonic() - start
    assert code == 0, f"ended with {code}"
    assert took < 10, f"ending took {took:.1f} s"
    assert idle.recv(1) == b"", "an idle connection was left open"
    idle.close()


def main():
    with tempfile.TemporaryDirectory(prefix="lectern-robust-") as name:
        misbehaving(pathlib.Path(name))
        ended_while_working(pathlib.Path(name))
    return 0


if __name__ == "__main__":
    sys.exit(main())

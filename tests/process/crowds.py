#!/usr/bin/python3
# SPDX-FileCopyrightText: The Lectern developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Thousands of connections that do nothing, and thousands that send as slowly as they can: each costs little, and
everybody else is served meanwhile."""
import contextlib
import os
import pathlib
import re
import resource
import socket
import sys
import tempfile
import time

from program import Server
from robustness import Bystander, memory, wait_until

CROWD = 5000
# What a connection may cost the server, in KiB. Sanitizers add their own.
IDLE_KIB = 4
SLOW_KIB = 8
REQUEST = b"GET /api/courses/catalog/list HTTP/1.1\r\nHost: a\r\n"


def raise_limit():
    """Room for the crowd's descriptors; answers how many of it there is room for."""
    _, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = CROWD + 500
    for limit in (max(hard, wanted), hard):
        with contextlib.suppress(ValueError, OSError):  # only root may raise the hard one
            resource.setrlimit(resource.RLIMIT_NOFILE, (limit, limit))
            return min(CROWD, limit - 500)
    return 0


def open_connections(server):
    return sum(float(value) for value in
               re.findall(r"^\w*http_connections\S* (\S+)$", server.get("/metrics").body.decode(), re.M))


def come(server, count, first=b""):
    """As many clients, of twenty addresses, that have sent this."""
    streams = []
    for number in range(count):
        stream = socket.create_connection((server.host, server.port), timeout=20,
                                          source_address=(f"127.0.0.{2 + number % 20}", 0))
        stream.sendall(first)
        streams.append(stream)
    wait_until("not all were let in", lambda: open_connections(server) >= count, 60)
    return streams


def leave(server, streams):
    for stream in streams:
        stream.close()
    wait_until("connections that were closed are still counted", lambda: open_connections(server) < 50, 60)


def cost(server, before, count):
    """KiB a connection."""
    return (memory(server) - before) * 1024 / count


def idle(server, before, count):
    silent = come(server, count // 2)
    # These were served once and then say nothing more.
    known = come(server, count - count // 2, REQUEST + b"\r\n")
    for stream in known:
        assert stream.recv(65536).startswith(b"HTTP/1.1 200 "), "one of the crowd was not served"
    each = cost(server, before, count)
    start = time.monotonic()
    assert server.get("/healthz").status == 200
    took = time.monotonic() - start
    leave(server, silent + known)
    return each, took


def slow(server, before, count):
    """Heads that arrive a byte at a time: cut by their deadline, whatever is still sent."""
    streams = come(server, count, REQUEST)
    since = time.monotonic()
    each = 0
    while time.monotonic() - since < 7:
        for stream in streams:
            with contextlib.suppress(OSError):
                stream.send(b"X")
        each = max(each, cost(server, before, count))
        time.sleep(0.5)
    wait_until("slow senders are waited for", lambda: open_connections(server) < 50, 60)
    refused = 0
    for stream in streams:
        with contextlib.suppress(ConnectionError):  # it was still sending when the server hung up
            refused += stream.recv(200).startswith(b"HTTP/1.1 408 ")
        stream.close()
    assert refused > count / 2, f"{refused} of {count} were told why"
    return each


def main():
    count = raise_limit()
    if count < 1000:
        print(f"only {count} connections are allowed here")
        return 77
    sanitized = b"__asan_init" in pathlib.Path(os.environ.get("LECTERN_BIN", ".") + "/lectern-server").read_bytes()
    with tempfile.TemporaryDirectory(prefix="lectern-crowds-") as name:
        with Server(pathlib.Path(name) / "school") as server:
            assert server.get("/api/courses/catalog/list").status == 200
            bystander = Bystander(server)
            bystander.start()
            before = memory(server)
            resting, took = idle(server, before, count)
            sending = slow(server, before, count)
            bystander.stop.set()
            bystander.join(20)
            print(f"{count} connections: {resting:.1f} KiB each idle, {sending:.1f} KiB each sending; "
                  f"{bystander.served} others served, the slowest in {bystander.slowest * 1000:.0f} ms")
            assert sanitized or (resting < IDLE_KIB and sending < SLOW_KIB), (resting, sending)
            assert not bystander.failed and bystander.served > 100, (bystander.served, bystander.failed[:3])
            assert took < 2 and bystander.slowest < 5, (took, bystander.slowest)
    return 0


if __name__ == "__main__":
    sys.exit(main())

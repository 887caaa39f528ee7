# SPDX-FileCopyrightText: The Lectern developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Sign-ins beside bare Argon2id, and what others feel of them.

What others feel is measured at a load that leaves room on both cores: at full load any work takes
from any other, and a rate would show how the system shares two cores among three programs.
"""
import ctypes
import ctypes.util
import threading
import time

import growth
import tools

CLIENTS = 4
PASSES, MEMORY = 3, 64 * 1024 * 1024  # the server's defaults


def hashes_a_second(seconds):
    sodium = ctypes.CDLL(ctypes.util.find_library("sodium") or "libsodium.so.23")
    text = ctypes.create_string_buffer(128)
    password = b"lectern-bench"
    if sodium.sodium_init() < 0:
        raise tools.Failed("libsodium can't be initialised")
    count, began = 0, time.monotonic()
    while time.monotonic() < began + seconds:
        if sodium.crypto_pwhash_str(text, password, ctypes.c_ulonglong(len(password)), ctypes.c_ulonglong(PASSES),
                                    ctypes.c_size_t(MEMORY)) != 0:
            raise tools.Failed("no memory for a password hash")
        count += 1
    return count / (time.monotonic() - began)


class SignIns:
    """A few clients that sign in again and again, from entering to leaving the block."""

    def __init__(self, url):
        self.url = url
        self.done = 0
        self.failure = None
        self.ending = threading.Event()
        self.threads = [threading.Thread(target=self.client, args=(n,)) for n in range(CLIENTS)]

    def sign_in(self, number):
        tools.call(self.url, "POST", "/api/auth/user/login",
                   {"email": f"user{number + 1}@bench.lectern", "password": "lectern-bench"})

    def client(self, number):
        try:
            while not self.ending.is_set():
                self.sign_in(number)
                self.done += 1
        except tools.Failed as failed:
            self.failure = failed

    def __enter__(self):
        for number in range(CLIENTS):
            self.sign_in(number)  # the first one renews the hash with today's cost
        for thread in self.threads:
            thread.start()
        return self

    def __exit__(self, *_):
        self.ending.set()
        for thread in self.threads:
            thread.join()
        if self.failure:
            raise self.failure


def measure(report, server, directory, seconds):
    report.head("Sign-ins")
    alone = hashes_a_second(seconds)
    report.line("bare Argon2id, one thread", alone, "/s")
    with SignIns(server.url) as clients:
        before, began = clients.done, time.monotonic()
        time.sleep(seconds)
        rate = (clients.done - before) / (time.monotonic() - began)
    report.goal("sign-ins, 4 clients", rate, "/s", least=round(0.8 * alone, 1), ratio=rate / alone, beside="bare Argon2id")
    file = directory / "signins.txt"
    file.write_text(growth.path() + "\n")

    def load(pause):
        return tools.wrk(server.url, seconds, connections=32, script="paths.lua",
                         env={"BENCH_FILE": str(file), "BENCH_DELAY": str(pause)}, watched=server)

    # 32 connections that pause 15 ms make some 2,000 requests a second; without a pause all there are.
    steady, full = load(15), load(0)
    with SignIns(server.url):
        beside, full_beside = load(15), load(0)
    report.goal("catalog list at a steady load, beside sign-ins", beside["rate"], "/s", least=round(0.8 * steady["rate"]),
                ratio=beside["rate"] / steady["rate"], beside="without them")
    report.line("  median", beside["p50"], "ms", note=f"{steady['p50']:.2f} ms without them")
    report.line("  99th percentile", beside["p99"], "ms", note=f"{steady['p99']:.2f} ms without them")
    report.goal("catalog list at full load, beside sign-ins", full_beside["rate"], "/s", least=round(0.8 * full["rate"]),
                ratio=full_beside["rate"] / full["rate"], beside="without them")

#!/usr/bin/python3
# SPDX-FileCopyrightText: The Lectern developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Redis over TLS (`rediss://`), checked against `ca_certificate`: two servers hear each other through it; one that
is given another authority, or an address the certificate is not for, keeps away from it and serves its own people."""
import asyncio
import contextlib
import pathlib
import subprocess
import sys
import tempfile

from nodes import School, Socket, ready, until
from postgres import Postgres
from program import Server
from redis_server import Authority, Redis


async def heard_through_tls(school):
    await school.both_hear()
    ada, _ = await school.enter(school.a, "ada")
    ben, _ = await school.enter(school.b, "ben")
    for number in range(20):
        await ada.say(school.room, f"{number}")
    await until("ben hears all", lambda: len(ben.heard("new-message")) == 20)
    # Typing comes by Redis or not at all.
    await ada.ask("typing", roomId=school.room, isTyping=True)
    await until("typing is heard", lambda: ben.heard("user-typing"))
    school.redis.kill()
    await until("both nodes say so", lambda: all(ready(s)["redis"] == "degraded" for s in (school.a, school.b)))
    school.redis.start()
    await school.both_hear()
    for stream in (ada, ben):
        await stream.close()


async def keeps_away(data, variables, why, person):
    """Whatever is wrong with the certificate: nothing is said to that Redis, and the server works."""
    with Server(data, **variables) as server:
        await until(f"{why}: it says so", lambda: ready(server)["redis"] == "degraded")
        await asyncio.sleep(1.5)  # it would have connected by now
        assert ready(server)["redis"] == "degraded", why
        stream = await Socket.open(server, person)
        await stream.ask("set-status", isOnline=True)
        await stream.close()


def main():
    # It ends at once either way: there is no such certificate.
    probe = subprocess.run(["redis-server", "--port", "0", "--tls-port", "1", "--tls-cert-file", "/nowhere/at.all",
                            "--save", ""], capture_output=True, text=True, timeout=20)
    if "Bad directive" in probe.stdout + probe.stderr:
        print("this redis-server can't do TLS")
        return 77
    with tempfile.TemporaryDirectory(prefix="lectern-redis-tls-") as name, contextlib.ExitStack() as running:
        directory = pathlib.Path(name)
        ours, others = Authority(directory, "ours"), Authority(directory, "others")
        postgres = running.enter_context(Postgres())
        redis = running.enter_context(Redis(tls=ours.issue("redis", ["IP:127.0.0.1", "DNS:localhost"])))
        with contextlib.ExitStack() as nodes:
            school = School(directory, postgres, redis, nodes, LECTERN_REDIS_CA_CERTIFICATE=str(ours.certificate))
            asyncio.run(heard_through_tls(school))
        person = school.people["ada"]
        wrong = {**school.variables, "LECTERN_REDIS_CA_CERTIFICATE": str(others.certificate)}
        asyncio.run(keeps_away(directory / "a", wrong, "another authority", person))
        system = {**school.variables, "LECTERN_REDIS_CA_CERTIFICATE": ""}
        asyncio.run(keeps_away(directory / "a", system, "unknown to the system", person))
        plain = {**school.variables, "LECTERN_REDIS_URL": redis.url.replace("rediss:", "redis:")}
        asyncio.run(keeps_away(directory / "a", plain, "clear text", person))
        elsewhere = running.enter_context(Redis(tls=ours.issue("elsewhere", ["DNS:redis.school.example"])))
        named = {**school.variables, "LECTERN_REDIS_URL": elsewhere.url}
        asyncio.run(keeps_away(directory / "a", named, "another address", person))
    return 0


if __name__ == "__main__":
    sys.exit(main())

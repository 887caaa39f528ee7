#!/usr/bin/python3
# SPDX-FileCopyrightText: The Lectern developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Random clients, a bad network, people who are shown out and come back, kill -9. All the time nothing is told twice,
out of order or left out, and history over HTTP is what the sockets heard; at the end every client's rooms are the
server's, nothing acknowledged is missing, nothing is there twice, what is counted (unread, mentions, reactions, answers,
readers) is exact, who is online is, and nobody heard of a room they were out of.

    chat_model.py [--database sqlite|postgres] [--nodes N] [--seconds N] [--clients N] [--kills N] [--seed N]

Several nodes share one PostgreSQL and a Redis of their own, which is killed in turn with the nodes; changes that can't
be told then are asked for by joining again.
"""
import argparse
import asyncio
import contextlib
import itertools
import json
import pathlib
import random
import shutil
import sqlite3
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "process"))
sys.path.insert(0, str(pathlib.Path(__file__).parent))
from chat_client import Client  # noqa: E402
from chat_copy import plain  # noqa: E402
from chat_judge import history, judge  # noqa: E402
from chat_ledger import Ledger  # noqa: E402
from chat_registrar import Registrar, Room  # noqa: E402
from chat_wires import Cut, Refused, rest  # noqa: E402
from flaky_proxy import FlakyProxy  # noqa: E402
from postgres import Postgres  # noqa: E402
from program import Server, run  # noqa: E402
from redis_server import Redis  # noqa: E402

PRESENCE_SECONDS = 3
PROVED = ("messages", "edits", "deletions", "reactions", "pins", "reads", "reads heard of", "notifications", "sent again",
          "looks at history", "pages caught up", "long absences", "copies begun anew", "cuts", "frames sent twice",
          "requests sent twice", "kills of servers")
DECISIONS = {"remove": "people removed", "leave": "people who left", "add": "people let in", "block": "people blocked",
             "moderate": "messages taken away"}
HABITS = {2: "sleeper", 5: "sleeper", 3: "newcomer", 8: "newcomer"}  # by the number of the client
ADMIN = {"email": "admin@school.example", "password": "long enough"}


class School:
    """The nodes, on one set of data."""

    def __init__(self, home, nodes, postgres=None, redis=None):
        self.home, self.postgres, self.redis = home, postgres, redis
        self.variables = {"LECTERN_AUTH_ACCESS_TOKEN_SECONDS": "3600"}
        if postgres:
            self.variables["LECTERN_DATABASE_URL"] = postgres.create("school")
        if redis:
            self.variables.update(LECTERN_REDIS_URL=redis.url, LECTERN_REDIS_PRESENCE_SECONDS=str(PRESENCE_SECONDS))
        first = self.data(0)
        self.command("bench-data", "--data", first, "--courses", "2")
        self.command("user", "add", ADMIN["email"], "--name", "Admin", "--role", "admin", "--data", first,
                     stdin=ADMIN["password"])
        self.facts = json.loads((first / "bench.json").read_text())
        for node in range(1, nodes):
            self.data(node).mkdir(mode=0o700)
            shutil.copytree(first / "secrets", self.data(node) / "secrets")
        self.servers = [self.start(node) for node in range(nodes)]
        self.down = set()
        self.kills = {"servers": 0, "Redis": 0}

    def data(self, node):
        return self.home / f"school-{node}"

    def command(self, *words, stdin=""):
        made = run(*words, stdin=stdin, timeout=120, **self.variables)
        assert made.returncode == 0, made.stderr

    def start(self, node):
        return Server(self.data(node), **self.variables)

    @property
    def addresses(self):
        return [(server.host, server.port) for node, server in enumerate(self.servers) if node not in self.down]

    async def kill_and_start(self, node, proxy=None, away=0):
        """kill -9; whoever comes back meanwhile finds the others."""
        self.down.add(node)
        if proxy and self.addresses:
            proxy.upstreams = self.addresses
        self.servers[node].kill()
        await asyncio.sleep(away)
        self.servers[node] = await asyncio.to_thread(self.start, node)
        self.down.remove(node)
        if proxy:
            proxy.upstreams = self.addresses

    async def kill_redis(self, away):
        self.redis.kill()
        await asyncio.sleep(away)
        await asyncio.to_thread(self.redis.start)

    def set_blocked(self, user, blocked):
        """As another program at the same data does it."""
        now = int(time.time() * 1000)
        since = now if blocked else None
        if self.postgres:
            self.postgres.query("school", f"UPDATE users SET blocked_at = {since or 'NULL'}, access_changed_at = {now} "
                                          f"WHERE id = '{user}'")
            return
        with contextlib.closing(sqlite3.connect(self.data(0) / "lectern.db", timeout=30)) as database, database:
            changed = database.execute("UPDATE users SET blocked_at = ?, access_changed_at = ? WHERE id = ?",
                                       (since, now, bytes.fromhex(user.replace("-", "")))).rowcount
            assert changed == 1, user

    def stop(self):
        return [server.stop() for server in self.servers]

    def last_words(self):
        for log in sorted(self.home.glob("*.log")):
            print(log.name, *log.read_text(errors="replace").splitlines()[-15:], sep="\n  ")


async def make_rooms(port, users, course):
    """A course's room, a group of all, and a group that the first half is in."""
    owner, ids = users[0]["token"], [user["userId"] for user in users]
    admin = (await rest(port, None, "POST", "/api/auth/user/login", ADMIN))["token"]
    everybody = await rest(port, owner, "GET", f"/api/rooms/course/{course}")
    for user in users:  # they are members once they have come
        await rest(port, user["token"], "GET", f"/api/rooms/{everybody['roomId']}/join")
    group = {"name": "Everybody", "type": "group", "userIds": ids[1:]}
    all_of_them = await rest(port, owner, "POST", "/api/chat", group)
    few = {"name": "A few", "type": "group", "userIds": ids[1:len(ids) // 2]}
    some = await rest(port, owner, "POST", "/api/chat", few)
    return [Room(everybody["roomId"], "course", users, admin), Room(all_of_them["roomId"], "group", users, owner),
            Room(some["roomId"], "group", users[:len(users) // 2], owner)]


async def until(condition, seconds=60):
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            return False
        await asyncio.sleep(0.05)
    return True


async def calm_down(school, ledger, rooms, clients, acting):
    """Everything sent, everybody in all of their rooms and heard of everything; those who are out hear nothing."""
    for client in clients:
        client.acting = False
    tending = [asyncio.ensure_future(client.tend()) for client in clients]
    await asyncio.wait(acting, timeout=60)

    def heads(room):
        return {c.copies[room.id].last_change for c in clients if room.id in c.copies and ledger.is_in(room.id, c.user)}

    if not await until(lambda: all(len(heads(room)) == 1 for room in rooms) and all(c.at_rest for c in clients)):
        ledger.violation("clients", f"did not come to rest: heads {[heads(room) for room in rooms]}, busy "
                                    f"{[client.name for client in clients if not client.at_rest]}")
    ledger.settled = True
    for room in rooms:
        last = await rest(school.addresses[0][1], room.users[0]["token"], "POST", "/api/chat/message",
                          {"roomId": room.id, "message": "That was all."})
        for client in clients:
            copy = client.copies.get(room.id)
            if copy and ledger.is_in(room.id, client.user) and \
                    not await until(lambda c=copy, seq=last["seq"]: c.last_seq >= seq, 20):
                ledger.violation(client.name, f"does not hear the last word in {room.id}")
    for client in clients:
        with contextlib.suppress(Cut):
            await client.wire.ask("set-status", {"isOnline": True})  # what was sent to it before has come then
        for room, copy in client.copies.items():
            if not ledger.is_in(room, client.user):
                await knocks_in_vain(ledger, client, room)
    for task in tending:
        task.cancel()
    await asyncio.gather(*acting, *tending, return_exceptions=True)


async def knocks_in_vain(ledger, client, room):
    try:
        await client.wire.ask("join-course", {"roomId": room})
        ledger.violation(client.name, f"is out of {room} and comes in")
    except (Refused, Cut):
        pass


async def check_presence(school, ledger, rooms, clients):
    """Online is who has a socket, on every node, and nobody else."""
    there = {client.user for client in clients if client.wire and client.wire.open}
    for room, (_, port) in itertools.product(rooms, school.addresses):
        expected = {user["userId"] for user in room.users if user["userId"] in there and
                    ledger.is_in(room.id, user["userId"])}
        online, end = None, time.monotonic() + 20
        while online != expected and time.monotonic() < end:
            members = await rest(port, room.keeper, "GET", f"/api/rooms/{room.id}/members?limit=100")
            online = {member["userId"] for member in members["members"] if member["online"]}
            await asyncio.sleep(0.1)
        if online != expected:
            ledger.violation(room.id, f"shows {sorted(online)} online, and there are {sorted(expected)}")


async def harm(school, number, proxy, randomness):
    """One after the other: a node, and, where there is one, Redis."""
    if school.redis and number % 2:
        school.kills["Redis"] += 1
        await school.kill_redis(away=2)
    else:
        school.kills["servers"] += 1
        await school.kill_and_start(randomness.randrange(len(school.servers)), proxy, away=1 if school.redis else 0)


async def play(school, options, randomness):
    ledger, proxy = Ledger(), FlakyProxy(random.Random(randomness.random()))
    await proxy.start()
    proxy.upstreams = school.addresses
    users = school.facts["users"][:max(4, options.clients * 2 // 3)]
    rooms = await make_rooms(school.servers[0].port, users, school.facts["courseId"])
    for room in rooms:
        for user in room.users:
            ledger.member(room.id, user["userId"])
    ledger.groups = {room.id for room in rooms if room.kind == "group"}
    clients = []
    for number in range(options.clients):
        user = users[number % len(users)]
        mine = [room.id for room in rooms if user in room.users]
        clients.append(Client(f"client-{number}", user, mine, proxy, ledger, random.Random(randomness.random()),
                              school, HABITS.get(number)))
    registrar = Registrar(school, rooms, clients, proxy, ledger, random.Random(randomness.random()))
    moving = asyncio.ensure_future(registrar.act_for_ever())
    acting = [asyncio.ensure_future(client.act_for_ever()) for client in clients]
    for number in range(options.kills + 1):
        await asyncio.sleep(options.seconds / (options.kills + 1))
        if ledger.wrong or any(task.done() for task in acting + [moving]):
            break
        if number < options.kills:
            await harm(school, number, proxy, randomness)
    proxy.calm = True
    proxy.cut_all()
    registrar.acting = False
    await asyncio.wait([moving], timeout=90)
    moving.result()
    await calm_down(school, ledger, rooms, clients, acting)
    for task in acting:
        task.result()
    await check_presence(school, ledger, rooms, clients)
    histories = await judge(school, ledger, rooms, clients, randomness)
    for client in clients:
        client.wire.abort()
    await check_presence(school, ledger, rooms, clients)
    await school.kill_and_start(0)
    for room in rooms:
        again, _ = await history(school.servers[0].port, room.keeper, room.id)
        if [plain(m) for m in again] != [plain(m) for m in histories[room.id]]:
            ledger.violation("server", "after the last kill -9 a room is another")
    await proxy.stop()
    return ledger, proxy, {**{DECISIONS[name]: count for name, count in registrar.counts.items()},
                           "messages in the end": sum(map(len, histories.values()))}


def tell(title, counts):
    print(f"  {title}: " + ", ".join(f"{count:,} {name}" for name, count in counts.items()))


def story(name, options, home, postgres, redis):
    seed = options.seed if options.seed is not None else time.time_ns() % 2**32
    started = time.monotonic()
    school = School(home, options.nodes, postgres, redis)
    try:
        ledger, proxy, people = asyncio.run(play(school, options, random.Random(seed)))
    except BaseException:
        print(f"seed {seed}")
        school.last_words()
        raise
    finally:
        codes = school.stop()
    if any(codes):
        ledger.violation("server", f"ended with {codes}")
    harms = {"cuts": proxy.cuts, "stalls": proxy.stalls, "frames sent twice": proxy.twins,
             "requests sent twice": proxy.repeats, "kills of servers": school.kills["servers"] + 1,
             "kills of Redis": school.kills["Redis"]}
    print(f"{name}, {options.clients} clients, {options.seconds:.0f} s ({time.monotonic() - started:.0f} s in all), seed {seed}")
    tell("done", {**dict(sorted(ledger.counts.items())), **people})
    tell("asked", {"acknowledged": ledger.acknowledged, "tries again": ledger.retries, "turned away": ledger.turned_away,
                   "connections": ledger.connections, "joins": ledger.joins, "pushes of changes": ledger.pushes})
    tell("harm", harms)
    if not ledger.wrong:
        missing = [what for what in PROVED if not {**ledger.counts, **harms}.get(what)] + \
                  ["kills of Redis"] * bool(redis and not school.kills["Redis"])
        if ledger.acknowledged < 20 * options.seconds or ledger.pushes < 50 * options.seconds or missing:
            ledger.violation("test", f"too little happened to prove anything: {missing}")
    for line in ledger.wrong[:20]:
        print(f"seed {seed}: {line}")
    if ledger.wrong:
        school.last_words()
    return not ledger.wrong


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--database", choices=["sqlite", "postgres"], default="sqlite")
    parser.add_argument("--nodes", type=int, default=1)
    parser.add_argument("--seconds", type=float, default=300)
    parser.add_argument("--clients", type=int, default=12)
    parser.add_argument("--kills", type=int, help="without it: three, or one every ten seconds")
    parser.add_argument("--seed", type=int)
    options = parser.parse_args()
    if options.kills is None:
        options.kills = max(3, round(options.seconds / 10))
    several = options.nodes > 1
    name = f"{options.nodes} nodes" if several else options.database
    with contextlib.ExitStack() as stack:
        home = pathlib.Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="lectern-model-")))
        postgres = stack.enter_context(Postgres()) if several or options.database == "postgres" else None
        redis = stack.enter_context(Redis()) if several else None
        return 0 if story(name, options, home, postgres, redis) else 1


if __name__ == "__main__":
    sys.exit(main())

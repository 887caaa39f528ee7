#!/usr/bin/python3
# SPDX-FileCopyrightText: The Lectern developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Random clients, a bad network, kill -9: at the end every client's rooms are the server's, nothing acknowledged is
missing and nothing is there twice.

    chat_model.py [--database sqlite|postgres] [--seconds N] [--clients N] [--kills N] [--seed N]
                  [--nodes N --redis URL]

Several nodes share one PostgreSQL; each gets LECTERN_REDIS_URL. Gaps are then mended by joining again.
"""
import argparse
import asyncio
import contextlib
import datetime
import json
import pathlib
import random
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "process"))
sys.path.insert(0, str(pathlib.Path(__file__).parent))
from chat_client import Client, Ledger, plain  # noqa: E402
from chat_wires import Cut, Refused, rest  # noqa: E402
from flaky_proxy import FlakyProxy  # noqa: E402
from postgres import Postgres  # noqa: E402
from program import Server, run  # noqa: E402


class School:
    """The nodes, on one set of data."""

    def __init__(self, home, nodes, variables):
        self.home, self.variables = home, variables
        made = run("bench-data", "--data", home / "school", "--courses", "2", timeout=120, **variables)
        assert made.returncode == 0, made.stderr
        self.facts = json.loads((home / "school" / "bench.json").read_text())
        self.servers = [self.start(node) for node in range(nodes)]

    def start(self, node):
        return Server(self.home / "school", **self.variables)

    def kill(self, node):
        server = self.servers[node]
        server.process.kill()
        server.process.wait(20)
        server.process.stdout.close()

    @property
    def addresses(self):
        return [(server.host, server.port) for server in self.servers]

    async def kill_and_start(self, node):
        self.kill(node)
        self.servers[node] = await asyncio.to_thread(self.start, node)

    def stop(self):
        return [server.stop() for server in self.servers]


async def make_rooms(port, users, course):
    """A course's room, a group of all, and a group that the first half is in: (room, users)."""
    owner, ids = users[0], [user["userId"] for user in users]
    everybody = await rest(port, owner["token"], "GET", f"/api/rooms/course/{course}")
    group = {"name": "Everybody", "type": "group", "userIds": ids[1:]}
    all_of_them = await rest(port, owner["token"], "POST", "/api/chat", group)
    few = {"name": "A few", "type": "group", "userIds": ids[1:len(ids) // 2]}
    some = await rest(port, owner["token"], "POST", "/api/chat", few)
    return [(everybody["roomId"], users), (all_of_them["roomId"], users), (some["roomId"], users[:len(users) // 2])]


async def history(port, user, room):
    """All messages of a room, oldest first, page by page as an old client reads them."""
    messages, before = [], None
    while True:
        query = "?limit=100" + (f"&before={before}" if before else "")
        page = await rest(port, user["token"], "GET", f"/api/rooms/{room}/messages{query}")
        messages[:0] = reversed(page["messages"])
        if not page["hasOlder"]:
            return messages, page
        before = page["nextCursor"]


def check_room(ledger, room, messages, page):
    """The server's room against itself and what was acknowledged."""
    numbers = [message["seq"] for message in messages]
    if numbers != list(range(1, page["lastSeq"] + 1)):
        ledger.violation(room, f"its numbers are not 1 … {page['lastSeq']}: {numbers[:3]} … {numbers[-3:]}")
        return
    times = [datetime.datetime.fromisoformat(message["createdAt"]) for message in messages]
    if times != sorted(times):
        ledger.violation(room, "its times go back")
    ids = [m["clientId"] for m in messages if m["clientId"]]
    if len(ids) != len(set(ids)):
        ledger.violation(room, "a message is there twice")
    for client_id, (of, seq) in ledger.stored.items():
        if of == room and messages[seq - 1]["clientId"] != client_id:
            ledger.violation(room, f"message {seq} was acknowledged and is another now")
    for (of, seq), texts in ledger.texts.items():
        if of != room or messages[seq - 1]["deletedAt"]:
            continue
        message = messages[seq - 1]
        change, text = ledger.edited.get((of, seq), (0, None))
        if message["message"] not in texts or message["change"] < change:
            ledger.violation(room, f"message {seq} says {message['message']!r}")
        if message["change"] == change and message["message"] != text:
            ledger.violation(room, f"message {seq} lost its edit {text!r}")
    for of, seq in ledger.deleted:
        if of == room and not (messages[seq - 1]["deletedAt"] and messages[seq - 1]["message"] == ""):
            ledger.violation(room, f"message {seq} was deleted and is there")
    for (of, seq, emoji), on in ledger.reacted.items():
        if of != room or on is None or messages[seq - 1]["deletedAt"]:
            continue
        if on != any(r["emoji"] == emoji for r in messages[seq - 1]["reactions"]):
            ledger.violation(room, f"reaction {emoji} of {seq} should {'' if on else 'not '}be there")


async def check_unread(ledger, port, user, rooms):
    """Exact counts and read marks of one person."""
    listed = await rest(port, user["token"], "GET", "/api/chat?limit=100")
    for room in listed["rooms"]:
        messages = rooms.get(room["roomId"])
        if messages is None:
            continue
        if room["lastReadSeq"] < ledger.read.get((room["roomId"], user["userId"]), 0):
            ledger.violation(user["userId"], "a read mark went back")
        unread = sum(m["seq"] > room["lastReadSeq"] and not m["deletedAt"] and m["messageType"] != "system"
                     for m in messages)
        if unread != room["unreadCount"]:
            ledger.violation(user["userId"], f"{room['unreadCount']} unread, counted {unread}")


async def judge(school, ledger, rooms, clients):
    port = school.servers[0].port
    histories = {}
    for room, users in rooms:
        messages, page = await history(port, users[-1], room)
        histories[room] = messages
        check_room(ledger, room, messages, page)
        server = {m["seq"]: plain(m) for m in messages}
        for client in clients:
            copy = client.copies.get(room)
            if copy is None or copy.messages == server:
                continue
            wrong = [seq for seq in server if copy.messages.get(seq) != server[seq]]
            ledger.violation(client.name, f"has another room: {len(copy.messages)} of {len(server)} messages, "
                             f"{[(copy.messages.get(seq), server[seq]) for seq in wrong[:2]]}")
    found = {m["clientId"]: room for room, messages in histories.items() for m in messages}
    lost = [sent for sent, (room, _) in ledger.sent.items() if found.get(sent) != room]
    if lost:
        ledger.violation("server", f"{len(lost)} messages never arrived")
    for user in {client.user: {"token": client.token, "userId": client.user} for client in clients}.values():
        await check_unread(ledger, port, user, histories)
    return histories


async def calm_down(ledger, clients, acting):
    """Everything sent, everybody in all rooms and heard of everything."""
    end = time.monotonic() + 60
    for client in clients:
        client.acting = False
    tending = [asyncio.ensure_future(client.tend()) for client in clients]
    await asyncio.wait(acting, timeout=60)
    rooms = {room for client in clients for room in client.copies}
    while time.monotonic() < end:
        heads = [{c.copies[r].last_change for c in clients if r in c.copies} for r in rooms]
        if all(len(head) == 1 for head in heads) and all(client.at_rest for client in clients):
            break
        await asyncio.sleep(0.1)
    else:
        ledger.violation("clients", "did not come to rest within a minute")
    for task in tending:
        task.cancel()
    await asyncio.gather(*acting)


async def play(school, options, randomness):
    ledger, proxy = Ledger(), FlakyProxy(random.Random(randomness.random()))
    await proxy.start()
    proxy.upstreams = school.addresses
    users = school.facts["users"][:max(4, options.clients * 2 // 3)]
    rooms = await make_rooms(school.servers[0].port, users, school.facts["courseId"])
    clients = []
    for number in range(options.clients):
        user = users[number % len(users)]
        mine = [room for room, members in rooms if user in members]
        clients.append(Client(f"client-{number}", user, mine, proxy, ledger, random.Random(randomness.random()),
                              strict=options.nodes == 1))
    acting = [asyncio.ensure_future(client.act_for_ever()) for client in clients]
    for _ in range(options.kills + 1):
        await asyncio.sleep(options.seconds / (options.kills + 1))
        if ledger.wrong or any(task.done() for task in acting):
            break
        if _ < options.kills:
            await school.kill_and_start(randomness.randrange(options.nodes))
            proxy.upstreams = school.addresses
    proxy.calm = True
    proxy.cut_all()
    await calm_down(ledger, clients, acting)
    histories = await judge(school, ledger, rooms, clients)
    await school.kill_and_start(0)
    for room, members in rooms:
        again, _ = await history(school.servers[0].port, members[0], room)
        if [plain(m) for m in again] != [plain(m) for m in histories[room]]:
            ledger.violation("server", "after the last kill -9 a room is another")
    await proxy.stop()
    return ledger, proxy, sum(map(len, histories.values()))


def story(options, home, variables):
    seed = options.seed if options.seed is not None else time.time_ns() % 2**32
    school = School(home, options.nodes, variables)
    try:
        ledger, proxy, messages = asyncio.run(play(school, options, random.Random(seed)))
    finally:
        codes = school.stop()
    if any(codes):
        ledger.violation("server", f"ended with {codes}")
    print(f"{home.name}: {messages} messages, {ledger.acknowledged} acknowledged, {ledger.retries} tries again, "
          f"{ledger.connections} connections, {ledger.joins} joins, {ledger.pushes} pushes, {proxy.cuts} cuts, "
          f"{proxy.repeats} requests twice, {options.kills + 1} kills")
    if not ledger.wrong and (ledger.acknowledged < 200 or ledger.pushes < 500):
        ledger.violation("test", "too little happened to prove anything")
    for line in ledger.wrong[:20]:
        print(f"seed {seed}: {line}")
    return not ledger.wrong


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--database", choices=["sqlite", "postgres"], default="sqlite")
    parser.add_argument("--seconds", type=float, default=30)
    parser.add_argument("--clients", type=int, default=12)
    parser.add_argument("--kills", type=int, default=3)
    parser.add_argument("--seed", type=int)
    parser.add_argument("--nodes", type=int, default=1)
    parser.add_argument("--redis")
    options = parser.parse_args()
    with contextlib.ExitStack() as stack:
        home = pathlib.Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="lectern-model-")))
        variables = {}
        if options.database == "postgres" or options.nodes > 1:
            variables["LECTERN_DATABASE_URL"] = stack.enter_context(Postgres()).create("school")
        if options.redis:
            variables["LECTERN_REDIS_URL"] = options.redis
        (home / options.database).mkdir()
        return 0 if story(options, home / options.database, variables) else 1


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/python3
# SPDX-FileCopyrightText: The Lectern developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Two servers of one school: PostgreSQL has the truth, Redis brings the news. People on both hear of everything once
and in order, also when Redis is killed, stands still, or a server dies."""
import asyncio
import contextlib
import json
import pathlib
import re
import shutil
import sys
import tempfile
import time
import uuid

import websockets

from postgres import Postgres
from program import Server
from redis_server import Redis

PRESENCE_SECONDS = 3
PATIENCE = 40  # seconds until a condition must hold, on a machine that does other things as well


async def until(what, condition, seconds=PATIENCE):
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, what() if callable(what) else what
        await asyncio.sleep(0.02)


class Socket:
    """Somebody's socket on one of the servers; remembers what it is told."""

    def __init__(self, connection):
        self._connection = connection
        self._answers = {}
        self._next = 0
        self.pushes = []
        self.code = None
        self._reader = asyncio.create_task(self._read())

    @classmethod
    async def open(cls, server, person):
        return cls(await websockets.connect(f"ws://{server.host}:{server.port}/ws?token={person['token']}",
                                            ping_interval=None, max_size=None))

    async def _read(self):
        with contextlib.suppress(websockets.ConnectionClosed):
            async for text in self._connection:
                frame = json.loads(text)
                if "ack" in frame:
                    self._answers.pop(frame["ack"]).set_result(frame)
                else:
                    self.pushes.append(frame)
        self.code = self._connection.close_code or 1006
        for answer in self._answers.values():
            answer.cancel()

    async def ask(self, event, **data):
        self._next += 1
        answer = self._answers[self._next] = asyncio.get_running_loop().create_future()
        await self._connection.send(json.dumps({"event": event, "data": data, "id": self._next}))
        frame = await asyncio.wait_for(answer, PATIENCE)
        assert "error" not in frame, frame
        return frame["data"]

    async def say(self, room, text):
        return await self.ask("send-message", roomId=room, message=text, clientId=str(uuid.uuid4()))

    def heard(self, event):
        return [push["data"] for push in self.pushes if push["event"] == event]

    @property
    def seqs(self):
        return [message["seq"] for message in self.heard("new-message")]

    async def close(self):
        await self._connection.close()
        await self._reader


class School:
    def __init__(self, directory, postgres, redis, running, **more):
        self.postgres = postgres
        self.redis = redis
        self.variables = {"LECTERN_DATABASE_URL": postgres.create("school"), "LECTERN_REDIS_URL": redis.url,
                          "LECTERN_REDIS_PRESENCE_SECONDS": str(PRESENCE_SECONDS), **more}
        self.a = running.enter_context(Server(directory / "a", **self.variables))
        (directory / "b").mkdir(mode=0o700)
        shutil.copytree(directory / "a" / "secrets", directory / "b" / "secrets")
        self.b = running.enter_context(Server(directory / "b", **self.variables))
        self.people = {}
        for name in ("ada", "ben", "cy", "dee"):
            credentials = {"email": f"{name}@school.example", "password": "long enough"}
            reply = self.a.call("POST", "/api/auth/user/register", {**credentials, "name": name.title()})
            assert reply.status in (200, 201), reply.body
            login = self.b.call("POST", "/api/auth/user/login", credentials)
            assert login.status == 200, login.body
            self.people[name] = {"id": login.data["userId"], "token": login.data["token"]}
        self.room = self.group("Everybody", ["ben", "cy", "dee"])
        self.seq = 0

    def group(self, title, names):
        """Ada's."""
        reply = self.a.call("POST", "/api/chat", {"type": "group", "name": title, "userIds": [
            self.id_of(name) for name in names]}, self.people["ada"]["token"])
        assert reply.status == 201, reply.body
        return reply.data["roomId"]

    def id_of(self, name):
        return self.people[name]["id"]

    async def enter(self, server, name):
        """The socket and the answer to joining the room."""
        stream = await Socket.open(server, self.people[name])
        return stream, await stream.ask("join-course", roomId=self.room)

    def online(self, server, asking="dee"):
        reply = server.get(f"/api/rooms/{self.room}/members", self.people[asking]["token"])
        assert reply.status == 200, reply.body
        names = {person["id"]: name for name, person in self.people.items()}
        return {names[member["userId"]] for member in reply.data["members"] if member["online"]}

    async def both_hear(self):
        await until("Redis is there for both",
                    lambda: all(ready(server) == {"database": "ok", "storage": "ok", "redis": "ok"}
                                for server in (self.a, self.b)))


def ready(server):
    reply = server.get("/readyz")
    assert reply.status == 200, reply.body
    return reply.data["parts"]


def metric(server, name):
    return float(re.search(rf"^{name} (\S+)$", server.get("/metrics").body.decode(), re.M)[1])


async def has_all(school, sockets, last):
    """Everything up to `last`, once and in order; `sockets`: from which number on each has to know."""
    for stream, first in sockets:
        await until(lambda s=stream, f=first: f"{f}..{last}: {missing(s.seqs, f, last)}",
                    lambda s=stream: s.seqs and s.seqs[-1] >= last)
        assert stream.seqs == list(range(first, last + 1)), missing(stream.seqs, first, last)
    school.seq = last


def missing(seqs, first, last):
    expected = list(range(first, last + 1))
    at = next((i for i, pair in enumerate(zip(seqs, expected)) if pair[0] != pair[1]), min(len(seqs), len(expected)))
    return f"{len(seqs)} of {len(expected)} heard, differs at {at}: {seqs[max(0, at - 3):at + 5]}"


async def talk(stream, room, count):
    return [await stream.say(room, f"{number} of {count}") for number in range(count)]


async def news_travel(school):
    """Two write on two nodes at once; all hear the same."""
    ada, _ = await school.enter(school.a, "ada")
    ben, _ = await school.enter(school.b, "ben")
    cy, answer = await school.enter(school.a, "cy")
    assert {user["userId"] for user in answer["onlineUsers"]} >= {school.id_of("ada"), school.id_of("cy")}
    await until("ben is seen from the other node", lambda: school.online(school.a) == {"ada", "ben", "cy"})
    assert school.online(school.b) == {"ada", "ben", "cy"}
    await until("ben hears of cy", lambda: [p for p in ben.heard("user-joined") if p["userId"] == school.id_of("cy")])
    first = school.seq + 1
    sent = await asyncio.gather(talk(ada, school.room, 200), talk(ben, school.room, 200), talk(cy, school.room, 200))
    await has_all(school, [(ada, first), (ben, first), (cy, first)], first + 599)
    assert sorted(message["seq"] for part in sent for message in part) == list(range(first, first + 600))
    # Whoever joins while others write misses nothing and hears nothing twice.
    writing = asyncio.gather(talk(ada, school.room, 150), talk(ben, school.room, 150))
    late = []
    while not writing.done():
        stream, answer = await school.enter(school.b if len(late) % 2 else school.a, "dee")
        late.append((stream, answer["lastSeq"] + 1))
        await asyncio.sleep(0.01)
    await writing
    last = school.seq + 300
    await has_all(school, [(ada, first), (ben, first)] + [entry for entry in late if entry[1] <= last], last)
    for stream, _ in late:
        await stream.close()

    own = ada.heard("new-message")[-1]["messageId"]
    message = next(m["messageId"] for m in reversed(ada.heard("new-message"))
                   if m["sender"]["userId"] == school.id_of("ada"))
    await ada.ask("edit-message", messageId=message, newMessage="better")
    await ben.ask("react", messageId=own, emoji="👍", on=True)
    await ben.ask("typing", roomId=school.room, isTyping=True)
    await until("the edit is heard", lambda: [p for p in ben.heard("message-edited") if p["message"] == "better"])
    await until("the reaction is heard", lambda: ada.heard("message-reaction"))
    await until("typing is heard", lambda: ada.heard("user-typing"))
    # Somebody who leaves a room on one node has it open on the other.
    twin, _ = await school.enter(school.b, "ada")
    await ada.ask("leave-course", roomId=school.room)
    def comings():
        return [push["event"] for push in ben.pushes if push["event"] in ("user-joined", "user-left")
                and push["data"]["userId"] == school.id_of("ada")]
    await until("ada is still there", lambda: "user-left" in comings() and comings()[-1] == "user-joined")
    await twin.close()
    await ben.ask("set-status", isOnline=False)
    await until("ben is not seen", lambda: "ben" not in school.online(school.a))
    await ben.ask("set-status", isOnline=True)
    await until("ben is seen again", lambda: "ben" in school.online(school.a))
    for stream in (ada, ben, cy):
        await stream.close()
    await until("nobody is seen", lambda: not school.online(school.a) | school.online(school.b))


async def enrolling_gives_a_seat(school):
    """Once it is answered the course's room is there, on the other node as well."""
    course = str(uuid.uuid4())
    school.postgres.query("school", f"""
        INSERT INTO courses (id, title, title_key, category, instructor_id, status, published_at, created_at, updated_at)
        VALUES ('{course}', 'Calm', 'calm', 'life', '{school.id_of("ada")}', 'published', 1, 1, 1)""")

    def room(server, name):
        reply = server.get("/api/rooms", school.people[name]["token"])
        assert reply.status == 200, reply.body
        return next(room for room in reply.data["rooms"] if room.get("courseId") == course)

    for name, here, there in (("ben", school.a, school.b), ("cy", school.b, school.a), ("dee", school.a, school.b)):
        reply = here.call("POST", "/api/enrollments/enroll", {"courseId": course}, school.people[name]["token"])
        assert reply.status == 201, reply.body
        assert room(there, name)["unreadCount"] == 0
        stream = await Socket.open(there, school.people[name])
        answer = await stream.ask("join-course", courseId=course)
        assert answer["roomId"] == room(here, name)["roomId"]
        await stream.close()
    stream = await Socket.open(school.b, school.people["ben"])
    await stream.say(room(school.b, "ben")["roomId"], "hello")
    assert room(school.a, "dee")["unreadCount"] == 1
    await stream.close()


async def removal_is_at_once(school):
    ada, _ = await school.enter(school.a, "ada")
    ben, _ = await school.enter(school.b, "ben")
    cy, _ = await school.enter(school.b, "cy")
    removal = {"roomId": school.room, "userId": school.id_of("cy")}
    reply = await asyncio.to_thread(school.a.call, "PATCH", "/api/chat/remove", removal, school.people["ada"]["token"])
    assert reply.status == 200, reply.body
    await until("cy hears of it", lambda: cy.heard("room-removed"))
    await ada.say(school.room, "they are gone")
    await until("ben hears it", lambda: [m for m in ben.heard("new-message") if m["message"] == "they are gone"])
    await cy.ask("set-status", isOnline=True)  # what was sent to this socket before has arrived then
    assert not [m for m in cy.heard("new-message") if m["message"] == "they are gone"], "cy goes on listening"
    reply = await asyncio.to_thread(school.a.call, "POST", "/api/auth/user/logout", {}, school.people["cy"]["token"])
    assert reply.status < 300, reply.body
    await until("cy's socket is closed", lambda: cy.code)
    assert cy.code == 4401, cy.code
    school.seq = ben.seqs[-1]
    for stream in (ada, ben):
        await stream.close()


async def redis_fails(school, harm, mend):
    """While everybody writes Redis goes away, and comes back."""
    ada, _ = await school.enter(school.a, "ada")
    ben, _ = await school.enter(school.b, "ben")
    dee, _ = await school.enter(school.b, "dee")
    first = school.seq + 1
    few = await asyncio.to_thread(school.group, "A few", ["dee"])
    there = await Socket.open(school.b, school.people["dee"])
    await there.ask("join-course", roomId=few)
    old = await ada.say(school.room, "old")
    doomed = await ben.say(school.room, "doomed")
    writing = [asyncio.gather(talk(ada, school.room, 100), talk(ben, school.room, 100))]
    harm()
    await writing[0]
    writing = asyncio.gather(talk(ada, school.room, 100), talk(ben, school.room, 100))
    await until("both nodes say so", lambda: all(ready(s)["redis"] == "degraded" for s in (school.a, school.b)))
    assert [metric(s, "lectern_redis_connected") for s in (school.a, school.b)] == [0, 0]
    await writing
    await has_all(school, [(ada, first), (ben, first), (dee, first)], first + 401)  # by way of the database
    reply = await asyncio.to_thread(school.a.call, "PATCH", "/api/chat/remove",
                                    {"roomId": few, "userId": school.id_of("dee")}, school.people["ada"]["token"])
    assert reply.status == 200, reply.body
    await until("dee hears of it", lambda: [p for p in there.heard("room-removed") if p["roomId"] == few])
    await there.close()
    await ada.ask("edit-message", messageId=old["messageId"], newMessage="renewed")
    await ben.ask("delete-message", messageId=doomed["messageId"])
    writing = asyncio.gather(talk(ada, school.room, 150), talk(ben, school.room, 150))
    mend()
    await writing
    await school.both_hear()
    await asyncio.gather(talk(ada, school.room, 20), talk(ben, school.room, 20))
    await has_all(school, [(ada, first), (ben, first), (dee, first)], first + 741)
    await until("the edit is known", lambda: [p for p in dee.heard("message-edited") if p["message"] == "renewed"])
    await until("the deletion is known",
                lambda: [p for p in ada.heard("message-deleted") if p["messageId"] == doomed["messageId"]])
    await until("people are seen again", lambda: all(school.online(s) == {"ada", "ben", "dee"}
                                                     for s in (school.a, school.b)))
    for stream in (ada, ben, dee):
        await stream.close()


async def a_node_dies(school):
    ada, _ = await school.enter(school.a, "ada")
    ben, _ = await school.enter(school.b, "ben")
    await until("ada is seen", lambda: "ada" in school.online(school.b))
    first = school.seq + 1
    await talk(ada, school.room, 10)
    school.a.process.kill()
    school.a.killed = True
    since = time.monotonic()
    await until("ada is gone", lambda: "ada" not in school.online(school.b))
    print(f"gone after {time.monotonic() - since:.1f} s of {PRESENCE_SECONDS}")
    await has_all(school, [(ben, first)], first + 9)
    await until("ben hears who is left", lambda: ben.heard("online-users") and {
        user["userId"] for user in ben.heard("online-users")[-1]["onlineUsers"]} == {school.id_of("ben")})
    reply = school.b.get(f"/api/rooms/{school.room}/members", school.people["dee"]["token"])
    ada_there = next(m for m in reply.data["members"] if m["userId"] == school.id_of("ada"))
    assert ada_there.get("lastSeen"), ada_there
    await ben.close()


async def journey(school):
    await school.both_hear()
    await news_travel(school)
    await enrolling_gives_a_seat(school)
    await removal_is_at_once(school)
    await redis_fails(school, school.redis.kill, school.redis.start)
    await redis_fails(school, school.redis.pause, school.redis.go_on)
    await a_node_dies(school)


def main():
    with tempfile.TemporaryDirectory(prefix="lectern-nodes-") as name, Postgres() as postgres, Redis() as redis:
        with contextlib.ExitStack() as running:
            asyncio.run(journey(School(pathlib.Path(name), postgres, redis, running)))
    return 0


if __name__ == "__main__":
    sys.exit(main())

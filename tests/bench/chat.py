# SPDX-FileCopyrightText: The Lectern developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Chat beside a plain QWebSocket::sendTextMessage loop, by tests/bench/chat_load.cpp."""
import contextlib
import json
import sqlite3
import subprocess
import time
import urllib.parse

import tools

ROOMS, SEATS, SENDERS = 200, 20, 1000
CONNECTIONS = 10_000


class Chat:
    def __init__(self, bench, facts, data):
        self.bench, self.report, self.users = bench, bench.report, facts["users"]
        self.course = facts["courseId"]
        self.directory, self.data = bench.directory, data
        self.lines = []  # of those who write in the rooms of twenty: a token, and the rooms

    def command(self, server, people, **keys):
        file = self.directory / "people.txt"
        file.write_text("".join(" ".join(words) + "\n" for words in people))
        port = urllib.parse.urlparse(server.url).port
        return [str(self.bench.tests / "chat_load"), str(port), str(server.process.pid), str(file),
                *(f"{key}={value}" for key, value in keys.items())]

    def load(self, server, people, **keys):
        keys.setdefault("seconds", self.bench.seconds)
        ran = subprocess.run(self.command(server, people, **keys), capture_output=True, text=True, check=False)
        if ran.returncode != 0:
            raise tools.Failed("chat_load: " + ran.stderr + server.last_words())
        result = json.loads(ran.stdout.splitlines()[-1])
        if result["errors"] or result["unanswered"]:
            raise tools.Failed(f"chat_load: {result}")
        return result

    def call(self, server, user, method, path, body=None):
        return tools.call(server.url, method, path, body, user["token"])

    def group(self, server, members, name):
        body = {"name": name, "type": "group", "userIds": [user["userId"] for user in members[1:]]}
        return self.call(server, members[0], "POST", "/api/chat", body)["roomId"]

    def fan_out(self, server):
        """One writes, all hear it; eight messages under way."""
        report = self.report
        report.head("Chat: one room, eight messages under way, each on disk first")
        course = self.call(server, self.users[0], "GET", f"/api/rooms/course/{self.course}")["roomId"]
        for count, room in ((500, self.group(server, self.users[:500], "Five hundred")), (2000, course)):
            people = [(user["token"], room) for user in self.users[:count]]
            result = self.load(server, people)
            with tools.Process([str(self.bench.tests / "plain_websockets")]) as plain:
                letters = max(1, result["bytes"])
                beside = self.load(plain, [(user["token"],) for user in self.users[:count]], plain=1, text=letters)
            rate, most = (r["deliveries"] / max(r["cpu"], 0.01) for r in (result, beside))
            report.line(f"plain sendTextMessage to {count:,}", most, "/CPU s",
                        note=f"{beside['deliveries'] / beside['seconds']:,.0f} a second")
            report.goal(f"deliveries to {count:,} members", rate / most, "×", least=2,
                        note=f"{rate:,.0f} a CPU second, {result['deliveries'] / result['seconds']:,.0f} and "
                             f"{result['acks'] / result['seconds']:,.0f} messages a second, {result['bytes']} bytes")

    def typing(self, server):
        """Everybody types, and nothing is written for it; then all go, and when is written for many at once."""
        course = self.call(server, self.users[0], "GET", f"/api/rooms/course/{self.course}")["roomId"]
        people = [(user["token"], course) for user in self.users]
        running = subprocess.Popen(self.command(server, people, senders=len(people), rate=4000, typing=1, seconds=4),
                                   stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        if not running.stdout.readline().startswith("ready"):
            raise tools.Failed("chat_load: " + running.communicate()[1])
        time.sleep(1)  # what the joins themselves wrote
        database = sqlite3.connect(f"file:{self.data / 'lectern.db'}?mode=ro", uri=True)
        versions = []
        for _ in range(2):
            versions.append(database.execute("PRAGMA data_version").fetchone()[0])
            time.sleep(2)
        result = json.loads(running.communicate()[0])
        before, gone = versions[1], 0
        for _ in range(500):  # each look tells of one change or none, whatever there were
            time.sleep(0.01)
            now = database.execute("PRAGMA data_version").fetchone()[0]
            gone, before = gone + (now != before), now
        database.close()
        self.report.goal(f"changes of the database while {len(people):,} type", versions[1] - versions[0], "", most=0,
                         note=f"{result['acks'] / result['seconds']:,.0f} times a second, "
                              f"{result['deliveries'] / result['seconds']:,.0f} deliveries")
        self.report.goal(f"changes of the database while {len(people):,} go", gone, "", most=len(people) // 100)

    def rooms(self, server):
        """Two hundred rooms of twenty; a thousand people write, each hears the four rooms he or she is in."""
        self.report.head(f"Chat: {ROOMS} rooms of {SEATS}, {SENDERS:,} people")
        people = [[] for _ in range(SENDERS)]
        for number in range(ROOMS):
            seats = [(number + ROOMS * turn) % SENDERS for turn in range(SENDERS // ROOMS)]
            others = [(number * 7 + 13 * i + 1) % SENDERS for i in range(SEATS * 3)]
            seats += [i for i in dict.fromkeys(others) if i not in seats][:SEATS - len(seats)]
            room = self.group(server, [self.users[i] for i in seats], f"Room {number}")
            for place, i in enumerate(seats):
                people[i].insert(0 if place < SENDERS // ROOMS else len(people[i]), room)
        self.lines = [(self.users[i]["token"], *rooms) for i, rooms in enumerate(people)]
        self.talk(server, [line[:2] for line in self.lines], "heard by the five who write there")
        self.talk(server, self.lines, "heard by all twenty")

    def talk(self, server, lines, who):
        """A thousand write as fast as they are answered, and then at half the rate that is wanted."""
        result = self.load(server, lines, senders=SENDERS, inflight=1)
        self.report.goal(f"messages, each {who}", result["acks"] / result["seconds"], "/s", least=20000,
                         note=describe(result))
        half = self.load(server, lines, senders=SENDERS, rate=10000)
        self.report.goal("  50th percentile of answers at 10,000/s", half["p50"], "ms", most=5)
        self.report.goal("  99th percentile of answers at 10,000/s", half["p99"], "ms", most=25,
                         note=describe(half))

    def idle(self, start):
        """Ten thousand that say nothing, in no room, in one and in five: four of twenty people, and the course's."""
        self.report.head(f"Chat: {CONNECTIONS:,} connections")
        for rooms in (0, 1, 5):
            with start() as server:
                course = self.call(server, self.users[0], "GET", f"/api/rooms/course/{self.course}")["roomId"]
                people = [(*line[:5], course)[:1 + rooms] for line in self.lines if len(line) > 4]
                self.load(server, people[:200], seconds=0, senders=0)
                before = server.rss()
                with self.holding(server, [people[i % len(people)] for i in range(CONNECTIONS)]):
                    tools.settle(2)
                    each = (server.rss() - before) * 1024 / CONNECTIONS
                joined = ("no room", "one room", "", "", "", "five rooms")[rooms]
                self.report.goal(f"an idle connection in {joined}", each, "KB", most=16)

    @contextlib.contextmanager
    def holding(self, server, people):
        """While they are all connected and in their rooms."""
        running = subprocess.Popen(self.command(server, people, hold=1), stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                   stderr=subprocess.PIPE, text=True)
        try:
            if not running.stdout.readline().startswith("ready"):
                raise tools.Failed("chat_load: " + running.communicate()[1])
            yield
        finally:
            running.stdin.close()
            running.wait(30)

    def storm(self, start):
        """All of them at once after a restart; also where the server's limits hold."""
        for limits in ("off", "on"):
            with start(env={"LECTERN_RATE_LIMIT": limits}) as server:
                course = self.call(server, self.users[0], "GET", f"/api/rooms/course/{self.course}")["roomId"]
                people = [(self.users[i % len(self.users)]["token"], course) for i in range(CONNECTIONS)]
                began = time.monotonic()
                result = self.load(server, people, seconds=0, senders=0, window=2000)
                self.report.goal(f"all connect again and join one room, limits {limits}", result["connected"], "s", most=20,
                                 note=f"{result['cpu']:.1f} s CPU after, {time.monotonic() - began:.1f} s in all")


def describe(result):
    return (f"{result['deliveries'] / result['seconds']:,.0f} deliveries a second, {result['cpu']:.1f} s CPU of the "
            f"server, {result['load_cpu']:.1f} s of the load")


def measure(bench):
    data, facts = bench.fill(1000)

    def start(env=None):
        return bench.start(data, env=env)
    with start() as server:
        chat = Chat(bench, facts, data)
        chat.fan_out(server)
        chat.typing(server)
        chat.rooms(server)
    chat.idle(start)
    chat.storm(start)

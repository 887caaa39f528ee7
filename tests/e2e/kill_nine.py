#!/usr/bin/python3
# SPDX-FileCopyrightText: The Lectern developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""kill -9 under load at random moments, 20 times, on one of the databases (the argument): every acknowledged write
of every kind is there afterwards, and no file of media is left that nobody knows."""
import contextlib
import json
import os
import pathlib
import random
import sqlite3
import sys
import tempfile
import threading
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "process"))
from postgres import Postgres  # noqa: E402
from program import Server, run  # noqa: E402
from writers import Enroller, Finisher, Link, Newcomer, Settler, Watcher  # noqa: E402

ROUNDS = 20


class School:
    """A data directory, and the database beside it."""

    def __init__(self, home, postgres):
        self.data = home / "school"
        self._postgres = postgres
        self._url = postgres.create("school") if postgres else None
        self.variables = {"LECTERN_DATABASE_URL": self._url} if postgres else {}
        made = run("bench-data", "--data", self.data, "--courses", "50", timeout=120, **self.variables)
        assert made.returncode == 0, made.stderr
        self.facts = json.loads((self.data / "bench.json").read_text())

    def rows(self, sql):
        """The first column, in words."""
        if self._postgres:
            return self._postgres.query("school", sql)
        with contextlib.closing(sqlite3.connect(self.data / "lectern.db")) as connection:
            return [row[0] for row in connection.execute(sql)]

    def unknown_media(self):
        """Files that belong to nobody and that no job is going to remove."""
        files = {path.name for path in (self.data / "media").rglob("*")
                 if path.is_file() and ".incoming" not in path.parts}
        plain = "avatar_media_id" if self._postgres else "hex(avatar_media_id)"
        used = {str(text).replace("-", "").lower()
                for text in self.rows(f"SELECT {plain} FROM users WHERE avatar_media_id IS NOT NULL")}
        going = " ".join(self.rows("SELECT payload FROM jobs WHERE state IN ('queued', 'running')"))
        return [name for name in files if name.replace("-", "") not in used and name not in going]


def seconds_to_watch(link, facts):
    """Every other second of every video of the first course: (moduleId, lessonId, second)."""
    seconds = []
    for module in link.get(f"/api/courses/{facts['courses'][0]}/structure", facts["users"][0]["token"])["modules"]:
        for lesson in module["lessons"]:
            if lesson["type"] == "VIDEO":
                last = min(int(lesson["durationSeconds"]), 800)
                seconds += [(module["moduleId"], lesson["lessonId"], s) for s in range(0, last - 1, 2)]
    return seconds


def everybody(server, facts):
    link = Link(server)
    seconds = seconds_to_watch(link, facts)
    free = [course["courseId"] for course in link.get("/api/courses/catalog/list?limit=50&price=free")["courses"]]
    assert len(free) > 10 and len(seconds) > 100, (len(free), len(seconds))
    return ([Watcher(facts["users"][i], seconds) for i in range(6)] + [Finisher(facts["users"][6])] +
            [Newcomer(0)] + [Enroller(1, free), Enroller(2, free)] + [Settler(link, 3), Settler(link, 4)])


def one_round(server, writers, pause):
    threads = [threading.Thread(target=writer.run, args=(server,), daemon=True) for writer in writers]
    for thread in threads:
        thread.start()
    time.sleep(pause)
    server.kill()
    for thread in threads:
        thread.join(20)
        assert not thread.is_alive(), "somebody still waits for a server that is gone"


def kills(school, seed):
    randomness = random.Random(seed)
    server = Server(school.data, **school.variables)
    writers = everybody(server, school.facts)
    for number in range(ROUNDS):
        one_round(server, writers, randomness.uniform(0.05, 0.6))
        server = Server(school.data, **school.variables)
        link = Link(server)
        wrong = [line for writer in writers for line in writer.missing(link)]
        if wrong:
            print(f"round {number}, seed {seed}: {len(wrong)} wrong", *wrong[:5], sep="\n")
            return 1
    assert server.stop() == 0
    if unknown := school.unknown_media():
        print(f"seed {seed}: {len(unknown)} files of media are nobody's: {unknown[:3]}")
        return 1
    counts = {}
    for writer in writers:
        for kind, count in writer.counts.items():
            counts[kind] = counts.get(kind, 0) + count
    if min(counts.values()) < ROUNDS // 2 or len(counts) != 9:
        print(f"too few writes were acknowledged, the test proves nothing: {counts}")
        return 1
    print(f"{ROUNDS} kills, all of these were there afterwards: {counts}")
    return 0


def main():
    seed = int(os.environ.get("LECTERN_SEED", time.time_ns() % 2**32))
    with contextlib.ExitStack() as stack:
        home = pathlib.Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="lectern-kill-")))
        postgres = stack.enter_context(Postgres()) if sys.argv[1:] == ["postgres"] else None
        return kills(School(home, postgres), seed)


if __name__ == "__main__":
    sys.exit(main())

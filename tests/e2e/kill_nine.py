#!/usr/bin/python3
# SPDX-FileCopyrightText: The Lectern developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""kill -9 under load at random moments, 20 times: every acknowledged write is there afterwards."""
import http.client
import json
import os
import pathlib
import random
import re
import subprocess
import sys
import tempfile
import threading
import time

BIN = pathlib.Path(os.environ["LECTERN_BIN"])
ROUNDS = 20
CLIENTS = 12


class Server:
    def __init__(self, data, log):
        self.process = subprocess.Popen(
            [BIN / "lectern-server", "--listen", "127.0.0.1:0", "--data", data], stdout=subprocess.PIPE, stderr=log,
            text=True, env=dict(os.environ, LECTERN_RATE_LIMIT="off", LECTERN_LOG_ACCESS="off"))
        match = re.match(r"listening on http://(\S+)", self.process.stdout.readline())
        if not match:
            raise SystemExit("the server did not start again")
        self.address = match[1]

    def kill(self):
        self.process.kill()
        self.process.wait(10)
        self.process.stdout.close()

    def stop(self):
        self.process.terminate()
        self.process.wait(15)
        self.process.stdout.close()


def fetch(address, path, token):
    connection = http.client.HTTPConnection(address, timeout=20)
    connection.request("GET", path, headers={"Authorization": "Bearer " + token})
    data = json.load(connection.getresponse())["data"]
    connection.close()
    return data


def seconds_to_watch(address, facts):
    """Every other second of every video of the first course: (moduleId, lessonId, second)."""
    seconds = []
    modules = fetch(address, f"/api/courses/{facts['courses'][0]}/structure", facts["users"][0]["token"])["modules"]
    for module in modules:
        for lesson in module["lessons"]:
            if lesson["type"] == "VIDEO":
                last = min(int(lesson["durationSeconds"]), 800)
                seconds += [(module["moduleId"], lesson["lessonId"], s) for s in range(0, last - 1, 2)]
    return seconds


class Student:
    """Reports one second after another until the server is gone; remembers what was acknowledged."""

    def __init__(self, user, seconds):
        self.user = user
        self.waiting = iter(seconds)
        self.acknowledged = set()
        self.refused = []

    def reports(self, address):
        connection = http.client.HTTPConnection(address, timeout=10)
        headers = {"Authorization": "Bearer " + self.user["token"], "Content-Type": "application/json"}
        for module, lesson, second in self.waiting:
            body = json.dumps({"enrollmentId": self.user["enrollmentId"], "moduleId": module, "lessonId": lesson,
                               "progress": 0.1, "timeSpent": 1, "position": second + 1,
                               "watched": [[second, second + 1]]})
            try:
                connection.request("POST", "/api/progress/update", body, headers)
                reply = connection.getresponse()
                text = reply.read()
            except (OSError, http.client.HTTPException):
                connection.close()
                return
            if reply.status != 200:
                self.refused.append((reply.status, text[:200]))
                return
            self.acknowledged.add((lesson, second))

    def missing(self, address):
        lessons = fetch(address, "/api/progress/" + self.user["enrollmentId"], self.user["token"])["lessons"]
        watched = {lesson["lessonId"]: lesson["watched"] for lesson in lessons}
        return [(lesson, s) for lesson, s in self.acknowledged
                if not any(a <= s and b >= s + 1 for a, b in watched.get(lesson, []))]


def main():
    seed = int(os.environ.get("LECTERN_SEED", time.time_ns() % 2**32))
    randomness = random.Random(seed)
    with tempfile.TemporaryDirectory(prefix="lectern-kill-") as directory:
        data = str(pathlib.Path(directory) / "school")
        log = open(pathlib.Path(directory) / "server.log", "ab")
        subprocess.run([BIN / "lectern-server", "bench-data", "--data", data, "--courses", "50"], check=True,
                       stderr=subprocess.DEVNULL)
        facts = json.loads((pathlib.Path(data) / "bench.json").read_text())
        students = []
        for number in range(ROUNDS):
            server = Server(data, log)
            if not students:
                seconds = seconds_to_watch(server.address, facts)
                students = [Student(facts["users"][i], seconds) for i in range(CLIENTS)]
            threads = [threading.Thread(target=s.reports, args=(server.address,), daemon=True) for s in students]
            for thread in threads:
                thread.start()
            time.sleep(randomness.uniform(0.05, 0.6))
            server.kill()
            for thread in threads:
                thread.join(15)
            server = Server(data, log)
            for student in students:
                missing = student.missing(server.address)
                if missing or student.refused:
                    print(f"round {number}, seed {seed}: {len(missing)} acknowledged seconds are gone; refused: {student.refused[:2]}")
                    server.stop()
                    return 1
            server.stop()
        total = sum(len(student.acknowledged) for student in students)
        if total < ROUNDS * CLIENTS:
            print(f"only {total} writes were acknowledged: the test proves nothing")
            return 1
        print(f"{total} acknowledged writes survived {ROUNDS} kills")
    return 0


if __name__ == "__main__":
    sys.exit(main())

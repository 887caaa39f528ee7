#!/usr/bin/python3
# SPDX-FileCopyrightText: The Lectern developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures the desktop program as a person has it: on a display, with a school behind it.

Prints one JSON object. It finds its way as the end-to-end tests do, so the times hold what a screen
reader needs to notice something, too.
"""
import json
import os
import pathlib
import re
import subprocess
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "e2e"))
from gi.repository import GLib  # noqa: E402

from desktop import Atspi, BIN, Client, Desktop, Failure, Server, wait_for  # noqa: E402
from journey import BUTTON, call, course_with_video, shown_seconds  # noqa: E402

EMAIL, PASSWORD = "measure@school.example", "a-long-enough-password"
CATALOG = ("push button", "page tab", "button", "list item", "radio button")
TICKS = os.sysconf("SC_CLK_TCK")
FRAME = re.compile(r"[Ff]rame rendered.* in:? ?(\d+) ?ms")
PAINTED = re.compile(r"^ *(\d+\.\d+) .*[Ff]rame rendered.* in:? ?(\d+) ?ms", re.M)
NUMBER = re.compile(r"#(\d+)$")
COURSES = 10000
MESSAGES, WAY = 100_000, 3_000


def megabytes(client, field="VmRSS"):
    status = pathlib.Path(f"/proc/{client.process.pid}/status").read_text()
    return int(re.search(rf"^{field}:\s+(\d+)", status, re.M)[1]) / 1024


def cpu_seconds(client):
    fields = pathlib.Path(f"/proc/{client.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


def at_rest(program):
    """Waits until a program has done what it does after its start."""
    def resting():
        before = cpu_seconds(program)
        time.sleep(1)
        return cpu_seconds(program) - before < 0.05
    wait_for("the program comes to rest", resting, 120)


def sign_in(client, email=EMAIL, password=PASSWORD):
    client.type("Email", email)
    client.type("Password", password)
    client.press(BUTTON, "Sign in")


def start_to_home(desktop, server, data):
    """Milliseconds from the start of the process to the button that goes on with the last lesson."""
    began = time.monotonic()
    client = desktop.client(server.url, data)
    wait_for("Home", lambda: client.seek(BUTTON, re.compile("^Continue")), 20)
    return client, (time.monotonic() - began) * 1000


def watching(desktop, found):
    server = Server(str(desktop.home / "school"), "--demo")
    try:
        call(server, "POST", "/api/auth/user/register", {"email": EMAIL, "password": PASSWORD, "name": "Jo Measure"})
        course, _ = course_with_video(server)
        data = str(desktop.home / "watching")
        client = desktop.client(server.url, data)
        sign_in(client)
        client.press(CATALOG, "Catalog", 30)
        client.type("Search courses", course["title"])
        client.press(("push button", "button", "list item"), re.compile(re.escape(course["title"])), 20)
        client.press(BUTTON, "Enroll")
        client.press(BUTTON, "Continue", 30)
        wait_for("the video plays", lambda: (shown_seconds(client) or 0) >= 2, 40)
        before, since = cpu_seconds(client), time.monotonic()
        time.sleep(15)
        found["playing_cpu_percent"] = (cpu_seconds(client) - before) / (time.monotonic() - since) * 100
        found["playing_mb"] = megabytes(client, "VmHWM")
        client.close_window()

        starts = []
        for _ in range(5):
            client, took = start_to_home(desktop, server, data)
            starts.append(took)
            if len(starts) < 5:
                client.close_window()
        found["start_ms"] = sorted(starts)[len(starts) // 2]
        time.sleep(5)
        found["home_mb"] = megabytes(client)
        before, since = cpu_seconds(client), time.monotonic()
        time.sleep(10)
        found["idle_cpu_percent"] = (cpu_seconds(client) - before) / (time.monotonic() - since) * 100
        client.close_window()
    finally:
        server.stop()


def scrolling(desktop, found):
    """A wheel that turns through the catalog of a large school, and back."""
    school = str(desktop.home / "large")
    subprocess.run([BIN / "lectern-server", "bench-data", "--data", school, "--courses", str(COURSES)], check=True,
                   capture_output=True)
    server = Server(school)
    try:
        call(server, "POST", "/api/auth/user/register", {"email": EMAIL, "password": PASSWORD, "name": "Jo Measure"})
        client = Client(server.url, str(desktop.home / "scrolling"),
                        dict(os.environ, QT_LOGGING_RULES="qt.scenegraph.time.renderloop=true"))
        sign_in(client)
        client.press(CATALOG, "Catalog", 30)
        client.find(("text", "entry"), "Search courses", 20)
        time.sleep(3)
        subprocess.run(["xdotool", "mousemove", "800", "500"], check=True, capture_output=True)
        start = client.log_path.stat().st_size
        for button in ("5", "4"):
            subprocess.run(["xdotool", "click", "--repeat", "400", "--delay", "20", button], check=True,
                           capture_output=True)
        time.sleep(1)
        with open(client.log_path, errors="replace") as log:
            log.seek(start)
            frames = [int(ms) for ms in FRAME.findall(log.read())]
        if len(frames) < 200:
            raise Failure(f"only {len(frames)} frames were drawn while the wheel turned")
        found["frames"] = len(frames)
        found["late_frames"] = sum(ms > 16 for ms in frames)
        found["slowest_frame_ms"] = max(frames, default=0)
        client.close_window()
    finally:
        server.stop()


class Talk:
    """The conversation on the screen, and the wheel above it."""

    def __init__(self, client):
        self.client = client
        self.list = client.find("list", re.compile("^Messages of"), 30)
        box = self.list.get_component_iface().get_extents(Atspi.CoordType.SCREEN)
        self.middle = (box.x + box.width // 2, box.y + box.height // 2)
        subprocess.run(["xdotool", "mousemove", *map(str, self.middle)], check=True, capture_output=True)
        self.frames, self.pauses = [], []

    def rows(self):
        """Numbers of the messages on the screen with where they begin, top to bottom."""
        found = []
        for node in (self.list.get_child_at_index(i) for i in range(self.list.get_child_count())):
            try:
                number = NUMBER.search(node.get_name() or "") if node and self.client.visible(node) else None
                if number:
                    found.append((int(number[1]), node.get_component_iface().get_extents(Atspi.CoordType.SCREEN).y))
            except GLib.Error:  # it has gone meanwhile
                continue
        return sorted(found)

    def at(self):
        """The message under the middle of the view."""
        return wait_for("messages are shown", lambda: max(
            (number for number, y in self.rows() if y <= self.middle[1]), default=None))

    def turn(self, button, times=300):
        start = self.client.log_path.stat().st_size
        subprocess.run(["xdotool", "click", "--repeat", str(times), "--delay", "20", button], check=True,
                       capture_output=True)
        end = self.client.log_path.stat().st_size
        with open(self.client.log_path, "rb") as log:
            log.seek(start)
            painted = [(float(at), int(took)) for at, took in PAINTED.findall(log.read(end - start).decode())]
        if len(painted) < times // 2:
            raise Failure(f"only {len(painted)} frames were drawn while the wheel turned")
        self.frames += [took for _, took in painted]
        self.pauses += [(b - a) * 1000 for (a, _), (b, _) in zip(painted, painted[1:])]

    def go(self, button, there):
        """Turns the wheel until the message is one for which `there` holds."""
        end = time.monotonic() + 600
        while not there(self.at()):
            if time.monotonic() > end:
                raise Failure(f"the wheel got no further than message {self.at()}")
            self.turn(button)


def conversing(desktop, found):
    """A wheel that turns far up into the history of a room, and back down."""
    school = str(desktop.home / "talkative")
    subprocess.run([BIN / "lectern-server", "bench-data", "--data", school, "--courses", "2", "--users", "100",
                    "--messages", str(MESSAGES)], check=True, capture_output=True)
    server = Server(school)
    try:
        client = Client(server.url, str(desktop.home / "conversing"),
                        dict(os.environ, QT_LOGGING_RULES="qt.scenegraph.time.renderloop=true",
                             QT_MESSAGE_PATTERN="%{time process} %{message}"))
        sign_in(client, "user1@bench.lectern", "lectern-bench")
        client.press(CATALOG, "Messages", 30)
        client.press("list item", re.compile(","), 30)
        client.find(("text", "entry"), "Message", 30)
        at_rest(server)
        talk = Talk(client)
        talk.go("4", lambda at: at <= MESSAGES - 1000)
        few = megabytes(client)
        talk.go("4", lambda at: at <= MESSAGES - WAY)
        found["talk_growth_mb"] = megabytes(client) - few
        talk.go("5", lambda at: at >= MESSAGES - 20)
        found["talk_growth_mb"] = max(found["talk_growth_mb"], megabytes(client) - few)
        found["talk_mb"] = few
        found["talk_frames"] = len(talk.frames)
        found["talk_late_frames"] = sum(took > 16 for took in talk.frames)
        found["talk_slowest_ms"] = max(talk.frames)
        found["talk_pauses"] = sum(ms > 34 for ms in talk.pauses)
        found["talk_longest_pause_ms"] = max(talk.pauses)
        client.close_window()
    finally:
        server.stop()


PARTS = {"watching": watching, "scrolling": scrolling, "conversing": conversing}


def main():
    found = {}
    try:
        with Desktop() as desktop:
            for part in sys.argv[1:] or PARTS:
                PARTS[part](desktop, found)
    except (Failure, subprocess.CalledProcessError) as failure:
        print(failure, file=sys.stderr)
        return 1
    print(json.dumps(found))
    return 0


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/python3
# SPDX-FileCopyrightText: The Lectern developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""One journey through both programs: sign in, search, open a course, enroll, play, seek, quit, resume."""
import json
import pathlib
import re
import sys
import time
import traceback
import urllib.request

from PIL import Image, ImageChops

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from desktop import Desktop, Failure, Server, wait_for  # noqa: E402

TIME = re.compile(r"^(\d+):(\d\d) / (\d+):(\d\d)$")
BUTTON = ("push button", "button")
FIELD = ("text", "entry", "password text")
EMAIL, PASSWORD = "journey@school.example", "a-long-enough-password"


def call(server, method, path, body=None, token=None):
    request = urllib.request.Request(server.url + path, method=method)
    request.add_header("Content-Type", "application/json")
    if token:
        request.add_header("Authorization", "Bearer " + token)
    with urllib.request.urlopen(request, json.dumps(body).encode() if body is not None else None, 20) as reply:
        return json.load(reply)["data"]


def course_with_video(server):
    """A free course of the demo school whose first lesson is a video, by what the API says."""
    token = call(server, "POST", "/api/auth/user/login",
                 {"email": "admin@demo.lectern", "password": "lectern-demo"})["token"]
    for course in call(server, "GET", "/api/courses/catalog/list?limit=50&price=free")["courses"]:
        modules = call(server, "GET", f"/api/courses/{course['courseId']}/structure", token=token)["modules"]
        lesson = modules[0]["lessons"][0]
        if lesson["type"] == "VIDEO" and lesson["durationSeconds"] > 60:
            return course, lesson
    raise Failure("the demo school has no free course that starts with a video")


def shown_seconds(client):
    for node in client.walk():
        try:
            match = TIME.match(node.get_name() or "")
        except Exception:
            continue
        if match:
            minutes, seconds, _, _ = (int(part) for part in match.groups())
            return minutes * 60 + seconds
    return None


def picture(desktop, name):
    path = desktop.home / f"{name}.png"
    desktop.screenshot(path)
    return Image.open(path).convert("RGB")


def sign_in(client):
    client.type("Email", EMAIL)
    client.type("Password", PASSWORD)
    client.press(BUTTON, "Sign in")


def watch(desktop, client):
    """Plays until the position really advances and the picture really changes."""
    if client.seek(BUTTON, "Play"):
        client.press(BUTTON, "Play")
    client.find(BUTTON, "Pause", 30)
    start = wait_for("the time is shown", lambda: shown_seconds(client) is not None and [shown_seconds(client)])[0]
    before = picture(desktop, "before")
    wait_for("four seconds have played", lambda: (shown_seconds(client) or 0) >= start + 4, 40)
    difference = ImageChops.difference(before, picture(desktop, "after")).getbbox()
    if difference is None:
        raise Failure("the picture did not change while the video played")


def journey(desktop, server):
    call(server, "POST", "/api/auth/user/register", {"email": EMAIL, "password": PASSWORD, "name": "Jo Journey"})
    course, lesson = course_with_video(server)
    title = re.compile(re.escape(course["title"]))
    data = str(desktop.home / "client-data")

    client = desktop.client(server.url, data)
    sign_in(client)
    client.press(("push button", "page tab", "button", "list item", "radio button"), "Catalog", 30)
    client.type("Search courses", course["title"])
    client.press(("push button", "button", "list item"), title, 20)
    client.press(BUTTON, "Enroll")
    client.press(BUTTON, "Continue", 30)
    watch(desktop, client)

    position = client.find("slider", "Position")
    position.get_value_iface().set_current_value(45)
    wait_for("the seek arrives", lambda: 44 <= (shown_seconds(client) or 0) <= 50, 20)
    time.sleep(2)
    client.press(BUTTON, "Pause")
    client.find(BUTTON, "Play")
    stopped = shown_seconds(client)
    client.close_window()

    client = desktop.client(server.url, data)
    client.press(BUTTON, re.compile("^Continue"), 30)
    client.find("slider", "Position", 30)
    resumed = wait_for("the video resumes", lambda: shown_seconds(client) or None, 30)
    if not stopped - 1 <= resumed <= stopped + 3:
        raise Failure(f"stopped at {stopped} s, resumed at {resumed} s")
    client.close_window()

    token = call(server, "POST", "/api/auth/user/login", {"email": EMAIL, "password": PASSWORD})["token"]
    resume = call(server, "GET", "/api/user/dashboard", token=token)["resume"]
    if resume["lessonId"] != lesson["lessonId"] or not stopped - 1 <= resume["position"] <= resumed + 15:
        raise Failure(f"the server keeps another place: {resume}")


def main():
    with Desktop() as desktop:
        server = Server(str(desktop.home / "school"), "--demo")
        try:
            journey(desktop, server)
        except Exception:
            artifacts = pathlib.Path.cwd() / "e2e-artifacts"
            artifacts.mkdir(exist_ok=True)
            desktop.screenshot(artifacts / "first_light.png")
            for log in ("client.log", "server.log"):
                if (desktop.home / log).exists():
                    (artifacts / log).write_bytes((desktop.home / log).read_bytes()[-20000:])
            traceback.print_exc()
            return 1
        finally:
            code = server.stop()
        if code != 0:
            print(f"the server ended with {code}", file=sys.stderr)
            return 1
        warnings = [line for line in (desktop.home / "client.log").read_text(errors="replace").splitlines()
                    if "qml" in line.lower() and "warn" in line.lower() or ".qml:" in line]
        if warnings:
            print("QML warnings:", *warnings[:20], sep="\n  ", file=sys.stderr)
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())

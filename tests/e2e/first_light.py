#!/usr/bin/python3
# SPDX-FileCopyrightText: The Lectern developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""One journey through both programs: sign in, search, open a course, enroll, play, seek, quit, resume."""
import pathlib
import re
import sys
import time

from PIL import ImageChops

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from desktop import Failure, wait_for  # noqa: E402
from journey import BUTTON, call, course_with_video, picture, run, shown_seconds  # noqa: E402

EMAIL, PASSWORD = "journey@school.example", "a-long-enough-password"


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


if __name__ == "__main__":
    sys.exit(run("first_light", journey))

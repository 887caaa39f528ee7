#!/usr/bin/python3
# SPDX-FileCopyrightText: The Lectern developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""One journey through both programs: sign in, search, open a course, enroll, play, seek, quit, resume."""
import pathlib
import re
import sys
import time

from PIL import ImageChops, ImageStat

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from desktop import Atspi, Failure, wait_for  # noqa: E402
from journey import BUTTON, call, course_with_video, picture, run, shown_seconds  # noqa: E402

EMAIL, PASSWORD = "journey@school.example", "a-long-enough-password"
CHANGED = 0.02


def sign_in(client):
    client.type("Email", EMAIL)
    client.type("Password", PASSWORD)
    client.press(BUTTON, "Sign in")


def frame(desktop, client):
    """What the video shows: its place on the screen, without the bar of controls at its foot."""
    area = client.find(("panel", "pane", "filler"), re.compile("^Video ")).get_component_iface()
    area = area.get_extents(Atspi.CoordType.SCREEN)
    bar = client.find("slider", "Position").get_component_iface().get_extents(Atspi.CoordType.SCREEN)
    bottom = min(bar.y - 60, area.y + area.height - 110)
    if area.width < 300 or bottom - area.y < 150:
        raise Failure(f"the video has no place of its own: {area.width}×{bottom - area.y}")
    return picture(desktop, "frame").crop((area.x, area.y, area.x + area.width, bottom)).convert("L")


def is_black(image):
    return ImageStat.Stat(image).mean[0] < 8


def changed_share(before, after):
    """Of all pixels, those that a person sees change."""
    counts = ImageChops.difference(before, after).histogram()
    return sum(counts[24:]) / sum(counts)


def watch(desktop, client):
    """Plays until the position really advances and the picture really changes."""
    if client.seek(BUTTON, "Play"):
        client.press(BUTTON, "Play")
    client.find(BUTTON, "Pause", 30)
    start = wait_for("the time is shown", lambda: shown_seconds(client) and [shown_seconds(client)], 30)[0]
    before = frame(desktop, client)
    if is_black(before):
        raise Failure("the video is black")
    wait_for("four seconds have played", lambda: (shown_seconds(client) or 0) >= start + 4, 40)

    def changes():
        after = frame(desktop, client)
        return not is_black(after) and changed_share(before, after) >= CHANGED
    wait_for(f"{CHANGED:.0%} of the picture change while the video plays", changes, 40)


def first_time_shown(client, seconds=30):
    """The first time that the player shows, and how long it may have been shown already."""
    end = time.monotonic() + seconds
    last = time.monotonic()
    while time.monotonic() < end:
        shown = shown_seconds(client)
        if shown:
            return shown, time.monotonic() - last
        last = time.monotonic()
    raise Failure(f"the video does not resume within {seconds} s\n{client.describe()}")


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
    resumed, late = first_time_shown(client)
    if not stopped - 1 <= resumed <= stopped + 1 + late:
        raise Failure(f"stopped at {stopped} s, resumed at {resumed} s, seen {late:.1f} s late at most")
    if client.seek(BUTTON, "Pause"):
        client.press(BUTTON, "Pause")
    client.find(BUTTON, "Play")
    left = shown_seconds(client)
    client.close_window()

    token = call(server, "POST", "/api/auth/user/login", {"email": EMAIL, "password": PASSWORD})["token"]
    resume = call(server, "GET", "/api/user/dashboard", token=token)["resume"]
    if resume["lessonId"] != lesson["lessonId"] or not left - 1 <= resume["position"] <= left + 1:
        raise Failure(f"left at {left} s, and the server keeps another place: {resume}")


if __name__ == "__main__":
    sys.exit(run("first_light", journey))

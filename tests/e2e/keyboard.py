#!/usr/bin/python3
# SPDX-FileCopyrightText: The Lectern developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The student's journey by the keyboard alone. The accessibility interface only says what has the focus."""
import pathlib
import re
import sys

from PIL import ImageStat

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from desktop import Atspi, Failure, wait_for  # noqa: E402
from journey import BUTTON, call, course_with_video, picture, run, shown_seconds  # noqa: E402

EMAIL, PASSWORD = "keys@school.example", "a-long-enough-password"


class Keyboard:
    """Keys, and what they lead to."""

    def __init__(self, desktop, client):
        self.desktop = desktop
        self.client = client

    def focused(self):
        """Names of what has the focus, from the outside in."""
        names = []
        for node in self.client.walk():
            try:
                if node.get_state_set().contains(Atspi.StateType.FOCUSED) and node.get_role_name() != "frame":
                    names.append(node.get_name() or "")
            except Exception:
                continue
        return names

    def has(self, name):
        names = self.focused()
        return bool(names) and bool(name.search(names[-1]) if hasattr(name, "search") else names[-1] == name)

    def arrives(self, name, seconds=20.0):
        try:
            wait_for(f"the focus is on {name!r}", lambda: self.has(name), seconds)
        except Failure as failure:
            raise Failure(f"{failure}; it is on {self.focused()}\n{self.client.describe()}") from None

    def press(self, *keys):
        self.desktop.keys(*keys)

    def tab_to(self, name, key="Tab", most=40):
        """Tab by Tab, each of which must move the focus to something that has a name."""
        for _ in range(most):
            if self.has(name):
                return
            before = self.focused()
            self.press(key)
            wait_for(f"{key} moves the focus on from {before}", lambda: self.focused() not in ([], before), 10)
            if not self.focused()[-1]:
                raise Failure(f"after {before} the focus is on something without a name")
        raise Failure(f"{name!r} is not reached with {key}; the focus is on {self.focused()}")


def time_is(client, lowest, highest, what):
    try:
        wait_for(what, lambda: lowest <= (-1 if shown_seconds(client) is None else shown_seconds(client)) <= highest, 20)
    except Failure as failure:
        raise Failure(f"{failure}; it shows {shown_seconds(client)} s") from None


def sign_in_and_enroll(keys, client, course):
    keys.arrives("Email", 30)
    keys.desktop.write(EMAIL)
    keys.tab_to("Password")
    keys.desktop.write(PASSWORD)
    keys.press("Return")
    client.find(BUTTON, "My learning", 30)
    client.find("heading", re.compile("^Hello"))
    keys.tab_to("Browse the catalog")
    keys.press("Return")
    keys.arrives("Search courses")
    # A word that every keyboard can write.
    keys.desktop.write(max(re.findall(r"[A-Za-z]+", course["title"]), key=len))
    keys.press("Return")
    keys.arrives(re.compile(re.escape(course["title"])))
    keys.press("Return")
    client.find(BUTTON, "Enroll")
    keys.tab_to("Enroll")
    keys.press("Return")
    client.find(BUTTON, "Continue")
    keys.arrives("Continue")
    keys.press("Return")


def watch(keys, client, lesson):
    picture = "Video " + lesson["title"]
    keys.arrives(picture, 30)
    wait_for("the length is known", lambda: shown_seconds(client) is not None, 30)
    if client.seek(BUTTON, "Play"):
        keys.press("space")
    client.find(BUTTON, "Pause", 30)
    time_is(client, 2, 30, "two seconds have played")
    keys.press("k")
    client.find(BUTTON, "Play")
    keys.press("0")
    time_is(client, 0, 0, "0 leads to the beginning")
    keys.press("Right", "Right")
    time_is(client, 10, 10, "the right arrow seeks 5 s on")
    keys.press("Left")
    time_is(client, 5, 5, "the left arrow seeks 5 s back")
    keys.press("l", "l")
    time_is(client, 25, 25, "L seeks 10 s on")
    keys.press("j")
    time_is(client, 15, 15, "J seeks 10 s back")
    keys.press("5")
    half = int(lesson["durationSeconds"] / 2)
    time_is(client, half - 1, half + 1, "5 leads to the middle")
    keys.press("greater")
    client.find(BUTTON, "Speed 1.25×")
    keys.press("less")
    client.find(BUTTON, "Speed 1×")
    keys.press("m")
    client.find(BUTTON, "Unmute")
    keys.press("m")
    client.find(BUTTON, "Mute")
    captions(keys, client)
    keys.press("f")
    client.find(BUTTON, "Leave full screen")
    client.gone(BUTTON, "Home")
    keys.press("Escape")
    client.find(BUTTON, "Full screen")
    client.find(BUTTON, "Home")
    keys.arrives(picture)


def captions(keys, client):
    """Somewhere near the middle somebody speaks; C shows it, and hides it again."""
    client.gone("label", re.compile("^Caption: "))
    keys.press("c", "k")
    caption = re.compile("^Caption: ..")
    client.find("label", caption)
    keys.press("k", "c")
    client.gone("label", caption)


def onward_and_back(keys, client, lesson, following, course):
    """The controls are stops of Tab, in order; N goes on; the outline leads back."""
    for name in ("Position", "Play", "Next lesson", "Mute", "Volume", "Speed 1×", "Captions", "Mini player", "Full screen"):
        keys.press("Tab")
        keys.arrives(name, 5)
    keys.press("shift+Tab")
    keys.arrives("Mini player", 5)
    keys.press("n")
    client.find("heading", following["title"], 30)
    keys.tab_to(re.compile("^" + re.escape(following["title"]) + ", .*Open now"))
    keys.press("Up")
    keys.arrives(re.compile("^" + re.escape(lesson["title"])))
    keys.press("Return")
    keys.arrives("Video " + lesson["title"], 30)
    keys.press("alt+Left")
    client.find("heading", course["title"])
    client.find(BUTTON, "Continue")


def settings(keys, client):
    keys.press("ctrl+comma")
    client.find("heading", "Settings")
    keys.tab_to("Appearance")
    keys.press("Return")
    keys.tab_to("Dark")
    keys.press("space")
    wait_for("the window is dark", lambda: brightness(keys.desktop) < 80)
    keys.tab_to("Less motion")
    keys.press("space")
    less = client.find("check box", "Less motion")
    wait_for("less motion is chosen", lambda: less.get_state_set().contains(Atspi.StateType.CHECKED))
    keys.press("ctrl+k")
    keys.arrives("Jump to a page, course, room or person")
    keys.desktop.write("learn")
    keys.press("Return")
    client.find("heading", "My learning")
    keys.press("F1")
    client.find("heading", "Keyboard shortcuts")
    keys.press("Escape")
    client.gone("heading", "Keyboard shortcuts")


def brightness(desktop):
    return ImageStat.Stat(picture(desktop, "dark").convert("L")).mean[0]


def journey(desktop, server):
    call(server, "POST", "/api/auth/user/register", {"email": EMAIL, "password": PASSWORD, "name": "Kay Board"})
    course, lesson = course_with_video(server)
    token = call(server, "POST", "/api/auth/user/login", {"email": EMAIL, "password": PASSWORD})["token"]
    structure = call(server, "GET", f"/api/courses/{course['courseId']}/structure", token=token)
    following = [each for module in structure["modules"] for each in module["lessons"]][1]

    client = desktop.client(server.url, str(desktop.home / "client-data"))
    keys = Keyboard(desktop, client)
    sign_in_and_enroll(keys, client, course)
    watch(keys, client, lesson)
    onward_and_back(keys, client, lesson, following, course)
    settings(keys, client)
    keys.press("ctrl+q")
    if client.process.wait(15) != 0:
        raise Failure(f"the program ended with {client.process.returncode}")


if __name__ == "__main__":
    sys.exit(run("keyboard", journey))

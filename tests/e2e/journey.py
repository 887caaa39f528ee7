# SPDX-FileCopyrightText: The Lectern developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What every journey through both programs needs: a demo school, its API, what the screen says."""
import json
import pathlib
import re
import sys
import traceback
import urllib.request

from PIL import Image

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from desktop import Desktop, Failure, Server  # noqa: E402

TIME = re.compile(r"^(\d+):(\d\d) / (\d+):(\d\d)$")
BUTTON = ("push button", "button")
FIELD = ("text", "entry", "password text")


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


def run(name, journey):
    """journey(desktop, server) on a fresh demo school; the exit code. A failure leaves a picture and the logs."""
    with Desktop() as desktop:
        server = Server(str(desktop.home / "school"), "--demo")
        try:
            journey(desktop, server)
        except Exception:
            artifacts = pathlib.Path.cwd() / "e2e-artifacts"
            artifacts.mkdir(exist_ok=True)
            desktop.screenshot(artifacts / f"{name}.png")
            for log in ("client.log", "server.log"):
                if (desktop.home / log).exists():
                    (artifacts / f"{name}.{log}").write_bytes((desktop.home / log).read_bytes()[-20000:])
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

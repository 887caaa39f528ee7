#!/usr/bin/python3
# SPDX-FileCopyrightText: The Lectern developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Two desktop programs and an unmodified socket.io-client in one course: they write, answer, edit, delete, react,
type, read and attach; the server is killed in the middle and started again. All three show the same, once, in order."""
import io
import json
import os
import pathlib
import re
import select
import subprocess
import sys
import urllib.parse
import urllib.request
import uuid

from PIL import Image

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from desktop import Atspi, Failure, Server, wait_for  # noqa: E402
from journey import BUTTON, call, picture, run  # noqa: E402

PASSWORD = "a-long-enough-password"
MODULES = pathlib.Path(os.environ.get("LECTERN_NPM", "build/npm")) / "node_modules"
COLOUR = (200, 30, 140)  # of a picture, and of nothing else on the screen
PLACE = ("push button", "page tab", "button", "list item", "radio button")


class Node:
    """socketio/client.mjs with its own module folder beside it."""

    def __init__(self, home, url, token, course):
        self.token = token
        script = home / "socketio" / "client.mjs"
        script.parent.mkdir()
        script.write_bytes((pathlib.Path(__file__).parent / "socketio" / "client.mjs").read_bytes())
        (script.parent / "node_modules").symlink_to(MODULES.resolve())
        self.process = subprocess.Popen(["node", script, url, token, course], stdin=subprocess.PIPE,
                                        stdout=subprocess.PIPE, text=True)

    def order(self, *words):
        self.process.stdin.write(json.dumps(words) + "\n")
        self.process.stdin.flush()

    def answer(self, seconds=30):
        if not select.select([self.process.stdout], [], [], seconds)[0]:
            raise Failure(f"socket.io-client did not answer within {seconds} s")
        return json.loads(self.process.stdout.readline())

    def ask(self, *words):
        self.order(*words)
        return self.answer()

    def room(self):
        return self.ask("room")

    def knows(self, text):
        return wait_for(f"socket.io-client hears {text!r}",
                        lambda: next((m for m in self.room()["room"] if m["message"] == text), None))

    def holds(self, name, seconds=30):
        """The message that carries the file of that name."""
        return wait_for(f"socket.io-client hears of {name}", lambda: next(
            (m for m in self.room()["room"] if any(a["name"] == name for a in m["attachments"])), None), seconds)

    def stop(self):
        self.process.stdin.close()
        self.process.wait(10)


class Person:
    """One of the desktop programs, in the course's conversation."""

    def __init__(self, desktop, url, name, course):
        self.client = desktop.client(url, str(desktop.home / f"{name}-data"))
        self.desktop = desktop
        self.activate()
        self.client.type("Email", f"{name}@school.example")
        self.client.type("Password", PASSWORD)
        self.client.press(BUTTON, "Sign in")
        self.client.press(PLACE, "Messages", 30)
        self.client.press("list item", re.compile("^" + re.escape(course) + ","), 30)
        self.client.find(("text", "entry"), "Message", 30)

    def activate(self):
        """Keys go to this window."""
        found = wait_for("the window", lambda: subprocess.run(
            ["xdotool", "search", "--onlyvisible", "--pid", str(self.client.process.pid)], capture_output=True,
            text=True).stdout.split())
        subprocess.run(["xdotool", "windowactivate", "--sync", found[-1]], check=True, capture_output=True, timeout=20)

    def write(self, text):
        self.activate()
        self.client.type("Message", text)
        self.desktop.keys("Return")

    def paste(self, kind, path):
        """What another program has copied: a file's contents as `kind`."""
        self.desktop.start(["xclip", "-quiet", "-selection", "clipboard", "-t", kind, "-i", path])
        wait_for("the clipboard", lambda: kind in subprocess.run(
            ["xclip", "-o", "-selection", "clipboard", "-t", "TARGETS"], capture_output=True, text=True).stdout.split())
        self.activate()
        self.client.type("Message", "")
        self.desktop.keys("ctrl+v")

    def paints(self, name):
        """A picture among the messages, as it is and not only its place."""
        def painted():
            self.activate()
            box = self.client.find(BUTTON, name).get_component_iface().get_extents(Atspi.CoordType.SCREEN)
            at = (box.x + box.width // 2, box.y + box.height // 2)
            return max(abs(a - b) for a, b in zip(picture(self.desktop, "window").getpixel(at), COLOUR)) < 12
        wait_for(f"{name} is painted", painted)

    def edit_last(self, text):
        self.activate()
        self.client.type("Message", "")
        self.desktop.keys("BackSpace", "Up")
        self.client.type("Message", text)
        self.desktop.keys("Return")

    def choose(self, text, entry):
        """From the menu of a message."""
        self.activate()
        self.client.press("list item", re.compile(
            rf"^(?!{re.escape(self.room_row)})[^:]*, [^:]*:.*: .*" + re.escape(text)))
        self.client.press("menu item", entry)

    def sees(self, pattern, seconds=30):
        """In so many words, wherever on the screen."""
        self.client.find(("label", "static", "text", "static text"), re.compile(pattern), seconds)

    def texts(self, wanted):
        """Of the messages that it shows, those that hold one of `wanted`, top to bottom."""
        rows = []
        for node in self.client.walk():
            try:
                if node.get_role_name() != "list item" or not self.client.visible(node):
                    continue
                name = node.get_name() or ""
                text = next((text for text in wanted if re.search(r": .*" + re.escape(text), name)), None)
                if text and not name.startswith(self.room_row):
                    rows.append((node.get_component_iface().get_extents(Atspi.CoordType.SCREEN).y, text))
            except Exception:
                continue
        return [text for _, text in sorted(rows)]

    def shows(self, text, seconds=30):
        self.client.find("list item", re.compile(r"^[^:]*, [^:]*:.*: .*" + re.escape(text)), seconds)


def person(server, name):
    call(server, "POST", "/api/auth/user/register",
         {"email": f"{name}@school.example", "password": PASSWORD, "name": name.title()})
    return call(server, "POST", "/api/auth/user/login", {"email": f"{name}@school.example", "password": PASSWORD})["token"]


def start_again(desktop, server):
    """On the same port and data, after the process was killed."""
    again = Server(str(desktop.home / "school"), "--listen", server.url.split("//")[1])
    server.process, server.log = again.process, again.log


def together(desktop, server):
    course = call(server, "GET", "/api/courses/catalog/list?limit=50&price=free")["courses"][0]
    tokens = {name: person(server, name) for name in ("ada", "bob", "cleo")}
    for token in tokens.values():
        call(server, "POST", "/api/enrollments/enroll", {"courseId": course["courseId"]}, token)
    # The room is made when it is first asked for.
    call(server, "GET", f"/api/rooms/course/{course['courseId']}", token=tokens["ada"])
    Person.room_row = course["title"]
    cleo = Node(desktop.home, server.url, tokens["cleo"], course["courseId"])
    try:
        talk(desktop, server, course, cleo)
    finally:
        cleo.stop()


def talk(desktop, server, course, cleo):
    wait_for("socket.io-client is in", lambda: cleo.room()["caughtUp"])
    ada = Person(desktop, server.url, "ada", course["title"])
    # Another address: the keyring keeps one session for each.
    bob = Person(desktop, server.url.replace("127.0.0.1", "localhost"), "bob", course["title"])
    wait_for("who comes is told of", lambda: (cleo.ask("heard", "user-joined") or {}).get("name") == "Bob")

    ada.write("first of all")
    first = cleo.knows("first of all")
    bob.shows("first of all")
    cleo.ask("mark-read", {"messageId": first["messageId"]})
    answered = cleo.ask("send", "second and an answer", {"replyTo": first["messageId"]})["data"]
    for one in (ada, bob):
        one.shows("second and an answer")
    bob.write("third thing")
    third = cleo.knows("third thing")
    bob.edit_last("third and better")
    wait_for("the edit arrives", lambda: any(m["message"] == "third and better" for m in cleo.room()["room"]))
    ada.shows("third and better")
    cleo.ask("react", {"messageId": third["messageId"], "emoji": "👍", "on": True})
    for one in (ada, bob):
        one.client.find(("check box", "toggle button", "push button"), "👍 1")
    going = cleo.ask("send", "this one goes", {})["data"]
    ada.shows("this one goes")
    cleo.ask("delete-message", {"messageId": going["messageId"]})
    wait_for("the deletion is shown", lambda: not ada.texts(["this one goes"]) and not bob.texts(["this one goes"]))
    by_hand(course, ada, bob, cleo)
    if not cleo.ask("heard", "user-typing") or not cleo.ask("heard", "message-read"):
        raise Failure("socket.io-client heard nobody type, or nobody read")
    assert answered["replyTo"] == first["messageId"]

    server.process.kill()
    server.process.wait(20)
    cleo.order("send", "fifth while it was dark", {})
    ada.write("sixth from the dark")
    start_again(desktop, server)
    stored = cleo.answer(60)
    if stored.get("error"):
        raise Failure(f"after the restart: {stored}")
    bob.shows("sixth from the dark", 60)
    bob.shows("fifth while it was dark", 60)
    bob.write("seventh in the light")
    cleo.knows("seventh in the light")
    for one in (ada, bob):
        one.sees(r"\b3 online$")

    state = cleo.room()
    if state["wrong"]:
        raise Failure(f"socket.io-client: {state['wrong']}")
    order = [m["message"] for m in state["room"] if m["messageType"] == "text" and not m["deletedAt"]]
    if len(order) != 8 or len(set(order)) != 8:
        raise Failure(f"socket.io-client has {order}")
    for one in (ada, bob):
        wait_for(f"all show {order}", lambda one=one: one.texts(order) == order[-len(one.texts(order)):] and
                 len(one.texts(order)) >= 6)
    attach(desktop, server, ada, bob, cleo)
    bob.client.quit()
    ada.sees(r"\b2 online$")
    ada.client.quit()


def by_hand(course, ada, bob, cleo):
    """What a desktop does with messages, as a person does it; and what it shows of the others."""
    for one in (ada, bob):
        one.sees(r"\b3 online$")
    cleo.ask("typing", {"courseId": course["courseId"], "isTyping": True})
    for one in (ada, bob):
        one.sees("^Cleo is writing")
    cleo.ask("typing", {"courseId": course["courseId"], "isTyping": False})

    second = cleo.knows("second and an answer")
    ada.choose("second and an answer", "Reply")
    ada.write("answered by hand")
    answer = cleo.knows("answered by hand")
    if answer["replyTo"] != second["messageId"]:
        raise Failure(f"not an answer to the second message: {answer}")
    bob.shows("answered by hand")

    bob.choose("answered by hand", "React…")
    bob.client.press(BUTTON, "Heart")
    wait_for("the reaction is heard of", lambda: any(
        reaction["emoji"] == "❤️" for reaction in cleo.knows("answered by hand")["reactions"]))
    for one in (ada, bob):
        one.client.find(("check box", "toggle button", "push button"), "❤️ 1")

    bob.write("regretted by hand")
    ada.shows("regretted by hand")
    seq = cleo.knows("regretted by hand")["seq"]
    bob.choose("regretted by hand", "Delete…")
    bob.client.press(BUTTON, "Delete")
    wait_for("the deletion is heard of",
             lambda: next(m for m in cleo.room()["room"] if m["seq"] == seq).get("deletedAt"))
    wait_for("the deletion is shown", lambda: not ada.texts(["regretted by hand"]) and not bob.texts(["regretted by hand"]))

    ada.write("who reads this")
    cleo.ask("mark-read", {"messageId": cleo.knows("who reads this")["messageId"]})
    bob.activate()
    bob.shows("who reads this")
    ada.client.press(BUTTON, "Read by 2")
    for name in ("Bob", "Cleo"):
        ada.client.find("list item", name)
    ada.client.press(BUTTON, "Close")
    ada.client.gone("list item", "Cleo")


def fetch(server, link):
    with urllib.request.urlopen(urllib.parse.urljoin(server.url, link), timeout=20) as reply:
        return reply.read()


def upload(server, room, token, name, content):
    """The attachment's id."""
    boundary = uuid.uuid4().hex
    body = (f'--{boundary}\r\nContent-Disposition: form-data; name="file"; filename="{name}"\r\n'
            f"Content-Type: application/octet-stream\r\n\r\n").encode() + content + f"\r\n--{boundary}--\r\n".encode()
    request = urllib.request.Request(f"{server.url}/api/rooms/{room}/attachments", body, method="POST")
    request.add_header("Content-Type", f"multipart/form-data; boundary={boundary}")
    request.add_header("Authorization", "Bearer " + token)
    with urllib.request.urlopen(request, timeout=20) as reply:
        return json.load(reply)["data"]["attachmentId"]


def attach(desktop, server, ada, bob, cleo):
    """A file that is pasted while there is no server, a picture, and a file of the one who writes over Socket.IO."""
    notes, uris, drawing = desktop.home / "notes of today.txt", desktop.home / "uris", desktop.home / "drawing.png"
    notes.write_text("Ohm's law: U = R · I\n" * 50)
    uris.write_text(notes.as_uri() + "\r\n")
    Image.new("RGB", (160, 100), COLOUR).save(drawing)

    server.process.kill()
    server.process.wait(20)
    ada.paste("text/uri-list", uris)
    ada.client.find(BUTTON, f"Remove {notes.name}")
    ada.desktop.keys("Return")
    ada.client.find("list item", re.compile("^You, .*notes of today"))
    start_again(desktop, server)
    sent = cleo.holds(notes.name, 60)
    if sent["messageType"] != "file" or fetch(server, sent["attachments"][0]["url"]) != notes.read_bytes():
        raise Failure(f"not the file that was pasted: {sent}")

    bob.paste("image/png", drawing)
    bob.client.find(BUTTON, "Remove Picture.png")
    if any(attached["name"] == "Picture.png" for m in cleo.room()["room"] for attached in m["attachments"]):
        raise Failure("a picture went out before it was sent")
    bob.write("drawn by hand")
    sent = cleo.holds("Picture.png")
    if sent["message"] != "drawn by hand":
        raise Failure(f"the picture came without its words: {sent}")
    one = sent["attachments"][0]
    if (sent["messageType"], one["contentType"], one["width"], one["height"]) != ("image", "image/png", 160, 100):
        raise Failure(f"not the picture that was pasted: {sent}")
    shown = Image.open(io.BytesIO(fetch(server, one["url"]))).convert("RGB")
    if shown.size != (160, 100) or max(abs(a - b) for a, b in zip(shown.getpixel((80, 50)), COLOUR)) > 4:
        raise Failure(f"the picture is another: {shown.size} {shown.getpixel((80, 50))}")

    plan = upload(server, sent["roomId"], cleo.token, "plan.txt", b"first this, then that\n")
    stored = cleo.ask("send", "the plan is here", {"attachments": [plan]})
    if stored.get("error") or [a["attachmentId"] for a in stored["data"]["attachments"]] != [plan]:
        raise Failure(f"socket.io-client can't attach: {stored}")
    for one in (ada, bob):
        one.shows("the plan is here")
        for name in (notes.name, "plan.txt"):
            one.client.find(BUTTON, f"Save {name}", 30)
        one.paints("Picture Picture.png")
    state = cleo.room()
    if state["wrong"] or [m["seq"] for m in state["room"]] != list(range(1, len(state["room"]) + 1)):
        raise Failure(f"socket.io-client: {state['wrong']} {[m['seq'] for m in state['room']]}")


def main():
    if not (MODULES / "socket.io-client").exists():
        print("socket.io-client is not installed (./dev test does that where there is npm)")
        return 77
    return run("chat_together", together)


if __name__ == "__main__":
    sys.exit(main())

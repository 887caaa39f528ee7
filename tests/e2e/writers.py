# SPDX-FileCopyrightText: The Lectern developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""People who write without a pause until the server is gone, and know what it acknowledged."""
import http.client
import io
import json
import uuid

from PIL import Image


class Gone(Exception):
    """There is no server any more."""


class Refused(Exception):
    pass


class Link:
    """One connection that is kept open."""

    def __init__(self, server):
        self._connection = http.client.HTTPConnection(server.host, server.port, timeout=20)

    def call(self, method, path, body=None, token=None, kind="application/json", fine=(200, 201)):
        headers = {"Content-Type": kind} if body is not None else {}
        if token:
            headers["Authorization"] = "Bearer " + token
        if body is not None and not isinstance(body, bytes):
            body = json.dumps(body)
        try:
            self._connection.request(method, path, body, headers)
            reply = self._connection.getresponse()
            data = reply.read()
        except (OSError, http.client.HTTPException) as error:
            raise Gone from error
        if reply.status not in fine:
            raise Refused(f"{method} {path}: {reply.status} {data[:200]}")
        return json.loads(data)["data"] if reply.getheader("Content-Type", "").startswith("application/json") else data

    def get(self, path, token=None):
        return self.call("GET", path, token=token)


class Writer:
    def __init__(self):
        self.counts = {}
        self._refused = []

    def run(self, server):
        link = Link(server)
        try:
            while self.step(link):
                pass
        except Gone:
            pass
        except Refused as refused:
            self._refused.append(f"refused: {refused}")

    def acknowledged(self, kind):
        self.counts[kind] = self.counts.get(kind, 0) + 1

    def missing(self, link):
        """What is not as it was acknowledged, a line each."""
        try:
            return self._refused + self.check(link)
        except Refused as refused:
            return [f"while checking: {refused}"]

    def step(self, link):
        """One write; False when there is nothing more to write."""
        raise NotImplementedError

    def check(self, link):
        raise NotImplementedError


def newcomer(link):
    """Registers somebody; answers the session, with email and password."""
    person = {"email": f"{uuid.uuid4()}@school.example", "password": "one of many", "name": "Ada"}
    return {**link.call("POST", "/api/auth/user/register", person), **person}


class Newcomer(Writer):
    """Registers one person after another."""

    def __init__(self, _):
        super().__init__()
        self._new = []

    def step(self, link):
        self._new.append(newcomer(link))
        self.acknowledged("register")
        return True

    def check(self, link):
        new, self._new = self._new, []
        wrong = [f"{person['email']} is not registered" for person in new
                 if link.get("/api/user/profile", person["token"])["email"] != person["email"]]
        for person in new[-1:]:
            link.call("POST", "/api/auth/user/login", {key: person[key] for key in ("email", "password")})
        return wrong


class Watcher(Writer):
    """Reports one second of a course after another."""

    def __init__(self, user, seconds):
        super().__init__()
        self._user, self._waiting, self._watched = user, iter(seconds), set()

    def step(self, link):
        try:
            module, lesson, second = next(self._waiting)
        except StopIteration:
            return False
        link.call("POST", "/api/progress/update",
                  {"enrollmentId": self._user["enrollmentId"], "moduleId": module, "lessonId": lesson, "progress": 0.1,
                   "timeSpent": 1, "position": second + 1, "watched": [[second, second + 1]]}, self._user["token"])
        self._watched.add((lesson, second))
        self.acknowledged("progress")
        return True

    def check(self, link):
        lessons = link.get("/api/progress/" + self._user["enrollmentId"], self._user["token"])["lessons"]
        known = {lesson["lessonId"]: lesson["watched"] for lesson in lessons}
        return [f"second {second} of {lesson} is gone" for lesson, second in self._watched
                if not any(a <= second and b >= second + 1 for a, b in known.get(lesson, []))]


class Latest:
    """A value that is written over and over: the last acknowledged one is there, or the one that was under way."""

    def __init__(self, value):
        self.value, self.pending = value, None

    def check(self, what, found):
        expected = {self.value, self.pending} - {None}
        self.pending = None
        if found not in expected:
            return [f"{what} is {found}, not one of {expected}"]
        self.value = found
        return []


class Finisher(Writer):
    """Completes a course and starts it over."""

    def __init__(self, user):
        super().__init__()
        self._user, self._status = user, Latest("in_progress")

    def step(self, link):
        completed = self._status.value != "completed"
        self._status.pending = "completed" if completed else "in_progress"
        kind = "complete" if completed else "reset"
        link.call("POST", f"/api/progress/{kind}", {"enrollmentId": self._user["enrollmentId"]}, self._user["token"])
        self._status = Latest(self._status.pending)
        self.acknowledged(kind)
        return True

    def check(self, link):
        enrollment = link.get("/api/enrollments/" + self._user["enrollmentId"], self._user["token"])
        wrong = self._status.check("the course", enrollment["status"])
        if enrollment["progress"] != (1 if enrollment["status"] == "completed" else 0):
            wrong.append(f"half of a completion: {enrollment}")
        return wrong


class Enroller(Writer):
    """Enrolls one person after another in every free course."""

    def __init__(self, _, courses):
        super().__init__()
        self._courses, self._left, self._person, self._new = courses, [], None, []

    def step(self, link):
        if not self._left:
            self._person, self._left = newcomer(link), list(self._courses)
        course = self._left.pop()
        token = self._person["token"]
        reply = link.call("POST", "/api/enrollments/enroll", {"courseId": course}, token)
        self._new.append((reply["enrollmentId"], course, token))
        self.acknowledged("enroll")
        return True

    def check(self, link):
        new, self._new = self._new, []
        return [f"enrollment {enrollment} is gone" for enrollment, course, token in new
                if link.get("/api/enrollments/" + enrollment, token)["courseId"] != course]


def picture(number):
    out = io.BytesIO()
    Image.new("RGB", (8, 8), (number % 256, number // 256 % 256, 77)).save(out, "PNG")
    head = b'--cut\r\nContent-Disposition: form-data; name="file"; filename="a.png"\r\nContent-Type: image/png\r\n\r\n'
    return head + out.getvalue() + b"\r\n--cut--\r\n"


class Settler(Writer):
    """Changes everything about an account, in turns."""

    def __init__(self, link, number):
        super().__init__()
        self._person, self._number = newcomer(link), number * 1000
        self._preference, self._bio = Latest(None), Latest(None)
        self._avatar, self._replacing = None, False
        self._password = Latest(self._person["password"])

    def step(self, link):
        self._number += 1
        [self._prefer, self._describe, self._show, self._lock][self._number % 4](link)
        return True

    def _put(self, link, path, body, **more):
        return link.call("PUT", path, body, self._person["token"], **more)

    def _prefer(self, link):
        self._preference.pending = self._number
        self._put(link, "/api/user/preferences", {"playback": {"number": self._number}})
        self._preference = Latest(self._number)
        self.acknowledged("preferences")

    def _describe(self, link):
        self._bio.pending = f"number {self._number}"
        self._put(link, "/api/user/profile", {"bio": self._bio.pending})
        self._bio = Latest(self._bio.pending)
        self.acknowledged("profile")

    def _show(self, link):
        self._replacing = True
        url = self._put(link, "/api/user/avatar", picture(self._number), kind="multipart/form-data; boundary=cut")
        self._avatar, self._replacing = url["avatarUrl"].partition("?")[0], False
        self.acknowledged("avatar")

    def _lock(self, link):
        self._password.pending = f"password {self._number}"
        self._put(link, "/api/auth/password",
                  {"currentPassword": self._password.value, "newPassword": self._password.pending})
        self._password = Latest(self._password.pending)
        self.acknowledged("password")

    def _sign_in(self, link):
        for password in filter(None, (self._password.pending, self._password.value)):
            body = {"email": self._person["email"], "password": password}
            reply = link.call("POST", "/api/auth/user/login", body, fine=(200, 401))
            if reply:
                self._person["token"] = reply["token"]
                return password
        return None

    def check(self, link):
        wrong = self._password.check("the password", self._sign_in(link))
        profile = link.get("/api/user/profile", self._person["token"])
        playback = link.get("/api/user/preferences", self._person["token"])["playback"]
        if self._bio.value or profile["bio"]:
            wrong += self._bio.check("the bio", profile["bio"])
        if self._preference.value or playback:
            wrong += self._preference.check("the preference", playback.get("number"))
        wrong += self._check_avatar(link, profile["avatarUrl"])
        return wrong

    def _check_avatar(self, link, url):
        found = url.partition("?")[0] if url else None
        if found != self._avatar and not (self._replacing and found):
            return [f"the avatar is {found}, not {self._avatar}"]
        self._avatar, self._replacing = found, False
        return [] if not url or len(link.get(url)) > 100 else [f"the avatar {found} has no bytes"]

#!/usr/bin/python3
# SPDX-FileCopyrightText: The Lectern developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""user add, role, block and unblock, migrate, backup and restore as programs, on SQLite and on PostgreSQL."""
import asyncio
import io
import json
import os
import pathlib
import re
import stat
import sys
import tarfile
import tempfile
import threading
import time

from PIL import Image
import websockets

from postgres import Postgres
from program import Server, run

PASSWORD = "long enough"


def succeeds(*arguments, **more):
    result = run(*arguments, **more)
    assert result.returncode == 0, (arguments, result.stdout, result.stderr)
    return result.stdout


def refused(words, *arguments, **more):
    """Ends with 1 and one line that has these words."""
    result = run(*arguments, LECTERN_LOG_LEVEL="error", **more)
    lines = result.stderr.splitlines()
    assert result.returncode == 1 and not result.stdout, (arguments, result.returncode, result.stdout, result.stderr)
    assert len(lines) == 1 and lines[0].startswith("lectern-server: "), (arguments, result.stderr)
    for word in words:
        assert word in lines[0], (word, lines[0])


def picture():
    out = io.BytesIO()
    Image.effect_noise((300, 200), 80).convert("RGB").save(out, "PNG")
    return out.getvalue()


def upload_avatar(server, token, image):
    body = (b"--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"me.png\"\r\n"
            b"Content-Type: image/png\r\n\r\n" + image + b"\r\n--edge--\r\n")
    reply = server.call("PUT", "/api/user/avatar", body, token,
                        {"Content-Type": "multipart/form-data; boundary=edge"})
    assert reply.status == 200, (reply.status, reply.body)


def without_signatures(value):
    return json.loads(re.sub(r"\?exp=\d+&sig=[\w-]+", "", json.dumps(value)))


def seen(server, facts, tokens):
    """What a school looks like from outside: courses, progress, people and the bytes of their pictures."""
    user = facts["users"][0]
    paths = [("/api/courses/catalog/list?limit=100", None), (f"/api/courses/{facts['courses'][0]}/structure", user["token"]),
             ("/api/user/dashboard", user["token"]), (f"/api/progress/{user['enrollmentId']}", user["token"])]
    paths += [("/api/user/profile", token) for token in tokens] + [("/api/user/preferences", token) for token in tokens]
    data = {}
    for number, (path, token) in enumerate(paths):
        reply = server.get(path, token)
        assert reply.status == 200, (path, reply.status, reply.body)
        data[f"{number} {path}"] = without_signatures(reply.data)
    for number, token in enumerate(tokens):
        url = server.get("/api/user/profile", token).data["avatarUrl"]
        reply = server.get(url)
        assert reply.status == 200, (url, reply.status)
        data[f"picture {number}"] = reply.body
    return data


def blocking(data, server, variables, token):
    """Whoever is blocked is out at once, on open sockets as well, and comes back as he was."""
    async def put_out():
        async with websockets.connect(f"ws://{server.host}:{server.port}/ws?token={token}") as socket:
            await socket.send('{"event":"set-status","data":{"isOnline":true},"id":1}')
            assert "ack" in await asyncio.wait_for(socket.recv(), 20)
            await asyncio.to_thread(succeeds, "user", "block", "BOB@school.example", "--data", data, **variables)
            await asyncio.wait_for(socket.wait_closed(), 20)
            assert socket.close_code == 4403, socket.close_code

    asyncio.run(put_out())
    assert server.get("/api/user/profile", token).error["id"] == "accounts.blocked"
    login = {"email": "bob@school.example", "password": PASSWORD}
    assert server.call("POST", "/api/auth/user/login", login).error["id"] == "accounts.blocked"
    succeeds("user", "unblock", "bob@school.example", "--data", data, **variables)
    server.sign_in("bob@school.example", PASSWORD)
    end = time.monotonic() + 20
    while server.get("/api/user/profile", token).status != 200:
        assert time.monotonic() < end, "the session is not let in again"
        time.sleep(0.1)


def accounts(data, server, variables):
    """Made and changed from the command line while the server runs."""
    out = succeeds("user", "add", "ada@school.example", "--name", "Ada Lovelace", "--role", "instructor", "--data", data,
                   stdin=PASSWORD + "\n", **variables)
    assert re.fullmatch(r"[0-9a-f-]{36} ada@school\.example instructor\n", out), out
    ada = server.sign_in("ada@school.example", PASSWORD)
    assert server.get("/api/user/profile", ada).data["role"] == "instructor"
    out = succeeds("user", "add", "bob@school.example", "--name", "Bob", "--data", data, stdin=PASSWORD, **variables)
    bob = server.sign_in("bob@school.example", PASSWORD)
    assert server.get("/api/user/profile", bob).data["role"] == "student"
    succeeds("user", "role", "BOB@school.example", "admin", "--data", data, **variables)
    assert server.get("/api/user/profile", server.sign_in("bob@school.example", PASSWORD)).data["role"] == "admin"
    blocking(data, server, variables, bob)
    add = ["user", "add", "c@school.example", "--name", "C", "--data", data]
    refused(["exists already"], "user", "add", "ADA@school.example", "--name", "A", "--data", data, stdin=PASSWORD,
            **variables)
    refused(["c.example"], "user", "add", "c.example", "--name", "C", "--data", data, stdin=PASSWORD, **variables)
    refused(["password", "8"], *add, stdin="short\n", **variables)
    refused(["password"], *add, stdin="", **variables)
    refused(["boss", "student"], *add, "--role", "boss", stdin=PASSWORD, **variables)
    refused(["--name"], "user", "add", "c@school.example", "--data", data, stdin=PASSWORD, **variables)
    refused(["name", "120"], "user", "add", "c@school.example", "--name", "C" * 121, "--data", data, stdin=PASSWORD,
            **variables)
    refused(["boss"], "user", "role", "ada@school.example", "boss", "--data", data, **variables)
    refused(["no such person"], "user", "role", "nobody@school.example", "admin", "--data", data, **variables)
    refused(["no such person"], "user", "block", "nobody@school.example", "--data", data, **variables)
    return [ada, bob]


class Busy(threading.Thread):
    """Registers people all the time; remembers who was accepted."""

    def __init__(self, server):
        super().__init__(daemon=True)
        self.server, self.stop, self.accepted = server, threading.Event(), []

    def run(self):
        while not self.stop.is_set():
            email = f"busy{len(self.accepted)}@school.example"
            reply = self.server.call("POST", "/api/auth/user/register", {"email": email, "password": PASSWORD, "name": "B"})
            assert reply.status == 200, reply.body
            self.accepted.append(reply.data["token"])


def private(directory):
    """Nothing of a school is readable by other accounts."""
    for path in [directory, *directory.rglob("*")]:
        mode = stat.S_IMODE(path.lstat().st_mode)
        assert mode & 0o077 == 0, f"{path} has mode {mode:o}"
    assert stat.S_IMODE(directory.stat().st_mode) == 0o700


def closed_again(home):
    """What was made under another umask is closed at the next start."""
    data = home / "open"
    with Server(data):
        pass
    data.chmod(0o755)
    (data / "lectern.db").chmod(0o644)
    (data / "lectern.db.old").write_bytes(b"")
    (data / "lectern.db.old").chmod(0o664)
    with Server(data):
        private(data)
    data.chmod(0o755)
    (data / "lectern.db").chmod(0o644)
    succeeds("migrate", "--data", data)
    private(data)


def unreadable_files(home):
    """What can't be read is not left out in silence."""
    data = home / "unreadable"
    with Server(data):
        pass
    (data / "media/.incoming/half").write_bytes(b"half")
    gone = data / "media/gone"
    gone.symlink_to("nowhere")  # as a file that is removed between being listed and being read
    out = succeeds("backup", home / "gone.lectern", "--data", data)
    assert out.rstrip().endswith("not in it: 1"), out
    with tarfile.open(home / "gone.lectern") as tar:
        assert not [name for name in tar.getnames() if "incoming" in name], tar.getnames()
    gone.unlink()
    assert "not in it" not in succeeds("backup", home / "whole.lectern", "--data", data)
    for what, make in (("loop", lambda path: path.symlink_to("loop")), ("pipe", os.mkfifo),
                       ("elsewhere", lambda path: path.symlink_to("/etc"))):
        wrong = data / "media" / what
        make(wrong)
        refused([str(wrong)], "backup", home / "wrong.lectern", "--data", data)
        assert not [path for path in home.iterdir() if "wrong" in path.name], "half a backup was left"
        wrong.unlink()


def bad_archives(home, archive, variables):
    target = home / "refused"

    def stays_empty(what, file, *words):
        refused([str(file) if not words else words[0]], "restore", file, "--data", target, **variables)
        assert not target.exists() or not list(target.iterdir()), f"{what} left something behind"
    noise = home / "noise"
    noise.write_bytes(os.urandom(5000))
    stays_empty("noise", noise)
    half = home / "half"
    half.write_bytes(archive.read_bytes()[:archive.stat().st_size // 2])
    refused([], "restore", half, "--data", target, **variables)
    assert not target.exists() or not list(target.iterdir())
    stays_empty("nothing", home / "nowhere.lectern")
    for name, kind in (("../evil", tarfile.REGTYPE), (str(home / "evil"), tarfile.REGTYPE), ("link", tarfile.SYMTYPE)):
        crafted = home / "crafted"
        with tarfile.open(crafted, "w:gz") as tar:
            entry = tarfile.TarInfo(name)
            entry.type, entry.size, entry.linkname = kind, 4 if kind == tarfile.REGTYPE else 0, "/etc"
            tar.addfile(entry, io.BytesIO(b"evil"))
        refused([], "restore", crafted, "--data", target, **variables)
        assert not (home / "evil").exists() and (not target.exists() or not list(target.iterdir()))


def story(home, new_database):
    """`new_database` gives the variables that name an empty database."""
    home.mkdir()
    data, variables = home / "school", new_database()
    names = succeeds("migrate", "--data", data, **variables).split()
    private(data)
    assert len(names) >= 5 and names[0].startswith("0001_"), names
    assert "up to date" in succeeds("migrate", "--data", data, **variables)
    succeeds("bench-data", "--courses", "4", "--users", "12", "--data", data, **variables)
    facts = json.loads((data / "bench.json").read_text())
    archive = home / "school.lectern"
    with Server(data, **variables) as server:
        tokens = accounts(data, server, variables)
        for token in tokens:
            upload_avatar(server, token, picture())
            reply = server.call("PUT", "/api/user/preferences", {"language": "de", "theme": "dark"}, token)
            assert reply.status == 200, reply.body
        before = seen(server, facts, tokens)
        private(data)
        busy = Busy(server)
        busy.start()
        known = len(busy.accepted)
        out = succeeds("backup", archive, "--data", data, **variables)
        busy.stop.set()
        busy.join(20)
        assert str(archive) in out and stat.S_IMODE(archive.stat().st_mode) == 0o600, out
        refused([str(archive), "exists"], "backup", archive, "--data", data, **variables)
        refused(["/nowhere"], "backup", "/nowhere/school.lectern", "--data", data, **variables)
        refused(["not empty"], "restore", archive, "--data", data, **variables)
        assert seen(server, facts, tokens) == before
    assert not [path for path in home.iterdir() if path.name.startswith(".lectern-backup")], "leftovers of a backup"
    # Over existing data: refused, and the data are as they were.
    if variables:
        refused(["not empty"], "restore", archive, "--data", home / "other", **variables)
    fresh, fresh_variables = home / "restored", new_database()
    bad_archives(home, archive, fresh_variables)
    succeeds("restore", archive, "--data", fresh, **fresh_variables)
    private(fresh)
    assert not (fresh / "database").exists()
    for directory, database in ((fresh, fresh_variables), (data, variables)):
        with Server(directory, **database) as server:
            assert seen(server, facts, tokens) == before, f"{directory.name} differs"
            for token in busy.accepted[:known] if directory == fresh else busy.accepted:
                assert server.get("/api/user/profile", token).status == 200
            server.sign_in("ada@school.example", PASSWORD)
    refused(["not empty"], "restore", archive, "--data", fresh, **fresh_variables)


def main():
    with tempfile.TemporaryDirectory(prefix="lectern-commands-") as name:
        home = pathlib.Path(name)
        os.umask(0o022)
        story(home / "sqlite", dict)
        closed_again(home)
        unreadable_files(home)
        with Postgres() as postgres:
            count = iter(range(100))
            story(home / "postgres", lambda: {"LECTERN_DATABASE_URL": postgres.create(f"school{next(count)}")})
    return 0


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/python3
# SPDX-FileCopyrightText: The Lectern developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The disk fills while the server runs: what can't be kept is refused, nothing that was accepted is lost."""
import os
import pathlib
import sys
import tempfile

from mounts import in_own_mounts, mount_tmpfs, unmount_below
from program import Server

PASSWORD = "long enough"


def person(number):
    return {"email": f"p{number}@school.example", "password": PASSWORD, "name": f"Person {number} " + "x" * 60}


def profile(server, token):
    return server.get("/api/user/profile", token)


def fill(server, disk, first):
    """Takes all room but a little, registers people until that is gone, too: (email, token) of each."""
    people = []
    with open(disk / "filler", "wb") as filler:
        # An account takes a dozen pages of the write-ahead log while the school is this small.
        size = disk_room(disk) - 1_000_000
        filler.write(b"x" * size)
    for number in range(first, first + 5000):
        reply = server.call("POST", "/api/auth/user/register", person(number))
        if reply.status != 200:
            assert reply.status == 507, (reply.status, reply.body)
            assert reply.error["id"] == "storage.full" and reply.error["errorCode"] == 507, reply.body
            assert "disk is full" in reply.error["message"], reply.body
            return people
        people.append((person(number)["email"], reply.data["token"]))
    raise AssertionError("the disk never filled")


def disk_room(disk):
    facts = os.statvfs(disk)
    return facts.f_bavail * facts.f_frsize


def still_reading(server, people):
    for email, token in (people[0], people[-1]):
        reply = profile(server, token)
        assert reply.status == 200 and reply.data["email"] == email, (reply.status, reply.body)
    for path in ("/api/courses/catalog/list", "/api/school", "/healthz", "/api/openapi.json"):
        assert server.get(path).status == 200, path


def refuses_to_write(server, people):
    """Long enough that no page with room is left."""
    change = {"bio": "y" * 4000}
    statuses = [server.call("PUT", "/api/user/profile", change, token).status for _, token in people[:40]]
    assert 507 in statuses and set(statuses) <= {200, 507}, statuses


def everybody_is_there(server, people):
    for email, token in people:
        reply = profile(server, token)
        assert reply.status == 200 and reply.data["email"] == email, (email, reply.status, reply.body)


def story(disk):
    mount_tmpfs(disk, "16m")
    with Server(disk / "school") as server:
        people = fill(server, disk, 0)
        assert len(people) > 5, "too few were accepted for this to show anything"
        refuses_to_write(server, people)
        still_reading(server, people)
        everybody_is_there(server, people)
        # Killed on a full disk.
        server.process.kill()
        server.process.wait(10)
        (disk / "filler").unlink()
        server.killed = True
    with Server(disk / "school") as server:
        everybody_is_there(server, people)
        people += fill(server, disk, 10000)
        # Room again: the same server goes on writing.
        (disk / "filler").unlink()
        reply = server.call("POST", "/api/auth/user/register", person(99999))
        assert reply.status == 200, (reply.status, reply.body)
        people.append((person(99999)["email"], reply.data["token"]))
        everybody_is_there(server, people)
        assert server.get("/readyz").status == 200
    print(f"{len(people)} accounts were accepted around two full disks, and all are there")


def main():
    if not in_own_mounts():
        print("mounting a small disk is not allowed here")
        return 77
    with tempfile.TemporaryDirectory(prefix="lectern-full-") as name:
        try:
            story(pathlib.Path(name) / "disk")
        finally:
            unmount_below(name)
    return 0


if __name__ == "__main__":
    sys.exit(main())

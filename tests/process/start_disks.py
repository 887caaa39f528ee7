#!/usr/bin/python3
# SPDX-FileCopyrightText: The Lectern developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Full and write-protected disks keep the server from starting, in one line that names the place."""
import pathlib
import sys
import tempfile

from mounts import in_own_mounts, mount_tmpfs, remount_read_only, unmount_below
from program import Server
from start_failures import failures, refused


def disks(home):
    read_only = home / "read-only"
    mount_tmpfs(read_only, "4m")
    (read_only / "lost+found").mkdir()
    with Server(read_only / "school"):
        pass
    remount_read_only(read_only)
    refused("a read-only directory", [str(read_only)], "--data", read_only / "new")
    refused("a school that became read-only", [str(read_only / "school")], "--data", read_only / "school")
    for size in ("8k", "64k", "200k"):
        full = home / f"full-{size}"
        mount_tmpfs(full, size)
        refused(f"a disk of {size}", [str(full)], "--data", full / "school")


def main():
    if not in_own_mounts():
        print("mounting a small disk is not allowed here")
        return 77
    with tempfile.TemporaryDirectory(prefix="lectern-disks-") as name:
        home = pathlib.Path(name)
        try:
            disks(home)
        finally:
            unmount_below(home)
    for failure in failures:
        print(failure)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())

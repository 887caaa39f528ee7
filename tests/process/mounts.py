# SPDX-FileCopyrightText: The Lectern developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Small disks to fill and to write-protect, in mounts of this process alone: they end with it."""
import os
import subprocess
import sys

MARK = "LECTERN_OWN_MOUNTS"


def in_own_mounts():
    """Whether mount_tmpfs may be used. Call it in main(): it starts the program anew once."""
    if os.environ.get(MARK):
        return os.environ[MARK] == "yes"
    wrapper = ["unshare", "--mount"] if os.geteuid() == 0 else ["unshare", "--mount", "--map-root-user"]
    probe = ["sh", "-c", "mount -t tmpfs -o size=64k probe /mnt && umount /mnt"]
    try:
        able = subprocess.run(wrapper + probe, capture_output=True).returncode == 0
    except OSError:
        able = False
    os.environ[MARK] = "yes" if able else "no"
    if able:
        os.execvp(wrapper[0], wrapper + [sys.executable, "-B", *sys.argv])
    return False


def mount_tmpfs(path, size):
    path.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "lectern", path], check=True)


def remount_read_only(path):
    subprocess.run(["mount", "-o", "remount,ro", path], check=True)


def unmount_below(path):
    """So that the directory can be removed."""
    for line in reversed(open("/proc/mounts", encoding="utf-8").readlines()):
        place = line.split()[1]
        if place.startswith(f"{path}/"):
            subprocess.run(["umount", place], check=True)

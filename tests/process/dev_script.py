#!/usr/bin/python3
# SPDX-FileCopyrightText: The Lectern developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""./dev up and ./dev stop know their own processes, and touch no others; ./dev test says what it did not test."""
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
# Stands for the server: says where it listens, and waits.
PROGRAM = """
#include <stdio.h>
#include <unistd.h>
int main(void) { puts("listening on http://127.0.0.1:9"); fflush(stdout); sleep(120); return 0; }
"""
started = []


def start(program):
    process = subprocess.Popen([program], stdout=subprocess.DEVNULL)
    started.append(process)
    end = time.monotonic() + 10
    while os.readlink(f"/proc/{process.pid}/exe") != str(program):
        assert time.monotonic() < end, f"{program} does not start"
        time.sleep(0.01)
    return process


def ends(process):
    try:
        return process.wait(10) is not None
    except subprocess.TimeoutExpired:
        return False


class House:
    """A copy of the script with a server to start and nothing to build or install."""

    def __init__(self, home):
        self.home = home
        self.bin = home / "build/release/bin"
        self.state = home / "build/up"
        for folder in (self.bin, self.state, home / "packaging", home / "tools"):
            folder.mkdir(parents=True)
        shutil.copy(ROOT / "dev", home / "dev")
        (home / "packaging/debian-packages.txt").touch()
        for folder in (home / "packaging/npm", home / "build/npm/node_modules"):
            folder.mkdir(parents=True)
        for folder in (home / "packaging/npm", home / "build/npm"):
            (folder / "package-lock.json").touch()
        shutil.copytree(ROOT / ".ci", home / ".ci")
        (home / "tools/cmake").write_text("#!/bin/sh\n")
        (home / "tools/cmake").chmod(0o755)
        (home / "server.c").write_text(PROGRAM)
        self.build()

    def build(self, name="lectern-server"):
        """As a linker does: a new file in the place of the old one."""
        made = self.home / "made"
        subprocess.run(["cc", "-o", made, self.home / "server.c"], check=True)
        made.rename(self.bin / name)

    def run(self, *words):
        variables = {key: value for key, value in os.environ.items() if key not in ("DISPLAY", "WAYLAND_DISPLAY")}
        variables["PATH"] = f"{self.home / 'tools'}:{variables['PATH']}"
        return subprocess.run([self.home / "dev", *words], env=variables, capture_output=True, text=True, timeout=60)

    def dev(self, command):
        result = self.run(command)
        assert result.returncode == 0, (command, result.stdout, result.stderr)
        return result.stderr

    def test(self, **programs):
        """`./dev test` with these tests, each a line of shell: its code and what it prints after ctest's own words."""
        lines = []
        for name, program in programs.items():
            (self.home / name).write_text(program)
            lines += [f'add_test({name} "/bin/sh" "{self.home / name}")',
                      f'set_tests_properties({name} PROPERTIES SKIP_RETURN_CODE "77")']
        (self.home / "build/release/CTestTestfile.cmake").write_text("\n".join(lines))
        result = self.run("test")
        return result.returncode, result.stdout[result.stdout.index("Total Test time"):].splitlines()[1:]

    def pid(self):
        return int((self.state / "server.pid").read_text())

    def runs(self, pid):
        try:
            return os.readlink(f"/proc/{pid}/exe").startswith(str(self.bin))
        except OSError:
            return False

    def name(self, process):
        (self.state / "server.pid").write_text(f"{process.pid}\n")
        (self.state / "url").write_text("http://127.0.0.1:1\n")


def strangers_are_left_alone(house):
    sleep = pathlib.Path(shutil.which("sleep")).resolve()
    stranger = subprocess.Popen([sleep, "120"])
    started.append(stranger)
    house.name(stranger)
    house.dev("stop")
    assert stranger.poll() is None, "./dev stop ended a process of somebody else"
    house.name(stranger)
    assert "running already" not in house.dev("up"), "./dev up takes a stranger for the school"
    assert stranger.poll() is None, "./dev up ended a process of somebody else"
    assert house.pid() != stranger.pid and house.runs(house.pid())
    house.dev("stop")
    for nonsense in ("", "-1", "1; echo", "99999999"):
        (house.state / "server.pid").write_text(nonsense)
        house.dev("stop")


def what_runs_stays(house):
    house.dev("up")
    first = house.pid()
    assert "running already" in house.dev("up") and house.pid() == first
    house.dev("stop")
    assert not house.runs(first) and not (house.state / "server.pid").exists()


def an_older_build_is_replaced(house):
    old = start(house.bin / "lectern-server")
    house.name(old)
    house.build()
    assert "earlier build" in house.dev("up")
    assert ends(old) and house.pid() != old.pid and house.runs(house.pid())
    house.build()
    last = house.pid()
    house.dev("stop")
    assert not house.runs(last), "./dev stop leaves a server of an earlier build behind"


def a_skip_is_told(house):
    qt = ("yes 'PASS   : Suite::much()' | head -n 200; echo 'SKIP   : Suite::half(two) no bus here';"
          "echo '   Loc: [suite.cpp(7)]'; echo 'Totals: 1 passed, 0 failed, 1 skipped'")
    code, lines = house.test(whole="echo nothing to do it with; exit 77", part=qt, silent="exit 77", good="exit 0")
    assert code == 0
    assert lines[-5:] == ["NOT TESTED", "  whole: nothing to do it with", "  part: Suite::half(two): no bus here",
                          "  silent: it does not say why", "2 passed, 0 failed, 2 skipped"], lines
    code, lines = house.test(bad="echo SKIP; exit 1", good="exit 0")
    assert code == 1 and lines[-2:] == ["failed: bad", "1 passed, 1 failed, 0 skipped"], lines
    code, lines = house.test(alone="exit 77")
    assert code == 1 and lines[-1] == "0 passed, 0 failed, 1 skipped", lines


def main():
    with tempfile.TemporaryDirectory(prefix="lectern-dev-") as name:
        house = House(pathlib.Path(name).resolve())
        try:
            strangers_are_left_alone(house)
            what_runs_stays(house)
            an_older_build_is_replaced(house)
            a_skip_is_told(house)
        finally:
            for process in started:
                process.kill()
                process.wait()
            if (house.state / "server.pid").exists() and house.runs(house.pid()):
                os.kill(house.pid(), 9)
    return 0


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/python3
# SPDX-FileCopyrightText: The Lectern developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""`user add` at a terminal asks for the password, twice, and shows nothing of it."""
import os
import pathlib
import pty
import select
import subprocess
import sys
import tempfile
import termios
import time

from program import PROGRAM, Server, environment


class Terminal:
    """A terminal that somebody types into, with one command of the program."""

    def __init__(self, *arguments):
        self.ours, theirs = pty.openpty()
        self.theirs = theirs
        self.process = subprocess.Popen([PROGRAM, *map(str, arguments)], stdin=theirs, stdout=subprocess.PIPE,
                                        stderr=theirs, text=True, env=environment(LECTERN_LOG_LEVEL="error"))
        self.shown = ""

    def sees(self, words, seconds=20):
        end = time.monotonic() + seconds
        while words not in self.shown:
            assert time.monotonic() < end, f"{words!r} is not shown, but {self.shown!r}"
            if select.select([self.ours], [], [], 0.1)[0]:
                self.shown += os.read(self.ours, 4096).decode()

    def types(self, text):
        os.write(self.ours, (text + "\n").encode())

    def ends(self):
        output, _ = self.process.communicate(timeout=20)
        while select.select([self.ours], [], [], 0)[0]:
            self.shown += os.read(self.ours, 4096).decode()
        echo = bool(termios.tcgetattr(self.theirs)[3] & termios.ECHO)
        os.close(self.ours)
        os.close(self.theirs)
        assert echo, "the terminal stays silent afterwards"
        return self.process.returncode, output


def main():
    with tempfile.TemporaryDirectory(prefix="lectern-prompt-") as name:
        school = pathlib.Path(name) / "school"
        add = ["user", "add", "ada@school.example", "--name", "Ada", "--data", school]

        def ask(first, second):
            terminal = Terminal(*add)
            try:
                terminal.sees("Password: ")
                terminal.types(first)
                terminal.sees("Once more: ")
                terminal.types(second)
                code, output = terminal.ends()
            finally:
                if terminal.process.poll() is None:
                    terminal.process.kill()
                    terminal.process.wait()
            assert first not in terminal.shown and second not in terminal.shown, f"shown: {terminal.shown!r}"
            return code, output, terminal.shown
        code, output, shown = ask("secret of a person", "secret of another")
        assert code == 1 and not output and "not the same" in shown, (code, output, shown)
        code, output, shown = ask("secret of a person", "secret of a person")
        assert code == 0 and output.endswith(" ada@school.example student\n"), (code, output, shown)
        with Server(school) as server:
            server.sign_in("ada@school.example", "secret of a person")
    return 0


if __name__ == "__main__":
    sys.exit(main())

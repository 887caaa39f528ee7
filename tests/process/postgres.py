# SPDX-FileCopyrightText: The Lectern developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""PostgreSQL in a temporary directory, on a socket of its own, for as long as the `with` block."""
import os
import pathlib
import pwd
import signal
import subprocess
import tempfile
import time


class Postgres:
    def __init__(self, shared_buffers="16MB"):
        found = sorted(pathlib.Path("/usr/lib/postgresql").glob("*/bin"), key=lambda p: int(p.parent.name))
        if not found:
            raise SystemExit("PostgreSQL is not installed (apt-get install postgresql)")
        self._bin = found[-1]
        self._directory = tempfile.TemporaryDirectory(prefix="lectern-pg-")
        self._user = {}
        if os.geteuid() == 0:  # as root it refuses to run
            person = pwd.getpwnam("postgres")
            os.chown(self._directory.name, person.pw_uid, person.pw_gid)
            self._user = {"user": person.pw_uid, "group": person.pw_gid, "extra_groups": []}
        self._tool("initdb", "--no-sync", "--auth=trust", "--username=lectern", "--locale=C.UTF-8", "--encoding=UTF8",
                   "--pgdata=data")
        with open(f"{self._directory.name}/log", "wb") as log:
            self._process = subprocess.Popen(
                [self._bin / "postgres", "-D", "data", "-k", self._directory.name, "-c", "listen_addresses=",
                 "-c", "fsync=off", "-c", f"shared_buffers={shared_buffers}"],
                cwd=self._directory.name, stdout=log, stderr=log, **self._user)
        end = time.monotonic() + 30
        while self._tool("pg_isready", "-q", "-h", self._directory.name, check=False) != 0:
            assert time.monotonic() < end and self._process.poll() is None, "PostgreSQL did not start"
            time.sleep(0.05)

    def _run(self, name, *arguments):
        return subprocess.run([self._bin / name, *arguments], cwd=self._directory.name, capture_output=True, text=True,
                              **self._user)

    def _tool(self, name, *arguments, check=True):
        result = self._run(name, *arguments)
        assert not check or result.returncode == 0, result.stderr
        return result.returncode

    def create(self, name):
        """The url of a new, empty database."""
        self._tool("createdb", "-h", self._directory.name, "-U", "lectern", name)
        return f"postgresql://lectern@localhost/{name}?host={self._directory.name}"

    def query(self, name, sql):
        """The lines that psql prints for it."""
        result = self._run("psql", "-h", self._directory.name, "-U", "lectern", "-At", "-c", sql, name)
        assert result.returncode == 0, result.stderr
        return result.stdout.splitlines()

    def processes(self):
        """The ids of all its processes now."""
        main = self._process.pid
        children = pathlib.Path(f"/proc/{main}/task/{main}/children").read_text()
        return [main, *map(int, children.split())]

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._process.send_signal(signal.SIGINT)
        self._process.wait(20)
        self._directory.cleanup()

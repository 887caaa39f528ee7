#!/usr/bin/python3
# SPDX-FileCopyrightText: The Lectern developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What keeps the server from starting is said in one line that names it, with an exit code other than 0."""
import os
import pathlib
import shutil
import socket
import sqlite3
import sys
import tempfile

from program import Server, run

failures = []


def refused(what, words, *arguments, code=1, **variables):
    """Runs the program to its end: one line on standard error with all of these words."""
    result = run("--listen", "127.0.0.1:0", *arguments, **{"LECTERN_LOG_LEVEL": "error", **variables})
    lines = result.stderr.splitlines()
    problem = None
    if result.returncode != code:
        problem = f"exit code {result.returncode}, not {code}"
    elif result.stdout:
        problem = f"said on standard output: {result.stdout!r}"
    elif len(lines) != 1 or not lines[0].startswith("lectern-server: "):
        problem = f"{len(lines)} lines"
    elif missing := [word for word in words if word not in lines[0]]:
        problem = f"does not say {missing}"
    if problem:
        failures.append(f"{what}: {problem}; standard error: {result.stderr[:600]!r}")


def configuration(home):
    data = home / "never"
    file = home / "lectern.toml"

    def toml(what, text, *words):
        file.write_text(text)
        refused(what, [*words], "--data", data, "--config", file)
    toml("broken TOML", "[server]\nlisten = \"127.0.0.1:0\n", str(file), ":2:")
    toml("a key twice", "[server]\nthreads = 1\nthreads = 2\n", str(file), ":3:", "threads")
    toml("an unknown key", "[server]\nport = 80\n", "server.port")
    toml("an unknown section", "[sever]\nthreads = 1\n", "sever")
    toml("several wrong keys", "[server]\nthreads = \"two\"\n[auth]\nrefresh_token_days = 0\n", "server.threads",
         "auth.refresh_token_days")
    refused("no such file", ["nowhere.toml"], "--data", data, "--config", home / "nowhere.toml")
    refused("a wrong variable", ["auth.refresh_token_days"], "--data", data, LECTERN_AUTH_REFRESH_TOKEN_DAYS="soon")
    refused("a mistyped variable", ["LECTERN_AUTH_ACCES_TOKEN_SECONDS"], "--data", data,
            LECTERN_AUTH_ACCES_TOKEN_SECONDS="600")
    for section in ("SERVER", "DATABASE", "LIMITS", "LOG"):
        refused(f"a variable of [{section}]", [f"LECTERN_{section}_COLOUR"], "--print-config",
                **{f"LECTERN_{section}_COLOUR": "red"})
    refused("a wrong address", ["nonsense"], "--listen", "nonsense", "--data", data)
    refused("an address of somebody else", ["192.0.2.1"], "--listen", "192.0.2.1:0", "--data", data)
    refused("half of TLS", ["tls_key"], "--data", data, LECTERN_SERVER_TLS_CERTIFICATE="/some.pem")
    refused("no such certificate", ["nowhere.pem"], "--data", data, LECTERN_SERVER_TLS_CERTIFICATE="/nowhere.pem",
            LECTERN_SERVER_TLS_KEY="/nowhere.key")
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        refused("a port in use", [port], "--listen", "127.0.0.1:" + port, "--data", data)
    refused("no directory", ["--data"], code=2)
    refused("an unknown option", ["colour"], "--colour", "--data", data, code=2)
    refused("an unknown command", ["dance"], "dance", "--data", data, code=2)


def directories(home):
    file = home / "file"
    file.write_text("not a directory")
    refused("a file in the place of the directory", [str(file)], "--data", file)
    refused("a file in the way", [str(file)], "--data", file / "school")
    school = home / "taken"
    with Server(school):
        refused("two servers", [str(school), "another server"], "--data", school)
    what_is_left_behind(school)
    (school / "secrets/jwt.key").write_text("short")
    refused("a broken secret", ["jwt.key", "32"], "--data", school)


def what_is_left_behind(school):
    """After kill -9 the lock is free, whatever is left in its file: also the id of a process that runs, as happens
    in a container, where the server is number 1 each time."""
    Server(school).kill()
    lock = school / "server.lock"
    for left in (lock.read_bytes(), b"", f"{os.getpid()}\n".encode(), f"{os.getpid()}\nlectern-server\nhost\n".encode(),
                 b"1\n", os.urandom(5000)):
        lock.write_bytes(left)
        with Server(school) as server:
            pid = lock.read_text()
            if pid != f"{server.process.pid}\n":
                failures.append(f"the lock names {pid!r}")
            refused(f"two servers after {left[:20]!r}", [str(school), "another server"], "--data", school)
    lock.unlink()
    lock.mkdir()
    refused("a directory in the place of the lock", [str(school), "server.lock"], "--data", school)
    lock.rmdir()


def databases(home):
    school = home / "whole"
    with Server(school) as server:
        reply = server.call("POST", "/api/auth/user/register",
                            {"email": "a@school.example", "password": "long enough", "name": "A"})
        assert reply.status == 200, reply.body
    database = school / "lectern.db"
    whole = database.read_bytes()

    def damaged(what, data, *words):
        database.write_bytes(data)
        for suffix in ("-wal", "-shm"):
            pathlib.Path(f"{database}{suffix}").unlink(missing_ok=True)
        refused(what, [str(database), *words], "--data", school)
        if database.read_bytes()[:4096] != data[:4096]:
            failures.append(f"{what}: the damaged file was changed")
    damaged("no database at all", b"This is not a database. " * 200)
    damaged("a cut database", whole[:len(whole) // 2])
    damaged("an overwritten database", whole[:8192] + os.urandom(16384) + whole[24576:])
    database.unlink()
    database.mkdir()
    refused("a directory in the place of the database", [str(database)], "--data", school)
    database.rmdir()
    database.write_bytes(whole)
    with sqlite3.connect(database) as connection:
        columns = [row[1] for row in connection.execute("PRAGMA table_info(schema_migrations)")]
        last = dict(zip(columns, connection.execute("SELECT * FROM schema_migrations ORDER BY 1 DESC").fetchone()))
        last.update({columns[0]: 9000})
        last.update({"name": "9000_from_the_future"} if "name" in columns else {})
        connection.execute(f"INSERT INTO schema_migrations VALUES ({','.join('?' * len(columns))})",
                           list(last.values()))
    connection.close()
    refused("a database of a later version", ["9000"], "--data", school)
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    refused("PostgreSQL is away", [f"127.0.0.1:{port}/school"], "--data", home / "pg",
            LECTERN_DATABASE_URL=f"postgresql://lectern:secret-word@127.0.0.1:{port}/school")
    refused("no such socket", ["/nowhere"], "--data", home / "pg",
            LECTERN_DATABASE_URL="postgresql://lectern@localhost/school?host=/nowhere")
    refused("another kind of database", ["database.url"], "--data", home / "pg",
            LECTERN_DATABASE_URL="mysql://root@127.0.0.1/school")


def demo(home):
    refused("no ffmpeg", ["ffmpeg", "apt-get install"], "--data", home / "demo", "--demo", PATH="/nowhere")
    if shutil.which("ffmpeg"):
        programs = home / "bin"
        programs.mkdir()
        (programs / "ffmpeg").symlink_to(shutil.which("ffmpeg"))
        refused("no espeak-ng", ["espeak-ng", "apt-get install"], "--data", home / "demo2", "--demo",
                PATH=str(programs))


def main():
    with tempfile.TemporaryDirectory(prefix="lectern-start-") as name:
        home = pathlib.Path(name)
        configuration(home)
        directories(home)
        databases(home)
        demo(home)
    for failure in failures:
        print(failure)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/python3
# SPDX-FileCopyrightText: The Lectern developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures the server beside what it could be at best, in one run, and prints ratios and goals.

Absolute numbers say little about another machine; ratios within one run do. Traffic stays on
loopback, each measurement is bounded in time. Ends with 1 where a measurement did not take place
(a reply that was not 2xx, a program that ended), never because a machine is slow.
"""
import argparse
import datetime
import json
import os
import pathlib
import platform
import subprocess
import sys
import tempfile
import time

import chat
import growth
import growth_postgres
import media
import signins
import tools
from tools import Failed


def machine(directory):
    """CPU, system, and how often a second the disk says that a page is safe."""
    model = next((line.split(":")[1].strip() for line in open("/proc/cpuinfo") if line.startswith("model name")),
                 platform.machine())
    file = os.open(directory / "sync", os.O_CREAT | os.O_RDWR)
    syncs, end = 0, time.monotonic() + 1
    while time.monotonic() < end:
        os.pwrite(file, bytes(4096), syncs % 1000 * 4096)
        os.fdatasync(file)
        syncs += 1
    os.close(file)
    print(f"{datetime.date.today()}, {os.cpu_count()} × {model}, Linux {platform.release()}, {syncs:,} fdatasync/s, "
          f"load {os.getloadavg()[0]:.1f}; load generator on the same machine", flush=True)


class Bench:
    def __init__(self, options, directory):
        self.server = options.build / "bin/lectern-server"
        self.tests = options.build / "tests"
        self.seconds = options.seconds
        self.directory = directory
        self.schools = options.schools or directory
        self.report = tools.Report()

    def start(self, data, *more, env=None):
        return tools.server(self.server, data, self.directory / "server.log", *more, env=env)

    def fill(self, courses, users=None):
        data = self.schools / f"school-{courses}"
        if not (data / "bench.json").exists():
            self.fill_at(data, courses, users)
        return data, json.loads((data / "bench.json").read_text())

    def fill_at(self, data, courses, users=None, env=None):
        command = [str(self.server), "bench-data", "--data", str(data), "--courses", str(courses)]
        if users is not None:
            command += ["--users", str(users)]
        began = time.monotonic()
        ran = subprocess.run(command, capture_output=True, text=True, env=dict(os.environ, **(env or {})), check=False)
        if ran.returncode != 0:
            raise Failed(f"bench-data: {ran.stderr}")
        self.report.line(f"filling a school of {courses:,} courses", time.monotonic() - began, "s")

    def reads(self, server, facts):
        report = self.report
        report.head("Reading (32 connections)")
        with tools.Process([str(self.tests / "bare_http_server"), "2"]) as bare:
            ceiling = tools.wrk(bare.url + "/", self.seconds)["rate"]
        report.line("empty handler, bare QAbstractHttpServer", ceiling, "/s")
        user = facts["users"][0]
        mine = [f"Authorization: Bearer {user['token']}"]
        course = facts["courseId"]
        for name, path, headers, goal in (
                ("catalog list, 20 of 1,000", growth.path(), (), 9000),
                ("structure of 80 lessons, to a member", f"/api/courses/{course}/structure", mine, 6000),
                ("a member's ticks in it", f"/api/progress/{user['enrollmentId']}", mine, None)):
            result = tools.wrk(server.url + path, self.seconds, headers=headers)
            show = report.goal if goal else report.line
            more = {"least": goal} if goal else {}
            show(name, result["rate"], "/s", ratio=result["rate"] / ceiling, beside="empty handler", **more)
            report.goal(f"  99th percentile of {name}", result["p99"], "ms", most=10)

    def writes(self, server, facts):
        report = self.report
        report.head("Durable progress updates")
        file = self.directory / "progress.txt"
        lines = []
        for i, user in enumerate(facts["users"]):
            module = facts["modules"][i % len(facts["modules"])]
            lesson = module["lessons"][i % len(module["lessons"])]
            lines.append(f"{user['token']} {user['enrollmentId']} {module['moduleId']} {lesson}")
        file.write_text("\n".join(lines) + "\n")
        ran = subprocess.run([str(self.tests / "single_commits"), str(self.directory)], capture_output=True, text=True,
                             check=False)
        if ran.returncode != 0:
            raise Failed("single_commits: " + ran.stderr)
        single = float(ran.stdout)
        report.line("upserts, a transaction each", single, "/s")
        tools.wrk(server.url, 2, connections=64, script="progress.lua", env={"BENCH_FILE": str(file)})
        for clients in (64, 32):
            result = tools.wrk(server.url, self.seconds, connections=clients, script="progress.lua",
                               env={"BENCH_FILE": str(file)}, watched=server)
            note = {"ratio": result["rate"] / single, "beside": f"a transaction each; {result['us']:.0f} µs CPU"}
            if clients == 64:
                report.goal("updates, 64 clients", result["rate"], "/s", least=12000, **note)
            else:
                report.line("updates, 32 clients", result["rate"], "/s", **note)
                report.goal("  99th percentile, 32 clients", result["p99"], "ms", most=10)

    def an_hour(self, server, words, courses):
        """100 requests a second for an hour, as quickly as they are answered."""
        report = self.report
        wanted, done = 360_000, 0
        paths = [p for _, some, _ in growth.mixes(server.url, words) for p in some[:1500]]
        paths += [f"/api/courses/{c}" for c in courses[:1000]] * 3
        file = self.directory / "hour.txt"
        file.write_text("\n".join(paths) + "\n")
        end = time.monotonic() + 100
        while done < wanted and time.monotonic() < end:
            done += tools.wrk(server.url, 5, script="paths.lua", env={"BENCH_FILE": str(file)})["requests"]
        report.line("server memory after an hour's worth of requests", server.rss(), "MB",
                    note=f"{done:,} reads, beside all requests above")

    def growth(self, words, small):
        data, _ = self.fill(100000, 1000)
        with self.start(data) as server:
            growth.first_searches(self.report, server, words)
            growth.compare(self.report, small, growth.measure(server, words, self.directory, self.seconds))


    def desktop(self):
        """The desktop program on a display of its own."""
        report = self.report
        ran = subprocess.run(["/usr/bin/python3", "-B", str(tools.HERE / "desktop_program.py")], capture_output=True,
                             text=True, env=dict(os.environ, LECTERN_BIN=str(self.server.parent.resolve())), check=False)
        if ran.returncode != 0:
            raise Failed("desktop_program: " + ran.stderr)
        found = json.loads(ran.stdout)
        report.head("The desktop program")
        report.goal("start to Home", found["start_ms"], "ms", most=1000)
        report.goal("memory on Home", found["home_mb"], "MB", most=150)
        report.goal("memory playing 720p, at most", found["playing_mb"], "MB", most=300,
                    note=f"{found['playing_cpu_percent']:.1f} % of a core")
        report.goal("CPU at rest on Home", found["idle_cpu_percent"], "%", most=0)
        report.goal("frames over 16 ms, scrolling 10,000 courses", found["late_frames"], "", most=0,
                    note=f"of {found['frames']:,}, the slowest {found['slowest_frame_ms']} ms")
        report.goal("frames over 16 ms, scrolling in 100,000 messages", found["talk_late_frames"], "", most=0,
                    note=f"of {found['talk_frames']:,}, the slowest {found['talk_slowest_ms']} ms")
        report.line("  pauses over 34 ms between two frames", found["talk_pauses"], "",
                    note=f"the longest {found['talk_longest_pause_ms']:.0f} ms")
        report.goal("  memory that 3,000 messages up and down add to 1,000", found["talk_growth_mb"], "MB", most=20,
                    note=f"to {found['talk_mb']:.0f} MB")


PARTS = ["reads", "writes", "signins", "media", "chat", "hour", "growth", "desktop"]
LONG = ["postgres"]


def run(bench, parts):
    report = bench.report
    machine(bench.directory)
    data, facts = bench.fill(1000)
    with bench.start(data) as server:
        tools.settle()
        report.goal("server memory at start", server.rss(), "MB", most=45)
        if "reads" in parts:
            bench.reads(server, facts)
        if "writes" in parts:
            bench.writes(server, facts)
        if "signins" in parts:
            signins.measure(report, server, bench.directory, bench.seconds)
        if "media" in parts:
            media.compare(bench)
        words = growth.common_words(server.url) if {"hour", "growth"} & set(parts) else None
        if "hour" in parts:
            report.head("Memory")
            bench.an_hour(server, words, facts["courses"])
        if "growth" in parts:
            small = growth.measure(server, words, bench.directory, bench.seconds)
    if "chat" in parts:
        chat.measure(bench)
    if "growth" in parts:
        bench.growth(words, small)
    if "desktop" in parts:
        bench.desktop()
    if "postgres" in parts:
        growth_postgres.compare(bench)
    report.end()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--build", type=pathlib.Path, required=True)
    parser.add_argument("--seconds", type=int, default=4, help="of each measurement")
    parser.add_argument("--only", nargs="+", choices=PARTS + LONG, default=PARTS,
                        help=f"these parts; all but {' '.join(LONG)} without it")
    parser.add_argument("--schools", type=pathlib.Path, help="keep the schools here and use them again, for a day")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="lectern-bench-") as directory:
        try:
            run(Bench(options, pathlib.Path(directory)), options.only)
        except Failed as failed:
            print(f"not measured: {failed}", file=sys.stderr)
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/python3
# SPDX-FileCopyrightText: The Lectern developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures the server beside what it could be at best, in one run, and prints ratios.

Absolute numbers say little about another machine; ratios within one run do. Traffic stays on
loopback, each measurement is bounded in time.
"""
import argparse
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).parent
TICKS = os.sysconf("SC_CLK_TCK")


class Process:
    def __init__(self, command, env=None, log=None):
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=log or subprocess.DEVNULL, text=True,
                                        env=dict(os.environ, **(env or {})))
        line = self.process.stdout.readline()
        match = re.match(r"listening on (http://\S+)", line)
        if not match:
            raise SystemExit(f"{command[0]} said {line!r}")
        self.url = match[1]

    def cpu(self):
        fields = pathlib.Path(f"/proc/{self.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / TICKS

    def rss(self):
        for line in pathlib.Path(f"/proc/{self.process.pid}/status").read_text().splitlines():
            if line.startswith("VmRSS"):
                return int(line.split()[1]) / 1024
        return 0.0

    def stop(self):
        self.process.terminate()
        self.process.wait(15)


UNITS = {"us": 0.001, "ms": 1.0, "s": 1000.0}
BYTES = {"": 1, "K": 2**10, "M": 2**20, "G": 2**30}


def wrk(url, seconds, connections=32, threads=1, script=None, headers=(), env=None):
    """Requests a second, 99th percentile in ms, bytes a second, and replies that weren't 2xx."""
    command = ["wrk", f"-t{threads}", f"-c{connections}", f"-d{seconds}", "--latency"]
    if script:
        command += ["-s", str(script)]
    for header in headers:
        command += ["-H", header]
    out = subprocess.run(command + [url], capture_output=True, text=True, check=True, env=dict(os.environ, **(env or {}))).stdout
    rate = float(re.search(r"Requests/sec:\s+([\d.]+)", out)[1])
    p99 = re.search(r"99%\s+([\d.]+)(us|ms|s)", out)
    size = re.search(r"Transfer/sec:\s+([\d.]+)([KMG]?)B", out)
    bad = re.search(r"Non-2xx or 3xx responses: (\d+)", out)
    return {"rate": rate, "p99": float(p99[1]) * UNITS[p99[2]], "bytes": float(size[1]) * BYTES[size[2]],
            "bad": int(bad[1]) if bad else 0}


def show(name, value, unit, ratio=None, beside=""):
    ratio_text = f"{ratio:8.2f} × {beside}" if ratio is not None else ""
    print(f"{name:<44} {value:>12,.1f} {unit:<10} {ratio_text}", flush=True)


def check(result, name):
    if result["bad"]:
        print(f"  {name}: {result['bad']} replies were not 2xx", flush=True)
    return result


class Bench:
    def __init__(self, build, seconds, directory):
        self.bin = build / "bin"
        self.tests = build / "tests"
        self.seconds = seconds
        self.directory = directory

    def server(self, data):
        return Process([str(self.bin / "lectern-server"), "--listen", "127.0.0.1:0", "--data", str(data)],
                       env={"LECTERN_RATE_LIMIT": "off", "LECTERN_LOG_ACCESS": "off"},
                       log=open(self.directory / "server.log", "ab"))

    def fill(self, courses, users=None):
        data = self.directory / f"school-{courses}"
        command = [str(self.bin / "lectern-server"), "bench-data", "--data", str(data), "--courses", str(courses)]
        if users is not None:
            command += ["--users", str(users)]
        start = time.monotonic()
        subprocess.run(command, check=True, stderr=subprocess.DEVNULL)
        show(f"filling a school of {courses:,} courses", time.monotonic() - start, "s")
        return data, json.loads((data / "bench.json").read_text())

    def reads(self, server, facts):
        bare = Process([str(self.tests / "bare_http_server"), "2"])
        ceiling = wrk(bare.url + "/", self.seconds)
        bare.stop()
        show("empty handler, bare QAbstractHttpServer", ceiling["rate"], "/s")
        catalog = check(wrk(server.url + "/api/courses/catalog/list?limit=20", self.seconds), "catalog")
        show("catalog list, 20 of 1,000 (goal 9,000)", catalog["rate"], "/s", catalog["rate"] / ceiling["rate"], "empty handler")
        show("  99th percentile (goal < 10)", catalog["p99"], "ms")
        course, token = facts["courses"][0], facts["users"][0]["token"]
        structure = check(wrk(f"{server.url}/api/courses/{course}/structure", self.seconds,
                              headers=[f"Authorization: Bearer {token}"]), "structure")
        show("structure, 80 lessons (goal 6,000)", structure["rate"], "/s", structure["rate"] / ceiling["rate"], "empty handler")
        show("  99th percentile (goal < 10)", structure["p99"], "ms")
        return catalog

    def writes(self, server, facts):
        rows = self.directory / "progress.txt"
        modules = facts["modules"]
        lines = []
        for i, user in enumerate(facts["users"]):
            module = modules[i % len(modules)]
            lesson = module["lessons"][i % len(module["lessons"])]
            lines.append(f"{user['token']} {user['enrollmentId']} {module['moduleId']} {lesson}")
        rows.write_text("\n".join(lines) + "\n")
        single = float(subprocess.run([str(self.tests / "single_commits"), str(self.directory)], capture_output=True,
                                      text=True, check=True).stdout)
        show("durable upserts, a transaction each", single, "/s")
        progress = check(wrk(server.url, self.seconds, connections=64, script=HERE / "progress.lua",
                             env={"BENCH_FILE": str(rows)}), "progress")
        show("durable progress updates, 64 clients (12,000)", progress["rate"], "/s", progress["rate"] / single, "one transaction each")
        show("  99th percentile (goal < 10)", progress["p99"], "ms")

    def growth(self, small):
        data, _ = self.fill(100000, 1000)
        server = self.server(data)
        big = check(wrk(server.url + "/api/courses/catalog/list?limit=20", self.seconds), "catalog of 100,000")
        show("catalog list, 20 of 100,000", big["rate"], "/s", small["rate"] / big["rate"], "cost of 1,000 (goal ≤ 2)")
        server.stop()

    def media(self, data, server):
        sys.path.insert(0, str(HERE))
        import media  # noqa: PLC0415
        media.compare(self, server, show, wrk)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--build", type=pathlib.Path, required=True)
    parser.add_argument("--seconds", type=int, default=5)
    parser.add_argument("--quick", action="store_true", help="leave out the school of 100,000 courses")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="lectern-bench-") as directory:
        bench = Bench(options.build, options.seconds, pathlib.Path(directory))
        data, facts = bench.fill(1000)
        server = bench.server(data)
        time.sleep(1)
        show("server memory at start (goal < 45)", server.rss(), "MB")
        catalog = bench.reads(server, facts)
        bench.writes(server, facts)
        bench.media(data, server)
        show("server memory afterwards", server.rss(), "MB")
        server.stop()
        if not options.quick:
            bench.growth(catalog)


if __name__ == "__main__":
    main()

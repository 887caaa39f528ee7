# SPDX-FileCopyrightText: The Lectern developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A member of the demo school: the structure with its signed links, and media bytes a CPU second
beside nginx with sendfile on the same file."""
import os
import pathlib
import socket
import subprocess
import time
import urllib.error
import urllib.request

import tools

NGINX = """
daemon off; pid {dir}/nginx.pid; error_log {dir}/nginx.log; worker_processes 2; {user}
events {{ worker_connections 512; }}
http {{
  access_log off; sendfile on; tcp_nopush on;
  client_body_temp_path {dir}/b; proxy_temp_path {dir}/p; fastcgi_temp_path {dir}/f;
  uwsgi_temp_path {dir}/u; scgi_temp_path {dir}/s;
  server {{ listen 127.0.0.1:{port}; root {dir}/files; }}
}}
"""


class Nginx:
    def __init__(self, directory):
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        config = directory / "nginx.conf"
        config.write_text(NGINX.format(dir=directory, port=port, user="user root;" if os.geteuid() == 0 else ""))
        self.log = directory / "nginx.log"
        self.process = subprocess.Popen(["nginx", "-c", str(config), "-e", str(self.log)], stderr=subprocess.DEVNULL)
        self.url = f"http://127.0.0.1:{port}/video.mp4"
        for _ in range(100):
            try:
                urllib.request.urlopen(urllib.request.Request(self.url, method="HEAD"), timeout=5).close()
                return
            except urllib.error.URLError:
                time.sleep(0.05)
        self.stop()
        raise tools.Failed("nginx did not start: " + (self.log.read_text()[-500:] if self.log.exists() else ""))

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stop()

    def cpu(self):
        children = pathlib.Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children").read_text().split()
        return sum(tools.cpu_seconds(pid) for pid in [self.process.pid, *children])

    def stop(self):
        self.process.terminate()
        self.process.wait(10)


def largest_video(server):
    """Its link for a member, its bytes, and that member's course and token."""
    def call(method, path, **more):
        return tools.call(server.url, method, path, **more)

    token = call("POST", "/api/auth/user/login",
                 body={"email": "student@demo.lectern", "password": "lectern-demo"})["token"]
    best = (0, None, None)
    for card in call("GET", "/api/courses/catalog/list?limit=50&price=free")["courses"]:
        course = card["courseId"]
        if not call("GET", f"/api/courses/{course}", token=token).get("enrollmentId"):
            call("POST", "/api/enrollments/enroll", body={"courseId": course}, token=token)
        for module in call("GET", f"/api/courses/{course}/structure", token=token)["modules"]:
            for lesson in module["lessons"]:
                if lesson["type"] != "VIDEO" or not lesson["url"]:
                    continue
                head = urllib.request.Request(server.url + lesson["url"], method="HEAD")
                with urllib.request.urlopen(head, timeout=20) as reply:
                    best = max(best, (int(reply.headers["Content-Length"]), lesson["url"], course))
    if not best[1]:
        raise tools.Failed("the demo school has no video")
    return best[1], best[0], best[2], token


def compare(bench):
    report = bench.report
    report.head("Media, of the demo school")
    with bench.start(bench.directory / "demo", "--demo") as server:
        link, size, course, token = largest_video(server)
        structure = tools.wrk(f"{server.url}/api/courses/{course}/structure", bench.seconds,
                              headers=[f"Authorization: Bearer {token}"])
        report.goal("structure with signed links, to a member", structure["rate"], "/s", least=6000)
        files = bench.directory / "files"
        files.mkdir()
        with urllib.request.urlopen(server.url + link, timeout=60) as reply:
            (files / "video.mp4").write_bytes(reply.read())
        span = [f"Range: bytes=0-{min(size, 4 * 2**20) - 1}"]
        with Nginx(bench.directory) as nginx:
            speed = {}
            # Taking turns: a machine that gets slower meanwhile does so for both.
            for _ in range(2):
                for name, url, watched in (("nginx", nginx.url, nginx), ("Lectern", server.url + link, server)):
                    result = tools.wrk(url, bench.seconds, connections=8, headers=span, watched=watched)
                    sent, spent = speed.get(name, (0, 0))
                    speed[name] = (sent + result["bytes"] * bench.seconds, spent + result["cpu"])
        speed = {name: sent / max(spent, 0.01) / 2**20 for name, (sent, spent) in speed.items()}
        report.line("ranges, nginx with sendfile", speed["nginx"], "MB/CPU s")
        report.goal("ranges, Lectern", speed["Lectern"], "MB/CPU s", least=round(0.8 * speed["nginx"]),
                    ratio=speed["Lectern"] / speed["nginx"], beside="nginx")

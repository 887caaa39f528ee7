# SPDX-FileCopyrightText: The Lectern developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the desktop program as assistive technology does: by role and accessible name, nothing else.

Xvfb, a window manager, a session bus and the accessibility bus are started for the run, in a
temporary directory, and ended by pid.
"""
import os
import pathlib
import random
import re
import subprocess
import tempfile
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

BIN = pathlib.Path(os.environ["LECTERN_BIN"])


class Failure(AssertionError):
    """What was expected and what the screen reader sees instead."""


def wait_for(what, condition, seconds=20.0):
    """The first true value of condition(); fails with `what` after `seconds`."""
    end = time.monotonic() + seconds
    while True:
        value = condition()
        if value:
            return value
        if time.monotonic() > end:
            raise Failure(f"{what}: not within {seconds:.0f} s")
        time.sleep(0.05)


class Server:
    """A real server with a data directory of its own, on a free port."""

    def __init__(self, data, *arguments, timeout=120):
        self.log = open(pathlib.Path(data).parent / "server.log", "ab")
        environment = dict(os.environ, LECTERN_RATE_LIMIT="off")
        self.process = subprocess.Popen(
            [BIN / "lectern-server", "--listen", "127.0.0.1:0", "--data", data, *arguments],
            stdout=subprocess.PIPE, stderr=self.log, text=True, env=environment)
        line = self.process.stdout.readline()
        match = re.match(r"listening on (http://\S+)", line)
        if not match:
            self.process.kill()
            raise Failure(f"the server said {line!r}; see {self.log.name}")
        self.url = match[1]

    def stop(self):
        self.process.terminate()
        self.process.wait(15)
        self.log.close()
        return self.process.returncode


class Client:
    """The desktop program and what it shows through AT-SPI."""

    def __init__(self, url, data, environment):
        self.log_path = pathlib.Path(data).parent / "client.log"
        self.log = open(self.log_path, "ab")
        self.process = subprocess.Popen(
            [BIN / "lectern", "--server", url, "--data", data],
            env=environment, stdout=self.log, stderr=self.log)
        self.root = wait_for("the program appears on the accessibility bus", self._application, 30)

    def _application(self):
        if self.process.poll() is not None:
            raise Failure(f"the program ended with {self.process.returncode}; see {self.log_path}")
        desktop = Atspi.get_desktop(0)
        for i in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(i)
            if child is not None and child.get_process_id() == self.process.pid:
                return child
        return None

    def walk(self):
        """Everything on the screen, depth first; what vanishes meanwhile is skipped."""
        stack = [self.root]
        while stack:
            node = stack.pop()
            try:
                children = [node.get_child_at_index(i) for i in range(min(node.get_child_count(), 400))]
                yield node
            except Exception:
                continue
            stack.extend(child for child in reversed(children) if child is not None)

    @staticmethod
    def visible(node):
        states = node.get_state_set()
        return states.contains(Atspi.StateType.SHOWING) and states.contains(Atspi.StateType.VISIBLE)

    def seek(self, role, name):
        """The first showing thing of that role whose name is `name` (or matches the pattern)."""
        roles = role if isinstance(role, tuple) else (role,)
        for node in self.walk():
            try:
                if node.get_role_name() not in roles:
                    continue
                text = node.get_name() or ""
                if (name.search(text) if hasattr(name, "search") else text == name) and self.visible(node):
                    return node
            except Exception:
                continue
        return None

    def find(self, role, name, seconds=20.0):
        try:
            return wait_for(f"{role} {name!r}", lambda: self.seek(role, name), seconds)
        except Failure as failure:
            raise Failure(f"{failure}\n{self.describe()}") from None

    def gone(self, role, name, seconds=20.0):
        wait_for(f"{role} {name!r} goes away", lambda: self.seek(role, name) is None, seconds)

    def describe(self):
        lines = []
        for node in self.walk():
            try:
                if self.visible(node) and node.get_name():
                    lines.append(f"  {node.get_role_name()}: {node.get_name()[:100]}")
            except Exception:
                continue
        return "on the screen:\n" + "\n".join(lines[:120])

    def press(self, role, name, seconds=20.0):
        node = self.find(role, name, seconds)
        actions = node.get_action_iface()
        names = [actions.get_action_name(i).lower() for i in range(actions.get_n_actions())]
        for wanted in ("press", "click", "toggle", "activate"):
            if wanted in names:
                actions.do_action(names.index(wanted))
                return node
        raise Failure(f"{role} {name!r} has no press action but {names}")

    def type(self, name, text, role=("text", "entry", "password text")):
        """Puts the focus into a field and types, replacing what was there."""
        node = self.find(role, name)
        node.get_component_iface().grab_focus()
        wait_for(f"the field {name!r} takes the focus", lambda: node.get_state_set().contains(Atspi.StateType.FOCUSED))
        subprocess.run(["xdotool", "key", "--clearmodifiers", "ctrl+a"], check=True, capture_output=True)
        subprocess.run(["xdotool", "type", "--delay", "12", text], check=True, capture_output=True)
        return node

    def value(self, name, role="slider"):
        return self.find(role, name).get_value_iface().get_current_value()

    def quit(self):
        self.process.terminate()
        code = self.process.wait(15)
        self.log.close()
        return code

    def close_window(self):
        """As a person does: the window manager asks the window to close."""
        subprocess.run(["xdotool", "key", "--clearmodifiers", "alt+F4"], check=True, capture_output=True)
        self.process.wait(15)
        self.log.close()


class Desktop:
    """Xvfb with a window manager, a session bus and the accessibility bus. A context manager."""

    def __init__(self, size="1280x800"):
        self.size = size
        self.children = []

    def start(self, command, **options):
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **options)
        self.children.append(process)
        return process

    def _start_display(self):
        """Xvfb on a number nobody has: a random one, another if it is taken. It goes on when its last client leaves,
        or whoever comes just then is turned away."""
        for _ in range(20):
            number = random.randrange(100, 30000)
            process = subprocess.Popen(["Xvfb", f":{number}", "-screen", "0", self.size + "x24", "-nolisten", "tcp", "-noreset"],
                                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            socket = pathlib.Path(f"/tmp/.X11-unix/X{number}")
            try:
                wait_for("the display", lambda: socket.exists() or process.poll() is not None, 10)
            except Failure:
                process.kill()
            if process.poll() is None:
                os.environ["DISPLAY"] = f":{number}"
                self.children.append(process)
                return
        raise Failure("no X display can be started")

    def _root_property(self, name):
        """A property of the root window; nothing while the display does not answer."""
        answer = subprocess.run(["xprop", "-root", name], capture_output=True, text=True)
        return answer.stdout if answer.returncode == 0 else ""

    def _start_window_manager(self):
        """Openbox gives up on a display that does not answer yet, and keys of its own work only once it rules."""
        wait_for("the display answers", lambda: self._root_property("RESOURCE_MANAGER"), 20)
        manager = subprocess.Popen(["openbox"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.children.append(manager)

        def rules():
            if manager.poll() is not None:
                raise Failure(f"the window manager ended with {manager.returncode}")
            return "window id" in self._root_property("_NET_SUPPORTING_WM_CHECK")
        wait_for("the window manager rules the display", rules, 20)

    def _unlock_keyring(self):
        """The keyring of a person who has signed in to the computer: open, and asking nothing."""
        keyring = subprocess.Popen(["gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets"],
                                   stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        keyring.stdin.write(b"a password of a test")
        keyring.stdin.close()
        self.children.append(keyring)

    def __enter__(self):
        self.directory = tempfile.TemporaryDirectory(prefix="lectern-e2e-")
        home = pathlib.Path(self.directory.name)
        self._start_display()
        runtime = home / "run"
        runtime.mkdir(mode=0o700)
        bus = subprocess.Popen(["dbus-daemon", "--session", "--print-address=1", "--nofork"],
                               stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
                               env=dict(os.environ, XDG_RUNTIME_DIR=str(runtime), HOME=str(home)))
        self.children.append(bus)
        os.environ.update({
            "DBUS_SESSION_BUS_ADDRESS": bus.stdout.readline().strip(),
            "XDG_RUNTIME_DIR": str(runtime), "HOME": str(home),
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "QT_ACCESSIBILITY": "1",
            "QT_QUICK_BACKEND": "software", "LIBGL_ALWAYS_SOFTWARE": "1", "NO_AT_BRIDGE": "0",
            "QT_QPA_PLATFORM": "xcb", "LC_ALL": "C.UTF-8", "LANGUAGE": "en", "XDG_SESSION_TYPE": "x11",
        })
        self._start_window_manager()
        self._unlock_keyring()
        self.start(["/usr/libexec/at-spi-bus-launcher", "--launch-immediately"])
        self.home = home
        wait_for("the accessibility bus", self._bus_ready, 20)
        Atspi.init()
        return self

    @staticmethod
    def _bus_ready():
        answer = subprocess.run(["dbus-send", "--session", "--print-reply", "--dest=org.a11y.Bus", "/org/a11y/bus",
                                 "org.a11y.Bus.GetAddress"], capture_output=True, text=True)
        return answer.returncode == 0

    def client(self, url, data):
        return Client(url, data, dict(os.environ))

    def keys(self, *names):
        for name in names:
            subprocess.run(["xdotool", "key", "--clearmodifiers", name], check=True, capture_output=True)
            time.sleep(0.08)

    def write(self, text):
        subprocess.run(["xdotool", "type", "--delay", "15", text], check=True, capture_output=True)

    def screenshot(self, path):
        subprocess.run(["import", "-window", "root", str(path)], check=True, capture_output=True)

    def __exit__(self, *_):
        for process in reversed(self.children):
            process.terminate()
        for process in self.children:
            try:
                process.wait(5)
            except subprocess.TimeoutExpired:
                process.kill()
        self.directory.cleanup()

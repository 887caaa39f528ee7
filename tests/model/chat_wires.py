# SPDX-FileCopyrightText: The Lectern developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The two dialects of sockets, and REST, as far as a client of chat needs them."""
import asyncio
import itertools
import json

import websockets

COME_AGAIN = ("chat.busy", "server.busy", "server.stopping", "storage.busy", "storage.unavailable")


class Cut(Exception):
    """The connection is gone; whatever was asked may have been done or not."""


class Refused(Exception):
    """The server said no; `error` is its error object."""

    def __init__(self, error):
        super().__init__(json.dumps(error))
        self.error = error


class Wire:
    """A socket. Answers and pushes are handled in the order they came, before anything is read after them."""

    path = "/ws"

    def __init__(self, on_push):
        self._on_push = on_push
        self._waiting = {}
        self._twins = {}  # number: who hears of an answer to what the network has sent twice
        self._numbers = itertools.count(1)
        self._reading = self._socket = None
        self._turns = {}  # room: the places of what was asked, and the numbers of the messages that came of it
        self.open = self.entered = False

    async def connect(self, port, token):
        try:
            self._socket = await websockets.connect(
                f"ws://127.0.0.1:{port}{self.path}", compression=None, ping_interval=None, open_timeout=10,
                close_timeout=1, max_size=None, extra_headers=self.headers(token))
            await self.enter(token)
            self.entered = True
        except (OSError, asyncio.TimeoutError, websockets.WebSocketException) as error:
            raise Cut(str(error)) from error
        finally:
            if not self.entered and self._socket:
                self._socket.transport.abort()
        self.open = True
        self._reading = asyncio.ensure_future(self._read())

    def headers(self, token):
        return {"Authorization": "Bearer " + token}

    async def enter(self, token):
        pass

    async def _read(self):
        try:
            async for text in self._socket:
                self.handle(text)
        except websockets.WebSocketException:
            pass
        finally:
            self.open = False
            for future, _ in self._waiting.values():
                if not future.done():
                    future.set_exception(Cut("while waiting"))
            self._waiting.clear()

    def handle(self, text):
        frame = json.loads(text)
        if "ack" in frame:
            self.answered(frame["ack"], frame)
        else:
            self._on_push(frame["event"], frame["data"])

    def answered(self, number, frame):
        if number in self._twins and number not in self._waiting:
            if self._twins[number]:
                self._twins.pop(number)(frame)
            return
        future, on_answer = self._waiting.pop(number)
        if future.done():
            return
        if "error" in frame:
            future.set_exception(Refused(frame["error"]))
            return
        if on_answer:
            on_answer(frame["data"])
        future.set_result(frame["data"])

    def text(self, event, data, number):
        return json.dumps({"event": event, "data": data, "id": number})

    async def ask(self, event, data, on_answer=None, on_twin=None, seconds=20):
        """The answer; `on_answer` sees it before any push that follows it. `on_twin` sees the frame of a second answer,
        where the network has sent the question twice."""
        if not self.open:
            raise Cut("not connected")
        number = next(self._numbers)
        self._twins[number] = on_twin
        future = asyncio.get_running_loop().create_future()
        self._waiting[number] = (future, on_answer)
        try:
            await self._socket.send(self.text(event, data, number))
            return await asyncio.wait_for(future, seconds)
        except (asyncio.TimeoutError, websockets.WebSocketException) as error:
            future.cancel()
            self.abort()
            raise Cut(f"{event}: {error!r}") from error

    def turn(self, room):
        """A place after all that was asked here for that room before."""
        turns = self._turns.setdefault(room, [])
        turns.append(None)
        return len(turns) - 1

    def in_order(self, room, turn, seq):
        """Notes the number of the message of that place; whether the others fit to it."""
        turns = self._turns[room]
        turns[turn] = seq
        return all(other is None or (other < seq) == (place < turn)
                   for place, other in enumerate(turns) if place != turn)

    def abort(self):
        self.open = False
        if self._reading:
            self._reading.cancel()
            self._socket.transport.abort()


class SocketIoWire(Wire):
    """Engine.IO 4 and Socket.IO 5, as socket.io-client 4 writes them."""

    path = "/socket.io/?EIO=4&transport=websocket"

    def headers(self, token):
        return {}

    async def enter(self, token):
        opened = await asyncio.wait_for(self._socket.recv(), 10)
        assert opened.startswith('0{"sid":'), opened
        await self._socket.send("40" + json.dumps({"token": token}))
        entered = await asyncio.wait_for(self._socket.recv(), 10)
        if not entered.startswith('40{"sid":'):
            why = json.loads(entered[2:]).get("message") if entered.startswith("44{") else entered
            raise Refused({"id": why})

    def handle(self, text):
        if text == "2":
            asyncio.ensure_future(self._socket.send("3"))
        elif text.startswith("42"):
            self._on_push(*json.loads(text[2:]))
        elif text.startswith("43"):
            digits = text[2:text.index("[")]
            self.answered(int(digits), json.loads(text[2 + len(digits):])[0])
        elif text not in ("41", "3"):
            raise AssertionError("not a packet of Socket.IO: " + text)

    def text(self, event, data, number):
        return f"42{number}" + json.dumps([event, data])


async def rest(port, token, method, path, body=None, seconds=20):
    """`data` of the reply; raises Refused or Cut."""
    content = json.dumps(body).encode() if body is not None else b""
    head = (f"{method} {path} HTTP/1.1\r\nHost: school.example\r\nAuthorization: Bearer {token}\r\n"
            f"Connection: close\r\nContent-Type: application/json\r\nContent-Length: {len(content)}\r\n\r\n")
    writer = None
    try:
        reader, writer = await asyncio.wait_for(asyncio.open_connection("127.0.0.1", port), seconds)
        writer.write(head.encode() + content)
        reply = await asyncio.wait_for(reader.read(-1), seconds)
    except (OSError, asyncio.TimeoutError) as error:
        raise Cut(str(error)) from error
    finally:
        if writer:
            writer.transport.abort()
    try:
        frame = json.loads(reply[reply.index(b"\r\n\r\n") + 4:])
    except ValueError as error:
        raise Cut("the reply is not whole") from error
    if frame["status"] != "success":
        raise Refused(frame["error"])
    return frame["data"]

# SPDX-FileCopyrightText: The Lectern developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A network nobody would choose: it delays, stands still, hands bytes on in pieces, breaks off in the middle of a frame,
and sends whole requests, and whole frames that may be sent twice, twice. Loopback only."""
import asyncio
import re

# Of these a second one changes nothing, whenever it arrives.
TWICE = re.compile(rb'"(send-message|join|join-course|mark-read|delete-message|typing)"')
CLIENT_ID = re.compile(rb'"clientId": *"([^"]+)"')


class Frames:
    """Finds the frames in what a client sends through a WebSocket."""

    def __init__(self):
        self._rest = b""

    def take(self, data):
        """The frames that are whole now, each with its text."""
        self._rest += data
        while len(self._rest) >= 2:
            length, at = self._rest[1] & 127, 2
            if length > 125:
                at = 4 if length == 126 else 10
                length = int.from_bytes(self._rest[2:at], "big")
            start = at + 4
            if len(self._rest) < start + length:
                return
            frame, self._rest = self._rest[:start + length], self._rest[start + length:]
            mask = frame[at:start] * (length // 4 + 1)
            yield frame, bytes(a ^ b for a, b in zip(frame[start:], mask))


class FlakyProxy:
    """Hands connections on to one of `upstreams`, a list of (host, port) that may change at any time."""

    def __init__(self, randomness):
        self.random = randomness
        self.upstreams = []
        self.calm = False  # True: a decent network, for connections made from then on
        self.cuts = self.repeats = self.twins = self.stalls = 0
        self.doubled = set()  # clientIds of messages whose frame was sent twice
        self._open = set()

    async def start(self):
        self._server = await asyncio.start_server(self._accept, "127.0.0.1", 0)
        self.port = self._server.sockets[0].getsockname()[1]

    async def stop(self):
        self._server.close()
        self.cut_all()
        await self._server.wait_closed()

    def cut_all(self):
        """Every connection ends at once, without goodbye."""
        for writer in list(self._open):
            writer.transport.abort()

    async def _accept(self, reader, writer):
        self._open.add(writer)
        try:
            head = await reader.readuntil(b"\r\n\r\n")
            if b"upgrade: websocket" in head.lower():
                await self._tunnel(head, reader, writer)
            else:
                await self._request(head, reader, writer)
        except (OSError, asyncio.IncompleteReadError, asyncio.LimitOverrunError):
            pass
        finally:
            self._open.discard(writer)
            writer.transport.abort()

    async def _upstream(self):
        host, port = self.random.choice(self.upstreams)
        reader, writer = await asyncio.open_connection(host, port)
        self._open.add(writer)
        return reader, writer

    async def _pause(self, most):
        if not self.calm and self.random.random() < 0.3:
            await asyncio.sleep(self.random.uniform(0, most))

    async def _request(self, head, reader, writer):
        length = re.search(rb"(?i)content-length: *(\d+)", head)
        body = await reader.readexactly(int(length[1])) if length else b""
        times, luck = 1, self.random.random()
        if not self.calm and luck < 0.15:
            times = 2
            self.repeats += 1
        # Both have ended when the client hears of it: nothing is done after its next request.
        answers = await asyncio.gather(*(self._once(head + body) for _ in range(times)), return_exceptions=True)
        if isinstance(answers[-1], BaseException):
            raise answers[-1]
        await self._pause(0.05)
        if not self.calm and luck > 0.9:  # it was done, but nobody hears of it
            self.cuts += 1
            return
        writer.write(answers[-1])
        await writer.drain()
        writer.write_eof()

    async def _once(self, request):
        await self._pause(0.05)
        reader, writer = await self._upstream()
        try:
            writer.write(request)
            return await reader.read(-1)
        finally:
            self._open.discard(writer)
            writer.transport.abort()

    async def _tunnel(self, head, reader, writer):
        up_reader, up_writer = await self._upstream()
        try:
            up_writer.write(head)
            # So many bytes each way, then it breaks off, wherever that is.
            ways = [asyncio.ensure_future(self._pump(reader, up_writer, self._lifetime(12000), Frames())),
                    asyncio.ensure_future(self._pump(up_reader, writer, self._lifetime(200000)))]
            _, rest = await asyncio.wait(ways, return_when=asyncio.FIRST_COMPLETED)
            for way in rest:
                way.cancel()
            await asyncio.gather(*ways, return_exceptions=True)
        finally:
            self._open.discard(up_writer)
            up_writer.transport.abort()

    def _lifetime(self, mean):
        return float("inf") if self.calm else self.random.expovariate(1 / mean)

    def _with_twins(self, frames, data):
        out = b""
        for frame, text in frames.take(data):
            twice = not self.calm and TWICE.search(text) and self.random.random() < 0.06
            out += frame + (frame if twice else b"")
            self.twins += bool(twice)
            if twice and (named := CLIENT_ID.search(text)):
                self.doubled.add(named[1].decode())
        return out

    async def _pump(self, reader, writer, left, frames=None):
        while data := await reader.read(65536):
            await self._pause(0.03)
            if frames:
                data = self._with_twins(frames, data)
            elif not self.calm and self.random.random() < 0.001:
                self.stalls += 1
                await asyncio.sleep(self.random.uniform(1, 4))
            if len(data) > left:
                writer.write(data[:int(left)])
                self.cuts += 1
                await asyncio.sleep(0)
                return
            left -= len(data)
            if not self.calm and self.random.random() < 0.2:
                middle = self.random.randrange(len(data) + 1)
                writer.write(data[:middle])
                await asyncio.sleep(0.001)
                data = data[middle:]
            writer.write(data)
            await writer.drain()

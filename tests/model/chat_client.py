# SPDX-FileCopyrightText: The Lectern developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A client of chat that does random things, keeps a copy of its rooms as docs/realtime.md says, and holds the server
to its word: no event is left out, told twice or out of order, what was acknowledged stays, and whoever is out of a
room hears nothing of it."""
import asyncio

from chat_copy import RoomCopy
from chat_deeds import Deeds
from chat_ledger import STRANGER
from chat_wires import COME_AGAIN, Cut, Refused, SocketIoWire, Wire

CHANGES = ("new-message", "new_message", "message-edited", "message-deleted", "message-reaction", "message-pinned")


class Client(Deeds):
    def __init__(self, name, user, rooms, proxy, ledger, randomness, school, habit):
        super().__init__(name, ledger, randomness)
        self.token, self.user = user["token"], user["userId"]
        self.proxy = proxy
        self.strict = len(school.servers) == 1  # else changes may be missing, and are asked for by joining again, as with several nodes
        self.habit = habit  # "sleeper" is away for long, "newcomer" forgets all it has now and then
        self.copies = {room: RoomCopy(self.user, lambda text: ledger.violation(name, text)) for room in rooms}
        self.told = set()  # of which mentions, on this connection
        self.wire_class = randomness.choice((Wire, SocketIoWire))
        self.wire = None
        self.connecting = asyncio.Lock()
        self.acting = True

    # The copies

    def on_push(self, wire, event, data):
        if wire is not self.wire:
            return
        if event == "error":
            # Blocked is who was it at any time of this connection: the network may be late with saying so.
            if data["id"] != "accounts.blocked" or self.ledger.held(wire.since) == [False]:
                self.ledger.violation(self.name, f"the error {data}")
        elif event in ("room-added", "room-removed"):
            self.on_seat(self.copies[data["roomId"]], event, data)
        elif event == "messages-changed":
            copy = self.copies[data["roomId"]]
            if copy.listening and not copy.catching_up and data["change"] > copy.last_change:
                self.ledger.count("changes that could not be told")
                copy.lately.append(f"messages-changed {data['change']}")
                copy.stale = True
        elif event == "message-read":
            self.on_read(self.copies[data["roomId"]], data)
        elif event == "notification":
            self.on_notification(data)
        elif event in CHANGES:
            self.on_change(self.copies[data["roomId"]], event, data)

    def on_seat(self, copy, event, data):
        if data["change"] < copy.seated:
            if self.strict:
                self.ledger.violation(self.name, f"{event} {data['change']} after {copy.seated}")
            return
        copy.seated = data["change"]
        if event == "room-removed":
            copy.deaf(out=True)
        else:
            copy.out = False

    def in_it(self, copy, what):
        """Whether a push of a room is to be dealt with: it is told to those in it, and to nobody else."""
        if copy.listening:
            return not copy.catching_up and not copy.stale  # else the answer on its way, or the next one, contains it
        # Of a removal on another node one may hear before the room's own line about it.
        if self.strict or self.ledger.settled or not copy.out:
            self.ledger.violation(self.name, f"{what} of a room it is not in")
        return False

    def on_read(self, copy, data):
        self.ledger.count("reads heard of")
        if not self.in_it(copy, f"a read of {data['seq']}"):
            copy.reads.clear()
        elif self.strict:  # of several nodes no order is promised
            copy.on_read(data)

    def on_notification(self, data):
        message = data["message"]
        key = (message["messageId"], message.get("editedAt"))
        if data["type"] != "mention" or self.user not in message["mentions"] or key in self.told:
            self.ledger.violation(self.name, f"notified of {data}, before {key in self.told}")
        self.told.add(key)
        self.ledger.count("notifications")

    def on_change(self, copy, event, data):
        self.ledger.pushes += 1
        new = event.startswith("new")
        if not self.in_it(copy, f"{event} {data['change']}"):
            return
        copy.lately.append(f"{event} {data['seq']}, change {data['change']}, after {copy.last_seq}/{copy.last_change}")
        if new and (event == "new_message") != copy.legacy:
            self.ledger.violation(self.name, f"{event}, but joined {'so' if copy.legacy else 'anew'}")
        if new and data["seq"] != copy.last_seq + 1:
            copy.blame(f"message {data['seq']} after {copy.last_seq}")
            copy.stale = True
        elif data["change"] <= copy.last_change:
            copy.blame(f"{event} {data['change']} after {copy.last_change}")
        elif data["change"] != copy.last_change + 1:
            self.ledger.count("gaps between changes")
            if self.strict:
                self.ledger.violation(self.name, f"{event} {data['change']} after {copy.last_change}")
            copy.stale = True
        else:
            self.ledger.hold_against(self.name, event, data, self.strict)
            copy.pushed(event, data)
            if new and self.strict:
                copy.on_written(data)

    def joined(self, room, reply, since, since_change):
        self.copies[room].answered(reply, since, since_change)
        self.ledger.count("pages caught up", len(reply["messages"]) > 0)
        self.ledger.count("pages with more after them", reply["more"])

    async def join(self, room):
        copy, wire = self.copies[room], self.wire
        if copy.catching_up:
            return
        if not wire:
            raise Cut("connecting")
        if not copy.listening or copy.stale:
            copy.listening = copy.catching_up = True
            copy.stale = copy.out = False
            copy.legacy = self.random.random() < 0.4
        more = True
        while more:
            self.ledger.joins += 1
            facts = self.ledger.now(room, self.user)
            since, since_change = copy.last_seq, copy.last_change
            copy.asked += 1

            def answered(answer, since=since, since_change=since_change):
                if wire is self.wire:
                    self.joined(room, answer, since, since_change)

            def again(frame, turn=copy.asked):
                # The last one of two counts, and which that was the answers don't say.
                if wire is self.wire and "data" in frame and copy.listening and copy.asked == turn and \
                        frame["data"]["lastChange"] != copy.last_change:
                    copy.stale = True
            try:
                reply = await wire.ask("join" if copy.legacy else "join-course",
                                       {"roomId": room, "since": since, "sinceChange": since_change}, answered, again)
            except Refused as refused:
                busy = refused.error["id"] in COME_AGAIN
                if wire is self.wire:
                    copy.deaf(out=not busy)
                if not busy:
                    self.turned_away(refused, facts)
                return
            self.let_in("joined", facts)
            more = copy.catching_up or reply["more"]

    async def leave(self, room):
        copy, wire = self.copies[room], self.wire
        if copy.catching_up or not copy.listening or not wire:
            return

        def left(_):
            if wire is self.wire:
                copy.deaf(out=copy.out)
        await wire.ask("leave" if copy.legacy else "leave-course", {"roomId": room}, left)

    # Who may

    def turned_away(self, refused, since):
        """Holds a refusal against what is known."""
        self.ledger.turned_away += 1
        blocked = refused.error["id"] == "accounts.blocked"
        if refused.error["id"] not in STRANGER or self.ledger.welcome(since[:1] if blocked else since):
            self.ledger.violation(self.name, f"refused: {refused}")

    def let_in(self, what, since):
        if self.ledger.unwelcome(since):
            self.ledger.violation(self.name, f"{what}, but was {'blocked' if since[0][0].value else 'out'}")

    # The connection

    async def connect(self):
        old, self.wire = self.wire, None
        wire = self.wire_class(lambda event, data: self.on_push(wire, event, data))
        wire.since = self.ledger.now(None, self.user)
        try:
            await wire.connect(self.proxy.port, self.token)
        except Refused as refused:
            self.turned_away(refused, wire.since)
            raise Cut("not let in") from refused
        self.ledger.connections += 1
        anew = self.habit == "newcomer" and self.random.random() < 0.2
        self.ledger.count("copies begun anew", anew)
        for copy in self.copies.values():
            copy.deaf()
            if anew:
                copy.forget()
        self.told.clear()
        self.wire = wire
        if old:
            if self.random.random() < 0.3:  # the same person twice for a while
                await asyncio.sleep(0.05)
            old.abort()
        await asyncio.gather(*(self.join(room) for room in self.copies))

    async def connected(self):
        async with self.connecting:
            while not (self.wire and self.wire.open):
                try:
                    await self.connect()
                except Cut:
                    await asyncio.sleep(self.random.uniform(0.02, 0.3))

    def in_rooms(self):
        return [(room, copy) for room, copy in self.copies.items() if self.ledger.is_in(room, self.user)]

    @property
    def at_rest(self):
        """Connected, in all its rooms, everything sent."""
        return self.wire is not None and self.wire.open and not self.sending and \
            all(copy.listening and not copy.catching_up and not copy.stale for _, copy in self.in_rooms())

    async def tend(self):
        """At the end: whatever it takes to come to rest, until cancelled."""
        while True:
            try:
                await self.connected()
                await asyncio.gather(*(self.join(room) for room, c in self.in_rooms() if not c.listening or c.stale))
            except Cut:
                pass
            await asyncio.sleep(0.02)

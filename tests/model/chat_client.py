# SPDX-FileCopyrightText: The Lectern developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A client of chat that does random things, keeps a copy of its rooms as docs/realtime.md says, and holds the server
to its word: no event is left out, told twice or out of order, and what was acknowledged stays."""
import asyncio
import uuid

from chat_wires import Cut, Refused, SocketIoWire, Wire, rest

CHANGES = ("new-message", "new_message", "message-edited", "message-deleted", "message-reaction", "message-pinned")
KEPT = ("messageId", "seq", "change", "message", "clientId", "replyTo", "editedAt", "deletedAt")


def plain(message):
    """What two copies of a message are compared by."""
    return {**{key: message[key] for key in KEPT}, "sender": message["sender"]["userId"],
            "reactions": {r["emoji"]: r["count"] for r in message["reactions"]}}


class Ledger:
    """What was acknowledged to anybody, and what was found wrong."""

    def __init__(self):
        self.wrong = []
        self.sent = {}  # clientId: (room, sender)
        self.stored = {}  # clientId: (room, seq)
        self.texts = {}  # (room, seq): every text that was tried
        self.edited = {}  # (room, seq): (change, text) of the last acknowledged edit
        self.deleted = set()  # (room, seq)
        self.reacted = {}  # (room, seq, emoji): whether it is there; None: nobody can know
        self.read = {}  # (room, user): number
        self.acknowledged = self.retries = self.pushes = self.joins = self.connections = 0

    def violation(self, who, text):
        self.wrong.append(f"{who}: {text}")


class RoomCopy:
    def __init__(self):
        self.messages = {}
        self.last_seq = self.last_change = 0
        self.listening = self.catching_up = False
        self.legacy = False

    def put(self, message):
        known = self.messages.get(message["seq"])
        if not known or known["change"] <= message["change"]:
            self.messages[message["seq"]] = plain(message)

    def change(self, event, data):
        """A push about a message that is known."""
        message = self.messages[data["seq"]]
        message["change"] = data["change"]
        if event == "message-edited":
            message.update(message=data["message"], editedAt=data["editedAt"])
        elif event == "message-deleted":
            message.update(message="", deletedAt=data["deletedAt"], reactions={})
        elif event == "message-reaction":
            message["reactions"].pop(data["emoji"], None)
            if data["count"]:
                message["reactions"][data["emoji"]] = data["count"]


class Client:
    def __init__(self, name, user, rooms, proxy, ledger, randomness, strict):
        self.name, self.token, self.user = name, user["token"], user["userId"]
        self.proxy, self.ledger, self.random = proxy, ledger, randomness
        self.strict = strict  # else a gap is mended by joining again, as with several nodes
        self.copies = {room: RoomCopy() for room in rooms}
        self.mine = []  # (room, seq, messageId) of own messages that may be edited
        self.emoji = chr(0x1F600 + int(name.split("-")[1]))  # nobody else's, so that its last word counts
        self.wire_class = randomness.choice((Wire, SocketIoWire))
        self.wire = None
        self.connecting = asyncio.Lock()
        self.acting = True
        self.sending = set()

    # The copies

    def on_push(self, wire, event, data):
        if event == "messages-changed" and wire is self.wire:
            copy = self.copies[data["roomId"]]
            if copy.listening and not copy.catching_up and data["change"] > copy.last_change:
                copy.listening = False  # tend() joins again
            return
        if wire is not self.wire or event not in CHANGES:
            if wire is self.wire and event == "error":
                self.ledger.violation(self.name, f"the error {data}")
            return
        self.ledger.pushes += 1
        copy = self.copies[data["roomId"]]
        if not copy.listening:
            self.ledger.violation(self.name, f"{event} of a room it is not in")
        if copy.catching_up:
            return  # the answer on its way contains it
        if event.startswith("new") and (event == "new_message") != copy.legacy:
            self.ledger.violation(self.name, f"{event}, but joined {'so' if copy.legacy else 'anew'}")
        if data["change"] != copy.last_change + 1:
            self.gap(copy, f"{event} {data['change']} after {copy.last_change}")
            return
        copy.last_change = data["change"]
        if event.startswith("new"):
            if data["seq"] != copy.last_seq + 1:
                self.gap(copy, f"message {data['seq']} after {copy.last_seq}")
                return
            copy.last_seq = data["seq"]
            copy.put(data)
        else:
            copy.change(event, data)

    def gap(self, copy, text):
        if self.strict:
            self.ledger.violation(self.name, text)
        copy.listening = False  # tend() joins again

    def joined(self, room, reply):
        copy = self.copies[room]
        for message in reply["messages"] + reply["changed"]:
            copy.put(message)
        if reply["messages"]:
            copy.last_seq = max(copy.last_seq, reply["messages"][-1]["seq"])
        if copy.last_change > reply["lastChange"]:
            self.ledger.violation(self.name, f"heard of change {copy.last_change} before the answer, which ends with "
                                             f"{reply['lastChange']}")
        copy.last_change = reply["lastChange"]
        if reply["more"]:
            return
        if copy.last_seq != reply["lastSeq"]:
            self.ledger.violation(self.name, f"caught up to {copy.last_seq} of {reply['lastSeq']}")
        missing = [seq for seq in range(1, copy.last_seq + 1) if seq not in copy.messages]
        if missing:
            self.ledger.violation(self.name, f"after catching up {missing[:5]} of {copy.last_seq} are missing")
        if reply["lastChange"] >= reply["room"]["lastChange"]:
            copy.catching_up = False

    async def join(self, room):
        copy, wire = self.copies[room], self.wire
        if not copy.listening:
            copy.listening = copy.catching_up = True
            copy.legacy = self.random.random() < 0.4
        elif copy.catching_up:
            return
        more = True
        while more:
            self.ledger.joins += 1
            reply = await wire.ask(
                "join" if copy.legacy else "join-course",
                {"roomId": room, "since": copy.last_seq, "sinceChange": copy.last_change},
                lambda answer: self.joined(room, answer) if wire is self.wire else None)
            more = copy.catching_up or reply["more"]

    async def leave(self, room):
        copy, wire = self.copies[room], self.wire
        if copy.catching_up or not copy.listening:
            return

        def left(_):
            if wire is self.wire:
                copy.listening = False
        await wire.ask("leave" if copy.legacy else "leave-course", {"roomId": room}, left)

    # The connection

    async def connect(self):
        old, self.wire = self.wire, None
        wire = self.wire_class(lambda event, data: self.on_push(wire, event, data))
        await wire.connect(self.proxy.port, self.token)
        self.ledger.connections += 1
        for copy in self.copies.values():
            copy.listening = copy.catching_up = False
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

    # What it does

    async def until_done(self, event, data, method, path, body):
        """Asks by socket or by REST until there is an answer. Also how often it asked."""
        tries = 0
        while True:
            tries += 1
            try:
                if self.random.random() < 0.25:
                    answer = await rest(self.proxy.port, self.token, method, path, body)
                else:
                    await self.connected()
                    answer = await self.wire.ask(event, data)
                self.ledger.acknowledged += 1
                return answer, tries
            except Cut:
                self.ledger.retries += 1
                await asyncio.sleep(0.02)
            except Refused as refused:
                if refused.error["id"] not in ("chat.busy", "server.busy", "server.stopping", "storage.busy"):
                    raise
                await asyncio.sleep(0.2)

    async def send(self, room):
        client_id = str(uuid.UUID(int=self.random.getrandbits(128), version=4))
        text = f"{self.name} says {self.random.choice(('yes', 'no', 'héllo 🌍', '**why**', '<b>&amp;</b>'))} {client_id[:6]}"
        data = {"roomId": room, "message": text, "clientId": client_id}
        if self.mine and self.random.random() < 0.2:
            data["replyTo"] = next((m for r, _, m in reversed(self.mine) if r == room), None)
        self.ledger.sent[client_id] = (room, self.user)
        answer, _ = await self.until_done("send-message", data, "POST", "/api/chat/message", data)
        if answer["message"] != text or answer["clientId"] != client_id:
            # A repeated message answers as it is now, which only its author changes.
            self.ledger.violation(self.name, f"another message was acknowledged: {answer}")
        self.ledger.stored[client_id] = (room, answer["seq"])
        self.ledger.texts[room, answer["seq"]] = {text}
        self.mine.append((room, answer["seq"], answer["messageId"]))

    async def edit(self):
        room, seq, message = self.random.choice(self.mine)
        text = f"{self.name} meant {self.random.random()}"
        self.ledger.texts[room, seq].add(text)
        answer, tries = await self.until_done("edit-message", {"messageId": message, "newMessage": text}, "PATCH",
                                              "/api/chat/message", {"messageId": message, "message": text})
        if tries == 1:
            self.ledger.edited[room, seq] = (answer["change"], answer["message"])

    async def delete(self):
        room, seq, message = self.mine.pop(self.random.randrange(len(self.mine)))
        await self.until_done("delete-message", {"messageId": message}, "DELETE", "/api/chat/message",
                              {"messageId": message})
        self.ledger.deleted.add((room, seq))

    async def react(self, room):
        copy = self.copies[room]
        known = [m for m in list(copy.messages.values())[-30:] if not m["deletedAt"]]
        if not known:
            return
        message = self.random.choice(known)
        key, on = (room, message["seq"], self.emoji), self.random.random() < 0.7
        body = {"messageId": message["messageId"], "emoji": self.emoji}
        try:
            _, tries = await self.until_done("react", {**body, "on": on}, "POST" if on else "PUT",
                                             "/api/chat/message/like", body)
        except Refused:  # deleted by its author meanwhile
            return
        certain = tries == 1 and self.ledger.reacted.get(key, False) is not None
        self.ledger.reacted[key] = on if certain else None

    async def mark_read(self, room):
        copy = self.copies[room]
        if not copy.messages:
            return
        message = copy.messages[self.random.choice(list(copy.messages))]
        await self.until_done("mark-read", {"messageId": message["messageId"]}, "PUT",
                              "/api/v1/chat/read/" + message["messageId"], {})
        key = (room, self.user)
        self.ledger.read[key] = max(self.ledger.read.get(key, 0), message["seq"])

    async def act(self):
        room, dice = self.random.choice(list(self.copies)), self.random.random()
        if dice < 0.45:
            if len(self.sending) < 5:
                task = asyncio.ensure_future(self.send(room))
                self.sending.add(task)
                task.add_done_callback(self.sending.discard)
        elif dice < 0.58 and self.mine:
            await self.edit()
        elif dice < 0.62 and self.mine:
            await self.delete()
        elif dice < 0.76:
            await self.react(room)
        elif dice < 0.84:
            await self.mark_read(room)
        elif dice < 0.90:
            await self.join(room)
        elif dice < 0.94:
            await self.leave(room)
        elif dice < 0.96:
            self.wire.abort()
        else:
            await self.wire.ask("typing", {"roomId": room, "isTyping": True})

    async def act_for_ever(self):
        while self.acting:
            await asyncio.sleep(self.random.uniform(0, 0.06))
            try:
                await self.connected()
                await self.act()
            except Cut:
                pass
            except Refused as refused:
                if refused.error["id"] != "chat.not_joined":  # it left, and typed
                    self.ledger.violation(self.name, f"refused: {refused}")

    @property
    def at_rest(self):
        """Connected, in all rooms, everything sent."""
        return self.wire is not None and self.wire.open and not self.sending and \
            all(copy.listening and not copy.catching_up for copy in self.copies.values())

    async def tend(self):
        """At the end: whatever it takes to come to rest, until cancelled."""
        while True:
            try:
                await self.connected()
                await asyncio.gather(*(self.join(room) for room, c in self.copies.items() if not c.listening))
            except Cut:
                pass
            await asyncio.sleep(0.02)

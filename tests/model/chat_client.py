# SPDX-FileCopyrightText: The Lectern developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A client of chat that does random things, keeps a copy of its rooms as docs/realtime.md says, and holds the server
to its word: no event is left out, told twice or out of order, what was acknowledged stays, and whoever is out of a
room hears nothing of it."""
import asyncio
import uuid

from chat_ledger import STRANGER
from chat_wires import Cut, Refused, SocketIoWire, Wire, rest

CHANGES = ("new-message", "new_message", "message-edited", "message-deleted", "message-reaction", "message-pinned")
KEPT = ("messageId", "seq", "change", "message", "messageType", "clientId", "replyTo", "threadId", "replies", "editedAt", "deletedAt", "pinnedAt")
COME_AGAIN = ("chat.busy", "server.busy", "server.stopping", "storage.busy", "storage.unavailable")


def plain(message):
    """What two copies of a message are compared by."""
    return {**{key: message[key] for key in KEPT}, "sender": message["sender"]["userId"],
            "reactions": {r["emoji"]: r["count"] for r in message["reactions"]}}


class RoomCopy:
    def __init__(self):
        self.messages = {}
        self.last_seq = self.last_change = 0
        self.listening = self.catching_up = False
        self.stale = False  # something is missing: to be joined again
        self.out = False  # was told so
        self.seated = 0  # the change that brought the last news of that
        self.legacy = False

    def put(self, message):
        known = self.messages.get(message["seq"])
        if not known or known["change"] <= message["change"]:
            self.messages[message["seq"]] = plain(message)

    def count(self, data):
        """An answer has come or is gone: that changes where its thread began, too."""
        root = next((m for m in self.messages.values() if m["messageId"] == data["threadId"]), None)
        if root and root["change"] < data["change"]:
            root.update(change=data["change"], replies=data["threadReplies"])

    def deaf(self, out=False):
        self.listening = self.catching_up = self.stale = False
        self.out = out

    def change(self, event, data):
        """A push about a message that is known."""
        message = self.messages[data["seq"]]
        message["change"] = data["change"]
        if event == "message-edited":
            message.update(message=data["message"], editedAt=data["editedAt"])
        elif event == "message-deleted":
            message.update(message="", deletedAt=data["deletedAt"], pinnedAt=None, reactions={})
            self.count(data)
        elif event == "message-pinned":
            message["pinnedAt"] = data["pinnedAt"]
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
        if wire is not self.wire:
            return
        if event == "error":
            if data["id"] != "accounts.blocked" or self.ledger.blocked[self.user].value is False:
                self.ledger.violation(self.name, f"the error {data}")
        elif event in ("room-added", "room-removed"):
            self.on_seat(self.copies[data["roomId"]], event, data)
        elif event == "messages-changed":
            copy = self.copies[data["roomId"]]
            if copy.listening and not copy.catching_up and data["change"] > copy.last_change:
                copy.stale = True
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

    def on_change(self, copy, event, data):
        self.ledger.pushes += 1
        if not copy.listening:
            # Of a removal on another node one may hear before the room's own line about it.
            if self.strict or self.ledger.settled or not copy.out:
                self.ledger.violation(self.name, f"{event} {data['change']} of a room it is not in")
            return
        if copy.catching_up or copy.stale:
            return  # the answer on its way, or the next one, contains it
        new = event.startswith("new")
        if new and (event == "new_message") != copy.legacy:
            self.ledger.violation(self.name, f"{event}, but joined {'so' if copy.legacy else 'anew'}")
        if new and data["seq"] <= copy.last_seq:
            self.ledger.violation(self.name, f"message {data['seq']} again after {copy.last_seq}")
        elif data["change"] != copy.last_change + 1:
            self.gap(copy, f"{event} {data['change']} after {copy.last_change}")
        elif new and data["seq"] != copy.last_seq + 1:
            self.gap(copy, f"message {data['seq']} after {copy.last_seq}")
        else:
            copy.last_change = data["change"]
            if new:
                copy.last_seq = data["seq"]
                copy.put(data)
                copy.count(data)
            else:
                copy.change(event, data)

    def gap(self, copy, text):
        if self.strict:
            self.ledger.violation(self.name, text)
        copy.stale = True

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
            since = self.ledger.now(room, self.user)
            try:
                reply = await wire.ask(
                    "join" if copy.legacy else "join-course",
                    {"roomId": room, "since": copy.last_seq, "sinceChange": copy.last_change},
                    lambda answer: self.joined(room, answer) if wire is self.wire else None)
            except Refused as refused:
                again = refused.error["id"] in COME_AGAIN
                if wire is self.wire:
                    copy.deaf(out=not again)
                if not again:
                    self.turned_away(refused, since)
                return
            self.let_in("joined", since)
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
        since = self.ledger.now(None, self.user)
        try:
            await wire.connect(self.proxy.port, self.token)
        except Refused as refused:
            self.turned_away(refused, since)
            raise Cut("not let in") from refused
        self.ledger.connections += 1
        for copy in self.copies.values():
            copy.deaf()
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

    async def until_done(self, room, event, data, method, path, body):
        """Asks by socket or by REST until there is an answer. Also how often it asked; with a refusal, too."""
        tries = 0
        while True:
            tries += 1
            over_http = event is None or self.random.random() < 0.25
            try:
                if not over_http:
                    await self.connected()
                since = self.ledger.now(room, self.user)
                if over_http:
                    answer = await rest(self.proxy.port, self.token, method, path, body)
                else:
                    answer = await self.wire.ask(event, data)
                if event == "send-message" and self.ledger.out(since) and (tries > 1 or over_http):
                    # It was accepted before, and only the answer is told again: the judge sees to that.
                    self.ledger.late.append((room, self.user, answer["seq"], len(self.ledger.moves[room, self.user])))
                else:
                    self.let_in(event or path, since)
                self.ledger.acknowledged += 1
                return answer, tries
            except Cut:
                self.ledger.retries += 1
                await asyncio.sleep(0.02)
            except Refused as refused:
                if refused.error["id"] in COME_AGAIN:
                    await asyncio.sleep(0.2)
                    continue
                # A request over HTTP may have been done by its twin, which the network made.
                refused.tries = tries + (1 if over_http else 0)
                refused.since = since
                raise

    async def send(self, room):
        client_id = str(uuid.UUID(int=self.random.getrandbits(128), version=4))
        text = f"{self.name} says {self.random.choice(('yes', 'no', 'héllo 🌍', '**why**', '<b>&amp;</b>'))} {client_id[:6]}"
        data = {"roomId": room, "message": text, "clientId": client_id}
        if self.mine and self.random.random() < 0.2:
            data["replyTo"] = next((m for r, _, m in reversed(self.mine) if r == room), None)
        self.ledger.sent[client_id] = (room, self.user)
        try:
            answer, _ = await self.until_done(room, "send-message", data, "POST", "/api/chat/message", data)
        except Refused as refused:
            del self.ledger.sent[client_id]
            if refused.tries == 1:
                self.ledger.refused.add(client_id)
            self.turned_away(refused, refused.since)
            return
        seq = answer["seq"]
        if answer["clientId"] != client_id or answer["message"] != text and (room, seq) not in self.ledger.doomed:
            # A repeated message answers as it is now, which only its author and moderators change.
            self.ledger.violation(self.name, f"another message was acknowledged: {answer}")
        self.ledger.stored[client_id] = (room, seq)
        self.ledger.ids[room, seq] = answer["messageId"]
        self.ledger.texts[room, seq] = {text}
        self.mine.append((room, seq, answer["messageId"]))

    async def edit(self):
        entry = room, seq, message = self.random.choice(self.mine)
        text = f"{self.name} meant {self.random.random()}"
        self.ledger.texts[room, seq].add(text)
        try:
            answer, tries = await self.until_done(room, "edit-message", {"messageId": message, "newMessage": text},
                                                  "PATCH", "/api/chat/message", {"messageId": message, "message": text})
        except Refused as refused:
            if (room, seq) not in self.ledger.doomed:
                self.turned_away(refused, refused.since)
            elif entry in self.mine:
                self.mine.remove(entry)
            return
        if tries == 1:
            self.ledger.edited[room, seq] = (answer["change"], answer["message"])

    async def delete(self):
        entry = room, seq, message = self.mine.pop(self.random.randrange(len(self.mine)))
        self.ledger.doomed.add((room, seq))
        try:
            await self.until_done(room, "delete-message", {"messageId": message}, "DELETE", "/api/chat/message",
                                  {"messageId": message})
        except Refused as refused:
            self.mine.append(entry)
            self.turned_away(refused, refused.since)
            return
        self.ledger.deleted.add((room, seq))

    def somewhere(self, room, kind=None):
        """A message of its copy that was not deleted as far as it knows, if there is any."""
        known = [m for m in list(self.copies[room].messages.values())[-30:]
                 if not m["deletedAt"] and m["messageType"] == (kind or m["messageType"])]
        return self.random.choice(known) if known else None

    async def mark(self, room, marks, key, seq, on, request):
        """Something that is there or not; the last word is certain only where it was said once."""
        before = marks.get(key, False)
        marks[key] = None
        try:
            _, tries = await request
        except Refused as refused:
            if refused.tries == 1:
                marks[key] = before
            if (room, seq) not in self.ledger.doomed:
                self.turned_away(refused, refused.since)
            return
        marks[key] = on if tries == 1 and before is not None else None

    async def react(self, room):
        message = self.somewhere(room, "text")
        if message:
            on = self.random.random() < 0.7
            body = {"messageId": message["messageId"], "emoji": self.emoji}
            await self.mark(room, self.ledger.reacted, (room, message["seq"], self.emoji), message["seq"], on,
                            self.until_done(room, "react", {**body, "on": on}, "POST" if on else "PUT",
                                            "/api/chat/message/like", body))

    async def pin(self, room):
        message = self.somewhere(room, "text")
        if message and (room, message["seq"]) not in self.ledger.pinned:  # once: others do so as well
            body = {"messageId": message["messageId"], "on": True}
            await self.mark(room, self.ledger.pinned, (room, message["seq"]), message["seq"], True,
                            self.until_done(room, None, None, "PUT", "/api/chat/message/pin", body))

    async def mark_read(self, room):
        message = self.somewhere(room)
        if not message:
            return
        try:
            await self.until_done(room, "mark-read", {"messageId": message["messageId"]}, "PUT",
                                  "/api/v1/chat/read/" + message["messageId"], {})
        except Refused as refused:
            self.turned_away(refused, refused.since)
            return
        key = (room, self.user)
        self.ledger.read[key] = max(self.ledger.read.get(key, 0), message["seq"])

    async def act(self):
        room, dice = self.random.choice(list(self.copies)), self.random.random()
        if not self.wire or self.copies[room].out and self.random.random() < 0.7:
            return  # it knows that it is out; now and then it tries all the same
        if dice < 0.45:
            if len(self.sending) < 5:
                task = asyncio.ensure_future(self.send(room))
                self.sending.add(task)
                task.add_done_callback(self.sending.discard)
        elif dice < 0.58 and self.mine:
            await self.edit()
        elif dice < 0.62 and self.mine:
            await self.delete()
        elif dice < 0.74:
            await self.react(room)
        elif dice < 0.76 and room in self.ledger.groups:
            await self.pin(room)
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
                await asyncio.gather(*(self.join(room) for room, copy in self.copies.items() if copy.stale))
                await self.act()
            except Cut:
                pass
            except Refused as refused:
                if refused.error["id"] != "chat.not_joined":  # it left, and typed
                    self.ledger.violation(self.name, f"refused: {refused}")

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

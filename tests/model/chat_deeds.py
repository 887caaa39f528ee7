# SPDX-FileCopyrightText: The Lectern developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a client of chat does, by socket or by REST, until there is an answer; what is certain of it goes into the
ledger."""
import asyncio
import uuid

from chat_wires import COME_AGAIN, Cut, Refused, rest

EVERYBODYS = "👍"


class Deeds:
    def __init__(self, name, ledger, randomness):
        self.name, self.ledger, self.random = name, ledger, randomness
        self.mine = []  # (room, seq, messageId) of own messages that may be edited
        self.said = []  # (room, seq, messageId, clientId) of all that was acknowledged
        self.emoji = chr(0x1F600 + int(name.split("-")[1]))  # nobody else's, so that its last word counts
        self.sending = set()
        self.naps = 0

    async def until_done(self, room, event, data, method, path, body, old=False):
        """Asks by socket or by REST until there is an answer. Also how often it asked, with a refusal, too, and the
        place among what this socket was asked, if it was told at once. `old`: it was accepted long ago."""
        tries = 0
        while True:
            tries += 1
            over_http = event is None or self.random.random() < 0.25
            turn = None
            try:
                if not over_http:
                    await self.connected()
                since = self.ledger.now(room, self.user)
                if over_http:
                    answer = await rest(self.proxy.port, self.token, method, path, body)
                else:
                    turn = (self.wire, self.wire.turn(room)) if tries == 1 else None
                    answer = await self.wire.ask(event, data, None, self.twin_of(event, data))
                if old:
                    self.let_in(event, since[:1])
                elif event == "send-message" and self.ledger.out(since) and (tries > 1 or over_http):
                    # It was accepted before, and only the answer is told again: the judge sees to that.
                    self.ledger.late.append((room, self.user, answer["seq"], len(self.ledger.moves[room, self.user])))
                else:
                    self.let_in(event or path, since)
                self.ledger.acknowledged += 1
                return answer, tries, turn
            except Cut:
                self.ledger.retries += 1
                await asyncio.sleep(0.02)
            except Refused as refused:
                if refused.error["id"] in COME_AGAIN:
                    await asyncio.sleep(0.2)
                    continue
                # A request may have been done by its twin, which the network made.
                refused.tries = tries + (1 if over_http or (data or {}).get("clientId") in self.proxy.doubled else 0)
                refused.since = since
                raise

    def twin_of(self, event, data):
        """Holds the second answer to what the network has sent twice against the first."""
        if event != "send-message":
            return None

        def check(frame):
            known = self.ledger.stored.get(data["clientId"])
            if "error" in frame and known and frame["error"]["id"] not in (*COME_AGAIN, "accounts.blocked"):
                self.ledger.violation(self.name, f"sent twice, stored as {known} and refused: {frame['error']}")
            if "data" in frame and known and known != (data["roomId"], frame["data"]["seq"]):
                self.ledger.violation(self.name, f"sent twice, stored as {known} and as {frame['data']}")
            self.ledger.count("answers to twins")
        return check

    # Messages

    async def send(self, room):
        client_id = str(uuid.UUID(int=self.random.getrandbits(128), version=4))
        text = f"{self.name} says {self.random.choice(('yes', 'no', 'héllo 🌍', '**why**', '<b>&amp;</b>'))} {client_id[:6]}"
        data = {"roomId": room, "message": text, "clientId": client_id}
        if self.mine and self.random.random() < 0.2:
            data["replyTo"] = next((m for r, _, m in reversed(self.mine) if r == room), None)
        called = None
        if room in self.ledger.groups and self.random.random() < 0.15:
            called = self.random.choice(sorted(user for of, user in self.ledger.seats if of == room))
            data["mentions"] = [called]
            facts = self.ledger.now(room, called)[1:]
        self.ledger.sent[client_id] = (room, self.user)
        self.ledger.said[client_id] = text
        highest = self.ledger.highest.get(room, 0)
        try:
            answer, tries, turn = await self.until_done(room, "send-message", data, "POST", "/api/chat/message", data)
        except Refused as refused:
            del self.ledger.sent[client_id]
            if refused.tries == 1:
                self.ledger.refused.add(client_id)
            if called and refused.error["id"] == "chat.mention_not_member":
                if self.ledger.held(facts) == [True]:
                    self.ledger.violation(self.name, f"calls {called}, who is there: {refused}")
            else:
                self.turned_away(refused, refused.since)
            return
        seq = answer["seq"]
        if answer["clientId"] != client_id or answer["message"] != text and (room, seq) not in self.ledger.doomed:
            # A repeated message answers as it is now, which only its author and moderators change.
            self.ledger.violation(self.name, f"another message was acknowledged: {answer}")
        if seq <= highest:
            self.ledger.violation(self.name, f"is message {seq}, sent after {highest} was acknowledged")
        if turn and not turn[0].in_order(room, turn[1], seq):
            self.ledger.violation(self.name, f"message {seq} was sent before one that comes first, or after a later one")
        self.ledger.stored[client_id] = (room, seq)
        self.ledger.ids[room, seq] = answer["messageId"]
        self.ledger.texts[room, seq] = {text}
        self.ledger.highest[room] = max(self.ledger.highest.get(room, 0), seq)
        self.ledger.has_read(room, self.user, seq)
        self.ledger.count("messages")
        self.mine.append((room, seq, answer["messageId"]))
        self.said.append((room, seq, answer["messageId"], client_id))

    async def say_again(self):
        """An old message with its clientId, and other words: the answer is the first one, whoever may write there."""
        room, seq, message, client_id = self.random.choice(self.said)
        data = {"roomId": room, "message": "something else", "clientId": client_id}
        try:
            answer, _, _ = await self.until_done(room, "send-message", data, "POST", "/api/chat/message", data, old=True)
        except Refused as refused:
            self.turned_away(refused, refused.since[:1])
            return
        if (answer["messageId"], answer["seq"], answer["clientId"]) != (message, seq, client_id):
            self.ledger.violation(self.name, f"sent {seq} again and got {answer}")
        self.ledger.count("sent again")

    async def edit(self):
        entry = room, seq, message = self.random.choice(self.mine)
        text = f"{self.name} meant {self.random.random()}"
        self.ledger.texts[room, seq].add(text)
        try:
            answer, tries, _ = await self.until_done(
                room, "edit-message", {"messageId": message, "newMessage": text}, "PATCH", "/api/chat/message",
                {"messageId": message, "message": text})
        except Refused as refused:
            if (room, seq) not in self.ledger.doomed:
                self.turned_away(refused, refused.since)
            elif entry in self.mine:
                self.mine.remove(entry)
            return
        self.ledger.count("edits")
        if tries == 1:
            self.ledger.edited[room, seq] = (answer["change"], answer["message"])
            self.ledger.written.setdefault((room, seq), []).append(text)

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
        self.ledger.count("deletions")
        self.ledger.deleted.add((room, seq))

    def somewhere(self, room, kind=None):
        """A message of its copy that was not deleted as far as it knows, if there is any."""
        known = [m for m in list(self.copies[room].messages.values())[-30:]
                 if not m["deletedAt"] and m["messageType"] == (kind or m["messageType"])]
        return self.random.choice(known) if known else None

    async def mark(self, room, marks, key, seq, on, request):
        """Something that is there or not; the last word is certain only where it was said once, and nobody else was at
        it meanwhile."""
        before, word = marks.get(key, False), object()
        marks[key] = word
        try:
            _, tries, _ = await request
        except Refused as refused:
            marks[key] = before if refused.tries == 1 and marks[key] is word else None
            if (room, seq) not in self.ledger.doomed:
                self.turned_away(refused, refused.since)
            return False
        marks[key] = on if tries == 1 and marks[key] is word and before in (True, False) else None
        return True

    async def react(self, room):
        message = self.somewhere(room, "text")
        if message:
            on, emoji = self.random.random() < 0.7, self.random.choice((self.emoji, EVERYBODYS))
            body = {"messageId": message["messageId"], "emoji": emoji}
            key = (room, message["seq"], emoji, self.user)
            if await self.mark(room, self.ledger.reacted, key, message["seq"], on,
                               self.until_done(room, "react", {**body, "on": on}, "POST" if on else "PUT",
                                               "/api/chat/message/like", body)):
                self.ledger.count("reactions")

    async def pin(self, room):
        message = self.somewhere(room, "text")
        if message:
            key, on = (room, message["seq"]), self.random.random() < 0.7
            body = {"messageId": message["messageId"], "on": on}
            if await self.mark(room, self.ledger.pinned, key, message["seq"], on,
                               self.until_done(room, None, None, "PUT", "/api/chat/message/pin", body)):
                self.ledger.count("pins")

    async def mark_read(self, room):
        message = self.somewhere(room)
        if not message:
            return
        before = self.ledger.read.get((room, self.user), 0)
        try:
            answer, _, _ = await self.until_done(room, "mark-read", {"messageId": message["messageId"]}, "PUT",
                                                 "/api/v1/chat/read/" + message["messageId"], {})
        except Refused as refused:
            self.turned_away(refused, refused.since)
            return
        self.ledger.has_read(room, self.user, message["seq"])
        if answer["lastReadSeq"] < max(before, message["seq"]):
            self.ledger.violation(self.name, f"has read {max(before, message['seq'])}, and is told {answer}")
        self.ledger.count("reads")

    async def look_up(self, room):
        """A page of the history over HTTP: what was told is there, as it was told or newer."""
        copy = self.copies[room]
        place = self.random.randint(1, max(1, copy.last_seq))
        message = copy.messages.get(place)
        query = self.random.choice((f"before={place}", f"after={place}", f"around={place}", "unread=true", "page=2")
                                   + ((f"aroundMessage={message['messageId']}", f"thread={message['messageId']}")
                                      if message else ()))
        before, head = copy.now(), copy.last_seq
        since = self.ledger.now(room, self.user)
        try:
            page = await rest(self.proxy.port, self.token, "GET", f"/api/rooms/{room}/messages?limit=40&{query}")
        except Refused as refused:
            if refused.error["id"] not in COME_AGAIN:
                self.turned_away(refused, since)
            return
        self.let_in(query, since)
        copy.looked_up(page["messages"], before)
        numbers = [m["seq"] for m in page["messages"]]
        if "thread" not in query and numbers and numbers[0] - numbers[-1] + 1 != len(numbers):
            self.ledger.violation(self.name, f"{query} leaves some out: {numbers}")
        if page["lastSeq"] < head:
            self.ledger.violation(self.name, f"heard of {head}, and history ends with {page['lastSeq']}")
        self.ledger.count("looks at history")

    # Which of these

    async def act(self):
        room, dice = self.random.choice(list(self.copies)), self.random.random()
        if self.habit == "sleeper" and len(self.said) > self.naps * 40 + 10:
            self.naps += 1
            await self.sleep()
        if not self.wire or self.copies[room].out and self.random.random() < 0.7:
            return  # it knows that it is out; now and then it tries all the same
        if dice < 0.42:
            for _ in range(self.random.randint(1, 3)):  # also before the one before is answered
                if len(self.sending) < 5:
                    task = asyncio.ensure_future(self.send(room))
                    self.sending.add(task)
                    task.add_done_callback(self.sending.discard)
        elif dice < 0.55 and self.mine:
            await self.edit()
        elif dice < 0.59 and self.mine:
            await self.delete()
        elif dice < 0.70:
            await self.react(room)
        elif dice < 0.72 and room in self.ledger.groups:
            await self.pin(room)
        elif dice < 0.80:
            await self.mark_read(room)
        elif dice < 0.83:
            await self.look_up(room)
        elif dice < 0.85 and self.said:
            await self.say_again()
        elif dice < 0.90:
            await self.join(room)
        elif dice < 0.94:
            await self.leave(room)
        elif dice < 0.96:
            self.wire.abort()
        else:
            await self.wire.ask("typing", {"roomId": room, "isTyping": True})

    async def sleep(self):
        """Away for long, while the others go on."""
        if self.wire:
            self.wire.abort()
        self.ledger.count("long absences")
        end = asyncio.get_running_loop().time() + self.random.uniform(3, 12)
        while self.acting and asyncio.get_running_loop().time() < end:
            await asyncio.sleep(0.1)
        await self.connected()

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

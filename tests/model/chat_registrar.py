# SPDX-FileCopyrightText: The Lectern developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The one who decides who is in which room: shows people out, lets them back in, lets them leave, blocks them for a
while, and deletes what others wrote. All of it one after the other, over the same bad network; so what is known of
it is exact."""
import asyncio
import time

from chat_ledger import ADDED, LEFT, REMOVED
from chat_wires import COME_AGAIN, Cut, Refused, rest

PATIENCE = 40


class Room:
    def __init__(self, room, kind, users, keeper):
        self.id, self.kind, self.users = room, kind, users
        self.keeper = keeper  # the token of somebody who moderates it, and stays


class Registrar:
    def __init__(self, school, rooms, clients, proxy, ledger, randomness):
        self.school, self.rooms, self.clients = school, rooms, clients
        self.proxy, self.ledger, self.random = proxy, ledger, randomness
        self.acting = True
        self.counts = {}

    async def act_for_ever(self):
        first = [self.remove, self.block, self.leave, self.moderate]
        while self.acting or any(standing.value for standing in self.ledger.blocked.values()):
            await asyncio.sleep(self.random.uniform(0.05, 0.4))
            step = first.pop(0) if first else self.random.choices(
                (self.remove, self.leave, self.add, self.moderate, self.block), (4, 3, 8, 3, 1))[0]
            if await step():
                self.counts[step.__name__] = self.counts.get(step.__name__, 0) + 1

    async def until_done(self, token, method, path, body, fine=()):
        while True:
            try:
                return await rest(self.proxy.port, token, method, path, body)
            except Cut:
                await asyncio.sleep(0.02)
            except Refused as refused:
                if refused.error["id"] in COME_AGAIN:
                    await asyncio.sleep(0.2)
                    continue
                if refused.error["id"] not in fine:  # else it was done before
                    self.ledger.violation("registrar", f"{method} {path}: {refused}")
                return None

    def seat(self, taken, kinds=("course", "group")):
        """Somebody's seat that is taken or not, if there is one; those who keep a room stay in it."""
        seats = [(room, user) for room in self.rooms for user in room.users[1:]]
        fit = [(room, user) for room, user in seats if self.ledger.is_in(room.id, user["userId"]) == taken]
        # Half of them have to be there to hear it all.
        allowed = [entry for entry in fit if entry[0].kind in kinds] if not taken or len(fit) > len(seats) / 2 else []
        return self.random.choice(allowed) if allowed else (None, None)

    async def move(self, room, user, token, method, path, body, fine, inside, line):
        if not room:
            return False
        fact = self.ledger.seats[room.id, user["userId"]]
        fact.becomes(None)
        await self.until_done(token, method, path, body, fine)
        fact.becomes(inside)
        self.ledger.moves[room.id, user["userId"]].append(line)
        return True

    async def remove(self):
        room, user = self.seat(True)
        return room and await self.move(room, user, room.keeper, "PATCH", "/api/chat/remove",
                                        {"roomId": room.id, "userId": user["userId"]}, ("chat.not_in_room",), False,
                                        REMOVED)

    async def leave(self):
        room, user = self.seat(True, ("group",))
        return room and await self.move(room, user, user["token"], "PUT", "/api/chat/remove", {"roomId": room.id},
                                        ("chat.room_not_found",), False, LEFT)

    async def add(self):
        room, user = self.seat(False)
        return room and await self.move(room, user, room.keeper, "PATCH", "/api/chat/add",
                                        {"roomId": room.id, "userId": user["userId"]}, (), True, ADDED)

    async def moderate(self):
        room = self.random.choice(self.rooms)
        there = [key for key in self.ledger.ids if key[0] == room.id and key not in self.ledger.doomed]
        if not there:
            return False
        key = self.random.choice(there[-30:])
        self.ledger.doomed.add(key)
        if await self.until_done(room.keeper, "DELETE", "/api/chat/message", {"messageId": self.ledger.ids[key]}):
            self.ledger.deleted.add(key)
        return True

    # Blocking

    async def block(self):
        user = self.random.choice(self.rooms[0].users[1:])
        standing = self.ledger.blocked[user["userId"]]
        standing.becomes(None)
        await self.set_blocked(user, True)
        wires = [client.wire for client in self.clients if client.user == user["userId"] and client.wire]
        if not await self.until(lambda: not any(wire.open for wire in wires)):
            self.ledger.violation("registrar", f"{user['userId']} is blocked and goes on listening")
        standing.becomes(True)
        await asyncio.sleep(self.random.uniform(0.2, 1))
        standing.becomes(None)
        await self.set_blocked(user, False)
        standing.becomes(False)
        return True

    async def set_blocked(self, user, blocked):
        await asyncio.to_thread(self.school.set_blocked, user["userId"], blocked)
        end = time.monotonic() + PATIENCE
        while {await self.finds_blocked(port, user) for _, port in self.school.addresses} != {blocked}:
            if time.monotonic() > end:
                self.ledger.violation("registrar", f"nobody notices that {user['userId']} is "
                                                   f"{'blocked' if blocked else 'free'}")
                return
            await asyncio.sleep(0.1)

    @staticmethod
    async def finds_blocked(port, user):
        try:
            await rest(port, user["token"], "GET", "/api/chat?limit=1")
            return False
        except Cut:
            return None
        except Refused as refused:
            return refused.error["id"] == "accounts.blocked"

    @staticmethod
    async def until(condition):
        end = time.monotonic() + PATIENCE
        while not condition():
            if time.monotonic() > end:
                return False
            await asyncio.sleep(0.05)
        return True

# SPDX-FileCopyrightText: The Lectern developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the server has at the end, against what was acknowledged and what the clients have."""
import datetime

from chat_copy import apart, plain
from chat_ledger import ADDED, LEFT, REMOVED, STRANGER
from chat_wires import Refused, rest

GONE = (REMOVED, LEFT)


async def history(port, token, room):
    """All messages of a room, oldest first, page by page as an old client reads them."""
    messages, before = [], None
    while True:
        query = "?limit=100" + (f"&before={before}" if before else "")
        page = await rest(port, token, "GET", f"/api/rooms/{room}/messages{query}")
        messages[:0] = reversed(page["messages"])
        if not page["hasOlder"]:
            return messages, page
        before = page["nextCursor"]


def check_room(ledger, room, messages, page):
    """The server's room against itself and what was acknowledged."""
    numbers = [message["seq"] for message in messages]
    if numbers != list(range(1, page["lastSeq"] + 1)):
        ledger.violation(room, f"its numbers are not 1 … {page['lastSeq']}: {numbers[:3]} … {numbers[-3:]}")
        return
    times = [datetime.datetime.fromisoformat(message["createdAt"]) for message in messages]
    if times != sorted(times):
        ledger.violation(room, "its times go back")
    ids = [m["clientId"] for m in messages if m["clientId"]]
    if len(ids) != len(set(ids)):
        ledger.violation(room, "a message is there twice")
    if ledger.refused & set(ids):
        ledger.violation(room, "a message that was refused is there")
    for client_id, (of, seq) in ledger.stored.items():
        if of == room and messages[seq - 1]["clientId"] != client_id:
            ledger.violation(room, f"message {seq} was acknowledged and is another now")
    for (of, seq), texts in ledger.texts.items():
        if of != room or messages[seq - 1]["deletedAt"]:
            continue
        message = messages[seq - 1]
        change, text = ledger.edited.get((of, seq), (0, None))
        if message["message"] not in texts or message["change"] < change:
            ledger.violation(room, f"message {seq} says {message['message']!r}")
        if message["change"] == change and message["message"] != text:
            ledger.violation(room, f"message {seq} lost its edit {text!r}")
    for message in messages:
        answers = sum(m.get("threadId") == message["messageId"] and not m["deletedAt"] for m in messages)
        if answers != message["replies"]:
            ledger.violation(room, f"message {message['seq']} counts {message['replies']} answers of {answers}")
        key = (room, message["seq"])
        if message["deletedAt"] and key not in ledger.doomed:
            ledger.violation(room, f"message {message['seq']} was deleted by nobody")
        if key in ledger.deleted and not (message["deletedAt"] and message["message"] == ""):
            ledger.violation(room, f"message {message['seq']} was deleted and is there")
    check_marks(ledger, room, messages)
    check_moves(ledger, room, messages)
    check_late(ledger, room, messages)


def check_marks(ledger, room, messages):
    least, most = {}, {}
    for (of, seq, emoji, _), on in ledger.reacted.items():
        if of == room and not messages[seq - 1]["deletedAt"]:
            least[seq, emoji] = least.get((seq, emoji), 0) + (on is True)
            most[seq, emoji] = most.get((seq, emoji), 0) + (on is not False)
    for (seq, emoji), count in least.items():
        there = sum(r["count"] for r in messages[seq - 1]["reactions"] if r["emoji"] == emoji)
        if not count <= there <= most[seq, emoji]:
            ledger.violation(room, f"reaction {emoji} of {seq} should be there {count} to {most[seq, emoji]} times: {there}")
    for message in messages:
        if strange := [r for r in message["reactions"] if (message["seq"], r["emoji"]) not in least]:
            ledger.violation(room, f"nobody gave {message['seq']} {strange}")
    for (of, seq), on in ledger.pinned.items():
        if of == room and on in (True, False) and not messages[seq - 1]["deletedAt"] and \
                on != bool(messages[seq - 1].get("pinnedAt")):
            ledger.violation(room, f"message {seq} is {'not ' if on else ''}pinned, and should {'' if on else 'not '}be")


def check_moves(ledger, room, messages):
    """The room tells once, and in order, who came and went."""
    for (of, user), moves in ledger.moves.items():
        told = [m["message"] for m in messages if m["message"] in (ADDED, *GONE) and m["mentions"] == [user]]
        if of == room and told != moves:
            ledger.violation(room, f"tells of {user} {told}, and it was {moves}")


def check_late(ledger, room, messages):
    """What was acknowledged to somebody who was out was accepted before that."""
    for of, user, seq, moves in ledger.late:
        lines = [m["seq"] for m in messages if m["message"] in (ADDED, *GONE) and m["mentions"] == [user]]
        if of == room and not (len(lines) >= moves > 0 and seq < lines[moves - 1]):
            ledger.violation(room, f"message {seq} came from {user}, who was out since {lines[:moves]}")


async def check_traces(ledger, port, room, messages, randomness):
    """Of some messages: the older texts, who has read them, and whether they are found by their words, and only then."""
    several = randomness.sample(messages, min(len(messages), 12))
    told = [messages[seq - 1] for of, seq in ledger.written if of == room.id][-6:]
    for message in several + told:
        seq, texts = message["seq"], ledger.texts.get((room.id, message["seq"]))
        if message["messageType"] != "text" or not message["clientId"]:
            continue
        edits = (await rest(port, room.keeper, "GET", f"/api/chat/message/{message['messageId']}/edits"))["edits"]
        old = [edit["message"] for edit in edits]
        wanted = [text for text in [ledger.said[message["clientId"]], *ledger.written.get((room.id, seq), [])]
                  if text in old + [message["message"]] or (room.id, seq) not in ledger.doomed]
        shown = iter(old + [message["message"]])
        if texts and (set(old) - texts or not all(text in shown for text in wanted)):
            ledger.violation(room.id, f"message {seq} remembers {old}, and was {wanted}")
        word = ledger.said[message["clientId"]].split()[-1]
        query = f"/api/v1/chat/search?q={word}&roomId={room.id}&limit=50"
        found = {hit["seq"] for hit in (await rest(port, room.users[0]["token"], "GET", query))["messages"]}
        expected = {m["seq"] for m in messages if word in m["message"].split()}
        if found != expected:
            ledger.violation(room.id, f"{word} is found in {sorted(found)}, and is in {sorted(expected)}")
        await check_readers(ledger, port, room, message)


async def check_readers(ledger, port, room, message):
    """Who has read it: all who are that far, but for the author and those who came later."""
    told = await rest(port, room.keeper, "GET", f"/api/chat/message/{message['messageId']}/readers?limit=100")
    there = await rest(port, room.keeper, "GET", f"/api/rooms/{room.id}/members?limit=100")
    far = {m["userId"] for m in there["members"] if m["lastReadSeq"] >= message["seq"]} - {message["sender"]["userId"]}
    named = {reader["userId"] for reader in told["readers"]}
    stayed = {user for of, user in ledger.moves if of == room.id and not ledger.moves[of, user]}
    if named - far or (far & stayed) - named or told["total"] != len(told["readers"]):
        ledger.violation(room.id, f"message {message['seq']}: {sorted(named)} have read it, and {sorted(far)} are so far")


async def check_members(ledger, port, room):
    """Who is in it: those who should be, and as many as the room counts."""
    there = await rest(port, room.keeper, "GET", f"/api/rooms/{room.id}/members?limit=100")
    named = [member["userId"] for member in there["members"]]
    if len(named) != len(set(named)) or len(named) != there["total"]:
        ledger.violation(room.id, f"counts {there['total']} members and names {len(named)}")
    expected = {user["userId"] for user in room.users if ledger.is_in(room.id, user["userId"])}
    if {user["userId"] for user in room.users if user["userId"] in named} != expected:
        ledger.violation(room.id, f"names {sorted(named)}, not {sorted(expected)}")


async def check_person(ledger, port, user, rooms, histories):
    """One person's list of rooms: exact counts and read marks, and nothing of rooms that they are out of."""
    listed = await rest(port, user["token"], "GET", "/api/chat?limit=100")
    mine = {room["roomId"]: room for room in listed["rooms"]}
    for room in rooms:
        if user not in room.users:
            continue
        if not ledger.is_in(room.id, user["userId"]):
            await check_stranger(ledger, port, user, room.id, mine)
        elif room.id not in mine:
            ledger.violation(user["userId"], f"does not see {room.id}")
        else:
            check_counts(ledger, user["userId"], mine[room.id], histories[room.id])


def check_counts(ledger, user, room, messages):
    if room["lastReadSeq"] < ledger.read.get((room["roomId"], user), 0):
        ledger.violation(user, "a read mark went back")
    unread = [m for m in messages if m["seq"] > room["lastReadSeq"] and not m["deletedAt"] and m["messageType"] != "system"]
    if len(unread) != room["unreadCount"]:
        ledger.violation(user, f"{room['unreadCount']} unread, counted {len(unread)}")
    mentions = sum(user in m["mentions"] for m in unread)
    if mentions != room["mentionCount"]:
        ledger.violation(user, f"{room['mentionCount']} mentions, counted {mentions}")
    last = room["lastMessage"]
    if room["lastSeq"] != len(messages) or last and plain(last) != plain(messages[last["seq"] - 1]):
        ledger.violation(user, f"is told that {room['lastSeq']} of {len(messages)} is the last one: {last}")


async def check_stranger(ledger, port, user, room, listed):
    if room in listed:
        ledger.violation(user["userId"], f"is out of {room} and has it in the list")
    for path in ("messages", "join", "members", "pins"):
        try:
            await rest(port, user["token"], "GET", f"/api/rooms/{room}/{path}")
            ledger.violation(user["userId"], f"is out of {room} and reads its {path}")
        except Refused as refused:
            if refused.error["id"] not in STRANGER:
                ledger.violation(user["userId"], f"{path} of {room}: {refused}")


def check_copy(ledger, client, room, copy, messages):
    """A client's room: as the server's, or, of somebody who is out, as it was then."""
    server = {m["seq"]: plain(m) for m in messages}
    if ledger.is_in(room, client.user):
        if copy.messages != server:
            wrong = [seq for seq in server if copy.messages.get(seq) != server[seq]]
            ledger.violation(client.name, f"has another room: {len(copy.messages)} of {len(server)} messages, "
                             f"{[(seq, apart(copy.messages[seq], server[seq])) for seq in wrong[:3] if seq in copy.messages]}")
        return
    for seq, message in copy.messages.items():
        now = server.get(seq, {"change": 0})
        if message["change"] > now["change"] or message["change"] == now["change"] and message != now:
            ledger.violation(client.name, f"has what never was: {message}, which is {now}")
    if client.strict:
        end = max(m["change"] for m in messages if m["message"] in GONE and m["mentions"] == [client.user])
        if copy.last_change > end:
            ledger.violation(client.name, f"heard of change {copy.last_change}, though out since {end}")


async def judge(school, ledger, rooms, clients, randomness):
    """All of it; the rooms' messages."""
    port = school.addresses[0][1]
    histories = {}
    for room in rooms:
        messages, page = await history(port, room.keeper, room.id)
        histories[room.id] = messages
        for _, other in school.addresses[1:]:
            if [plain(m) for m in (await history(other, room.keeper, room.id))[0]] != [plain(m) for m in messages]:
                ledger.violation(room.id, "is another on another node")
        check_room(ledger, room.id, messages, page)
        await check_members(ledger, port, room)
        await check_traces(ledger, port, room, messages, randomness)
        for client in clients:
            if room.id in client.copies:
                check_copy(ledger, client, room.id, client.copies[room.id], messages)
    found = {m["clientId"]: room for room, messages in histories.items() for m in messages}
    lost = [sent for sent, (room, _) in ledger.sent.items() if found.get(sent) != room]
    if lost:
        ledger.violation("server", f"{len(lost)} messages never arrived")
    for user in rooms[0].users:
        await check_person(ledger, port, user, rooms, histories)
    return histories

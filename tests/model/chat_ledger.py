# SPDX-FileCopyrightText: The Lectern developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is known for certain of a run: what was acknowledged, who is in which room, who is blocked, what went wrong."""

# What somebody is told who is not in a room, or blocked.
STRANGER = ("chat.room_not_found", "chat.not_a_member", "chat.message_not_found", "accounts.blocked")
ADDED, REMOVED, LEFT = "room.member_added", "room.member_removed", "room.member_left"


class Fact:
    """True, False, or None while it changes. A fact that was the same all the time a request took can be held
    against its answer."""

    def __init__(self, value):
        self.value, self.version = value, 0

    def becomes(self, value):
        self.value = value
        self.version += 1


class Ledger:
    def __init__(self):
        self.wrong = []
        self.counts = {}  # of what happened
        self.said = {}  # clientId: the first text
        self.highest = {}  # room: the highest number that was acknowledged
        self.written = {}  # (room, seq): edits that were acknowledged, in order
        self.sent = {}  # clientId: (room, sender), of what has to be there
        self.refused = set()  # clientIds that can't be there
        self.stored = {}  # clientId: (room, seq)
        self.ids = {}  # (room, seq): messageId
        self.texts = {}  # (room, seq): every text that was tried
        self.edited = {}  # (room, seq): (change, text) of the last acknowledged edit
        self.doomed = set()  # (room, seq) that somebody deletes
        self.deleted = set()  # (room, seq)
        self.reacted = {}  # (room, seq, emoji, user): whether it is there; neither True nor False: nobody can know
        self.pinned = {}  # (room, seq): so, too
        self.read = {}  # (room, user): number
        self.seats = {}  # (room, user): whether in the room
        self.moves = {}  # (room, user): what the room has to tell of it, in order
        self.late = []  # (room, user, seq, moves till then) of sent messages whose answer came to somebody who was out
        self.blocked = {}  # user: whether
        self.groups = set()  # rooms that everybody in them may pin in
        self.settled = False  # True: nothing happens any more that anybody has not heard of
        self.acknowledged = self.retries = self.pushes = self.joins = self.connections = self.turned_away = 0

    def violation(self, who, text):
        self.wrong.append(f"{who}: {text}")

    def count(self, what, times=1):
        self.counts[what] = self.counts.get(what, 0) + times

    def has_read(self, room, user, seq):
        self.read[room, user] = max(self.read.get((room, user), 0), seq)

    def hold_against(self, who, event, data, strict):
        """What a push says, against what was said."""
        if event.startswith("new"):
            text = self.said.get(data["clientId"]) if data.get("clientId") else None
            if strict and text is not None and data["message"] != text:
                self.violation(who, f"{data} was {text!r}")
            if data["messageType"] != "system" and text is None and not self.settled:
                self.violation(who, f"nobody has said {data}")
        elif event == "message-edited":
            texts = self.texts.get((data["roomId"], data["seq"]))
            if texts and data["message"] not in texts:
                self.violation(who, f"nobody has written {data}")
        elif event == "message-deleted" and (data["roomId"], data["seq"]) not in self.doomed:
            self.violation(who, f"nobody has deleted {data}")

    def member(self, room, user):
        self.seats[room, user] = Fact(True)
        self.moves[room, user] = []
        self.blocked.setdefault(user, Fact(False))

    def is_in(self, room, user):
        return self.seats[room, user].value is True

    def now(self, room, user):
        """To be given to `welcome` and `unwelcome` when the answer is there. `room` may be None: only blocking counts."""
        facts = [self.blocked[user]] + ([self.seats[room, user]] if room else [])
        return [(fact, fact.version) for fact in facts]

    @staticmethod
    def held(since):
        """The facts that are as they were then, None for those that are not."""
        return [fact.value if fact.version == version else None for fact, version in since]

    def welcome(self, since):
        """Whether that person was in that room all the time."""
        return self.held(since) in ([False], [False, True])

    def out(self, since):
        """Whether that person was out all the time, and not blocked all the time."""
        held = self.held(since)
        return held[0] is not True and held[1:] == [False]

    def unwelcome(self, since):
        """Whether that person was out, or blocked, all the time."""
        held = self.held(since)
        return held[0] is True or held[1:] == [False]

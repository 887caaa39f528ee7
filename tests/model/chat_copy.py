# SPDX-FileCopyrightText: The Lectern developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A client's copy of a room, kept as docs/realtime.md says. `blame` hears of each word that the server breaks by what
it tells."""
import collections

KEPT = ("messageId", "seq", "change", "message", "messageType", "clientId", "replyTo", "threadId", "replies", "editedAt",
        "deletedAt", "pinnedAt", "mentions", "mentionsAll", "createdAt")


def plain(message):
    """What two copies of a message are compared by."""
    return {**{key: message.get(key) for key in KEPT}, "sender": message["sender"]["userId"],
            "reactions": {r["emoji"]: r["count"] for r in message["reactions"]}}


def apart(one, other):
    """In what two of them differ."""
    return {key: (one[key], other[key]) for key in other if one[key] != other[key]}


class RoomCopy:
    def __init__(self, user, blame):
        self.user, self._blame = user, blame
        self.lately = collections.deque(maxlen=12)  # what was told
        self.messages = {}
        self.last_seq = self.last_change = 0
        self.listening = self.catching_up = False
        self.stale = False  # something is missing: to be joined again
        self.out = False  # was told so
        self.seated = 0  # the change that brought the last news of that
        self.legacy = False
        self.asked = 0  # joins
        self.unsure = {}  # numbers of messages of an answer: emoji that were told since; others may be ahead of its change
        self.reads = {}  # userId: how far he or she has read, as far as this was told
        self.joined_seq = 0  # what the last answer reached: reads up to there may be told late

    def blame(self, text):
        self._blame(f"{text}; lately: {'; '.join(self.lately)}")

    @staticmethod
    def differs(known, new):
        """Of a message with one change. Reactions may be ahead of it; their own push comes."""
        return {key: values for key, values in apart(known, new).items() if key != "reactions"}

    def forget(self):
        """As somebody who has installed the program anew."""
        self.messages.clear()
        self.last_seq = self.last_change = 0

    def deaf(self, out=False):
        self.listening = self.catching_up = self.stale = False
        self.out = out

    # Messages

    def put(self, message):
        new, known = plain(message), self.messages.get(message["seq"])
        if known and known["messageId"] != new["messageId"]:
            self.blame(f"message {new['seq']} is another now: {new}, was {known}")
        elif known and known["change"] == new["change"] and (difference := self.differs(known, new)):
            self.blame(f"message {new['seq']} at change {new['change']} is told in two ways: {difference}")
        if not known or known["change"] <= new["change"]:
            self.messages[new["seq"]] = new

    def count(self, data):
        """An answer has come or is gone: that changes where its thread began, too."""
        root = next((m for m in self.messages.values() if m["messageId"] == data["threadId"]), None)
        if root and root["change"] < data["change"]:
            root.update(change=data["change"], replies=data["threadReplies"])

    def now(self):
        """As it is now, whatever comes."""
        return {seq: {**message, "reactions": dict(message["reactions"])} for seq, message in self.messages.items()}

    def change(self, event, data):
        """A push about a message that is known."""
        message = self.messages[data["seq"]]
        if message["change"] >= data["change"]:
            return  # the answer to a join had it in a state after where it says it ends
        if message["messageId"] != data["messageId"] or message["deletedAt"]:
            self.blame(f"{event} {data} of {message}")
        message["change"] = data["change"]
        if event == "message-edited":
            message.update(message=data["message"], editedAt=data["editedAt"], mentions=data["mentions"],
                           mentionsAll=data["mentionsAll"])
        elif event == "message-deleted":
            message.update(message="", deletedAt=data["deletedAt"], pinnedAt=None, reactions={}, mentions=[],
                           mentionsAll=False)
            self.count(data)
        elif event == "message-pinned":
            message["pinnedAt"] = data["pinnedAt"]
        elif event == "message-reaction":
            before = message["reactions"].pop(data["emoji"], 0)
            told = self.unsure.get(data["seq"])
            if told is not None and data["emoji"] not in told:
                told.add(data["emoji"])
            elif data["count"] != before + (1 if data["on"] else -1):
                self.blame(f"{data} where there were {before}")
            if data["count"]:
                message["reactions"][data["emoji"]] = data["count"]

    def pushed(self, event, data):
        """A push that brings the next change."""
        self.last_change = data["change"]
        if not event.startswith("new"):
            self.change(event, data)
            return
        self.last_seq = data["seq"]
        self.put(data)
        self.count(data)

    def answered(self, reply, since, since_change):
        """What a join brought: exactly what was missing."""
        self.lately.append(f"joined since {since}/{since_change}: {len(reply['messages'])} to {reply['lastSeq']}, changed "
                           f"{[(m['seq'], m['change']) for m in reply['changed'][-3:]]} to {reply['lastChange']}"
                           f"{' and more' if reply['more'] else ''}")
        seqs = [message["seq"] for message in reply["messages"]]
        if seqs != list(range(since + 1, since + 1 + len(seqs))):
            self.blame(f"asked for what follows {since} and got {seqs[:3]} … {seqs[-3:]}")
        strange = [(m["seq"], m["change"]) for m in reply["changed"]
                   if m["seq"] > since or m["change"] <= since_change]
        if strange:
            self.blame(f"asked for what changed after {since}/{since_change} and got {strange[:5]}")
        for message in reply["messages"] + reply["changed"]:
            self.put(message)
            self.unsure[message["seq"]] = set()
        self.last_seq = max([self.last_seq, *seqs[-1:]])
        if self.last_change > reply["lastChange"]:
            self.blame(f"heard of change {self.last_change} before the answer, which ends with {reply['lastChange']}")
        self.last_change = reply["lastChange"]
        self.joined_seq = self.last_seq
        self.reads.clear()
        if reply["lastSeq"] != max([since, *seqs[-1:]]):
            self.blame(f"an answer that reaches {seqs[-1:] or since} says that it reaches {reply['lastSeq']}")
        if reply["more"]:
            return
        if self.last_seq != reply["room"]["lastSeq"]:
            self.blame(f"caught up to {self.last_seq} of {reply['room']['lastSeq']}")
        missing = [seq for seq in range(1, self.last_seq + 1) if seq not in self.messages]
        if missing:
            self.blame(f"after catching up {missing[:5]} of {self.last_seq} are missing")
        if reply["lastChange"] >= reply["room"]["lastChange"]:
            self.catching_up = False

    def looked_up(self, page, before):
        """A page of the history over HTTP, against the copy as it was before it was asked for."""
        numbers = [message["seq"] for message in page]
        if numbers != sorted(numbers, reverse=True) or len(set(numbers)) != len(numbers):
            self.blame(f"a page of history is in no order: {numbers}")
        for message in page:
            new, known = plain(message), before.get(message["seq"])
            if known and (known["messageId"] != new["messageId"] or known["change"] > new["change"] or
                          known["change"] == new["change"] and self.differs(known, new)):
                self.blame(f"history has another message {new['seq']} than what was told: {apart(known, new)}")

    # Who has read what

    def read(self, user, before, seq):
        if user == self.user:
            return  # one's own reads are told to one's other sockets alone
        known = self.reads.get(user)
        if known is not None and known != before:
            self.blame(f"{user} had read up to {before} before {seq}, and was told to be at {known}")
        if seq <= before:
            self.blame(f"{user} reads {seq} after {before}")
        self.reads[user] = seq

    def on_read(self, data):
        if data["seq"] <= self.joined_seq:
            self.reads.pop(data["userId"], None)  # what was written since may be in the answer of the join
        else:
            self.read(data["userId"], data.get("before") or 0, data["seq"])

    def on_written(self, message):
        if message["messageType"] == "system":
            for user in message["mentions"]:  # comes or goes
                self.reads.pop(user, None)
        else:
            before = message.get("readBefore")
            self.read(message["sender"]["userId"], message["seq"] - 1 if before is None else before, message["seq"])

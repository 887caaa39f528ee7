// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
// socket.io-client as it comes, with a copy of one room kept as docs/realtime.md says. Takes orders as lines of JSON:
// [event, data] asks and prints the answer, ["send", text, more] sends until it is answered, ["room"] prints what is
// known, ["heard", event] prints the last one of that name.
import { createInterface } from "node:readline";
import { io } from "socket.io-client";

const [url, token, courseId] = process.argv.slice(2);
const messages = new Map();
const heard = {};
const wrong = [];
let lastSeq = 0;
let lastChange = 0;
let caughtUp = false;

const socket = io(url, { transports: ["websocket"], auth: { token }, reconnectionDelayMax: 1000 });
const say = (what) => process.stdout.write(JSON.stringify(what) + "\n");

function put(message) {
  messages.set(message.seq, message);
  lastSeq = Math.max(lastSeq, message.seq);
}

function onAnswer(answer) {
  if (answer.error) return wrong.push(answer.error);
  answer.data.messages.forEach(put);
  answer.data.changed.forEach(put);
  lastChange = answer.data.lastChange;
  caughtUp = !answer.data.more;
  if (!caughtUp) join();
}

function join() {
  socket.emit("join-course", { courseId, since: lastSeq, sinceChange: lastChange }, onAnswer);
}

socket.on("connect", join);
socket.on("disconnect", () => { caughtUp = false; });
socket.onAny((event, data) => {
  heard[event] = data;
  if (event === "error") wrong.push(data);
  if (!caughtUp || typeof data.change !== "number") return;
  if (data.change !== lastChange + 1) wrong.push(`${event} ${data.change} after ${lastChange}`);
  lastChange = data.change;
  if (event === "new-message") {
    if (messages.has(data.seq)) wrong.push(`${data.seq} twice`);
    return put(data);
  }
  const message = messages.get(data.seq);
  message.change = data.change;
  if (event === "message-edited") Object.assign(message, { message: data.message, editedAt: data.editedAt });
  if (event === "message-deleted") Object.assign(message, { message: "", deletedAt: data.deletedAt });
  if (event === "message-reaction") {
    message.reactions = message.reactions.filter((reaction) => reaction.emoji !== data.emoji);
    if (data.count) message.reactions.push({ emoji: data.emoji, count: data.count });
  }
});

async function send(text, more) {
  const data = { courseId, message: text, clientId: crypto.randomUUID(), ...more };
  for (;;) {
    try {
      return await socket.timeout(2000).emitWithAck("send-message", data);
    } catch {
      // Not answered: the same clientId again, which is stored once.
    }
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  const [order, first, second] = JSON.parse(line);
  if (order === "room") {
    const room = [...messages.values()].sort((a, b) => a.seq - b.seq);
    say({ room, caughtUp, lastChange, wrong });
  } else if (order === "heard") {
    say(heard[first] ?? null);
  } else if (order === "send") {
    send(first, second).then(say);
  } else {
    say(await socket.timeout(10000).emitWithAck(order, first));
  }
}
process.exit(0);

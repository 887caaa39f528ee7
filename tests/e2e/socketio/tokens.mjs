// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
// socket.io-client as docs/realtime.md shows it, where tokens are good for a few seconds: one that is renewed keeps its
// socket, one that isn't comes back with a fresh token, and one that is refused at the door tries again. Prints what
// happened as JSON.
import { io } from "socket.io-client";

const [url, email, password] = process.argv.slice(2);
const post = async (path, body) => {
  const reply = await fetch(url + path, { method: "POST", headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body) });
  return (await reply.json()).data;
};
let session = await post("/api/auth/user/login", { email, password });
const refresh = async () => {
  session = await post("/api/auth/user/refresh", { refreshToken: session.refreshToken });
  return session.token;
};
const happened = { connects: 0, disconnects: [], refused: [], renewals: [], asked: 0 };
const until = async (what, condition) => {
  const end = Date.now() + 60000;
  while (!condition()) {
    if (Date.now() > end) throw new Error(`${what}: ${JSON.stringify(happened)}`);
    await new Promise((resume) => setTimeout(resume, 20));
  }
};

let stale = null; // given once instead of a fresh one
const socket = io(url, {
  transports: ["websocket"],
  reconnectionDelay: 100,
  auth: (use) => {
    happened.asked += 1;
    const token = stale;
    stale = null;
    (token ? Promise.resolve(token) : refresh()).then((token) => use({ token }));
  },
});
socket.on("connect", () => { happened.connects += 1; });
socket.on("disconnect", (reason) => happened.disconnects.push(reason));
socket.on("connect_error", (error) => {
  happened.refused.push(error.message);
  if (error.message.startsWith("auth.")) refresh().then(() => socket.connect());
});
await until("it connects", () => happened.connects === 1);

// Renewed three times, each before the token ends: longer than any one of them is good for.
const old = session.token;
for (let i = 0; i < 3; ++i) {
  await new Promise((resume) => setTimeout(resume, session.expiresIn * 500));
  const token = await refresh();
  happened.renewals.push(await socket.timeout(10000).emitWithAck("authenticate", { token }));
}
happened.whileRenewed = { connects: happened.connects, disconnects: happened.disconnects.length };

// Nobody else's, and none that has ended; the socket stays.
happened.bad = await socket.timeout(10000).emitWithAck("authenticate", { token: old });

// Then not any more: it is cut, and comes back by itself.
await until("it comes back", () => happened.connects === 2);
// With a token that has ended it is refused, and comes when it has another one.
stale = old;
socket.disconnect().connect();
await until("it comes after it was refused", () => happened.connects === 3);
const answer = await socket.timeout(10000).emitWithAck("set-status", { isOnline: true });
happened.works = answer.data.isOnline;
process.stdout.write(JSON.stringify(happened) + "\n");
process.exit(0);

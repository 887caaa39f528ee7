-- SPDX-FileCopyrightText: The Lectern developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- thread_seq: of an answer, the message its chain of answers began with. Only answers are in the index,
-- so others cost nothing.
ALTER TABLE chat_messages ADD COLUMN thread_seq BIGINT;

-- From where a chain begins to its end: each answer is looked at once, however long the chain. By the
-- index: else every step of a chain might read the whole table.
SET LOCAL enable_hashjoin = off;
SET LOCAL enable_mergejoin = off;
CREATE INDEX chat_messages_answers ON chat_messages (room_no, reply_to) WHERE reply_to IS NOT NULL;
WITH RECURSIVE chain (room_no, seq, root) AS (
    SELECT a.room_no, a.seq, a.reply_to FROM chat_messages a
        JOIN chat_messages b ON b.room_no = a.room_no AND b.seq = a.reply_to
        WHERE a.reply_to IS NOT NULL AND b.reply_to IS NULL
    UNION ALL
    SELECT a.room_no, a.seq, c.root FROM chain c
        JOIN chat_messages a ON a.room_no = c.room_no AND a.reply_to = c.seq
        WHERE a.reply_to IS NOT NULL
)
UPDATE chat_messages SET thread_seq = chain.root FROM chain
    WHERE chat_messages.room_no = chain.room_no AND chat_messages.seq = chain.seq;
DROP INDEX chat_messages_answers;
CREATE INDEX chat_messages_thread ON chat_messages (room_no, thread_seq, seq) WHERE thread_seq IS NOT NULL;

-- SPDX-FileCopyrightText: The Lectern developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Of the message a thread began with: answers, how many there are, replies, how many of them aren't deleted.
ALTER TABLE chat_messages ADD COLUMN answers INTEGER NOT NULL DEFAULT 0;
ALTER TABLE chat_messages ADD COLUMN replies INTEGER NOT NULL DEFAULT 0;
UPDATE chat_messages SET answers = found.answers, replies = found.replies FROM (
    SELECT room_no, thread_seq, COUNT(*) AS answers, COUNT(*) - COUNT(deleted_at) AS replies FROM chat_messages
        WHERE thread_seq IS NOT NULL GROUP BY room_no, thread_seq
) found WHERE chat_messages.room_no = found.room_no AND chat_messages.seq = found.thread_seq;

-- SPDX-FileCopyrightText: The Lectern developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The messages of all rooms, as they were written.
CREATE INDEX chat_messages_by_time ON chat_messages (created_at, room_no, seq);

-- SPDX-FileCopyrightText: The Lectern developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- entered_seq: the room's last message when somebody came in. What is up to there counts as read, for
-- nobody has to read it, but they are none of its readers. Of those who are there already it is not known.
ALTER TABLE chat_members ADD COLUMN entered_seq INTEGER NOT NULL DEFAULT 0;

-- Few of many: a room follows its course without a look at all its members.
CREATE INDEX chat_members_admins ON chat_members (room_no, user_id) WHERE left_at IS NULL AND role = 'admin';

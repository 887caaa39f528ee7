-- SPDX-FileCopyrightText: The Lectern developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- notify: of what a member wants to be told ('all', 'mentions', 'none'); NULL: has not chosen.
ALTER TABLE chat_members ADD COLUMN notify TEXT;
-- Whom mentions are not told, where there are such.
CREATE INDEX chat_members_undisturbed ON chat_members (room_no) WHERE muted_until IS NOT NULL OR notify = 'none';

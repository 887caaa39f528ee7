-- SPDX-FileCopyrightText: The Lectern developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The few rooms whose search index is behind, which are looked for once a minute.
CREATE INDEX chat_rooms_behind ON chat_rooms (no) WHERE indexed_change < last_change;

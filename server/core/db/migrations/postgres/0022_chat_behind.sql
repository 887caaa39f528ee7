-- SPDX-FileCopyrightText: The Lectern developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- No index of the rooms whose search index is behind, which SQLite has here: each message changes last_change, and a
-- column that an index knows, be it by its condition, makes of every such update new entries in all indexes. Without
-- one an update stays in its page, where there is room for it. The rooms are gone through once a minute, beside the rest.
ALTER TABLE chat_rooms SET (fillfactor = 70);

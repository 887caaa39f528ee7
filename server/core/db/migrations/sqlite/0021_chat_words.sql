-- SPDX-FileCopyrightText: The Lectern developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Only on PostgreSQL words were not found as they were written.
UPDATE chat_rooms SET indexed_seq = 0 WHERE indexed_seq < 0;

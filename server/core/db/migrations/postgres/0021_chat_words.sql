-- SPDX-FileCopyrightText: The Lectern developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Words are kept as they were split when they were read, and not split once more by to_tsvector, to which 457e4d is a
-- number and a letter. All is indexed anew, a little at a time.
TRUNCATE chat_search;
UPDATE chat_rooms SET indexed_seq = 0, indexed_change = 0;

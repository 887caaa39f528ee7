-- SPDX-FileCopyrightText: The Lectern developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- A search finds the newest first: changes of the search text are few, so they go straight into
-- the index and no search has to look through a list of pending ones.
ALTER INDEX course_search_document SET (fastupdate = off);

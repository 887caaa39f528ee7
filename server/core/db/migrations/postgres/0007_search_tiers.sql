-- SPDX-FileCopyrightText: The Lectern developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Weights tell here where a word was found; a GIN index knows nothing of them, so the planner needs
-- to know well how many courses have a word at all.
ALTER TABLE course_search ALTER COLUMN document SET STATISTICS 1000;

-- SPDX-FileCopyrightText: The Lectern developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- archived_with_course: with its course and not by somebody in it, so it opens again with the course.
ALTER TABLE chat_rooms ADD COLUMN archived_with_course INTEGER NOT NULL DEFAULT 0;

-- SPDX-FileCopyrightText: The Lectern developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a lesson's timeline and pages show. Most messages are pinned to nothing and cost nothing here.
CREATE INDEX chat_messages_pinned_to_lesson ON chat_messages (room_no, lesson_id, seq)
    WHERE lesson_id IS NOT NULL AND deleted_at IS NULL AND (second IS NOT NULL OR page IS NOT NULL);

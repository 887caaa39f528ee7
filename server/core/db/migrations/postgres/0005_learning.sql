-- SPDX-FileCopyrightText: The Lectern developers
-- SPDX-License-Identifier: GPL-3.0-or-later
CREATE TABLE enrollments (
    id UUID PRIMARY KEY,
    user_id UUID NOT NULL REFERENCES users (id),
    course_id UUID NOT NULL REFERENCES courses (id),
    payment_id UUID,
    status TEXT NOT NULL DEFAULT 'in_progress' CHECK (status IN ('in_progress', 'completed', 'dropped')),
    lessons_completed BIGINT NOT NULL DEFAULT 0,
    completed_at BIGINT,
    created_at BIGINT NOT NULL,
    UNIQUE (user_id, course_id)
);
CREATE INDEX enrollments_course ON enrollments (course_id);

-- watched: the union of all reported ranges, as pairs of 32-bit big-endian milliseconds, sorted,
-- disjoint. recent_reports: 8-byte digests of the ids of the latest 64 reports, so that one sent
-- twice counts its time once. last_accessed: the moment the latest report describes, 0 where the
-- lesson was only completed by hand. position_at: that of the report the position is from.
-- day, day_ms: learning time of this lesson on the latest day it was learned, not yet moved to
-- learning_days: an update then writes this one row and no other.
CREATE TABLE lesson_progress (
    enrollment_id UUID NOT NULL REFERENCES enrollments (id),
    lesson_id UUID NOT NULL REFERENCES lessons (id),
    id UUID NOT NULL,
    module_id UUID NOT NULL,
    watched BYTEA,
    progress DOUBLE PRECISION NOT NULL DEFAULT 0,
    position_ms BIGINT NOT NULL DEFAULT 0,
    position_at BIGINT NOT NULL DEFAULT 0,
    time_spent_ms BIGINT NOT NULL DEFAULT 0,
    completed_at BIGINT,
    last_accessed BIGINT NOT NULL DEFAULT 0,
    day BIGINT NOT NULL DEFAULT 0,
    day_ms BIGINT NOT NULL DEFAULT 0,
    recent_reports BYTEA,
    PRIMARY KEY (enrollment_id, lesson_id)
);

-- Learning time a day (days since 1970, UTC), for the week and the streak; what lesson_progress
-- still holds in day_ms comes on top.
CREATE TABLE learning_days (
    user_id UUID NOT NULL REFERENCES users (id),
    day BIGINT NOT NULL,
    time_ms BIGINT NOT NULL,
    PRIMARY KEY (user_id, day)
);

-- SPDX-FileCopyrightText: The Lectern developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The counts are kept in the transaction of what they count. sort keys make keyset paging cheap.
CREATE TABLE courses (
    row_key INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    title TEXT NOT NULL,
    title_key TEXT NOT NULL,
    subtitle TEXT NOT NULL DEFAULT '',
    description TEXT NOT NULL DEFAULT '',
    category TEXT NOT NULL,
    difficulty TEXT NOT NULL DEFAULT 'beginner',
    language TEXT NOT NULL DEFAULT 'en',
    price INTEGER NOT NULL DEFAULT 0 CHECK (price >= 0),
    currency TEXT NOT NULL DEFAULT 'EUR',
    cover_media_id BLOB REFERENCES media (id),
    cover_url TEXT,
    instructor_id BLOB NOT NULL REFERENCES users (id),
    status TEXT NOT NULL DEFAULT 'draft' CHECK (status IN ('draft', 'published', 'archived')),
    published_at INTEGER,
    module_count INTEGER NOT NULL DEFAULT 0,
    lesson_count INTEGER NOT NULL DEFAULT 0,
    duration_seconds INTEGER NOT NULL DEFAULT 0,
    rating_sum INTEGER NOT NULL DEFAULT 0,
    rating_count INTEGER NOT NULL DEFAULT 0,
    rating REAL NOT NULL DEFAULT 0,
    student_count INTEGER NOT NULL DEFAULT 0,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL
);
-- Each order's index carries what can be filtered by, so that a filter is decided in the index.
CREATE INDEX courses_newest ON courses (status, published_at, id, category, difficulty, language, price, duration_seconds);
CREATE INDEX courses_rating ON courses (status, rating, id, category, difficulty, language, price, duration_seconds);
CREATE INDEX courses_popularity ON courses (status, student_count, id, category, difficulty, language, price, duration_seconds);
CREATE INDEX courses_title ON courses (status, title_key, id, category, difficulty, language, price, duration_seconds);
CREATE INDEX courses_price ON courses (status, price, id, category, difficulty, language, duration_seconds);
CREATE INDEX courses_duration ON courses (status, duration_seconds, id, category, difficulty, language, price);
CREATE INDEX courses_category ON courses (status, category, published_at, id, difficulty, language, price, duration_seconds);
CREATE INDEX courses_instructor ON courses (instructor_id);

-- Folded text (no accents, lower case) of published courses; rowid is row_key of courses.
CREATE VIRTUAL TABLE course_search USING fts5 (
    title, subtitle, category, instructor, description,
    tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3 4'
);

CREATE TABLE modules (
    id BLOB PRIMARY KEY,
    course_id BLOB NOT NULL REFERENCES courses (id),
    title TEXT NOT NULL,
    position INTEGER NOT NULL,
    status TEXT NOT NULL DEFAULT 'draft' CHECK (status IN ('draft', 'published', 'archived'))
) WITHOUT ROWID;
CREATE INDEX modules_course ON modules (course_id, position);

CREATE TABLE lessons (
    id BLOB PRIMARY KEY,
    course_id BLOB NOT NULL REFERENCES courses (id),
    module_id BLOB NOT NULL REFERENCES modules (id),
    title TEXT NOT NULL,
    type TEXT NOT NULL CHECK (type IN ('VIDEO', 'PDF', 'QUIZ', 'ARTICLE', 'LIVE_SESSION', 'CODE_SANDBOX')),
    position INTEGER NOT NULL,
    status TEXT NOT NULL DEFAULT 'draft' CHECK (status IN ('draft', 'published', 'archived')),
    preview INTEGER NOT NULL DEFAULT 0,
    media_id BLOB REFERENCES media (id),
    poster_media_id BLOB REFERENCES media (id),
    url TEXT,
    content TEXT,
    duration_ms INTEGER
);
CREATE INDEX lessons_course ON lessons (course_id, position);
CREATE INDEX lessons_module ON lessons (module_id, position);

CREATE TABLE captions (
    lesson_id BLOB NOT NULL REFERENCES lessons (id),
    language TEXT NOT NULL,
    label TEXT NOT NULL,
    media_id BLOB NOT NULL REFERENCES media (id),
    PRIMARY KEY (lesson_id, language)
) WITHOUT ROWID;

CREATE TABLE reviews (
    id BLOB PRIMARY KEY,
    course_id BLOB NOT NULL REFERENCES courses (id),
    user_id BLOB NOT NULL REFERENCES users (id),
    rating INTEGER NOT NULL CHECK (rating BETWEEN 1 AND 5),
    text TEXT NOT NULL DEFAULT '',
    likes INTEGER NOT NULL DEFAULT 0,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    UNIQUE (course_id, user_id)
) WITHOUT ROWID;
CREATE INDEX reviews_course ON reviews (course_id, created_at, id);

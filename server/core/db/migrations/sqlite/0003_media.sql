-- SPDX-FileCopyrightText: The Lectern developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- blob_key names the bytes in the blob store; etag is of their content.
CREATE TABLE media (
    id BLOB PRIMARY KEY,
    owner_id BLOB REFERENCES users (id),
    course_id BLOB,
    blob_key TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    content_type TEXT NOT NULL,
    size INTEGER NOT NULL,
    etag TEXT NOT NULL,
    duration_ms INTEGER,
    public INTEGER NOT NULL DEFAULT 0,
    created_at INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX media_course ON media (course_id, created_at);

-- SPDX-FileCopyrightText: The Lectern developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- blob_key names the bytes in the blob store; etag is of their content.
CREATE TABLE media (
    id UUID PRIMARY KEY,
    owner_id UUID REFERENCES users (id),
    course_id UUID,
    blob_key TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    content_type TEXT NOT NULL,
    size BIGINT NOT NULL,
    etag TEXT NOT NULL,
    duration_ms BIGINT,
    public BOOLEAN NOT NULL DEFAULT FALSE,
    created_at BIGINT NOT NULL
);
CREATE INDEX media_course ON media (course_id, created_at);

-- SPDX-FileCopyrightText: The Lectern developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- email_key is the address in lower case; a deleted account has none and keeps its row for what
-- it wrote and bought. access_changed_at: when role, block or deletion last changed what its tokens
-- may do.
CREATE TABLE users (
    id UUID PRIMARY KEY,
    email TEXT,
    email_key TEXT UNIQUE,
    password_hash TEXT,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    first_name TEXT,
    last_name TEXT,
    phone TEXT,
    bio TEXT,
    avatar_media_id UUID,
    avatar_url TEXT,
    role TEXT NOT NULL DEFAULT 'student' CHECK (role IN ('student', 'instructor', 'admin')),
    blocked_at BIGINT,
    deleted_at BIGINT,
    access_changed_at BIGINT,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL
);
CREATE INDEX users_name ON users (name_key, id) WHERE deleted_at IS NULL;
CREATE INDEX users_access_changed ON users (access_changed_at) WHERE access_changed_at IS NOT NULL;

-- One row a session; the refresh token is rotated in place, and the one before is remembered so
-- that using it again ends the session.
CREATE TABLE sessions (
    id UUID PRIMARY KEY,
    user_id UUID NOT NULL REFERENCES users (id),
    refresh_hash BYTEA NOT NULL,
    previous_refresh_hash BYTEA,
    rotated_at BIGINT,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    ended_at BIGINT,
    user_agent TEXT
);
CREATE INDEX sessions_user ON sessions (user_id);
CREATE INDEX sessions_ended ON sessions (ended_at) WHERE ended_at IS NOT NULL;
CREATE INDEX sessions_expires ON sessions (expires_at);

-- Wrong passwords by address (known or not), for the lock-out.
CREATE TABLE login_failures (
    email_key TEXT PRIMARY KEY,
    failures BIGINT NOT NULL,
    last_at BIGINT NOT NULL,
    locked_until BIGINT
);

CREATE TABLE preferences (
    user_id UUID PRIMARY KEY REFERENCES users (id),
    language TEXT NOT NULL DEFAULT '',
    theme TEXT NOT NULL DEFAULT 'system',
    notifications TEXT NOT NULL DEFAULT '{}',
    playback TEXT NOT NULL DEFAULT '{}',
    updated_at BIGINT NOT NULL
);

-- The published face of accounts: what other features may join. Never written to.
CREATE VIEW people AS
    SELECT id, name, avatar_media_id, avatar_url, bio, role, deleted_at IS NOT NULL AS deleted
    FROM users;

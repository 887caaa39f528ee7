-- SPDX-FileCopyrightText: The Lectern developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- email_key is the address in lower case; a deleted account has none and keeps its row for what
-- it wrote and bought. access_changed_at: when role, block or deletion last changed what its tokens
-- may do.
CREATE TABLE users (
    id BLOB PRIMARY KEY,
    email TEXT,
    email_key TEXT UNIQUE,
    password_hash TEXT,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    first_name TEXT,
    last_name TEXT,
    phone TEXT,
    bio TEXT,
    avatar_media_id BLOB,
    avatar_url TEXT,
    role TEXT NOT NULL DEFAULT 'student' CHECK (role IN ('student', 'instructor', 'admin')),
    blocked_at INTEGER,
    deleted_at INTEGER,
    access_changed_at INTEGER,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX users_name ON users (name_key, id) WHERE deleted_at IS NULL;
CREATE INDEX users_access_changed ON users (access_changed_at) WHERE access_changed_at IS NOT NULL;

-- One row a session; the refresh token is rotated in place, and the one before is remembered so
-- that using it again ends the session.
CREATE TABLE sessions (
    id BLOB PRIMARY KEY,
    user_id BLOB NOT NULL REFERENCES users (id),
    refresh_hash BLOB NOT NULL,
    previous_refresh_hash BLOB,
    rotated_at INTEGER,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    ended_at INTEGER,
    user_agent TEXT
) WITHOUT ROWID;
CREATE INDEX sessions_user ON sessions (user_id);
CREATE INDEX sessions_ended ON sessions (ended_at) WHERE ended_at IS NOT NULL;
CREATE INDEX sessions_expires ON sessions (expires_at);

-- Wrong passwords by address (known or not), for the lock-out.
CREATE TABLE login_failures (
    email_key TEXT PRIMARY KEY,
    failures INTEGER NOT NULL,
    last_at INTEGER NOT NULL,
    locked_until INTEGER
) WITHOUT ROWID;

CREATE TABLE preferences (
    user_id BLOB PRIMARY KEY REFERENCES users (id),
    language TEXT NOT NULL DEFAULT '',
    theme TEXT NOT NULL DEFAULT 'system',
    notifications TEXT NOT NULL DEFAULT '{}',
    playback TEXT NOT NULL DEFAULT '{}',
    updated_at INTEGER NOT NULL
) WITHOUT ROWID;

-- The published face of accounts: what other features may join. Never written to.
CREATE VIEW people AS
    SELECT id, name, avatar_media_id, avatar_url, bio, role, deleted_at IS NOT NULL AS deleted
    FROM users;

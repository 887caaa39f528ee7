-- SPDX-FileCopyrightText: The Lectern developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- hash: SHA-256 of the token, which is kept nowhere. client_id: the CLIENT token that made a USER
-- token; made_by: the admin who made it otherwise.
CREATE TABLE api_tokens (
    id BLOB PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('USER', 'CLIENT')),
    hash BLOB NOT NULL UNIQUE,
    user_id BLOB REFERENCES users (id),
    name TEXT NOT NULL DEFAULT '',
    client_id BLOB,
    made_by BLOB,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    revoked_at INTEGER,
    CHECK ((kind = 'USER') = (user_id IS NOT NULL))
) WITHOUT ROWID;
CREATE INDEX api_tokens_user ON api_tokens (user_id);
CREATE INDEX api_tokens_client ON api_tokens (client_id) WHERE client_id IS NOT NULL;
CREATE INDEX api_tokens_created ON api_tokens (created_at);
CREATE INDEX api_tokens_expires ON api_tokens (expires_at);
CREATE INDEX api_tokens_revoked ON api_tokens (revoked_at) WHERE revoked_at IS NOT NULL;

-- What programs call the people they brought.
CREATE TABLE api_users (
    external_id TEXT PRIMARY KEY,
    user_id BLOB NOT NULL REFERENCES users (id)
) WITHOUT ROWID;
CREATE INDEX api_users_user ON api_users (user_id);

-- Files that no message carries: uploaded a moment ago, left behind, or (created_at 0) on their way
-- out.
CREATE INDEX chat_attachments_loose ON chat_attachments (created_at) WHERE seq IS NULL;

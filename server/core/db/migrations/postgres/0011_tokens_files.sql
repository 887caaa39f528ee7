-- SPDX-FileCopyrightText: The Lectern developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- hash: SHA-256 of the token, which is kept nowhere. client_id: the CLIENT token that made a USER
-- token; made_by: the admin who made it otherwise.
CREATE TABLE api_tokens (
    id UUID PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('USER', 'CLIENT')),
    hash BYTEA NOT NULL UNIQUE,
    user_id UUID REFERENCES users (id),
    name TEXT NOT NULL DEFAULT '',
    client_id UUID,
    made_by UUID,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    revoked_at BIGINT,
    CHECK ((kind = 'USER') = (user_id IS NOT NULL))
);
CREATE INDEX api_tokens_user ON api_tokens (user_id);
CREATE INDEX api_tokens_client ON api_tokens (client_id) WHERE client_id IS NOT NULL;
CREATE INDEX api_tokens_created ON api_tokens (created_at);
CREATE INDEX api_tokens_expires ON api_tokens (expires_at);
CREATE INDEX api_tokens_revoked ON api_tokens (revoked_at) WHERE revoked_at IS NOT NULL;

-- What programs call the people they brought.
CREATE TABLE api_users (
    external_id TEXT PRIMARY KEY,
    user_id UUID NOT NULL REFERENCES users (id)
);
CREATE INDEX api_users_user ON api_users (user_id);

-- Files that no message carries: uploaded a moment ago, left behind, or (created_at 0) on their way
-- out.
CREATE INDEX chat_attachments_loose ON chat_attachments (created_at) WHERE seq IS NULL;

-- SPDX-FileCopyrightText: The Lectern developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- no: a small number that the other tables carry in place of the id. last_seq numbers messages,
-- last_change every change of one. pair_key: both persons of a personal room, the lesser id first.
-- indexed_*: how far chat_search has come. file_types: separated by blanks.
CREATE TABLE chat_rooms (
    no INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    type TEXT NOT NULL CHECK (type IN ('course', 'lesson', 'group', 'personal')),
    name TEXT NOT NULL,
    course_id BLOB REFERENCES courses (id),
    lesson_id BLOB REFERENCES lessons (id),
    pair_key BLOB UNIQUE,
    enabled INTEGER NOT NULL,
    announce_only INTEGER NOT NULL,
    slow_mode_s INTEGER NOT NULL DEFAULT 0,
    max_file_bytes INTEGER NOT NULL,
    file_types TEXT NOT NULL DEFAULT '',
    archived_at INTEGER,
    last_seq INTEGER NOT NULL DEFAULT 0,
    last_change INTEGER NOT NULL DEFAULT 0,
    last_message_at INTEGER NOT NULL DEFAULT 0,
    member_count INTEGER NOT NULL DEFAULT 0,
    indexed_seq INTEGER NOT NULL DEFAULT 0,
    indexed_change INTEGER NOT NULL DEFAULT 0,
    created_by BLOB NOT NULL,
    created_at INTEGER NOT NULL
);
CREATE UNIQUE INDEX chat_rooms_course ON chat_rooms (course_id) WHERE type = 'course';
CREATE UNIQUE INDEX chat_rooms_lesson ON chat_rooms (lesson_id) WHERE type = 'lesson';
CREATE INDEX chat_rooms_of_course ON chat_rooms (course_id) WHERE course_id IS NOT NULL;

-- Whoever has left keeps the row, for what was read and when. removed: shown out, and kept out.
CREATE TABLE chat_members (
    room_no INTEGER NOT NULL REFERENCES chat_rooms (no),
    user_id BLOB NOT NULL REFERENCES users (id),
    role TEXT NOT NULL CHECK (role IN ('member', 'admin')),
    joined_at INTEGER NOT NULL,
    left_at INTEGER,
    last_read_seq INTEGER NOT NULL DEFAULT 0,
    last_sent_at INTEGER NOT NULL DEFAULT 0,
    muted_until INTEGER,
    silenced_until INTEGER,
    removed INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (room_no, user_id)
) WITHOUT ROWID;
CREATE INDEX chat_members_user ON chat_members (user_id) WHERE left_at IS NULL;

-- The key is in the id of a message (message_id.h), so that no index of ids is kept. References are
-- not checked here: room and sender were read in the same transaction. mentions: 16 bytes each.
-- touched: changed since it was written; quiet: counts for nobody as unread (deleted, system).
CREATE TABLE chat_messages (
    room_no INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    sender_id BLOB NOT NULL,
    client_id BLOB,
    type INTEGER NOT NULL,
    text TEXT NOT NULL,
    reply_to INTEGER,
    lesson_id BLOB,
    second REAL,
    page INTEGER,
    mentions BLOB,
    mentions_all INTEGER NOT NULL DEFAULT 0,
    files INTEGER NOT NULL DEFAULT 0,
    created_at INTEGER NOT NULL,
    edited_at INTEGER,
    deleted_at INTEGER,
    pinned_at INTEGER,
    change INTEGER NOT NULL,
    touched INTEGER NOT NULL DEFAULT 0,
    quiet INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (room_no, seq)
) WITHOUT ROWID;
-- By client_id first: those of one moment lie together, whoever sent them.
CREATE UNIQUE INDEX chat_messages_client ON chat_messages (client_id, sender_id) WHERE client_id IS NOT NULL;
CREATE INDEX chat_messages_touched ON chat_messages (room_no, change) WHERE touched = 1;
CREATE INDEX chat_messages_quiet ON chat_messages (room_no, seq) WHERE quiet = 1;
CREATE INDEX chat_messages_pinned ON chat_messages (room_no, pinned_at) WHERE pinned_at IS NOT NULL;
CREATE INDEX chat_messages_to_all ON chat_messages (room_no, seq) WHERE mentions_all = 1;

-- seq is null until the message is sent that carries it.
CREATE TABLE chat_attachments (
    id BLOB PRIMARY KEY,
    room_no INTEGER NOT NULL REFERENCES chat_rooms (no),
    seq INTEGER,
    uploader_id BLOB NOT NULL,
    media_id BLOB NOT NULL,
    thumbnail_id BLOB,
    name TEXT NOT NULL,
    content_type TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    width INTEGER,
    height INTEGER,
    duration_ms INTEGER,
    waveform BLOB,
    created_at INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX chat_attachments_message ON chat_attachments (room_no, seq);

CREATE TABLE chat_reactions (
    room_no INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    emoji TEXT NOT NULL,
    user_id BLOB NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (room_no, seq, emoji, user_id)
) WITHOUT ROWID;

-- Texts that an edit or a deletion took away, by the number of that change.
CREATE TABLE chat_edits (
    room_no INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    change INTEGER NOT NULL,
    text TEXT NOT NULL,
    at INTEGER NOT NULL,
    user_id BLOB NOT NULL,
    deleted INTEGER NOT NULL,
    PRIMARY KEY (room_no, seq, change)
) WITHOUT ROWID;

CREATE TABLE chat_mentions (
    user_id BLOB NOT NULL,
    room_no INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    PRIMARY KEY (user_id, room_no, seq)
) WITHOUT ROWID;

CREATE TABLE chat_reports (
    id BLOB PRIMARY KEY,
    room_no INTEGER NOT NULL REFERENCES chat_rooms (no),
    seq INTEGER NOT NULL,
    reporter_id BLOB NOT NULL,
    reason TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'dismissed', 'removed')),
    created_at INTEGER NOT NULL,
    closed_at INTEGER,
    closed_by BLOB,
    UNIQUE (room_no, seq, reporter_id)
) WITHOUT ROWID;
CREATE INDEX chat_reports_state ON chat_reports (state, id);

-- In folded spelling.
CREATE TABLE chat_words (
    word TEXT PRIMARY KEY
) WITHOUT ROWID;

CREATE TABLE chat_audit (
    room_no INTEGER NOT NULL,
    id BLOB NOT NULL,
    at INTEGER NOT NULL,
    actor_id BLOB NOT NULL,
    action TEXT NOT NULL,
    subject_id BLOB,
    seq INTEGER,
    detail TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (room_no, id)
) WITHOUT ROWID;

CREATE TABLE chat_drafts (
    user_id BLOB NOT NULL,
    room_no INTEGER NOT NULL REFERENCES chat_rooms (no),
    text TEXT NOT NULL,
    reply_to INTEGER,
    updated_at INTEGER NOT NULL,
    PRIMARY KEY (user_id, room_no)
) WITHOUT ROWID;

CREATE TABLE chat_presence (
    user_id BLOB PRIMARY KEY,
    last_seen INTEGER NOT NULL,
    invisible INTEGER NOT NULL
) WITHOUT ROWID;

-- The words of messages in folded spelling, filled a moment after the message. rowid is
-- room_no * 2^34 + seq.
CREATE VIRTUAL TABLE chat_search USING fts5 (words, prefix = '2 3', tokenize = 'unicode61 remove_diacritics 0');

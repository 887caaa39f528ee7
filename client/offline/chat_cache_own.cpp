// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What is one's own in the cache: what waits to be sent, drafts, up to where one has read.
#include "client/offline/chat_cache.h"
#include "client/offline/chat_cache_coding.h"

#include <QFile>
#include <QSqlQuery>
#include <QVariant>

namespace lectern {

using namespace chat_cache;

bool ChatCache::queue(const OutboxEntry &entry)
{
    run(QStringLiteral("PRAGMA synchronous=FULL"));
    const bool fileKnown =
        !entry.file ||
        run(QStringLiteral("INSERT OR IGNORE INTO outbox_files (client, body) VALUES (?, ?)"),
            {entry.request.clientId->toBytes(), packed(*entry.file)});
    const bool queued =
        fileKnown && run(QStringLiteral("INSERT OR IGNORE INTO outbox (client, body, queued, "
                                        "failure) VALUES (?, ?, ?, ?)"),
                         {entry.request.clientId->toBytes(), packed(entry.request),
                          qint64(entry.queuedAt.ms), entry.failure});
    run(QStringLiteral("PRAGMA synchronous=NORMAL"));
    return queued;
}

void ChatCache::amend(const SendMessageRequest &request)
{
    run(QStringLiteral("UPDATE outbox SET body = ? WHERE client = ?"),
        {packed(request), request.clientId->toBytes()});
}

void ChatCache::fail(const Uuid &clientId, const QString &failure, bool lasting)
{
    run(QStringLiteral("UPDATE outbox SET failure = ? WHERE client = ?"),
        {failure, clientId.toBytes()});
    run(lasting ? QStringLiteral("INSERT OR IGNORE INTO outbox_lasting (client) VALUES (?)")
                : QStringLiteral("DELETE FROM outbox_lasting WHERE client = ?"),
        {clientId.toBytes()});
}

void ChatCache::unqueue(const Uuid &clientId)
{
    QSqlQuery row = query(QStringLiteral("SELECT body FROM outbox_files WHERE client = ?"),
                          {clientId.toBytes()});
    const auto file =
        row.next() ? unpacked<OutgoingFile>(row.value(0).toByteArray()) : std::nullopt;
    row.finish();
    run(QStringLiteral("DELETE FROM outbox WHERE client = ?"), {clientId.toBytes()});
    run(QStringLiteral("DELETE FROM outbox_lasting WHERE client = ?"), {clientId.toBytes()});
    if (!file)
        return;
    run(QStringLiteral("DELETE FROM outbox_files WHERE client = ?"), {clientId.toBytes()});
    QFile::remove(file->path);
}

QList<OutboxEntry> ChatCache::outbox() const
{
    QList<OutboxEntry> list;
    QSqlQuery rows =
        query(QStringLiteral("SELECT o.body, o.queued, o.failure, f.body, l.client FROM outbox o "
                             "LEFT JOIN outbox_files f ON f.client = o.client "
                             "LEFT JOIN outbox_lasting l ON l.client = o.client ORDER BY o.place"),
              {});
    while (rows.next()) {
        auto request = unpacked<SendMessageRequest>(rows.value(0).toByteArray());
        if (request && request->clientId && request->roomId)
            list.append({std::move(*request),
                         {rows.value(1).toLongLong()},
                         rows.value(2).toString(),
                         unpacked<OutgoingFile>(rows.value(3).toByteArray()),
                         !rows.isNull(4)});
    }
    return list;
}

KeptDraft ChatCache::keptDraft(const RoomId &room) const
{
    KeptDraft draft;
    QSqlQuery row = query(QStringLiteral("SELECT text FROM drafts WHERE room = ?"), {key(room)});
    if (row.next())
        draft.text = row.value(0).toString();
    QSqlQuery state = query(
        QStringLiteral("SELECT saved, unsaved FROM draft_states WHERE room = ?"), {key(room)});
    if (state.next()) {
        draft.savedAt = {state.value(0).toLongLong()};
        draft.unsaved = state.value(1).toBool();
    }
    QSqlQuery parts =
        query(QStringLiteral("SELECT body FROM draft_parts WHERE room = ?"), {key(room)});
    if (parts.next())
        draft.parts = unpacked<DraftParts>(parts.value(0).toByteArray()).value_or(DraftParts());
    return draft;
}

void ChatCache::keepDraft(const RoomId &room, const KeptDraft &draft)
{
    if (draft.text.isEmpty())
        run(QStringLiteral("DELETE FROM drafts WHERE room = ?"), {key(room)});
    else
        run(QStringLiteral("INSERT OR REPLACE INTO drafts (room, text) VALUES (?, ?)"),
            {key(room), draft.text});
    run(QStringLiteral("INSERT OR REPLACE INTO draft_states (room, saved, unsaved) "
                       "VALUES (?, ?, ?)"),
        {key(room), qint64(draft.savedAt.ms), draft.unsaved});
    if (draft.text.isEmpty() || draft.parts == DraftParts())
        run(QStringLiteral("DELETE FROM draft_parts WHERE room = ?"), {key(room)});
    else
        run(QStringLiteral("INSERT OR REPLACE INTO draft_parts (room, body) VALUES (?, ?)"),
            {key(room), packed(draft.parts)});
}

void ChatCache::saveDraft(const RoomId &room, const QString &text, const DraftParts &parts)
{
    keepDraft(room, {text, keptDraft(room).savedAt, true, parts});
}

std::optional<KeptEdit> ChatCache::edit(const RoomId &room) const
{
    QSqlQuery row = query(QStringLiteral("SELECT body FROM edits WHERE room = ?"), {key(room)});
    return row.next() ? unpacked<KeptEdit>(row.value(0).toByteArray()) : std::nullopt;
}

void ChatCache::keepEdit(const RoomId &room, const KeptEdit &edit)
{
    run(QStringLiteral("INSERT OR REPLACE INTO edits (room, body) VALUES (?, ?)"),
        {key(room), packed(edit)});
}

void ChatCache::dropEdit(const RoomId &room)
{
    run(QStringLiteral("DELETE FROM edits WHERE room = ?"), {key(room)});
}

QString ChatCache::threadDraft(const RoomId &room, const MessageId &root) const
{
    QSqlQuery row =
        query(QStringLiteral("SELECT text FROM thread_drafts WHERE room = ? AND root = ?"),
              {key(room), key(root)});
    return row.next() ? row.value(0).toString() : QString();
}

DraftParts ChatCache::threadDraftParts(const RoomId &room, const MessageId &root) const
{
    QSqlQuery row =
        query(QStringLiteral("SELECT body FROM thread_draft_parts WHERE room = ? AND root = ?"),
              {key(room), key(root)});
    return row.next() ? unpacked<DraftParts>(row.value(0).toByteArray()).value_or(DraftParts())
                      : DraftParts();
}

void ChatCache::keepThreadDraft(const RoomId &room, const MessageId &root, const QString &text,
                                const DraftParts &parts)
{
    if (text.isEmpty() || parts == DraftParts())
        run(QStringLiteral("DELETE FROM thread_draft_parts WHERE room = ? AND root = ?"),
            {key(room), key(root)});
    else
        run(QStringLiteral("INSERT OR REPLACE INTO thread_draft_parts (room, root, body) "
                           "VALUES (?, ?, ?)"),
            {key(room), key(root), packed(parts)});
    if (text.isEmpty())
        run(QStringLiteral("DELETE FROM thread_drafts WHERE room = ? AND root = ?"),
            {key(room), key(root)});
    else
        run(QStringLiteral("INSERT OR REPLACE INTO thread_drafts (room, root, text) "
                           "VALUES (?, ?, ?)"),
            {key(room), key(root), text});
}

QHash<RoomId, ReadMark> ChatCache::reads() const
{
    QHash<RoomId, ReadMark> marks;
    QSqlQuery rows = query(QStringLiteral("SELECT room, seq, message FROM reads"), {});
    while (rows.next()) {
        const auto room = Uuid::fromBytes(rows.value(0).toByteArray());
        const auto message = Uuid::fromBytes(rows.value(2).toByteArray());
        if (room && message)
            marks.insert(RoomId(*room), {rows.value(1).toLongLong(), MessageId(*message)});
    }
    return marks;
}

void ChatCache::keepRead(const RoomId &room, const ReadMark &read)
{
    run(QStringLiteral("INSERT OR REPLACE INTO reads (room, seq, message) VALUES (?, ?, ?)"),
        {key(room), read.seq, read.message.uuid().toBytes()});
}

void ChatCache::dropRead(const RoomId &room)
{
    run(QStringLiteral("DELETE FROM reads WHERE room = ?"), {key(room)});
}

qint64 ChatCache::seenUpTo(const RoomId &room) const
{
    QSqlQuery row = query(QStringLiteral("SELECT seq FROM seen WHERE room = ?"), {key(room)});
    return row.next() ? row.value(0).toLongLong() : 0;
}

void ChatCache::keepSeen(const RoomId &room, qint64 seq)
{
    run(QStringLiteral("INSERT OR REPLACE INTO seen (room, seq) VALUES (?, ?)"), {key(room), seq});
}

} // namespace lectern

// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/events/outbox.h"

#include <QJsonDocument>

namespace lectern::events {

namespace {

// On PostgreSQL several servers may write: the lock makes numbers grow in the order of commits, so
// that a reader who has seen one has seen all before it.
constexpr db::Statement kAppend{
    "events.append", "INSERT INTO outbox (event_id, type, payload, created_at) VALUES (?, ?, ?, ?)",
    "INSERT INTO outbox (event_id, type, payload, created_at) "
    "SELECT ?::uuid, ?::text, ?::text, ?::bigint "
    "FROM (SELECT pg_advisory_xact_lock(4919131753)) AS locked"};

} // namespace

EventId append(db::Session &session, const char *type, const QByteArray &payload)
{
    const EventId id = EventId::make();
    session.run(kAppend, id, type, QString::fromUtf8(payload), Timestamp::now());
    session.notifyAfterCommit();
    return id;
}

EventId append(db::Session &session, const char *type, const QJsonObject &payload)
{
    return append(session, type, QJsonDocument(payload).toJson(QJsonDocument::Compact));
}

} // namespace lectern::events

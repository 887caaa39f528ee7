// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/events/event_store.h"

#include <QJsonDocument>

namespace lectern::events {

namespace {

/// On PostgreSQL several nodes write at once, and a number that was taken earlier may be committed
/// later: one that is missing is waited for, unless what follows it is older than that. Units that
/// were undone leave such holes, too.
constexpr int kHoleSeconds = 2;

constexpr db::Statement kAfter{"events.after",
                               "SELECT seq, event_id, type, payload, created_at FROM outbox "
                               "WHERE seq > ? ORDER BY seq LIMIT ?"};
constexpr db::Statement kLast{"events.last_seq", "SELECT coalesce(max(seq), 0) FROM outbox"};
constexpr db::Statement kCursor{"events.cursor", "SELECT seq FROM event_cursors WHERE name = ?"};
constexpr db::Statement kStoreCursor{
    "events.store_cursor",
    "INSERT INTO event_cursors (name, seq) VALUES (?, ?) "
    "ON CONFLICT (name) DO UPDATE SET seq = excluded.seq WHERE excluded.seq > event_cursors.seq"};
constexpr db::Statement kRemoveOld{
    "events.remove_old",
    "DELETE FROM outbox WHERE seq IN (SELECT seq FROM outbox WHERE created_at < ? AND seq <= ? "
    "ORDER BY seq LIMIT ?)"};

} // namespace

QList<Event> eventsAfter(db::Session &session, qint64 seq, int most)
{
    QList<Event> events;
    const bool holes = session.dialect() == db::Dialect::Postgres;
    const Timestamp settled = Timestamp::now().plusSeconds(-kHoleSeconds);
    db::Rows rows = session.query(kAfter, seq, most);
    for (qint64 expected = seq + 1; rows.next(); ++expected) {
        if (rows.integer(0) != expected && holes && rows.time(4) > settled)
            break;
        expected = rows.integer(0);
        const QByteArray payload = rows.text(3).toUtf8();
        events.append({rows.integer(0), rows.id<EventId>(1), rows.text(2),
                       QJsonDocument::fromJson(payload).object(), rows.time(4)});
    }
    return events;
}

qint64 lastSeq(db::Session &session)
{
    db::Rows rows = session.query(kLast);
    return rows.next() ? rows.integer(0) : 0;
}

std::optional<qint64> cursor(db::Session &session, const QString &name)
{
    db::Rows rows = session.query(kCursor, name);
    return rows.next() ? std::optional(rows.integer(0)) : std::nullopt;
}

void storeCursor(db::Session &session, const QString &name, qint64 seq)
{
    session.run(kStoreCursor, name, seq);
}

qint64 removeOld(db::Session &session, Timestamp before, qint64 upToSeq, int most)
{
    return session.run(kRemoveOld, before, upToSeq, most);
}

} // namespace lectern::events

// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What goes from the cache by itself: old messages, and files that nobody knows.
#include "client/offline/chat_cache.h"

#include <QDir>
#include <QSet>
#include <QSqlQuery>

#include <algorithm>

namespace lectern {

namespace {

constexpr qint64 kDroppedAtOnce = 2000;
constexpr int kDropPauseMs = 200;

} // namespace

// Whoever scrolls back that far again asks the server.
void ChatCache::findOldMessages()
{
    QSqlQuery spans = query(QStringLiteral("SELECT room, last FROM spans WHERE last - first >= ?"),
                            {kKeptMessages});
    while (spans.next())
        m_tooLong.append({spans.value(0), spans.value(1).toLongLong() - kKeptMessages + 1});
    spans.finish();
    if (m_tooLong.isEmpty())
        return;
    QObject::connect(&m_dropping, &QTimer::timeout, &m_dropping, [this] { dropOldMessages(); });
    m_dropping.start(kDropPauseMs);
}

void ChatCache::dropOldMessages()
{
    const auto &[room, stays] = m_tooLong.constFirst();
    // It may have been forgotten since, and begun anew.
    QSqlQuery span = query(QStringLiteral("SELECT first FROM spans WHERE room = ? AND last >= ?"),
                           {room, stays + kKeptMessages - 1});
    const qint64 first = span.next() ? span.value(0).toLongLong() : stays;
    span.finish();
    const qint64 next = std::min(stays, first + kDroppedAtOnce);
    bool goesOn = next < stays;
    if (first < next) {
        m_db.transaction();
        const bool well =
            run(QStringLiteral("DELETE FROM messages WHERE room = ? AND seq < ?"), {room, next}) &&
            run(QStringLiteral("UPDATE spans SET first = ? WHERE room = ?"), {next, room});
        if (well) {
            m_db.commit();
        } else {
            m_db.rollback();
            goesOn = false; // when it is opened again
        }
    }
    if (!goesOn)
        m_tooLong.removeFirst();
    if (m_tooLong.isEmpty())
        m_dropping.stop();
}

// A crash may have come between a copy and its entry, or between the two going.
void ChatCache::dropUnknownFiles()
{
    QDir directory(m_outgoing);
    if (m_outgoing.isEmpty() || !directory.exists())
        return;
    QSet<QString> known;
    for (const OutboxEntry &entry : outbox()) {
        if (entry.file)
            known.insert(QFileInfo(entry.file->path).fileName());
    }
    for (const QString &name : directory.entryList(QDir::Files | QDir::Hidden)) {
        if (!known.contains(name))
            directory.remove(name);
    }
}

} // namespace lectern

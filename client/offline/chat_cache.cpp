// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/offline/chat_cache.h"

#include "client/offline/chat_cache_coding.h"

#include <QDir>
#include <QFile>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

#include <algorithm>

namespace lectern {

using namespace chat_cache;

namespace {

/// A file of another version is emptied of what the server has anyway; the outbox stays.
constexpr int kVersion = 4;
const QString kInMemory = QStringLiteral(":memory:");
const QString kOutgoing = QStringLiteral(".outgoing");

/// Invalid: it is open.
QSqlError tryOpen(QSqlDatabase &db, const QString &path)
{
    db.setDatabaseName(path);
    if (!db.open())
        return db.lastError();
    QSqlError why;
    {
        QSqlQuery probe(db);
        if (probe.exec(QStringLiteral("PRAGMA journal_mode=WAL")) &&
            probe.exec(QStringLiteral("SELECT count(*) FROM sqlite_master")))
            return {};
        why = probe.lastError();
    }
    db.close();
    return why;
}

/// SQLITE_CORRUPT, SQLITE_NOTADB: it will not be better the next time.
bool isDamage(const QSqlError &why)
{
    const int code = why.nativeErrorCode().toInt() & 0xff;
    return code == 11 || code == 26;
}

/// With what waits to be sent by its words; the one before goes.
bool putAside(const QString &path)
{
    const QString aside = path + QLatin1String(".damaged");
    QDir(aside + kOutgoing).removeRecursively();
    QDir().rename(path + kOutgoing, aside + kOutgoing);
    for (const char *end : {"-wal", "-shm"})
        QFile::remove(path + QLatin1String(end));
    QFile::remove(aside);
    return QFile::rename(path, aside);
}

} // namespace

ChatCache::ChatCache(const QString &path)
    : m_name(QLatin1String("chat-") + Uuid::v7().toString())
    , m_db(QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name))
{
    open(path);
    prepareTables();
    findOldMessages();
    dropUnknownFiles();
}

ChatCache::~ChatCache()
{
    m_db.close();
    m_db = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
}

void ChatCache::open(const QString &path)
{
    QSqlError why = tryOpen(m_db, path);
    if (isDamage(why) && putAside(path))
        why = tryOpen(m_db, path);
    if (why.isValid()) {
        qWarning("chats can't be kept in %s: %s", qPrintable(path), qPrintable(why.text()));
        m_db.setDatabaseName(kInMemory);
        m_db.open();
    } else if (path != kInMemory) {
        // Only what this file knows of may be swept there.
        m_outgoing = path + kOutgoing;
    }
}

QString ChatCache::outgoingDirectory() const
{
    return !m_outgoing.isEmpty() && QDir().mkpath(m_outgoing) ? m_outgoing : QString();
}

void ChatCache::prepareTables()
{
    run(QStringLiteral("PRAGMA synchronous=NORMAL"));
    QSqlQuery version(m_db);
    version.exec(QStringLiteral("PRAGMA user_version"));
    const int found = version.next() ? version.value(0).toInt() : 0;
    version.finish();
    if (found != kVersion) {
        for (const char *table : {"rooms", "spans", "messages", "marks"})
            run(QLatin1String("DROP TABLE IF EXISTS ") + QLatin1String(table));
        run(QLatin1String("PRAGMA user_version=") + QString::number(kVersion));
    }
    run(QStringLiteral("CREATE TABLE IF NOT EXISTS rooms (room BLOB PRIMARY KEY, body BLOB) "
                       "WITHOUT ROWID"));
    run(QStringLiteral("CREATE TABLE IF NOT EXISTS spans (room BLOB PRIMARY KEY, first INTEGER, "
                       "last INTEGER, change INTEGER) WITHOUT ROWID"));
    run(QStringLiteral("CREATE TABLE IF NOT EXISTS messages (room BLOB, seq INTEGER, id BLOB, "
                       "change INTEGER, lesson BLOB, thread BLOB, body BLOB, "
                       "PRIMARY KEY (room, seq)) "
                       "WITHOUT ROWID"));
    run(QStringLiteral("CREATE INDEX IF NOT EXISTS messages_id ON messages (room, id)"));
    run(QStringLiteral("CREATE INDEX IF NOT EXISTS messages_lesson ON messages (room, lesson, seq) "
                       "WHERE lesson IS NOT NULL"));
    run(QStringLiteral("CREATE INDEX IF NOT EXISTS messages_thread ON messages (room, thread, seq) "
                       "WHERE thread IS NOT NULL"));
    run(QStringLiteral("CREATE TABLE IF NOT EXISTS marks (room BLOB, lesson BLOB, seq INTEGER, "
                       "body BLOB, PRIMARY KEY (room, lesson, seq)) WITHOUT ROWID"));
    run(QStringLiteral("CREATE TABLE IF NOT EXISTS thread_draft_parts (room BLOB, root BLOB, "
                       "body BLOB, PRIMARY KEY (room, root)) WITHOUT ROWID"));
    run(QStringLiteral("CREATE TABLE IF NOT EXISTS thread_drafts (room BLOB, root BLOB, text TEXT, "
                       "PRIMARY KEY (room, root)) WITHOUT ROWID"));
    run(QStringLiteral("CREATE TABLE IF NOT EXISTS outbox (place INTEGER PRIMARY KEY, "
                       "client BLOB UNIQUE, body BLOB, queued INTEGER, failure TEXT)"));
    run(QStringLiteral("CREATE TABLE IF NOT EXISTS outbox_files (client BLOB PRIMARY KEY, "
                       "body BLOB) WITHOUT ROWID"));
    run(QStringLiteral("CREATE TABLE IF NOT EXISTS outbox_lasting (client BLOB PRIMARY KEY) "
                       "WITHOUT ROWID"));
    run(QStringLiteral("CREATE TABLE IF NOT EXISTS drafts (room BLOB PRIMARY KEY, text TEXT) "
                       "WITHOUT ROWID"));
    run(QStringLiteral("CREATE TABLE IF NOT EXISTS draft_states (room BLOB PRIMARY KEY, "
                       "saved INTEGER, unsaved INTEGER) WITHOUT ROWID"));
    run(QStringLiteral(
        "CREATE TABLE IF NOT EXISTS changes (place INTEGER PRIMARY KEY AUTOINCREMENT, "
        "change BLOB UNIQUE, room BLOB, body BLOB)"));
    for (const char *table : {"draft_parts", "edits"})
        run(QLatin1String("CREATE TABLE IF NOT EXISTS ") + QLatin1String(table) +
            QLatin1String(" (room BLOB PRIMARY KEY, body BLOB) WITHOUT ROWID"));
    run(QStringLiteral("CREATE TABLE IF NOT EXISTS seen (room BLOB PRIMARY KEY, seq INTEGER) "
                       "WITHOUT ROWID"));
    run(QStringLiteral("CREATE TABLE IF NOT EXISTS reads (room BLOB PRIMARY KEY, seq INTEGER, "
                       "message BLOB) WITHOUT ROWID"));
}

QSqlQuery ChatCache::query(const QString &sql, const QVariantList &values) const
{
    QSqlQuery query(m_db);
    query.setForwardOnly(true);
    query.prepare(sql);
    for (const QVariant &value : values)
        query.addBindValue(value);
    if (!query.exec())
        qWarning("chat cache: %s", qPrintable(query.lastError().text()));
    return query;
}

bool ChatCache::run(const QString &sql, const QVariantList &values) const
{
    QSqlQuery done = query(sql, values);
    const bool well = !done.lastError().isValid();
    done.finish();
    return well;
}

QList<RoomDto> ChatCache::rooms() const
{
    QList<RoomDto> list;
    QSqlQuery rows = query(QStringLiteral("SELECT body FROM rooms"), {});
    while (rows.next()) {
        if (auto room = unpacked<RoomDto>(rows.value(0).toByteArray()))
            list.append(std::move(*room));
    }
    return list;
}

void ChatCache::replaceRooms(const QList<RoomDto> &list)
{
    QList<QByteArray> gone;
    QSqlQuery rows = query(QStringLiteral("SELECT room FROM rooms"), {});
    while (rows.next())
        gone.append(rows.value(0).toByteArray());
    rows.finish();
    m_db.transaction();
    for (const RoomDto &room : list) {
        gone.removeOne(key(room.roomId));
        storeRoom(room);
    }
    for (const QByteArray &room : std::as_const(gone)) {
        if (const auto id = Uuid::fromBytes(room))
            removeRoom(RoomId(*id));
    }
    m_db.commit();
}

void ChatCache::storeRoom(const RoomDto &room)
{
    run(QStringLiteral("INSERT OR REPLACE INTO rooms (room, body) VALUES (?, ?)"),
        {key(room.roomId), packed(room)});
}

void ChatCache::removeRoom(const RoomId &room)
{
    run(QStringLiteral("DELETE FROM rooms WHERE room = ?"), {key(room)});
    // What was begun there waits for whoever comes back.
    run(QStringLiteral("DELETE FROM reads WHERE room = ?"), {key(room)});
    forgetMessages(room);
}

HistorySpan ChatCache::span(const RoomId &room) const
{
    QSqlQuery row =
        query(QStringLiteral("SELECT first, last, change FROM spans WHERE room = ?"), {key(room)});
    if (!row.next())
        return {};
    return {row.value(0).toLongLong(), row.value(1).toLongLong(), row.value(2).toLongLong()};
}

void ChatCache::setSpan(const RoomId &room, const HistorySpan &span)
{
    run(QStringLiteral("INSERT OR REPLACE INTO spans (room, first, last, change) "
                       "VALUES (?, ?, ?, ?)"),
        {key(room), span.from, span.to, span.change});
}

void ChatCache::setChange(const RoomId &room, qint64 change)
{
    HistorySpan known = span(room);
    known.change = change;
    setSpan(room, known);
}

bool ChatCache::keep(const RoomId &room, const QList<MessageDto> &list)
{
    if (list.isEmpty())
        return true;
    const auto [lowest, highest] =
        std::minmax_element(list.cbegin(), list.cend(),
                            [](const MessageDto &a, const MessageDto &b) { return a.seq < b.seq; });
    HistorySpan known = span(room);
    if (known.to == 0) {
        known.from = lowest->seq;
        known.to = highest->seq;
    } else if (lowest->seq > known.to + 1 || highest->seq < known.from - 1) {
        return false;
    }
    known.from = std::min(known.from, lowest->seq);
    known.to = std::max(known.to, highest->seq);
    m_db.transaction();
    QSqlQuery put(m_db);
    put.prepare(QStringLiteral(
        "INSERT INTO messages (room, seq, id, change, lesson, thread, body) "
        "VALUES (?, ?, ?, ?, ?, ?, ?) "
        "ON CONFLICT (room, seq) DO UPDATE SET id = excluded.id, change = excluded.change, "
        "lesson = excluded.lesson, thread = excluded.thread, body = excluded.body "
        "WHERE excluded.change >= messages.change"));
    for (const MessageDto &message : list) {
        put.addBindValue(key(room));
        put.addBindValue(message.seq);
        put.addBindValue(message.messageId.uuid().toBytes());
        put.addBindValue(message.change);
        put.addBindValue(message.lessonId ? QVariant(key(*message.lessonId)) : QVariant());
        put.addBindValue(message.threadId ? QVariant(key(*message.threadId)) : QVariant());
        put.addBindValue(packed(message));
        put.exec();
    }
    put.finish();
    setSpan(room, known);
    m_db.commit();
    return true;
}

void ChatCache::update(const MessageDto &message)
{
    run(QStringLiteral("UPDATE messages SET change = ?, body = ? WHERE room = ? AND seq = ?"),
        {message.change, packed(message), key(message.roomId), message.seq});
}

void ChatCache::forgetMessages(const RoomId &room)
{
    for (const char *table : {"messages", "spans", "marks", "seen"})
        run(QLatin1String("DELETE FROM ") + QLatin1String(table) + QLatin1String(" WHERE room = ?"),
            {key(room)});
}

QList<MessageDto> ChatCache::messages(const QString &sql, const QVariantList &values) const
{
    QList<MessageDto> list;
    QSqlQuery rows = query(sql, values);
    while (rows.next()) {
        if (auto message = unpacked<MessageDto>(rows.value(0).toByteArray()))
            list.append(std::move(*message));
    }
    return list;
}

QList<MessageDto> ChatCache::before(const RoomId &room, qint64 seq, int limit) const
{
    QList<MessageDto> list = messages(QStringLiteral("SELECT body FROM messages WHERE room = ? AND "
                                                     "seq < ? ORDER BY seq DESC LIMIT ?"),
                                      {key(room), seq, limit});
    std::reverse(list.begin(), list.end());
    return list;
}

QList<MessageDto> ChatCache::from(const RoomId &room, qint64 seq, int limit) const
{
    return messages(QStringLiteral("SELECT body FROM messages WHERE room = ? AND seq >= ? "
                                   "ORDER BY seq LIMIT ?"),
                    {key(room), seq, limit});
}

QList<MessageDto> ChatCache::ofLesson(const RoomId &room, const LessonId &lesson) const
{
    // The history has the younger state of what is in both.
    return messages(QStringLiteral("SELECT body, seq FROM messages WHERE room = ? AND lesson = ? "
                                   "UNION ALL SELECT body, seq FROM marks WHERE room = ? "
                                   "AND lesson = ? AND seq NOT IN (SELECT seq FROM messages "
                                   "WHERE room = ? AND lesson = ?) ORDER BY seq"),
                    {key(room), key(lesson), key(room), key(lesson), key(room), key(lesson)});
}

void ChatCache::keepMarks(const RoomId &room, const LessonId &lesson,
                          const QList<MessageDto> &marks)
{
    m_db.transaction();
    run(QStringLiteral("DELETE FROM marks WHERE room = ? AND lesson = ?"),
        {key(room), key(lesson)});
    for (const MessageDto &one : marks)
        run(QStringLiteral("INSERT OR REPLACE INTO marks (room, lesson, seq, body) "
                           "VALUES (?, ?, ?, ?)"),
            {key(room), key(lesson), one.seq, packed(one)});
    m_db.commit();
}

QList<MessageDto> ChatCache::ofThread(const RoomId &room, const MessageId &root, int limit) const
{
    QList<MessageDto> list = messages(QStringLiteral("SELECT body FROM messages WHERE room = ? AND "
                                                     "thread = ? ORDER BY seq DESC LIMIT ?"),
                                      {key(room), key(root), limit});
    std::reverse(list.begin(), list.end());
    return list;
}

std::optional<qint64> ChatCache::seqAt(const RoomId &room, Timestamp at) const
{
    const HistorySpan known = span(room);
    if (known.to == 0)
        return std::nullopt;
    // Numbers have no gaps and times don't go back along them.
    qint64 low = known.from;
    qint64 high = known.to + 1;
    while (low < high) {
        const qint64 middle = low + (high - low) / 2;
        const QList<MessageDto> one = from(room, middle, 1);
        if (!one.isEmpty() && one.constFirst().createdAt < at)
            low = middle + 1;
        else
            high = middle;
    }
    return low > known.from || known.from <= 1 ? std::optional(low) : std::nullopt;
}

std::optional<MessageDto> ChatCache::message(const RoomId &room, const MessageId &id) const
{
    const QList<MessageDto> found =
        messages(QStringLiteral("SELECT body FROM messages WHERE room = ? AND id = ?"),
                 {key(room), id.uuid().toBytes()});
    return found.isEmpty() ? std::nullopt : std::optional<MessageDto>(found.constFirst());
}

} // namespace lectern

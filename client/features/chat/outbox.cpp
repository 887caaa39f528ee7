// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/chat/outbox.h"

#include "client/api/api_client.h"
#include "client/core/error_info.h"
#include "client/features/chat/mentions.h"
#include "client/realtime/realtime_client.h"
#include "shared/endpoints/chat.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <memory>
#include <utility>

namespace lectern {

bool isPassing(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::StorageFull: // the school's disk, not the one here
        return !error.id.startsWith("client.");
    case ErrorKind::Offline:
    case ErrorKind::Timeout:
    case ErrorKind::Cancelled:
    case ErrorKind::Unavailable:
    case ErrorKind::Internal:
    case ErrorKind::TooManyRequests:
    case ErrorKind::Unauthenticated:
        return true;
    default:
        return false;
    }
}

namespace {

/// It is about what the message says, not about when or where.
bool isLasting(const Error &error)
{
    return error.kind == ErrorKind::InvalidInput || error.kind == ErrorKind::TooLarge ||
           error.kind == ErrorKind::UnsupportedMedia || error.id == "chat.word_not_allowed" ||
           error.id == "client.file_gone";
}

/// Takes out what the server objects to and the words can do without: whoever was mentioned and has
/// left, a lesson that is gone. False: there is nothing of that kind.
bool amend(SendMessageRequest &request, const Error &why)
{
    if (why.id == "chat.lesson_not_in_course" && request.lessonId) {
        request.lessonId.reset();
        request.second.reset();
        request.page.reset();
        return true;
    }
    const auto left = mentionsLeft(request.mentions.value_or(QList<UserId>()), why);
    if (!left)
        return false;
    // Without a list the server would mention whoever else has such a name.
    request.mentions = *left;
    return true;
}

} // namespace

Outbox::Outbox(ApiClient *api, RealtimeClient *realtime, QObject *parent)
    : QObject(parent), m_api(api), m_realtime(realtime), m_scope(std::make_unique<QObject>())
{
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &Outbox::pumpAll);
    connect(realtime, &RealtimeClient::stateChanged, this, [this] {
        if (!m_realtime->online())
            return;
        // What hangs over HTTP holds nobody up; whichever arrives twice is known by its clientId.
        for (const RoomId &room : std::exchange(m_overHttp, {}))
            m_sending.remove(room);
        m_held.clear(); // what it was about may be over, which nobody could tell
        pumpAll();
    });
}

void Outbox::setRetryPauses(std::chrono::milliseconds first, std::chrono::milliseconds longest)
{
    m_backoff = Backoff(first, longest);
}

void Outbox::setCache(ChatCache *cache)
{
    m_scope = std::make_unique<QObject>();
    m_sending.clear();
    m_held.clear();
    m_faults.clear();
    m_overHttp.clear();
    m_uploads.clear();
    m_progress.clear();
    m_discarded.clear();
    m_again.stop();
    m_cache = cache;
    m_entries = cache ? cache->outbox() : QList<OutboxEntry>();
    pumpAll();
}

bool Outbox::add(SendMessageRequest request)
{
    if (!m_cache || !request.roomId)
        return false;
    request.clientId = Uuid::v7();
    const RoomId room = *request.roomId;
    const OutboxEntry entry{std::move(request), Timestamp::now(), {}, {}, false};
    if (!m_cache->queue(entry))
        return false;
    m_entries.append(entry);
    Q_EMIT changed(room);
    pump(room);
    return true;
}

bool Outbox::addCopied(const SendMessageRequest &request, const OutgoingFile &file,
                       const QString &failure)
{
    const QString directory = m_cache ? m_cache->outgoingDirectory() : QString();
    if (directory.isEmpty() || !request.roomId || !request.clientId ||
        QFileInfo(file.path).path() != directory)
        return false;
    const RoomId room = *request.roomId;
    const OutboxEntry entry{request, Timestamp::now(), failure, file, false};
    if (!m_cache->queue(entry))
        return false;
    m_entries.append(entry);
    Q_EMIT changed(room);
    pump(room);
    return true;
}

int Outbox::count() const
{
    return int(std::count_if(m_entries.cbegin(), m_entries.cend(),
                             [](const OutboxEntry &one) { return one.failure.isEmpty(); }));
}

double Outbox::progress(const Uuid &clientId) const
{
    return m_progress.value(clientId, 0);
}

OutboxEntry *Outbox::find(const Uuid &clientId)
{
    const auto it = std::find_if(m_entries.begin(), m_entries.end(), [&](const OutboxEntry &one) {
        return one.request.clientId == clientId;
    });
    return it == m_entries.end() ? nullptr : &*it;
}

void Outbox::retry(const Uuid &clientId)
{
    OutboxEntry *entry = find(clientId);
    if (!entry)
        return;
    const RoomId room = *entry->request.roomId;
    entry->failure.clear();
    entry->lasting = false;
    m_faults.forget(clientId);
    m_cache->fail(clientId, {});
    Q_EMIT changed(room);
    pump(room);
}

std::optional<Outbox::TakenBack> Outbox::takeBack(const Uuid &clientId)
{
    const OutboxEntry *entry = find(clientId);
    if (!entry || entry->failure.isEmpty())
        return std::nullopt;
    TakenBack taken{entry->request, entry->file};
    if (taken.file) {
        // What goes with the entry is the file of the old name.
        const QString kept = QFileInfo(taken.file->path).dir().filePath(Uuid::v7().toString());
        if (QFile::rename(taken.file->path, kept))
            taken.file->path = kept;
        else
            taken.file.reset();
    }
    discard(clientId);
    return taken;
}

void Outbox::discard(const Uuid &clientId)
{
    OutboxEntry *entry = find(clientId);
    if (!entry || (isSending(clientId) && !entry->file))
        return;
    const RoomId room = *entry->request.roomId;
    if (isSending(clientId)) {
        m_sending.remove(room);
        m_uploads.erase(clientId);
        m_progress.remove(clientId);
    }
    if (entry->failure.isEmpty())
        m_discarded.insert(clientId);
    m_faults.forget(clientId);
    m_cache->unqueue(clientId);
    m_entries.removeIf([&](const OutboxEntry &one) { return one.request.clientId == clientId; });
    Q_EMIT changed(room);
    pump(room);
}

QList<OutboxEntry> Outbox::waitingIn(const RoomId &room) const
{
    QList<OutboxEntry> list;
    for (const OutboxEntry &entry : m_entries) {
        if (entry.request.roomId == room)
            list.append(entry);
    }
    return list;
}

int Outbox::refusedIn(const RoomId &room) const
{
    return int(std::count_if(m_entries.cbegin(), m_entries.cend(), [&](const OutboxEntry &entry) {
        return entry.request.roomId == room && !entry.failure.isEmpty();
    }));
}

const OutboxEntry *Outbox::lastIn(const RoomId &room) const
{
    const auto it = std::find_if(m_entries.crbegin(), m_entries.crend(), [&](const auto &entry) {
        return entry.request.roomId == room && entry.failure.isEmpty();
    });
    return it == m_entries.crend() ? nullptr : &*it;
}

bool Outbox::isSending(const Uuid &clientId) const
{
    return std::find(m_sending.cbegin(), m_sending.cend(), clientId) != m_sending.cend();
}

void Outbox::endHold(const RoomId &room)
{
    if (m_held.remove(room) > 0)
        pump(room);
}

void Outbox::pumpAll()
{
    QList<RoomId> rooms;
    for (const OutboxEntry &entry : std::as_const(m_entries)) {
        if (!rooms.contains(*entry.request.roomId))
            rooms.append(*entry.request.roomId);
    }
    for (const RoomId &room : std::as_const(rooms))
        pump(room);
}

void Outbox::pumpIn(std::chrono::milliseconds pause)
{
    if (!m_again.isActive() || m_again.remainingTimeAsDuration() > pause)
        m_again.start(pause);
}

void Outbox::pump(const RoomId &room)
{
    if (!m_cache || m_sending.contains(room))
        return;
    const auto next = std::find_if(m_entries.cbegin(), m_entries.cend(), [&](const auto &entry) {
        return entry.request.roomId == room && entry.failure.isEmpty();
    });
    if (next == m_entries.cend())
        return;
    if (const qint64 left = m_held.value(room).ms - Timestamp::now().ms; left > 0)
        return pumpIn(std::chrono::milliseconds(left));
    m_held.remove(room);
    const Uuid clientId = *next->request.clientId;
    const SendMessageRequest request = next->request;
    m_sending.insert(room, clientId);
    if (next->file)
        return upload(room, OutboxEntry(*next));
    const auto then = [this, room, clientId](const Result<MessageDto> &result) {
        settle(room, clientId, result);
    };
    // Where sockets don't come through (some proxies), the same operation over HTTP does.
    if (m_realtime->online()) {
        m_realtime->ask<MessageDto>("send-message", request, m_scope.get(), then);
    } else {
        m_overHttp.insert(room);
        m_api->fetch(endpoints::kSendMessage, request, m_scope.get(), then);
    }
    Q_EMIT changed(room);
}

void Outbox::upload(const RoomId &room, const OutboxEntry &entry)
{
    const Uuid clientId = *entry.request.clientId;
    auto scope = std::make_unique<QObject>();
    QObject *owner = scope.get();
    m_uploads[clientId] = std::move(scope);
    m_progress.insert(clientId, 0);
    const auto then = [this, room, clientId](const Result<MessageDto> &result) {
        m_progress.remove(clientId);
        // This runs within the call that the owner holds.
        if (const auto it = m_uploads.find(clientId); it != m_uploads.end()) {
            it->second.release()->deleteLater();
            m_uploads.erase(it);
        }
        settle(room, clientId, result);
    };
    auto copy = std::make_shared<QFile>(entry.file->path);
    if (!copy->open(QIODevice::ReadOnly)) {
        // Somebody has cleared the cache away.
        QMetaObject::invokeMethod(
            owner, [then] { then(Error::notFound("client.file_gone")); }, Qt::QueuedConnection);
        Q_EMIT changed(room);
        return;
    }
    CallOptions options;
    options.owner = owner;
    options.timeout = std::chrono::minutes(2);
    options.progress = [this, room, clientId](qint64 sentBytes, qint64 total) {
        if (total <= 0)
            return;
        m_progress.insert(clientId, double(sentBytes) / double(total));
        Q_EMIT progressed(room, clientId);
    };
    const FilePart part{std::move(copy), entry.file->name, entry.file->contentType.toLatin1()};
    m_api->uploadWith(endpoints::kSendMessage, entry.request, part, options, then);
    Q_EMIT changed(room);
}

void Outbox::settle(const RoomId &room, const Uuid &clientId, const Result<MessageDto> &result)
{
    if (m_sending.value(room) == clientId) {
        m_sending.remove(room);
        m_overHttp.remove(room);
    }
    OutboxEntry *entry = find(clientId);
    if (!result && !entry)
        return; // it has arrived another way, or was taken back
    if (result) {
        m_backoff.reset();
        m_faults.forget(clientId);
        m_cache->unqueue(clientId);
        m_entries.removeIf(
            [&](const OutboxEntry &one) { return one.request.clientId == clientId; });
        Q_EMIT sent(*result);
        Q_EMIT changed(room);
        pump(room);
    } else if (isPassing(result.error()) && !m_faults.areEnough(clientId, result.error())) {
        const Error &why = result.error();
        if (why.kind == ErrorKind::TooManyRequests && why.retryAfterSeconds > 0) {
            // The server says when; one room's pause is not another one's.
            m_held.insert(room, Timestamp::now().plusSeconds(why.retryAfterSeconds));
            pumpIn(std::chrono::seconds(why.retryAfterSeconds));
        } else {
            pumpIn(std::max<std::chrono::milliseconds>(
                m_backoff.next(), std::chrono::seconds(why.retryAfterSeconds)));
        }
        Q_EMIT changed(room);
    } else if (amend(entry->request, result.error())) {
        m_cache->amend(entry->request);
        Q_EMIT changed(room);
        pump(room);
    } else {
        entry->failure = presentError(result.error()).message;
        // A recording stands nowhere else, and the room may take it later.
        entry->lasting =
            isLasting(result.error()) && entry->request.messageType != MessageType::Voice;
        m_cache->fail(clientId, entry->failure, entry->lasting);
        Q_EMIT changed(room);
        Q_EMIT refused(room, result.error());
        pump(room);
    }
}

} // namespace lectern

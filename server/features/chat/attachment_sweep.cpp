// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/chat/attachment_sweep.h"

#include <QCoreApplication>
#include <QLoggingCategory>
#include <QPointer>

namespace lectern::chat {

namespace {

Q_LOGGING_CATEGORY(lcSweep, "lectern.chat")

constexpr int kEveryMs = 10 * 60 * 1000;
constexpr int kKeptLooseSeconds = 24 * 3600;
constexpr int kAtOnce = 100;
constexpr int kLookMs = 50;

} // namespace

AttachmentSweep::AttachmentSweep(ChatParts parts) : m_parts(parts)
{
    m_timer.setInterval(kEveryMs);
    connect(&m_timer, &QTimer::timeout, this, [this] { pass(); });
}

void AttachmentSweep::start()
{
    m_stopped = false;
    m_timer.start();
    pass();
}

void AttachmentSweep::stop()
{
    m_stopped = true;
    m_timer.stop();
    // What is under way ends before what it works with does.
    while (m_running)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, kLookMs);
}

void AttachmentSweep::wake()
{
    QMetaObject::invokeMethod(
        this, [this] { pass(); }, Qt::QueuedConnection);
}

QCoro::Task<bool> AttachmentSweep::remove(MediaId media)
{
    auto removing = m_parts.media.remove(media);
    const Result<> removed = co_await removing;
    co_return removed || removed.error().kind == ErrorKind::NotFound;
}

QCoro::Task<> AttachmentSweep::pass()
{
    if (m_stopped)
        co_return;
    if (std::exchange(m_running, true)) {
        m_again = true;
        co_return;
    }
    const QPointer<AttachmentSweep> self(this);
    const Timestamp before = Timestamp::now().plusSeconds(-kKeptLooseSeconds);
    // First nobody can send them any more, then they go.
    auto claiming =
        m_parts.database.write([this, before](db::Session &session) -> Result<QList<Attachment>> {
            m_parts.messages.letGoBefore(session, before);
            return m_parts.messages.letGone(session, kAtOnce);
        });
    const Result<QList<Attachment>> gone = co_await claiming;
    if (!self)
        co_return;
    QList<AttachmentId> done;
    for (const Attachment &file : gone ? *gone : QList<Attachment>()) {
        auto removing = remove(file.mediaId);
        bool removed = co_await removing;
        if (self && removed && file.thumbnailId) {
            auto second = remove(*file.thumbnailId);
            removed = co_await second;
        }
        if (!self)
            co_return;
        if (removed)
            done.append(file.id);
    }
    if (!done.isEmpty()) {
        auto forgetting = m_parts.database.write([this, done](db::Session &session) -> Result<> {
            for (const AttachmentId &id : done)
                m_parts.messages.eraseAttachment(session, id);
            return success();
        });
        (void)co_await forgetting;
        if (!self)
            co_return;
    }
    if (!gone || done.size() < gone->size())
        qCWarning(lcSweep) << "files of deleted messages are still there";
    m_running = false;
    // More of them only where some went, so that a storage that refuses isn't asked in a circle.
    if (std::exchange(m_again, false) || done.size() == kAtOnce)
        pass();
}

} // namespace lectern::chat

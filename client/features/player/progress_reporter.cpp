// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/player/progress_reporter.h"

#include "client/api/api_client.h"
#include "client/core/connectivity.h"
#include "shared/endpoints/learning.h"

#include <QCryptographicHash>
#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QPointer>

#include <algorithm>

namespace lectern {

namespace {

constexpr std::chrono::milliseconds kFirstPause{3000};
constexpr std::chrono::milliseconds kLongestPause{60000};

/// Whether the same report may still be taken later.
bool isPassing(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Offline:
    case ErrorKind::Timeout:
    case ErrorKind::Unavailable:
    case ErrorKind::TooManyRequests:
    case ErrorKind::Unauthenticated:
    case ErrorKind::StorageFull:
    case ErrorKind::Internal:
    case ErrorKind::Cancelled:
        return true;
    default:
        return false;
    }
}

} // namespace

ProgressReporter::ProgressReporter(ApiClient *api, Connectivity *connectivity,
                                   const QString &directory, QObject *parent)
    : QObject(parent), m_api(api), m_directory(directory)
{
    m_retry.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &ProgressReporter::sendNext);
    if (connectivity) {
        connect(connectivity, &Connectivity::cameBack, this, [this] {
            m_pause = {};
            sendNext();
        });
    }
}

ProgressReporter::~ProgressReporter() = default;

void ProgressReporter::setAccount(const QString &account)
{
    if (account == m_account)
        return;
    m_account = account;
    ++m_generation;
    m_sending = false;
    m_pause = {};
    m_retry.stop();
    m_queue.reset();
    if (!account.isEmpty()) {
        QDir().mkpath(m_directory);
        const QByteArray name =
            QCryptographicHash::hash(account.toUtf8(), QCryptographicHash::Sha256).toHex().left(32);
        m_queue =
            std::make_unique<ReportQueue>(m_directory % QStringLiteral("/progress-") %
                                          QString::fromLatin1(name) % QStringLiteral(".jsonl"));
    }
    Q_EMIT waitingChanged();
    sendNext();
}

void ProgressReporter::report(ProgressUpdateRequest report)
{
    if (!m_queue)
        return;
    report.reportId = Uuid::v7();
    report.reportedAt = Timestamp::now();
    m_queue->append(report);
    Q_EMIT waitingChanged();
    if (!m_retry.isActive())
        sendNext();
}

ProgressReporter::Unsent ProgressReporter::unsentOf(LessonId lesson) const
{
    Unsent out;
    if (!m_queue)
        return out;
    for (const ProgressUpdateRequest &report : m_queue->waiting()) {
        if (report.lessonId != lesson)
            continue;
        if (report.watched) {
            const auto watched =
                WatchedRanges::fromSeconds(*report.watched, QStringLiteral("watched"));
            if (watched.ok())
                out.watched.merge(watched.value());
        }
        if (report.position)
            out.position = report.position;
        out.progress = std::max(out.progress, report.progress);
    }
    return out;
}

void ProgressReporter::flush(std::chrono::milliseconds atMost)
{
    if (waiting() == 0)
        return;
    sendNext();
    QEventLoop loop;
    connect(this, &ProgressReporter::waitingChanged, &loop, [this, &loop] {
        if (waiting() == 0)
            loop.quit();
    });
    QTimer::singleShot(atMost, &loop, &QEventLoop::quit);
    loop.exec(QEventLoop::ExcludeUserInputEvents);
}

void ProgressReporter::sendNext()
{
    if (m_sending || waiting() == 0)
        return;
    m_retry.stop();
    m_sending = true;
    send(m_queue->waiting().first());
}

QCoro::Task<> ProgressReporter::send(ProgressUpdateRequest report)
{
    const QPointer<ProgressReporter> self(this);
    const quint64 generation = m_generation;
    const Result<ProgressUpdateReply> result = co_await m_api->call(
        endpoints::kUpdateProgress, std::move(report), {.owner = this, .repeatable = true});
    if (!self || generation != m_generation)
        co_return;
    m_sending = false;
    if (!result.ok() && isPassing(result.error().kind)) {
        retryLater();
        co_return;
    }
    if (!result.ok())
        qWarning("the server refused a progress report: %s", result.error().id.constData());
    m_pause = {};
    m_queue->removeFirst();
    if (result.ok())
        Q_EMIT confirmed(result.value());
    if (!self || generation != m_generation)
        co_return;
    Q_EMIT waitingChanged();
    sendNext();
}

void ProgressReporter::retryLater()
{
    m_pause = std::clamp(m_pause * 2, kFirstPause, kLongestPause);
    m_retry.start(m_pause);
}

} // namespace lectern

// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/features/player/report_queue.h"
#include "shared/core/watched_ranges.h"

#include <QCoroTask>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <memory>
#include <optional>

namespace lectern {

class ApiClient;
class Connectivity;

/// Brings progress reports to the server: each once, in order, however often the network or the
/// program goes away in between. One queue file an account under `directory`.
class ProgressReporter : public QObject
{
    Q_OBJECT

public:
    /// What waiting reports add to what the server knows of a lesson.
    struct Unsent
    {
        WatchedRanges watched;
        std::optional<double> position;
        double progress = 0;
    };

    ProgressReporter(ApiClient *api, Connectivity *connectivity, const QString &directory,
                     QObject *parent = nullptr);
    ~ProgressReporter() override;

    /// Whose reports these are: server and user id. Empty: nobody is signed in, nothing is sent.
    void setAccount(const QString &account);

    /// On disk when it returns; fills in reportId and reportedAt.
    void report(ProgressUpdateRequest report);
    [[nodiscard]] qsizetype waiting() const { return m_queue ? m_queue->size() : 0; }
    [[nodiscard]] Unsent unsentOf(LessonId lesson) const;
    /// Waits until all is sent, at most so long. For leaving the program.
    void flush(std::chrono::milliseconds atMost);

Q_SIGNALS:
    void waitingChanged();
    void confirmed(const lectern::ProgressUpdateReply &reply);

private:
    void sendNext();
    QCoro::Task<> send(ProgressUpdateRequest report);
    void retryLater();

    ApiClient *m_api;
    QString m_directory;
    QString m_account;
    std::unique_ptr<ReportQueue> m_queue;
    QTimer m_retry;
    std::chrono::milliseconds m_pause{};
    bool m_sending = false;
    quint64 m_generation = 0; ///< counts accounts, so that an answer meets its own queue
};

} // namespace lectern

// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/observability/log_line.h"

#include <QtGlobal>

#include <condition_variable>
#include <mutex>
#include <thread>

namespace lectern::observability {

/// Writes log lines to a descriptor. Info and debug lines are gathered and written by a thread of
/// its own every 200 ms, so that nobody who logs waits for a disk; warnings and errors are written
/// at once, with everything before them. When the descriptor doesn't keep up, lines beyond 4 MiB
/// are dropped and counted. Safe from any thread. Destroying it writes what is left.
class LogSink
{
public:
    /// The descriptor (2: standard error) stays the caller's.
    explicit LogSink(int descriptor, Level least = Level::Info);
    ~LogSink();
    LogSink(const LogSink &) = delete;
    LogSink &operator=(const LogSink &) = delete;

    void write(const LogLine &line);
    /// Writes what is gathered; returns when it is written.
    void flush();

    /// Sends Qt's own messages (qWarning, qCInfo …) here as well, as `{"event":"qt.<category>"}`
    /// lines that carry the id of the request being worked on. One sink of a process may do so.
    void takeQtMessages();

private:
    static void handleQtMessage(QtMsgType type, const QMessageLogContext &context,
                                const QString &text);
    void run();

    const int m_descriptor;
    const Level m_least;
    std::mutex m_mutex;
    std::mutex m_writing; ///< held while writing, taken before m_mutex
    std::condition_variable m_wake;
    QByteArray m_gathered;
    qint64 m_dropped = 0;
    bool m_stop = false;
    QtMessageHandler m_previous = nullptr;
    bool m_tookQt = false;
    std::thread m_thread;
};

/// While it lives, Qt messages of this thread carry the id. For stretches without a co_await.
class CorrelationScope
{
public:
    explicit CorrelationScope(QByteArray requestId);
    ~CorrelationScope();
    CorrelationScope(const CorrelationScope &) = delete;
    CorrelationScope &operator=(const CorrelationScope &) = delete;

private:
    QByteArray m_previous;
};

} // namespace lectern::observability

// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/observability/log_sink.h"

#include <atomic>
#include <cerrno>
#include <chrono>
#include <poll.h>
#include <unistd.h>

namespace lectern::observability {

namespace {

constexpr qsizetype kMostGathered = 4 * 1024 * 1024;
constexpr std::chrono::milliseconds kEvery{200};

// Qt's message handler is a plain function, so the one sink it feeds has to be found from there.
std::atomic<LogSink *> s_qtSink{nullptr};
thread_local QByteArray t_requestId;

void writeAll(int descriptor, const QByteArray &bytes)
{
    qsizetype done = 0;
    while (done < bytes.size()) {
        const ssize_t n =
            ::write(descriptor, bytes.constData() + done, size_t(bytes.size() - done));
        if (n > 0) {
            done += n;
        } else if (n < 0 && errno == EAGAIN) {
            pollfd wait{descriptor, POLLOUT, 0};
            ::poll(&wait, 1, 1000);
        } else if (n < 0 && errno != EINTR) {
            return; // nobody reads the log any more; serving goes on
        }
    }
}

Level levelOf(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return Level::Debug;
    case QtInfoMsg:
        return Level::Info;
    case QtWarningMsg:
        return Level::Warning;
    default:
        return Level::Error;
    }
}

} // namespace

LogSink::LogSink(int descriptor, Level least)
    : m_descriptor(descriptor), m_least(least), m_thread(&LogSink::run, this)
{
}

LogSink::~LogSink()
{
    if (m_tookQt) {
        qInstallMessageHandler(m_previous);
        s_qtSink = nullptr;
    }
    {
        const std::lock_guard lock(m_mutex);
        m_stop = true;
    }
    m_wake.notify_all();
    m_thread.join();
    flush();
}

void LogSink::write(const LogLine &line)
{
    if (line.level() < m_least)
        return;
    const QByteArray bytes = line.finish();
    bool wasEmpty = false;
    {
        const std::lock_guard lock(m_mutex);
        if (m_gathered.size() + bytes.size() > kMostGathered) {
            ++m_dropped;
            return;
        }
        wasEmpty = m_gathered.isEmpty();
        m_gathered += bytes;
    }
    if (line.level() >= Level::Warning)
        flush();
    else if (wasEmpty)
        m_wake.notify_one();
}

void LogSink::flush()
{
    const std::lock_guard writing(m_writing);
    QByteArray bytes;
    qint64 dropped = 0;
    {
        const std::lock_guard lock(m_mutex);
        bytes.swap(m_gathered);
        dropped = std::exchange(m_dropped, 0);
    }
    if (dropped > 0)
        bytes += LogLine(Level::Warning, "log.dropped").number("lines", dropped).finish();
    writeAll(m_descriptor, bytes);
}

void LogSink::run()
{
    std::unique_lock lock(m_mutex);
    while (!m_stop) {
        m_wake.wait(lock, [this] { return m_stop || !m_gathered.isEmpty(); });
        m_wake.wait_for(lock, kEvery, [this] { return m_stop; });
        lock.unlock();
        flush();
        lock.lock();
    }
}

void LogSink::takeQtMessages()
{
    s_qtSink = this;
    m_tookQt = true;
    m_previous = qInstallMessageHandler(&LogSink::handleQtMessage);
}

void LogSink::handleQtMessage(QtMsgType type, const QMessageLogContext &context,
                              const QString &text)
{
    LogSink *sink = s_qtSink;
    if (!sink)
        return;
    const QByteArray event = QByteArray("qt.") + (context.category ? context.category : "default");
    LogLine line(levelOf(type), event);
    line.text("message", text);
    if (!t_requestId.isEmpty())
        line.text("requestId", QByteArrayView(t_requestId));
    sink->write(line);
    if (type == QtFatalMsg)
        sink->flush();
}

CorrelationScope::CorrelationScope(QByteArray requestId)
    : m_previous(std::exchange(t_requestId, std::move(requestId)))
{
}

CorrelationScope::~CorrelationScope()
{
    t_requestId = std::move(m_previous);
}

} // namespace lectern::observability

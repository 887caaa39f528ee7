// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/player/report_queue.h"

#include "shared/core/json_decoder.h"
#include "shared/core/json_encoder.h"
#include "shared/core/watched_ranges.h"

#include <QSaveFile>

#include <algorithm>
#include <unistd.h>

namespace lectern {

namespace {

// Confirmed lines that may lie in the file before it is written anew.
constexpr qsizetype kCompactAfter = 200;
constexpr double kMostTimeSpent = 80000; // a report may carry a day
const QByteArray kDone = QByteArrayLiteral("-\n");

bool sync(QFileDevice &file)
{
    return file.flush() && ::fdatasync(file.handle()) == 0;
}

} // namespace

ReportQueue::ReportQueue(const QString &path) : m_file(path)
{
    load();
}

/// A report is a line of JSON; a line `-` says that the oldest of those before is confirmed.
void ReportQueue::load()
{
    if (m_file.open(QIODevice::ReadOnly)) {
        while (!m_file.atEnd()) {
            const QByteArray line = m_file.readLine();
            if (!line.endsWith('\n'))
                break;
            if (line == kDone) {
                if (!m_waiting.isEmpty())
                    m_waiting.removeFirst();
                continue;
            }
            const auto json = parseJsonObject(line);
            if (!json.ok())
                continue;
            auto report =
                fromJson<ProgressUpdateRequest>(json.value(), JsonDecoder::Unknown::Ignore);
            if (report.ok())
                m_waiting.append(std::move(report).value());
        }
        m_file.close();
    }
    compact();
}

bool ReportQueue::append(const ProgressUpdateRequest &report)
{
    if (m_waiting.size() > 1 && absorb(m_waiting.last(), report))
        return compact();
    m_waiting.append(report);
    return write(toJson(report, JsonEncoder::Absent::Omit) + '\n');
}

void ReportQueue::removeFirst()
{
    if (m_waiting.isEmpty())
        return;
    m_waiting.removeFirst();
    ++m_confirmedLines;
    if (m_waiting.isEmpty() || m_confirmedLines >= kCompactAfter)
        compact();
    else
        write(kDone);
}

bool ReportQueue::write(const QByteArray &line)
{
    return m_file.isOpen() && m_file.write(line) == line.size() && sync(m_file);
}

bool ReportQueue::absorb(ProgressUpdateRequest &into, const ProgressUpdateRequest &next)
{
    if (into.enrollmentId != next.enrollmentId || into.lessonId != next.lessonId ||
        into.timeSpent + next.timeSpent > kMostTimeSpent)
        return false;
    const QString field = QStringLiteral("watched");
    auto watched = WatchedRanges::fromSeconds(into.watched.value_or(QList<QList<double>>()), field);
    const auto more =
        WatchedRanges::fromSeconds(next.watched.value_or(QList<QList<double>>()), field);
    if (!watched.ok() || !more.ok() ||
        watched->ranges().size() + more->ranges().size() > WatchedRanges::kMaxRanges)
        return false;
    watched->merge(more.value());
    if (!watched->isEmpty())
        into.watched = watched->toSeconds();
    into.timeSpent += next.timeSpent;
    into.progress = std::max(into.progress, next.progress);
    if (next.position)
        into.position = next.position;
    into.reportedAt = next.reportedAt;
    return true;
}

bool ReportQueue::compact()
{
    m_file.close();
    m_confirmedLines = 0;
    QSaveFile fresh(m_file.fileName());
    bool kept = false;
    if (fresh.open(QIODevice::WriteOnly)) {
        for (const ProgressUpdateRequest &report : std::as_const(m_waiting))
            fresh.write(toJson(report, JsonEncoder::Absent::Omit) + '\n');
        kept = sync(fresh) && fresh.commit();
    }
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::Append))
        qWarning("progress reports can't be kept in %s: %s", qPrintable(m_file.fileName()),
                 qPrintable(m_file.errorString()));
    return kept;
}

} // namespace lectern

// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/core/result.h"
#include "shared/dto/learning.h"

#include <QFile>
#include <QList>
#include <QString>

namespace lectern {

/// Progress reports that the server has not confirmed yet, in a file: what was put in survives a
/// crash of the program and of the machine, and comes out in the same order with the same report
/// ids. A line a report; a line that was cut off by a crash is passed over. One queue a file and
/// account, one thread.
class ReportQueue
{
public:
    /// Opens or makes the file. One that can't be written still queues in memory.
    explicit ReportQueue(const QString &path);

    /// On disk when it returns; false if it could only be kept in memory. The youngest report takes
    /// it in where it is of the same lesson and can't have been sent yet (only the oldest one can),
    /// so that a week offline doesn't come out as thousands of calls.
    bool append(const ProgressUpdateRequest &report);
    [[nodiscard]] bool isEmpty() const { return m_waiting.isEmpty(); }
    [[nodiscard]] qsizetype size() const { return m_waiting.size(); }
    [[nodiscard]] const QList<ProgressUpdateRequest> &waiting() const { return m_waiting; }
    /// The oldest one was confirmed or refused for good.
    void removeFirst();

private:
    void load();
    [[nodiscard]] static bool absorb(ProgressUpdateRequest &into,
                                     const ProgressUpdateRequest &next);
    bool write(const QByteArray &line);
    bool compact();

    QFile m_file;
    QList<ProgressUpdateRequest> m_waiting;
    qsizetype m_confirmedLines = 0;
};

} // namespace lectern

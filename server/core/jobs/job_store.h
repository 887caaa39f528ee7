// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/jobs/job_queue.h"

#include <QStringList>

namespace lectern::jobs {

/// The jobs table. Each within a unit of the caller. A lease is known by its owner and the number
/// of the attempt, so that one who lost it changes nothing.
struct Lease
{
    JobId id;
    QString owner;
    int attempt = 0;
};

[[nodiscard]] bool anyDue(db::Session &session, const QStringList &types, Timestamp now);
/// Takes up to `most` jobs that are due or whose lease has expired.
[[nodiscard]] QList<Job> leaseDue(db::Session &session, const QStringList &types,
                                  const QString &owner, Timestamp now, Timestamp until, int most);
bool renew(db::Session &session, const Lease &lease, Timestamp until);
bool finish(db::Session &session, const Lease &lease, Timestamp now);
/// To be run again at `runAt`.
bool retry(db::Session &session, const Lease &lease, Timestamp runAt, const QString &error);
bool giveUp(db::Session &session, const Lease &lease, Timestamp now, const QString &error);
[[nodiscard]] JobCounts countJobs(db::Session &session);
qint64 sweepFinished(db::Session &session, Timestamp before, int most);

} // namespace lectern::jobs

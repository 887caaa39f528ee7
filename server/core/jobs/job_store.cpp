// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/jobs/job_store.h"

#include <QJsonDocument>

namespace lectern::jobs {

namespace {

using db::Statement;

constexpr Statement kEnqueue{
    "jobs.enqueue",
    "INSERT INTO jobs (id, type, payload, unique_key, max_attempts, run_at, created_at) "
    "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (unique_key) DO NOTHING"};
constexpr Statement kCancel{"jobs.cancel",
                            "DELETE FROM jobs WHERE unique_key = ? AND state = 'queued'"};
constexpr Statement kLease{
    "jobs.lease", "UPDATE jobs SET state = 'running', attempts = attempts + 1, lease_until = ?, "
                  "lease_owner = ? WHERE id = ?"};
constexpr Statement kRenew{"jobs.renew",
                           "UPDATE jobs SET lease_until = ? WHERE id = ? AND state = 'running' "
                           "AND lease_owner = ? AND attempts = ?"};
// A finished job gives its key back.
constexpr Statement kFinish{
    "jobs.finish", "UPDATE jobs SET state = ?, finished_at = ?, last_error = ?, unique_key = NULL, "
                   "lease_until = NULL, lease_owner = NULL WHERE id = ? AND state = 'running' "
                   "AND lease_owner = ? AND attempts = ?"};
constexpr Statement kRetry{
    "jobs.retry", "UPDATE jobs SET state = 'queued', run_at = ?, last_error = ?, "
                  "lease_until = NULL, lease_owner = NULL WHERE id = ? AND state = 'running' "
                  "AND lease_owner = ? AND attempts = ?"};
constexpr Statement kCount{"jobs.count", "SELECT count(CASE WHEN state = 'queued' THEN 1 END), "
                                         "count(CASE WHEN state = 'running' THEN 1 END), "
                                         "count(CASE WHEN state = 'failed' THEN 1 END) FROM jobs "
                                         "WHERE state IN ('queued', 'running', 'failed')"};
constexpr Statement kSweep{
    "jobs.sweep", "DELETE FROM jobs WHERE id IN (SELECT id FROM jobs WHERE state = 'done' AND "
                  "finished_at < ? LIMIT ?)"};

QString dueSql(qsizetype types)
{
    const QString in = QStringList(types, QStringLiteral("?")).join(QLatin1Char(','));
    return QStringLiteral("SELECT id, type, payload, attempts, max_attempts FROM jobs WHERE "
                          "((state = 'queued' AND run_at <= ?) OR "
                          "(state = 'running' AND lease_until < ?)) AND type IN (%1) "
                          "ORDER BY run_at LIMIT ?")
        .arg(in);
}

QVariantList dueArgs(db::Session &session, const QStringList &types, Timestamp now, int most)
{
    QVariantList args{session.bind(now), session.bind(now)};
    for (const QString &type : types)
        args.append(session.bind(type));
    args.append(session.bind(most));
    return args;
}

} // namespace

bool enqueue(db::Session &session, const char *type, const QJsonObject &payload,
             const EnqueueOptions &options)
{
    const Timestamp now = Timestamp::now();
    const std::optional<QString> key =
        options.uniqueKey.isEmpty() ? std::nullopt : std::optional(options.uniqueKey);
    session.notifyAfterCommit();
    return session.run(kEnqueue, JobId::make(), type,
                       QString::fromUtf8(QJsonDocument(payload).toJson(QJsonDocument::Compact)),
                       key, options.maxAttempts, options.runAt.isNull() ? now : options.runAt,
                       now) > 0;
}

bool cancel(db::Session &session, const QString &uniqueKey)
{
    return session.run(kCancel, uniqueKey) > 0;
}

bool anyDue(db::Session &session, const QStringList &types, Timestamp now)
{
    return session.queryText("jobs.any_due", dueSql(types.size()), dueArgs(session, types, now, 1))
        .next();
}

QList<Job> leaseDue(db::Session &session, const QStringList &types, const QString &owner,
                    Timestamp now, Timestamp until, int most)
{
    QList<Job> jobs;
    {
        // Several servers may lease at once: each skips what another is taking.
        const QString lock = session.dialect() == db::Dialect::Postgres
                                 ? QStringLiteral(" FOR UPDATE SKIP LOCKED")
                                 : QString();
        db::Rows rows = session.queryText("jobs.due", dueSql(types.size()) + lock,
                                          dueArgs(session, types, now, most));
        while (rows.next())
            jobs.append({rows.id<JobId>(0), rows.text(1),
                         QJsonDocument::fromJson(rows.text(2).toUtf8()).object(),
                         int(rows.integer(3)) + 1, int(rows.integer(4))});
    }
    for (const Job &job : jobs)
        session.run(kLease, until, owner, job.id);
    return jobs;
}

bool renew(db::Session &session, const Lease &lease, Timestamp until)
{
    return session.run(kRenew, until, lease.id, lease.owner, lease.attempt) > 0;
}

bool finish(db::Session &session, const Lease &lease, Timestamp now)
{
    return session.run(kFinish, "done", now, std::optional<QString>(), lease.id, lease.owner,
                       lease.attempt) > 0;
}

bool retry(db::Session &session, const Lease &lease, Timestamp runAt, const QString &error)
{
    return session.run(kRetry, runAt, error, lease.id, lease.owner, lease.attempt) > 0;
}

bool giveUp(db::Session &session, const Lease &lease, Timestamp now, const QString &error)
{
    return session.run(kFinish, "failed", now, error, lease.id, lease.owner, lease.attempt) > 0;
}

JobCounts countJobs(db::Session &session)
{
    db::Rows rows = session.query(kCount);
    if (!rows.next())
        return {};
    return {rows.integer(0), rows.integer(1), rows.integer(2)};
}

qint64 sweepFinished(db::Session &session, Timestamp before, int most)
{
    return session.run(kSweep, before, most);
}

} // namespace lectern::jobs

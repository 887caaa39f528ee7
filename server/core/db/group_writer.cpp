// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/db/group_writer.h"

#include "server/core/db/db_error.h"

#include <algorithm>

namespace lectern::db {

namespace {

// As good as for ever; an overflow of the clock is not.
constexpr std::chrono::hours kUntilClosed{24};

} // namespace

GroupWriter::GroupWriter(std::unique_ptr<Connection> connection, const DatabaseOptions &options)
    : m_batchUnits(size_t(options.batchUnits))
    , m_batchTime(options.batchTime)
    , m_queue(size_t(options.queueUnits))
    , m_connection(std::move(connection))
    , m_thread([this] { loop(); })
{
}

GroupWriter::~GroupWriter()
{
    finish();
}

void GroupWriter::finish()
{
    m_queue.close();
    if (m_thread.joinable())
        m_thread.join();
}

DatabaseStats GroupWriter::stats() const
{
    return {m_queue.size(), m_commits.load(), m_units.load(), m_queue.refused()};
}

void GroupWriter::addCommitListener(std::function<void()> listener)
{
    const std::scoped_lock lock(m_listenersMutex);
    m_listeners.push_back(std::move(listener));
}

void GroupWriter::notify()
{
    if (!m_connection->takeNotice())
        return;
    const std::scoped_lock lock(m_listenersMutex);
    for (const std::function<void()> &listener : m_listeners)
        listener();
}

void GroupWriter::loop()
{
    while (takeBatch()) {
        m_outcomes.assign(m_batch.size(), Outcome::Undone);
        size_t next = 0;
        while (next < m_batch.size()) {
            const size_t end = runTransaction(next);
            m_units += qint64(end - next);
            m_gathering.committed(end - next, size_t(m_queue.size()), m_commitTime);
            answer(std::span(m_batch).subspan(next, end - next));
            next = end;
        }
        m_batch.clear();
    }
    m_connection.reset();
}

bool GroupWriter::takeBatch()
{
    const size_t wanted = std::min(m_gathering.wanted(), m_batchUnits);
    if (wanted > 1 && m_queue.gather(1, kUntilClosed) > 0)
        m_gathering.gathered(m_queue.gather(wanted, m_gathering.patience()));
    return m_queue.take(m_batch, m_batchUnits);
}

/// Runs units from `first` on in one transaction; returns the first that was not part of it. All
/// before that have their result.
size_t GroupWriter::runTransaction(size_t first)
{
    try {
        m_connection->ensureOpen();
        m_connection->begin();
    } catch (const DbException &error) {
        for (size_t i = first; i < m_batch.size(); ++i)
            m_batch[i].unit->fail(error.toError());
        m_connection->rollback();
        return m_batch.size();
    }
    const auto deadline = std::chrono::steady_clock::now() + m_batchTime;
    bool anyKept = false;
    size_t i = first;
    while (i < m_batch.size()) {
        // Until something has been kept, undoing one unit is undoing the whole transaction.
        const bool again = m_outcomes[i] == Outcome::Again;
        const Outcome outcome = runUnit(*m_batch[i].unit, anyKept, again);
        m_outcomes[i] = outcome;
        if (outcome == Outcome::Again) {
            // Other writers may wait for what this transaction holds.
            if (anyKept)
                break;
            continue;
        }
        ++i;
        if (outcome == Outcome::TransactionLost) {
            m_connection->rollback();
            failKept(first, i, m_lost);
            return i;
        }
        anyKept = anyKept || outcome == Outcome::Kept;
        if (std::chrono::steady_clock::now() >= deadline)
            break;
    }
    if (!anyKept) {
        m_connection->rollback();
        return i;
    }
    try {
        const auto begun = std::chrono::steady_clock::now();
        m_connection->commit();
        m_commitTime = std::chrono::duration_cast<Gathering::Duration>(
            std::chrono::steady_clock::now() - begun);
        ++m_commits;
        notify();
    } catch (const DbException &error) {
        m_connection->rollback();
        failKept(first, i, error.toError());
    }
    return i;
}

/// A unit that was in conflict with another process's is asked for once more, which is what its
/// sender would do.
GroupWriter::Outcome GroupWriter::runUnit(Database::Unit &unit, bool inSavepoint, bool again)
{
    m_lost = unavailable(QStringLiteral("the transaction was ended by another unit's failure"));
    try {
        if (inSavepoint)
            m_connection->savepoint();
        if (unit.work(*m_connection)) {
            m_connection->checkUsable();
            if (inSavepoint)
                m_connection->releaseSavepoint();
            return Outcome::Kept;
        }
    } catch (const DbException &error) {
        const Error answered = error.toError();
        unit.fail(answered);
        if (error.kind() == DbErrorKind::Conflict && !again)
            return undo(inSavepoint) ? Outcome::Again : Outcome::TransactionLost;
        if (answered.kind == ErrorKind::StorageFull || answered.kind == ErrorKind::Unavailable)
            m_lost = answered;
    } catch (const std::exception &error) {
        unit.fail(Error::internal(QString::fromUtf8(error.what())));
    }
    return undo(inSavepoint) ? Outcome::Undone : Outcome::TransactionLost;
}

bool GroupWriter::undo(bool inSavepoint)
{
    if (!m_connection->inTransaction())
        return false;
    try {
        if (inSavepoint) {
            m_connection->rollbackToSavepoint();
        } else {
            m_connection->rollback();
            m_connection->begin();
        }
    } catch (const DbException &error) {
        m_lost = error.toError();
        return false;
    }
    return true;
}

void GroupWriter::failKept(size_t first, size_t end, const Error &error)
{
    for (size_t i = first; i < end; ++i) {
        if (m_outcomes[i] == Outcome::Kept)
            m_batch[i].unit->fail(error);
    }
}

} // namespace lectern::db

// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/session.h"

#include <utility>

namespace lectern::db {

/// One connection, for one thread at a time: a Session plus what the writer and the migrator need.
/// Everything throws DbException.
class Connection : public Session
{
public:
    virtual void begin() = 0;
    virtual void commit() = 0;
    /// Ends a transaction whatever its state; does not throw.
    virtual void rollback() noexcept = 0;
    virtual void savepoint() = 0;
    virtual void releaseSavepoint() = 0;
    virtual void rollbackToSavepoint() = 0;
    /// False where an error has ended the whole transaction by itself.
    [[nodiscard]] virtual bool inTransaction() const = 0;

    /// Throws where a failed statement, even one whose exception was caught, has left the
    /// transaction unable to commit (PostgreSQL).
    virtual void checkUsable() {}

    /// Whether a unit has asked for the listeners since the last call.
    [[nodiscard]] bool takeNotice() { return std::exchange(m_notify, false); }

    /// Several statements without values, as in a migration.
    virtual void runScript(const QString &sql) = 0;

    /// Throws DbException (ConnectionLost) where there is no connection and none can be made now.
    virtual void ensureOpen() = 0;
};

} // namespace lectern::db

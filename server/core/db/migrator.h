// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/connection.h"
#include "shared/core/result.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <functional>

namespace lectern::db {

/// One numbered step: 0004_catalog.sql is number 4.
struct Migration
{
    int number = 0;
    QString name; ///< the file's name
    QString sql;
};

/// Those compiled into this program, in order.
[[nodiscard]] QList<Migration> shippedMigrations(Dialect dialect);

/// Whether this program knows all that has been run on a database: storage.schema where it doesn't
/// or where a migration differs from the one shipped.
[[nodiscard]] Result<> checkSchema(Connection &connection, const QList<Migration> &shipped);

/// Runs what has not been run yet, each in a transaction of its own together with its line in
/// schema_migrations; returns the names. `beforeFirst` is called with the first number to run
/// where the database has tables already. Several processes may do this at once. Errors:
/// storage.schema where the database is newer than this program or a migration that has been run
/// differs from the one shipped, internal with the file's name where one fails, and what
/// `beforeFirst` returns.
[[nodiscard]] Result<QStringList> migrate(Connection &connection, const QList<Migration> &shipped,
                                          const std::function<Result<>(int number)> &beforeFirst);

} // namespace lectern::db

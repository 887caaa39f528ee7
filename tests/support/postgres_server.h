// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/database_options.h"

#include <QProcess>
#include <QTemporaryDir>

#include <memory>

namespace lectern::test {

/// A PostgreSQL server of this test program's own: in a temporary directory, reached by a Unix
/// socket in it, gone with the program. As root it runs as the user postgres.
class PostgresServer
{
public:
    enum class Durability {
        Off, ///< no fsync: quick, for tests of anything but crashes
        On,
    };

    /// Whether PostgreSQL is installed (in /usr/lib/postgresql).
    [[nodiscard]] static bool installed();
    /// The one that all tests of a program share; started at first use, stopped with the
    /// application object.
    [[nodiscard]] static PostgresServer &shared();

    /// Ends the program where the server can't be started.
    explicit PostgresServer(Durability durability = Durability::Off);
    ~PostgresServer();
    PostgresServer(const PostgresServer &) = delete;
    PostgresServer &operator=(const PostgresServer &) = delete;

    /// A new, empty database.
    [[nodiscard]] db::PostgresLocation createDatabase();
    void dropDatabase(const db::PostgresLocation &location);

    /// Ends all connections and comes back, as in a restart of the machine it is on.
    void restart();
    void stop();
    void start();

private:
    void runAsPostgres(QProcess &process) const;
    void initialize();
    [[nodiscard]] db::PostgresLocation location(const QString &database) const;
    void runSql(const QString &sql) const;

    const Durability m_durability;
    const QString m_bin;
    QTemporaryDir m_directory;
    QProcess m_process;
    int m_databases = 0;
};

} // namespace lectern::test

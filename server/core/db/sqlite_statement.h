// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/cursor.h"

#include <QVariant>

struct sqlite3;
struct sqlite3_stmt;

namespace lectern::db {

/// A prepared SQLite query and, while it runs, its rows. Lives on its connection's thread.
class SqliteStatement final : public Cursor
{
public:
    SqliteStatement(sqlite3 *database, const char *name, const QByteArray &sql);
    ~SqliteStatement() override;
    SqliteStatement(const SqliteStatement &) = delete;
    SqliteStatement &operator=(const SqliteStatement &) = delete;

    /// Binds and runs to the first row; returns how many rows it changed.
    qint64 execute(const QVariant *args, qsizetype count);

    [[nodiscard]] bool next() override;
    void finish() override;
    [[nodiscard]] bool busy() const { return m_state != State::Idle; }
    [[nodiscard]] bool isNull(int column) const override;
    [[nodiscard]] QString text(int column) const override;
    [[nodiscard]] QByteArray bytes(int column) const override;
    [[nodiscard]] qint64 integer(int column) const override;
    [[nodiscard]] double real(int column) const override;
    [[nodiscard]] bool boolean(int column) const override { return integer(column) != 0; }
    [[nodiscard]] Uuid uuid(int column) const override;

private:
    enum class State { Idle, FirstRow, Rows };

    void bind(int position, const QVariant &value);
    [[noreturn]] void fail();

    sqlite3 *m_database;
    sqlite3_stmt *m_statement = nullptr;
    const char *m_name;
    State m_state = State::Idle;
};

} // namespace lectern::db

// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/cursor.h"

#include <QSqlQuery>

namespace lectern::db {

/// A query prepared on the server (or one that can't be, as CREATE) and its rows. Not forward-only
/// for the driver: that would allow a single open query a connection, and results are bounded.
class PostgresQuery final : public Cursor
{
public:
    PostgresQuery(const QSqlDatabase &database, QString name, QString sql);

    /// Returns how many rows it changed. Throws DbException.
    qint64 execute(const QVariant *args, qsizetype count);

    [[nodiscard]] bool next() override;
    void finish() override;
    [[nodiscard]] bool busy() const { return m_busy; }
    [[nodiscard]] bool isNull(int column) const override { return m_query.isNull(column); }
    [[nodiscard]] QString text(int column) const override;
    [[nodiscard]] QByteArray bytes(int column) const override;
    [[nodiscard]] qint64 integer(int column) const override;
    [[nodiscard]] double real(int column) const override;
    [[nodiscard]] bool boolean(int column) const override;
    [[nodiscard]] Uuid uuid(int column) const override;

private:
    QSqlQuery m_query;
    QString m_name;
    QString m_sql;
    bool m_prepared = false;
    bool m_busy = false;
};

} // namespace lectern::db

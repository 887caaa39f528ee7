// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/db/postgres_query.h"

#include "server/core/db/postgres_error.h"

#include <QSqlError>
#include <QVariant>

#include <algorithm>
#include <array>

namespace lectern::db {

namespace {

bool preparable(const QString &sql)
{
    static constexpr std::array kWords{"SELECT", "INSERT", "UPDATE", "DELETE", "WITH", "VALUES"};
    const QString start = sql.trimmed().left(6).toUpper();
    return std::any_of(kWords.begin(), kWords.end(),
                       [&](const char *word) { return start.startsWith(QLatin1String(word)); });
}

} // namespace

PostgresQuery::PostgresQuery(const QSqlDatabase &database, QString name, QString sql)
    : m_query(database)
    , m_name(std::move(name))
    , m_sql(std::move(sql))
    , m_prepared(preparable(m_sql))
{
    if (m_prepared && !m_query.prepare(m_sql))
        throw postgresError(m_query.lastError(), m_name);
}

qint64 PostgresQuery::execute(const QVariant *args, qsizetype count)
{
    if (m_busy)
        throw DbException(DbErrorKind::Other, "open",
                          m_name + QLatin1String(": its rows are still open"));
    for (qsizetype i = 0; i < count; ++i)
        m_query.bindValue(int(i), args[i]);
    if (m_prepared ? !m_query.exec() : !m_query.exec(m_sql))
        throw postgresError(m_query.lastError(), m_name);
    if (m_query.isSelect()) {
        m_busy = true;
        return 0;
    }
    return m_query.numRowsAffected();
}

bool PostgresQuery::next()
{
    if (m_query.next())
        return true;
    finish();
    return false;
}

void PostgresQuery::finish()
{
    m_query.finish();
    m_busy = false;
}

QString PostgresQuery::text(int column) const
{
    return m_query.value(column).toString();
}

QByteArray PostgresQuery::bytes(int column) const
{
    return m_query.value(column).toByteArray();
}

qint64 PostgresQuery::integer(int column) const
{
    return m_query.value(column).toLongLong();
}

double PostgresQuery::real(int column) const
{
    return m_query.value(column).toDouble();
}

bool PostgresQuery::boolean(int column) const
{
    return m_query.value(column).toBool();
}

Uuid PostgresQuery::uuid(int column) const
{
    return Uuid::fromString(QStringView(m_query.value(column).toString())).value_or(Uuid());
}

} // namespace lectern::db

// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/query_plan.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

namespace lectern::test {

QString queryPlan(const TestDatabase &database, const QString &sql, const QStringList &values)
{
    QString query = sql;
    for (const QString &value : values)
        query.replace(query.indexOf(QLatin1Char('?')), 1, value);
    const db::DatabaseOptions options = database.options();
    const auto *postgres = std::get_if<db::PostgresLocation>(&options.location);
    QStringList steps;
    {
        QSqlDatabase other = QSqlDatabase::addDatabase(
            postgres ? QStringLiteral("QPSQL") : QStringLiteral("QSQLITE"), QStringLiteral("plan"));
        if (postgres) {
            other.setHostName(postgres->host);
            other.setPort(postgres->port);
            other.setUserName(postgres->user);
        }
        other.setDatabaseName(postgres ? postgres->database
                                       : std::get<db::SqliteLocation>(options.location).file);
        QSqlQuery look(other.open() ? other : QSqlDatabase());
        if (postgres) {
            look.exec(QStringLiteral("ANALYZE"));
            look.exec(QStringLiteral("SET enable_seqscan = off"));
        }
        look.exec((postgres ? QStringLiteral("EXPLAIN ") : QStringLiteral("EXPLAIN QUERY PLAN ")) +
                  query);
        while (look.next())
            steps += look.value(postgres ? 0 : 3).toString();
        if (look.lastError().isValid())
            steps += look.lastError().text();
    }
    QSqlDatabase::removeDatabase(QStringLiteral("plan"));
    return steps.join(QLatin1Char('\n'));
}

QString sqlOf(const TestDatabase &database, const Uuid &id)
{
    const bool postgres = std::holds_alternative<db::PostgresLocation>(database.options().location);
    return postgres ? QStringLiteral("'%1'").arg(id.toString())
                    : QStringLiteral("x'%1'").arg(QString::fromLatin1(id.toBytes().toHex()));
}

} // namespace lectern::test

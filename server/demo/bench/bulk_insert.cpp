// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/demo/bench/bulk_insert.h"

namespace lectern::demo {

BulkInsert::BulkInsert(db::Session &session, const char *table, const QStringList &columns,
                       BulkInsert *parent)
    : m_session(session)
    , m_table(table)
    , m_parent(parent)
    , m_head(QStringLiteral("INSERT INTO %1 (%2) VALUES ")
                 .arg(QLatin1String(table), columns.join(QStringLiteral(", "))))
    , m_columns(columns.size())
{
}

void BulkInsert::flush()
{
    if (m_parent)
        m_parent->flush();
    const qsizetype rows = m_values.size() / m_columns;
    if (rows == kRows) {
        [[maybe_unused]] const db::Rows done =
            m_session.queryText(m_table, statement(rows), m_values);
    } else {
        // One by one, so that there are two forms of the statement and not forty.
        for (qsizetype i = 0; i < rows; ++i) {
            [[maybe_unused]] const db::Rows done =
                m_session.queryText(m_table, statement(1), m_values.mid(i * m_columns, m_columns));
        }
    }
    m_values.clear();
}

QString BulkInsert::statement(qsizetype rows) const
{
    QString row = QStringLiteral("(") + QStringLiteral("?, ").repeated(m_columns);
    row.chop(2);
    row += QLatin1Char(')');
    return m_head + QString(row + QStringLiteral(", ")).repeated(rows - 1) + row;
}

} // namespace lectern::demo

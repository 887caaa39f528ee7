// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/session.h"

#include <QString>
#include <QVariantList>

namespace lectern::demo {

/// Rows of one table, written many in a statement. What is left goes out with flush(), which must
/// be called at the end. Rows of `parent`, which these refer to, go out before them.
class BulkInsert
{
public:
    BulkInsert(db::Session &session, const char *table, const QStringList &columns,
               BulkInsert *parent = nullptr);

    template<class... Args>
    void row(const Args &...args)
    {
        (m_values.append(m_session.bind(args)), ...);
        if (m_values.size() == m_columns * kRows)
            flush();
    }
    void flush();

private:
    static constexpr int kRows = 40;

    [[nodiscard]] QString statement(qsizetype rows) const;

    db::Session &m_session;
    const char *m_table;
    BulkInsert *m_parent;
    QString m_head;
    qsizetype m_columns;
    QVariantList m_values;
};

} // namespace lectern::demo

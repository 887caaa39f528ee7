// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/school/sql_school_store.h"

namespace lectern::school {

namespace {

constexpr db::Statement kAll{"school.settings", "SELECT name, value FROM settings"};
constexpr db::Statement kSet{"school.set",
                             "INSERT INTO settings (name, value) VALUES (?, ?) "
                             "ON CONFLICT (name) DO UPDATE SET value = excluded.value"};

} // namespace

QHash<QString, QString> SqlSchoolStore::settings(db::Session &session)
{
    QHash<QString, QString> settings;
    db::Rows rows = session.query(kAll);
    while (rows.next())
        settings.insert(rows.text(0), rows.text(1));
    return settings;
}

void SqlSchoolStore::set(db::Session &session, const QString &name, const QString &value)
{
    session.run(kSet, name, value);
}

} // namespace lectern::school

// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/db/sqlite_error.h"

#include <sqlite3.h>

namespace lectern::db {

DbErrorKind sqliteErrorKind(int extendedCode)
{
    switch (extendedCode) {
    case SQLITE_CONSTRAINT_UNIQUE:
    case SQLITE_CONSTRAINT_PRIMARYKEY:
    case SQLITE_CONSTRAINT_ROWID:
        return DbErrorKind::Unique;
    case SQLITE_CONSTRAINT_FOREIGNKEY:
        return DbErrorKind::ForeignKey;
    case SQLITE_BUSY_SNAPSHOT:
        return DbErrorKind::Conflict;
    default:
        break;
    }
    switch (extendedCode & 0xff) {
    case SQLITE_CONSTRAINT:
        return DbErrorKind::Constraint;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return DbErrorKind::Busy;
    case SQLITE_FULL:
        return DbErrorKind::Full;
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return DbErrorKind::ReadOnly;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return DbErrorKind::Corrupt;
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
    case SQLITE_NOMEM:
    case SQLITE_NOLFS:
    case SQLITE_PROTOCOL:
        return DbErrorKind::Unavailable;
    default:
        return DbErrorKind::Other;
    }
}

DbException sqliteError(sqlite3 *database, const char *what)
{
    const int code = sqlite3_extended_errcode(database);
    const QString message = QString::fromUtf8(sqlite3_errmsg(database));
    // "UNIQUE constraint failed: users.email_key"
    const qsizetype colon = message.indexOf(QLatin1String(": "));
    const bool constrained = (code & 0xff) == SQLITE_CONSTRAINT && colon > 0;
    return DbException(sqliteErrorKind(code), QByteArray::number(code),
                       QLatin1String(what) + QLatin1String(": ") + message,
                       constrained ? message.mid(colon + 2).toUtf8() : QByteArray());
}

} // namespace lectern::db

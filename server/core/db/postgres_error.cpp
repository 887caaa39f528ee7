// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/db/postgres_error.h"

#include <QRegularExpression>
#include <QSqlError>

#include <algorithm>
#include <array>
#include <utility>

namespace lectern::db {

namespace {

// The first match counts, so single codes stand before their class.
constexpr std::array kKinds{
    std::pair{"23505", DbErrorKind::Unique},
    std::pair{"23503", DbErrorKind::ForeignKey},
    std::pair{"23", DbErrorKind::Constraint},
    std::pair{"40003", DbErrorKind::ConnectionLost}, // not known whether it happened
    std::pair{"40", DbErrorKind::Conflict},
    std::pair{"55P03", DbErrorKind::Busy},
    std::pair{"57P01", DbErrorKind::ConnectionLost},
    std::pair{"57P02", DbErrorKind::ConnectionLost},
    std::pair{"57P03", DbErrorKind::ConnectionLost},
    std::pair{"57P05", DbErrorKind::ConnectionLost},
    std::pair{"57", DbErrorKind::Unavailable},
    std::pair{"08", DbErrorKind::ConnectionLost},
    std::pair{"53100", DbErrorKind::Full},
    std::pair{"53", DbErrorKind::Unavailable},
    std::pair{"58", DbErrorKind::Unavailable},
    std::pair{"28", DbErrorKind::Unavailable},
    std::pair{"3D", DbErrorKind::Unavailable},
    std::pair{"25006", DbErrorKind::ReadOnly},
    std::pair{"XX001", DbErrorKind::Corrupt},
    std::pair{"XX002", DbErrorKind::Corrupt},
};

} // namespace

DbErrorKind postgresErrorKind(const QByteArray &sqlState)
{
    if (sqlState.isEmpty())
        return DbErrorKind::ConnectionLost;
    const auto *found = std::find_if(kKinds.begin(), kKinds.end(), [&](const auto &entry) {
        return sqlState.startsWith(entry.first);
    });
    return found == kKinds.end() ? DbErrorKind::Other : found->second;
}

DbException postgresError(const QSqlError &error, const QString &what)
{
    static const QRegularExpression constraint(QStringLiteral("constraint \"([^\"]+)\""));
    const QByteArray code = error.nativeErrorCode().toLatin1();
    const QString text = error.databaseText().trimmed();
    const DbErrorKind kind = postgresErrorKind(code);
    QByteArray name;
    if (kind == DbErrorKind::Unique || kind == DbErrorKind::ForeignKey ||
        kind == DbErrorKind::Constraint)
        name = constraint.match(text).captured(1).toUtf8();
    return DbException(kind, code, what + QLatin1String(": ") + text, name);
}

} // namespace lectern::db

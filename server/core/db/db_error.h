// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/core/error.h"

#include <QByteArray>
#include <QString>

#include <exception>

namespace lectern::db {

enum class DbErrorKind {
    Unique, ///< a unique or primary key exists already
    ForeignKey,
    Constraint, ///< CHECK or NOT NULL
    Conflict,   ///< deadlock or serialization failure: the same again may succeed
    Busy,       ///< somebody else holds the lock too long
    Full,       ///< no space on the disk, or the quota is used up
    ReadOnly,
    Corrupt,        ///< the file is not a database, or a damaged one
    ConnectionLost, ///< the server went away; what was running is not known to have happened
    Unavailable,    ///< I/O error, no memory, too many connections, cannot open
    Other,          ///< wrong SQL, wrong type: a bug of ours
};

/// A statement failed. Thrown inside a unit of work, turned into an Error by Database; code that
/// waits for one kind (a unique key, say) may catch it, but must then return an Error: on
/// PostgreSQL the unit's transaction takes no more statements.
class DbException : public std::exception
{
public:
    DbException(DbErrorKind kind, QByteArray code, QString message, QByteArray constraint = {})
        : m_kind(kind)
        , m_code(std::move(code))
        , m_message(std::move(message))
        , m_constraint(std::move(constraint))
        , m_what(m_message.toUtf8())
    {
    }

    [[nodiscard]] DbErrorKind kind() const { return m_kind; }
    /// SQLSTATE, or SQLite's extended result code in decimal.
    [[nodiscard]] const QByteArray &code() const { return m_code; }
    /// Names the statement too.
    [[nodiscard]] const QString &message() const { return m_message; }
    /// PostgreSQL: the constraint's name; SQLite: "table.column, …" of a unique key.
    [[nodiscard]] const QByteArray &constraint() const { return m_constraint; }
    [[nodiscard]] const char *what() const noexcept override { return m_what.constData(); }

    /// The same with the name of a file before the message.
    [[nodiscard]] DbException prefixed(const QString &name) const
    {
        return DbException(m_kind, m_code, name + QLatin1String(": ") + m_message, m_constraint);
    }

    /// storage.conflict, storage.full, storage.unavailable, storage.read_only, storage.corrupt or
    /// internal, with the message as detail.
    [[nodiscard]] Error toError() const;

private:
    DbErrorKind m_kind;
    QByteArray m_code;
    QString m_message;
    QByteArray m_constraint;
    QByteArray m_what;
};

/// Try again: the queue is full, the server is away.
[[nodiscard]] Error unavailable(const QString &detail, int retryAfterSeconds = 1);

} // namespace lectern::db

// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/row.h"
#include "server/core/db/statement.h"
#include "shared/core/timestamp.h"
#include "shared/core/uuid.h"

#include <QVariant>

#include <initializer_list>
#include <optional>

namespace lectern::db {

/// A connection inside one read or one unit of writing, valid only within the function it was given
/// to and on its thread. Failures of the database are thrown as DbException (db_error.h) and
/// turned into an Error by Database; a violated unique constraint is better met by
/// ON CONFLICT DO NOTHING and the number of rows.
class Session
{
public:
    virtual ~Session() = default;

    /// Rows of a query, forward only. Leave none of them open: destroy Rows before the next
    /// statement with the same name runs, at the latest at the end of the function.
    template<class... Args>
    [[nodiscard]] Rows query(const Statement &statement, const Args &...args)
    {
        return execute(statement, {bind(args)...});
    }
    /// Runs a statement; returns how many rows it changed.
    template<class... Args>
    qint64 run(const Statement &statement, const Args &...args)
    {
        return execute(statement, {bind(args)...}).affected();
    }
    /// SQL that is put together at run time (filters): from constant pieces only, each value bound.
    /// Prepared queries are cached by text; the number of variants must be small.
    [[nodiscard]] virtual Rows queryText(const char *name, const QString &sql,
                                         const QVariantList &args) = 0;

    [[nodiscard]] virtual Dialect dialect() const = 0;

    /// Database's commit listeners are called once this unit has been committed.
    void notifyAfterCommit() { m_notify = true; }

    /// How each type is stored: ids as 16 bytes (BLOB, uuid), times as milliseconds, booleans as
    /// 0 and 1 (BOOLEAN on PostgreSQL), an empty optional as NULL.
    [[nodiscard]] QVariant bind(const Uuid &id) const;
    template<class Tag>
    [[nodiscard]] QVariant bind(const Id<Tag> &id) const
    {
        return bind(id.uuid());
    }
    [[nodiscard]] QVariant bind(Timestamp time) const { return QVariant(qint64(time.ms)); }
    [[nodiscard]] QVariant bind(bool value) const;
    [[nodiscard]] QVariant bind(int value) const { return value; }
    [[nodiscard]] QVariant bind(qint64 value) const { return value; }
    [[nodiscard]] QVariant bind(double value) const { return value; }
    [[nodiscard]] QVariant bind(const QString &text) const;
    [[nodiscard]] QVariant bind(const QByteArray &bytes) const;
    [[nodiscard]] QVariant bind(const char *latin1) const { return QString::fromLatin1(latin1); }
    [[nodiscard]] QVariant bind(const QVariant &value) const { return value; }
    template<class T>
    [[nodiscard]] QVariant bind(const std::optional<T> &value) const
    {
        return value ? bind(*value) : QVariant();
    }

protected:
    virtual Rows execute(const Statement &statement, std::initializer_list<QVariant> args) = 0;

    bool m_notify = false;
};

} // namespace lectern::db

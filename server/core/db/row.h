// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/core/timestamp.h"
#include "shared/core/uuid.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>

class QSqlQuery;

namespace lectern::db {

/// The rows of a query: `while (rows.next()) use(rows.text(0));`. Columns count from 0, in the
/// order of the SELECT. Finishing or destroying it resets the prepared query for the next use.
class Rows
{
public:
    Rows(QSqlQuery *query, qint64 affected);
    ~Rows();
    Rows(Rows &&other) noexcept;
    Rows &operator=(Rows &&) = delete;
    Rows(const Rows &) = delete;
    Rows &operator=(const Rows &) = delete;

    [[nodiscard]] bool next();

    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] QByteArray bytes(int column) const;
    [[nodiscard]] qint64 integer(int column) const;
    [[nodiscard]] double real(int column) const;
    [[nodiscard]] bool boolean(int column) const;
    [[nodiscard]] Uuid uuid(int column) const;
    [[nodiscard]] Timestamp time(int column) const { return {integer(column)}; }
    template<class IdType>
    [[nodiscard]] IdType id(int column) const
    {
        return IdType(uuid(column));
    }
    [[nodiscard]] std::optional<QString> optionalText(int column) const;
    [[nodiscard]] std::optional<double> optionalReal(int column) const;
    [[nodiscard]] std::optional<qint64> optionalInteger(int column) const;
    [[nodiscard]] std::optional<Timestamp> optionalTime(int column) const;
    template<class IdType>
    [[nodiscard]] std::optional<IdType> optionalId(int column) const
    {
        return isNull(column) ? std::nullopt : std::optional(IdType(uuid(column)));
    }

    [[nodiscard]] qint64 affected() const { return m_affected; }

private:
    QSqlQuery *m_query;
    qint64 m_affected;
};

} // namespace lectern::db

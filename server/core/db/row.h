// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/cursor.h"
#include "shared/core/timestamp.h"
#include "shared/core/uuid.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace lectern::db {

/// The rows of a query: `while (rows.next()) use(rows.text(0));`. Columns count from 0, in the
/// order of the SELECT. Finishing or destroying it resets the prepared query for the next use. NULL
/// reads as an empty text, 0 or a nil id.
class Rows
{
public:
    Rows(Cursor *cursor, qint64 affected) : m_cursor(cursor), m_affected(affected) {}
    ~Rows();
    Rows(Rows &&other) noexcept;
    Rows &operator=(Rows &&) = delete;
    Rows(const Rows &) = delete;
    Rows &operator=(const Rows &) = delete;

    [[nodiscard]] bool next();

    [[nodiscard]] bool isNull(int column) const { return m_cursor->isNull(column); }
    [[nodiscard]] QString text(int column) const { return m_cursor->text(column); }
    [[nodiscard]] QByteArray bytes(int column) const { return m_cursor->bytes(column); }
    [[nodiscard]] qint64 integer(int column) const { return m_cursor->integer(column); }
    [[nodiscard]] double real(int column) const { return m_cursor->real(column); }
    [[nodiscard]] bool boolean(int column) const { return m_cursor->boolean(column); }
    [[nodiscard]] Uuid uuid(int column) const { return m_cursor->uuid(column); }
    [[nodiscard]] Timestamp time(int column) const { return {integer(column)}; }
    template<class IdType>
    [[nodiscard]] IdType id(int column) const
    {
        return IdType(uuid(column));
    }
    [[nodiscard]] std::optional<QString> optionalText(int column) const
    {
        return isNull(column) ? std::nullopt : std::optional(text(column));
    }
    [[nodiscard]] std::optional<double> optionalReal(int column) const
    {
        return isNull(column) ? std::nullopt : std::optional(real(column));
    }
    [[nodiscard]] std::optional<qint64> optionalInteger(int column) const
    {
        return isNull(column) ? std::nullopt : std::optional(integer(column));
    }
    [[nodiscard]] std::optional<Timestamp> optionalTime(int column) const
    {
        return isNull(column) ? std::nullopt : std::optional(time(column));
    }
    template<class IdType>
    [[nodiscard]] std::optional<IdType> optionalId(int column) const
    {
        return isNull(column) ? std::nullopt : std::optional(IdType(uuid(column)));
    }

    [[nodiscard]] qint64 affected() const { return m_affected; }

private:
    Cursor *m_cursor; ///< none once the rows are at their end
    qint64 m_affected;
};

} // namespace lectern::db

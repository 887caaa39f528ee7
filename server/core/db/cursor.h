// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/core/uuid.h"

#include <QByteArray>
#include <QString>

namespace lectern::db {

/// What a dialect's prepared query offers to Rows. Columns count from 0.
class Cursor
{
public:
    virtual ~Cursor() = default;

    /// The next row; false at the end, where the query has reset itself.
    [[nodiscard]] virtual bool next() = 0;
    /// Resets the query; harmless when it has been.
    virtual void finish() = 0;

    [[nodiscard]] virtual bool isNull(int column) const = 0;
    [[nodiscard]] virtual QString text(int column) const = 0;
    [[nodiscard]] virtual QByteArray bytes(int column) const = 0;
    [[nodiscard]] virtual qint64 integer(int column) const = 0;
    [[nodiscard]] virtual double real(int column) const = 0;
    [[nodiscard]] virtual bool boolean(int column) const = 0;
    [[nodiscard]] virtual Uuid uuid(int column) const = 0;
};

} // namespace lectern::db

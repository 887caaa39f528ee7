// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/db/session.h"

namespace lectern::db {

QVariant Session::bind(const Uuid &id) const
{
    return dialect() == Dialect::Sqlite ? QVariant(id.toBytes()) : QVariant(id.toString());
}

QVariant Session::bind(bool value) const
{
    return dialect() == Dialect::Sqlite ? QVariant(qint64(value)) : QVariant(value);
}

// An empty text is a text: drivers take the null QString and QByteArray for NULL.
QVariant Session::bind(const QString &text) const
{
    return text.isNull() ? QVariant(QStringLiteral("")) : QVariant(text);
}

QVariant Session::bind(const QByteArray &bytes) const
{
    return bytes.isNull() ? QVariant(QByteArray("")) : QVariant(bytes);
}

} // namespace lectern::db

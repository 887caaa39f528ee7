// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/db/db_error.h"

namespace lectern::db {

namespace {

Error withDetail(ErrorKind kind, QByteArray id, const QString &detail)
{
    Error error{kind, std::move(id)};
    error.detail = detail;
    return error;
}

} // namespace

Error unavailable(const QString &detail, int retryAfterSeconds)
{
    Error error = withDetail(ErrorKind::Unavailable, "storage.unavailable", detail);
    error.retryAfterSeconds = retryAfterSeconds;
    return error;
}

Error DbException::toError() const
{
    switch (m_kind) {
    case DbErrorKind::Unique:
    case DbErrorKind::ForeignKey:
    case DbErrorKind::Conflict:
        return withDetail(ErrorKind::Conflict, "storage.conflict", m_message);
    case DbErrorKind::Full:
        return withDetail(ErrorKind::StorageFull, "storage.full", m_message);
    case DbErrorKind::ReadOnly:
        return withDetail(ErrorKind::Unavailable, "storage.read_only", m_message);
    case DbErrorKind::Corrupt:
        return withDetail(ErrorKind::Unavailable, "storage.corrupt", m_message);
    case DbErrorKind::Busy:
    case DbErrorKind::ConnectionLost:
    case DbErrorKind::Unavailable:
        return unavailable(m_message);
    case DbErrorKind::Constraint:
    case DbErrorKind::Other:
        break;
    }
    return Error::internal(m_message);
}

} // namespace lectern::db

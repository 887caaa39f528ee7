// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/db_error.h"

class QSqlError;

namespace lectern::db {

/// `what` names the statement or what was tried. An error without SQLSTATE never came from the
/// server: the connection is gone.
[[nodiscard]] DbException postgresError(const QSqlError &error, const QString &what);
[[nodiscard]] DbErrorKind postgresErrorKind(const QByteArray &sqlState);

} // namespace lectern::db

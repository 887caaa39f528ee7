// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/test_database.h"

#include <QString>
#include <QStringList>

namespace lectern::test {

/// How the database would find the rows of a query, in its words. Each ? of `sql` is replaced by
/// the next of `values`, written as SQL. PostgreSQL reads a small table as a whole: this one knows
/// what is in its tables, and does so only where there is no other way.
[[nodiscard]] QString queryPlan(const TestDatabase &database, const QString &sql,
                                const QStringList &values);
/// An id as SQL of that database.
[[nodiscard]] QString sqlOf(const TestDatabase &database, const Uuid &id);

} // namespace lectern::test

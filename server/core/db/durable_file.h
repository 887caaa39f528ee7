// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace lectern::db {

/// Brings a finished file to the disk and moves it to its name, over what was there: after a
/// crash there is the old file or the whole new one. Throws DbException.
void moveDurably(const QString &from, const QString &to);

} // namespace lectern::db

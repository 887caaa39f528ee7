// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/core/result.h"

#include <QList>
#include <QString>

namespace lectern::app {

/// A file or a folder on disk, and the name it has inside an archive.
struct ArchiveEntry
{
    QString path;
    QString name;
    QString without = {}; ///< a folder directly below that stays out
};

/// Writes a gzip-compressed tar (POSIX pax) of the entries, folders with all that is in them.
/// Written aside, synced and renamed: `file` is complete or not there. Readable by its owner only.
/// Files that vanish below a folder meanwhile are left out; the answer is how many. Anything else
/// that can't be read is an error that names it.
[[nodiscard]] Result<int> packArchive(const QString &file, const QList<ArchiveEntry> &entries);

/// Unpacks below `directory`, which must exist. Names that lead outside are refused.
[[nodiscard]] Result<> unpackArchive(const QString &file, const QString &directory);

/// Brings a folder, all that is in it and its own entry to the disk.
[[nodiscard]] Result<> syncTree(const QString &directory);

} // namespace lectern::app

// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/db/durable_file.h"

#include "server/core/db/db_error.h"
#include "server/core/files/descriptor.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace lectern::db {

namespace {

[[noreturn]] void fail(const QString &path)
{
    const int code = errno;
    throw DbException(code == ENOSPC || code == EDQUOT ? DbErrorKind::Full
                                                       : DbErrorKind::Unavailable,
                      {}, path + QLatin1String(": ") + qt_error_string(code));
}

void syncToDisk(const QString &path)
{
    const Descriptor file(::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC));
    if (!file.valid() || ::fsync(file.get()) != 0)
        fail(path);
}

} // namespace

void moveDurably(const QString &from, const QString &to)
{
    syncToDisk(from);
    if (::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0)
        fail(to);
    syncToDisk(QFileInfo(to).absolutePath());
}

} // namespace lectern::db

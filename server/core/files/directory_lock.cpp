// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/files/directory_lock.h"

#include <QDir>
#include <QFile>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>

namespace lectern {

namespace {

Error unusable(const QString &detail)
{
    return Error{ErrorKind::Unavailable, "storage.unavailable", {}, detail};
}

} // namespace

Result<DirectoryLock> DirectoryLock::take(const QString &directory)
{
    const QString path = QDir(directory).filePath(QStringLiteral("server.lock"));
    // Not to wait for the other end where the file is a pipe.
    Descriptor file(::open(QFile::encodeName(path).constData(),
                           O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK, 0600));
    if (!file.valid())
        return unusable(QStringLiteral("the data directory %1 can't be written: server.lock: %2")
                            .arg(directory, QString::fromLocal8Bit(std::strerror(errno))));
    int locked = 0;
    do
        locked = ::flock(file.get(), LOCK_EX | LOCK_NB);
    while (locked != 0 && errno == EINTR);
    if (locked != 0 && errno == EWOULDBLOCK)
        return unusable(
            QStringLiteral("another server works on the data directory %1").arg(directory));
    if (locked != 0)
        return unusable(QStringLiteral("the data directory %1 can't be locked: %2")
                            .arg(directory, QString::fromLocal8Bit(std::strerror(errno))));
    const QByteArray owner = QByteArray::number(::getpid()) + '\n';
    // The lock holds without it.
    if (::ftruncate(file.get(), 0) == 0)
        (void)!::pwrite(file.get(), owner.constData(), size_t(owner.size()), 0);
    return DirectoryLock(std::move(file));
}

} // namespace lectern

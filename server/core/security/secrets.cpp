// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/security/secrets.h"

#include "server/core/files/descriptor.h"

#include <QFile>

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <sodium.h>
#include <sys/stat.h>
#include <unistd.h>

namespace lectern {

namespace {

Error unusable(const QString &path, const QString &why)
{
    Error error{ErrorKind::Unavailable, "storage.unavailable"};
    error.detail = QStringLiteral("secret %1: %2").arg(path, why);
    return error;
}

Error systemError(const QString &path)
{
    return unusable(path, QString::fromLocal8Bit(std::strerror(errno)));
}

Result<QByteArray> readKey(const QString &path)
{
    const Descriptor file(::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC));
    if (!file.valid())
        return systemError(path);
    std::array<char, Secrets::kKeyBytes + 1> bytes{};
    const ssize_t length = ::read(file.get(), bytes.data(), bytes.size());
    if (length < 0)
        return systemError(path);
    if (length != Secrets::kKeyBytes)
        return unusable(path,
                        QStringLiteral("must have exactly %1 bytes; restore it from a backup, "
                                       "or remove it to sign everybody out")
                            .arg(Secrets::kKeyBytes));
    return QByteArray(bytes.data(), length);
}

Result<> writeKey(const QString &directory, const QString &path)
{
    std::array<char, Secrets::kKeyBytes> key{};
    randombytes_buf(key.data(), key.size());
    const QByteArray target = QFile::encodeName(path);
    const QByteArray aside = target + ".new." + QByteArray::number(::getpid());
    {
        const Descriptor file(
            ::open(aside.constData(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600));
        if (!file.valid() || ::write(file.get(), key.data(), key.size()) != ssize_t(key.size()) ||
            ::fsync(file.get()) != 0) {
            const Error error = systemError(path);
            ::unlink(aside.constData());
            return error;
        }
    }
    sodium_memzero(key.data(), key.size());
    // Another process may be making the same key: the first to give it its name wins.
    int renamed =
        ::renameat2(AT_FDCWD, aside.constData(), AT_FDCWD, target.constData(), RENAME_NOREPLACE);
    if (renamed != 0 && errno == EINVAL)
        renamed = ::rename(aside.constData(), target.constData());
    if (renamed != 0) {
        const bool exists = errno == EEXIST;
        const Error error = systemError(path);
        ::unlink(aside.constData());
        return exists ? success() : Result<>(error);
    }
    const Descriptor folder(
        ::open(QFile::encodeName(directory).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!folder.valid() || ::fsync(folder.get()) != 0)
        return systemError(directory);
    return success();
}

Result<QByteArray> keyNamed(const QString &directory, const QString &name)
{
    const QString path = directory + QLatin1Char('/') + name + QLatin1String(".key");
    if (!QFile::exists(path)) {
        const Result<> written = writeKey(directory, path);
        if (!written)
            return written.error();
    }
    return readKey(path);
}

} // namespace

Result<Secrets> loadSecrets(const QString &dataDirectory)
{
    if (sodium_init() < 0)
        return Error::internal(QStringLiteral("libsodium can't be initialised"));
    const QString directory = dataDirectory + QLatin1String("/secrets");
    if (::mkdir(QFile::encodeName(directory).constData(), 0700) != 0 && errno != EEXIST)
        return systemError(directory);
    Result<QByteArray> jwt = keyNamed(directory, QStringLiteral("jwt"));
    if (!jwt)
        return std::move(jwt).error();
    Result<QByteArray> links = keyNamed(directory, QStringLiteral("links"));
    if (!links)
        return std::move(links).error();
    return Secrets{std::move(*jwt), std::move(*links)};
}

} // namespace lectern

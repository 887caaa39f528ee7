// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/adapters/storage/directory_blob_store.h"

#include "server/core/files/descriptor.h"
#include "shared/core/uuid.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace lectern {

namespace {

constexpr qint64 kPiece = 256 * 1024;
constexpr auto kHash = QCryptographicHash::Blake2b_256;
constexpr int kTagBytes = 16;

const QString kIncoming = QStringLiteral(".incoming");

Error systemError(const char *doing, const QString &path, int code)
{
    const bool full = code == ENOSPC || code == EDQUOT;
    Error error{full ? ErrorKind::StorageFull : ErrorKind::Unavailable,
                full ? "storage.full" : "storage.unavailable"};
    error.detail = QString::fromLatin1(doing) + QLatin1Char(' ') + path + QStringLiteral(": ") +
                   QString::fromLocal8Bit(std::strerror(code));
    return error;
}

bool writeAll(int fd, const char *data, qint64 size)
{
    while (size > 0) {
        const ssize_t written = ::write(fd, data, size_t(size));
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return false;
        data += written;
        size -= written;
    }
    return true;
}

Result<> syncFolder(const QString &path)
{
    const Descriptor folder(
        ::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!folder.valid() || ::fsync(folder.get()) != 0)
        return systemError("fsync", path, errno);
    return success();
}

QByteArray tagOf(const QCryptographicHash &hash)
{
    return hash.result().left(kTagBytes).toHex();
}

/// Copies everything into `fd`, hashing on the way.
Result<BlobStore::Info> copy(QIODevice &source, int fd, const QString &path)
{
    QCryptographicHash hash(kHash);
    QByteArray piece(kPiece, Qt::Uninitialized);
    BlobStore::Info info;
    for (;;) {
        const qint64 got = source.read(piece.data(), piece.size());
        if (got < 0) {
            Error error{ErrorKind::Unavailable, "storage.unavailable"};
            error.detail = QStringLiteral("reading the source of ") + path + QStringLiteral(": ") +
                           source.errorString();
            return error;
        }
        if (got == 0)
            break;
        hash.addData(QByteArrayView(piece.constData(), got));
        if (!writeAll(fd, piece.constData(), got))
            return systemError("write", path, errno);
        info.size += got;
    }
    if (::fsync(fd) != 0)
        return systemError("fsync", path, errno);
    info.etag = tagOf(hash);
    return info;
}

bool isKeyCharacter(QChar c)
{
    return (c >= QLatin1Char('a') && c <= QLatin1Char('z')) ||
           (c >= QLatin1Char('0') && c <= QLatin1Char('9')) || c == QLatin1Char('-');
}

// Lower-case letters, digits and dashes between single slashes: no dot, so nothing climbs out.
bool isKey(const QString &key)
{
    if (key.isEmpty() || key.size() > 200)
        return false;
    bool segment = false;
    for (const QChar c : key) {
        if (c == QLatin1Char('/')) {
            if (!segment)
                return false;
            segment = false;
        } else if (isKeyCharacter(c)) {
            segment = true;
        } else {
            return false;
        }
    }
    return segment;
}

} // namespace

DirectoryBlobStore::DirectoryBlobStore(QString root) : m_root(std::move(root)) {}

Result<std::unique_ptr<DirectoryBlobStore>> DirectoryBlobStore::make(const QString &root)
{
    const QDir folder(root);
    if (!folder.mkpath(kIncoming))
        return systemError("mkdir", folder.filePath(kIncoming), errno ? errno : EACCES);
    std::unique_ptr<DirectoryBlobStore> store(new DirectoryBlobStore(folder.absolutePath()));
    if (Result<> usable = store->check(); !usable)
        return std::move(usable).error();
    return store;
}

void DirectoryBlobStore::sweep()
{
    QDir incoming(m_root + QLatin1Char('/') + kIncoming);
    const QDateTime old = QDateTime::currentDateTimeUtc().addDays(-1);
    for (const QFileInfo &left : incoming.entryInfoList(QDir::Files | QDir::Hidden)) {
        if (left.lastModified() < old)
            incoming.remove(left.fileName());
    }
}

Result<QString> DirectoryBlobStore::pathOf(const QString &key) const
{
    if (!isKey(key))
        return Error::notFound("media.not_found");
    return QString(m_root + QLatin1Char('/') + key);
}

// Each folder that is new is entered in its parent on the disk, too.
Result<> DirectoryBlobStore::makeFolders(const QString &key) const
{
    QString path = m_root;
    const QStringList parts = key.split(QLatin1Char('/'));
    for (qsizetype i = 0; i + 1 < parts.size(); ++i) {
        const QString parent = path;
        path += QLatin1Char('/') + parts[i];
        if (::mkdir(QFile::encodeName(path).constData(), 0750) == 0) {
            if (Result<> synced = syncFolder(parent); !synced)
                return synced;
        } else if (errno != EEXIST) {
            return systemError("mkdir", path, errno);
        }
    }
    return success();
}

Result<BlobStore::Info> DirectoryBlobStore::put(const QString &key, QIODevice &source)
{
    Result<QString> path = pathOf(key);
    if (!path)
        return std::move(path).error();
    if (Result<> made = makeFolders(key); !made)
        return std::move(made).error();
    const QString aside =
        m_root + QLatin1Char('/') + kIncoming + QLatin1Char('/') + Uuid::v7().toString();
    const QByteArray asideName = QFile::encodeName(aside);
    Result<Info> info = Info{};
    {
        const Descriptor file(
            ::open(asideName.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0640));
        if (!file.valid())
            return systemError("open", aside, errno);
        info = copy(source, file.get(), aside);
    }
    if (!info) {
        ::unlink(asideName.constData());
        return info;
    }
    if (::rename(asideName.constData(), QFile::encodeName(*path).constData()) != 0) {
        const Error error = systemError("rename", *path, errno);
        ::unlink(asideName.constData());
        return error;
    }
    if (Result<> synced = syncFolder(QFileInfo(*path).path()); !synced)
        return std::move(synced).error();
    return info;
}

Result<BlobStore::Info> DirectoryBlobStore::info(const QString &key)
{
    Result<std::shared_ptr<QIODevice>> file = open(key);
    if (!file)
        return std::move(file).error();
    QCryptographicHash hash(kHash);
    if (!hash.addData((*file).get())) {
        Error error{ErrorKind::Unavailable, "storage.unavailable"};
        error.detail =
            QStringLiteral("reading ") + key + QStringLiteral(": ") + (*file)->errorString();
        return error;
    }
    return Info{(*file)->size(), tagOf(hash)};
}

Result<std::shared_ptr<QIODevice>> DirectoryBlobStore::open(const QString &key)
{
    Result<QString> path = pathOf(key);
    if (!path)
        return std::move(path).error();
    auto file = std::make_shared<QFile>(*path);
    if (!file->open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        if (!file->exists())
            return Error::notFound("media.not_found");
        Error error{ErrorKind::Unavailable, "storage.unavailable"};
        error.detail = *path + QStringLiteral(": ") + file->errorString();
        return error;
    }
    return std::shared_ptr<QIODevice>(std::move(file));
}

Result<> DirectoryBlobStore::remove(const QString &key)
{
    Result<QString> path = pathOf(key);
    if (!path)
        return std::move(path).error();
    if (::unlink(QFile::encodeName(*path).constData()) != 0) {
        if (errno == ENOENT)
            return Error::notFound("media.not_found");
        return systemError("unlink", *path, errno);
    }
    return syncFolder(QFileInfo(*path).path());
}

Result<> DirectoryBlobStore::check()
{
    const QString path =
        m_root + QLatin1Char('/') + kIncoming + QLatin1Char('/') + Uuid::v7().toString();
    const QByteArray name = QFile::encodeName(path);
    static constexpr char block[4096] = {};
    const Descriptor file(::open(name.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0640));
    if (!file.valid())
        return systemError("open", path, errno);
    const bool written = writeAll(file.get(), block, sizeof block);
    const int code = errno;
    ::unlink(name.constData());
    if (!written)
        return systemError("write", path, code);
    return success();
}

} // namespace lectern

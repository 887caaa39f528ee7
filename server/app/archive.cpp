// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/archive.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

#include <archive.h>
#include <archive_entry.h>
#include <fcntl.h>
#include <memory>
#include <sys/stat.h>
#include <unistd.h>

namespace lectern::app {

namespace {

constexpr qint64 kPiece = 1024 * 1024;

struct EntryFree
{
    void operator()(archive_entry *entry) const { archive_entry_free(entry); }
};
using EntryPtr = std::unique_ptr<archive_entry, EntryFree>;

Error failure(const QString &what, struct archive *archive)
{
    return Error{
        ErrorKind::Unavailable,
        "storage.unavailable",
        {},
        QStringLiteral("%1: %2").arg(what, QString::fromLocal8Bit(archive_error_string(archive)))};
}

Result<> addFile(struct archive *archive, const QString &path, const QString &name)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return success();
    const qint64 size = file.size();
    const EntryPtr entry(archive_entry_new());
    archive_entry_set_pathname(entry.get(), name.toUtf8().constData());
    archive_entry_set_filetype(entry.get(), AE_IFREG);
    archive_entry_set_perm(entry.get(), 0600);
    archive_entry_set_size(entry.get(), size);
    if (archive_write_header(archive, entry.get()) != ARCHIVE_OK)
        return failure(name, archive);
    for (qint64 left = size; left > 0;) {
        const QByteArray piece = file.read(std::min(left, kPiece));
        if (piece.isEmpty() ||
            archive_write_data(archive, piece.constData(), size_t(piece.size())) < 0)
            return failure(name, archive);
        left -= piece.size();
    }
    return success();
}

Result<> addEntry(struct archive *archive, const ArchiveEntry &entry)
{
    if (QFileInfo(entry.path).isFile())
        return addFile(archive, entry.path, entry.name);
    const QDir base(entry.path);
    QDirIterator it(entry.path, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        const QString path = it.next();
        const Result<> added =
            addFile(archive, path, entry.name + QLatin1Char('/') + base.relativeFilePath(path));
        if (!added)
            return added;
    }
    return success();
}

bool syncFile(const QString &path)
{
    const int fd = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return false;
    const bool synced = ::fsync(fd) == 0;
    ::close(fd);
    return synced;
}

} // namespace

Result<> packArchive(const QString &file, const QList<ArchiveEntry> &entries)
{
    const QString aside = file + QStringLiteral(".part");
    const std::unique_ptr<struct archive, int (*)(struct archive *)> archive(archive_write_new(),
                                                                             archive_write_free);
    archive_write_set_format_pax_restricted(archive.get());
    archive_write_add_filter_gzip(archive.get());
    const mode_t before = ::umask(0077);
    const int opened =
        archive_write_open_filename(archive.get(), QFile::encodeName(aside).constData());
    ::umask(before);
    Result<> result = opened == ARCHIVE_OK ? success() : Result<>(failure(aside, archive.get()));
    for (const ArchiveEntry &entry : entries) {
        if (result)
            result = addEntry(archive.get(), entry);
    }
    if (result && archive_write_close(archive.get()) != ARCHIVE_OK)
        result = failure(aside, archive.get());
    if (result && (!syncFile(aside) || ::rename(QFile::encodeName(aside).constData(),
                                                QFile::encodeName(file).constData()) != 0))
        result = Error{ErrorKind::Unavailable,
                       "storage.unavailable",
                       {},
                       QStringLiteral("%1 can't be written").arg(file)};
    if (!result)
        QFile::remove(aside);
    return result;
}

Result<> unpackArchive(const QString &file, const QString &directory)
{
    const std::unique_ptr<struct archive, int (*)(struct archive *)> archive(archive_read_new(),
                                                                             archive_read_free);
    archive_read_support_format_tar(archive.get());
    archive_read_support_filter_gzip(archive.get());
    if (archive_read_open_filename(archive.get(), QFile::encodeName(file).constData(),
                                   size_t(kPiece)) != ARCHIVE_OK)
        return failure(file, archive.get());
    const int flags = ARCHIVE_EXTRACT_SECURE_NODOTDOT | ARCHIVE_EXTRACT_SECURE_SYMLINKS |
                      ARCHIVE_EXTRACT_PERM | ARCHIVE_EXTRACT_NO_OVERWRITE;
    for (;;) {
        archive_entry *entry = nullptr;
        const int status = archive_read_next_header(archive.get(), &entry);
        if (status == ARCHIVE_EOF)
            return success();
        if (status != ARCHIVE_OK)
            return failure(file, archive.get());
        // Only plain files, below the directory: nothing in an archive may point elsewhere.
        const QString name = QString::fromUtf8(archive_entry_pathname(entry));
        if (archive_entry_filetype(entry) != AE_IFREG || name.startsWith(QLatin1Char('/')))
            return Error{ErrorKind::InvalidInput,
                         "request.invalid",
                         {},
                         QStringLiteral("%1: %2 is not a plain file").arg(file, name)};
        archive_entry_set_pathname(entry,
                                   QFile::encodeName(QDir(directory).filePath(name)).constData());
        if (archive_read_extract(archive.get(), entry, flags) != ARCHIVE_OK)
            return failure(name, archive.get());
    }
}

} // namespace lectern::app

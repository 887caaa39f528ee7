// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/archive.h"

#include "server/core/files/descriptor.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

#include <archive.h>
#include <archive_entry.h>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
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

Error unreadable(const QString &path, int code)
{
    return Error{ErrorKind::Unavailable,
                 "storage.unavailable",
                 {},
                 QStringLiteral("%1 can't be read: %2")
                     .arg(path, QString::fromLocal8Bit(std::strerror(code)))};
}

/// Whether the file was there.
Result<bool> addFile(struct archive *archive, const QString &path, const QString &name)
{
    // Not to wait for whoever might write into a pipe.
    const Descriptor opened(
        ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (!opened.valid() && errno == ENOENT)
        return false;
    if (!opened.valid())
        return unreadable(path, errno);
    QFile file;
    if (!file.open(opened.get(), QIODevice::ReadOnly))
        return unreadable(path, EIO);
    struct stat facts = {};
    if (::fstat(opened.get(), &facts) != 0 || !S_ISREG(facts.st_mode))
        return unreadable(path, S_ISDIR(facts.st_mode) ? EISDIR : EINVAL);
    const qint64 size = facts.st_size;
    const EntryPtr entry(archive_entry_new());
    archive_entry_set_pathname(entry.get(), name.toUtf8().constData());
    archive_entry_set_filetype(entry.get(), AE_IFREG);
    archive_entry_set_perm(entry.get(), 0600);
    archive_entry_set_size(entry.get(), size);
    if (archive_write_header(archive, entry.get()) != ARCHIVE_OK)
        return failure(name, archive);
    for (qint64 left = size; left > 0;) {
        const QByteArray piece = file.read(std::min(left, kPiece));
        if (piece.isEmpty())
            return unreadable(path, EIO);
        if (archive_write_data(archive, piece.constData(), size_t(piece.size())) < 0)
            return failure(name, archive);
        left -= piece.size();
    }
    return true;
}

/// How many files vanished meanwhile.
Result<int> addEntry(struct archive *archive, const ArchiveEntry &entry)
{
    namespace fs = std::filesystem;
    const fs::path base(QFile::encodeName(entry.path).toStdString());
    std::error_code wrong;
    if (!fs::exists(base, wrong))
        return wrong ? Result<int>(unreadable(entry.path, wrong.value())) : Result<int>(0);
    if (!fs::is_directory(base, wrong)) {
        const Result<bool> added = addFile(archive, entry.path, entry.name);
        if (!added)
            return added.error();
        return *added ? Result<int>(0) : Result<int>(unreadable(entry.path, ENOENT));
    }
    int vanished = 0;
    fs::recursive_directory_iterator it(base, wrong);
    for (; !wrong && it != fs::recursive_directory_iterator(); it.increment(wrong)) {
        const fs::path relative = it->path().lexically_relative(base);
        std::error_code gone; // the next to ask says so, too
        const bool folder = fs::is_directory(it->symlink_status(gone));
        if (folder && relative == QFile::encodeName(entry.without).toStdString())
            it.disable_recursion_pending();
        if (folder)
            continue;
        const Result<bool> added =
            addFile(archive, QString::fromStdString(it->path()),
                    entry.name + QLatin1Char('/') + QString::fromStdString(relative));
        if (!added)
            return added.error();
        vanished += *added ? 0 : 1;
    }
    if (wrong)
        return unreadable(entry.path, wrong.value());
    return vanished;
}

bool syncFile(const QString &path)
{
    const Descriptor file(::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC));
    return file.valid() && ::fsync(file.get()) == 0;
}

} // namespace

Result<int> packArchive(const QString &file, const QList<ArchiveEntry> &entries)
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
    int vanished = 0;
    for (const ArchiveEntry &entry : entries) {
        if (!result)
            break;
        const Result<int> added = addEntry(archive.get(), entry);
        if (added)
            vanished += *added;
        else
            result = added.error();
    }
    if (result && archive_write_close(archive.get()) != ARCHIVE_OK)
        result = failure(aside, archive.get());
    if (result && (!syncFile(aside) || ::rename(QFile::encodeName(aside).constData(),
                                                QFile::encodeName(file).constData()) != 0))
        result = Error{ErrorKind::Unavailable,
                       "storage.unavailable",
                       {},
                       QStringLiteral("%1 can't be written").arg(file)};
    if (!result) {
        QFile::remove(aside);
        return result.error();
    }
    return vanished;
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

Result<> syncTree(const QString &directory)
{
    QStringList paths{QFileInfo(QDir(directory).absolutePath()).path(), directory};
    QDirIterator it(directory, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
                    QDirIterator::Subdirectories);
    while (it.hasNext())
        paths += it.next();
    for (const QString &path : paths) {
        if (!syncFile(path))
            return Error{ErrorKind::Unavailable,
                         "storage.unavailable",
                         {},
                         QStringLiteral("%1 can't be brought to the disk").arg(path)};
    }
    return success();
}

} // namespace lectern::app

// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/ports/blob_store.h"

namespace lectern {

/// Blobs as files under one directory. A blob is written aside (`.incoming`), brought to the disk
/// and renamed into place, so a crash leaves the whole of it or nothing. `open` answers a QFile.
/// Safe from any thread.
class DirectoryBlobStore final : public BlobStore
{
public:
    /// Makes the directory where it is missing. Errors: storage.unavailable, storage.full.
    [[nodiscard]] static Result<std::unique_ptr<DirectoryBlobStore>> make(const QString &root);

    /// Clears what a crash left in `.incoming`: files that nobody has written to for a day. For
    /// whoever has the directory alone; another process may be writing there else.
    void sweep();

    [[nodiscard]] Result<Info> put(const QString &key, QIODevice &source) override;
    /// Reads the whole file for the tag.
    [[nodiscard]] Result<Info> info(const QString &key) override;
    [[nodiscard]] Result<std::shared_ptr<QIODevice>> open(const QString &key) override;
    [[nodiscard]] Result<> remove(const QString &key) override;
    [[nodiscard]] Result<> check() override;

private:
    explicit DirectoryBlobStore(QString root);

    [[nodiscard]] Result<QString> pathOf(const QString &key) const;
    [[nodiscard]] Result<> makeFolders(const QString &key) const;

    QString m_root;
};

} // namespace lectern

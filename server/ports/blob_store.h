// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/core/result.h"

#include <QByteArray>
#include <QString>

#include <memory>

class QIODevice;

namespace lectern {

/// Where the bytes of media are kept. Keys are made by Lectern (`ab/cd/<uuid>`), never by people.
/// All calls may block and are made from worker threads, but `open`, which a directory answers
/// at once. Errors: media.not_found, storage.full, storage.unavailable.
class BlobStore
{
public:
    struct Info
    {
        qint64 size = 0;
        QByteArray etag; ///< strong, without quotes
    };

    virtual ~BlobStore() = default;

    /// Stores all of `source` under `key`; complete and on disk when it returns, or not there at
    /// all.
    [[nodiscard]] virtual Result<Info> put(const QString &key, QIODevice &source) = 0;
    [[nodiscard]] virtual Result<Info> info(const QString &key) = 0;
    /// The blob, open for random access reading.
    [[nodiscard]] virtual Result<std::shared_ptr<QIODevice>> open(const QString &key) = 0;
    [[nodiscard]] virtual Result<> remove(const QString &key) = 0;
    /// Whether bytes can be written at the moment, for /readyz.
    [[nodiscard]] virtual Result<> check() = 0;
};

} // namespace lectern

// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/core/result.h"

#include <QByteArray>
#include <QString>

namespace lectern {

/// The keys a server signs with, 32 random bytes each. Nodes of one school share them: copy the
/// `secrets` folder of the first.
struct Secrets
{
    QByteArray jwt;   ///< access tokens
    QByteArray links; ///< signed media links

    static constexpr int kKeyBytes = 32;
};

/// Reads `<dataDirectory>/secrets/*.key`, making what isn't there (folder 0700, files 0600; written
/// aside, on disk before it has its name). Error: storage.unavailable, with a `detail` that names
/// the file and what is wrong with it.
[[nodiscard]] Result<Secrets> loadSecrets(const QString &dataDirectory);

} // namespace lectern

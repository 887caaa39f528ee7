// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/files/descriptor.h"
#include "shared/core/result.h"

#include <QString>

namespace lectern {

/// That one process alone works on a directory: flock(2) on `server.lock` in it, which the kernel
/// takes back however that process ends. Nothing is concluded from what the file holds, so one left
/// behind, by whomever, is in nobody's way; the process id in it is for people.
class DirectoryLock
{
public:
    /// Error: storage.unavailable, with a `detail` that names the directory and says whether
    /// somebody else has it or what keeps it from being locked.
    [[nodiscard]] static Result<DirectoryLock> take(const QString &directory);

private:
    explicit DirectoryLock(Descriptor file) : m_file(std::move(file)) {}

    Descriptor m_file;
};

} // namespace lectern

// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/core/result.h"

#include <QString>

#include <chrono>

namespace lectern {

/// Where Redis is and what this school calls its things there.
struct RedisOptions
{
    QString host;
    quint16 port = 6379;
    QByteArray user;
    QByteArray password;
    int database = 0;
    bool tls = false;
    QString caFile;                                ///< PEM; empty: those of the system
    QByteArray name = "lectern";                   ///< begins every key and channel
    std::chrono::milliseconds presence{15'000};    ///< in which a node that died is noticed
    std::chrono::milliseconds silentAtMost{5'000}; ///< then Redis counts as away
    qsizetype mostQueued = 32 * 1024 * 1024;       ///< bytes on their way to Redis

    /// redis://[user:password@]host[:port][/database], or rediss:// for TLS. An error carries a
    /// sentence for people in its detail.
    [[nodiscard]] static Result<RedisOptions> fromUrl(const QString &url);
};

} // namespace lectern

// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/concurrency/work_pool.h"

#include <QString>

namespace lectern {

/// What one Argon2id hash costs. The default is RFC 9106's second recommendation (64 MiB, three
/// passes, one lane): about a tenth of a second and a memory that guessing hardware must pay for as
/// well. The memory is taken from the system for each hash and given back after it.
struct PasswordCost
{
    quint64 passes = 3;
    quint64 memoryBytes = 64ULL * 1024 * 1024;

    /// The least libsodium allows: for tests and for filling demo data, never for a real school.
    [[nodiscard]] static PasswordCost minimum();
};

/// Hashes and checks passwords on threads of its own, one at a time by default, stepping back for
/// the I/O threads; so sign-ins queue behind each other and stall nobody else. Passwords are taken
/// in Unicode NFC. Safe from any thread. Errors: server.busy (the queue is full),
/// server.shutting_down, internal (no memory for a hash).
class PasswordHasher
{
public:
    struct Options
    {
        PasswordCost cost;
        int threads = 1;
        int maxQueued = 64;
        int niceness = 10;
    };

    explicit PasswordHasher(Options options);

    /// The PHC string (`$argon2id$v=19$…`) to store.
    [[nodiscard]] QCoro::Task<Result<QString>> hash(QString password);
    /// Whether `password` is the one `stored` was made of. An empty `stored` (nobody has that
    /// address) takes as long as any other and is always false.
    [[nodiscard]] QCoro::Task<Result<bool>> verify(QString stored, QString password);
    /// Whether `stored` was made with another cost than today's.
    [[nodiscard]] bool isOutdated(const QString &stored) const;

private:
    PasswordCost m_cost;
    WorkPool m_pool;
};

} // namespace lectern

// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/core/ids.h"

#include <QHash>

#include <memory>
#include <mutex>

namespace lectern::chat {

/// Bounds what answers of many megabytes take of the memory: only so many at once, and of one
/// person fewer, from when they are read until their reader has taken them. Safe from any thread.
class LargeAnswers
{
public:
    static constexpr int kAtOnce = 8;
    static constexpr int kOfOne = 2;

    /// Held until it is destroyed; it may outlive the LargeAnswers.
    using Place = std::shared_ptr<void>;

    LargeAnswers();
    /// Null: there is none now.
    [[nodiscard]] Place take(const UserId &user);

private:
    struct Taken
    {
        std::mutex mutex;
        int count = 0;
        QHash<UserId, int> ofOne;
    };

    std::shared_ptr<Taken> m_taken;
};

} // namespace lectern::chat

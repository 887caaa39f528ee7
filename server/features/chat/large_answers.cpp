// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/chat/large_answers.h"

namespace lectern::chat {

LargeAnswers::LargeAnswers() : m_taken(std::make_shared<Taken>()) {}

LargeAnswers::Place LargeAnswers::take(const UserId &user)
{
    const std::lock_guard lock(m_taken->mutex);
    if (m_taken->count >= kAtOnce || m_taken->ofOne.value(user) >= kOfOne)
        return {};
    ++m_taken->count;
    ++m_taken->ofOne[user];
    const auto giveBack = [taken = m_taken, user](void *) {
        const std::lock_guard back(taken->mutex);
        --taken->count;
        if (--taken->ofOne[user] == 0)
            taken->ofOne.remove(user);
    };
    return {m_taken.get(), giveBack};
}

} // namespace lectern::chat

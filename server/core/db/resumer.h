// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Qt before <coroutine>: moc 6.4 stumbles over it otherwise.
#include <QtGlobal>

#include <coroutine>
#include <memory>
#include <mutex>
#include <vector>

namespace lectern::db {

/// Resumes coroutines on the thread it belongs to, through that thread's event loop: one posted
/// event wakes all that were handed over together. Where the thread has ended, coroutines are
/// left suspended forever, for nobody could go on with them.
class Resumer
{
public:
    /// That of the calling thread. Made at first use, closed when the thread ends.
    [[nodiscard]] static const std::shared_ptr<Resumer> &current();

    /// On its own thread: resumes those that wait for it at once.
    void deliver();

    /// From any thread.
    void resume(const std::vector<std::coroutine_handle<>> &coroutines);

    Resumer() = default;
    Resumer(const Resumer &) = delete;
    Resumer &operator=(const Resumer &) = delete;
    ~Resumer() = default;

private:
    class Receiver;
    struct Owner;

    std::mutex m_mutex;
    std::vector<std::coroutine_handle<>> m_waiting;
    Receiver *m_receiver = nullptr; ///< none once the thread has ended
    bool m_posted = false;
};

} // namespace lectern::db

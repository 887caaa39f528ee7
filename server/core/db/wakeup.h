// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/database.h"

#include <functional>
#include <memory>

namespace lectern::db {

/// Calls a function on the thread it was made on (with an event loop) after commits whose units
/// asked for that (Session::notifyAfterCommit); many commits in a row may be one call.
class Wakeup
{
public:
    Wakeup(Database &database, std::function<void()> function);
    ~Wakeup();
    Wakeup(const Wakeup &) = delete;
    Wakeup &operator=(const Wakeup &) = delete;

private:
    class Receiver;
    struct Shared;

    std::shared_ptr<Shared> m_shared;
    std::unique_ptr<Receiver> m_receiver;
};

} // namespace lectern::db

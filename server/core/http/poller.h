// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/files/descriptor.h"

#include <QSocketNotifier>

#include <cstdint>
#include <functional>

namespace lectern::http {

/// Something with a descriptor that a Poller watches.
class Pollable
{
public:
    virtual ~Pollable() = default;
    /// `events` are those of epoll(7).
    virtual void ready(std::uint32_t events) = 0;
};

/// One epoll set inside a thread's Qt event loop. Qt's own loop asks the kernel about every
/// descriptor at every turn, so 5,000 idle connections would slow each request; here they cost
/// nothing until something happens on them. Edge-triggered: `ready` tells of changes.
class Poller
{
public:
    /// `beforeBatch` runs before the `ready` calls of one turn, `afterBatch` after them.
    Poller(std::function<void()> beforeBatch, std::function<void()> afterBatch);
    Poller(const Poller &) = delete;
    Poller &operator=(const Poller &) = delete;

    /// `pollable` has to live until the end of the batch in which it was removed.
    bool add(int descriptor, Pollable *pollable);
    void remove(int descriptor);

private:
    void poll();

    Descriptor m_epoll;
    std::function<void()> m_beforeBatch;
    std::function<void()> m_afterBatch;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace lectern::http

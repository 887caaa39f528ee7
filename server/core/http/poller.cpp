// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/http/poller.h"

#include <array>
#include <sys/epoll.h>

namespace lectern::http {

namespace {

constexpr int kBatch = 128;
/// Turns before Qt's other events get theirs.
constexpr int kTurns = 4;

} // namespace

Poller::Poller(std::function<void()> beforeBatch, std::function<void()> afterBatch)
    : m_epoll(::epoll_create1(EPOLL_CLOEXEC))
    , m_beforeBatch(std::move(beforeBatch))
    , m_afterBatch(std::move(afterBatch))
    , m_notifier(std::make_unique<QSocketNotifier>(m_epoll.get(), QSocketNotifier::Read))
{
    QObject::connect(m_notifier.get(), &QSocketNotifier::activated, m_notifier.get(),
                     [this] { poll(); });
}

bool Poller::add(int descriptor, Pollable *pollable)
{
    epoll_event event{};
    event.events = EPOLLIN | EPOLLOUT | EPOLLRDHUP | EPOLLET;
    event.data.ptr = pollable;
    return ::epoll_ctl(m_epoll.get(), EPOLL_CTL_ADD, descriptor, &event) == 0;
}

void Poller::remove(int descriptor)
{
    ::epoll_ctl(m_epoll.get(), EPOLL_CTL_DEL, descriptor, nullptr);
}

void Poller::poll()
{
    std::array<epoll_event, kBatch> events;
    for (int turn = 0; turn < kTurns; ++turn) {
        const int count = ::epoll_wait(m_epoll.get(), events.data(), kBatch, 0);
        if (count <= 0)
            return;
        m_beforeBatch();
        for (int i = 0; i < count; ++i)
            static_cast<Pollable *>(events[size_t(i)].data.ptr)->ready(events[size_t(i)].events);
        m_afterBatch();
    }
}

} // namespace lectern::http

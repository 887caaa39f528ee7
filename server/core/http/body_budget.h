// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <atomic>
#include <memory>
#include <prometheus/gauge.h>
#include <utility>

namespace lectern::http {

/// How many bytes of request bodies the server holds at one time, over all connections. Safe from
/// any thread.
class BodyBudget
{
public:
    /// `held` shows what is taken.
    BodyBudget(qint64 bytes, prometheus::Gauge &held) : m_left(bytes), m_held(held) {}

    [[nodiscard]] bool take(qint64 bytes)
    {
        if (m_left.fetch_sub(bytes, std::memory_order_relaxed) < bytes) {
            m_left.fetch_add(bytes, std::memory_order_relaxed);
            return false;
        }
        m_held.Increment(double(bytes));
        return true;
    }
    void give(qint64 bytes)
    {
        m_held.Decrement(double(bytes));
        m_left.fetch_add(bytes, std::memory_order_relaxed);
    }

private:
    std::atomic<qint64> m_left;
    prometheus::Gauge &m_held;
};

/// What one request's body has taken of the budget; given back when the request is over.
class BodyShare
{
public:
    BodyShare() = default;
    explicit BodyShare(std::shared_ptr<BodyBudget> budget) : m_budget(std::move(budget)) {}
    ~BodyShare()
    {
        if (m_taken > 0)
            m_budget->give(m_taken);
    }
    BodyShare(const BodyShare &) = delete;
    BodyShare &operator=(const BodyShare &) = delete;
    BodyShare(BodyShare &&other) noexcept
        : m_budget(std::move(other.m_budget)), m_taken(std::exchange(other.m_taken, 0))
    {
    }
    BodyShare &operator=(BodyShare &&other) noexcept
    {
        std::swap(m_budget, other.m_budget);
        std::swap(m_taken, other.m_taken);
        return *this;
    }

    /// Whether there is room for `bytes` in all; what was taken stays.
    [[nodiscard]] bool growTo(qint64 bytes)
    {
        if (bytes <= m_taken)
            return true;
        if (!m_budget || !m_budget->take(bytes - m_taken))
            return false;
        m_taken = bytes;
        return true;
    }

private:
    std::shared_ptr<BodyBudget> m_budget;
    qint64 m_taken = 0;
};

} // namespace lectern::http

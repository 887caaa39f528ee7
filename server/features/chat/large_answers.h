// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/core/ids.h"

#include <QCoroTask>
#include <QPromise>

#include <chrono>
#include <memory>

namespace lectern::chat {

/// Bounds what answers of many megabytes take: how many are read at once, and how many bytes there
/// are that their readers have not taken yet. People take turns, each with what he or she asked for
/// first, but for those whose own socket or share is not free: answers to one socket come one after
/// the other, each when the one before has left. Safe from any thread with an event loop.
class LargeAnswers
{
public:
    static constexpr int kReading = 1;
    static constexpr qint64 kMostOfAnswer = 16 * 1024 * 1024;
    static constexpr qint64 kMostBytes = 4 * kMostOfAnswer;
    static constexpr qint64 kMostOfOne = 2 * kMostOfAnswer;
    /// Sockets that wait; of one person two, and more only while there are few.
    static constexpr int kWaiting = 64;
    static constexpr int kWaitingOfOne = 2;
    static constexpr int kFewWaiting = 16;
    /// For others than the own socket.
    static constexpr std::chrono::seconds kLongestWait{10};

    class Place;
    struct Waiter;
    using PlacePtr = std::shared_ptr<Place>;
    using WaiterPtr = std::shared_ptr<Waiter>;

    explicit LargeAnswers(std::chrono::milliseconds longestWait = kLongestWait);
    ~LargeAnswers();
    LargeAnswers(const LargeAnswers &) = delete;
    LargeAnswers &operator=(const LargeAnswers &) = delete;
    /// Stands in line, for who then waits; null: too many do.
    [[nodiscard]] WaiterPtr queue(const UserId &user, quint64 socket);
    /// Null: it took too long, or it was given up.
    [[nodiscard]] static QCoro::Task<PlacePtr> wait(WaiterPtr waiter);
    /// It need not wait any longer. Harmless later.
    static void giveUp(const std::weak_ptr<Waiter> &waiter);

private:
    struct State;

    std::shared_ptr<State> m_state;
};

/// Where an answer is read and then waits to be taken: held until it has left. It may outlive the
/// LargeAnswers.
class LargeAnswers::Place
{
public:
    Place(std::shared_ptr<State> state, const UserId &user, quint64 socket);
    ~Place();
    Place(const Place &) = delete;
    Place &operator=(const Place &) = delete;

    /// Nothing more is read for it; it takes so many bytes.
    void hasRead(qint64 bytes);

private:
    const std::shared_ptr<State> m_state;
    const UserId m_user;
    const quint64 m_socket;
    qint64 m_bytes = kMostOfAnswer;
    bool m_reads = true;
};

} // namespace lectern::chat

// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/core/json_decoder.h"
#include "shared/core/json_encoder.h"
#include "shared/core/result.h"

#include <QByteArray>
#include <QCoroTask>
#include <QJsonObject>

#include <functional>
#include <memory>
#include <unordered_map>

namespace lectern::realtime {

class SocketSession;
using SessionPtr = std::shared_ptr<SocketSession>;

/// What the events of clients do. Filled before the server starts, then read by all I/O threads.
class ActionTable
{
public:
    /// Whether the client asked for an answer. An error is told in any case.
    enum class Answer : quint8 { Wanted, Unheard };
    /// Runs on the socket's I/O thread; answers with JSON, anything where that is unheard. Events
    /// of one socket start in the order they came, and may end in another.
    using Action = std::function<QCoro::Task<Result<QByteArray>>(SessionPtr, QJsonObject, Answer)>;

    void on(const QByteArray &event, Action action) { m_actions.emplace(event, std::move(action)); }
    /// `function` is `QCoro::Task<Result<Rp>>(SessionPtr, Rq)` with described Rq and Rp. What an
    /// older client says beyond Rq is ignored.
    template<class Rq, class Rp, class F>
    void on(const QByteArray &event, F function)
    {
        m_actions.emplace(
            event,
            [function = std::move(function)](SessionPtr session, QJsonObject data,
                                             Answer answer) -> QCoro::Task<Result<QByteArray>> {
                Result<Rq> request = fromJson<Rq>(data, JsonDecoder::Unknown::Ignore);
                if (!request)
                    co_return std::move(request).error();
                auto running = function(std::move(session), std::move(*request));
                Result<Rp> reply = co_await running;
                if (!reply)
                    co_return std::move(reply).error();
                if (answer == Answer::Unheard)
                    co_return QByteArray();
                co_return toJson(*reply);
            });
    }

    [[nodiscard]] const Action *find(const QByteArray &event) const
    {
        const auto it = m_actions.find(event);
        return it == m_actions.end() ? nullptr : &it->second;
    }

private:
    struct Hash
    {
        size_t operator()(const QByteArray &key) const noexcept { return qHash(key); }
    };
    std::unordered_map<QByteArray, Action, Hash> m_actions;
};

} // namespace lectern::realtime

// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/realtime/node_bus.h"

#include <QObject>

#include <atomic>

namespace lectern::test {

/// The only thing of another node that there is: what it says; or a way to one that is there, too.
class FakeBus final : public realtime::NodeBus
{
public:
    void onMessage(realtime::NodeTopic, Handler handler) override { says = std::move(handler); }
    void onGap(std::function<void()> handler) override { gap = std::move(handler); }
    void watchBoard(realtime::BoardWatcher &watcher) override { board = &watcher; }
    bool isConnected() const override { return connected; }
    void send(realtime::NodeTopic, const QByteArray &body) override
    {
        if (FakeBus *const other = peer)
            QMetaObject::invokeMethod(
                &other->context, [other, body] { other->says(body); }, Qt::QueuedConnection);
    }
    void show(const Uuid &key, std::optional<QByteArray> value) override
    {
        ++shown;
        if (FakeBus *const other = peer)
            QMetaObject::invokeMethod(
                &other->context,
                [other, from = node, key, value] { other->board->boardChanged(from, key, value); },
                Qt::QueuedConnection);
    }

    const Uuid node = Uuid::v7();
    QObject context; ///< in the thread that the bus calls in
    Handler says;
    realtime::BoardWatcher *board = nullptr;
    std::atomic<FakeBus *> peer = nullptr;
    std::atomic<int> shown = 0;
    std::function<void()> gap;
    std::atomic<bool> connected = true;
};

} // namespace lectern::test

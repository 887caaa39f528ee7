// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/realtime/node_bus.h"

#include <atomic>

namespace lectern::test {

/// The only thing of another node that there is: what it says.
class FakeBus final : public realtime::NodeBus
{
public:
    void onMessage(realtime::NodeTopic, Handler handler) override { says = std::move(handler); }
    void onGap(std::function<void()> handler) override { gap = std::move(handler); }
    void watchBoard(realtime::BoardWatcher &) override {}
    bool isConnected() const override { return connected; }
    void send(realtime::NodeTopic, const QByteArray &) override {}
    void show(const Uuid &, std::optional<QByteArray>) override {}

    Handler says;
    std::function<void()> gap;
    std::atomic<bool> connected = true;
};

} // namespace lectern::test

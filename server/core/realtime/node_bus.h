// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/core/uuid.h"

#include <QByteArray>
#include <QHash>

#include <functional>
#include <optional>

namespace lectern::realtime {

/// What messages between nodes are about, and so who takes them.
enum class NodeTopic : quint8 { Chat = 1, Accounts = 2, Catalog = 3 };

/// What one node shows to the others for as long as it lives: a byte string by 16 bytes.
using BoardEntries = QHash<Uuid, QByteArray>;

/// Hears what other nodes show. Called on the bus's thread; must not block.
class BoardWatcher
{
public:
    virtual ~BoardWatcher() = default;
    /// All that a node shows.
    virtual void boardRead(const Uuid &node, const BoardEntries &entries) = 0;
    /// One entry came, changed, or went.
    virtual void boardChanged(const Uuid &node, const Uuid &key,
                              const std::optional<QByteArray> &value) = 0;
    /// The node ended. `died`: without having cleared its board.
    virtual void nodeGone(const Uuid &node, bool died) = 0;
    /// The bus has been away for so long that nothing is known of any node.
    virtual void nodesUnknown() = 0;
};

/// What the nodes of one school tell each other. A message reaches every other node at most once,
/// those of one sender in their order; where some may have been lost, the nodes concerned hear of
/// that (`onGap`) and look into the database, which all of them share.
///
/// The functions of `on…` and `watchBoard` are for before `start`, which the owner of the
/// implementation calls; what they register is called on the bus's thread and must not block. All
/// else is safe from any thread and never waits for the network.
class NodeBus
{
public:
    using Handler = std::function<void(QByteArrayView body)>;

    virtual ~NodeBus() = default;

    virtual void onMessage(NodeTopic topic, Handler handler) = 0;
    /// Messages of other nodes may be missing: after the bus came back, or a node could not keep
    /// up, or died.
    virtual void onGap(std::function<void()> handler) = 0;
    virtual void watchBoard(BoardWatcher &watcher) = 0;

    /// Whether messages come and go at the moment.
    [[nodiscard]] virtual bool isConnected() const = 0;
    /// To all other nodes. Dropped where the bus is away or can't keep up.
    virtual void send(NodeTopic topic, const QByteArray &body) = 0;
    /// On this node's board; nothing takes the entry off.
    virtual void show(const Uuid &key, std::optional<QByteArray> value) = 0;
};

} // namespace lectern::realtime

// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/realtime/wire.h"

#include <QByteArray>

#include <array>
#include <memory>
#include <mutex>

namespace lectern::realtime {

/// One event on its way to many sockets: its data is encoded as JSON once, and framed at most once
/// for each way in which sockets want it. Immutable to those who share it; safe from any thread.
class Push
{
public:
    /// `data` is one JSON value. `order` grows with the changes of a topic; 0 is of no consequence
    /// to catching up (typing). `legacyName` is for sockets that joined by `join` of document 003.
    Push(QByteArray name, QByteArray data, qint64 order = 0, QByteArray legacyName = {});

    [[nodiscard]] qint64 order() const { return m_order; }
    [[nodiscard]] qsizetype size() const { return m_data.size(); } ///< of its data
    /// The complete WebSocket frame.
    [[nodiscard]] const QByteArray &frame(WireKind wire, bool legacy) const;

private:
    QByteArray m_name;
    QByteArray m_data;
    QByteArray m_legacyName;
    qint64 m_order;
    mutable std::mutex m_mutex;
    mutable std::array<QByteArray, 4> m_frames; ///< each stays once it is there
};

using PushPtr = std::shared_ptr<const Push>;

} // namespace lectern::realtime

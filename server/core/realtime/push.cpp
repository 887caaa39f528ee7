// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/realtime/push.h"

#include "server/core/realtime/websocket_frame.h"

namespace lectern::realtime {

Push::Push(QByteArray name, QByteArray data, qint64 order, QByteArray legacyName)
    : m_name(std::move(name))
    , m_data(std::move(data))
    , m_legacyName(std::move(legacyName))
    , m_order(order)
{
}

const QByteArray &Push::frame(WireKind wire, bool legacy) const
{
    const bool other = legacy && !m_legacyName.isEmpty();
    QByteArray &frame = m_frames[size_t(wire) * 2 + size_t(other)];
    // Not std::call_once, which asks the system to wake those who might wait, each time.
    const std::scoped_lock lock(m_mutex);
    if (frame.isEmpty())
        frame = textFrame(eventText(wire, other ? m_legacyName : m_name, m_data));
    return frame;
}

} // namespace lectern::realtime

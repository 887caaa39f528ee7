// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/chat/server_faults.h"

namespace lectern {

void ServerFaults::setLimits(int times, std::chrono::milliseconds span)
{
    m_times = times;
    m_span = span;
}

bool ServerFaults::areEnough(const Uuid &thing, const Error &why)
{
    if (why.kind != ErrorKind::Internal || why.id.startsWith("client."))
        return false;
    Fault &fault = m_faults[thing];
    if (fault.times++ == 0)
        fault.since.start();
    return fault.times >= m_times && fault.since.elapsed() >= m_span.count();
}

} // namespace lectern

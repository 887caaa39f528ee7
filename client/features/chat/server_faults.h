// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/core/result.h"
#include "shared/core/uuid.h"

#include <QElapsedTimer>
#include <QHash>

#include <chrono>

namespace lectern {

/// How often the server has broken down over one and the same thing. Now and then that passes; what
/// it breaks down over every time would hold up for ever what waits behind it.
class ServerFaults
{
public:
    void setLimits(int times, std::chrono::milliseconds span);
    /// Counts what it said of this. True: it did so often enough, over long enough. What says
    /// nothing of the thing itself doesn't count: no answer, a server that is away or has too much
    /// to do, an answer that is not the server's own.
    [[nodiscard]] bool areEnough(const Uuid &thing, const Error &why);
    void forget(const Uuid &thing) { m_faults.remove(thing); }
    void clear() { m_faults.clear(); }

private:
    struct Fault
    {
        int times = 0;
        QElapsedTimer since;
    };

    int m_times = 5;
    std::chrono::milliseconds m_span = std::chrono::minutes(1);
    QHash<Uuid, Fault> m_faults;
};

} // namespace lectern

// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/core/connectivity.h"

#include <algorithm>

namespace lectern {

namespace {
constexpr int kFirstPauseMs = 2000;
constexpr int kLongestPauseMs = 30000;
} // namespace

Connectivity::Connectivity(QObject *parent) : QObject(parent)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Connectivity::probe);
}

void Connectivity::reportAnswer()
{
    m_timer.stop();
    m_pauseMs = 0;
    const bool wasOffline = m_state == Offline;
    set(Online);
    if (wasOffline)
        Q_EMIT cameBack();
}

void Connectivity::reportSilence()
{
    if (!m_timer.isActive()) {
        m_pauseMs = m_pauseMs == 0 ? kFirstPauseMs : std::min(m_pauseMs * 2, kLongestPauseMs);
        m_timer.start(m_pauseMs);
    }
    set(Offline);
}

void Connectivity::forget()
{
    m_timer.stop();
    m_pauseMs = 0;
    set(Unknown);
}

void Connectivity::checkNow()
{
    m_timer.stop();
    Q_EMIT probe();
}

void Connectivity::set(State state)
{
    if (m_state == state)
        return;
    m_state = state;
    Q_EMIT stateChanged();
}

} // namespace lectern

// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/chat/own_presence.h"

#include "client/features/chat/chat_sync.h"
#include "shared/endpoints/chat_presence.h"
#include "shared/endpoints/chat_rooms.h"

namespace lectern {

OwnPresence::OwnPresence(ChatSync *sync, QObject *parent) : QObject(parent), m_sync(sync)
{
    connect(sync->realtime(), &RealtimeClient::stateChanged, this, [this] {
        if (m_sync->running() && m_sync->realtime()->online())
            ask();
    });
}

void OwnPresence::begin()
{
    m_scope.reset();
    m_error = {};
    m_invisible = m_kept = m_known = false;
    Q_EMIT changed();
    if (m_sync->running())
        ask();
}

void OwnPresence::ask()
{
    if (m_scope)
        return; // it is being asked, or told
    m_scope = std::make_unique<QObject>();
    m_sync->api()->fetch(endpoints::kOwnStatus, Nothing{}, m_scope.get(),
                         [this](const Result<StatusReply> &reply) {
                             done();
                             if (reply)
                                 settle(reply);
                         });
}

void OwnPresence::setInvisible(bool on)
{
    if (!m_sync->running() || on == m_invisible)
        return;
    m_invisible = on;
    m_error = {};
    Q_EMIT changed();
    // An answer to what was asked before would be about the choice before.
    m_scope = std::make_unique<QObject>();
    m_sync->api()->fetch(endpoints::kStatus, StatusRequest{!on}, m_scope.get(),
                         [this](const Result<StatusReply> &reply) {
                             done();
                             settle(reply);
                         });
}

/// This runs inside a call that the scope owns.
void OwnPresence::done()
{
    m_scope.release()->deleteLater();
}

void OwnPresence::settle(const Result<StatusReply> &reply)
{
    if (reply) {
        m_kept = !reply->isOnline;
        m_known = true;
    } else {
        m_error = presentError(reply.error());
    }
    m_invisible = m_kept;
    Q_EMIT changed();
}

} // namespace lectern

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
        if (m_sync->realtime()->online())
            look();
    });
}

void OwnPresence::begin()
{
    m_scope.reset();
    m_error = {};
    m_invisible = m_kept = m_known = m_telling = false;
    Q_EMIT changed();
    look();
}

void OwnPresence::look()
{
    if (m_sync->running() && !m_scope) // else it is being asked, or told
        ask();
}

/// `refused`: a choice that has just failed, and may hold all the same.
void OwnPresence::ask(std::optional<bool> refused)
{
    m_scope = std::make_unique<QObject>();
    m_sync->api()->fetch(endpoints::kOwnStatus, Nothing{}, m_scope.get(),
                         [this, refused](const Result<StatusReply> &reply) {
                             done();
                             if (!reply)
                                 return;
                             m_invisible = m_kept = !reply->isOnline;
                             m_known = true;
                             if (!refused || *refused == m_kept)
                                 m_error = {};
                             Q_EMIT changed();
                         });
}

void OwnPresence::setInvisible(bool on)
{
    if (!m_sync->running() || on == m_invisible)
        return;
    m_invisible = on;
    m_error = {};
    Q_EMIT changed();
    if (!m_telling)
        tell();
}

void OwnPresence::tell()
{
    m_telling = true;
    // An answer to what was asked before would be about the choice before.
    m_scope = std::make_unique<QObject>();
    m_sync->api()->fetch(
        endpoints::kStatus, StatusRequest{!m_invisible}, m_scope.get(),
        [this, told = m_invisible](const Result<StatusReply> &reply) { onTold(told, reply); });
}

void OwnPresence::onTold(bool told, const Result<StatusReply> &reply)
{
    done();
    m_telling = false;
    if (reply) {
        m_kept = !reply->isOnline;
        m_known = true;
        m_error = {};
    }
    if (m_invisible != told)
        return tell(); // something else was chosen since
    m_invisible = m_kept;
    if (!reply)
        m_error = presentError(reply.error());
    Q_EMIT changed();
    if (!reply)
        ask(told);
}

/// This runs inside a call that the scope owns.
void OwnPresence::done()
{
    m_scope.release()->deleteLater();
}

} // namespace lectern

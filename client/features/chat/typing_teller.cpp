// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/chat/typing_teller.h"

#include "client/realtime/realtime_client.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <chrono>

namespace lectern {

using namespace std::chrono_literals;

namespace {

constexpr auto kAgainAfter = 3s;
constexpr auto kIdle = 5s;

} // namespace

TypingTeller::TypingTeller(RealtimeClient *realtime, QObject *parent)
    : QObject(parent), m_realtime(realtime)
{
    m_idle.setSingleShot(true);
    m_idle.setInterval(kIdle);
    connect(&m_idle, &QTimer::timeout, this, &TypingTeller::stop);
}

void TypingTeller::setRoom(const RoomId &room)
{
    stop();
    m_room = room;
}

void TypingTeller::type()
{
    if (m_room.isNil())
        return;
    m_idle.start();
    if (m_told.isValid() && !m_told.hasExpired(std::chrono::milliseconds(kAgainAfter).count()))
        return;
    m_told.start();
    tell(true);
}

void TypingTeller::stop()
{
    m_idle.stop();
    if (!m_told.isValid())
        return;
    m_told.invalidate();
    tell(false);
}

void TypingTeller::tell(bool isTyping)
{
    const QJsonObject data{{QStringLiteral("roomId"), m_room.toString()},
                           {QStringLiteral("isTyping"), isTyping}};
    m_realtime->tell("typing", QJsonDocument(data).toJson(QJsonDocument::Compact));
}

} // namespace lectern

// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/chat/hub_feed.h"

#include "shared/core/json_decoder.h"
#include "shared/dto/chat_events.h"
#include "shared/dto/chat_message_pushes.h"

#include <QJsonDocument>

namespace lectern::chat {

void HubFeed::publish(std::vector<RoomEvent> events)
{
    std::vector<realtime::Delivery> deliveries;
    deliveries.reserve(events.size());
    for (RoomEvent &event : events) {
        if (event.name == QByteArrayView(chat_events::kMessageRead))
            keepRead(event);
        const auto push = std::make_shared<const realtime::Push>(event.name, std::move(event.data),
                                                                 event.order, event.legacyName);
        deliveries.push_back({event.topic, push, event.exceptSocket});
        for (const Uuid &topic : event.also)
            deliveries.push_back({topic, push, event.exceptSocket});
    }
    m_hub.publish(std::move(deliveries));
}

void HubFeed::keepRead(RoomEvent &event)
{
    if (!m_attendance.keepsRead(RoomId(event.topic)))
        return;
    const auto push = fromJson<MessageReadPush>(QJsonDocument::fromJson(event.data).object(),
                                                JsonDecoder::Unknown::Ignore);
    if (push)
        event.topic = push->userId.uuid();
}

} // namespace lectern::chat

// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/chat/hub_feed.h"

namespace lectern::chat {

void HubFeed::publish(std::vector<RoomEvent> events)
{
    std::vector<realtime::Delivery> deliveries;
    deliveries.reserve(events.size());
    for (RoomEvent &event : events)
        deliveries.push_back({event.topic,
                              std::make_shared<realtime::Push>(event.name, std::move(event.data),
                                                               event.order, event.legacyName),
                              event.exceptSocket});
    m_hub.publish(std::move(deliveries));
}

} // namespace lectern::chat

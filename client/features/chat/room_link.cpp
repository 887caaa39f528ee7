// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/chat/room_link.h"

namespace lectern {

void RoomLink::setOnline(const QList<ChatPersonDto> &people, int count)
{
    onlineCount = count > people.size() ? count : 0;
    if (people.isEmpty() && count > 0)
        return;
    online.clear();
    for (const ChatPersonDto &person : people)
        online.insert(person.userId, person);
}

} // namespace lectern

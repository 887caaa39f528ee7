// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/features/chat/attachment_sweep.h"
#include "server/features/chat/attachments_service.h"
#include "server/features/chat/chat_guards.h"
#include "server/features/chat/history_service.h"
#include "server/features/chat/inspections.h"
#include "server/features/chat/messages_service.h"
#include "server/features/chat/moderation_service.h"
#include "server/features/chat/room_settings_service.h"
#include "server/features/chat/room_upkeep.h"
#include "server/features/chat/rooms_service.h"
#include "server/features/chat/search_index.h"
#include "server/features/chat/search_service.h"

namespace lectern::chat {

/// The services of this feature together, the same for HTTP and for sockets. Belongs to the thread
/// (with an event loop) that made it; the services are safe from any thread.
struct ChatService
{
    explicit ChatService(ChatParts parts)
        : access(parts)
        , guards(parts, access)
        , views(parts, access)
        , inspections(parts, access, views)
        , index(parts)
        , sweep(parts)
        , upkeep(parts, views)
        , courses(parts, access, upkeep)
        , rooms(parts, access, views, courses)
        , settings(parts, access, views)
        , messages(parts, access, views, courses)
        , attachments(parts, access, inspections, views, courses, messages)
        , history(parts, access, inspections, views, courses)
        , moderation(parts, access, inspections, views, messages)
        , search(parts, access, views)
    {
        messages.setFilesLeft([this] { sweep.wake(); });
    }

    /// What changes from now on is indexed. Once, before the log is used.
    void listen(RoomLog &log)
    {
        log.setCommitListener([this](const QList<RoomId> &changed) { index.changed(changed); });
    }

    ChatAccess access;
    ChatGuards guards;
    ChatViews views;
    Inspections inspections;
    SearchIndex index;
    AttachmentSweep sweep;
    RoomUpkeep upkeep;
    CourseRooms courses;
    RoomsService rooms;
    RoomSettingsService settings;
    MessagesService messages;
    AttachmentsService attachments;
    HistoryService history;
    ModerationService moderation;
    SearchService search;
};

} // namespace lectern::chat

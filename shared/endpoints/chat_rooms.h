// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/dto/chat_join.h"
#include "shared/dto/chat_reads.h"
#include "shared/dto/chat_room_requests.h"
#include "shared/endpoints/endpoint.h"

/// Rooms: documents 000, 001 and 003.
namespace lectern::endpoints {

inline constexpr Endpoint<CreateRoomRequest, RoomDto> kCreateRoom{
    {.id = "chat.create_room",
     .method = Method::Post,
     .path = "/api/chat",
     .access = Access::User,
     .success = 201,
     .rate = RateClass::Chat,
     .body = BodyKind::Json,
     .aliases = {{{Method::Post, "/api/rooms"}}},
     .summary = "Create a group, or the personal room with somebody."}};

inline constexpr Endpoint<RoomListRequest, RoomListReply> kRooms{
    {.id = "chat.rooms",
     .method = Method::Get,
     .path = "/api/chat",
     .access = Access::User,
     .rate = RateClass::Chat,
     .aliases = {{{Method::Get, "/api/rooms"}}},
     .summary = "Own rooms with last message and unread count."}};

inline constexpr Endpoint<RoomRequest, RoomDto> kRoom{{.id = "chat.room",
                                                       .method = Method::Get,
                                                       .path = "/api/rooms/{id}",
                                                       .access = Access::Member,
                                                       .rate = RateClass::Chat,
                                                       .summary = "One room."}};

inline constexpr Endpoint<PersonalRoomRequest, RoomDto> kPersonalRoom{
    {.id = "chat.personal_room",
     .method = Method::Get,
     .path = "/api/chat/personel",
     .access = Access::User,
     .rate = RateClass::Chat,
     .summary = "The personal room with that person; made where there is none."}};

inline constexpr Endpoint<CourseRoomRequest, RoomDto> kCourseRoom{
    {.id = "chat.course_room",
     .method = Method::Get,
     .path = "/api/rooms/course/{courseId}",
     .access = Access::Member,
     .rate = RateClass::Chat,
     .summary = "The room of a course; made when it is first asked for."}};

inline constexpr Endpoint<LessonRoomRequest, RoomDto> kLessonRoom{
    {.id = "chat.lesson_room",
     .method = Method::Get,
     .path = "/api/rooms/course/{courseId}/lesson/{lessonId}",
     .access = Access::Member,
     .rate = RateClass::Chat,
     .summary = "The room beside a lesson; made when it is first asked for, but with `existing`."}};

inline constexpr Endpoint<RoomMemberRequest, RoomDto> kRemoveFromRoom{
    {.id = "chat.remove_member",
     .method = Method::Patch,
     .path = "/api/chat/remove",
     .access = Access::Member,
     .rate = RateClass::Chat,
     .body = BodyKind::Json,
     .summary = "Remove somebody from a group; for its admins."}};

inline constexpr Endpoint<RoomOnlyRequest, Nothing> kLeaveRoom{
    {.id = "chat.leave_room",
     .method = Method::Put,
     .path = "/api/chat/remove",
     .access = Access::Member,
     .rate = RateClass::Chat,
     .body = BodyKind::Json,
     .summary = "Leave a group; its last admin hands over first."}};

inline constexpr Endpoint<RoomMemberRequest, RoomDto> kAddToRoom{
    {.id = "chat.add_member",
     .method = Method::Patch,
     .path = "/api/chat/add",
     .access = Access::Member,
     .rate = RateClass::Chat,
     .body = BodyKind::Json,
     .aliases = {{{Method::Post, "/api/rooms/{roomId}/users"}}},
     .summary = "Add somebody to a group; for its admins."}};

inline constexpr Endpoint<RoomMemberRequest, RoomDto> kPromoteInRoom{
    {.id = "chat.promote_member",
     .method = Method::Put,
     .path = "/api/chat/add",
     .access = Access::Member,
     .rate = RateClass::Chat,
     .body = BodyKind::Json,
     .summary = "Make a member of a group one of its admins."}};

inline constexpr Endpoint<RoomMembersRequest, RoomMembersReply> kRoomMembers{
    {.id = "chat.members",
     .method = Method::Get,
     .path = "/api/rooms/{roomId}/members",
     .access = Access::Member,
     .rate = RateClass::Chat,
     .summary = "Who is in a room, by name."}};

inline constexpr Endpoint<RoomOnlyRequest, ReadCountsReply> kReadCounts{
    {.id = "chat.read_counts",
     .method = Method::Get,
     .path = "/api/rooms/{roomId}/reads",
     .access = Access::Member,
     .rate = RateClass::Chat,
     .summary = "How many have read how far in a room."}};

inline constexpr Endpoint<RoomSettingsRequest, RoomDto> kRoomSettings{
    {.id = "chat.room_settings",
     .method = Method::Patch,
     .path = "/api/rooms/{roomId}/settings",
     .access = Access::Member,
     .rate = RateClass::Chat,
     .body = BodyKind::Json,
     .summary =
         "Name, switch, announcements only, slow mode, archive; for those who moderate the room."}};

inline constexpr Endpoint<MuteRoomRequest, RoomDto> kMuteRoom{
    {.id = "chat.mute_room",
     .method = Method::Put,
     .path = "/api/rooms/{roomId}/mute",
     .access = Access::Member,
     .rate = RateClass::Chat,
     .body = BodyKind::Json,
     .summary =
         "Own notifications of a room: all, mentions and answers, none; or none for a while."}};

inline constexpr Endpoint<DraftRequest, DraftDto> kSaveDraft{
    {.id = "chat.save_draft",
     .method = Method::Put,
     .path = "/api/rooms/{roomId}/draft",
     .access = Access::Member,
     .rate = RateClass::Chat,
     .body = BodyKind::Json,
     .summary = "Keep what was begun; an empty text removes it."}};

inline constexpr Endpoint<Nothing, DraftListReply> kDrafts{
    {.id = "chat.drafts",
     .method = Method::Get,
     .path = "/api/chat/drafts",
     .access = Access::User,
     .rate = RateClass::Chat,
     .summary = "Own drafts, in all rooms."}};

inline constexpr Endpoint<CourseRoomRequest, OnlineReply> kOnline{
    {.id = "chat.online",
     .method = Method::Get,
     .path = "/api/v1/chat/online/{courseId}",
     .access = Access::Member,
     .rate = RateClass::Chat,
     .summary = "Who is online in the room of a course."}};

inline constexpr Endpoint<StatusRequest, StatusReply> kStatus{
    {.id = "chat.status",
     .method = Method::Put,
     .path = "/api/v1/chat/status",
     .access = Access::User,
     .rate = RateClass::Chat,
     .body = BodyKind::Json,
     .summary = "Be seen, or be invisible."}};

} // namespace lectern::endpoints

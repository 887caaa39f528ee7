// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// What the pushes of chat are called.
namespace lectern::chat_events {

inline constexpr const char *kNewMessage = "new-message";
inline constexpr const char *kLegacyNewMessage = "new_message";
inline constexpr const char *kMessageEdited = "message-edited";
inline constexpr const char *kMessageDeleted = "message-deleted";
inline constexpr const char *kMessageRead = "message-read";
inline constexpr const char *kReadsChanged = "reads-changed";
inline constexpr const char *kMessageReaction = "message-reaction";
inline constexpr const char *kMessagePinned = "message-pinned";
inline constexpr const char *kMessagesChanged = "messages-changed";
inline constexpr const char *kRoomUpdated = "room-updated";
inline constexpr const char *kRoomAdded = "room-added";
inline constexpr const char *kRoomRemoved = "room-removed";
inline constexpr const char *kLessonRoom = "lesson-room";
inline constexpr const char *kUserJoined = "user-joined";
inline constexpr const char *kUserLeft = "user-left";
inline constexpr const char *kOnlineUsers = "online-users";
inline constexpr const char *kUserTyping = "user-typing";
inline constexpr const char *kDraftChanged = "draft-changed";
inline constexpr const char *kRoomMuted = "room-muted";
inline constexpr const char *kRoomSilenced = "room-silenced";
inline constexpr const char *kNotification = "notification";
inline constexpr const char *kError = "error";

} // namespace lectern::chat_events

// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/dto/chat_history.h"
#include "shared/dto/chat_messages.h"
#include "shared/dto/chat_reads.h"
#include "shared/dto/chat_search.h"
#include "shared/dto/chat_traces.h"
#include "shared/endpoints/chat_rooms.h"

/// Messages: documents 000, 001 and 003.
namespace lectern::endpoints {

inline constexpr Endpoint<SendMessageRequest, MessageDto> kSendMessage{
    {.id = "chat.send",
     .method = Method::Post,
     .path = "/api/chat/message",
     .access = Access::Member,
     .success = 201,
     .rate = RateClass::Chat,
     .body = BodyKind::JsonOrForm,
     .bodyLimit = limits::kUploadFormBytes,
     .aliases = {{{Method::Post, "/api/rooms/{roomId}/messages"},
                  {Method::Post, "/api/v1/chat/send"}}},
     .summary = "Send a message; answered once it is on disk. As a form it carries `file`."}};

inline constexpr Endpoint<UploadAttachmentRequest, AttachmentDto> kUploadAttachment{
    {.id = "chat.upload",
     .method = Method::Post,
     .path = "/api/rooms/{roomId}/attachments",
     .access = Access::Member,
     .success = 201,
     .rate = RateClass::Upload,
     .body = BodyKind::Multipart,
     .bodyLimit = limits::kUploadFormBytes,
     .summary = "Upload `file` for a message that is sent within a day."}};

inline constexpr Endpoint<AttachmentRequest, AttachmentDto> kAttachment{
    {.id = "chat.attachment",
     .method = Method::Get,
     .path = "/api/chat/attachments/{attachmentId}",
     .access = Access::Member,
     .rate = RateClass::Chat,
     .summary = "An attachment with fresh links; each is good for 15 to 30 minutes."}};

inline constexpr Endpoint<MessagesRequest, MessageListReply> kMessages{
    {.id = "chat.messages",
     .method = Method::Get,
     .path = "/api/rooms/{roomId}/messages",
     .access = Access::Member,
     .rate = RateClass::History,
     .aliases = {{{Method::Get, "/api/v1/chat/course/{courseId}"}}},
     .summary = "Messages, newest first; a cursor is cheaper than a page."}};

inline constexpr Endpoint<JoinRequest, JoinReply> kJoinRoom{
    {.id = "chat.join",
     .method = Method::Get,
     .path = "/api/rooms/{roomId}/join",
     .access = Access::Member,
     .rate = RateClass::History,
     .summary =
         "What a socket that joins the room is answered: the room, and what came after `since`."}};

inline constexpr Endpoint<EditMessageRequest, MessageDto> kEditMessage{
    {.id = "chat.edit",
     .method = Method::Patch,
     .path = "/api/chat/message",
     .access = Access::Owner,
     .rate = RateClass::Chat,
     .body = BodyKind::Json,
     .aliases = {{{Method::Put, "/api/v1/chat/edit/{messageId}"}}},
     .summary = "Edit a message of one's own."}};

inline constexpr Endpoint<MessageRequest, MessageDeletedReply> kDeleteMessage{
    {.id = "chat.delete",
     .method = Method::Delete,
     .path = "/api/chat/message",
     .access = Access::Owner,
     .rate = RateClass::Chat,
     .body = BodyKind::Json,
     .aliases = {{{Method::Delete, "/api/v1/chat/delete/{messageId}"}}},
     .summary = "Delete a message: one's own, or as a moderator."}};

inline constexpr Endpoint<ReactRequest, MessageDto> kLikeMessage{
    {.id = "chat.like",
     .method = Method::Post,
     .path = "/api/chat/message/like",
     .access = Access::Member,
     .rate = RateClass::Chat,
     .body = BodyKind::Json,
     .summary = "Like a message, or react with an emoji."}};

inline constexpr Endpoint<ReactRequest, MessageDto> kUnlikeMessage{
    {.id = "chat.unlike",
     .method = Method::Put,
     .path = "/api/chat/message/like",
     .access = Access::Member,
     .rate = RateClass::Chat,
     .body = BodyKind::Json,
     .summary = "Take a like or a reaction back."}};

inline constexpr Endpoint<MessageRequest, MarkReadReply> kMarkRead{
    {.id = "chat.mark_read",
     .method = Method::Put,
     .path = "/api/v1/chat/read/{messageId}",
     .access = Access::Member,
     .rate = RateClass::Chat,
     .body = BodyKind::Json,
     .summary = "Mark a message as read, and all before it."}};

inline constexpr Endpoint<PinRequest, MessageDto> kPinMessage{
    {.id = "chat.pin",
     .method = Method::Put,
     .path = "/api/chat/message/pin",
     .access = Access::Member,
     .rate = RateClass::Chat,
     .body = BodyKind::Json,
     .summary = "Pin a message, or unpin it; in the rooms of a course for those who moderate it."}};

inline constexpr Endpoint<PinsRequest, PinsReply> kPins{
    {.id = "chat.pins",
     .method = Method::Get,
     .path = "/api/rooms/{roomId}/pins",
     .access = Access::Member,
     .rate = RateClass::Chat,
     .summary = "Pinned messages, last pinned first."}};

inline constexpr Endpoint<MessageRequest, MessageEditsReply> kMessageEdits{
    {.id = "chat.edits",
     .method = Method::Get,
     .path = "/api/chat/message/{messageId}/edits",
     .access = Access::Member,
     .rate = RateClass::Chat,
     .summary = "Older texts of a message, for its author and moderators."}};

inline constexpr Endpoint<ReadersRequest, ReadersReply> kReaders{
    {.id = "chat.readers",
     .method = Method::Get,
     .path = "/api/chat/message/{messageId}/readers",
     .access = Access::Member,
     .rate = RateClass::Chat,
     .summary = "Who has read a message."}};

inline constexpr Endpoint<ChatSearchRequest, ChatSearchReply> kChatSearch{
    {.id = "chat.search",
     .method = Method::Get,
     .path = "/api/v1/chat/search",
     .access = Access::User,
     .rate = RateClass::Chat,
     .summary = "Full-text search in own rooms."}};

inline constexpr Endpoint<AllMessagesRequest, AllMessagesReply> kAllMessages{
    {.id = "chat.all_messages",
     .method = Method::Get,
     .path = "/api/messages",
     .access = Access::Client,
     .rate = RateClass::Chat,
     .summary =
         "All messages of the school for CLIENT tokens; for an admin those of courses' rooms "
         "and of rooms he or she is in."}};

inline constexpr Endpoint<UserMessagesRequest, AllMessagesReply> kUserMessages{
    {.id = "chat.user_messages",
     .method = Method::Get,
     .path = "/api/users/{userId}/messages",
     .access = Access::Owner,
     .rate = RateClass::Chat,
     .clientsToo = true,
     .summary = "What a person wrote; for that person and CLIENT tokens, and for an admin where he "
                "or she may read it."}};

} // namespace lectern::endpoints

// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/dto/chat_join.h"
#include "shared/endpoints/endpoint.h"

/// Who sees that one is there.
namespace lectern::endpoints {

inline constexpr Endpoint<Nothing, StatusReply> kOwnStatus{
    {.id = "chat.own_status",
     .method = Method::Get,
     .path = "/api/v1/chat/status",
     .access = Access::User,
     .rate = RateClass::Chat,
     .summary = "Whether one is seen, or invisible."}};

} // namespace lectern::endpoints

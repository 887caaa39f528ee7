// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/http/route.h"
#include "server/features/chat/chat_service.h"

namespace lectern::chat {

/// Binds shared/endpoints/chat*.h. The service outlives the table.
void addChatRoutes(http::RouteTable &routes, ChatService &service);

} // namespace lectern::chat

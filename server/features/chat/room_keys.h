// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/core/ids.h"

#include <QByteArray>

namespace lectern::chat {

/// Of a pair of people, in either order.
[[nodiscard]] QByteArray pairKey(const UserId &a, const UserId &b);
/// The same for the same request of the same person, so that a repeated one finds the room there;
/// nobody else can come upon it. As a UUID it is of version 8.
[[nodiscard]] RoomId repeatableId(const UserId &maker, const Uuid &clientId);

} // namespace lectern::chat

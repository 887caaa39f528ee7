// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/http/route.h"

namespace lectern::media {

class MediaService;

/// media.bytes. `service` outlives the routes.
void addMediaRoutes(http::RouteTable &routes, MediaService &service);

} // namespace lectern::media

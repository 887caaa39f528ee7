// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/http/route.h"
#include "server/features/learning/learning_service.h"

namespace lectern::learning {

/// Binds shared/endpoints/learning.h. The service outlives the table.
void addLearningRoutes(http::RouteTable &routes, LearningService &service);

} // namespace lectern::learning

// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/adapters/redis/redis_bus.h"
#include "server/app/config.h"
#include "server/app/operations_routes.h"
#include "server/features/accounts/accounts_module.h"
#include "server/features/catalog/api.h"

/// What makes a server one of several nodes of its school, beside chat.
namespace lectern::app {

/// Null where there is one node, or it does not serve.
[[nodiscard]] Result<std::unique_ptr<RedisBus>> openBus(const RedisSection &redis, bool serves);

/// Others read at once what this node changed, and the other way round: ended sessions and blocked
/// people, courses. Before the bus starts; all outlive it.
void followNodes(RedisBus &nodes, accounts::AccountsModule &accounts,
                 catalog::CatalogChanges &changes);

/// The part `redis` of /readyz.
[[nodiscard]] ReadinessCheck nodesCheck(const RedisBus &nodes);

} // namespace lectern::app

// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/nodes.h"

namespace lectern::app {

namespace {

constexpr const char *kContent = "content";
constexpr const char *kCounts = "counts";

QCoro::Task<Result<>> connection(const RedisBus *nodes)
{
    if (nodes->isConnected())
        co_return success();
    co_return Error{ErrorKind::Unavailable, "storage.unavailable"};
}

} // namespace

Result<std::unique_ptr<RedisBus>> openBus(const RedisSection &redis, bool serves)
{
    if (redis.url.isEmpty() || !serves)
        return std::unique_ptr<RedisBus>();
    Result<RedisOptions> options = RedisOptions::fromUrl(redis.url);
    if (!options)
        return std::move(options).error();
    options->caFile = redis.caCertificate;
    options->name = redis.name.toUtf8();
    options->presence = std::chrono::seconds(redis.presenceSeconds);
    return std::make_unique<RedisBus>(*options);
}

void followNodes(RedisBus &nodes, accounts::AccountsModule &accounts,
                 catalog::CatalogChanges &changes)
{
    nodes.onMessage(realtime::NodeTopic::Accounts,
                    [&accounts](QByteArrayView) { accounts.feed().readNow(); });
    nodes.onMessage(realtime::NodeTopic::Catalog, [&changes](QByteArrayView body) {
        changes.changedElsewhere(body == kContent);
    });
    nodes.onGap([&changes] { changes.changedElsewhere(true); });
    changes.setListener([&nodes](bool content) {
        nodes.send(realtime::NodeTopic::Catalog, content ? kContent : kCounts);
    });
}

ReadinessCheck nodesCheck(const RedisBus &nodes)
{
    return {QStringLiteral("redis"), [&nodes] { return connection(&nodes); }, false};
}

} // namespace lectern::app

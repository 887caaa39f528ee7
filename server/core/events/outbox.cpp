// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/events/outbox.h"

namespace lectern::events {

namespace {

constexpr db::Statement kAppend{
    "events.append",
    "INSERT INTO outbox (event_id, type, payload, created_at) VALUES (?, ?, ?, ?)"};

} // namespace

EventId append(db::Session &session, const char *type, const QByteArray &payload)
{
    const EventId id = EventId::make();
    session.run(kAppend, id, type, QString::fromUtf8(payload), Timestamp::now());
    return id;
}

} // namespace lectern::events

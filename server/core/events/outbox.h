// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/session.h"
#include "shared/core/ids.h"
#include "shared/core/json_encoder.h"

#include <QByteArray>
#include <QJsonObject>

namespace lectern::events {

/// Writes a domain event in the transaction of the change it tells of: both are on disk or neither.
/// `type` is stable and dotted (`learning.enrolled`), `payload` a JSON object of ids. Returns the
/// event's id.
EventId append(db::Session &session, const char *type, const QByteArray &payload);
EventId append(db::Session &session, const char *type, const QJsonObject &payload);

template<Described T>
EventId append(db::Session &session, const char *type, const T &payload)
{
    return append(session, type, toJson(payload));
}

} // namespace lectern::events

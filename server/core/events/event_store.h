// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/session.h"
#include "server/core/events/event.h"
#include "shared/core/result.h"

#include <QList>

#include <optional>

namespace lectern::events {

/// The outbox as it is read. Each within a unit of the caller.
[[nodiscard]] QList<Event> eventsAfter(db::Session &session, qint64 seq, int most);
/// The newest event's number, 0 where there is none.
[[nodiscard]] qint64 lastSeq(db::Session &session);
[[nodiscard]] std::optional<qint64> cursor(db::Session &session, const QString &name);
void storeCursor(db::Session &session, const QString &name, qint64 seq);
/// Removes events of before a moment up to a number; returns how many, bounded by `most`.
qint64 removeOld(db::Session &session, Timestamp before, qint64 upToSeq, int most);

} // namespace lectern::events

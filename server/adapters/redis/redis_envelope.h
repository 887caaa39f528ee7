// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/realtime/node_bus.h"

#include <QList>

#include <utility>

namespace lectern::redis {

/// What a message over Redis is.
enum class Kind : quint8 {
    // 1 … 127: a NodeTopic
    Board = 240, ///< entries of the sender's board changed
    Gap = 241,   ///< messages of the sender were lost
    Bye = 242,   ///< the sender ends
};

struct Envelope
{
    Kind kind = Kind::Gap;
    Uuid node;
    QByteArrayView body; ///< of what was opened
};

[[nodiscard]] QByteArray seal(Kind kind, const Uuid &node, QByteArrayView body = {});
/// Empty where it is of another version, or of nobody.
[[nodiscard]] std::optional<Envelope> open(QByteArrayView bytes);

using BoardChange = std::pair<Uuid, std::optional<QByteArray>>;

/// The board's version goes from one number to another by these.
struct BoardChanges
{
    qint64 from = 0;
    qint64 to = 0;
    QList<BoardChange> changes;
};
[[nodiscard]] QByteArray write(const BoardChanges &changes);
[[nodiscard]] std::optional<BoardChanges> readBoardChanges(QByteArrayView bytes);

} // namespace lectern::redis

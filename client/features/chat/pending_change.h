// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/offline/message_change.h"
#include "shared/dto/chat.h"

#include <QList>
#include <QString>

#include <optional>
#include <utility>

namespace lectern {

/// What is under way of one message, put over what the server said of it.
struct PendingChange
{
    std::optional<QString> text = {};
    std::optional<Timestamp> deletedAt = {};
    QList<std::pair<QString, bool>> reactions = {};
    /// Of the one that is told of: it was refused, or takes long, or is the last one.
    ChangeKind kind = ChangeKind::Edit;
    QString failure = {};
    bool late = false;    ///< it takes longer than such a thing takes
    bool sending = false; ///< it can't be taken back just now

    [[nodiscard]] MessageDto over(MessageDto message) const;
    bool operator==(const PendingChange &) const = default;
};

} // namespace lectern

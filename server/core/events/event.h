// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/core/ids.h"
#include "shared/core/timestamp.h"

#include <QJsonObject>
#include <QString>

namespace lectern::events {

/// Something that happened, as it was written beside the change it tells of.
struct Event
{
    qint64 seq = 0; ///< grows in the order of commits
    EventId id;     ///< the same however often it is delivered
    QString type;   ///< stable and dotted
    QJsonObject payload;
    Timestamp at;
};

} // namespace lectern::events

// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/core/result.h"
#include "shared/dto/chat_reads.h"

#include <QMap>
#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace lectern {

class ChatSync;

/// How many people have read how far in the open room, whoever they are: asked for once, and kept
/// up by what is told since. GUI thread.
class RoomReads : public QObject
{
    Q_OBJECT

public:
    using Counts = std::optional<QMap<qint64, int>>; ///< nothing: not known

    explicit RoomReads(ChatSync *sync, QObject *parent = nullptr);

    /// Nil: none.
    void setRoom(const RoomId &room);
    /// Whatever was told before may have been missed.
    void ask();
    /// Whoever writes has read what was there.
    void noteMessages(const QList<MessageDto> &messages);
    [[nodiscard]] const Counts &counts() const { return m_counts; }

Q_SIGNALS:
    void changed();

private:
    void move(qint64 from, qint64 to);
    void onReply(const Result<ReadCountsReply> &reply);

    ChatSync *m_sync;
    RoomId m_room;
    Counts m_counts;
    std::unique_ptr<QObject> m_scope; ///< of what is asked
    QTimer m_later;
    qint64 m_newest = 0;  ///< message that was counted
    bool m_again = false; ///< something was told while it was asked
};

} // namespace lectern

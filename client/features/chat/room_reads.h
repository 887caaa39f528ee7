// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/core/result.h"
#include "shared/dto/chat_reads.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QMap>
#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace lectern {

class ChatSync;

/// How many people have read how far in the open room, whoever they are: asked for while a message
/// of one's own can be seen, and kept up by what is told since. What has to be asked again is not
/// asked by all at the same moment, nor often where many are: each asking counts them all. An
/// answer may be older than what was told before it came: what it lacks for certain is put into it,
/// and where that can't be known it is asked once more. GUI thread.
class RoomReads : public QObject
{
    Q_OBJECT

public:
    using Counts = std::optional<QMap<qint64, int>>; ///< nothing: not known

    explicit RoomReads(ChatSync *sync, QObject *parent = nullptr);

    /// Nil: none.
    void setRoom(const RoomId &room);
    /// A message of one's own can be seen, or none.
    void need(bool on);
    /// Whatever was told before may have been missed.
    void refresh();
    /// Whoever writes has read what was there.
    void noteMessages(const QList<MessageDto> &messages);
    [[nodiscard]] const Counts &counts() const { return m_counts; }

Q_SIGNALS:
    void changed();

private:
    /// Somebody came from one message to a later one.
    struct Step
    {
        RoomId room;
        qint64 from = 0;
        qint64 to = 0;
        qint64 at = 0; ///< when it was told
        bool written = false;
    };

    void ask();
    void askIn(int ms);
    void askLater();
    void askUncounted();
    [[nodiscard]] int members() const;
    void remember(const Step &step);
    void onRead(qint64 from, qint64 to);
    void move(qint64 from, qint64 to);
    void onReply(const Result<ReadCountsReply> &reply);

    ChatSync *m_sync;
    RoomId m_room;
    Counts m_counts;
    std::unique_ptr<QObject> m_scope; ///< of what is asked
    QTimer m_later;
    QDeadlineTimer m_settled{0}; ///< of what was not told one by one
    QElapsedTimer m_clock;
    QList<Step> m_steps;   ///< of all rooms, that an answer may lack
    qint64 m_newest = 0;   ///< message that was counted
    qint64 m_furthest = 0; ///< that anybody had read when the last answer was made
    qint64 m_askedAt = -1; ///< and not answered yet; -1: answered
    qint64 m_answeredAt = 0;
    bool m_asked = false;  ///< in this room
    bool m_stale = false;  ///< to be asked when it is needed
    bool m_needed = false; ///< somebody looks at it
};

} // namespace lectern

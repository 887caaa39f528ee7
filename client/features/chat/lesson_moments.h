// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/core/result.h"
#include "shared/dto/chat_history.h"
#include "shared/dto/chat_rooms.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>
#include <QVariantList>

#include <memory>
#include <optional>

namespace lectern {

class ChatSync;
struct MessagePatch;

/// The moments of a lesson that people ask about, in the lesson's room and its course's: those that
/// are on this computer at once, then all that the server knows, however long ago, and what is told
/// of them since. GUI thread.
class LessonMoments : public QObject
{
    Q_OBJECT

public:
    explicit LessonMoments(ChatSync *sync, QObject *parent = nullptr);

    /// Nil ids: none.
    void follow(const CourseId &course, const LessonId &lesson);
    /// By time: {second, key, label, here}; `key` names the message, `here`: it is in the lesson's
    /// own room.
    [[nodiscard]] const QVariantList &seconds() const { return m_seconds; }
    /// The same of a document, one a page: {page (from 1), key, label, here}, of the first that was
    /// asked there, with the words of some.
    [[nodiscard]] const QVariantList &pages() const { return m_pages; }
    /// The lesson's room, or that of its course; null: not known, or there is none.
    [[nodiscard]] const RoomDto *room(RoomType type) const;

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] bool concerns(const RoomId &room) const;
    void onArrived(const RoomId &room, const QList<MessageDto> &messages);
    void onPatched(const MessagePatch &patch);
    void forget(const RoomId &room);
    void note(const MessageDto &message);
    void lookThrough(const RoomId &room);
    void fetch(const RoomId &room, std::optional<qint64> before = {});
    void onFetched(const RoomId &room, const Result<MessageListReply> &reply);
    [[nodiscard]] QVariantMap markOf(const MessageDto &message) const;
    void collect();
    void keep();

    ChatSync *m_sync;
    CourseId m_course;
    LessonId m_lesson;
    std::unique_ptr<QObject> m_scope;
    QHash<MessageId, MessageDto> m_moments;
    QSet<RoomId> m_looked;           ///< rooms whose moments are in there, as far as they are here
    QHash<RoomId, quint64> m_asking; ///< for all of them, by the question that is under way
    quint64 m_questions = 0;
    QSet<RoomId> m_whole;  ///< rooms of which all are there
    bool m_unkept = false; ///< they are others than those that are kept
    QVariantList m_seconds;
    QVariantList m_pages;
    QTimer m_collect;
};

} // namespace lectern

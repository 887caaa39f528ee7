// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/session.h"
#include "server/features/chat/message_id.h"
#include "server/features/chat/message_model.h"

#include <QHash>

#include <limits>

namespace lectern::chat {

/// Where a message stands among those pinned in its room; by default before the first of them.
struct PinPlace
{
    Timestamp at = {std::numeric_limits<qint64>::max()};
    qint64 seq = std::numeric_limits<qint64>::max();
};

/// Messages and what hangs on them. Rules as for RoomsStore; rooms by their number.
class MessagesStore
{
public:
    virtual ~MessagesStore() = default;

    /// False where that sender has used the clientId before; nothing is stored then.
    [[nodiscard]] virtual bool insert(db::Session &session, qint64 roomNo,
                                      const Message &message) = 0;
    [[nodiscard]] virtual std::optional<RoomMessage>
    byClientId(db::Session &session, const UserId &sender, const Uuid &clientId) = 0;
    [[nodiscard]] virtual std::optional<Message> message(db::Session &session, qint64 roomNo,
                                                         qint64 seq) = 0;
    /// Those of them that there are, by number.
    [[nodiscard]] virtual QHash<qint64, Answered> answered(db::Session &session, qint64 roomNo,
                                                           const QList<qint64> &seqs) = 0;
    /// text, mentions, editedAt, deletedAt, pinnedAt, change.
    virtual void update(db::Session &session, qint64 roomNo, const Message &message) = 0;

    /// seq < before, newest first.
    [[nodiscard]] virtual QList<Message> before(db::Session &session, qint64 roomNo, qint64 before,
                                                int limit) = 0;
    /// seq > after, oldest first.
    [[nodiscard]] virtual QList<Message> after(db::Session &session, qint64 roomNo, qint64 after,
                                               int limit) = 0;
    /// The thread that began with the message `root` has one more answer, or one of them was
    /// deleted. With the number of that change: several messages may have the same.
    virtual void countAnswer(db::Session &session, const MessageKey &root, qint64 change) = 0;
    virtual void countDeleted(db::Session &session, const MessageKey &root, qint64 change) = 0;
    /// The answers in the thread that began with the message `root`, without that one: as `before`
    /// and `after`.
    [[nodiscard]] virtual QList<Message> threadBefore(db::Session &session, const MessageKey &root,
                                                      qint64 before, int limit) = 0;
    [[nodiscard]] virtual QList<Message> threadAfter(db::Session &session, const MessageKey &root,
                                                     qint64 after, int limit) = 0;
    /// How many of them there are up to a message, and the number of the one that follows `skipped`
    /// others, newest first, of those between `after` and `before`: without reading them.
    [[nodiscard]] virtual qint64 threadCount(db::Session &session, const MessageKey &root,
                                             qint64 upTo) = 0;
    [[nodiscard]] virtual std::optional<qint64> threadAt(db::Session &session,
                                                         const MessageKey &root, qint64 after,
                                                         qint64 before, qint64 skipped) = 0;
    /// Those pinned to a second or a page of that lesson, without deleted ones: as `before` and
    /// `after`.
    [[nodiscard]] virtual QList<Message> ofLessonBefore(db::Session &session, qint64 roomNo,
                                                        const LessonId &lesson, qint64 before,
                                                        int limit) = 0;
    [[nodiscard]] virtual QList<Message> ofLessonAfter(db::Session &session, qint64 roomNo,
                                                       const LessonId &lesson, qint64 after,
                                                       int limit) = 0;
    /// Those up to `upTo` that changed after `change`, in the order of the changes. Of those of one
    /// change some may be beyond the limit.
    [[nodiscard]] virtual QList<Message> changed(db::Session &session, qint64 roomNo, qint64 change,
                                                 qint64 upTo, int limit) = 0;
    /// Those behind that place, last pinned first.
    [[nodiscard]] virtual QList<Message> pinned(db::Session &session, qint64 roomNo,
                                                const PinPlace &after, int limit) = 0;
    /// Of all rooms, newest first: by time, then room and number; those that come after `before` in
    /// that list.
    [[nodiscard]] virtual QList<RoomMessage>
    all(db::Session &session, const std::optional<MessageId> &before, int limit) = 0;
    /// The same of all courses' rooms and of those that `admin` is in.
    [[nodiscard]] virtual QList<RoomMessage> allFor(db::Session &session, const UserId &admin,
                                                    const std::optional<MessageId> &before,
                                                    int limit) = 0;
    /// Those that nobody counts as unread (deleted, system) after a number.
    [[nodiscard]] virtual qint64 quietAfter(db::Session &session, qint64 roomNo, qint64 seq) = 0;

    /// False where it is there already; `removeReaction`: where there is none.
    [[nodiscard]] virtual bool addReaction(db::Session &session, const MessageKey &key,
                                           const QString &emoji, const UserId &user,
                                           Timestamp at) = 0;
    [[nodiscard]] virtual bool removeReaction(db::Session &session, const MessageKey &key,
                                              const QString &emoji, const UserId &user) = 0;
    /// Of the messages [from, to], in the order in which they came.
    [[nodiscard]] virtual QList<Reaction> reactions(db::Session &session, qint64 roomNo,
                                                    qint64 from, qint64 to, const UserId &me) = 0;

    virtual void addOldText(db::Session &session, const MessageKey &key, const OldText &text) = 0;
    [[nodiscard]] virtual QList<OldText> oldTexts(db::Session &session, const MessageKey &key) = 0;

    virtual void addMentions(db::Session &session, const MessageKey &key,
                             const QList<UserId> &users) = 0;
    virtual void removeMentions(db::Session &session, const MessageKey &key,
                                const QList<UserId> &users) = 0;

    virtual void insertAttachment(db::Session &session, const Attachment &attachment) = 0;
    [[nodiscard]] virtual std::optional<Attachment> attachment(db::Session &session,
                                                               const AttachmentId &id) = 0;
    virtual void attach(db::Session &session, const AttachmentId &id, qint64 seq) = 0;
    /// From now on no message can carry it: it waits to be removed. By id, of a message, or those
    /// that came before and were never sent.
    virtual void letGo(db::Session &session, const AttachmentId &id) = 0;
    virtual void letGoOf(db::Session &session, const MessageKey &key) = 0;
    virtual void letGoBefore(db::Session &session, Timestamp before) = 0;
    /// Those that wait.
    [[nodiscard]] virtual QList<Attachment> letGone(db::Session &session, int limit) = 0;
    virtual void eraseAttachment(db::Session &session, const AttachmentId &id) = 0;
    [[nodiscard]] virtual QList<Attachment> attachments(db::Session &session, qint64 roomNo,
                                                        qint64 from, qint64 to) = 0;
};

} // namespace lectern::chat

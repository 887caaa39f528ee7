// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/features/chat/messages_store.h"

namespace lectern::chat {

/// MessagesStore on both databases.
class SqlMessagesStore final : public MessagesStore
{
public:
    bool insert(db::Session &session, qint64 roomNo, const Message &message) override;
    std::optional<RoomMessage> byClientId(db::Session &session, const UserId &sender,
                                          const Uuid &clientId) override;
    std::optional<Message> message(db::Session &session, qint64 roomNo, qint64 seq) override;
    QHash<qint64, Answered> answered(db::Session &session, qint64 roomNo,
                                     const QList<qint64> &seqs) override;
    void update(db::Session &session, qint64 roomNo, const Message &message) override;
    QList<Message> before(db::Session &session, qint64 roomNo, qint64 before, int limit) override;
    QList<Message> after(db::Session &session, qint64 roomNo, qint64 after, int limit) override;
    void countAnswer(db::Session &session, const MessageKey &root, qint64 change) override;
    void countDeleted(db::Session &session, const MessageKey &root, qint64 change) override;
    QList<Message> threadBefore(db::Session &session, const MessageKey &root, qint64 before,
                                int limit) override;
    QList<Message> threadAfter(db::Session &session, const MessageKey &root, qint64 after,
                               int limit) override;
    qint64 threadCount(db::Session &session, const MessageKey &root, qint64 upTo) override;
    std::optional<qint64> threadAt(db::Session &session, const MessageKey &root, qint64 after,
                                   qint64 before, qint64 skipped) override;
    QList<Message> ofLessonBefore(db::Session &session, qint64 roomNo, const LessonId &lesson,
                                  qint64 before, int limit) override;
    QList<Message> ofLessonAfter(db::Session &session, qint64 roomNo, const LessonId &lesson,
                                 qint64 after, int limit) override;
    QList<Message> changed(db::Session &session, qint64 roomNo, qint64 change, qint64 upTo,
                           int limit) override;
    QList<Message> pinned(db::Session &session, qint64 roomNo, const PinPlace &after,
                          int limit) override;
    QList<RoomMessage> all(db::Session &session, const std::optional<MessageId> &before,
                           int limit) override;
    QList<RoomMessage> allFor(db::Session &session, const UserId &admin,
                              const std::optional<MessageId> &before, int limit) override;
    qint64 quietAfter(db::Session &session, qint64 roomNo, qint64 seq) override;
    bool addReaction(db::Session &session, const MessageKey &key, const QString &emoji,
                     const UserId &user, Timestamp at) override;
    bool removeReaction(db::Session &session, const MessageKey &key, const QString &emoji,
                        const UserId &user) override;
    QList<Reaction> reactions(db::Session &session, qint64 roomNo, qint64 from, qint64 to,
                              const UserId &me) override;
    void addOldText(db::Session &session, const MessageKey &key, const OldText &text) override;
    QList<OldText> oldTexts(db::Session &session, const MessageKey &key) override;
    void addMentions(db::Session &session, const MessageKey &key,
                     const QList<UserId> &users) override;
    void removeMentions(db::Session &session, const MessageKey &key,
                        const QList<UserId> &users) override;
    void insertAttachment(db::Session &session, const Attachment &attachment) override;
    std::optional<Attachment> attachment(db::Session &session, const AttachmentId &id) override;
    void attach(db::Session &session, const AttachmentId &id, qint64 seq) override;
    void letGo(db::Session &session, const AttachmentId &id) override;
    void letGoOf(db::Session &session, const MessageKey &key) override;
    void letGoBefore(db::Session &session, Timestamp before) override;
    QList<Attachment> letGone(db::Session &session, int limit) override;
    void eraseAttachment(db::Session &session, const AttachmentId &id) override;
    QList<Attachment> attachments(db::Session &session, qint64 roomNo, qint64 from,
                                  qint64 to) override;
};

} // namespace lectern::chat

// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/offline/chat_cache_entries.h"
#include "client/offline/message_change.h"
#include "shared/dto/chat_rooms.h"

#include <QHash>
#include <QSqlDatabase>
#include <QString>
#include <QTimer>
#include <QVariant>

#include <optional>
#include <utility>

namespace lectern {

/// What one account at one school knows of its chats, in an SQLite file: rooms, the latest stretch
/// of each history, what waits to be sent, drafts. A damaged file is put aside (`….damaged`, with
/// the files on their way) for a new one; one that can't be opened now stays as it is, and this
/// works in memory. Every call is a short statement on this thread; what it wrote survives a crash
/// of the program, the outbox also one of the machine.
class ChatCache
{
public:
    /// Of stretches that are longer when it is opened the newest messages stay: the others go
    /// little by little, for many at once would hold the thread up.
    static constexpr qint64 kKeptMessages = 5000;

    explicit ChatCache(const QString &path);
    ~ChatCache();
    ChatCache(const ChatCache &) = delete;
    ChatCache &operator=(const ChatCache &) = delete;

    [[nodiscard]] QList<RoomDto> rooms() const;
    /// All rooms there are; others go, with their messages. What one has begun to write there stays
    /// for whoever comes back.
    void replaceRooms(const QList<RoomDto> &rooms);
    void storeRoom(const RoomDto &room);
    void removeRoom(const RoomId &room);

    [[nodiscard]] HistorySpan span(const RoomId &room) const;
    void setChange(const RoomId &room, qint64 change);
    /// Takes messages in, in any order but without holes, where they touch what is known (or
    /// nothing is). A message that is there already is replaced by a younger state of it only.
    /// False: they don't touch, nothing was kept.
    bool keep(const RoomId &room, const QList<MessageDto> &messages);
    /// Replaces a message that is there.
    void update(const MessageDto &message);
    void forgetMessages(const RoomId &room);
    /// Oldest first, at most `limit`: those right before `seq`, or from `seq` on.
    [[nodiscard]] QList<MessageDto> before(const RoomId &room, qint64 seq, int limit) const;
    [[nodiscard]] QList<MessageDto> from(const RoomId &room, qint64 seq, int limit) const;
    /// Those about a lesson; oldest first: of what is known of the history, and what was kept.
    [[nodiscard]] QList<MessageDto> ofLesson(const RoomId &room, const LessonId &lesson) const;
    /// All those about a lesson that there are, wherever in the history.
    void keepMarks(const RoomId &room, const LessonId &lesson, const QList<MessageDto> &marks);
    /// The newest answers in the thread that began with `root`; oldest first.
    [[nodiscard]] QList<MessageDto> ofThread(const RoomId &room, const MessageId &root,
                                             int limit) const;
    [[nodiscard]] std::optional<MessageDto> message(const RoomId &room, const MessageId &id) const;
    /// The number of the first message from a time on, one more than the last where there is none
    /// yet; nothing where it may lie before what is known.
    [[nodiscard]] std::optional<qint64> seqAt(const RoomId &room, Timestamp at) const;

    /// Where files on their way are kept; made if need be. What nobody knows there goes when the
    /// cache is opened. Empty where there is no place.
    [[nodiscard]] QString outgoingDirectory() const;
    /// On disk when it returns, unless it returns false.
    bool queue(const OutboxEntry &entry);
    void fail(const Uuid &clientId, const QString &failure, bool lasting = false);
    /// What is queued by that clientId goes as this.
    void amend(const SendMessageRequest &request);
    /// Its file goes with it.
    void unqueue(const Uuid &clientId);
    /// In the order they were written.
    [[nodiscard]] QList<OutboxEntry> outbox() const;

    /// A change of a message on its way, new or otherwise than it was; on disk when it returns.
    void keepChange(const MessageChange &change);
    void dropChange(const Uuid &change);
    /// In the order they were made.
    [[nodiscard]] QList<MessageChange> changes() const;

    [[nodiscard]] QString draft(const RoomId &room) const { return keptDraft(room).text; }
    [[nodiscard]] KeptDraft keptDraft(const RoomId &room) const;
    /// Without words nothing of it is kept.
    void keepDraft(const RoomId &room, const KeptDraft &draft);
    /// Written here: the server doesn't have it yet.
    void saveDraft(const RoomId &room, const QString &text, const DraftParts &parts = {});

    [[nodiscard]] std::optional<KeptEdit> edit(const RoomId &room) const;
    void keepEdit(const RoomId &room, const KeptEdit &edit);
    void dropEdit(const RoomId &room);

    /// What was begun in a thread; an empty text removes it.
    [[nodiscard]] QString threadDraft(const RoomId &room, const MessageId &root) const;
    [[nodiscard]] DraftParts threadDraftParts(const RoomId &room, const MessageId &root) const;
    void keepThreadDraft(const RoomId &room, const MessageId &root, const QString &text,
                         const DraftParts &parts = {});

    [[nodiscard]] QHash<RoomId, ReadMark> reads() const;
    void keepRead(const RoomId &room, const ReadMark &read);
    void dropRead(const RoomId &room);

    /// The newest message that anybody else has read, as far as it was told; 0: none.
    [[nodiscard]] qint64 seenUpTo(const RoomId &room) const;
    void keepSeen(const RoomId &room, qint64 seq);

private:
    void open(const QString &path);
    void prepareTables();
    void findOldMessages();
    void dropOldMessages();
    void dropUnknownFiles();
    bool run(const QString &sql, const QVariantList &values = {}) const;
    [[nodiscard]] QSqlQuery query(const QString &sql, const QVariantList &values) const;
    [[nodiscard]] QList<MessageDto> messages(const QString &sql, const QVariantList &values) const;
    void setSpan(const RoomId &room, const HistorySpan &span);

    QString m_name;
    QString m_outgoing;
    QSqlDatabase m_db;
    QTimer m_dropping;
    QList<std::pair<QVariant, qint64>> m_tooLong; ///< rooms, and the first message that stays
};

} // namespace lectern

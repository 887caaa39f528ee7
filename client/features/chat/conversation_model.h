// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/features/chat/change_outbox.h"
#include "client/features/chat/message_patch.h"
#include "client/offline/chat_cache.h"

#include <QAbstractListModel>
#include <QCache>
#include <QMap>
#include <QUrl>
#include <QtQmlIntegration>

#include <functional>

namespace lectern {

/// A stretch of a room's history around what is looked at: at most `kWindow` messages, however long
/// the history is, so that memory stays the same. Row 0 is the newest (views stand on their end):
/// first what waits to be sent, then the messages, newest first.
class ConversationModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by a conversation")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)
    Q_PROPERTY(bool atStart READ atStart NOTIFY edgesChanged FINAL)
    Q_PROPERTY(bool atEnd READ atEnd NOTIFY edgesChanged FINAL)

public:
    static constexpr int kWindow = 300;

    enum SendState { Sent, Waiting, Sending, Failed };
    Q_ENUM(SendState)
    enum Role {
        KeyRole = Qt::UserRole + 1, ///< messageId, or the clientId of what waits
        SeqRole,                    ///< 0 while it waits
        SenderNameRole,
        SenderIdRole,
        AvatarRole,
        OwnRole,
        TextRole,
        StyledRole,
        PartsRole, ///< where there are blocks of code in it, in place of `styled`
        KindRole,  ///< text, image, file, voice, system
        DayRole,   ///< the line above: Today…; empty: the same day as the one before
        FirstOfGroupRole,
        LastOfGroupRole,
        FirstUnreadRole,
        ClockRole,
        EditedRole,
        DeletedRole,
        PinnedRole,
        ReactionsRole, ///< of {emoji, count, mine}
        ReplyIdRole,
        ReplyNameRole,
        ReplyTextRole,
        SendStateRole,
        FailureRole,
        LastingRole, ///< as it is it would be refused again
        LessonIdRole,
        SecondRole, ///< -1: none
        PageRole,   ///< 0: none
        MomentRole, ///< m:ss; empty without one
        /// Of {id, name, url, thumbnail, kind (image, voice, file), width, height, size, seconds,
        /// bars, local}; `local`: still here, not at the server.
        AttachmentsRole,
        ProgressRole, ///< how much of a file has been sent, 0–1; -1: none is under way
        ReadByRole,
        SummaryRole,
        ThreadIdRole, ///< of an answer: where its thread began
        AnswersRole,  ///< in the thread that began with it, without deleted ones
        DateRole,     ///< when it was written
        HoldRole,     ///< why the first one that waits is not under way: Goes in 20 s
        PendingRole,  ///< of a change of it that takes long or was refused: edit, delete, react
        PendingFailureRole, ///< the refusal
        PendingHeldRole,    ///< it can be taken back
    };

    struct Parts
    {
        UserId self;
        ChatPersonDto me;
        std::function<QUrl(const std::optional<QString> &)> resolve;
        std::function<std::optional<MessageDto>(const MessageId &)> find; ///< for quotes
        std::function<QString(const UserId &)> nameOf = {};
    };

    explicit ConversationModel(QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    void setParts(const Parts &parts);
    [[nodiscard]] int count() const { return rowCount(); }
    [[nodiscard]] bool atStart() const { return m_atStart; }
    [[nodiscard]] bool atEnd() const { return m_atEnd; }
    [[nodiscard]] bool isEmpty() const { return m_messages.isEmpty(); }
    [[nodiscard]] qint64 firstSeq() const;
    [[nodiscard]] qint64 lastSeq() const;
    [[nodiscard]] const QList<MessageDto> &messages() const { return m_messages; }
    [[nodiscard]] const MessageDto *find(const MessageId &id) const;
    [[nodiscard]] int rowOfSeq(qint64 seq) const; ///< -1: not in the window
    [[nodiscard]] int rowOfMessage(const MessageId &id) const;

    /// What is here has holes, as a thread in a room has: what comes need not touch it. Set before
    /// anything is here.
    void setSparse(bool sparse) { m_sparse = sparse; }
    /// Another stretch (oldest first), whatever was there.
    void reset(const QList<MessageDto> &messages, bool atStart, bool atEnd);
    /// The stretch right before or after; those that are there already are passed over, and a
    /// stretch that does not touch this one as a whole. What gets too far from it at the other edge
    /// goes.
    void addOlder(const QList<MessageDto> &messages, bool atStart);
    void addNewer(const QList<MessageDto> &messages, bool atEnd);
    /// A new message, or a younger state of one. A new one is added only at the end, right after
    /// the last; one that comes too early makes the window no longer end at the end.
    void merge(const MessageDto &message);
    void patch(const MessagePatch &patch);
    /// There are newer ones, which are not here.
    void endEarlier() { setEdges(m_atStart, false); }
    /// Shows at once what the server has answered already; the push with its number follows.
    void foresee(const MessagePatch &patch);
    /// All that waits in this room, in order, and which of it is under way.
    void setWaiting(const QList<OutboxEntry> &entries, const Uuid &sending);
    void setProgress(const Uuid &clientId, double progress);
    /// What is under way is shown as if it were done.
    void setPending(const QHash<MessageId, PendingChange> &pending);
    /// Why nothing goes out just now; empty: it does.
    void setHold(const QString &why);
    /// People are called otherwise, or their names are known now.
    void renamePeople();
    /// Whether the server has one of one's own between those rows.
    [[nodiscard]] bool ownAmong(int newestRow, int oldestRow) const;
    /// The line above the first message after this one; 0: none.
    void setReadUpTo(qint64 seq);
    void setReads(const QHash<UserId, qint64> &reads);
    /// Up to there somebody has read, whoever it was: as long as nothing else is known.
    void setSeenUpTo(qint64 seq) { m_seenUpTo = seq; }
    /// How many others have read up to which message; where it is not known, it is counted by
    /// setReads.
    void setReadCounts(const std::optional<QMap<qint64, int>> &counts);

Q_SIGNALS:
    void countChanged();
    void edgesChanged();

private:
    struct Echo
    {
        OutboxEntry entry;
        bool sending = false;
        double progress = -1;
    };

    [[nodiscard]] QVariant messageData(int at, int role) const;
    [[nodiscard]] QVariant pendingData(const MessageId &id, int role) const;
    [[nodiscard]] QVariant waitingData(int at, int role) const;
    [[nodiscard]] QVariant replyData(const std::optional<MessageId> &replyTo, int role) const;
    [[nodiscard]] QString nameOf(const UserId &user) const;
    [[nodiscard]] QStringList namesOf(const QList<UserId> &users) const;
    [[nodiscard]] QStringList namesIn(const MessageDto &message) const;
    [[nodiscard]] QStringList namesIn(const SendMessageRequest &request) const;
    [[nodiscard]] bool startsGroup(int at) const;
    [[nodiscard]] qsizetype placeOf(const MessagePatch &patch) const; ///< -1: not here
    [[nodiscard]] int readBy(const MessageDto &message) const;
    [[nodiscard]] int rowOf(qsizetype at) const;
    [[nodiscard]] qsizetype lowerBound(qint64 seq) const;
    void append(const MessageDto &message);
    void dropOldest();
    void dropNewest();
    void touch(int row);
    void touchAround(int row);
    void setEdges(bool atStart, bool atEnd);

    Parts m_parts;
    QList<MessageDto> m_messages; ///< by seq, ascending
    QList<Echo> m_waiting;        ///< in order; shown only at the end
    QString m_hold;
    QHash<MessageId, PendingChange> m_pending;
    mutable QCache<MessageId, QString> m_styled{kWindow * 2};
    bool m_sparse = false;
    QHash<UserId, qint64> m_reads;
    std::optional<QMap<qint64, int>> m_readCounts;
    qint64 m_readUpTo = 0;
    qint64 m_seenUpTo = 0;
    bool m_atStart = true;
    bool m_atEnd = true;
};

} // namespace lectern

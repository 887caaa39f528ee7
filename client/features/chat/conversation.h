// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/core/view_state.h"
#include "client/features/chat/action_feedback.h"
#include "client/features/chat/attachment_files.h"
#include "client/features/chat/file_tray.h"
#include "client/features/chat/mention_choices.h"
#include "client/features/chat/message_draft.h"
#include "client/features/chat/message_edit.h"
#include "client/features/chat/message_poster.h"
#include "client/features/chat/message_stretch.h"
#include "client/features/chat/read_teller.h"
#include "client/features/chat/readers_model.h"
#include "client/features/chat/room_facts.h"
#include "client/features/chat/room_reads.h"
#include "client/features/chat/seen_mark.h"
#include "client/features/chat/typing_people.h"
#include "client/features/chat/typing_teller.h"
#include "shared/dto/chat_history.h"

#include <QDateTime>
#include <QObject>
#include <QUrl>
#include <QtQmlIntegration>

#include <memory>

namespace lectern {

class ChatSync;

/// One open room: its history in a window that follows what is looked at, and what one does in it.
class Conversation : public lectern::MessageStretch
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the chat controller")
    Q_PROPERTY(bool isOpen READ isOpen NOTIFY isOpenChanged FINAL)
    Q_PROPERTY(QString roomId READ roomIdText NOTIFY opened FINAL)
    Q_PROPERTY(lectern::RoomFacts *room READ room CONSTANT FINAL)
    Q_PROPERTY(QString typing READ typing NOTIFY typingChanged FINAL)
    Q_PROPERTY(lectern::ViewState::State state READ state NOTIFY stateChanged FINAL)
    Q_PROPERTY(lectern::ErrorInfo error READ error NOTIFY stateChanged FINAL)
    Q_PROPERTY(lectern::ActionFeedback *feedback READ feedback CONSTANT FINAL)
    Q_PROPERTY(lectern::MessageDraft *draft READ draft CONSTANT FINAL)
    Q_PROPERTY(lectern::AttachmentFiles *files READ files CONSTANT FINAL)
    Q_PROPERTY(lectern::MessageEdit *editing READ editing CONSTANT FINAL)
    Q_PROPERTY(lectern::MentionChoices *naming READ naming CONSTANT FINAL)
    Q_PROPERTY(lectern::ReadersModel *readers READ readers CONSTANT FINAL)

public:
    explicit Conversation(ChatSync *sync, AttachmentFiles *files = nullptr,
                          QObject *parent = nullptr);

    [[nodiscard]] bool isOpen() const { return !m_room.isNil(); }
    [[nodiscard]] const RoomId &roomId() const { return m_room; }
    [[nodiscard]] QString roomIdText() const;
    [[nodiscard]] RoomFacts *room() { return &m_facts; }
    [[nodiscard]] QString typing() const { return m_typing.text(); }
    [[nodiscard]] ViewState::State state() const { return m_state; }
    [[nodiscard]] const ErrorInfo &error() const { return m_error; }
    [[nodiscard]] ActionFeedback *feedback() { return &m_feedback; }
    [[nodiscard]] MessageDraft *draft() { return &m_draft; }
    [[nodiscard]] AttachmentFiles *files() const { return m_files; }
    [[nodiscard]] MessageEdit *editing() { return &m_editing; }
    [[nodiscard]] const Mentions &mentions() const { return m_mentions; }
    [[nodiscard]] MentionChoices *naming() { return &m_naming; }
    [[nodiscard]] ReadersModel *readers() { return &m_readers; }
    [[nodiscard]] const RoomReads &readCounts() const { return m_reads; }
    /// A message of one's own can be seen beside this, or none.
    void setOwnBeside(bool shown);
    /// What a model needs to show this room's messages.
    [[nodiscard]] ConversationModel::Parts parts();
    /// A message of this room that is shown, or on this computer.
    [[nodiscard]] std::optional<MessageDto> message(const QString &id) const;
    /// Where else messages of this room are shown: what can be done here can be done with those.
    void setBeside(ConversationModel *beside);
    /// Answers a message whatever else is being written. False: there is nothing to send, or it
    /// can't be.
    bool answer(const MessageId &message, const QString &text,
                const std::optional<QList<UserId>> &mentioned, FileTray &files);
    /// The same with a recording; `feedback` says what goes wrong.
    bool answerSpoken(const MessageId &message, const QUrl &file, ActionFeedback *feedback);
    [[nodiscard]] TypingTeller &typingTeller() { return m_teller; }

    void setMe(const ChatPersonDto &me);
    void open(const RoomId &room);
    void close();
    /// Messages count as read only while somebody can look at them.
    void setWatched(bool watched) { m_readTeller.setWatched(watched); }

    Q_INVOKABLE void reload();
    /// True if there was something to send.
    Q_INVOKABLE bool send(const QString &text);
    FileTray *tray() override { return &m_tray; }
    bool sendVoice(const QUrl &file) override;
    void mend(const QString &key) override;
    /// What one said last here: what was refused comes back to where one writes, and what waits
    /// stays as it is.
    Q_INVOKABLE void editLast();
    Q_INVOKABLE void remove(const QString &messageId);
    Q_INVOKABLE void react(const QString &messageId, const QString &emoji);
    Q_INVOKABLE void pin(const QString &messageId, bool on);
    Q_INVOKABLE void report(const QString &messageId, const QString &reason);
    /// Takes the floor from whoever wrote it; 0 gives it back. An empty reason is none.
    Q_INVOKABLE void silenceWriter(const QString &messageId, int seconds, const QString &reason);
    /// What waits or was refused: a message by its clientId, a change of one by its messageId.
    Q_INVOKABLE void retry(const QString &key);
    Q_INVOKABLE void discard(const QString &key);
    Q_INVOKABLE void replyTo(const QString &messageId);
    void viewed(int newestRow, int oldestRow) override;
    Q_INVOKABLE void jumpToMessage(const QString &messageId);
    void jumpToEnd() override;
    /// The first message of that day or, where nobody wrote, after it. Without a network as far
    /// back as messages are on this computer.
    Q_INVOKABLE void jumpToDay(int year, int month, int day);
    /// When what stands in the middle of the view was written; now, where nothing does.
    [[nodiscard]] Q_INVOKABLE QDateTime inView() const;

Q_SIGNALS:
    void isOpenChanged();
    void typingChanged();
    void stateChanged();
    /// The moderators know.
    void reported();
    void silenced();

private:
    void showLatest();
    /// Another stretch: what is under way for the one before is not waited for any more.
    void show(const QList<MessageDto> &messages, bool atStart, bool atEnd);
    /// A page that ends there ends where the room does, as far as was told.
    [[nodiscard]] bool endsAtEnd(const MessageListReply &reply, qint64 last) const;
    /// Oldest first, and on this computer as far as they touch what is.
    QList<MessageDto> kept(const Result<MessageListReply> &reply);
    void noteUnread();
    void showUnread(qint64 seq);
    void fetchOlder();
    void fetchNewer();
    void addNewer(const QList<MessageDto> &page, bool atEnd);
    void showAround(qint64 seq);
    void pointAt(int row);
    void fetchAround(const MessageId &id);
    void onArrived(const QList<MessageDto> &messages);
    void onHistoryReplaced();
    void stopTyping(const QList<MessageDto> &said);
    void onJoinFailed(const Error &why);
    void onWaiting();
    void onPending();
    void onRemoved(const MessageId &id, Timestamp at);
    void showHold();
    void lookForOwn();
    void noteSeen(int newestRow);
    void set(ViewState::State state, const ErrorInfo &error = {});
    /// Whoever writes has read what is above, and sees what he or she wrote.
    void afterWriting();
    void goTo(qint64 seq);

    ChatSync *m_sync;
    AttachmentFiles *m_files;
    ConversationModel *m_beside = nullptr;
    TypingPeople m_typing;
    TypingTeller m_teller;
    RoomReads m_reads;
    SeenMark m_seenMark;
    ReadTeller m_readTeller;
    ReadersModel m_readers;
    Mentions m_mentions;
    MentionChoices m_naming;
    RoomFacts m_facts;
    ActionFeedback m_feedback;
    MessageDraft m_draft;
    FileTray m_tray;
    MessagePoster m_poster;
    MessageEdit m_editing;
    ChatPersonDto m_me;
    RoomId m_room;
    std::unique_ptr<QObject> m_scope;
    ViewState::State m_state = ViewState::Idle;
    ErrorInfo m_error;
    quint64 m_stretch = 0; ///< of the history, counted
    quint64 m_jump = 0;
    bool m_unreadNoted = false;   ///< where the unread ones begin is settled until the room is left
    bool m_wentElsewhere = false; ///< by oneself, since the room was opened
    bool m_seekingUnread = false; ///< the place is on its way: nothing is read meanwhile
    bool m_loadingNewer = false;
    bool m_ownBeside = false;
    int m_newestSeen = 0; ///< rows that can be seen, with the next
    int m_oldestSeen = -1;
};

} // namespace lectern

// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/core/error_info.h"
#include "client/core/view_state.h"
#include "client/features/chat/attachment_files.h"
#include "client/features/chat/file_intake.h"
#include "client/features/chat/file_tray.h"
#include "client/features/chat/mention_choices.h"
#include "client/features/chat/message_edit.h"
#include "client/features/chat/message_stretch.h"
#include "client/features/chat/peer_seen.h"
#include "client/features/chat/readers_model.h"
#include "client/features/chat/room_reads.h"
#include "client/features/chat/typing_people.h"
#include "client/features/chat/typing_teller.h"
#include "shared/dto/chat_history.h"

#include <QDateTime>
#include <QObject>
#include <QSet>
#include <QTimer>
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
    Q_PROPERTY(bool isOpen READ isOpen NOTIFY roomChanged FINAL)
    Q_PROPERTY(QString roomId READ roomIdText NOTIFY opened FINAL)
    Q_PROPERTY(QString name READ name NOTIFY roomChanged FINAL)
    Q_PROPERTY(QString type READ type NOTIFY roomChanged FINAL)
    Q_PROPERTY(QString courseId READ courseId NOTIFY roomChanged FINAL)
    Q_PROPERTY(QUrl avatar READ avatar NOTIFY roomChanged FINAL)
    Q_PROPERTY(QString about READ about NOTIFY aboutChanged FINAL)
    Q_PROPERTY(bool peerOnline READ peerOnline NOTIFY aboutChanged FINAL)
    Q_PROPERTY(QString typing READ typing NOTIFY typingChanged FINAL)
    Q_PROPERTY(bool canSend READ canSend NOTIFY roomChanged FINAL)
    Q_PROPERTY(QString cannotSendBecause READ cannotSendBecause NOTIFY roomChanged FINAL)
    Q_PROPERTY(bool canModerate READ canModerate NOTIFY roomChanged FINAL)
    Q_PROPERTY(bool canPin READ canPin NOTIFY roomChanged FINAL)
    Q_PROPERTY(bool takesFiles READ takesFiles NOTIFY roomChanged FINAL)
    Q_PROPERTY(int voiceBytes READ voiceBytes NOTIFY roomChanged FINAL)
    Q_PROPERTY(QString slowText READ slowText NOTIFY paceChanged FINAL)
    Q_PROPERTY(int unread READ unread NOTIFY roomChanged FINAL)
    Q_PROPERTY(QDateTime began READ began NOTIFY roomChanged FINAL)
    Q_PROPERTY(lectern::ViewState::State state READ state NOTIFY stateChanged FINAL)
    Q_PROPERTY(lectern::ErrorInfo error READ error NOTIFY stateChanged FINAL)
    Q_PROPERTY(QString notice READ notice NOTIFY noticeChanged FINAL)
    Q_PROPERTY(lectern::ErrorInfo actionError READ actionError NOTIFY actionErrorChanged FINAL)
    Q_PROPERTY(QString draft READ draft NOTIFY draftChanged FINAL)
    /// "At 3:12", "On page 2": what the next message is about; empty: about nothing of a lesson.
    Q_PROPERTY(QString momentLabel READ momentLabel NOTIFY momentChanged FINAL)
    Q_PROPERTY(QString replyKey READ replyKey NOTIFY replyChanged FINAL)
    Q_PROPERTY(QString replyName READ replyName NOTIFY replyChanged FINAL)
    Q_PROPERTY(QString replyText READ replyText NOTIFY replyChanged FINAL)
    Q_PROPERTY(lectern::AttachmentFiles *files READ files CONSTANT FINAL)
    Q_PROPERTY(lectern::MessageEdit *editing READ editing CONSTANT FINAL)
    Q_PROPERTY(lectern::MentionChoices *naming READ naming CONSTANT FINAL)
    Q_PROPERTY(lectern::ReadersModel *readers READ readers CONSTANT FINAL)

public:
    explicit Conversation(ChatSync *sync, AttachmentFiles *files = nullptr,
                          QObject *parent = nullptr);

    ~Conversation() override;

    [[nodiscard]] bool isOpen() const { return !m_room.isNil(); }
    [[nodiscard]] const RoomId &roomId() const { return m_room; }
    [[nodiscard]] QString roomIdText() const;
    [[nodiscard]] QString name() const;
    [[nodiscard]] QString type() const;
    /// Empty for groups and personal rooms.
    [[nodiscard]] QString courseId() const;
    [[nodiscard]] QUrl avatar() const;
    [[nodiscard]] QString about() const;
    [[nodiscard]] bool peerOnline() const;
    [[nodiscard]] QString typing() const { return m_typing.text(); }
    [[nodiscard]] bool canSend() const;
    [[nodiscard]] QString cannotSendBecause() const;
    [[nodiscard]] bool canModerate() const;
    /// In rooms of courses for those who look after them, elsewhere for everybody.
    [[nodiscard]] bool canPin() const;
    /// As the room's rules say; who may write is another matter.
    [[nodiscard]] bool takesFiles() const;
    /// How large a recording of a voice the room takes; 0: none.
    [[nodiscard]] int voiceBytes() const;
    /// That there is a pause between two messages, and how much of it is left; empty: none.
    [[nodiscard]] QString slowText() const;
    [[nodiscard]] int unread() const;
    /// When the room was made; invalid where that is not known.
    [[nodiscard]] QDateTime began() const;
    [[nodiscard]] ViewState::State state() const { return m_state; }
    [[nodiscard]] const ErrorInfo &error() const { return m_error; }
    /// About what was asked for last; empty soon after.
    [[nodiscard]] QString notice() const { return m_notice; }
    [[nodiscard]] const ErrorInfo &actionError() const { return m_actionError; }
    [[nodiscard]] QString draft() const;
    [[nodiscard]] QString replyKey() const;
    [[nodiscard]] QString replyName() const;
    [[nodiscard]] QString replyText() const;
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

    /// The next message is about this moment of a lesson (negative, 0: none), and kept with what
    /// is begun.
    void setMoment(const LessonId &lesson, double second, int page);
    [[nodiscard]] QString momentLabel() const;
    /// The moment that was begun with: `second`, `page`.
    [[nodiscard]] const DraftParts &moment() const { return m_moment; }
    /// What is spoken in `sending` answers that message.
    template<class F>
    bool answerWith(const MessageId &message, F sending)
    {
        m_answering = message;
        const bool sent = sending();
        m_answering.reset();
        return sent;
    }
    [[nodiscard]] TypingTeller &typingTeller() { return m_teller; }

    void setMe(const ChatPersonDto &me);
    /// Says what went wrong.
    void tell(const ErrorInfo &why);
    void open(const RoomId &room);
    void close();
    /// Messages count as read only while somebody can look at them.
    void setWatched(bool watched);

    Q_INVOKABLE void reload();
    /// True if there was something to send.
    Q_INVOKABLE bool send(const QString &text);
    /// The next message is about no moment after all.
    Q_INVOKABLE void dropMoment();
    FileTray *tray() override { return &m_tray; }
    bool sendVoice(const QUrl &file) override;
    void mend(const QString &key) override;
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
    Q_INVOKABLE void cancelReply();
    Q_INVOKABLE void clearActionError();
    /// What is in the composer, at every change of it.
    Q_INVOKABLE void setDraft(const QString &text);
    void viewed(int newestRow, int oldestRow) override;
    Q_INVOKABLE void jumpToMessage(const QString &messageId);
    void jumpToEnd() override;
    /// The first message of that day or, where nobody wrote, after it. Without a network as far
    /// back as messages are on this computer.
    Q_INVOKABLE void jumpToDay(int year, int month, int day);
    /// When what stands in the middle of the view was written; now, where nothing does.
    [[nodiscard]] Q_INVOKABLE QDateTime inView() const;

Q_SIGNALS:
    void roomChanged();
    void noticeChanged();
    /// Another room's, or written on another computer.
    void draftChanged();
    void aboutChanged();
    void typingChanged();
    void stateChanged();
    void replyChanged();
    void actionErrorChanged();
    /// The moderators know.
    void reported();
    void silenced();
    void momentChanged();
    /// A message went out about the moment, or there is none any more.
    void momentTaken();
    void paceChanged();

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
    void fetchAround(const MessageId &id);
    void onArrived(const QList<MessageDto> &messages);
    void onHistoryReplaced();
    void stopTyping(const QList<MessageDto> &said);
    void onJoinFailed(const Error &why);
    void onWaiting();
    void onPending();
    void onRemoved(const MessageId &id, Timestamp at);
    void markRead();
    void lookForOwn();
    void noteSeen(int newestRow);
    void keepSeen();
    void keepDraft();
    void onDraftCame();
    [[nodiscard]] bool draftUntouched() const;
    void takeUpDraft();
    void takeUpReply(const std::optional<MessageId> &id);
    [[nodiscard]] DraftParts begun() const;
    void awaitVoice();
    void setNotice(const QString &text);
    [[nodiscard]] qint64 pauseLeftMs() const;
    void followPace();
    void fail(const Error &why);
    void set(ViewState::State state, const ErrorInfo &error = {});
    void aboutMoment(SendMessageRequest &request) const;
    /// With the files: the words go with the first, each of the others is a message of its own.
    /// False: nothing could be kept, which was said.
    [[nodiscard]] bool queue(SendMessageRequest request, FileTray &files, bool allAnswer);
    void onSpoken(const SendMessageRequest &request, const OutgoingFile &file);
    void beforeQueueing(SendMessageRequest &request);
    void goTo(qint64 seq);

    ChatSync *m_sync;
    AttachmentFiles *m_files;
    ConversationModel *m_beside = nullptr;
    TypingPeople m_typing;
    TypingTeller m_teller;
    PeerSeen m_peer;
    RoomReads m_reads;
    ReadersModel m_readers;
    Mentions m_mentions;
    MentionChoices m_naming;
    FileTray m_tray;
    FileIntake m_voices;
    MessageEdit m_editing;
    ChatPersonDto m_me;
    RoomId m_room;
    std::unique_ptr<QObject> m_scope;
    ViewState::State m_state = ViewState::Idle;
    ErrorInfo m_error;
    ErrorInfo m_actionError;
    std::optional<MessageDto> m_reply;
    std::optional<MessageId> m_answering;
    QSet<MessageId> m_answeredBeside; ///< with voices, from where the conversation did not move
    QString m_draft;
    QString m_keptDraft;
    DraftParts m_keptParts;
    DraftParts m_moment; ///< nothing else of it
    QTimer m_draftTimer;
    QTimer m_readTimer;
    QTimer m_silence;
    QTimer m_noticeTimer;
    QString m_notice;
    QTimer m_pace;
    qint64 m_seenSeq = 0;
    qint64 m_keptSeen = 0; ///< by others
    MessageDto m_seen;     ///< that one, which the view may have left
    quint64 m_stretch = 0; ///< of the history, counted
    quint64 m_jump = 0;
    bool m_watched = true;
    bool m_unreadNoted = false;   ///< where the unread ones begin is settled until the room is left
    bool m_wentElsewhere = false; ///< by oneself, since the room was opened
    bool m_seekingUnread = false; ///< the place is on its way: nothing is read meanwhile
    bool m_loadingNewer = false;
    bool m_ownBeside = false;
    int m_newestSeen = 0; ///< rows that can be seen, with the next
    int m_oldestSeen = -1;
    bool m_keeping = false; ///< the draft, by this one
};

} // namespace lectern

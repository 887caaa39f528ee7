// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/core/error_info.h"
#include "client/core/view_state.h"
#include "client/features/chat/action_feedback.h"
#include "client/features/chat/mention_choices.h"
#include "client/features/chat/message_stretch.h"
#include "shared/core/result.h"
#include "shared/dto/chat_history.h"

#include <QTimer>
#include <QtQmlIntegration>

#include <memory>

namespace lectern {

class ChatSync;
class Conversation;

/// A message of the open room and all that answers it, beside the conversation: from this computer
/// at once, then as the server has it. It follows what happens in the room. GUI thread.
class MessageThread : public lectern::MessageStretch
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the chat controller")
    Q_PROPERTY(bool isOpen READ isOpen NOTIFY opened FINAL)
    Q_PROPERTY(QString rootKey READ rootKey NOTIFY opened FINAL)
    Q_PROPERTY(int answers READ answers NOTIFY answersChanged FINAL)
    Q_PROPERTY(bool partial READ partial NOTIFY stateChanged FINAL)
    Q_PROPERTY(lectern::ViewState::State state READ state NOTIFY stateChanged FINAL)
    Q_PROPERTY(lectern::ErrorInfo error READ error NOTIFY stateChanged FINAL)
    Q_PROPERTY(QString draft READ draft NOTIFY draftChanged FINAL)
    Q_PROPERTY(QString replyKey READ replyKey NOTIFY replyChanged FINAL)
    Q_PROPERTY(QString replyName READ replyName NOTIFY replyChanged FINAL)
    Q_PROPERTY(QString replyText READ replyText NOTIFY replyChanged FINAL)
    Q_PROPERTY(lectern::MentionChoices *naming READ naming CONSTANT FINAL)
    /// Of what was given to the thread; what is done to messages is told in the conversation.
    Q_PROPERTY(lectern::ActionFeedback *feedback READ feedback CONSTANT FINAL)

public:
    /// Of the room that is open in `conversation`, which outlives this.
    MessageThread(ChatSync *sync, Conversation *conversation, QObject *parent = nullptr);
    ~MessageThread() override;

    [[nodiscard]] bool isOpen() const { return !m_root.isNil(); }
    /// The message it began with; empty: none is open.
    [[nodiscard]] QString rootKey() const;
    /// All that were not deleted, here or not.
    [[nodiscard]] int answers() const { return m_answers; }
    /// The server couldn't be asked, for the reason in `error`: there may be more than what is
    /// here.
    [[nodiscard]] bool partial() const { return m_partial; }
    [[nodiscard]] ViewState::State state() const { return m_state; }
    [[nodiscard]] const ErrorInfo &error() const { return m_error; }
    [[nodiscard]] QString draft() const { return m_draft; }
    /// The answer that is answered; empty: what the thread began with.
    [[nodiscard]] QString replyKey() const;
    [[nodiscard]] QString replyName() const;
    [[nodiscard]] QString replyText() const;
    [[nodiscard]] MentionChoices *naming() { return &m_naming; }
    [[nodiscard]] ActionFeedback *feedback() { return &m_feedback; }

    /// The thread that a message of the open room is in, or begins.
    Q_INVOKABLE void open(const QString &messageId);
    Q_INVOKABLE void close();
    Q_INVOKABLE void reload();
    /// True if there was something to send.
    Q_INVOKABLE bool send(const QString &text);
    /// What is in the composer, at every change of it.
    Q_INVOKABLE void setDraft(const QString &text);
    Q_INVOKABLE void replyTo(const QString &messageId);
    Q_INVOKABLE void cancelReply();
    void viewed(int newestRow, int oldestRow) override;
    void jumpToEnd() override;
    FileTray *tray() override { return &m_tray; }
    bool sendVoice(const QUrl &file) override;
    void mend(const QString &key) override;

Q_SIGNALS:
    void answersChanged();
    void stateChanged();
    void draftChanged();
    void replyChanged();

private:
    void showKnown();
    void onPage(const Result<MessageListReply> &reply);
    void takeNewest(const QList<MessageDto> &page, bool atStart);
    void takeEarly();
    /// So many answers, as it stood at that change of the room.
    void count(int answers, qint64 change);
    void countBy(const MessageDto &message, qint64 change);
    [[nodiscard]] bool isHere(const MessageId &id) const;
    void fetchMore(bool older);
    void take(const MessageDto &message);
    void onWaiting();
    void keepDraft();
    [[nodiscard]] DraftParts begun() const;
    /// What an answer written now answers.
    [[nodiscard]] MessageId answered() const { return m_reply ? m_reply->messageId : m_root; }
    bool sent(bool something);
    void set(ViewState::State state, const ErrorInfo &error = {}, bool partial = false);

    ChatSync *m_sync;
    Conversation *m_conversation;
    Mentions m_mentions; ///< in a text of its own
    MentionChoices m_naming;
    ActionFeedback m_feedback;
    FileTray m_tray;
    RoomId m_room;
    MessageId m_root;
    std::unique_ptr<QObject> m_scope; ///< of what is under way
    std::unique_ptr<QObject> m_paging;
    QList<MessageDto> m_early; ///< that came while the server was asked
    QList<MessagePatch> m_earlyPatches;
    QString m_draft;
    QString m_keptDraft;
    DraftParts m_keptParts;
    QTimer m_draftTimer;
    ViewState::State m_state = ViewState::Idle;
    ErrorInfo m_error;
    std::optional<MessageDto> m_reply;
    qint64 m_countedAt = 0;
    int m_answers = 0;
    int m_newestSeen = 0; ///< the row
    bool m_partial = false;
    bool m_newestFailed = false; ///< the end may not be what the server has
};

} // namespace lectern

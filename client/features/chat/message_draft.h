// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/offline/chat_cache_entries.h"

#include <QObject>
#include <QTimer>
#include <QtQmlIntegration>

#include <memory>
#include <optional>

namespace lectern {

class ChatSync;
class Mentions;
class TypingTeller;

/// The next message of the open room as far as it was begun: its words, what it answers, and the
/// moment of a lesson it is about. Kept on this computer at every pause, and by the server when the
/// room is left; where the room is open twice the other one follows. GUI thread.
class MessageDraft : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Of a conversation")
    Q_PROPERTY(QString text READ text NOTIFY changed FINAL)
    /// "At 3:12", "On page 2": what the next message is about; empty: about nothing of a lesson.
    Q_PROPERTY(QString momentLabel READ momentLabel NOTIFY momentChanged FINAL)
    Q_PROPERTY(QString replyKey READ replyKey NOTIFY replyChanged FINAL)
    Q_PROPERTY(QString replyName READ replyName NOTIFY replyChanged FINAL)
    Q_PROPERTY(QString replyText READ replyText NOTIFY replyChanged FINAL)

public:
    /// `mentions` and `teller` are those of the open room, and outlive this.
    MessageDraft(ChatSync *sync, Mentions *mentions, TypingTeller *teller,
                 QObject *parent = nullptr);
    ~MessageDraft() override;

    [[nodiscard]] QString text() const { return m_text; }
    [[nodiscard]] QString momentLabel() const;
    /// The moment that was begun with: `second`, `page`.
    [[nodiscard]] const DraftParts &moment() const { return m_moment; }
    [[nodiscard]] QString replyKey() const;
    [[nodiscard]] QString replyName() const;
    [[nodiscard]] QString replyText() const;

    /// Nil: none is open. Nobody is told before `announce`: all that belongs to the room comes
    /// first.
    void setRoom(const RoomId &room);
    void announce();
    /// What is in the composer, at every change of it.
    Q_INVOKABLE void setText(const QString &text);
    /// Words that were begun elsewhere, after those that are here.
    void append(const QString &text);
    /// What it answers.
    void setReply(const std::optional<MessageDto> &message);
    Q_INVOKABLE void cancelReply();
    /// The next message is about this moment of a lesson (negative, 0: none), and kept with what
    /// is begun.
    void setMoment(const LessonId &lesson, double second, int page);
    /// The next message is about no moment after all.
    Q_INVOKABLE void dropMoment();
    /// What it answers, and the moment it is about.
    void describe(SendMessageRequest &request) const;
    /// The words are on their way.
    void sent();
    /// A message that was refused is begun again, with these words.
    void takeBack(const SendMessageRequest &request, const QString &text);

Q_SIGNALS:
    /// Another room's words, or written on another computer.
    void changed();
    void replyChanged();
    void momentChanged();
    /// A message went out about the moment, or there is none any more.
    void momentTaken();

private:
    void keep();
    void onCame();
    [[nodiscard]] DraftParts parts() const;
    [[nodiscard]] bool untouched() const;
    void takeUp();
    void takeUpReply(const std::optional<MessageId> &id);

    ChatSync *m_sync;
    Mentions *m_mentions;
    TypingTeller *m_teller;
    RoomId m_room;
    std::unique_ptr<QObject> m_scope; ///< of the room
    QString m_text;
    std::optional<MessageDto> m_reply;
    DraftParts m_moment; ///< nothing else of it
    QString m_keptText;
    DraftParts m_keptParts;
    QTimer m_pause;
    bool m_keeping = false; ///< by this one
};

} // namespace lectern

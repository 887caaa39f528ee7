// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/features/chat/chat_sync.h"
#include "client/features/chat/mentions.h"

#include <QHash>
#include <QObject>
#include <QTimer>
#include <QtQmlIntegration>

namespace lectern {

/// The message that is being edited in the open room. What was typed stays, room by room, until the
/// server has taken it or somebody drops it, whatever else is opened meanwhile, and when the
/// program starts again. Where the room is open twice the other one follows. GUI thread.
class MessageEdit : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by a conversation")
    Q_PROPERTY(QString key READ key NOTIFY changed FINAL)
    Q_PROPERTY(QString original READ original NOTIFY changed FINAL)
    Q_PROPERTY(QString text READ text NOTIFY changed FINAL)
    Q_PROPERTY(bool saving READ saving NOTIFY savingChanged FINAL)

public:
    /// `mentions` is that of the open room, and outlives this.
    MessageEdit(ChatSync *sync, Mentions *mentions, QObject *parent = nullptr);
    ~MessageEdit() override;

    /// The messageId; empty: nothing is edited here.
    [[nodiscard]] QString key() const;
    /// What the message says now.
    [[nodiscard]] QString original() const { return m_edits.value(m_room).original; }
    /// What was typed instead, when the room was opened or the editing began.
    [[nodiscard]] QString text() const { return m_edits.value(m_room).text; }
    [[nodiscard]] bool saving() const { return m_edits.value(m_room).saving; }

    void setRoom(const RoomId &room);
    Q_INVOKABLE void begin(const QString &messageId, const QString &text);
    /// At every change of what is typed.
    Q_INVOKABLE void setText(const QString &text);
    /// Asks the server; ends the editing when it has taken the text. Without the socket, where
    /// nobody answers, or behind another change of the message, the text goes among the changes
    /// that wait, and the editing ends as well.
    Q_INVOKABLE void save();
    Q_INVOKABLE void drop();

Q_SIGNALS:
    /// Another message, or none; `text` is what to begin with.
    void changed();
    void savingChanged();
    void failed(const lectern::RoomId &room, const lectern::Error &why);

private:
    struct Edit
    {
        MessageId message;
        QString original;
        QString text;
        bool saving = false;
        quint64 attempt = 0; ///< whose answer is waited for
    };

    void takeUp(bool elsewhere = false);
    void keepNow();
    void dropKept(const RoomId &room);
    void onKept(const RoomId &room);
    /// What was asked, with what was typed then.
    struct Asked
    {
        RoomId room;
        QString typed;
        EditMessageRequest request;
        quint64 attempt = 0;
    };

    void ask(const Asked &asked);
    void settle(const Asked &asked, const Result<MessageDto> &reply);
    void handOver(const Asked &asked);
    void end(const RoomId &room, const QString &typed, const QString &now);
    [[nodiscard]] bool isWaitedFor(const Asked &asked) const;

    ChatSync *m_sync;
    Mentions *m_mentions;
    RoomId m_room;
    QHash<RoomId, Edit> m_edits;
    QTimer m_pause;         ///< of who types
    bool m_keeping = false; ///< by this one
    quint64 m_attempts = 0;
    std::unique_ptr<QObject> m_scope; ///< of one account
};

} // namespace lectern

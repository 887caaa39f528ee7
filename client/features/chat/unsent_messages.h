// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/dto/chat.h"

#include <QObject>
#include <QTimer>
#include <QVariantList>
#include <QtQmlIntegration>

namespace lectern {

class ChatSync;

/// What the server doesn't have of one's own: how much waits, whether it has for too long, and what
/// was refused where nobody finds it any more. What was cancelled when the server had all of it
/// already is deleted there. GUI thread.
class UnsentMessages : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the chat controller")
    Q_PROPERTY(int waiting READ waiting NOTIFY waitingChanged FINAL)
    Q_PROPERTY(int overdue READ overdue NOTIFY overdueChanged FINAL)
    Q_PROPERTY(QVariantList stranded READ stranded NOTIFY strandedChanged FINAL)

public:
    explicit UnsentMessages(ChatSync *sync, QObject *parent = nullptr);

    /// Messages, and changes of messages.
    [[nodiscard]] int waiting() const;
    /// The same once some have waited for longer than a message takes; 0 before.
    [[nodiscard]] int overdue() const { return m_late ? waiting() : 0; }
    /// Messages that were refused because their room is gone: {key, text, failure}.
    [[nodiscard]] QVariantList stranded() const { return m_stranded; }
    Q_INVOKABLE void discard(const QString &key);
    /// Somebody else has signed in.
    void recount();

Q_SIGNALS:
    void waitingChanged();
    void overdueChanged();
    void strandedChanged();

private:
    void timeWaiting();
    void findStranded();
    void takeBackDiscarded(const RoomId &room, const QList<MessageDto> &messages);

    ChatSync *m_sync;
    QVariantList m_stranded;
    QTimer m_lateTimer;
    bool m_late = false; ///< something has waited for kLateMs
};

} // namespace lectern

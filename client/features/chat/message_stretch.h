// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/features/chat/conversation_model.h"
#include "client/features/chat/file_rows.h"
#include "client/features/chat/file_tray.h"

#include <QObject>
#include <QUrl>
#include <QtQmlIntegration>

#include <algorithm>
#include <utility>

namespace lectern {

class ChatSync;
class Mentions;

/// Oldest first, as they are shown; the server's pages begin with the newest.
[[nodiscard]] inline QList<MessageDto> ascending(QList<MessageDto> list)
{
    std::sort(list.begin(), list.end(),
              [](const MessageDto &a, const MessageDto &b) { return a.seq < b.seq; });
    return list;
}

/// Messages one reads and adds to: of a room, or of a thread. GUI thread.
class MessageStretch : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("A conversation or a thread")
    Q_PROPERTY(lectern::ConversationModel *messages READ messages CONSTANT FINAL)
    Q_PROPERTY(bool loadingOlder READ loadingOlder NOTIFY loadingChanged FINAL)
    /// The server is asked about a place to go to.
    Q_PROPERTY(bool seeking READ seeking NOTIFY loadingChanged FINAL)
    Q_PROPERTY(lectern::FileTray *tray READ tray CONSTANT FINAL)

public:
    using QObject::QObject;

    [[nodiscard]] ConversationModel *messages() { return &m_messages; }
    [[nodiscard]] bool loadingOlder() const { return m_loadingOlder; }
    [[nodiscard]] bool seeking() const { return m_seeking; }

    /// Which rows can be seen: near an edge more is fetched, what is seen is read.
    Q_INVOKABLE virtual void viewed(int newestRow, int oldestRow) = 0;
    Q_INVOKABLE virtual void jumpToEnd() = 0;
    /// The pictures that are here, the first one first.
    Q_INVOKABLE QVariantList pictures() const { return pictureRows(m_messages); }
    /// What goes out with the next message.
    [[nodiscard]] virtual FileTray *tray() = 0;
    /// A recording, which is moved away from where it is.
    Q_INVOKABLE virtual bool sendVoice(const QUrl &file) = 0;
    /// A message that was refused goes, and its words back to where one writes, before what is
    /// there.
    Q_INVOKABLE virtual void mend(const QString &key) = 0;

Q_SIGNALS:
    /// Others are shown, or none.
    void opened();
    void loadingChanged();
    /// One more file goes out with what is being written.
    void attached();
    /// The view should show this row: in its middle, or, at the end, at its bottom.
    void jumped(int row);
    /// What was looked for stands there: it is told from what is around it.
    void found(const QString &key);
    /// Words are back where one writes.
    void mended();
    /// So many rows have come below what was the newest message here.
    void wentOn(int rows);

protected:
    void setLoadingOlder(bool on)
    {
        if (std::exchange(m_loadingOlder, on) != on)
            Q_EMIT loadingChanged();
    }
    void setSeeking(bool on)
    {
        if (std::exchange(m_seeking, on) != on)
            Q_EMIT loadingChanged();
    }
    /// Does something that adds messages at the end, and tells how many rows they are.
    template<class F>
    void goOn(F adding)
    {
        const qint64 last = m_messages.lastSeq();
        const int row = m_messages.rowOfSeq(last);
        adding();
        if (const int rows = m_messages.rowOfSeq(last) - row; row >= 0 && rows > 0)
            Q_EMIT wentOn(rows);
    }

    /// A message that was refused, if that is one: its words stand before those that were begun
    /// since, its file before those that were attached.
    [[nodiscard]] static std::optional<SendMessageRequest>
    takeBack(ChatSync &sync, const QString &key, QString &draft, Mentions &mentions,
             FileTray &files);

    ConversationModel m_messages;

private:
    bool m_loadingOlder = false;
    bool m_seeking = false;
};

} // namespace lectern

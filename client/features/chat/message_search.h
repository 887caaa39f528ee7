// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/core/paged_list_model.h"
#include "shared/dto/chat_search.h"

#include <QHash>
#include <QTimer>
#include <QVariantList>

namespace lectern {

class ChatSync;

/// Messages with the words in them, newest first: in one room, or in all of one's own.
class MessageSearch : public lectern::PagedListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the chat controller")
    Q_PROPERTY(QString query READ query WRITE setQuery NOTIFY queryChanged FINAL)
    Q_PROPERTY(QString roomId READ roomId WRITE setRoomId NOTIFY queryChanged FINAL)
    Q_PROPERTY(QString senderId READ senderId WRITE setSenderId NOTIFY queryChanged FINAL)
    Q_PROPERTY(int days READ days WRITE setDays NOTIFY queryChanged FINAL)
    Q_PROPERTY(QVariantList senders READ senders NOTIFY sendersChanged FINAL)
    Q_PROPERTY(bool withFiles READ withFiles WRITE setWithFiles NOTIFY queryChanged FINAL)

public:
    enum Role {
        MessageIdRole = Qt::UserRole + 1,
        RoomIdRole,
        RoomNameRole,
        SenderNameRole,
        AvatarRole,
        StyledRole, ///< what was looked for is bold
        PlainRole,
        WhenRole,
    };

    explicit MessageSearch(ChatSync *sync, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    [[nodiscard]] QString query() const { return m_query; }
    /// Asked for after a short pause; an empty one empties the list.
    void setQuery(const QString &query);
    [[nodiscard]] QString roomId() const { return m_room ? m_room->toString() : QString(); }
    /// Empty: everywhere.
    void setRoomId(const QString &roomId);
    [[nodiscard]] QString senderId() const { return m_sender ? m_sender->toString() : QString(); }
    /// Empty: whoever wrote it.
    void setSenderId(const QString &userId);
    /// Whose messages were found before one of them was chosen: {userId, name}, by name.
    [[nodiscard]] QVariantList senders() const;
    [[nodiscard]] int days() const { return m_days; }
    /// Of the last so many days; 0: whenever.
    void setDays(int days);
    [[nodiscard]] bool withFiles() const { return m_withFiles; }
    void setWithFiles(bool on);
    /// Another search: nothing narrows it but the room (empty: everywhere).
    Q_INVOKABLE void begin(const QString &roomId);

Q_SIGNALS:
    void queryChanged();
    void sendersChanged();

protected:
    void requestPage(const std::optional<QString> &cursor, QObject *owner) override;
    void dropRows() override { drop(m_rows); }

private:
    void later();
    void noteSenders();

    ChatSync *m_sync;
    QList<ChatHitDto> m_rows;
    QString m_query;
    std::optional<RoomId> m_room;
    std::optional<UserId> m_sender;
    QHash<UserId, QString> m_senders;
    int m_days = 0;
    bool m_withFiles = false;
    QTimer m_pause;
};

/// The text around what was found, escaped, with the found parts bold.
[[nodiscard]] QString highlighted(const QString &text, const QList<QList<int>> &ranges);

} // namespace lectern

// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/core/paged_list_model.h"
#include "shared/dto/chat.h"

#include <QTimer>

namespace lectern {

class ChatSync;

/// What is pinned in a room, last pinned first. It follows what happens there.
class PinsModel : public lectern::PagedListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the chat controller")

public:
    enum Role { KeyRole = Qt::UserRole + 1, SenderNameRole, AvatarRole, TextRole, WhenRole };

    explicit PinsModel(ChatSync *sync, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// A nil id: none.
    void setRoom(const RoomId &room);
    Q_INVOKABLE void unpin(const QString &key);

protected:
    void requestPage(const std::optional<QString> &cursor, QObject *owner) override;
    void dropRows() override { drop(m_rows); }

private:
    ChatSync *m_sync;
    RoomId m_room;
    QList<MessageDto> m_rows;
    QTimer m_again;
};

} // namespace lectern

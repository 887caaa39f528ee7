// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/core/paged_list_model.h"
#include "shared/dto/chat.h"

namespace lectern {

class ChatSync;

/// Who has read a message, by name.
class ReadersModel : public lectern::PagedListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by a conversation")

public:
    enum Role { NameRole = Qt::UserRole + 1, AvatarRole };

    explicit ReadersModel(ChatSync *sync, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// Of this message; of none: empty.
    Q_INVOKABLE void show(const QString &messageId);

protected:
    void requestPage(const std::optional<QString> &cursor, QObject *owner) override;
    void dropRows() override { drop(m_rows); }

private:
    ChatSync *m_sync;
    MessageId m_message;
    QList<ChatPersonDto> m_rows;
};

} // namespace lectern

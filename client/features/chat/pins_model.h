// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/core/paged_list_model.h"
#include "shared/dto/chat.h"

#include <QTimer>

namespace lectern {

class ChatSync;
struct MessagePatch;
struct PinsReply;

/// What is pinned in a room, last pinned first, in pages. It follows what happens there.
class PinsModel : public lectern::PagedListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the chat controller")
    Q_PROPERTY(lectern::ErrorInfo actionError READ actionError NOTIFY actionErrorChanged FINAL)

public:
    enum Role { KeyRole = Qt::UserRole + 1, SenderNameRole, AvatarRole, TextRole, WhenRole };

    explicit PinsModel(ChatSync *sync, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// Why the last one could not be unpinned.
    [[nodiscard]] const ErrorInfo &actionError() const { return m_actionError; }

    /// A nil id: none.
    void setRoom(const RoomId &room);
    Q_INVOKABLE void unpin(const QString &key) { setPinned(key, false); }
    /// What was unpinned is pinned again, as the last one.
    void pin(const QString &key) { setPinned(key, true); }

Q_SIGNALS:
    void actionErrorChanged();
    /// From here, by oneself.
    void unpinned(const QString &key);

protected:
    void requestPage(const std::optional<QString> &cursor, QObject *owner) override;
    void dropRows() override { drop(m_rows); }

private:
    void onPatched(const MessagePatch &patch);
    void setPinned(const QString &key, bool on);
    void onUnpinned(const MessageId &message);
    void removeRow(int row);
    void takeFirst(const PinsReply &reply);
    /// -1: not here.
    [[nodiscard]] int rowOf(const MessageId &message) const;
    /// What goes on is seen by asking again, as long as nobody has gone on to further pages.
    [[nodiscard]] bool isOnePage() const;
    void setActionError(const ErrorInfo &error);

    ChatSync *m_sync;
    ErrorInfo m_actionError;
    RoomId m_room;
    QList<MessageDto> m_rows;
    QTimer m_again;
};

} // namespace lectern

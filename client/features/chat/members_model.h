// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/core/paged_list_model.h"
#include "shared/core/result.h"
#include "shared/dto/chat_rooms.h"

#include <QSortFilterProxyModel>

namespace lectern {

class ChatSync;

/// Who is in a room, by name, with what an admin of it can do.
class MembersModel : public lectern::PagedListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the chat controller")
    Q_PROPERTY(lectern::ErrorInfo actionError READ actionError NOTIFY actionErrorChanged FINAL)
    /// The same without oneself.
    Q_PROPERTY(QObject *others READ others CONSTANT FINAL)

public:
    enum Role {
        UserIdRole = Qt::UserRole + 1,
        NameRole,
        AvatarRole,
        AdminRole,
        OnlineRole,
        SelfRole,
        LastSeenRole,
        SilencedRole,
    };

    explicit MembersModel(ChatSync *sync, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] const ErrorInfo &actionError() const { return m_actionError; }
    [[nodiscard]] QSortFilterProxyModel *others() { return &m_others; }

    void setRoom(const RoomId &room);
    Q_INVOKABLE void promote(const QString &userId);
    Q_INVOKABLE void removeMember(const QString &userId);
    /// 0 ends it.
    Q_INVOKABLE void silence(const QString &userId, int seconds);
    /// Whoever is the group's last admin needs a successor first.
    Q_INVOKABLE void leave();
    /// Makes that member an admin, then leaves.
    Q_INVOKABLE void handOver(const QString &userId);

Q_SIGNALS:
    void actionErrorChanged();
    void successorNeeded();

protected:
    void requestPage(const std::optional<QString> &cursor, QObject *owner) override;
    void dropRows() override { drop(m_rows); }

private:
    template<class T>
    void finished(const RoomId &room, const Result<T> &result);

    ChatSync *m_sync;
    RoomId m_room;
    QList<RoomMemberDto> m_rows;
    ErrorInfo m_actionError;
    QSortFilterProxyModel m_others;
};

} // namespace lectern

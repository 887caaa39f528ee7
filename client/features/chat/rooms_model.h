// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/core/error_info.h"
#include "client/core/view_state.h"
#include "shared/dto/chat_rooms.h"

#include <QAbstractListModel>
#include <QtQmlIntegration>

namespace lectern {

class ChatSync;

/// One's rooms, last written to first; `filter` keeps those whose name has the words in it.
class RoomsModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the chat controller")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)
    Q_PROPERTY(int unread READ unread NOTIFY unreadChanged FINAL)
    Q_PROPERTY(QString filter READ filter WRITE setFilter NOTIFY filterChanged FINAL)
    Q_PROPERTY(lectern::ViewState::State state READ state NOTIFY stateChanged FINAL)
    Q_PROPERTY(lectern::ErrorInfo error READ error NOTIFY stateChanged FINAL)

public:
    enum Role {
        RoomIdRole = Qt::UserRole + 1,
        NameRole,
        TypeRole,
        AvatarRole,
        PreviewRole,
        WhenRole,
        UnreadRole,
        MentionsRole,
        MutedRole,
        DraftRole,
        OnlineRole,
        WaitingRole, ///< messages of one's own that are not sent yet
        RefusedRole, ///< … that were refused
        SoftRole,    ///< what is unread there counts nowhere else
    };

    explicit RoomsModel(ChatSync *sync, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    [[nodiscard]] int count() const { return rowCount(); }
    /// Rooms count with what one wants to be told of: all, mentions, or nothing.
    [[nodiscard]] int unread() const { return m_unread; }
    [[nodiscard]] QString filter() const { return m_filter; }
    void setFilter(const QString &filter);
    [[nodiscard]] ViewState::State state() const { return m_state; }
    [[nodiscard]] const ErrorInfo &error() const { return m_error; }

    Q_INVOKABLE void reload();
    [[nodiscard]] Q_INVOKABLE QString roomAt(int row) const;
    [[nodiscard]] Q_INVOKABLE int rowOf(const QString &roomId) const;

Q_SIGNALS:
    void countChanged();
    void unreadChanged();
    void filterChanged();
    void stateChanged();

private:
    void rebuild();
    void onRoomChanged(const RoomId &room);
    void onRoomRemoved(const RoomId &room);
    void countUnread();
    void settle(bool loaded, const ErrorInfo &error);
    [[nodiscard]] static bool isListed(const RoomDto &room);
    [[nodiscard]] bool wanted(const RoomDto &room) const;
    [[nodiscard]] bool before(const RoomId &a, const RoomId &b) const;
    [[nodiscard]] Timestamp lastTouched(const RoomDto &room) const;
    [[nodiscard]] QString preview(const RoomDto &room) const;

    ChatSync *m_sync;
    QList<RoomId> m_rows;
    QString m_filter;
    int m_unread = 0;
    ViewState::State m_state = ViewState::Idle;
    ErrorInfo m_error;
};

} // namespace lectern

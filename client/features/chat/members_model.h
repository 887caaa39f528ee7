// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/core/paged_list_model.h"
#include "shared/core/result.h"
#include "shared/dto/chat_rooms.h"

#include <QSet>
#include <QSortFilterProxyModel>

namespace lectern {

class ChatSync;

/// Those who are online stand first, else it stays as it was.
class OnlineFirst : public QSortFilterProxyModel
{
public:
    explicit OnlineFirst(int onlineRole) { setSortRole(onlineRole); }

protected:
    [[nodiscard]] bool lessThan(const QModelIndex &a, const QModelIndex &b) const override;
};

/// Who is in a room, by name, with what an admin of it can do.
class MembersModel : public lectern::PagedListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the chat controller")
    Q_PROPERTY(lectern::ErrorInfo actionError READ actionError NOTIFY actionErrorChanged FINAL)
    /// The server can't be reached: these have written here lately, as far as is known.
    Q_PROPERTY(bool partial READ partial NOTIFY stateChanged FINAL)
    /// Those whose names have the filter's words in them, whoever is online first.
    Q_PROPERTY(QObject *shown READ shown CONSTANT FINAL)
    Q_PROPERTY(QString filter READ filter WRITE setFilter NOTIFY filterChanged FINAL)
    /// While somebody is about to choose one of those shown, they keep their places.
    Q_PROPERTY(bool held READ held WRITE setHeld NOTIFY heldChanged FINAL)
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
        SilenceRole, ///< until when, in words
        RemovedRole, ///< from a course's room, a moment ago, from here
    };

    explicit MembersModel(ChatSync *sync, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] const ErrorInfo &actionError() const { return m_actionError; }
    [[nodiscard]] bool partial() const { return m_partial; }
    [[nodiscard]] QSortFilterProxyModel *others() { return &m_others; }
    [[nodiscard]] QSortFilterProxyModel *shown() { return &m_shown; }
    [[nodiscard]] QString filter() const { return m_filter; }
    void setFilter(const QString &filter);
    [[nodiscard]] bool held() const { return m_held; }
    void setHeld(bool held);

    void setRoom(const RoomId &room);
    Q_INVOKABLE void promote(const QString &userId);
    /// Out of a course's room nobody comes back by themselves: they stay in the list until it is
    /// loaded again, to be let back in.
    Q_INVOKABLE void removeMember(const QString &userId);
    Q_INVOKABLE void bringBack(const QString &userId);
    /// 0 ends it. An empty reason is none.
    Q_INVOKABLE void silence(const QString &userId, int seconds, const QString &reason = {});
    /// The members anew, where any are shown.
    void refresh();
    /// Whoever is the group's last admin needs a successor first.
    Q_INVOKABLE void leave();
    /// That room, by oneself and from here.
    [[nodiscard]] bool isLeaving(const RoomId &room) const { return m_leaving.contains(room); }
    /// Makes that member an admin, then leaves.
    Q_INVOKABLE void handOver(const QString &userId);

Q_SIGNALS:
    void actionErrorChanged();
    void successorNeeded();
    void filterChanged();
    void heldChanged();

protected:
    void requestPage(const std::optional<QString> &cursor, QObject *owner) override;
    void dropRows() override { drop(m_rows); }

private:
    template<class T>
    void finished(const RoomId &room, const Result<T> &result, bool anew = true);
    /// The first ones at once, all of them for whoever searches.
    void fetchRest();
    void showKnown();
    void setRemoved(const RoomId &room, const UserId &user, bool removed);

    ChatSync *m_sync;
    RoomId m_room;
    QList<RoomMemberDto> m_rows;
    ErrorInfo m_actionError;
    QSet<UserId> m_removed;
    QSet<RoomId> m_leaving;
    QString m_filter;
    QSortFilterProxyModel m_others;
    OnlineFirst m_shown{OnlineRole};
    bool m_held = false;
    bool m_partial = false;
};

} // namespace lectern

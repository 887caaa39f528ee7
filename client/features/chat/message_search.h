// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/core/paged_list_model.h"
#include "shared/dto/chat_search.h"

#include <QDate>
#include <QHash>
#include <QTimer>
#include <QVariantList>

#include <memory>
#include <optional>

namespace lectern {

class ChatSync;

/// Messages with the words in them, newest first: in one room, or in all of one's own. Without
/// words all that what narrows it leaves.
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
    Q_PROPERTY(bool active READ active NOTIFY queryChanged FINAL)
    Q_PROPERTY(QString span READ span NOTIFY queryChanged FINAL)
    /// The days of the span, at noon; undefined: none.
    Q_PROPERTY(QVariant firstDay READ firstDay NOTIFY queryChanged FINAL)
    Q_PROPERTY(QVariant lastDay READ lastDay NOTIFY queryChanged FINAL)
    Q_PROPERTY(QString placeId READ placeId WRITE setPlaceId NOTIFY queryChanged FINAL)
    Q_PROPERTY(QString placeName READ placeName NOTIFY queryChanged FINAL)
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
    /// {userId, name}, by name: whose messages were found before one of them was chosen, and whom
    /// askPeople found.
    [[nodiscard]] QVariantList senders() const;
    /// Somebody is about to be chosen: of the room the first members and who wrote lately,
    /// everywhere those one has a conversation with. `peopleReady` follows, in a moment at most.
    Q_INVOKABLE void askPeople();
    [[nodiscard]] int days() const { return m_days; }
    /// Of the last so many days; 0: whenever, and from no day up to no day.
    void setDays(int days);
    /// From that day on, up to the end of that day; in place of the last days.
    Q_INVOKABLE void setFirstDay(int year, int month, int day);
    Q_INVOKABLE void setLastDay(int year, int month, int day);
    /// "1 – 5 May", "from 1 May"; empty without such days.
    [[nodiscard]] QString span() const;
    [[nodiscard]] QVariant firstDay() const { return noonOf(m_firstDay); }
    [[nodiscard]] QVariant lastDay() const { return noonOf(m_lastDay); }
    /// Of what is looked for everywhere: in that room alone, with a course's room in those of its
    /// lessons as well. Empty: everywhere.
    [[nodiscard]] QString placeId() const { return m_place ? m_place->toString() : QString(); }
    void setPlaceId(const QString &roomId);
    [[nodiscard]] QString placeName() const;
    /// Where one can look: {roomId, name}, by name.
    [[nodiscard]] Q_INVOKABLE QVariantList places() const;
    /// There is something to look for.
    [[nodiscard]] bool active() const;
    [[nodiscard]] bool withFiles() const { return m_withFiles; }
    void setWithFiles(bool on);
    /// Another search: nothing narrows it but the room (empty: everywhere).
    Q_INVOKABLE void begin(const QString &roomId);

Q_SIGNALS:
    void queryChanged();
    void sendersChanged();
    /// `senders` are as many as are known by now; more may come.
    void peopleReady();

protected:
    void requestPage(const std::optional<QString> &cursor, QObject *owner) override;
    void dropRows() override { drop(m_rows); }

private:
    /// A day alone becomes midnight of another place in QML.
    [[nodiscard]] static QVariant noonOf(const QDate &day);
    void later();
    void noteSenders();
    void tellPeople();
    void notePerson(const UserId &user, const QString &name);
    [[nodiscard]] ChatSearchRequest request() const;

    ChatSync *m_sync;
    QList<ChatHitDto> m_rows;
    QString m_query;
    std::optional<RoomId> m_room;
    std::optional<UserId> m_sender;
    std::optional<RoomId> m_place;
    QDate m_firstDay;
    QDate m_lastDay;
    QHash<UserId, QString> m_senders;
    QHash<UserId, QString> m_people;
    std::unique_ptr<QObject> m_peopleScope;
    bool m_peopleAsked = false;
    int m_days = 0;
    bool m_withFiles = false;
    QTimer m_pause;
    QTimer m_peopleLate;
};

/// The text around what was found, without what marks it up, escaped, with the found parts bold.
[[nodiscard]] QString highlighted(const QString &written, const QList<QList<int>> &ranges);

} // namespace lectern

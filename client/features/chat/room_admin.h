// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/core/error_info.h"
#include "client/features/chat/people_search.h"
#include "shared/core/result.h"
#include "shared/dto/chat_rooms.h"

#include <QObject>
#include <QVariantMap>
#include <QtQmlIntegration>

namespace lectern {

class ChatSync;

/// Making rooms, and the settings of the one that is open. One thing at a time: `busy` until the
/// server has answered, then `done` or `error`.
class RoomAdmin : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the chat controller")
    Q_PROPERTY(lectern::PeopleSearch *people READ people CONSTANT FINAL)
    Q_PROPERTY(bool busy READ busy NOTIFY busyChanged FINAL)
    Q_PROPERTY(lectern::ErrorInfo error READ error NOTIFY errorChanged FINAL)
    Q_PROPERTY(QVariantMap settings READ settings NOTIFY settingsChanged FINAL)

public:
    explicit RoomAdmin(ChatSync *sync, QObject *parent = nullptr);

    [[nodiscard]] PeopleSearch *people() { return &m_people; }
    [[nodiscard]] bool busy() const { return m_scope != nullptr; }
    [[nodiscard]] const ErrorInfo &error() const { return m_error; }
    /// Of the open room: name, type, enabled, announceOnly, slowModeSeconds, archived,
    /// maxFileBytes, fileTypes, manages (may change them).
    [[nodiscard]] QVariantMap settings() const;

    void setRoom(const RoomId &room);
    Q_INVOKABLE void clearError();
    /// With those who are chosen in `people`: one alone and no name makes a personal room.
    Q_INVOKABLE void start(const QString &name);
    /// Those who are chosen in `people`, one after another.
    Q_INVOKABLE void addChosen();
    /// Whoever was removed.
    Q_INVOKABLE void bringBack(const QString &userId);
    /// name, enabled, announceOnly, slowModeSeconds, archived, maxFileBytes, fileTypes; what is
    /// left out stays.
    Q_INVOKABLE void save(const QVariantMap &changes);

Q_SIGNALS:
    void busyChanged();
    void errorChanged();
    void settingsChanged();
    /// What was asked for is so.
    void done();
    /// A room was made, or found.
    void started(const lectern::RoomId &room);
    void membersAdded();

private:
    [[nodiscard]] QObject *begin();
    void finish(const Result<RoomDto> &reply);
    void addNext(QStringList rest);

    ChatSync *m_sync;
    PeopleSearch m_people;
    RoomId m_room;
    std::unique_ptr<QObject> m_scope;
    ErrorInfo m_error;
};

} // namespace lectern

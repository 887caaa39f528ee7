// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/core/error_info.h"
#include "shared/core/result.h"
#include "shared/dto/chat_rooms.h"

#include <QObject>
#include <QTimer>
#include <QtQmlIntegration>

#include <memory>

namespace lectern {

class ChatCache;
class ChatSync;

/// What somebody is told of a room. Who wants to hear nothing, for a while or at all, hears
/// nothing: no mention either.
namespace notices {

/// Who has not chosen hears of everything; in a course of more people than these, of what is meant
/// for them.
inline constexpr int kCrowd = 100;

[[nodiscard]] NotifyOn levelOf(const RoomDto &room);
[[nodiscard]] bool isMuted(const RoomDto &room);
/// Muted, or of no interest at all.
[[nodiscard]] bool isQuiet(const RoomDto &room);
/// It names `self`, or answers what `self` said, as far as that is on this computer.
[[nodiscard]] bool isMeant(const MessageDto &message, const UserId &self, const ChatCache &cache);
[[nodiscard]] bool tells(const RoomDto &room, bool meant);
/// How many unread messages are news there.
[[nodiscard]] qint64 counted(const RoomDto &room);

} // namespace notices

/// Own notifications of the open room, and the end of each silence that was chosen for a while. GUI
/// thread.
class RoomNotices : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the chat")
    Q_PROPERTY(QString level READ level NOTIFY changed FINAL)
    Q_PROPERTY(QString mutedText READ mutedText NOTIFY changed FINAL)
    Q_PROPERTY(bool quiet READ quiet NOTIFY changed FINAL)
    Q_PROPERTY(bool busy READ busy NOTIFY changed FINAL)

public:
    explicit RoomNotices(ChatSync *sync, QObject *parent = nullptr);

    /// all, mentions, none; empty: no room is open.
    [[nodiscard]] QString level() const;
    /// Until when nothing is told; empty: it isn't muted for a while.
    [[nodiscard]] QString mutedText() const;
    [[nodiscard]] bool quiet() const;
    [[nodiscard]] bool busy() const { return m_scope != nullptr; }

    void setRoom(const RoomId &room);
    /// From now on; ends what was muted for a while.
    Q_INVOKABLE void choose(const QString &level);
    /// Nothing for a while, then as before; 0: as before from now on.
    Q_INVOKABLE void muteFor(int seconds);

Q_SIGNALS:
    void changed();
    void failed(const lectern::ErrorInfo &why);

private:
    void ask(std::optional<NotifyOn> level, int seconds);
    void onRoomChanged(const RoomId &room);
    void watch(const RoomDto &room);
    void endSilences();

    ChatSync *m_sync;
    RoomId m_room;
    std::unique_ptr<QObject> m_scope;
    QTimer m_end;
};

} // namespace lectern

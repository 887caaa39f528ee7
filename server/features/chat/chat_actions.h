// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/realtime/gateway.h"
#include "server/features/chat/history_service.h"
#include "server/features/chat/large_answers.h"
#include "server/features/chat/last_seen.h"
#include "server/features/chat/messages_service.h"
#include "server/features/chat/room_attendance.h"
#include "server/features/chat/room_settings_service.h"
#include "shared/dto/chat_events.h"
#include "shared/dto/chat_socket.h"

#include <QObject>
#include <QSet>
#include <QTimer>

#include <atomic>
#include <map>
#include <mutex>

namespace lectern::chat {

/// The services that sockets speak with.
struct ChatServices
{
    MessagesService &messages;
    HistoryService &history;
    RoomSettingsService &settings;
    CourseRooms &courses;
    ChatViews &views;
};

/// The events of sockets, on the same services as the HTTP operations, and who is there. Belongs to
/// the thread that made it, which needs an event loop; the actions run on the I/O threads.
class ChatActions final : public QObject, public realtime::SessionObserver
{
public:
    /// `feed` tells the sockets of all nodes, `sockets` this one's.
    ChatActions(ChatParts parts, ChatServices services, RoomFeed &feed, RoomFeed &sockets,
                RoomAttendance &attendance);

    void addTo(realtime::ActionTable &table);

    void signedIn(realtime::SocketSession &session) override;
    void left(realtime::SocketSession &session) override;
    void expelled(realtime::SocketSession &session, const Uuid &topic) override;

    /// Another node has told its room of somebody's leaving there: `push` is what it said. Whoever
    /// has the room open here is in it all the same. Any thread.
    void leftElsewhere(const QByteArray &push);
    /// The same of somebody's joining, whom this node need not tell that room of.
    void joinedElsewhere(const QByteArray &push);
    /// The room has told, on another node, that these have left it: where that is so their sockets
    /// here are sent away. Any thread.
    void checkSeats(const RoomId &room, const QList<UserId> &users);
    /// The same for everybody in any room, after something may have been missed. Any thread.
    void checkAllSeats();
    /// Somebody has chosen to be seen or not to be seen. Any thread with an event loop.
    void chose(const UserId &user, bool isOnline);
    /// Somebody whom others saw is nowhere now: this node's sockets are told in the rooms that are
    /// open here; each node does so. Any thread.
    void gone(const UserId &user);
    /// Somebody whom nobody saw is seen now: the same. Any thread.
    void came(const UserId &user);
    /// They were on a node that died and are nowhere now. Any thread.
    void diedElsewhere(const QList<UserId> &users);
    /// Others see more people, or fewer, than was told of: the rooms that are open here are soon
    /// told who is online. Any thread.
    void showOnline() { m_showsAll = true; }
    /// Stores when people were last here; on its own thread.
    void stop();

private:
    using SessionPtr = realtime::SessionPtr;

    struct Seats
    {
        RoomId room;
        QList<UserId> users; ///< that may have left; empty: anybody
        QList<UserId> there;
        qint64 change = 0; ///< the room's last
    };

    /// Who is told: of the rooms that are open here the sockets here, or those of all nodes.
    enum class Nodes { Here, All };
    struct Coming
    {
        const char *event;
        Nodes nodes = Nodes::Here;
        QSet<RoomId> but = {}; ///< those know

        [[nodiscard]] bool isJoined() const
        {
            return qstrcmp(event, chat_events::kUserJoined) == 0;
        }
    };
    struct News
    {
        UserId user;
        Coming coming;
        QString name;
        QList<std::pair<RoomId, std::optional<CourseId>>> rooms;
    };

    [[nodiscard]] static Person personOf(const realtime::SocketSession &session);
    /// `wanted` is what is missing where it says neither.
    [[nodiscard]] QCoro::Task<Result<RoomId>> roomOf(Person person, std::optional<RoomId> room,
                                                     std::optional<CourseId> course,
                                                     const char *wanted);

    struct JoinAnswer
    {
        JoinReply reply;
        QByteArray json = {}; ///< with the messages, where they are not in `reply`
    };
    [[nodiscard]] QCoro::Task<Result<JoinReply>> read(Person person, JoinRequest request,
                                                      JoinExtent extent);
    /// All that follows `since`, where a page of it has no end.
    /// Errors: chat.busy where there is no place for that in time.
    [[nodiscard]] QCoro::Task<Result<JoinAnswer>> readWhole(SessionPtr session, quint64 turn,
                                                            JoinRequest request);
    /// Where the answer is unheard, nothing of the history is read.
    [[nodiscard]] QCoro::Task<Result<QByteArray>>
    join(SessionPtr session, QJsonObject data, realtime::ActionTable::Answer answered, bool legacy);
    [[nodiscard]] QCoro::Task<Result<Nothing>> leave(SessionPtr session, RoomReference request,
                                                     const char *wanted);
    [[nodiscard]] QCoro::Task<Result<QByteArray>> send(SessionPtr session, QJsonObject data);
    [[nodiscard]] QCoro::Task<Result<MessageDto>> edit(SessionPtr session,
                                                       EditMessageEvent request);
    [[nodiscard]] QCoro::Task<Result<MessageDeletedReply>> remove(SessionPtr session,
                                                                  MessageRequest request);
    [[nodiscard]] QCoro::Task<Result<Nothing>> typing(SessionPtr session, TypingRequest request);
    [[nodiscard]] QCoro::Task<Result<MarkReadReply>> markRead(SessionPtr session,
                                                              MessageRequest request);
    [[nodiscard]] QCoro::Task<Result<MessageDto>> react(SessionPtr session, ReactEvent request);
    [[nodiscard]] QCoro::Task<Result<StatusReply>> setStatus(SessionPtr session,
                                                             StatusRequest request);

    /// Takes the socket out, and the person with it who has no other in there.
    void leaveRoom(realtime::SocketSession &session, const RoomId &room);
    /// Tells the room of somebody, by name, from any thread; only while it is not too full for
    /// that, and `anyway` or if he or she is to be seen.
    void tell(const char *event, RoomId room, UserId user, bool anyway = false);
    QCoro::Task<void> say(const char *event, RoomId room, UserId user, bool anyway);
    /// The same, all rooms that he or she is in and that are not too full. Any thread.
    void sayInRooms(const UserId &user, const Coming &coming);
    /// One at a time: what has come together meanwhile is read as one.
    QCoro::Task<void> tellComings();
    [[nodiscard]] News newsOf(db::Session &db, const UserId &user, const Coming &coming);
    void publishNews(const News &news);
    QCoro::Task<void> findVisibility(UserId user);
    /// How many are there, as others may know: those who are `listed`; in a crowd those who have
    /// the room open.
    [[nodiscard]] int shownCount(const RoomId &room, const QList<ChatPersonDto> &listed) const;
    /// Those whose visibility could not be read: again a moment later, all in one.
    void findLater(QList<UserId> users);
    QCoro::Task<void> findUnknown();
    /// One at a time; it ends when there are no suspects left.
    QCoro::Task<void> sendAwayStrangers();
    /// Leaves those `there` who have no seat.
    void keepStrangers(db::Session &db, Seats &seats);
    void tellCounts();
    /// This node's sockets in rooms that are not too full, who is online. One at a time.
    QCoro::Task<void> tellOnline();
    void publish(const Uuid &topic, const char *event, const QByteArray &data,
                 std::optional<realtime::SocketId> except = {});

    ChatParts m_parts;
    ChatServices m_services;
    RoomFeed &m_feed;
    RoomFeed &m_sockets;
    RoomAttendance &m_attendance;
    QTimer m_counts;
    QTimer m_again;                             ///< looks at the suspects
    QTimer m_find;                              ///< looks for those who are unknown
    QTimer m_tell;                              ///< tells of who came and went
    std::map<RoomId, QList<UserId>> m_suspects; ///< see Seats::users
    bool m_checking = false;
    QHash<UserId, Coming> m_comings; ///< to be told of; of each the last
    /// A moment later; with the rooms that know.
    QHash<UserId, QSet<RoomId>> m_arrived;
    bool m_telling = false;
    QSet<RoomId> m_unshown; ///< who is online there is to be told
    bool m_showing = false;
    std::atomic<bool> m_showsAll = false; ///< of all rooms, the next time
    std::atomic<bool> m_stopped = false;
    std::mutex m_unknownMutex;
    QSet<UserId> m_unknown;
    LastSeen m_seen;
    LargeAnswers m_large;
};

} // namespace lectern::chat

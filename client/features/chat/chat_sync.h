// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/api/api_client.h"
#include "client/features/chat/change_outbox.h"
#include "client/features/chat/message_patch.h"
#include "client/features/chat/outbox.h"
#include "client/features/chat/room_drafts.h"
#include "client/features/chat/room_link.h"
#include "client/features/chat/room_listing.h"
#include "client/offline/chat_cache.h"
#include "client/realtime/realtime_client.h"
#include "shared/dto/chat_join.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <memory>

namespace lectern {

struct RoomSilencedPush;

/// Keeps this computer's copy of the chats equal to the server's: rooms, the latest stretch of each
/// history, who is there. A room's messages arrive in order, each once, without holes: what was
/// missed while the socket was away, or a push that got lost, is asked for by `since` and
/// `sinceChange`, page after page. What the server could not answer is asked again, with growing
/// pauses, for as long as the socket is there. GUI thread.
class ChatSync : public QObject
{
    Q_OBJECT

public:
    ChatSync(ApiClient *api, RealtimeClient *realtime, QObject *parent = nullptr);
    ~ChatSync() override;

    /// For one account; `cacheFile` is its own.
    void start(const UserId &self, const QString &cacheFile);
    void stop();
    [[nodiscard]] bool running() const { return m_cache != nullptr; }
    [[nodiscard]] ChatCache *cache() { return m_cache.get(); }
    [[nodiscard]] Outbox &outbox() { return m_outbox; }
    [[nodiscard]] const Outbox &outbox() const { return m_outbox; }
    [[nodiscard]] ChangeOutbox &changes() { return m_changes; }
    [[nodiscard]] const ChangeOutbox &changes() const { return m_changes; }
    [[nodiscard]] ApiClient *api() { return m_api; }
    [[nodiscard]] RealtimeClient *realtime() { return m_realtime; }
    [[nodiscard]] const UserId &self() const { return m_self; }

    [[nodiscard]] const QHash<RoomId, RoomDto> &rooms() const { return m_rooms; }
    /// The server has said which rooms there are since `start`.
    [[nodiscard]] bool roomsKnown() const { return m_roomsKnown; }
    /// The server is being asked which rooms there are.
    [[nodiscard]] bool listing() const { return m_listing.atWork(); }
    void setRetryPauses(std::chrono::milliseconds first, std::chrono::milliseconds longest);
    [[nodiscard]] const RoomDto *room(const RoomId &room) const;
    /// Who is online in a room, as far as it was said: in a crowded one those who were there when
    /// one came, and only the number is kept up to date.
    [[nodiscard]] QHash<UserId, ChatPersonDto> online(const RoomId &room) const;
    [[nodiscard]] int onlineCount(const RoomId &room) const;
    [[nodiscard]] bool isCrowded(const RoomId &room) const;
    /// What is said in the room is heard, and all that was said is on this computer.
    [[nodiscard]] bool isCurrent(const RoomId &room) const;
    /// Up to which message others have read.
    [[nodiscard]] QHash<UserId, qint64> reads(const RoomId &room) const;
    void noteRead(const RoomId &room, const UserId &user, qint64 seq);
    /// What people are called, as far as lists of members said; empty: not known.
    [[nodiscard]] QString nameOf(const UserId &user) const { return m_names.value(user); }
    void noteNames(const QList<RoomMemberDto> &members);
    /// When oneself wrote there last, as far as is known, and never in times to come.
    [[nodiscard]] Timestamp lastSent(const RoomId &room);

    /// What the room's own rules say, silenced or not.
    [[nodiscard]] static bool allowsWriting(const RoomDto &room);

    void reloadRooms();
    /// A room that another answer told of (made, muted, changed).
    void adopt(const RoomDto &room);
    void forget(const RoomId &room);
    /// What the server says of the room now.
    void askAbout(const RoomId &room);
    /// Comes to the room, or asks for what was missed there.
    void catchUp(const RoomId &room);
    /// A page of the history was answered as it stood at this change of the room: what has been
    /// told since may be about messages that were not known then, and is asked for again.
    void reconcile(const RoomId &room, qint64 change);
    /// A message that another answer told of (edited, reacted to, pinned).
    void take(const MessageDto &message);
    [[nodiscard]] RoomDrafts &drafts() { return m_drafts; }
    /// What the server couldn't be told is told when the room is joined again.
    void markRead(const RoomId &room, const MessageDto &upTo);

    /// Over the socket while it is there, else over HTTP: the same operation.
    template<class Rq, class Rp, class Then>
    void call(const char *event, const Endpoint<Rq, Rp> &endpoint, const Rq &request,
              QObject *owner, Then then)
    {
        if (m_realtime->online())
            m_realtime->ask<Rp>(event, request, owner, std::move(then));
        else
            m_api->fetch(endpoint, request, owner, std::move(then));
    }

Q_SIGNALS:
    /// All rooms may be others now.
    void roomsReplaced();
    void roomsFailed(const lectern::Error &why);
    void roomChanged(const lectern::RoomId &room);
    void roomRemoved(const lectern::RoomId &room);
    /// One is no longer in it, as somebody wanted; it goes right after this.
    void shownOut(const lectern::RoomDto &room);
    /// New ones, or younger states of old ones; oldest first.
    void messagesArrived(const lectern::RoomId &room, const QList<lectern::MessageDto> &messages);
    void messagePatched(const lectern::MessagePatch &patch);
    /// What was known of the history was too old: it begins anew from the cache.
    void historyReplaced(const lectern::RoomId &room);
    void caughtUp(const lectern::RoomId &room);
    void joinFailed(const lectern::RoomId &room, const lectern::Error &why);
    void presenceChanged(const lectern::RoomId &room);
    void readsChanged(const lectern::RoomId &room);
    /// Somebody else, from one message to a later one (0: from none).
    void hasRead(const lectern::RoomId &room, qint64 from, qint64 to);
    /// Some have, in a room too full to tell of each.
    void readsUncounted(const lectern::RoomId &room);
    void namesLearned();
    void typed(const lectern::RoomId &room, const lectern::ChatPersonDto &who, bool isTyping);
    /// That lesson has a room now.
    void lessonRoomMade(const lectern::LessonId &lesson);
    /// Somebody else wrote: for notifications.
    void messageFromOthers(const lectern::MessageDto &message);

private:
    void onState();
    void onListed(const QList<RoomDto> &listed, bool whole);
    void onListingFailed(const Error &why);
    [[nodiscard]] std::chrono::milliseconds pauseAfter(int failures, const Error &why) const;
    void joinAll();
    void joinNext();
    void onJoined(const RoomId &room, const JoinAsked &asked, const Result<JoinReply> &reply);
    void onJoinRefused(const RoomId &room, const JoinAsked &asked, const Error &why);
    void joinLater(const RoomId &room, const Error &why);
    void takeHistory(const RoomId &room, const JoinAsked &asked, const JoinReply &reply);
    void tellOfMissed(const JoinReply &reply);
    void onPush(const QString &event, const QJsonObject &data);
    bool onRoomPush(const QString &event, const QJsonObject &data);
    bool onPeoplePush(const QString &event, const QJsonObject &data);
    void onOtherChange(const RoomId &room, qint64 change);
    void onMessage(const MessageDto &message);
    void onPatch(const MessagePatch &patch);
    void applyPatch(const MessagePatch &patch);
    void insertNext(const MessageDto &message);
    void noteNewest(const MessageDto &message);
    void noteSent(const MessageDto &message);
    void countNew(RoomDto &room, const MessageDto &message) const;
    void recount(const MessageDto &before, const MessageDto &after);
    void recountUnknown(const MessagePatch &patch);
    bool readUpTo(RoomDto &room, qint64 seq) const;
    void askSoon(const RoomId &room);
    void tellOf(const MessageDto &message);
    void onMention(const MessageDto &message);
    [[nodiscard]] RoomDto withReads(RoomDto room);
    [[nodiscard]] RoomDto withKnown(const RoomDto &room);
    void dropRead(const RoomId &room);
    void tellRead(const RoomId &room);
    void onReadTold(const RoomId &room, qint64 seq, const Result<MarkReadReply> &reply);
    void takeSilence(const RoomSilencedPush &push);
    void outdate(const RoomId &room);

    ApiClient *m_api;
    RealtimeClient *m_realtime;
    Outbox m_outbox;
    ChangeOutbox m_changes;
    RoomDrafts m_drafts;
    std::unique_ptr<ChatCache> m_cache;
    std::unique_ptr<QObject> m_scope;
    UserId m_self;
    QHash<RoomId, RoomDto> m_rooms;
    QHash<RoomId, ReadMark> m_reads; ///< that the server may not know yet
    RoomListing m_listing;
    /// What other answers and pushes told of since the listing began: it may be older than they.
    QSet<RoomId> m_younger;
    QSet<RoomId> m_toAsk;                    ///< about, in a moment
    QSet<MessageId> m_toldOf;                ///< that mean oneself
    QHash<RoomId, MessageDto> m_mentionedIn; ///< rooms that are not known yet
    QHash<RoomId, RoomLink> m_links;
    QHash<RoomId, RoomSeat> m_seats; ///< that were told of
    QHash<UserId, QString> m_names;
    QHash<RoomId, LastSent> m_lastSent;
    QList<RoomId> m_toJoin;
    Backoff m_pauses;
    QTimer m_listLater;
    int m_listFailures = 0;
    int m_joining = 0;
    quint64 m_questions = 0;
    bool m_listAgain = false;
    bool m_roomsKnown = false;
};

} // namespace lectern

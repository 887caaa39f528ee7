// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/chat/chat_controller.h"

#include "client/core/connectivity.h"
#include "client/core/name_text.h"
#include "client/features/chat/message_format.h"
#include "client/features/chat/time_text.h"
#include "shared/endpoints/chat_rooms.h"

#include <QCoreApplication>
#include <QCryptographicHash>

namespace lectern {

namespace {

/// Whoever quits doesn't wait for longer than this for the server to have the drafts.
constexpr auto kLastWords = std::chrono::milliseconds(1500);

/// A file for each person at each school.
QString cacheFile(const QString &directory, const QUrl &server, const UserId &user)
{
    const QByteArray key = server.toString().toUtf8() + ' ' + user.uuid().toLatin1();
    const QByteArray hash = QCryptographicHash::hash(key, QCryptographicHash::Sha256).toHex();
    return directory + QLatin1String("/chat-") + QString::fromLatin1(hash.left(16)) +
           QLatin1String(".sqlite");
}

} // namespace

ChatController::ChatController(ApiClient *api, Connectivity *connectivity,
                               const QString &dataDirectory, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_dataDirectory(dataDirectory)
    , m_realtime(api, connectivity)
    , m_sync(api, &m_realtime)
    , m_rooms(&m_sync)
    , m_files(api, dataDirectory + QLatin1String("/chat-files"))
    , m_conversation(&m_sync, &m_files)
    , m_thread(&m_sync, &m_conversation)
    , m_lesson(&m_sync, &m_files)
    , m_members(&m_sync)
    , m_search(&m_sync)
    , m_roomSearch(&m_sync)
    , m_admin(&m_sync)
    , m_notices(&m_sync)
    , m_pins(&m_sync)
    , m_reports(&m_sync)
    , m_audit(&m_sync)
    , m_words(&m_sync)
    , m_presence(&m_sync)
    , m_edits(&m_sync)
    , m_finder(&m_sync)
    , m_unsent(&m_sync)
{
    connect(&m_sync, &ChatSync::roomsReplaced, this, &ChatController::countModerated);
    connect(&m_sync, &ChatSync::roomChanged, this, &ChatController::countModerated);
    for (const Conversation *one : {&m_conversation, m_lesson.conversation()})
        connect(one, &Conversation::opened, this, &ChatController::forgetSaid);
    connect(this, &ChatController::watchedChanged, this, &ChatController::forgetSaid);
    connect(&m_notices, &RoomNotices::failed, this, &ChatController::openFailed);
    connect(&m_admin, &RoomAdmin::started, &m_conversation, &Conversation::open);
    connect(&m_admin, &RoomAdmin::membersAdded, &m_members, &MembersModel::refresh);
    connect(&m_conversation, &Conversation::silenced, &m_members, &MembersModel::refresh);
    connect(&m_conversation, &Conversation::silenced, &m_audit, &AuditModel::refreshSoon);
    connect(&m_members, &MembersModel::successorNeeded, this, &ChatController::successorNeeded);
    connect(&m_admin, &RoomAdmin::done, &m_audit, &AuditModel::refreshSoon);
    for (auto changed : {&LessonChat::shownChanged, &LessonChat::stateChanged})
        connect(&m_lesson, changed, this, &ChatController::watchLesson);
    connect(&m_conversation, &Conversation::opened, this, [this] {
        m_admin.setRoom(m_conversation.roomId());
        m_notices.setRoom(m_conversation.roomId());
        m_pins.setRoom({});
        m_audit.setRoom({});
        m_edits.show({});
        m_reports.inspection()->close();
        if (m_watched)
            noteLooked(m_conversation.roomId());
    });
    connect(m_reports.inspection(), &RoomInspection::opened, this, &ChatController::watch);
    connect(&m_sync, &ChatSync::roomChanged, this, &ChatController::onRoomChanged);
    connect(&m_sync, &ChatSync::roomRemoved, this, &ChatController::noteLooked);
    connect(&m_sync, &ChatSync::roomsReplaced, this, [this] {
        for (const RoomId &room : m_told.keys())
            onRoomChanged(room);
    });
    connect(&m_sync, &ChatSync::joinFailed, this, [this](const RoomId &room, const Error &why) {
        const bool ends = why.kind == ErrorKind::NotFound || why.kind == ErrorKind::Forbidden;
        if (!ends || room != m_conversation.roomId())
            return;
        ErrorInfo info = presentError(why);
        if (!m_sync.room(room)) // a reported message, say, of people who talk among themselves
            info.message = QCoreApplication::translate(
                "Chat", "This conversation is open only to those who are in it.");
        Q_EMIT openFailed(info);
    });
    // Else it would be gone before one's eyes without a word.
    connect(&m_sync, &ChatSync::shownOut, this, [this](const RoomDto &room) {
        if (room.roomId != m_conversation.roomId() || m_members.isLeaving(room.roomId))
            return;
        ErrorInfo info = presentError(Error{ErrorKind::Forbidden, "chat.not_a_member"});
        info.message = QCoreApplication::translate("Chat", "You are no longer in “%1”.")
                           .arg(nameInSentence(room.name));
        Q_EMIT openFailed(info);
    });
    connect(&m_realtime, &RealtimeClient::stateChanged, this, &ChatController::lineChanged);
    connect(&m_realtime, &RealtimeClient::blocked, this, &ChatController::blocked);
    connect(&m_sync, &ChatSync::messageFromOthers, this, &ChatController::onMessageFromOthers);
    connect(connectivity, &Connectivity::cameBack, &m_sync, &ChatSync::reloadRooms);
    // After the conversations, which keep theirs when they hear of it.
    connect(QCoreApplication::instance(), &QCoreApplication::aboutToQuit, this,
            [this] { m_sync.drafts().finish(kLastWords); });
    connect(&m_conversation, &Conversation::opened, &m_members, [this] { m_members.setRoom({}); });
}

ChatController::Line ChatController::line() const
{
    switch (m_realtime.state()) {
    case RealtimeClient::Off:
        return Off;
    case RealtimeClient::Online:
        return Live;
    default:
        return Connecting;
    }
}

void ChatController::setAccount(const ChatPersonDto &me, Role role)
{
    const bool promoted = role != m_words.role();
    if (me.userId != m_me.userId || promoted)
        m_words.setRole(role);
    m_conversation.setMe(me);
    m_lesson.setMe(me);
    if (me.userId == m_me.userId) {
        m_me = me;
        if (promoted) {
            Q_EMIT accountChanged();
            countModerated();
        }
        return;
    }
    m_me = me;
    Q_EMIT accountChanged();
    m_told.clear();
    m_conversation.close();
    m_thread.tray()->forget();
    m_reports.forget();
    m_admin.people()->forget();
    m_search.begin({});
    m_roomSearch.begin({});
    m_edits.show({});
    m_finder.setQuery({});
    m_realtime.setWanted(false);
    if (me.userId.isNil()) {
        m_sync.stop();
    } else {
        m_sync.start(me.userId, cacheFile(m_dataDirectory, m_api->server(), me.userId));
        if (m_reports.state() == ViewState::Idle)
            lookAtReports(); // where both look after something nothing else asks
        m_realtime.setWanted(true);
    }
    countModerated();
    m_presence.begin();
    m_unsent.recount();
}

void ChatController::setWatched(bool watched)
{
    if (m_watched == watched)
        return;
    m_watched = watched;
    watch();
    if (watched)
        lookAtReports();
    Q_EMIT watchedChanged();
}

/// What is inspected stands where the conversation does.
void ChatController::watch()
{
    const bool seen = m_watched && !m_reports.inspection()->isOpen();
    m_conversation.setWatched(seen);
    if (seen)
        noteLooked(m_conversation.roomId());
}

void ChatController::setWindowActive(bool active)
{
    if (m_windowActive == active)
        return;
    m_windowActive = active;
    if (active)
        m_presence.look();
    watchLesson();
    Q_EMIT watchedChanged();
}

void ChatController::watchLesson()
{
    const bool watched = m_windowActive && m_lesson.shown();
    m_lesson.conversation()->setWatched(watched);
    if (watched)
        noteLooked(m_lesson.conversation()->roomId());
}

/// It was said where one looks no more.
void ChatController::forgetSaid()
{
    if (m_said.isEmpty())
        return;
    m_said.clear();
    Q_EMIT saidChanged();
}

void ChatController::countModerated()
{
    bool any = isAdmin();
    for (const RoomDto &room : m_sync.rooms())
        any = any || room.canModerate;
    if (any == m_moderates)
        return;
    m_moderates = any;
    Q_EMIT moderatesChanged();
    lookAtReports();
}

void ChatController::lookAtReports()
{
    if (m_moderates && m_watched)
        m_reports.look();
}

bool ChatController::isAdmin() const
{
    return !m_me.userId.isNil() && m_words.role() == Role::Admin;
}

QString ChatController::me() const
{
    return m_me.userId.isNil() ? QString() : m_me.userId.toString();
}

bool ChatController::mayTalk(bool enrolled, const QString &instructorId) const
{
    return enrolled || isAdmin() || (!instructorId.isEmpty() && instructorId == me());
}

void ChatController::openRoom(const QString &roomId)
{
    m_reports.inspection()->close(); // also where the room is the one below it
    if (const auto id = Uuid::fromString(roomId))
        m_conversation.open(RoomId(*id));
}

void ChatController::closeRoom()
{
    m_conversation.close();
}

void ChatController::openMessage(const QString &roomId, const QString &messageId)
{
    openRoom(roomId);
    m_conversation.jumpToMessage(messageId);
}

void ChatController::openCourse(const QString &courseId)
{
    const auto id = Uuid::fromString(courseId);
    if (!id)
        return;
    for (const RoomDto &room : m_sync.rooms()) {
        if (room.type == RoomType::Course && room.courseId == CourseId(*id))
            return m_conversation.open(RoomId(room.roomId));
    }
    m_api->fetch(endpoints::kCourseRoom, CourseRoomRequest{CourseId(*id)}, this,
                 [this](const Result<RoomDto> &reply) { adoptAndOpen(reply); });
}

void ChatController::openPerson(const QString &userId)
{
    if (const auto id = Uuid::fromString(userId))
        m_api->fetch(endpoints::kPersonalRoom, PersonalRoomRequest{UserId(*id)}, this,
                     [this](const Result<RoomDto> &reply) { adoptAndOpen(reply); });
}

void ChatController::adoptAndOpen(const Result<RoomDto> &reply)
{
    if (!reply) {
        Q_EMIT openFailed(presentError(reply.error()));
        return;
    }
    m_sync.adopt(*reply);
    m_conversation.open(reply->roomId);
}

void ChatController::loadMembers()
{
    m_members.setRoom(m_conversation.roomId());
}

void ChatController::loadPins()
{
    m_pins.setRoom(m_conversation.roomId());
}

void ChatController::leavePins()
{
    m_pins.setRoom({});
}

void ChatController::loadAudit()
{
    m_audit.setRoom(m_conversation.roomId());
}

bool ChatController::isInSight(const RoomId &room, bool messages, bool lesson)
{
    return (messages && !m_reports.inspection()->isOpen() && room == m_conversation.roomId()) ||
           (lesson && m_lesson.shown() && room == m_lesson.conversation()->roomId());
}

void ChatController::onMessageFromOthers(const MessageDto &message)
{
    const RoomDto *room = m_sync.room(message.roomId);
    const bool seen = isInSight(message.roomId, m_watched, m_windowActive);
    if (room && seen) {
        m_said = QStringLiteral("%1: %2").arg(nameInSentence(message.sender.name),
                                              isolated(messageSummary(message)));
        Q_EMIT saidChanged();
    }
    if (!room || m_quiet || seen)
        return;
    const auto answered =
        message.replyTo ? m_sync.cache()->message(message.roomId, *message.replyTo) : std::nullopt;
    if (!notices::tells(*room, notices::isMeant(message, m_sync.self(), *m_sync.cache())))
        return;
    const QString title = room->type == RoomType::Personal
                              ? shownName(message.sender.name)
                              : QStringLiteral("%1 · %2").arg(nameInSentence(message.sender.name),
                                                              nameInSentence(room->name));
    QString text = isolated(messageSummary(message));
    if (answered)
        text = QCoreApplication::translate("Chat", "To “%1”: %2")
                   .arg(isolated(messageSummary(*answered).left(60)), text);
    else if (message.lessonId && message.second)
        text = QCoreApplication::translate("Chat", "%1 in the lesson: %2")
                   .arg(momentText(*message.second), text);
    m_told.insert(message.roomId, message.messageId);
    Q_EMIT notify(message.roomId.toString(), title, text);
}

QString ChatController::toldOf(const QString &roomId) const
{
    const auto room = Uuid::fromString(roomId);
    const auto told = room ? m_told.constFind(RoomId(*room)) : m_told.constEnd();
    return told == m_told.constEnd() ? QString() : told->toString();
}

void ChatController::noteLooked(const RoomId &room)
{
    if (m_told.remove(room))
        Q_EMIT looked(room.toString());
}

/// What was read here or on another computer is no news.
void ChatController::onRoomChanged(const RoomId &room)
{
    const RoomDto *known = m_sync.room(room);
    if (!known || known->unreadCount == 0)
        noteLooked(room);
}

} // namespace lectern

// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/chat/lesson_chat.h"

#include "client/features/chat/chat_sync.h"
#include "client/features/chat/message_format.h"
#include "shared/core/message_characters.h"
#include "shared/endpoints/chat.h"

#include <QCoreApplication>

#include <algorithm>

namespace lectern {

namespace {

/// Of one room; older moments than these are not asked for.
constexpr qint64 kLookedThrough = 2000;

} // namespace

LessonChat::LessonChat(ChatSync *sync, AttachmentFiles *files, QObject *parent)
    : QObject(parent), m_sync(sync), m_conversation(sync, files)
{
    m_conversation.setWatched(false);
    m_collect.setSingleShot(true);
    m_collect.setInterval(0);
    connect(&m_collect, &QTimer::timeout, this, &LessonChat::collect);
    connect(sync, &ChatSync::messagesArrived, this, &LessonChat::onArrived);
    connect(sync, &ChatSync::messagePatched, this, &LessonChat::onPatched);
    for (auto signal : {&ChatSync::historyReplaced, &ChatSync::roomRemoved})
        connect(sync, signal, this, &LessonChat::forgetMoments);
    connect(sync, &ChatSync::caughtUp, this, [this](const RoomId &room) {
        if (m_looked.contains(room))
            fetchEarlier(room);
    });
    connect(sync, &ChatSync::roomsReplaced, this, [this] {
        if (!m_lesson.isNil())
            m_collect.start();
        if (m_state == ViewState::Empty)
            m_lookedFor = {}; // somebody may have asked meanwhile
        lookForRoom();
        Q_EMIT unreadChanged();
    });
    connect(sync, &ChatSync::lessonRoomMade, this, [this](const LessonId &lesson) {
        if (lesson != m_lesson)
            return;
        m_lookedFor = {};
        lookForRoom();
    });
    connect(&m_conversation, &Conversation::draftChanged, this, &LessonChat::takeUpMoment);
    connect(&m_conversation, &Conversation::momentTaken, this, &LessonChat::cancelAsk);
    connect(&m_conversation, &Conversation::opened, this, [this] {
        // Shown out of the room, or it is gone: asking for it again says why.
        if (m_state != ViewState::Content || m_conversation.isOpen() || m_lesson.isNil())
            return;
        set(ViewState::Idle);
        if (m_shown)
            openRoom();
    });
    connect(sync, &ChatSync::roomChanged, this, [this](const RoomId &room) {
        if (concerns(room) && !m_looked.contains(room))
            m_collect.start();
        if (m_state == ViewState::Empty && m_shown && !m_making && concerns(room))
            openRoom();
        Q_EMIT unreadChanged();
    });
}

QString LessonChat::lessonId() const
{
    return m_lesson.isNil() ? QString() : m_lesson.toString();
}

const RoomDto *LessonChat::known(RoomType type) const
{
    if (m_lesson.isNil())
        return nullptr;
    for (const RoomDto &room : m_sync->rooms()) {
        if (room.type == type &&
            (type == RoomType::Lesson ? room.lessonId == m_lesson : room.courseId == m_course))
            return &room;
    }
    return nullptr;
}

int LessonChat::unread() const
{
    const RoomDto *room = known(RoomType::Lesson);
    return room ? int(room->unreadCount) : 0;
}

void LessonChat::follow(const QString &courseId, const QString &lessonId)
{
    const auto course = Uuid::fromString(courseId);
    const auto lesson = Uuid::fromString(lessonId);
    const CourseId courseNow = course ? CourseId(*course) : CourseId();
    const LessonId lessonNow = course && lesson ? LessonId(*lesson) : LessonId();
    if (courseNow == m_course && lessonNow == m_lesson)
        return;
    m_course = courseNow;
    m_lesson = lessonNow;
    m_moments.clear();
    m_looked.clear();
    m_asking.clear();
    m_scope = std::make_unique<QObject>();
    m_making = false;
    set(ViewState::Idle);
    m_conversation.close(); // with the moment, which stays with what was begun there
    cancelAsk();
    m_lookedFor = {};
    collect();
    Q_EMIT lessonChanged();
    Q_EMIT begunChanged();
    Q_EMIT unreadChanged();
    if (m_shown)
        openRoom();
    else
        lookForRoom();
}

void LessonChat::lookForRoom()
{
    if (m_lesson.isNil() || m_lookedFor == m_lesson || m_state == ViewState::Loading ||
        known(RoomType::Lesson) || !known(RoomType::Course))
        return;
    m_lookedFor = m_lesson;
    m_sync->api()->fetch(endpoints::kLessonRoom, LessonRoomRequest{m_course, m_lesson, true},
                         m_scope.get(), [this](const Result<RoomDto> &reply) {
                             if (reply)
                                 m_sync->adopt(*reply);
                             else if (reply.error().kind != ErrorKind::NotFound)
                                 m_lookedFor = {}; // with the next listing
                         });
}

void LessonChat::setShown(bool shown)
{
    if (m_shown == shown)
        return;
    m_shown = shown;
    Q_EMIT shownChanged();
    if (shown && m_state != ViewState::Content)
        openRoom();
}

void LessonChat::reload()
{
    if (m_state != ViewState::Content)
        openRoom();
    else
        m_conversation.reload();
}

/// From what is on this computer at once; what isn't is asked for.
void LessonChat::openRoom()
{
    if (m_lesson.isNil() || m_state == ViewState::Loading)
        return;
    if (const RoomDto *room = known(RoomType::Lesson)) {
        enter(room->roomId);
        return;
    }
    if (m_state == ViewState::Empty)
        return; // who makes the room tells of it
    set(ViewState::Loading);
    m_sync->api()->fetch(endpoints::kLessonRoom, LessonRoomRequest{m_course, m_lesson, true},
                         m_scope.get(), [this](const Result<RoomDto> &reply) { onRoom(reply); });
}

void LessonChat::onRoom(const Result<RoomDto> &reply)
{
    if (!reply) {
        const Error &why = reply.error();
        if (why.id == "chat.room_not_found")
            set(ViewState::Empty);
        else
            set(why.kind == ErrorKind::Offline ? ViewState::Offline : ViewState::Error,
                presentError(why));
        return;
    }
    m_sync->adopt(*reply);
    enter(reply->roomId);
}

/// What was begun before there was a room goes on in it.
void LessonChat::enter(const RoomId &room)
{
    m_conversation.open(room);
    set(ViewState::Content);
    if (begun().isEmpty() || !m_conversation.draft().isEmpty())
        return;
    m_conversation.setDraft(begun());
    setBegun({});
    Q_EMIT m_conversation.draftChanged();
}

void LessonChat::setBegun(const QString &text)
{
    if (m_lesson.isNil() || begun() == text)
        return;
    if (text.isEmpty())
        m_begun.remove(m_lesson);
    else
        m_begun.insert(m_lesson, text);
    Q_EMIT begunChanged();
}

void LessonChat::sendFirst()
{
    m_making = true;
    m_error = {};
    Q_EMIT stateChanged();
    m_sync->api()->fetch(endpoints::kLessonRoom, LessonRoomRequest{m_course, m_lesson, false},
                         m_scope.get(), [this](const Result<RoomDto> &reply) {
                             if (!reply) {
                                 m_making = false;
                                 return set(ViewState::Empty, presentError(reply.error()));
                             }
                             m_sync->adopt(*reply);
                             m_conversation.open(reply->roomId);
                             if (m_conversation.send(begun()))
                                 setBegun({});
                             m_making = false;
                             enter(reply->roomId);
                         });
}

QString LessonChat::askLabel() const
{
    if (m_second >= 0)
        return QCoreApplication::translate("Chat", "At %1").arg(momentText(m_second));
    return m_page > 0 ? QCoreApplication::translate("Chat", "On page %1").arg(m_page) : QString();
}

void LessonChat::askAt(double second, int page)
{
    m_second = second;
    m_page = page;
    m_conversation.setMoment(m_lesson, second, page);
    Q_EMIT askChanged();
}

/// What was begun there goes on about its moment, unless there is another one by now.
void LessonChat::takeUpMoment()
{
    const DraftParts kept = m_conversation.moment();
    if (asking())
        m_conversation.setMoment(m_lesson, m_second, m_page);
    else if (m_conversation.isOpen() && kept.lessonId == m_lesson)
        askAt(kept.second.value_or(-1), kept.page.value_or(0));
}

void LessonChat::cancelAsk()
{
    if (asking())
        askAt(-1, 0);
}

bool LessonChat::send(const QString &text)
{
    if (m_state != ViewState::Empty)
        return m_conversation.send(text); // with the moment, which is gone then
    if (m_making || withoutHidden(text).trimmed().isEmpty())
        return false;
    setBegun(text);
    sendFirst();
    return true;
}

void LessonChat::setMe(const ChatPersonDto &me)
{
    m_conversation.setMe(me);
    if (me.userId.isNil()) {
        follow({}, {});
        m_begun.clear();
    }
}

bool LessonChat::concerns(const RoomId &room) const
{
    const RoomDto *known = m_lesson.isNil() ? nullptr : m_sync->room(room);
    return known && (known->type == RoomType::Lesson
                         ? known->lessonId == m_lesson
                         : known->type == RoomType::Course && known->courseId == m_course);
}

void LessonChat::onArrived(const RoomId &room, const QList<MessageDto> &messages)
{
    if (!concerns(room))
        return;
    for (const MessageDto &message : messages)
        note(message);
    m_collect.start();
}

void LessonChat::onPatched(const MessagePatch &patch)
{
    const auto it = m_moments.constFind(patch.messageId);
    if (it == m_moments.cend())
        return;
    MessageDto message = *it;
    if (!patch.applyTo(message))
        return;
    note(message);
    m_collect.start();
}

/// The history begins anew, or ends: what was found there is looked for again.
void LessonChat::forgetMoments(const RoomId &room)
{
    if (!m_looked.remove(room) && !concerns(room))
        return;
    m_moments.removeIf(
        [&room](QHash<MessageId, MessageDto>::iterator one) { return one->roomId == room; });
    m_collect.start();
}

void LessonChat::note(const MessageDto &message)
{
    const auto known = m_moments.constFind(message.messageId);
    if (known != m_moments.cend() && known->change > message.change)
        return;
    if (message.lessonId == m_lesson && message.second && !message.deletedAt)
        m_moments.insert(message.messageId, message);
    else
        m_moments.remove(message.messageId);
}

/// Once for each room while the lesson is open; what comes later is told.
void LessonChat::lookThrough(const RoomId &room)
{
    if (!m_sync->cache() || m_looked.contains(room))
        return;
    m_looked.insert(room);
    for (const MessageDto &message : m_sync->cache()->ofLesson(room, m_lesson))
        note(message);
    fetchEarlier(room);
}

/// Page after page before what is known here, which it stays then.
void LessonChat::fetchEarlier(const RoomId &room)
{
    const HistorySpan known = m_sync->cache()->span(room);
    if (m_asking.contains(room) || known.to == 0 || known.from <= 1 ||
        known.to - known.from >= kLookedThrough)
        return;
    m_asking.insert(room);
    MessagesRequest request;
    request.roomId = room;
    request.before = known.from;
    request.limit = limits::kMaxPageSize;
    m_sync->api()->fetch(endpoints::kMessages, request, m_scope.get(),
                         [this, room, known](const Result<MessageListReply> &reply) {
                             m_asking.remove(room);
                             // Its history may have begun anew, which looks through it again.
                             if (!reply || !m_sync->cache() || !m_looked.contains(room))
                                 return;
                             m_sync->cache()->keep(room, reply->messages);
                             for (const MessageDto &message : reply->messages)
                                 note(message);
                             m_collect.start();
                             if (m_sync->cache()->span(room).from < known.from)
                                 fetchEarlier(room);
                             m_sync->reconcile(room, reply->lastChange);
                         });
}

/// What is marked on the timeline.
void LessonChat::collect()
{
    for (const RoomType type : {RoomType::Lesson, RoomType::Course}) {
        if (const RoomDto *room = known(type))
            lookThrough(room->roomId);
    }
    const RoomDto *own = known(RoomType::Lesson);
    QList<MessageDto> moments = m_moments.values();
    std::sort(moments.begin(), moments.end(), [](const MessageDto &a, const MessageDto &b) {
        return std::pair(*a.second, a.messageId) < std::pair(*b.second, b.messageId);
    });
    QVariantList marks;
    for (const MessageDto &one : std::as_const(moments)) {
        marks.append(
            QVariantMap{{QStringLiteral("second"), *one.second},
                        {QStringLiteral("key"), one.messageId.toString()},
                        {QStringLiteral("here"), own && one.roomId == own->roomId},
                        {QStringLiteral("label"),
                         QCoreApplication::translate("Chat", "%1, %2: %3")
                             .arg(momentText(*one.second), one.sender.name, messageSummary(one))}});
    }
    if (marks == m_marks)
        return;
    m_marks = marks;
    Q_EMIT marksChanged();
}

void LessonChat::set(ViewState::State state, const ErrorInfo &error)
{
    if (m_state == state && m_error == error)
        return;
    m_state = state;
    m_error = error;
    Q_EMIT stateChanged();
}

} // namespace lectern

// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/chat/lesson_chat.h"

#include "client/features/chat/chat_sync.h"
#include "client/features/chat/time_text.h"
#include "shared/core/message_characters.h"
#include "shared/endpoints/chat.h"

#include <QCoreApplication>

#include <utility>

namespace lectern {

LessonChat::LessonChat(ChatSync *sync, AttachmentFiles *files, QObject *parent)
    : QObject(parent), m_sync(sync), m_conversation(sync, files), m_moments(sync)
{
    m_conversation.setWatched(false);
    connect(&m_moments, &LessonMoments::changed, this, &LessonChat::marksChanged);
    connect(sync, &ChatSync::roomsReplaced, this, [this] {
        if (m_state == ViewState::Empty)
            m_lookedFor = {}; // somebody may have asked meanwhile
        lookForRoom();
        Q_EMIT unreadChanged();
    });
    connect(sync, &ChatSync::lessonRoomMade, this, [this](const LessonId &lesson) {
        if (lesson != m_lesson)
            return;
        m_madeMeanwhile = m_state == ViewState::Loading;
        m_lookedFor = {};
        lookForRoom();
    });
    connect(m_conversation.draft(), &MessageDraft::changed, this, &LessonChat::takeUpMoment);
    connect(m_conversation.draft(), &MessageDraft::momentTaken, this, &LessonChat::cancelAsk);
    connect(&m_conversation, &Conversation::opened, this, [this] {
        // Shown out of the room, or it is gone: asking for it again says why.
        if (m_state != ViewState::Content || m_conversation.isOpen() || m_lesson.isNil())
            return;
        set(ViewState::Idle);
        if (m_shown)
            openRoom();
    });
    connect(sync, &ChatSync::roomChanged, this, [this] {
        if (m_state == ViewState::Empty && m_shown && !m_making && m_moments.room(RoomType::Lesson))
            openRoom();
        Q_EMIT unreadChanged();
    });
}

QString LessonChat::lessonId() const
{
    return m_lesson.isNil() ? QString() : m_lesson.toString();
}

int LessonChat::unread() const
{
    const RoomDto *room = m_moments.room(RoomType::Lesson);
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
    m_scope = std::make_unique<QObject>();
    m_making = false;
    set(ViewState::Idle);
    m_conversation.close(); // with the moment, which stays with what was begun there
    cancelAsk();
    m_lookedFor = {};
    m_madeMeanwhile = false;
    m_moments.follow(m_course, m_lesson);
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
        m_moments.room(RoomType::Lesson) || !m_moments.room(RoomType::Course))
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
    if (const RoomDto *room = m_moments.room(RoomType::Lesson)) {
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
        if (why.id == "chat.room_not_found") {
            set(ViewState::Empty);
            if (std::exchange(m_madeMeanwhile, false)) {
                m_lookedFor = {};
                lookForRoom();
            }
            return;
        }
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
    if (begun().isEmpty())
        return;
    m_conversation.draft()->append(begun()); // another computer's may be there
    setBegun({});
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
    m_conversation.draft()->setMoment(m_lesson, second, page);
    Q_EMIT askChanged();
}

/// What was begun there goes on about its moment, unless there is another one by now.
void LessonChat::takeUpMoment()
{
    const DraftParts kept = m_conversation.draft()->moment();
    if (asking())
        m_conversation.draft()->setMoment(m_lesson, m_second, m_page);
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

void LessonChat::set(ViewState::State state, const ErrorInfo &error)
{
    if (m_state == state && m_error == error)
        return;
    m_state = state;
    m_error = error;
    Q_EMIT stateChanged();
}

} // namespace lectern

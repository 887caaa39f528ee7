// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/chat/lesson_chat.h"

#include "client/features/chat/chat_sync.h"
#include "client/features/chat/message_format.h"
#include "shared/endpoints/chat_rooms.h"

#include <QCoreApplication>

#include <algorithm>

namespace lectern {

namespace {

/// Of one room; older moments than these are not marked.
constexpr int kLookedThrough = 2000;

} // namespace

LessonChat::LessonChat(ChatSync *sync, QObject *parent)
    : QObject(parent), m_sync(sync), m_conversation(sync)
{
    m_conversation.setWatched(false);
    m_collect.setSingleShot(true);
    m_collect.setInterval(0);
    connect(&m_collect, &QTimer::timeout, this, &LessonChat::collect);
    const auto later = [this] {
        if (!m_lesson.isNil())
            m_collect.start();
    };
    connect(sync, &ChatSync::messagesArrived, this, later);
    connect(sync, &ChatSync::messagePatched, this, later);
    connect(sync, &ChatSync::historyReplaced, this, later);
    connect(sync, &ChatSync::roomsReplaced, this, [this, later] {
        later();
        Q_EMIT unreadChanged();
    });
    connect(sync, &ChatSync::roomChanged, this, &LessonChat::unreadChanged);
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
    m_scope = std::make_unique<QObject>();
    cancelAsk();
    m_conversation.close();
    set(ViewState::Idle);
    collect();
    Q_EMIT lessonChanged();
    Q_EMIT unreadChanged();
    if (m_shown)
        openRoom();
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
        m_conversation.open(room->roomId);
        set(ViewState::Content);
        return;
    }
    set(ViewState::Loading);
    m_sync->api()->fetch(endpoints::kLessonRoom, LessonRoomRequest{m_course, m_lesson},
                         m_scope.get(), [this](const Result<RoomDto> &reply) { onRoom(reply); });
}

void LessonChat::onRoom(const Result<RoomDto> &reply)
{
    if (!reply) {
        set(reply.error().kind == ErrorKind::Offline ? ViewState::Offline : ViewState::Error,
            presentError(reply.error()));
        return;
    }
    m_sync->adopt(*reply);
    m_conversation.open(reply->roomId);
    set(ViewState::Content);
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
    Q_EMIT askChanged();
}

void LessonChat::cancelAsk()
{
    if (asking())
        askAt(-1, 0);
}

bool LessonChat::send(const QString &text)
{
    const bool sent = m_conversation.sendAt(text, lessonId(), m_second, m_page);
    if (sent)
        cancelAsk();
    return sent;
}

void LessonChat::setMe(const ChatPersonDto &me)
{
    m_conversation.setMe(me);
    if (me.userId.isNil())
        follow({}, {});
}

/// What is marked on the timeline: moments of this lesson, from its own room and its course's.
void LessonChat::collect()
{
    QVariantList marks;
    for (const RoomType type : {RoomType::Lesson, RoomType::Course}) {
        const RoomDto *room = known(type);
        if (!room || !m_sync->cache())
            continue;
        const HistorySpan span = m_sync->cache()->span(room->roomId);
        for (const MessageDto &one :
             m_sync->cache()->before(room->roomId, span.to + 1, kLookedThrough)) {
            if (one.lessonId != m_lesson || !one.second || one.deletedAt)
                continue;
            marks.append(QVariantMap{
                {QStringLiteral("second"), *one.second},
                {QStringLiteral("key"), one.messageId.toString()},
                {QStringLiteral("here"), type == RoomType::Lesson},
                {QStringLiteral("label"),
                 QCoreApplication::translate("Chat", "%1, %2: %3")
                     .arg(momentText(*one.second), one.sender.name, messageSummary(one))}});
        }
    }
    std::stable_sort(marks.begin(), marks.end(), [](const QVariant &a, const QVariant &b) {
        const auto second = [](const QVariant &one) {
            return one.toMap().value(QStringLiteral("second")).toDouble();
        };
        return second(a) < second(b);
    });
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

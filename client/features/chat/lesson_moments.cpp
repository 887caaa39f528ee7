// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/chat/lesson_moments.h"

#include "client/core/name_text.h"
#include "client/features/chat/chat_sync.h"
#include "client/features/chat/message_format.h"
#include "client/features/chat/time_text.h"
#include "shared/endpoints/chat.h"

#include <QCoreApplication>

#include <algorithm>
#include <tuple>
#include <utility>

namespace lectern {

namespace {

/// Of those about one page that are told of where it is marked.
constexpr int kMostTold = 5;

} // namespace

LessonMoments::LessonMoments(ChatSync *sync, QObject *parent) : QObject(parent), m_sync(sync)
{
    m_collect.setSingleShot(true);
    m_collect.setInterval(0);
    connect(&m_collect, &QTimer::timeout, this, &LessonMoments::collect);
    connect(sync, &ChatSync::messagesArrived, this, &LessonMoments::onArrived);
    connect(sync, &ChatSync::messagePatched, this, &LessonMoments::onPatched);
    for (auto signal : {&ChatSync::historyReplaced, &ChatSync::roomRemoved})
        connect(sync, signal, this, &LessonMoments::forget);
    connect(sync, &ChatSync::caughtUp, this, [this](const RoomId &room) {
        if (m_looked.contains(room) && !m_whole.contains(room))
            fetch(room);
    });
    connect(sync, &ChatSync::roomsReplaced, this, [this] {
        if (!m_lesson.isNil())
            m_collect.start();
    });
    connect(sync, &ChatSync::roomChanged, this, [this](const RoomId &room) {
        if (concerns(room) && !m_looked.contains(room))
            m_collect.start();
    });
}

void LessonMoments::follow(const CourseId &course, const LessonId &lesson)
{
    m_course = course;
    m_lesson = lesson;
    m_moments.clear();
    m_looked.clear();
    m_asking.clear();
    m_whole.clear();
    m_unkept = false;
    m_scope = std::make_unique<QObject>();
    collect();
}

const RoomDto *LessonMoments::room(RoomType type) const
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

bool LessonMoments::concerns(const RoomId &room) const
{
    const RoomDto *known = m_lesson.isNil() ? nullptr : m_sync->room(room);
    return known && (known->type == RoomType::Lesson
                         ? known->lessonId == m_lesson
                         : known->type == RoomType::Course && known->courseId == m_course);
}

void LessonMoments::onArrived(const RoomId &room, const QList<MessageDto> &messages)
{
    if (!concerns(room))
        return;
    for (const MessageDto &message : messages)
        note(message);
    m_collect.start();
}

void LessonMoments::onPatched(const MessagePatch &patch)
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
void LessonMoments::forget(const RoomId &room)
{
    m_whole.remove(room);
    m_asking.remove(room);
    if (!m_looked.remove(room) && !concerns(room))
        return;
    m_moments.removeIf(
        [&room](QHash<MessageId, MessageDto>::iterator one) { return one->roomId == room; });
    m_collect.start();
}

void LessonMoments::note(const MessageDto &message)
{
    const auto known = m_moments.constFind(message.messageId);
    if (known != m_moments.cend() && known->change > message.change)
        return;
    if (message.lessonId == m_lesson && (message.second || message.page) && !message.deletedAt)
        m_moments.insert(message.messageId, message);
    else if (!m_moments.remove(message.messageId))
        return;
    m_unkept = true;
}

/// Once for each room while the lesson is open; what comes later is told.
void LessonMoments::lookThrough(const RoomId &room)
{
    if (!m_sync->cache() || m_looked.contains(room))
        return;
    m_looked.insert(room);
    for (const MessageDto &message : m_sync->cache()->ofLesson(room, m_lesson))
        note(message);
    fetch(room);
}

/// Page after page, the newest first. What fails is asked for again when the room is caught up.
void LessonMoments::fetch(const RoomId &room, std::optional<qint64> before)
{
    if (!before && m_asking.contains(room))
        return;
    const quint64 question = ++m_questions;
    m_asking.insert(room, question);
    MessagesRequest request;
    request.roomId = room;
    request.lessonId = m_lesson;
    if (before)
        request.before = QString::number(*before);
    request.limit = limits::kMaxPageSize;
    m_sync->api()->fetch(endpoints::kMessages, request, m_scope.get(),
                         [this, room, question](const Result<MessageListReply> &reply) {
                             // Its history may have begun anew, which looks through it again.
                             if (m_asking.value(room) == question)
                                 onFetched(room, reply);
                         });
}

void LessonMoments::onFetched(const RoomId &room, const Result<MessageListReply> &reply)
{
    m_asking.remove(room);
    if (!reply || !m_sync->cache())
        return;
    for (const MessageDto &message : reply->messages)
        note(message);
    if (reply->hasOlder && !reply->messages.isEmpty()) {
        fetch(room, reply->messages.constLast().seq);
    } else {
        m_whole.insert(room);
        m_unkept = true;
    }
    m_collect.start();
    // What was told of them meanwhile was told of messages that were not known here.
    m_sync->reconcile(room, reply->lastChange);
}

QVariantMap LessonMoments::markOf(const MessageDto &one) const
{
    const RoomDto *own = this->room(RoomType::Lesson);
    const QString where = one.second
                              ? momentText(*one.second)
                              : QCoreApplication::translate("Chat", "Page %1").arg(*one.page);
    return {{QStringLiteral("key"), one.messageId.toString()},
            {QStringLiteral("here"), own && one.roomId == own->roomId},
            {QStringLiteral("label"),
             QCoreApplication::translate("Chat", "%1, %2: %3")
                 .arg(where, nameInSentence(one.sender.name), isolated(messageSummary(one)))}};
}

/// What is marked on the timeline, and at the pages.
void LessonMoments::collect()
{
    for (const RoomType type : {RoomType::Lesson, RoomType::Course}) {
        if (const RoomDto *room = this->room(type))
            lookThrough(room->roomId);
    }
    QList<MessageDto> moments = m_moments.values();
    std::sort(moments.begin(), moments.end(), [](const MessageDto &a, const MessageDto &b) {
        const auto place = [](const MessageDto &one) {
            return std::tuple(one.second.value_or(0), one.page.value_or(0), one.createdAt.ms,
                              one.messageId);
        };
        return place(a) < place(b);
    });
    QVariantList marks;
    QVariantList pages;
    int told = 0;
    for (const MessageDto &one : std::as_const(moments)) {
        QVariantMap mark = markOf(one);
        if (one.second) {
            mark.insert(QStringLiteral("second"), *one.second);
            marks.append(mark);
            continue;
        }
        const QVariantMap last = pages.isEmpty() ? QVariantMap() : pages.constLast().toMap();
        if (last.value(QStringLiteral("page")).toInt() != *one.page) {
            mark.insert(QStringLiteral("page"), *one.page);
            pages.append(mark);
            told = 1;
        } else if (told++ < kMostTold) {
            const QString label = last.value(QStringLiteral("label")).toString() +
                                  QLatin1Char('\n') +
                                  mark.value(QStringLiteral("label")).toString();
            QVariantMap more = last;
            more.insert(QStringLiteral("label"), label);
            pages.last() = more;
        }
    }
    keep();
    if (marks == m_seconds && pages == m_pages)
        return;
    m_seconds = marks;
    m_pages = pages;
    Q_EMIT changed();
}

/// For when there is no network.
void LessonMoments::keep()
{
    if (!m_sync->cache() || !std::exchange(m_unkept, false))
        return;
    for (const RoomId &room : std::as_const(m_whole)) {
        QList<MessageDto> there;
        for (const MessageDto &one : std::as_const(m_moments)) {
            if (one.roomId == room)
                there.append(one);
        }
        m_sync->cache()->keepMarks(room, m_lesson, there);
    }
}

} // namespace lectern

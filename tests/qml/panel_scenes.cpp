// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/qml/chat_replies.h"
#include "tests/qml/scene.h"

#include <QJsonArray>

#include <memory>
#include <tuple>

namespace lectern {

namespace {

using Act = std::function<void(QQuickWindow *)>;
using Arrange = std::function<void(FakeApiServer &)>;

/// A panel beside the conversation; in that of the search something is looked for.
Act side(const QString &name)
{
    return [name](QQuickWindow *window) {
        QQuickItem *page = talking(window);
        if (!page)
            return;
        page->setProperty("side", name);
        QQuickItem *panel = find(page, "RoomSearchPanel");
        QObject *search = panel ? panel->property("search").value<QObject *>() : nullptr;
        if (search && panel->isVisible())
            search->setProperty("query", QStringLiteral("right"));
        settle(400);
    };
}

/// What was there goes away before that.
struct Cut
{
    std::shared_ptr<FakeApiServer *> server = std::make_shared<FakeApiServer *>();

    [[nodiscard]] Arrange after(const Arrange &arrange) const
    {
        return [arrange, server = server](FakeApiServer &one) {
            if (arrange)
                arrange(one);
            *server = &one;
        };
    }
    [[nodiscard]] Act before(const Act &act) const
    {
        return [act, server = server](QQuickWindow *window) {
            (*server)->goAway();
            act(window);
        };
    }
};

void readers(QQuickWindow *window)
{
    for (QObject *part : window->findChildren<QObject *>()) {
        if (!QByteArray(part->metaObject()->className()).startsWith("ReadersSheet"))
            continue;
        QMetaObject::invokeMethod(part, "show", Q_ARG(QString, editedMessage()));
        return settle(300);
    }
    qWarning("there is no list of readers");
}

/// In all rooms, without a word.
void narrow(QQuickWindow *window)
{
    QQuickItem *rooms = find(window->contentItem(), "RoomList");
    if (!rooms)
        return qWarning("there are no rooms");
    rooms->setProperty("narrowing", true);
    QQuickItem *results = find(rooms, "SearchResults");
    QObject *search = results ? results->property("search").value<QObject *>() : nullptr;
    if (!search || !results->isVisible())
        return qWarning("nothing narrows a search in all rooms");
    search->setProperty("withFiles", true);
    QMetaObject::invokeMethod(search, "setFirstDay", Q_ARG(int, 2026), Q_ARG(int, 5),
                              Q_ARG(int, 1));
    settle(400);
}

void besideLesson(QQuickWindow *window)
{
    QQuickItem *page = find(window->contentItem(), "LessonPage");
    if (!page)
        return qWarning("there is no lesson");
    page->setProperty("chatWanted", true);
    page->setProperty("outlineWanted", false);
    settle(300);
}

} // namespace

void addPanels(QList<Scene> &all, const QVariantMap &room)
{
    const auto S = [](const char *text) { return QString::fromLatin1(text); };
    const auto M = Navigator::Messages;
    const QString path = QLatin1String("/api/rooms/") + room.value(S("roomId")).toString();
    for (const auto &[name, asked, list] :
         {std::tuple{S("members"), QString(path + S("/members")), S("members")},
          {S("pins"), QString(path + S("/pins")), S("messages")},
          {S("reports"), S("/api/chat/reports"), S("reports")},
          {S("search"), S("/api/v1/chat/search"), S("messages")}}) {
        const QString scene = S("messages-") + name;
        const QString wanted = asked;
        const QJsonObject none{{list, QJsonArray()},
                               {S("page"), 1},
                               {S("limit"), 20},
                               {S("total"), 0},
                               {S("more"), false}};
        const auto late = [=](FakeApiServer &server) { server.hang("GET", wanted); };
        const auto wrong = [=](FakeApiServer &server) {
            server.refuse("GET", wanted, 500, QStringLiteral("internal"));
        };
        const auto empty = [=](FakeApiServer &server) { server.answer("GET", wanted, none); };
        const Cut cut;
        all.append({scene + S("-loading"), true, M, room, late, side(name)});
        all.append({scene + S("-error"), true, M, room, wrong, side(name)});
        all.append({scene + S("-empty"), true, M, room, empty, side(name)});
        all.append({scene + S("-offline"), true, M, room, cut.after({}), cut.before(side(name))});
    }
    const auto refused = [path](FakeApiServer &server) {
        server.refuse("GET", path + QLatin1String("/join"), 500, QStringLiteral("internal"));
    };
    all.append({S("messages-room-error"), true, M, room, refused});
    all.append({S("messages-narrowed"), true, M, room, {}, narrow});
    all.append({S("messages-narrowed-ar"), true, M, room, {}, narrow, QSize(1000, 700), S("ar")});
    all.append({S("messages-readers"), true, M, room, {}, readers});
    all.append({S("messages-readers-de"), true, M, room, {}, readers, QSize(1000, 700), S("de")});
}

void addLessonChats(QList<Scene> &all, const QVariantMap &lesson, const Arrange &lessons)
{
    const auto S = [](const char *text) { return QString::fromLatin1(text); };
    const auto L = Navigator::Lesson;
    const QString course = lesson.value(S("courseId")).toString();
    const QString id = lesson.value(S("lessonId")).toString();
    const QString path = S("/api/rooms/course/%1/lesson/%2").arg(course, id);
    const auto late = [=](FakeApiServer &server) {
        lessons(server);
        server.hang("GET", path);
    };
    const auto silent = [=](FakeApiServer &server) {
        lessons(server);
        answerSilentLesson(server, course, id);
    };
    const Cut cut;
    all.append({S("lesson-chat-loading"), true, L, lesson, late, besideLesson});
    all.append({S("lesson-chat-empty"), true, L, lesson, silent, besideLesson});
    all.append(
        {S("lesson-chat-offline"), true, L, lesson, cut.after(lessons), cut.before(besideLesson)});
}

} // namespace lectern

// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/qml/chat_replies.h"
#include "tests/qml/demo_replies.h"
#include "tests/qml/scene.h"

#include <QJsonArray>
#include <QJsonObject>

namespace lectern {

void addLessons(QList<Scene> &all)
{
    const QJsonObject structure = recordedReply(QStringLiteral("structure"));
    const QString course = structure.value(QLatin1String("courseId")).toString();
    const QString structurePath =
        QLatin1String("/api/courses/") + course + QLatin1String("/structure");
    const QString enrollment =
        recordedReply(QStringLiteral("course")).value(QLatin1String("enrollmentId")).toString();
    const auto lesson = [&](int module, int number) {
        const QJsonArray lessons = structure.value(QLatin1String("modules"))
                                       .toArray()
                                       .at(module)
                                       .toObject()
                                       .value(QLatin1String("lessons"))
                                       .toArray();
        return QVariantMap{{QStringLiteral("courseId"), course},
                           {QStringLiteral("enrollmentId"), enrollment},
                           {QStringLiteral("lessonId"),
                            lessons.at(number).toObject().value(QLatin1String("lessonId"))}};
    };
    const auto lessons = [](FakeApiServer &server) { answerLessons(server); };
    const auto noLessons = [=](FakeApiServer &server) {
        QJsonObject reply = structure;
        reply.insert(QStringLiteral("modules"), QJsonArray());
        server.answer("GET", structurePath, reply);
    };
    const auto noVideo = [](FakeApiServer &server) {
        answerLessons(server);
        server.refuse("GET", QStringLiteral("/media/video/v.mp4"), 404,
                      QStringLiteral("media.not_found"));
    };
    const auto says = [](QQuickWindow *window) {
        if (QQuickItem *caption = find(window->contentItem(), "CaptionText"))
            caption->setProperty(
                "text",
                QStringLiteral(
                    "Half of the Moon is always lit.\nWe just do not always see that half."));
    };
    const auto nextUp = [](QQuickWindow *window) {
        if (QQuickItem *stage = find(window->contentItem(), "VideoStage"))
            QMetaObject::invokeMethod(stage, "offerNext");
    };
    const auto whole = [says](QQuickWindow *window) {
        if (QQuickItem *page = find(window->contentItem(), "LessonPage"))
            page->setProperty("wantsFullScreen", true);
        says(window);
    };
    const auto S = [](const char *text) { return QString::fromLatin1(text); };
    const auto L = Navigator::Lesson;
    const QVariantMap video = lesson(1, 0);
    const QVariantMap article = lesson(0, 1);
    all.append({S("lesson-video"), true, L, video, lessons, says});
    all.append({S("lesson-next-up"), true, L, video, lessons, nextUp});
    const auto talk = [=](const QVariantMap &place) {
        return [=](FakeApiServer &server) {
            answerLessons(server);
            answerLessonChat(server, course, place.value(QStringLiteral("lessonId")).toString());
        };
    };
    const auto beside = [](QQuickWindow *window) {
        QQuickItem *page = find(window->contentItem(), "LessonPage");
        if (!page)
            return;
        page->setProperty("chatWanted", true);
        page->setProperty("outlineWanted", false);
    };
    const auto ask = [beside](QQuickWindow *window) {
        beside(window);
        settle(600);
        if (QQuickItem *panel = find(window->contentItem(), "LessonChatPanel"))
            QMetaObject::invokeMethod(panel, "askWanted");
    };
    const auto noTalk = [=](FakeApiServer &server) {
        answerLessons(server);
        server.refuse("GET",
                      QStringLiteral("/api/rooms/course/%1/lesson/%2")
                          .arg(course, lesson(1, 0).value(QStringLiteral("lessonId")).toString()),
                      403, QStringLiteral("chat.not_a_member"));
    };
    all.append({S("lesson-chat"), true, L, video, talk(video), beside});
    all.append({S("lesson-chat-ask"), true, L, video, talk(video), ask});
    all.append({S("lesson-chat-error"), true, L, video, noTalk, beside});
    all.append({S("lesson-chat-960"), true, L, video, talk(video), beside, {960, 600}});
    all.append({S("lesson-chat-german"), true, L, video, talk(video), ask, {1280, 800}, S("de")});
    all.append({S("lesson-chat-arabic"), true, L, video, talk(video), ask, {1280, 800}, S("ar")});
    addLessonChats(all, video, lessons);
    all.append({S("lesson-full-screen"), true, L, video, lessons, whole});
    all.append({S("lesson-video-error"), true, L, video, noVideo});
    all.append({S("lesson-article"), true, L, lesson(1, 1), lessons});
    all.append({S("lesson-article-completed"), true, L, article, lessons});
    all.append({S("lesson-pdf"), true, L, lesson(2, 1), lessons});
    all.append({S("lesson-empty"), true, L, video, noLessons});
    all.append({S("lesson-loading"), true, L, video,
                [=](FakeApiServer &server) { server.hang("GET", structurePath); }});
    all.append({S("lesson-error"), true, L, video, [=](FakeApiServer &server) {
                    server.refuse("GET", structurePath, 500, QStringLiteral("internal"));
                }});
    all.append({S("jump"), true, Navigator::Home, {}, {}, [](QQuickWindow *window) {
                    invoke(window, "JumpPalette", "open");
                }});
    all.append({S("shortcuts"), true, Navigator::Home, {}, {}, [](QQuickWindow *window) {
                    invoke(window, "ShortcutSheet", "open");
                }});
    for (const auto &[name, place] :
         {std::pair{S("lesson-video"), video}, {S("lesson-article"), article}}) {
        all.append({name + QLatin1String("-960"), true, L, place, lessons, says, {960, 600}});
        all.append({name + QLatin1String("-1920"), true, L, place, lessons, says, {1920, 1080}});
        all.append(
            {name + QLatin1String("-german"), true, L, place, lessons, says, {1280, 800}, S("de")});
        all.append(
            {name + QLatin1String("-arabic"), true, L, place, lessons, says, {1280, 800}, S("ar")});
    }
}

} // namespace lectern

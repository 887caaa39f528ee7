// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/qml/chat_replies.h"
#include "tests/qml/scene.h"

#include <memory>

namespace lectern {

namespace {

std::function<void(QQuickWindow *)> thread(const QString &message)
{
    return [message](QQuickWindow *window) {
        QQuickItem *page = find(window->contentItem(), "ChatPage");
        // The room may still be on its way.
        const auto shown = [page] {
            return page && page->property("side").toString() == QLatin1String("thread");
        };
        for (int i = 0; i < 20 && page && !shown(); ++i) {
            settle(200);
            QMetaObject::invokeMethod(page, "showThread", Q_ARG(QString, message));
        }
        settle(500);
        if (!shown())
            qWarning("the thread is not shown");
    };
}

/// The day before today, and the one a week before that, which may be before the room was made.
void days(QQuickWindow *window)
{
    QQuickItem *page = find(window->contentItem(), "ChatPage");
    QQuickItem *header = find(window->contentItem(), "ConversationHeader");
    for (QObject *part : window->findChildren<QObject *>()) {
        // Others are for what is looked for.
        const auto is = [](const QObject *one, const char *type) {
            return one && QByteArray(one->metaObject()->className()).startsWith(type);
        };
        if (!page || !is(part, "DayPicker") || !is(part->parent(), "ConversationView"))
            continue;
        QMetaObject::invokeMethod(part, "popup", Q_ARG(QQuickItem *, header),
                                  Q_ARG(QDateTime, QDateTime::currentDateTime()));
        settle(300);
        press(window, {Qt::Key_Up, Qt::Key_Left});
        if (!part->property("visible").toBool())
            qWarning("no days are shown");
        return;
    }
    qWarning("there are no days");
}

} // namespace

void addThreads(QList<Scene> &all, const QVariantMap &room)
{
    const auto S = [](const char *text) { return QString::fromLatin1(text); };
    const auto M = Navigator::Messages;
    const auto server = std::make_shared<FakeApiServer *>();
    const auto arranged = [server](FakeApiServer &one) { *server = &one; };
    const auto cut = [server](QQuickWindow *window) {
        (*server)->goAway();
        thread(threadMessage())(window);
    };
    all.append({S("messages-thread"), true, M, room, {}, thread(threadMessage())});
    all.append({S("messages-thread-new"), true, M, room, {}, thread(editedMessage())});
    all.append({S("messages-thread-offline"), true, M, room, arranged, cut});
    all.append({S("messages-days"), true, M, room, {}, days});
    all.append(
        {S("messages-thread-960"), true, M, room, {}, thread(threadMessage()), QSize(960, 600)});
    for (const char *language : {"de", "ar"}) {
        const QString tail = QLatin1Char('-') + QString::fromLatin1(language);
        all.append({S("messages-thread") + tail,
                    true,
                    M,
                    room,
                    {},
                    thread(threadMessage()),
                    QSize(1280, 700),
                    S(language)});
        all.append(
            {S("messages-days") + tail, true, M, room, {}, days, QSize(1000, 700), S(language)});
    }
}

} // namespace lectern

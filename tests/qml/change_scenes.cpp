// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/qml/chat_replies.h"
#include "tests/qml/scene.h"

#include <memory>

namespace lectern {

namespace {

QObject *conversation(const QQuickWindow *window)
{
    const QQuickItem *page = find(window->contentItem(), "ChatPage");
    QObject *open = page ? page->property("conversation").value<QObject *>() : nullptr;
    if (!open)
        qWarning("no conversation is open");
    return open;
}

/// One's own message says something else now, and somebody else's question has one more reaction.
void change(QQuickWindow *window)
{
    QObject *open = conversation(window);
    QObject *editing = open ? open->property("editing").value<QObject *>() : nullptr;
    if (!editing)
        return;
    QMetaObject::invokeMethod(editing, "begin", Q_ARG(QString, editedMessage()),
                              Q_ARG(QString, QStringLiteral("Thank you both!")));
    QMetaObject::invokeMethod(
        editing, "setText",
        Q_ARG(QString, QStringLiteral("Thank you both, and see you on Saturday at the mill!")));
    QMetaObject::invokeMethod(editing, "save");
    QMetaObject::invokeMethod(open, "react", Q_ARG(QString, threadMessage()),
                              Q_ARG(QString, QStringLiteral("🔭")));
}

void bell(QQuickWindow *window)
{
    QQuickItem *button = find(window->contentItem(), "NoticeMenu");
    if (!button || !button->isEnabled())
        return qWarning("there is no bell");
    QMetaObject::invokeMethod(button, "openMenu");
    settle(200);
    press(window, {Qt::Key_Down});
}

/// Waits until there is a line under a message.
void awaitLine(const QQuickWindow *window)
{
    for (int i = 0; i < 40; ++i) {
        if (find(window->contentItem(), "PendingLine"))
            return settle(300);
        settle(200);
    }
    qWarning("nothing is said of the change");
}

} // namespace

void addChanges(QList<Scene> &all, const QVariantMap &room)
{
    const auto S = [](const char *text) { return QString::fromLatin1(text); };
    const auto M = Navigator::Messages;
    const auto server = std::make_shared<FakeApiServer *>();
    const auto kept = [server](FakeApiServer &one) { *server = &one; };
    const auto wait = [server](QQuickWindow *window) {
        (*server)->goAway();
        change(window);
        awaitLine(window);
    };
    // It waits for the network first: who asked is still looking where it is refused at once.
    const auto refuse = [server](QQuickWindow *window) {
        (*server)->goAway();
        change(window);
        awaitLine(window);
        const QString id = QStringLiteral("chat.read_only");
        (*server)->refuse("PATCH", QStringLiteral("/api/chat/message"), 403, id);
        (*server)->comeBack();
        settle(5000);
        awaitLine(window);
    };
    all.append({S("messages-bell"), true, M, room, {}, bell});
    all.append({S("messages-change-waits"), true, M, room, kept, wait});
    all.append({S("messages-change-refused"), true, M, room, kept, refuse});
    for (const char *language : {"de", "ar"}) {
        const QString tail = QLatin1Char('-') + QString::fromLatin1(language);
        const QSize small(960, 600);
        all.append({S("messages-bell") + tail, true, M, room, {}, bell, small, S(language)});
        all.append(
            {S("messages-change-waits") + tail, true, M, room, kept, wait, small, S(language)});
        all.append(
            {S("messages-change-refused") + tail, true, M, room, kept, refuse, small, S(language)});
    }
}

} // namespace lectern

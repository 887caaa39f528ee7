// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/qml/chat_replies.h"
#include "tests/qml/scene.h"

#include <QJsonArray>

#include <algorithm>
#include <memory>
#include <tuple>

namespace lectern {

namespace {

/// Whether a sheet, which is no item, is open.
bool shows(const QQuickWindow *window, const char *type)
{
    const auto parts = window->findChildren<QObject *>();
    return std::any_of(parts.cbegin(), parts.cend(), [type](const QObject *part) {
        return QByteArray(part->metaObject()->className()).startsWith(type) &&
               part->property("visible").toBool();
    });
}

/// The menu of those who look after the open room, and the entry there, from 1; 0: the menu stays
/// open. By the keyboard, as whoever has no mouse.
std::function<void(QQuickWindow *)> moderate(int entry, const char *side)
{
    return [=](QQuickWindow *window) {
        QQuickItem *page = find(window->contentItem(), "ChatPage");
        QQuickItem *button = page ? find(page, "RoomMenu") : nullptr;
        if (!button || !button->isVisible())
            return qWarning("there is no menu of moderators");
        button->forceActiveFocus(Qt::TabFocusReason);
        press(window, {Qt::Key_Return});
        for (int i = 1; i < entry; ++i)
            press(window, {Qt::Key_Down});
        if (entry > 0)
            press(window, {Qt::Key_Return});
        const bool sheet = shows(window, "ArchiveSheet");
        const QString there = sheet ? QStringLiteral("archive") : page->property("side").toString();
        if (there != QLatin1String(side))
            qWarning("the keyboard does not lead to \"%s\"", side);
    };
}

/// The sheet that asks for how long somebody is to be silent.
void silence(QQuickWindow *window)
{
    for (QObject *part : window->findChildren<QObject *>()) {
        if (!QByteArray(part->metaObject()->className()).startsWith("SilenceSheet"))
            continue;
        part->setProperty("name", QStringLiteral("Tomás Arias"));
        QMetaObject::invokeMethod(part, "open");
        return;
    }
    qWarning("nobody can be silenced");
}

/// What can be done with somebody's message, by the keyboard.
void messageMenu(QQuickWindow *window)
{
    QQuickItem *page = talking(window);
    QQuickItem *list = page ? find(page, "MessageList") : nullptr;
    if (!list)
        return qWarning("there are no messages");
    list->forceActiveFocus(Qt::TabFocusReason);
    press(window, {Qt::Key_Up, Qt::Key_Up, Qt::Key_Return, Qt::Key_Down});
    settle(200);
    const QObject *menu = find(list, "MessageMenu");
    if (!menu || !menu->property("opened").toBool())
        qWarning("the message has no menu");
}

/// One says there what is wrong with a message.
void report(QQuickWindow *window)
{
    const QQuickItem *page = talking(window);
    for (QObject *part : window->findChildren<QObject *>()) {
        const QObject *menu = part->parent();
        const bool ofMessage =
            menu && QByteArray(menu->metaObject()->className()).startsWith("MessageMenu");
        if (!page || !ofMessage || part->property("danger").toBool() ||
            !QByteArray(part->metaObject()->className()).startsWith("Sheet_"))
            continue;
        QMetaObject::invokeMethod(part, "open");
        settle(200);
        return type(window, QStringLiteral("This is not about the stars any more."));
    }
    qWarning("nothing can be reported");
}

} // namespace

void addModeration(QList<Scene> &all, const QVariantMap &room)
{
    const QString words = QStringLiteral("/api/chat/words");
    const QString audit =
        QStringLiteral("/api/rooms/%1/audit").arg(room.value(QStringLiteral("roomId")).toString());
    const auto S = [](const char *text) { return QString::fromLatin1(text); };
    const auto admin = [](FakeApiServer &server) { answerModeration(server, Role::Admin); };
    const auto instructor = [](FakeApiServer &server) {
        answerModeration(server, Role::Instructor);
    };
    const auto archived = [](FakeApiServer &server) {
        answerModeration(server, Role::Admin);
        answerArchived(server);
    };
    const auto M = Navigator::Messages;
    all.append({S("messages-moderation"), true, M, room, admin, moderate(0, "")});
    all.append({S("messages-words-read"), true, M, room, instructor, moderate(2, "words")});
    all.append({S("messages-archive"), true, M, room, admin, moderate(3, "archive")});
    all.append({S("messages-archived"), true, M, room, archived, moderate(3, "archive")});
    for (const auto &[name, path, member, entry] :
         {std::tuple{"words", words, "words", 2}, {"audit", audit, "entries", 1}}) {
        const QString scene = QLatin1String("messages-") + QLatin1String(name);
        const auto shown = moderate(entry, name);
        // The page is there, then the network goes.
        const auto server = std::make_shared<FakeApiServer *>();
        const auto arranged = [=](FakeApiServer &one) {
            admin(one);
            *server = &one;
        };
        const auto cut = [=](QQuickWindow *window) {
            (*server)->goAway();
            shown(window);
        };
        const auto none = [=](FakeApiServer &one) {
            admin(one);
            one.answer("GET", path,
                       {{QString::fromLatin1(member), QJsonArray()},
                        {S("changes"), QJsonArray()},
                        {S("page"), 1},
                        {S("limit"), 50}});
        };
        const auto late = [=](FakeApiServer &one) {
            admin(one);
            one.hang("GET", path);
        };
        const auto wrong = [=](FakeApiServer &one) {
            admin(one);
            one.refuse("GET", path, 500, QStringLiteral("internal"));
        };
        all.append({scene, true, M, room, admin, shown});
        all.append({scene + S("-empty"), true, M, room, none, shown});
        all.append({scene + S("-loading"), true, M, room, late, shown});
        all.append({scene + S("-error"), true, M, room, wrong, shown});
        all.append({scene + S("-offline"), true, M, room, arranged, cut});
        for (const char *language : {"de", "ar"}) {
            const QString tail = QLatin1Char('-') + QString::fromLatin1(language);
            all.append({scene + tail, true, M, room, admin, shown, {960, 600}, S(language)});
        }
    }
    all.append({S("messages-silence"), true, M, room, admin, silence});
    all.append({S("messages-silenced"), true, M, room, answerSilenced});
    all.append({S("messages-menu"), true, M, room, {}, messageMenu});
    all.append({S("messages-report"), true, M, room, {}, report});
    Scene dark{S("messages-menu-ar"), true, M, room, {}, messageMenu, {960, 600}, S("ar")};
    dark.dark = true;
    all.append(dark);
    all.append({S("messages-slow"), true, M, room, answerSlow});
    for (const char *language : {"de", "ar"}) {
        const QString tail = QLatin1Char('-') + QString::fromLatin1(language);
        const QSize small(960, 600);
        const QString spoken = S(language);
        all.append({S("messages-silence") + tail, true, M, room, admin, silence, small, spoken});
        all.append({S("messages-slow") + tail, true, M, room, answerSlow, {}, small, spoken});
        all.append(
            {S("messages-silenced") + tail, true, M, room, answerSilenced, {}, small, spoken});
        all.append({S("messages-report") + tail, true, M, room, {}, report, small, spoken});
        all.append({S("messages-archive") + tail,
                    true,
                    M,
                    room,
                    admin,
                    moderate(3, "archive"),
                    {960, 600},
                    S(language)});
    }
}

} // namespace lectern

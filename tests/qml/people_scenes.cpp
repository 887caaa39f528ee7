// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/core/json_encoder.h"
#include "shared/dto/chat_join.h"
#include "shared/dto/chat_traces.h"
#include "tests/qml/chat_replies.h"
#include "tests/qml/scene.h"

#include <QJsonDocument>

#include <algorithm>

namespace lectern {

namespace {

void mention(QQuickWindow *window)
{
    QQuickItem *composer = find(window->contentItem(), "Composer");
    if (!composer)
        return qWarning("there is nothing to write in");
    composer->forceActiveFocus(Qt::TabFocusReason);
    type(window, QStringLiteral("Have a look, @"));
    settle(300);
    press(window, {Qt::Key_Down});
    const QQuickItem *list = find(window->contentItem(), "MentionList");
    if (!list || !list->isVisible())
        qWarning("nobody is offered after an @");
}

void emoji(QQuickWindow *window)
{
    QQuickItem *tools = find(window->contentItem(), "ComposerTools");
    if (QQuickItem *smile = tools ? tools->childItems().value(2) : nullptr)
        QMetaObject::invokeMethod(smile, "clicked");
    settle(100);
    press(window, {Qt::Key_Down, Qt::Key_Right, Qt::Key_Right});
    const QList<QObject *> parts = window->findChildren<QObject *>();
    if (std::none_of(parts.cbegin(), parts.cend(), [](const QObject *part) {
            return QByteArray(part->metaObject()->className()).startsWith("EmojiPicker") &&
                   part->property("visible").toBool();
        }))
        qWarning("there is no emoji to choose");
}

/// A sheet, which is no item.
QObject *sheet(const QQuickWindow *window, const char *name)
{
    for (QObject *part : window->findChildren<QObject *>()) {
        if (QByteArray(part->metaObject()->className()).startsWith(name))
            return part;
    }
    qWarning("there is no %s", name);
    return nullptr;
}

void versions(QQuickWindow *window)
{
    if (QObject *edits = sheet(window, "EditsSheet"))
        QMetaObject::invokeMethod(edits, "show", Q_ARG(QString, editedMessage()),
                                  Q_ARG(QString, QStringLiteral("Thank you both!")));
}

void deletedOne(QQuickWindow *window)
{
    if (QObject *edits = sheet(window, "EditsSheet"))
        QMetaObject::invokeMethod(edits, "show", Q_ARG(QString, editedMessage()),
                                  Q_ARG(QString, QString()));
}

void handOver(QQuickWindow *window)
{
    if (QQuickItem *page = find(window->contentItem(), "ChatPage"))
        page->setProperty("side", QStringLiteral("members"));
    settle(300);
    QObject *hand = sheet(window, "HandOverSheet");
    if (!hand)
        return;
    QMetaObject::invokeMethod(hand, "open");
    settle(100);
    press(window, {Qt::Key_Down, Qt::Key_Return});
    if (hand->property("successor").toString().isEmpty())
        qWarning("nobody can be chosen by keys");
}

void jump(QQuickWindow *window)
{
    if (QObject *palette = sheet(window, "JumpPalette"))
        QMetaObject::invokeMethod(palette, "open");
    settle(100);
    type(window, QStringLiteral("n"));
    const QObject *palette = sheet(window, "JumpPalette");
    press(window, {Qt::Key_Down, Qt::Key_Down});
    const QVariant held = palette ? palette->property("held") : QVariant();
    settle(400);
    if (!palette || held.toString().isEmpty() || palette->property("held") != held)
        qWarning("another row is current than before");
}

} // namespace

void addPeople(QList<Scene> &all, const QVariantMap &room)
{
    const auto S = [](const char *text) { return QString::fromLatin1(text); };
    const auto unseen = [](FakeApiServer &server) { answerInvisible(server); };
    const QVariantMap pair{{S("roomId"), personalRoom()}};
    const QVariantMap account{{S("section"), S("account")}};
    const auto M = Navigator::Messages;
    all.append({S("messages-mention"), true, M, room, {}, mention});
    all.append({S("messages-emoji"), true, M, room, {}, emoji});
    all.append({S("messages-versions"), true, M, room, {}, versions});
    all.append({S("messages-deleted"), true, M, room, {}, deletedOne});
    all.append({S("messages-hand-over"), true, M, room, {}, handOver});
    all.append({S("messages-last-seen"), true, M, pair});
    all.append({S("messages-invisible"), true, M, room, unseen});
    all.append({S("settings-invisible"), true, Navigator::Settings, account, unseen});
    all.append({S("jump-people"), true, Navigator::Home, {}, {}, jump});
    all.append({S("jump-people-960"), true, Navigator::Home, {}, {}, jump, QSize(960, 600)});
    for (const char *language : {"de", "ar"}) {
        const QString tail = QLatin1Char('-') + QString::fromLatin1(language);
        const auto spoken = [&](const char *name, Navigator::Page page, const QVariantMap &place,
                                const std::function<void(FakeApiServer &)> &arrange,
                                const std::function<void(QQuickWindow *)> &act) {
            all.append({QString::fromLatin1(name) + tail, true, page, place, arrange, act,
                        QSize(1000, 700), S(language)});
        };
        spoken("messages-mention", M, room, {}, mention);
        spoken("messages-emoji", M, room, {}, emoji);
        spoken("messages-versions", M, room, {}, versions);
        spoken("messages-hand-over", M, room, {}, handOver);
        spoken("messages-last-seen", M, pair, unseen, {});
        spoken("settings-invisible", Navigator::Settings, account, unseen, {});
        spoken("jump-people", Navigator::Home, {}, {}, jump);
    }
}

} // namespace lectern

// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/core/navigator.h"
#include "tests/client/chat/chat_bench.h"
#include "tests/client/chat/chat_view.h"

#include <QPointer>
#include <QQuickItem>
#include <QTest>

#include <optional>
#include <utility>

namespace lectern {

/// The page of messages in a window, over an API of canned answers.
struct ChatWindow : ChatBench
{
    void prepare()
    {
        m_view.reset();
        ChatBench::prepare();
    }
    /// The page with this room open, once its messages are there.
    [[nodiscard]] bool open(const RoomId &room)
    {
        begin();
        if (!QTest::qWaitFor([&] { return m_chat->sync().room(room) != nullptr; }))
            return false;
        m_navigator.reset(Navigator::Messages, {{QStringLiteral("roomId"), room.toString()}});
        m_view = viewOf("ChatPage", {1200, 700},
                        {{QStringLiteral("chat"), QVariant::fromValue(m_chat.get())},
                         {QStringLiteral("navigator"), QVariant::fromValue(&m_navigator)}});
        m_view->requestActivate();
        return m_view->status() == QQuickView::Ready && QTest::qWaitForWindowActive(m_view.get()) &&
               QTest::qWaitFor(
                   [this] { return m_chat->conversation()->state() == ViewState::Content; });
    }
    /// The page with the room open, which takes files of that many bytes and those kinds.
    [[nodiscard]] bool openTaking(int most, const QStringList &kinds = {})
    {
        RoomDto room = roomOf(RoomType::Group, m_talk, m_room);
        room.maxFileBytes = most;
        room.fileTypes = kinds;
        give(room, m_talk);
        return open(m_room);
    }
    /// What is of that type, item or not; the first that `wanted` takes.
    template<class Wanted>
    [[nodiscard]] QObject *object(const QString &type, Wanted wanted) const
    {
        for (QObject *one : m_view->findChildren<QObject *>()) {
            if (QString::fromLatin1(one->metaObject()->className()).startsWith(type) && wanted(one))
                return one;
        }
        return nullptr;
    }
    [[nodiscard]] QObject *object(const QString &type) const
    {
        return object(type, [](const QObject *) { return true; });
    }
    /// A button by what it says.
    [[nodiscard]] QQuickItem *button(const QString &text) const
    {
        return buttonBelow(m_view->contentItem(), text);
    }
    /// Found as the scene has it: what a Loader or a list made belongs to no object.
    [[nodiscard]] static QQuickItem *buttonBelow(QQuickItem *root, const QString &text)
    {
        if (root->isVisible() && root->inherits("QQuickAbstractButton") &&
            root->property("text").toString() == text)
            return root;
        for (QQuickItem *child : root->childItems()) {
            if (QQuickItem *found = buttonBelow(child, text))
                return found;
        }
        return nullptr;
    }
    /// The first item of a type, found in the same way.
    [[nodiscard]] static QQuickItem *itemBelow(QQuickItem *root, const QByteArray &type)
    {
        if (QByteArray(root->metaObject()->className()).startsWith(type))
            return root;
        for (QQuickItem *child : root->childItems()) {
            if (QQuickItem *found = itemBelow(child, type))
                return found;
        }
        return nullptr;
    }
    /// Once it stands where it stays: what came just now has its place with one of the next frames.
    static void click(QQuickWindow *window, const QQuickItem *wanted)
    {
        const QPointer<const QQuickItem> item(wanted);
        std::optional<QRectF> before;
        const auto stands = [&] {
            window->grabWindow(); // lays out all of it
            const QRectF now =
                item ? item->mapRectToScene({0, 0, item->width(), item->height()}) : QRectF();
            return std::exchange(before, now) == now && !now.isEmpty();
        };
        QTRY_VERIFY(stands());
        const QPointF middle = item->mapToScene({item->width() / 2, item->height() / 2});
        QTest::mouseClick(window, Qt::LeftButton, {}, middle.toPoint());
    }

    Navigator m_navigator;
    std::unique_ptr<QQuickView> m_view; ///< goes before what it shows
};

} // namespace lectern

// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/client/chat/chat_view.h"
#include "tests/client/chat/desk.h"

#include <QQuickItem>

namespace lectern {

/// The messages of a room in a window, of a desk whose server is there.
struct ListWindow : DeskBench
{
    [[nodiscard]] Conversation *talk() { return m_desk->chat->conversation(); }

    void show(const char *part = "MessageList", bool thread = false)
    {
        m_desk = std::make_unique<Desk>(*m_server, m_folder->path());
        QVariantMap given{{QStringLiteral("conversation"), QVariant::fromValue(talk())}};
        if (QByteArray(part) == "MessageList")
            given.insert(QStringLiteral("editsModel"), QVariant::fromValue(m_desk->chat->edits()));
        if (thread) {
            given.insert(QStringLiteral("stretch"), QVariant::fromValue(m_desk->chat->thread()));
            given.insert(QStringLiteral("under"), QStringLiteral("a thread"));
        }
        m_view = viewOf(part, {800, 500}, given);
        QCOMPARE(m_view->status(), QQuickView::Ready);
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
        QTRY_COMPARE(m_desk->chat->sync().cache()->span(m_room).to,
                     m_server->messages(m_room).size());
        QTRY_VERIFY(!m_desk->chat->sync().listing());
        m_desk->chat->openRoom(m_room.toString());
    }

    [[nodiscard]] QQuickItem *list() const
    {
        for (QQuickItem *item : m_view->rootObject()->findChildren<QQuickItem *>()) {
            if (item->inherits("QQuickListView") && item->property("reuseItems").isValid() &&
                item->property("verticalLayoutDirection").toInt() != 0)
                return item;
        }
        return nullptr;
    }
    [[nodiscard]] QList<QQuickItem *> rows() const
    {
        QList<QQuickItem *> found;
        auto *content = list()->property("contentItem").value<QQuickItem *>();
        for (QQuickItem *item : content->childItems()) {
            if (QByteArray(item->metaObject()->className()).startsWith("MessageRow"))
                found.append(item);
        }
        return found;
    }
    [[nodiscard]] bool inSight(qint64 seq) const
    {
        for (QQuickItem *row : rows()) {
            if (row->property("seq").toLongLong() != seq || row->property("shelved").toBool())
                continue;
            const QRectF place = row->mapRectToItem(list(), row->boundingRect());
            return place.bottom() > 0 && place.top() < list()->height();
        }
        return false;
    }
    [[nodiscard]] qreal placeOf(qint64 seq) const
    {
        for (QQuickItem *row : rows()) {
            if (row->property("seq").toLongLong() == seq && !row->property("shelved").toBool())
                return row->mapToItem(list(), QPointF()).y();
        }
        return -1e6;
    }
    /// Where it stands once the rows have their heights.
    [[nodiscard]] qreal settledPlaceOf(qint64 seq) const
    {
        qreal before = 0;
        qreal place = placeOf(seq);
        do {
            before = place;
            QTest::qWait(50);
            place = placeOf(seq);
        } while (place != before);
        return place;
    }
    /// Longer than anything that is put off until the next frames takes.
    void staysInSight(qint64 seq)
    {
        for (int i = 0; i < 20; ++i) {
            QTest::qWait(20);
            QVERIFY2(inSight(seq), qPrintable(QStringLiteral("after %1 ms").arg(20 * (i + 1))));
        }
    }

    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<QQuickView> m_view;
};

} // namespace lectern

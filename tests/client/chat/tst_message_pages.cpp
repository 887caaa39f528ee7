// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/client/chat/list_window.h"

#include <QGuiApplication>
#include <QQuickItem>
#include <QTest>

#include <optional>

namespace lectern {

namespace {

constexpr int kMessages = 7;

} // namespace

/// Reading by pages, over messages that are higher than the view.
class MessagePagesTest : public QObject, private ListWindow
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        prepare();
        QString lines;
        for (int i = 0; i < 110; ++i)
            lines += QStringLiteral("line %1\n").arg(i);
        for (const QString &text :
             {QStringLiteral("first"), QString(3990, QLatin1Char('x')), lines,
              QStringLiteral("short after"), QStringLiteral("```\n%1```").arg(lines), lines,
              QStringLiteral("last one")})
            m_server->post(m_room, m_other, text);
        m_server->react(m_room, 4, m_other.userId, QStringLiteral("👍"), true);
        m_server->dto(m_room).lastReadSeq = kMessages;
        show();
    }
    void cleanup()
    {
        m_view.reset();
        m_desk.reset();
        m_server.reset();
    }

    /// Not at the other end of the panel; once there are many, one sees the last.
    void fewAnswersStandBelowWhatTheyAnswer()
    {
        const MessageId root = m_server->post(m_room, m_other, QStringLiteral("who?")).messageId;
        const auto answer = [&] { m_server->post(m_room, m_other, QStringLiteral("I"), {}, root); };
        answer();
        answer();
        m_view.reset();
        show("MessageList", true);
        m_desk->chat->thread()->open(root.toString());
        QTRY_VERIFY(inSight(kMessages + 3));
        const auto top = [this] { return list()->mapToItem(m_view->rootObject(), {}).y(); };
        const auto first = [&] { return top() + settledPlaceOf(kMessages + 1); };
        QTRY_VERIFY(first() > 0 && first() < 60);
        QVERIFY(top() < -100);
        for (int i = 0; i < 30; ++i)
            answer();
        QTRY_COMPARE(top(), 0.0);
        QTRY_VERIFY(inSight(kMessages + 33));
    }

    void everyPageGoesOnWhereTheOneBeforeEnded()
    {
        QTRY_VERIFY(inSight(kMessages));
        list()->forceActiveFocus();
        QTest::keyClick(m_view.get(), Qt::Key_End);
        QTest::qWait(100);
        int ups = 0;
        for (; !inSight(1) && ups < 60; ++ups)
            turn(Qt::Key_PageUp, 1);
        QVERIFY(inSight(1));
        QVERIFY2(ups > 5, "the messages are high");
        for (int downs = 0; !inSight(kMessages) && downs < 60; ++downs)
            turn(Qt::Key_PageDown, -1);
        QVERIFY(inSight(kMessages));
        // Half of the way, and back and forth.
        for (int i = 0; i < ups / 2; ++i)
            turn(Qt::Key_PageUp, 1);
        for (int i = 0; i < 3; ++i) {
            turn(Qt::Key_PageDown, -1);
            turn(Qt::Key_PageUp, 1);
        }
    }

private:
    /// What is seen on both pages has moved by a page, or less where there is no more.
    void turn(Qt::Key key, int direction)
    {
        QHash<qint64, qreal> before;
        for (int seq = 1; seq <= kMessages; ++seq) {
            if (inSight(seq))
                before.insert(seq, placeOf(seq));
        }
        QTest::keyClick(m_view.get(), key);
        QTest::qWait(100);
        std::optional<qreal> moved;
        for (auto it = before.cbegin(); it != before.cend() && !moved; ++it) {
            if (inSight(it.key()))
                moved = (placeOf(it.key()) - it.value()) * direction;
        }
        const bool right = moved && *moved > -1 && *moved < list()->height();
        QVERIFY2(right, qPrintable(QStringLiteral("moved by %1").arg(moved.value_or(-1e6))));
    }
};

} // namespace lectern

int main(int argc, char **argv)
{
    qputenv("QT_QUICK_BACKEND", "software");
    QGuiApplication app(argc, argv);
    lectern::MessagePagesTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_message_pages.moc"

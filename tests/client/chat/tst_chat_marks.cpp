// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What people ask about a lesson is marked there, however long ago it was asked.
#include "tests/client/chat/desk.h"

#include <QTest>

using namespace lectern;

class TestChatMarks : public QObject, private DeskBench
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        prepare(QStringLiteral("Night sky"), RoomType::Course);
        m_server->dto(m_room).courseId = m_course;
        sayNumbers(0, 2399);
        for (const int at : {5, 20, 1000, 2390})
            m_server->pin(m_room, at, m_lesson, double(at));
        m_server->dto(m_room).lastReadSeq = 2400;
    }

    void allOfThemAreMarkedPageAfterPage()
    {
        m_server->mostMarks = 2;
        {
            Desk desk(*m_server, m_folder->path());
            QTRY_VERIFY(desk.chat->sync().isCurrent(m_room));
            follow(desk);
            QTRY_COMPARE(seconds(desk), QList<double>({5, 20, 1000, 2390}));
            QCOMPARE(std::count_if(m_server->asked().cbegin(), m_server->asked().cend(),
                                   [](const QByteArray &one) { return one.contains("lessonId="); }),
                     2);
            // What is said since is marked as it comes, and goes as it is deleted.
            m_server->remove(m_room, 20);
            QTRY_COMPARE(seconds(desk), QList<double>({5, 1000, 2390}));
        }
        // They are marked without a network, too.
        m_server->goAway();
        Desk desk(*m_server, m_folder->path());
        follow(desk);
        QTRY_COMPARE(seconds(desk), QList<double>({5, 1000, 2390}));
    }

    void whatFailedIsAskedForAgain()
    {
        m_server->broken = {"lessonId="};
        Desk desk(*m_server, m_folder->path());
        follow(desk);
        QTRY_COMPARE(seconds(desk), QList<double>({2390})); // as far as it is here
        m_server->broken.clear();
        m_server->cutAll();
        QTRY_COMPARE(seconds(desk), QList<double>({5, 20, 1000, 2390}));
    }

    void whatIsDeletedWhileItIsAskedForIsNotMarked()
    {
        m_server->late = {"lessonId="};
        Desk desk(*m_server, m_folder->path());
        QTRY_VERIFY(desk.chat->sync().isCurrent(m_room));
        follow(desk);
        QTRY_COMPARE(m_server->lateOnes(), 1);
        m_server->remove(m_room, 5);
        QTRY_COMPARE(desk.chat->sync().cache()->span(m_room).change, 2401);
        m_server->sendLate();
        QTRY_COMPARE(seconds(desk), QList<double>({20, 1000, 2390}));
    }

    void pagesOfADocumentAreMarkedOnce()
    {
        const LessonId document = LessonId::make();
        m_server->pin(m_room, 40, document, {}, 7);
        m_server->pin(m_room, 41, document, {}, 2);
        m_server->pin(m_room, 42, document, {}, 7);
        Desk desk(*m_server, m_folder->path());
        follow(desk, document);
        const auto pages = [&desk] { return desk.chat->lesson()->pageMarks(); };
        QTRY_COMPARE(pages().size(), 2);
        QCOMPARE(pages()[0].toMap().value(QStringLiteral("page")).toInt(), 2);
        const QVariantMap twice = pages()[1].toMap();
        QCOMPARE(twice.value(QStringLiteral("page")).toInt(), 7);
        QCOMPARE(twice.value(QStringLiteral("key")).toString(),
                 m_server->messages(m_room)[40].messageId.toString());
        const QString label = twice.value(QStringLiteral("label")).toString();
        QCOMPARE(label.count(QLatin1String("Page 7")), 2);
        QVERIFY(label.contains(QLatin1String("Mira Berg: 42")));
        QVERIFY(desk.chat->lesson()->marks().isEmpty());
    }

private:
    void follow(Desk &desk, std::optional<LessonId> lesson = {})
    {
        QTRY_VERIFY(desk.chat->sync().room(m_room));
        desk.chat->lesson()->follow(m_course.toString(), lesson.value_or(m_lesson).toString());
    }
    [[nodiscard]] static QList<double> seconds(const Desk &desk)
    {
        QList<double> list;
        for (const QVariant &one : desk.chat->lesson()->marks())
            list.append(one.toMap().value(QStringLiteral("second")).toDouble());
        return list;
    }

    CourseId m_course = CourseId::make();
    LessonId m_lesson = LessonId::make();
};

QTEST_GUILESS_MAIN(TestChatMarks)
#include "tst_chat_marks.moc"

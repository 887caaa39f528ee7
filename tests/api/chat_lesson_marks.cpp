// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/api/chat_suite.h"
#include "tests/support/contract_main.h"

using namespace lectern;
using namespace lectern::test;

/// What a lesson's timeline and pages show: a room's messages that are pinned to it.
class TestChatLessonMarks : public ChatSuite
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        open();
        beginCourse();
        m_path = s("/api/v1/chat/course/") + m_course.courseId.toString();
        for (int i = 1; i <= 9; ++i) {
            const QString text = QString::number(i);
            m_ids.append(i % 3 == 0 ? send(text, {})
                         : i == 5   ? send(text, {{s("lessonId"), lesson(0)}})
                         : i == 7   ? send(text, {{s("lessonId"), lesson(1)}, {s("second"), 7}})
                         : i == 8   ? send(text, {{s("lessonId"), lesson(0)}, {s("page"), 8}})
                                    : send(text, {{s("lessonId"), lesson(0)}, {s("second"), i}}));
        }
    }

    void pagesGoBothWays()
    {
        const ApiReply newest = marks(s("&limit=2"));
        QCOMPARE(texts(newest), (QStringList{s("8"), s("4")}));
        QCOMPARE(newest.data().value(s("hasOlder")).toBool(), true);
        QCOMPARE(newest.data().value(s("hasNewer")).toBool(), false);
        QCOMPARE(newest.text("nextCursor"), s("4"));
        const ApiReply older = marks(s("&limit=2&before=") + newest.text("nextCursor"));
        QCOMPARE(texts(older), (QStringList{s("2"), s("1")}));
        QCOMPARE(older.data().value(s("hasOlder")).toBool(), false);
        QCOMPARE(older.data().value(s("hasNewer")).toBool(), true);
        QVERIFY(older.text("nextCursor").isEmpty());

        const ApiReply oldest = marks(s("&limit=3&after=0"));
        QCOMPARE(texts(oldest), (QStringList{s("4"), s("2"), s("1")}));
        QCOMPARE(oldest.data().value(s("hasNewer")).toBool(), true);
        const ApiReply later = marks(s("&limit=3&after=4"));
        QCOMPARE(texts(later), QStringList{s("8")});
        QCOMPARE(later.data().value(s("hasOlder")).toBool(), true);
        QCOMPARE(later.data().value(s("hasNewer")).toBool(), false);
        QCOMPARE(later.data().value(s("messages"))[0][s("page")].toInt(), 8);
        QVERIFY(texts(marks(s("&after=8"))).isEmpty());
        QCOMPARE(marks({}).data().value(s("lastSeq")).toInt(), 9);
    }

    void whatWasDeletedIsGone()
    {
        const QString id = send(s("oops"), {{s("lessonId"), lesson(0)}, {s("second"), 1}});
        QCOMPARE(texts(marks(s("&limit=1"))), QStringList{s("oops")});
        QCOMPARE(m_server->call("DELETE", s("/api/v1/chat/delete/") + id, m_ann.token).status, 200);
        QCOMPARE(texts(marks(s("&limit=1"))), QStringList{s("8")});
    }

    void otherPlacesAreRefused()
    {
        for (const char *other :
             {"around=3", "date=2026-01-01T00:00:00Z", "unread=true", "page=2"}) {
            const ApiReply reply = marks(s("&") + s(other));
            QVERIFY2(reply.status == 400, other);
            QCOMPARE(reply.wrongFields(), QStringList{s(other).section(s("="), 0, 0)});
        }
        for (const char *other : {"aroundMessage", "thread"})
            QCOMPARE(marks(s("&%1=%2").arg(s(other), m_ids[0])).wrongFields(),
                     QStringList{s(other)});
        QCOMPARE(m_server->call("GET", m_path + s("?lessonId=7"), m_ann.token).wrongFields(),
                 QStringList{s("lessonId")});
    }

    void strangersSeeNothing()
    {
        const Member stranger = m_server->newMember();
        QCOMPARE(m_server->call("GET", m_path + s("?lessonId=") + lesson(0), stranger.token).status,
                 403);
    }

private:
    [[nodiscard]] QString lesson(int i) const { return m_course.lessons[i].toString(); }
    QString send(const QString &text, QJsonObject body)
    {
        body.insert(s("courseId"), m_course.courseId.toString());
        body.insert(s("message"), text);
        return m_server->call("POST", s("/api/chat/message"), body, m_ann.token).text("messageId");
    }
    ApiReply marks(const QString &more)
    {
        return m_server->call("GET", m_path + s("?lessonId=") + lesson(0) + more, m_ann.token);
    }

    QString m_path;
    QStringList m_ids;
};

LECTERN_CONTRACT_MAIN(TestChatLessonMarks)
#include "chat_lesson_marks.moc"

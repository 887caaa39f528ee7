// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
// A lesson's room, open in Messages and beside the lesson: what was begun in one of them is gone on
// with in the other, once.
#include "tests/client/chat/chat_bench.h"

#include <QFile>
#include <QTest>

using namespace lectern;

class TestChatTwice : public QObject, private ChatBench
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        prepare();
        m_talk = {said(m_room, 1, QStringLiteral("hi")),
                  said(m_room, 2, QStringLiteral("teh sky"))};
        m_talk[1].sender = kMe;
        RoomDto room = roomOf(RoomType::Lesson, m_talk, m_room);
        room.maxFileBytes = 1000;
        give(room, m_talk);
        m_server->hang("POST", kSend); // what is sent stays to be looked at
    }

    /// "Ask here" beside the lesson, then Messages.
    void aMomentIsSeenAndGoesOnce()
    {
        open();
        m_chat->lesson()->askAt(30, 0);
        beside()->draft()->setText(QStringLiteral("Why is"));
        m_chat->lesson()->follow({}, {});
        Conversation *talk = m_chat->conversation();
        QCOMPARE(talk->draft()->text(), QStringLiteral("Why is"));
        QVERIFY(talk->draft()->momentLabel().contains(QLatin1String("0:30")));
        QVERIFY(talk->send(QStringLiteral("Why is it blue?")));
        QVERIFY(talk->draft()->momentLabel().isEmpty());
        QCOMPARE(waiting().size(), 1);
        QCOMPARE(waiting()[0].request.second, std::optional(30.0));
        QCOMPARE(waiting()[0].request.lessonId, std::optional(kLesson));
        // What comes next is about nothing of the lesson: neither words nor files.
        talk->draft()->setText(QStringLiteral("ok, thanks"));
        m_chat->closeRoom();
        m_chat->openRoom(m_room.toString());
        QCOMPARE(talk->draft()->text(), QStringLiteral("ok, thanks"));
        QVERIFY(talk->draft()->momentLabel().isEmpty());
        QVERIFY(talk->tray()->attach({file()}));
        QTRY_COMPARE(talk->tray()->count(), 1);
        QVERIFY(talk->send(QStringLiteral("ok, thanks")));
        QCOMPARE(waiting().size(), 2);
        QVERIFY(!waiting()[1].request.lessonId);
    }

    void aFileOfAThreadIsAboutNoMoment()
    {
        open();
        Conversation *talk = m_chat->conversation();
        talk->draft()->setText(QStringLiteral("Why is"));
        talk->draft()->setMoment(kLesson, 30, 0);
        const MessageId first = m_talk[0].messageId;
        MessageThread *thread = m_chat->thread();
        thread->open(first.toString());
        QVERIFY(thread->tray()->attach({file()}));
        QTRY_COMPARE(thread->tray()->count(), 1);
        QCOMPARE(talk->tray()->count(), 0); // which has its own
        QVERIFY(thread->send({}));
        QCOMPARE(waiting().size(), 1);
        QCOMPARE(waiting()[0].request.replyTo, std::optional(first));
        QVERIFY(!waiting()[0].request.lessonId);
        QVERIFY(!talk->draft()->momentLabel().isEmpty()); // of what is still to be asked
        talk->draft()->dropMoment();
        QVERIFY(talk->draft()->momentLabel().isEmpty());
    }

    void whatWasSentBesideTheLessonIsNotSentAgain()
    {
        open();
        Conversation *talk = m_chat->conversation();
        talk->draft()->setText(QStringLiteral("Is it"));
        QTRY_COMPARE(beside()->draft()->text(), QStringLiteral("Is it"));
        QVERIFY(beside()->send(QStringLiteral("Is it far?")));
        QCOMPARE(talk->draft()->text(), QString());
        QCOMPARE(waiting().size(), 1);
        // What is just being typed stays.
        beside()->draft()->setText(QStringLiteral("one"));
        talk->draft()->setText(QStringLiteral("two"));
        m_chat->lesson()->follow({}, {});
        QCOMPARE(m_chat->sync().cache()->draft(m_room), QStringLiteral("one"));
        QCOMPARE(talk->draft()->text(), QStringLiteral("two"));
    }

    void anEditIsFinishedOnce()
    {
        open();
        MessageEdit *edit = m_chat->conversation()->editing();
        MessageEdit *other = beside()->editing();
        edit->begin(m_talk[1].messageId.toString(), m_talk[1].message);
        edit->setText(QStringLiteral("the sk"));
        QTRY_COMPARE(other->text(), QStringLiteral("the sk"));
        QCOMPARE(other->key(), m_talk[1].messageId.toString());
        MessageDto edited = m_talk[1];
        edited.message = QStringLiteral("the sky");
        edited.change = 3;
        m_server->answer("PATCH", kEdit, asObject(edited));
        other->setText(edited.message);
        other->save();
        QTRY_COMPARE(other->key(), QString());
        QCOMPARE(edit->key(), QString());
        QVERIFY(!m_chat->sync().cache()->edit(m_room));
        QTRY_COMPARE(m_chat->unsent()->waiting(), 0);
        edit->begin(m_talk[1].messageId.toString(), edited.message);
        QCOMPARE(other->key(), QString()); // there is nothing to go on with yet
        edit->setText(QStringLiteral("the skies"));
        QTRY_COMPARE(other->key(), m_talk[1].messageId.toString());
        other->drop();
        QCOMPARE(edit->key(), QString());
    }

    /// A reply goes with a refusal only where it is the reply that was refused.
    void whatADraftAnswersStaysUnlessItIsGone()
    {
        const QString path = QStringLiteral("/api/rooms/%1/draft").arg(m_room.toString());
        m_server->refuse("PUT", path, 400, QStringLiteral("request.invalid"));
        open();
        Conversation *talk = m_chat->conversation();
        talk->replyTo(m_talk[0].messageId.toString());
        talk->draft()->setText(QStringLiteral("to that"));
        m_chat->closeRoom();
        QTRY_VERIFY(m_server->count("PUT", path) > 0);
        const int told = m_server->count("PUT", path);
        const auto answers = [this] {
            return m_chat->sync().cache()->keptDraft(m_room).parts.replyTo;
        };
        m_chat->openRoom(m_room.toString());
        QCOMPARE(talk->draft()->replyKey(), m_talk[0].messageId.toString());
        QTRY_VERIFY(m_server->count("PUT", path) > told); // with the next join
        QCOMPARE(answers(), std::optional(m_talk[0].messageId));
        // Whoever has it open learns that it is gone.
        m_server->refuse("PUT", path, 400, QStringLiteral("chat.reply_not_in_room"));
        m_chat->sync().catchUp(m_room);
        QTRY_COMPARE(talk->draft()->replyKey(), QString());
        QVERIFY(!answers());
        QCOMPARE(talk->draft()->text(), QStringLiteral("to that"));
    }

    /// Not at each letter; but before anything else happens.
    void anEditIsWrittenDownAtPauses()
    {
        open();
        MessageEdit *edit = m_chat->conversation()->editing();
        const auto kept = [this] { return m_chat->sync().cache()->edit(m_room)->text; };
        edit->begin(m_talk[1].messageId.toString(), m_talk[1].message);
        QCOMPARE(kept(), m_talk[1].message);
        edit->setText(QStringLiteral("the"));
        QCOMPARE(kept(), m_talk[1].message);
        QTRY_COMPARE(kept(), QStringLiteral("the"));
        edit->setText(QStringLiteral("the sk"));
        m_chat->closeRoom();
        QCOMPARE(kept(), QStringLiteral("the sk"));
    }

private:
    static inline const QString kEdit = QStringLiteral("/api/chat/message");

    void open()
    {
        begin();
        QTRY_VERIFY(m_chat->sync().room(m_room));
        m_chat->lesson()->follow(kCourse.toString(), kLesson.toString());
        m_chat->lesson()->setShown(true);
        QTRY_COMPARE(beside()->state(), ViewState::Content);
        m_chat->openRoom(m_room.toString());
        QTRY_COMPARE(m_chat->conversation()->state(), ViewState::Content);
    }
    [[nodiscard]] Conversation *beside() const { return m_chat->lesson()->conversation(); }
    [[nodiscard]] QUrl file() const
    {
        QFile file(m_folder->filePath(QStringLiteral("notes.txt")));
        if (!file.open(QIODevice::WriteOnly) || file.write("words") != 5)
            return {};
        return QUrl::fromLocalFile(file.fileName());
    }
};

QTEST_GUILESS_MAIN(TestChatTwice)
#include "tst_chat_twice.moc"

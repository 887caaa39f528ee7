// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/concurrency/await.h"
#include "server/features/chat/sql_message_rows.h"
#include "server/features/chat/sql_messages_store.h"
#include "server/features/chat/sql_rooms_store.h"
#include "tests/support/contract_main.h"
#include "tests/support/query_plan.h"

#include <QTest>

using namespace lectern;
using namespace lectern::chat;
using db::Session;

class TestChatMessages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_database = std::make_unique<test::TestDatabase>(test::dialect());
        write([this](Session &session) {
            Room room;
            room.id = RoomId::make();
            room.createdBy = m_me;
            m_room = m_rooms.insert(session, room, {});
        });
    }
    void cleanup() { m_database.reset(); }

    void idsCarryTheirKey()
    {
        const MessageKey key{(1LL << 39) + 12345, (1LL << 33) + 678};
        const Timestamp at{1'790'000'000'123};
        const MessageId id = messageId(key, at);
        QCOMPARE(id.toString().at(14), QLatin1Char('7'));
        QVERIFY(keyOf(id) == key);
        QCOMPARE(timeOf(id), at);
        QVERIFY(!keyOf(MessageId()));
        QVERIFY(messageId({1, 2}, at) < messageId({1, 3}, at));
        QVERIFY(messageId({9, 2}, at) < messageId({1, 1}, {at.ms + 1}));
    }

    void messagesComeBackWhole()
    {
        Message message = text(1, QStringLiteral("*Grüße* 👩‍🚀 <b>"));
        message.clientId = Uuid::v7();
        message.type = MessageType::Voice;
        message.replyTo = 77;
        message.threadSeq = 70;
        message.lessonId = LessonId::make();
        message.second = 12.5;
        message.page = 3;
        message.mentions = {m_other, UserId::make()};
        message.mentionsAll = true;
        message.files = 2;
        message.change = 8;
        write([&](Session &session) {
            QVERIFY(m_store.insert(session, m_room, message));
            Message again = text(2, QStringLiteral("again"));
            again.clientId = message.clientId;
            QVERIFY(!m_store.insert(session, m_room, again));
            again.senderId = m_other;
            QVERIFY(m_store.insert(session, m_room, again));
            QVERIFY(m_store.insert(session, m_room, text(3, QStringLiteral("no id"))));
            QVERIFY(m_store.insert(session, m_room, text(4, QStringLiteral("no id either"))));
            const auto first = m_store.byClientId(session, m_me, *message.clientId);
            QVERIFY(first.has_value());
            QCOMPARE(first->roomNo, m_room);
            QCOMPARE(first->message.seq, 1);
            const Message found = *m_store.message(session, m_room, 1);
            QCOMPARE(found.text, message.text);
            QCOMPARE(found.type, MessageType::Voice);
            QCOMPARE(found.replyTo, message.replyTo);
            QCOMPARE(found.threadSeq, message.threadSeq);
            QCOMPARE(found.threadRoot(), 70);
            QCOMPARE(m_store.message(session, m_room, 3)->threadRoot(), 3);
            QCOMPARE(found.lessonId, message.lessonId);
            QCOMPARE(found.second, message.second);
            QCOMPARE(found.page, message.page);
            QCOMPARE(found.mentions, message.mentions);
            QVERIFY(found.mentionsAll);
            QCOMPARE(found.files, 2);
            QCOMPARE(found.change, 8);
            QVERIFY(!m_store.message(session, m_room, 99));
        });
    }

    void pagesGoBothWays()
    {
        write([&](Session &session) {
            for (qint64 seq = 1; seq <= 10; ++seq)
                QVERIFY(m_store.insert(session, m_room, text(seq, QString::number(seq))));
            QCOMPARE(seqs(m_store.before(session, m_room, 8, 3)), (QList<qint64>{7, 6, 5}));
            QCOMPARE(seqs(m_store.after(session, m_room, 8, 3)), (QList<qint64>{9, 10}));
            QCOMPARE(seqs(m_store.before(session, m_room + 1, 8, 3)), QList<qint64>());
        });
    }

    void listsOfAllGoByTime()
    {
        write([&](Session &session) {
            Room course;
            course.id = RoomId::make();
            course.type = RoomType::Course;
            course.createdBy = m_other;
            const qint64 open = m_rooms.insert(session, course, {});
            // By turns, and the last two at one moment.
            for (qint64 seq = 1; seq <= 4; ++seq) {
                Message one = text(seq, QStringLiteral("group"));
                one.createdAt = {1000 + 10 * seq};
                QVERIFY(m_store.insert(session, m_room, one));
                one.createdAt = {1000 + 10 * seq + (seq < 4 ? 5 : 0)};
                QVERIFY(m_store.insert(session, open, one));
            }
            using Keys = QList<std::pair<qint64, qint64>>;
            const auto keys = [](const QList<RoomMessage> &messages) {
                Keys out;
                for (const RoomMessage &one : messages)
                    out.append({one.roomNo, one.message.seq});
                return out;
            };
            const MessageId second = messageId({open, 2}, {1025});
            QCOMPARE(keys(m_store.all(session, {}, 3)), (Keys{{open, 4}, {m_room, 4}, {open, 3}}));
            QCOMPARE(keys(m_store.all(session, messageId({open, 4}, {1040}), 1)),
                     (Keys{{m_room, 4}}));
            QCOMPARE(keys(m_store.all(session, second, 9)),
                     (Keys{{m_room, 2}, {open, 1}, {m_room, 1}}));
            QCOMPARE(keys(m_store.allFor(session, m_me, {}, 3)),
                     (Keys{{open, 4}, {open, 3}, {open, 2}}));
            QCOMPARE(keys(m_store.allFor(session, m_me, second, 9)), (Keys{{open, 1}}));
        });
    }

    void threadsGoBothWays()
    {
        write([&](Session &session) {
            for (qint64 seq = 1; seq <= 10; ++seq) {
                Message message = text(seq, QString::number(seq));
                if (seq % 2 == 0 && seq > 2) { // two threads, of which one has an answer
                    message.replyTo = seq - 2;
                    message.threadSeq = 2;
                } else if (seq == 9) {
                    message.replyTo = message.threadSeq = 3;
                }
                QVERIFY(m_store.insert(session, m_room, message));
            }
            const MessageKey root{m_room, 2};
            QCOMPARE(seqs(m_store.threadBefore(session, root, 10, 2)), (QList<qint64>{8, 6}));
            QCOMPARE(seqs(m_store.threadBefore(session, root, 99, 9)),
                     (QList<qint64>{10, 8, 6, 4}));
            QCOMPARE(seqs(m_store.threadAfter(session, root, 4, 2)), (QList<qint64>{6, 8}));
            QCOMPARE(seqs(m_store.threadAfter(session, root, 10, 9)), QList<qint64>());
            const auto at = [&](qint64 after, qint64 before, qint64 skipped) {
                return m_store.threadAt(session, root, after, before, skipped).value_or(0);
            };
            QCOMPARE(at(0, 99, 0), 10);
            QCOMPARE(at(0, 99, 3), 4);
            QCOMPARE(at(0, 99, 4), 0);
            QCOMPARE(at(0, 8, 1), 4);
            QCOMPARE(at(4, 8, 0), 6);
            QCOMPARE(at(4, 8, 1), 0);
            Message gone = *m_store.message(session, m_room, 6);
            gone.deletedAt = Timestamp{50};
            gone.change = 11;
            m_store.update(session, m_room, gone);
            QCOMPARE(m_store.message(session, m_room, 6)->threadSeq, std::optional<qint64>(2));
        });
    }

    void whatIsPinnedToALessonGoesBothWays()
    {
        write([&](Session &session) {
            const LessonId lesson = LessonId::make();
            for (qint64 seq = 1; seq <= 12; ++seq) {
                Message message = text(seq, QString::number(seq));
                if (seq % 2 == 0)
                    message.lessonId = seq == 12 ? LessonId::make() : lesson;
                if (seq % 4 == 0)
                    message.second = double(seq);
                else if (seq == 6)
                    message.page = 3;
                QVERIFY(m_store.insert(session, m_room, message));
            }
            QVERIFY(m_store.insert(session, m_room + 1, *m_store.message(session, m_room, 4)));
            const auto before = [&](qint64 seq, int limit) {
                return seqs(m_store.ofLessonBefore(session, m_room, lesson, seq, limit));
            };
            const auto after = [&](qint64 seq, int limit) {
                return seqs(m_store.ofLessonAfter(session, m_room, lesson, seq, limit));
            };
            // 2 and 10 are of the lesson and of no moment of it.
            QCOMPARE(before(99, 9), (QList<qint64>{8, 6, 4}));
            QCOMPARE(before(8, 1), QList<qint64>{6});
            QCOMPARE(after(0, 2), (QList<qint64>{4, 6}));
            QCOMPARE(after(8, 9), QList<qint64>());
            Message gone = *m_store.message(session, m_room, 6);
            gone.deletedAt = Timestamp{50};
            gone.change = 13;
            m_store.update(session, m_room, gone);
            QCOMPARE(after(0, 9), (QList<qint64>{4, 8}));
        });
    }

    void whatIsPinnedToALessonIsFoundByAnIndex()
    {
        const LessonId lesson = LessonId::make();
        write([&](Session &session) {
            for (qint64 seq = 1; seq <= 600; ++seq) {
                Message message = text(seq, QString::number(seq));
                if (seq % 30 == 0) {
                    message.lessonId = lesson;
                    message.second = double(seq);
                }
                QVERIFY(m_store.insert(session, m_room, message));
            }
        });
        const bool sqlite = test::dialect() == db::Dialect::Sqlite;
        const QStringList values{QString::number(m_room), test::sqlOf(*m_database, lesson.uuid()),
                                 QStringLiteral("300"), QStringLiteral("9")};
        for (const auto &[statement, way] :
             {std::pair(kOfLessonBefore, '<'), std::pair(kOfLessonAfter, '>')}) {
            const QString found =
                test::queryPlan(*m_database, QLatin1String(statement.sql(test::dialect())), values);
            QVERIFY2(found.contains(QLatin1String("chat_messages_pinned_to_lesson")),
                     qPrintable(found));
            const QString by = sqlite ? QStringLiteral("(room_no=? AND lesson_id=? AND seq%1?)")
                                      : QStringLiteral("(seq %1 300)");
            QVERIFY2(found.contains(by.arg(QLatin1Char(way))), qPrintable(found));
            QVERIFY2(!found.contains(QLatin1String(sqlite ? "\n" : "Sort")), qPrintable(found));
        }
    }

    void pinsComeInPages()
    {
        write([&](Session &session) {
            for (const auto &[seq, at] : {std::pair(1, 40), {2, 42}, {3, 41}, {4, 0}, {5, 41}}) {
                Message message = text(seq, QString::number(seq));
                QVERIFY(m_store.insert(session, m_room, message));
                if (at > 0)
                    message.pinnedAt = Timestamp{at};
                m_store.update(session, m_room, message);
            }
            QCOMPARE(seqs(m_store.pinned(session, m_room, {}, 9)), (QList<qint64>{2, 5, 3, 1}));
            QCOMPARE(seqs(m_store.pinned(session, m_room, {}, 2)), (QList<qint64>{2, 5}));
            // Two were pinned at once.
            QCOMPARE(seqs(m_store.pinned(session, m_room, {{41}, 5}, 9)), (QList<qint64>{3, 1}));
            QCOMPARE(seqs(m_store.pinned(session, m_room, {{41}, 3}, 9)), QList<qint64>{1});
            QVERIFY(m_store.pinned(session, m_room, {{40}, 1}, 9).isEmpty());
        });
    }

    void answersAreCountedWhereTheyBegan()
    {
        write([&](Session &session) {
            const MessageKey root{m_room, 2};
            for (qint64 seq = 1; seq <= 9; ++seq) {
                Message message = text(seq, QString::number(seq));
                if (seq == 4 || seq == 6 || seq == 8) {
                    message.replyTo = message.threadSeq = 2;
                    m_store.countAnswer(session, root, seq);
                }
                QVERIFY(m_store.insert(session, m_room, message));
            }
            const auto found = [&] { return *m_store.message(session, m_room, 2); };
            QCOMPARE(found().answers, 3);
            QCOMPARE(found().replies, 3);
            QCOMPARE(found().change, 8);
            QCOMPARE(m_store.threadCount(session, root, 9), 3);
            QCOMPARE(m_store.threadCount(session, root, 7), 2);
            QCOMPARE(m_store.threadCount(session, root, 2), 0);
            QCOMPARE(m_store.threadCount(session, {m_room, 3}, 9), 0);
            QCOMPARE(m_store.threadCount(session, {m_room + 1, 2}, 9), 0);
            Message gone = *m_store.message(session, m_room, 6);
            gone.deletedAt = Timestamp{50};
            gone.change = 10;
            m_store.update(session, m_room, gone);
            m_store.countDeleted(session, root, 10);
            QCOMPARE(found().answers, 3);
            QCOMPARE(found().replies, 2);
            QCOMPARE(m_store.threadCount(session, root, 9), 3);
            // Both changed at once; the one where it began comes first.
            QCOMPARE(seqs(m_store.changed(session, m_room, 8, 9, 9)), (QList<qint64>{2, 6}));
            Message edited = found();
            edited.text = QStringLiteral("new");
            edited.change = 11;
            m_store.update(session, m_room, edited);
            QCOMPARE(found().replies, 2);
            QCOMPARE(found().text, QStringLiteral("new"));
        });
    }

    void changesAreFoundByTheirNumber()
    {
        write([&](Session &session) {
            for (qint64 seq = 1; seq <= 4; ++seq)
                QVERIFY(m_store.insert(session, m_room, text(seq, QString::number(seq))));
            Message edited = *m_store.message(session, m_room, 2);
            edited.text = QStringLiteral("two");
            edited.editedAt = Timestamp{40};
            edited.change = 5;
            m_store.update(session, m_room, edited);
            Message pinned = *m_store.message(session, m_room, 1);
            pinned.pinnedAt = Timestamp{41};
            pinned.change = 6;
            m_store.update(session, m_room, pinned);
            QCOMPARE(seqs(m_store.changed(session, m_room, 4, 9, 9)), (QList<qint64>{2, 1}));
            QCOMPARE(seqs(m_store.changed(session, m_room, 5, 9, 9)), QList<qint64>{1});
            QCOMPARE(seqs(m_store.changed(session, m_room, 0, 1, 9)), QList<qint64>{1});
            QCOMPARE(seqs(m_store.pinned(session, m_room, {}, 9)), QList<qint64>{1});
            QCOMPARE(m_store.message(session, m_room, 2)->editedAt, std::optional(Timestamp{40}));
            m_store.addOldText(session, {m_room, 2}, {5, QStringLiteral("2"), {40}, m_me, false});
            const auto old = m_store.oldTexts(session, {m_room, 2});
            QCOMPARE(old.size(), 1);
            QCOMPARE(old[0].text, QStringLiteral("2"));
            QCOMPARE(old[0].userId, m_me);
        });
    }

    void reactionsCountOnce()
    {
        const QString heart = QStringLiteral("❤️");
        write([&](Session &session) {
            QVERIFY(m_store.insert(session, m_room, text(1, QStringLiteral("a"))));
            QVERIFY(m_store.addReaction(session, {m_room, 1}, heart, m_other, {1}));
            QVERIFY(!m_store.addReaction(session, {m_room, 1}, heart, m_other, {2}));
            QVERIFY(m_store.addReaction(session, {m_room, 1}, heart, m_me, {3}));
            QVERIFY(m_store.addReaction(session, {m_room, 1}, QStringLiteral("👍"), m_other, {4}));
            QVERIFY(m_store.addReaction(session, {m_room, 2}, heart, m_me, {5}));
            const auto list = m_store.reactions(session, m_room, 1, 1, m_me);
            QCOMPARE(list.size(), 2);
            QCOMPARE(list[0].emoji, heart);
            QCOMPARE(list[0].count, 2);
            QVERIFY(list[0].mine);
            QVERIFY(!list[1].mine);
            QVERIFY(m_store.removeReaction(session, {m_room, 1}, heart, m_me));
            QVERIFY(!m_store.removeReaction(session, {m_room, 1}, heart, m_me));
            QCOMPARE(m_store.reactions(session, m_room, 1, 1, m_me)[0].count, 1);
        });
    }

    void attachmentsWaitForTheirMessage()
    {
        write([&](Session &session) {
            Attachment file{.id = AttachmentId::make(), .roomNo = m_room};
            file.uploaderId = m_me;
            file.mediaId = MediaId::make();
            file.name = QStringLiteral("notes.pdf");
            file.contentType = QStringLiteral("application/pdf");
            file.bytes = 1234;
            file.width = 10;
            file.waveform = QByteArray("\1\2\0\3", 4);
            file.createdAt = {1000};
            m_store.insertAttachment(session, file);
            QVERIFY(!m_store.attachment(session, file.id)->seq);
            QCOMPARE(m_store.attachments(session, m_room, 1, 9).size(), 0);
            m_store.attach(session, file.id, 4);
            const auto list = m_store.attachments(session, m_room, 1, 9);
            QCOMPARE(list.size(), 1);
            QCOMPARE(list[0].seq, std::optional<qint64>(4));
            QCOMPARE(list[0].width, std::optional(10));
            QVERIFY(!list[0].height);
            QCOMPARE(list[0].waveform, file.waveform);
        });
    }

    void filesThatNoMessageCarriesAreLetGo()
    {
        write([&](Session &session) {
            const auto add = [&](qint64 at) {
                Attachment file{.id = AttachmentId::make(), .roomNo = m_room};
                file.uploaderId = m_me;
                file.mediaId = MediaId::make();
                file.createdAt = {at};
                m_store.insertAttachment(session, file);
                return file.id;
            };
            const AttachmentId sent = add(1000);
            const AttachmentId old = add(1000);
            const AttachmentId young = add(5000);
            const AttachmentId refused = add(5000);
            m_store.attach(session, sent, 4);
            m_store.letGoBefore(session, {2000});
            m_store.letGo(session, refused);
            m_store.letGo(session, sent); // a message has it
            QCOMPARE(m_store.letGone(session, 10).size(), 2);
            QCOMPARE(m_store.letGone(session, 1).size(), 1);
            // What goes can't be sent any more.
            m_store.attach(session, old, 5);
            QVERIFY(!m_store.attachment(session, old)->seq);
            m_store.letGoOf(session, {m_room, 4});
            QCOMPARE(m_store.letGone(session, 10).size(), 3);
            for (const AttachmentId &id : {sent, old, refused, young})
                m_store.eraseAttachment(session, id);
            QVERIFY(!m_store.attachment(session, sent));
            QVERIFY(!m_store.attachment(session, old));
            QVERIFY(m_store.attachment(session, young).has_value());
            QCOMPARE(m_store.letGone(session, 10).size(), 0);
            m_store.letGo(session, young);
            m_store.eraseAttachment(session, young);
        });
    }

private:
    Message text(qint64 seq, const QString &words)
    {
        Message message{.seq = seq, .senderId = m_me};
        message.text = words;
        message.createdAt = {1000 + seq};
        message.change = seq;
        return message;
    }
    static QList<qint64> seqs(const QList<Message> &messages)
    {
        QList<qint64> out;
        for (const Message &message : messages)
            out.append(message.seq);
        return out;
    }
    template<class F>
    void write(F function)
    {
        const Result<> done = lectern::await((*m_database)->write([function](Session &session) {
            function(session);
            return success();
        }));
        QVERIFY2(done.ok(), done.ok() ? "" : qPrintable(done.error().detail));
    }

    std::unique_ptr<test::TestDatabase> m_database;
    SqlRoomsStore m_rooms;
    SqlMessagesStore m_store;
    qint64 m_room = 0;
    const UserId m_me = UserId::make();
    const UserId m_other = UserId::make();
};

LECTERN_CONTRACT_MAIN(TestChatMessages)
#include "chat_messages_contract.moc"

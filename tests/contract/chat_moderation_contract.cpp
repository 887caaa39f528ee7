// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/concurrency/await.h"
#include "server/features/chat/search_index.h"
#include "server/features/chat/sql_messages_store.h"
#include "server/features/chat/sql_moderation_store.h"
#include "server/features/chat/sql_rooms_store.h"
#include "server/features/chat/sql_search_store.h"
#include "tests/support/contract_main.h"
#include "tests/support/school_rows.h"

#include <QTest>

#include <algorithm>

using namespace lectern;
using namespace lectern::chat;
using db::Session;

class TestChatModeration : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_database = std::make_unique<test::TestDatabase>(test::dialect());
        write([this](Session &session) {
            for (const UserId &user : {m_me, m_other})
                test::insertUser(session, user);
            m_room.id = RoomId::make();
            m_room.createdBy = m_me;
            m_room.no = m_rooms.insert(session, m_room, {});
            m_rooms.putMember(session, m_room.no,
                              {.userId = m_me, .role = RoomRole::Admin, .joinedAt = {1}});
        });
    }
    void cleanup() { m_database.reset(); }

    void reportsAreForThoseWhoLookAfterTheRoom()
    {
        write([this](Session &session) {
            Report report;
            report.id = ReportId::make();
            report.message = {m_room.no, 7};
            report.reporterId = m_other;
            report.reason = QStringLiteral("rude");
            report.createdAt = {5};
            const auto reported = [&](qint64 room, const UserId &but, Timestamp since) {
                return m_store.isReported(session, room, but, since);
            };
            QVERIFY(!reported(m_room.no, m_me, {}));
            QVERIFY(m_store.insertReport(session, report));
            QVERIFY(reported(m_room.no, m_me, {100}));
            QVERIFY(!reported(m_room.no, m_other, {})); // one's own opens nothing
            QVERIFY(!reported(m_room.no + 1, m_me, {}));
            Report again = report;
            again.id = ReportId::make();
            QVERIFY(!m_store.insertReport(session, again));
            again.reporterId = m_me;
            QVERIFY(m_store.insertReport(session, again));
            const auto open = [&](const UserId &who, bool everywhere, std::optional<qint64> room) {
                return m_store.reports(session, who, everywhere, room, ReportState::Open, 10, 0)
                    .size();
            };
            QCOMPARE(open(m_me, false, {}), 2);
            QCOMPARE(open(m_me, false, m_room.no), 2);
            QCOMPARE(open(m_other, false, {}), 0);
            QCOMPARE(open(m_other, true, {}), 2);
            QCOMPARE(open(m_other, true, m_room.no + 1), 0);
            report.state = ReportState::Removed;
            report.closedAt = Timestamp{9};
            report.closedBy = m_me;
            m_store.closeReports(session, report);
            QCOMPARE(open(m_me, false, {}), 0);
            QVERIFY(reported(m_room.no, m_me, {9}));
            QVERIFY(!reported(m_room.no, m_me, {10}));
            const auto closed = m_store.report(session, again.id);
            QCOMPARE(closed->state, ReportState::Removed);
            QCOMPARE(closed->closedBy, std::optional(m_me));
            QVERIFY(closed->message == (MessageKey{m_room.no, 7}));
        });
    }

    void wordsAndAudit()
    {
        write([this](Session &session) {
            m_store.setWords(session, {QStringLiteral("b"), QStringLiteral("a")});
            m_store.setWords(session, {QStringLiteral("d"), QStringLiteral("c")});
            QCOMPARE(m_store.words(session),
                     (QStringList{QStringLiteral("c"), QStringLiteral("d")}));
            m_store.audit(session, m_room.no,
                          {{5}, m_me, QStringLiteral("member.removed"), m_other, {}, {}});
            m_store.audit(
                session, m_room.no,
                {{6}, m_me, QStringLiteral("message.deleted"), {}, 4, QStringLiteral("x")});
            const auto entries = m_store.audits(session, m_room.no, {}, 10, 0);
            QCOMPARE(entries.size(), 2);
            const auto removals =
                m_store.audits(session, m_room.no, QStringLiteral("member.removed"), 10, 0);
            QCOMPARE(removals.size(), 1);
            QCOMPARE(removals[0].at, Timestamp{5});
            QCOMPARE(entries[0].seq, std::optional<qint64>(4));
            QCOMPARE(entries[1].subjectId, std::optional(m_other));
        });
    }

    void pagesGoAcrossOnesRooms()
    {
        write([this](Session &session) {
            // Four rooms take turns; one is not mine, one is mine no more.
            QList<qint64> numbers{m_room.no};
            for (int i = 1; i < 4; ++i) {
                Room room;
                room.id = RoomId::make();
                room.createdBy = m_me;
                numbers.append(m_rooms.insert(session, room, {}));
            }
            m_rooms.putMember(session, numbers[1], {.userId = m_me});
            m_rooms.putMember(session, numbers[2], {.userId = m_me, .leftAt = Timestamp{1}});
            m_rooms.putMember(session, numbers[3], {.userId = m_other});
            constexpr int kSaid = 40;
            QList<qint64> times;
            for (int at = 1; at <= kSaid; ++at) {
                // The second room fell silent early.
                const int which = at % 4 == 1 && at > 20 ? 0 : at % 4;
                Room room = *m_rooms.roomByNo(session, numbers[which]);
                say(session, room, QStringLiteral("plenty of words"), at);
                if (which < 2)
                    times.prepend(at);
            }
            for (const qint64 no : numbers)
                indexUpTo(session, no, 100);
            const auto page = [&](const QString &word, int limit, int offset) {
                QList<qint64> found;
                const SearchFilter filter{.words = {word}};
                for (const RoomMessage &one : m_search.find(session, m_me, filter, limit, offset))
                    found.append(one.message.createdAt.ms);
                return found;
            };
            const QString word = QStringLiteral("plenty");
            QCOMPARE(page(word, 100, 0), times);
            for (int offset = 0; offset < times.size() + 3; offset += 3)
                QCOMPARE(page(word, 3, offset), times.mid(offset, 3));
            QCOMPARE(page(QStringLiteral("pl"), 3, 0), times.mid(0, 3));
            // One letter is too little for all that begin with it.
            QCOMPARE(page(QStringLiteral("p"), 3, 0), QList<qint64>());
            SearchFilter late{.words = {word}};
            late.from = Timestamp{30};
            QCOMPARE(
                m_search.find(session, m_me, late, 100, 0).size(),
                std::count_if(times.cbegin(), times.cend(), [](qint64 at) { return at >= 30; }));
            late.roomNo = numbers[3];
            QCOMPARE(m_search.find(session, m_me, late, 100, 0).size(), 0);
        });
    }

    void theNextPageBeginsWhereTheLastEnded()
    {
        write([this](Session &session) {
            Room second = anotherRoom(session);
            // Many of one moment, in both rooms.
            const QString words = QStringLiteral("plenty of words");
            for (int i = 0; i < 24; ++i)
                say(session, i % 3 == 0 ? second : m_room, words, 10 + i / 8);
            for (const qint64 no : {m_room.no, second.no})
                indexUpTo(session, no, 100);
            SearchFilter filter{.words = {QStringLiteral("plenty")}};
            const auto all = keys(m_search.find(session, m_me, filter, 100, 0));
            QCOMPARE(all.size(), 24);
            QList<std::pair<qint64, qint64>> paged;
            for (int page = 0; page < 8; ++page) {
                const QList<RoomMessage> some = m_search.find(session, m_me, filter, 3, 0);
                QCOMPARE(some.size(), 3);
                paged += keys(some);
                filter.after = SearchPlace{some.last().message.createdAt,
                                           {some.last().roomNo, some.last().message.seq}};
                say(session, page % 2 == 0 ? second : m_room, words, 20 + page); // moves nothing
            }
            QCOMPARE(paged, all);
            QCOMPARE(m_search.find(session, m_me, filter, 3, 0).size(), 0);
        });
    }

    void howFarTheIndexIsChangesNothing()
    {
        write([this](Session &session) {
            Room first = anotherRoom(session);
            Room second = anotherRoom(session);
            for (int i = 0; i < 40; ++i) // some of one moment
                say(session, i % 3 == 0 ? second : first,
                    i % 4 == 0 ? QStringLiteral("few") : QStringLiteral("plenty of words"), i / 3);
            const qint64 written = first.lastChange;
            const auto rewrite = [&](qint64 seq, const QString &text, bool gone) {
                Message message = *m_messages.message(session, first.no, seq);
                message.text = text;
                (gone ? message.deletedAt : message.editedAt) = Timestamp{100};
                message.change = ++first.lastChange;
                m_messages.update(session, first.no, message);
                m_rooms.updateCounters(session, first);
                return message;
            };
            // The index has three of them as they were, and one that is no more.
            const QList<Message> changed{rewrite(3, QStringLiteral("few"), false),
                                         rewrite(5, QStringLiteral("still plenty"), false),
                                         rewrite(7, QStringLiteral("plenty again"), false),
                                         rewrite(9, {}, true)};
            SearchFilter plenty{.words = {QStringLiteral("plenty")}};
            SearchFilter again{.words = {QStringLiteral("again")}};
            const auto pagesOf = [&](SearchFilter filter, bool byCursor) {
                QList<std::pair<qint64, qint64>> paged;
                for (int offset = 0; offset <= 40; offset += 3) {
                    const QList<RoomMessage> some =
                        m_search.find(session, m_me, filter, 3, byCursor ? 0 : offset);
                    paged += keys(some);
                    if (byCursor && !some.isEmpty())
                        filter.after = SearchPlace{some.last().message.createdAt,
                                                   {some.last().roomNo, some.last().message.seq}};
                }
                return paged;
            };
            indexUpTo(session, first.no, 0);
            indexUpTo(session, second.no, 0);
            const auto all = keys(m_search.find(session, m_me, plenty, 100, 0));
            QVERIFY(all.size() > 20);
            for (const qint64 seq : {0, 4, 8, 20, 26, 27}) {
                for (const qint64 change : {qint64(0), written}) {
                    indexUpTo(session, first.no, seq, change);
                    indexUpTo(session, second.no, seq / 2);
                    QCOMPARE(keys(m_search.find(session, m_me, plenty, 100, 0)), all);
                    QCOMPARE(pagesOf(plenty, false), all);
                    QCOMPARE(pagesOf(plenty, true), all);
                    QCOMPARE(keys(m_search.find(session, m_me, again, 100, 0)),
                             (QList<std::pair<qint64, qint64>>{{first.no, 7}}));
                }
            }
            for (const Message &message : changed)
                m_search.index(session, {first.no, message.seq}, indexedWords(message));
            indexUpTo(session, first.no, first.lastSeq, first.lastChange);
            QCOMPARE(pagesOf(plenty, true), all);
        });
    }

    void theNewestWithoutAnIndexAreFound()
    {
        write([this](Session &session) {
            constexpr int kMany = SearchStore::kUnindexed + 1500;
            for (qint64 seq = 1; seq <= kMany; ++seq) {
                Message message{.seq = seq, .senderId = m_other};
                message.text = seq % 1000 == 7 ? QStringLiteral("quagga") : QStringLiteral("horse");
                message.createdAt = {seq};
                message.change = seq;
                QVERIFY(m_messages.insert(session, m_room.no, message));
            }
            m_room.lastSeq = m_room.lastChange = kMany;
            m_room.lastMessageAt = {kMany};
            m_rooms.updateCounters(session, m_room);
            const SearchFilter filter{.words = {QStringLiteral("quagga")}};
            const auto found = m_search.find(session, m_me, filter, 100, 0);
            QCOMPARE(found.size(), SearchStore::kUnindexed / 1000);
            QCOMPARE(found.first().message.seq, kMany / 1000 * 1000 + 7);
            // Not all there is: whoever looks holds nobody up for longer.
            QVERIFY(found.last().message.seq > kMany - SearchStore::kUnindexed);
        });
    }

    void messagesAreFoundByTheirWords()
    {
        write([this](Session &session) {
            QStringList texts{QStringLiteral("The Übung is easy"), QStringLiteral("easy going"),
                              QStringLiteral("it's \"quoted\"")};
            for (qint64 seq = 1; seq <= texts.size(); ++seq) {
                Message message{.seq = seq, .senderId = seq == 2 ? m_other : m_me};
                message.text = texts[seq - 1];
                message.createdAt = {seq};
                message.change = seq;
                QVERIFY(m_messages.insert(session, m_room.no, message));
                m_search.index(session, {m_room.no, seq}, indexedWords(message));
                m_search.index(session, {m_room.no, seq}, indexedWords(message)); // once more
            }
            m_room.lastMessageAt = {texts.size()};
            m_room.lastSeq = texts.size();
            m_rooms.updateCounters(session, m_room);
            indexUpTo(session, m_room.no, 3);
            const auto found = [&](SearchFilter filter, const UserId &who) {
                QList<qint64> seqs;
                for (const RoomMessage &one : m_search.find(session, who, filter, 10, 0))
                    seqs.append(one.message.seq);
                return seqs;
            };
            SearchFilter easy{.words = {QStringLiteral("eas")}};
            QCOMPARE(found(easy, m_me), (QList<qint64>{2, 1}));
            QCOMPARE(found(easy, m_other), QList<qint64>());
            easy.roomNo = m_room.no;
            easy.from = Timestamp{2};
            QCOMPARE(found(easy, m_me), QList<qint64>{2});
            easy.roomNo = m_room.no + 1;
            QCOMPARE(found(easy, m_me), QList<qint64>());
            QCOMPARE(found({.words = {QStringLiteral("ubung"), QStringLiteral("eas")}}, m_me),
                     QList<qint64>{1});
            QCOMPARE(found({.words = {senderWord(m_me)}, .sender = m_me}, m_me),
                     (QList<qint64>{3, 1}));
            QCOMPARE(found({.words = {QStringLiteral("quoted")}, .hasFile = true}, m_me),
                     QList<qint64>());
            QCOMPARE(found({.words = {QStringLiteral("eas")}, .to = Timestamp{2}}, m_me),
                     QList<qint64>{1});
            // Without words all there is, and only within the times.
            QCOMPARE(found({}, m_me), (QList<qint64>{3, 2, 1}));
            QCOMPARE(found({.words = {}, .sender = m_other}, m_me), QList<qint64>{2});
            QCOMPARE(found({.words = {}, .from = Timestamp{2}, .to = Timestamp{3}}, m_me),
                     QList<qint64>{2});
            QCOMPARE(found({.words = {}, .to = Timestamp{1}}, m_me), QList<qint64>());
            QCOMPARE(found({.words = {}, .from = Timestamp{4}}, m_me), QList<qint64>());
            QCOMPARE(found({.words = {}, .after = SearchPlace{{3}, {m_room.no, 3}}}, m_me),
                     (QList<qint64>{2, 1}));
            m_search.index(session, {m_room.no, 2}, {});
            QCOMPARE(found({.words = {QStringLiteral("easy")}}, m_me), QList<qint64>{1});

            m_room.lastSeq = 3;
            m_room.lastChange = 3;
            m_rooms.updateCounters(session, m_room);
            auto behind = m_search.behind(session);
            QCOMPARE(behind.size(), 1);
            behind[0].seq = 3;
            behind[0].change = 3;
            m_search.setState(session, behind[0]);
            QCOMPARE(m_search.behind(session).size(), 0);
            QCOMPARE(m_search.state(session, m_room.id)->seq, 3);
        });
    }

private:
    static QList<std::pair<qint64, qint64>> keys(const QList<RoomMessage> &list)
    {
        QList<std::pair<qint64, qint64>> out;
        for (const RoomMessage &one : list)
            out.append({one.roomNo, one.message.seq});
        return out;
    }
    Room anotherRoom(Session &session)
    {
        Room room;
        room.id = RoomId::make();
        room.createdBy = m_me;
        room.no = m_rooms.insert(session, room, {});
        m_rooms.putMember(session, room.no, {.userId = m_me});
        return room;
    }
    void say(Session &session, Room &room, const QString &text, qint64 at)
    {
        Message message{.seq = ++room.lastSeq, .senderId = m_other};
        message.text = text;
        message.createdAt = {at};
        message.change = ++room.lastChange;
        room.lastMessageAt = {at};
        QVERIFY(m_messages.insert(session, room.no, message));
        m_rooms.updateCounters(session, room);
        m_search.index(session, {room.no, message.seq}, indexedWords(message));
    }
    /// What lies in the index beyond that place was not there before.
    void indexUpTo(Session &session, qint64 room, qint64 seq, qint64 change = 0)
    {
        IndexState state;
        state.roomNo = room;
        state.seq = seq;
        state.change = change;
        m_search.setState(session, state);
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
    SqlMessagesStore m_messages;
    SqlModerationStore m_store;
    SqlSearchStore m_search;
    Room m_room;
    const UserId m_me = UserId::make();
    const UserId m_other = UserId::make();
};

LECTERN_CONTRACT_MAIN(TestChatModeration)
#include "chat_moderation_contract.moc"

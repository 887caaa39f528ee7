// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The list of what is pinned follows the room, and stays where it is while it changes.
#include "tests/client/chat/chat_bench.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace lectern;

class TestChatPins : public QObject, private ChatBench
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        prepare();
        m_path = QStringLiteral("/api/rooms/%1/pins").arg(m_room.toString());
        const QList<MessageDto> talk{said(m_room, 1000, QStringLiteral("hello"))};
        give(roomOf(RoomType::Group, talk, m_room), talk);
    }

    void pinsFollowTheRoom()
    {
        const RoomId id = RoomId::make();
        QList<MessageDto> talk{said(id, 1, QStringLiteral("Read this *first*"))};
        give(roomOf(RoomType::Group, talk, id), talk);
        PinsReply pins;
        pins.messages = talk;
        const QString path = QStringLiteral("/api/rooms/%1/pins").arg(id.toString());
        m_server->answer("GET", path, asObject(pins));
        begin();
        m_chat->openRoom(id.toString());
        QTRY_COMPARE(m_chat->conversation()->state(), ViewState::Content);
        m_chat->loadPins();
        QTRY_COMPARE(m_chat->pins()->rowCount(), 1);
        QCOMPARE(m_chat->pins()->index(0).data(PinsModel::KeyRole).toString(),
                 talk[0].messageId.toString());
        // How many have answered changes nothing of it; a change of what it says does.
        const auto tell = [&](qint64 seq, qint64 change) {
            Q_EMIT m_chat->sync().messagePatched(
                {talk[0].messageId, id, seq, change, [](MessageDto &one) { one.replies = 3; }});
        };
        tell(0, 2);
        QTest::qWait(500); // longer than the pause after which they are asked for again
        QCOMPARE(m_server->count("GET", path), 1);
        tell(1, 3);
        QTRY_COMPARE(m_server->count("GET", path), 2);
        // Nor does anything while nobody looks.
        m_chat->leavePins();
        QCOMPARE(m_chat->pins()->rowCount(), 0);
        tell(1, 4);
        QTest::qWait(500);
        QCOMPARE(m_server->count("GET", path), 2);
        m_chat->loadPins();
        QTRY_COMPARE(m_chat->pins()->rowCount(), 1);
        m_server->answer("GET", path, asObject(PinsReply()));
        // What can't be unpinned says why.
        const QString pinPath = QStringLiteral("/api/chat/message/pin");
        m_server->refuse("PUT", pinPath, 403, QStringLiteral("chat.read_only"));
        m_chat->pins()->unpin(talk[0].messageId.toString());
        QTRY_VERIFY(m_chat->pins()->actionError().present);
        QCOMPARE(m_chat->pins()->rowCount(), 1);
        m_server->answer("PUT", pinPath, asObject(talk[0]));
        m_chat->pins()->unpin(talk[0].messageId.toString());
        QTRY_COMPARE(m_chat->pins()->state(), ViewState::Empty);
        m_chat->closeRoom();
        QCOMPARE(m_chat->pins()->rowCount(), 0);
    }

    void pinsGoOnBehindAPage()
    {
        const RoomId id = RoomId::make();
        const QList<MessageDto> talk{said(id, 1, QStringLiteral("pinned soon"))};
        give(roomOf(RoomType::Group, talk, id), talk);
        const QString path = QStringLiteral("/api/rooms/%1/pins").arg(id.toString());
        const auto page = [&](int first, int last, const std::optional<QString> &next) {
            PinsReply reply{{}, next};
            for (int seq = first; seq >= last; --seq) {
                reply.messages.append(said(id, seq, QString::number(seq)));
                reply.messages.last().pinnedAt = Timestamp{seq};
            }
            m_server->answer("GET", path, asObject(reply));
            return reply.messages;
        };
        page(103, 4, QStringLiteral("4-4"));
        begin();
        m_chat->openRoom(id.toString());
        QTRY_COMPARE(m_chat->conversation()->state(), ViewState::Content);
        PinsModel *pins = m_chat->pins();
        m_chat->loadPins();
        QTRY_COMPARE(pins->rowCount(), 100);
        QVERIFY(pins->hasMore());
        const QList<MessageDto> rest = page(3, 1, {});
        pins->fetchMore({});
        QTRY_COMPARE(pins->rowCount(), 103);
        QVERIFY(wasAsked("cursor=4-4"));
        QVERIFY(!pins->hasMore());
        // Whoever is that far stays there, whatever is pinned and unpinned.
        m_server->answer("PUT", QStringLiteral("/api/chat/message/pin"), asObject(rest[2]));
        pins->unpin(rest[2].messageId.toString());
        QTRY_COMPARE(pins->rowCount(), 102);
        const auto tell = [&](const MessageDto &one, std::optional<Timestamp> at) {
            Q_EMIT m_chat->sync().messagePatched({one.messageId, id, one.seq, one.change + 1,
                                                  [at](MessageDto &it) { it.pinnedAt = at; }});
        };
        tell(rest[1], {});
        QCOMPARE(pins->rowCount(), 101);
        QCOMPARE(pins->index(100).data(PinsModel::TextRole).toString(), QStringLiteral("3"));
        tell(talk[0], Timestamp{200});
        QCOMPARE(pins->rowCount(), 102);
        QCOMPARE(pins->index(0).data(PinsModel::KeyRole).toString(), talk[0].messageId.toString());
        QTest::qWait(500); // longer than the pause after which they are asked for again
        QCOMPARE(m_server->count("GET", path), 2);
    }

    void changesHappenInPlace()
    {
        QList<MessageDto> pinned = pins(60, 1);
        answer(pinned);
        PinsModel *list = load(60);
        const QSignalSpy reset(list, &QAbstractItemModel::modelReset);
        const QPersistentModelIndex watched = list->index(30);
        const QString key = keyAt(30);
        // One goes, one is pinned anew, one says something else, one is new.
        const MessageDto gone = pinned.takeAt(3);
        tell(gone, pinned);
        QTRY_COMPARE(list->rowCount(), 59);
        QCOMPARE(watched.row(), 29);
        pinned.move(40, 0);
        tell(pinned[0], pinned);
        QTRY_COMPARE(keyAt(0), pinned[0].messageId.toString());
        QCOMPARE(watched.row(), 30);
        pinned[5].message = QStringLiteral("changed");
        tell(pinned[5], pinned);
        QTRY_COMPARE(list->index(5).data(PinsModel::TextRole).toString(),
                     QStringLiteral("changed"));
        pinned.prepend(pins(61, 61)[0]);
        tell(pinned[0], pinned);
        QTRY_COMPARE(list->rowCount(), 60);
        QCOMPARE(watched.row(), 31);
        QCOMPARE(watched.data(PinsModel::KeyRole).toString(), key);
        for (int row = 0; row < 60; ++row)
            QCOMPARE(keyAt(row), pinned[row].messageId.toString());
        QCOMPARE(reset.size(), 0);
        // The last ones, too.
        tell(pinned[0], {});
        QTRY_COMPARE(list->state(), ViewState::Empty);
        QCOMPARE(list->rowCount(), 0);
    }

    void whatIsUnpinnedHereGoesWithoutAJump()
    {
        QList<MessageDto> pinned = pins(20, 1);
        answer(pinned);
        PinsModel *list = load(20);
        const QSignalSpy reset(list, &QAbstractItemModel::modelReset);
        MessageDto gone = pinned.takeAt(4);
        gone.pinnedAt.reset();
        m_server->answer("PUT", QStringLiteral("/api/chat/message/pin"), asObject(gone));
        answer(pinned);
        const QSignalSpy unpinned(list, &PinsModel::unpinned);
        list->unpin(gone.messageId.toString());
        QTRY_COMPARE(list->rowCount(), 19);
        QCOMPARE(reset.size(), 0);
        // It can be taken back.
        QCOMPARE(unpinned.size(), 1);
        gone.pinnedAt = Timestamp::now();
        m_server->answer("PUT", QStringLiteral("/api/chat/message/pin"), asObject(gone));
        answer(QList<MessageDto>{gone} + pinned);
        list->pin(unpinned[0][0].toString());
        QTRY_COMPARE(list->rowCount(), 20);
        QVERIFY(lastBody("PUT", QStringLiteral("/api/chat/message/pin"))
                    .value(QLatin1String("on"))
                    .toBool(true));
        QCOMPARE(unpinned.size(), 1);
    }

    void furtherPagesStay()
    {
        const QList<MessageDto> first = pins(103, 4);
        answer(first, QStringLiteral("4-4"));
        PinsModel *list = load(100);
        answer(pins(3, 2), QStringLiteral("2-2"));
        list->fetchMore({});
        QTRY_COMPARE(list->rowCount(), 102);
        const QSignalSpy reset(list, &QAbstractItemModel::modelReset);
        // One that is not on this computer: only the first page is asked for.
        QList<MessageDto> now = pins(104, 104) + first;
        now.removeLast();
        answer(now, QStringLiteral("5-5"));
        tell(now[0]);
        QTRY_COMPARE(list->rowCount(), 103);
        QCOMPARE(keyAt(0), now[0].messageId.toString());
        QCOMPARE(list->index(100).data(PinsModel::TextRole).toString(), QStringLiteral("4"));
        QCOMPARE(list->index(102).data(PinsModel::TextRole).toString(), QStringLiteral("2"));
        QCOMPARE(reset.size(), 0);
        // Further ones are asked for from where the last of them ended.
        answer(pins(1, 1));
        list->fetchMore({});
        QTRY_COMPARE(list->rowCount(), 104);
        QVERIFY(wasAsked("cursor=2-2"));
    }

private:
    /// Of whatever else was asked meanwhile, the socket among it.
    [[nodiscard]] bool wasAsked(const char *query) const
    {
        const auto &all = m_server->requests();
        return std::any_of(all.cbegin(), all.cend(), [query](const auto &one) {
            return one.query.contains(QLatin1String(query));
        });
    }
    /// Last pinned first.
    [[nodiscard]] QList<MessageDto> pins(int newest, int oldest) const
    {
        QList<MessageDto> list;
        for (int seq = newest; seq >= oldest; --seq) {
            list.append(said(m_room, seq, QString::number(seq)));
            list.last().pinnedAt = Timestamp{seq};
        }
        return list;
    }
    void answer(const QList<MessageDto> &list, const std::optional<QString> &next = {})
    {
        m_server->answer("GET", m_path, asObject(PinsReply{list, next}));
    }
    [[nodiscard]] PinsModel *load(int rows)
    {
        begin();
        m_chat->openRoom(m_room.toString());
        const auto shown = [this] { return m_chat->conversation()->state() == ViewState::Content; };
        if (!QTest::qWaitFor(shown))
            qFatal("the room does not open");
        m_chat->loadPins();
        if (!QTest::qWaitFor([&] { return m_chat->pins()->rowCount() == rows; }))
            qFatal("the pins do not come");
        return m_chat->pins();
    }
    [[nodiscard]] QString keyAt(int row) const
    {
        return m_chat->pins()->index(row).data(PinsModel::KeyRole).toString();
    }
    /// Something has changed of its pin, or of what it says.
    void tell(const MessageDto &one)
    {
        Q_EMIT m_chat->sync().messagePatched(
            {one.messageId, m_room, one.seq, one.change + 1,
             [at = one.pinnedAt](MessageDto &it) { it.pinnedAt = at; }});
    }
    void tell(const MessageDto &one, const QList<MessageDto> &now)
    {
        answer(now);
        tell(one);
    }

    QString m_path;
};

QTEST_GUILESS_MAIN(TestChatPins)
#include "tst_chat_pins.moc"

// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/chat/node_presence.h"
#include "tests/support/fake_bus.h"

#include <QTest>

using namespace lectern;
using namespace lectern::chat;

namespace {

const QByteArray kVisible = "v";
const QByteArray kInvisible = "i";

} // namespace

/// Whom a node tells of, by what the others show.
class TestNodePresence : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_elsewhere.reset();
        m_presence = std::make_unique<Presence>();
        m_elsewhere = std::make_unique<NodePresence>(
            *m_presence, m_bus,
            NodePresence::Heard{[this](const QList<UserId> &users) { m_died += users; },
                                [this](const UserId &user) { m_left += user; },
                                [this](const UserId &user) { m_came += user; },
                                [this] { ++m_changes; }});
        m_changes = 0;
        for (QList<UserId> *heard : {&m_died, &m_left, &m_came})
            heard->clear();
    }
    void cleanupTestCase() { m_elsewhere.reset(); }

    void whoComesAndGoesIsToldOf()
    {
        shows(m_node, m_ann, kVisible);
        shows(m_node, m_bob, kInvisible);
        QCOMPARE(m_came, QList<UserId>{m_ann});
        shows(m_other, m_ann, kVisible);
        shows(m_node, m_ann, {});
        QCOMPARE(m_left, QList<UserId>());
        shows(m_other, m_ann, {});
        shows(m_node, m_bob, {});
        QCOMPARE(m_left, QList<UserId>{m_ann});
        QCOMPARE(m_came, QList<UserId>{m_ann});
    }

    void whoIsHereIsNotToldOfFromElsewhere()
    {
        QVERIFY(m_presence->opened(m_ann));
        QVERIFY(m_presence->found(m_ann, false));
        shows(m_node, m_ann, kVisible);
        shows(m_node, m_ann, {});
        QCOMPARE(m_came + m_left, QList<UserId>());
        // Nor is somebody new who was seen there, or does not want to be.
        shows(m_node, m_bob, kVisible);
        QVERIFY(m_presence->opened(m_bob));
        QVERIFY(!m_presence->found(m_bob, false));
        QVERIFY(m_presence->opened(m_cay));
        QVERIFY(!m_presence->found(m_cay, true));
    }

    void whoLeftInAGapIsToldOf()
    {
        reads(m_node, {{m_ann, kVisible}, {m_bob, kInvisible}, {m_cay, kVisible}});
        reads(m_other, {{m_cay, kVisible}});
        QCOMPARE(m_left, QList<UserId>());
        reads(m_node, {});
        QCOMPARE(m_left, QList<UserId>{m_ann});
        QVERIFY(m_presence->isOnline(m_cay));
    }

    void whoWasOnANodeThatEndedIsToldOf()
    {
        for (const bool died : {false, true}) {
            m_left.clear();
            reads(m_node, {{m_ann, kVisible}, {m_bob, kInvisible}, {m_cay, kVisible}});
            reads(m_other, {{m_cay, kVisible}});
            m_elsewhere->nodeGone(m_node, died);
            QCOMPARE(m_left, died ? QList<UserId>() : QList<UserId>{m_ann});
            QCOMPARE(m_died.size(), died ? 2 : 0);
            QVERIFY(!m_died.contains(m_cay));
        }
    }

    void whatIsKnownOfAllNodesChangesAtOnce()
    {
        reads(m_node, {{m_bob, kInvisible}});
        QCOMPARE(m_changes, 0);
        reads(m_node, {{m_bob, kInvisible}, {m_ann, kVisible}});
        QCOMPARE(m_changes, 1);
        reads(m_other, {{m_ann, kVisible}});
        QCOMPARE(m_changes, 1);
        m_elsewhere->nodesUnknown();
        QCOMPARE(m_changes, 2);
        QVERIFY(!m_presence->isOnline(m_ann));
        m_elsewhere->nodesUnknown();
        // Whoever is here has been seen all the time.
        QVERIFY(m_presence->opened(m_ann));
        QVERIFY(m_presence->found(m_ann, false));
        reads(m_node, {{m_bob, kInvisible}, {m_ann, kVisible}});
        m_elsewhere->nodesUnknown();
        QCOMPARE(m_changes, 2);
        QCOMPARE(m_came + m_left + m_died, QList<UserId>());
    }

private:
    void shows(const Uuid &node, const UserId &user, const std::optional<QByteArray> &value)
    {
        m_elsewhere->boardChanged(node, user.uuid(), value);
    }
    void reads(const Uuid &node, const QHash<UserId, QByteArray> &people)
    {
        realtime::BoardEntries entries;
        for (auto it = people.cbegin(); it != people.cend(); ++it)
            entries.insert(it.key().uuid(), *it);
        m_elsewhere->boardRead(node, entries);
    }

    const Uuid m_node = Uuid::v7();
    const Uuid m_other = Uuid::v7();
    const UserId m_ann = UserId::make();
    const UserId m_bob = UserId::make();
    const UserId m_cay = UserId::make();
    test::FakeBus m_bus;
    QList<UserId> m_died, m_left, m_came;
    int m_changes = 0;
    std::unique_ptr<Presence> m_presence;
    std::unique_ptr<NodePresence> m_elsewhere;
};

QTEST_GUILESS_MAIN(TestNodePresence)
#include "tst_node_presence.moc"

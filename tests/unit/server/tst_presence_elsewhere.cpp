// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/chat/presence.h"

#include <QTest>

using namespace lectern;
using namespace lectern::chat;

/// Who is told of somebody that comes to two nodes at once.
class TestPresenceElsewhere : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneOfTwoTellsWhoComesToBoth()
    {
        const UserId ann = UserId::make();
        const Uuid other = Uuid::v7();
        Presence elsewhereFirst;
        QVERIFY(elsewhereFirst.opened(ann));
        QCOMPARE(elsewhereFirst.setElsewhere(other, ann, false), Presence::Change::Came);
        QVERIFY(!elsewhereFirst.found(ann, false));
        QVERIFY(elsewhereFirst.isOnline(ann));

        Presence hereFirst;
        QVERIFY(hereFirst.opened(ann));
        QVERIFY(hereFirst.found(ann, false));
        QCOMPARE(hereFirst.setElsewhere(other, ann, false), Presence::Change::None);

        // The same where all of the other node are told at once.
        Presence all;
        QVERIFY(all.opened(ann));
        QVERIFY(all.setElsewhere(other, {{ann, false}}).shows);
        QVERIFY(!all.found(ann, false));
        Presence known;
        QVERIFY(known.opened(ann));
        QVERIFY(known.found(ann, false));
        QVERIFY(!known.setElsewhere(other, {{ann, false}}).shows);
    }

    /// Another socket, on another node, hides nobody while that one looks who may see it.
    void whoIsSeenElsewhereStaysSeen()
    {
        const UserId ann = UserId::make();
        Presence presence;
        QCOMPARE(presence.setElsewhere(Uuid::v7(), ann, false), Presence::Change::Came);
        QVERIFY(presence.opened(ann));
        QVERIFY(presence.isOnline(ann));
        QCOMPARE(presence.online({ann}, 10), QList<UserId>{ann});
        QCOMPARE(presence.setElsewhere(Uuid::v7(), ann, false), Presence::Change::None);
        QVERIFY(!presence.found(ann, false));
        QVERIFY(presence.isOnline(ann));
        // What was chosen is younger than what others show.
        presence.setInvisible(ann, true);
        QVERIFY(!presence.isOnline(ann));
    }

    void whoIsNotToBeSeenIsNotToldOf()
    {
        const UserId ann = UserId::make();
        Presence presence;
        QVERIFY(presence.opened(ann));
        QCOMPARE(presence.setElsewhere(Uuid::v7(), ann, true), Presence::Change::None);
        QVERIFY(!presence.found(ann, true));
        QVERIFY(!presence.isOnline(ann));
    }
};

QTEST_GUILESS_MAIN(TestPresenceElsewhere)
#include "tst_presence_elsewhere.moc"

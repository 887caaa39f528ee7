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

    /// The socket there closes, and then the one here, before it is known who may see it.
    void whoWasSeenElsewhereLeavesOnce()
    {
        const UserId ann = UserId::make();
        const Uuid other = Uuid::v7();
        for (const int how : {0, 1, 2}) {
            for (const bool found : {false, true}) {
                Presence presence;
                QCOMPARE(presence.setElsewhere(other, ann, false), Presence::Change::Came);
                QVERIFY(presence.opened(ann));
                if (how == 0)
                    QCOMPARE(presence.setElsewhere(other, ann, std::nullopt),
                             Presence::Change::None);
                else if (how == 1)
                    QVERIFY(presence.setElsewhere(other, {}).left.isEmpty());
                else
                    QVERIFY(presence.forget(other).isEmpty());
                QVERIFY(presence.isOnline(ann));
                if (found)
                    QVERIFY(!presence.found(ann, false)); // nobody heard that this had ended
                QCOMPARE(presence.closed(ann), std::optional(true));
                QVERIFY(!presence.isOnline(ann));
            }
        }
        // Whoever is told anew who is online hears of those who are found after it.
        Presence presence;
        QCOMPARE(presence.setElsewhere(other, ann, false), Presence::Change::Came);
        QVERIFY(presence.opened(ann));
        QVERIFY(presence.forgetAllElsewhere());
        QVERIFY(!presence.isOnline(ann));
        QVERIFY(presence.found(ann, false));
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

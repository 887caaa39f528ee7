// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/db/gathering.h"

#include <QTest>

using namespace lectern::db;
using namespace std::chrono_literals;

class TestGathering : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneClientAloneIsNotWaitedFor()
    {
        Gathering gathering;
        QCOMPARE(gathering.wanted(), size_t(0));
        gathering.committed(1, 0, 4ms);
        QCOMPARE(gathering.wanted(), size_t(0));
    }

    void bothHalvesAreWaitedFor()
    {
        Gathering gathering;
        gathering.committed(30, 34, 4ms);
        QCOMPARE(gathering.wanted(), size_t(64));
        QVERIFY(gathering.patience() > 0us && gathering.patience() < 2ms);
        gathering.gathered(64);
        QCOMPARE(gathering.wanted(), size_t(64));
    }

    void whoDoesNotComeIsWaitedForLessAndLessOften()
    {
        Gathering gathering;
        int waited = 0;
        for (int i = 0; i < 200; ++i) {
            gathering.committed(10, 10, 4ms);
            if (gathering.wanted() > 0) {
                ++waited;
                gathering.gathered(10);
            }
        }
        QVERIFY2(waited > 2 && waited < 12, QByteArray::number(waited).constData());
        // The first time that they come makes up for all.
        while (gathering.wanted() == 0)
            gathering.committed(10, 10, 4ms);
        gathering.gathered(20);
        QCOMPARE(gathering.wanted(), size_t(20));
    }

    void whoWritesAtTimesOfTheirOwnIsNotWaitedFor()
    {
        // Ten a millisecond: as many came during the commit as were in it, half as many come in
        // the half of that time that is waited.
        Gathering gathering;
        int waited = 0;
        for (int i = 0; i < 200; ++i) {
            gathering.committed(20, 20, 2ms);
            if (gathering.wanted() > 0) {
                ++waited;
                gathering.gathered(30);
            }
        }
        QVERIFY2(waited < 12, QByteArray::number(waited).constData());
    }

    void aStallOfTheDiskIsNotWaitedOut()
    {
        Gathering gathering;
        for (int i = 0; i < 20; ++i)
            gathering.committed(10, 10, 10s);
        QVERIFY(gathering.patience() <= 2ms);
    }
};

QTEST_GUILESS_MAIN(TestGathering)
#include "tst_gathering.moc"

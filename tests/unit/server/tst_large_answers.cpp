// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/chat/large_answers.h"

#include <QTest>

#include <vector>

using namespace lectern;
using namespace lectern::chat;

class TestLargeAnswers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void placesAreCounted()
    {
        auto answers = std::make_unique<LargeAnswers>();
        const UserId ann = UserId::make();
        std::vector<LargeAnswers::Place> places;
        for (int i = 0; i < LargeAnswers::kOfOne; ++i)
            QVERIFY(places.emplace_back(answers->take(ann)));
        QVERIFY(!answers->take(ann));
        while (int(places.size()) < LargeAnswers::kAtOnce)
            QVERIFY(places.emplace_back(answers->take(UserId::make())));
        QVERIFY(!answers->take(UserId::make()));
        places.pop_back();
        QVERIFY(!answers->take(ann));
        places.front().reset();
        QVERIFY(answers->take(ann));
        // A socket may end after the chat.
        answers.reset();
        places.clear();
    }
};

QTEST_GUILESS_MAIN(TestLargeAnswers)
#include "tst_large_answers.moc"

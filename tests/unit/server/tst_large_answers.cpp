// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/chat/large_answers.h"

#include <QTest>

#include <algorithm>
#include <optional>
#include <vector>

using namespace lectern;
using namespace lectern::chat;

namespace {

using PlacePtr = LargeAnswers::PlacePtr;

/// What somebody got who stood in line; nothing as long as he or she waits.
using Got = std::shared_ptr<std::optional<PlacePtr>>;

QCoro::Task<> keep(LargeAnswers::WaiterPtr waiter, Got got)
{
    auto waiting = LargeAnswers::wait(std::move(waiter));
    *got = co_await waiting;
}

/// Null: there were too many.
Got come(LargeAnswers &answers, const UserId &user, quint64 socket)
{
    LargeAnswers::WaiterPtr waiter = answers.queue(user, socket);
    if (!waiter)
        return {};
    auto got = std::make_shared<std::optional<PlacePtr>>();
    static_cast<void>(keep(std::move(waiter), got));
    return got;
}

bool hasPlace(const Got &got)
{
    return got->has_value() && **got;
}

/// What was given is given by then.
void settle()
{
    QTest::qWait(20);
}

} // namespace

class TestLargeAnswers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneReadsAtATime()
    {
        LargeAnswers answers;
        const Got first = come(answers, UserId::make(), 1);
        QVERIFY(hasPlace(first));
        const Got second = come(answers, UserId::make(), 2);
        const Got third = come(answers, UserId::make(), 3);
        settle();
        QVERIFY(!second->has_value());
        (**first)->hasRead(1000);
        QTRY_VERIFY(hasPlace(second));
        settle();
        QVERIFY(!third->has_value());
        // Whose reading has failed reads no more, either.
        second->reset();
        QTRY_VERIFY(hasPlace(third));
    }

    void aSocketHasOneAfterTheOther()
    {
        LargeAnswers answers;
        const UserId ann = UserId::make();
        const Got first = come(answers, ann, 1);
        (**first)->hasRead(1000);
        const Got second = come(answers, ann, 1);
        const Got third = come(answers, ann, 1);
        const Got other = come(answers, UserId::make(), 2);
        QVERIFY(hasPlace(other)); // though it came later
        other->reset();
        settle();
        QVERIFY(!second->has_value());
        first->reset();
        QTRY_VERIFY(hasPlace(second));
        (**second)->hasRead(1000);
        settle();
        QVERIFY(!third->has_value());
        second->reset();
        QTRY_VERIFY(hasPlace(third));
    }

    void whatIsNotTakenHasBounds()
    {
        LargeAnswers answers;
        const UserId ann = UserId::make();
        std::vector<Got> places;
        const auto add = [&](const UserId &user) {
            places.push_back(come(answers, user, places.size()));
            if (hasPlace(places.back()))
                (**places.back())->hasRead(LargeAnswers::kMostOfAnswer);
            return hasPlace(places.back());
        };
        // One person's share stops nobody else.
        QVERIFY(add(ann));
        QVERIFY(add(ann));
        QVERIFY(!add(ann));
        QVERIFY(add(UserId::make()));
        QVERIFY(add(UserId::make()));
        QVERIFY(!add(UserId::make()));
        places[3]->reset();
        QTRY_VERIFY(hasPlace(places[5]));
        settle();
        QVERIFY(!places[2]->has_value());
        (**places[5])->hasRead(1);
        places[0]->reset();
        QTRY_VERIFY(hasPlace(places[2]));
    }

    void theLineHasAnEnd()
    {
        LargeAnswers answers;
        const Got first = come(answers, UserId::make(), 0);
        quint64 socket = 1;
        const UserId ann = UserId::make();
        const UserId bob = UserId::make();
        std::vector<Got> line;
        for (; socket <= LargeAnswers::kFewWaiting; ++socket)
            QVERIFY(line.emplace_back(come(answers, ann, socket)));
        QVERIFY(!come(answers, ann, ++socket));
        for (int i = 0; i < LargeAnswers::kWaitingOfOne; ++i)
            QVERIFY(line.emplace_back(come(answers, bob, ++socket)));
        QVERIFY(!come(answers, bob, ++socket));
        // But for those who only wait for themselves.
        QVERIFY(line.emplace_back(come(answers, ann, 1)));
        while (line.size() < LargeAnswers::kWaiting + 1)
            QVERIFY(line.emplace_back(come(answers, UserId::make(), ++socket)));
        QVERIFY(!come(answers, UserId::make(), ++socket));
        // All get theirs, one at a time.
        first->reset();
        for (size_t i = 0; i < line.size(); ++i) {
            QTRY_COMPARE(std::count_if(line.begin(), line.end(), hasPlace), 1);
            (*std::find_if(line.begin(), line.end(), hasPlace))->reset();
        }
    }

    void peopleTakeTurns()
    {
        LargeAnswers answers;
        const UserId ann = UserId::make();
        const UserId bob = UserId::make();
        const Got first = come(answers, UserId::make(), 0);
        const std::vector<Got> anns{come(answers, ann, 1), come(answers, ann, 2),
                                    come(answers, ann, 1)};
        const std::vector<Got> bobs{come(answers, bob, 3), come(answers, bob, 3)};
        const Got last = come(answers, UserId::make(), 4);
        first->reset();
        for (const Got &got : {anns[0], bobs[0], last, anns[1], bobs[1], anns[2]}) {
            QTRY_VERIFY(hasPlace(got));
            got->reset();
        }
    }

    void nobodyWaitsTooLong()
    {
        LargeAnswers answers(std::chrono::milliseconds(50));
        const UserId ann = UserId::make();
        const Got first = come(answers, ann, 1);
        const Got own = come(answers, ann, 1);
        const Got other = come(answers, UserId::make(), 2);
        QTRY_VERIFY(other->has_value());
        QVERIFY(!hasPlace(other));
        QTest::qWait(150);
        QVERIFY(!own->has_value());
        first->reset();
        QTRY_VERIFY(hasPlace(own));
    }

    void onlyWaitingForOthersHasAnEnd()
    {
        LargeAnswers answers(std::chrono::milliseconds(2000));
        const UserId ann = UserId::make();
        const Got first = come(answers, ann, 1);
        (**first)->hasRead(1000);
        const Got own = come(answers, ann, 1);
        QTest::qWait(1500);
        const Got other = come(answers, UserId::make(), 2);
        QVERIFY(hasPlace(other));
        first->reset(); // from here on it waits for the other
        QTest::qWait(800);
        QVERIFY(!own->has_value());
        QTRY_VERIFY(own->has_value());
        QVERIFY(!hasPlace(own));
    }

    void aWaiterMayGiveUp()
    {
        LargeAnswers answers;
        const Got first = come(answers, UserId::make(), 1);
        LargeAnswers::WaiterPtr waiter = answers.queue(UserId::make(), 2);
        const std::weak_ptr<LargeAnswers::Waiter> late = waiter;
        const auto got = std::make_shared<std::optional<PlacePtr>>();
        static_cast<void>(keep(std::move(waiter), got));
        LargeAnswers::giveUp(late);
        QTRY_VERIFY(got->has_value());
        QVERIFY(!hasPlace(got));
        LargeAnswers::giveUp(late);
        first->reset();
        const Got next = come(answers, UserId::make(), 3);
        QTRY_VERIFY(hasPlace(next));
    }

    void aPlaceMayOutliveAll()
    {
        auto answers = std::make_unique<LargeAnswers>();
        const Got place = come(*answers, UserId::make(), 1);
        QVERIFY(hasPlace(place));
        answers.reset();
        (**place)->hasRead(1000);
        place->reset();
    }
};

QTEST_GUILESS_MAIN(TestLargeAnswers)
#include "tst_large_answers.moc"

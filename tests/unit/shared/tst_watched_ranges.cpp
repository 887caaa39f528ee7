// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/core/watched_ranges.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <limits>
#include <numeric>

using namespace lectern;

namespace {

constexpr int kCases = 5000;
constexpr int kLessonMs = 4000;

/// The same thing told the slow way: one bit a millisecond.
struct Model
{
    std::vector<bool> seen = std::vector<bool>(kLessonMs, false);

    void add(const WatchedRanges &ranges)
    {
        for (const WatchedRange &range : ranges.ranges()) {
            for (int ms = range.from; ms < range.to; ++ms)
                seen[size_t(ms)] = true;
        }
    }
};

quint32 seed()
{
    bool given = false;
    const quint32 fixed = qEnvironmentVariable("LECTERN_TEST_SEED").toUInt(&given);
    return given ? fixed : QRandomGenerator::system()->generate();
}

WatchedRanges randomRanges(QRandomGenerator &random, int most)
{
    WatchedRanges out;
    const int count = random.bounded(most + 1);
    for (int i = 0; i < count; ++i) {
        const int from = random.bounded(kLessonMs);
        out.add(from, std::min(kLessonMs, from + random.bounded(1, 600)));
    }
    return out;
}

WatchedRanges merged(WatchedRanges a, const WatchedRanges &b)
{
    a.merge(b);
    return a;
}

bool isNormal(const WatchedRanges &value)
{
    for (size_t i = 0; i < value.ranges().size(); ++i) {
        const WatchedRange &range = value.ranges()[i];
        if (range.from >= range.to || (i > 0 && range.from <= value.ranges()[i - 1].to))
            return false;
    }
    return true;
}

} // namespace

class TestWatchedRanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_seed = seed(); }
    void cleanup()
    {
        if (QTest::currentTestFailed())
            qWarning("repeat with LECTERN_TEST_SEED=%u", m_seed);
    }

    void mergingKeepsTheLaws()
    {
        QRandomGenerator random(m_seed);
        for (int i = 0; i < kCases; ++i) {
            const WatchedRanges a = randomRanges(random, 8);
            const WatchedRanges b = randomRanges(random, 8);
            const WatchedRanges c = randomRanges(random, 8);
            QCOMPARE(merged(a, b), merged(b, a));
            QCOMPARE(merged(merged(a, b), c), merged(a, merged(b, c)));
            QCOMPARE(merged(a, a), a);
            QCOMPARE(merged(merged(a, b), b), merged(a, b));
            QVERIFY(isNormal(merged(a, b)));
        }
    }

    void noMillisecondIsLostOrInvented()
    {
        QRandomGenerator random(m_seed);
        for (int i = 0; i < 500; ++i) {
            Model model;
            WatchedRanges all;
            const int reports = random.bounded(1, 30);
            for (int n = 0; n < reports; ++n) {
                const WatchedRanges report = randomRanges(random, 4);
                model.add(report);
                all.merge(report);
            }
            for (int ms = 0; ms < kLessonMs; ++ms)
                QCOMPARE(all.contains(ms), bool(model.seen[size_t(ms)]));
            QCOMPARE(all.totalMs(), std::count(model.seen.begin(), model.seen.end(), true));
        }
    }

    void anyOrderWithRepetitionsEndsTheSame()
    {
        QRandomGenerator random(m_seed);
        for (int i = 0; i < kCases / 5; ++i) {
            std::vector<WatchedRanges> reports;
            const int count = random.bounded(1, 25);
            for (int n = 0; n < count; ++n)
                reports.push_back(randomRanges(random, 3));
            WatchedRanges expected;
            for (const WatchedRanges &report : reports)
                expected.merge(report);

            std::vector<size_t> order(reports.size());
            std::iota(order.begin(), order.end(), size_t(0));
            for (int extra = random.bounded(10); extra > 0; --extra)
                order.push_back(size_t(random.bounded(count)));
            std::shuffle(order.begin(), order.end(), random);
            WatchedRanges got;
            for (const size_t n : order)
                got.merge(reports[n]);
            QCOMPARE(got, expected);
            QCOMPARE(got.toBytes(), expected.toBytes());
        }
    }

    void clampingFirstOrLastIsTheSame()
    {
        QRandomGenerator random(m_seed);
        for (int i = 0; i < kCases; ++i) {
            WatchedRanges a = randomRanges(random, 6);
            WatchedRanges b = randomRanges(random, 6);
            const int duration = random.bounded(kLessonMs + 1);
            WatchedRanges late = merged(a, b);
            QVERIFY(qAbs(late.shareOf(duration) * duration - [&] {
                        WatchedRanges cut = late;
                        cut.clampTo(duration);
                        return double(cut.totalMs());
                    }()) < 1e-6);
            late.clampTo(duration);
            a.clampTo(duration);
            b.clampTo(duration);
            QCOMPARE(merged(a, b), late);
            QVERIFY(late.totalMs() <= duration);
        }
    }

    void bytesAreBigEndianPairsAndComeBack()
    {
        WatchedRanges ranges;
        ranges.add(258, 65536);
        QCOMPARE(ranges.toBytes(), QByteArray::fromHex("0000010200010000"));
        QRandomGenerator random(m_seed);
        for (int i = 0; i < kCases; ++i) {
            const WatchedRanges value = randomRanges(random, 10);
            const auto back = WatchedRanges::fromBytes(value.toBytes());
            QVERIFY(back.has_value());
            QCOMPARE(*back, value);
        }
    }

    void bytesThatNobodyWroteAreRefused_data()
    {
        QTest::addColumn<QByteArray>("hex");
        QTest::newRow("cut") << QByteArray("00000001000000");
        QTest::newRow("empty range") << QByteArray("0000000100000001");
        QTest::newRow("reversed") << QByteArray("0000000200000001");
        QTest::newRow("negative") << QByteArray("ffffffff00000001");
        QTest::newRow("beyond") << QByteArray("000000007fffffff");
        QTest::newRow("touching") << QByteArray("00000001000000020000000200000003");
        QTest::newRow("unsorted") << QByteArray("00000005000000060000000100000002");
    }
    void bytesThatNobodyWroteAreRefused()
    {
        QFETCH(QByteArray, hex);
        QVERIFY(!WatchedRanges::fromBytes(QByteArray::fromHex(hex)).has_value());
    }

    void secondsAreRounded()
    {
        const auto ranges = WatchedRanges::fromSeconds({{5.0004, 7.5}, {0, 5.0004}, {9, 9.0001}},
                                                       QStringLiteral("watched"));
        QVERIFY(ranges.ok());
        QCOMPARE(ranges->toSeconds(), (QList<QList<double>>{{0, 7.5}}));
    }

    void wrongPairsAreNamed()
    {
        const double nan = std::numeric_limits<double>::quiet_NaN();
        const double infinity = std::numeric_limits<double>::infinity();
        const QList<QList<double>> pairs{{0, 1},   {2, 1},   {1, 1},        {-1, 2},
                                         {0, nan}, {nan, 1}, {0, infinity}, {0, 360000.1},
                                         {1},      {},       {1, 2, 3}};
        const auto ranges = WatchedRanges::fromSeconds(pairs, QStringLiteral("watched"));
        QVERIFY(!ranges.ok());
        QCOMPARE(ranges.error().kind, ErrorKind::InvalidInput);
        QCOMPARE(ranges.error().fields.size(), 10);
        for (qsizetype i = 0; i < 10; ++i) {
            QCOMPARE(ranges.error().fields[i].field, QStringLiteral("watched[%1]").arg(i + 1));
            QCOMPARE(ranges.error().fields[i].reason, QByteArray("validation.range"));
        }
    }

    void shareOfUnknownDurationIsNothing()
    {
        WatchedRanges ranges;
        ranges.add(0, 5000);
        QCOMPARE(ranges.shareOf(0), 0.0);
        QCOMPARE(ranges.shareOf(-1), 0.0);
        QCOMPARE(ranges.shareOf(10000), 0.5);
        QCOMPARE(ranges.shareOf(2500), 1.0);
    }

    void tooManyRangesCloseTheSmallestGaps()
    {
        WatchedRanges ranges;
        const int count = int(WatchedRanges::kMaxRanges) + 2;
        // Gaps of 100, but one of 7 and one of 3.
        int at = 0;
        for (int i = 0; i < count; ++i) {
            ranges.add(at, at + 10);
            at += 10 + (i == 40 ? 7 : i == 300 ? 3 : 100);
        }
        QCOMPARE(ranges.ranges().size(), WatchedRanges::kMaxRanges);
        QCOMPARE(ranges.totalMs(), std::int64_t(count) * 10 + 7 + 3);
        QVERIFY(isNormal(ranges));
        QVERIFY(WatchedRanges::fromBytes(ranges.toBytes()).has_value());

        QRandomGenerator random(m_seed);
        WatchedRanges many;
        for (int i = 0; i < 5000; ++i) {
            const int from = random.bounded(WatchedRanges::kMaxMs);
            many.add(from, from + random.bounded(1, 1000));
            QVERIFY(many.ranges().size() <= WatchedRanges::kMaxRanges);
            QVERIFY(many.contains(from));
        }
        QVERIFY(isNormal(many));
    }

    /// Beyond the limit, the order of reports decides which gaps are closed, and nothing else.
    void whatHoldsBeyondTheLimit()
    {
        QRandomGenerator random(m_seed);
        const auto scattered = [&random](int count) {
            WatchedRanges out;
            for (int i = 0; i < count; ++i) {
                const int from = random.bounded(3'600'000);
                out.add(from, from + random.bounded(1, 2000));
            }
            return out;
        };
        for (int i = 0; i < 100; ++i) {
            const WatchedRanges a = scattered(400);
            const WatchedRanges b = scattered(400);
            const WatchedRanges c = scattered(400);
            QCOMPARE(merged(a, b), merged(b, a));
            QCOMPARE(merged(merged(a, b), b), merged(a, b));
            for (const WatchedRanges &all : {merged(merged(a, b), c), merged(a, merged(b, c))}) {
                QVERIFY(isNormal(all));
                QVERIFY(all.ranges().size() <= WatchedRanges::kMaxRanges);
                // No second is lost: what was watched changes nothing any more.
                for (const WatchedRanges &one : {a, b, c})
                    QCOMPARE(merged(all, one), all);
            }
        }
    }

    void whatLiesOutsideIsCutOff()
    {
        WatchedRanges ranges;
        ranges.add(-500, 500);
        ranges.add(10, 10);
        ranges.add(90, 20);
        ranges.add(WatchedRanges::kMaxMs - 5, std::int64_t(WatchedRanges::kMaxMs) * 10);
        QCOMPARE(ranges.ranges(),
                 (std::vector<WatchedRange>{{0, 500},
                                            {WatchedRanges::kMaxMs - 5, WatchedRanges::kMaxMs}}));
        ranges.clampTo(0);
        QVERIFY(ranges.isEmpty());
    }

private:
    quint32 m_seed = 0;
};

QTEST_APPLESS_MAIN(TestWatchedRanges)
#include "tst_watched_ranges.moc"

// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/catalog/found_words.h"

#include <QRandomGenerator>
#include <QTest>

#include <map>

using namespace lectern;
using namespace lectern::catalog;

namespace {

/// All courses, as a database would hold them, by their keys; with the tier that a word finds each
/// in, kTiers where it doesn't.
struct School
{
    struct Row
    {
        ListedCourse course;
        int tier = kTiers;
    };

    explicit School(quint32 seed) : dice(seed) {}

    bool chance(int percent) { return dice.bounded(100) < percent; }
    void write(Row &row)
    {
        ListedCourse &course = row.course;
        course.published = chance(80);
        course.category = QStringLiteral("Category %1").arg(dice.bounded(6));
        course.difficulty = Difficulty(dice.bounded(3));
        course.language = QStringLiteral("l%1").arg(dice.bounded(4));
        course.price = chance(50) ? 0 : dice.bounded(5);
        course.seconds = dice.bounded(40) * 30;
        course.publishedAt = dice.bounded(50);
        course.titleKey = QStringLiteral("title %1").arg(dice.bounded(300));
        row.tier = course.published ? dice.bounded(kTiers + 1) : kTiers;
    }
    void count(Row &row)
    {
        row.course.students += dice.bounded(3);
        row.course.rating = dice.bounded(50) / 10.0;
    }
    qint64 add()
    {
        const qint64 key = last += chance(90) ? 1 : 3;
        Row &row = rows[key];
        row.course.key = key;
        row.course.id = CourseId::make();
        write(row);
        return key;
    }
    qint64 any() { return std::next(rows.begin(), dice.bounded(int(rows.size())))->first; }

    std::shared_ptr<const CatalogIndex> index() const
    {
        auto index = std::make_shared<CatalogIndex>();
        for (const auto &[key, row] : rows)
            index->add(row.course);
        index->finish();
        return index;
    }
    WordTiers tiers(const CatalogIndex &index) const
    {
        TiersMaker maker(index);
        for (const auto &[key, row] : rows) {
            if (row.tier < kTiers)
                maker.add(size_t(row.tier), key);
        }
        return maker.tiers();
    }
    WordTiers patched(const CatalogIndex &index, const WordTiers &before,
                      const std::vector<qint64> &keys) const
    {
        TiersMaker maker(index);
        for (const qint64 key : keys) {
            const auto row = rows.find(key);
            if (row != rows.end() && row->second.tier < kTiers)
                maker.add(size_t(row->second.tier), key);
        }
        return maker.patched(before, keys);
    }

    QRandomGenerator dice;
    std::map<qint64, Row> rows;
    qint64 last = 0;
};

bool operator==(const FoundPage &a, const FoundPage &b)
{
    const auto same = [](const FoundCourse &x, const FoundCourse &y) {
        return x.key == y.key && x.position.value == y.position.value &&
               x.position.id == y.position.id && x.position.tier == y.position.tier;
    };
    return a.total == b.total &&
           std::equal(a.courses.begin(), a.courses.end(), b.courses.begin(), b.courses.end(), same);
}

/// Lists of all sorts, filtered and not; pages are walked by cursor.
void compare(const CatalogIndex &patched, const std::vector<WordTiers> &patchedWords,
             const CatalogIndex &fresh, const std::vector<WordTiers> &freshWords, School &school)
{
    QCOMPARE(patched.languages(), fresh.languages());
    QCOMPARE(patched.categories().size(), fresh.categories().size());
    for (qsizetype i = 0; i < fresh.categories().size(); ++i) {
        QCOMPARE(patched.categories()[i].name, fresh.categories()[i].name);
        QCOMPARE(patched.categories()[i].count, fresh.categories()[i].count);
    }
    for (int sort = -1; sort < int(EnumNames<CatalogSort>::values.size()); ++sort) {
        CatalogQuery query;
        query.limit = 100;
        if (sort >= 0)
            query.sort = CatalogSort(sort);
        query.filter.searching = sort < 0 || school.chance(30);
        if (school.chance(30))
            query.filter.category = QStringLiteral("Category %1").arg(school.dice.bounded(7));
        if (school.chance(20))
            query.filter.language = QStringLiteral("l%1").arg(school.dice.bounded(5));
        if (school.chance(20))
            query.filter.difficulty = Difficulty(school.dice.bounded(3));
        if (school.chance(20))
            query.filter.price = school.chance(50) ? PriceFilter::Free : PriceFilter::Paid;
        if (school.chance(40))
            query.filter.maxSeconds = school.dice.bounded(1300);
        const std::vector<WordTiers> none;
        const auto &ourWords = query.filter.searching ? patchedWords : none;
        const auto &theirWords = query.filter.searching ? freshWords : none;
        for (;;) {
            const FoundPage ours = patched.find(query, ourWords);
            const FoundPage theirs = fresh.find(query, theirWords);
            QVERIFY(ours == theirs);
            if (theirs.courses.size() <= query.limit)
                break;
            query.after = theirs.courses[query.limit - 1].position;
        }
    }
}

} // namespace

class TestCatalogIndex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void patchedIsAsMadeAnew_data()
    {
        QTest::addColumn<int>("courses");
        QTest::newRow("none") << 0;
        QTest::newRow("few") << 40;
        QTest::newRow("orders walked") << 3000;
    }
    void patchedIsAsMadeAnew()
    {
        QFETCH(int, courses);
        School school(quint32(courses) + 7);
        for (int i = 0; i < courses; ++i)
            school.add();
        std::shared_ptr<const CatalogIndex> index = school.index();
        WordTiers word = school.tiers(*index);
        int anew = 0;
        for (int round = 0; round < 150; ++round) {
            std::map<qint64, ListedCourse> changed;
            for (int i = school.dice.bounded(1, 12); i > 0; --i) {
                const int what = school.dice.bounded(10);
                if (what < 2 || school.rows.empty()) {
                    const qint64 key = school.add();
                    changed[key] = school.rows[key].course;
                    continue;
                }
                const qint64 key = school.any();
                School::Row &row = school.rows[key];
                if (what < 6)
                    school.count(row);
                else
                    school.write(row);
                changed[key] = row.course;
                if (what == 9) {
                    changed[key].published = false;
                    school.rows.erase(key);
                }
            }
            QList<ListedCourse> list;
            std::vector<qint64> keys;
            for (const auto &[key, course] : changed) {
                list.append(course);
                keys.push_back(key);
            }
            const std::shared_ptr<const CatalogIndex> fresh = school.index();
            const WordTiers freshWord = school.tiers(*fresh);
            const std::shared_ptr<const CatalogIndex> before = index;
            index = before->patched(list);
            if (index) {
                word = school.patched(*index, word, keys);
            } else {
                ++anew;
                index = fresh;
                word = freshWord;
            }
            compare(*index, {word}, *fresh, {freshWord}, school);
            if (QTest::currentTestFailed())
                return;
        }
        QVERIFY(anew <= 1);
    }

    void readersKeepWhatTheyHave()
    {
        School school(1);
        for (int i = 0; i < 1500; ++i)
            school.add();
        const std::shared_ptr<const CatalogIndex> first = school.index();
        const std::shared_ptr<const CatalogIndex> copy = school.index();
        std::shared_ptr<const CatalogIndex> index = first;
        for (int i = 0; i < 200; ++i) {
            School::Row &row = school.rows[school.any()];
            school.write(row);
            index = index->patched({row.course});
            QVERIFY(index);
        }
        compare(*first, {}, *copy, {}, school);
    }

    void aCourseBetweenTwoOthersNeedsANewOne()
    {
        School school(1);
        for (int i = 0; i < 10; ++i)
            school.add();
        school.last += 5;
        school.add();
        ListedCourse course;
        course.key = school.last - 2;
        QVERIFY(!school.index()->patched({course}));
        course.key = school.last + 2;
        QVERIFY(school.index()->patched({course}));
    }

    void changesAreRememberedForAWhile()
    {
        FoundWords words;
        QCOMPARE(words.changed({}), 0);
        QCOMPARE(words.changed({{3, 1}, {5, 1}}), 1);
        QCOMPARE(words.changed({{3, 1}, {5, 1}}), 1); // told again
        QCOMPARE(words.changed({{3, 2}, {5, 1}}), 2);
        QCOMPARE(*words.changedSince(0), (std::vector<qint64>{3, 5}));
        QCOMPARE(*words.changedSince(1), (std::vector<qint64>{3}));
        QVERIFY(words.changedSince(2)->empty());
        std::vector<ChangedText> many;
        for (qint64 key = 1; key <= 5000; ++key)
            many.push_back({key, 3});
        words.changed(many);
        QVERIFY(!words.changedSince(2)); // too many
        QCOMPARE(words.changed({{7, 4}}), 4);
        QVERIFY(!words.changedSince(1)); // forgotten
        QCOMPARE(*words.changedSince(3), (std::vector<qint64>{7}));
    }
};

QTEST_APPLESS_MAIN(TestCatalogIndex)
#include "tst_catalog_index.moc"

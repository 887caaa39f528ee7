// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contract/catalog_fixture.h"

using namespace lectern;
using namespace lectern::catalog;

class CatalogListsContract : public CatalogTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { start(); }
    void cleanup() { m.reset(); }

    void searchesFoldAccentsAndMatchPrefixes()
    {
        publish("Café au lait", "Food");
        publish({.instructorId = m_teacher,
                 .title = QStringLiteral("Tea"),
                 .subtitle = QStringLiteral("not cafe"),
                 .category = QStringLiteral("Food")});
        publish({.instructorId = m_teacher,
                 .title = QStringLiteral("Juice"),
                 .description = QStringLiteral("Better than a CAFÉ."),
                 .category = QStringLiteral("Food")});
        publish("Cafeteria", "Food");
        const QStringList ranked{QStringLiteral("Café au lait"), QStringLiteral("Cafeteria"),
                                 QStringLiteral("Tea"), QStringLiteral("Juice")};
        QCOMPARE(titles(list(searching(QStringLiteral("cafe")))), ranked);
        QCOMPARE(titles(list(searching(QStringLiteral("CAFÉ")))), ranked);
        QCOMPARE(list(searching(QStringLiteral("caf"))).total, 4);
        QCOMPARE(titles(list(searching(QStringLiteral("au lai")))),
                 QStringList{QStringLiteral("Café au lait")});
        CatalogRequest sorted = searching(QStringLiteral("cafe"));
        sorted.sort = CatalogSort::Title;
        QCOMPARE(titles(list(sorted)).first(), QStringLiteral("Café au lait"));
        QCOMPARE(titles(list(sorted)).last(), QStringLiteral("Tea"));
    }

    void nothingInASearchIsSyntax()
    {
        publish({.instructorId = m_teacher,
                 .title = QStringLiteral("C++ \"basics\""),
                 .category = QStringLiteral("IT")});
        for (const char *text : {"\"", "*", "c++ AND (", "title:c", "' OR 1=1 --", "NOT",
                                 "a:*b & !", "NEAR(c, 2)", "\\", "!!!"})
            QVERIFY2(await(m->service.list(searching(QString::fromLatin1(text)))).ok(), text);
        QCOMPARE(list(searching(QStringLiteral("c++"))).total, 1);
        QCOMPARE(list(searching(QStringLiteral("!!!"))).total, 0);
    }

    void filtersNarrow()
    {
        NewCourse paid{.instructorId = m_teacher,
                       .title = QStringLiteral("Paid"),
                       .category = QStringLiteral("IT"),
                       .price = 900};
        paid.difficulty = Difficulty::Advanced;
        publish(paid);
        NewCourse french{.instructorId = m_teacher,
                         .title = QStringLiteral("French"),
                         .category = QStringLiteral("Art"),
                         .language = QStringLiteral("fr")};
        publish(french);
        CatalogRequest request;
        request.price = PriceFilter::Paid;
        QCOMPARE(titles(list(request)), QStringList{QStringLiteral("Paid")});
        request.price = PriceFilter::Free;
        request.language = QStringLiteral("fr");
        QCOMPARE(titles(list(request)), QStringList{QStringLiteral("French")});
        request.category = QStringLiteral("IT");
        const CatalogReply none = list(request);
        QCOMPARE(none.total, 0);
        QCOMPARE(none.categories.size(), 2);
        QCOMPARE(none.languages, (QStringList{QStringLiteral("en"), QStringLiteral("fr")}));
        CatalogRequest hard;
        hard.difficulty = Difficulty::Advanced;
        hard.duration = 10;
        hard.search = QStringLiteral("pai");
        QCOMPARE(list(hard).total, 1);
    }

    // Enough courses that orders are walked, not only what was found sorted.
    void everyListHoldsAllThatItShould()
    {
        constexpr int kCourses = 1300;
        QList<NewCourse> courses;
        for (int i = 0; i < kCourses; ++i) {
            NewCourse course{.instructorId = m_teacher,
                             .title = QStringLiteral("Number %1").arg(i * 7 % 100),
                             .category = i % 2 ? QStringLiteral("Odd") : QStringLiteral("Even"),
                             .price = i * 11 % 40};
            course.difficulty = Difficulty(i % 3);
            if (i % 5 == 0)
                course.description = QStringLiteral("Fifth");
            courses.append(course);
        }
        write([&](Session &session) {
            for (const NewCourse &course : courses) {
                QVERIFY(m->writer.createCourse(session, course).ok());
                QVERIFY(m->writer
                            .setStatus(session, course.id, CourseStatus::Published,
                                       Timestamp{course.price * 1000})
                            .ok());
            }
        });
        CatalogRequest plain;
        CatalogRequest all = searching(QStringLiteral("numb"));
        CatalogRequest some = searching(QStringLiteral("fif num"));
        CatalogRequest narrow = all;
        narrow.category = QStringLiteral("Odd");
        narrow.difficulty = Difficulty::Advanced;
        narrow.duration = 5;
        CatalogRequest paid;
        paid.price = PriceFilter::Paid;
        struct Case
        {
            CatalogRequest request;
            std::function<bool(int)> holds;
        };
        const QList<Case> cases{
            {plain, [](int) { return true; }},
            {all, [](int) { return true; }},
            {some, [](int i) { return i % 5 == 0; }},
            {narrow, [](int i) { return i % 2 == 1 && i % 3 == 2; }},
            {paid, [](int i) { return i * 11 % 40 > 0; }},
        };
        for (const Case &one : cases) {
            QHash<CourseId, int> expected;
            for (int i = 0; i < kCourses; ++i) {
                if (one.holds(i))
                    expected.insert(courses[i].id, i);
            }
            CatalogRequest request = one.request;
            walk(request, expected);
            for (const auto &[sort, name] : EnumNames<CatalogSort>::values) {
                request.sort = sort;
                walk(request, expected);
            }
        }
    }

    void searchesFollowChanges()
    {
        const CourseId id = publish("First", "X");
        publish("Second", "X");
        const auto total = [this](const char *text) {
            return list(searching(QString::fromLatin1(text))).total;
        };
        QCOMPARE(total("ada"), 2);
        QCOMPARE(total("first"), 1);
        setStatus(id, CourseStatus::Archived);
        QCOMPARE(total("ada"), 1);
        QCOMPARE(total("first"), 0);
        QCOMPARE(list({}).total, 1);
        setStatus(id, CourseStatus::Published);
        QCOMPARE(total("first"), 1);
        QCOMPARE(titles(list({})).last(), QStringLiteral("First"));
        write([&](Session &session) {
            static constexpr db::Statement kRename{"test.rename",
                                                   "UPDATE users SET name = 'Grace' WHERE id = ?"};
            session.run(kRename, m_teacher);
            QVERIFY(m->writer.reindexInstructor(session, m_teacher).ok());
        });
        QCOMPARE(total("ada"), 0);
        QCOMPARE(total("grac"), 2);
    }

    // Another process withdraws a course: nothing here has been told.
    void whatIsNotPublishedIsNeverShown()
    {
        const CourseId id = publish("Withdrawn", "X");
        publish("Stays", "X");
        QCOMPARE(list({}).courses.size(), 2);
        QVERIFY(await(m->database->write([&](Session &session) {
                    return m->writer.setStatus(session, id, CourseStatus::Draft, Timestamp::now());
                })).ok());
        CatalogRequest other;
        other.paging.limit = 7;
        QCOMPARE(titles(list(other)), QStringList{QStringLiteral("Stays")});
    }

    void ordersFollowTheCounts()
    {
        const CourseId id = publish("Liked", "X");
        publish("Newer", "X");
        CatalogRequest request;
        request.sort = CatalogSort::Popularity;
        QCOMPARE(titles(list(request)).first(), QStringLiteral("Newer"));
        QVERIFY(await(m->database->write([&](Session &session) {
                    return m->writer.countStudent(session, id, 1);
                })).ok());
        m->changes.countsChanged();
        QTRY_COMPARE(titles(list(request)).first(), QStringLiteral("Liked"));
    }

    void pagesStayStableWhileCoursesCome_data()
    {
        QTest::addColumn<int>("sort");
        QTest::newRow("match") << -1;
        for (const auto &[sort, name] : EnumNames<CatalogSort>::values)
            QTest::newRow(name) << int(sort);
    }
    void pagesStayStableWhileCoursesCome()
    {
        QFETCH(int, sort);
        CatalogRequest request;
        if (sort < 0)
            request.search = QStringLiteral("course");
        else
            request.sort = CatalogSort(sort);
        request.paging.limit = 3;
        for (int i = 0; i < 10; ++i)
            publish({.instructorId = m_teacher,
                     .title = QStringLiteral("Course %1").arg(i % 4),
                     .category = QStringLiteral("X"),
                     .price = i % 3});
        QSet<QString> seen;
        for (int page = 0; page < 4; ++page) {
            const CatalogReply reply = list(request);
            for (const CourseCardDto &card : reply.courses) {
                QVERIFY(!seen.contains(card.courseId.toString()));
                if (!card.title.startsWith(QLatin1String("New")))
                    seen.insert(card.courseId.toString());
            }
            QCOMPARE(reply.nextCursor.has_value(), page < 3);
            request.paging.cursor = reply.nextCursor;
            // Before everything in most orders, behind all in that by title.
            if (page == 0)
                publish("New course", "X");
            if (!reply.nextCursor)
                break;
        }
        QCOMPARE(seen.size(), 10);
    }

    void cursorsFitTheirOwnListOnly()
    {
        for (int i = 0; i < 3; ++i)
            publish("Course", "X");
        CatalogRequest request;
        request.paging.limit = 1;
        request.paging.cursor = list(request).nextCursor;
        QVERIFY(await(m->service.list(request)).ok());
        CatalogRequest other = request;
        other.sort = CatalogSort::Title;
        QCOMPARE(await(m->service.list(other)).error().id, QByteArray("catalog.invalid_cursor"));
        for (const char *bad :
             {"x", "AAAA", "%%%", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"}) {
            request.paging.cursor = QString::fromLatin1(bad);
            QCOMPARE(await(m->service.list(request)).error().id,
                     QByteArray("catalog.invalid_cursor"));
        }
    }

private:
    /// By cursor and by page number: every course once, in the order asked for. `expected` tells
    /// when they were made.
    void walk(CatalogRequest request, const QHash<CourseId, int> &expected)
    {
        request.paging.limit = 97;
        QList<CourseCardDto> cards;
        for (CatalogReply reply = list(request);; reply = list(request)) {
            QCOMPARE(reply.total, expected.size());
            cards += reply.courses;
            CatalogRequest numbered = request;
            numbered.paging.cursor.reset();
            numbered.paging.page = int(cards.size() - 1) / 97 + 1;
            QCOMPARE(titles(list(numbered)), titles(reply));
            request.paging.cursor = reply.nextCursor;
            if (!reply.nextCursor)
                break;
        }
        QSet<CourseId> seen;
        for (const CourseCardDto &card : cards)
            seen.insert(card.courseId);
        QCOMPARE(cards.size(), expected.size());
        QCOMPARE(seen.size(), expected.size());
        using Place = std::tuple<qint64, QString, CourseId>;
        const auto comesBefore = [&](const CourseCardDto &a, const CourseCardDto &b) {
            if (!request.sort && request.search)
                return expected[a.courseId] > expected[b.courseId];
            switch (request.sort.value_or(CatalogSort::Newest)) {
            case CatalogSort::Newest: // published in the order of their prices
                return Place(a.price, {}, a.courseId) > Place(b.price, {}, b.courseId);
            case CatalogSort::Title:
                return Place(0, a.title, a.courseId) < Place(0, b.title, b.courseId);
            case CatalogSort::Price:
                return Place(a.price, {}, a.courseId) < Place(b.price, {}, b.courseId);
            case CatalogSort::Duration: // all the same
                return a.courseId < b.courseId;
            default:
                return a.courseId > b.courseId;
            }
        };
        for (qsizetype i = 1; i < cards.size(); ++i)
            QVERIFY(comesBefore(cards[i - 1], cards[i]));
    }
};

LECTERN_CONTRACT_MAIN(CatalogListsContract)
#include "catalog_lists_contract.moc"

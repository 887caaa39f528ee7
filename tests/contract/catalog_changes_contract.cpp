// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/db/postgres_connection.h"
#include "tests/contract/catalog_fixture.h"

#include <QRandomGenerator>

using namespace lectern;
using namespace lectern::catalog;

/// What a server keeps of all courses in memory follows their changes.
class CatalogChangesContract : public CatalogTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { start(); }
    void cleanup()
    {
        m_courses.clear();
        m.reset();
    }

    // Enough courses that orders are walked.
    void listsAreAsIfReadAnew()
    {
        write([this](Session &session) {
            test::insertUser(session, m_other);
            for (int i = 0; i < 1100; ++i)
                create(session);
        });
        for (int round = 0; round < 25; ++round) {
            write([this](Session &session) {
                for (int i = m_dice.bounded(1, 8); i > 0; --i)
                    change(session);
            });
            CatalogService fresh{CatalogService::Parts{
                *m->database, m->store, m->facts, m->memberships, m->media, m->links, m->changes}};
            for (int i = 0; i < 12; ++i) {
                walk(request(), fresh);
                if (QTest::currentTestFailed())
                    return;
            }
        }
    }

    // Nobody tells of them, and no count of anything here changes with them.
    void changesOfOthersAreSeen()
    {
        const CourseId id = publish("Tea", "Food");
        QCOMPARE(list(searching(QStringLiteral("coffee"))).total, 0);
        QCOMPARE(list({}).categories.first().name, QStringLiteral("Food"));
        QVERIFY(await(m->database->write([&](Session &session) {
                    static constexpr db::Statement kWrite{
                        "test.write",
                        "UPDATE courses SET title = 'Coffee', category = 'Drinks' WHERE id = ?"};
                    session.run(kWrite, id);
                    return m->writer.setStatus(session, id, CourseStatus::Published,
                                               Timestamp::now());
                })).ok());
        QTRY_COMPARE_WITH_TIMEOUT(list(searching(QStringLiteral("coffee"))).total, 1, 20000);
        QCOMPARE(list(searching(QStringLiteral("tea"))).total, 0);
        QCOMPARE(list({}).categories.first().name, QStringLiteral("Drinks"));
    }

    void changesAreReadOnce()
    {
        const CourseId id = publish("Tea", "Food");
        publish("Milk", "Food");
        qint64 mark = read<qint64>([this](Session &s) { return m->store.changeMark(s); });
        const auto since = [&](int most) {
            return read<CourseChanges>([&](Session &s) { return m->store.changes(s, mark, most); });
        };
        QVERIFY(since(9).courses.isEmpty());
        write([&](Session &s) { QVERIFY(m->writer.countStudent(s, id, 1).ok()); });
        CourseChanges changes = since(9);
        QCOMPARE(changes.courses.size(), 1);
        QCOMPARE(changes.courses[0].id, id);
        QCOMPARE(changes.courses[0].students, 1);
        QVERIFY(changes.courses[0].published);
        QVERIFY(changes.searchTexts.empty());
        mark = changes.mark;
        QVERIFY(since(9).courses.isEmpty());
        write([&](Session &s) { QVERIFY(m->writer.reindexInstructor(s, m_teacher).ok()); });
        changes = since(9);
        QCOMPARE(changes.courses.size(), 2);
        QCOMPARE(changes.searchTexts.size(), size_t(2));
        QVERIFY(!changes.tooMany);
        QVERIFY(since(1).tooMany);
        mark = changes.mark;
        setStatus(id, CourseStatus::Archived);
        changes = since(9);
        QCOMPARE(changes.courses.size(), 1);
        QVERIFY(!changes.courses[0].published);
        QCOMPARE(changes.searchTexts.size(), size_t(1));
        mark = changes.mark;
        write([&](Session &s) { remove(s, id); });
        changes = since(9);
        QCOMPARE(changes.courses.size(), 1);
        QVERIFY(!changes.courses[0].published);
    }

    // A restore may bring in a log that doesn't reach as far.
    void aMarkOfAnotherLogReadsAll()
    {
        publish("Tea", "Food");
        const qint64 mark = read<qint64>([this](Session &s) { return m->store.changeMark(s); });
        const auto since = [&](qint64 from) {
            return read<CourseChanges>([&](Session &s) { return m->store.changes(s, from, 9); });
        };
        QVERIFY(!since(mark).tooMany);
        QVERIFY(since(mark + 1000000).tooMany);
    }

    // One that began earlier and ends later than what has been read is not passed over.
    void lateTransactionsAreNotMissed()
    {
        if (test::dialect() == db::Dialect::Sqlite)
            QSKIP("SQLite has one writer");
        const CourseId early = publish("Early", "X");
        const CourseId late = publish("Late", "X");
        db::PostgresConnection other(std::get<db::PostgresLocation>(m->database.options().location),
                                     db::PostgresConnection::Access::Write);
        other.ensureOpen();
        other.begin();
        QVERIFY(m->writer.countStudent(other, late, 1).ok());
        qint64 mark = read<qint64>([this](Session &s) { return m->store.changeMark(s); });
        write([&](Session &s) { QVERIFY(m->writer.countStudent(s, early, 1).ok()); });
        const auto next = [&] {
            const auto changes =
                read<CourseChanges>([&](Session &s) { return m->store.changes(s, mark, 9); });
            mark = changes.mark;
            QList<CourseId> ids;
            for (const ListedCourse &course : changes.courses)
                ids.append(course.id);
            return ids;
        };
        QCOMPARE(next(), QList<CourseId>{early});
        other.commit();
        QVERIFY(next().contains(late));
        QVERIFY(next().isEmpty());
    }

private:
    template<class T, class F>
    T read(F function)
    {
        const auto work = [function](Session &session) -> Result<T> { return function(session); };
        Result<T> result = await(m->database->read(work));
        if (!result)
            qFatal("%s", qUtf8Printable(result.error().detail));
        return std::move(*result);
    }
    bool chance(int percent) { return m_dice.bounded(100) < percent; }
    QString words()
    {
        static const QStringList kWords{QStringLiteral("tea"),    QStringLiteral("teapots"),
                                        QStringLiteral("coffee"), QStringLiteral("Café"),
                                        QStringLiteral("milk"),   QStringLiteral("Μύλος"),
                                        QStringLiteral("3d")};
        QStringList some;
        for (int i = m_dice.bounded(3); i >= 0; --i)
            some.append(kWords[m_dice.bounded(int(kWords.size()))]);
        return some.join(QLatin1Char(' '));
    }
    void create(Session &session)
    {
        NewCourse course{.instructorId = chance(50) ? m_teacher : m_other,
                         .title = words(),
                         .category = QStringLiteral("C%1").arg(m_dice.bounded(5)),
                         .language = QStringLiteral("l%1").arg(m_dice.bounded(3)),
                         .price = m_dice.bounded(4) * 100};
        course.difficulty = Difficulty(m_dice.bounded(3));
        if (chance(50))
            course.subtitle = words();
        if (chance(50))
            course.description = words();
        m_courses.append(course.id);
        QVERIFY(m->writer.createCourse(session, course).ok());
        if (chance(90))
            setStatus(session, course.id);
    }
    void setStatus(Session &session, const CourseId &id)
    {
        const auto status = chance(75) ? CourseStatus::Published : CourseStatus(m_dice.bounded(3));
        QVERIFY(
            m->writer.setStatus(session, id, status, Timestamp{1000 * m_dice.bounded(50)}).ok());
    }
    using CatalogTest::setStatus;
    void remove(Session &session, const CourseId &id)
    {
        static constexpr db::Statement kUnindex{
            "test.unindex",
            "DELETE FROM course_search WHERE rowid = (SELECT row_key FROM courses WHERE id = ?)",
            "DELETE FROM course_search WHERE row_key = (SELECT row_key FROM courses WHERE id = ?)"};
        static constexpr db::Statement kReviews{"test.reviews",
                                                "DELETE FROM reviews WHERE course_id = ?"};
        static constexpr db::Statement kDelete{"test.delete", "DELETE FROM courses WHERE id = ?"};
        session.run(kUnindex, id);
        session.run(kReviews, id);
        session.run(kDelete, id);
    }
    void change(Session &session)
    {
        static constexpr db::Statement kWrite{
            "test.write", "UPDATE courses SET title = ?, title_key = ?, category = ?, price = ?,"
                          " duration_seconds = ? WHERE id = ?"};
        static constexpr db::Statement kRename{"test.rename",
                                               "UPDATE users SET name = ? WHERE id = ?"};
        const qsizetype place = m_dice.bounded(int(m_courses.size()));
        const CourseId id = m_courses[place];
        switch (m_dice.bounded(9)) {
        case 0:
        case 1:
            return create(session);
        case 2:
            return setStatus(session, id);
        case 3: {
            const QString title = words();
            session.run(kWrite, title, title, QStringLiteral("C%1").arg(m_dice.bounded(6)),
                        m_dice.bounded(3) * 100, m_dice.bounded(9) * 600, id);
            return setStatus(session, id);
        }
        case 4:
            if (chance(95))
                return;
            session.run(kRename, words(), m_other);
            QVERIFY(m->writer.reindexInstructor(session, m_other).ok());
            return;
        case 5:
            // Somebody who has reviewed it already can't.
            static_cast<void>(m->writer.addReview(
                session, {.courseId = id, .userId = m_teacher, .rating = m_dice.bounded(1, 6)}));
            return;
        case 6:
            m_courses.removeAt(place);
            return remove(session, id);
        default:
            QVERIFY(m->writer.countStudent(session, id, 1).ok());
        }
    }
    CatalogRequest request()
    {
        CatalogRequest request;
        request.paging.limit = 100;
        if (chance(60))
            request.search = words().left(m_dice.bounded(2, 12));
        if (chance(70))
            request.sort = CatalogSort(m_dice.bounded(int(EnumNames<CatalogSort>::values.size())));
        if (chance(30))
            request.category = QStringLiteral("C%1").arg(m_dice.bounded(6));
        if (chance(20))
            request.price = chance(50) ? PriceFilter::Free : PriceFilter::Paid;
        if (chance(20))
            request.duration = m_dice.bounded(90);
        return request;
    }
    void walk(CatalogRequest request, CatalogService &fresh)
    {
        for (;;) {
            const Result<QByteArray> kept = await(m->service.list(request));
            const Result<QByteArray> anew = await(fresh.list(request));
            QVERIFY(kept.ok() && anew.ok());
            QCOMPARE(*kept, *anew);
            request.paging.cursor = parsed<CatalogReply>(anew).nextCursor;
            if (!request.paging.cursor)
                return;
        }
    }

    QRandomGenerator m_dice{7};
    QList<CourseId> m_courses;
    const UserId m_other = UserId::make();
};

LECTERN_CONTRACT_MAIN(CatalogChangesContract)
#include "catalog_changes_contract.moc"

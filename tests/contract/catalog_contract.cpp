// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/adapters/storage/directory_blob_store.h"
#include "server/core/concurrency/await.h"
#include "server/features/catalog/catalog_service.h"
#include "server/features/catalog/sql_catalog_store.h"
#include "server/features/catalog/sql_course_writer.h"
#include "server/features/media/media_service.h"
#include "server/features/media/signed_links.h"
#include "server/features/media/sql_media_store.h"
#include "shared/core/json_decoder.h"
#include "tests/support/contract_main.h"
#include "tests/support/school_rows.h"

#include <QBuffer>
#include <QJsonDocument>
#include <QTest>

using namespace lectern;
using namespace lectern::catalog;
using db::Session;

namespace {

class FixedMembership final : public MembershipProvider
{
public:
    std::optional<Membership> membership(Session &, const UserId &user, const CourseId &) override
    {
        return user == member ? std::optional(Membership{enrollment, 0.5, status}) : std::nullopt;
    }

    UserId member = UserId::make();
    EnrollmentId enrollment = EnrollmentId::make();
    EnrollmentStatus status = EnrollmentStatus::InProgress;
};

/// All that the catalog needs, on a fresh database.
struct Fixture
{
    test::TestDatabase database{test::dialect()};
    QTemporaryDir folder;
    std::unique_ptr<DirectoryBlobStore> blobs = *DirectoryBlobStore::make(folder.path());
    WorkPool pool{WorkPool::Options{}};
    LinkSigner signer{QByteArray(32, 'k')};
    media::SqlMediaStore mediaStore;
    media::SignedLinks links{signer};
    media::MediaService media{*database, mediaStore, *blobs, signer, pool};
    CatalogChanges changes;
    SqlCatalogStore store;
    SqlCourseWriter writer;
    CatalogFacts facts{store, links, changes};
    FixedMembership memberships;
    CatalogService service{
        CatalogService::Parts{*database, store, facts, memberships, media, links, changes}};
};

template<class T>
T parsed(const Result<QByteArray> &json)
{
    if (!json)
        qFatal("an error instead of a reply: %s", json.error().id.constData());
    return *fromJson<T>(QJsonDocument::fromJson(*json).object(), JsonDecoder::Unknown::Ignore);
}

QStringList titles(const CatalogReply &reply)
{
    QStringList out;
    for (const CourseCardDto &card : reply.courses)
        out.append(card.title);
    return out;
}

CatalogRequest searching(const QString &text)
{
    CatalogRequest request;
    request.search = text;
    return request;
}

} // namespace

class CatalogContract : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m = std::make_unique<Fixture>();
        m_teacher = UserId::make();
        write([this](Session &session) {
            test::insertUser(session, m_teacher);
            test::insertUser(session, m->memberships.member);
        });
    }
    void cleanup() { m.reset(); }

    void searchesFoldAccentsAndMatchPrefixes()
    {
        publish({.instructorId = m_teacher,
                 .title = QStringLiteral("Café au lait"),
                 .category = QStringLiteral("Food")});
        publish({.instructorId = m_teacher,
                 .title = QStringLiteral("Tea"),
                 .subtitle = QStringLiteral("not cafe"),
                 .category = QStringLiteral("Food")});
        publish({.instructorId = m_teacher,
                 .title = QStringLiteral("Juice"),
                 .description = QStringLiteral("Better than a CAFÉ."),
                 .category = QStringLiteral("Food")});
        publish({.instructorId = m_teacher,
                 .title = QStringLiteral("Cafeteria"),
                 .category = QStringLiteral("Food")});
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

    void crowdedSearchesSayThatThereIsMore()
    {
        write([this](Session &session) {
            for (int i = 0; i <= kSearchReach; ++i) {
                const NewCourse course{.instructorId = m_teacher,
                                       .title = QStringLiteral("Number %1").arg(i),
                                       .category = QStringLiteral("X"),
                                       .price = i};
                QVERIFY(m->writer.createCourse(session, course).ok());
                QVERIFY(
                    m->writer
                        .setStatus(session, course.id, CourseStatus::Published, Timestamp::now())
                        .ok());
            }
        });
        CatalogRequest request = searching(QStringLiteral("numb"));
        QCOMPARE(list(request).total, kSearchReach);
        QVERIFY(list(request).totalIsAtLeast);
        QCOMPARE(titles(list(request)).first(), QStringLiteral("Number %1").arg(kSearchReach));
        // Of the best matches, not of all: the oldest is left out, and it says so.
        request.sort = CatalogSort::Price;
        const CatalogReply cheapest = list(request);
        QVERIFY(cheapest.totalIsAtLeast);
        QCOMPARE(titles(cheapest).first(), QStringLiteral("Number 1"));
        request.price = PriceFilter::Free;
        const CatalogReply free = list(request);
        QCOMPARE(titles(free), QStringList{QStringLiteral("Number 0")});
        QVERIFY(!free.totalIsAtLeast);
        CatalogRequest all;
        QCOMPARE(list(all).total, kSearchReach + 1);
        QVERIFY(!list(all).totalIsAtLeast);
    }

    // Each is told to look where it has the least to look at.
    void allPathsFindTheSame()
    {
        for (int i = 0; i < 60; ++i) {
            NewCourse course{.instructorId = m_teacher,
                             .title = QStringLiteral("Course %1").arg(i),
                             .category = i % 2 ? QStringLiteral("Odd") : QStringLiteral("Even"),
                             .price = (i * 7) % 60};
            course.difficulty = Difficulty(i % 3);
            publish(course);
        }
        CatalogQuery query;
        query.filter.category = QStringLiteral("Odd");
        query.filter.maxSeconds = 60;
        query.limit = 10;
        for (const auto &[sort, name] : EnumNames<CatalogSort>::values) {
            for (const bool searching : {false, true}) {
                query.sort = sort;
                query.filter.searching = searching;
                query.filter.words =
                    searching ? QStringList{QStringLiteral("cours")} : QStringList();
                QStringList expected;
                for (const ListPath path :
                     {ListPath::Order, ListPath::Category, ListPath::Duration, ListPath::Matches}) {
                    if (path == ListPath::Matches && !searching)
                        continue;
                    query.path = path;
                    const QStringList found = pageOf(query);
                    QCOMPARE(found.size(), 11);
                    if (expected.isEmpty())
                        expected = found;
                    QVERIFY2(found == expected, name);
                }
            }
        }
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
                publish({.instructorId = m_teacher,
                         .title = QStringLiteral("New course"),
                         .category = QStringLiteral("X")});
            if (!reply.nextCursor)
                break;
        }
        QCOMPARE(seen.size(), 10);
    }

    void cursorsFitTheirOwnListOnly()
    {
        for (int i = 0; i < 3; ++i)
            publish({.instructorId = m_teacher,
                     .title = QStringLiteral("Course"),
                     .category = QStringLiteral("X")});
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

    void everyoneSeesTheirPart()
    {
        const CourseId id = courseWithLessons();
        const Viewer teacher{m_teacher}, member{m->memberships.member}, stranger{UserId::make()};
        const Viewer admin{UserId::make(), true};
        // A draft.
        QCOMPARE(await(m->service.course(id, std::nullopt)).error().id,
                 QByteArray("catalog.course_not_found"));
        QCOMPARE(await(m->service.structure(id, stranger)).error().id,
                 QByteArray("catalog.course_not_found"));
        QVERIFY(await(m->service.course(id, teacher)).ok());
        QVERIFY(await(m->service.structure(id, admin)).ok());
        setStatus(id, CourseStatus::Published);
        QVERIFY(await(m->service.course(id, std::nullopt)).ok());
        const auto shown = [&](const Viewer &viewer) {
            QStringList out;
            for (const ModuleDto &module :
                 parsed<StructureDto>(await(m->service.structure(id, viewer))).modules)
                for (const LessonDto &lesson : module.lessons)
                    out.append(lesson.title + (lesson.content ? QStringLiteral("+") : QString()));
            return out.join(QLatin1Char(' '));
        };
        QCOMPARE(shown(stranger), QStringLiteral("preview+ closed"));
        QCOMPARE(shown(member), QStringLiteral("preview+ closed+"));
        QCOMPARE(shown(teacher), QStringLiteral("preview+ closed+ draft+ hidden+"));
        QCOMPARE(shown(admin), shown(teacher));
        QCOMPARE(await(m->service.lessons(id, stranger)).error().id, QByteArray("auth.forbidden"));
        QCOMPARE(parsed<LessonListReply>(await(m->service.lessons(id, member))).lessons.size(), 2);
        const CourseDto mine = parsed<CourseDto>(await(m->service.course(id, member)));
        QCOMPARE(mine.enrollmentId, std::optional(m->memberships.enrollment));
        QCOMPARE(mine.lessonCount, 2);
        QCOMPARE(mine.moduleCount, 1);
        QVERIFY(!parsed<CourseDto>(await(m->service.course(id, stranger))).enrollmentId);
        m->memberships.status = EnrollmentStatus::Dropped;
        QCOMPARE(shown(member), shown(stranger));
        QCOMPARE(await(m->service.lessons(CourseId::make(), admin)).error().id,
                 QByteArray("catalog.course_not_found"));
    }

    void outlinesFollowTheContent()
    {
        const CourseId id = courseWithLessons();
        setStatus(id, CourseStatus::Published);
        const auto outline = outlineOf(id);
        QCOMPARE(outline->lessons.size(), 4);
        QCOMPARE(outline->publishedLessons, 2);
        QCOMPARE(outline->firstLesson, std::optional(outline->lessons[0].lessonId));
        QCOMPARE(outline->lessons[3].status, CourseStatus::Draft);
        setStatus(id, CourseStatus::Archived);
        QCOMPARE(outlineOf(id)->status, CourseStatus::Archived);
        QCOMPARE(list({}).total, 0);
        QCOMPARE(list(searching(QStringLiteral("whole"))).total, 0);
    }

    void reviewsCountOnce()
    {
        const CourseId id = publish({.instructorId = m_teacher,
                                     .title = QStringLiteral("Rated"),
                                     .category = QStringLiteral("X")});
        const auto review = [&](const UserId &user, int rating) {
            return await(m->database->write([this, id, user, rating](Session &session) {
                return m->writer.addReview(session, {.courseId = id,
                                                     .userId = user,
                                                     .rating = rating,
                                                     .text = QStringLiteral("Text")});
            }));
        };
        QVERIFY(review(m_teacher, 5).ok());
        QVERIFY(review(m->memberships.member, 2).ok());
        QCOMPARE(review(m_teacher, 1).error().id, QByteArray("reviews.already_reviewed"));
        (void)write([&](Session &session) { (void)m->writer.countStudent(session, id, 1); });
        m->changes.countsChanged();
        CourseReviewsRequest request{id, {}};
        request.paging.limit = 1;
        const auto first =
            parsed<ReviewListReply>(await(m->service.reviews(request, std::nullopt)));
        QCOMPARE(first.average, 3.5);
        QCOMPARE(first.total, 2);
        QCOMPARE(first.reviews.size(), 1);
        request.paging.cursor = first.nextCursor;
        const auto second =
            parsed<ReviewListReply>(await(m->service.reviews(request, std::nullopt)));
        QVERIFY(!second.nextCursor);
        QVERIFY(second.reviews[0].reviewId != first.reviews[0].reviewId);
        QCOMPARE(list({}).courses[0].studentCount, 1);
    }

    void mediaIsStoredAndLinked()
    {
        auto source = std::make_shared<QBuffer>();
        source->setData("WEBVTT\n\n00:00.000 --> 00:01.000\nHello\n");
        source->open(QIODevice::ReadOnly);
        const auto stored =
            await(m->media.store({.name = QStringLiteral("../x/caption.vtt")}, source));
        QVERIFY(stored.ok());
        QCOMPARE(stored->contentType, QStringLiteral("text/vtt; charset=utf-8"));
        QCOMPARE(stored->name, QStringLiteral("caption.vtt"));
        const LinkGrant grant{stored->id, stored->name, LessonId::make(),
                              Timestamp::now().ms / 1000 + 60};
        const auto found = await(m->media.byLink(grant, m->signer.sign(grant)));
        QVERIFY(found.ok());
        QCOMPARE((*m->media.open(*found))->readAll(), source->data());
        LinkGrant other = grant;
        other.lesson = LessonId::make();
        QCOMPARE(await(m->media.byLink(other, m->signer.sign(grant))).error().id,
                 QByteArray("media.link_invalid"));
        QVERIFY(await(m->media.remove(stored->id)).ok());
        QCOMPARE(await(m->media.byLink(grant, m->signer.sign(grant))).error().id,
                 QByteArray("media.not_found"));
    }

private:
    std::shared_ptr<const CourseOutline> outlineOf(const CourseId &id)
    {
        using Outline = std::shared_ptr<const CourseOutline>;
        return *await(m->database->read([this, id](Session &session) -> Result<Outline> {
            return m->facts.outline(session, id);
        }));
    }
    template<class F>
    void write(F function)
    {
        const Result<> done = await(m->database->write([function](Session &session) -> Result<> {
            function(session);
            return success();
        }));
        if (!done)
            qFatal("%s", qUtf8Printable(done.error().detail));
        m->changes.contentChanged();
    }
    QStringList pageOf(const CatalogQuery &query)
    {
        return *await(m->database->read([this, query](Session &session) -> Result<QStringList> {
            QStringList out;
            for (const CardRow &row : m->store.page(session, query))
                out.append(row.card.title);
            return out;
        }));
    }
    CatalogReply list(const CatalogRequest &request)
    {
        return parsed<CatalogReply>(await(m->service.list(request)));
    }
    CourseId publish(const NewCourse &course)
    {
        write([&](Session &session) {
            QVERIFY(m->writer.createCourse(session, course).ok());
            QVERIFY(
                m->writer.setStatus(session, course.id, CourseStatus::Published, Timestamp::now())
                    .ok());
        });
        return course.id;
    }
    void setStatus(const CourseId &id, CourseStatus status)
    {
        write([&](Session &session) {
            QVERIFY(m->writer.setStatus(session, id, status, Timestamp::now()).ok());
        });
    }
    /// A draft with four lessons: a preview, one for members, a draft, and one in a draft module.
    CourseId courseWithLessons()
    {
        const NewCourse course{.instructorId = m_teacher,
                               .title = QStringLiteral("Whole"),
                               .category = QStringLiteral("X")};
        write([&](Session &session) {
            QVERIFY(m->writer.createCourse(session, course).ok());
            const NewModule open{.courseId = course.id, .title = QStringLiteral("open")};
            const NewModule hidden{.courseId = course.id,
                                   .title = QStringLiteral("hidden"),
                                   .status = CourseStatus::Draft};
            QVERIFY(m->writer.addModule(session, open).ok() &&
                    m->writer.addModule(session, hidden).ok());
            const auto add = [&](const ModuleId &module, const char *title, CourseStatus status,
                                 bool preview) {
                NewLesson lesson{
                    .courseId = course.id, .moduleId = module, .title = QString::fromLatin1(title)};
                lesson.status = status;
                lesson.preview = preview;
                lesson.content = QStringLiteral("words");
                QVERIFY(m->writer.addLesson(session, lesson).ok());
            };
            add(open.id, "preview", CourseStatus::Published, true);
            add(open.id, "closed", CourseStatus::Published, false);
            add(open.id, "draft", CourseStatus::Draft, false);
            add(hidden.id, "hidden", CourseStatus::Published, false);
        });
        return course.id;
    }

    std::unique_ptr<Fixture> m;
    UserId m_teacher;
};

LECTERN_CONTRACT_MAIN(CatalogContract)
#include "catalog_contract.moc"

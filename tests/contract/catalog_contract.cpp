// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contract/catalog_fixture.h"

#include <QBuffer>

using namespace lectern;
using namespace lectern::catalog;

class CatalogContract : public CatalogTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { start(); }
    void cleanup() { m.reset(); }

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
        const CourseId id = publish("Rated", "X");
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
};

LECTERN_CONTRACT_MAIN(CatalogContract)
#include "catalog_contract.moc"

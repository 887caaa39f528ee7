// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/adapters/storage/directory_blob_store.h"
#include "server/core/concurrency/await.h"
#include "server/features/catalog/catalog_service.h"
#include "server/features/catalog/new_course.h"
#include "server/features/catalog/sql_catalog_store.h"
#include "server/features/catalog/sql_course_writer.h"
#include "server/features/media/media_service.h"
#include "server/features/media/signed_links.h"
#include "server/features/media/sql_media_store.h"
#include "shared/core/json_decoder.h"
#include "tests/support/contract_main.h"
#include "tests/support/school_rows.h"

#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

namespace lectern::catalog {

using db::Session;

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

inline QStringList titles(const CatalogReply &reply)
{
    QStringList out;
    for (const CourseCardDto &card : reply.courses)
        out.append(card.title);
    return out;
}

inline CatalogRequest searching(const QString &text)
{
    CatalogRequest request;
    request.search = text;
    return request;
}

/// The catalog on a fresh database for each test, with a teacher, Ada.
class CatalogTest : public QObject
{
protected:
    void start()
    {
        m = std::make_unique<Fixture>();
        m_teacher = UserId::make();
        write([this](Session &session) {
            test::insertUser(session, m_teacher);
            test::insertUser(session, m->memberships.member);
        });
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
    CatalogReply list(const CatalogRequest &request)
    {
        return parsed<CatalogReply>(await(m->service.list(request)));
    }
    CourseId publish(const char *title, const char *category)
    {
        return publish({.instructorId = m_teacher,
                        .title = QString::fromUtf8(title),
                        .category = QString::fromUtf8(category)});
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

    std::unique_ptr<Fixture> m;
    UserId m_teacher;
};

} // namespace lectern::catalog

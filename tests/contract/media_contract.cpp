// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// No file of media stays behind that nobody refers to, wherever a server dies.
#include "server/adapters/storage/directory_blob_store.h"
#include "server/core/concurrency/await.h"
#include "server/core/jobs/job_store.h"
#include "server/features/media/media_service.h"
#include "server/features/media/sql_media_store.h"
#include "tests/support/contract_main.h"

#include <QBuffer>
#include <QDirIterator>
#include <QTemporaryDir>

using namespace lectern;
using namespace std::chrono_literals;

namespace {

/// A school's media, and its jobs once they are asked for.
struct House
{
    House()
    {
        blobs = *DirectoryBlobStore::make(folder.path());
        open();
    }
    void open()
    {
        media = std::make_unique<media::MediaService>(*database, rows, *blobs, signer, pool);
    }
    ~House()
    {
        if (jobs)
            jobs->stop();
    }
    void restart()
    {
        media.reset();
        database.reopen();
        open();
        begin();
    }
    void begin()
    {
        jobs::JobQueueOptions options;
        options.poll = 20ms;
        options.firstRetry = 5ms;
        jobs = std::make_unique<jobs::JobQueue>(*database, options);
        media->serve(*jobs);
        jobs->start();
    }
    Result<media::MediaFacts> add(bool provisional)
    {
        auto bytes = std::make_shared<QBuffer>();
        bytes->setData("some bytes");
        bytes->open(QIODevice::ReadOnly);
        media::NewMedia fresh;
        fresh.name = QStringLiteral("a.bin");
        fresh.contentType = QStringLiteral("application/octet-stream");
        fresh.provisional = provisional;
        return await(media->store(fresh, bytes));
    }
    template<class F>
    auto write(F function)
    {
        return *await(database->write(
            [function](db::Session &session) -> Result<std::invoke_result_t<F, db::Session &>> {
                return function(session);
            }));
    }
    bool keep(const MediaId &id)
    {
        return write([this, id](db::Session &session) { return media->keep(session, id); });
    }
    /// As if an hour had gone by.
    void passAnHour()
    {
        write([](db::Session &session) {
            static constexpr db::Statement kPass{"test.pass_an_hour",
                                                 "UPDATE jobs SET run_at = run_at - 3600000"};
            return session.run(kPass);
        });
    }
    jobs::JobCounts counts()
    {
        return write([](db::Session &session) { return jobs::countJobs(session); });
    }
    int files() const
    {
        int found = 0;
        QDirIterator it(folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        for (; it.hasNext(); it.next())
            ++found;
        return found;
    }
    qint64 rowCount()
    {
        return write([](db::Session &session) {
            static constexpr db::Statement kCount{"test.count_media", "SELECT count(*) FROM media"};
            db::Rows all = session.query(kCount);
            return all.next() ? all.integer(0) : qint64(-1);
        });
    }

    QTemporaryDir folder;
    test::TestDatabase database{test::dialect()};
    WorkPool pool{WorkPool::Options{}};
    LinkSigner signer{QByteArray(32, 'k')};
    std::unique_ptr<DirectoryBlobStore> blobs;
    media::SqlMediaStore rows;
    std::unique_ptr<media::MediaService> media;
    std::unique_ptr<jobs::JobQueue> jobs;
};

} // namespace

class MediaContract : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsStoredStays()
    {
        House house;
        QVERIFY(house.add(false));
        QCOMPARE(house.counts().queued, 0);
        house.passAnHour();
        house.begin();
        QCOMPARE(house.rowCount(), 1);
        QCOMPARE(house.files(), 1);
    }

    void whatIsKeptStays()
    {
        House house;
        const auto stored = house.add(true);
        QVERIFY(stored);
        QCOMPARE(house.counts().queued, 1);
        QVERIFY(house.keep(stored->id));
        QCOMPARE(house.counts().queued, 0);
        QVERIFY(!house.keep(stored->id));
        QVERIFY(!house.keep(MediaId::make()));
    }

    void whatNobodyKeepsGoes()
    {
        House house;
        const auto stored = house.add(true);
        QVERIFY(stored);
        house.begin();
        QTRY_COMPARE(house.jobs->counts().queued, 1); // it looked, and it was not time yet
        QCOMPARE(house.files(), 1);
        house.passAnHour();
        QTRY_COMPARE(house.files(), 0);
        QTRY_COMPARE(house.counts().running, 0);
        QCOMPARE(house.rowCount(), 0);
        QCOMPARE(house.counts().queued, 0);
    }

    /// The server ends after the unit of writing, and removes at the next start.
    void removalsOutliveTheServer()
    {
        House house;
        const auto stored = house.add(false);
        QVERIFY(stored);
        house.write([&](db::Session &session) {
            house.media->removeLater(session, stored->id);
            return true;
        });
        QCOMPARE(house.files(), 1);
        house.restart();
        QTRY_COMPARE(house.files(), 0);
        QCOMPARE(house.rowCount(), 0);
        QTRY_COMPARE(house.counts().running, 0);
        QCOMPARE(house.counts().failed, 0);
    }

    void aUnitThatFailsRemovesNothing()
    {
        House house;
        const auto stored = house.add(false);
        QVERIFY(stored);
        const Result<> undone = await(house.database->write([&](db::Session &session) -> Result<> {
            house.media->removeLater(session, stored->id);
            return Error::internal(QStringLiteral("and then it failed"));
        }));
        QVERIFY(!undone);
        QCOMPARE(house.counts().queued, 0);
        QCOMPARE(house.files(), 1);
    }

    /// Dead between bytes and row, dead between row and bytes: what is there of it goes.
    void halvesGo()
    {
        House house;
        const auto noRow = house.add(true);
        const auto noBytes = house.add(true);
        QVERIFY(noRow && noBytes);
        QVERIFY(house.write([&](db::Session &session) {
            return house.rows.erase(session, noRow->id).has_value();
        }));
        QVERIFY(house.blobs->remove(noBytes->blobKey));
        house.passAnHour();
        house.begin();
        QTRY_COMPARE(house.files(), 0);
        QTRY_COMPARE(house.rowCount(), 0);
        QTRY_COMPARE(house.counts().queued + house.counts().running, 0);
        QCOMPARE(house.counts().failed, 0);
    }
};

LECTERN_CONTRACT_MAIN(MediaContract)
#include "media_contract.moc"

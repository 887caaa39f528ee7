// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/adapters/storage/directory_blob_store.h"
#include "server/core/media/media_type.h"
#include "server/core/security/signed_url.h"
#include "server/features/media/signed_links.h"

#include <QBuffer>
#include <QDateTime>
#include <QDir>
#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>
#include <QUrlQuery>

using namespace lectern;

namespace {

/// Gives some bytes, then fails, as a disk or a connection does.
class BrokenSource final : public QIODevice
{
protected:
    qint64 readData(char *data, qint64 size) override
    {
        if (m_given)
            return -1;
        m_given = true;
        std::fill_n(data, size, 'x');
        return size;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    bool m_given = false;
};

int filesIn(const QString &folder)
{
    int files = 0;
    QDirIterator it(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    for (; it.hasNext(); it.next())
        ++files;
    return files;
}

} // namespace

class TestMediaStorage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void blobsComeBackWhole()
    {
        QTemporaryDir folder;
        const auto store = *DirectoryBlobStore::make(folder.path());
        QByteArray bytes(700000, 'a');
        bytes[3] = '\0';
        QBuffer source(&bytes);
        QVERIFY(source.open(QIODevice::ReadOnly));
        const QString key = QStringLiteral("ab/cd/0193-x");
        const Result<BlobStore::Info> put = store->put(key, source);
        QVERIFY(put.ok());
        QCOMPARE(put->size, bytes.size());
        QCOMPARE(store->info(key)->etag, put->etag);
        QCOMPARE((*store->open(key))->readAll(), bytes);
        QVERIFY(store->remove(key).ok());
        QCOMPARE(store->open(key).error().id, QByteArray("media.not_found"));
        QCOMPARE(store->remove(key).error().id, QByteArray("media.not_found"));
        QVERIFY(store->check().ok());
        QCOMPARE(filesIn(folder.path()), 0);
    }

    void aFailedStoreLeavesNothing()
    {
        QTemporaryDir folder;
        const auto store = *DirectoryBlobStore::make(folder.path());
        BrokenSource source;
        source.open(QIODevice::ReadOnly | QIODevice::Unbuffered);
        const QString key = QStringLiteral("ab/cd/e");
        QCOMPARE(store->put(key, source).error().id, QByteArray("storage.unavailable"));
        QVERIFY(!store->open(key).ok());
        QCOMPARE(filesIn(folder.path()), 0);
    }

    void aMissingFolderIsNoticed()
    {
        QTemporaryDir folder;
        const auto store = *DirectoryBlobStore::make(folder.path());
        QVERIFY(QDir(folder.filePath(QStringLiteral(".incoming"))).removeRecursively());
        QCOMPARE(store->check().error().id, QByteArray("storage.unavailable"));
    }

    void leftoversOfACrashAreCleared()
    {
        QTemporaryDir folder;
        const auto store = *DirectoryBlobStore::make(folder.path());
        const auto leave = [&folder](const QString &name, int hoursAgo) {
            QFile left(folder.filePath(QStringLiteral(".incoming/") + name));
            return left.open(QIODevice::WriteOnly) &&
                   left.setFileTime(QDateTime::currentDateTimeUtc().addSecs(-3600 * hoursAgo),
                                    QFileDevice::FileModificationTime);
        };
        QVERIFY(leave(QStringLiteral("crashed"), 25) && leave(QStringLiteral("arriving"), 23));
        // Whoever opens it beside another process takes nothing away.
        (void)*DirectoryBlobStore::make(folder.path());
        QCOMPARE(filesIn(folder.path()), 2);
        store->sweep();
        QCOMPARE(filesIn(folder.path()), 1);
        QVERIFY(QFile::exists(folder.filePath(QStringLiteral(".incoming/arriving"))));
    }

    void keysStayInside()
    {
        QTemporaryDir folder;
        const auto store = *DirectoryBlobStore::make(folder.path());
        for (const char *key : {"", "/", "../x", "a/../b", "a//b", "/etc/passwd", "a/",
                                ".incoming/a", "A", "a b", "a\n", "a/%2e%2e"}) {
            QBuffer source;
            source.open(QIODevice::ReadOnly);
            QVERIFY2(!store->put(QString::fromLatin1(key), source).ok(), key);
            QVERIFY2(!store->open(QString::fromLatin1(key)).ok(), key);
        }
        QCOMPARE(filesIn(folder.path()), 0);
    }

    void aSignatureIsOfOneGrant()
    {
        const LinkSigner signer(QByteArray(32, 'k'));
        const LinkGrant grant{MediaId::make(), QStringLiteral("Ünit.mp4"), LessonId::make(), 1000};
        const QByteArray good = signer.sign(grant);
        QVERIFY(signer.verify(grant, good, 999).ok());
        QCOMPARE(signer.verify(grant, good, 1000).error().id, QByteArray("media.link_expired"));
        const auto refused = [&](const LinkGrant &other, const QByteArray &signature) {
            const Result<> result = signer.verify(other, signature, 999);
            return !result && result.error().id == "media.link_invalid";
        };
        LinkGrant other = grant;
        other.mediaId = MediaId::make();
        QVERIFY(refused(other, good));
        other = grant;
        other.name += QLatin1Char('x');
        QVERIFY(refused(other, good));
        other = grant;
        other.lesson.reset();
        QVERIFY(refused(other, good));
        other.lesson = LessonId();
        QVERIFY(signer.sign(other) != signer.sign({grant.mediaId, grant.name, std::nullopt, 1000}));
        other = grant;
        other.expires = 5000;
        QVERIFY(refused(other, good));
        QVERIFY(refused(grant, {}));
        QVERIFY(refused(grant, good + "="));
        QVERIFY(refused(grant, good.chopped(1)));
        QVERIFY(refused(grant, LinkSigner(QByteArray(32, 'l')).sign(grant)));
    }

    void linksLastAndStayTheSame()
    {
        const LinkSigner signer(QByteArray(32, 'k'));
        Timestamp now{qint64(1'800'000'000) * 1000};
        const media::SignedLinks links(signer, [&now] { return now; });
        const MediaId id = MediaId::make();
        const LessonId lesson = LessonId::make();
        const qint64 window = links.window();
        const QString first = links.lessonLink(id, QStringLiteral("a b.mp4"), lesson);
        QVERIFY(first.startsWith(QStringLiteral("/media/") + id.toString() +
                                 QStringLiteral("/a%20b.mp4?")));
        const QUrlQuery query(first.section(QLatin1Char('?'), 1));
        const qint64 expires = query.queryItemValue(QStringLiteral("exp")).toLongLong();
        QVERIFY(expires - now.ms / 1000 > 6 * 3600);
        while (links.window() == window) {
            QCOMPARE(links.lessonLink(id, QStringLiteral("a b.mp4"), lesson), first);
            QVERIFY(expires - now.ms / 1000 >= 6 * 3600);
            now = now.plusSeconds(600);
        }
        QVERIFY(links.lessonLink(id, QStringLiteral("a b.mp4"), lesson) != first);
    }

    void typesComeFromTheBytes()
    {
        QCOMPARE(contentTypeOf("WEBVTT\n\n"), QStringLiteral("text/vtt; charset=utf-8"));
        QCOMPARE(contentTypeOf("%PDF-1.7\n"), QStringLiteral("application/pdf"));
        QCOMPARE(contentTypeOf("GIF89a\1\1\1\1"), QStringLiteral("image/gif"));
        QVERIFY(isActiveContent(contentTypeOf("<!DOCTYPE html><script>alert(1)</script>")));
        QVERIFY(isActiveContent(QStringLiteral("image/svg+xml")));
        QVERIFY(!isActiveContent(QStringLiteral("video/mp4")));
        QCOMPARE(safeFileName(QStringLiteral("../../etc/pass\"wd\n")), QStringLiteral("passwd"));
        QCOMPARE(safeFileName(QStringLiteral("..")), QStringLiteral("file"));
    }
};

QTEST_GUILESS_MAIN(TestMediaStorage)
#include "tst_media_storage.moc"

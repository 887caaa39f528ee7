// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/security/secrets.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace lectern;

namespace {

mode_t modeOf(const QString &path)
{
    struct stat info
    {
    };
    return ::stat(QFile::encodeName(path).constData(), &info) == 0 ? info.st_mode & 0777 : 0;
}

} // namespace

class TestSecrets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areMadeOnce()
    {
        const QTemporaryDir dir;
        const Result<Secrets> first = loadSecrets(dir.path());
        QVERIFY(first);
        QCOMPARE(first->jwt.size(), 32);
        QCOMPARE(first->links.size(), 32);
        QVERIFY(first->jwt != first->links);
        const Result<Secrets> again = loadSecrets(dir.path());
        QVERIFY(again);
        QCOMPARE(again->jwt, first->jwt);
        QCOMPARE(again->links, first->links);
        QCOMPARE(modeOf(dir.filePath(QStringLiteral("secrets"))), mode_t(0700));
        QCOMPARE(modeOf(dir.filePath(QStringLiteral("secrets/jwt.key"))), mode_t(0600));
        QCOMPARE(modeOf(dir.filePath(QStringLiteral("secrets/links.key"))), mode_t(0600));
        QCOMPARE(QDir(dir.filePath(QStringLiteral("secrets"))).entryList(QDir::Files).size(), 2);
    }

    void areNeverReplaced()
    {
        const QTemporaryDir dir;
        QVERIFY(loadSecrets(dir.path()));
        const QString path = dir.filePath(QStringLiteral("secrets/jwt.key"));
        QVERIFY(QFile::resize(path, 7));
        const Result<Secrets> cut = loadSecrets(dir.path());
        QVERIFY(!cut);
        QCOMPARE(cut.error().id, QByteArray("storage.unavailable"));
        QVERIFY(cut.error().detail.contains(path));
        QCOMPARE(QFile(path).size(), 7);
    }

    void nameWhatIsInTheWay()
    {
        const QTemporaryDir dir;
        QVERIFY(QDir(dir.path()).mkpath(QStringLiteral("secrets/links.key")));
        const Result<Secrets> folder = loadSecrets(dir.path());
        QVERIFY(!folder);
        QVERIFY(folder.error().detail.contains(QLatin1String("links.key")));

        const Result<Secrets> nowhere = loadSecrets(dir.filePath(QStringLiteral("not/there")));
        QVERIFY(!nowhere);
        QVERIFY(nowhere.error().detail.contains(QLatin1String("not/there")));

        QFile file(dir.filePath(QStringLiteral("plain")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(QDir(dir.path()).mkpath(QStringLiteral("other")));
        QVERIFY(QFile::copy(file.fileName(), dir.filePath(QStringLiteral("other/secrets"))));
        QVERIFY(!loadSecrets(dir.filePath(QStringLiteral("other"))));
    }
};

QTEST_GUILESS_MAIN(TestSecrets)
#include "tst_secrets.moc"

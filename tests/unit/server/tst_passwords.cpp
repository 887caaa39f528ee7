// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/concurrency/await.h"
#include "server/core/security/password_hasher.h"

#include <QCoroTask>
#include <QElapsedTimer>
#include <QFile>
#include <QTest>
#include <QThread>

#include <unistd.h>

using namespace lectern;

namespace {

PasswordHasher::Options cheap()
{
    return {.cost = PasswordCost::minimum(), .threads = 1, .maxQueued = 64, .niceness = 0};
}

qint64 residentBytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toLongLong() * ::sysconf(_SC_PAGESIZE);
}

} // namespace

class TestPasswords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsItsOwn()
    {
        PasswordHasher hasher(cheap());
        const QString password = QStringLiteral("pässword \u00e9 ✓");
        const Result<QString> stored = lectern::await(hasher.hash(password));
        QVERIFY(stored);
        QVERIFY(stored->startsWith(QLatin1String("$argon2id$")));
        QVERIFY(!stored->contains(password));
        QVERIFY(*lectern::await(hasher.hash(password)) != *stored);
        QVERIFY(*lectern::await(hasher.verify(*stored, password)));
        QVERIFY(!*lectern::await(hasher.verify(*stored, password + QLatin1Char(' '))));
        QVERIFY(!*lectern::await(hasher.verify(*stored, QString())));
        // The same letters typed on another keyboard.
        QVERIFY(*lectern::await(
            hasher.verify(*stored, password.normalized(QString::NormalizationForm_D))));
        QVERIFY(!*lectern::await(hasher.verify(QString(), password)));
        QVERIFY(!*lectern::await(hasher.verify(QStringLiteral("not a hash"), password)));
        QVERIFY(!hasher.isOutdated(*stored));
        QVERIFY(PasswordHasher({}).isOutdated(*stored));
    }

    void resumesWhereItWasAwaited()
    {
        PasswordHasher hasher(cheap());
        QThread *const here = QThread::currentThread();
        QThread *resumed = nullptr;
        const auto work = [](PasswordHasher &h, QThread *&where) -> QCoro::Task<> {
            co_await h.hash(QStringLiteral("whatever"));
            where = QThread::currentThread();
        };
        QCoro::waitFor(work(hasher, resumed));
        QCOMPARE(resumed, here);
    }

    void refusesWhenTooManyWait()
    {
        PasswordHasher::Options options = cheap();
        options.maxQueued = 2;
        PasswordHasher hasher(options);
        int busy = 0;
        int done = 0;
        const auto work = [](PasswordHasher &h, int &refused, int &finished) -> QCoro::Task<> {
            const Result<QString> hash = co_await h.hash(QStringLiteral("whatever"));
            if (!hash && hash.error().id == "server.busy" && hash.error().retryAfterSeconds > 0)
                ++refused;
            ++finished;
        };
        for (int i = 0; i < 50; ++i)
            work(hasher, busy, done);
        QTRY_COMPARE(done, 50);
        QVERIFY(busy > 0);
        QVERIFY(busy <= 48);
    }

    void unknownPeopleTakeAsLong()
    {
        // Enough work for a hash to dwarf what surrounds it.
        PasswordHasher hasher(
            {.cost = {3, 16 * 1024 * 1024}, .threads = 1, .maxQueued = 8, .niceness = 0});
        const QString stored = *lectern::await(hasher.hash(QStringLiteral("right")));
        const auto timeOf = [&hasher](const QString &hash) {
            QElapsedTimer timer;
            timer.start();
            (void)lectern::await(hasher.verify(hash, QStringLiteral("wrong")));
            return double(timer.nsecsElapsed());
        };
        // By turns: other work on the machine falls on both.
        double known = std::numeric_limits<double>::max();
        double unknown = known;
        for (int i = 0; i < 25; ++i) {
            known = std::min(known, timeOf(stored));
            unknown = std::min(unknown, timeOf(QString()));
        }
        QVERIFY2(unknown > known * 0.6 && unknown < known * 1.7,
                 qPrintable(QStringLiteral("%1 against %2 ns").arg(unknown).arg(known)));
    }

    void givesMemoryBack()
    {
        PasswordHasher hasher({});
        PasswordHasher warmUp(cheap());
        QVERIFY(lectern::await(warmUp.hash(QStringLiteral("warm"))));
        const qint64 before = residentBytes();
        for (int i = 0; i < 3; ++i)
            QVERIFY(lectern::await(hasher.hash(QStringLiteral("password"))));
        QVERIFY(residentBytes() - before < 4 * 1024 * 1024);
    }

    void endsWithWorkWaiting()
    {
        int stopped = 0;
        int done = 0;
        const auto work = [](PasswordHasher &h, int &refused, int &finished) -> QCoro::Task<> {
            const Result<QString> hash = co_await h.hash(QStringLiteral("whatever"));
            if (!hash && hash.error().id == "server.shutting_down")
                ++refused;
            ++finished;
        };
        {
            PasswordHasher hasher(
                {.cost = {3, 16 * 1024 * 1024}, .threads = 1, .maxQueued = 8, .niceness = 0});
            for (int i = 0; i < 5; ++i)
                work(hasher, stopped, done);
        }
        QTRY_COMPARE(done, 5);
        QVERIFY(stopped >= 3);
    }
};

QTEST_GUILESS_MAIN(TestPasswords)
#include "tst_passwords.moc"

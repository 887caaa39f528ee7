// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/adapters/redis/redis_outbox.h"

#include <QTest>

using namespace lectern;

/// What others hear of a board whose changes wait for the way to Redis.
class TestRedisOutbox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatCameAndWentDoesBoth()
    {
        RedisOutbox outbox(1024);
        const Uuid key = Uuid::v7();
        (void)outbox.show(key, QByteArray("v"));
        (void)outbox.show(key, std::nullopt);
        QCOMPARE(values(outbox, key), (QList<QByteArray>{"v", "-"}));
        QCOMPARE(values(outbox, key), QList<QByteArray>());
    }

    void onlyTheLastOfSeveralIsHeard()
    {
        RedisOutbox outbox(1024);
        const Uuid key = Uuid::v7();
        (void)outbox.show(key, QByteArray("v"));
        (void)outbox.show(key, QByteArray("i"));
        QCOMPARE(values(outbox, key), QList<QByteArray>{"i"});
        (void)outbox.show(key, std::nullopt);
        (void)outbox.show(key, QByteArray("v"));
        QCOMPARE(values(outbox, key), QList<QByteArray>{"v"});
        // What others know goes.
        (void)outbox.show(key, std::nullopt);
        QCOMPARE(values(outbox, key), QList<QByteArray>{"-"});
        QVERIFY(outbox.takeBoard().isEmpty());
    }

private:
    /// "-" for one that goes.
    static QList<QByteArray> values(RedisOutbox &outbox, const Uuid &key)
    {
        QList<QByteArray> out;
        for (const auto &[changed, value] : outbox.takeChanges(10)) {
            if (changed == key)
                out.append(value.value_or("-"));
        }
        return out;
    }
};

QTEST_GUILESS_MAIN(TestRedisOutbox)
#include "tst_redis_outbox.moc"

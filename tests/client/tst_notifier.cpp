// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/notifier.h"

#include <QDBusMessage>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

using namespace lectern;

namespace {

/// What a desktop does with notifications.
class FakeDesktop : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    QStringList titles;
    QList<uint> replaced;
    QList<uint> closed;

public Q_SLOTS:
    uint Notify(const QString &, uint replaces, const QString &, const QString &title,
                const QString &, const QStringList &, const QVariantMap &, int)
    {
        titles.append(title);
        replaced.append(replaces);
        return replaces > 0 ? replaces : uint(titles.size());
    }
    void CloseNotification(uint id) { closed.append(id); }

Q_SIGNALS:
    void ActionInvoked(uint id, const QString &action);
};

} // namespace

class TestNotifier : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutABusItSaysSo()
    {
        const QDBusConnection nowhere =
            QDBusConnection::connectToBus(QStringLiteral("unix:path=/nonexistent/bus"), s("none"));
        Notifier notifier(nowhere);
        QSignalSpy refused(&notifier, &Notifier::refused);
        notifier.show(s("room"), s("Mira Berg"), s("Hello"));
        QCOMPARE(refused.size(), 1);
        QCOMPARE(refused[0], QVariantList({s("room"), s("Mira Berg"), s("Hello")}));
    }

    void withoutADesktopOnTheBusItSaysSo()
    {
        const QString daemon = QStandardPaths::findExecutable(s("dbus-daemon"));
        if (daemon.isEmpty())
            QSKIP("no dbus-daemon here");
        QProcess bus;
        bus.start(daemon, {s("--session"), s("--nofork"), s("--print-address")});
        QVERIFY(bus.waitForReadyRead());
        const QString address = QString::fromUtf8(bus.readLine().trimmed());
        {
            const QDBusConnection mine = QDBusConnection::connectToBus(address, s("mine"));
            Notifier notifier(mine);
            QSignalSpy refused(&notifier, &Notifier::refused);
            QSignalSpy chosen(&notifier, &Notifier::chosen);
            notifier.show(s("room"), s("Mira Berg"), s("Hello"));
            QTRY_COMPARE(refused.size(), 1);

            QDBusConnection theirs = QDBusConnection::connectToBus(address, s("theirs"));
            FakeDesktop desktop;
            QVERIFY(theirs.registerObject(s("/org/freedesktop/Notifications"), &desktop,
                                          QDBusConnection::ExportAllContents));
            QVERIFY(theirs.registerService(s("org.freedesktop.Notifications")));
            notifier.show(s("room"), s("Noor"), s("Hello"));
            QTRY_COMPARE(desktop.titles, QStringList(s("Noor")));
            // The answer to that may be under way still.
            const auto pressed = [&] {
                Q_EMIT desktop.ActionInvoked(1, s("default"));
                return chosen.size();
            };
            QTRY_VERIFY(pressed() > 0);
            QCOMPARE(refused.size(), 1);

            // Two at once stand in one place; what is withdrawn meanwhile goes as it comes.
            notifier.withdrawAll();
            QTRY_COMPARE(desktop.closed, QList<uint>{1});
            desktop.titles.clear();
            desktop.replaced.clear();
            for (const char *title : {"One", "Two", "Three"})
                notifier.show(s("lesson"), s(title), s("Hello"));
            QTRY_COMPARE(desktop.titles, QStringList({s("One"), s("Three")}));
            QCOMPARE(desktop.replaced, QList<uint>({0, 1}));
            desktop.closed.clear();
            notifier.withdraw(s("lesson"));
            QTRY_COMPARE(desktop.closed, QList<uint>{1});
            notifier.show(s("lesson"), s("Four"), s("Hello"));
            notifier.withdraw(s("lesson"));
            QTRY_COMPARE(desktop.closed.size(), 2);
            QCOMPARE(desktop.titles.constLast(), s("Four"));
        }
        for (const char *name : {"mine", "theirs", "none"})
            QDBusConnection::disconnectFromBus(s(name));
        bus.terminate();
        QVERIFY(bus.waitForFinished());
    }

private:
    static QString s(const char *text) { return QString::fromUtf8(text); }
};

QTEST_MAIN(TestNotifier)
#include "tst_notifier.moc"

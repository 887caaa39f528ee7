// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/image_network.h"

#include <QBuffer>
#include <QGuiApplication>
#include <QImage>
#include <QNetworkReply>
#include <QPixmapCache>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QQmlExtensionPlugin>
#include <QQuickItem>
#include <QQuickWindow>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QtPlugin>

#include <memory>

Q_IMPORT_QML_PLUGIN(Lectern_ComponentsPlugin)
Q_IMPORT_QML_PLUGIN(Lectern_ThemePlugin)

namespace lectern {

namespace {

QByteArray png()
{
    QImage image(40, 30, QImage::Format_RGB32);
    image.fill(Qt::red);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image.save(&buffer, "PNG");
    return bytes;
}

/// Serves a picture at /face, one without end at /endless, and a way elsewhere at /away. Counts.
class PictureServer : public QTcpServer
{
public:
    PictureServer()
    {
        connect(this, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *socket = nextPendingConnection()) {
                connect(socket, &QTcpSocket::readyRead, this, [this, socket] { serve(socket); });
                connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
            }
        });
        listen(QHostAddress::LocalHost);
    }

    [[nodiscard]] QUrl url(const QString &path = {}) const
    {
        return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(serverPort()) + path);
    }

    int requests = 0;
    int ended = 0;
    qint64 sent = 0;
    QByteArray away;

private:
    void serve(QTcpSocket *socket)
    {
        const QByteArray head = socket->readAll();
        ++requests;
        if (head.startsWith("GET /endless")) {
            socket->write("HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n"
                          "Connection: close\r\n\r\n");
            connect(socket, &QTcpSocket::bytesWritten, this, [this, socket](qint64) {
                // Without an end but for the test's own.
                if (socket->bytesToWrite() == 0 && sent < 64 * 1024 * 1024)
                    sent += socket->write(QByteArray(256 * 1024, 'x'));
            });
            connect(socket, &QTcpSocket::disconnected, this, [this] { ++ended; });
        } else if (head.startsWith("GET /away")) {
            socket->write("HTTP/1.1 302 Found\r\nLocation: " + away +
                          "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
            socket->disconnectFromHost();
        } else {
            const QByteArray body = png();
            socket->write("HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nContent-Length: " +
                          QByteArray::number(body.size()) + "\r\nConnection: close\r\n\r\n" + body);
            socket->disconnectFromHost();
        }
    }
};

} // namespace

class TestPictures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_school = std::make_unique<PictureServer>();
        m_stranger = std::make_unique<PictureServer>();
        m_folder = std::make_unique<QTemporaryDir>();
        m_network = std::make_unique<ImageNetwork>(m_folder->path());
        m_network->setServer(m_school->url());
        m_engine = std::make_unique<QQmlEngine>();
        m_engine->addImportPath(QStringLiteral(":/qt/qml"));
        m_engine->setNetworkAccessManagerFactory(m_network.get());
        m_window = std::make_unique<QQuickWindow>();
        m_window->resize(400, 400);
        m_window->show();
        QPixmapCache::clear();
    }
    void cleanup()
    {
        m_window.reset();
        m_engine.reset();
        m_network.reset();
        m_school.reset();
        m_stranger.reset();
    }

    void thePictureOfTheSchoolIsShown()
    {
        QQuickItem *image = make("RoundImage { width: 40; height: 40 }");
        image->setProperty("source", m_school->url(QStringLiteral("/face")));
        QTRY_VERIFY(image->property("ready").toBool());
        // Another address that brings nothing takes it away again.
        image->setProperty("source", m_stranger->url(QStringLiteral("/face")));
        QTRY_VERIFY(!image->property("ready").toBool());
        QCOMPARE(m_stranger->requests, 0);
    }

    void strangersAreNotAsked_data()
    {
        QTest::addColumn<QString>("type");
        QTest::newRow("a face") << QStringLiteral("Avatar { name: \"A B\"; size: 40");
        QTest::newRow("a cover") << QStringLiteral("Cover { width: 160");
        QTest::newRow("a picture of Qt's") << QStringLiteral("Image { width: 40; height: 40");
    }
    void strangersAreNotAsked()
    {
        QFETCH(QString, type);
        make(type.toUtf8() + "; source: \"" + m_stranger->url(QStringLiteral("/face")).toEncoded() +
             "\" }");
        make("RoundImage { width: 40; height: 40; source: \"" +
             m_school->url(QStringLiteral("/face")).toEncoded() + "\" }");
        QTRY_COMPARE(m_school->requests, 1);
        QTest::qWait(300);
        QCOMPARE(m_stranger->requests, 0);
    }

    void redirectsStayAtTheSchool()
    {
        m_school->away = m_stranger->url(QStringLiteral("/face")).toEncoded();
        QQuickItem *image = make("RoundImage { width: 40; height: 40 }");
        image->setProperty("source", m_school->url(QStringLiteral("/away")));
        QTRY_COMPARE(m_school->requests, 1);
        QTest::qWait(300);
        QCOMPARE(m_stranger->requests, 0);
        QVERIFY(!image->property("ready").toBool());
    }

    void whatIsTooLargeIsNotReceived()
    {
        QQuickItem *image = make("RoundImage { width: 40; height: 40 }");
        image->setProperty("source", m_school->url(QStringLiteral("/endless")));
        QTRY_COMPARE_WITH_TIMEOUT(m_school->ended, 1, 20000);
        QVERIFY2(m_school->sent < 32 * 1024 * 1024, qPrintable(QString::number(m_school->sent)));
        QVERIFY(!image->property("ready").toBool());
    }

    void markdownAsksNobody_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("a picture") << QStringLiteral("![x](%1)");
        QTest::newRow("after an exclamation mark") << QStringLiteral("Look !![x](%1) there");
        QTest::newRow("by reference") << QStringLiteral("![x][y]\n\n[y]: %1");
        QTest::newRow("in a link") << QStringLiteral("[![x](%1)](%1)");
        QTest::newRow("in brackets") << QStringLiteral("![[x]](<%1> \"t\")");
        QTest::newRow("in a table") << QStringLiteral("|a|b|\n|-|-|\n|![x](%1)|c|");
        QTest::newRow("HTML") << QStringLiteral(
            "<img src=\"%1\"> <p style=\"background:url(%1)\">x</p>");
    }
    void markdownAsksNobody()
    {
        QFETCH(QString, text);
        // Not even at the school: whoever writes decides when it is asked.
        m_network->setServer(m_stranger->url());
        QQuickItem *item = make("MarkdownText { width: 300 }");
        item->setProperty("source", text.arg(m_stranger->url(QStringLiteral("/face")).toString()));
        QTRY_VERIFY(item->implicitHeight() > 10);
        QTest::qWait(300);
        QCOMPARE(m_stranger->requests, 0);
    }

private:
    QQuickItem *make(const QByteArray &qml)
    {
        QQmlComponent component(m_engine.get());
        component.setData("import QtQuick\nimport Lectern.Components\n" + qml, QUrl());
        auto *item = qobject_cast<QQuickItem *>(component.create());
        if (!item)
            qFatal("%s", qPrintable(component.errorString()));
        item->setParent(m_window.get());
        item->setParentItem(m_window->contentItem());
        return item;
    }

    std::unique_ptr<PictureServer> m_school;
    std::unique_ptr<PictureServer> m_stranger;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ImageNetwork> m_network;
    std::unique_ptr<QQmlEngine> m_engine;
    std::unique_ptr<QQuickWindow> m_window;
};

} // namespace lectern

int main(int argc, char **argv)
{
    QQuickWindow::setGraphicsApi(QSGRendererInterface::Software);
    QGuiApplication application(argc, argv);
    lectern::TestPictures test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_pictures.moc"

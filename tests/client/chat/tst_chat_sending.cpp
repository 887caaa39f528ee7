// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What is sent beside words: files by the button, by dropping and pasting them; and what comes, a
// picture in the viewer, a moment of a lesson.
#include "tests/client/chat/chat_window.h"

#include <QClipboard>
#include <QDropEvent>
#include <QFile>
#include <QGuiApplication>
#include <QImage>
#include <QMimeData>

using namespace lectern;

class TestChatSending : public QObject, private ChatWindow
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        prepare();
        m_talk = {said(m_room, 1, QStringLiteral("hello"))};
    }
    void cleanup() { m_view.reset(); }

    void whatARoomDoesNotTakeIsNotOffered_data()
    {
        QTest::addColumn<QStringList>("kinds");
        QTest::addColumn<int>("most");
        QTest::addColumn<bool>("files");
        QTest::addColumn<bool>("voices");
        QTest::newRow("all") << QStringList{} << 1000 << true << true;
        QTest::newRow("pictures") << QStringList{QStringLiteral("image")} << 1000 << true << false;
        QTest::newRow("sounds") << QStringList{QStringLiteral("image"), QStringLiteral("audio")}
                                << 1000 << true << true;
        QTest::newRow("none") << QStringList{} << 0 << false << false;
    }
    void whatARoomDoesNotTakeIsNotOffered()
    {
        QFETCH(const QStringList, kinds);
        QFETCH(const int, most);
        QVERIFY(openTaking(most, kinds));
        QTEST(button(QStringLiteral("Attach files")) != nullptr, "files");
        QTEST(button(QStringLiteral("Record a voice message")) != nullptr, "voices");
    }

    void filesAreDropped()
    {
        QVERIFY(openTaking(kMost));
        m_server->hang("POST", kSend);
        const QUrl file = write(QStringLiteral("notes.txt"), "words");
        QMimeData data;
        data.setUrls({file});
        auto *target = qobject_cast<QQuickItem *>(object(QStringLiteral("DropTarget")));
        QVERIFY(target);
        const QPointF at = target->mapToScene({target->width() / 2, target->height() / 2});
        QDragEnterEvent enter(at.toPoint(), Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(m_view.get(), &enter);
        QVERIFY(target->property("containsDrag").toBool());
        QDropEvent drop(at, Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(m_view.get(), &drop);
        QVERIFY(drop.isAccepted());
        QTRY_COMPARE(tray()->count(), 1);
        QVERIFY(waiting().isEmpty()); // nothing goes out by itself
        QTest::keyClick(m_view.get(), Qt::Key_Return);
        QCOMPARE(waiting().size(), 1);
        QCOMPARE(waiting()[0].file->name, QStringLiteral("notes.txt"));
        QCOMPARE(tray()->count(), 0);
        QVERIFY(!target->property("containsDrag").toBool());
        QVERIFY(QFile::exists(file.toLocalFile())); // a copy goes out
    }

    void whereNobodyMayWriteNothingIsDropped()
    {
        RoomDto room = roomOf(RoomType::Group, m_talk, m_room);
        room.canSend = false;
        give(room, m_talk);
        QVERIFY(open(m_room));
        const QObject *target = object(QStringLiteral("DropTarget"));
        QVERIFY(target && !target->property("enabled").toBool());
        QVERIFY(!tray()->attach({write(QStringLiteral("no.txt"), "no")}));
    }

    void filesAreChosenWithTheButton()
    {
        QVERIFY(openTaking(kMost));
        m_server->hang("POST", kSend);
        QQuickItem *clip = button(QStringLiteral("Attach files"));
        QVERIFY(clip);
        click(m_view.get(), clip);
        const auto dialog = [this] {
            return object(QStringLiteral("QQuickFileDialog"), [](const QObject *one) {
                return one->property("title").toString() == QLatin1String("Attach files");
            });
        };
        QTRY_VERIFY(dialog());
        dialog()->setProperty("selectedFile", write(QStringLiteral("a.txt"), "a"));
        QVERIFY(QMetaObject::invokeMethod(dialog(), "accepted"));
        QTRY_VERIFY(button(QStringLiteral("Remove a.txt")));
        QTRY_VERIFY(!dialog());
        QVERIFY(waiting().isEmpty());
        click(m_view.get(), button(QStringLiteral("Send")));
        QCOMPARE(waiting().size(), 1);
        QCOMPARE(waiting()[0].file->name, QStringLiteral("a.txt"));
        QVERIFY(!button(QStringLiteral("Remove a.txt")));
    }

    /// The words belong to the first file; the others follow.
    void wordsGoWithWhatIsAttached()
    {
        QVERIFY(openTaking(kMost));
        m_server->hang("POST", kSend);
        QImage picture(30, 20, QImage::Format_RGB32);
        picture.fill(Qt::red);
        QGuiApplication::clipboard()->setImage(picture);
        field()->forceActiveFocus();
        QTest::keySequence(m_view.get(), QKeySequence::Paste);
        QTRY_COMPARE(tray()->count(), 1);
        QVERIFY(tray()->attach({write(QStringLiteral("a.txt"), "a")}));
        QTRY_COMPARE(tray()->count(), 2);
        field()->setProperty("text", QStringLiteral("look at this"));
        QVERIFY(waiting().isEmpty());
        QTest::keyClick(m_view.get(), Qt::Key_Return);
        QCOMPARE(waiting().size(), 2);
        QCOMPARE(waiting()[0].file->name, QStringLiteral("Picture.png"));
        QCOMPARE(waiting()[0].request.message, QStringLiteral("look at this"));
        QCOMPARE(waiting()[1].file->name, QStringLiteral("a.txt"));
        QVERIFY(waiting()[1].request.message.isEmpty());
        QVERIFY(field()->property("text").toString().isEmpty());
        for (const OutboxEntry &entry : waiting())
            QVERIFY(QFile::exists(entry.file->path));
    }

    void whatIsAttachedCanBeTakenAway()
    {
        QVERIFY(openTaking(kMost));
        QVERIFY(tray()->attach({write(QStringLiteral("a.txt"), "a"),
                                write(QStringLiteral("b.txt"), "b"),
                                write(QStringLiteral("c.txt"), "c")}));
        QTRY_COMPARE(tray()->count(), 3);
        QCOMPARE(copies(), 3);
        const auto place = [this](const char *name) {
            const QQuickItem *one = button(QString::fromLatin1(name));
            return one ? one->mapToScene({}).x() : 0;
        };
        QTRY_VERIFY(place("Remove c.txt") > place("Remove b.txt"));
        click(m_view.get(), button(QStringLiteral("Remove b.txt")));
        QCOMPARE(tray()->count(), 2);
        QVERIFY(!button(QStringLiteral("Remove b.txt")));
        QVERIFY(button(QStringLiteral("Remove c.txt")));
        QVERIFY(field()->hasActiveFocus());
        QTest::keyClick(m_view.get(), Qt::Key_Escape);
        QCOMPARE(tray()->count(), 0);
        QCOMPARE(copies(), 0);
        QTest::keyClick(m_view.get(), Qt::Key_Return);
        QVERIFY(waiting().isEmpty());
    }

    void eachRoomKeepsWhatIsAttachedThere()
    {
        const RoomId other = RoomId::make();
        give(roomOf(RoomType::Group, {}, other), {});
        QVERIFY(openTaking(kMost));
        QVERIFY(tray()->attach({write(QStringLiteral("a.txt"), "a")}));
        QTRY_COMPARE(tray()->count(), 1);
        QVERIFY(tray()->attach({write(QStringLiteral("b.txt"), "b")}));
        m_chat->openRoom(other.toString()); // while it is being copied
        QCOMPARE(tray()->count(), 0);
        QVERIFY(!m_chat->conversation()->send({}));
        m_chat->openRoom(m_room.toString());
        QTRY_COMPARE(tray()->count(), 2);
        // Nobody else's.
        m_chat->setAccount(kMira);
        QTRY_VERIFY(m_chat->sync().room(m_room));
        m_chat->openRoom(m_room.toString());
        QVERIFY(m_chat->conversation()->isOpen());
        QCOMPARE(tray()->count(), 0);
    }

    void noMoreThanAMessageMayCarry()
    {
        QVERIFY(openTaking(kMost));
        QList<QUrl> many;
        for (int i = 0; i < limits::kMaxAttachments + 1; ++i)
            many.append(write(QString::number(i) + QLatin1String(".txt"), "x"));
        QVERIFY(tray()->attach(many));
        QCOMPARE(m_chat->conversation()->feedback()->error().errorId,
                 QStringLiteral("client.too_many_files"));
        QTRY_COMPARE(tray()->count(), limits::kMaxAttachments);
        QVERIFY(!tray()->attach({many.last()}));
    }

    void whatCannotBeSentIsSaid()
    {
        QVERIFY(openTaking(3));
        Conversation *talk = m_chat->conversation();
        QVERIFY(tray()->attach({write(QStringLiteral("big.txt"), "four"),
                                write(QStringLiteral("nothing.txt"), ""),
                                write(QStringLiteral("good.txt"), "yes"),
                                QUrl::fromLocalFile(m_folder->filePath(QStringLiteral("none")))}));
        QTRY_COMPARE(tray()->count(), 1);
        QTRY_VERIFY(button(QStringLiteral("Remove good.txt")));
        QCOMPARE(talk->feedback()->error().message,
                 QStringLiteral("big.txt: This file is larger than 3 bytes.\n"
                                "nothing.txt: This file is empty.\n"
                                "none: This file can't be read."));
        QVERIFY(waiting().isEmpty());
    }

    /// Neither what it holds nor where it is.
    void nothingOfAPastedFileStandsInTheField()
    {
        QVERIFY(openTaking(3));
        const QUrl big = write(QStringLiteral("big.txt"), "four");
        auto *data = new QMimeData;
        data->setUrls({big});
        data->setText(big.toString());
        QGuiApplication::clipboard()->setMimeData(data);
        field()->forceActiveFocus();
        QTest::keySequence(m_view.get(), QKeySequence::Paste);
        QVERIFY(m_chat->conversation()->feedback()->error().message.startsWith(
            QLatin1String("big.txt: ")));
        QCOMPARE(field()->property("text").toString(), QString());
        QCOMPARE(tray()->count(), 0);
    }

    void aPictureIsLookedAtByKeys()
    {
        QVERIFY(openTaking(kMost));
        QImage picture(4000, 3000, QImage::Format_RGB32);
        picture.fill(Qt::darkCyan);
        const QString path = m_folder->filePath(QStringLiteral("p.png"));
        QVERIFY(picture.save(path));
        QObject *viewer = object(QStringLiteral("ImageViewer"));
        QVERIFY(viewer);
        const QVariantMap file{{QStringLiteral("id"), AttachmentId::make().toString()},
                               {QStringLiteral("name"), QStringLiteral("p.png")},
                               {QStringLiteral("url"), QUrl::fromLocalFile(path)},
                               {QStringLiteral("local"), true}};
        QVERIFY(QMetaObject::invokeMethod(viewer, "show", Q_ARG(QVariant, QVariant(file))));
        QTRY_VERIFY(viewer->property("opened").toBool());
        const auto zoom = [viewer] { return viewer->property("zoom").toDouble(); };
        const auto press = [this](Qt::Key key) { QTest::keyClick(m_view.get(), key); };
        QTRY_VERIFY(viewer->property("fit").toDouble() < 1); // it has been read
        press(Qt::Key_Plus);
        QCOMPARE(zoom(), 1.25);
        press(Qt::Key_Minus);
        QCOMPARE(zoom(), 1.0);
        press(Qt::Key_Minus);
        QCOMPARE(zoom(), 1.0);
        for (int i = 0; i < 20; ++i)
            press(Qt::Key_Plus);
        QCOMPARE(zoom(), 8.0);
        QObject *pane = nullptr;
        for (QQuickItem *item : m_view->contentItem()->findChildren<QQuickItem *>()) {
            if (item->inherits("QQuickFlickable") && item->property("contentWidth").toReal() > 4000)
                pane = item;
        }
        if (!pane) {
            pane = object(QStringLiteral("QQuickFlickable"), [](const QObject *one) {
                return one->property("contentWidth").toReal() > 4000;
            });
        }
        QVERIFY(pane);
        const auto x = [pane] { return pane->property("contentX").toReal(); };
        const qreal before = x();
        press(Qt::Key_Right);
        QVERIFY(x() > before);
        press(Qt::Key_Left);
        QCOMPARE(x(), before);
        press(Qt::Key_Down);
        QVERIFY(pane->property("contentY").toReal() > 0);
        press(Qt::Key_0);
        QCOMPARE(zoom(), 1.0);
        press(Qt::Key_Escape);
        QTRY_VERIFY(!viewer->property("visible").toBool());
    }

    void picturesFollowEachOther()
    {
        QStringList ids;
        for (const char *name : {"a.png", "b.png"}) {
            MessageDto one = said(m_room, m_talk.size() + 1, {});
            one.messageType = MessageType::Image;
            AttachmentDto file;
            file.attachmentId = AttachmentId::make();
            file.name = QLatin1String(name);
            file.width = file.height = 30;
            ids.append(file.attachmentId.toString());
            one.attachments = {file};
            m_talk.append({one, said(m_room, m_talk.size() + 2, QStringLiteral("words"))});
        }
        m_rooms.clear();
        give(roomOf(RoomType::Group, m_talk, m_room), m_talk);
        QVERIFY(openTaking(kMost));
        QObject *viewer = object(QStringLiteral("ImageViewer"));
        QVERIFY(viewer);
        const QVariantMap file{{QStringLiteral("id"), ids[1]}};
        QVERIFY(QMetaObject::invokeMethod(viewer, "show", Q_ARG(QVariant, QVariant(file))));
        QTRY_VERIFY(viewer->property("opened").toBool());
        const auto shown = [viewer] {
            return viewer->property("file").toMap().value(QStringLiteral("name")).toString();
        };
        QCOMPARE(shown(), QStringLiteral("b.png"));
        QVERIFY(viewer->property("caption").toString().startsWith(kMira.name));
        for (const char *name : {"a.png", "a.png"}) { // before the first one there is none
            QTest::keyClick(m_view.get(), Qt::Key_Left);
            QCOMPARE(shown(), QLatin1String(name));
        }
        QTest::keyClick(m_view.get(), Qt::Key_Right);
        QCOMPARE(shown(), QStringLiteral("b.png"));
    }

    void aMomentOpensItsLesson()
    {
        m_talk[0].lessonId = kLesson;
        m_talk[0].second = 84;
        give(roomOf(RoomType::Course, m_talk, m_room), m_talk);
        QVERIFY(open(m_room));
        const auto time = [this] { return button(QStringLiteral("1:24")); };
        QTRY_VERIFY(time());
        click(m_view.get(), time());
        QTRY_COMPARE(m_navigator.page(), Navigator::Lesson);
        const QVariantMap where = m_navigator.parameters();
        QCOMPARE(where.value(QStringLiteral("courseId")).toString(), kCourse.toString());
        QCOMPARE(where.value(QStringLiteral("lessonId")).toString(), kLesson.toString());
        QCOMPARE(where.value(QStringLiteral("moment")).toDouble(), 84.0);
        QCOMPARE(where.value(QStringLiteral("chat")), QVariant(true));
    }

private:
    static constexpr int kMost = 1024 * 1024;

    [[nodiscard]] FileTray *tray() const { return m_chat->conversation()->tray(); }
    [[nodiscard]] QQuickItem *field() const
    {
        return itemBelow(itemBelow(m_view->contentItem(), "ComposerField"), "QQuickTextEdit");
    }
    [[nodiscard]] qsizetype copies() const
    {
        return QDir(m_chat->sync().cache()->outgoingDirectory()).entryList(QDir::Files).size();
    }
    [[nodiscard]] QUrl write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_folder->filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            return {};
        return QUrl::fromLocalFile(file.fileName());
    }
};

QTEST_MAIN(TestChatSending)
#include "tst_chat_sending.moc"

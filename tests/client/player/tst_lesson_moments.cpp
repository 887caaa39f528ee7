// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What is asked about a moment of a lesson plays it: from the timeline, and from the message.
#include "client/core/settings.h"
#include "client/features/player/lesson_controller.h"
#include "client/features/player/media_backend.h"
#include "client/features/player/progress_reporter.h"
#include "tests/client/chat/chat_window.h"
#include "tests/client/player/fake_school.h"

#include <QFont>
#include <QGuiApplication>
#include <QProcess>
#include <QQmlExtensionPlugin>
#include <QTest>
#include <QtPlugin>

Q_IMPORT_QML_PLUGIN(Lectern_PlayerPlugin)
Q_IMPORT_QML_PLUGIN(Lectern_Player_ModelPlugin)

namespace lectern::test {

namespace {

constexpr int kLongWait = 15000;
constexpr double kMoment = 12;

} // namespace

class LessonMomentsTest : public QObject, private ChatWindow
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QString path = m_dir.filePath(QStringLiteral("v.mp4"));
        QProcess ffmpeg;
        const QString make =
            QStringLiteral("-v error -f lavfi -i "
                           "testsrc2=size=320x180:rate=25:duration=20 -c:v libx264 "
                           "-preset ultrafast -pix_fmt yuv420p "
                           "-movflags +faststart");
        ffmpeg.start(QStringLiteral("ffmpeg"), make.split(QLatin1Char(' ')) << path);
        QVERIFY2(ffmpeg.waitForFinished(60000) && ffmpeg.exitCode() == 0, "ffmpeg makes the video");
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_video = file.readAll();
    }
    void init()
    {
        m_school = std::make_unique<FakeSchool>();
        QVERIFY(m_school->isListening());
        m_school->courseId = kCourse;
        m_school->put(QStringLiteral("v.mp4"), m_video);
        LessonDto &video =
            m_school->addLesson(0, LessonType::Video, QStringLiteral("Where rivers begin"));
        video.lessonId = kLesson;
        video.url = QStringLiteral("/media/v.mp4");
        video.durationSeconds = 20;
        prepare();
        const RoomId room = RoomId::make();
        QList<MessageDto> talk{said(room, 1, QStringLiteral("Why does it turn?"))};
        talk[0].lessonId = kLesson;
        talk[0].second = kMoment;
        give(roomOf(RoomType::Lesson, talk, room), talk);
        begin();
        QTRY_VERIFY(m_chat->sync().room(room));
        m_chat->sync().catchUp(room);
    }
    void cleanup()
    {
        m_view.reset();
        m_controller.reset();
        m_reporter.reset();
        m_settings.reset();
        m_schoolApi.reset();
        m_chat.reset();
        m_school.reset();
    }

    void aMarkOnTheTimelinePlaysItsMoment()
    {
        openLesson();
        QTRY_VERIFY(mark());
        QVERIFY(mark()->property("text").toString().contains(QLatin1String("Why does it turn?")));
        // It stands where its moment is.
        const QQuickItem *line = mark()->parentItem();
        const double share = (mark()->x() + mark()->width() / 2) / line->width();
        QVERIFY2(qAbs(share - kMoment / playback()->duration()) < 0.01,
                 qPrintable(QString::number(share)));
        click(m_view.get(), mark());
        QTRY_VERIFY(qAbs(playback()->position() - kMoment) < 1.5);
        QVERIFY(playback()->playing());
        QTRY_VERIFY_WITH_TIMEOUT(playback()->position() > kMoment + 0.2, kLongWait);
    }

    void theTimeInAMessagePlaysItsMoment()
    {
        openLesson();
        QVERIFY(QMetaObject::invokeMethod(m_view->rootObject(), "showChat", Q_ARG(bool, true)));
        const auto time = [this] { return button(QStringLiteral("0:12")); };
        QTRY_VERIFY(time());
        click(m_view.get(), time());
        QTRY_VERIFY(qAbs(playback()->position() - kMoment) < 1.5);
        QVERIFY(playback()->playing());
    }

    /// Beside the lesson there is room for it, or none.
    void whoComesFromTheChatFindsItBesideTheLesson_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<bool>("beside");
        QTest::newRow("wide") << 1216 << true;
        QTest::newRow("narrow") << 700 << false;
    }
    void whoComesFromTheChatFindsItBesideTheLesson()
    {
        QFETCH(const int, width);
        QFETCH(const bool, beside);
        openLesson({{QStringLiteral("moment"), kMoment}, {QStringLiteral("chat"), true}}, width);
        QTRY_VERIFY(m_view->rootObject()->property("canTalk").toBool());
        QCOMPARE(m_chat->lesson()->shown(), beside);
        const auto time = [this] { return button(QStringLiteral("0:12")) != nullptr; };
        QCOMPARE(QTest::qWaitFor(time, beside ? 5000 : 200), beside);
        QCOMPARE(m_view->rootObject()->property("outlineWanted"), QVariant(false));
    }

    /// As large as what one has to hit, and with a sign on it.
    void aMarkOfAPageIsFound()
    {
        QQuickView view;
        view.engine()->addImportPath(QStringLiteral(":/qt/qml"));
        const QVariantMap place{{QStringLiteral("page"), 2},
                                {QStringLiteral("key"), QStringLiteral("k")},
                                {QStringLiteral("label"), QStringLiteral("Mira: Why?")},
                                {QStringLiteral("here"), true}};
        view.setInitialProperties(
            {{QStringLiteral("pageCount"), 4}, {QStringLiteral("places"), QVariantList{place}}});
        view.setSource(QUrl(QStringLiteral("qrc:/qt/qml/Lectern/Player/PageMarks.qml")));
        QCOMPARE(view.status(), QQuickView::Ready);
        view.show();
        QTRY_VERIFY(buttonBelow(view.rootObject(), QStringLiteral("Mira: Why?")));
        QQuickItem *mark = buttonBelow(view.rootObject(), QStringLiteral("Mira: Why?"));
        QVERIFY(mark->width() >= 24 && mark->height() >= 24);
        QVERIFY(itemBelow(mark, "Icon"));
    }

private:
    void openLesson(const QVariantMap &more = {}, int width = 1216)
    {
        const QString data = m_dir.filePath(Uuid::v7().toString());
        QVERIFY(QDir().mkpath(data));
        m_schoolApi = std::make_unique<ApiClient>(m_connectivity.get());
        m_schoolApi->setServer(m_school->url());
        m_settings = std::make_unique<Settings>(data);
        m_reporter =
            std::make_unique<ProgressReporter>(m_schoolApi.get(), m_connectivity.get(), data);
        m_reporter->setAccount(QStringLiteral("somebody"));
        m_controller = std::make_unique<LessonController>(m_schoolApi.get(), m_connectivity.get(),
                                                          m_settings.get(), m_reporter.get());
        m_view = std::make_unique<QQuickView>();
        m_view->engine()->addImportPath(QStringLiteral(":/qt/qml"));
        m_view->setResizeMode(QQuickView::SizeRootObjectToView);
        m_view->resize(width, 760);
        m_view->setInitialProperties(
            {{QStringLiteral("controller"), QVariant::fromValue(m_controller.get())},
             {QStringLiteral("settings"), QVariant::fromValue(m_settings.get())},
             {QStringLiteral("navigator"), QVariant::fromValue(&m_navigator)},
             {QStringLiteral("chat"), QVariant::fromValue(m_chat.get())},
             {QStringLiteral("chatPanel"),
              QUrl(QStringLiteral("qrc:/qt/qml/Lectern/Chat/LessonChatPanel.qml"))}});
        QVariantMap place{
            {QStringLiteral("courseId"), kCourse.toString()},
            {QStringLiteral("enrollmentId"), m_school->enrollmentId.toString()},
            {QStringLiteral("lessonId"), kLesson.toString()},
        };
        place.insert(more);
        m_navigator.reset(Navigator::Lesson, place);
        m_view->setSource(QUrl(QStringLiteral("qrc:/qt/qml/Lectern/Player/LessonPage.qml")));
        QCOMPARE(m_view->status(), QQuickView::Ready);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
        QTRY_COMPARE(m_controller->state(), ViewState::Content);
        QTRY_COMPARE_WITH_TIMEOUT(playback()->phase(), Playback::Ready, kLongWait);
        QTRY_VERIFY_WITH_TIMEOUT(playback()->duration() > 19, kLongWait);
        playback()->pause(); // the controls stay
        playback()->seek(1);
    }
    [[nodiscard]] Playback *playback() { return m_controller->video()->playback(); }
    /// The dot over the timeline.
    [[nodiscard]] QQuickItem *mark() const
    {
        const QQuickItem *marks = itemBelow(m_view->contentItem(), "MomentMarks");
        for (QQuickItem *one : marks ? marks->childItems() : QList<QQuickItem *>()) {
            if (one->property("modelData").isValid())
                return one;
        }
        return nullptr;
    }

    QTemporaryDir m_dir;
    QByteArray m_video;
    std::unique_ptr<FakeSchool> m_school;
    std::unique_ptr<ApiClient> m_schoolApi;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<ProgressReporter> m_reporter;
    std::unique_ptr<LessonController> m_controller;
};

} // namespace lectern::test

int main(int argc, char **argv)
{
    lectern::chooseMediaBackend();
    qputenv("QT_QUICK_BACKEND", "software");
    QGuiApplication app(argc, argv);
    app.setFont(QFont(QStringLiteral("Inter")));
    lectern::test::LessonMomentsTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_lesson_moments.moc"

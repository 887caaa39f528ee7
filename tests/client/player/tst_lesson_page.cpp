// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/api/api_client.h"
#include "client/core/connectivity.h"
#include "client/core/navigator.h"
#include "client/core/settings.h"
#include "client/features/player/lesson_controller.h"
#include "client/features/player/media_backend.h"
#include "client/features/player/progress_reporter.h"
#include "tests/client/player/fake_school.h"

#include <QDir>
#include <QFont>
#include <QGuiApplication>
#include <QProcess>
#include <QQmlEngine>
#include <QQmlExtensionPlugin>
#include <QQuickItem>
#include <QQuickView>
#include <QQuickWindow>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QtPlugin>

#include <memory>

Q_IMPORT_QML_PLUGIN(Lectern_PlayerPlugin)
Q_IMPORT_QML_PLUGIN(Lectern_Player_ModelPlugin)
Q_IMPORT_QML_PLUGIN(Lectern_ComponentsPlugin)
Q_IMPORT_QML_PLUGIN(Lectern_ThemePlugin)
Q_IMPORT_QML_PLUGIN(Lectern_CorePlugin)

namespace lectern::test {

namespace {

constexpr int kLongWait = 15000;
const QByteArray kCaptions = "WEBVTT\n\n00:00.000 --> 00:30.000\nA river never holds still.\n";

} // namespace

/// The real page in a real window, a real H.264 file over HTTP with ranges.
class LessonPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void playsAndResumesToTheSecond();
    void keysMoveThePlayer();
    void watchedSecondsAreReported();
    void anOldLinkIsReplaced();
    void aMomentThatIsAskedForIsNotResumed();
    void endOffersTheNextLesson();
    void articlesAndDocumentsAreShown();
    void anArticleGoesOnWhereItWasLeft();
    void widerLinesAreNotReading();
    void controlsFadeUnderAMouseAtRest();
    void menusGoWithTheirVideo();
    void theVolumeIsSetByAssistivePrograms();

private:
    [[nodiscard]] QQuickItem *part(const char *type) const;
    [[nodiscard]] QQuickItem *openArticle(double progress, int width);
    [[nodiscard]] static double readTo(const QQuickItem &page);
    void openPage(int lesson, double position = -1, const QString &as = QStringLiteral("position"));
    void close();
    void keep(const char *name);
    [[nodiscard]] Playback *playback() { return m_controller->video()->playback(); }
    [[nodiscard]] LessonDto &lesson(int index)
    {
        return m_school->structure.modules[0].lessons[index];
    }

    QTemporaryDir m_dir;
    QByteArray m_video;
    QByteArray m_document;
    std::unique_ptr<FakeSchool> m_school;
    std::unique_ptr<Connectivity> m_connectivity;
    std::unique_ptr<ApiClient> m_api;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Navigator> m_navigator;
    std::unique_ptr<ProgressReporter> m_reporter;
    std::unique_ptr<LessonController> m_controller;
    std::unique_ptr<QQuickView> m_view;
};

void LessonPageTest::initTestCase()
{
    const QString path = m_dir.filePath(QStringLiteral("v.mp4"));
    QProcess ffmpeg;
    ffmpeg.start(QStringLiteral("ffmpeg"),
                 {QStringLiteral("-v"),
                  QStringLiteral("error"),
                  QStringLiteral("-f"),
                  QStringLiteral("lavfi"),
                  QStringLiteral("-i"),
                  QStringLiteral("testsrc2=size=1280x720:rate=25:duration=20"),
                  QStringLiteral("-f"),
                  QStringLiteral("lavfi"),
                  QStringLiteral("-i"),
                  QStringLiteral("sine=frequency=330:duration=20"),
                  QStringLiteral("-c:v"),
                  QStringLiteral("libx264"),
                  QStringLiteral("-preset"),
                  QStringLiteral("ultrafast"),
                  QStringLiteral("-pix_fmt"),
                  QStringLiteral("yuv420p"),
                  QStringLiteral("-c:a"),
                  QStringLiteral("aac"),
                  QStringLiteral("-movflags"),
                  QStringLiteral("+faststart"),
                  path});
    QVERIFY2(ffmpeg.waitForFinished(60000) && ffmpeg.exitCode() == 0, "ffmpeg makes the video");
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    m_video = file.readAll();
    // Three pages of one line each, enough for any reader that repairs a missing table.
    m_document = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                 "2 0 obj<</Type/Pages/Kids[3 0 R 4 0 R 5 0 R]/Count 3>>endobj\n";
    for (int page = 0; page < 3; ++page) {
        m_document += QByteArray::number(3 + page) +
                      " 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 6 0 R"
                      "/Resources<</Font<</F 7 0 R>>>>>>endobj\n";
    }
    const QByteArray words = "BT /F 24 Tf 72 740 Td (Meanders cut the outer bank) Tj ET";
    m_document +=
        "6 0 obj<</Length " + QByteArray::number(words.size()) + ">>stream\n" + words +
        "\nendstream endobj\n7 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n"
        "trailer<</Root 1 0 R>>\n%%EOF\n";
}

void LessonPageTest::init()
{
    m_school = std::make_unique<FakeSchool>();
    QVERIFY(m_school->isListening());
    m_school->put(QStringLiteral("v.mp4"), m_video);
    m_school->put(QStringLiteral("d.pdf"), m_document);
    m_school->put(QStringLiteral("c.vtt"), kCaptions);
    for (const char *title : {"Where rivers begin", "Meanders"}) {
        LessonDto &video = m_school->addLesson(0, LessonType::Video, QString::fromLatin1(title));
        video.url = QStringLiteral("/media/v.mp4");
        video.durationSeconds = 20;
        video.captions = {
            {QStringLiteral("en"), QStringLiteral("English"), QStringLiteral("/media/c.vtt")}};
    }
    LessonDto &article = m_school->addLesson(0, LessonType::Article, QStringLiteral("Floods"));
    article.content =
        QStringLiteral(
            "A flood is a river **using its whole bed**.\n\n## What a bed is\n\nSee "
            "[the map](https://example.org/map).\n\n- the low bed\n- the high bed\n\n> Water "
            "remembers.\n\n```\nflow = width * depth * "
            "speed\n```\n\n![gauge](http://evil.example/x.png)\n"
            "<script>alert(1)</script>\n\n") +
        QString(QStringLiteral("More water moves more stones, and more stones move the bed. "))
            .repeated(60);
    LessonDto &document = m_school->addLesson(0, LessonType::Pdf, QStringLiteral("Field sheet"));
    document.url = QStringLiteral("/media/d.pdf");
    m_school->addLesson(1, LessonType::Quiz, QStringLiteral("What did you see?"));

    const QString data = m_dir.filePath(Uuid::v7().toString());
    QVERIFY(QDir().mkpath(data));
    m_connectivity = std::make_unique<Connectivity>();
    m_api = std::make_unique<ApiClient>(m_connectivity.get());
    m_api->setServer(m_school->url());
    m_settings = std::make_unique<Settings>(data);
    m_navigator = std::make_unique<Navigator>();
    m_reporter = std::make_unique<ProgressReporter>(m_api.get(), m_connectivity.get(), data);
    m_reporter->setAccount(QStringLiteral("somebody"));
    m_controller = std::make_unique<LessonController>(m_api.get(), m_connectivity.get(),
                                                      m_settings.get(), m_reporter.get());
}

void LessonPageTest::cleanup()
{
    close();
    m_controller.reset();
    m_reporter.reset();
    m_navigator.reset();
    m_settings.reset();
    m_api.reset();
    m_connectivity.reset();
    m_school.reset();
}

void LessonPageTest::openPage(int index, double position, const QString &as)
{
    m_view = std::make_unique<QQuickView>();
    m_view->engine()->addImportPath(QStringLiteral(":/qt/qml"));
    m_view->setResizeMode(QQuickView::SizeRootObjectToView);
    m_view->resize(1216, 760);
    m_view->setInitialProperties(
        {{QStringLiteral("controller"), QVariant::fromValue(m_controller.get())},
         {QStringLiteral("settings"), QVariant::fromValue(m_settings.get())},
         {QStringLiteral("navigator"), QVariant::fromValue(m_navigator.get())}});
    QVariantMap place{{QStringLiteral("courseId"), m_school->courseId.toString()},
                      {QStringLiteral("enrollmentId"), m_school->enrollmentId.toString()},
                      {QStringLiteral("lessonId"), lesson(index).lessonId.toString()}};
    if (position >= 0)
        place.insert(as, position);
    m_navigator->go(Navigator::Lesson, place);
    m_view->setSource(QUrl(QStringLiteral("qrc:/qt/qml/Lectern/Player/LessonPage.qml")));
    QCOMPARE(m_view->status(), QQuickView::Ready);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    QTRY_COMPARE(m_controller->state(), ViewState::Content);
}

void LessonPageTest::close()
{
    m_view.reset();
}

/// Into LECTERN_SCREENS, if that is set, for people to look at.
void LessonPageTest::keep(const char *name)
{
    const QString folder = qEnvironmentVariable("LECTERN_SCREENS");
    if (!folder.isEmpty())
        m_view->grabWindow().save(folder % QLatin1Char('/') % QLatin1String(name) %
                                  QStringLiteral(".png"));
}

void LessonPageTest::playsAndResumesToTheSecond()
{
    LessonProgressDto known;
    known.lessonId = lesson(0).lessonId;
    known.moduleId = lesson(0).moduleId;
    known.position = 12.4;
    known.watched = {{0, 5}, {7, 12.4}};
    m_school->progress.lessons = {known};
    m_settings->setCaptions(true);
    openPage(0);
    QTRY_COMPARE_WITH_TIMEOUT(playback()->phase(), Playback::Ready, kLongWait);
    QVERIFY2(qAbs(playback()->position() - 12.4) < 1,
             qPrintable(QString::number(playback()->position())));
    QTRY_VERIFY_WITH_TIMEOUT(playback()->position() > 13, kLongWait);
    const QImage before = m_view->grabWindow();
    keep("player-playing");
    QTRY_VERIFY_WITH_TIMEOUT(playback()->position() > 14.5, kLongWait);
    const QRect picture(60, 90, 640, 300);
    QVERIFY2(before.copy(picture) != m_view->grabWindow().copy(picture), "the picture moves");
    QTRY_COMPARE(m_controller->video()->captions()->text(),
                 QStringLiteral("A river never holds still."));
}

void LessonPageTest::theVolumeIsSetByAssistivePrograms()
{
    openPage(0);
    QTRY_VERIFY(part("VolumeControl"));
    const QList<QQuickItem *> parts = part("VolumeControl")->childItems();
    const auto slider = std::find_if(parts.cbegin(), parts.cend(), [](const QQuickItem *one) {
        return one->inherits("QQuickSlider");
    });
    QVERIFY(slider != parts.cend());
    QAccessibleInterface *heard = QAccessible::queryAccessibleInterface(*slider);
    QVERIFY(heard && heard->valueInterface());
    heard->valueInterface()->setCurrentValue(0.25);
    QCOMPARE(playback()->volume(), 0.25);
    playback()->setMuted(true);
    QCOMPARE((*slider)->property("value").toDouble(), 0.0);
    heard->valueInterface()->setCurrentValue(0.5);
    QCOMPARE(playback()->volume(), 0.5);
    QVERIFY(!playback()->muted());
}

void LessonPageTest::keysMoveThePlayer()
{
    openPage(0);
    QTRY_COMPARE_WITH_TIMEOUT(playback()->phase(), Playback::Ready, kLongWait);
    QTRY_VERIFY_WITH_TIMEOUT(playback()->position() > 0.3, kLongWait);
    QTest::keyClick(m_view.get(), Qt::Key_K);
    QVERIFY(!playback()->playing());
    keep("player-paused");
    QTest::keyClick(m_view.get(), Qt::Key_5);
    QCOMPARE(playback()->position(), 10.0);
    QTest::keyClick(m_view.get(), Qt::Key_L);
    QVERIFY(playback()->position() > 19.5);
    QTest::keyClick(m_view.get(), Qt::Key_J);
    QVERIFY(qAbs(playback()->position() - 9.8) < 0.3);
    QTest::keyClick(m_view.get(), Qt::Key_Left);
    QVERIFY(qAbs(playback()->position() - 4.8) < 0.3);
    QTest::keyClick(m_view.get(), '>');
    QCOMPARE(playback()->rate(), 1.25);
    QTest::keyClick(m_view.get(), Qt::Key_M);
    QVERIFY(playback()->muted());
    QTest::keyClick(m_view.get(), Qt::Key_C);
    QCOMPARE(m_controller->video()->captions()->current(), 0);
    QTest::keyClick(m_view.get(), Qt::Key_Space);
    QVERIFY(playback()->playing());
    QTRY_VERIFY_WITH_TIMEOUT(playback()->position() > 5.5, kLongWait);
    QTest::keyClick(m_view.get(), Qt::Key_N);
    QCOMPARE(m_controller->lessonTitle(), QStringLiteral("Meanders"));
}

void LessonPageTest::watchedSecondsAreReported()
{
    openPage(0, 2);
    QTRY_VERIFY_WITH_TIMEOUT(playback()->position() > 4, kLongWait);
    playback()->seek(10);
    QTRY_VERIFY_WITH_TIMEOUT(playback()->position() > 11.5, kLongWait);
    playback()->pause();
    const double at = playback()->position();
    QTRY_VERIFY_WITH_TIMEOUT(!m_school->reports.isEmpty() && m_reporter->waiting() == 0, kLongWait);
    WatchedRanges all;
    for (const ProgressUpdateRequest &report : m_school->reports) {
        const auto watched = WatchedRanges::fromSeconds(
            report.watched.value_or(QList<QList<double>>()), QStringLiteral("w"));
        QVERIFY(watched.ok());
        all.merge(watched.value());
    }
    QString seen;
    for (const WatchedRange &range : all.ranges())
        seen += QStringLiteral("%1–%2 ").arg(range.from).arg(range.to);
    QVERIFY2(all.ranges().size() == 2, qPrintable(seen));
    QVERIFY2(!all.contains(1000) && all.contains(3000) && !all.contains(7000) &&
                 all.contains(11000),
             qPrintable(seen));
    QVERIFY(qAbs(m_school->reports.last().position.value_or(-1) - at) < 0.5);
    QVERIFY(m_school->reports.last().reportId.has_value());
}

void LessonPageTest::anOldLinkIsReplaced()
{
    openPage(0, 3);
    QTRY_VERIFY_WITH_TIMEOUT(playback()->position() > 4, kLongWait);
    const int calls = m_school->structureCalls;
    m_school->linkVersion = 7;
    playback()->pause();
    const double at = playback()->position();
    // The page holds a link that is refused now; it opens the lesson anew with it.
    m_controller->video()->reopen(m_api->resolve(QStringLiteral("/media/v.mp4?v=0")));
    QTRY_VERIFY_WITH_TIMEOUT(m_school->structureCalls > calls || m_controller->videoError().present,
                             kLongWait);
    if (m_controller->videoError().present) {
        keep("player-problem");
        m_controller->retryVideo();
    }
    QTRY_COMPARE_WITH_TIMEOUT(playback()->phase(), Playback::Ready, kLongWait);
    QVERIFY2(qAbs(playback()->position() - at) < 1,
             qPrintable(QStringLiteral("%1 %2").arg(at).arg(playback()->position())));
    QVERIFY(!m_controller->videoError().present);
}

void LessonPageTest::aMomentThatIsAskedForIsNotResumed()
{
    openPage(0, 12, QStringLiteral("moment"));
    QTRY_COMPARE_WITH_TIMEOUT(playback()->phase(), Playback::Ready, kLongWait);
    QVERIFY(qAbs(playback()->position() - 12) < 1);
    QVERIFY(m_controller->video()->resumedAt() < 0);
    m_view.reset();
    openPage(0, 12);
    QTRY_COMPARE_WITH_TIMEOUT(playback()->phase(), Playback::Ready, kLongWait);
    QCOMPARE(m_controller->video()->resumedAt(), 12.0);
}

void LessonPageTest::endOffersTheNextLesson()
{
    openPage(0, 18);
    QTRY_COMPARE_WITH_TIMEOUT(playback()->phase(), Playback::Ended, kLongWait);
    QTest::qWait(200);
    keep("player-next");
    QTest::keyClick(m_view.get(), Qt::Key_Escape);
    QCOMPARE(m_controller->lessonTitle(), QStringLiteral("Where rivers begin"));
    QTest::keyClick(m_view.get(), Qt::Key_Space);
    QTRY_VERIFY_WITH_TIMEOUT(playback()->position() > 0.5 && playback()->position() < 10,
                             kLongWait);
}

void LessonPageTest::articlesAndDocumentsAreShown()
{
    openPage(2);
    QTest::qWait(200);
    keep("article");
    QVERIFY(!m_controller->completed());
    m_controller->markDone();
    QVERIFY(m_controller->completed());
    m_controller->next();
    QTRY_COMPARE(m_controller->pdf()->status(), PdfLesson::Ready);
    QCOMPARE(m_controller->pdf()->pageCount(), 3);
    m_controller->pdf()->setSearchText(QStringLiteral("outer"));
    QTRY_COMPARE(m_controller->pdf()->matchCount(), 3);
    QCOMPARE(m_controller->pdf()->stepMatch(1), 0);
    QTest::qWait(400);
    keep("pdf");
    QVERIFY(!m_controller->completed());
    m_controller->next();
    QTest::qWait(50);
    keep("quiz");
    m_view->resize(900, 640);
    m_controller->previous();
    QTest::qWait(300);
    keep("narrow");
}

void LessonPageTest::anArticleGoesOnWhereItWasLeft()
{
    QQuickItem *page = openArticle(0.6, 1216);
    QVERIFY(page);
    QTRY_VERIFY2(readTo(*page) > 0.5 && readTo(*page) < 0.65,
                 qPrintable(QString::number(readTo(*page))));
}

/// A page that gets shorter ends sooner; whoever was near its end has not read it for that.
void LessonPageTest::widerLinesAreNotReading()
{
    QQuickItem *page = openArticle(0.8, 400);
    QVERIFY(page);
    QTRY_VERIFY2(readTo(*page) > 0.7 && readTo(*page) < 0.85,
                 qPrintable(QString::number(readTo(*page))));
    QSignalSpy finished(m_controller.get(), &LessonController::lessonFinished);
    const double narrow = page->property("contentHeight").toDouble();
    m_view->resize(1216, 400);
    QTRY_VERIFY(page->property("contentHeight").toDouble() < narrow * 0.85);
    QTest::qWait(100);
    QVERIFY2(readTo(*page) > 0.7 && readTo(*page) < 0.85,
             qPrintable(QString::number(readTo(*page))));
    QCOMPARE(finished.count(), 0);
    m_view->requestActivate();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
    page->forceActiveFocus();
    QTest::keyClick(m_view.get(), Qt::Key_End);
    QTRY_COMPARE(finished.count(), 1);
    // The end stays the end.
    QCOMPARE(readTo(*page), 1.0);
    m_view->resize(400, 400);
    QTRY_VERIFY(page->property("contentHeight").toDouble() > narrow * 0.85);
    QTRY_COMPARE(readTo(*page), 1.0);
}

void LessonPageTest::controlsFadeUnderAMouseAtRest()
{
    openPage(0);
    QTRY_VERIFY_WITH_TIMEOUT(playback()->position() > 0.3, kLongWait);
    QQuickItem *stage = part("VideoStage");
    QVERIFY(stage);
    QTest::mouseMove(m_view.get(), QPoint(300, 300));
    QTest::mouseMove(m_view.get(), QPoint(310, 310));
    QTRY_VERIFY_WITH_TIMEOUT(!stage->property("controlsShown").toBool(), kLongWait);
    QTest::mouseMove(m_view.get(), QPoint(320, 320));
    QTRY_VERIFY(stage->property("controlsShown").toBool());
}

/// The lesson after it comes by itself.
void LessonPageTest::menusGoWithTheirVideo()
{
    openPage(1);
    QQuickItem *captions = nullptr;
    for (QQuickItem *one : part("PlayerMenus")->findChildren<QQuickItem *>()) {
        if (one->inherits("QQuickAbstractButton") &&
            one->property("text").toString() == QLatin1String("Captions"))
            captions = one;
    }
    QVERIFY(captions);
    QTRY_VERIFY(captions->isVisible());
    QVERIFY(QMetaObject::invokeMethod(captions, "clicked"));
    const auto opened = [this] { return part("PlayerMenus")->property("open").toBool(); };
    QTRY_VERIFY(opened());
    m_controller->next();
    QTRY_VERIFY(part("ArticleView")->isVisible());
    QTRY_VERIFY(!opened());
}

/// The scrolled page of an article of which so much was read, in a window of that width.
QQuickItem *LessonPageTest::openArticle(double progress, int width)
{
    LessonProgressDto known;
    known.lessonId = lesson(2).lessonId;
    known.moduleId = lesson(2).moduleId;
    known.progress = progress;
    m_school->progress.lessons = {known};
    openPage(2);
    m_view->resize(width, 400);
    m_controller->previous();
    m_controller->next();
    QQuickItem *article = part("ArticleView");
    if (article == nullptr)
        return nullptr;
    for (QQuickItem *child : article->childItems()) {
        if (child->inherits("QQuickFlickable"))
            return child;
    }
    return nullptr;
}

double LessonPageTest::readTo(const QQuickItem &page)
{
    return page.property("contentY").toDouble() /
           (page.property("contentHeight").toDouble() - page.height());
}

QQuickItem *LessonPageTest::part(const char *type) const
{
    for (QQuickItem *item : m_view->rootObject()->findChildren<QQuickItem *>()) {
        if (QByteArray(item->metaObject()->className()).startsWith(type))
            return item;
    }
    return nullptr;
}

} // namespace lectern::test

int main(int argc, char **argv)
{
    lectern::chooseMediaBackend();
    qputenv("QT_QUICK_BACKEND", "software");
    QGuiApplication app(argc, argv);
    app.setFont(QFont(QStringLiteral("Inter")));
    lectern::test::LessonPageTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_lesson_page.moc"

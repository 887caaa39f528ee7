// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Renders every screen, in its states, to PNG: lectern-screens DIR [part of a name]
#include "client/app/client_app.h"
#include "client/core/navigator.h"
#include "client/core/settings.h"
#include "tests/qml/chat_replies.h"
#include "tests/qml/demo_replies.h"
#include "tests/qml/parts.h"
#include "tests/qml/scene.h"

#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QImage>
#include <QImageWriter>
#include <QJsonArray>
#include <QQuickItem>
#include <QQuickStyle>
#include <QQuickWindow>
#include <QSettings>
#include <QTemporaryDir>

#include <algorithm>
#include <array>
#include <cstdio>
#include <functional>
#include <tuple>
#include <vector>

using namespace lectern;

namespace {

int warnings = 0;

void onMessage(QtMsgType type, const QMessageLogContext &, const QString &text)
{
    // A machine without sound says so once; nobody looks at a picture with their ears.
    const bool sound = text.startsWith(QLatin1String("PulseAudio"));
    // Qt 6.4 says so where a connection breaks just as its request is given up: nothing of ours.
    const bool givenUp = text.startsWith(QLatin1String("QNetworkReplyImplPrivate::error"));
    if (type >= QtWarningMsg && type != QtInfoMsg && !sound && !givenUp)
        ++warnings;
    std::fprintf(stderr, "%s\n", qPrintable(text));
}

/// Until nobody has asked the server for anything for a while, but for the socket, which this one
/// does not have.
void settleWith(const FakeApiServer &server, int milliseconds)
{
    const auto asked = [&server] {
        return std::count_if(
            server.requests().cbegin(), server.requests().cend(),
            [](const FakeApiServer::Request &one) { return one.path != QLatin1String("/ws"); });
    };
    for (auto before = asked() - 1; before != asked();) {
        before = asked();
        settle(milliseconds);
    }
}

struct Appearance
{
    const char *name;
    int setting;
};
constexpr std::array kAppearances{Appearance{"light", 1}, Appearance{"dark", 2},
                                  Appearance{"contrast", 3}};

/// A picture of it, for people to look at: written fast rather than small.
bool save(QQuickWindow *window, const QString &file)
{
    QImageWriter writer(file, "png");
    writer.setCompression(1);
    return writer.write(window->grabWindow());
}

/// Starts the program in the first of these appearances, goes to the scene, and changes to the
/// others there. `fileOf` names the picture of each.
bool render(const Scene &scene, const std::vector<Appearance> &appearances,
            const std::function<QString(const Appearance &)> &fileOf)
{
    QTemporaryDir data;
    FakeApiServer server;
    answerAsDemoSchool(server);
    answerChats(server);
    if (scene.arrange)
        scene.arrange(server);
    if (scene.signedIn)
        keepSignIn(data.path(), server);
    QSettings remembered(data.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    remembered.setValue(QStringLiteral("appearance"), appearances.front().setting);
    remembered.setValue(QStringLiteral("language"), scene.language);
    remembered.setValue(QStringLiteral("textScale"), scene.textScale);
    remembered.setValue(QStringLiteral("reducedMotion"), true);
    if (scene.signedIn) { // and has been here before
        const QJsonDocument profile(recordedReply(QStringLiteral("profile")));
        remembered.setValue(QStringLiteral("remembered/profile"),
                            QString::fromUtf8(profile.toJson(QJsonDocument::Compact)));
        remembered.setValue(QLatin1String("remembered/school/") + server.url().authority(),
                            QStringLiteral("Lectern Demo School"));
    }
    remembered.sync();
    ClientApp app({.server = server.url().toString(), .dataDirectory = data.path()});
    if (!app.show())
        return false;
    auto *window = qobject_cast<QQuickWindow *>(app.engine().rootObjects().constFirst());
    window->resize(scene.size);
    auto *navigator = window->property("navigator").value<Navigator *>();
    settleWith(server, 200);
    if (scene.page != navigator->page())
        navigator->reset(scene.page, scene.parameters);
    settleWith(server, 300);
    if (scene.act) {
        scene.act(window);
        settleWith(server, 300);
    }
    auto *settings = window->property("settings").value<Settings *>();
    for (const Appearance &appearance : appearances) {
        if (settings->appearance() != Settings::Appearance(appearance.setting)) {
            settings->setAppearance(Settings::Appearance(appearance.setting));
            settleWith(server, 150);
        }
        if (!save(window, fileOf(appearance)))
            return false;
    }
    return true;
}

QList<Scene> scenes()
{
    const auto refuse = [](const QString &path, int status, const QString &id) {
        return [=](FakeApiServer &server) { server.refuse("GET", path, status, id); };
    };
    const QString dashboard = QStringLiteral("/api/user/dashboard");
    const QString catalog = QStringLiteral("/api/courses/catalog/list");
    const QString course =
        recordedReply(QStringLiteral("course")).value(QLatin1String("courseId")).toString();
    const QVariantMap courseParameters{{QStringLiteral("courseId"), course}};
    const QString coursePath = QLatin1String("/api/courses/") + course;
    const auto noCourses = [=](FakeApiServer &server) {
        QJsonObject reply = recordedReply(QStringLiteral("dashboard"));
        reply.insert(QStringLiteral("active"), QJsonArray());
        reply.insert(QStringLiteral("completed"), QJsonArray());
        reply.insert(QStringLiteral("resume"), QJsonValue::Null);
        server.answer("GET", dashboard, reply);
    };
    const auto emptyCatalog = [=](FakeApiServer &server) {
        QJsonObject reply = recordedReply(QStringLiteral("catalog"));
        reply.insert(QStringLiteral("courses"), QJsonArray());
        reply.insert(QStringLiteral("total"), 0);
        server.answer("GET", catalog, reply);
    };
    const auto hang = [](const QString &path) {
        return [=](FakeApiServer &server) { server.hang("GET", path); };
    };
    const auto notEnrolled = [=](FakeApiServer &server) {
        QJsonObject reply = recordedReply(QStringLiteral("course"));
        reply.insert(QStringLiteral("enrollmentId"), QJsonValue::Null);
        reply.insert(QStringLiteral("progress"), QJsonValue::Null);
        server.answer("GET", coursePath, reply);
    };
    const auto tab = [](int index) {
        return [index](QQuickWindow *window) {
            if (QQuickItem *page = find(window->contentItem(), "CoursePage")) {
                if (QQuickItem *tabs = find(page, "TabStrip"))
                    tabs->setProperty("currentIndex", index);
            }
        };
    };
    const auto section = [](const char *name) {
        return QVariantMap{{QStringLiteral("section"), QString::fromLatin1(name)}};
    };
    const auto away = [](FakeApiServer &server) { server.goAway(); };
    const auto S = [](const char *text) { return QString::fromLatin1(text); };

    QList<Scene> all{
        {S("sign-in"), false},
        {S("sign-in-offline"), false, Navigator::SignIn, {}, away},
        {S("register"), false, Navigator::Register},
        {S("home")},
        {S("home-empty"), true, Navigator::Home, {}, noCourses},
        {S("home-loading"), true, Navigator::Home, {}, hang(dashboard)},
        {S("home-error"), true, Navigator::Home, {}, refuse(dashboard, 500, S("internal"))},
        {S("home-offline"), true, Navigator::Home, {}, away},
        {S("catalog"), true, Navigator::Catalog},
        {S("catalog-filter"),
         true,
         Navigator::Catalog,
         {},
         {},
         [](QQuickWindow *window) {
             if (QQuickItem *chip = find(window->contentItem(), "FilterChip"))
                 QMetaObject::invokeMethod(chip, "clicked");
         }},
        {S("catalog-empty"), true, Navigator::Catalog, {}, emptyCatalog},
        {S("catalog-loading"), true, Navigator::Catalog, {}, hang(catalog)},
        {S("catalog-error"), true, Navigator::Catalog, {}, refuse(catalog, 500, S("internal"))},
        {S("course"), true, Navigator::Course, courseParameters},
        {S("course-enroll"), true, Navigator::Course, courseParameters, notEnrolled},
        {S("course-about"), true, Navigator::Course, courseParameters, {}, tab(1)},
        {S("course-reviews"), true, Navigator::Course, courseParameters, {}, tab(2)},
        {S("course-loading"), true, Navigator::Course, courseParameters, hang(coursePath)},
        {S("course-error"), true, Navigator::Course, courseParameters,
         refuse(coursePath, 404, S("catalog.course_not_found"))},
        {S("learning"), true, Navigator::Learning},
        {S("learning-empty"), true, Navigator::Learning, {}, noCourses},
        {S("settings-profile"), true, Navigator::Settings, section("profile")},
        {S("settings-appearance"), true, Navigator::Settings, section("appearance")},
        {S("settings-playback"), true, Navigator::Settings, section("playback")},
        {S("settings-account"), true, Navigator::Settings, section("account")},
    };
    addLessons(all);
    FakeApiServer anywhere;
    const QVariantMap room{{S("roomId"), answerChats(anywhere)}};
    const QString chats = S("/api/chat");
    const auto side = [](const char *name) {
        return [name](QQuickWindow *window) {
            QQuickItem *page = talking(window);
            if (page)
                page->setProperty("side", QString::fromLatin1(name));
            QQuickItem *panel = page ? find(page, "RoomSearchPanel") : nullptr;
            QObject *search = panel ? panel->property("search").value<QObject *>() : nullptr;
            if (search && panel->isVisible())
                search->setProperty("query", QStringLiteral("right"));
        };
    };
    const auto everywhere = [](QQuickWindow *window) {
        QQuickItem *rooms = find(window->contentItem(), "RoomList");
        QQuickItem *field = rooms ? find(rooms, "SearchField") : nullptr;
        if (!field)
            return qWarning("there is nothing to search with");
        field->setProperty("text", QStringLiteral("right"));
        QMetaObject::invokeMethod(field, "edited", Q_ARG(QString, QStringLiteral("right")));
        settle(400);
        QQuickItem *results = find(rooms, "SearchResults");
        QQuickItem *chips = results ? find(results, "SearchFilters") : nullptr;
        if (!chips || !chips->isVisible() || chips->height() <= 0)
            qWarning("nothing narrows a search in all rooms");
    };
    const auto news = [](QQuickWindow *window) {
        QMetaObject::invokeMethod(
            window->property("toaster").value<QObject *>(), "shown",
            Q_ARG(QString, QStringLiteral("Aiko Tanaka · Night Sky Photography: Which star is the "
                                          "bright one to the left of the tree, and can it be seen "
                                          "from the south as well, or only from here?")),
            Q_ARG(QString, QStringLiteral("Open")));
    };
    const auto sheet = [](const char *name) {
        return [name](QQuickWindow *window) { invoke(window, name, "open"); };
    };
    const auto openPicture = [](QQuickWindow *window) {
        if (QQuickItem *bubble = find(window->contentItem(), "PictureBubble"))
            QMetaObject::invokeMethod(bubble, "opened");
    };
    const auto record = [](QQuickWindow *window) {
        QQuickItem *tools = find(window->contentItem(), "ComposerTools");
        if (QQuickItem *microphone = tools ? tools->childItems().value(1) : nullptr)
            QMetaObject::invokeMethod(microphone, "clicked");
    };
    all.append({
        {S("messages"), true, Navigator::Messages, room},
        {S("messages-none-open"), true, Navigator::Messages},
        {S("messages-members"), true, Navigator::Messages, room, {}, side("members")},
        {S("messages-pins"), true, Navigator::Messages, room, {}, side("pins")},
        {S("messages-search"), true, Navigator::Messages, room, {}, side("search")},
        {S("messages-search-all"), true, Navigator::Messages, room, {}, everywhere},
        {S("messages-news"), true, Navigator::Home, {}, {}, news, {960, 600}},
        {S("messages-reports"), true, Navigator::Messages, room, {}, side("reports")},
        {S("messages-new"), true, Navigator::Messages, room, {}, sheet("NewRoomSheet")},
        {S("messages-settings"), true, Navigator::Messages, room, {}, sheet("RoomSettingsSheet")},
        {S("messages-empty"), true, Navigator::Messages, {}, answerNoChats},
        {S("messages-files"), true, Navigator::Messages, room, answerFiles},
        {S("messages-picture"), true, Navigator::Messages, room, answerFiles, openPicture},
        {S("messages-voice"), true, Navigator::Messages, room, answerFiles, record},
        {S("messages-loading"), true, Navigator::Messages, {}, hang(chats)},
        {S("messages-error"), true, Navigator::Messages, {}, refuse(chats, 500, S("internal"))},
        {S("messages-offline"), true, Navigator::Messages, {}, away},
    });
    addModeration(all, room);
    addPeople(all, room);
    addThreads(all, room);
    addPanels(all, room);
    addInspections(all, room);
    addTokens(all);
    addChanges(all, room);
    addWriting(all, room);
    const QSize small(960, 600);
    const QSize large(1920, 1080);
    for (const char *language : {"de", "ar"}) {
        const QString tail = QLatin1Char('-') + QString::fromLatin1(language);
        const QString spoken = QString::fromLatin1(language);
        all.append({S("messages-settings") + tail,
                    true,
                    Navigator::Messages,
                    room,
                    {},
                    sheet("RoomSettingsSheet"),
                    small,
                    spoken});
        all.append({S("messages-members") + tail,
                    true,
                    Navigator::Messages,
                    room,
                    {},
                    side("members"),
                    small,
                    spoken});
        all.append({S("messages-reports") + tail,
                    true,
                    Navigator::Messages,
                    room,
                    {},
                    side("reports"),
                    small,
                    spoken});
    }
    for (const auto &[name, page] : {std::pair{S("home"), Navigator::Home},
                                     {S("catalog"), Navigator::Catalog},
                                     {S("course"), Navigator::Course},
                                     {S("messages"), Navigator::Messages},
                                     {S("settings"), Navigator::Settings}}) {
        const QVariantMap parameters = page == Navigator::Course     ? courseParameters
                                       : page == Navigator::Messages ? room
                                                                     : QVariantMap();
        all.append({name + QLatin1String("-960"), true, page, parameters, {}, {}, small});
        all.append({name + QLatin1String("-1920"), true, page, parameters, {}, {}, large});
        all.append({name + QLatin1String("-german"),
                    true,
                    page,
                    parameters,
                    {},
                    {},
                    {1280, 800},
                    S("de")});
        all.append({name + QLatin1String("-arabic"),
                    true,
                    page,
                    parameters,
                    {},
                    {},
                    {1280, 800},
                    S("ar")});
        all.append({name + QLatin1String("-text-150"),
                    true,
                    page,
                    parameters,
                    {},
                    {},
                    {1280, 800},
                    S("en"),
                    1.5});
    }
    for (const char *name : {"appearance", "playback", "account"}) {
        all.append({S("settings-") + QLatin1String(name) + QLatin1String("-arabic"),
                    true,
                    Navigator::Settings,
                    section(name),
                    {},
                    {},
                    {1280, 800},
                    S("ar")});
    }
    for (const int index : {1, 2}) {
        all.append({index == 1 ? S("course-about-arabic") : S("course-reviews-arabic"),
                    true,
                    Navigator::Course,
                    courseParameters,
                    {},
                    tab(index),
                    {1280, 800},
                    S("ar")});
    }
    for (const auto &[suffix, size, language] : {std::tuple{S("-960"), small, S("en")},
                                                 {S("-1920"), large, S("en")},
                                                 {S("-arabic"), QSize(1280, 800), S("ar")},
                                                 {S("-german"), QSize(1280, 800), S("de")}}) {
        all.append({S("learning") + suffix, true, Navigator::Learning, {}, {}, {}, size, language});
        all.append(
            {S("register") + suffix, false, Navigator::Register, {}, {}, {}, size, language});
    }
    all.append({S("sign-in-960"), false, Navigator::SignIn, {}, {}, {}, small});
    all.append({S("sign-in-arabic"), false, Navigator::SignIn, {}, {}, {}, {1280, 800}, S("ar")});
    return all;
}

} // namespace

int main(int argc, char *argv[])
{
    qputenv("QT_QUICK_BACKEND", "software");
    qputenv("LECTERN_SECRETS", "file");
    // Where nobody has signed in to the computer (a test machine), Qt would complain.
    const QTemporaryDir runtime;
    if (!qEnvironmentVariableIsSet("XDG_RUNTIME_DIR"))
        qputenv("XDG_RUNTIME_DIR", QFile::encodeName(runtime.path()));
    qInstallMessageHandler(onMessage);
    QGuiApplication application(argc, argv);
    QQuickStyle::setStyle(QStringLiteral("Basic"));
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 2) {
        std::fprintf(stderr, "usage: lectern-screens DIR [part of a name]\n");
        return 2;
    }
    const Part part = thisPart();
    if (part.count == 0)
        return runParts(arguments.mid(1));
    const QDir folder(arguments[1]);
    folder.mkpath(QStringLiteral("."));
    int made = 0;
    int number = 0;
    for (const Scene &scene : scenes()) {
        const auto nameOf = [&scene](const Appearance &appearance) -> QString {
            return scene.name + QLatin1Char('-') + QLatin1String(appearance.name);
        };
        const bool variant = scene.size != QSize(1280, 800) ||
                             scene.language != QLatin1String("en") || scene.textScale > 1;
        std::vector<Appearance> appearances;
        for (size_t i = 0; i < kAppearances.size(); ++i) {
            // Each is what some scenes start in.
            const Appearance &one = kAppearances[variant ? i : (i + size_t(number)) % 3];
            const int last = !variant ? 3 : scene.dark ? 2 : 1;
            if (one.setting <= last && nameOf(one).contains(arguments.value(2)))
                appearances.push_back(one);
        }
        if (appearances.empty() || number++ % part.count != part.index)
            continue;
        const auto fileOf = [&](const Appearance &appearance) {
            return folder.filePath(nameOf(appearance) + QLatin1String(".png"));
        };
        if (!render(scene, appearances, fileOf)) {
            std::fprintf(stderr, "%s could not be rendered\n", qPrintable(scene.name));
            return 1;
        }
        made += int(appearances.size());
    }
    reportPart(made, warnings);
    return warnings == 0 ? 0 : 1;
}

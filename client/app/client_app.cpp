// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/client_app.h"

#include "client/api/api_client.h"
#include "client/app/image_network.h"
#include "client/app/notifier.h"
#include "client/core/connectivity.h"
#include "client/core/navigator.h"
#include "client/core/plain_digits.h"
#include "client/core/secret_store.h"
#include "client/core/settings.h"
#include "client/core/system_appearance.h"
#include "client/core/toaster.h"
#include "client/features/accounts/access_tokens_model.h"
#include "client/features/accounts/preferences_sync.h"
#include "client/features/accounts/profile_form.h"
#include "client/features/accounts/school.h"
#include "client/features/accounts/sign_in_form.h"
#include "client/features/catalog/catalog_model.h"
#include "client/features/catalog/course_controller.h"
#include "client/features/chat/chat_controller.h"
#include "client/features/learning/dashboard.h"
#include "client/features/player/lesson_controller.h"
#include "client/features/player/progress_reporter.h"
#include "client/session/session.h"

#include <QDir>
#include <QGuiApplication>
#include <QLocale>
#include <QPixmapCache>
#include <QQuickWindow>
#include <QStandardPaths>

#include <chrono>

namespace lectern {

namespace {

constexpr int kPictureCacheKiB = 24 * 1024;
/// Leaving the program waits so long for the last reports; what is left goes out next time.
constexpr std::chrono::milliseconds kFlush{1500};

QString dataDirectory(const QString &wanted)
{
    const QString path = wanted.isEmpty()
                             ? QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)
                             : wanted;
    QDir().mkpath(path);
    return path;
}

} // namespace

struct ClientApp::Parts
{
    explicit Parts(const ClientOptions &options)
        : data(dataDirectory(options.dataDirectory))
        , settings(data, options.server)
        , secrets(data)
        , api(&connectivity)
        , session(&api, &secrets, &settings)
        , preferences(&api, &connectivity, &session, &settings)
        , school(&api, &settings)
        , signInForm(&api, &session)
        , profileForm(&api, &session)
        , passwordForm(&api)
        , deleteForm(&api, &session)
        , ownTokens(&api, ApiTokenKind::User)
        , programs(&api, ApiTokenKind::Client)
        , catalog(&api)
        , jumpCatalog(&api)
        , course(&api)
        , dashboard(&api)
        , reporter(&api, &connectivity, data)
        , lesson(&api, &connectivity, &settings, &reporter)
        , chat(&api, &connectivity, data)
        , imageNetwork(data)
    {
    }

    QString data;
    Settings settings;
    SystemAppearance appearance;
    SecretStore secrets;
    Connectivity connectivity;
    ApiClient api;
    Navigator navigator;
    Toaster toaster;
    Session session;
    PreferencesSync preferences;
    School school;
    SignInForm signInForm;
    ProfileForm profileForm;
    PasswordForm passwordForm;
    DeleteAccountForm deleteForm;
    AccessTokensModel ownTokens;
    AccessTokensModel programs;
    CatalogModel catalog;
    CatalogModel jumpCatalog;
    CourseController course;
    Dashboard dashboard;
    ProgressReporter reporter;
    LessonController lesson;
    ChatController chat;
    Notifier notifier;
    ImageNetwork imageNetwork;
};

ClientApp::ClientApp(const ClientOptions &options) : m_parts(std::make_unique<Parts>(options))
{
    QPixmapCache::setCacheLimit(kPictureCacheKiB);
    Parts &p = *m_parts;
    QObject::connect(&p.api, &ApiClient::serverChanged, &p.api,
                     [&p] { p.imageNetwork.setServer(p.api.server()); });
    connectParts();
    applyLanguage();
    m_parts->api.setServer(m_parts->settings.serverUrl());
    m_parts->school.reload();
}

ClientApp::~ClientApp() = default;

void ClientApp::connectParts()
{
    Parts &p = *m_parts;
    QObject::connect(&p.session, &Session::stateChanged, &p.navigator, [&p] {
        if (p.session.signedIn()) {
            p.navigator.reset(Navigator::Home);
            p.dashboard.reload();
        } else if (p.session.state() == Session::SignedOut) {
            p.navigator.reset(Navigator::SignIn);
            p.dashboard.forget();
            p.course.forget();
            p.catalog.clear();
            p.jumpCatalog.clear();
            p.ownTokens.forget();
            p.programs.forget();
        }
    });
    // Reports wait in a file of their own for each person at each school.
    const auto follow = [&p] {
        const bool known = p.session.signedIn() && !p.session.profile().userId.isNil();
        p.reporter.setAccount(known ? p.api.server().toString() + QLatin1Char(' ') +
                                          p.session.profile().userId.toString()
                                    : QString());
    };
    QObject::connect(&p.session, &Session::stateChanged, &p.reporter, follow);
    QObject::connect(&p.session, &Session::profileChanged, &p.reporter, follow);
    const auto chatAs = [&p] {
        const ProfileDto &me = p.session.profile();
        p.chat.setAccount(p.session.signedIn() ? ChatPersonDto{me.userId, me.name, me.avatarUrl}
                                               : ChatPersonDto{},
                          p.session.signedIn() ? me.role : Role::Student);
    };
    QObject::connect(&p.session, &Session::stateChanged, &p.chat, chatAs);
    QObject::connect(&p.session, &Session::profileChanged, &p.chat, chatAs);
    QObject::connect(&p.chat, &ChatController::blocked, &p.session,
                     [&p](const Error &why) { p.session.endBecause(why); });
    QObject::connect(&p.chat, &ChatController::openFailed, &p.toaster,
                     [&p](const ErrorInfo &why) { p.toaster.say(why.message); });
    QObject::connect(p.chat.pins(), &PinsModel::unpinned, &p.toaster, [&p](const QString &message) {
        p.toaster.offerUndo(QCoreApplication::translate("Chat", "Unpinned"),
                            [&p, message] { p.chat.pins()->pin(message); });
    });
    QObject::connect(p.chat.reports(), &ReportsModel::reportClosed, &p.toaster, [&p](bool removed) {
        p.toaster.say(removed
                          ? QCoreApplication::translate("Chat", "The message was deleted for all")
                          : QCoreApplication::translate("Chat", "The report was dismissed"));
    });
    QObject::connect(&p.chat, &ChatController::notify, &p.notifier, &Notifier::show);
    QObject::connect(&p.chat, &ChatController::looked, &p.notifier, &Notifier::withdraw);
    QObject::connect(&p.chat, &ChatController::looked, &p.toaster, &Toaster::withdraw);
    QObject::connect(&p.session, &Session::stateChanged, &p.notifier, &Notifier::withdrawAll);
    const auto goToRoom = [this, &p](const QString &room) {
        if (!p.session.signedIn() || m_engine.rootObjects().isEmpty())
            return;
        QVariantMap place{{QStringLiteral("roomId"), room}};
        if (const QString message = p.chat.toldOf(room); !message.isEmpty())
            place.insert(QStringLiteral("messageId"), message);
        p.navigator.reset(Navigator::Messages, place);
        if (auto *window = qobject_cast<QQuickWindow *>(m_engine.rootObjects().constFirst())) {
            // As large as it was: show() would make a window of a whole screen a small one.
            window->setWindowStates(window->windowStates() & ~Qt::WindowMinimized);
            window->setVisible(true);
            window->raise();
            window->requestActivate();
        }
    };
    QObject::connect(&p.notifier, &Notifier::chosen, &p.navigator, goToRoom);
    // A desktop without notifications: the window itself says it, and asks to be looked at.
    QObject::connect(
        &p.notifier, &Notifier::refused, &p.toaster,
        [this, &p, goToRoom](const QString &room, const QString &title, const QString &text) {
            // Whoever looks at the window sees the message itself, in front or not.
            const auto id = Uuid::fromString(room);
            const bool onMessages = p.navigator.page() == Navigator::Messages;
            if (!id || !p.chat.isInSight(RoomId(*id), onMessages, true))
                p.toaster.offer(
                    QStringLiteral("%1: %2").arg(title, text.simplified()),
                    QCoreApplication::translate("Chat", "Open"),
                    [goToRoom, room] { goToRoom(room); }, room);
            if (m_engine.rootObjects().isEmpty())
                return;
            if (auto *window = qobject_cast<QQuickWindow *>(m_engine.rootObjects().constFirst()))
                window->alert(0);
        });
    QObject::connect(qApp, &QCoreApplication::aboutToQuit, &p.reporter, [&p] {
        p.lesson.leave();
        p.reporter.flush(kFlush);
    });
    // The last report of a lesson arrives after its page was left.
    QObject::connect(&p.reporter, &ProgressReporter::confirmed, &p.dashboard, [&p] {
        const auto page = p.navigator.page();
        if (page == Navigator::Home || page == Navigator::Learning)
            p.dashboard.reload();
        else if (page == Navigator::Course && !p.course.busy())
            p.course.reload();
    });
    // Home and My learning show what happened on the pages that were left.
    QObject::connect(&p.navigator, &Navigator::changed, &p.dashboard, [&p] {
        const auto page = p.navigator.page();
        const bool shown = page == Navigator::Home || page == Navigator::Learning;
        if (shown && p.session.signedIn() && !p.dashboard.busy())
            p.dashboard.reload();
    });
    QObject::connect(&p.course, &CourseController::enrolledNow, &p.toaster, [&p] {
        p.toaster.say(QCoreApplication::translate("Courses", "You are enrolled"));
    });
    // The sign-in page says whether its server answers.
    QObject::connect(&p.connectivity, &Connectivity::stateChanged, &p.school, [&p] {
        if (p.connectivity.offline() && !p.session.signedIn() && !p.school.busy())
            p.school.reload();
    });
    QObject::connect(&p.connectivity, &Connectivity::cameBack, &p.dashboard, [&p] {
        p.school.reload();
        if (!p.session.signedIn())
            return;
        p.dashboard.reload();
        if (p.catalog.error().present)
            p.catalog.retry();
        if (p.course.error().present)
            p.course.reload();
    });
    const QString saved = QStringLiteral("settings");
    QObject::connect(
        &p.settings, &Settings::changedByHand, &p.toaster,
        [&p, saved](const QString &name, const QVariant &before) {
            p.toaster.offerUndo(
                QCoreApplication::translate("Settings", "Saved"),
                [&p, name, before] { p.settings.setProperty(name.toUtf8().constData(), before); },
                saved);
        });
    QObject::connect(&p.navigator, &Navigator::changed, &p.toaster, [&p, saved] {
        if (p.navigator.page() != Navigator::Settings)
            p.toaster.withdraw(saved);
    });
    QObject::connect(&p.settings, &Settings::languageChanged, &p.settings,
                     [this] { applyLanguage(); });
}

void ClientApp::applyLanguage()
{
    const QString chosen = m_parts->settings.language();
    const QLocale locale = chosen.isEmpty() ? QLocale::system() : QLocale(chosen);
    // Counted texts and the player's clock say 0 to 9 in every language; prices and dates beside
    // them do as well.
    QLocale::setDefault(withPlainDigits(locale));
    QCoreApplication::removeTranslator(&m_translator);
    if (m_translator.load(locale, QStringLiteral("lectern"), QStringLiteral("_"),
                          QStringLiteral(":/i18n")))
        QCoreApplication::installTranslator(&m_translator);
    QGuiApplication::setLayoutDirection(locale.textDirection());
    m_parts->api.setLanguage(locale.bcp47Name());
    m_engine.setUiLanguage(locale.bcp47Name());
    m_engine.retranslate();
}

bool ClientApp::show()
{
    Parts &p = *m_parts;
    m_engine.addImportPath(QStringLiteral(":/qt/qml"));
    m_engine.setNetworkAccessManagerFactory(&p.imageNetwork);
    const auto object = [](QObject *part) { return QVariant::fromValue(part); };
    m_engine.setInitialProperties({{QStringLiteral("settings"), object(&p.settings)},
                                   {QStringLiteral("appearance"), object(&p.appearance)},
                                   {QStringLiteral("navigator"), object(&p.navigator)},
                                   {QStringLiteral("connectivity"), object(&p.connectivity)},
                                   {QStringLiteral("toaster"), object(&p.toaster)},
                                   {QStringLiteral("session"), object(&p.session)},
                                   {QStringLiteral("school"), object(&p.school)},
                                   {QStringLiteral("signInForm"), object(&p.signInForm)},
                                   {QStringLiteral("profileForm"), object(&p.profileForm)},
                                   {QStringLiteral("passwordForm"), object(&p.passwordForm)},
                                   {QStringLiteral("deleteForm"), object(&p.deleteForm)},
                                   {QStringLiteral("ownTokens"), object(&p.ownTokens)},
                                   {QStringLiteral("programs"), object(&p.programs)},
                                   {QStringLiteral("catalog"), object(&p.catalog)},
                                   {QStringLiteral("jumpCatalog"), object(&p.jumpCatalog)},
                                   {QStringLiteral("course"), object(&p.course)},
                                   {QStringLiteral("dashboard"), object(&p.dashboard)},
                                   {QStringLiteral("lesson"), object(&p.lesson)},
                                   {QStringLiteral("chat"), object(&p.chat)}});
    m_engine.load(QUrl(QStringLiteral("qrc:/qt/qml/Lectern/Shell/Main.qml")));
    return !m_engine.rootObjects().isEmpty();
}

} // namespace lectern

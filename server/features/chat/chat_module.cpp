// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/chat/chat_module.h"

#include "server/features/accounts/api.h"
#include "server/features/chat/chat_routes.h"
#include "server/features/chat/missed_seats.h"
#include "server/features/chat/node_feed.h"
#include "server/features/chat/node_presence.h"
#include "server/features/learning/api.h"

namespace lectern::chat {

namespace {

constexpr const char *kTokenMade = "token.made";
constexpr const char *kTokenRevoked = "token.revoked";

QCoro::Task<Result<>> nothingToDo()
{
    co_return success();
}

AuditEntry tokenEntry(const events::Event &event, const accounts::TokenEvent &token)
{
    const bool isMade = event.type == QLatin1String(accounts::kTokenMadeEvent);
    QString detail = token.userId ? QStringLiteral("USER ") : QStringLiteral("CLIENT ");
    detail += token.tokenId.toString();
    if (!token.name.isEmpty())
        detail += QLatin1Char(' ') + token.name;
    if (token.others > 0)
        detail += QStringLiteral(" +%1").arg(token.others);
    const char *action = isMade ? kTokenMade : kTokenRevoked;
    return {event.at, token.actorId, QLatin1String(action), token.userId, {}, detail};
}

/// Whose account an event is about.
std::optional<UserId> userOf(const events::Event &event)
{
    const auto user =
        Uuid::fromString(QStringView(event.payload.value(QStringLiteral("userId")).toString()));
    return user ? std::optional(UserId(*user)) : std::nullopt;
}

} // namespace

ChatModule::ChatModule(db::Database &database, catalog::CatalogReader &catalog,
                       catalog::MembershipProvider &membership, media::LinkMaker &links,
                       media::MediaLibrary &media, realtime::NodeBus *nodes, SendRates rates)
    : m_database(database)
    , m_catalog(catalog)
    , m_membership(membership)
    , m_links(links)
    , m_media(media)
    , m_limits(rates)
    , m_feed(m_hub, m_attendance)
    , m_service(parts())
    , m_nodes(nodes ? std::make_unique<NodeFeed>(m_hub, m_feed, *nodes, parts(), m_service.views)
                    : nullptr)
    , m_actions(parts(),
                {m_service.messages, m_service.history, m_service.settings, m_service.courses,
                 m_service.views},
                feed(), m_feed, m_attendance)
    , m_elsewhere(
          nodes ? std::make_unique<NodePresence>(
                      m_presence, *nodes,
                      NodePresence::Heard{
                          [this](const QList<UserId> &users) { m_actions.diedElsewhere(users); },
                          [this](const UserId &user) { m_actions.gone(user); },
                          [this](const UserId &user) { m_actions.came(user); },
                          [this] { m_actions.showOnline(); }})
                : nullptr)
    , m_missed(nodes
                   ? std::make_unique<MissedSeats>(m_database, m_rooms, m_presence, m_feed, *nodes)
                   : nullptr)
    , m_log(m_database, m_rooms, feed())
{
    m_service.listen(m_log);
    if (m_nodes) {
        m_nodes->onLeft([this](const QByteArray &push) { m_actions.leftElsewhere(push); });
        m_nodes->onJoined([this](const QByteArray &push) { m_actions.joinedElsewhere(push); });
        m_nodes->onGone([this](const RoomId &room, const QList<UserId> &users) {
            m_actions.checkSeats(room, users);
        });
        m_nodes->onGap([this] {
            m_actions.checkAllSeats();
            m_missed->look();
        });
    }
    m_service.settings.onStatus(
        [this](const UserId &user, bool isOnline) { m_actions.chose(user, isOnline); });
    m_actions.addTo(m_table);
}

ChatModule::~ChatModule() = default;

RoomFeed &ChatModule::feed()
{
    return m_nodes ? static_cast<RoomFeed &>(*m_nodes) : m_feed;
}

ChatParts ChatModule::parts()
{
    return {m_database,   m_rooms, m_messages, m_moderation, m_search,   m_catalog,
            m_membership, m_links, m_media,    m_log,        m_presence, m_limits};
}

QCoro::Task<Result<>> ChatModule::start()
{
    auto starting = m_service.index.start();
    Result<> started = co_await starting;
    if (started)
        m_service.sweep.start();
    co_return started;
}

void ChatModule::stop()
{
    m_service.sweep.stop();
    m_service.index.stop();
    m_log.finish();
    m_actions.stop();
    if (m_nodes) {
        m_missed->stop();
        m_nodes->stop();
    }
}

void ChatModule::addRoutes(http::RouteTable &table)
{
    addChatRoutes(table, m_service);
}

void ChatModule::follow(events::EventBus &bus, catalog::CatalogChanges &changes)
{
    // Together: whoever enrolls is not answered before, and a class enrolls at once.
    bus.subscribeDurable(
        QStringLiteral("chat.course_rooms"), {QLatin1String(learning::kEnrolledEvent)},
        [this](const events::Event &event) {
            const auto enrolled =
                fromJson<learning::LearningEvent>(event.payload, JsonDecoder::Unknown::Ignore);
            return enrolled
                       ? m_service.courses.enrolled(enrolled->userId, enrolled->courseId, event.at)
                       : nothingToDo();
        },
        events::EventBus::Taking::Together);
    bus.subscribeDurable(
        QStringLiteral("chat.course_changes"), {QLatin1String(catalog::kCourseChangedEvent)},
        [this, &changes](const events::Event &event) {
            const auto changed =
                fromJson<catalog::CourseEvent>(event.payload, JsonDecoder::Unknown::Ignore);
            // Whoever changed the course may not have said so yet; other nodes have the event, too.
            changes.changedElsewhere(true);
            return changed ? m_service.upkeep.courseChanged(changed->courseId) : nothingToDo();
        });
    bus.subscribeDurable(QStringLiteral("chat.changed_roles"),
                         {QLatin1String(accounts::kRoleChangedEvent)},
                         [this](const events::Event &event) {
                             const auto user = userOf(event);
                             return user ? m_service.upkeep.roleChanged(*user) : nothingToDo();
                         });
    bus.subscribeDurable(QStringLiteral("chat.deleted_accounts"),
                         {QLatin1String(accounts::kDeletedEvent)},
                         [this](const events::Event &event) {
                             const auto user = userOf(event);
                             return user ? m_service.upkeep.accountDeleted(*user) : nothingToDo();
                         });
    // A token reads what only members may: whoever makes one leaves a trace.
    bus.subscribeDurable(
        QStringLiteral("chat.tokens"),
        {QLatin1String(accounts::kTokenMadeEvent), QLatin1String(accounts::kTokenRevokedEvent)},
        [this](const events::Event &event) {
            const auto token =
                fromJson<accounts::TokenEvent>(event.payload, JsonDecoder::Unknown::Ignore);
            return token ? m_service.moderation.noteForSchool(event.id.uuid(),
                                                              tokenEntry(event, *token))
                         : nothingToDo();
        });
}

} // namespace lectern::chat

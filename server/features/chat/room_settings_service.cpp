// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/chat/room_settings_service.h"

#include "server/features/chat/chat_rules.h"
#include "server/features/chat/room_pushes.h"
#include "server/features/chat/system_message.h"
#include "shared/core/json_encoder.h"
#include "shared/core/plain_names.h"
#include "shared/dto/chat_events.h"
#include "shared/dto/chat_room_events.h"

namespace lectern::chat {

namespace {

QString noted(const char *name, const QString &)
{
    return QString::fromLatin1(name);
}
QString noted(const char *name, bool on)
{
    return QString::fromLatin1(name) + (on ? QLatin1String("=true") : QLatin1String("=false"));
}
QString noted(const char *name, qint64 number)
{
    return QString::fromLatin1(name) + QLatin1Char('=') + QString::number(number);
}
QString noted(const char *name, int number)
{
    return noted(name, qint64(number));
}

} // namespace

QCoro::Task<Result<RoomDto>> RoomSettingsService::view(Person person, RoomId id)
{
    return m_parts.database.read([this, person, id](db::Session &session) -> Result<RoomDto> {
        const auto view = m_parts.rooms.view(session, id, person.id);
        if (!view)
            return Error::notFound("chat.room_not_found");
        return m_views.room(session, *view, person);
    });
}

QCoro::Task<Result<RoomDto>> RoomSettingsService::change(Person person, RoomSettingsRequest request)
{
    const Result<> plain = checkPlainNames({{"name", request.name}});
    if (!plain)
        co_return plain.error();
    auto changing = m_parts.log.submit(
        request.roomId,
        [this, person, request](db::Session &session,
                                RoomState &state) -> Result<RoomChange<Unit>> {
            const Result<ChatAccess::Seat> seat = m_access.seat(session, state, person);
            if (!seat)
                return seat.error();
            if (!seat->moderates)
                return Error::forbidden("auth.forbidden");
            const Timestamp now = Timestamp::now();
            Room &room = state.edit();
            if (request.name && room.type != RoomType::Group)
                return Error::conflict("chat.not_a_group");
            RoomChange<Unit> change;
            QStringList done;
            // With what became of it, where that is short: the audit says it.
            const auto set = [&done](auto &member, const auto &wanted, const char *name) {
                if (!wanted || member == *wanted)
                    return;
                member = *wanted;
                done.append(noted(name, member));
            };
            const bool renamed = request.name && *request.name != room.name;
            set(room.name, request.name, "name");
            set(room.enabled, request.enabled, "enabled");
            set(room.announceOnly, request.announceOnly, "announceOnly");
            set(room.slowModeSeconds, request.slowModeSeconds, "slowModeSeconds");
            set(room.maxFileBytes, request.maxFileBytes, "maxFileBytes");
            if (request.fileTypes)
                set(room.fileTypes, std::optional(request.fileTypes->join(QLatin1Char(' '))),
                    "fileTypes");
            if (request.archived && *request.archived != room.archivedAt.has_value()) {
                room.archivedAt = *request.archived ? std::optional(now) : std::nullopt;
                room.archivedWithCourse = false;
                done.append(noted("archived", *request.archived));
            }
            if (done.isEmpty())
                return change;
            m_parts.rooms.updateSettings(session, room);
            m_parts.moderation.audit(session, room.no,
                                     {now,
                                      person.id,
                                      QStringLiteral("room.settings"),
                                      {},
                                      {},
                                      done.join(QLatin1Char(' '))});
            if (renamed) {
                const Message message =
                    addSystemMessage(session, m_parts.messages, state, person.id,
                                     QStringLiteral("room.renamed"), {});
                change.pushes.push_back({room.id.uuid(),
                                         chat_events::kNewMessage,
                                         m_views.bare(session, room, message),
                                         chat_events::kLegacyNewMessage,
                                         {}});
            }
            change.pushes.push_back(updated(room));
            return change;
        });
    const auto changed = co_await changing;
    if (!changed)
        co_return changed.error();
    co_return co_await view(person, request.roomId);
}

QCoro::Task<Result<RoomDto>> RoomSettingsService::mute(Person person, MuteRoomRequest request)
{
    auto muting = m_parts.log.submit(
        request.roomId,
        [this, person, request](db::Session &session,
                                RoomState &state) -> Result<RoomChange<Unit>> {
            const Result<ChatAccess::Seat> seat = m_access.seat(session, state, person);
            if (!seat)
                return seat.error();
            Member member = seat->member;
            member.mutedUntil = request.until;
            if (request.notify)
                member.notify = request.notify;
            else if (!request.until && member.notify == NotifyOn::None)
                member.notify.reset();
            state.put(session, member);
            const RoomMutedPush push{state.room().id, member.mutedUntil, member.notify};
            return RoomChange<Unit>{
                {},
                {{person.id.uuid(), chat_events::kRoomMuted, toJson(push), "", person.socket}},
                {}};
        });
    const auto muted = co_await muting;
    if (!muted)
        co_return muted.error();
    co_return co_await view(person, request.roomId);
}

QCoro::Task<Result<DraftDto>> RoomSettingsService::saveDraft(Person person, DraftRequest request)
{
    auto saving = m_parts.log.submit(
        request.roomId,
        [this, person, request](db::Session &session,
                                RoomState &state) -> Result<RoomChange<DraftDto>> {
            const Result<ChatAccess::Seat> seat = m_access.seat(session, state, person);
            if (!seat)
                return seat.error();
            const Room &room = state.room();
            Draft draft{room.id, room.no, request.text, {}, Timestamp::now()};
            if (request.replyTo) {
                const Result<Message> target = m_access.message(session, room, *request.replyTo);
                if (!target)
                    return refusedField("chat.reply_not_in_room", QStringLiteral("replyTo"),
                                        "validation.not_in_room");
                draft.replyTo = target->seq;
            }
            if (draft.text.isEmpty())
                m_parts.rooms.removeDraft(session, person.id, room.no);
            else
                m_parts.rooms.putDraft(session, person.id, draft);
            const DraftPush push{{room.id, draft.text, request.replyTo, draft.updatedAt}};
            return RoomChange<DraftDto>{
                push.draft,
                {{person.id.uuid(), chat_events::kDraftChanged, toJson(push), "", person.socket}},
                {}};
        });
    auto saved = co_await saving;
    if (!saved)
        co_return std::move(saved).error();
    co_return std::move(saved->value);
}

QCoro::Task<Result<DraftListReply>> RoomSettingsService::drafts(Person person)
{
    return m_parts.database.read([this, person](db::Session &session) -> Result<DraftListReply> {
        DraftListReply reply;
        for (const Draft &draft : m_parts.rooms.drafts(session, person.id))
            reply.drafts.append(m_views.draft(session, draft));
        return reply;
    });
}

RoomSettingsService::Choosing::Choosing(RoomSettingsService &service, const UserId &user,
                                        bool isOnline)
    : m_service(service), m_user(user)
{
    const std::scoped_lock lock(m_service.m_choosingMutex);
    Choices &all = m_service.m_choosing[m_user];
    m_alone = ++all.under == 1;
    m_turn = ++all.turn;
    // In the order of the turns, as they are kept.
    m_service.m_parts.presence.setInvisible(user, !isOnline);
}

RoomSettingsService::Choosing::~Choosing()
{
    const std::scoped_lock lock(m_service.m_choosingMutex);
    if (--m_service.m_choosing[m_user].under == 0)
        m_service.m_choosing.remove(m_user);
}

bool RoomSettingsService::isLast(const UserId &user, quint64 turn) const
{
    const std::scoped_lock lock(m_choosingMutex);
    return m_choosing.value(user).turn == turn;
}

QCoro::Task<Result<StatusReply>> RoomSettingsService::setStatus(Person person, bool isOnline)
{
    // What programs say every minute costs nothing.
    if (m_parts.presence.isOnline(person.id) != isOnline) {
        if (Result<> may = m_parts.limits.takeOfPerson(person.id); !may)
            co_return std::move(may).error();
    }
    const Choosing choosing(*this, person.id, isOnline);
    if (choosing.isAlone()) {
        auto finding = isInvisible(person.id);
        const Result<bool> invisible = co_await finding;
        // Said again, as programs do every minute: nothing is to be kept of it. Nor of what was
        // taken back meanwhile, which must not be written after that.
        if ((invisible && *invisible != isOnline) || !isLast(person.id, choosing.turn()))
            co_return StatusReply{isOnline, Timestamp::now()};
    }
    using Kept = std::pair<StatusReply, bool>; // and whether it is new
    auto writing = m_parts.database.write(
        [this, person, isOnline, turn = choosing.turn()](db::Session &session) -> Result<Kept> {
            // Units of several threads come in any order.
            if (!isLast(person.id, turn))
                return Kept{{isOnline, Timestamp::now()}, false};
            PresenceRow row = m_parts.rooms.presence(session, person.id).value_or(PresenceRow{});
            const bool isNew = row.invisible == isOnline;
            row.invisible = !isOnline;
            row.lastSeen = Timestamp::now();
            m_parts.rooms.putPresence(session, person.id, row);
            return Kept{{isOnline, row.lastSeen}, isNew};
        });
    const Result<Kept> kept = co_await writing;
    if (!kept)
        co_return kept.error();
    if (kept->second && m_chosen)
        m_chosen(person.id, isOnline);
    co_return kept->first;
}

QCoro::Task<Result<StatusReply>> RoomSettingsService::status(Person person)
{
    return m_parts.database.read([this, person](db::Session &session) -> Result<StatusReply> {
        const PresenceRow row = m_parts.rooms.presence(session, person.id).value_or(PresenceRow{});
        return StatusReply{!row.invisible,
                           row.lastSeen.isNull() ? std::nullopt : std::optional(row.lastSeen)};
    });
}

QCoro::Task<Result<bool>> RoomSettingsService::isInvisible(UserId user)
{
    return m_parts.database.read([this, user](db::Session &session) -> Result<bool> {
        return m_parts.rooms.presence(session, user).value_or(PresenceRow{}).invisible;
    });
}

QCoro::Task<Result<>> RoomSettingsService::seen(QMap<UserId, Timestamp> people)
{
    return m_parts.database.write([this, people](db::Session &session) -> Result<> {
        for (auto at = people.cbegin(); at != people.cend(); ++at)
            m_parts.rooms.putLastSeen(session, at.key(), at.value());
        return success();
    });
}

} // namespace lectern::chat

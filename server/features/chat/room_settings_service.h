// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/features/chat/chat_views.h"
#include "shared/dto/chat_join.h"
#include "shared/dto/chat_room_requests.h"

#include <QHash>

#include <functional>
#include <mutex>

namespace lectern::chat {

/// How a room is, and what somebody keeps of it for him- or herself.
class RoomSettingsService
{
public:
    RoomSettingsService(ChatParts parts, ChatAccess &access, ChatViews &views)
        : m_parts(parts), m_access(access), m_views(views)
    {
    }

    /// For those who moderate the room. Errors: auth.forbidden, chat.not_a_group (a name for a
    /// course's or a personal room).
    [[nodiscard]] QCoro::Task<Result<RoomDto>> change(Person person, RoomSettingsRequest request);
    [[nodiscard]] QCoro::Task<Result<RoomDto>> mute(Person person, MuteRoomRequest request);
    [[nodiscard]] QCoro::Task<Result<DraftDto>> saveDraft(Person person, DraftRequest request);
    [[nodiscard]] QCoro::Task<Result<DraftListReply>> drafts(Person person);
    /// Hears, on any thread, what somebody has chosen, once it is kept. Set before use.
    void onStatus(std::function<void(const UserId &user, bool isOnline)> hears)
    {
        m_chosen = std::move(hears);
    }
    /// Invisible or not; kept. Error: request.too_many, of changes.
    [[nodiscard]] QCoro::Task<Result<StatusReply>> setStatus(Person person, bool isOnline);
    /// What was chosen last.
    [[nodiscard]] QCoro::Task<Result<StatusReply>> status(Person person);
    [[nodiscard]] QCoro::Task<Result<bool>> isInvisible(UserId user);
    /// When their last sockets closed.
    [[nodiscard]] QCoro::Task<Result<>> seen(QMap<UserId, Timestamp> people);

private:
    [[nodiscard]] QCoro::Task<Result<RoomDto>> view(Person person, RoomId id);

    ChatParts m_parts;
    ChatAccess &m_access;
    ChatViews &m_views;
    /// Somebody's choice on its way, which others see at once. What is kept says what was chosen
    /// before where it is alone.
    class Choosing
    {
    public:
        Choosing(RoomSettingsService &service, const UserId &user, bool isOnline);
        ~Choosing();
        Q_DISABLE_COPY_MOVE(Choosing)

        /// None was on its way before.
        [[nodiscard]] bool isAlone() const { return m_alone; }
        [[nodiscard]] quint64 turn() const { return m_turn; }

    private:
        RoomSettingsService &m_service;
        const UserId m_user;
        quint64 m_turn = 0;
        bool m_alone = false;
    };
    struct Choices
    {
        int under = 0; ///< those on their way
        quint64 turn = 0;
    };

    /// It is on its way and none has come since.
    [[nodiscard]] bool isLast(const UserId &user, quint64 turn) const;

    std::function<void(const UserId &, bool)> m_chosen;
    mutable std::mutex m_choosingMutex;
    QHash<UserId, Choices> m_choosing;
};

} // namespace lectern::chat

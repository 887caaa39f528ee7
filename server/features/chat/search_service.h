// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/features/chat/chat_views.h"
#include "shared/dto/chat_search.h"

namespace lectern::chat {

/// Finding messages in the rooms that somebody is in.
class SearchService
{
public:
    SearchService(ChatParts parts, ChatAccess &access, ChatViews &views)
        : m_parts(parts), m_access(access), m_views(views)
    {
    }

    /// Errors: request.invalid where nothing is asked for, those of ChatAccess::readable for roomId
    /// and for the room of courseId, chat.invalid_cursor.
    [[nodiscard]] QCoro::Task<Result<ChatSearchReply>> search(Person person,
                                                              ChatSearchRequest request);
    /// What somebody wrote, in rooms he or she is in. Errors: accounts.not_found for anybody else
    /// but admins, chat.invalid_cursor.
    [[nodiscard]] QCoro::Task<Result<AllMessagesReply>> ofUser(Person person,
                                                               UserMessagesRequest request);

private:
    /// Errors: catalog.course_not_found, chat.not_a_member.
    [[nodiscard]] Result<> mayLookIn(db::Session &session, const Person &person,
                                     const CourseId &course);

    ChatParts m_parts;
    ChatAccess &m_access;
    ChatViews &m_views;
};

/// Where `words` (folded, the last a beginning) are in a text: [from, to).
[[nodiscard]] QList<QList<int>> highlights(const QString &text, const QStringList &words);

} // namespace lectern::chat

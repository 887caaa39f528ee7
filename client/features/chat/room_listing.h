// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/api/api_client.h"
#include "shared/dto/chat_rooms.h"

#include <QHash>
#include <QList>
#include <QObject>

#include <memory>

namespace lectern {

/// Asks for all rooms, page after page. A room with news moves to the front meanwhile and can slip
/// past the pages: when fewer came than the server counts, it asks again. GUI thread.
class RoomListing : public QObject
{
    Q_OBJECT

public:
    explicit RoomListing(ApiClient *api, QObject *parent = nullptr);

    /// Nothing while it is at work.
    void start();
    void stop();
    [[nodiscard]] bool atWork() const { return m_scope != nullptr; }

Q_SIGNALS:
    /// `whole`: there are no others. Once for each start that was not stopped, or `failed`.
    void listed(const QList<lectern::RoomDto> &rooms, bool whole);
    void failed(const lectern::Error &why);

private:
    void ask(int page);
    void onPage(const Result<RoomListReply> &reply);
    void begin();

    ApiClient *m_api;
    std::unique_ptr<QObject> m_scope;
    QHash<RoomId, RoomDto> m_rooms;
    int m_pages = 0;
    int m_rounds = 0;
};

} // namespace lectern

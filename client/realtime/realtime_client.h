// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/realtime/backoff.h"
#include "shared/core/json_decoder.h"
#include "shared/core/json_encoder.h"
#include "shared/core/result.h"

#include <QHash>
#include <QJsonObject>
#include <QObject>
#include <QPointer>
#include <QTimer>
#include <QWebSocket>

#include <chrono>
#include <functional>

namespace lectern {

class ApiClient;
class Connectivity;

struct RealtimeTimings
{
    std::chrono::milliseconds answer{15000};
    std::chrono::milliseconds opening{10000};
    std::chrono::milliseconds ping{25000}; ///< also how long a silent server is believed in
    std::chrono::milliseconds firstPause{500};
    std::chrono::milliseconds longestPause{30000};
    std::chrono::milliseconds beforeEnd{60000}; ///< of a token it is exchanged, in its last third
    /// A socket that stayed for so long has come to stay: the next pause is the first again.
    std::chrono::milliseconds settled{15000};
};

/// The one socket to the server's `/ws`. It stays open while it is wanted: whatever closes it, it
/// comes back with growing pauses. Lives in the GUI thread.
///
/// Before its token ends it is exchanged, and the socket stays. A refused token (4401) is exchanged
/// once before the next try; a blocked account (4403) ends the
/// tries and says so by `blocked`. Every other close means: come back later.
class RealtimeClient : public QObject
{
    Q_OBJECT

public:
    enum State {
        Off,        ///< not wanted
        Connecting, ///< opening, or proving who this is
        Online,
        Waiting, ///< for the next try
    };
    Q_ENUM(State)
    using Answer = std::function<void(Result<QJsonObject>)>;

    RealtimeClient(ApiClient *api, Connectivity *connectivity, QObject *parent = nullptr);
    ~RealtimeClient() override;

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] bool online() const { return m_state == Online; }
    void setTimings(const RealtimeTimings &timings);
    /// Opens the socket for who is signed in now, or closes it.
    void setWanted(bool wanted);
    /// Try now rather than after the pause.
    void tryNow();

    /// Sends an event and asks for its answer. `then` is called once, never from within this call,
    /// unless `owner` has gone: with the answer's data, with the server's error, or with
    /// client.offline (no connection, or it broke: nobody knows whether the event arrived) or
    /// client.timeout.
    void ask(const QByteArray &event, const QByteArray &data, QObject *owner, Answer then);
    template<class Rp, Described Rq, class Then>
    void ask(const QByteArray &event, const Rq &request, QObject *owner, Then then)
    {
        ask(event, toJson(request, JsonEncoder::Absent::Omit), owner,
            [then = std::move(then)](Result<QJsonObject> data) mutable {
                if (!data)
                    return then(Result<Rp>(std::move(data).error()));
                auto decoded = fromJson<Rp>(*data, JsonDecoder::Unknown::Ignore);
                if (decoded)
                    then(Result<Rp>(std::move(decoded).value()));
                else
                    then(Result<Rp>(Error{ErrorKind::Internal, "client.unexpected_reply"}));
            });
    }
    /// Sends an event that is worth nothing later (typing): forgotten without a connection.
    void tell(const QByteArray &event, const QByteArray &data);

Q_SIGNALS:
    void stateChanged();
    void pushed(const QString &event, const QJsonObject &data);
    void blocked(const lectern::Error &why);

private:
    struct Pending
    {
        QPointer<QObject> owner;
        Answer then;
        qint64 due = 0;
    };

    void open();
    void authenticate();
    void onText(const QString &text);
    void onClosed();
    void onPing();
    void dropSocket();
    void comeBackLater();
    void failAll();
    void failOverdue();
    void renewThenOpen(const QString &refused);
    void sendToken(Answer then);
    void renewInTime(const QJsonObject &expiry);
    void renewNow();
    void settle(qint64 id, Result<QJsonObject> answer);
    void set(State state);

    ApiClient *m_api;
    QPointer<Connectivity> m_connectivity;
    RealtimeTimings m_timings;
    Backoff m_backoff;
    QPointer<QWebSocket> m_socket;
    QString m_usedToken;
    QTimer m_pause;
    QTimer m_ping;
    QTimer m_opening;
    QTimer m_overdue;
    QTimer m_tokenEnds;
    QHash<qint64, Pending> m_waiting;
    qint64 m_lastId = 0;
    qint64 m_onlineSince = 0;
    State m_state = Off;
    bool m_wanted = false;
    bool m_heard = false;
    bool m_renewed = false;
};

} // namespace lectern

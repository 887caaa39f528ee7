// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/database.h"
#include "server/features/chat/room_feed.h"
#include "server/features/chat/room_state.h"
#include "shared/dto/chat.h"

#include <QThread>

#include <atomic>
#include <functional>
#include <variant>

namespace lectern::chat {

/// What a change tells the sockets. A message is encoded after the commit, off the writer's thread.
struct RoomPush
{
    Uuid topic;
    const char *name = "";
    std::variant<QByteArray, MessageDto> data;
    const char *legacyName = "";
    std::optional<quint64> exceptSocket = {};
    std::vector<Uuid> also = {}; ///< topics that hear the same
};

/// The outcome of a command: its answer, what the sockets hear, who leaves the room (after that).
template<class T>
struct RoomChange
{
    T value;
    std::vector<RoomPush> pushes = {};
    QList<UserId> expelled = {};
    QList<RoomId> alsoFrom = {}; ///< rooms that those leave, too, without a change there
};

/// The answer once it is on disk. `json` is the data of the first push as it was encoded.
template<class T>
struct Committed
{
    T value;
    QByteArray json;
};

/// The one way a room changes. All commands that wait, of all rooms, go as one unit of writing;
/// while it is under way the next ones gather. After its commit the pushes of a room go to the
/// RoomFeed in the order of its changes, then the callers are resumed on the thread they awaited
/// from. So what anybody hears of is on disk, and every socket hears it in order.
///
/// A command that returns an Error must not have written anything: check first. Where one throws,
/// all of its batch are undone and run again, each in a unit of its own. Safe from any thread. The
/// destructor finishes.
class RoomLog
{
public:
    struct Options
    {
        size_t maxQueued = 10'000; ///< more are refused: chat.busy
        size_t batch = 4096;
    };

    RoomLog(db::Database &database, RoomsStore &store, RoomFeed &feed, Options options);
    RoomLog(db::Database &database, RoomsStore &store, RoomFeed &feed)
        : RoomLog(database, store, feed, Options{})
    {
    }
    ~RoomLog();
    RoomLog(const RoomLog &) = delete;
    RoomLog &operator=(const RoomLog &) = delete;

    /// Works off what is queued; from now on commands are refused: chat.busy. Blocks.
    void finish();

    /// Called on the log's thread after each commit with the rooms it changed. Set before use.
    void setCommitListener(std::function<void(const QList<RoomId> &)> listener)
    {
        m_listener = std::move(listener);
    }

    /// `function` is Result<RoomChange<T>>(db::Session &, RoomState &); it captures by value, for
    /// it runs on the writer's thread, perhaps twice. Errors of its own: chat.room_not_found,
    /// chat.busy, storage.*.
    template<class F>
    [[nodiscard]] auto submit(RoomId room, F function)
    {
        using Change = std::remove_reference_t<
            decltype(std::declval<std::invoke_result_t<F, db::Session &, RoomState &>>().value())>;
        using T = decltype(Change::value);
        return run<T, F>(room, std::move(function));
    }

    /// A command on its way. It lives in the frame of the coroutine that awaits it.
    class Command
    {
    public:
        explicit Command(RoomId room) : m_room(room) {}
        virtual ~Command() = default;
        Command(const Command &) = delete;
        Command &operator=(const Command &) = delete;

        [[nodiscard]] const RoomId &room() const { return m_room; }
        virtual void apply(db::Session &session, RoomState &state) = 0;
        virtual void fail(Error error) = 0;

        std::vector<RoomPush> pushes;
        QList<UserId> expelled;
        QList<RoomId> alsoFrom;
        QByteArray json;
        qint64 order = 0; ///< RoomEvent's, as those that follow
        qint64 follows = 0;
        qint64 seq = 0;

    private:
        RoomId m_room;
    };
    struct Waiting
    {
        Command *command;
        std::coroutine_handle<> coroutine;
        std::shared_ptr<db::Resumer> resumer;
    };

private:
    class Worker;

    template<class T, class F>
    class CommandOf final : public Command
    {
    public:
        CommandOf(RoomId room, F function) : Command(room), m_function(std::move(function)) {}
        void apply(db::Session &session, RoomState &state) override
        {
            m_result.reset();
            pushes.clear();
            expelled.clear();
            alsoFrom.clear();
            follows = state.room().lastChange;
            Result<RoomChange<T>> change = m_function(session, state);
            order = state.room().lastChange != follows ? state.room().lastChange : 0;
            seq = state.room().lastSeq;
            if (!change)
                return fail(std::move(change).error());
            pushes = std::move(change->pushes);
            expelled = std::move(change->expelled);
            alsoFrom = std::move(change->alsoFrom);
            m_result.emplace(std::move(change->value));
        }
        void fail(Error error) override
        {
            pushes.clear();
            expelled.clear();
            alsoFrom.clear();
            m_result.emplace(std::move(error));
        }
        [[nodiscard]] Result<Committed<T>> take()
        {
            if (!m_result->ok())
                return std::move(*m_result).error();
            return Committed<T>{std::move(**m_result), std::move(json)};
        }

    private:
        F m_function;
        std::optional<Result<T>> m_result;
    };

    struct Submission
    {
        RoomLog *log;
        Command *command;

        [[nodiscard]] bool await_ready() const { return false; }
        [[nodiscard]] bool await_suspend(std::coroutine_handle<> coroutine) const
        {
            return log->enqueue({command, coroutine, db::Resumer::current()});
        }
        void await_resume() const {}
    };

    template<class T, class F>
    QCoro::Task<Result<Committed<T>>> run(RoomId room, F function)
    {
        CommandOf<T, F> command(room, std::move(function));
        Submission submission{this, &command};
        co_await submission;
        co_return command.take();
    }

    /// False: refused, with the error set.
    bool enqueue(Waiting waiting);

    const Options m_options;
    std::function<void(const QList<RoomId> &)> m_listener;
    QThread m_thread;
    Worker *m_worker; ///< lives on m_thread
};

} // namespace lectern::chat

// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/chat/node_messages.h"

#include "shared/dto/chat_events.h"

#include <QDataStream>
#include <QIODevice>

#include <algorithm>
#include <array>
#include <cstring>

namespace lectern::chat::node_messages {

namespace {

enum Kind : quint8 { kEvents = 1, kExpulsion = 2, kVisibility = 3 };

constexpr qsizetype kMostBytes = 256 * 1024;

/// By their numbers, which stay what they are. The first is for no name.
constexpr std::array kNames{"",
                            chat_events::kNewMessage,
                            chat_events::kLegacyNewMessage,
                            chat_events::kMessageEdited,
                            chat_events::kMessageDeleted,
                            chat_events::kMessageRead,
                            chat_events::kMessageReaction,
                            chat_events::kMessagePinned,
                            chat_events::kRoomUpdated,
                            chat_events::kRoomAdded,
                            chat_events::kRoomRemoved,
                            chat_events::kUserJoined,
                            chat_events::kUserLeft,
                            chat_events::kOnlineUsers,
                            chat_events::kUserTyping,
                            chat_events::kDraftChanged,
                            chat_events::kRoomMuted,
                            chat_events::kNotification,
                            chat_events::kLessonRoom,
                            chat_events::kRoomSilenced};

/// 0 for one that is not known.
quint8 numberOf(const char *name)
{
    const auto found = std::find_if(kNames.begin(), kNames.end(), [name](const char *known) {
        return std::strcmp(known, name) == 0;
    });
    return found == kNames.end() ? quint8(0) : quint8(found - kNames.begin());
}

const char *nameOf(quint8 number)
{
    return number < kNames.size() ? kNames[number] : "";
}

class Writer
{
public:
    explicit Writer(Kind kind) : m_stream(&m_bytes, QIODevice::WriteOnly)
    {
        m_stream.setVersion(QDataStream::Qt_6_0);
        m_stream << quint8(kind);
    }
    template<class T>
    Writer &operator<<(const T &value)
    {
        m_stream << value;
        return *this;
    }
    Writer &operator<<(const Uuid &id)
    {
        m_stream.writeRawData(reinterpret_cast<const char *>(id.bytes().data()), 16);
        return *this;
    }
    [[nodiscard]] qsizetype size() const { return m_bytes.size(); }
    [[nodiscard]] QByteArray take() { return m_bytes; }

private:
    QByteArray m_bytes;
    QDataStream m_stream;
};

class Reader
{
public:
    explicit Reader(QByteArrayView bytes)
        : m_bytes(QByteArray::fromRawData(bytes.data(), bytes.size())), m_stream(m_bytes)
    {
        m_stream.setVersion(QDataStream::Qt_6_0);
    }
    template<class T>
    T next()
    {
        T value{};
        m_stream >> value;
        return value;
    }
    Uuid id()
    {
        std::array<char, 16> raw{};
        if (m_stream.readRawData(raw.data(), 16) != 16)
            m_stream.setStatus(QDataStream::ReadPastEnd);
        return Uuid::fromBytes(QByteArrayView(raw.data(), 16)).value_or(Uuid());
    }
    [[nodiscard]] bool isGood() const { return m_stream.status() == QDataStream::Ok; }
    [[nodiscard]] bool atEnd() const { return m_stream.atEnd(); }

private:
    QByteArray m_bytes;
    QDataStream m_stream;
};

std::optional<Events> readEvents(Reader &in, const std::function<bool(const Uuid &)> &wanted)
{
    Events out;
    while (in.isGood() && !in.atEnd()) {
        RoomEvent event;
        event.topic = in.id();
        event.name = nameOf(in.next<quint8>());
        event.legacyName = nameOf(in.next<quint8>());
        event.order = in.next<qint64>();
        event.follows = in.next<qint64>();
        event.seq = in.next<qint64>();
        event.data = in.next<QByteArray>();
        std::vector<Uuid> topics;
        if (wanted(event.topic))
            topics.push_back(event.topic);
        for (quint32 more = in.next<quint32>(); more > 0 && in.isGood(); --more) {
            if (const Uuid topic = in.id(); wanted(topic))
                topics.push_back(topic);
        }
        if (!in.isGood() || *event.name == '\0' || topics.empty())
            continue;
        event.topic = topics.front();
        event.also.assign(topics.begin() + 1, topics.end());
        out.events.push_back(std::move(event));
    }
    return in.isGood() ? std::optional(std::move(out)) : std::nullopt;
}

} // namespace

std::vector<QByteArray> write(const std::vector<RoomEvent> &events)
{
    std::vector<QByteArray> out;
    std::optional<Writer> writer;
    for (const RoomEvent &event : events) {
        if (!writer)
            writer.emplace(kEvents);
        *writer << event.topic << numberOf(event.name) << numberOf(event.legacyName) << event.order
                << event.follows << event.seq << event.data << quint32(event.also.size());
        for (const Uuid &topic : event.also)
            *writer << topic;
        if (writer->size() >= kMostBytes) {
            out.push_back(writer->take());
            writer.reset();
        }
    }
    if (writer)
        out.push_back(writer->take());
    return out;
}

QByteArray write(const Expulsion &expulsion)
{
    Writer writer(kExpulsion);
    writer << expulsion.room.uuid() << expulsion.user.uuid() << expulsion.change;
    return writer.take();
}

QByteArray write(const Visibility &visibility)
{
    Writer writer(kVisibility);
    writer << visibility.user.uuid() << visibility.invisible;
    return writer.take();
}

std::optional<Message> read(QByteArrayView bytes, const std::function<bool(const Uuid &)> &wanted)
{
    Reader in(bytes);
    switch (in.next<quint8>()) {
    case kEvents: {
        std::optional<Events> events = readEvents(in, wanted);
        return events ? std::optional<Message>(std::move(*events)) : std::nullopt;
    }
    case kExpulsion: {
        const RoomId room(in.id());
        const UserId user(in.id());
        const auto change = in.next<qint64>();
        return in.isGood() ? std::optional<Message>(Expulsion{room, user, change}) : std::nullopt;
    }
    case kVisibility: {
        const UserId user(in.id());
        const bool invisible = in.next<bool>();
        return in.isGood() ? std::optional<Message>(Visibility{user, invisible}) : std::nullopt;
    }
    default:
        return std::nullopt;
    }
}

} // namespace lectern::chat::node_messages

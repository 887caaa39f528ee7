// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/realtime/websocket_frame.h"

#include <QtEndian>

#include <array>
#include <cstring>
#include <utility>

namespace lectern::realtime {

namespace {

constexpr quint8 kFinal = 0x80;
constexpr quint8 kReserved = 0x70;
constexpr quint8 kOpcode = 0x0f;
constexpr quint8 kMasked = 0x80;
constexpr quint8 kLength = 0x7f;
constexpr quint8 kLength16 = 126;
constexpr quint8 kLength64 = 127;
constexpr qsizetype kMostOfControl = 125;
constexpr quint16 kNoCode = 1005;
/// A buffer beyond this is given back once it is empty.
constexpr qsizetype kIdleBuffer = 1024;

bool isKnown(quint8 opcode)
{
    return opcode <= quint8(Opcode::Binary) ||
           (opcode >= quint8(Opcode::Close) && opcode <= quint8(Opcode::Pong));
}

bool isControl(Opcode opcode)
{
    return quint8(opcode) >= quint8(Opcode::Close);
}

QByteArray unmasked(const char *from, qsizetype length, const char *mask)
{
    QByteArray out(length, Qt::Uninitialized);
    char *to = out.data();
    std::array<char, 8> pattern;
    std::memcpy(pattern.data(), mask, 4);
    std::memcpy(pattern.data() + 4, mask, 4);
    quint64 wide = 0;
    std::memcpy(&wide, pattern.data(), sizeof wide);
    qsizetype i = 0;
    for (; i + 8 <= length; i += 8) {
        quint64 word = 0;
        std::memcpy(&word, from + i, sizeof word);
        word ^= wide;
        std::memcpy(to + i, &word, sizeof word);
    }
    for (; i < length; ++i)
        to[i] = char(from[i] ^ pattern[size_t(i % 4)]);
    return out;
}

bool mayBeSent(quint16 code)
{
    if (code >= 3000)
        return code < 5000;
    return code >= 1000 && code <= 1014 && code != 1004 && code != kNoCode && code != 1006;
}

} // namespace

void appendFrame(QByteArray &out, Opcode opcode, QByteArrayView payload)
{
    const qsizetype length = payload.size();
    out += char(kFinal | quint8(opcode));
    if (length <= kMostOfControl) {
        out += char(length);
    } else if (length <= 0xffff) {
        std::array<char, 3> bytes{char(kLength16)};
        qToBigEndian(quint16(length), bytes.data() + 1);
        out.append(bytes.data(), bytes.size());
    } else {
        std::array<char, 9> bytes{char(kLength64)};
        qToBigEndian(quint64(length), bytes.data() + 1);
        out.append(bytes.data(), bytes.size());
    }
    out += payload;
}

QByteArray textFrame(QByteArrayView payload)
{
    QByteArray out;
    out.reserve(payload.size() + 10);
    appendFrame(out, Opcode::Text, payload);
    return out;
}

QByteArray closeFrame(quint16 code, QByteArrayView reason)
{
    QByteArray payload(2, Qt::Uninitialized);
    qToBigEndian(code, payload.data());
    payload += reason.first(std::min(reason.size(), kMostOfControl - 2));
    QByteArray out;
    appendFrame(out, Opcode::Close, payload);
    return out;
}

quint16 closeCodeOf(QByteArrayView payload)
{
    return payload.size() < 2 ? kNoCode : qFromBigEndian<quint16>(payload.data());
}

FrameReader::Status FrameReader::fail(quint16 code)
{
    m_failure = code;
    m_in.clear();
    m_fragments.clear();
    m_at = 0;
    return Status::Failed;
}

FrameReader::Status FrameReader::readHeader(Header &header)
{
    const QByteArrayView in = QByteArrayView(m_in).sliced(m_at);
    if (in.size() < 2)
        return Status::NeedsMore;
    const auto first = quint8(in[0]);
    const auto second = quint8(in[1]);
    header.last = (first & kFinal) != 0;
    header.opcode = Opcode(first & kOpcode);
    // Clients mask everything; nothing was agreed on that would use the reserved bits.
    if ((first & kReserved) != 0 || !isKnown(first & kOpcode) || (second & kMasked) == 0)
        return fail(close_code::kProtocolError);
    const quint8 length = second & kLength;
    if (isControl(header.opcode) && (!header.last || length > kMostOfControl))
        return fail(close_code::kProtocolError);
    qsizetype size = 2;
    quint64 announced = length;
    if (length == kLength16) {
        size += 2;
        if (in.size() < size)
            return Status::NeedsMore;
        announced = qFromBigEndian<quint16>(in.data() + 2);
    } else if (length == kLength64) {
        size += 8;
        if (in.size() < size)
            return Status::NeedsMore;
        announced = qFromBigEndian<quint64>(in.data() + 2);
    }
    if (!isControl(header.opcode) && announced > quint64(m_most - m_fragments.size()))
        return fail(close_code::kTooBig);
    header.length = qsizetype(announced);
    if (in.size() < size + 4 + header.length)
        return Status::NeedsMore;
    header.mask = in.data() + size;
    header.size = size + 4;
    return Status::Ready;
}

FrameReader::Status FrameReader::next(Message &message)
{
    if (m_failure != 0)
        return Status::Failed;
    while (true) {
        Header header;
        if (const Status status = readHeader(header); status != Status::Ready) {
            if (status == Status::NeedsMore)
                compact();
            return status;
        }
        QByteArray payload = unmasked(header.mask + 4, header.length, header.mask);
        m_at += header.size + header.length;
        if (isControl(header.opcode)) {
            if (header.opcode == Opcode::Close && !payload.isEmpty()) {
                if (payload.size() < 2 || !mayBeSent(closeCodeOf(payload)))
                    return fail(close_code::kProtocolError);
                if (!QByteArrayView(payload).sliced(2).isValidUtf8())
                    return fail(close_code::kInvalidPayload);
            }
            message = {header.opcode, std::move(payload)};
            return Status::Ready;
        }
        const bool continues = header.opcode == Opcode::Continuation;
        if (continues == (m_fragmented == Opcode::Continuation))
            return fail(close_code::kProtocolError);
        if (!header.last) {
            if (!continues)
                m_fragmented = header.opcode;
            m_fragments += payload;
            continue;
        }
        return finishData(header, std::move(payload), message);
    }
}

FrameReader::Status FrameReader::finishData(const Header &header, QByteArray payload,
                                            Message &message)
{
    message.opcode = header.opcode;
    if (header.opcode == Opcode::Continuation) {
        message.opcode = std::exchange(m_fragmented, Opcode::Continuation);
        m_fragments += payload;
        payload = std::exchange(m_fragments, {});
    }
    if (message.opcode == Opcode::Text && !payload.isValidUtf8())
        return fail(close_code::kInvalidPayload);
    message.payload = std::move(payload);
    return Status::Ready;
}

void FrameReader::compact()
{
    if (m_at == 0)
        return;
    if (m_at < m_in.size()) {
        m_in.remove(0, m_at);
    } else if (m_in.capacity() > kIdleBuffer) {
        m_in = QByteArray();
    } else {
        m_in.resize(0);
    }
    m_at = 0;
}

} // namespace lectern::realtime

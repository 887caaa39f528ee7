// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/core/uuid.h"

#include <QRandomGenerator>

#include <atomic>
#include <chrono>
#include <cstring>

namespace lectern {

namespace {

int hexDigit(char16_t c)
{
    if (c >= u'0' && c <= u'9')
        return c - u'0';
    if (c >= u'a' && c <= u'f')
        return c - u'a' + 10;
    if (c >= u'A' && c <= u'F')
        return c - u'A' + 10;
    return -1;
}

template<class View>
bool parse(View text, std::array<std::uint8_t, 16> &out)
{
    if (text.size() != 36)
        return false;
    size_t byte = 0;
    for (qsizetype i = 0; i < 36;) {
        if (i == 8 || i == 13 || i == 18 || i == 23) {
            if (char16_t(QChar(text[i]).unicode()) != u'-')
                return false;
            ++i;
            continue;
        }
        const int high = hexDigit(QChar(text[i]).unicode());
        const int low = hexDigit(QChar(text[i + 1]).unicode());
        if (high < 0 || low < 0)
            return false;
        out[byte++] = std::uint8_t(high << 4 | low);
        i += 2;
    }
    return true;
}

// Milliseconds in the upper 48 bits, a 12-bit counter below: later calls never order before
// earlier ones, even where the clock stands still or steps back.
std::uint64_t nextTick()
{
    static std::atomic<std::uint64_t> last{0};
    using namespace std::chrono;
    const auto now =
        std::uint64_t(duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count());
    std::uint64_t previous = last.load(std::memory_order_relaxed);
    std::uint64_t next;
    do {
        next = std::max(now << 12, previous + 1);
    } while (!last.compare_exchange_weak(previous, next, std::memory_order_relaxed));
    return next;
}

} // namespace

Uuid Uuid::v7()
{
    const std::uint64_t tick = nextTick();
    const std::uint64_t millis = tick >> 12;
    const std::uint64_t random = QRandomGenerator::global()->generate64();
    Uuid id;
    for (size_t i = 0; i < 6; ++i)
        id.m_bytes[i] = std::uint8_t(millis >> (40 - 8 * i));
    id.m_bytes[6] = std::uint8_t(0x70 | ((tick >> 8) & 0x0f));
    id.m_bytes[7] = std::uint8_t(tick & 0xff);
    std::memcpy(id.m_bytes.data() + 8, &random, 8);
    id.m_bytes[8] = std::uint8_t((id.m_bytes[8] & 0x3f) | 0x80);
    return id;
}

std::optional<Uuid> Uuid::fromString(QStringView text)
{
    Uuid id;
    return parse(text, id.m_bytes) ? std::optional(id) : std::nullopt;
}

std::optional<Uuid> Uuid::fromString(QByteArrayView text)
{
    Uuid id;
    return parse(QLatin1StringView(text.data(), text.size()), id.m_bytes) ? std::optional(id)
                                                                          : std::nullopt;
}

std::optional<Uuid> Uuid::fromBytes(QByteArrayView bytes)
{
    if (bytes.size() != 16)
        return std::nullopt;
    Uuid id;
    std::memcpy(id.m_bytes.data(), bytes.data(), 16);
    return id;
}

QByteArray Uuid::toLatin1() const
{
    static constexpr char digits[] = "0123456789abcdef";
    QByteArray text(36, '-');
    char *out = text.data();
    for (size_t i = 0; i < 16; ++i) {
        if (i == 4 || i == 6 || i == 8 || i == 10)
            ++out;
        *out++ = digits[m_bytes[i] >> 4];
        *out++ = digits[m_bytes[i] & 0x0f];
    }
    return text;
}

QString Uuid::toString() const
{
    return QString::fromLatin1(toLatin1());
}

QByteArray Uuid::toBytes() const
{
    return QByteArray(reinterpret_cast<const char *>(m_bytes.data()), 16);
}

size_t qHash(const Uuid &id, size_t seed) noexcept
{
    // The last eight bytes are random; time alone would cluster.
    std::uint64_t low;
    std::uint64_t high;
    std::memcpy(&low, id.bytes().data() + 8, 8);
    std::memcpy(&high, id.bytes().data(), 8);
    return size_t(low ^ (high * 0x9e3779b97f4a7c15ULL)) ^ seed;
}

} // namespace lectern

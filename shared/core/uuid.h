// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <array>
#include <compare>
#include <cstdint>
#include <functional>
#include <optional>

namespace lectern {

/// A 128-bit identifier, RFC 9562. Lectern makes version 7 (ordered by time of making) and
/// accepts any version. A default-constructed Uuid is nil. Value type, safe from any thread.
class Uuid
{
public:
    constexpr Uuid() = default;

    /// A new version 7 identifier. Within one process later calls order after earlier ones.
    [[nodiscard]] static Uuid v7();
    /// The canonical form, 36 characters, either case; anything else is nullopt.
    [[nodiscard]] static std::optional<Uuid> fromString(QStringView text);
    [[nodiscard]] static std::optional<Uuid> fromString(QByteArrayView text);
    /// Exactly 16 bytes, big-endian, as stored; anything else is nullopt.
    [[nodiscard]] static std::optional<Uuid> fromBytes(QByteArrayView bytes);

    /// Lower-case canonical form.
    [[nodiscard]] QString toString() const;
    [[nodiscard]] QByteArray toLatin1() const;
    /// 16 bytes, a deep copy.
    [[nodiscard]] QByteArray toBytes() const;
    [[nodiscard]] bool isNil() const { return m_bytes == std::array<std::uint8_t, 16>{}; }
    [[nodiscard]] const std::array<std::uint8_t, 16> &bytes() const { return m_bytes; }

    friend auto operator<=>(const Uuid &, const Uuid &) = default;

private:
    std::array<std::uint8_t, 16> m_bytes{};
};

size_t qHash(const Uuid &id, size_t seed = 0) noexcept;

/// A Uuid that says what it names, so that a course's id can't be passed for a user's.
template<class Tag>
class Id
{
public:
    constexpr Id() = default;
    constexpr explicit Id(const Uuid &uuid) : m_uuid(uuid) {}

    [[nodiscard]] static Id make() { return Id(Uuid::v7()); }
    [[nodiscard]] const Uuid &uuid() const { return m_uuid; }
    [[nodiscard]] QString toString() const { return m_uuid.toString(); }
    [[nodiscard]] bool isNil() const { return m_uuid.isNil(); }

    friend auto operator<=>(const Id &, const Id &) = default;
    friend size_t qHash(const Id &id, size_t seed = 0) noexcept { return qHash(id.m_uuid, seed); }

private:
    Uuid m_uuid;
};

} // namespace lectern

template<>
struct std::hash<lectern::Uuid>
{
    size_t operator()(const lectern::Uuid &id) const noexcept { return lectern::qHash(id); }
};

template<class Tag>
struct std::hash<lectern::Id<Tag>>
{
    size_t operator()(const lectern::Id<Tag> &id) const noexcept { return qHash(id.uuid()); }
};

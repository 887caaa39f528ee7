// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <concepts>
#include <limits>
#include <optional>
#include <string_view>
#include <utility>

/// One description per structure, read by the JSON encoder, the decoder with its validation, the
/// query decoder and the OpenAPI generator:
///
///     struct Course {
///         CourseId courseId;
///         QString title;
///         std::optional<QString> coverUrl;
///         template<class V, class Self> static void describe(V &v, Self &s) {
///             v("courseId", s.courseId);
///             v("title", s.title, {.min = 1, .max = 200});
///             v("coverUrl", s.coverUrl, {.max = 2000, .format = Format::Url});
///         }
///     };
///
/// A member is required unless it is a std::optional or its rule says `.optional = true` (then it
/// keeps its default).
namespace lectern {

enum class Format {
    Line,   ///< one line of text: trimmed, no control characters
    Text,   ///< several lines: no control characters but tab and line feed
    Said,   ///< several lines that whoever takes them judges by rules and errors of their own: the
            ///< bounds here only tell what those are
    Email,  ///< RFC 5322 addr-spec, practical subset; trimmed
    Url,    ///< absolute http(s) URL, or a path that starts with a single /
    Phone,  ///< + and digits, spaces and dashes allowed, 5–20 digits
    Secret, ///< passwords and tokens: taken as they are, never logged
};

/// Bounds of one member. For text they count UTF-16 units, for numbers the value, for lists the
/// number of items. Text without a `max` is limited to 255, lists to 1000.
struct Rule
{
    bool optional = false;
    double min = -std::numeric_limits<double>::infinity();
    double max = std::numeric_limits<double>::infinity();
    Format format = Format::Line;
    const char *doc = "";
};

struct DescribeProbe
{
    template<class T>
    void operator()(const char *, T &, const Rule & = {})
    {
    }
};

/// Has a static `describe(visitor, self)`.
template<class T>
concept Described = requires(DescribeProbe &probe, T &value)
{
    T::describe(probe, value);
};

/// Specialise with `static constexpr std::array values{std::pair{E::a, "a"}, …}`.
template<class E>
struct EnumNames;

template<class E>
concept NamedEnum = std::is_enum_v<E> && requires
{
    EnumNames<E>::values.size();
};

template<NamedEnum E>
[[nodiscard]] constexpr const char *enumName(E value)
{
    for (const auto &[candidate, name] : EnumNames<E>::values) {
        if (candidate == value)
            return name;
    }
    return "";
}

template<NamedEnum E>
[[nodiscard]] constexpr std::optional<E> enumFromName(std::string_view text)
{
    for (const auto &[candidate, name] : EnumNames<E>::values) {
        if (text == name)
            return candidate;
    }
    return std::nullopt;
}

template<NamedEnum E>
[[nodiscard]] std::optional<E> enumFromName(const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    return enumFromName<E>(std::string_view(utf8.constData(), size_t(utf8.size())));
}

template<NamedEnum E>
[[nodiscard]] QString enumText(E value)
{
    return QString::fromLatin1(enumName(value));
}

/// The names of all values, comma separated, for messages.
template<NamedEnum E>
[[nodiscard]] QString enumChoices()
{
    QString text;
    for (const auto &entry : EnumNames<E>::values)
        text +=
            (text.isEmpty() ? QString() : QStringLiteral(", ")) + QString::fromLatin1(entry.second);
    return text;
}

} // namespace lectern

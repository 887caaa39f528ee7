// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/http/head_parser.h"

#include <array>
#include <cstring>

namespace lectern::http {

namespace {

constexpr std::array<bool, 256> makeTokenTable()
{
    std::array<bool, 256> table{};
    for (int c = '0'; c <= '9'; ++c)
        table[size_t(c)] = true;
    for (int c = 'a'; c <= 'z'; ++c)
        table[size_t(c)] = table[size_t(c - 'a' + 'A')] = true;
    for (const char c :
         {'!', '#', '$', '%', '&', '\'', '*', '+', '-', '.', '^', '_', '`', '|', '~'})
        table[static_cast<unsigned char>(c)] = true;
    return table;
}

constexpr std::array<bool, 256> kToken = makeTokenTable();

bool isToken(QByteArrayView text)
{
    for (const char c : text) {
        if (!kToken[static_cast<unsigned char>(c)])
            return false;
    }
    return !text.isEmpty();
}

bool isMethodName(QByteArrayView text)
{
    if (text.isEmpty() || text.size() > 20)
        return false;
    for (const char c : text) {
        if ((c < 'A' || c > 'Z') && c != '-')
            return false;
    }
    return true;
}

bool equalsIgnoringCase(QByteArrayView a, QByteArrayView b)
{
    return a.size() == b.size() && a.compare(b, Qt::CaseInsensitive) == 0;
}

bool isFieldValue(QByteArrayView text)
{
    for (const char c : text) {
        const auto u = static_cast<unsigned char>(c);
        if ((u < 0x20 && u != '\t') || u == 0x7f)
            return false;
    }
    return true;
}

bool isHost(QByteArrayView text)
{
    for (const char c : text) {
        const auto u = static_cast<unsigned char>(c);
        if (u <= 0x20 || u >= 0x7f || std::strchr("/\\?#@<>\"{}|^`,;", c))
            return false;
    }
    return true;
}

std::optional<qint64> parseLength(QByteArrayView text)
{
    if (text.isEmpty() || text.size() > 18)
        return std::nullopt;
    qint64 value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9')
            return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

bool parseTarget(QByteArrayView target, RequestHead &head)
{
    for (const char c : target) {
        const auto u = static_cast<unsigned char>(c);
        if (u <= 0x20 || u >= 0x7f || c == '#')
            return false;
    }
    if (target == "*") {
        head.path = target;
        return head.method == Method::Options;
    }
    // The absolute form, which proxies send: what follows the authority counts.
    for (const QByteArrayView scheme : {QByteArrayView("http://"), QByteArrayView("https://")}) {
        if (target.size() > scheme.size() &&
            equalsIgnoringCase(target.first(scheme.size()), scheme)) {
            const qsizetype slash = target.indexOf('/', scheme.size());
            target = slash < 0 ? QByteArrayView("/") : target.sliced(slash);
            break;
        }
    }
    if (target.isEmpty() || target.front() != '/')
        return false;
    const qsizetype mark = target.indexOf('?');
    head.path = mark < 0 ? target : target.first(mark);
    head.query = mark < 0 ? QByteArrayView() : target.sliced(mark + 1);
    return true;
}

bool parseRequestLine(QByteArrayView line, RequestHead &head)
{
    const qsizetype first = line.indexOf(' ');
    const qsizetype last = line.lastIndexOf(' ');
    if (first <= 0 || last <= first)
        return false;
    const QByteArrayView method = line.first(first);
    const QByteArrayView version = line.sliced(last + 1);
    if (!isMethodName(method))
        return false;
    if (version == "HTTP/1.1")
        head.minorVersion = 1;
    else if (version == "HTTP/1.0")
        head.minorVersion = 0;
    else
        return false;
    head.method = enumFromName<Method>(std::string_view(method.data(), size_t(method.size())));
    return parseTarget(line.sliced(first + 1, last - first - 1), head);
}

/// What is seen of the headers that decide where a request ends.
struct Framing
{
    int hosts = 0;
    int lengths = 0;
    int codings = 0;
    bool close = false;
    bool keepAlive = false;
    bool upgradeOption = false;
    bool upgradeHeader = false;
};

bool readField(QByteArrayView name, QByteArrayView value, RequestHead &head, Framing &framing)
{
    switch (name.size()) {
    case 4:
        if (equalsIgnoringCase(name, "host")) {
            ++framing.hosts;
            return isHost(value);
        }
        break;
    case 6:
        if (equalsIgnoringCase(name, "expect"))
            head.expectsContinue = equalsIgnoringCase(value, "100-continue");
        break;
    case 7:
        if (equalsIgnoringCase(name, "upgrade"))
            framing.upgradeHeader |= hasToken(value, "websocket");
        break;
    case 10:
        if (equalsIgnoringCase(name, "connection")) {
            framing.close |= hasToken(value, "close");
            framing.keepAlive |= hasToken(value, "keep-alive");
            framing.upgradeOption |= hasToken(value, "upgrade");
        }
        break;
    case 14:
        if (equalsIgnoringCase(name, "content-length")) {
            const auto length = parseLength(value);
            ++framing.lengths;
            head.contentLength = length.value_or(0);
            return length.has_value();
        }
        break;
    case 17:
        if (equalsIgnoringCase(name, "transfer-encoding")) {
            ++framing.codings;
            head.chunked = true;
            return equalsIgnoringCase(value, "chunked");
        }
        break;
    default:
        break;
    }
    return true;
}

} // namespace

bool hasToken(QByteArrayView value, QByteArrayView token)
{
    while (!value.isEmpty()) {
        const qsizetype comma = value.indexOf(',');
        const QByteArrayView part = (comma < 0 ? value : value.first(comma)).trimmed();
        if (equalsIgnoringCase(part, token))
            return true;
        if (comma < 0)
            return false;
        value = value.sliced(comma + 1);
    }
    return false;
}

std::optional<qsizetype> findHeadEnd(QByteArrayView bytes)
{
    if (bytes.isEmpty())
        return 0;
    const char first = bytes.front();
    if (first < 'A' || first > 'Z')
        return std::nullopt;
    const void *end = ::memmem(bytes.data(), size_t(bytes.size()), "\r\n\r\n", 4);
    const qsizetype size = end ? static_cast<const char *>(end) - bytes.data() + 4 : 0;
    if (std::memchr(bytes.data(), 0, size_t(size > 0 ? size : bytes.size())))
        return std::nullopt;
    return size;
}

std::optional<RequestHead> parseHead(QByteArrayView bytes)
{
    if (!bytes.endsWith("\r\n\r\n"))
        return std::nullopt;
    RequestHead head;
    head.size = bytes.size();
    head.headers.reserve(16);
    Framing framing;
    bool atRequestLine = true;
    qsizetype from = 0;
    while (from < bytes.size() - 2) {
        const qsizetype feed = bytes.indexOf('\n', from);
        if (feed <= from || bytes[feed - 1] != '\r')
            return std::nullopt;
        const QByteArrayView line = bytes.sliced(from, feed - 1 - from);
        from = feed + 1;
        if (line.contains('\r') || line.contains('\0'))
            return std::nullopt;
        if (atRequestLine) {
            if (!parseRequestLine(line, head))
                return std::nullopt;
            atRequestLine = false;
            continue;
        }
        // A name can't start with a blank, so this also refuses folded lines.
        const qsizetype colon = line.indexOf(':');
        if (colon <= 0 || !isToken(line.first(colon)) ||
            head.headers.size() >= size_t(kMaxHeaderFields))
            return std::nullopt;
        const QByteArrayView name = line.first(colon);
        const QByteArrayView value = line.sliced(colon + 1).trimmed();
        if (!isFieldValue(value) || !readField(name, value, head, framing))
            return std::nullopt;
        head.headers.emplace_back(name, value);
    }
    if (framing.hosts > 1 || (framing.hosts == 0 && head.minorVersion == 1))
        return std::nullopt;
    if (framing.lengths + framing.codings > 1 || (head.chunked && head.minorVersion == 0))
        return std::nullopt;
    head.keepAlive = head.minorVersion == 1 ? !framing.close : framing.keepAlive && !framing.close;
    head.upgrade = framing.upgradeOption && framing.upgradeHeader && head.minorVersion == 1;
    if (head.minorVersion == 0)
        head.expectsContinue = false;
    return head;
}

} // namespace lectern::http

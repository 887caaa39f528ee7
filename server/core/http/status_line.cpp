// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/http/status_line.h"

#include <algorithm>
#include <array>

namespace lectern::http {

namespace {

struct Phrase
{
    int status;
    const char *line;
};

constexpr std::array kPhrases{
    Phrase{200, "HTTP/1.1 200 OK\r\n"},
    Phrase{201, "HTTP/1.1 201 Created\r\n"},
    Phrase{202, "HTTP/1.1 202 Accepted\r\n"},
    Phrase{204, "HTTP/1.1 204 No Content\r\n"},
    Phrase{206, "HTTP/1.1 206 Partial Content\r\n"},
    Phrase{301, "HTTP/1.1 301 Moved Permanently\r\n"},
    Phrase{302, "HTTP/1.1 302 Found\r\n"},
    Phrase{303, "HTTP/1.1 303 See Other\r\n"},
    Phrase{304, "HTTP/1.1 304 Not Modified\r\n"},
    Phrase{400, "HTTP/1.1 400 Bad Request\r\n"},
    Phrase{401, "HTTP/1.1 401 Unauthorized\r\n"},
    Phrase{402, "HTTP/1.1 402 Payment Required\r\n"},
    Phrase{403, "HTTP/1.1 403 Forbidden\r\n"},
    Phrase{404, "HTTP/1.1 404 Not Found\r\n"},
    Phrase{405, "HTTP/1.1 405 Method Not Allowed\r\n"},
    Phrase{406, "HTTP/1.1 406 Not Acceptable\r\n"},
    Phrase{408, "HTTP/1.1 408 Request Timeout\r\n"},
    Phrase{409, "HTTP/1.1 409 Conflict\r\n"},
    Phrase{410, "HTTP/1.1 410 Gone\r\n"},
    Phrase{412, "HTTP/1.1 412 Precondition Failed\r\n"},
    Phrase{413, "HTTP/1.1 413 Content Too Large\r\n"},
    Phrase{415, "HTTP/1.1 415 Unsupported Media Type\r\n"},
    Phrase{416, "HTTP/1.1 416 Range Not Satisfiable\r\n"},
    Phrase{429, "HTTP/1.1 429 Too Many Requests\r\n"},
    Phrase{431, "HTTP/1.1 431 Request Header Fields Too Large\r\n"},
    Phrase{460, "HTTP/1.1 460 Checksum Mismatch\r\n"},
    Phrase{500, "HTTP/1.1 500 Internal Server Error\r\n"},
    Phrase{503, "HTTP/1.1 503 Service Unavailable\r\n"},
    Phrase{507, "HTTP/1.1 507 Insufficient Storage\r\n"},
};

} // namespace

QByteArray statusLine(int status)
{
    const auto it = std::find_if(kPhrases.begin(), kPhrases.end(), [status](const Phrase &phrase) {
        return phrase.status == status;
    });
    if (it != kPhrases.end())
        return QByteArray::fromRawData(it->line,
                                       qsizetype(std::char_traits<char>::length(it->line)));
    return "HTTP/1.1 " + QByteArray::number(status) + " \r\n";
}

} // namespace lectern::http

// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/http/response.h"

#include "shared/core/timestamp.h"

namespace lectern::http {

Response successResponse(const QByteArray &data, int status)
{
    Response response;
    response.status = status;
    response.body.reserve(data.size() + 96);
    response.body += "{\"status\":\"success\",\"data\":";
    response.body += data.isEmpty() ? QByteArrayView("null") : QByteArrayView(data);
    response.body += ",\"error\":null,\"timestamp\":\"";
    response.body += Timestamp::now().toLatin1();
    response.body += "\"}";
    return response;
}

} // namespace lectern::http

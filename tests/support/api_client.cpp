// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/api_client.h"

#include <QEventLoop>
#include <QJsonDocument>
#include <QNetworkReply>

#include <memory>

namespace lectern::test {

namespace {

constexpr int kTimeoutMs = 20'000;

QByteArray jsonOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

ApiHeaders bearer(const QString &token, const QByteArray &contentType = {})
{
    ApiHeaders headers;
    if (!token.isEmpty())
        headers.append({"Authorization", "Bearer " + token.toUtf8()});
    if (!contentType.isEmpty())
        headers.append({"Content-Type", contentType});
    return headers;
}

} // namespace

QByteArray ApiReply::header(const QByteArray &name) const
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

QString ApiReply::errorId() const
{
    return json.value(QStringLiteral("error")).toObject().value(QStringLiteral("id")).toString();
}

QStringList ApiReply::wrongFields() const
{
    const QJsonObject error = json.value(QStringLiteral("error")).toObject();
    QStringList names = error.value(QStringLiteral("fields")).toObject().keys();
    names.sort();
    return names;
}

ApiReply ApiClient::call(const QByteArray &method, const QString &path, const QString &token)
{
    return send(method, path, {}, bearer(token));
}

ApiReply ApiClient::call(const QByteArray &method, const QString &path, const QJsonObject &body,
                         const QString &token)
{
    return send(method, path, jsonOf(body), bearer(token, "application/json"));
}

ApiReply ApiClient::upload(const QByteArray &method, const QString &path, const QByteArray &field,
                           const QByteArray &fileName, const QByteArray &bytes,
                           const QString &token)
{
    const QByteArray boundary("lectern-form-boundary");
    const QByteArray body = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" +
                            field + "\"; filename=\"" + fileName +
                            "\"\r\nContent-Type: application/octet-stream\r\n\r\n" + bytes +
                            "\r\n--" + boundary + "--\r\n";
    return send(method, path, body, bearer(token, "multipart/form-data; boundary=" + boundary));
}

ApiReply ApiClient::send(const QByteArray &method, const QString &path, const QByteArray &body,
                         const ApiHeaders &headers)
{
    QNetworkRequest request(QUrl(QStringLiteral("http://127.0.0.1:%1%2").arg(m_port).arg(path)));
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                         QNetworkRequest::ManualRedirectPolicy);
    request.setTransferTimeout(kTimeoutMs);
    for (const auto &[name, value] : headers)
        request.setRawHeader(name, value);
    if (!body.isEmpty() && !request.hasRawHeader("Content-Type"))
        request.setRawHeader("Content-Type", "application/json");
    // Of a method it doesn't know by name, Qt expects a body.
    const std::unique_ptr<QNetworkReply> reply(
        method == "HEAD" ? m_network.head(request)
                         : m_network.sendCustomRequest(request, method, body));
    QEventLoop loop;
    QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
    if (!reply->isFinished())
        loop.exec();
    ApiReply out;
    out.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    // What the network thread made ends here: it shares by locks that the sanitizer does not see.
    const auto own = [](const QByteArray &bytes) {
        return QByteArray(bytes.constData(), bytes.size());
    };
    for (const auto &pair : reply->rawHeaderPairs())
        out.headers.append({own(pair.first), own(pair.second)});
    out.body = own(reply->readAll());
    out.json = QJsonDocument::fromJson(out.body).object();
    return out;
}

} // namespace lectern::test

// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/http/openapi.h"

#include <QJsonArray>

namespace lectern::http {

namespace {

using Object = QJsonObject;

Object reference(const char *name)
{
    return {{QStringLiteral("$ref"), QString::fromLatin1(name)}};
}

Object typed(const char *type)
{
    return {{QStringLiteral("type"), QString::fromLatin1(type)}};
}

Object jsonContent(const Object &schema, const char *mediaType = "application/json")
{
    return {{QString::fromLatin1(mediaType), Object{{QStringLiteral("schema"), schema}}}};
}

QStringList namesInPath(const QString &path)
{
    QStringList names;
    for (const QString &part : path.split(QLatin1Char('/'))) {
        if (part.startsWith(QLatin1Char('{')))
            names.append(part.mid(1, part.size() - 2));
    }
    return names;
}

bool isRequired(const Object &schema, const QString &name)
{
    return schema.value(QStringLiteral("required")).toArray().contains(name);
}

Object envelope(const Object &data)
{
    const Object status{{QStringLiteral("type"), QStringLiteral("string")},
                        {QStringLiteral("enum"), QJsonArray{QStringLiteral("success")}}};
    Object error = typed("object");
    error.insert(QStringLiteral("nullable"), true);
    const Object time{{QStringLiteral("type"), QStringLiteral("string")},
                      {QStringLiteral("format"), QStringLiteral("date-time")}};
    return {{QStringLiteral("type"), QStringLiteral("object")},
            {QStringLiteral("properties"), Object{{QStringLiteral("status"), status},
                                                  {QStringLiteral("data"), data},
                                                  {QStringLiteral("error"), error},
                                                  {QStringLiteral("timestamp"), time}}},
            {QStringLiteral("required"),
             QJsonArray{QStringLiteral("status"), QStringLiteral("data"), QStringLiteral("error"),
                        QStringLiteral("timestamp")}}};
}

Object errorEnvelope()
{
    Object fields = typed("object");
    fields.insert(QStringLiteral("additionalProperties"), typed("string"));
    fields.insert(QStringLiteral("description"),
                  QStringLiteral("Every wrong field of the request, and why."));
    const Object error{
        {QStringLiteral("type"), QStringLiteral("object")},
        {QStringLiteral("properties"), Object{{QStringLiteral("errorCode"), typed("integer")},
                                              {QStringLiteral("id"), typed("string")},
                                              {QStringLiteral("message"), typed("string")},
                                              {QStringLiteral("fields"), fields}}},
        {QStringLiteral("required"),
         QJsonArray{QStringLiteral("errorCode"), QStringLiteral("id"), QStringLiteral("message")}}};
    Object nothing = typed("object");
    nothing.insert(QStringLiteral("nullable"), true);
    Object schema = envelope(nothing);
    Object properties = schema.value(QStringLiteral("properties")).toObject();
    Object status = typed("string");
    status.insert(QStringLiteral("enum"), QJsonArray{QStringLiteral("error")});
    properties.insert(QStringLiteral("status"), status);
    properties.insert(QStringLiteral("error"), error);
    schema.insert(QStringLiteral("properties"), properties);
    return schema;
}

Object fileSchema()
{
    return {{QStringLiteral("type"), QStringLiteral("string")},
            {QStringLiteral("format"), QStringLiteral("binary")}};
}

bool needsSignIn(Access access)
{
    return access != Access::Public && access != Access::Signed && access != Access::Local;
}

/// One operation under one of its paths.
class OperationWriter
{
public:
    OperationWriter(const Route &route, Method method, QString path, QString id)
        : m_route(route)
        , m_info(*route.info)
        , m_method(method)
        , m_path(std::move(path))
        , m_id(std::move(id))
        , m_pathNames(namesInPath(m_path))
    {
    }

    [[nodiscard]] Object write() const
    {
        const QString name = QString::fromLatin1(m_info.id);
        Object operation{{QStringLiteral("operationId"), m_id},
                         {QStringLiteral("summary"), QString::fromUtf8(m_info.summary)},
                         {QStringLiteral("tags"), QJsonArray{name.section(QLatin1Char('.'), 0, 0)}},
                         {QStringLiteral("responses"), responses()}};
        const QJsonArray named = parameters();
        if (!named.isEmpty())
            operation.insert(QStringLiteral("parameters"), named);
        if (takesBody())
            operation.insert(QStringLiteral("requestBody"), requestBody());
        QJsonArray security;
        if (needsSignIn(m_info.access)) {
            security.append(Object{{QStringLiteral("bearer"), QJsonArray()}});
            security.append(Object{{QStringLiteral("session"), QJsonArray()}});
        }
        operation.insert(QStringLiteral("security"), security);
        return operation;
    }

private:
    [[nodiscard]] bool takesBody() const
    {
        return m_info.body != BodyKind::None && m_method != Method::Get && m_method != Method::Head;
    }

    [[nodiscard]] QJsonArray parameters() const
    {
        QJsonArray list;
        const Object members = m_route.request.json.value(QStringLiteral("properties")).toObject();
        for (const QString &name : m_pathNames) {
            Object schema = members.value(name).toObject(typed("string"));
            schema.remove(QStringLiteral("nullable"));
            list.append(Object{{QStringLiteral("name"), name},
                               {QStringLiteral("in"), QStringLiteral("path")},
                               {QStringLiteral("required"), true},
                               {QStringLiteral("schema"), schema}});
        }
        if (takesBody())
            return list;
        for (auto it = members.begin(); it != members.end(); ++it) {
            if (m_pathNames.contains(it.key()))
                continue;
            Object schema = it->toObject();
            const QString doc = schema.take(QStringLiteral("description")).toString();
            schema.remove(QStringLiteral("nullable"));
            Object parameter{
                {QStringLiteral("name"), it.key()},
                {QStringLiteral("in"), QStringLiteral("query")},
                {QStringLiteral("required"), isRequired(m_route.request.json, it.key())},
                {QStringLiteral("schema"), schema}};
            if (!doc.isEmpty())
                parameter.insert(QStringLiteral("description"), doc);
            if (schema.value(QStringLiteral("type")) == QLatin1String("array")) {
                parameter.insert(QStringLiteral("style"), QStringLiteral("form"));
                parameter.insert(QStringLiteral("explode"), false);
            }
            list.append(parameter);
        }
        return list;
    }

    /// The members that the path doesn't carry.
    [[nodiscard]] Object bodySchema() const
    {
        Object schema = m_route.request.json;
        Object properties = schema.value(QStringLiteral("properties")).toObject();
        QJsonArray required;
        for (const QJsonValue &name : schema.value(QStringLiteral("required")).toArray()) {
            if (!m_pathNames.contains(name.toString()))
                required.append(name);
        }
        for (const QString &name : m_pathNames)
            properties.remove(name);
        schema.remove(QStringLiteral("properties"));
        schema.remove(QStringLiteral("required"));
        if (m_info.body == BodyKind::Multipart) {
            properties.insert(QStringLiteral("file"), fileSchema());
            required.append(QStringLiteral("file"));
        }
        if (!properties.isEmpty())
            schema.insert(QStringLiteral("properties"), properties);
        if (!required.isEmpty())
            schema.insert(QStringLiteral("required"), required);
        return schema;
    }

    [[nodiscard]] Object requestBody() const
    {
        if (m_info.body == BodyKind::Raw) {
            Object bytes = typed("string");
            bytes.insert(QStringLiteral("format"), QStringLiteral("binary"));
            return {{QStringLiteral("required"), true},
                    {QStringLiteral("content"), jsonContent(bytes, "application/octet-stream")}};
        }
        const Object schema = bodySchema();
        Object content =
            jsonContent(schema, m_info.body == BodyKind::Multipart ? "multipart/form-data"
                                                                   : "application/json");
        if (m_info.body == BodyKind::JsonOrForm) {
            Object form = schema;
            Object properties = form.value(QStringLiteral("properties")).toObject();
            properties.insert(QStringLiteral("file"), fileSchema());
            form.insert(QStringLiteral("properties"), properties);
            content.insert(QStringLiteral("multipart/form-data"),
                           Object{{QStringLiteral("schema"), form}});
        }
        return {{QStringLiteral("required"), schema.contains(QStringLiteral("required"))},
                {QStringLiteral("content"), content}};
    }

    [[nodiscard]] Object responses() const
    {
        Object success{{QStringLiteral("description"), QString::fromUtf8(m_info.summary)}};
        if (m_route.rawReply && m_info.success < 300) {
            Object bytes = typed("string");
            bytes.insert(QStringLiteral("format"), QStringLiteral("binary"));
            success.insert(QStringLiteral("content"), jsonContent(bytes, "*/*"));
        } else if (m_info.success < 300 && m_info.success != 204) {
            success.insert(QStringLiteral("content"), jsonContent(envelope(m_route.reply.json)));
        }
        Object all{{QString::number(m_info.success), success}};
        const auto fails = [&all](int status) {
            all.insert(QString::number(status), reference("#/components/responses/Error"));
        };
        if (m_route.request.json.contains(QStringLiteral("properties")) || takesBody())
            fails(400);
        if (needsSignIn(m_info.access)) {
            fails(401);
            fails(403);
        }
        if (m_info.access == Access::Signed || m_info.access == Access::Local)
            fails(403);
        if (!m_pathNames.isEmpty())
            fails(404);
        if (takesBody())
            fails(413);
        if (m_info.rate != RateClass::None)
            fails(429);
        all.insert(QStringLiteral("default"), reference("#/components/responses/Error"));
        return all;
    }

    const Route &m_route;
    const EndpointInfo &m_info;
    Method m_method;
    QString m_path;
    QString m_id;
    QStringList m_pathNames;
};

void addOperation(Object &paths, const Route &route, Method method, const char *path,
                  const QString &id)
{
    const QString key = QString::fromLatin1(path);
    Object item = paths.value(key).toObject();
    item.insert(enumText(method).toLower(), OperationWriter(route, method, key, id).write());
    paths.insert(key, item);
}

Object components()
{
    const Object bearer{{QStringLiteral("type"), QStringLiteral("http")},
                        {QStringLiteral("scheme"), QStringLiteral("bearer")}};
    const Object session{{QStringLiteral("type"), QStringLiteral("apiKey")},
                         {QStringLiteral("in"), QStringLiteral("cookie")},
                         {QStringLiteral("name"), QStringLiteral("lectern_session")}};
    const Object error{
        {QStringLiteral("description"),
         QStringLiteral("What went wrong, in words and with a stable id.")},
        {QStringLiteral("content"), jsonContent(reference("#/components/schemas/Error"))}};
    return {{QStringLiteral("securitySchemes"),
             Object{{QStringLiteral("bearer"), bearer}, {QStringLiteral("session"), session}}},
            {QStringLiteral("schemas"), Object{{QStringLiteral("Error"), errorEnvelope()}}},
            {QStringLiteral("responses"), Object{{QStringLiteral("Error"), error}}}};
}

} // namespace

QJsonObject openApiDocument(std::span<const Route> routes, const OpenApiInfo &info)
{
    Object paths;
    for (const Route &route : routes) {
        const QString id =
            QString::fromLatin1(route.info->id).replace(QLatin1Char('.'), QLatin1Char('_'));
        addOperation(paths, route, route.info->method, route.info->path, id);
        int number = 1;
        for (const Alias &alias : route.info->aliases) {
            if (alias.path)
                addOperation(paths, route, alias.method, alias.path,
                             id + QStringLiteral("_alias") + QString::number(number++));
        }
    }
    const Object license{{QStringLiteral("name"), QStringLiteral("GPL-3.0-or-later")}};
    return {{QStringLiteral("openapi"), QStringLiteral("3.0.3")},
            {QStringLiteral("info"), Object{{QStringLiteral("title"), info.title},
                                            {QStringLiteral("version"), info.version},
                                            {QStringLiteral("description"), info.description},
                                            {QStringLiteral("license"), license}}},
            {QStringLiteral("paths"), paths},
            {QStringLiteral("components"), components()}};
}

} // namespace lectern::http

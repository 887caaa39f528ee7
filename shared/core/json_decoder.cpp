// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/core/json_decoder.h"

#include "shared/core/text_rules.h"

#include <QJsonDocument>

#include <cmath>

namespace lectern {

int jsonDepth(const QByteArray &bytes)
{
    int depth = 0;
    int deepest = 0;
    bool inString = false;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const char c = bytes[i];
        if (inString) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                inString = false;
        } else if (c == '"') {
            inString = true;
        } else if (c == '{' || c == '[') {
            deepest = std::max(deepest, ++depth);
        } else if (c == '}' || c == ']') {
            --depth;
        }
    }
    return deepest;
}

Result<QJsonObject> parseJsonObject(const QByteArray &bytes, int maxDepth)
{
    if (jsonDepth(bytes) > maxDepth)
        return Error{ErrorKind::InvalidInput, "request.json_too_deep"};
    QJsonParseError status;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &status);
    if (status.error != QJsonParseError::NoError || !document.isObject())
        return Error{ErrorKind::InvalidInput, "request.malformed_json", {}, status.errorString()};
    return document.object();
}

void JsonDecoder::fail(const QString &field, const char *reason, const QString &argument)
{
    m_errors.append({m_prefix + field, reason, argument});
}

void JsonDecoder::refuseUnseen()
{
    for (auto it = m_in.constBegin(); it != m_in.constEnd(); ++it) {
        if (!m_seen.contains(it.key()))
            fail(it.key().left(64), "validation.unknown");
    }
}

void JsonDecoder::scalar(const QString &key, const QJsonValue &value, Uuid &out, const Rule &)
{
    if (!value.isString())
        return fail(key, "validation.type", QStringLiteral("string"));
    const auto id = Uuid::fromString(QStringView(value.toString()));
    if (!id)
        return fail(key, "validation.id");
    out = *id;
}

void JsonDecoder::scalar(const QString &key, const QJsonValue &value, QString &out,
                         const Rule &rule)
{
    if (!value.isString())
        return fail(key, "validation.type", QStringLiteral("string"));
    out = value.toString();
    if (const auto wrong = checkText(out, rule))
        fail(key, wrong->reason, wrong->argument);
}

void JsonDecoder::scalar(const QString &key, const QJsonValue &value, QByteArray &out,
                         const Rule &rule)
{
    QString text;
    scalar(key, value, text, rule);
    out = text.toUtf8();
}

void JsonDecoder::scalar(const QString &key, const QJsonValue &value, bool &out, const Rule &)
{
    if (!value.isBool())
        return fail(key, "validation.type", QStringLiteral("boolean"));
    out = value.toBool();
}

bool JsonDecoder::number(const QString &key, const QJsonValue &value, double &out, const Rule &rule)
{
    if (!value.isDouble()) {
        fail(key, "validation.type", QStringLiteral("number"));
        return false;
    }
    out = value.toDouble();
    if (const auto wrong = checkNumber(out, rule)) {
        fail(key, wrong->reason, wrong->argument);
        return false;
    }
    return true;
}

void JsonDecoder::scalar(const QString &key, const QJsonValue &value, int &out, const Rule &rule)
{
    qint64 wide = 0;
    scalar(key, value, wide, rule);
    if (wide < std::numeric_limits<int>::min() || wide > std::numeric_limits<int>::max())
        return fail(key, "validation.too_large", QString::number(std::numeric_limits<int>::max()));
    out = int(wide);
}

void JsonDecoder::scalar(const QString &key, const QJsonValue &value, qint64 &out, const Rule &rule)
{
    double number = 0;
    if (!this->number(key, value, number, rule))
        return;
    // Beyond 2^53 a double no longer names one integer.
    if (number != std::floor(number) || std::abs(number) > 9007199254740992.0)
        return fail(key, "validation.type", QStringLiteral("integer"));
    out = qint64(number);
}

void JsonDecoder::scalar(const QString &key, const QJsonValue &value, double &out, const Rule &rule)
{
    number(key, value, out, rule);
}

void JsonDecoder::scalar(const QString &key, const QJsonValue &value, Timestamp &out, const Rule &)
{
    const auto time = Timestamp::fromString(value.toString());
    if (!time)
        return fail(key, "validation.time");
    out = *time;
}

void JsonDecoder::scalar(const QString &key, const QJsonValue &value, QJsonObject &out,
                         const Rule &)
{
    if (!value.isObject())
        return fail(key, "validation.type", QStringLiteral("object"));
    out = value.toObject();
}

void JsonDecoder::scalar(const QString &key, const QJsonValue &value, QJsonArray &out,
                         const Rule &rule)
{
    if (!value.isArray())
        return fail(key, "validation.type", QStringLiteral("list"));
    out = value.toArray();
    if (double(out.size()) > (std::isinf(rule.max) ? 1000 : rule.max))
        fail(key, "validation.too_many");
}

} // namespace lectern

// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/core/json_encoder.h"

#include <QJsonDocument>

#include <charconv>
#include <cmath>

namespace lectern {

void JsonEncoder::key(const char *name)
{
    if (!m_first)
        m_out += ',';
    m_first = false;
    m_out += '"';
    m_out += name;
    m_out += "\":";
}

void JsonEncoder::scalar(const Uuid &id)
{
    m_out += '"';
    m_out += id.toLatin1();
    m_out += '"';
}

void JsonEncoder::scalar(const QString &text)
{
    static constexpr char digits[] = "0123456789abcdef";
    const QByteArray utf8 = text.toUtf8();
    m_out += '"';
    qsizetype plain = 0;
    for (qsizetype i = 0; i < utf8.size(); ++i) {
        const auto c = static_cast<unsigned char>(utf8[i]);
        if (c >= 0x20 && c != '"' && c != '\\')
            continue;
        m_out.append(utf8.constData() + plain, i - plain);
        plain = i + 1;
        switch (c) {
        case '"':
            m_out += "\\\"";
            break;
        case '\\':
            m_out += "\\\\";
            break;
        case '\n':
            m_out += "\\n";
            break;
        case '\t':
            m_out += "\\t";
            break;
        case '\r':
            m_out += "\\r";
            break;
        default:
            m_out += "\\u00";
            m_out += digits[c >> 4];
            m_out += digits[c & 15];
        }
    }
    m_out.append(utf8.constData() + plain, utf8.size() - plain);
    m_out += '"';
}

void JsonEncoder::scalar(const QByteArray &latin1)
{
    scalar(QString::fromLatin1(latin1));
}

void JsonEncoder::scalar(double v)
{
    if (!std::isfinite(v)) {
        m_out += "null";
        return;
    }
    char text[32];
    const auto end = std::to_chars(text, text + sizeof text, v).ptr;
    m_out.append(text, end - text);
}

void JsonEncoder::scalar(Timestamp v)
{
    m_out += '"';
    m_out += v.toLatin1();
    m_out += '"';
}

void JsonEncoder::scalar(const QJsonObject &object)
{
    m_out += QJsonDocument(object).toJson(QJsonDocument::Compact);
}

void JsonEncoder::scalar(const QJsonArray &array)
{
    m_out += QJsonDocument(array).toJson(QJsonDocument::Compact);
}

} // namespace lectern

// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/http/request.h"

#include "server/core/http/error_renderer.h"

namespace lectern::http {

namespace {

QString decoded(QByteArrayView encoded)
{
    QByteArray text = encoded.toByteArray();
    text.replace('+', ' ');
    return QString::fromUtf8(QByteArray::fromPercentEncoding(text));
}

} // namespace

QHash<QString, QString> Request::query() const
{
    QHash<QString, QString> values;
    qsizetype from = 0;
    while (from < rawQuery.size()) {
        qsizetype to = rawQuery.indexOf('&', from);
        if (to < 0)
            to = rawQuery.size();
        const QByteArrayView pair = QByteArrayView(rawQuery).sliced(from, to - from);
        const qsizetype equals = pair.indexOf('=');
        if (!pair.isEmpty()) {
            if (equals < 0)
                values.insert(decoded(pair), QString());
            else
                values.insert(decoded(pair.first(equals)), decoded(pair.sliced(equals + 1)));
        }
        from = to + 1;
    }
    return values;
}

QString Request::translated(const QString &english) const
{
    if (!languages)
        return english;
    const Translate &translate = languages->translator(headers.value("Accept-Language"));
    const QString other = translate ? translate(english.toUtf8().constData()) : QString();
    return other.isEmpty() ? english : other;
}

} // namespace lectern::http

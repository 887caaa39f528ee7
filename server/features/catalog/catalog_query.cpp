// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/catalog/catalog_query.h"

#include "shared/core/text_fold.h"

#include <QCryptographicHash>
#include <QtEndian>

#include <cstring>

namespace lectern::catalog {

namespace {

constexpr qsizetype kFingerprint = 8;
constexpr qsizetype kHead = kFingerprint + 1 + 16 + 1;
constexpr auto kEncoding = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

Error invalidCursor()
{
    return {ErrorKind::InvalidInput, "catalog.invalid_cursor"};
}

QByteArray fingerprint(const QByteArray &list)
{
    return QCryptographicHash::hash(list, QCryptographicHash::Blake2s_128).left(kFingerprint);
}

void appendField(QByteArray &out, char name, const QByteArray &value)
{
    out += name;
    out += QByteArray::number(value.size());
    out += ':';
    out += value;
}

QByteArray encodeInteger(quint64 value)
{
    const quint64 big = qToBigEndian(value);
    return {reinterpret_cast<const char *>(&big), sizeof big};
}

QByteArray encodeValue(const ListPosition &position)
{
    if (const auto *integer = std::get_if<qint64>(&position.value))
        return 'i' + encodeInteger(quint64(*integer));
    if (const auto *real = std::get_if<double>(&position.value)) {
        quint64 bits;
        std::memcpy(&bits, real, sizeof bits);
        return 'r' + encodeInteger(bits);
    }
    return 't' + std::get<QString>(position.value).toUtf8();
}

bool decodeValue(QByteArrayView text, ListPosition &position)
{
    const char kind = text.front();
    const QByteArrayView rest = text.sliced(1);
    if (kind == 't') {
        position.value = QString::fromUtf8(rest);
        return true;
    }
    if (rest.size() != 8)
        return false;
    const quint64 bits = qFromBigEndian<quint64>(rest.data());
    if (kind == 'i') {
        position.value = qint64(bits);
        return true;
    }
    double real;
    std::memcpy(&real, &bits, sizeof real);
    position.value = real;
    return kind == 'r' && real == real;
}

// A cursor of another order would bind a text where a number is compared.
bool fits(const std::optional<CatalogSort> &sort, const ListPosition &position)
{
    if (sort == CatalogSort::Title)
        return std::holds_alternative<QString>(position.value);
    if (sort == CatalogSort::Rating)
        return std::holds_alternative<double>(position.value);
    return std::holds_alternative<qint64>(position.value);
}

} // namespace

QByteArray CatalogQuery::listKey() const
{
    QByteArray key = "catalog";
    if (filter.category)
        appendField(key, 'c', filter.category->toUtf8());
    if (filter.difficulty)
        appendField(key, 'd', enumName(*filter.difficulty));
    if (filter.maxSeconds)
        appendField(key, 't', QByteArray::number(*filter.maxSeconds));
    if (filter.price)
        appendField(key, 'p', enumName(*filter.price));
    if (filter.language)
        appendField(key, 'l', filter.language->toUtf8());
    if (filter.searching)
        appendField(key, 's', filter.words.join(QLatin1Char(' ')).toUtf8());
    appendField(key, 'o', sort ? enumName(*sort) : "match");
    return key;
}

QByteArray CatalogQuery::pageKey() const
{
    QByteArray key = listKey() + 'n' + QByteArray::number(limit);
    if (after)
        appendField(key, 'a',
                    encodeValue(*after) + after->id.uuid().toBytes() + char('0' + after->tier));
    else
        appendField(key, 'g', QByteArray::number(page));
    return key;
}

QString toCursor(const QByteArray &list, const ListPosition &position)
{
    QByteArray bytes = fingerprint(list);
    bytes += char(position.tier);
    bytes += position.id.uuid().toBytes();
    bytes += encodeValue(position);
    return QString::fromLatin1(bytes.toBase64(kEncoding));
}

QString toCursor(const CatalogQuery &query, const ListPosition &position)
{
    return toCursor(query.listKey(), position);
}

Result<ListPosition> fromCursor(const QByteArray &list, const QString &cursor)
{
    const QByteArray::FromBase64Result bytes = QByteArray::fromBase64Encoding(
        cursor.toLatin1(), QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!bytes || bytes.decoded.size() < kHead || !bytes.decoded.startsWith(fingerprint(list)))
        return invalidCursor();
    ListPosition position;
    position.tier = static_cast<unsigned char>(bytes.decoded[kFingerprint]);
    position.id =
        CourseId(*Uuid::fromBytes(QByteArrayView(bytes.decoded).sliced(kFingerprint + 1, 16)));
    if (position.tier > 9 ||
        !decodeValue(QByteArrayView(bytes.decoded).sliced(kHead - 1), position))
        return invalidCursor();
    return position;
}

Result<CatalogQuery> toQuery(const CatalogRequest &request)
{
    CatalogQuery query;
    CatalogFilter &filter = query.filter;
    // An empty text in the query string is a control left alone, not a filter for nothing.
    if (request.category && !request.category->isEmpty())
        filter.category = request.category;
    if (request.language && !request.language->isEmpty())
        filter.language = request.language;
    filter.difficulty = request.difficulty;
    filter.price = request.price;
    if (request.duration)
        filter.maxSeconds = qint64(*request.duration) * 60;
    if (request.search && !request.search->isEmpty()) {
        filter.searching = true;
        filter.words = foldedWords(*request.search);
        filter.words.removeDuplicates();
    }
    query.sort = request.sort;
    if (!query.sort && !filter.searching)
        query.sort = CatalogSort::Newest;
    query.page = request.paging.page;
    query.limit = request.paging.limit;
    if (request.paging.cursor && !request.paging.cursor->isEmpty()) {
        Result<ListPosition> position = fromCursor(query.listKey(), *request.paging.cursor);
        if (!position)
            return std::move(position).error();
        if (!fits(query.sort, *position))
            return invalidCursor();
        query.after = std::move(*position);
        query.page = 1;
    }
    return query;
}

} // namespace lectern::catalog

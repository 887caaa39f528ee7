// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/http/multipart.h"

#include "server/core/http/request.h"
#include "shared/policy/limits.h"

#include <QUtf8StringView>

#include <optional>
#include <utility>

namespace lectern::http {

namespace {

constexpr int kMaxParts = 64;
constexpr qsizetype kMaxPartHead = 8 * 1024;

Error bad()
{
    return {ErrorKind::InvalidInput, "request.bad_multipart"};
}

/// `key=value` or `key="value"` after the first semicolon of a header value.
std::optional<QByteArray> parameter(QByteArrayView header, QByteArrayView key)
{
    qsizetype at = header.indexOf(';');
    while (at >= 0 && at < header.size()) {
        ++at;
        while (at < header.size() && (header[at] == ' ' || header[at] == '\t'))
            ++at;
        const qsizetype equals = header.indexOf('=', at);
        if (equals < 0)
            return std::nullopt;
        const QByteArrayView name = header.sliced(at, equals - at).trimmed();
        QByteArray value;
        at = equals + 1;
        if (at < header.size() && header[at] == '"') {
            for (++at; at < header.size() && header[at] != '"'; ++at) {
                if (header[at] == '\\' && at + 1 < header.size() &&
                    (header[at + 1] == '"' || header[at + 1] == '\\'))
                    ++at;
                value += header[at];
            }
            if (at >= header.size())
                return std::nullopt;
            at = header.indexOf(';', at);
        } else {
            const qsizetype end = header.indexOf(';', at);
            value = header.sliced(at, (end < 0 ? header.size() : end) - at).trimmed().toByteArray();
            at = end;
        }
        if (name.compare(key, Qt::CaseInsensitive) == 0)
            return value;
    }
    return std::nullopt;
}

std::optional<QString> cleanText(const QByteArray &bytes)
{
    if (bytes.contains('\0') || !QUtf8StringView(bytes.constData(), bytes.size()).isValidUtf8())
        return std::nullopt;
    return QString::fromUtf8(bytes);
}

/// The value of one header among a part's lines.
QByteArrayView headerOf(QByteArrayView lines, QByteArrayView name)
{
    while (!lines.isEmpty()) {
        const qsizetype end = lines.indexOf("\r\n");
        const QByteArrayView line = end < 0 ? lines : lines.first(end);
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.first(colon).trimmed().compare(name, Qt::CaseInsensitive) == 0)
            return line.sliced(colon + 1).trimmed();
        if (end < 0)
            break;
        lines = lines.sliced(end + 2);
    }
    return {};
}

/// Only the last step of whatever path a browser sends.
QString baseName(const QString &name)
{
    const qsizetype cut =
        std::max(name.lastIndexOf(QLatin1Char('/')), name.lastIndexOf(QLatin1Char('\\')));
    return name.mid(cut + 1).left(255);
}

bool addPart(QByteArrayView head, QByteArrayView content, FormData &form)
{
    const QByteArrayView disposition = headerOf(head, "content-disposition");
    const qsizetype semicolon = disposition.indexOf(';');
    const QByteArrayView kind =
        (semicolon < 0 ? disposition : disposition.first(semicolon)).trimmed();
    const auto rawName = parameter(disposition, "name");
    if (kind.compare("form-data", Qt::CaseInsensitive) != 0 || !rawName)
        return false;
    const auto name = cleanText(*rawName);
    if (!name || name->isEmpty() || name->size() > 200)
        return false;
    if (const auto rawFile = parameter(disposition, "filename")) {
        const auto fileName = cleanText(*rawFile);
        if (!fileName)
            return false;
        form.files.push_back({*name, baseName(*fileName),
                              headerOf(head, "content-type").toByteArray(), content.toByteArray()});
        return true;
    }
    const auto text = cleanText(content.toByteArray());
    if (text)
        form.fields.insert(*name, *text);
    return text.has_value();
}

bool isFile(QByteArrayView head)
{
    return parameter(headerOf(head, "content-disposition"), "filename").has_value();
}

/// Gives `take` the head and the content of each part, for as long as it says yes; of a part whose
/// end is not there the head alone.
template<class F>
Result<> eachPart(const QByteArray &contentType, const QByteArray &body, F take)
{
    if (!contentType.trimmed().toLower().startsWith("multipart/form-data"))
        return Error{ErrorKind::UnsupportedMedia, "request.unsupported_media"};
    const auto boundary = parameter(contentType, "boundary");
    if (!boundary || boundary->isEmpty() || boundary->size() > 70)
        return bad();
    const QByteArray marker = "\r\n--" + *boundary;
    const QByteArray opening = "--" + *boundary;
    qsizetype at = body.startsWith(opening) ? opening.size() : -1;
    if (at < 0) {
        const qsizetype found = body.indexOf(marker); // after a preamble
        if (found < 0)
            return bad();
        at = found + marker.size();
    }
    const QByteArrayView all(body);
    for (int parts = 0;; ++parts) {
        if (all.sliced(at).startsWith("--"))
            return success();
        if (parts >= kMaxParts || !all.sliced(at).startsWith("\r\n"))
            return bad();
        const qsizetype headFrom = at + 2;
        // A part without headers starts with the empty line at once; it has no name, so it's bad.
        const qsizetype headEnd = body.indexOf("\r\n\r\n", headFrom);
        if (headEnd < 0 || headEnd - headFrom > kMaxPartHead)
            return bad();
        const qsizetype contentFrom = headEnd + 4;
        // The content may be empty: its closing marker then starts with the head's last line end.
        const qsizetype contentEnd = body.indexOf(marker, contentFrom - 2);
        std::optional<QByteArrayView> content;
        if (contentEnd >= 0)
            content = all.sliced(contentFrom, std::max(qsizetype(0), contentEnd - contentFrom));
        if (!take(all.sliced(headFrom, headEnd - headFrom), content) || contentEnd < 0)
            return bad();
        at = contentEnd + marker.size();
    }
}

} // namespace

const UploadedFile *FormData::file(QStringView field) const
{
    for (const UploadedFile &candidate : files) {
        if (candidate.field == field)
            return &candidate;
    }
    return nullptr;
}

Result<FormData> parseMultipart(const QByteArray &contentType, const QByteArray &body)
{
    FormData form;
    const Result<> whole = eachPart(
        contentType, body, [&form](QByteArrayView head, std::optional<QByteArrayView> content) {
            return content && addPart(head, *content, form);
        });
    if (!whole)
        return whole.error();
    return form;
}

FormStart formStart(const QByteArray &contentType, const QByteArray &soFar)
{
    FormStart start;
    FormData form;
    // That it ends within a part is what a beginning does.
    (void)eachPart(contentType, soFar,
                   [&](QByteArrayView head, std::optional<QByteArrayView> content) {
                       start.atFile = isFile(head);
                       return !start.atFile && content && addPart(head, *content, form);
                   });
    start.fields = std::move(form.fields);
    return start;
}

bool isForm(const Request &request)
{
    return request.headers.value("Content-Type").toLower().startsWith("multipart/form-data");
}

Result<FormData> oneFileForm(const QByteArray &contentType, const QByteArray &body)
{
    Result<FormData> form = parseMultipart(contentType, body);
    if (!form)
        return form;
    QList<FieldError> wrong;
    bool has = false;
    for (const UploadedFile &file : form->files) {
        if (file.field != QLatin1String("file"))
            wrong.append({file.field, "validation.unknown", {}});
        else if (std::exchange(has, true))
            wrong.append({file.field, "validation.one_file", {}});
    }
    if (!wrong.isEmpty())
        return Error::invalid(wrong);
    return form;
}

Result<FormData> formOf(const Request &request)
{
    if (isForm(request))
        return oneFileForm(request.headers.value("Content-Type"), request.body);
    if (request.endpoint->body == BodyKind::Multipart)
        return Error{ErrorKind::UnsupportedMedia, "request.unsupported_media"};
    if (request.body.size() > limits::kDefaultBodyBytes)
        return Error{ErrorKind::TooLarge, "request.too_large"};
    return FormData{};
}

} // namespace lectern::http

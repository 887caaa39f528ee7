// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/core/result.h"

#include <QByteArray>
#include <QHash>
#include <QString>

#include <vector>

namespace lectern::http {

/// One file of a form. `name` is what the client calls it: text to show, never a path to open.
struct UploadedFile
{
    QString field;
    QString name;
    QByteArray contentType; ///< as claimed; the content decides
    QByteArray bytes;
};

struct FormData
{
    QHash<QString, QString> fields;
    std::vector<UploadedFile> files;

    /// The first file of that field, or null.
    [[nodiscard]] const UploadedFile *file(QStringView field) const;
};

/// What stands in a form before its file, as far as it has come.
struct FormStart
{
    QHash<QString, QString> fields;
    bool atFile = false; ///< all of it has come, and the file begins
};

struct Request;

/// Whether the body is a form rather than JSON.
[[nodiscard]] bool isForm(const Request &request);
/// The form in the body; an empty one where it is JSON. Errors: those of oneFileForm.
[[nodiscard]] Result<FormData> formOf(const Request &request);

/// Parses a multipart/form-data body of at most 64 parts. Errors: request.unsupported_media where
/// the content type is another one, request.bad_multipart.
[[nodiscard]] Result<FormData> parseMultipart(const QByteArray &contentType,
                                              const QByteArray &body);

/// The beginning of such a body; nothing of one that is none.
[[nodiscard]] FormStart formStart(const QByteArray &contentType, const QByteArray &soFar);

/// As parseMultipart, of a form whose only file, if it has one, is `file`: another one would be
/// lost. Errors: request.invalid as well.
[[nodiscard]] Result<FormData> oneFileForm(const QByteArray &contentType, const QByteArray &body);

} // namespace lectern::http

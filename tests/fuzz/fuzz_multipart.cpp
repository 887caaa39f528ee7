// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/http/multipart.h"
#include "tests/fuzz/fuzz_check.h"

using namespace lectern;

// The first line is the content type, the rest the body.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray all = fuzz::bytesOf(data, size);
    const qsizetype line = all.indexOf('\n');
    const QByteArray type =
        line < 0 ? QByteArray("multipart/form-data; boundary=b") : all.left(line).trimmed();
    const QByteArray body = all.mid(line + 1);
    const Result<http::FormData> form = http::parseMultipart(type, body);
    const http::FormStart start = http::formStart(type, body);
    if (!form)
        return 0;
    fuzz::check(start.atFile != form->files.empty(), "a file is seen before it has come");
    qsizetype total = 0;
    for (const http::UploadedFile &file : form->files) {
        total += file.bytes.size();
        fuzz::check(!file.field.isEmpty(), "a file has a field");
        fuzz::check(!file.name.contains(QLatin1Char('/')) && !file.name.contains(QLatin1Char('\\')),
                    "a file's name is no path");
    }
    fuzz::check(total <= body.size(), "no more comes out than went in");
    return 0;
}

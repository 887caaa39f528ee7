// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/dto/course.h"
#include "shared/dto/learning.h"

#include <QHash>
#include <QHostAddress>
#include <QList>
#include <QTcpServer>
#include <QUrl>

namespace lectern::test {

/// The few operations a lesson page calls, over real sockets on a free port, with one course. Media
/// are answered with ranges; `linksGood` and `reachable` break things on purpose.
class FakeSchool : public QTcpServer
{
    Q_OBJECT

public:
    FakeSchool();

    [[nodiscard]] QUrl url() const;
    /// Bytes under /media/NAME.
    void put(const QString &name, const QByteArray &bytes) { m_media.insert(name, bytes); }

    StructureDto structure;
    ProgressDto progress;
    CourseId courseId = CourseId::make();
    EnrollmentId enrollmentId = EnrollmentId::make();
    QList<ProgressUpdateRequest> reports;
    int structureCalls = 0;
    int linkVersion = 0;      ///< links that carry another one are refused with 403
    bool reachable = true;    ///< false: connections are closed without an answer
    bool acknowledges = true; ///< false: reports are taken, but the answer is lost

    LessonDto &addLesson(int module, LessonType type, const QString &title);

private:
    void serve(QTcpSocket *socket);
    [[nodiscard]] QByteArray answer(const QByteArray &method, const QString &path,
                                    const QByteArray &range, const QByteArray &body);
    [[nodiscard]] QByteArray media(const QUrl &path, const QByteArray &range) const;
    [[nodiscard]] StructureDto linkedStructure() const;

    QHash<QString, QByteArray> m_media;
};

} // namespace lectern::test

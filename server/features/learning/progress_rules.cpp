// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/learning/progress_rules.h"

#include <QtEndian>

#include <algorithm>
#include <cmath>

namespace lectern::learning {

namespace {

constexpr qsizetype kDigestBytes = 8;
constexpr qsizetype kRememberedReports = 64;

qint64 toMs(double seconds)
{
    return std::llround(seconds * 1000);
}

/// Whole ids would double the size of the row that every report writes.
QByteArray digestOf(const Uuid &id)
{
    constexpr quint64 kMix = 0x9e3779b97f4a7c15; // odd: neither half can cancel the other
    const auto high = qFromBigEndian<quint64>(id.bytes().data());
    const auto low = qFromBigEndian<quint64>(id.bytes().data() + 8);
    QByteArray out(kDigestBytes, Qt::Uninitialized);
    qToBigEndian((high * kMix) ^ low, out.data());
    return out;
}

bool isRemembered(const QByteArray &reports, const QByteArray &digest)
{
    for (qsizetype at = 0; at + kDigestBytes <= reports.size(); at += kDigestBytes) {
        if (QByteArrayView(reports).sliced(at, kDigestBytes) == digest)
            return true;
    }
    return false;
}

void remember(QByteArray &reports, const QByteArray &digest)
{
    if (reports.size() >= kRememberedReports * kDigestBytes)
        reports.remove(0, reports.size() - (kRememberedReports - 1) * kDigestBytes);
    reports.append(digest);
}

/// Time stays in the row as long as it belongs to the same day, so that most reports write nothing
/// else; sums don't depend on when it moves on.
std::optional<LearningDay> addTime(LessonProgress &progress, qint64 timeMs, qint64 day)
{
    if (timeMs <= 0)
        return std::nullopt;
    progress.timeSpentMs += timeMs;
    if (progress.pendingMs == 0 || day == progress.day) {
        progress.day = day;
        progress.pendingMs += timeMs;
        return std::nullopt;
    }
    if (day < progress.day)
        return LearningDay{day, timeMs};
    const LearningDay moved{progress.day, progress.pendingMs};
    progress.day = day;
    progress.pendingMs = timeMs;
    return moved;
}

} // namespace

Result<Report> reportOf(const ProgressUpdateRequest &request, Timestamp now)
{
    Report report;
    if (request.watched) {
        auto watched = WatchedRanges::fromSeconds(*request.watched, QStringLiteral("watched"));
        if (!watched)
            return std::move(watched).error();
        report.watched = std::move(*watched);
    }
    report.progress = request.progress;
    report.timeSpentMs = toMs(request.timeSpent);
    if (request.position)
        report.positionMs = toMs(*request.position);
    report.reportId = request.reportId;
    report.at =
        std::clamp(request.reportedAt.value_or(now), Timestamp{1}, std::max(now, Timestamp{1}));
    return report;
}

ReportEffect applyReport(LessonProgress &progress, const Report &report, const LessonRule &rule,
                         Timestamp now)
{
    ReportEffect effect;
    const QByteArray digest = report.reportId ? digestOf(*report.reportId) : QByteArray();
    if (digest.isEmpty() || !isRemembered(progress.recentReports, digest)) {
        effect.toDays = addTime(progress, report.timeSpentMs, dayOf(report.at));
        if (!digest.isEmpty())
            remember(progress.recentReports, digest);
    }
    progress.lastAccessed = std::max(progress.lastAccessed, report.at);
    if (report.positionMs) {
        const qint64 position = rule.durationMs > 0 ? std::min(*report.positionMs, rule.durationMs)
                                                    : *report.positionMs;
        if (std::pair(report.at, position) > std::pair(progress.positionAt, progress.positionMs)) {
            progress.positionAt = report.at;
            progress.positionMs = position;
        }
    }
    bool done = false;
    if (rule.type == LessonType::Video) {
        progress.watched.merge(report.watched);
        if (rule.durationMs > 0)
            progress.watched.clampTo(rule.durationMs);
        progress.progress = progress.watched.shareOf(rule.durationMs);
        done = progress.progress >= limits::kCompletionShare;
    } else {
        progress.progress = std::max(progress.progress, report.progress);
        done = progress.progress >= 1;
    }
    if (done && !progress.completedAt) {
        progress.completedAt = now;
        effect.completed = true;
    }
    return effect;
}

bool completeByHand(LessonProgress &progress, const LessonRule &rule, Timestamp now)
{
    if (progress.completedAt)
        return false;
    progress.completedAt = now;
    if (rule.type != LessonType::Video)
        progress.progress = 1;
    return true;
}

double courseProgress(int lessonsCompleted, int publishedLessons)
{
    if (publishedLessons <= 0)
        return 0;
    return std::min(1.0, double(lessonsCompleted) / double(publishedLessons));
}

} // namespace lectern::learning

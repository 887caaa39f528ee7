// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/catalog/reviews_model.h"

#include "client/api/api_client.h"
#include "shared/endpoints/catalog.h"

#include <QDateTime>
#include <QLocale>

namespace lectern {

ReviewsModel::ReviewsModel(ApiClient *api, QObject *parent) : PagedListModel(parent), m_api(api) {}

void ReviewsModel::setCourse(CourseId course)
{
    m_course = course;
    clear();
}

void ReviewsModel::ensureLoaded()
{
    if (state() == ViewState::Idle && !m_course.isNil())
        reload();
}

QHash<int, QByteArray> ReviewsModel::roleNames() const
{
    return {{UserNameRole, "userName"}, {AvatarRole, "avatar"}, {RatingRole, "rating"},
            {TextRole, "text"},         {DateRole, "date"},     {LikesRole, "likes"}};
}

QVariant ReviewsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ReviewDto &review = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case UserNameRole:
        return review.userName;
    case AvatarRole:
        return m_api->resolve(review.avatarUrl);
    case RatingRole:
        return review.rating;
    case TextRole:
        return review.text;
    case DateRole:
        return QLocale().toString(QDateTime::fromMSecsSinceEpoch(review.createdAt.ms).date(),
                                  QStringLiteral("MMMM yyyy"));
    case LikesRole:
        return review.likes;
    default:
        return {};
    }
}

void ReviewsModel::requestPage(const std::optional<QString> &cursor, QObject *owner)
{
    CourseReviewsRequest request;
    request.courseId = m_course;
    request.paging.cursor = cursor;
    m_api->fetch(endpoints::kCourseReviews, request, owner, [this](Result<ReviewListReply> reply) {
        if (!reply)
            return fail(reply.error());
        deliver(m_rows, std::move(reply->reviews), reply->nextCursor, reply->total);
    });
}

} // namespace lectern

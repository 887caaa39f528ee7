// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/core/paged_list_model.h"
#include "shared/dto/reviews.h"

#include <QtQmlIntegration>

namespace lectern {

class ApiClient;

/// What students said about one course, newest first.
class ReviewsModel : public lectern::PagedListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the course controller")

public:
    enum Role {
        UserNameRole = Qt::UserRole + 1,
        AvatarRole,
        RatingRole,
        TextRole,
        DateRole, ///< in the user's language
        LikesRole,
    };
    Q_ENUM(Role)

    explicit ReviewsModel(ApiClient *api, QObject *parent = nullptr);

    /// Empties the list for another course; the first look at it loads.
    void setCourse(CourseId course);
    Q_INVOKABLE void ensureLoaded();

    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_rows.size());
    }
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

protected:
    void requestPage(const std::optional<QString> &cursor, QObject *owner) override;
    void dropRows() override { drop(m_rows); }

private:
    QList<ReviewDto> m_rows;
    ApiClient *m_api;
    CourseId m_course;
};

} // namespace lectern

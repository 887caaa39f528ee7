// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Lectern.Catalog.Model
import Lectern.Components
import Lectern.Core
import Lectern.Theme

Column {
    id: list
    required property CourseController course
    spacing: Theme.space16

    Repeater {
        model: list.course.reviews.state === ViewState.Loading ? 3 : 0
        Skeleton {
            anchors.left: list.left
            width: Math.min(list.width, Theme.readingWidth)
            height: 84
            radius: Theme.radiusCard
        }
    }
    EmptyState {
        width: parent.width
        visible: list.course.reviews.state === ViewState.Empty
        iconName: "star"
        title: qsTr("No reviews yet")
        text: qsTr("Students who took this course can write the first one.")
    }
    ErrorState {
        width: parent.width
        visible: list.course.reviews.state === ViewState.Error || list.course.reviews.state === ViewState.Offline
        offline: list.course.reviews.error.offline
        message: list.course.reviews.error.message
        requestId: list.course.reviews.error.requestId
        onRetry: list.course.reviews.retry()
    }
    Repeater {
        model: list.course.reviews
        Card {
            id: review
            required property var model
            anchors.left: list.left
            width: Math.min(list.width, Theme.readingWidth)
            height: content.implicitHeight + 2 * Theme.space16
            Column {
                id: content
                x: Theme.space16
                y: Theme.space16
                width: parent.width - 2 * Theme.space16
                spacing: Theme.space8
                Row {
                    anchors.left: parent.left
                    spacing: Theme.space12
                    Avatar { size: 32; name: String(review.model.userName); source: review.model.avatar }
                    Column {
                        AppText { anchors.left: parent.left; role: AppText.Label; text: String(review.model.userName) }
                        Row {
                            anchors.left: parent.left
                            spacing: Theme.space8
                            Stars { rating: Number(review.model.rating); anchors.verticalCenter: parent.verticalCenter }
                            AppText { role: AppText.Caption; text: String(review.model.date); anchors.verticalCenter: parent.verticalCenter }
                        }
                    }
                }
                AppText {
                    width: parent.width
                    visible: text !== ""
                    wrapMode: Text.Wrap
                    text: String(review.model.text)
                }
            }
        }
    }
    AppButton {
        anchors.left: parent.left
        visible: list.course.reviews.hasMore && list.course.reviews.count > 0
        text: qsTr("Show more")
        busy: list.course.reviews.busy
        onClicked: list.course.reviews.prefetch(list.course.reviews.count)
    }
}

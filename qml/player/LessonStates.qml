// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Lectern.Components
import Lectern.Core
import Lectern.Player.Model

/// What stands in the place of a lesson that isn't there (yet).
Item {
    id: states

    required property LessonController controller
    property bool loading: false
    property bool broken: false

    LessonSkeleton {
        anchors.fill: parent
        visible: states.loading
    }
    ErrorState {
        anchors.fill: parent
        visible: states.broken
        message: states.controller.error.message
        requestId: states.controller.error.requestId
        errorId: states.controller.error.errorId
        offline: states.controller.error.offline
        onRetry: states.controller.reload()
    }
    EmptyState {
        anchors.fill: parent
        visible: states.controller.state === ViewState.Empty
        iconName: "collection-play"
        title: qsTr("No lessons yet")
        text: qsTr("The instructor is still preparing this course.")
    }
}

// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/core/json_encoder.h"
#include "shared/dto/chat_history.h"
#include "shared/dto/chat_moderation.h"
#include "tests/qml/chat_replies.h"
#include "tests/qml/scene.h"

#include <QDateTime>
#include <QJsonDocument>

#include <algorithm>
#include <memory>

namespace lectern {

namespace {

const QString kReportId = QStringLiteral("0190a000-0000-7000-8000-0000000000f1");

template<class T>
QJsonObject asObject(const T &value)
{
    return QJsonDocument::fromJson(toJson(value)).object();
}

QString theirRoom()
{
    return QStringLiteral("0190a000-0000-7000-8000-000000000031");
}

QString theirMessages()
{
    return QStringLiteral("/api/rooms/%1/messages").arg(theirRoom());
}

/// A group that the admin is not in, where the fourth message was reported.
QList<MessageDto> theirTalk()
{
    const ChatPersonDto jonas{UserId::make(), QStringLiteral("Jonas Weber"), {}};
    const ChatPersonDto lea{UserId::make(), QStringLiteral("Léa Fontaine"), {}};
    const ChatPersonDto ravi{UserId::make(), QStringLiteral("Ravi Menon"), {}};
    QList<MessageDto> talk;
    Timestamp at{QDateTime(QDate::currentDate().addDays(-1), QTime(18, 4)).toMSecsSinceEpoch()};
    const auto say = [&](const ChatPersonDto &who, const char *text) -> MessageDto & {
        at = at.plusSeconds(70);
        MessageDto one;
        one.messageId = MessageId::make();
        one.roomId = RoomId(*Uuid::fromString(theirRoom()));
        one.seq = one.change = 40 + talk.size();
        one.sender = who;
        one.message = QString::fromUtf8(text);
        one.createdAt = at;
        talk.append(one);
        return talk.last();
    };
    say(lea, "Who brings the tripod on Saturday?");
    say(jonas, "I can. The carbon one, if nobody minds the weight.").reactions = {
        {QStringLiteral("👍"), 2, false}};
    say(ravi, "Mine is broken, since *somebody* sat on it.");
    say(jonas, "If you can't look after your things you should stay at home, and nobody would "
               "miss you. We were all glad when you were ill last week.");
    const MessageId rude = talk.last().messageId;
    say(ravi, "That was uncalled for.").replyTo = rude;
    say(lea, "Please stop it, both of you.");
    say(jonas, "").deletedAt = at;
    say(lea, "We meet at eight, at the old mill.").editedAt = at;
    return talk;
}

ReportDto theirReport(const QList<MessageDto> &talk)
{
    ReportDto report;
    report.reportId = ReportId(*Uuid::fromString(kReportId));
    report.message = talk[3];
    report.roomType = RoomType::Group;
    report.roomName = QStringLiteral("Saturday group");
    report.originalText = report.message.message;
    report.reporter = talk[2].sender;
    report.reason = QStringLiteral("He goes on like that every week.");
    report.createdAt = Timestamp::now().plusSeconds(-7200);
    return report;
}

void answerTheirs(FakeApiServer &server)
{
    answerModeration(server, Role::Admin);
    const QList<MessageDto> talk = theirTalk();
    const ReportDto report = theirReport(talk);
    ReportListReply reports;
    reports.reports = {report};
    server.answer("GET", QStringLiteral("/api/chat/reports"), asObject(reports));
    MessageListReply page;
    page.roomId = report.message.roomId;
    page.messages = QList<MessageDto>(talk.crbegin(), talk.crend());
    page.hasOlder = page.hasNewer = true;
    server.answer("GET", theirMessages(), asObject(page));
    ReportDto closed = report;
    closed.state = ReportState::Removed;
    closed.message.message.clear();
    closed.message.change = 90;
    closed.closedAt = closed.message.deletedAt = Timestamp::now();
    server.answer("PUT", QLatin1String("/api/chat/reports/") + kReportId, asObject(closed));
}

/// An open sheet, which is no item.
QObject *openSheet(const QQuickWindow *window, const char *type)
{
    for (QObject *part : window->findChildren<QObject *>()) {
        if (QByteArray(part->metaObject()->className()).startsWith(type) &&
            part->property("visible").toBool())
            return part;
    }
    qWarning("there is no open %s", type);
    return nullptr;
}

void ask(QQuickWindow *window)
{
    QQuickItem *page = talking(window);
    if (!page)
        return;
    page->setProperty("side", QStringLiteral("reports"));
    QQuickItem *card = nullptr;
    for (int i = 0; i < 40 && !card; ++i) {
        settle(100);
        card = find(page, "ReportCard");
    }
    settle(200);
    if (!card)
        return qWarning("there is no report");
    QMetaObject::invokeMethod(card, "shown");
    settle(200);
}

void look(QQuickWindow *window)
{
    ask(window);
    if (QObject *sheet = openSheet(window, "InspectSheet"))
        QMetaObject::invokeMethod(sheet, "accepting");
    settle(400);
    const QQuickItem *view = find(window->contentItem(), "InspectionView");
    if (!view || !view->isVisible())
        qWarning("nothing is looked into");
}

/// The reported message was deleted: the report waits no longer.
void decide(QQuickWindow *window)
{
    look(window);
    const QQuickItem *view = find(window->contentItem(), "InspectionView");
    QObject *reports = view ? view->property("reports").value<QObject *>() : nullptr;
    if (!reports)
        return qWarning("there are no reports");
    QMetaObject::invokeMethod(reports, "closeReport", Q_ARG(QString, kReportId), Q_ARG(bool, true));
    settle(300);
}

} // namespace

void addInspections(QList<Scene> &all, const QVariantMap &room)
{
    const auto S = [](const char *text) { return QString::fromLatin1(text); };
    const auto M = Navigator::Messages;
    const auto late = [](FakeApiServer &server) {
        answerTheirs(server);
        server.hang("GET", theirMessages());
    };
    const auto over = [](FakeApiServer &server) {
        answerTheirs(server);
        server.refuse("GET", theirMessages(), 404, QStringLiteral("chat.room_not_found"));
    };
    const auto server = std::make_shared<FakeApiServer *>();
    const auto kept = [server](FakeApiServer &one) {
        answerTheirs(one);
        *server = &one;
    };
    const auto cut = [server](QQuickWindow *window) {
        ask(window);
        (*server)->goAway();
        if (QObject *sheet = openSheet(window, "InspectSheet"))
            QMetaObject::invokeMethod(sheet, "accepting");
        settle(400);
    };
    all.append({S("messages-inspect-ask"), true, M, room, answerTheirs, ask});
    all.append({S("messages-inspect"), true, M, room, answerTheirs, look});
    all.append({S("messages-inspect-decided"), true, M, room, answerTheirs, decide});
    all.append({S("messages-inspect-loading"), true, M, room, late, look});
    all.append({S("messages-inspect-error"), true, M, room, over, look});
    all.append({S("messages-inspect-offline"), true, M, room, kept, cut});
    for (const char *language : {"de", "ar"}) {
        const QString tail = QLatin1Char('-') + QString::fromLatin1(language);
        const QSize small(960, 600);
        all.append({S("messages-inspect-ask") + tail, true, M, room, answerTheirs, ask, small,
                    S(language)});
        all.append(
            {S("messages-inspect") + tail, true, M, room, answerTheirs, look, small, S(language)});
    }
}

} // namespace lectern

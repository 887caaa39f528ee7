// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
// An admin looks into a conversation of others, round a message that was reported there.
#include "tests/client/chat/chat_window.h"

#include <QSignalSpy>
#include <QUrlQuery>

using namespace lectern;

class TestChatInspection : public QObject, private ChatWindow
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        prepare();
        m_mine = RoomId::make();
        const QList<MessageDto> talk{said(m_mine, 1, QStringLiteral("hello"))};
        give(roomOf(RoomType::Group, talk, m_mine), talk);
        m_theirs = RoomId::make();
        m_path = QStringLiteral("/api/rooms/%1/messages").arg(m_theirs.toString());
        m_talk.clear();
        for (int seq = 1; seq <= 9; ++seq)
            m_talk.append(said(m_theirs, seq, QStringLiteral("theirs %1").arg(seq)));
        m_report = ReportDto();
        m_report.reportId = ReportId::make();
        m_report.message = m_talk[4];
        m_report.roomName = QStringLiteral("Study group");
        m_report.originalText = m_report.message.message;
        m_report.reporter = kMira;
        m_report.reason = QStringLiteral("rude");
        m_report.createdAt = Timestamp::now();
        m_close = QLatin1String("/api/chat/reports/") + m_report.reportId.toString();
        list({m_report});
    }
    void cleanup() { m_view.reset(); }

    void isReadRoundTheReportedMessage()
    {
        look();
        RoomInspection *theirs = m_chat->reports()->inspection();
        QCOMPARE(asked(QStringLiteral("aroundMessage")), m_report.message.messageId.toString());
        QCOMPARE(theirs->name(), QStringLiteral("Study group"));
        QCOMPARE(theirs->messageKey(), m_report.message.messageId.toString());
        QCOMPARE(theirs->messages()->firstSeq(), 4);
        QCOMPARE(theirs->messages()->lastSeq(), 6);
        QVERIFY(theirs->waits() && theirs->until().isEmpty());
        // It is nowhere among one's own.
        QVERIFY(!m_chat->sync().room(m_theirs));
        QVERIFY(!m_chat->sync().cache()->message(m_theirs, m_report.message.messageId));

        page(1, 3, false, true);
        theirs->fetchOlder();
        QVERIFY(theirs->loadingMore());
        theirs->fetchOlder(); // one at a time
        QTRY_COMPARE(theirs->messages()->firstSeq(), 1);
        QVERIFY(!theirs->loadingMore());
        QCOMPARE(asked(QStringLiteral("before")), QStringLiteral("4"));
        QVERIFY(theirs->messages()->atStart() && !theirs->messages()->atEnd());
        QCOMPARE(m_server->count("GET", m_path), 2);

        m_server->refuse("GET", m_path, 500, QStringLiteral("internal"));
        theirs->fetchNewer();
        QTRY_VERIFY(theirs->error().present);
        QCOMPARE(theirs->state(), ViewState::Content);
        page(7, 9, true, false);
        QSignalSpy wentOn(theirs, &RoomInspection::wentOn);
        theirs->fetchNewer();
        QTRY_COMPARE(theirs->messages()->lastSeq(), 9);
        QCOMPARE(asked(QStringLiteral("after")), QStringLiteral("6"));
        QCOMPARE(wentOn.size(), 1);
        QCOMPARE(wentOn[0][0].toInt(), 3);
        QVERIFY(theirs->messages()->atEnd() && !theirs->error().present);
    }

    void onesOwnRoomsAreNotInspected()
    {
        begin();
        QTRY_VERIFY(m_chat->sync().room(m_mine));
        ReportDto inside = m_report;
        inside.message.roomId = m_mine;
        ReportDto course = m_report;
        course.reportId = ReportId::make();
        course.roomType = RoomType::Course;
        list({inside, course});
        m_chat->reports()->reload();
        QTRY_COMPARE(m_chat->reports()->rowCount(), 2);
        QVERIFY(!m_chat->reports()->isOfOthers(inside.reportId.toString()));
        QVERIFY(!m_chat->reports()->isOfOthers(course.reportId.toString()));
    }

    void whatIsDecidedShowsThere()
    {
        look();
        RoomInspection *theirs = m_chat->reports()->inspection();
        m_server->refuse("PUT", m_close, 500, QStringLiteral("internal"));
        m_chat->reports()->closeReport(theirs->reportId(), true);
        QTRY_VERIFY(m_chat->reports()->actionError().present);
        QVERIFY(theirs->waits());
        decide(ReportState::Removed);
        list({});
        m_chat->reports()->closeReport(theirs->reportId(), true);
        QTRY_VERIFY(!theirs->waits());
        QVERIFY(lastBody("PUT", m_close).value(QLatin1String("remove")).toBool());
        const int row = theirs->messages()->rowOfMessage(m_report.message.messageId);
        QVERIFY(theirs->messages()->index(row).data(ConversationModel::DeletedRole).toBool());
        const QDate last = QDate::currentDate().addDays(30);
        QCOMPARE(theirs->until(), QLocale().toString(last, QLocale::LongFormat));
        QTRY_COMPARE(m_chat->reports()->state(), ViewState::Empty);
        QVERIFY(theirs->isOpen());
    }

    void whatCantBeReadIsSaid()
    {
        begin();
        m_chat->reports()->reload();
        QTRY_COMPARE(m_chat->reports()->rowCount(), 1);
        RoomInspection *theirs = m_chat->reports()->inspection();
        m_server->refuse("GET", m_path, 404, QStringLiteral("chat.room_not_found"));
        m_chat->reports()->inspect(m_report.reportId.toString());
        QCOMPARE(theirs->state(), ViewState::Loading);
        QTRY_COMPARE(theirs->state(), ViewState::Error);
        QVERIFY(theirs->error().message.contains(QLatin1String("thirty days")));
        m_server->goAway();
        theirs->reload();
        QTRY_COMPARE(theirs->state(), ViewState::Offline);
        m_server->comeBack();
        page(4, 6, true, true);
        theirs->reload();
        QTRY_COMPARE(theirs->state(), ViewState::Content);
        // Another one signs in: nothing of it stays.
        m_chat->setAccount(kMira);
        QVERIFY(!theirs->isOpen());
        QCOMPARE(theirs->messages()->rowCount(), 0);
    }

    /// While it is shown, the conversation below is not looked at.
    void coversTheOpenConversation()
    {
        look();
        m_chat->openRoom(m_mine.toString());
        RoomInspection *theirs = m_chat->reports()->inspection();
        QVERIFY(!theirs->isOpen());
        QTRY_COMPARE(m_chat->conversation()->state(), ViewState::Content);
        QSignalSpy told(m_chat.get(), &ChatController::notify);
        const MessageDto news = said(m_mine, 2, QStringLiteral("news"));
        Q_EMIT m_chat->sync().messageFromOthers(news);
        QCOMPARE(told.size(), 0);
        m_chat->reports()->inspect(m_report.reportId.toString());
        Q_EMIT m_chat->sync().messageFromOthers(news);
        QCOMPARE(told.size(), 1);
        QVERIFY(!m_chat->toldOf(m_mine.toString()).isEmpty());
        m_chat->openRoom(m_mine.toString()); // the same one
        QVERIFY(!theirs->isOpen());
        QVERIFY(m_chat->toldOf(m_mine.toString()).isEmpty());
    }

    void theAdminIsAskedReadsDeletesAndGoesBack()
    {
        QVERIFY(ChatWindow::open(m_mine));
        page(4, 6, true, true);
        QVERIFY(m_view->rootObject()->setProperty("side", QStringLiteral("reports")));
        QTRY_VERIFY(button(QStringLiteral("Show")));
        click(m_view.get(), button(QStringLiteral("Show")));
        QTRY_VERIFY(shown("InspectSheet"));
        QCOMPARE(m_server->count("GET", m_path), 0); // nothing is looked at before one says so
        QTRY_VERIFY(button(QStringLiteral("Look")));
        QTest::keyClick(m_view.get(), Qt::Key_Return);
        RoomInspection *theirs = m_chat->reports()->inspection();
        QTRY_COMPARE(theirs->state(), ViewState::Content);
        QQuickItem *view = itemBelow(m_view->contentItem(), "InspectionView");
        QVERIFY(view && view->isVisible());
        QQuickItem *composer = itemBelow(m_view->contentItem(), "Composer_QML");
        QVERIFY(composer && !composer->isVisible());
        QTRY_VERIFY(view->hasActiveFocus());
        QTRY_VERIFY(!shown("InspectSheet")); // it takes all clicks until it has faded

        decide(ReportState::Removed);
        list({});
        click(m_view.get(), buttonBelow(view, QStringLiteral("Delete for all…")));
        // Enter is no way to destroy by chance.
        QTRY_VERIFY(button(QStringLiteral("Cancel")) &&
                    button(QStringLiteral("Cancel"))->hasActiveFocus());
        click(m_view.get(), button(QStringLiteral("Delete for all")));
        QTRY_VERIFY(!theirs->waits());
        QVERIFY(lastBody("PUT", m_close).value(QLatin1String("remove")).toBool());
        QTRY_VERIFY(!buttonBelow(view, QStringLiteral("Delete for all…")));

        QTRY_VERIFY(!button(QStringLiteral("Cancel")));
        click(m_view.get(), buttonBelow(view, QStringLiteral("Back to your conversations")));
        QTRY_VERIFY(!view->isVisible());
        QVERIFY(composer->isVisible());
        QVERIFY(!theirs->isOpen());
    }

    void theQueueAsksBeforeItCloses()
    {
        m_report.originalText = QStringLiteral("a *rude* `word`");
        list({m_report});
        QVERIFY(ChatWindow::open(m_mine));
        QVERIFY(m_view->rootObject()->setProperty("side", QStringLiteral("reports")));
        QTRY_VERIFY(button(QStringLiteral("Dismiss…")));
        const ReportsModel *reports = m_chat->reports();
        QCOMPARE(reports->index(0).data(Qt::DisplayRole).toString(), QStringLiteral("a rude word"));
        click(m_view.get(), button(QStringLiteral("Delete for all…")));
        QTRY_VERIFY(button(QStringLiteral("Delete for all")));
        QTest::keyClick(m_view.get(), Qt::Key_Escape);
        QTRY_VERIFY(!button(QStringLiteral("Delete for all")));
        QCOMPARE(m_server->count("PUT", m_close), 0);

        decide(ReportState::Dismissed);
        list({});
        QSignalSpy closed(reports, &ReportsModel::reportClosed);
        click(m_view.get(), button(QStringLiteral("Dismiss…")));
        QTRY_VERIFY(button(QStringLiteral("Dismiss")));
        click(m_view.get(), button(QStringLiteral("Dismiss")));
        QTRY_COMPARE(closed.size(), 1);
        QVERIFY(!closed[0][0].toBool());
        QVERIFY(!lastBody("PUT", m_close).value(QLatin1String("remove")).toBool());
        QTRY_COMPARE(reports->rowCount(), 0);
        QTRY_VERIFY(!button(QStringLiteral("Dismiss")));
        QTRY_VERIFY(m_view->activeFocusItem()->inherits("QQuickListView"));
    }

private:
    [[nodiscard]] bool shown(const char *type) const
    {
        return object(QString::fromLatin1(type), [](const QObject *one) {
                   return one->property("visible").toBool();
               }) != nullptr;
    }
    void list(const QList<ReportDto> &reports)
    {
        ReportListReply reply;
        reply.reports = reports;
        m_server->answer("GET", QStringLiteral("/api/chat/reports"), asObject(reply));
    }
    void decide(ReportState state)
    {
        ReportDto closed = m_report;
        closed.state = state;
        closed.closedAt = closed.message.deletedAt = Timestamp::now();
        closed.message.change = 20;
        m_server->answer("PUT", m_close, asObject(closed));
    }
    /// What the server says when it is asked for messages: those, newest first.
    void page(int first, int last, bool older, bool newer)
    {
        MessageListReply reply;
        reply.roomId = m_theirs;
        for (int seq = last; seq >= first; --seq)
            reply.messages.append(m_talk[seq - 1]);
        reply.hasOlder = older;
        reply.hasNewer = newer;
        m_server->answer("GET", m_path, asObject(reply));
    }
    void look()
    {
        begin();
        page(4, 6, true, true);
        QTRY_VERIFY(m_chat->sync().room(m_mine));
        m_chat->reports()->reload();
        QTRY_COMPARE(m_chat->reports()->rowCount(), 1);
        QVERIFY(m_chat->reports()->isOfOthers(m_report.reportId.toString()));
        RoomInspection *theirs = m_chat->reports()->inspection();
        m_testers.push_back(std::make_unique<QAbstractItemModelTester>(theirs->messages()));
        QSignalSpy jumped(theirs, &RoomInspection::jumped);
        m_chat->reports()->inspect(m_report.reportId.toString());
        QVERIFY(theirs->isOpen());
        QTRY_COMPARE(theirs->state(), ViewState::Content);
        QCOMPARE(jumped.size(), 1);
        QCOMPARE(jumped[0][0].toInt(), 1);
    }
    /// A parameter of the last request for messages.
    [[nodiscard]] QString asked(const QString &name) const
    {
        QString query;
        for (const FakeApiServer::Request &one : m_server->requests()) {
            if (one.path == m_path)
                query = one.query;
        }
        return QUrlQuery(query).queryItemValue(name);
    }

    RoomId m_mine;
    RoomId m_theirs;
    ReportDto m_report;
    QString m_path;
    QString m_close;
};

QTEST_MAIN(TestChatInspection)
#include "tst_chat_inspection.moc"

// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/chat/conversation_model.h"
#include "client/features/chat/message_format.h"
#include "client/features/chat/message_search.h"
#include "client/features/chat/time_text.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace lectern;

namespace {

const RoomId kRoom = RoomId::make();
const UserId kSelf = UserId::make();
const UserId kOther = UserId::make();

MessageDto message(qint64 seq, const UserId &sender = kOther, qint64 minutes = -1)
{
    MessageDto one;
    one.messageId = MessageId::make();
    one.roomId = kRoom;
    one.seq = seq;
    one.change = seq;
    one.sender = {sender, QStringLiteral("Mira"), {}};
    one.message = QString::number(seq);
    one.createdAt = {1'790'000'000'000 + (minutes < 0 ? seq : minutes) * 60'000};
    return one;
}

QList<MessageDto> messages(qint64 from, qint64 to)
{
    QList<MessageDto> list;
    for (qint64 seq = from; seq <= to; ++seq)
        list.append(message(seq));
    return list;
}

OutboxEntry waiting(const QString &text)
{
    OutboxEntry one;
    one.request.roomId = kRoom;
    one.request.clientId = Uuid::v7();
    one.request.message = text;
    one.queuedAt = Timestamp::now();
    return one;
}

QStringList texts(const ConversationModel &model)
{
    QStringList list;
    for (int row = model.rowCount() - 1; row >= 0; --row)
        list.append(model.data(model.index(row), ConversationModel::TextRole).toString());
    return list;
}

QStringList list(std::initializer_list<const char *> words)
{
    QStringList out;
    for (const char *word : words)
        out.append(QString::fromLatin1(word));
    return out;
}

QVariant at(const ConversationModel &model, int row, int role)
{
    return model.data(model.index(row), role);
}

} // namespace

class TestConversationModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_model = std::make_unique<ConversationModel>();
        m_model->setParts({kSelf, {kSelf, QStringLiteral("Me"), {}}, {}, {}});
        m_tester = std::make_unique<QAbstractItemModelTester>(
            m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    }

    void theWindowStaysSmall_data()
    {
        QTest::addColumn<qint64>("last");
        QTest::newRow("watched by the model tester") << qint64(3000);
        QTest::newRow("long") << qint64(100'000);
    }
    void theWindowStaysSmall()
    {
        QFETCH(const qint64, last);
        if (last > 3000)
            m_tester.reset(); // it looks at every row each time
        m_model->reset(messages(last - 79, last), false, true);
        while (!m_model->atStart()) {
            const qint64 first = m_model->firstSeq();
            m_model->addOlder(messages(std::max<qint64>(1, first - 60), first - 1), first <= 61);
            QVERIFY(m_model->rowCount() <= ConversationModel::kWindow);
        }
        QCOMPARE(m_model->firstSeq(), 1);
        QVERIFY(!m_model->atEnd());
        m_model->merge(message(last + 1)); // far below what is looked at
        QCOMPARE(m_model->lastSeq(), ConversationModel::kWindow);
        while (!m_model->atEnd()) {
            const qint64 to = std::min(m_model->lastSeq() + 60, last + 1);
            m_model->addNewer(messages(m_model->lastSeq() + 1, to), to == last + 1);
            QVERIFY(m_model->rowCount() <= ConversationModel::kWindow);
        }
        QCOMPARE(m_model->lastSeq(), last + 1);
    }

    void pagesFromElsewhereAreNotGlued()
    {
        m_model->reset(messages(100, 150), false, false);
        m_model->addOlder(messages(1, 60), true);
        m_model->addNewer(messages(170, 200), true);
        QCOMPARE(m_model->rowCount(), 51);
        QVERIFY(!m_model->atStart() && !m_model->atEnd());
        m_model->addOlder(messages(90, 105), false);
        m_model->addNewer(messages(145, 160), true);
        QCOMPARE(m_model->rowCount(), 71);
        QVERIFY(m_model->atEnd());
    }

    void whatIsTakenBackGivesTheOneBeforeItsSigns()
    {
        m_model->reset({message(1), message(2, kSelf)}, true, true);
        QVERIFY(at(*m_model, 0, ConversationModel::LastOfGroupRole).toBool());
        m_model->setWaiting({waiting(QStringLiteral("one"))}, {});
        QVERIFY(!at(*m_model, 1, ConversationModel::LastOfGroupRole).toBool());
        QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
        m_model->setWaiting({}, {});
        QVERIFY(at(*m_model, 0, ConversationModel::LastOfGroupRole).toBool());
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed[0][0].toModelIndex().row(), 0);
    }

    void anEchoBecomesItsMessage()
    {
        m_model->reset(messages(1, 3), true, true);
        const OutboxEntry one = waiting(QStringLiteral("one"));
        const OutboxEntry two = waiting(QStringLiteral("two"));
        m_model->setWaiting({one, two}, *one.request.clientId);
        QCOMPARE(texts(*m_model), list({"1", "2", "3", "one", "two"}));
        QCOMPARE(at(*m_model, 1, ConversationModel::SendStateRole).toInt(),
                 int(ConversationModel::Sending));
        QCOMPARE(at(*m_model, 0, ConversationModel::SendStateRole).toInt(),
                 int(ConversationModel::Waiting));
        QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
        MessageDto sent = message(4, kSelf);
        sent.clientId = one.request.clientId;
        sent.message = QStringLiteral("one");
        m_model->merge(sent);
        m_model->merge(sent); // the push after the answer
        m_model->setWaiting({one, two}, {});
        QCOMPARE(texts(*m_model), list({"1", "2", "3", "one", "two"}));
        QCOMPARE(inserted.count(), 0);
        QCOMPARE(at(*m_model, 1, ConversationModel::SeqRole).toInt(), 4);
        // Somebody else's arrives between.
        m_model->merge(message(5));
        QCOMPARE(texts(*m_model), list({"1", "2", "3", "one", "5", "two"}));
        m_model->setWaiting({}, {});
        QCOMPARE(m_model->rowCount(), 5);
    }

    void aRefusedOneStaysBelow()
    {
        m_model->reset(messages(1, 1), true, true);
        OutboxEntry refused = waiting(QStringLiteral("refused"));
        refused.failure = QStringLiteral("No");
        const OutboxEntry next = waiting(QStringLiteral("next"));
        m_model->setWaiting({refused, next}, {});
        QCOMPARE(at(*m_model, 1, ConversationModel::SendStateRole).toInt(),
                 int(ConversationModel::Failed));
        MessageDto sent = message(2, kSelf);
        sent.clientId = next.request.clientId;
        sent.message = QStringLiteral("next");
        m_model->merge(sent);
        QCOMPARE(texts(*m_model), list({"1", "next", "refused"}));
    }

    void groupsAndDaysAndUnread()
    {
        m_model->reset({message(1, kOther, 0), message(2, kOther, 2), message(3, kSelf, 3),
                        message(4, kOther, 4), message(5, kOther, 20), message(6, kOther, 3000)},
                       true, true);
        m_model->setReadUpTo(4);
        QList<bool> first;
        QStringList unread;
        int days = 0;
        for (int row = 5; row >= 0; --row) {
            first.append(at(*m_model, row, ConversationModel::FirstOfGroupRole).toBool());
            if (at(*m_model, row, ConversationModel::FirstUnreadRole).toBool())
                unread.append(at(*m_model, row, ConversationModel::TextRole).toString());
            days += at(*m_model, row, ConversationModel::DayRole).toString().isEmpty() ? 0 : 1;
        }
        QCOMPARE(first, (QList<bool>{true, false, true, true, true, true}));
        QCOMPARE(unread, list({"5"}));
        QCOMPARE(days, 2);
    }

    /// Events in any order, some twice, some late: what the server has is what is shown.
    void randomEvents()
    {
        QRandomGenerator random(20'260'317);
        for (int round = 0; round < 60; ++round) {
            QList<MessageDto> truth = messages(1, 20);
            qint64 change = 20;
            m_model->reset(truth, true, true);
            QList<std::function<void()>> late;
            for (int i = 0; i < 120; ++i) {
                std::function<void()> event;
                if (random.bounded(3) == 0) {
                    MessageDto fresh =
                        message(truth.size() + 1, random.bounded(2) ? kSelf : kOther);
                    fresh.change = ++change;
                    truth.append(fresh);
                    m_model->merge(fresh); // new ones come in order
                    event = [this, fresh] { m_model->merge(fresh); };
                } else {
                    MessageDto &one = truth[random.bounded(int(truth.size()))];
                    one.message = QStringLiteral("edit %1").arg(i);
                    one.change = ++change;
                    event = [this, one] { m_model->merge(one); };
                    if (random.bounded(2) == 0) {
                        MessagePatch patch{
                            one.messageId, kRoom, one.seq, one.change,
                            [text = one.message](MessageDto &mine) { mine.message = text; }};
                        event = [this, patch] { m_model->patch(patch); };
                    }
                }
                late.append(event);
                if (random.bounded(3) == 0)
                    late.append(event);
                std::shuffle(late.begin(), late.end(), random);
                while (late.size() > 8)
                    late.takeLast()();
            }
            while (!late.isEmpty())
                late.takeLast()();
            QStringList wanted;
            for (const MessageDto &one : std::as_const(truth))
                wanted.append(one.message);
            QCOMPARE(texts(*m_model), wanted);
        }
    }

    void marksAreShownAndNothingElse()
    {
        QCOMPARE(styledMessage(QStringLiteral("<b>no</b> & **yes**")),
                 QStringLiteral("&lt;b&gt;no&lt;/b&gt; &amp; <b>yes</b>"));
        QCOMPARE(styledMessage(QStringLiteral("see https://a.example/x?y=1&z=2.")),
                 QStringLiteral("see <a href=\"https://a.example/x?y=1&amp;z=2\">"
                                "https://a.example/x?y=1&amp;z=2</a>."));
        QVERIFY(!styledMessage(QStringLiteral("`**code**`")).contains(QLatin1String("<b>")));
        QCOMPARE(styledMessage(QStringLiteral("a * b * c")), QStringLiteral("a * b * c"));
        QCOMPARE(styledMessage(QStringLiteral("hi @Ann"), {QString()}),
                 QStringLiteral("hi <b>@Ann</b>"));
        QVERIFY(!styledMessage(QStringLiteral("<img src=x> javascript:alert(1)"))
                     .contains(QLatin1String("<img")));
        QCOMPARE(momentText(754.9), QStringLiteral("12:34"));
        QCOMPARE(momentText(3661), QStringLiteral("1:01:01"));
        QCOMPARE(sizeText(300'000), QStringLiteral("293 kB"));
        QCOMPARE(sizeText(1'500'000), QStringLiteral("1.4 MB"));
        QCOMPARE(sizeText(16 * 1024 * 1024), QStringLiteral("16 MB"));
    }

    void codeIsApartFromWords()
    {
        const auto S = [](const char *text) { return QString::fromUtf8(text); };
        // From left to right, whatever is around it.
        QCOMPARE(styledMessage(S("use `a < **b**`!")),
                 S("use <code>\u2066a &lt; **b**\u2069</code>!"));
        QVERIFY(messageParts(S("use `a`, or ``` or **b**")).isEmpty());
        using Part = std::pair<QString, bool>;
        const auto parts = [](const QString &text) {
            QList<Part> list;
            for (const QVariant &one : messageParts(text)) {
                const QVariantMap part = one.toMap();
                list.append({part.value(QStringLiteral("words")).toString(),
                             part.value(QStringLiteral("code")).toBool()});
            }
            return list;
        };
        const QString loop = S("for word in words:\n\tprint(\"<b>\", word)");
        const QList<Part> wanted{
            {S("**Like** this:"), false},
            {S("\u200efor word in words:\n    print(\"<b>\", word)"), true},
            {S("&nbsp;or <code>\u2066x\u2069</code><br>so:"), false},
            {S("\u200e# تعليق"), true},
        };
        QList<Part> found = parts(S("**Like** this:\n\n```python\n") + loop +
                                  S("\n```\n or `x`\nso:\n```# تعليق```\n"));
        QCOMPARE(found.size(), 4);
        QCOMPARE(found[0].first, S("<b>Like</b> this:"));
        found[0].first = wanted[0].first;
        found[2].first = found[2].first.trimmed();
        QCOMPARE(found, wanted);
        QCOMPARE(parts(S("```\n  x = 1\n```")), (QList<Part>{{S("\u200e  x = 1"), true}}));
        QVERIFY(parts(S("``` ```")).isEmpty()); // nothing between them: they are words
        QCOMPARE(styledMessage(S("``` ```")), S("``` ```"));
    }

    void listsSayItWithoutMarks_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("summary");
        QTest::newRow("type") << "Use **for** and *half* of `index`"
                              << "Use for and half of index";
        QTest::newRow("block") << "So:\n```python\nx  = 2**3\n```\nok"
                               << "So: x = 2**3 ok";
        QTest::newRow("in code") << "`2**3**2` and `*p`"
                                 << "2**3**2 and *p";
        QTest::newRow("no marks") << "a * b * c ** d"
                                  << "a * b * c ** d";
        QTest::newRow("open") << "*proper `index"
                              << "*proper `index";
        QTest::newRow("long") << QString(QLatin1String("**") + QString(300, QLatin1Char('x')) +
                                         QLatin1String("** y"))
                              << QString(200, QLatin1Char('x'));
    }
    void listsSayItWithoutMarks()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, summary);
        MessageDto one;
        one.message = text;
        QCOMPARE(messageSummary(one), summary);
    }

    void whatWasFoundIsBoldWithoutTheMarks()
    {
        const auto found = [](const char *text, const QList<QList<int>> &ranges) {
            return highlighted(QString::fromLatin1(text), ranges);
        };
        QCOMPARE(found("Use **for** and `for`", {{6, 9}, {17, 20}}),
                 QStringLiteral("Use <b>for</b> and <b>for</b>"));
        QCOMPARE(found("```py\nfor x < 1\n``` for", {{6, 9}, {20, 23}}),
                 QStringLiteral("<b>for</b> x &lt; 1 <b>for</b>"));
        // What is a mark, or not there, is nothing to show.
        QCOMPARE(found("a ```py\nb\n``` c", {{5, 7}, {2, 5}, {30, 40}}), QStringLiteral("a b c"));
        QCOMPARE(found("**ab**", {{0, 4}}), QStringLiteral("<b>ab</b>"));
    }

private:
    std::unique_ptr<ConversationModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

QTEST_GUILESS_MAIN(TestConversationModel)
#include "tst_conversation_model.moc"

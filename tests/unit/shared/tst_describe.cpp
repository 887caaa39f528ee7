// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/core/error_text.h"
#include "shared/core/json_decoder.h"
#include "shared/core/json_encoder.h"
#include "shared/core/text_decoder.h"
#include "shared/core/text_rules.h"
#include "shared/endpoints/accounts.h"
#include "shared/endpoints/catalog.h"
#include "shared/endpoints/learning.h"
#include "shared/endpoints/media.h"
#include "shared/endpoints/school.h"

#include <QJsonDocument>
#include <QTest>

using namespace lectern;

namespace {

QHash<QString, QByteArray> reasons(const Error &error)
{
    QHash<QString, QByteArray> map;
    for (const FieldError &field : error.fields)
        map.insert(field.field, field.reason);
    return map;
}

QJsonObject object(const char *json)
{
    return QJsonDocument::fromJson(json).object();
}

} // namespace

class TestDescribe : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decodesWhatItEncodes();
    void namesEveryWrongField();
    void textsFollowTheSameRules();
    void lineBreaksAreOfOneKind();
    void refusesDeepAndBrokenJson();
    void idsAreOrderedAndUnique();
    void timesRoundTrip();
};

void TestDescribe::decodesWhatItEncodes()
{
    ProgressUpdateRequest request;
    request.enrollmentId = EnrollmentId::make();
    request.moduleId = ModuleId::make();
    request.lessonId = LessonId::make();
    request.progress = 0.25;
    request.timeSpent = 12.5;
    request.watched = QList<QList<double>>{{0, 12.5}, {20, 30.25}};
    const QByteArray json = toJson(request, JsonEncoder::Absent::Omit);
    const auto again = fromJson<ProgressUpdateRequest>(QJsonDocument::fromJson(json).object());
    QVERIFY(again.ok());
    QCOMPARE(again->enrollmentId, request.enrollmentId);
    QCOMPARE(*again->watched, *request.watched);
    QVERIFY(!again->position);

    MessageReply reply{QStringLiteral("quote \" back \\ line \n tab \t bell \a é 🎓")};
    const QByteArray text = toJson(reply);
    QCOMPARE(QJsonDocument::fromJson(text).object().value(QStringLiteral("message")).toString(),
             reply.message);
}

void TestDescribe::namesEveryWrongField()
{
    const auto result = fromJson<RegisterRequest>(
        object(R"({"email":"nobody","password":"short","phone":7,"extra":1})"));
    QVERIFY(!result.ok());
    const auto map = reasons(result.error());
    QCOMPARE(map.value(QStringLiteral("email")), "validation.email");
    QCOMPARE(map.value(QStringLiteral("password")), "validation.too_short");
    QCOMPARE(map.value(QStringLiteral("name")), "validation.required");
    QCOMPARE(map.value(QStringLiteral("phone")), "validation.type");
    QCOMPARE(map.value(QStringLiteral("extra")), "validation.unknown");
    QCOMPARE(map.size(), 5);
    for (const FieldError &field : result.error().fields)
        QVERIFY(fieldText(field) != QLatin1String("is not right"));
}

void TestDescribe::textsFollowTheSameRules()
{
    QHash<QString, QString> texts{{QStringLiteral("limit"), QStringLiteral("500")},
                                  {QStringLiteral("page"), QStringLiteral("two")},
                                  {QStringLiteral("sort"), QStringLiteral("random")},
                                  {QStringLiteral("search"), QStringLiteral("12")}};
    const auto wrong = fromJson<CatalogRequest>(TextDecoder::toObject<CatalogRequest>(texts));
    QVERIFY(!wrong.ok());
    const auto map = reasons(wrong.error());
    QCOMPARE(map.value(QStringLiteral("limit")), "validation.too_large");
    QCOMPARE(map.value(QStringLiteral("page")), "validation.type");
    QCOMPARE(map.value(QStringLiteral("sort")), "validation.choice");
    QCOMPARE(map.size(), 3);

    texts = {{QStringLiteral("limit"), QStringLiteral("50")},
             {QStringLiteral("difficulty"), QStringLiteral("advanced")}};
    const auto good = fromJson<CatalogRequest>(TextDecoder::toObject<CatalogRequest>(texts));
    QVERIFY(good.ok());
    QCOMPARE(good->paging.limit, 50);
    QCOMPARE(good->paging.page, 1);
    QCOMPARE(good->difficulty, Difficulty::Advanced);
}

void TestDescribe::lineBreaksAreOfOneKind()
{
    const Rule text{.max = 5, .format = Format::Text};
    QString several = QStringLiteral("a\r\nb\rc");
    QVERIFY(!checkText(several, text));
    QCOMPARE(several, QStringLiteral("a\nb\nc"));
    QString line = QStringLiteral("a\rb");
    QCOMPARE(checkText(line, {})->reason, "validation.control_character");
}

void TestDescribe::refusesDeepAndBrokenJson()
{
    const QByteArray deep = "{\"a\":" + QByteArray(64, '[') + QByteArray(64, ']') + "}";
    QCOMPARE(parseJsonObject(deep).error().id, "request.json_too_deep");
    const QByteArray fine = "{\"a\":" + QByteArray(63, '[') + QByteArray(63, ']') + "}";
    QVERIFY(parseJsonObject(fine).ok());
    QCOMPARE(parseJsonObject("{\"a\":\"\xff\"}").error().id, "request.malformed_json");
    QCOMPARE(parseJsonObject("[]").error().id, "request.malformed_json");
    QCOMPARE(parseJsonObject("{} {}").error().id, "request.malformed_json");
    const auto nul = fromJson<LoginRequest>(object(R"({"email":"a\u0000b","password":"x"})"));
    QCOMPARE(reasons(nul.error()).value(QStringLiteral("email")), "validation.control_character");
}

void TestDescribe::idsAreOrderedAndUnique()
{
    Uuid previous = Uuid::v7();
    for (int i = 0; i < 10000; ++i) {
        const Uuid next = Uuid::v7();
        QVERIFY(previous < next);
        previous = next;
    }
    QCOMPARE(Uuid::fromString(QStringView(previous.toString())), previous);
    QCOMPARE(Uuid::fromBytes(previous.toBytes()), previous);
    QVERIFY(!Uuid::fromString(QStringView(u"0190b5c2-7b1a-7000-8000-00000000000g")));
}

void TestDescribe::timesRoundTrip()
{
    const auto time = Timestamp::fromString(QStringLiteral("2026-01-31T12:30:00.250Z"));
    QVERIFY(time);
    QCOMPARE(time->toLatin1(), "2026-01-31T12:30:00.250Z");
    QCOMPARE(Timestamp::fromString(QStringLiteral("2026-01-31T14:30:00+02:00"))->toLatin1(),
             "2026-01-31T12:30:00Z");
    QVERIFY(!Timestamp::fromString(QStringLiteral("yesterday")));
}

QTEST_APPLESS_MAIN(TestDescribe)
#include "tst_describe.moc"

// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/concurrency/await.h"
#include "tests/support/contract_main.h"
#include "tests/support/school_server.h"

#include <QBuffer>
#include <QDirIterator>
#include <QImage>
#include <QImageReader>
#include <QJsonArray>
#include <QUrlQuery>
#include <QtEndian>

using namespace lectern;
using namespace lectern::test;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

QByteArray encoded(const QImage &image, const char *format)
{
    QByteArray bytes;
    QBuffer out(&bytes);
    out.open(QIODevice::WriteOnly);
    image.save(&out, format);
    return bytes;
}

quint32 crc(const QByteArray &bytes)
{
    quint32 sum = 0xffffffff;
    for (const char one : bytes) {
        sum ^= uchar(one);
        for (int bit = 0; bit < 8; ++bit)
            sum = (sum >> 1) ^ (sum & 1 ? 0xedb88320 : 0);
    }
    return ~sum;
}

/// A photo that lies on its side, with the place it was taken at.
QByteArray photo(int width, int height)
{
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(Qt::darkCyan);
    for (int x = 0; x < width / 2; ++x)
        image.setPixel(x, 0, 0xffffff);
    QByteArray jpeg = encoded(image, "JPEG");
    // Exif: orientation 6 (turn right), and text that must not get out.
    QByteArray tiff("II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0", 26);
    tiff += "GPS 52.5200 13.4050 secret place";
    const QByteArray exif = QByteArray("Exif\0\0", 6) + tiff;
    const quint16 length = qToBigEndian(quint16(exif.size() + 2));
    QByteArray segment("\xff\xe1");
    segment.append(reinterpret_cast<const char *>(&length), 2);
    segment += exif;
    jpeg.insert(2, segment);
    return jpeg;
}

QByteArray wav(int seconds)
{
    constexpr int rate = 8000;
    QByteArray samples;
    for (int i = 0; i < seconds * rate; ++i) {
        const qint16 value =
            qToLittleEndian(qint16(i < seconds * rate / 2 ? 0 : (i % 2 ? 30000 : -30000)));
        samples.append(reinterpret_cast<const char *>(&value), 2);
    }
    const auto number = [](auto value) {
        value = qToLittleEndian(value);
        return QByteArray(reinterpret_cast<const char *>(&value), sizeof value);
    };
    QByteArray out("RIFF");
    out += number(quint32(36 + samples.size()));
    out += "WAVEfmt ";
    out += number(quint32(16)) + number(quint16(1)) + number(quint16(1)) + number(quint32(rate)) +
           number(quint32(rate * 2)) + number(quint16(2)) + number(quint16(16));
    out += "data" + number(quint32(samples.size())) + samples;
    return out;
}

} // namespace

class TestChatFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_server = std::make_unique<SchoolServer>();
        m_ann = m_server->newMember(Role::Student, s("Ann"));
        m_bob = m_server->newMember(Role::Student, s("Bob"));
        m_stranger = m_server->newMember(Role::Student, s("Stranger"));
        const ApiReply room =
            m_server->call("POST", s("/api/rooms"),
                           {{s("name"), s("Files")},
                            {s("type"), s("group")},
                            {s("userIds"), QJsonArray{m_bob.userId.toString(),
                                                      m_server->newMember().userId.toString()}}},
                           m_ann.token);
        m_room = room.text("roomId");
        QVERIFY(!m_room.isEmpty());
    }
    void cleanupTestCase() { m_server.reset(); }

    void picturesAreCleaned();
    void filesAreTakenAsTheyAre();
    void recordingsAreMeasured();
    void uploadedBefore();
    void theSameClientIdKeepsOneFile();
    void linksBelongToTheRoom();
    void deletedMessagesLoseTheirFiles();
    void nothingIsLeftOfWhatIsRefused();
    void badFiles();
    void noFileIsLostInAForm();
    void hostileNames();
    void nothingIsLookedIntoForNothing();
    void limitsOfARoom();
    void strangers();

private:
    /// A form with a file.
    ApiReply send(const Member &who, const QByteArray &name, const QByteArray &bytes,
                  const QList<std::pair<QByteArray, QByteArray>> &fields = {},
                  const QString &path = {})
    {
        QByteArray body;
        for (const auto &[field, value] : fields)
            body += "--edge\r\nContent-Disposition: form-data; name=\"" + field + "\"\r\n\r\n" +
                    value + "\r\n";
        body += "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name +
                "\"\r\nContent-Type: image/png\r\n\r\n" + bytes + "\r\n--edge--\r\n";
        return m_server->client().send(
            "POST", path.isEmpty() ? QString(s("/api/rooms/") + m_room + s("/messages")) : path,
            body,
            {{"Content-Type", "multipart/form-data; boundary=edge"},
             {"Authorization", QByteArray("Bearer " + who.token.toLatin1())}});
    }
    static QJsonObject fileOf(const ApiReply &reply)
    {
        return reply.data().value(s("attachments")).toArray().at(0).toObject();
    }
    ApiReply fetch(const QJsonValue &link) { return m_server->call("GET", link.toString()); }
    /// How many files the school keeps.
    int kept()
    {
        int count = 0;
        QDirIterator files(m_server->dataDir() + s("/media"), QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            files.next();
            ++count;
        }
        return count;
    }
    int rows()
    {
        static constexpr db::Statement kCount{"test.files",
                                              "SELECT count(*) FROM chat_attachments"};
        const Result<qint64> count =
            await(m_server->school().database().read([](db::Session &session) -> Result<qint64> {
                db::Rows found = session.query(kCount);
                return found.next() ? found.integer(0) : -1;
            }));
        return count ? int(*count) : -1;
    }

    std::unique_ptr<SchoolServer> m_server;
    Member m_ann, m_bob, m_stranger;
    QString m_room;
};

void TestChatFiles::picturesAreCleaned()
{
    const ApiReply sent = send(m_ann, "holiday.JPG", photo(1200, 800), {{"message", "Look"}});
    QCOMPARE(sent.status, 201);
    QCOMPARE(sent.text("messageType"), s("image"));
    QCOMPARE(sent.text("message"), s("Look"));
    const QJsonObject file = fileOf(sent);
    QCOMPARE(file[s("name")].toString(), s("holiday.JPG"));
    QCOMPARE(file[s("contentType")].toString(), s("image/jpeg"));
    QCOMPARE(file[s("width")].toInt(), 800); // upright
    QCOMPARE(file[s("height")].toInt(), 1200);
    const ApiReply full = fetch(file[s("url")]);
    QCOMPARE(full.status, 200);
    QCOMPARE(full.header("Content-Type"), QByteArray("image/jpeg"));
    QCOMPARE(full.body.size(), file[s("bytes")].toInt());
    QVERIFY(!full.body.contains("secret") && !full.body.contains("Exif"));
    QCOMPARE(QImage::fromData(full.body).size(), QSize(800, 1200));
    const ApiReply small = fetch(file[s("thumbnailUrl")]);
    QCOMPARE(QImage::fromData(small.body).size(), QSize(320, 480));
    QVERIFY(!small.body.contains("secret"));
    // The others see the same.
    const ApiReply list =
        m_server->call("GET", s("/api/rooms/") + m_room + s("/messages?limit=1"), m_bob.token);
    const QJsonObject seen = list.data()[s("messages")].toArray().at(0).toObject();
    QCOMPARE(seen[s("attachments")].toArray().at(0)[s("attachmentId")].toString(),
             file[s("attachmentId")].toString());
}

void TestChatFiles::filesAreTakenAsTheyAre()
{
    const QByteArray page = "<!doctype html><html><script>alert(1)</script></html>";
    const ApiReply sent = send(m_ann, "notes.png", page);
    QCOMPARE(sent.status, 201);
    QCOMPARE(sent.text("messageType"), s("file"));
    const QJsonObject file = fileOf(sent);
    QCOMPARE(file[s("contentType")].toString(), s("text/html; charset=utf-8"));
    QVERIFY(!file.contains(s("width")) || file[s("width")].isNull());
    const ApiReply full = fetch(file[s("url")]);
    QCOMPARE(full.body, page);
    // It is saved, not shown, and could do nothing.
    QVERIFY(full.header("Content-Disposition").startsWith("attachment"));
    QVERIFY(full.header("Content-Security-Policy").contains("sandbox"));
    // A picture that is to be a file stays one, but does not say more than one that is shown.
    const ApiReply plain = send(m_ann, "raw.jpg", photo(300, 200), {{"messageType", "file"}});
    QCOMPARE(plain.text("messageType"), s("file"));
    QVERIFY(fileOf(plain)[s("width")].isNull() || !fileOf(plain).contains(s("width")));
    const QByteArray clean = fetch(fileOf(plain)[s("url")]).body;
    QVERIFY(!clean.contains("secret") && !clean.contains("GPS"));
    QCOMPARE(QImage::fromData(clean), QImage::fromData(photo(300, 200)));
    QBuffer buffer;
    buffer.setData(clean);
    QVERIFY(buffer.open(QIODevice::ReadOnly));
    QCOMPARE(QImageReader(&buffer).transformation(), QImageIOHandler::TransformationRotate90);
    // So does a drawing with a note in it.
    const QByteArray drawing = encoded(QImage(9, 7, QImage::Format_Grayscale8), "PNG");
    QByteArray chunk("eXIfsecret");
    const quint32 length = qToBigEndian(quint32(chunk.size() - 4));
    const quint32 sum = qToBigEndian(crc(chunk));
    chunk.prepend(reinterpret_cast<const char *>(&length), 4);
    chunk.append(reinterpret_cast<const char *>(&sum), 4);
    const QByteArray note = QByteArray(drawing).insert(33, chunk) + "secret tail";
    const ApiReply noted = send(m_ann, "drawing.png", note, {{"messageType", "file"}});
    QCOMPARE(fetch(fileOf(noted)[s("url")]).body, drawing);
    // Others can't be looked into.
    const QByteArray heic = QByteArray("\0\0\0\x18"
                                       "ftypheic\0\0\0\0"
                                       "mif1heic",
                                       24) +
                            QByteArray(400, '\1') + "GPS";
    for (const QByteArray &type : {QByteArray("file"), QByteArray("text")})
        QCOMPARE(send(m_ann, "IMG_1.HEIC", heic, {{"messageType", type}}).errorId(),
                 s("chat.file_not_allowed"));
    QCOMPARE(send(m_ann, "scan.tif", QByteArray("II*\0\x08\0\0\0\0\0\0\0\0\0", 14)).errorId(),
             s("chat.file_not_allowed"));
}

void TestChatFiles::recordingsAreMeasured()
{
    const ApiReply sent = send(m_ann, "voice.wav", wav(2), {{"messageType", "voice"}});
    QCOMPARE(sent.status, 201);
    QCOMPARE(sent.text("messageType"), s("voice"));
    const QJsonObject file = fileOf(sent);
    QCOMPARE(file[s("durationSeconds")].toDouble(), 2.0);
    const QByteArray bars = QByteArray::fromBase64(file[s("waveform")].toString().toLatin1());
    QCOMPARE(bars.size(), 64);
    QCOMPARE(int(uchar(bars[5])), 0);
    QVERIFY(uchar(bars[60]) > 200);
    const ApiReply wrong = send(m_ann, "voice.wav", "not a sound", {{"messageType", "voice"}});
    QCOMPARE(wrong.status, 415);
    QCOMPARE(wrong.errorId(), s("chat.not_a_recording"));
}

void TestChatFiles::uploadedBefore()
{
    const QString uploads = s("/api/rooms/") + m_room + s("/attachments");
    const ApiReply file =
        send(m_ann, "a.png", encoded(QImage(10, 10, QImage::Format_RGB32), "PNG"), {}, uploads);
    QCOMPARE(file.status, 201);
    const QJsonObject message{{s("roomId"), m_room},
                              {s("attachments"), QJsonArray{file.text("attachmentId")}}};
    // Not by somebody else, and only once.
    QCOMPARE(m_server->call("POST", s("/api/chat/message"), message, m_bob.token).errorId(),
             s("chat.attachment_not_found"));
    const ApiReply sent = m_server->call("POST", s("/api/chat/message"), message, m_ann.token);
    QCOMPARE(sent.status, 201);
    QCOMPARE(sent.text("messageType"), s("image"));
    QCOMPARE(m_server->call("POST", s("/api/chat/message"), message, m_ann.token).status, 404);
    QCOMPARE(m_server->call("POST", uploads, QJsonObject{}, m_ann.token).status, 415);
}

void TestChatFiles::theSameClientIdKeepsOneFile()
{
    const QByteArray id = Uuid::v7().toString().toLatin1();
    const ApiReply first = send(m_ann, "a.txt", "hello there", {{"clientId", id}});
    QCOMPARE(first.status, 201);
    const int before = kept();
    const ApiReply again = send(m_ann, "a.txt", "hello there", {{"clientId", id}});
    QCOMPARE(again.status, 201);
    QCOMPARE(again.text("messageId"), first.text("messageId"));
    QCOMPARE(fileOf(again)[s("attachmentId")], fileOf(first)[s("attachmentId")]);
    QCOMPARE(kept(), before);
}

void TestChatFiles::linksBelongToTheRoom()
{
    const ApiReply sent = send(m_ann, "a.txt", "only here");
    const QString url = fileOf(sent)[s("url")].toString();
    QVERIFY(url.contains(s("&room=") + m_room));
    QCOMPARE(fetch(url).status, 200);
    QString other = url;
    other.replace(m_room, RoomId::make().toString());
    QCOMPARE(fetch(other).status, 403);
    other = url;
    other.remove(s("&room=") + m_room);
    QCOMPARE(fetch(other).status, 403);
    // Good for half an hour at the most: whoever left the room loses it soon.
    const qint64 expires = QUrlQuery(QUrl(url).query()).queryItemValue(s("exp")).toLongLong();
    QVERIFY(expires <= Timestamp::now().ms / 1000 + 1800);
    QVERIFY(expires > Timestamp::now().ms / 1000 + 890);

    const QString fresh = s("/api/chat/attachments/") + fileOf(sent)[s("attachmentId")].toString();
    QCOMPARE(fetch(m_server->call("GET", fresh, m_bob.token).data()[s("url")]).status, 200);
    QCOMPARE(m_server->call("GET", fresh, m_stranger.token).status, 404);
}

void TestChatFiles::deletedMessagesLoseTheirFiles()
{
    const int before = kept();
    const int entries = rows();
    const ApiReply sent = send(m_ann, "gone.jpg", photo(800, 600));
    QCOMPARE(kept(), before + 2);
    const QString url = fileOf(sent)[s("url")].toString();
    QCOMPARE(
        m_server->call("DELETE", s("/api/v1/chat/delete/") + sent.text("messageId"), m_ann.token)
            .status,
        200);
    QTRY_COMPARE(kept(), before);
    QTRY_COMPARE(rows(), entries); // later than the files: the next test counts them, too
    QCOMPARE(fetch(url).status, 404);
    QCOMPARE(m_server
                 ->call("GET",
                        s("/api/chat/attachments/") + fileOf(sent)[s("attachmentId")].toString(),
                        m_ann.token)
                 .status,
             404);
}

void TestChatFiles::nothingIsLeftOfWhatIsRefused()
{
    const int files = kept();
    const int entries = rows();
    QCOMPARE(send(m_stranger, "a.txt", "let me in").status, 404);
    QCOMPARE(send(m_ann, "a.png", "no picture", {{"messageType", "image"}}).status, 415);
    QCOMPARE(send(m_ann, "a.txt", "", {}).errorId(), s("chat.file_empty"));
    // The words first: no work for a file that can't be sent with them.
    const QByteArray tooLong(4001, 'x');
    QCOMPARE(send(m_ann, "a.png", "no picture", {{"messageType", "image"}, {"message", tooLong}})
                 .errorId(),
             s("chat.too_long"));
    // Refused after the file came: it goes with the next sweep.
    QCOMPARE(
        send(m_ann, "a.txt", "x", {{"replyTo", MessageId::make().toString().toLatin1()}}).status,
        400);
    const ApiReply some = send(m_ann, "b.txt", "x");
    m_server->call("DELETE", s("/api/v1/chat/delete/") + some.text("messageId"), m_ann.token);
    QTRY_COMPARE(kept(), files);
    QTRY_COMPARE(rows(), entries);
}

void TestChatFiles::noFileIsLostInAForm()
{
    const auto part = [](const char *field) {
        return QByteArray(QByteArray("--edge\r\nContent-Disposition: form-data; name=\"") + field +
                          "\"; filename=\"a.txt\"\r\n\r\nwords\r\n");
    };
    const QByteArray text(
        "--edge\r\nContent-Disposition: form-data; name=\"message\"\r\n\r\nhi\r\n");
    const auto post = [&](const QByteArray &parts) {
        return m_server->client().send(
            "POST", QString(s("/api/rooms/") + m_room + s("/messages")),
            QByteArray(text + parts + "--edge--\r\n"),
            {{"Content-Type", "multipart/form-data; boundary=edge"},
             {"Authorization", QByteArray("Bearer " + m_ann.token.toLatin1())}});
    };
    QCOMPARE(post(part("file")).status, 201);
    const int before = rows();
    for (const QByteArray &parts : {part("picture"), QByteArray(part("file") + part("picture"))}) {
        const ApiReply refused = post(parts);
        QCOMPARE(refused.status, 400);
        QCOMPARE(refused.wrongFields(), QStringList{s("picture")});
    }
    QCOMPARE(post(part("file") + part("file")).wrongFields(), QStringList{s("file")});
    QCOMPARE(rows(), before);
}

void TestChatFiles::badFiles()
{
    // Says that it is 60,000 pixels a side.
    QByteArray bomb = encoded(QImage(8, 8, QImage::Format_RGB32), "PNG");
    const quint32 side = qToBigEndian(quint32(60'000));
    bomb.replace(16, 4, reinterpret_cast<const char *>(&side), 4);
    bomb.replace(20, 4, reinterpret_cast<const char *>(&side), 4);
    const quint32 sum = qToBigEndian(crc(bomb.mid(12, 17)));
    bomb.replace(29, 4, reinterpret_cast<const char *>(&sum), 4);
    const ApiReply refused = send(m_ann, "bomb.png", bomb, {{"messageType", "image"}});
    QCOMPARE(refused.status, 415);
    QCOMPARE(refused.errorId(), s("media.not_an_image"));
    // Nor as a file: nobody knows what is in one that can't be cleaned.
    QCOMPARE(send(m_ann, "bomb.png", bomb).errorId(), s("media.not_an_image"));
    QCOMPARE(send(m_ann, "half.png", bomb.left(60), {{"messageType", "file"}}).status, 415);
    QCOMPARE(send(m_ann, "half.jpg", photo(300, 300).left(200), {{"messageType", "file"}}).status,
             415);
    QCOMPARE(send(m_ann, "half.jpg", photo(300, 300).left(40), {{"messageType", "image"}}).status,
             415);
    const ApiReply large = send(m_ann, "large.bin", QByteArray(16 * 1024 * 1024 + 1, 'x'));
    QCOMPARE(large.status, 413);
    QCOMPARE(large.errorId(), s("chat.file_too_large"));
    QCOMPARE(send(m_ann, "larger.bin", QByteArray(17 * 1024 * 1024, 'x')).status, 413);
    QCOMPARE(send(m_ann, "fits.bin", QByteArray(16 * 1024 * 1024, 'x')).status, 201);
    // JSON stays small.
    QCOMPARE(m_server
                 ->call("POST", s("/api/rooms/") + m_room + s("/messages"),
                        {{s("message"), QString(2'000'000, QLatin1Char('x'))}}, m_ann.token)
                 .status,
             413);
}

void TestChatFiles::hostileNames()
{
    const QList<std::pair<QByteArray, QString>> names{
        {"../../etc/passwd", s("passwd")},
        {"..\\\\windows\\\\evil.txt", s("evil.txt")},
        {"report\xe2\x80\xae"
         "txt.exe",
         s("reporttxt.exe")},
        {QByteArray(120, 'n') + ".txt", QString(QString(96, QLatin1Char('n')) + s(".txt"))},
        {"....", s("file")}};
    for (const auto &[given, expected] : names) {
        const ApiReply sent = send(m_ann, given, "text");
        QCOMPARE(sent.status, 201);
        QCOMPARE(fileOf(sent)[s("name")].toString(), expected);
        QCOMPARE(fetch(fileOf(sent)[s("url")]).body, QByteArray("text"));
    }
    const ApiReply zero = send(m_ann, QByteArray("a\0b.txt", 7), "text");
    QVERIFY(zero.status == 201 || zero.status == 400);
    QVERIFY(!fileOf(zero)[s("name")].toString().contains(QChar(0)));
}

void TestChatFiles::nothingIsLookedIntoForNothing()
{
    const QString settings = s("/api/rooms/%1/settings").arg(m_room);
    const auto announceOnly = [&](bool on) {
        return m_server->call("PATCH", settings, {{s("announceOnly"), on}}, m_ann.token).status;
    };
    // Whoever may not write is told so before anybody looks at what it is.
    const QByteArray half("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16);
    QCOMPARE(announceOnly(true), 200);
    QCOMPARE(send(m_bob, "half.png", half).errorId(), s("chat.announcements_only"));
    QCOMPARE(send(m_ann, "half.png", half).errorId(), s("media.not_an_image"));
    QCOMPARE(announceOnly(false), 200);
    QCOMPARE(send(m_bob, "half.png", half).errorId(), s("media.not_an_image"));
}

void TestChatFiles::limitsOfARoom()
{
    const QString settings = s("/api/rooms/") + m_room + s("/settings");
    QCOMPARE(m_server
                 ->call("PATCH", settings,
                        {{s("maxFileBytes"), 2000},
                         {s("fileTypes"), QJsonArray{s("image/png"), s("text")}}},
                        m_ann.token)
                 .status,
             200);
    QCOMPARE(send(m_bob, "a.txt", "fits").status, 201);
    QCOMPARE(send(m_bob, "a.txt", QByteArray(2001, 'x')).errorId(), s("chat.file_too_large"));
    const ApiReply refused =
        send(m_bob, "a.png", encoded(QImage(8, 8, QImage::Format_RGB32), "JPEG"));
    QCOMPARE(refused.status, 415);
    QCOMPARE(refused.errorId(), s("chat.file_not_allowed"));
    QCOMPARE(send(m_bob, "a.png", encoded(QImage(8, 8, QImage::Format_RGB32), "PNG")).status, 201);
    QCOMPARE(m_server
                 ->call("PATCH", settings,
                        {{s("maxFileBytes"), 16 * 1024 * 1024}, {s("fileTypes"), QJsonArray()}},
                        m_ann.token)
                 .status,
             200);
}

void TestChatFiles::strangers()
{
    QCOMPARE(send(m_stranger, "a.txt", "hi").status, 404);
    QCOMPARE(
        send(m_stranger, "a.txt", "hi", {}, s("/api/rooms/") + m_room + s("/attachments")).status,
        404);
    QCOMPARE(send({}, "a.txt", "hi").status, 401);
}

LECTERN_CONTRACT_MAIN(TestChatFiles)
#include "chat_files.moc"

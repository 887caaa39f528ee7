// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
// A voice: how it is recorded, and how it is sent.
#include "client/features/chat/voice_recorder.h"
#include "tests/client/chat/chat_window.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QtEndian>

#include <cmath>

using namespace lectern;

namespace {

/// A microphone that hears what it is told.
class Microphone : public QIODevice
{
public:
    Microphone() { open(QIODevice::ReadOnly); }
    void hear(const QByteArray &sound)
    {
        m_heard += sound;
        Q_EMIT readyRead();
    }
    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] qint64 bytesAvailable() const override
    {
        return m_heard.size() + QIODevice::bytesAvailable();
    }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        const qint64 count = std::min<qint64>(most, m_heard.size());
        std::copy_n(m_heard.constData(), count, data);
        m_heard.remove(0, qsizetype(count));
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_heard;
};

class Recorder : public VoiceRecorder
{
public:
    std::unique_ptr<Microphone> microphone = std::make_unique<Microphone>();
    int hushed = 0;

protected:
    Sound listen() override
    {
        if (!microphone)
            return {};
        return {microphone.get(), 16'000, 1};
    }
    void hush() override { ++hushed; }

public:
    void unplug() { interrupt(); }
};

QByteArray tone(int samples, qint16 loudness)
{
    QByteArray sound;
    for (int i = 0; i < samples; ++i) {
        const qint16 sample = qToLittleEndian(qint16(i % 2 ? loudness : -loudness));
        sound.append(reinterpret_cast<const char *>(&sample), sizeof sample);
    }
    return sound;
}

} // namespace

class TestChatVoice : public QObject, private ChatWindow
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qputenv("TMPDIR", m_temporary.path().toLocal8Bit()); } // nobody else's
    void init()
    {
        prepare();
        m_talk = {said(m_room, 1, QStringLiteral("hello"))};
    }
    void cleanup() { m_view.reset(); }

    void aVoiceIsRecordedAndSent()
    {
        Recorder recorder;
        QSignalSpy recorded(&recorder, &VoiceRecorder::recorded);
        recorder.start();
        QCOMPARE(recorder.state(), VoiceRecorder::Recording);
        recorder.microphone->hear(tone(8000, 10'000));
        recorder.microphone->hear(tone(8000, 30'000));
        QCOMPARE(recorder.seconds(), 1.0);
        QCOMPARE(recorder.levels(), (QVariantList{0.5, 1.0}));
        recorder.finish();
        QCOMPARE(recorder.state(), VoiceRecorder::Idle);
        QCOMPARE(recorded.size(), 1);
        recorder.microphone->hear(tone(100, 1)); // nobody listens any more
        const QUrl url = recorded[0][0].toUrl();
        QFile file(url.toLocalFile());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.size(), 44 + 32'000);
        QVERIFY(!(file.permissions() & (QFile::ReadOther | QFile::ReadGroup)));
        const QByteArray head = file.read(44);
        QVERIFY(head.startsWith("RIFF") && head.mid(8).startsWith("WAVEfmt "));
        QCOMPARE(qFromLittleEndian<quint32>(head.constData() + 24), 16'000U);
        QCOMPARE(qFromLittleEndian<quint32>(head.constData() + 40), 32'000U);
        file.close();

        QVERIFY(openTaking(1024 * 1024));
        m_server->hang("POST", kSend); // it stays on its way
        QVERIFY(m_chat->conversation()->sendVoice(url));
        QTRY_COMPARE(waiting().size(), 1);
        QCOMPARE(waiting()[0].request.messageType, std::optional(MessageType::Voice));
        QVERIFY(waiting()[0].file->contentType.contains(QLatin1String("wav")));
        QCOMPARE(waiting()[0].file->bytes, 44 + 32'000);
        QVERIFY(!file.exists()); // it was moved
        QTRY_COMPARE(m_server->count("POST", kSend), 1);
    }

    void whatIsNotSentLeavesNothingBehind()
    {
        const auto left = [] {
            return QDir::temp().entryList({QStringLiteral("lectern-voice-*")}, QDir::Files).size();
        };
        const auto before = left();
        Recorder recorder;
        QSignalSpy recorded(&recorder, &VoiceRecorder::recorded);
        recorder.start();
        recorder.microphone->hear(tone(1000, 1000));
        QCOMPARE(left(), before + 1);
        recorder.cancel();
        QCOMPARE(recorder.state(), VoiceRecorder::Idle);
        recorder.start();
        recorder.finish(); // nothing was heard
        QCOMPARE(recorder.state(), VoiceRecorder::Idle);
        QVERIFY(recorded.isEmpty());
        QCOMPARE(left(), before);
        QVERIFY(recorder.hushed >= 2);
        recorder.microphone.reset();
        recorder.start();
        QCOMPARE(recorder.state(), VoiceRecorder::NoMicrophone);
        recorder.cancel();
        QCOMPARE(recorder.state(), VoiceRecorder::Idle);
        QCOMPARE(left(), before);
    }

    void aMicrophoneThatGoesTakesNothingWithIt()
    {
        Recorder recorder;
        QSignalSpy recorded(&recorder, &VoiceRecorder::recorded);
        recorder.start();
        recorder.microphone->hear(tone(8000, 10'000));
        QSignalSpy changed(&recorder, &VoiceRecorder::stateChanged);
        recorder.unplug();
        QCOMPARE(changed.size(), 1);
        QVERIFY(recorder.interrupted());
        QCOMPARE(recorder.state(), VoiceRecorder::Recording);
        recorder.finish();
        QCOMPARE(recorded.size(), 1);
        QFile file(recorded[0][0].toUrl().toLocalFile());
        QCOMPARE(file.size(), 44 + 16'000);
        QVERIFY(file.remove());
        recorder.start();
        QVERIFY(!recorder.interrupted());
        recorder.cancel();
    }

    void aVoiceHasAnEnd()
    {
        Recorder recorder;
        QSignalSpy recorded(&recorder, &VoiceRecorder::recorded);
        recorder.start();
        const QByteArray tenSeconds = tone(160'000, 1000);
        for (int i = 0; i < VoiceRecorder::kMostSeconds / 10 + 5; ++i)
            recorder.microphone->hear(tenSeconds);
        QTRY_COMPARE(recorded.size(), 1);
        QCOMPARE(recorder.state(), VoiceRecorder::Idle);
        QFile file(recorded[0][0].toUrl().toLocalFile());
        QCOMPARE(file.size(), 44 + 2 * 16'000 * VoiceRecorder::kMostSeconds);
        QVERIFY(file.remove());
    }

    /// The room's rules changed while one spoke: what was said is still there.
    void aVoiceThatIsNotTakenIsKept_data()
    {
        QTest::addColumn<QStringList>("kinds");
        QTest::addColumn<int>("most");
        QTest::newRow("kind") << QStringList{QStringLiteral("image")} << 1024 * 1024;
        QTest::newRow("size") << QStringList{} << 100;
    }
    void aVoiceThatIsNotTakenIsKept()
    {
        QFETCH(const QStringList, kinds);
        QFETCH(const int, most);
        QVERIFY(openTaking(most, kinds));
        Recorder recorder;
        QSignalSpy recorded(&recorder, &VoiceRecorder::recorded);
        recorder.start();
        recorder.microphone->hear(tone(8000, 10'000));
        recorder.finish();
        QVERIFY(m_chat->conversation()->sendVoice(recorded[0][0].toUrl()));
        QTRY_COMPARE(waiting().size(), 1);
        QVERIFY(!waiting()[0].failure.isEmpty());
        QVERIFY(QFile::exists(waiting()[0].file->path));
        QCOMPARE(waiting()[0].file->bytes, 44 + 16'000);
        QCOMPARE(m_server->count("POST", kSend), 0); // nor is it carried there
        QCOMPARE(m_chat->sync().cache()->outbox()[0].failure, waiting()[0].failure);
        // The rules are others again.
        m_server->hang("POST", kSend);
        m_chat->conversation()->retry(waiting()[0].request.clientId->toString());
        QTRY_COMPARE(m_server->count("POST", kSend), 1);
    }

    /// Of recordings that say how loud they are, and of those that don't.
    void whatHasBeenPlayedIsSeen_data()
    {
        QTest::addColumn<QString>("waveform");
        QTest::newRow("with a waveform")
            << QString::fromLatin1(QByteArray(20, char(120)).toBase64());
        QTest::newRow("without one") << QString();
    }
    void whatHasBeenPlayedIsSeen()
    {
        QFETCH(const QString, waveform);
        AttachmentDto voice;
        voice.attachmentId = AttachmentId::make();
        voice.name = QStringLiteral("voice.ogg");
        voice.contentType = QStringLiteral("audio/ogg");
        voice.durationSeconds = 20;
        if (!waveform.isEmpty())
            voice.waveform = waveform;
        m_talk[0].messageType = MessageType::Voice;
        m_talk[0].attachments = {voice};
        QVERIFY(openTaking(1024 * 1024));
        QQuickItem *bubble = itemBelow(m_view->contentItem(), "VoiceBubble");
        QVERIFY(bubble);
        QQuickItem *bars = itemBelow(bubble, "VoiceBars");
        QVERIFY(bars);
        const auto coloured = [bars] {
            const QList<QQuickItem *> all = bars->childItems().constFirst()->childItems();
            const QVariant accent = all.constFirst()->property("color");
            int count = 0;
            while (count < all.size() && all[count]->property("color") == accent)
                ++count;
            return double(count) / bars->property("count").toDouble();
        };
        const auto plays = [bubble](int position, int mediaStatus) {
            return bubble->setProperty("place",
                                       QVariantMap{{QStringLiteral("duration"), 20'000},
                                                   {QStringLiteral("position"), position},
                                                   {QStringLiteral("mediaStatus"), mediaStatus}});
        };
        const int buffered = 5;
        const int ended = 6;
        QVERIFY(plays(1'000, buffered));
        bars->parentItem()->ensurePolished();
        const double width = bubble->width();
        for (int second = 2; second < 20; ++second) {
            QVERIFY(plays(second * 1'000, buffered));
            QVERIFY(std::abs(coloured() - second / 20.0) < 0.06);
            bars->parentItem()->ensurePolished();
            QCOMPARE(bubble->width(), width);
        }
        QVERIFY(plays(20'000, ended));
        QCOMPARE(bubble->property("part").toDouble(), 0.0);
    }

    void aRecordingEndsWhereTheRoomDoes()
    {
        Recorder recorder;
        QVERIFY(recorder.setProperty("mostBytes", 1044)); // as QML does
        QSignalSpy recorded(&recorder, &VoiceRecorder::recorded);
        recorder.start();
        recorder.microphone->hear(tone(300, 1000));
        recorder.microphone->hear(tone(300, 1000));
        QTRY_COMPARE(recorded.size(), 1);
        QFile file(recorded[0][0].toUrl().toLocalFile());
        QCOMPARE(file.size(), 1044);
        QVERIFY(file.remove());
    }

private:
    const QTemporaryDir m_temporary;
};

QTEST_MAIN(TestChatVoice)
#include "tst_chat_voice.moc"

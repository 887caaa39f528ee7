// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/qml/chat_replies.h"
#include "tests/qml/scene.h"

#include <QImage>
#include <QLinearGradient>
#include <QPainter>
#include <QTemporaryDir>

#include <memory>

namespace lectern {

namespace {

/// Lines in the composer, beside the members where there is room for them.
std::function<void(QQuickWindow *)> writes(const QString &text)
{
    return [text](QQuickWindow *window) {
        QQuickItem *page = find(window->contentItem(), "ChatPage");
        QQuickItem *field = page ? find(page, "ComposerField") : nullptr;
        QQuickItem *input = field ? find(field, "QQuickTextEdit") : nullptr;
        if (!input)
            return qWarning("there is nothing to write in");
        if (window->width() >= 1280) // else they would lie over it
            page->setProperty("side", QStringLiteral("members"));
        input->forceActiveFocus(Qt::TabFocusReason);
        input->setProperty("text", text);
        input->setProperty("cursorPosition", text.size());
    };
}

/// A picture and two files wait for the words, one more was refused.
void attaches(QQuickWindow *window)
{
    static const QTemporaryDir folder;
    QImage picture(320, 200, QImage::Format_RGB32);
    QPainter painter(&picture);
    QLinearGradient sky(0, 0, 0, 200);
    sky.setColorAt(0, QColor(20, 30, 80));
    sky.setColorAt(1, QColor(230, 140, 90));
    painter.fillRect(picture.rect(), sky);
    painter.end();
    QList<QUrl> files;
    const auto add = [&](const QString &name, const QByteArray &bytes) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size())
            files.append(QUrl::fromLocalFile(file.fileName()));
    };
    picture.save(folder.filePath(QStringLiteral("evening.png")));
    files.append(QUrl::fromLocalFile(folder.filePath(QStringLiteral("evening.png"))));
    add(QStringLiteral("loops and lists, worked out by hand.pdf"), QByteArray(70'000, '%'));
    add(QStringLiteral("notes.txt"), "for word in words");
    add(QStringLiteral("nothing.txt"), {});
    QQuickItem *page = find(window->contentItem(), "ChatPage");
    QQuickItem *composer = page ? find(page, "Composer") : nullptr;
    QObject *tray = composer ? composer->property("tray").value<QObject *>() : nullptr;
    bool any = false;
    if (!tray ||
        !QMetaObject::invokeMethod(tray, "attach", Q_RETURN_ARG(bool, any),
                                   Q_ARG(QList<QUrl>, files)) ||
        !any)
        return qWarning("nothing can be attached");
    QQuickItem *input = find(composer, "QQuickTextEdit");
    input->setProperty("text", QStringLiteral("This is what I mean"));
}

/// What was done elsewhere is said above the composer.
void saved(QQuickWindow *window)
{
    QMetaObject::invokeMethod(window->property("toaster").value<QObject *>(), "shown",
                              Q_ARG(QString, QStringLiteral("Saved")),
                              Q_ARG(QString, QStringLiteral("Undo")));
}

} // namespace

void addWriting(QList<Scene> &all, const QVariantMap &room)
{
    const auto S = [](const char *text) { return QString::fromLatin1(text); };
    const auto M = Navigator::Messages;
    const auto server = std::make_shared<FakeApiServer *>();
    const auto kept = [server](FakeApiServer &one) { *server = &one; };
    const QVariantMap second{{S("roomId"), personalRoom()}};
    const auto away = [server](QQuickWindow *window) {
        (*server)->goAway();
        QQuickItem *page = find(window->contentItem(), "ChatPage");
        QObject *open = page ? page->property("conversation").value<QObject *>() : nullptr;
        if (!open)
            return qWarning("no conversation is open");
        QMetaObject::invokeMethod(open, "send",
                                  Q_ARG(QString, QStringLiteral("Yes, **show** it!")));
    };
    const QString lines =
        S("for word in words:\n    print(word)\n\nIs this what you mean, or did I "
          "get it wrong again, as with the last three?");
    const QString most = S("Words and words. ").repeated(500).trimmed();
    const QSize small(960, 600);
    all.append({S("messages-code"), true, M, room, answerCode});
    all.append({S("messages-lines"), true, M, room, {}, writes(lines)});
    all.append({S("messages-too-long"), true, M, room, {}, writes(most)});
    all.append({S("messages-saved"), true, M, room, {}, saved});
    all.append({S("messages-attached"), true, M, room, {}, attaches});
    all.append({S("messages-waiting"), true, M, second, kept, away});
    for (const char *language : {"en", "de", "ar"}) {
        const QString tail = QLatin1String("-960-") + QString::fromLatin1(language);
        all.append({S("messages-code") + tail, true, M, room, answerCode, {}, small, S(language)});
        all.append(
            {S("messages-too-long") + tail, true, M, room, {}, writes(most), small, S(language)});
        all.append({S("messages-saved") + tail, true, M, room, {}, saved, small, S(language)});
        all.append(
            {S("messages-attached") + tail, true, M, room, {}, attaches, small, S(language)});
    }
}

} // namespace lectern

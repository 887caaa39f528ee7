// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/qml/chat_replies.h"
#include "tests/qml/scene.h"

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
    all.append({S("messages-waiting"), true, M, second, kept, away});
    for (const char *language : {"en", "de", "ar"}) {
        const QString tail = QLatin1String("-960-") + QString::fromLatin1(language);
        all.append({S("messages-code") + tail, true, M, room, answerCode, {}, small, S(language)});
        all.append(
            {S("messages-too-long") + tail, true, M, room, {}, writes(most), small, S(language)});
        all.append({S("messages-saved") + tail, true, M, room, {}, saved, small, S(language)});
    }
}

} // namespace lectern

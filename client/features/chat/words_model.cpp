// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/chat/words_model.h"

#include "client/features/chat/chat_sync.h"
#include "shared/endpoints/chat_moderation.h"

#include <utility>

namespace lectern {

namespace {
/// So many the server takes.
constexpr qsizetype kMostWords = 1000;
} // namespace

WordsModel::WordsModel(ChatSync *sync, QObject *parent) : PagedListModel(parent), m_sync(sync) {}

int WordsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QHash<int, QByteArray> WordsModel::roleNames() const
{
    return {{WordRole, "word"}};
}

QVariant WordsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    return role == WordRole || role == Qt::DisplayRole ? QVariant(m_rows[index.row()]) : QVariant();
}

void WordsModel::setRole(lectern::Role role)
{
    clear();
    m_scope.reset();
    Q_EMIT changingChanged();
    clearActionError();
    m_role = role;
    Q_EMIT roleChanged();
}

void WordsModel::tell(const std::optional<Error> &why, bool wrongWord)
{
    m_actionError = why ? presentError(*why) : ErrorInfo();
    m_wrongWord = wrongWord;
    Q_EMIT actionErrorChanged();
}

void WordsModel::clearActionError()
{
    if (m_actionError.present)
        tell({}, false);
}

void WordsModel::add(const QString &word)
{
    const QString trimmed = word.trimmed();
    if (!trimmed.isEmpty())
        change([trimmed](QStringList &words) { words.append(trimmed); }, true);
}

void WordsModel::remove(const QString &word)
{
    change([word](QStringList &words) { words.removeAll(word); }, false);
}

void WordsModel::change(const Change &what, bool adding)
{
    if (changing())
        return;
    m_scope = std::make_unique<QObject>();
    Q_EMIT changingChanged();
    m_sync->api()->fetch(endpoints::kChatWords, Nothing(), m_scope.get(),
                         [this, what, adding](const Result<WordsReply> &reply) {
                             if (!reply)
                                 return finish(reply, adding);
                             QStringList words = reply->words;
                             what(words);
                             put(words, adding);
                         });
}

void WordsModel::put(const QStringList &words, bool adding)
{
    m_sync->api()->fetch(
        endpoints::kSetChatWords, WordsRequest{words}, m_scope.get(),
        [this, adding](const Result<WordsReply> &reply) { finish(reply, adding); });
}

void WordsModel::finish(const Result<WordsReply> &reply, bool adding)
{
    // This runs inside a call that the scope owns.
    m_scope.release()->deleteLater();
    Q_EMIT changingChanged();
    if (!reply) {
        const bool full = m_rows.size() >= kMostWords;
        const ErrorInfo info = presentError(reply.error());
        return tell(reply.error(),
                    adding && !full && info.fields.contains(QStringLiteral("words")));
    }
    tell({}, false);
    take(reply->words);
    // Also where there was nothing, or nothing is left.
    finishPage(std::nullopt, m_rows.size());
    if (adding) {
        ++m_additions;
        Q_EMIT added();
    }
}

void WordsModel::take(QStringList words)
{
    words.sort();
    int row = 0;
    for (const QString &word : std::as_const(words)) {
        while (row < m_rows.size() && m_rows[row] < word) {
            beginRemoveRows({}, row, row);
            m_rows.removeAt(row);
            endRemoveRows();
        }
        if (row == m_rows.size() || m_rows[row] != word) {
            beginInsertRows({}, row, row);
            m_rows.insert(row, word);
            endInsertRows();
        }
        ++row;
    }
    if (row < m_rows.size()) {
        beginRemoveRows({}, row, int(m_rows.size()) - 1);
        m_rows.resize(row);
        endRemoveRows();
    }
}

void WordsModel::requestPage(const std::optional<QString> &, QObject *owner)
{
    m_sync->api()->fetch(endpoints::kChatWords, Nothing(), owner, [this](Result<WordsReply> reply) {
        if (!reply)
            return fail(reply.error());
        // The database's order may be another one.
        reply->words.sort();
        const qint64 count = reply->words.size();
        deliver(m_rows, std::move(reply->words), std::nullopt, count);
    });
}

} // namespace lectern

// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/chat/conversation_model.h"

#include <algorithm>

namespace lectern {

ConversationModel::ConversationModel(QObject *parent) : QAbstractListModel(parent)
{
    for (auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(this, signal, this, &ConversationModel::countChanged);
    connect(this, &QAbstractItemModel::modelReset, this, &ConversationModel::countChanged);
}

void ConversationModel::setParts(const Parts &parts)
{
    m_parts = parts;
}

/// What waits is newer than everything: it is shown where the window ends at the end.
int ConversationModel::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid())
        return 0;
    return int(m_messages.size() + (m_atEnd ? m_waiting.size() : 0));
}

qint64 ConversationModel::firstSeq() const
{
    return m_messages.isEmpty() ? 0 : m_messages.constFirst().seq;
}

qint64 ConversationModel::lastSeq() const
{
    return m_messages.isEmpty() ? 0 : m_messages.constLast().seq;
}

qsizetype ConversationModel::lowerBound(qint64 seq) const
{
    return std::lower_bound(m_messages.cbegin(), m_messages.cend(), seq,
                            [](const MessageDto &one, qint64 wanted) { return one.seq < wanted; }) -
           m_messages.cbegin();
}

int ConversationModel::rowOf(qsizetype at) const
{
    return int((m_atEnd ? m_waiting.size() : 0) + m_messages.size() - 1 - at);
}

int ConversationModel::rowOfSeq(qint64 seq) const
{
    const qsizetype at = lowerBound(seq);
    return at < m_messages.size() && m_messages[at].seq == seq ? rowOf(at) : -1;
}

int ConversationModel::rowOfMessage(const MessageId &id) const
{
    const MessageDto *message = find(id);
    return message ? rowOfSeq(message->seq) : -1;
}

const MessageDto *ConversationModel::find(const MessageId &id) const
{
    const auto it = std::find_if(m_messages.cbegin(), m_messages.cend(),
                                 [&](const MessageDto &one) { return one.messageId == id; });
    return it == m_messages.cend() ? nullptr : &*it;
}

void ConversationModel::reset(const QList<MessageDto> &messages, bool atStart, bool atEnd)
{
    beginResetModel();
    m_messages = messages;
    if (m_messages.size() > kWindow) {
        m_messages = m_messages.last(kWindow);
        atStart = false;
    }
    m_atStart = atStart;
    m_atEnd = atEnd;
    m_styled.clear();
    endResetModel();
    Q_EMIT edgesChanged();
}

void ConversationModel::setEdges(bool atStart, bool atEnd)
{
    if (m_atStart == atStart && m_atEnd == atEnd)
        return;
    m_atStart = atStart;
    if (m_atEnd != atEnd && !m_waiting.isEmpty()) {
        const int last = int(m_waiting.size()) - 1;
        if (atEnd) {
            beginInsertRows({}, 0, last);
            m_atEnd = true;
            endInsertRows();
        } else {
            beginRemoveRows({}, 0, last);
            m_atEnd = false;
            endRemoveRows();
        }
    }
    m_atEnd = atEnd;
    touch(rowCount() - 1); // only the very first message has a day line without one before it
    Q_EMIT edgesChanged();
}

void ConversationModel::addOlder(const QList<MessageDto> &messages, bool atStart)
{
    QList<MessageDto> fresh = messages;
    fresh.removeIf([this](const MessageDto &one) { return !isEmpty() && one.seq >= firstSeq(); });
    if (!m_sparse && !isEmpty() && !messages.isEmpty() && messages.constLast().seq < firstSeq() - 1)
        return;
    if (!fresh.isEmpty()) {
        const int row = rowCount();
        beginInsertRows({}, row, row + int(fresh.size()) - 1);
        m_messages = fresh + m_messages;
        endInsertRows();
        touchAround(row);
    }
    setEdges(atStart, m_atEnd);
    dropNewest();
}

void ConversationModel::addNewer(const QList<MessageDto> &messages, bool atEnd)
{
    if (!m_sparse && !isEmpty() && !messages.isEmpty() && messages.constFirst().seq > lastSeq() + 1)
        return;
    for (const MessageDto &message : messages) {
        if (isEmpty() || message.seq > lastSeq())
            append(message);
    }
    setEdges(m_atStart, atEnd);
    dropOldest();
}

void ConversationModel::append(const MessageDto &message)
{
    const int row = m_atEnd ? int(m_waiting.size()) : 0;
    // The echo of what was sent becomes the message, in the same row.
    if (m_atEnd && !m_waiting.isEmpty() && message.clientId &&
        m_waiting.constFirst().entry.request.clientId == message.clientId) {
        m_waiting.removeFirst();
        m_messages.append(message);
        touchAround(row - 1);
        return;
    }
    for (qsizetype i = 1; m_atEnd && message.clientId && i < m_waiting.size(); ++i) {
        if (m_waiting[i].entry.request.clientId == message.clientId) {
            const int gone = int(m_waiting.size() - 1 - i);
            beginRemoveRows({}, gone, gone);
            m_waiting.removeAt(i);
            endRemoveRows();
            break;
        }
    }
    const int at = m_atEnd ? int(m_waiting.size()) : 0;
    beginInsertRows({}, at, at);
    m_messages.append(message);
    endInsertRows();
    touchAround(at);
}

void ConversationModel::dropOldest()
{
    const qsizetype extra = m_messages.size() - kWindow;
    if (extra <= 0)
        return;
    const int rows = rowCount();
    beginRemoveRows({}, rows - int(extra), rows - 1);
    m_messages.remove(0, extra);
    endRemoveRows();
    setEdges(false, m_atEnd);
    touch(rowCount() - 1);
}

void ConversationModel::dropNewest()
{
    const qsizetype extra = m_messages.size() - kWindow;
    if (extra <= 0)
        return;
    setEdges(m_atStart, false);
    beginRemoveRows({}, 0, int(extra) - 1);
    m_messages.resize(kWindow);
    endRemoveRows();
    touch(0);
}

void ConversationModel::merge(const MessageDto &message)
{
    const qsizetype at = lowerBound(message.seq);
    if (at < m_messages.size() && m_messages[at].seq == message.seq) {
        MessageDto &mine = m_messages[at];
        if (message.change < mine.change)
            return;
        m_styled.remove(mine.messageId);
        mine = message;
        touch(rowOf(at));
        return;
    }
    if (at < m_messages.size() || !m_atEnd)
        return; // older than the window, or newer than where it ends
    if (!m_sparse && (isEmpty() ? (!m_atStart && message.seq > 1) : message.seq > lastSeq() + 1)) {
        setEdges(m_atStart, false);
        return;
    }
    append(message);
    dropOldest();
}

qsizetype ConversationModel::placeOf(const MessagePatch &patch) const
{
    qsizetype at = lowerBound(patch.seq);
    if (patch.seq == 0) { // what tells of an answer names the message it is about by its id
        const MessageDto *message = find(patch.messageId);
        at = message ? lowerBound(message->seq) : -1;
    }
    const bool here = at >= 0 && at < m_messages.size();
    return here && m_messages[at].messageId == patch.messageId ? at : -1;
}

void ConversationModel::patch(const MessagePatch &patch)
{
    const qsizetype at = placeOf(patch);
    if (at < 0)
        return;
    if (!patch.applyTo(m_messages[at]))
        return;
    m_styled.remove(patch.messageId);
    touchAround(rowOf(at));
}

void ConversationModel::foresee(const MessagePatch &patch)
{
    const qsizetype at = placeOf(patch);
    if (at < 0)
        return;
    patch.apply(m_messages[at]);
    m_styled.remove(patch.messageId);
    touch(rowOf(at));
}

void ConversationModel::setPending(const QHash<MessageId, PendingChange> &pending)
{
    const auto before = std::exchange(m_pending, pending);
    for (qsizetype at = 0; at < m_messages.size(); ++at) {
        const MessageId id = m_messages[at].messageId;
        if (before.value(id) == pending.value(id) && before.contains(id) == pending.contains(id))
            continue;
        m_styled.remove(id);
        touch(rowOf(at));
    }
}

void ConversationModel::setProgress(const Uuid &clientId, double progress)
{
    for (qsizetype i = 0; i < m_waiting.size(); ++i) {
        if (m_waiting[i].entry.request.clientId != clientId)
            continue;
        m_waiting[i].progress = progress;
        const QModelIndex place = index(int(m_waiting.size() - 1 - i));
        if (m_atEnd)
            Q_EMIT dataChanged(place, place, {ProgressRole});
    }
}

void ConversationModel::setHold(const QString &why)
{
    if (m_hold == why)
        return;
    m_hold = why;
    if (m_atEnd && !m_waiting.isEmpty())
        Q_EMIT dataChanged(index(0), index(int(m_waiting.size()) - 1), {HoldRole});
}

bool ConversationModel::ownAmong(int newestRow, int oldestRow) const
{
    for (int row = std::max(0, newestRow); row <= std::min(oldestRow, rowCount() - 1); ++row) {
        const QModelIndex one = index(row);
        if (one.data(OwnRole).toBool() && one.data(SeqRole).toLongLong() > 0)
            return true;
    }
    return false;
}

void ConversationModel::renamePeople()
{
    m_styled.clear();
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {StyledRole, PartsRole, SummaryRole});
}

void ConversationModel::setWaiting(const QList<OutboxEntry> &entries, const Uuid &sending)
{
    // What the window has as a message already waits no longer.
    QList<Echo> wanted;
    for (const OutboxEntry &entry : entries) {
        const bool arrived =
            std::any_of(m_messages.crbegin(), m_messages.crend(), [&](const MessageDto &message) {
                return message.clientId && message.clientId == entry.request.clientId;
            });
        if (!arrived)
            wanted.append({entry, entry.request.clientId == sending});
    }
    const auto same = [](const Echo &a, const Echo &b) {
        return a.entry.request.clientId == b.entry.request.clientId;
    };
    const bool shown = m_atEnd;
    const bool any = !m_waiting.isEmpty() || !wanted.isEmpty();
    for (qsizetype i = m_waiting.size() - 1; i >= 0; --i) {
        const bool stays = std::any_of(wanted.cbegin(), wanted.cend(),
                                       [&](const Echo &one) { return same(one, m_waiting[i]); });
        if (stays)
            continue;
        const int row = int(m_waiting.size() - 1 - i);
        if (shown)
            beginRemoveRows({}, row, row);
        m_waiting.removeAt(i);
        if (shown)
            endRemoveRows();
    }
    // What stays is in the same order; what is new comes last.
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        if (i < m_waiting.size()) {
            m_waiting[i] = wanted[i];
            continue;
        }
        if (shown)
            beginInsertRows({}, 0, 0);
        m_waiting.append(wanted[i]);
        if (shown)
            endInsertRows();
    }
    // The newest message, too: it ends a group where nothing waits behind it.
    if (shown && any && rowCount() > 0)
        Q_EMIT dataChanged(index(0), index(std::min(int(m_waiting.size()), rowCount() - 1)));
}

void ConversationModel::setReadUpTo(qint64 seq)
{
    const qint64 before = std::exchange(m_readUpTo, seq);
    if (before == seq)
        return;
    touch(rowOfSeq(before + 1));
    touch(rowOfSeq(seq + 1));
}

void ConversationModel::setReads(const QHash<UserId, qint64> &reads)
{
    m_reads = reads;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {ReadByRole});
}

void ConversationModel::setReadCounts(const std::optional<QMap<qint64, int>> &counts)
{
    m_readCounts = counts;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {ReadByRole});
}

void ConversationModel::touch(int row)
{
    if (row >= 0 && row < rowCount())
        Q_EMIT dataChanged(index(row), index(row));
}

/// Day lines and groups depend on the neighbours.
void ConversationModel::touchAround(int row)
{
    const int from = std::max(0, row - 1);
    const int to = std::min(rowCount() - 1, row + 1);
    if (from <= to)
        Q_EMIT dataChanged(index(from), index(to));
}

} // namespace lectern

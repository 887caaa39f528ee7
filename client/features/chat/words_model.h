// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/core/paged_list_model.h"
#include "shared/core/result.h"
#include "shared/dto/chat_moderation.h"
#include "shared/policy/roles.h"

#include <functional>
#include <memory>

namespace lectern {

class ChatSync;

/// Words that messages may not contain, in the whole school, in alphabetical order: instructors
/// read the list, admins change it.
class WordsModel : public lectern::PagedListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the chat controller")
    Q_PROPERTY(bool readable READ readable NOTIFY roleChanged FINAL)
    Q_PROPERTY(bool editable READ editable NOTIFY roleChanged FINAL)
    Q_PROPERTY(int additions READ additions NOTIFY added FINAL)
    Q_PROPERTY(bool changing READ changing NOTIFY changingChanged FINAL)
    Q_PROPERTY(bool wrongWord READ wrongWord NOTIFY actionErrorChanged FINAL)
    Q_PROPERTY(lectern::ErrorInfo actionError READ actionError NOTIFY actionErrorChanged FINAL)

public:
    enum Role { WordRole = Qt::UserRole + 1 };

    explicit WordsModel(ChatSync *sync, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    [[nodiscard]] bool readable() const { return m_role != lectern::Role::Student; }
    [[nodiscard]] bool editable() const { return m_role == lectern::Role::Admin; }
    /// A change is on its way; others are not taken meanwhile.
    [[nodiscard]] bool changing() const { return m_scope != nullptr; }
    /// Words that were added from here.
    [[nodiscard]] int additions() const { return m_additions; }
    /// What was to be added is not one word.
    [[nodiscard]] bool wrongWord() const { return m_wrongWord; }
    [[nodiscard]] const ErrorInfo &actionError() const { return m_actionError; }

    [[nodiscard]] lectern::Role role() const { return m_role; }
    /// Of whoever is signed in; the list is forgotten.
    void setRole(lectern::Role role);
    Q_INVOKABLE void add(const QString &word);
    Q_INVOKABLE void remove(const QString &word);
    Q_INVOKABLE void clearActionError();

Q_SIGNALS:
    void roleChanged();
    void changingChanged();
    void actionErrorChanged();
    void added();

protected:
    void requestPage(const std::optional<QString> &cursor, QObject *owner) override;
    void dropRows() override { drop(m_rows); }

private:
    using Change = std::function<void(QStringList &)>;
    /// The server takes whole lists: the newest one is fetched first, so that what another admin
    /// did meanwhile stays.
    void change(const Change &what, bool adding);
    void put(const QStringList &words, bool adding);
    void finish(const Result<WordsReply> &reply, bool adding);
    /// Rows come and go one by one, so that the view stays where it is.
    void take(QStringList words);
    void tell(const std::optional<Error> &why, bool wrongWord);

    ChatSync *m_sync;
    QStringList m_rows;
    lectern::Role m_role = lectern::Role::Student;
    std::unique_ptr<QObject> m_scope;
    ErrorInfo m_actionError;
    int m_additions = 0;
    bool m_wrongWord = false;
};

} // namespace lectern

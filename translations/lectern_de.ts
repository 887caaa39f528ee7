<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AboutCourse</name>
    <message>
        <source>Instructor</source>
        <translation>Kursleitung</translation>
    </message>
</context>
<context>
    <name>AccessTokens</name>
    <message>
        <source>A program of the school</source>
        <translation>Ein Programm der Schule</translation>
    </message>
    <message>
        <source>Made by %1 on %2</source>
        <translation>Erstellt von %1 am %2</translation>
    </message>
    <message>
        <source>Made on %1</source>
        <translation>Erstellt am %1</translation>
    </message>
    <message>
        <source>Ends on %1</source>
        <translation>Endet am %1</translation>
    </message>
</context>
<context>
    <name>AccountSection</name>
    <message>
        <source>Password changed. Other devices have to sign in again.</source>
        <translation>Passwort geändert. Andere Geräte müssen sich neu anmelden.</translation>
    </message>
    <message>
        <source>This system has no keychain. Your sign-in is kept in a file that only your user account can read.</source>
        <translation>Dieses System hat keinen Schlüsselbund. Deine Anmeldung liegt in einer Datei, die nur dein Benutzerkonto lesen kann.</translation>
    </message>
    <message>
        <source>Change password</source>
        <translation>Passwort ändern</translation>
    </message>
    <message>
        <source>Current password</source>
        <translation>Aktuelles Passwort</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Neues Passwort</translation>
    </message>
    <message>
        <source>At least 8 characters</source>
        <translation>Mindestens 8 Zeichen</translation>
    </message>
    <message>
        <source>New password again</source>
        <translation>Neues Passwort wiederholen</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Delete account</source>
        <translation>Konto löschen</translation>
    </message>
    <message>
        <source>Delete your account?</source>
        <translation>Dein Konto löschen?</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Endgültig löschen</translation>
    </message>
    <message>
        <source>Your profile, progress and enrollments are removed. What you wrote stays without your name. This cannot be undone.</source>
        <translation>Dein Profil, dein Fortschritt und deine Einschreibungen werden entfernt. Was du geschrieben hast, bleibt ohne deinen Namen stehen. Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Privatsphäre</translation>
    </message>
    <message>
        <source>Invisible in Messages</source>
        <translation>Unsichtbar in Nachrichten</translation>
    </message>
    <message>
        <source>Nobody sees that you are online, when you were last here, or that you are typing.</source>
        <translation>Niemand sieht, dass du online bist, wann du zuletzt hier warst oder dass du schreibst.</translation>
    </message>
</context>
<context>
    <name>AddPeopleSheet</name>
    <message>
        <source>Add people</source>
        <translation>Leute hinzufügen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
</context>
<context>
    <name>AppProgressBar</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
</context>
<context>
    <name>AppearanceSection</name>
    <message>
        <source>Same as the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Colors</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Textgröße</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>Weniger Bewegung</translation>
    </message>
    <message>
        <source>Nothing slides or fades.</source>
        <translation>Nichts gleitet oder blendet über.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
</context>
<context>
    <name>ArchiveSheet</name>
    <message>
        <source>Open “%1” again?</source>
        <translation>„%1“ wieder öffnen?</translation>
    </message>
    <message>
        <source>Archive “%1”?</source>
        <translation>„%1“ archivieren?</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivieren</translation>
    </message>
    <message>
        <source>Whoever is in the course can write here again, as before.</source>
        <translation>Wer im Kurs ist, kann hier wieder schreiben wie zuvor.</translation>
    </message>
    <message>
        <source>Everybody can read what was said here and beside the lessons, nobody can write, you neither. It can be opened again.</source>
        <translation>Alle können lesen, was hier und neben den Lektionen gesagt wurde, niemand kann schreiben, auch du nicht. Der Raum lässt sich wieder öffnen.</translation>
    </message>
</context>
<context>
    <name>ArticleFormatter</name>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
</context>
<context>
    <name>AttachedFiles</name>
    <message>
        <source>Attached files</source>
        <translation>Angehängte Dateien</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
</context>
<context>
    <name>AttachmentView</name>
    <message>
        <source>Uploading %1</source>
        <translation>%1 wird hochgeladen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>Audit</name>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>size of files</source>
        <translation>Größe von Dateien</translation>
    </message>
    <message>
        <source>kinds of files</source>
        <translation>Arten von Dateien</translation>
    </message>
    <message>
        <source>chat on</source>
        <translation>Chat an</translation>
    </message>
    <message>
        <source>chat off</source>
        <translation>Chat aus</translation>
    </message>
    <message>
        <source>announcements only</source>
        <translation>nur Ankündigungen</translation>
    </message>
    <message>
        <source>everybody may write</source>
        <translation>alle dürfen schreiben</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>archiviert</translation>
    </message>
    <message>
        <source>no longer archived</source>
        <translation>nicht mehr archiviert</translation>
    </message>
    <message>
        <source>no slow mode</source>
        <translation>kein langsamer Modus</translation>
    </message>
    <message>
        <source>slow mode of %1</source>
        <translation>langsamer Modus mit %1</translation>
    </message>
    <message>
        <source>%1 archived this room</source>
        <translation>%1 hat diesen Raum archiviert</translation>
    </message>
    <message>
        <source>%1 opened this room again</source>
        <translation>%1 hat diesen Raum wieder geöffnet</translation>
    </message>
    <message>
        <source>%1 changed the settings</source>
        <translation>%1 hat die Einstellungen geändert</translation>
    </message>
    <message>
        <source>%1 changed the settings: %2</source>
        <translation>%1 hat die Einstellungen geändert: %2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>%1 deleted a message of %2</source>
        <translation>%1 hat eine Nachricht von %2 gelöscht</translation>
    </message>
    <message>
        <source>%1 pinned a message of %2</source>
        <translation>%1 hat eine Nachricht von %2 angeheftet</translation>
    </message>
    <message>
        <source>%1 unpinned a message of %2</source>
        <translation>%1 hat eine Nachricht von %2 gelöst</translation>
    </message>
    <message>
        <source>%1 silenced %2</source>
        <translation>%1 hat %2 stummgeschaltet</translation>
    </message>
    <message>
        <source>%1 let %2 write again</source>
        <translation>%1 lässt %2 wieder schreiben</translation>
    </message>
    <message>
        <source>%1 added %2</source>
        <translation>%1 hat %2 hinzugefügt</translation>
    </message>
    <message>
        <source>%1 removed %2</source>
        <translation>%1 hat %2 entfernt</translation>
    </message>
    <message>
        <source>%1 made %2 an admin</source>
        <translation>%1 hat %2 zum Admin gemacht</translation>
    </message>
    <message>
        <source>The room has another name, with its course</source>
        <translation>Der Raum heißt mit seinem Kurs jetzt anders</translation>
    </message>
    <message>
        <source>The room was archived with its course</source>
        <translation>Der Raum wurde mit seinem Kurs archiviert</translation>
    </message>
    <message>
        <source>The room was opened again with its course</source>
        <translation>Der Raum wurde mit seinem Kurs wieder geöffnet</translation>
    </message>
    <message>
        <source>%1, who is not in this room, looked at it because of a report</source>
        <translation>%1 ist nicht in diesem Raum und hat ihn wegen einer Meldung angesehen</translation>
    </message>
    <message>
        <source>%1 dismissed a report of %2</source>
        <translation>%1 hat eine Meldung von %2 verworfen</translation>
    </message>
    <message>
        <source>%1 deleted a message that %2 had reported</source>
        <translation>%1 hat eine Nachricht gelöscht, die %2 gemeldet hatte</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
</context>
<context>
    <name>AuditPanel</name>
    <message>
        <source>Decisions</source>
        <translation>Entscheidungen</translation>
    </message>
    <message>
        <source>Close decisions</source>
        <translation>Entscheidungen schließen</translation>
    </message>
    <message>
        <source>No decisions yet</source>
        <translation>Noch keine Entscheidungen</translation>
    </message>
    <message>
        <source>What those who look after this room do is kept here: deletions, silences, settings.</source>
        <translation>Hier steht, was die tun, die sich um diesen Raum kümmern: Löschungen, Schreibpausen, Einstellungen.</translation>
    </message>
    <message>
        <source>Let back in</source>
        <translation>Wieder hereinlassen</translation>
    </message>
</context>
<context>
    <name>AuthFrame</name>
    <message>
        <source>Welcome</source>
        <translation>Willkommen</translation>
    </message>
    <message>
        <source>Learn at your own pace.</source>
        <translation>Lerne in deinem eigenen Tempo.</translation>
    </message>
</context>
<context>
    <name>CaptionText</name>
    <message>
        <source>Caption: %1</source>
        <translation>Untertitel: %1</translation>
    </message>
</context>
<context>
    <name>CatalogFilters</name>
    <message>
        <source>Beginner</source>
        <translation>Einsteiger</translation>
    </message>
    <message>
        <source>Intermediate</source>
        <translation>Mittelstufe</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Fortgeschritten</translation>
    </message>
    <message>
        <source>Up to 1 hour</source>
        <translation>Bis 1 Stunde</translation>
    </message>
    <message>
        <source>Up to 3 hours</source>
        <translation>Bis 3 Stunden</translation>
    </message>
    <message>
        <source>Up to 10 hours</source>
        <translation>Bis 10 Stunden</translation>
    </message>
    <message>
        <source>Best match</source>
        <translation>Beste Treffer</translation>
    </message>
    <message>
        <source>Most popular</source>
        <translation>Beliebteste</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Neueste</translation>
    </message>
    <message>
        <source>Best rated</source>
        <translation>Bestbewertete</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Kostenlos</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Kostenpflichtig</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>Sortieren</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Zurücksetzen</translation>
    </message>
</context>
<context>
    <name>CatalogPage</name>
    <message>
        <source>Catalog</source>
        <translation>Katalog</translation>
    </message>
    <message>
        <source>Search courses</source>
        <translation>Kurse suchen</translation>
    </message>
    <message>
        <source>Courses</source>
        <translation>Kurse</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>No courses yet</source>
        <translation>Noch keine Kurse</translation>
    </message>
    <message>
        <source>Try fewer words or fewer filters.</source>
        <translation>Versuche es mit weniger Wörtern oder Filtern.</translation>
    </message>
    <message>
        <source>The school has not published a course. Come back soon.</source>
        <translation>Die Schule hat noch keinen Kurs veröffentlicht. Schau bald wieder vorbei.</translation>
    </message>
    <message>
        <source>Clear search and filters</source>
        <translation>Suche und Filter zurücksetzen</translation>
    </message>
</context>
<context>
    <name>Chat</name>
    <message numerus="yes">
        <source>%n members</source>
        <translation>
            <numerusform>%n Mitglied</numerusform>
            <numerusform>%n Mitglieder</numerusform>
        </translation>
    </message>
    <message>
        <source>An earlier message</source>
        <translation>Eine frühere Nachricht</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>Last seen %1</source>
        <translation>Zuletzt gesehen: %1</translation>
    </message>
    <message>
        <source>Message deleted</source>
        <translation>Nachricht gelöscht</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Voice message</source>
        <translation>Sprachnachricht</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>%1 started this room</source>
        <translation>%1 hat diesen Raum eröffnet</translation>
    </message>
    <message>
        <source>%1 added somebody</source>
        <translation>%1 hat jemanden hinzugefügt</translation>
    </message>
    <message>
        <source>%1 removed somebody</source>
        <translation>%1 hat jemanden entfernt</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>%1 ist gegangen</translation>
    </message>
    <message>
        <source>%1 gave the room another name</source>
        <translation>%1 hat den Raum umbenannt</translation>
    </message>
    <message>
        <source>The room has another name, with its course</source>
        <translation>Der Raum heißt mit seinem Kurs jetzt anders</translation>
    </message>
    <message>
        <source>Something changed in this room</source>
        <translation>In diesem Raum hat sich etwas geändert</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>dddd, d MMMM</source>
        <translation>dddd, d. MMMM</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <translation>d. MMMM yyyy</translation>
    </message>
    <message>
        <source>No messages yet</source>
        <translation>Noch keine Nachrichten</translation>
    </message>
    <message>
        <source>You: %1</source>
        <translation>Du: %1</translation>
    </message>
    <message>
        <source>%1 is writing…</source>
        <translation>%1 schreibt …</translation>
    </message>
    <message>
        <source>%1 and %2 are writing…</source>
        <translation>%1 und %2 schreiben …</translation>
    </message>
    <message>
        <source>Several people are writing…</source>
        <translation>Mehrere schreiben …</translation>
    </message>
    <message>
        <source>%1, %2 online</source>
        <translation>%1, %2 online</translation>
    </message>
    <message>
        <source>This chat is switched off.</source>
        <translation>Dieser Chat ist abgeschaltet.</translation>
    </message>
    <message>
        <source>You can&apos;t write here.</source>
        <translation>Hier kannst du nicht schreiben.</translation>
    </message>
    <message>
        <source>To “%1”: %2</source>
        <translation>Zu „%1“: %2</translation>
    </message>
    <message>
        <source>%1 in the lesson: %2</source>
        <translation>%1 in der Lektion: %2</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>Seite %1</translation>
    </message>
    <message>
        <source>At %1</source>
        <translation>Bei %1</translation>
    </message>
    <message>
        <source>On page %1</source>
        <translation>Auf Seite %1</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>Muted until %1</source>
        <translation>Stumm bis %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Last seen just now</source>
        <translation>Gerade noch hier</translation>
    </message>
    <message numerus="yes">
        <source>Last seen %n minutes ago</source>
        <translation>
            <numerusform>Zuletzt vor einer Minute hier</numerusform>
            <numerusform>Zuletzt vor %n Minuten hier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last seen %n hours ago</source>
        <translation>
            <numerusform>Zuletzt vor einer Stunde hier</numerusform>
            <numerusform>Zuletzt vor %n Stunden hier</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>Ab %1</translation>
    </message>
    <message>
        <source>Up to %1</source>
        <translation>Bis %1</translation>
    </message>
    <message>
        <source>You are offline. This is as near as the messages on this computer come to that day.</source>
        <translation>Du bist offline. Näher an diesen Tag reichen die Nachrichten auf diesem Computer nicht.</translation>
    </message>
    <message>
        <source>You are not in this room: its people can&apos;t be silenced from here. The message can be deleted.</source>
        <translation>Du bist nicht in diesem Raum: Von hier lässt sich dort niemand stummschalten. Die Nachricht kann gelöscht werden.</translation>
    </message>
    <message>
        <source>This conversation is open only to those who are in it.</source>
        <translation>Dieses Gespräch ist nur für die offen, die darin sind.</translation>
    </message>
    <message>
        <source>Slow mode: you can write again in %1.</source>
        <translation>Langsamer Modus: In %1 kannst du wieder schreiben.</translation>
    </message>
    <message>
        <source>Slow mode: one message every %1.</source>
        <translation>Langsamer Modus: eine Nachricht alle %1.</translation>
    </message>
    <message>
        <source>Goes in %1</source>
        <translation>Geht in %1 hinaus</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 added %2</source>
        <translation>%1 hat %2 hinzugefügt</translation>
    </message>
    <message>
        <source>%1 removed %2</source>
        <translation>%1 hat %2 entfernt</translation>
    </message>
    <message>
        <source>Silenced until %1</source>
        <translation>Darf bis %1 nicht schreiben</translation>
    </message>
    <message>
        <source>This conversation is open only to those who are in it. Admins can read it while a report of somebody else waits, and for thirty days after.</source>
        <translation>Dieses Gespräch ist nur für die offen, die darin sind. Admins können es lesen, solange die Meldung eines anderen wartet, und dreißig Tage danach.</translation>
    </message>
    <message>
        <source>You are no longer in “%1”.</source>
        <translation>Du bist nicht mehr in „%1“.</translation>
    </message>
    <message>
        <source>A moderator has silenced you here until %1.</source>
        <translation>Die Moderation lässt dich hier bis %1 nicht schreiben.</translation>
    </message>
    <message>
        <source>Reported. Thank you, somebody will look at it.</source>
        <translation>Gemeldet. Danke, es wird angesehen.</translation>
    </message>
    <message>
        <source>This file is larger than %1.</source>
        <translation>Diese Datei ist größer als %1.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Unpinned</source>
        <translation>Gelöst</translation>
    </message>
    <message>
        <source>%1, who is not in this room, looked at it because of a report</source>
        <translation>%1 ist nicht in diesem Raum und hat ihn wegen einer Meldung angesehen</translation>
    </message>
    <message>
        <source>The message was deleted for all</source>
        <translation>Die Nachricht ist für alle gelöscht</translation>
    </message>
    <message>
        <source>The report was dismissed</source>
        <translation>Die Meldung ist verworfen</translation>
    </message>
    <message>
        <source>%1 made %2 an admin</source>
        <translation>%1 hat %2 zum Admin gemacht</translation>
    </message>
    <message>
        <source>%1 made somebody an admin</source>
        <translation>%1 hat jemanden zum Admin gemacht</translation>
    </message>
</context>
<context>
    <name>ChatPage</name>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Your conversations</source>
        <translation>Deine Gespräche</translation>
    </message>
    <message>
        <source>Choose one on the left. Every course you take has its own.</source>
        <translation>Wähle links eines aus. Jeder deiner Kurse hat sein eigenes.</translation>
    </message>
    <message>
        <source>What you open stands here.</source>
        <translation>Was du öffnest, steht hier.</translation>
    </message>
    <message>
        <source>Choose one on the left. What was reported waits behind the flag.</source>
        <translation>Wähle links eines aus. Was gemeldet wurde, wartet hinter der Fahne.</translation>
    </message>
</context>
<context>
    <name>ChatPlace</name>
    <message>
        <source>this moment</source>
        <translation>diesen Moment</translation>
    </message>
    <message>
        <source>this page</source>
        <translation>diese Seite</translation>
    </message>
</context>
<context>
    <name>CloseReportSheet</name>
    <message>
        <source>Delete the reported message?</source>
        <translation>Die gemeldete Nachricht löschen?</translation>
    </message>
    <message>
        <source>Dismiss the report?</source>
        <translation>Die Meldung verwerfen?</translation>
    </message>
    <message>
        <source>Delete for all</source>
        <translation>Für alle löschen</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>It disappears for everybody, and the report is closed. That it was there can still be seen.</source>
        <translation>Sie verschwindet für alle, und die Meldung ist erledigt. Dass sie da war, bleibt sichtbar.</translation>
    </message>
    <message>
        <source>The message stays as it is, and the report is closed.</source>
        <translation>Die Nachricht bleibt, wie sie ist, und die Meldung ist erledigt.</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Editing</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Write a message</source>
        <translation>Nachricht schreiben</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>The others find it at this moment</source>
        <translation>Die anderen finden sie an dieser Stelle</translation>
    </message>
    <message>
        <source>Your question</source>
        <translation>Deine Frage</translation>
    </message>
</context>
<context>
    <name>ComposerContext</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>ComposerFoot</name>
    <message>
        <source>Too long to be sent: %1 of %2 characters</source>
        <translation>Zu lang zum Senden: %1 von %2 Zeichen</translation>
    </message>
</context>
<context>
    <name>ComposerTools</name>
    <message>
        <source>Attach files</source>
        <translation>Dateien anhängen</translation>
    </message>
    <message>
        <source>Record a voice message</source>
        <translation>Sprachnachricht aufnehmen</translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation>Emoji</translation>
    </message>
</context>
<context>
    <name>ConversationHeader</name>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>Search in this room</source>
        <translation>In diesem Raum suchen</translation>
    </message>
    <message>
        <source>Pinned messages</source>
        <translation>Angeheftete Nachrichten</translation>
    </message>
    <message>
        <source>Room settings</source>
        <translation>Einstellungen des Raums</translation>
    </message>
</context>
<context>
    <name>ConversationView</name>
    <message>
        <source>Say hello</source>
        <translation>Sag Hallo</translation>
    </message>
    <message>
        <source>Only the two of you can read what is written here.</source>
        <translation>Nur ihr beide könnt lesen, was hier steht.</translation>
    </message>
    <message>
        <source>Ask what you want to know. Everybody in this room can read and answer.</source>
        <translation>Frag, was du wissen willst. Alle in diesem Raum können lesen und antworten.</translation>
    </message>
</context>
<context>
    <name>CourseCard</name>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>CourseHeader</name>
    <message>
        <source>Completed</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message numerus="yes">
        <source>%n lesson(s)</source>
        <translation>
            <numerusform>%n Lektion</numerusform>
            <numerusform>%n Lektionen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n student(s)</source>
        <translation>
            <numerusform>%n eingeschrieben</numerusform>
            <numerusform>%n eingeschrieben</numerusform>
        </translation>
    </message>
    <message>
        <source>Updated %1</source>
        <translation>Aktualisiert: %1</translation>
    </message>
    <message>
        <source>Enroll</source>
        <translation>Einschreiben</translation>
    </message>
    <message>
        <source>Buy for %1</source>
        <translation>Kaufen für %1</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>%1 % done</source>
        <translation>%1 % erledigt</translation>
    </message>
</context>
<context>
    <name>CoursePage</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Über den Kurs</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>Bewertungen</translation>
    </message>
    <message>
        <source>Discussion</source>
        <translation>Diskussion</translation>
    </message>
</context>
<context>
    <name>CourseRow</name>
    <message>
        <source>Completed</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>%1 % done</source>
        <translation>%1 % erledigt</translation>
    </message>
    <message numerus="yes">
        <source>%n lesson(s)</source>
        <translation>
            <numerusform>%n Lektion</numerusform>
            <numerusform>%n Lektionen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>Courses</name>
    <message>
        <source>You are enrolled</source>
        <translation>Du bist eingeschrieben</translation>
    </message>
    <message numerus="yes">
        <source>%n lesson(s)</source>
        <translation>
            <numerusform>%n Lektion</numerusform>
            <numerusform>%n Lektionen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 Min.</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 Std.</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 Std. %2 Min.</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Kostenlos</translation>
    </message>
    <message>
        <source>Beginner</source>
        <translation>Einsteiger</translation>
    </message>
    <message>
        <source>Intermediate</source>
        <translation>Mittelstufe</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Fortgeschritten</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Quiz</source>
        <translation>Quiz</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Live session</source>
        <translation>Live-Sitzung</translation>
    </message>
    <message>
        <source>Exercise</source>
        <translation>Übung</translation>
    </message>
</context>
<context>
    <name>DayLine</name>
    <message>
        <source>Go to another day</source>
        <translation>Zu einem anderen Tag gehen</translation>
    </message>
</context>
<context>
    <name>DayPicker</name>
    <message>
        <source>Go to a day</source>
        <translation>Zu einem Tag gehen</translation>
    </message>
    <message>
        <source>The month before</source>
        <translation>Monat davor</translation>
    </message>
    <message>
        <source>The month after</source>
        <translation>Monat danach</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <extracomment>A month of a year, as QDate formats it.</extracomment>
        <translation>MMMM yyyy</translation>
    </message>
</context>
<context>
    <name>DemoAccounts</name>
    <message>
        <source>Student</source>
        <translation>Lernende:r</translation>
    </message>
    <message>
        <source>Instructor</source>
        <translation>Kursleitung</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administration</translation>
    </message>
    <message>
        <source>This is a demo school. Look around as:</source>
        <translation>Dies ist eine Demo-Schule. Schau dich um als:</translation>
    </message>
</context>
<context>
    <name>DoneBar</name>
    <message>
        <source>Mark as done</source>
        <translation>Als erledigt markieren</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Next lesson</source>
        <translation>Nächste Lektion</translation>
    </message>
</context>
<context>
    <name>DropTarget</name>
    <message>
        <source>Drop files to attach them</source>
        <translation>Dateien hier ablegen, um sie anzuhängen</translation>
    </message>
</context>
<context>
    <name>EditsSheet</name>
    <message>
        <source>Earlier versions</source>
        <translation>Frühere Fassungen</translation>
    </message>
    <message>
        <source>What was deleted</source>
        <translation>Was gelöscht wurde</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Deleted by %1, %2</source>
        <translation>Gelöscht von %1, %2</translation>
    </message>
    <message>
        <source>Until %1</source>
        <translation>Bis %1</translation>
    </message>
    <message>
        <source>Nothing was kept of it.</source>
        <translation>Davon wurde nichts aufbewahrt.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>EmojiMenu</name>
    <message>
        <source>Thumbs up</source>
        <translation>Daumen hoch</translation>
    </message>
    <message>
        <source>Heart</source>
        <translation>Herz</translation>
    </message>
    <message>
        <source>Laughing</source>
        <translation>Lachen</translation>
    </message>
    <message>
        <source>Celebrating</source>
        <translation>Feiern</translation>
    </message>
    <message>
        <source>Thinking</source>
        <translation>Nachdenklich</translation>
    </message>
    <message>
        <source>Thank you</source>
        <translation>Danke</translation>
    </message>
    <message>
        <source>More emoji</source>
        <translation>Mehr Emoji</translation>
    </message>
</context>
<context>
    <name>EmojiPicker</name>
    <message>
        <source>Faces</source>
        <translation>Gesichter</translation>
    </message>
    <message>
        <source>Hands and people</source>
        <translation>Hände und Menschen</translation>
    </message>
    <message>
        <source>Nature</source>
        <translation>Natur</translation>
    </message>
    <message>
        <source>Food</source>
        <translation>Essen</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>Aktivitäten</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Orte</translation>
    </message>
    <message>
        <source>Things</source>
        <translation>Dinge</translation>
    </message>
    <message>
        <source>Signs</source>
        <translation>Zeichen</translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation>Emoji</translation>
    </message>
    <message>
        <source>Search emoji</source>
        <translation>Emoji suchen</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
</context>
<context>
    <name>ErrorInfo</name>
    <message>
        <source>Too many wrong passwords. Try again at %1.</source>
        <translation>Zu viele falsche Passwörter. Versuche es um %1 noch einmal.</translation>
    </message>
</context>
<context>
    <name>ErrorState</name>
    <message>
        <source>You are offline</source>
        <translation>Du bist offline</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>Das hat nicht geklappt</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Hide details</source>
        <translation>Details ausblenden</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Request %1</source>
        <translation>Anfrage %1</translation>
    </message>
</context>
<context>
    <name>FileBubble</name>
    <message>
        <source>Save %1</source>
        <translation>%1 speichern</translation>
    </message>
    <message>
        <source>Save file</source>
        <translation>Datei speichern</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
</context>
<context>
    <name>FilterChip</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>FirstQuestion</name>
    <message>
        <source>The others find it at this moment</source>
        <translation>Die anderen finden sie an dieser Stelle</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Your question</source>
        <translation>Deine Frage</translation>
    </message>
</context>
<context>
    <name>HandOverSheet</name>
    <message>
        <source>Who looks after the group?</source>
        <translation>Wer kümmert sich um die Gruppe?</translation>
    </message>
    <message>
        <source>Hand over and leave</source>
        <translation>Übergeben und verlassen</translation>
    </message>
    <message>
        <source>You are the last admin. Choose who becomes one before you leave.</source>
        <translation>Du verwaltest die Gruppe als Letzte oder Letzter. Wähle, wer es übernimmt, bevor du gehst.</translation>
    </message>
    <message>
        <source>You are alone in this group. Add somebody first.</source>
        <translation>Du bist allein in dieser Gruppe. Füge erst jemanden hinzu.</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Hello, %1</source>
        <translation>Hallo, %1</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Your first course is waiting</source>
        <translation>Dein erster Kurs wartet</translation>
    </message>
    <message>
        <source>Choose something from the catalog. It will be here whenever you come back.</source>
        <translation>Such dir etwas im Katalog aus. Du findest es hier, wann immer du wiederkommst.</translation>
    </message>
    <message>
        <source>Browse the catalog</source>
        <translation>Katalog durchsuchen</translation>
    </message>
    <message>
        <source>Your courses</source>
        <translation>Deine Kurse</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Others are learning</source>
        <translation>Das lernen andere</translation>
    </message>
    <message>
        <source>Catalog</source>
        <translation>Katalog</translation>
    </message>
</context>
<context>
    <name>ImageViewer</name>
    <message>
        <source>Picture %1</source>
        <translation>Bild %1</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Größer</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>Bild speichern</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>This picture can&apos;t be shown here. You can save it.</source>
        <translation>Dieses Bild kann hier nicht gezeigt werden. Es lässt sich speichern.</translation>
    </message>
    <message>
        <source>The picture before</source>
        <translation>Vorheriges Bild</translation>
    </message>
    <message>
        <source>The picture after</source>
        <translation>Nächstes Bild</translation>
    </message>
</context>
<context>
    <name>InspectSheet</name>
    <message>
        <source>Look into a conversation of others?</source>
        <translation>In ein fremdes Gespräch hineinsehen?</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Hineinsehen</translation>
    </message>
    <message>
        <source>You are not in “%1”. A line among its messages tells its people that you looked, and when.</source>
        <translation>Du bist nicht in „%1“. Eine Zeile zwischen den Nachrichten sagt den Beteiligten, dass du hineingesehen hast und wann.</translation>
    </message>
    <message>
        <source>You can read but not write there: while the report waits, and for thirty days after it was dealt with.</source>
        <translation>Du kannst dort lesen, aber nicht schreiben: solange die Meldung wartet und dreißig Tage, nachdem sie erledigt ist.</translation>
    </message>
</context>
<context>
    <name>InspectionView</name>
    <message>
        <source>Back to your conversations</source>
        <translation>Zurück zu deinen Gesprächen</translation>
    </message>
    <message>
        <source>Conversation of others, read only</source>
        <translation>Fremdes Gespräch, nur zum Lesen</translation>
    </message>
    <message>
        <source>A line among the messages tells everybody in this conversation that you looked.</source>
        <translation>Eine Zeile zwischen den Nachrichten sagt allen in diesem Gespräch, dass du hineingesehen hast.</translation>
    </message>
    <message>
        <source>It is open to you while the report waits, and for thirty days after.</source>
        <translation>Es steht dir offen, solange die Meldung wartet, und dreißig Tage danach.</translation>
    </message>
    <message>
        <source>The report was dealt with: it is open to you until %1.</source>
        <translation>Die Meldung ist erledigt: Das Gespräch steht dir bis %1 offen.</translation>
    </message>
    <message>
        <source>Messages of %1</source>
        <translation>Nachrichten von %1</translation>
    </message>
    <message>
        <source>Later messages</source>
        <translation>Spätere Nachrichten</translation>
    </message>
    <message>
        <source>Earlier messages</source>
        <translation>Frühere Nachrichten</translation>
    </message>
    <message>
        <source>To the reported message</source>
        <translation>Zur gemeldeten Nachricht</translation>
    </message>
    <message>
        <source>Delete for all…</source>
        <translation>Für alle löschen …</translation>
    </message>
    <message>
        <source>Dismiss the report…</source>
        <translation>Meldung verwerfen …</translation>
    </message>
</context>
<context>
    <name>JumpPalette</name>
    <message>
        <source>Home</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Catalog</source>
        <translation>Katalog</translation>
    </message>
    <message>
        <source>My learning</source>
        <translation>Meine Kurse</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Suche läuft …</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Jump to a page, course, room or person</source>
        <translation>Zu Seite, Kurs, Raum oder Person springen</translation>
    </message>
    <message>
        <source>Write to this person</source>
        <translation>Dieser Person schreiben</translation>
    </message>
    <message>
        <source>Open this room</source>
        <translation>Diesen Raum öffnen</translation>
    </message>
</context>
<context>
    <name>LearningPage</name>
    <message>
        <source>My learning</source>
        <translation>Meine Kurse</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>Laufend</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Nothing under way</source>
        <translation>Nichts am Laufen</translation>
    </message>
    <message>
        <source>Nothing completed yet</source>
        <translation>Noch nichts abgeschlossen</translation>
    </message>
    <message>
        <source>Courses you enroll in are listed here.</source>
        <translation>Kurse, in die du dich einschreibst, stehen hier.</translation>
    </message>
    <message>
        <source>Finish a course and it moves here.</source>
        <translation>Schließ einen Kurs ab, dann erscheint er hier.</translation>
    </message>
    <message>
        <source>Browse the catalog</source>
        <translation>Katalog durchsuchen</translation>
    </message>
</context>
<context>
    <name>LessonChatPanel</name>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>Ask here</source>
        <translation>Hier fragen</translation>
    </message>
    <message>
        <source>A question about %1 (A)</source>
        <translation>Eine Frage über %1 (A)</translation>
    </message>
    <message>
        <source>Close chat</source>
        <translation>Chat schließen</translation>
    </message>
    <message>
        <source>No questions yet</source>
        <translation>Noch keine Fragen</translation>
    </message>
    <message>
        <source>Ask about the moment you see: the others find your question on the timeline.</source>
        <translation>Frag nach dem Moment, den du siehst: Die anderen finden deine Frage auf der Zeitleiste.</translation>
    </message>
    <message>
        <source>Ask what you want to know. Everybody in this room can read and answer.</source>
        <translation>Frag, was du wissen willst. Alle in diesem Raum können lesen und antworten.</translation>
    </message>
</context>
<context>
    <name>LessonDetails</name>
    <message>
        <source>Completed</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>%1 % watched</source>
        <translation>%1 % angesehen</translation>
    </message>
    <message>
        <source>Progress is kept here until you are online</source>
        <translation>Der Fortschritt bleibt hier gespeichert, bis du online bist</translation>
    </message>
    <message>
        <source>Next lesson</source>
        <translation>Nächste Lektion</translation>
    </message>
</context>
<context>
    <name>LessonHeader</name>
    <message>
        <source>Back to the course</source>
        <translation>Zurück zum Kurs</translation>
    </message>
    <message>
        <source>Previous lesson</source>
        <translation>Vorherige Lektion</translation>
    </message>
    <message>
        <source>Next lesson</source>
        <translation>Nächste Lektion</translation>
    </message>
    <message>
        <source>Hide outline</source>
        <translation>Inhalt ausblenden</translation>
    </message>
    <message>
        <source>Show outline</source>
        <translation>Inhalt einblenden</translation>
    </message>
    <message>
        <source>Hide chat</source>
        <translation>Chat ausblenden</translation>
    </message>
    <message numerus="yes">
        <source>Show chat, %n new</source>
        <translation>
            <numerusform>Chat anzeigen, %n neu</numerusform>
            <numerusform>Chat anzeigen, %n neu</numerusform>
        </translation>
    </message>
    <message>
        <source>Show chat</source>
        <translation>Chat anzeigen</translation>
    </message>
</context>
<context>
    <name>LessonNotice</name>
    <message>
        <source>Enroll in the course to open this lesson.</source>
        <translation>Schreib dich in den Kurs ein, um diese Lektion zu öffnen.</translation>
    </message>
    <message>
        <source>This video could not be prepared. The instructor has been told.</source>
        <translation>Dieses Video konnte nicht vorbereitet werden. Die Kursleitung wurde benachrichtigt.</translation>
    </message>
    <message>
        <source>This video is still being prepared: %1 % done.</source>
        <translation>Dieses Video wird noch vorbereitet: %1 % fertig.</translation>
    </message>
    <message>
        <source>Quizzes open in a later version of Lectern.</source>
        <translation>Quizze gibt es in einer späteren Version von Lectern.</translation>
    </message>
    <message>
        <source>Live sessions open in a later version of Lectern.</source>
        <translation>Live-Sitzungen gibt es in einer späteren Version von Lectern.</translation>
    </message>
    <message>
        <source>Code exercises open in a later version of Lectern.</source>
        <translation>Programmieraufgaben gibt es in einer späteren Version von Lectern.</translation>
    </message>
    <message>
        <source>There is nothing in this lesson yet.</source>
        <translation>In dieser Lektion gibt es noch nichts.</translation>
    </message>
    <message>
        <source>Next lesson</source>
        <translation>Nächste Lektion</translation>
    </message>
</context>
<context>
    <name>LessonPage</name>
    <message>
        <source>Volume %1 %</source>
        <translation>Lautstärke %1 %</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>Stumm</translation>
    </message>
    <message>
        <source>Sound on</source>
        <translation>Ton an</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>Lektion</translation>
    </message>
</context>
<context>
    <name>LessonSkeleton</name>
    <message>
        <source>Loading the lesson</source>
        <translation>Lektion wird geladen</translation>
    </message>
</context>
<context>
    <name>LessonStates</name>
    <message>
        <source>No lessons yet</source>
        <translation>Noch keine Lektionen</translation>
    </message>
    <message>
        <source>The instructor is still preparing this course.</source>
        <translation>Die Kursleitung bereitet diesen Kurs noch vor.</translation>
    </message>
</context>
<context>
    <name>LinkSheet</name>
    <message>
        <source>Open this link?</source>
        <translation>Diesen Link öffnen?</translation>
    </message>
    <message>
        <source>Open this link in your browser?</source>
        <translation>Diesen Link im Browser öffnen?</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>ListEntry</name>
    <message>
        <source>%1 new</source>
        <translation>%1 neu</translation>
    </message>
</context>
<context>
    <name>MemberMenu</name>
    <message>
        <source>Write to them</source>
        <translation>Anschreiben</translation>
    </message>
    <message>
        <source>Make an admin</source>
        <translation>Zum Admin machen</translation>
    </message>
    <message>
        <source>Let them write again</source>
        <translation>Wieder schreiben lassen</translation>
    </message>
    <message>
        <source>Silence…</source>
        <translation>Stummschalten …</translation>
    </message>
    <message>
        <source>Remove from this room</source>
        <translation>Aus diesem Raum entfernen</translation>
    </message>
    <message>
        <source>Let back in</source>
        <translation>Wieder hereinlassen</translation>
    </message>
    <message>
        <source>Remove from the group…</source>
        <translation>Aus der Gruppe entfernen…</translation>
    </message>
</context>
<context>
    <name>MemberRow</name>
    <message>
        <source>Admin</source>
        <translation>Admin</translation>
    </message>
    <message>
        <source>%1 (you)</source>
        <translation>%1 (du)</translation>
    </message>
    <message>
        <source>Silenced</source>
        <translation>Darf gerade nicht schreiben</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Entfernt</translation>
    </message>
</context>
<context>
    <name>MembersPanel</name>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>Close members</source>
        <translation>Mitglieder schließen</translation>
    </message>
    <message>
        <source>You are offline. These people have written here lately.</source>
        <translation>Du bist offline. Diese Leute haben hier zuletzt geschrieben.</translation>
    </message>
    <message>
        <source>Leave this group…</source>
        <translation>Gruppe verlassen …</translation>
    </message>
    <message>
        <source>Leave “%1”?</source>
        <translation>„%1“ verlassen?</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Verlassen</translation>
    </message>
    <message>
        <source>Add people</source>
        <translation>Leute hinzufügen</translation>
    </message>
    <message>
        <source>An admin of the group can add you again. The last admin makes somebody else one first.</source>
        <translation>Wer die Gruppe verwaltet, kann dich wieder aufnehmen. Die letzte verwaltende Person gibt vorher an jemand anderen ab.</translation>
    </message>
    <message>
        <source>Search members</source>
        <translation>Mitglieder suchen</translation>
    </message>
    <message>
        <source>Nobody here is called that.</source>
        <translation>So heißt hier niemand.</translation>
    </message>
    <message>
        <source>Nobody is here yet.</source>
        <translation>Noch ist niemand hier.</translation>
    </message>
    <message>
        <source>Remove %1 from the group?</source>
        <translation>%1 aus der Gruppe entfernen?</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>They no longer see what is said here. Everybody in the group is told.</source>
        <translation>Was hier gesagt wird, ist dann nicht mehr zu sehen. Alle in der Gruppe erfahren davon.</translation>
    </message>
</context>
<context>
    <name>MentionList</name>
    <message>
        <source>People to mention</source>
        <translation>Wer erwähnt werden kann</translation>
    </message>
    <message>
        <source>Everybody in this room</source>
        <translation>Alle in diesem Raum</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Online</translation>
    </message>
</context>
<context>
    <name>MessageBody</name>
    <message>
        <source>Play the lesson at %1</source>
        <translation>Lektion ab %1 abspielen</translation>
    </message>
    <message>
        <source>Message deleted</source>
        <translation>Nachricht gelöscht</translation>
    </message>
    <message>
        <source>Open the lesson: %1</source>
        <translation>Lektion öffnen: %1</translation>
    </message>
    <message>
        <source>Show what it said</source>
        <translation>Zeigen, was da stand</translation>
    </message>
    <message numerus="yes">
        <source>%n replies</source>
        <translation>
            <numerusform>%n Antwort</numerusform>
            <numerusform>%n Antworten</numerusform>
        </translation>
    </message>
    <message>
        <source>Open thread</source>
        <translation>Thread öffnen</translation>
    </message>
</context>
<context>
    <name>MessageList</name>
    <message>
        <source>Messages of %1</source>
        <translation>Nachrichten von %1</translation>
    </message>
</context>
<context>
    <name>MessageMenu</name>
    <message>
        <source>Reply</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>Text kopieren</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Lösen</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Anheften</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>Melden …</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen …</translation>
    </message>
    <message>
        <source>Delete this message?</source>
        <translation>Diese Nachricht löschen?</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>It disappears for everybody. That it was there can still be seen.</source>
        <translation>Sie verschwindet für alle. Dass sie da war, bleibt sichtbar.</translation>
    </message>
    <message>
        <source>Report this message</source>
        <translation>Diese Nachricht melden</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Melden</translation>
    </message>
    <message>
        <source>What is wrong with it?</source>
        <translation>Was stimmt damit nicht?</translation>
    </message>
    <message>
        <source>React…</source>
        <translation>Reagieren…</translation>
    </message>
    <message>
        <source>Show what it answers</source>
        <translation>Zeigen, worauf sie antwortet</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Earlier versions…</source>
        <translation>Frühere Fassungen…</translation>
    </message>
    <message>
        <source>Reply in a thread</source>
        <translation>In einem Thread antworten</translation>
    </message>
    <message>
        <source>Show in the conversation</source>
        <translation>In der Unterhaltung anzeigen</translation>
    </message>
    <message>
        <source>Read by…</source>
        <translation>Gelesen von …</translation>
    </message>
    <message>
        <source>Open thread</source>
        <translation>Thread öffnen</translation>
    </message>
    <message>
        <source>Silence…</source>
        <translation>Stummschalten …</translation>
    </message>
</context>
<context>
    <name>MessageRow</name>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>New messages</source>
        <translation>Neue Nachrichten</translation>
    </message>
    <message>
        <source>Reported message</source>
        <translation>Gemeldete Nachricht</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Nicht gesendet</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>Wartet auf das Senden</translation>
    </message>
    <message>
        <source>Answers %1</source>
        <translation>Antwort auf %1</translation>
    </message>
    <message>
        <source>Length %1</source>
        <translation>Länge %1</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>Bearbeitet</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Angeheftet</translation>
    </message>
    <message numerus="yes">
        <source>%n reactions</source>
        <translation>
            <numerusform>%n Reaktion</numerusform>
            <numerusform>%n Reaktionen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replies</source>
        <translation>
            <numerusform>%n Antwort</numerusform>
            <numerusform>%n Antworten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MessageTools</name>
    <message>
        <source>React</source>
        <translation>Reagieren</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
</context>
<context>
    <name>MiniPlayer</name>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
</context>
<context>
    <name>NewRoomSheet</name>
    <message>
        <source>New conversation</source>
        <translation>Neues Gespräch</translation>
    </message>
    <message>
        <source>Create group</source>
        <translation>Gruppe anlegen</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>Name of the group</source>
        <translation>Name der Gruppe</translation>
    </message>
    <message>
        <source>Leave it empty to write to this person alone.</source>
        <translation>Lass ihn leer, um nur dieser Person zu schreiben.</translation>
    </message>
</context>
<context>
    <name>NewTokenSheet</name>
    <message>
        <source>The token of %1</source>
        <translation>Das Token von %1</translation>
    </message>
    <message>
        <source>New token for a program</source>
        <translation>Neues Token für ein Programm</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>Erstellen</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Campus app</source>
        <translation>Campus-App</translation>
    </message>
    <message>
        <source>Good for</source>
        <translation>Gültig für</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 Tage</translation>
    </message>
    <message>
        <source>90 days</source>
        <translation>90 Tage</translation>
    </message>
    <message>
        <source>A year</source>
        <translation>Ein Jahr</translation>
    </message>
    <message>
        <source>Three years</source>
        <translation>Drei Jahre</translation>
    </message>
    <message>
        <source>Copy it now: it is shown this once and kept nowhere. Whoever has lost it makes another one.</source>
        <translation>Kopiere es jetzt: Es wird nur dieses eine Mal gezeigt und nirgends aufbewahrt. Wer es verliert, erstellt ein neues.</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Copy token</source>
        <translation>Token kopieren</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
</context>
<context>
    <name>NewestButton</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n neu</numerusform>
            <numerusform>%n neu</numerusform>
        </translation>
    </message>
    <message>
        <source>To the newest</source>
        <translation>Zum Neuesten</translation>
    </message>
</context>
<context>
    <name>NextCard</name>
    <message>
        <source>Next lesson: %1</source>
        <translation>Nächste Lektion: %1</translation>
    </message>
    <message>
        <source>Next lesson in %1 s</source>
        <translation>Nächste Lektion in %1 s</translation>
    </message>
    <message>
        <source>Next lesson</source>
        <translation>Nächste Lektion</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Verbleibende Zeit</translation>
    </message>
    <message>
        <source>Play now</source>
        <translation>Jetzt abspielen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Request %1</source>
        <translation>Anfrage %1</translation>
    </message>
</context>
<context>
    <name>NoticeChoice</name>
    <message>
        <source>Notifications</source>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>All messages</source>
        <translation>Alle Nachrichten</translation>
    </message>
    <message>
        <source>Mentions and replies to me</source>
        <translation>Erwähnungen und Antworten an mich</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>%1. Until then nothing of this room reaches you.</source>
        <translation>%1. Bis dahin erreicht dich nichts aus diesem Raum.</translation>
    </message>
    <message>
        <source>Nothing of this room reaches you, not even what mentions you.</source>
        <translation>Aus diesem Raum erreicht dich nichts, auch nichts, was dich erwähnt.</translation>
    </message>
    <message>
        <source>You hear of what mentions you, of calls to all, and of answers to what you wrote.</source>
        <translation>Du erfährst, was dich erwähnt, was an alle gerichtet ist und was auf deine Nachrichten geantwortet wird.</translation>
    </message>
    <message>
        <source>You hear of every message here.</source>
        <translation>Du erfährst von jeder Nachricht hier.</translation>
    </message>
</context>
<context>
    <name>NoticeMenu</name>
    <message>
        <source>Notifications</source>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>Notifications: nothing</source>
        <translation>Benachrichtigungen: nichts</translation>
    </message>
    <message>
        <source>Notifications: mentions and replies to me</source>
        <translation>Benachrichtigungen: Erwähnungen und Antworten an mich</translation>
    </message>
    <message>
        <source>Notifications: all messages</source>
        <translation>Benachrichtigungen: alle Nachrichten</translation>
    </message>
    <message>
        <source>All messages</source>
        <translation>Alle Nachrichten</translation>
    </message>
    <message>
        <source>Only mentions and replies to me</source>
        <translation>Nur Erwähnungen und Antworten an mich</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>End the pause</source>
        <translation>Pause beenden</translation>
    </message>
    <message>
        <source>Pause for 1 hour</source>
        <translation>1 Stunde Pause</translation>
    </message>
    <message>
        <source>Pause for 8 hours</source>
        <translation>8 Stunden Pause</translation>
    </message>
    <message>
        <source>Pause for a day</source>
        <translation>Einen Tag Pause</translation>
    </message>
</context>
<context>
    <name>OfflineStrip</name>
    <message>
        <source>You are offline. What is on this computer still works.</source>
        <translation>Du bist offline. Was auf diesem Computer liegt, funktioniert weiterhin.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message numerus="yes">
        <source>You are offline. %n message(s) go out later.</source>
        <translation>
            <numerusform>Keine Verbindung. %n Nachricht geht später hinaus.</numerusform>
            <numerusform>Keine Verbindung. %n Nachrichten gehen später hinaus.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutlineList</name>
    <message>
        <source>No lessons yet</source>
        <translation>Noch keine Lektionen</translation>
    </message>
    <message>
        <source>The instructor is still preparing this course.</source>
        <translation>Die Kursleitung bereitet diesen Kurs noch vor.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>abgeschlossen</translation>
    </message>
    <message>
        <source>for enrolled students</source>
        <translation>für Eingeschriebene</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
</context>
<context>
    <name>OutlineModel</name>
    <message>
        <source>%1 of %2 done</source>
        <translation>%1 von %2 erledigt</translation>
    </message>
</context>
<context>
    <name>OutlinePanel</name>
    <message>
        <source>Course outline</source>
        <translation>Kursinhalt</translation>
    </message>
    <message>
        <source>Course progress</source>
        <translation>Kursfortschritt</translation>
    </message>
    <message>
        <source>%1 of %2 lessons</source>
        <translation>%1 von %2 Lektionen</translation>
    </message>
    <message>
        <source>Close outline</source>
        <translation>Inhalt schließen</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>Lektionen</translation>
    </message>
</context>
<context>
    <name>OutlineRow</name>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Quiz</source>
        <translation>Quiz</translation>
    </message>
    <message>
        <source>Live session</source>
        <translation>Live-Sitzung</translation>
    </message>
    <message>
        <source>Exercise</source>
        <translation>Übung</translation>
    </message>
    <message numerus="yes">
        <source>%n s</source>
        <translation>
            <numerusform>%n s</numerusform>
            <numerusform>%n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n Min.</numerusform>
            <numerusform>%n Min.</numerusform>
        </translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Open now</source>
        <translation>Gerade geöffnet</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Gesperrt</translation>
    </message>
</context>
<context>
    <name>PageFailed</name>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>PasswordField</name>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Hide password</source>
        <translation>Passwort verbergen</translation>
    </message>
    <message>
        <source>Show password</source>
        <translation>Passwort anzeigen</translation>
    </message>
</context>
<context>
    <name>PdfBar</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Zoom %1</source>
        <translation>Zoom %1</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n Treffer</numerusform>
            <numerusform>%n Treffer</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Vorheriger Treffer</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>Search in the document</source>
        <translation>Im Dokument suchen</translation>
    </message>
</context>
<context>
    <name>PdfSheet</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
</context>
<context>
    <name>PdfView</name>
    <message>
        <source>Fetching the document</source>
        <translation>Dokument wird geladen</translation>
    </message>
    <message>
        <source>This document can&apos;t be read.</source>
        <translation>Dieses Dokument kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The document could not be fetched.</source>
        <translation>Das Dokument konnte nicht geladen werden.</translation>
    </message>
</context>
<context>
    <name>PendingLine</name>
    <message>
        <source>Not changed: %1</source>
        <translation>Nicht geändert: %1</translation>
    </message>
    <message>
        <source>Not deleted: %1</source>
        <translation>Nicht gelöscht: %1</translation>
    </message>
    <message>
        <source>No reaction: %1</source>
        <translation>Keine Reaktion: %1</translation>
    </message>
    <message>
        <source>The change waits for the network</source>
        <translation>Die Änderung wartet auf das Netz</translation>
    </message>
    <message>
        <source>The deletion waits for the network</source>
        <translation>Das Löschen wartet auf das Netz</translation>
    </message>
    <message>
        <source>The reaction waits for the network</source>
        <translation>Die Reaktion wartet auf das Netz</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
</context>
<context>
    <name>PeoplePicker</name>
    <message>
        <source>Search people</source>
        <translation>Leute suchen</translation>
    </message>
    <message>
        <source>Take %1 off</source>
        <translation>%1 herausnehmen</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Leute</translation>
    </message>
    <message>
        <source>Nobody has this name</source>
        <translation>Niemand heißt so</translation>
    </message>
    <message>
        <source>Finding people needs a connection.</source>
        <translation>Um Leute zu finden, braucht es eine Verbindung.</translation>
    </message>
</context>
<context>
    <name>PictureBubble</name>
    <message>
        <source>Picture %1</source>
        <translation>Bild %1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
</context>
<context>
    <name>PinsPanel</name>
    <message>
        <source>Pinned messages</source>
        <translation>Angeheftete Nachrichten</translation>
    </message>
    <message>
        <source>Close pinned messages</source>
        <translation>Angeheftete Nachrichten schließen</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Nicht mehr anheften</translation>
    </message>
    <message>
        <source>Nothing is pinned</source>
        <translation>Nichts ist angeheftet</translation>
    </message>
    <message>
        <source>What everybody should find again can be pinned from its menu.</source>
        <translation>Was alle wiederfinden sollen, lässt sich über das Menü der Nachricht anheften.</translation>
    </message>
</context>
<context>
    <name>PlaybackSection</name>
    <message>
        <source>Speed</source>
        <translation>Geschwindigkeit</translation>
    </message>
    <message>
        <source>%1×</source>
        <translation>%1×</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>Untertitel</translation>
    </message>
    <message>
        <source>Show captions where a video has them.</source>
        <translation>Untertitel zeigen, wenn ein Video welche hat.</translation>
    </message>
    <message>
        <source>Go on by itself</source>
        <translation>Automatisch weiter</translation>
    </message>
    <message>
        <source>Open the next lesson when one ends.</source>
        <translation>Nach dem Ende einer Lektion die nächste öffnen.</translation>
    </message>
</context>
<context>
    <name>PlayerControls</name>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Next lesson</source>
        <translation>Nächste Lektion</translation>
    </message>
    <message>
        <source>Close mini player</source>
        <translation>Mini-Player schließen</translation>
    </message>
    <message>
        <source>Mini player</source>
        <translation>Mini-Player</translation>
    </message>
    <message>
        <source>Leave full screen</source>
        <translation>Vollbild verlassen</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
</context>
<context>
    <name>PlayerMenus</name>
    <message>
        <source>Speed %1</source>
        <translation>Geschwindigkeit %1</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>Untertitel</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Small text</source>
        <translation>Kleiner Text</translation>
    </message>
    <message>
        <source>Medium text</source>
        <translation>Mittlerer Text</translation>
    </message>
    <message>
        <source>Large text</source>
        <translation>Großer Text</translation>
    </message>
</context>
<context>
    <name>ProfileSection</name>
    <message>
        <source>Profile saved</source>
        <translation>Profil gespeichert</translation>
    </message>
    <message>
        <source>Change picture</source>
        <translation>Bild ändern</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>Bild auswählen</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp)</source>
        <translation>Bilder (*.png *.jpg *.jpeg *.webp)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>About you</source>
        <translation>Über dich</translation>
    </message>
    <message>
        <source>Save profile</source>
        <translation>Profil speichern</translation>
    </message>
    <message>
        <source>Picture changed</source>
        <translation>Bild geändert</translation>
    </message>
</context>
<context>
    <name>QuoteLine</name>
    <message>
        <source>Answer to %1: %2</source>
        <translation>Antwort auf %1: %2</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Navigation</source>
        <translation>Navigation</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Catalog</source>
        <translation>Katalog</translation>
    </message>
    <message>
        <source>My learning</source>
        <translation>Meine Kurse</translation>
    </message>
    <message>
        <source>Jump to…</source>
        <translation>Springen zu …</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n wartet</numerusform>
            <numerusform>%n warten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadersSheet</name>
    <message>
        <source>Read by</source>
        <translation>Gelesen von</translation>
    </message>
    <message>
        <source>Nobody has read it yet.</source>
        <translation>Noch hat sie niemand gelesen.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>RegisterPage</name>
    <message>
        <source>Create account</source>
        <translation>Konto erstellen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>At least 8 characters</source>
        <translation>Mindestens 8 Zeichen</translation>
    </message>
    <message>
        <source>Back to sign in</source>
        <translation>Zurück zur Anmeldung</translation>
    </message>
</context>
<context>
    <name>ReportCard</name>
    <message>
        <source>%1 reported %2: %3</source>
        <translation>%1 meldete %2: %3</translation>
    </message>
    <message>
        <source>%1, %2: “%3”</source>
        <translation>%1, %2: „%3“</translation>
    </message>
    <message>
        <source>Delete for all…</source>
        <translation>Für alle löschen …</translation>
    </message>
    <message>
        <source>Silenced</source>
        <translation>Darf gerade nicht schreiben</translation>
    </message>
    <message>
        <source>Silence…</source>
        <translation>Stummschalten …</translation>
    </message>
    <message>
        <source>For an hour</source>
        <translation>Für eine Stunde</translation>
    </message>
    <message>
        <source>For a day</source>
        <translation>Für einen Tag</translation>
    </message>
    <message>
        <source>For a week</source>
        <translation>Für eine Woche</translation>
    </message>
    <message>
        <source>Dismiss…</source>
        <translation>Verwerfen …</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>For 10 minutes</source>
        <translation>Für 10 Minuten</translation>
    </message>
</context>
<context>
    <name>ReportsPanel</name>
    <message>
        <source>Reports</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <source>Close reports</source>
        <translation>Meldungen schließen</translation>
    </message>
    <message>
        <source>Nothing to look at</source>
        <translation>Nichts zu prüfen</translation>
    </message>
    <message>
        <source>Messages that somebody reports in your rooms wait here.</source>
        <translation>Nachrichten, die jemand in deinen Räumen meldet, warten hier.</translation>
    </message>
    <message>
        <source>Refused words</source>
        <translation>Gesperrte Wörter</translation>
    </message>
</context>
<context>
    <name>ResumeCard</name>
    <message>
        <source>Go on where you were</source>
        <translation>Mach weiter, wo du warst</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>%1 % read</source>
        <translation>%1 % gelesen</translation>
    </message>
</context>
<context>
    <name>ResumeNotice</name>
    <message>
        <source>Resumed at %1</source>
        <translation>Fortgesetzt bei %1</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Von vorn beginnen</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
</context>
<context>
    <name>ReviewList</name>
    <message>
        <source>No reviews yet</source>
        <translation>Noch keine Bewertungen</translation>
    </message>
    <message>
        <source>Students who took this course can write the first one.</source>
        <translation>Wer diesen Kurs belegt hat, kann die erste schreiben.</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Mehr anzeigen</translation>
    </message>
</context>
<context>
    <name>RoomList</name>
    <message>
        <source>Rooms</source>
        <translation>Räume</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n wartet</numerusform>
            <numerusform>%n warten</numerusform>
        </translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Verbinden …</translation>
    </message>
    <message>
        <source>Search messages</source>
        <translation>Nachrichten suchen</translation>
    </message>
    <message>
        <source>Nobody has written yet</source>
        <translation>Noch hat niemand geschrieben</translation>
    </message>
    <message>
        <source>Enroll in a course: its room appears here.</source>
        <translation>Schreib dich in einen Kurs ein: Sein Raum erscheint hier.</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Neues Gespräch</translation>
    </message>
    <message>
        <source>Be seen again</source>
        <translation>Wieder sichtbar werden</translation>
    </message>
    <message>
        <source>Become invisible</source>
        <translation>Unsichtbar werden</translation>
    </message>
    <message>
        <source>Search by person, day or file</source>
        <translation>Nach Person, Tag oder Datei suchen</translation>
    </message>
    <message>
        <source>Reports: %1</source>
        <translation>Meldungen: %1</translation>
    </message>
    <message>
        <source>You are invisible</source>
        <translation>Du bist unsichtbar</translation>
    </message>
    <message>
        <source>Begin a conversation with the plus above. What was reported waits behind the flag.</source>
        <translation>Beginne mit dem Plus oben ein Gespräch. Was gemeldet wurde, wartet hinter der Fahne.</translation>
    </message>
</context>
<context>
    <name>RoomMenu</name>
    <message>
        <source>Moderation</source>
        <translation>Moderation</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Entscheidungen</translation>
    </message>
    <message>
        <source>Refused words</source>
        <translation>Gesperrte Wörter</translation>
    </message>
    <message>
        <source>Open this room again…</source>
        <translation>Raum wieder öffnen …</translation>
    </message>
    <message>
        <source>Archive this room…</source>
        <translation>Raum archivieren …</translation>
    </message>
</context>
<context>
    <name>RoomRow</name>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n ungelesen</numerusform>
            <numerusform>%n ungelesen</numerusform>
        </translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>Stumm</translation>
    </message>
    <message>
        <source>Draft: %1</source>
        <translation>Entwurf: %1</translation>
    </message>
    <message>
        <source>You are mentioned</source>
        <translation>Du wirst erwähnt</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Online</translation>
    </message>
    <message numerus="yes">
        <source>%n not sent yet</source>
        <translation>
            <numerusform>%n noch nicht gesendet</numerusform>
            <numerusform>%n noch nicht gesendet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not sent</source>
        <translation>
            <numerusform>%n nicht gesendet</numerusform>
            <numerusform>%n nicht gesendet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RoomSearchPanel</name>
    <message>
        <source>Search in this room</source>
        <translation>In diesem Raum suchen</translation>
    </message>
    <message>
        <source>Close search</source>
        <translation>Suche schließen</translation>
    </message>
    <message>
        <source>Words to look for</source>
        <translation>Gesuchte Wörter</translation>
    </message>
    <message>
        <source>Found messages</source>
        <translation>Gefundene Nachrichten</translation>
    </message>
    <message>
        <source>Type what was said. The newest comes first.</source>
        <translation>Tipp ein, was gesagt wurde. Das Neueste steht oben.</translation>
    </message>
    <message>
        <source>Searching needs a connection.</source>
        <translation>Zum Suchen braucht es eine Verbindung.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Suche läuft …</translation>
    </message>
    <message>
        <source>Go to a day…</source>
        <translation>Zu einem Tag gehen…</translation>
    </message>
</context>
<context>
    <name>RoomSettingsSheet</name>
    <message>
        <source>Settings of “%1”</source>
        <translation>Einstellungen von „%1“</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Chat is open</source>
        <translation>Der Chat ist offen</translation>
    </message>
    <message>
        <source>Switched off, only those who look after the course can write.</source>
        <translation>Ausgeschaltet können nur die schreiben, die den Kurs betreuen.</translation>
    </message>
    <message>
        <source>Announcements only</source>
        <translation>Nur Ankündigungen</translation>
    </message>
    <message>
        <source>Everybody reads, only those who look after the room write.</source>
        <translation>Alle lesen, nur wer den Raum betreut, schreibt.</translation>
    </message>
    <message>
        <source>Slow mode: time between two messages of one person</source>
        <translation>Langsamer Modus: Zeit zwischen zwei Nachrichten einer Person</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>10 seconds</source>
        <translation>10 Sekunden</translation>
    </message>
    <message>
        <source>30 seconds</source>
        <translation>30 Sekunden</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 Minute</translation>
    </message>
    <message>
        <source>5 minutes</source>
        <translation>5 Minuten</translation>
    </message>
    <message>
        <source>Largest file</source>
        <translation>Größte Datei</translation>
    </message>
    <message>
        <source>No files</source>
        <translation>Keine Dateien</translation>
    </message>
    <message>
        <source>Kinds of files</source>
        <translation>Arten von Dateien</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>Pictures and documents</source>
        <translation>Bilder und Dokumente</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>Suche löschen</translation>
    </message>
</context>
<context>
    <name>SearchFilters</name>
    <message>
        <source>Any time</source>
        <translation>Jederzeit</translation>
    </message>
    <message>
        <source>Last week</source>
        <translation>Letzte Woche</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Letzter Monat</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>Letztes Jahr</translation>
    </message>
    <message>
        <source>Anybody</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>With files</source>
        <translation>Mit Dateien</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>From a day…</source>
        <translation>Ab einem Tag …</translation>
    </message>
    <message>
        <source>Up to a day…</source>
        <translation>Bis zu einem Tag …</translation>
    </message>
</context>
<context>
    <name>SearchResults</name>
    <message>
        <source>In messages</source>
        <translation>In Nachrichten</translation>
    </message>
    <message>
        <source>Found messages</source>
        <translation>Gefundene Nachrichten</translation>
    </message>
    <message>
        <source>Searching needs a connection.</source>
        <translation>Zum Suchen braucht es eine Verbindung.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Suche läuft …</translation>
    </message>
    <message>
        <source>Type what was said, or choose what narrows it.</source>
        <translation>Schreib, was gesagt wurde, oder wähle aus, was die Suche eingrenzt.</translation>
    </message>
</context>
<context>
    <name>SeekBar</name>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>SendStateLine</name>
    <message>
        <source>Not sent</source>
        <translation>Nicht gesendet</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>bearbeitet</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>Wartet auf das Senden</translation>
    </message>
    <message numerus="yes">
        <source>Read by %n</source>
        <translation>
            <numerusform>Von %n gelesen</numerusform>
            <numerusform>Von %n gelesen</numerusform>
        </translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Nochmal versuchen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
</context>
<context>
    <name>ServerLine</name>
    <message>
        <source>Connecting…</source>
        <translation>Verbinden …</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Not reachable</source>
        <translation>Nicht erreichbar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Choose another server</source>
        <translation>Anderen Server wählen</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>That is not a server&apos;s address.</source>
        <translation>Das ist keine Serveradresse.</translation>
    </message>
    <message>
        <source>Use this server</source>
        <translation>Diesen Server verwenden</translation>
    </message>
</context>
<context>
    <name>Sentence</name>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>Playback</source>
        <translation>Wiedergabe</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Access tokens</source>
        <translation>Zugriffstoken</translation>
    </message>
    <message>
        <source>Programs</source>
        <translation>Programme</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Jump anywhere</source>
        <translation>Überallhin springen</translation>
    </message>
    <message>
        <source>Search courses</source>
        <translation>Kurse suchen</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Catalog</source>
        <translation>Katalog</translation>
    </message>
    <message>
        <source>My learning</source>
        <translation>Meine Kurse</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>Diese Liste</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>Abspielen oder anhalten</translation>
    </message>
    <message>
        <source>5 seconds back or on</source>
        <translation>5 Sekunden zurück oder vor</translation>
    </message>
    <message>
        <source>10 seconds back or on</source>
        <translation>10 Sekunden zurück oder vor</translation>
    </message>
    <message>
        <source>Louder or quieter</source>
        <translation>Lauter oder leiser</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Stummschalten</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>Untertitel</translation>
    </message>
    <message>
        <source>Slower or faster</source>
        <translation>Langsamer oder schneller</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>In a video</source>
        <translation>In einem Video</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Chat beside the lesson</source>
        <translation>Chat neben der Lektion</translation>
    </message>
    <message>
        <source>Ask here</source>
        <translation>Hier fragen</translation>
    </message>
    <message>
        <source>Next lesson</source>
        <translation>Nächste Lektion</translation>
    </message>
    <message>
        <source>From message to message</source>
        <translation>Von Nachricht zu Nachricht</translation>
    </message>
    <message>
        <source>The newest message</source>
        <translation>Die neueste Nachricht</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Open thread</source>
        <translation>Thread öffnen</translation>
    </message>
    <message>
        <source>Menu of a message; send</source>
        <translation>Menü einer Nachricht; senden</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>Neue Zeile</translation>
    </message>
    <message>
        <source>Edit what you said last</source>
        <translation>Zuletzt Gesagtes bearbeiten</translation>
    </message>
    <message>
        <source>In messages</source>
        <translation>In Nachrichten</translation>
    </message>
    <message>
        <source>Search in the conversation</source>
        <translation>In der Unterhaltung suchen</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Create account</source>
        <translation>Konto erstellen</translation>
    </message>
</context>
<context>
    <name>SilenceSheet</name>
    <message>
        <source>Silence %1</source>
        <translation>%1 stummschalten</translation>
    </message>
    <message>
        <source>Silence</source>
        <translation>Stummschalten</translation>
    </message>
    <message>
        <source>They can read what is said here, but not write, for:</source>
        <translation>Lesen geht weiter, schreiben nicht, und zwar:</translation>
    </message>
    <message>
        <source>10 minutes</source>
        <translation>10 Minuten</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 Stunde</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 Tag</translation>
    </message>
    <message>
        <source>1 week</source>
        <translation>1 Woche</translation>
    </message>
    <message>
        <source>Reason (kept among the decisions)</source>
        <translation>Grund (steht bei den Entscheidungen)</translation>
    </message>
</context>
<context>
    <name>Stars</name>
    <message>
        <source>Rated %1 of 5</source>
        <translation>Bewertet mit %1 von 5</translation>
    </message>
    <message>
        <source>Not rated yet</source>
        <translation>Noch nicht bewertet</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
</context>
<context>
    <name>StrandedMessages</name>
    <message>
        <source>Not sent: the room is gone</source>
        <translation>Nicht gesendet: Den Raum gibt es nicht mehr</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>Text kopieren</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
</context>
<context>
    <name>TabStrip</name>
    <message>
        <source>Sections</source>
        <translation>Bereiche</translation>
    </message>
</context>
<context>
    <name>ThreadComposer</name>
    <message>
        <source>Reply in this thread</source>
        <translation>In diesem Thread antworten</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
</context>
<context>
    <name>ThreadPanel</name>
    <message>
        <source>Thread</source>
        <translation>Thread</translation>
    </message>
    <message>
        <source>Close thread</source>
        <translation>Thread schließen</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>There may be more replies: the server can&apos;t be reached.</source>
        <translation>Es kann weitere Antworten geben: Der Server ist nicht erreichbar.</translation>
    </message>
    <message numerus="yes">
        <source>%n replies</source>
        <translation>
            <numerusform>%n Antwort</numerusform>
            <numerusform>%n Antworten</numerusform>
        </translation>
    </message>
    <message>
        <source>No replies yet</source>
        <translation>Noch keine Antworten</translation>
    </message>
    <message>
        <source>There may be more replies: %1</source>
        <translation>Es kann weitere Antworten geben: %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>TokenRow</name>
    <message>
        <source>Revoke…</source>
        <translation>Widerrufen …</translation>
    </message>
</context>
<context>
    <name>TokensSection</name>
    <message>
        <source>Revoked. It does not open anything any more.</source>
        <translation>Widerrufen. Es öffnet nichts mehr.</translation>
    </message>
    <message>
        <source>A program with such a token brings people into the school, speaks for students, and reads all messages. Give each program its own.</source>
        <translation>Ein Programm mit einem solchen Token bringt Leute in die Schule, spricht für Lernende und liest alle Nachrichten. Gib jedem Programm ein eigenes.</translation>
    </message>
    <message>
        <source>Programs of your school that read and write in your name. Whatever you don&apos;t know, revoke: the program asks again if it is needed.</source>
        <translation>Programme deiner Schule, die in deinem Namen lesen und schreiben. Was du nicht kennst, widerrufe: Das Programm fragt erneut, wenn es nötig ist.</translation>
    </message>
    <message>
        <source>New token…</source>
        <translation>Neues Token …</translation>
    </message>
    <message>
        <source>Programs</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>Access tokens</source>
        <translation>Zugriffstoken</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Mehr anzeigen</translation>
    </message>
    <message>
        <source>No program has a token</source>
        <translation>Kein Programm hat ein Token</translation>
    </message>
    <message>
        <source>No program speaks for you</source>
        <translation>Kein Programm spricht für dich</translation>
    </message>
    <message>
        <source>What other software of the school may do here begins with one.</source>
        <translation>Was andere Software der Schule hier tun darf, beginnt mit einem.</translation>
    </message>
    <message>
        <source>Where your school lets one write in your name, it is listed here.</source>
        <translation>Wenn deine Schule eines in deinem Namen schreiben lässt, steht es hier.</translation>
    </message>
    <message>
        <source>Revoke the token of %1?</source>
        <translation>Das Token von %1 widerrufen?</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Widerrufen</translation>
    </message>
    <message>
        <source>The program is shut out at once, until it gets another one.</source>
        <translation>Das Programm ist sofort ausgesperrt, bis es ein neues bekommt.</translation>
    </message>
    <message>
        <source>The program can&apos;t read or write in your name any more, at once.</source>
        <translation>Das Programm kann ab sofort nicht mehr in deinem Namen lesen oder schreiben.</translation>
    </message>
    <message>
        <source>Also the tokens it made</source>
        <translation>Auch die Token, die es erstellt hat</translation>
    </message>
    <message>
        <source>The people it brought can&apos;t go on by it, either.</source>
        <translation>Auch die Leute, die es gebracht hat, kommen darüber nicht mehr hinein.</translation>
    </message>
</context>
<context>
    <name>VideoProblem</name>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>VideoStage</name>
    <message>
        <source>Video %1</source>
        <translation>Video %1</translation>
    </message>
</context>
<context>
    <name>VoiceBar</name>
    <message>
        <source>There is no microphone to record with.</source>
        <translation>Es gibt kein Mikrofon zum Aufnehmen.</translation>
    </message>
    <message>
        <source>Recording, %1</source>
        <translation>Aufnahme, %1</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Send recording</source>
        <translation>Aufnahme senden</translation>
    </message>
    <message>
        <source>The microphone is gone. What it heard can be sent.</source>
        <translation>Das Mikrofon ist weg. Was es aufgenommen hat, kann gesendet werden.</translation>
    </message>
</context>
<context>
    <name>VoiceBubble</name>
    <message>
        <source>Pause voice message</source>
        <translation>Sprachnachricht anhalten</translation>
    </message>
    <message>
        <source>Play voice message</source>
        <translation>Sprachnachricht abspielen</translation>
    </message>
    <message>
        <source>This can&apos;t be played here.</source>
        <translation>Das lässt sich hier nicht abspielen.</translation>
    </message>
    <message>
        <source>Length %1</source>
        <translation>Länge %1</translation>
    </message>
</context>
<context>
    <name>VolumeControl</name>
    <message>
        <source>Unmute</source>
        <translation>Ton einschalten</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Stummschalten</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Lautstärke</translation>
    </message>
</context>
<context>
    <name>WeekCard</name>
    <message>
        <source>Your week</source>
        <translation>Deine Woche</translation>
    </message>
    <message>
        <source>Goal %1 min</source>
        <translation>Ziel: %1 Min.</translation>
    </message>
    <message>
        <source>%1: %2 minutes</source>
        <translation>%1: %2 Minuten</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) in a row</source>
        <translation>
            <numerusform>%n Tag in Folge</numerusform>
            <numerusform>%n Tage in Folge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lesson(s) completed</source>
        <translation>
            <numerusform>%n Lektion abgeschlossen</numerusform>
            <numerusform>%n Lektionen abgeschlossen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in all</source>
        <translation>%1 insgesamt</translation>
    </message>
    <message>
        <source>No minutes yet</source>
        <translation>Noch keine Minuten</translation>
    </message>
</context>
<context>
    <name>WordRow</name>
    <message>
        <source>Remove “%1”</source>
        <translation>„%1“ entfernen</translation>
    </message>
</context>
<context>
    <name>WordsPanel</name>
    <message>
        <source>Refused words</source>
        <translation>Gesperrte Wörter</translation>
    </message>
    <message>
        <source>Close refused words</source>
        <translation>Gesperrte Wörter schließen</translation>
    </message>
    <message>
        <source>A message with one of these words is refused, in every room of the school, whatever case and accents.</source>
        <translation>Eine Nachricht mit einem dieser Wörter wird abgelehnt, in jedem Raum der Schule, gleich in welcher Groß- und Kleinschreibung und mit welchen Akzenten.</translation>
    </message>
    <message>
        <source>A message with one of these words is refused, in every room of the school, whatever case and accents. Admins change the list.</source>
        <translation>Eine Nachricht mit einem dieser Wörter wird abgelehnt, in jedem Raum der Schule, gleich in welcher Groß- und Kleinschreibung und mit welchen Akzenten. Die Liste ändern Admins.</translation>
    </message>
    <message>
        <source>One word, without spaces or signs.</source>
        <translation>Ein Wort, ohne Leerzeichen und Zeichen.</translation>
    </message>
    <message>
        <source>New word</source>
        <translation>Neues Wort</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>No word is refused</source>
        <translation>Kein Wort ist gesperrt</translation>
    </message>
    <message>
        <source>Words that nobody shall write in this school stand here.</source>
        <translation>Hier stehen Wörter, die in dieser Schule niemand schreiben soll.</translation>
    </message>
</context>
</TS>

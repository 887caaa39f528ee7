<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Errors</name>
    <message>
        <source>You have reported this message already.</source>
        <translation>Du hast diese Nachricht schon gemeldet.</translation>
    </message>
    <message>
        <source>Only those who look after this room may write here.</source>
        <translation>Hier dürfen nur die schreiben, die den Raum betreuen.</translation>
    </message>
    <message>
        <source>There is no such attachment.</source>
        <translation>Diesen Anhang gibt es nicht.</translation>
    </message>
    <message>
        <source>The chat is very busy. Try again in a moment.</source>
        <translation>Im Chat ist gerade sehr viel los. Versuch es gleich noch einmal.</translation>
    </message>
    <message>
        <source>The chat of this course is switched off.</source>
        <translation>Der Chat dieses Kurses ist ausgeschaltet.</translation>
    </message>
    <message>
        <source>There is nothing in this message.</source>
        <translation>Diese Nachricht ist leer.</translation>
    </message>
    <message>
        <source>The list changed since. Please load it again.</source>
        <translation>Die Liste hat sich inzwischen geändert. Bitte lade sie neu.</translation>
    </message>
    <message>
        <source>That is not an emoji.</source>
        <translation>Das ist kein Emoji.</translation>
    </message>
    <message>
        <source>This message holds characters that can&apos;t be seen, such as those that turn text around.</source>
        <translation>Diese Nachricht enthält Zeichen, die man nicht sieht, etwa solche, die den Text umdrehen.</translation>
    </message>
    <message>
        <source>You are the last admin. Make somebody else an admin first.</source>
        <translation>Du bist die letzte Person mit Admin-Rechten. Gib sie zuerst jemand anderem.</translation>
    </message>
    <message>
        <source>There is no such message.</source>
        <translation>Diese Nachricht gibt es nicht.</translation>
    </message>
    <message>
        <source>That is possible in groups only.</source>
        <translation>Das geht nur in Gruppen.</translation>
    </message>
    <message>
        <source>You are not a member of this course&apos;s chat.</source>
        <translation>Du gehörst nicht zum Chat dieses Kurses.</translation>
    </message>
    <message>
        <source>That person is not in this room.</source>
        <translation>Diese Person ist nicht in diesem Raum.</translation>
    </message>
    <message>
        <source>This message was written by somebody else.</source>
        <translation>Diese Nachricht hat jemand anderes geschrieben.</translation>
    </message>
    <message>
        <source>This room is archived and can only be read.</source>
        <translation>Dieser Raum ist archiviert und kann nur gelesen werden.</translation>
    </message>
    <message>
        <source>The message you reply to is not in this room.</source>
        <translation>Die Nachricht, auf die du antwortest, ist nicht in diesem Raum.</translation>
    </message>
    <message>
        <source>This lesson is not part of this room&apos;s course.</source>
        <translation>Diese Lektion gehört nicht zum Kurs dieses Raums.</translation>
    </message>
    <message>
        <source>Somebody you mention is not in this room.</source>
        <translation>Jemand, den du erwähnst, ist nicht in diesem Raum.</translation>
    </message>
    <message>
        <source>can&apos;t be given beside %1</source>
        <translation>geht nicht zusammen mit %1</translation>
    </message>
    <message>
        <source>is not in this room</source>
        <translation>ist nicht in diesem Raum</translation>
    </message>
    <message>
        <source>There is no such report.</source>
        <translation>Diese Meldung gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no room for more people here.</source>
        <translation>Hier ist kein Platz für weitere Personen.</translation>
    </message>
    <message>
        <source>There is no such room.</source>
        <translation>Diesen Raum gibt es nicht.</translation>
    </message>
    <message>
        <source>Too much is being written here. Wait a moment.</source>
        <translation>Hier wird gerade zu viel geschrieben. Warte einen Moment.</translation>
    </message>
    <message>
        <source>You may not write here for a while.</source>
        <translation>Du darfst hier eine Zeit lang nicht schreiben.</translation>
    </message>
    <message>
        <source>This room is in slow mode. Wait a little before you write again.</source>
        <translation>Dieser Raum ist im langsamen Modus. Warte ein wenig, bevor du wieder schreibst.</translation>
    </message>
    <message>
        <source>This message is too long.</source>
        <translation>Diese Nachricht ist zu lang.</translation>
    </message>
    <message>
        <source>This message has as many different reactions as it can hold.</source>
        <translation>Diese Nachricht hat schon so viele verschiedene Reaktionen, wie möglich sind.</translation>
    </message>
    <message>
        <source>This message has a word in it that this school does not allow.</source>
        <translation>Diese Nachricht enthält ein Wort, das diese Schule nicht erlaubt.</translation>
    </message>
    <message>
        <source>This account is blocked. Write to the school if you think that is a mistake.</source>
        <translation>Dieses Konto ist gesperrt. Schreib der Schule, wenn du das für einen Fehler hältst.</translation>
    </message>
    <message>
        <source>An account with this email address exists already.</source>
        <translation>Zu dieser E-Mail-Adresse gibt es bereits ein Konto.</translation>
    </message>
    <message>
        <source>Email or password is wrong.</source>
        <translation>E-Mail oder Passwort ist falsch.</translation>
    </message>
    <message>
        <source>The list changed. Please load it again.</source>
        <translation>Die Liste hat sich geändert. Bitte lade sie neu.</translation>
    </message>
    <message>
        <source>Too many wrong passwords. Try again later.</source>
        <translation>Zu viele falsche Passwörter. Versuche es später noch einmal.</translation>
    </message>
    <message>
        <source>There is no such person.</source>
        <translation>Diese Person gibt es nicht.</translation>
    </message>
    <message>
        <source>This school does not offer that way to sign in.</source>
        <translation>Diese Schule bietet diese Art der Anmeldung nicht an.</translation>
    </message>
    <message>
        <source>This sign-in was used twice and has been ended. Please sign in again.</source>
        <translation>Diese Anmeldung wurde doppelt verwendet und beendet. Bitte melde dich neu an.</translation>
    </message>
    <message>
        <source>This school does not accept new accounts.</source>
        <translation>Diese Schule nimmt keine neuen Konten an.</translation>
    </message>
    <message>
        <source>The current password is wrong.</source>
        <translation>Das aktuelle Passwort ist falsch.</translation>
    </message>
    <message>
        <source>A request made with a cookie needs the header X-Requested-With.</source>
        <translation>Eine Anfrage mit Cookie braucht den Header X-Requested-With.</translation>
    </message>
    <message>
        <source>You are not allowed to do that.</source>
        <translation>Das darfst du nicht.</translation>
    </message>
    <message>
        <source>Please sign in first.</source>
        <translation>Bitte melde dich zuerst an.</translation>
    </message>
    <message>
        <source>Your sign-in has expired. Please sign in again.</source>
        <translation>Deine Anmeldung ist abgelaufen. Bitte melde dich neu an.</translation>
    </message>
    <message>
        <source>Your sign-in is not valid. Please sign in again.</source>
        <translation>Deine Anmeldung ist ungültig. Bitte melde dich neu an.</translation>
    </message>
    <message>
        <source>There is no such course.</source>
        <translation>Diesen Kurs gibt es nicht.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>The server can&apos;t be reached. Check the network and try again.</source>
        <translation>Der Server ist nicht erreichbar. Prüfe das Netzwerk und versuche es noch einmal.</translation>
    </message>
    <message>
        <source>The server took too long to answer.</source>
        <translation>Der Server hat zu lange nicht geantwortet.</translation>
    </message>
    <message>
        <source>Only ten files go at a time. The others have been left out.</source>
        <translation>Nur zehn Dateien gehen auf einmal. Die übrigen wurden weggelassen.</translation>
    </message>
    <message>
        <source>The server gave an answer this program does not understand.</source>
        <translation>Der Server hat eine Antwort geschickt, die dieses Programm nicht versteht.</translation>
    </message>
    <message>
        <source>The video can&apos;t be played right now.</source>
        <translation>Das Video lässt sich gerade nicht abspielen.</translation>
    </message>
    <message>
        <source>You are enrolled in this course already.</source>
        <translation>Du bist in diesen Kurs bereits eingeschrieben.</translation>
    </message>
    <message>
        <source>There is no such enrollment.</source>
        <translation>Diese Einschreibung gibt es nicht.</translation>
    </message>
    <message>
        <source>This course has to be paid for first.</source>
        <translation>Dieser Kurs muss zuerst bezahlt werden.</translation>
    </message>
    <message>
        <source>Something went wrong on the server. It has been noted.</source>
        <translation>Auf dem Server ist etwas schiefgegangen. Der Fehler wurde vermerkt.</translation>
    </message>
    <message>
        <source>There is no such lesson in this course.</source>
        <translation>Diese Lektion gibt es in diesem Kurs nicht.</translation>
    </message>
    <message>
        <source>This link has expired.</source>
        <translation>Dieser Link ist abgelaufen.</translation>
    </message>
    <message>
        <source>This link is not valid.</source>
        <translation>Dieser Link ist ungültig.</translation>
    </message>
    <message>
        <source>This file is not an image that can be read (PNG, JPEG or WebP).</source>
        <translation>Diese Datei ist kein lesbares Bild (PNG, JPEG oder WebP).</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>Diese Datei gibt es nicht.</translation>
    </message>
    <message>
        <source>That part of the file does not exist.</source>
        <translation>Diesen Teil der Datei gibt es nicht.</translation>
    </message>
    <message>
        <source>The upload could not be read.</source>
        <translation>Der Upload konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The request&apos;s headers are too large.</source>
        <translation>Die Header der Anfrage sind zu groß.</translation>
    </message>
    <message>
        <source>Some of what was entered is not right.</source>
        <translation>Einige Eingaben stimmen nicht.</translation>
    </message>
    <message>
        <source>The request&apos;s JSON is nested too deeply.</source>
        <translation>Das JSON der Anfrage ist zu tief verschachtelt.</translation>
    </message>
    <message>
        <source>The request is not valid HTTP.</source>
        <translation>Die Anfrage ist kein gültiges HTTP.</translation>
    </message>
    <message>
        <source>The request is not a valid JSON object.</source>
        <translation>Die Anfrage ist kein gültiges JSON-Objekt.</translation>
    </message>
    <message>
        <source>This address does not take that method.</source>
        <translation>Diese Adresse unterstützt diese Methode nicht.</translation>
    </message>
    <message>
        <source>There is nothing at this address.</source>
        <translation>Unter dieser Adresse gibt es nichts.</translation>
    </message>
    <message>
        <source>The request took too long to arrive.</source>
        <translation>Die Anfrage hat zu lange gebraucht.</translation>
    </message>
    <message>
        <source>The request is too large.</source>
        <translation>Die Anfrage ist zu groß.</translation>
    </message>
    <message>
        <source>The server could not make sense of a message.</source>
        <translation>Der Server konnte mit einer Nachricht nichts anfangen.</translation>
    </message>
    <message>
        <source>The server does not know this kind of message.</source>
        <translation>Diese Art von Nachricht kennt der Server nicht.</translation>
    </message>
    <message>
        <source>Open the conversation first.</source>
        <translation>Öffne zuerst die Unterhaltung.</translation>
    </message>
    <message>
        <source>Too many conversations are open at once.</source>
        <translation>Es sind zu viele Unterhaltungen gleichzeitig geöffnet.</translation>
    </message>
    <message>
        <source>Too many requests. Please wait a moment.</source>
        <translation>Zu viele Anfragen. Bitte warte einen Moment.</translation>
    </message>
    <message>
        <source>The request&apos;s content type is not supported here.</source>
        <translation>Der Inhaltstyp der Anfrage wird hier nicht unterstützt.</translation>
    </message>
    <message>
        <source>You have reviewed this course already.</source>
        <translation>Du hast diesen Kurs bereits bewertet.</translation>
    </message>
    <message>
        <source>The server is restarting. Please try again in a moment.</source>
        <translation>Der Server startet gerade neu. Bitte versuche es gleich noch einmal.</translation>
    </message>
    <message>
        <source>Somebody changed this at the same moment. Please try again.</source>
        <translation>Jemand hat das im selben Moment geändert. Bitte versuche es noch einmal.</translation>
    </message>
    <message>
        <source>The server&apos;s data is damaged. Please tell the school.</source>
        <translation>Die Daten des Servers sind beschädigt. Bitte sag der Schule Bescheid.</translation>
    </message>
    <message>
        <source>The server&apos;s disk is full. Nothing was saved.</source>
        <translation>Der Speicher des Servers ist voll. Nichts wurde gespeichert.</translation>
    </message>
    <message>
        <source>The server can&apos;t write to its data at the moment. Nothing was saved.</source>
        <translation>Der Server kann seine Daten gerade nicht schreiben. Nichts wurde gespeichert.</translation>
    </message>
    <message>
        <source>The server&apos;s data belongs to another version of the server.</source>
        <translation>Die Daten des Servers gehören zu einer anderen Serverversion.</translation>
    </message>
    <message>
        <source>The server can&apos;t reach its data at the moment. Please try again.</source>
        <translation>Der Server erreicht seine Daten gerade nicht. Bitte versuche es noch einmal.</translation>
    </message>
    <message>
        <source>must be one of: %1</source>
        <translation>muss eines davon sein: %1</translation>
    </message>
    <message>
        <source>contains characters that are not allowed</source>
        <translation>enthält unzulässige Zeichen</translation>
    </message>
    <message>
        <source>is not an email address</source>
        <translation>ist keine E-Mail-Adresse</translation>
    </message>
    <message>
        <source>is not an emoji</source>
        <translation>ist kein Emoji</translation>
    </message>
    <message>
        <source>is not an id</source>
        <translation>ist keine ID</translation>
    </message>
    <message>
        <source>is not the same as above</source>
        <translation>stimmt nicht mit oben überein</translation>
    </message>
    <message>
        <source>must be one file</source>
        <translation>muss eine einzige Datei sein</translation>
    </message>
    <message>
        <source>must be single words</source>
        <translation>müssen einzelne Wörter sein</translation>
    </message>
    <message>
        <source>must be one other person</source>
        <translation>muss genau eine andere Person sein</translation>
    </message>
    <message>
        <source>is not a phone number</source>
        <translation>ist keine Telefonnummer</translation>
    </message>
    <message>
        <source>must be pairs of seconds, the first smaller than the second</source>
        <translation>müssen Sekundenpaare sein, der erste Wert kleiner als der zweite</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>is not a time as in 2026-01-31T12:30:00Z</source>
        <translation>ist keine Zeitangabe wie 2026-01-31T12:30:00Z</translation>
    </message>
    <message>
        <source>must have at least %1 entries</source>
        <translation>braucht mindestens %1 Einträge</translation>
    </message>
    <message>
        <source>must be at most %1</source>
        <translation>darf höchstens %1 sein</translation>
    </message>
    <message>
        <source>must have at most %1 characters</source>
        <translation>darf höchstens %1 Zeichen haben</translation>
    </message>
    <message>
        <source>must have at most %1 entries</source>
        <translation>darf höchstens %1 Einträge haben</translation>
    </message>
    <message>
        <source>must have at least %1 characters</source>
        <translation>braucht mindestens %1 Zeichen</translation>
    </message>
    <message>
        <source>must be at least %1</source>
        <translation>muss mindestens %1 sein</translation>
    </message>
    <message>
        <source>is not known here</source>
        <translation>ist hier nicht bekannt</translation>
    </message>
    <message>
        <source>is not a web address</source>
        <translation>ist keine Webadresse</translation>
    </message>
    <message>
        <source>has a word in it that is not allowed</source>
        <translation>enthält ein unzulässiges Wort</translation>
    </message>
    <message>
        <source>is of the wrong type</source>
        <translation>hat den falschen Typ</translation>
    </message>
    <message>
        <source>must be true or false</source>
        <translation>muss wahr oder falsch (true oder false) sein</translation>
    </message>
    <message>
        <source>must be a whole number</source>
        <translation>muss eine ganze Zahl sein</translation>
    </message>
    <message>
        <source>must be a list</source>
        <translation>muss eine Liste sein</translation>
    </message>
    <message>
        <source>must be a number</source>
        <translation>muss eine Zahl sein</translation>
    </message>
    <message>
        <source>must be an object</source>
        <translation>muss ein Objekt sein</translation>
    </message>
    <message>
        <source>must be text</source>
        <translation>muss Text sein</translation>
    </message>
    <message>
        <source>is not right</source>
        <translation>ist nicht richtig</translation>
    </message>
    <message>
        <source>The server is very busy. Please try again in a moment.</source>
        <translation>Der Server ist stark ausgelastet. Bitte versuche es gleich noch einmal.</translation>
    </message>
    <message>
        <source>is not a language as in en or pt-BR</source>
        <translation>ist keine Sprache wie en oder pt-BR</translation>
    </message>
    <message>
        <source>needs a file</source>
        <translation>braucht eine Datei</translation>
    </message>
    <message>
        <source>Sign in to do that. An API token may not.</source>
        <translation>Melde dich dafür an. Ein API-Token darf das nicht.</translation>
    </message>
    <message>
        <source>Somebody of that external id has just been created.</source>
        <translation>Jemand mit dieser externen Kennung wurde gerade angelegt.</translation>
    </message>
    <message>
        <source>There is no such token.</source>
        <translation>Diesen Token gibt es nicht.</translation>
    </message>
    <message>
        <source>This file is empty.</source>
        <translation>Diese Datei ist leer.</translation>
    </message>
    <message>
        <source>Files of this kind may not be sent in this room.</source>
        <translation>Dateien dieser Art dürfen in diesem Raum nicht gesendet werden.</translation>
    </message>
    <message>
        <source>This file is larger than this room allows.</source>
        <translation>Diese Datei ist größer, als dieser Raum erlaubt.</translation>
    </message>
    <message>
        <source>This file is not a recording that can be played.</source>
        <translation>Diese Datei ist keine Aufnahme, die sich abspielen lässt.</translation>
    </message>
    <message>
        <source>This file can&apos;t be read any more.</source>
        <translation>Diese Datei lässt sich nicht mehr lesen.</translation>
    </message>
    <message>
        <source>This file can&apos;t be read.</source>
        <translation>Diese Datei lässt sich nicht lesen.</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>Welcome.</source>
        <translation>Willkommen.</translation>
    </message>
    <message>
        <source>Signed in.</source>
        <translation>Angemeldet.</translation>
    </message>
    <message>
        <source>Still signed in.</source>
        <translation>Weiterhin angemeldet.</translation>
    </message>
    <message>
        <source>Signed out.</source>
        <translation>Abgemeldet.</translation>
    </message>
    <message>
        <source>The password has been changed. Other devices have been signed out.</source>
        <translation>Das Passwort wurde geändert. Andere Geräte wurden abgemeldet.</translation>
    </message>
    <message>
        <source>The account has been deleted.</source>
        <translation>Das Konto wurde gelöscht.</translation>
    </message>
    <message>
        <source>Enrolled.</source>
        <translation>Eingeschrieben.</translation>
    </message>
    <message>
        <source>Progress saved.</source>
        <translation>Fortschritt gespeichert.</translation>
    </message>
</context>
</TS>

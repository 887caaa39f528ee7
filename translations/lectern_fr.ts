<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AboutCourse</name>
    <message>
        <source>Instructor</source>
        <translation>Formateur</translation>
    </message>
</context>
<context>
    <name>AccessTokens</name>
    <message>
        <source>A program of the school</source>
        <translation>Un programme de l’école</translation>
    </message>
    <message>
        <source>Made by %1 on %2</source>
        <translation>Créé par %1 le %2</translation>
    </message>
    <message>
        <source>Made on %1</source>
        <translation>Créé le %1</translation>
    </message>
    <message>
        <source>Ends on %1</source>
        <translation>Prend fin le %1</translation>
    </message>
</context>
<context>
    <name>AccountSection</name>
    <message>
        <source>Password changed. Other devices have to sign in again.</source>
        <translation>Mot de passe modifié. Les autres appareils devront se reconnecter.</translation>
    </message>
    <message>
        <source>This system has no keychain. Your sign-in is kept in a file that only your user account can read.</source>
        <translation>Ce système n’a pas de trousseau. Votre connexion est conservée dans un fichier que seul votre compte utilisateur peut lire.</translation>
    </message>
    <message>
        <source>Change password</source>
        <translation>Changer le mot de passe</translation>
    </message>
    <message>
        <source>Current password</source>
        <translation>Mot de passe actuel</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Nouveau mot de passe</translation>
    </message>
    <message>
        <source>At least 8 characters</source>
        <translation>Au moins 8 caractères</translation>
    </message>
    <message>
        <source>New password again</source>
        <translation>Répétez le nouveau mot de passe</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Se déconnecter</translation>
    </message>
    <message>
        <source>Delete account</source>
        <translation>Supprimer le compte</translation>
    </message>
    <message>
        <source>Delete your account?</source>
        <translation>Supprimer votre compte&#xa0;?</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Supprimer définitivement</translation>
    </message>
    <message>
        <source>Your profile, progress and enrollments are removed. What you wrote stays without your name. This cannot be undone.</source>
        <translation>Votre profil, votre progression et vos inscriptions seront supprimés. Ce que vous avez écrit reste, sans votre nom. Cette action est irréversible.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Confidentialité</translation>
    </message>
    <message>
        <source>Invisible in Messages</source>
        <translation>Invisible dans Messages</translation>
    </message>
    <message>
        <source>Nobody sees that you are online, when you were last here, or that you are typing.</source>
        <translation>Personne ne voit que vous êtes en ligne, quand vous êtes venu pour la dernière fois, ni que vous écrivez.</translation>
    </message>
</context>
<context>
    <name>AddPeopleSheet</name>
    <message>
        <source>Add people</source>
        <translation>Ajouter des personnes</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
</context>
<context>
    <name>AppProgressBar</name>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
</context>
<context>
    <name>AppearanceSection</name>
    <message>
        <source>Same as the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Colors</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste élevé</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>Moins d’animations</translation>
    </message>
    <message>
        <source>Nothing slides or fades.</source>
        <translation>Rien ne glisse ni ne s’estompe.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
</context>
<context>
    <name>ArchiveSheet</name>
    <message>
        <source>Open “%1” again?</source>
        <translation>Rouvrir « %1 » ?</translation>
    </message>
    <message>
        <source>Archive “%1”?</source>
        <translation>Archiver « %1 » ?</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Rouvrir</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archiver</translation>
    </message>
    <message>
        <source>Whoever is in the course can write here again, as before.</source>
        <translation>Les personnes inscrites au cours pourront de nouveau écrire ici, comme avant.</translation>
    </message>
    <message>
        <source>Everybody can read what was said here and beside the lessons, nobody can write, you neither. It can be opened again.</source>
        <translation>Tout le monde peut lire ce qui a été dit ici et à côté des leçons, personne ne peut écrire, vous non plus. Le salon peut être rouvert.</translation>
    </message>
</context>
<context>
    <name>ArticleFormatter</name>
    <message>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
</context>
<context>
    <name>AttachedFiles</name>
    <message>
        <source>Attached files</source>
        <translation>Fichiers joints</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Retirer %1</translation>
    </message>
</context>
<context>
    <name>AttachmentView</name>
    <message>
        <source>Uploading %1</source>
        <translation>Envoi de %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>Audit</name>
    <message>
        <source>name</source>
        <translation>nom</translation>
    </message>
    <message>
        <source>size of files</source>
        <translation>taille des fichiers</translation>
    </message>
    <message>
        <source>kinds of files</source>
        <translation>types de fichiers</translation>
    </message>
    <message>
        <source>chat on</source>
        <translation>discussion activée</translation>
    </message>
    <message>
        <source>chat off</source>
        <translation>discussion désactivée</translation>
    </message>
    <message>
        <source>announcements only</source>
        <translation>annonces uniquement</translation>
    </message>
    <message>
        <source>everybody may write</source>
        <translation>tout le monde peut écrire</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>archivé</translation>
    </message>
    <message>
        <source>no longer archived</source>
        <translation>plus archivé</translation>
    </message>
    <message>
        <source>no slow mode</source>
        <translation>pas de mode lent</translation>
    </message>
    <message>
        <source>slow mode of %1</source>
        <translation>mode lent de %1</translation>
    </message>
    <message>
        <source>%1 archived this room</source>
        <translation>%1 a archivé ce salon</translation>
    </message>
    <message>
        <source>%1 opened this room again</source>
        <translation>%1 a rouvert ce salon</translation>
    </message>
    <message>
        <source>%1 changed the settings</source>
        <translation>%1 a modifié les paramètres</translation>
    </message>
    <message>
        <source>%1 changed the settings: %2</source>
        <translation>%1 a modifié les paramètres : %2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>%1 deleted a message of %2</source>
        <translation>%1 a supprimé un message de %2</translation>
    </message>
    <message>
        <source>%1 pinned a message of %2</source>
        <translation>%1 a épinglé un message de %2</translation>
    </message>
    <message>
        <source>%1 unpinned a message of %2</source>
        <translation>%1 a désépinglé un message de %2</translation>
    </message>
    <message>
        <source>%1 silenced %2</source>
        <translation>%1 a réduit %2 au silence</translation>
    </message>
    <message>
        <source>%1 let %2 write again</source>
        <translation>%1 laisse de nouveau écrire %2</translation>
    </message>
    <message>
        <source>%1 added %2</source>
        <translation>%1 a ajouté %2</translation>
    </message>
    <message>
        <source>%1 removed %2</source>
        <translation>%1 a retiré %2</translation>
    </message>
    <message>
        <source>%1 made %2 an admin</source>
        <translation>%1 a nommé %2 admin</translation>
    </message>
    <message>
        <source>The room has another name, with its course</source>
        <translation>Le salon a changé de nom avec son cours</translation>
    </message>
    <message>
        <source>The room was archived with its course</source>
        <translation>Le salon a été archivé avec son cours</translation>
    </message>
    <message>
        <source>The room was opened again with its course</source>
        <translation>Le salon a été rouvert avec son cours</translation>
    </message>
    <message>
        <source>%1, who is not in this room, looked at it because of a report</source>
        <translation>%1, qui n&apos;est pas dans ce salon, l&apos;a consulté à cause d&apos;un signalement</translation>
    </message>
    <message>
        <source>%1 dismissed a report of %2</source>
        <translation>%1 a écarté un signalement de %2</translation>
    </message>
    <message>
        <source>%1 deleted a message that %2 had reported</source>
        <translation>%1 a supprimé un message que %2 avait signalé</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>« %1 »</translation>
    </message>
</context>
<context>
    <name>AuditPanel</name>
    <message>
        <source>Decisions</source>
        <translation>Décisions</translation>
    </message>
    <message>
        <source>Close decisions</source>
        <translation>Fermer les décisions</translation>
    </message>
    <message>
        <source>No decisions yet</source>
        <translation>Pas encore de décisions</translation>
    </message>
    <message>
        <source>What those who look after this room do is kept here: deletions, silences, settings.</source>
        <translation>Ici reste ce que font les personnes qui veillent sur ce salon : suppressions, mises au silence, paramètres.</translation>
    </message>
    <message>
        <source>Let back in</source>
        <translation>Laisser revenir</translation>
    </message>
</context>
<context>
    <name>AuthFrame</name>
    <message>
        <source>Welcome</source>
        <translation>Bienvenue</translation>
    </message>
    <message>
        <source>Learn at your own pace.</source>
        <translation>Apprenez à votre rythme.</translation>
    </message>
</context>
<context>
    <name>CaptionText</name>
    <message>
        <source>Caption: %1</source>
        <translation>Sous-titre : %1</translation>
    </message>
</context>
<context>
    <name>CatalogFilters</name>
    <message>
        <source>Beginner</source>
        <translation>Débutant</translation>
    </message>
    <message>
        <source>Intermediate</source>
        <translation>Intermédiaire</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Avancé</translation>
    </message>
    <message>
        <source>Up to 1 hour</source>
        <translation>Jusqu’à 1 heure</translation>
    </message>
    <message>
        <source>Up to 3 hours</source>
        <translation>Jusqu’à 3 heures</translation>
    </message>
    <message>
        <source>Up to 10 hours</source>
        <translation>Jusqu’à 10 heures</translation>
    </message>
    <message>
        <source>Best match</source>
        <translation>Plus pertinents</translation>
    </message>
    <message>
        <source>Most popular</source>
        <translation>Plus populaires</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Plus récents</translation>
    </message>
    <message>
        <source>Best rated</source>
        <translation>Mieux notés</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Prix</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Catégorie</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Gratuit</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Payant</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>Trier</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
</context>
<context>
    <name>CatalogPage</name>
    <message>
        <source>Catalog</source>
        <translation>Catalogue</translation>
    </message>
    <message>
        <source>Search courses</source>
        <translation>Rechercher des cours</translation>
    </message>
    <message>
        <source>Courses</source>
        <translation>Cours</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Aucun résultat</translation>
    </message>
    <message>
        <source>No courses yet</source>
        <translation>Aucun cours pour l’instant</translation>
    </message>
    <message>
        <source>Try fewer words or fewer filters.</source>
        <translation>Essayez avec moins de mots ou moins de filtres.</translation>
    </message>
    <message>
        <source>The school has not published a course. Come back soon.</source>
        <translation>L’école n’a pas encore publié de cours. Revenez bientôt.</translation>
    </message>
    <message>
        <source>Clear search and filters</source>
        <translation>Effacer la recherche et les filtres</translation>
    </message>
</context>
<context>
    <name>Chat</name>
    <message numerus="yes">
        <source>%n members</source>
        <translation>
            <numerusform>%n membre</numerusform>
            <numerusform>%n membres</numerusform>
        </translation>
    </message>
    <message>
        <source>An earlier message</source>
        <translation>Un message précédent</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>En ligne</translation>
    </message>
    <message>
        <source>Last seen %1</source>
        <translation>Vu pour la dernière fois : %1</translation>
    </message>
    <message>
        <source>Message deleted</source>
        <translation>Message supprimé</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Voice message</source>
        <translation>Message vocal</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>%1 started this room</source>
        <translation>%1 a créé ce salon</translation>
    </message>
    <message>
        <source>%1 added somebody</source>
        <translation>%1 a ajouté quelqu’un</translation>
    </message>
    <message>
        <source>%1 removed somebody</source>
        <translation>%1 a retiré quelqu’un</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>%1 est parti</translation>
    </message>
    <message>
        <source>%1 gave the room another name</source>
        <translation>%1 a renommé le salon</translation>
    </message>
    <message>
        <source>The room has another name, with its course</source>
        <translation>Le salon a changé de nom avec son cours</translation>
    </message>
    <message>
        <source>Something changed in this room</source>
        <translation>Quelque chose a changé dans ce salon</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>dddd, d MMMM</source>
        <translation>dddd d MMMM</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <translation>d MMMM yyyy</translation>
    </message>
    <message>
        <source>No messages yet</source>
        <translation>Pas encore de message</translation>
    </message>
    <message>
        <source>You: %1</source>
        <translation>Vous : %1</translation>
    </message>
    <message>
        <source>%1 is writing…</source>
        <translation>%1 écrit…</translation>
    </message>
    <message>
        <source>%1 and %2 are writing…</source>
        <translation>%1 et %2 écrivent…</translation>
    </message>
    <message>
        <source>Several people are writing…</source>
        <translation>Plusieurs personnes écrivent…</translation>
    </message>
    <message>
        <source>%1, %2 online</source>
        <translation>%1, %2 en ligne</translation>
    </message>
    <message>
        <source>This chat is switched off.</source>
        <translation>Cette discussion est désactivée.</translation>
    </message>
    <message>
        <source>You can&apos;t write here.</source>
        <translation>Vous ne pouvez pas écrire ici.</translation>
    </message>
    <message>
        <source>To “%1”: %2</source>
        <translation>À « %1 » : %2</translation>
    </message>
    <message>
        <source>%1 in the lesson: %2</source>
        <translation>%1 dans la leçon : %2</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>Page %1</translation>
    </message>
    <message>
        <source>At %1</source>
        <translation>À %1</translation>
    </message>
    <message>
        <source>On page %1</source>
        <translation>À la page %1</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2 : %3</translation>
    </message>
    <message>
        <source>Muted until %1</source>
        <translation>En sourdine jusqu’à %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Last seen just now</source>
        <translation>Vu à l’instant</translation>
    </message>
    <message numerus="yes">
        <source>Last seen %n minutes ago</source>
        <translation>
            <numerusform>Vu il y a %n minute</numerusform>
            <numerusform>Vu il y a %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last seen %n hours ago</source>
        <translation>
            <numerusform>Vu il y a %n heure</numerusform>
            <numerusform>Vu il y a %n heures</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>À partir du %1</translation>
    </message>
    <message>
        <source>Up to %1</source>
        <translation>Jusqu’au %1</translation>
    </message>
    <message>
        <source>You are offline. This is as near as the messages on this computer come to that day.</source>
        <translation>Vous êtes hors ligne. Les messages de cet ordinateur ne s’approchent pas davantage de ce jour.</translation>
    </message>
    <message>
        <source>You are not in this room: its people can&apos;t be silenced from here. The message can be deleted.</source>
        <translation>Vous n’êtes pas dans ce salon : on ne peut y faire taire personne d’ici. Le message peut être supprimé.</translation>
    </message>
    <message>
        <source>This conversation is open only to those who are in it.</source>
        <translation>Cette conversation n’est ouverte qu’à ceux qui y participent.</translation>
    </message>
    <message>
        <source>Slow mode: you can write again in %1.</source>
        <translation>Mode lent : vous pourrez réécrire dans %1.</translation>
    </message>
    <message>
        <source>Slow mode: one message every %1.</source>
        <translation>Mode lent : un message toutes les %1.</translation>
    </message>
    <message>
        <source>Goes in %1</source>
        <translation>Part dans %1</translation>
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
        <translation>%1 a ajouté %2</translation>
    </message>
    <message>
        <source>%1 removed %2</source>
        <translation>%1 a retiré %2</translation>
    </message>
    <message>
        <source>Silenced until %1</source>
        <translation>Réduit au silence jusqu’à %1</translation>
    </message>
    <message>
        <source>This conversation is open only to those who are in it. Admins can read it while a report of somebody else waits, and for thirty days after.</source>
        <translation>Cette conversation n’est ouverte qu’à ceux qui en font partie. Les administrateurs peuvent la lire tant que le signalement d’une autre personne attend, et trente jours ensuite.</translation>
    </message>
    <message>
        <source>You are no longer in “%1”.</source>
        <translation>Vous n’êtes plus dans « %1 ».</translation>
    </message>
    <message>
        <source>A moderator has silenced you here until %1.</source>
        <translation>La modération vous a réduit au silence ici jusqu’à %1.</translation>
    </message>
    <message>
        <source>Reported. Thank you, somebody will look at it.</source>
        <translation>Signalé. Merci, quelqu’un va regarder.</translation>
    </message>
    <message>
        <source>This file is larger than %1.</source>
        <translation>Ce fichier dépasse %1.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Unpinned</source>
        <translation>Désépinglé</translation>
    </message>
    <message>
        <source>%1, who is not in this room, looked at it because of a report</source>
        <translation>%1, qui n&apos;est pas dans ce salon, l&apos;a consulté à cause d&apos;un signalement</translation>
    </message>
    <message>
        <source>The message was deleted for all</source>
        <translation>Le message a été supprimé pour tous</translation>
    </message>
    <message>
        <source>The report was dismissed</source>
        <translation>Le signalement a été écarté</translation>
    </message>
    <message>
        <source>%1 made %2 an admin</source>
        <translation>%1 a nommé %2 admin</translation>
    </message>
    <message>
        <source>%1 made somebody an admin</source>
        <translation>%1 a nommé quelqu’un admin</translation>
    </message>
</context>
<context>
    <name>ChatPage</name>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Your conversations</source>
        <translation>Vos conversations</translation>
    </message>
    <message>
        <source>Choose one on the left. Every course you take has its own.</source>
        <translation>Choisissez-en une à gauche. Chacun de vos cours a la sienne.</translation>
    </message>
    <message>
        <source>What you open stands here.</source>
        <translation>Ce que vous ouvrez s’affiche ici.</translation>
    </message>
    <message>
        <source>Choose one on the left. What was reported waits behind the flag.</source>
        <translation>Choisissez-en une à gauche. Ce qui a été signalé attend derrière le drapeau.</translation>
    </message>
</context>
<context>
    <name>ChatPlace</name>
    <message>
        <source>this moment</source>
        <translation>ce moment</translation>
    </message>
    <message>
        <source>this page</source>
        <translation>cette page</translation>
    </message>
</context>
<context>
    <name>CloseReportSheet</name>
    <message>
        <source>Delete the reported message?</source>
        <translation>Supprimer le message signalé ?</translation>
    </message>
    <message>
        <source>Dismiss the report?</source>
        <translation>Écarter le signalement ?</translation>
    </message>
    <message>
        <source>Delete for all</source>
        <translation>Supprimer pour tous</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Écarter</translation>
    </message>
    <message>
        <source>It disappears for everybody, and the report is closed. That it was there can still be seen.</source>
        <translation>Il disparaît pour tous et le signalement est clos. On verra encore qu’il était là.</translation>
    </message>
    <message>
        <source>The message stays as it is, and the report is closed.</source>
        <translation>Le message reste tel quel et le signalement est clos.</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Editing</source>
        <translation>Modification</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Write a message</source>
        <translation>Écrire un message</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
    <message>
        <source>The others find it at this moment</source>
        <translation>Les autres la trouvent à ce moment</translation>
    </message>
    <message>
        <source>Your question</source>
        <translation>Votre question</translation>
    </message>
</context>
<context>
    <name>ComposerContext</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>ComposerFoot</name>
    <message>
        <source>Too long to be sent: %1 of %2 characters</source>
        <translation>Trop long pour être envoyé : %1 sur %2 caractères</translation>
    </message>
</context>
<context>
    <name>ComposerTools</name>
    <message>
        <source>Attach files</source>
        <translation>Joindre des fichiers</translation>
    </message>
    <message>
        <source>Record a voice message</source>
        <translation>Enregistrer un message vocal</translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation>Émojis</translation>
    </message>
</context>
<context>
    <name>ConversationHeader</name>
    <message>
        <source>Members</source>
        <translation>Membres</translation>
    </message>
    <message>
        <source>Search in this room</source>
        <translation>Chercher dans ce salon</translation>
    </message>
    <message>
        <source>Pinned messages</source>
        <translation>Messages épinglés</translation>
    </message>
    <message>
        <source>Room settings</source>
        <translation>Réglages du salon</translation>
    </message>
</context>
<context>
    <name>ConversationView</name>
    <message>
        <source>Say hello</source>
        <translation>Dites bonjour</translation>
    </message>
    <message>
        <source>Only the two of you can read what is written here.</source>
        <translation>Vous seuls, tous les deux, pouvez lire ce qui est écrit ici.</translation>
    </message>
    <message>
        <source>Ask what you want to know. Everybody in this room can read and answer.</source>
        <translation>Demandez ce que vous voulez savoir. Tout le salon peut lire et répondre.</translation>
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
        <translation>Terminé</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1&#xa0;%</translation>
    </message>
</context>
<context>
    <name>CourseHeader</name>
    <message>
        <source>Completed</source>
        <translation>Terminé</translation>
    </message>
    <message numerus="yes">
        <source>%n lesson(s)</source>
        <translation>
            <numerusform>%n leçon</numerusform>
            <numerusform>%n leçons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n student(s)</source>
        <translation>
            <numerusform>%n participant</numerusform>
            <numerusform>%n participants</numerusform>
        </translation>
    </message>
    <message>
        <source>Updated %1</source>
        <translation>Mis à jour&#xa0;: %1</translation>
    </message>
    <message>
        <source>Enroll</source>
        <translation>S’inscrire</translation>
    </message>
    <message>
        <source>Buy for %1</source>
        <translation>Acheter pour %1</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>%1 % done</source>
        <translation>%1&#xa0;% terminé</translation>
    </message>
</context>
<context>
    <name>CoursePage</name>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>About</source>
        <translation>À propos</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>Avis</translation>
    </message>
    <message>
        <source>Discussion</source>
        <translation>Discussion</translation>
    </message>
</context>
<context>
    <name>CourseRow</name>
    <message>
        <source>Completed</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>%1 % done</source>
        <translation>%1&#xa0;% terminé</translation>
    </message>
    <message numerus="yes">
        <source>%n lesson(s)</source>
        <translation>
            <numerusform>%n leçon</numerusform>
            <numerusform>%n leçons</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1&#xa0;%</translation>
    </message>
</context>
<context>
    <name>Courses</name>
    <message>
        <source>You are enrolled</source>
        <translation>Inscription confirmée</translation>
    </message>
    <message numerus="yes">
        <source>%n lesson(s)</source>
        <translation>
            <numerusform>%n leçon</numerusform>
            <numerusform>%n leçons</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Gratuit</translation>
    </message>
    <message>
        <source>Beginner</source>
        <translation>Débutant</translation>
    </message>
    <message>
        <source>Intermediate</source>
        <translation>Intermédiaire</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Avancé</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Vidéo</translation>
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
        <translation>Article</translation>
    </message>
    <message>
        <source>Live session</source>
        <translation>Session en direct</translation>
    </message>
    <message>
        <source>Exercise</source>
        <translation>Exercice</translation>
    </message>
</context>
<context>
    <name>DayLine</name>
    <message>
        <source>Go to another day</source>
        <translation>Aller à un autre jour</translation>
    </message>
</context>
<context>
    <name>DayPicker</name>
    <message>
        <source>Go to a day</source>
        <translation>Aller à un jour</translation>
    </message>
    <message>
        <source>The month before</source>
        <translation>Mois précédent</translation>
    </message>
    <message>
        <source>The month after</source>
        <translation>Mois suivant</translation>
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
        <translation>Étudiant</translation>
    </message>
    <message>
        <source>Instructor</source>
        <translation>Formateur</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administrateur</translation>
    </message>
    <message>
        <source>This is a demo school. Look around as:</source>
        <translation>Ceci est une école de démonstration. Visitez-la en tant que&#xa0;:</translation>
    </message>
</context>
<context>
    <name>DoneBar</name>
    <message>
        <source>Mark as done</source>
        <translation>Marquer comme terminée</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Terminée</translation>
    </message>
    <message>
        <source>Next lesson</source>
        <translation>Leçon suivante</translation>
    </message>
</context>
<context>
    <name>DropTarget</name>
    <message>
        <source>Drop files to attach them</source>
        <translation>Déposez des fichiers pour les joindre</translation>
    </message>
</context>
<context>
    <name>EditsSheet</name>
    <message>
        <source>Earlier versions</source>
        <translation>Versions précédentes</translation>
    </message>
    <message>
        <source>What was deleted</source>
        <translation>Ce qui a été supprimé</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Maintenant</translation>
    </message>
    <message>
        <source>Deleted by %1, %2</source>
        <translation>Supprimé par %1, %2</translation>
    </message>
    <message>
        <source>Until %1</source>
        <translation>Jusqu’à %1</translation>
    </message>
    <message>
        <source>Nothing was kept of it.</source>
        <translation>Rien n’en a été conservé.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>EmojiMenu</name>
    <message>
        <source>Thumbs up</source>
        <translation>Pouce levé</translation>
    </message>
    <message>
        <source>Heart</source>
        <translation>Cœur</translation>
    </message>
    <message>
        <source>Laughing</source>
        <translation>Rire</translation>
    </message>
    <message>
        <source>Celebrating</source>
        <translation>Fête</translation>
    </message>
    <message>
        <source>Thinking</source>
        <translation>Réflexion</translation>
    </message>
    <message>
        <source>Thank you</source>
        <translation>Merci</translation>
    </message>
    <message>
        <source>More emoji</source>
        <translation>Plus d’émojis</translation>
    </message>
</context>
<context>
    <name>EmojiPicker</name>
    <message>
        <source>Faces</source>
        <translation>Visages</translation>
    </message>
    <message>
        <source>Hands and people</source>
        <translation>Mains et personnes</translation>
    </message>
    <message>
        <source>Nature</source>
        <translation>Nature</translation>
    </message>
    <message>
        <source>Food</source>
        <translation>Nourriture</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>Activités</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Lieux</translation>
    </message>
    <message>
        <source>Things</source>
        <translation>Objets</translation>
    </message>
    <message>
        <source>Signs</source>
        <translation>Signes</translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation>Émojis</translation>
    </message>
    <message>
        <source>Search emoji</source>
        <translation>Chercher un émoji</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Rien trouvé</translation>
    </message>
</context>
<context>
    <name>ErrorInfo</name>
    <message>
        <source>Too many wrong passwords. Try again at %1.</source>
        <translation>Trop de mots de passe incorrects. Réessayez à %1.</translation>
    </message>
</context>
<context>
    <name>ErrorState</name>
    <message>
        <source>You are offline</source>
        <translation>Vous êtes hors ligne</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>Cela n’a pas fonctionné</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Hide details</source>
        <translation>Masquer les détails</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Request %1</source>
        <translation>Requête %1</translation>
    </message>
</context>
<context>
    <name>FileBubble</name>
    <message>
        <source>Save %1</source>
        <translation>Enregistrer %1</translation>
    </message>
    <message>
        <source>Save file</source>
        <translation>Enregistrer le fichier</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Enregistré</translation>
    </message>
</context>
<context>
    <name>FilterChip</name>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>FirstQuestion</name>
    <message>
        <source>The others find it at this moment</source>
        <translation>Les autres la trouvent à ce moment</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
    <message>
        <source>Your question</source>
        <translation>Votre question</translation>
    </message>
</context>
<context>
    <name>HandOverSheet</name>
    <message>
        <source>Who looks after the group?</source>
        <translation>Qui s’occupe du groupe ?</translation>
    </message>
    <message>
        <source>Hand over and leave</source>
        <translation>Transmettre et quitter</translation>
    </message>
    <message>
        <source>You are the last admin. Choose who becomes one before you leave.</source>
        <translation>Vous êtes le dernier administrateur. Choisissez qui le devient avant de partir.</translation>
    </message>
    <message>
        <source>You are alone in this group. Add somebody first.</source>
        <translation>Vous êtes seul dans ce groupe. Ajoutez d’abord quelqu’un.</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Membres</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Hello, %1</source>
        <translation>Bonjour, %1</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Accueil</translation>
    </message>
    <message>
        <source>Your first course is waiting</source>
        <translation>Votre premier cours vous attend</translation>
    </message>
    <message>
        <source>Choose something from the catalog. It will be here whenever you come back.</source>
        <translation>Choisissez un cours dans le catalogue. Vous le retrouverez ici à chaque visite.</translation>
    </message>
    <message>
        <source>Browse the catalog</source>
        <translation>Parcourir le catalogue</translation>
    </message>
    <message>
        <source>Your courses</source>
        <translation>Vos cours</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>Tout voir</translation>
    </message>
    <message>
        <source>Others are learning</source>
        <translation>Les autres apprennent</translation>
    </message>
    <message>
        <source>Catalog</source>
        <translation>Catalogue</translation>
    </message>
</context>
<context>
    <name>ImageViewer</name>
    <message>
        <source>Picture %1</source>
        <translation>Image %1</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Plus petit</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Plus grand</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>Enregistrer l’image</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>This picture can&apos;t be shown here. You can save it.</source>
        <translation>Cette image ne peut pas être affichée ici. Vous pouvez l’enregistrer.</translation>
    </message>
    <message>
        <source>The picture before</source>
        <translation>L’image précédente</translation>
    </message>
    <message>
        <source>The picture after</source>
        <translation>L’image suivante</translation>
    </message>
</context>
<context>
    <name>InspectSheet</name>
    <message>
        <source>Look into a conversation of others?</source>
        <translation>Consulter une conversation d’autres personnes ?</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Consulter</translation>
    </message>
    <message>
        <source>You are not in “%1”. A line among its messages tells its people that you looked, and when.</source>
        <translation>Vous n’êtes pas dans « %1 ». Une ligne parmi ses messages dit à ses membres que vous l’avez consultée, et quand.</translation>
    </message>
    <message>
        <source>You can read but not write there: while the report waits, and for thirty days after it was dealt with.</source>
        <translation>Vous pourrez y lire, mais pas écrire : tant que le signalement attend, et trente jours après son traitement.</translation>
    </message>
</context>
<context>
    <name>InspectionView</name>
    <message>
        <source>Back to your conversations</source>
        <translation>Revenir à vos conversations</translation>
    </message>
    <message>
        <source>Conversation of others, read only</source>
        <translation>Conversation d’autres personnes, en lecture seule</translation>
    </message>
    <message>
        <source>A line among the messages tells everybody in this conversation that you looked.</source>
        <translation>Une ligne parmi les messages dit à tous dans cette conversation que vous l’avez consultée.</translation>
    </message>
    <message>
        <source>It is open to you while the report waits, and for thirty days after.</source>
        <translation>Elle vous reste ouverte tant que le signalement attend, et trente jours ensuite.</translation>
    </message>
    <message>
        <source>The report was dealt with: it is open to you until %1.</source>
        <translation>Le signalement est traité : la conversation vous reste ouverte jusqu’au %1.</translation>
    </message>
    <message>
        <source>Messages of %1</source>
        <translation>Messages de %1</translation>
    </message>
    <message>
        <source>Later messages</source>
        <translation>Messages suivants</translation>
    </message>
    <message>
        <source>Earlier messages</source>
        <translation>Messages précédents</translation>
    </message>
    <message>
        <source>To the reported message</source>
        <translation>Au message signalé</translation>
    </message>
    <message>
        <source>Delete for all…</source>
        <translation>Supprimer pour tous…</translation>
    </message>
    <message>
        <source>Dismiss the report…</source>
        <translation>Écarter le signalement…</translation>
    </message>
</context>
<context>
    <name>JumpPalette</name>
    <message>
        <source>Home</source>
        <translation>Accueil</translation>
    </message>
    <message>
        <source>Catalog</source>
        <translation>Catalogue</translation>
    </message>
    <message>
        <source>My learning</source>
        <translation>Mon apprentissage</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Recherche…</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Aucun résultat</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Jump to a page, course, room or person</source>
        <translation>Aller à une page, un cours, un salon ou une personne</translation>
    </message>
    <message>
        <source>Write to this person</source>
        <translation>Écrire à cette personne</translation>
    </message>
    <message>
        <source>Open this room</source>
        <translation>Ouvrir ce salon</translation>
    </message>
</context>
<context>
    <name>LearningPage</name>
    <message>
        <source>My learning</source>
        <translation>Mon apprentissage</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Terminés</translation>
    </message>
    <message>
        <source>Nothing under way</source>
        <translation>Rien en cours</translation>
    </message>
    <message>
        <source>Nothing completed yet</source>
        <translation>Rien de terminé pour l’instant</translation>
    </message>
    <message>
        <source>Courses you enroll in are listed here.</source>
        <translation>Les cours auxquels vous vous inscrivez apparaissent ici.</translation>
    </message>
    <message>
        <source>Finish a course and it moves here.</source>
        <translation>Terminez un cours et il apparaîtra ici.</translation>
    </message>
    <message>
        <source>Browse the catalog</source>
        <translation>Parcourir le catalogue</translation>
    </message>
</context>
<context>
    <name>LessonChatPanel</name>
    <message>
        <source>Chat</source>
        <translation>Discussion</translation>
    </message>
    <message>
        <source>Ask here</source>
        <translation>Demander ici</translation>
    </message>
    <message>
        <source>A question about %1 (A)</source>
        <translation>Une question sur %1 (A)</translation>
    </message>
    <message>
        <source>Close chat</source>
        <translation>Fermer la discussion</translation>
    </message>
    <message>
        <source>No questions yet</source>
        <translation>Pas encore de questions</translation>
    </message>
    <message>
        <source>Ask about the moment you see: the others find your question on the timeline.</source>
        <translation>Posez une question sur le moment que vous voyez : les autres la trouvent sur la ligne de temps.</translation>
    </message>
    <message>
        <source>Ask what you want to know. Everybody in this room can read and answer.</source>
        <translation>Demandez ce que vous voulez savoir. Tout le salon peut lire et répondre.</translation>
    </message>
</context>
<context>
    <name>LessonDetails</name>
    <message>
        <source>Completed</source>
        <translation>Terminée</translation>
    </message>
    <message>
        <source>%1 % watched</source>
        <translation>%1&#xa0;% vu</translation>
    </message>
    <message>
        <source>Progress is kept here until you are online</source>
        <translation>La progression est gardée ici jusqu’à ce que vous soyez en ligne</translation>
    </message>
    <message>
        <source>Next lesson</source>
        <translation>Leçon suivante</translation>
    </message>
</context>
<context>
    <name>LessonHeader</name>
    <message>
        <source>Back to the course</source>
        <translation>Retour au cours</translation>
    </message>
    <message>
        <source>Previous lesson</source>
        <translation>Leçon précédente</translation>
    </message>
    <message>
        <source>Next lesson</source>
        <translation>Leçon suivante</translation>
    </message>
    <message>
        <source>Hide outline</source>
        <translation>Masquer le plan</translation>
    </message>
    <message>
        <source>Show outline</source>
        <translation>Afficher le plan</translation>
    </message>
    <message>
        <source>Hide chat</source>
        <translation>Masquer la discussion</translation>
    </message>
    <message numerus="yes">
        <source>Show chat, %n new</source>
        <translation>
            <numerusform>Afficher la discussion, %n nouveau</numerusform>
            <numerusform>Afficher la discussion, %n nouveaux</numerusform>
        </translation>
    </message>
    <message>
        <source>Show chat</source>
        <translation>Afficher la discussion</translation>
    </message>
</context>
<context>
    <name>LessonNotice</name>
    <message>
        <source>Enroll in the course to open this lesson.</source>
        <translation>Inscrivez-vous au cours pour ouvrir cette leçon.</translation>
    </message>
    <message>
        <source>This video could not be prepared. The instructor has been told.</source>
        <translation>Cette vidéo n’a pas pu être préparée. Le formateur a été prévenu.</translation>
    </message>
    <message>
        <source>This video is still being prepared: %1 % done.</source>
        <translation>Cette vidéo est en cours de préparation&#xa0;: %1&#xa0;% effectués.</translation>
    </message>
    <message>
        <source>Quizzes open in a later version of Lectern.</source>
        <translation>Les quiz arriveront dans une prochaine version de Lectern.</translation>
    </message>
    <message>
        <source>Live sessions open in a later version of Lectern.</source>
        <translation>Les sessions en direct arriveront dans une prochaine version de Lectern.</translation>
    </message>
    <message>
        <source>Code exercises open in a later version of Lectern.</source>
        <translation>Les exercices de code arriveront dans une prochaine version de Lectern.</translation>
    </message>
    <message>
        <source>There is nothing in this lesson yet.</source>
        <translation>Cette leçon est encore vide.</translation>
    </message>
    <message>
        <source>Next lesson</source>
        <translation>Leçon suivante</translation>
    </message>
</context>
<context>
    <name>LessonPage</name>
    <message>
        <source>Volume %1 %</source>
        <translation>Volume&#xa0;: %1&#xa0;%</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>Son coupé</translation>
    </message>
    <message>
        <source>Sound on</source>
        <translation>Son activé</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>Leçon</translation>
    </message>
</context>
<context>
    <name>LessonSkeleton</name>
    <message>
        <source>Loading the lesson</source>
        <translation>Chargement de la leçon</translation>
    </message>
</context>
<context>
    <name>LessonStates</name>
    <message>
        <source>No lessons yet</source>
        <translation>Aucune leçon pour l’instant</translation>
    </message>
    <message>
        <source>The instructor is still preparing this course.</source>
        <translation>Le formateur prépare encore ce cours.</translation>
    </message>
</context>
<context>
    <name>LinkSheet</name>
    <message>
        <source>Open this link?</source>
        <translation>Ouvrir ce lien&#xa0;?</translation>
    </message>
    <message>
        <source>Open this link in your browser?</source>
        <translation>Ouvrir ce lien dans votre navigateur&#xa0;?</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>ListEntry</name>
    <message>
        <source>%1 new</source>
        <translation>%1 nouveaux</translation>
    </message>
</context>
<context>
    <name>MemberMenu</name>
    <message>
        <source>Write to them</source>
        <translation>Lui écrire</translation>
    </message>
    <message>
        <source>Make an admin</source>
        <translation>Nommer admin</translation>
    </message>
    <message>
        <source>Let them write again</source>
        <translation>Laisser écrire de nouveau</translation>
    </message>
    <message>
        <source>Silence…</source>
        <translation>Faire taire…</translation>
    </message>
    <message>
        <source>Remove from this room</source>
        <translation>Retirer de ce salon</translation>
    </message>
    <message>
        <source>Let back in</source>
        <translation>Laisser revenir</translation>
    </message>
    <message>
        <source>Remove from the group…</source>
        <translation>Retirer du groupe…</translation>
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
        <translation>%1 (vous)</translation>
    </message>
    <message>
        <source>Silenced</source>
        <translation>Réduit au silence</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Retiré</translation>
    </message>
</context>
<context>
    <name>MembersPanel</name>
    <message>
        <source>Members</source>
        <translation>Membres</translation>
    </message>
    <message>
        <source>Close members</source>
        <translation>Fermer les membres</translation>
    </message>
    <message>
        <source>You are offline. These people have written here lately.</source>
        <translation>Vous êtes hors ligne. Ces personnes ont écrit ici récemment.</translation>
    </message>
    <message>
        <source>Leave this group…</source>
        <translation>Quitter le groupe…</translation>
    </message>
    <message>
        <source>Leave “%1”?</source>
        <translation>Quitter « %1 » ?</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Add people</source>
        <translation>Ajouter des personnes</translation>
    </message>
    <message>
        <source>An admin of the group can add you again. The last admin makes somebody else one first.</source>
        <translation>Une personne qui administre le groupe peut vous ajouter à nouveau. La dernière en nomme d’abord une autre.</translation>
    </message>
    <message>
        <source>Search members</source>
        <translation>Rechercher un membre</translation>
    </message>
    <message>
        <source>Nobody here is called that.</source>
        <translation>Personne ici ne s’appelle ainsi.</translation>
    </message>
    <message>
        <source>Nobody is here yet.</source>
        <translation>Il n’y a encore personne ici.</translation>
    </message>
    <message>
        <source>Remove %1 from the group?</source>
        <translation>Retirer %1 du groupe ?</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>They no longer see what is said here. Everybody in the group is told.</source>
        <translation>Ce qui se dit ici ne lui sera plus visible. Tout le groupe en est informé.</translation>
    </message>
</context>
<context>
    <name>MentionList</name>
    <message>
        <source>People to mention</source>
        <translation>Personnes à mentionner</translation>
    </message>
    <message>
        <source>Everybody in this room</source>
        <translation>Tout le monde dans ce salon</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>En ligne</translation>
    </message>
</context>
<context>
    <name>MessageBody</name>
    <message>
        <source>Play the lesson at %1</source>
        <translation>Lire la leçon à %1</translation>
    </message>
    <message>
        <source>Message deleted</source>
        <translation>Message supprimé</translation>
    </message>
    <message>
        <source>Open the lesson: %1</source>
        <translation>Ouvrir la leçon : %1</translation>
    </message>
    <message>
        <source>Show what it said</source>
        <translation>Afficher ce qu’il disait</translation>
    </message>
    <message numerus="yes">
        <source>%n replies</source>
        <translation>
            <numerusform>%n réponse</numerusform>
            <numerusform>%n réponses</numerusform>
        </translation>
    </message>
    <message>
        <source>Open thread</source>
        <translation>Ouvrir le fil</translation>
    </message>
</context>
<context>
    <name>MessageList</name>
    <message>
        <source>Messages of %1</source>
        <translation>Messages de %1</translation>
    </message>
</context>
<context>
    <name>MessageMenu</name>
    <message>
        <source>Reply</source>
        <translation>Répondre</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>Copier le texte</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Désépingler</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Épingler</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>Signaler…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Supprimer…</translation>
    </message>
    <message>
        <source>Delete this message?</source>
        <translation>Supprimer ce message ?</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>It disappears for everybody. That it was there can still be seen.</source>
        <translation>Il disparaît pour tous. On verra encore qu’il était là.</translation>
    </message>
    <message>
        <source>Report this message</source>
        <translation>Signaler ce message</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Signaler</translation>
    </message>
    <message>
        <source>What is wrong with it?</source>
        <translation>Quel est le problème ?</translation>
    </message>
    <message>
        <source>React…</source>
        <translation>Réagir…</translation>
    </message>
    <message>
        <source>Show what it answers</source>
        <translation>Afficher le message d’origine</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Earlier versions…</source>
        <translation>Versions précédentes…</translation>
    </message>
    <message>
        <source>Reply in a thread</source>
        <translation>Répondre dans un fil</translation>
    </message>
    <message>
        <source>Show in the conversation</source>
        <translation>Afficher dans la conversation</translation>
    </message>
    <message>
        <source>Read by…</source>
        <translation>Lu par…</translation>
    </message>
    <message>
        <source>Open thread</source>
        <translation>Ouvrir le fil</translation>
    </message>
    <message>
        <source>Silence…</source>
        <translation>Faire taire…</translation>
    </message>
</context>
<context>
    <name>MessageRow</name>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2 : %3</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Vous</translation>
    </message>
    <message>
        <source>New messages</source>
        <translation>Nouveaux messages</translation>
    </message>
    <message>
        <source>Reported message</source>
        <translation>Message signalé</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Non envoyé</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>En attente d’envoi</translation>
    </message>
    <message>
        <source>Answers %1</source>
        <translation>Réponse à %1</translation>
    </message>
    <message>
        <source>Length %1</source>
        <translation>Durée %1</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>Modifié</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Épinglé</translation>
    </message>
    <message numerus="yes">
        <source>%n reactions</source>
        <translation>
            <numerusform>%n réaction</numerusform>
            <numerusform>%n réactions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replies</source>
        <translation>
            <numerusform>%n réponse</numerusform>
            <numerusform>%n réponses</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MessageTools</name>
    <message>
        <source>React</source>
        <translation>Réagir</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Répondre</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
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
        <translation>Lecture</translation>
    </message>
</context>
<context>
    <name>NewRoomSheet</name>
    <message>
        <source>New conversation</source>
        <translation>Nouvelle conversation</translation>
    </message>
    <message>
        <source>Create group</source>
        <translation>Créer le groupe</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Commencer</translation>
    </message>
    <message>
        <source>Name of the group</source>
        <translation>Nom du groupe</translation>
    </message>
    <message>
        <source>Leave it empty to write to this person alone.</source>
        <translation>Laissez-le vide pour n’écrire qu’à cette personne.</translation>
    </message>
</context>
<context>
    <name>NewTokenSheet</name>
    <message>
        <source>The token of %1</source>
        <translation>Le jeton de %1</translation>
    </message>
    <message>
        <source>New token for a program</source>
        <translation>Nouveau jeton pour un programme</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>Créer</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>Campus app</source>
        <translation>Appli du campus</translation>
    </message>
    <message>
        <source>Good for</source>
        <translation>Valable</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 jours</translation>
    </message>
    <message>
        <source>90 days</source>
        <translation>90 jours</translation>
    </message>
    <message>
        <source>A year</source>
        <translation>Un an</translation>
    </message>
    <message>
        <source>Three years</source>
        <translation>Trois ans</translation>
    </message>
    <message>
        <source>Copy it now: it is shown this once and kept nowhere. Whoever has lost it makes another one.</source>
        <translation>Copiez-le maintenant : il n’est montré que cette fois et n’est conservé nulle part. S’il est perdu, créez-en un autre.</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Jeton</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>Copy token</source>
        <translation>Copier le jeton</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
</context>
<context>
    <name>NewestButton</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n nouveau</numerusform>
            <numerusform>%n nouveaux</numerusform>
        </translation>
    </message>
    <message>
        <source>To the newest</source>
        <translation>Aux plus récents</translation>
    </message>
</context>
<context>
    <name>NextCard</name>
    <message>
        <source>Next lesson: %1</source>
        <translation>Leçon suivante&#xa0;: %1</translation>
    </message>
    <message>
        <source>Next lesson in %1 s</source>
        <translation>Leçon suivante dans %1 s</translation>
    </message>
    <message>
        <source>Next lesson</source>
        <translation>Leçon suivante</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Temps restant</translation>
    </message>
    <message>
        <source>Play now</source>
        <translation>Lire maintenant</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Request %1</source>
        <translation>Requête %1</translation>
    </message>
</context>
<context>
    <name>NoticeChoice</name>
    <message>
        <source>Notifications</source>
        <translation>Notifications</translation>
    </message>
    <message>
        <source>All messages</source>
        <translation>Tous les messages</translation>
    </message>
    <message>
        <source>Mentions and replies to me</source>
        <translation>Mentions et réponses à moi</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Rien</translation>
    </message>
    <message>
        <source>%1. Until then nothing of this room reaches you.</source>
        <translation>%1. D’ici là, rien de ce salon ne vous parvient.</translation>
    </message>
    <message>
        <source>Nothing of this room reaches you, not even what mentions you.</source>
        <translation>Rien de ce salon ne vous parvient, pas même ce qui vous mentionne.</translation>
    </message>
    <message>
        <source>You hear of what mentions you, of calls to all, and of answers to what you wrote.</source>
        <translation>Vous êtes informé de ce qui vous mentionne, des appels à tous et des réponses à vos messages.</translation>
    </message>
    <message>
        <source>You hear of every message here.</source>
        <translation>Vous êtes informé de chaque message ici.</translation>
    </message>
</context>
<context>
    <name>NoticeMenu</name>
    <message>
        <source>Notifications</source>
        <translation>Notifications</translation>
    </message>
    <message>
        <source>Notifications: nothing</source>
        <translation>Notifications : rien</translation>
    </message>
    <message>
        <source>Notifications: mentions and replies to me</source>
        <translation>Notifications : mentions et réponses à moi</translation>
    </message>
    <message>
        <source>Notifications: all messages</source>
        <translation>Notifications : tous les messages</translation>
    </message>
    <message>
        <source>All messages</source>
        <translation>Tous les messages</translation>
    </message>
    <message>
        <source>Only mentions and replies to me</source>
        <translation>Seulement les mentions et les réponses à moi</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Rien</translation>
    </message>
    <message>
        <source>End the pause</source>
        <translation>Terminer la pause</translation>
    </message>
    <message>
        <source>Pause for 1 hour</source>
        <translation>Pause d’une heure</translation>
    </message>
    <message>
        <source>Pause for 8 hours</source>
        <translation>Pause de 8 heures</translation>
    </message>
    <message>
        <source>Pause for a day</source>
        <translation>Pause d’un jour</translation>
    </message>
</context>
<context>
    <name>OfflineStrip</name>
    <message>
        <source>You are offline. What is on this computer still works.</source>
        <translation>Vous êtes hors ligne. Ce qui est sur cet ordinateur reste disponible.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message numerus="yes">
        <source>You are offline. %n message(s) go out later.</source>
        <translation>
            <numerusform>Vous êtes hors ligne. %n message partira plus tard.</numerusform>
            <numerusform>Vous êtes hors ligne. %n messages partiront plus tard.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutlineList</name>
    <message>
        <source>No lessons yet</source>
        <translation>Aucune leçon pour l’instant</translation>
    </message>
    <message>
        <source>The instructor is still preparing this course.</source>
        <translation>Le formateur prépare encore ce cours.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>terminée</translation>
    </message>
    <message>
        <source>for enrolled students</source>
        <translation>réservée aux inscrits</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
</context>
<context>
    <name>OutlineModel</name>
    <message>
        <source>%1 of %2 done</source>
        <translation>%1 sur %2 terminées</translation>
    </message>
</context>
<context>
    <name>OutlinePanel</name>
    <message>
        <source>Course outline</source>
        <translation>Plan du cours</translation>
    </message>
    <message>
        <source>Course progress</source>
        <translation>Progression du cours</translation>
    </message>
    <message>
        <source>%1 of %2 lessons</source>
        <translation>%1 leçons sur %2</translation>
    </message>
    <message>
        <source>Close outline</source>
        <translation>Fermer le plan</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>Leçons</translation>
    </message>
</context>
<context>
    <name>OutlineRow</name>
    <message>
        <source>Video</source>
        <translation>Vidéo</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Quiz</source>
        <translation>Quiz</translation>
    </message>
    <message>
        <source>Live session</source>
        <translation>Session en direct</translation>
    </message>
    <message>
        <source>Exercise</source>
        <translation>Exercice</translation>
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
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Terminée</translation>
    </message>
    <message>
        <source>Open now</source>
        <translation>Ouverte</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Verrouillée</translation>
    </message>
</context>
<context>
    <name>PageFailed</name>
    <message>
        <source>Retry</source>
        <translation>Réessayer</translation>
    </message>
</context>
<context>
    <name>PasswordField</name>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Hide password</source>
        <translation>Masquer le mot de passe</translation>
    </message>
    <message>
        <source>Show password</source>
        <translation>Afficher le mot de passe</translation>
    </message>
</context>
<context>
    <name>PdfBar</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>Page %1 sur %2</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Zoom arrière</translation>
    </message>
    <message>
        <source>Zoom %1</source>
        <translation>Zoom&#xa0;: %1</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Zoom avant</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Aucun résultat</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n résultat</numerusform>
            <numerusform>%n résultats</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Résultat précédent</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Résultat suivant</translation>
    </message>
    <message>
        <source>Search in the document</source>
        <translation>Rechercher dans le document</translation>
    </message>
</context>
<context>
    <name>PdfSheet</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>Page %1 sur %2</translation>
    </message>
</context>
<context>
    <name>PdfView</name>
    <message>
        <source>Fetching the document</source>
        <translation>Récupération du document</translation>
    </message>
    <message>
        <source>This document can&apos;t be read.</source>
        <translation>Ce document est illisible.</translation>
    </message>
    <message>
        <source>The document could not be fetched.</source>
        <translation>Le document n’a pas pu être récupéré.</translation>
    </message>
</context>
<context>
    <name>PendingLine</name>
    <message>
        <source>Not changed: %1</source>
        <translation>Non modifié : %1</translation>
    </message>
    <message>
        <source>Not deleted: %1</source>
        <translation>Non supprimé : %1</translation>
    </message>
    <message>
        <source>No reaction: %1</source>
        <translation>Pas de réaction : %1</translation>
    </message>
    <message>
        <source>The change waits for the network</source>
        <translation>La modification attend le réseau</translation>
    </message>
    <message>
        <source>The deletion waits for the network</source>
        <translation>La suppression attend le réseau</translation>
    </message>
    <message>
        <source>The reaction waits for the network</source>
        <translation>La réaction attend le réseau</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
</context>
<context>
    <name>PeoplePicker</name>
    <message>
        <source>Search people</source>
        <translation>Chercher des personnes</translation>
    </message>
    <message>
        <source>Take %1 off</source>
        <translation>Retirer %1</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Nobody has this name</source>
        <translation>Personne ne porte ce nom</translation>
    </message>
    <message>
        <source>Finding people needs a connection.</source>
        <translation>Il faut une connexion pour trouver des personnes.</translation>
    </message>
</context>
<context>
    <name>PictureBubble</name>
    <message>
        <source>Picture %1</source>
        <translation>Image %1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
</context>
<context>
    <name>PinsPanel</name>
    <message>
        <source>Pinned messages</source>
        <translation>Messages épinglés</translation>
    </message>
    <message>
        <source>Close pinned messages</source>
        <translation>Fermer les messages épinglés</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Désépingler</translation>
    </message>
    <message>
        <source>Nothing is pinned</source>
        <translation>Rien n’est épinglé</translation>
    </message>
    <message>
        <source>What everybody should find again can be pinned from its menu.</source>
        <translation>Ce que tout le monde doit retrouver s’épingle depuis le menu du message.</translation>
    </message>
</context>
<context>
    <name>PlaybackSection</name>
    <message>
        <source>Speed</source>
        <translation>Vitesse</translation>
    </message>
    <message>
        <source>%1×</source>
        <translation>%1×</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>Sous-titres</translation>
    </message>
    <message>
        <source>Show captions where a video has them.</source>
        <translation>Afficher les sous-titres quand une vidéo en a.</translation>
    </message>
    <message>
        <source>Go on by itself</source>
        <translation>Enchaîner automatiquement</translation>
    </message>
    <message>
        <source>Open the next lesson when one ends.</source>
        <translation>Ouvrir la leçon suivante à la fin de chacune.</translation>
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
        <translation>Lecture</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espace</translation>
    </message>
    <message>
        <source>Next lesson</source>
        <translation>Leçon suivante</translation>
    </message>
    <message>
        <source>Close mini player</source>
        <translation>Fermer le mini-lecteur</translation>
    </message>
    <message>
        <source>Mini player</source>
        <translation>Mini-lecteur</translation>
    </message>
    <message>
        <source>Leave full screen</source>
        <translation>Quitter le plein écran</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Plein écran</translation>
    </message>
</context>
<context>
    <name>PlayerMenus</name>
    <message>
        <source>Speed %1</source>
        <translation>Vitesse&#xa0;: %1</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normale</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>Sous-titres</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Désactivés</translation>
    </message>
    <message>
        <source>Small text</source>
        <translation>Petit texte</translation>
    </message>
    <message>
        <source>Medium text</source>
        <translation>Texte moyen</translation>
    </message>
    <message>
        <source>Large text</source>
        <translation>Grand texte</translation>
    </message>
</context>
<context>
    <name>ProfileSection</name>
    <message>
        <source>Profile saved</source>
        <translation>Profil enregistré</translation>
    </message>
    <message>
        <source>Change picture</source>
        <translation>Changer la photo</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>Choisir une photo</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp)</source>
        <translation>Images (*.png *.jpg *.jpeg *.webp)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>About you</source>
        <translation>À propos de vous</translation>
    </message>
    <message>
        <source>Save profile</source>
        <translation>Enregistrer le profil</translation>
    </message>
    <message>
        <source>Picture changed</source>
        <translation>Photo modifiée</translation>
    </message>
</context>
<context>
    <name>QuoteLine</name>
    <message>
        <source>Answer to %1: %2</source>
        <translation>Réponse à %1 : %2</translation>
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
        <translation>Accueil</translation>
    </message>
    <message>
        <source>Catalog</source>
        <translation>Catalogue</translation>
    </message>
    <message>
        <source>My learning</source>
        <translation>Mon apprentissage</translation>
    </message>
    <message>
        <source>Jump to…</source>
        <translation>Aller à…</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n en attente</numerusform>
            <numerusform>%n en attente</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadersSheet</name>
    <message>
        <source>Read by</source>
        <translation>Lu par</translation>
    </message>
    <message>
        <source>Nobody has read it yet.</source>
        <translation>Personne ne l’a encore lu.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>RegisterPage</name>
    <message>
        <source>Create account</source>
        <translation>Créer un compte</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>At least 8 characters</source>
        <translation>Au moins 8 caractères</translation>
    </message>
    <message>
        <source>Back to sign in</source>
        <translation>Retour à la connexion</translation>
    </message>
</context>
<context>
    <name>ReportCard</name>
    <message>
        <source>%1 reported %2: %3</source>
        <translation>%1 a signalé %2 : %3</translation>
    </message>
    <message>
        <source>%1, %2: “%3”</source>
        <translation>%1, %2 : « %3 »</translation>
    </message>
    <message>
        <source>Delete for all…</source>
        <translation>Supprimer pour tous…</translation>
    </message>
    <message>
        <source>Silenced</source>
        <translation>Réduit au silence</translation>
    </message>
    <message>
        <source>Silence…</source>
        <translation>Faire taire…</translation>
    </message>
    <message>
        <source>For an hour</source>
        <translation>Pendant une heure</translation>
    </message>
    <message>
        <source>For a day</source>
        <translation>Pendant un jour</translation>
    </message>
    <message>
        <source>For a week</source>
        <translation>Pendant une semaine</translation>
    </message>
    <message>
        <source>Dismiss…</source>
        <translation>Écarter…</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>For 10 minutes</source>
        <translation>Pendant 10 minutes</translation>
    </message>
</context>
<context>
    <name>ReportsPanel</name>
    <message>
        <source>Reports</source>
        <translation>Signalements</translation>
    </message>
    <message>
        <source>Close reports</source>
        <translation>Fermer les signalements</translation>
    </message>
    <message>
        <source>Nothing to look at</source>
        <translation>Rien à examiner</translation>
    </message>
    <message>
        <source>Messages that somebody reports in your rooms wait here.</source>
        <translation>Les messages signalés dans vos salons attendent ici.</translation>
    </message>
    <message>
        <source>Refused words</source>
        <translation>Mots refusés</translation>
    </message>
</context>
<context>
    <name>ResumeCard</name>
    <message>
        <source>Go on where you were</source>
        <translation>Reprenez où vous en étiez</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>%1 % read</source>
        <translation>%1 % lu</translation>
    </message>
</context>
<context>
    <name>ResumeNotice</name>
    <message>
        <source>Resumed at %1</source>
        <translation>Reprise à %1</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Recommencer</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ignorer</translation>
    </message>
</context>
<context>
    <name>ReviewList</name>
    <message>
        <source>No reviews yet</source>
        <translation>Aucun avis pour l’instant</translation>
    </message>
    <message>
        <source>Students who took this course can write the first one.</source>
        <translation>Les personnes ayant suivi ce cours peuvent écrire le premier.</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Afficher plus</translation>
    </message>
</context>
<context>
    <name>RoomList</name>
    <message>
        <source>Rooms</source>
        <translation>Salons</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n en attente</numerusform>
            <numerusform>%n en attente</numerusform>
        </translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Connexion…</translation>
    </message>
    <message>
        <source>Search messages</source>
        <translation>Chercher des messages</translation>
    </message>
    <message>
        <source>Nobody has written yet</source>
        <translation>Personne n’a encore écrit</translation>
    </message>
    <message>
        <source>Enroll in a course: its room appears here.</source>
        <translation>Inscrivez-vous à un cours : son salon apparaît ici.</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Signalements</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Nouvelle conversation</translation>
    </message>
    <message>
        <source>Be seen again</source>
        <translation>Redevenir visible</translation>
    </message>
    <message>
        <source>Become invisible</source>
        <translation>Devenir invisible</translation>
    </message>
    <message>
        <source>Search by person, day or file</source>
        <translation>Chercher par personne, jour ou fichier</translation>
    </message>
    <message>
        <source>Reports: %1</source>
        <translation>Signalements : %1</translation>
    </message>
    <message>
        <source>You are invisible</source>
        <translation>Vous êtes invisible</translation>
    </message>
    <message>
        <source>Begin a conversation with the plus above. What was reported waits behind the flag.</source>
        <translation>Commencez une conversation avec le plus ci-dessus. Ce qui a été signalé attend derrière le drapeau.</translation>
    </message>
</context>
<context>
    <name>RoomMenu</name>
    <message>
        <source>Moderation</source>
        <translation>Modération</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Décisions</translation>
    </message>
    <message>
        <source>Refused words</source>
        <translation>Mots refusés</translation>
    </message>
    <message>
        <source>Open this room again…</source>
        <translation>Rouvrir ce salon…</translation>
    </message>
    <message>
        <source>Archive this room…</source>
        <translation>Archiver ce salon…</translation>
    </message>
</context>
<context>
    <name>RoomRow</name>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n non lu</numerusform>
            <numerusform>%n non lus</numerusform>
        </translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>En sourdine</translation>
    </message>
    <message>
        <source>Draft: %1</source>
        <translation>Brouillon : %1</translation>
    </message>
    <message>
        <source>You are mentioned</source>
        <translation>On vous mentionne</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>En ligne</translation>
    </message>
    <message numerus="yes">
        <source>%n not sent yet</source>
        <translation>
            <numerusform>%n pas encore envoyé</numerusform>
            <numerusform>%n pas encore envoyés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not sent</source>
        <translation>
            <numerusform>%n non envoyé</numerusform>
            <numerusform>%n non envoyés</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RoomSearchPanel</name>
    <message>
        <source>Search in this room</source>
        <translation>Chercher dans ce salon</translation>
    </message>
    <message>
        <source>Close search</source>
        <translation>Fermer la recherche</translation>
    </message>
    <message>
        <source>Words to look for</source>
        <translation>Mots à chercher</translation>
    </message>
    <message>
        <source>Found messages</source>
        <translation>Messages trouvés</translation>
    </message>
    <message>
        <source>Type what was said. The newest comes first.</source>
        <translation>Tapez ce qui a été dit. Le plus récent vient d’abord.</translation>
    </message>
    <message>
        <source>Searching needs a connection.</source>
        <translation>La recherche a besoin d’une connexion.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Aucun résultat</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Recherche…</translation>
    </message>
    <message>
        <source>Go to a day…</source>
        <translation>Aller à un jour…</translation>
    </message>
</context>
<context>
    <name>RoomSettingsSheet</name>
    <message>
        <source>Settings of “%1”</source>
        <translation>Réglages de « %1 »</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Chat is open</source>
        <translation>La discussion est ouverte</translation>
    </message>
    <message>
        <source>Switched off, only those who look after the course can write.</source>
        <translation>Désactivée, seules les personnes qui s’occupent du cours écrivent.</translation>
    </message>
    <message>
        <source>Announcements only</source>
        <translation>Annonces seulement</translation>
    </message>
    <message>
        <source>Everybody reads, only those who look after the room write.</source>
        <translation>Tout le monde lit, seules les personnes qui s’occupent du salon écrivent.</translation>
    </message>
    <message>
        <source>Slow mode: time between two messages of one person</source>
        <translation>Mode lent : temps entre deux messages d’une personne</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>10 seconds</source>
        <translation>10 secondes</translation>
    </message>
    <message>
        <source>30 seconds</source>
        <translation>30 secondes</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 minute</translation>
    </message>
    <message>
        <source>5 minutes</source>
        <translation>5 minutes</translation>
    </message>
    <message>
        <source>Largest file</source>
        <translation>Plus grand fichier</translation>
    </message>
    <message>
        <source>No files</source>
        <translation>Aucun fichier</translation>
    </message>
    <message>
        <source>Kinds of files</source>
        <translation>Types de fichiers</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Pictures and documents</source>
        <translation>Images et documents</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>Effacer la recherche</translation>
    </message>
</context>
<context>
    <name>SearchFilters</name>
    <message>
        <source>Any time</source>
        <translation>N’importe quand</translation>
    </message>
    <message>
        <source>Last week</source>
        <translation>Dernière semaine</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Dernier mois</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>Dernière année</translation>
    </message>
    <message>
        <source>Anybody</source>
        <translation>N’importe qui</translation>
    </message>
    <message>
        <source>With files</source>
        <translation>Avec fichiers</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Partout</translation>
    </message>
    <message>
        <source>From a day…</source>
        <translation>À partir d’un jour…</translation>
    </message>
    <message>
        <source>Up to a day…</source>
        <translation>Jusqu’à un jour…</translation>
    </message>
</context>
<context>
    <name>SearchResults</name>
    <message>
        <source>In messages</source>
        <translation>Dans les messages</translation>
    </message>
    <message>
        <source>Found messages</source>
        <translation>Messages trouvés</translation>
    </message>
    <message>
        <source>Searching needs a connection.</source>
        <translation>La recherche a besoin d’une connexion.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Rien trouvé</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Recherche…</translation>
    </message>
    <message>
        <source>Type what was said, or choose what narrows it.</source>
        <translation>Écrivez ce qui a été dit, ou choisissez ce qui restreint la recherche.</translation>
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
        <translation>%1 sur %2</translation>
    </message>
</context>
<context>
    <name>SendStateLine</name>
    <message>
        <source>Not sent</source>
        <translation>Non envoyé</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>modifié</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>En attente d’envoi</translation>
    </message>
    <message numerus="yes">
        <source>Read by %n</source>
        <translation>
            <numerusform>Lu par %n</numerusform>
            <numerusform>Lu par %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Envoyé</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifier</translation>
    </message>
</context>
<context>
    <name>ServerLine</name>
    <message>
        <source>Connecting…</source>
        <translation>Connexion…</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Connecté</translation>
    </message>
    <message>
        <source>Not reachable</source>
        <translation>Injoignable</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Changer</translation>
    </message>
    <message>
        <source>Choose another server</source>
        <translation>Choisir un autre serveur</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>That is not a server&apos;s address.</source>
        <translation>Ce n’est pas l’adresse d’un serveur.</translation>
    </message>
    <message>
        <source>Use this server</source>
        <translation>Utiliser ce serveur</translation>
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
        <translation>Enregistré</translation>
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
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Playback</source>
        <translation>Lecture</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Access tokens</source>
        <translation>Jetons d’accès</translation>
    </message>
    <message>
        <source>Programs</source>
        <translation>Programmes</translation>
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
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Jump anywhere</source>
        <translation>Aller n’importe où</translation>
    </message>
    <message>
        <source>Search courses</source>
        <translation>Rechercher des cours</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Accueil</translation>
    </message>
    <message>
        <source>Catalog</source>
        <translation>Catalogue</translation>
    </message>
    <message>
        <source>My learning</source>
        <translation>Mon apprentissage</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>Cette liste</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espace</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>Lecture ou pause</translation>
    </message>
    <message>
        <source>5 seconds back or on</source>
        <translation>Reculer ou avancer de 5 secondes</translation>
    </message>
    <message>
        <source>10 seconds back or on</source>
        <translation>Reculer ou avancer de 10 secondes</translation>
    </message>
    <message>
        <source>Louder or quieter</source>
        <translation>Plus ou moins fort</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Couper le son</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Plein écran</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>Sous-titres</translation>
    </message>
    <message>
        <source>Slower or faster</source>
        <translation>Plus lent ou plus rapide</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Partout</translation>
    </message>
    <message>
        <source>In a video</source>
        <translation>Dans une vidéo</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Chat beside the lesson</source>
        <translation>Discussion à côté de la leçon</translation>
    </message>
    <message>
        <source>Ask here</source>
        <translation>Demander ici</translation>
    </message>
    <message>
        <source>Next lesson</source>
        <translation>Leçon suivante</translation>
    </message>
    <message>
        <source>From message to message</source>
        <translation>De message en message</translation>
    </message>
    <message>
        <source>The newest message</source>
        <translation>Le message le plus récent</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Répondre</translation>
    </message>
    <message>
        <source>Open thread</source>
        <translation>Ouvrir le fil</translation>
    </message>
    <message>
        <source>Menu of a message; send</source>
        <translation>Menu d’un message ; envoyer</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>Nouvelle ligne</translation>
    </message>
    <message>
        <source>Edit what you said last</source>
        <translation>Modifier votre dernier message</translation>
    </message>
    <message>
        <source>In messages</source>
        <translation>Dans les messages</translation>
    </message>
    <message>
        <source>Search in the conversation</source>
        <translation>Rechercher dans la conversation</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>Sign in</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Create account</source>
        <translation>Créer un compte</translation>
    </message>
</context>
<context>
    <name>SilenceSheet</name>
    <message>
        <source>Silence %1</source>
        <translation>Faire taire %1</translation>
    </message>
    <message>
        <source>Silence</source>
        <translation>Faire taire</translation>
    </message>
    <message>
        <source>They can read what is said here, but not write, for:</source>
        <translation>Cette personne pourra lire, mais pas écrire, pendant :</translation>
    </message>
    <message>
        <source>10 minutes</source>
        <translation>10 minutes</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 heure</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 jour</translation>
    </message>
    <message>
        <source>1 week</source>
        <translation>1 semaine</translation>
    </message>
    <message>
        <source>Reason (kept among the decisions)</source>
        <translation>Raison (gardée parmi les décisions)</translation>
    </message>
</context>
<context>
    <name>Stars</name>
    <message>
        <source>Rated %1 of 5</source>
        <translation>Note&#xa0;: %1 sur 5</translation>
    </message>
    <message>
        <source>Not rated yet</source>
        <translation>Pas encore noté</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouveau</translation>
    </message>
</context>
<context>
    <name>StrandedMessages</name>
    <message>
        <source>Not sent: the room is gone</source>
        <translation>Non envoyé : le salon n’existe plus</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>Copier le texte</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
</context>
<context>
    <name>TabStrip</name>
    <message>
        <source>Sections</source>
        <translation>Sections</translation>
    </message>
</context>
<context>
    <name>ThreadComposer</name>
    <message>
        <source>Reply in this thread</source>
        <translation>Répondre dans ce fil</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
</context>
<context>
    <name>ThreadPanel</name>
    <message>
        <source>Thread</source>
        <translation>Fil</translation>
    </message>
    <message>
        <source>Close thread</source>
        <translation>Fermer le fil</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>There may be more replies: the server can&apos;t be reached.</source>
        <translation>Il peut y avoir d’autres réponses : le serveur est injoignable.</translation>
    </message>
    <message numerus="yes">
        <source>%n replies</source>
        <translation>
            <numerusform>%n réponse</numerusform>
            <numerusform>%n réponses</numerusform>
        </translation>
    </message>
    <message>
        <source>No replies yet</source>
        <translation>Pas encore de réponse</translation>
    </message>
    <message>
        <source>There may be more replies: %1</source>
        <translation>Il peut y avoir d’autres réponses : %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>TokenRow</name>
    <message>
        <source>Revoke…</source>
        <translation>Révoquer…</translation>
    </message>
</context>
<context>
    <name>TokensSection</name>
    <message>
        <source>Revoked. It does not open anything any more.</source>
        <translation>Révoqué. Il n’ouvre plus rien.</translation>
    </message>
    <message>
        <source>A program with such a token brings people into the school, speaks for students, and reads all messages. Give each program its own.</source>
        <translation>Un programme muni d’un tel jeton fait entrer des personnes dans l’école, parle au nom des élèves et lit tous les messages. Donnez le sien à chaque programme.</translation>
    </message>
    <message>
        <source>Programs of your school that read and write in your name. Whatever you don&apos;t know, revoke: the program asks again if it is needed.</source>
        <translation>Des programmes de votre école qui lisent et écrivent en votre nom. Révoquez ce que vous ne connaissez pas : le programme redemandera au besoin.</translation>
    </message>
    <message>
        <source>New token…</source>
        <translation>Nouveau jeton…</translation>
    </message>
    <message>
        <source>Programs</source>
        <translation>Programmes</translation>
    </message>
    <message>
        <source>Access tokens</source>
        <translation>Jetons d’accès</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Afficher plus</translation>
    </message>
    <message>
        <source>No program has a token</source>
        <translation>Aucun programme n’a de jeton</translation>
    </message>
    <message>
        <source>No program speaks for you</source>
        <translation>Aucun programme ne parle pour vous</translation>
    </message>
    <message>
        <source>What other software of the school may do here begins with one.</source>
        <translation>Ce que d’autres logiciels de l’école peuvent faire ici commence par un jeton.</translation>
    </message>
    <message>
        <source>Where your school lets one write in your name, it is listed here.</source>
        <translation>Si votre école en laisse un écrire en votre nom, il figure ici.</translation>
    </message>
    <message>
        <source>Revoke the token of %1?</source>
        <translation>Révoquer le jeton de %1 ?</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Révoquer</translation>
    </message>
    <message>
        <source>The program is shut out at once, until it gets another one.</source>
        <translation>Le programme est aussitôt exclu, jusqu’à ce qu’il en reçoive un autre.</translation>
    </message>
    <message>
        <source>The program can&apos;t read or write in your name any more, at once.</source>
        <translation>Dès maintenant, le programme ne pourra plus lire ni écrire en votre nom.</translation>
    </message>
    <message>
        <source>Also the tokens it made</source>
        <translation>Aussi les jetons qu’il a créés</translation>
    </message>
    <message>
        <source>The people it brought can&apos;t go on by it, either.</source>
        <translation>Les personnes qu’il a fait entrer ne pourront plus passer par lui non plus.</translation>
    </message>
</context>
<context>
    <name>VideoProblem</name>
    <message>
        <source>Retry</source>
        <translation>Réessayer</translation>
    </message>
</context>
<context>
    <name>VideoStage</name>
    <message>
        <source>Video %1</source>
        <translation>Vidéo %1</translation>
    </message>
</context>
<context>
    <name>VoiceBar</name>
    <message>
        <source>There is no microphone to record with.</source>
        <translation>Il n’y a pas de microphone pour enregistrer.</translation>
    </message>
    <message>
        <source>Recording, %1</source>
        <translation>Enregistrement, %1</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Send recording</source>
        <translation>Envoyer l’enregistrement</translation>
    </message>
    <message>
        <source>The microphone is gone. What it heard can be sent.</source>
        <translation>Le microphone a disparu. Ce qu’il a entendu peut être envoyé.</translation>
    </message>
</context>
<context>
    <name>VoiceBubble</name>
    <message>
        <source>Pause voice message</source>
        <translation>Mettre le message vocal en pause</translation>
    </message>
    <message>
        <source>Play voice message</source>
        <translation>Lire le message vocal</translation>
    </message>
    <message>
        <source>This can&apos;t be played here.</source>
        <translation>Impossible de lire cela ici.</translation>
    </message>
    <message>
        <source>Length %1</source>
        <translation>Durée %1</translation>
    </message>
</context>
<context>
    <name>VolumeControl</name>
    <message>
        <source>Unmute</source>
        <translation>Rétablir le son</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Couper le son</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volume</translation>
    </message>
</context>
<context>
    <name>WeekCard</name>
    <message>
        <source>Your week</source>
        <translation>Votre semaine</translation>
    </message>
    <message>
        <source>Goal %1 min</source>
        <translation>Objectif&#xa0;: %1 min</translation>
    </message>
    <message>
        <source>%1: %2 minutes</source>
        <translation>%1&#xa0;: %2 minutes</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) in a row</source>
        <translation>
            <numerusform>%n jour d’affilée</numerusform>
            <numerusform>%n jours d’affilée</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lesson(s) completed</source>
        <translation>
            <numerusform>%n leçon terminée</numerusform>
            <numerusform>%n leçons terminées</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in all</source>
        <translation>%1 au total</translation>
    </message>
    <message>
        <source>No minutes yet</source>
        <translation>Aucune minute pour l’instant</translation>
    </message>
</context>
<context>
    <name>WordRow</name>
    <message>
        <source>Remove “%1”</source>
        <translation>Retirer « %1 »</translation>
    </message>
</context>
<context>
    <name>WordsPanel</name>
    <message>
        <source>Refused words</source>
        <translation>Mots refusés</translation>
    </message>
    <message>
        <source>Close refused words</source>
        <translation>Fermer les mots refusés</translation>
    </message>
    <message>
        <source>A message with one of these words is refused, in every room of the school, whatever case and accents.</source>
        <translation>Un message contenant un de ces mots est refusé dans tous les salons de l’école, quels que soient la casse et les accents.</translation>
    </message>
    <message>
        <source>A message with one of these words is refused, in every room of the school, whatever case and accents. Admins change the list.</source>
        <translation>Un message contenant un de ces mots est refusé dans tous les salons de l’école, quels que soient la casse et les accents. Les admins modifient la liste.</translation>
    </message>
    <message>
        <source>One word, without spaces or signs.</source>
        <translation>Un seul mot, sans espaces ni signes.</translation>
    </message>
    <message>
        <source>New word</source>
        <translation>Nouveau mot</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>No word is refused</source>
        <translation>Aucun mot refusé</translation>
    </message>
    <message>
        <source>Words that nobody shall write in this school stand here.</source>
        <translation>Ici figurent les mots que personne ne doit écrire dans cette école.</translation>
    </message>
</context>
</TS>

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>Errors</name>
    <message>
        <source>You have reported this message already.</source>
        <translation>Vous avez déjà signalé ce message.</translation>
    </message>
    <message>
        <source>Only those who look after this room may write here.</source>
        <translation>Seules les personnes qui gèrent ce salon peuvent y écrire.</translation>
    </message>
    <message>
        <source>There is no such attachment.</source>
        <translation>Cette pièce jointe n&apos;existe pas.</translation>
    </message>
    <message>
        <source>The chat is very busy. Try again in a moment.</source>
        <translation>La messagerie est très sollicitée. Réessayez dans un instant.</translation>
    </message>
    <message>
        <source>The chat of this course is switched off.</source>
        <translation>La messagerie de ce cours est désactivée.</translation>
    </message>
    <message>
        <source>There is nothing in this message.</source>
        <translation>Ce message est vide.</translation>
    </message>
    <message>
        <source>The list changed since. Please load it again.</source>
        <translation>La liste a changé entre-temps. Veuillez la recharger.</translation>
    </message>
    <message>
        <source>That is not an emoji.</source>
        <translation>Ce n&apos;est pas un emoji.</translation>
    </message>
    <message>
        <source>This message holds characters that can&apos;t be seen, such as those that turn text around.</source>
        <translation>Ce message contient des caractères que l&apos;on ne voit pas, comme ceux qui retournent le texte.</translation>
    </message>
    <message>
        <source>You are the last admin. Make somebody else an admin first.</source>
        <translation>Vous êtes le dernier administrateur. Nommez d&apos;abord quelqu&apos;un d&apos;autre.</translation>
    </message>
    <message>
        <source>There is no such message.</source>
        <translation>Ce message n&apos;existe pas.</translation>
    </message>
    <message>
        <source>That is possible in groups only.</source>
        <translation>Cela n&apos;est possible que dans les groupes.</translation>
    </message>
    <message>
        <source>You are not a member of this course&apos;s chat.</source>
        <translation>Vous n&apos;êtes pas membre de la messagerie de ce cours.</translation>
    </message>
    <message>
        <source>That person is not in this room.</source>
        <translation>Cette personne n&apos;est pas dans ce salon.</translation>
    </message>
    <message>
        <source>This message was written by somebody else.</source>
        <translation>Ce message a été écrit par quelqu&apos;un d&apos;autre.</translation>
    </message>
    <message>
        <source>This room is archived and can only be read.</source>
        <translation>Ce salon est archivé et ne peut être que lu.</translation>
    </message>
    <message>
        <source>The message you reply to is not in this room.</source>
        <translation>Le message auquel vous répondez n&apos;est pas dans ce salon.</translation>
    </message>
    <message>
        <source>This lesson is not part of this room&apos;s course.</source>
        <translation>Cette leçon ne fait pas partie du cours de ce salon.</translation>
    </message>
    <message>
        <source>Somebody you mention is not in this room.</source>
        <translation>Une personne que vous mentionnez n&apos;est pas dans ce salon.</translation>
    </message>
    <message>
        <source>can&apos;t be given beside %1</source>
        <translation>ne peut pas être donné avec %1</translation>
    </message>
    <message>
        <source>is not in this room</source>
        <translation>n&apos;est pas dans ce salon</translation>
    </message>
    <message>
        <source>There is no such report.</source>
        <translation>Ce signalement n&apos;existe pas.</translation>
    </message>
    <message>
        <source>There is no room for more people here.</source>
        <translation>Il n&apos;y a plus de place pour d&apos;autres personnes ici.</translation>
    </message>
    <message>
        <source>There is no such room.</source>
        <translation>Ce salon n&apos;existe pas.</translation>
    </message>
    <message>
        <source>Too much is being written here. Wait a moment.</source>
        <translation>On écrit trop ici en ce moment. Attendez un instant.</translation>
    </message>
    <message>
        <source>You may not write here for a while.</source>
        <translation>Vous ne pouvez pas écrire ici pendant un moment.</translation>
    </message>
    <message>
        <source>This room is in slow mode. Wait a little before you write again.</source>
        <translation>Ce salon est en mode lent. Attendez un peu avant d&apos;écrire à nouveau.</translation>
    </message>
    <message>
        <source>This message is too long.</source>
        <translation>Ce message est trop long.</translation>
    </message>
    <message>
        <source>This message has as many different reactions as it can hold.</source>
        <translation>Ce message a déjà autant de réactions différentes que possible.</translation>
    </message>
    <message>
        <source>This message has a word in it that this school does not allow.</source>
        <translation>Ce message contient un mot que cette école n&apos;autorise pas.</translation>
    </message>
    <message>
        <source>This account is blocked. Write to the school if you think that is a mistake.</source>
        <translation>Ce compte est bloqué. Écrivez à l’école si vous pensez qu’il s’agit d’une erreur.</translation>
    </message>
    <message>
        <source>An account with this email address exists already.</source>
        <translation>Un compte existe déjà avec cette adresse e-mail.</translation>
    </message>
    <message>
        <source>Email or password is wrong.</source>
        <translation>L’e-mail ou le mot de passe est incorrect.</translation>
    </message>
    <message>
        <source>The list changed. Please load it again.</source>
        <translation>La liste a changé. Veuillez la recharger.</translation>
    </message>
    <message>
        <source>Too many wrong passwords. Try again later.</source>
        <translation>Trop de mots de passe incorrects. Réessayez plus tard.</translation>
    </message>
    <message>
        <source>There is no such person.</source>
        <translation>Cette personne n’existe pas.</translation>
    </message>
    <message>
        <source>This school does not offer that way to sign in.</source>
        <translation>Cette école ne propose pas ce mode de connexion.</translation>
    </message>
    <message>
        <source>This sign-in was used twice and has been ended. Please sign in again.</source>
        <translation>Cette connexion a été utilisée deux fois et a été fermée. Veuillez vous reconnecter.</translation>
    </message>
    <message>
        <source>This school does not accept new accounts.</source>
        <translation>Cette école n’accepte pas de nouveaux comptes.</translation>
    </message>
    <message>
        <source>The current password is wrong.</source>
        <translation>Le mot de passe actuel est incorrect.</translation>
    </message>
    <message>
        <source>A request made with a cookie needs the header X-Requested-With.</source>
        <translation>Une requête avec un cookie nécessite l’en-tête X-Requested-With.</translation>
    </message>
    <message>
        <source>You are not allowed to do that.</source>
        <translation>Vous n’avez pas le droit de faire cela.</translation>
    </message>
    <message>
        <source>Please sign in first.</source>
        <translation>Veuillez d’abord vous connecter.</translation>
    </message>
    <message>
        <source>Your sign-in has expired. Please sign in again.</source>
        <translation>Votre connexion a expiré. Veuillez vous reconnecter.</translation>
    </message>
    <message>
        <source>Your sign-in is not valid. Please sign in again.</source>
        <translation>Votre connexion n’est pas valide. Veuillez vous reconnecter.</translation>
    </message>
    <message>
        <source>There is no such course.</source>
        <translation>Ce cours n’existe pas.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Annulé.</translation>
    </message>
    <message>
        <source>The server can&apos;t be reached. Check the network and try again.</source>
        <translation>Le serveur est injoignable. Vérifiez le réseau et réessayez.</translation>
    </message>
    <message>
        <source>The server took too long to answer.</source>
        <translation>Le serveur a mis trop de temps à répondre.</translation>
    </message>
    <message>
        <source>Only ten files go at a time. The others have been left out.</source>
        <translation>Dix fichiers au plus à la fois. Les autres ont été laissés de côté.</translation>
    </message>
    <message>
        <source>The server gave an answer this program does not understand.</source>
        <translation>Le serveur a donné une réponse que ce programme ne comprend pas.</translation>
    </message>
    <message>
        <source>The video can&apos;t be played right now.</source>
        <translation>La vidéo ne peut pas être lue pour le moment.</translation>
    </message>
    <message>
        <source>You are enrolled in this course already.</source>
        <translation>Vous êtes déjà inscrit à ce cours.</translation>
    </message>
    <message>
        <source>There is no such enrollment.</source>
        <translation>Cette inscription n’existe pas.</translation>
    </message>
    <message>
        <source>This course has to be paid for first.</source>
        <translation>Ce cours doit d’abord être payé.</translation>
    </message>
    <message>
        <source>Something went wrong on the server. It has been noted.</source>
        <translation>Une erreur s’est produite sur le serveur. Elle a été consignée.</translation>
    </message>
    <message>
        <source>There is no such lesson in this course.</source>
        <translation>Cette leçon n’existe pas dans ce cours.</translation>
    </message>
    <message>
        <source>This link has expired.</source>
        <translation>Ce lien a expiré.</translation>
    </message>
    <message>
        <source>This link is not valid.</source>
        <translation>Ce lien n’est pas valide.</translation>
    </message>
    <message>
        <source>This file is not an image that can be read (PNG, JPEG or WebP).</source>
        <translation>Ce fichier n’est pas une image lisible (PNG, JPEG ou WebP).</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>Ce fichier n’existe pas.</translation>
    </message>
    <message>
        <source>That part of the file does not exist.</source>
        <translation>Cette partie du fichier n’existe pas.</translation>
    </message>
    <message>
        <source>The upload could not be read.</source>
        <translation>Le fichier envoyé n’a pas pu être lu.</translation>
    </message>
    <message>
        <source>The request&apos;s headers are too large.</source>
        <translation>Les en-têtes de la requête sont trop volumineux.</translation>
    </message>
    <message>
        <source>Some of what was entered is not right.</source>
        <translation>Certaines informations saisies sont incorrectes.</translation>
    </message>
    <message>
        <source>The request&apos;s JSON is nested too deeply.</source>
        <translation>Le JSON de la requête comporte trop de niveaux.</translation>
    </message>
    <message>
        <source>The request is not valid HTTP.</source>
        <translation>La requête n’est pas du HTTP valide.</translation>
    </message>
    <message>
        <source>The request is not a valid JSON object.</source>
        <translation>La requête n’est pas un objet JSON valide.</translation>
    </message>
    <message>
        <source>This address does not take that method.</source>
        <translation>Cette adresse n’accepte pas cette méthode.</translation>
    </message>
    <message>
        <source>There is nothing at this address.</source>
        <translation>Il n’y a rien à cette adresse.</translation>
    </message>
    <message>
        <source>The request took too long to arrive.</source>
        <translation>La requête a mis trop de temps à arriver.</translation>
    </message>
    <message>
        <source>The request is too large.</source>
        <translation>La requête est trop volumineuse.</translation>
    </message>
    <message>
        <source>The server could not make sense of a message.</source>
        <translation>Le serveur n’a pas pu comprendre un message.</translation>
    </message>
    <message>
        <source>The server does not know this kind of message.</source>
        <translation>Le serveur ne connaît pas ce type de message.</translation>
    </message>
    <message>
        <source>Open the conversation first.</source>
        <translation>Ouvrez d’abord la conversation.</translation>
    </message>
    <message>
        <source>Too many conversations are open at once.</source>
        <translation>Trop de conversations sont ouvertes en même temps.</translation>
    </message>
    <message>
        <source>Too many requests. Please wait a moment.</source>
        <translation>Trop de requêtes. Veuillez patienter un instant.</translation>
    </message>
    <message>
        <source>The request&apos;s content type is not supported here.</source>
        <translation>Le type de contenu de la requête n’est pas accepté ici.</translation>
    </message>
    <message>
        <source>You have reviewed this course already.</source>
        <translation>Vous avez déjà donné votre avis sur ce cours.</translation>
    </message>
    <message>
        <source>The server is restarting. Please try again in a moment.</source>
        <translation>Le serveur redémarre. Réessayez dans un instant.</translation>
    </message>
    <message>
        <source>Somebody changed this at the same moment. Please try again.</source>
        <translation>Quelqu’un a fait une modification au même moment. Veuillez réessayer.</translation>
    </message>
    <message>
        <source>The server&apos;s data is damaged. Please tell the school.</source>
        <translation>Les données du serveur sont endommagées. Veuillez prévenir l’école.</translation>
    </message>
    <message>
        <source>The server&apos;s disk is full. Nothing was saved.</source>
        <translation>Le disque du serveur est plein. Rien n’a été enregistré.</translation>
    </message>
    <message>
        <source>The server can&apos;t write to its data at the moment. Nothing was saved.</source>
        <translation>Le serveur ne peut pas écrire ses données pour le moment. Rien n’a été enregistré.</translation>
    </message>
    <message>
        <source>The server&apos;s data belongs to another version of the server.</source>
        <translation>Les données du serveur proviennent d’une autre version du serveur.</translation>
    </message>
    <message>
        <source>The server can&apos;t reach its data at the moment. Please try again.</source>
        <translation>Le serveur ne peut pas accéder à ses données pour le moment. Veuillez réessayer.</translation>
    </message>
    <message>
        <source>must be one of: %1</source>
        <translation>doit être l’une de ces valeurs&#xa0;: %1</translation>
    </message>
    <message>
        <source>contains characters that are not allowed</source>
        <translation>contient des caractères non autorisés</translation>
    </message>
    <message>
        <source>is not an email address</source>
        <translation>n’est pas une adresse e-mail</translation>
    </message>
    <message>
        <source>is not an emoji</source>
        <translation>n’est pas un emoji</translation>
    </message>
    <message>
        <source>is not an id</source>
        <translation>n’est pas un identifiant</translation>
    </message>
    <message>
        <source>is not the same as above</source>
        <translation>ne correspond pas à la saisie précédente</translation>
    </message>
    <message>
        <source>must be one file</source>
        <translation>doit être un seul fichier</translation>
    </message>
    <message>
        <source>must be single words</source>
        <translation>doivent être des mots isolés</translation>
    </message>
    <message>
        <source>must be one other person</source>
        <translation>doit être une seule autre personne</translation>
    </message>
    <message>
        <source>is not a phone number</source>
        <translation>n’est pas un numéro de téléphone</translation>
    </message>
    <message>
        <source>must be pairs of seconds, the first smaller than the second</source>
        <translation>doit contenir des paires de secondes, la première inférieure à la seconde</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>est manquant</translation>
    </message>
    <message>
        <source>is not a time as in 2026-01-31T12:30:00Z</source>
        <translation>n’est pas une heure comme 2026-01-31T12:30:00Z</translation>
    </message>
    <message>
        <source>must have at least %1 entries</source>
        <translation>doit avoir au moins %1 éléments</translation>
    </message>
    <message>
        <source>must be at most %1</source>
        <translation>doit être au plus %1</translation>
    </message>
    <message>
        <source>must have at most %1 characters</source>
        <translation>doit avoir au plus %1 caractères</translation>
    </message>
    <message>
        <source>must have at most %1 entries</source>
        <translation>doit avoir au plus %1 éléments</translation>
    </message>
    <message>
        <source>must have at least %1 characters</source>
        <translation>doit avoir au moins %1 caractères</translation>
    </message>
    <message>
        <source>must be at least %1</source>
        <translation>doit être au moins %1</translation>
    </message>
    <message>
        <source>is not known here</source>
        <translation>n’est pas connu ici</translation>
    </message>
    <message>
        <source>is not a web address</source>
        <translation>n’est pas une adresse web</translation>
    </message>
    <message>
        <source>has a word in it that is not allowed</source>
        <translation>contient un mot qui n’est pas autorisé</translation>
    </message>
    <message>
        <source>is of the wrong type</source>
        <translation>n’est pas du bon type</translation>
    </message>
    <message>
        <source>must be true or false</source>
        <translation>doit être vrai ou faux (true ou false)</translation>
    </message>
    <message>
        <source>must be a whole number</source>
        <translation>doit être un nombre entier</translation>
    </message>
    <message>
        <source>must be a list</source>
        <translation>doit être une liste</translation>
    </message>
    <message>
        <source>must be a number</source>
        <translation>doit être un nombre</translation>
    </message>
    <message>
        <source>must be an object</source>
        <translation>doit être un objet</translation>
    </message>
    <message>
        <source>must be text</source>
        <translation>doit être du texte</translation>
    </message>
    <message>
        <source>is not right</source>
        <translation>est incorrect</translation>
    </message>
    <message>
        <source>The server is very busy. Please try again in a moment.</source>
        <translation>Le serveur est très sollicité. Réessayez dans un instant.</translation>
    </message>
    <message>
        <source>is not a language as in en or pt-BR</source>
        <translation>n’est pas une langue comme en ou pt-BR</translation>
    </message>
    <message>
        <source>needs a file</source>
        <translation>a besoin d’un fichier</translation>
    </message>
    <message>
        <source>Sign in to do that. An API token may not.</source>
        <translation>Connectez-vous pour faire cela. Un jeton d’API n’en a pas le droit.</translation>
    </message>
    <message>
        <source>Somebody of that external id has just been created.</source>
        <translation>Quelqu’un avec cet identifiant externe vient d’être créé.</translation>
    </message>
    <message>
        <source>There is no such token.</source>
        <translation>Ce jeton n’existe pas.</translation>
    </message>
    <message>
        <source>This file is empty.</source>
        <translation>Ce fichier est vide.</translation>
    </message>
    <message>
        <source>Files of this kind may not be sent in this room.</source>
        <translation>Les fichiers de ce type ne peuvent pas être envoyés dans ce salon.</translation>
    </message>
    <message>
        <source>This file is larger than this room allows.</source>
        <translation>Ce fichier est plus volumineux que ce que ce salon autorise.</translation>
    </message>
    <message>
        <source>This file is not a recording that can be played.</source>
        <translation>Ce fichier n’est pas un enregistrement lisible.</translation>
    </message>
    <message>
        <source>This file can&apos;t be read any more.</source>
        <translation>Ce fichier n’est plus lisible.</translation>
    </message>
    <message>
        <source>This file can&apos;t be read.</source>
        <translation>Ce fichier est illisible.</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>Welcome.</source>
        <translation>Bienvenue.</translation>
    </message>
    <message>
        <source>Signed in.</source>
        <translation>Connexion établie.</translation>
    </message>
    <message>
        <source>Still signed in.</source>
        <translation>La session continue.</translation>
    </message>
    <message>
        <source>Signed out.</source>
        <translation>Déconnexion effectuée.</translation>
    </message>
    <message>
        <source>The password has been changed. Other devices have been signed out.</source>
        <translation>Le mot de passe a été modifié. Les autres appareils ont été déconnectés.</translation>
    </message>
    <message>
        <source>The account has been deleted.</source>
        <translation>Le compte a été supprimé.</translation>
    </message>
    <message>
        <source>Enrolled.</source>
        <translation>Inscription enregistrée.</translation>
    </message>
    <message>
        <source>Progress saved.</source>
        <translation>Progression enregistrée.</translation>
    </message>
</context>
</TS>

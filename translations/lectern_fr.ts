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
    <name>ArticleFormatter</name>
    <message>
        <source>Picture</source>
        <translation>Image</translation>
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
    <name>FilterChip</name>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
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
        <source>Jump to a page or course</source>
        <translation>Aller à une page ou à un cours</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Recherche…</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Aucun résultat</translation>
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
    <name>LessonSkeleton</name>
    <message>
        <source>Loading the lesson</source>
        <translation>Chargement de la leçon</translation>
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
    <name>OfflineStrip</name>
    <message>
        <source>You are offline. What is on this computer still works.</source>
        <translation>Vous êtes hors ligne. Ce qui est sur cet ordinateur reste disponible.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
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
        <source>Next lesson</source>
        <translation>Leçon suivante</translation>
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
    <name>TabStrip</name>
    <message>
        <source>Sections</source>
        <translation>Sections</translation>
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
</TS>

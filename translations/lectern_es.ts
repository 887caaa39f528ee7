<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>AboutCourse</name>
    <message>
        <source>Instructor</source>
        <translation>Docente</translation>
    </message>
</context>
<context>
    <name>AccountSection</name>
    <message>
        <source>Password changed. Other devices have to sign in again.</source>
        <translation>Contraseña cambiada. Los demás dispositivos tendrán que iniciar sesión de nuevo.</translation>
    </message>
    <message>
        <source>This system has no keychain. Your sign-in is kept in a file that only your user account can read.</source>
        <translation>Este sistema no tiene llavero de claves. Tu sesión se guarda en un archivo que solo tu cuenta de usuario puede leer.</translation>
    </message>
    <message>
        <source>Change password</source>
        <translation>Cambiar contraseña</translation>
    </message>
    <message>
        <source>Current password</source>
        <translation>Contraseña actual</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Contraseña nueva</translation>
    </message>
    <message>
        <source>At least 8 characters</source>
        <translation>Al menos 8 caracteres</translation>
    </message>
    <message>
        <source>New password again</source>
        <translation>Repite la contraseña nueva</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Cerrar sesión</translation>
    </message>
    <message>
        <source>Delete account</source>
        <translation>Eliminar cuenta</translation>
    </message>
    <message>
        <source>Delete your account?</source>
        <translation>¿Eliminar tu cuenta?</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Eliminar para siempre</translation>
    </message>
    <message>
        <source>Your profile, progress and enrollments are removed. What you wrote stays without your name. This cannot be undone.</source>
        <translation>Se borran tu perfil, tu progreso y tus inscripciones. Lo que escribiste se queda, sin tu nombre. No se puede deshacer.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
</context>
<context>
    <name>AppProgressBar</name>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
</context>
<context>
    <name>AppearanceSection</name>
    <message>
        <source>Same as the system</source>
        <translation>Igual que el sistema</translation>
    </message>
    <message>
        <source>Colors</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tamaño del texto</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>Menos movimiento</translation>
    </message>
    <message>
        <source>Nothing slides or fades.</source>
        <translation>Nada se desliza ni se desvanece.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
</context>
<context>
    <name>ArticleFormatter</name>
    <message>
        <source>Picture</source>
        <translation>Imagen</translation>
    </message>
</context>
<context>
    <name>AuthFrame</name>
    <message>
        <source>Welcome</source>
        <translation>Te damos la bienvenida</translation>
    </message>
    <message>
        <source>Learn at your own pace.</source>
        <translation>Aprende a tu ritmo.</translation>
    </message>
</context>
<context>
    <name>CaptionText</name>
    <message>
        <source>Caption: %1</source>
        <translation>Subtítulo: %1</translation>
    </message>
</context>
<context>
    <name>CatalogFilters</name>
    <message>
        <source>Beginner</source>
        <translation>Principiante</translation>
    </message>
    <message>
        <source>Intermediate</source>
        <translation>Intermedio</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Avanzado</translation>
    </message>
    <message>
        <source>Up to 1 hour</source>
        <translation>Hasta 1 hora</translation>
    </message>
    <message>
        <source>Up to 3 hours</source>
        <translation>Hasta 3 horas</translation>
    </message>
    <message>
        <source>Up to 10 hours</source>
        <translation>Hasta 10 horas</translation>
    </message>
    <message>
        <source>Best match</source>
        <translation>Más relevantes</translation>
    </message>
    <message>
        <source>Most popular</source>
        <translation>Más populares</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Más recientes</translation>
    </message>
    <message>
        <source>Best rated</source>
        <translation>Mejor valorados</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Precio</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Categoría</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Nivel</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Gratis</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>De pago</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>Ordenar</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Borrar</translation>
    </message>
</context>
<context>
    <name>CatalogPage</name>
    <message>
        <source>Catalog</source>
        <translation>Catálogo</translation>
    </message>
    <message>
        <source>Search courses</source>
        <translation>Buscar cursos</translation>
    </message>
    <message>
        <source>Courses</source>
        <translation>Cursos</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Sin resultados</translation>
    </message>
    <message>
        <source>No courses yet</source>
        <translation>Aún no hay cursos</translation>
    </message>
    <message>
        <source>Try fewer words or fewer filters.</source>
        <translation>Prueba con menos palabras o menos filtros.</translation>
    </message>
    <message>
        <source>The school has not published a course. Come back soon.</source>
        <translation>La escuela aún no ha publicado ningún curso. Vuelve pronto.</translation>
    </message>
    <message>
        <source>Clear search and filters</source>
        <translation>Borrar búsqueda y filtros</translation>
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
        <translation>Completado</translation>
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
        <translation>Completado</translation>
    </message>
    <message numerus="yes">
        <source>%n lesson(s)</source>
        <translation>
            <numerusform>%n lección</numerusform>
            <numerusform>%n lecciones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n student(s)</source>
        <translation>
            <numerusform>%n estudiante</numerusform>
            <numerusform>%n estudiantes</numerusform>
        </translation>
    </message>
    <message>
        <source>Updated %1</source>
        <translation>Actualizado: %1</translation>
    </message>
    <message>
        <source>Enroll</source>
        <translation>Inscribirme</translation>
    </message>
    <message>
        <source>Buy for %1</source>
        <translation>Comprar por %1</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>%1 % done</source>
        <translation>%1&#xa0;% completado</translation>
    </message>
</context>
<context>
    <name>CoursePage</name>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Contenido</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Acerca del curso</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>Reseñas</translation>
    </message>
</context>
<context>
    <name>CourseRow</name>
    <message>
        <source>Completed</source>
        <translation>Completado</translation>
    </message>
    <message>
        <source>%1 % done</source>
        <translation>%1&#xa0;% completado</translation>
    </message>
    <message numerus="yes">
        <source>%n lesson(s)</source>
        <translation>
            <numerusform>%n lección</numerusform>
            <numerusform>%n lecciones</numerusform>
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
        <translation>Te has inscrito en el curso</translation>
    </message>
    <message numerus="yes">
        <source>%n lesson(s)</source>
        <translation>
            <numerusform>%n lección</numerusform>
            <numerusform>%n lecciones</numerusform>
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
        <translation>Gratis</translation>
    </message>
    <message>
        <source>Beginner</source>
        <translation>Principiante</translation>
    </message>
    <message>
        <source>Intermediate</source>
        <translation>Intermedio</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Avanzado</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Vídeo</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Quiz</source>
        <translation>Cuestionario</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artículo</translation>
    </message>
    <message>
        <source>Live session</source>
        <translation>Sesión en directo</translation>
    </message>
    <message>
        <source>Exercise</source>
        <translation>Ejercicio</translation>
    </message>
</context>
<context>
    <name>DemoAccounts</name>
    <message>
        <source>Student</source>
        <translation>Estudiante</translation>
    </message>
    <message>
        <source>Instructor</source>
        <translation>Docente</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administración</translation>
    </message>
    <message>
        <source>This is a demo school. Look around as:</source>
        <translation>Esta es una escuela de demostración. Explórala como:</translation>
    </message>
</context>
<context>
    <name>DoneBar</name>
    <message>
        <source>Mark as done</source>
        <translation>Marcar como hecha</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Completada</translation>
    </message>
    <message>
        <source>Next lesson</source>
        <translation>Lección siguiente</translation>
    </message>
</context>
<context>
    <name>ErrorInfo</name>
    <message>
        <source>Too many wrong passwords. Try again at %1.</source>
        <translation>Demasiadas contraseñas incorrectas. Inténtalo de nuevo a las %1.</translation>
    </message>
</context>
<context>
    <name>ErrorState</name>
    <message>
        <source>You are offline</source>
        <translation>No tienes conexión</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>No ha funcionado</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Hide details</source>
        <translation>Ocultar detalles</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Request %1</source>
        <translation>Solicitud %1</translation>
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
    <name>HomePage</name>
    <message>
        <source>Hello, %1</source>
        <translation>Hola, %1</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Your first course is waiting</source>
        <translation>Tu primer curso te espera</translation>
    </message>
    <message>
        <source>Choose something from the catalog. It will be here whenever you come back.</source>
        <translation>Elige algo del catálogo. Estará aquí cada vez que vuelvas.</translation>
    </message>
    <message>
        <source>Browse the catalog</source>
        <translation>Explorar el catálogo</translation>
    </message>
    <message>
        <source>Your courses</source>
        <translation>Tus cursos</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>Ver todos</translation>
    </message>
    <message>
        <source>Others are learning</source>
        <translation>Otros están aprendiendo</translation>
    </message>
    <message>
        <source>Catalog</source>
        <translation>Catálogo</translation>
    </message>
</context>
<context>
    <name>JumpPalette</name>
    <message>
        <source>Home</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Catalog</source>
        <translation>Catálogo</translation>
    </message>
    <message>
        <source>My learning</source>
        <translation>Mi aprendizaje</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Jump to a page or course</source>
        <translation>Ir a una página o un curso</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Buscando…</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Sin resultados</translation>
    </message>
</context>
<context>
    <name>LearningPage</name>
    <message>
        <source>My learning</source>
        <translation>Mi aprendizaje</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>En curso</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Completados</translation>
    </message>
    <message>
        <source>Nothing under way</source>
        <translation>Nada en curso</translation>
    </message>
    <message>
        <source>Nothing completed yet</source>
        <translation>Aún no has completado nada</translation>
    </message>
    <message>
        <source>Courses you enroll in are listed here.</source>
        <translation>Aquí aparecen los cursos en los que te inscribes.</translation>
    </message>
    <message>
        <source>Finish a course and it moves here.</source>
        <translation>Cuando termines un curso, pasará aquí.</translation>
    </message>
    <message>
        <source>Browse the catalog</source>
        <translation>Explorar el catálogo</translation>
    </message>
</context>
<context>
    <name>LessonDetails</name>
    <message>
        <source>Completed</source>
        <translation>Completada</translation>
    </message>
    <message>
        <source>%1 % watched</source>
        <translation>%1&#xa0;% visto</translation>
    </message>
    <message>
        <source>Progress is kept here until you are online</source>
        <translation>El progreso se guarda aquí hasta que vuelvas a tener conexión</translation>
    </message>
    <message>
        <source>Next lesson</source>
        <translation>Lección siguiente</translation>
    </message>
</context>
<context>
    <name>LessonHeader</name>
    <message>
        <source>Back to the course</source>
        <translation>Volver al curso</translation>
    </message>
    <message>
        <source>Previous lesson</source>
        <translation>Lección anterior</translation>
    </message>
    <message>
        <source>Next lesson</source>
        <translation>Lección siguiente</translation>
    </message>
    <message>
        <source>Hide outline</source>
        <translation>Ocultar contenido</translation>
    </message>
    <message>
        <source>Show outline</source>
        <translation>Mostrar contenido</translation>
    </message>
</context>
<context>
    <name>LessonNotice</name>
    <message>
        <source>Enroll in the course to open this lesson.</source>
        <translation>Inscríbete en el curso para abrir esta lección.</translation>
    </message>
    <message>
        <source>This video could not be prepared. The instructor has been told.</source>
        <translation>No se ha podido preparar este vídeo. Se ha avisado al docente.</translation>
    </message>
    <message>
        <source>This video is still being prepared: %1 % done.</source>
        <translation>Este vídeo aún se está preparando: %1&#xa0;% completado.</translation>
    </message>
    <message>
        <source>Quizzes open in a later version of Lectern.</source>
        <translation>Los cuestionarios llegarán en una versión posterior de Lectern.</translation>
    </message>
    <message>
        <source>Live sessions open in a later version of Lectern.</source>
        <translation>Las sesiones en directo llegarán en una versión posterior de Lectern.</translation>
    </message>
    <message>
        <source>Code exercises open in a later version of Lectern.</source>
        <translation>Los ejercicios de código llegarán en una versión posterior de Lectern.</translation>
    </message>
    <message>
        <source>There is nothing in this lesson yet.</source>
        <translation>Aún no hay nada en esta lección.</translation>
    </message>
    <message>
        <source>Next lesson</source>
        <translation>Lección siguiente</translation>
    </message>
</context>
<context>
    <name>LessonPage</name>
    <message>
        <source>Volume %1 %</source>
        <translation>Volumen: %1&#xa0;%</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>Silenciado</translation>
    </message>
    <message>
        <source>Sound on</source>
        <translation>Sonido activado</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>Lección</translation>
    </message>
    <message>
        <source>No lessons yet</source>
        <translation>Aún no hay lecciones</translation>
    </message>
    <message>
        <source>The instructor is still preparing this course.</source>
        <translation>El docente aún está preparando este curso.</translation>
    </message>
</context>
<context>
    <name>LessonSkeleton</name>
    <message>
        <source>Loading the lesson</source>
        <translation>Cargando la lección</translation>
    </message>
</context>
<context>
    <name>LinkSheet</name>
    <message>
        <source>Open this link?</source>
        <translation>¿Abrir este enlace?</translation>
    </message>
    <message>
        <source>Open this link in your browser?</source>
        <translation>¿Abrir este enlace en el navegador?</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>MiniPlayer</name>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Reproducir</translation>
    </message>
</context>
<context>
    <name>NextCard</name>
    <message>
        <source>Next lesson: %1</source>
        <translation>Lección siguiente: %1</translation>
    </message>
    <message>
        <source>Next lesson in %1 s</source>
        <translation>Lección siguiente en %1 s</translation>
    </message>
    <message>
        <source>Next lesson</source>
        <translation>Lección siguiente</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Tiempo restante</translation>
    </message>
    <message>
        <source>Play now</source>
        <translation>Reproducir ahora</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Request %1</source>
        <translation>Solicitud %1</translation>
    </message>
</context>
<context>
    <name>OfflineStrip</name>
    <message>
        <source>You are offline. What is on this computer still works.</source>
        <translation>No tienes conexión. Lo que está en este equipo sigue funcionando.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
</context>
<context>
    <name>OutlineList</name>
    <message>
        <source>No lessons yet</source>
        <translation>Aún no hay lecciones</translation>
    </message>
    <message>
        <source>The instructor is still preparing this course.</source>
        <translation>El docente aún está preparando este curso.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>completada</translation>
    </message>
    <message>
        <source>for enrolled students</source>
        <translation>para estudiantes inscritos</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vista previa</translation>
    </message>
</context>
<context>
    <name>OutlineModel</name>
    <message>
        <source>%1 of %2 done</source>
        <translation>%1 de %2 completadas</translation>
    </message>
</context>
<context>
    <name>OutlinePanel</name>
    <message>
        <source>Course outline</source>
        <translation>Contenido del curso</translation>
    </message>
    <message>
        <source>Course progress</source>
        <translation>Progreso del curso</translation>
    </message>
    <message>
        <source>%1 of %2 lessons</source>
        <translation>%1 de %2 lecciones</translation>
    </message>
    <message>
        <source>Close outline</source>
        <translation>Cerrar contenido</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>Lecciones</translation>
    </message>
</context>
<context>
    <name>OutlineRow</name>
    <message>
        <source>Video</source>
        <translation>Vídeo</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artículo</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Documento</translation>
    </message>
    <message>
        <source>Quiz</source>
        <translation>Cuestionario</translation>
    </message>
    <message>
        <source>Live session</source>
        <translation>Sesión en directo</translation>
    </message>
    <message>
        <source>Exercise</source>
        <translation>Ejercicio</translation>
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
        <translation>Completada</translation>
    </message>
    <message>
        <source>Open now</source>
        <translation>Abierta ahora</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Bloqueada</translation>
    </message>
</context>
<context>
    <name>PasswordField</name>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Hide password</source>
        <translation>Ocultar contraseña</translation>
    </message>
    <message>
        <source>Show password</source>
        <translation>Mostrar contraseña</translation>
    </message>
</context>
<context>
    <name>PdfBar</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>Página %1 de %2</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Alejar</translation>
    </message>
    <message>
        <source>Zoom %1</source>
        <translation>Zoom: %1</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Acercar</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Sin resultados</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n resultado</numerusform>
            <numerusform>%n resultados</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Resultado anterior</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Resultado siguiente</translation>
    </message>
    <message>
        <source>Search in the document</source>
        <translation>Buscar en el documento</translation>
    </message>
</context>
<context>
    <name>PdfSheet</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>Página %1 de %2</translation>
    </message>
</context>
<context>
    <name>PdfView</name>
    <message>
        <source>Fetching the document</source>
        <translation>Descargando el documento</translation>
    </message>
    <message>
        <source>This document can&apos;t be read.</source>
        <translation>Este documento no se puede leer.</translation>
    </message>
    <message>
        <source>The document could not be fetched.</source>
        <translation>No se ha podido descargar el documento.</translation>
    </message>
</context>
<context>
    <name>PlaybackSection</name>
    <message>
        <source>Speed</source>
        <translation>Velocidad</translation>
    </message>
    <message>
        <source>%1×</source>
        <translation>%1×</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>Subtítulos</translation>
    </message>
    <message>
        <source>Show captions where a video has them.</source>
        <translation>Mostrar subtítulos cuando el vídeo los tenga.</translation>
    </message>
    <message>
        <source>Go on by itself</source>
        <translation>Continuar automáticamente</translation>
    </message>
    <message>
        <source>Open the next lesson when one ends.</source>
        <translation>Abrir la lección siguiente al terminar una.</translation>
    </message>
</context>
<context>
    <name>PlayerControls</name>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Reproducir</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>Next lesson</source>
        <translation>Lección siguiente</translation>
    </message>
    <message>
        <source>Close mini player</source>
        <translation>Cerrar minirreproductor</translation>
    </message>
    <message>
        <source>Mini player</source>
        <translation>Minirreproductor</translation>
    </message>
    <message>
        <source>Leave full screen</source>
        <translation>Salir de pantalla completa</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Pantalla completa</translation>
    </message>
</context>
<context>
    <name>PlayerMenus</name>
    <message>
        <source>Speed %1</source>
        <translation>Velocidad: %1</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>Subtítulos</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Desactivados</translation>
    </message>
    <message>
        <source>Small text</source>
        <translation>Texto pequeño</translation>
    </message>
    <message>
        <source>Medium text</source>
        <translation>Texto mediano</translation>
    </message>
    <message>
        <source>Large text</source>
        <translation>Texto grande</translation>
    </message>
</context>
<context>
    <name>ProfileSection</name>
    <message>
        <source>Profile saved</source>
        <translation>Perfil guardado</translation>
    </message>
    <message>
        <source>Change picture</source>
        <translation>Cambiar foto</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>Elige una foto</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp)</source>
        <translation>Imágenes (*.png *.jpg *.jpeg *.webp)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>About you</source>
        <translation>Sobre ti</translation>
    </message>
    <message>
        <source>Save profile</source>
        <translation>Guardar perfil</translation>
    </message>
    <message>
        <source>Picture changed</source>
        <translation>Foto actualizada</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Navigation</source>
        <translation>Navegación</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Catalog</source>
        <translation>Catálogo</translation>
    </message>
    <message>
        <source>My learning</source>
        <translation>Mi aprendizaje</translation>
    </message>
    <message>
        <source>Jump to…</source>
        <translation>Ir a…</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
</context>
<context>
    <name>RegisterPage</name>
    <message>
        <source>Create account</source>
        <translation>Crear cuenta</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>At least 8 characters</source>
        <translation>Al menos 8 caracteres</translation>
    </message>
    <message>
        <source>Back to sign in</source>
        <translation>Volver a iniciar sesión</translation>
    </message>
</context>
<context>
    <name>ResumeCard</name>
    <message>
        <source>Go on where you were</source>
        <translation>Sigue donde lo dejaste</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>%1 % read</source>
        <translation>%1 % leído</translation>
    </message>
</context>
<context>
    <name>ResumeNotice</name>
    <message>
        <source>Resumed at %1</source>
        <translation>Reanudado en %1</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Empezar de nuevo</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Descartar</translation>
    </message>
</context>
<context>
    <name>ReviewList</name>
    <message>
        <source>No reviews yet</source>
        <translation>Aún no hay reseñas</translation>
    </message>
    <message>
        <source>Students who took this course can write the first one.</source>
        <translation>Quienes hayan hecho este curso pueden escribir la primera.</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Mostrar más</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>Borrar búsqueda</translation>
    </message>
</context>
<context>
    <name>SeekBar</name>
    <message>
        <source>Position</source>
        <translation>Posición</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
</context>
<context>
    <name>ServerLine</name>
    <message>
        <source>Connecting…</source>
        <translation>Conectando…</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Conectado</translation>
    </message>
    <message>
        <source>Not reachable</source>
        <translation>Sin respuesta</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>Choose another server</source>
        <translation>Elegir otro servidor</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>That is not a server&apos;s address.</source>
        <translation>Esa no es la dirección de un servidor.</translation>
    </message>
    <message>
        <source>Use this server</source>
        <translation>Usar este servidor</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Saved</source>
        <translation>Guardado</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Profile</source>
        <translation>Perfil</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apariencia</translation>
    </message>
    <message>
        <source>Playback</source>
        <translation>Reproducción</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Cuenta</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>OK</source>
        <translation>Aceptar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>Jump anywhere</source>
        <translation>Ir a cualquier parte</translation>
    </message>
    <message>
        <source>Search courses</source>
        <translation>Buscar cursos</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Catalog</source>
        <translation>Catálogo</translation>
    </message>
    <message>
        <source>My learning</source>
        <translation>Mi aprendizaje</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>Esta lista</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>Reproducir o pausar</translation>
    </message>
    <message>
        <source>5 seconds back or on</source>
        <translation>5 segundos atrás o adelante</translation>
    </message>
    <message>
        <source>10 seconds back or on</source>
        <translation>10 segundos atrás o adelante</translation>
    </message>
    <message>
        <source>Louder or quieter</source>
        <translation>Subir o bajar el volumen</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Silenciar</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Pantalla completa</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>Subtítulos</translation>
    </message>
    <message>
        <source>Slower or faster</source>
        <translation>Más lento o más rápido</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>En todas partes</translation>
    </message>
    <message>
        <source>In a video</source>
        <translation>En un vídeo</translation>
    </message>
    <message>
        <source>Next lesson</source>
        <translation>Lección siguiente</translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>Sign in</source>
        <translation>Iniciar sesión</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Create account</source>
        <translation>Crear cuenta</translation>
    </message>
</context>
<context>
    <name>Stars</name>
    <message>
        <source>Rated %1 of 5</source>
        <translation>Valoración: %1 de 5</translation>
    </message>
    <message>
        <source>Not rated yet</source>
        <translation>Aún sin valorar</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nuevo</translation>
    </message>
</context>
<context>
    <name>TabStrip</name>
    <message>
        <source>Sections</source>
        <translation>Secciones</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
</context>
<context>
    <name>VideoProblem</name>
    <message>
        <source>Retry</source>
        <translation>Reintentar</translation>
    </message>
</context>
<context>
    <name>VideoStage</name>
    <message>
        <source>Video %1</source>
        <translation>Vídeo %1</translation>
    </message>
</context>
<context>
    <name>VolumeControl</name>
    <message>
        <source>Unmute</source>
        <translation>Activar sonido</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Silenciar</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volumen</translation>
    </message>
</context>
<context>
    <name>WeekCard</name>
    <message>
        <source>Your week</source>
        <translation>Tu semana</translation>
    </message>
    <message>
        <source>Goal %1 min</source>
        <translation>Objetivo: %1 min</translation>
    </message>
    <message>
        <source>%1: %2 minutes</source>
        <translation>%1: %2 minutos</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) in a row</source>
        <translation>
            <numerusform>%n día seguido</numerusform>
            <numerusform>%n días seguidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lesson(s) completed</source>
        <translation>
            <numerusform>%n lección completada</numerusform>
            <numerusform>%n lecciones completadas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in all</source>
        <translation>%1 en total</translation>
    </message>
    <message>
        <source>No minutes yet</source>
        <translation>Aún sin minutos</translation>
    </message>
</context>
</TS>

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
    <name>AccessTokens</name>
    <message>
        <source>A program of the school</source>
        <translation>Un programa de la escuela</translation>
    </message>
    <message>
        <source>Made by %1 on %2</source>
        <translation>Creado por %1 el %2</translation>
    </message>
    <message>
        <source>Made on %1</source>
        <translation>Creado el %1</translation>
    </message>
    <message>
        <source>Ends on %1</source>
        <translation>Termina el %1</translation>
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
    <message>
        <source>Privacy</source>
        <translation>Privacidad</translation>
    </message>
    <message>
        <source>Invisible in Messages</source>
        <translation>Invisible en Mensajes</translation>
    </message>
    <message>
        <source>Nobody sees that you are online, when you were last here, or that you are typing.</source>
        <translation>Nadie ve que estás en línea, cuándo estuviste aquí por última vez ni que estás escribiendo.</translation>
    </message>
</context>
<context>
    <name>AddPeopleSheet</name>
    <message>
        <source>Add people</source>
        <translation>Añadir personas</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
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
    <name>ArchiveSheet</name>
    <message>
        <source>Open “%1” again?</source>
        <translation>¿Volver a abrir «%1»?</translation>
    </message>
    <message>
        <source>Archive “%1”?</source>
        <translation>¿Archivar «%1»?</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Volver a abrir</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivar</translation>
    </message>
    <message>
        <source>Whoever is in the course can write here again, as before.</source>
        <translation>Quienes están en el curso pueden volver a escribir aquí, como antes.</translation>
    </message>
    <message>
        <source>Everybody can read what was said here and beside the lessons, nobody can write, you neither. It can be opened again.</source>
        <translation>Todos pueden leer lo que se dijo aquí y junto a las lecciones, nadie puede escribir, tú tampoco. Se puede volver a abrir.</translation>
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
    <name>AttachedFiles</name>
    <message>
        <source>Attached files</source>
        <translation>Archivos adjuntos</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Quitar %1</translation>
    </message>
</context>
<context>
    <name>AttachmentView</name>
    <message>
        <source>Uploading %1</source>
        <translation>Subiendo %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>Audit</name>
    <message>
        <source>name</source>
        <translation>nombre</translation>
    </message>
    <message>
        <source>size of files</source>
        <translation>tamaño de los archivos</translation>
    </message>
    <message>
        <source>kinds of files</source>
        <translation>tipos de archivos</translation>
    </message>
    <message>
        <source>chat on</source>
        <translation>chat activado</translation>
    </message>
    <message>
        <source>chat off</source>
        <translation>chat desactivado</translation>
    </message>
    <message>
        <source>announcements only</source>
        <translation>solo anuncios</translation>
    </message>
    <message>
        <source>everybody may write</source>
        <translation>todos pueden escribir</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>archivada</translation>
    </message>
    <message>
        <source>no longer archived</source>
        <translation>ya no archivada</translation>
    </message>
    <message>
        <source>no slow mode</source>
        <translation>sin modo lento</translation>
    </message>
    <message>
        <source>slow mode of %1</source>
        <translation>modo lento de %1</translation>
    </message>
    <message>
        <source>%1 archived this room</source>
        <translation>%1 archivó esta sala</translation>
    </message>
    <message>
        <source>%1 opened this room again</source>
        <translation>%1 volvió a abrir esta sala</translation>
    </message>
    <message>
        <source>%1 changed the settings</source>
        <translation>%1 cambió los ajustes</translation>
    </message>
    <message>
        <source>%1 changed the settings: %2</source>
        <translation>%1 cambió los ajustes: %2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>%1 deleted a message of %2</source>
        <translation>%1 eliminó un mensaje de %2</translation>
    </message>
    <message>
        <source>%1 pinned a message of %2</source>
        <translation>%1 fijó un mensaje de %2</translation>
    </message>
    <message>
        <source>%1 unpinned a message of %2</source>
        <translation>%1 dejó de fijar un mensaje de %2</translation>
    </message>
    <message>
        <source>%1 silenced %2</source>
        <translation>%1 silenció a %2</translation>
    </message>
    <message>
        <source>%1 let %2 write again</source>
        <translation>%1 permitió que %2 escriba de nuevo</translation>
    </message>
    <message>
        <source>%1 added %2</source>
        <translation>%1 añadió a %2</translation>
    </message>
    <message>
        <source>%1 removed %2</source>
        <translation>%1 quitó a %2</translation>
    </message>
    <message>
        <source>%1 made %2 an admin</source>
        <translation>%1 hizo admin a %2</translation>
    </message>
    <message>
        <source>The room has another name, with its course</source>
        <translation>La sala tiene otro nombre, como su curso</translation>
    </message>
    <message>
        <source>The room was archived with its course</source>
        <translation>La sala se archivó con su curso</translation>
    </message>
    <message>
        <source>The room was opened again with its course</source>
        <translation>La sala se volvió a abrir con su curso</translation>
    </message>
    <message>
        <source>%1, who is not in this room, looked at it because of a report</source>
        <translation>%1, que no está en esta sala, la revisó debido a un aviso</translation>
    </message>
    <message>
        <source>%1 dismissed a report of %2</source>
        <translation>%1 descartó una denuncia de %2</translation>
    </message>
    <message>
        <source>%1 deleted a message that %2 had reported</source>
        <translation>%1 eliminó un mensaje que %2 había denunciado</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«%1»</translation>
    </message>
</context>
<context>
    <name>AuditPanel</name>
    <message>
        <source>Decisions</source>
        <translation>Decisiones</translation>
    </message>
    <message>
        <source>Close decisions</source>
        <translation>Cerrar las decisiones</translation>
    </message>
    <message>
        <source>No decisions yet</source>
        <translation>Aún no hay decisiones</translation>
    </message>
    <message>
        <source>What those who look after this room do is kept here: deletions, silences, settings.</source>
        <translation>Aquí queda lo que hacen quienes cuidan esta sala: eliminaciones, silencios, ajustes.</translation>
    </message>
    <message>
        <source>Let back in</source>
        <translation>Dejar volver</translation>
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
    <name>Chat</name>
    <message numerus="yes">
        <source>%n members</source>
        <translation>
            <numerusform>%n miembro</numerusform>
            <numerusform>%n miembros</numerusform>
        </translation>
    </message>
    <message>
        <source>An earlier message</source>
        <translation>Un mensaje anterior</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>En línea</translation>
    </message>
    <message>
        <source>Last seen %1</source>
        <translation>Última vez: %1</translation>
    </message>
    <message>
        <source>Message deleted</source>
        <translation>Mensaje eliminado</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Voice message</source>
        <translation>Mensaje de voz</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>%1 started this room</source>
        <translation>%1 creó esta sala</translation>
    </message>
    <message>
        <source>%1 added somebody</source>
        <translation>%1 añadió a alguien</translation>
    </message>
    <message>
        <source>%1 removed somebody</source>
        <translation>%1 quitó a alguien</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>%1 se fue</translation>
    </message>
    <message>
        <source>%1 gave the room another name</source>
        <translation>%1 cambió el nombre de la sala</translation>
    </message>
    <message>
        <source>The room has another name, with its course</source>
        <translation>La sala tiene otro nombre, como su curso</translation>
    </message>
    <message>
        <source>Something changed in this room</source>
        <translation>Algo cambió en esta sala</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Ayer</translation>
    </message>
    <message>
        <source>dddd, d MMMM</source>
        <translation>dddd, d &apos;de&apos; MMMM</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <translation>d &apos;de&apos; MMMM &apos;de&apos; yyyy</translation>
    </message>
    <message>
        <source>No messages yet</source>
        <translation>Aún no hay mensajes</translation>
    </message>
    <message>
        <source>You: %1</source>
        <translation>Tú: %1</translation>
    </message>
    <message>
        <source>%1 is writing…</source>
        <translation>%1 está escribiendo…</translation>
    </message>
    <message>
        <source>%1 and %2 are writing…</source>
        <translation>%1 y %2 están escribiendo…</translation>
    </message>
    <message>
        <source>Several people are writing…</source>
        <translation>Varias personas están escribiendo…</translation>
    </message>
    <message>
        <source>%1, %2 online</source>
        <translation>%1, %2 en línea</translation>
    </message>
    <message>
        <source>This chat is switched off.</source>
        <translation>Este chat está desactivado.</translation>
    </message>
    <message>
        <source>You can&apos;t write here.</source>
        <translation>No puedes escribir aquí.</translation>
    </message>
    <message>
        <source>To “%1”: %2</source>
        <translation>A «%1»: %2</translation>
    </message>
    <message>
        <source>%1 in the lesson: %2</source>
        <translation>%1 en la lección: %2</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>Página %1</translation>
    </message>
    <message>
        <source>At %1</source>
        <translation>En %1</translation>
    </message>
    <message>
        <source>On page %1</source>
        <translation>En la página %1</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>Muted until %1</source>
        <translation>Silenciada hasta %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Last seen just now</source>
        <translation>Visto hace un momento</translation>
    </message>
    <message numerus="yes">
        <source>Last seen %n minutes ago</source>
        <translation>
            <numerusform>Visto hace un minuto</numerusform>
            <numerusform>Visto hace %n minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last seen %n hours ago</source>
        <translation>
            <numerusform>Visto hace una hora</numerusform>
            <numerusform>Visto hace %n horas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>Desde el %1</translation>
    </message>
    <message>
        <source>Up to %1</source>
        <translation>Hasta el %1</translation>
    </message>
    <message>
        <source>You are offline. This is as near as the messages on this computer come to that day.</source>
        <translation>Estás sin conexión. Los mensajes de este ordenador no llegan más cerca de ese día.</translation>
    </message>
    <message>
        <source>You are not in this room: its people can&apos;t be silenced from here. The message can be deleted.</source>
        <translation>No estás en esta sala: desde aquí no se puede silenciar a nadie de ella. El mensaje sí se puede borrar.</translation>
    </message>
    <message>
        <source>This conversation is open only to those who are in it.</source>
        <translation>Esta conversación solo está abierta a quienes participan en ella.</translation>
    </message>
    <message>
        <source>Slow mode: you can write again in %1.</source>
        <translation>Modo lento: podrás escribir de nuevo en %1.</translation>
    </message>
    <message>
        <source>Slow mode: one message every %1.</source>
        <translation>Modo lento: un mensaje cada %1.</translation>
    </message>
    <message>
        <source>Goes in %1</source>
        <translation>Saldrá en %1</translation>
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
        <translation>%1 añadió a %2</translation>
    </message>
    <message>
        <source>%1 removed %2</source>
        <translation>%1 quitó a %2</translation>
    </message>
    <message>
        <source>Silenced until %1</source>
        <translation>Silenciado hasta %1</translation>
    </message>
    <message>
        <source>This conversation is open only to those who are in it. Admins can read it while a report of somebody else waits, and for thirty days after.</source>
        <translation>Esta conversación solo está abierta a quienes participan en ella. Los administradores pueden leerla mientras espera la denuncia de otra persona y durante los treinta días siguientes.</translation>
    </message>
    <message>
        <source>You are no longer in “%1”.</source>
        <translation>Ya no estás en «%1».</translation>
    </message>
    <message>
        <source>A moderator has silenced you here until %1.</source>
        <translation>La moderación te ha silenciado aquí hasta %1.</translation>
    </message>
    <message>
        <source>Reported. Thank you, somebody will look at it.</source>
        <translation>Denunciado. Gracias, alguien lo revisará.</translation>
    </message>
    <message>
        <source>This file is larger than %1.</source>
        <translation>Este archivo ocupa más de %1.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Unpinned</source>
        <translation>Ya no está fijado</translation>
    </message>
    <message>
        <source>%1, who is not in this room, looked at it because of a report</source>
        <translation>%1, que no está en esta sala, la revisó debido a un aviso</translation>
    </message>
    <message>
        <source>The message was deleted for all</source>
        <translation>El mensaje se ha eliminado para todos</translation>
    </message>
    <message>
        <source>The report was dismissed</source>
        <translation>La denuncia se ha descartado</translation>
    </message>
    <message>
        <source>%1 made %2 an admin</source>
        <translation>%1 hizo admin a %2</translation>
    </message>
    <message>
        <source>%1 made somebody an admin</source>
        <translation>%1 hizo admin a alguien</translation>
    </message>
</context>
<context>
    <name>ChatPage</name>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
    <message>
        <source>Your conversations</source>
        <translation>Tus conversaciones</translation>
    </message>
    <message>
        <source>Choose one on the left. Every course you take has its own.</source>
        <translation>Elige una a la izquierda. Cada curso tuyo tiene la suya.</translation>
    </message>
    <message>
        <source>What you open stands here.</source>
        <translation>Lo que abras aparece aquí.</translation>
    </message>
    <message>
        <source>Choose one on the left. What was reported waits behind the flag.</source>
        <translation>Elige una a la izquierda. Lo denunciado espera tras la bandera.</translation>
    </message>
</context>
<context>
    <name>ChatPlace</name>
    <message>
        <source>this moment</source>
        <translation>este momento</translation>
    </message>
    <message>
        <source>this page</source>
        <translation>esta página</translation>
    </message>
</context>
<context>
    <name>CloseReportSheet</name>
    <message>
        <source>Delete the reported message?</source>
        <translation>¿Eliminar el mensaje denunciado?</translation>
    </message>
    <message>
        <source>Dismiss the report?</source>
        <translation>¿Descartar la denuncia?</translation>
    </message>
    <message>
        <source>Delete for all</source>
        <translation>Eliminar para todos</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>It disappears for everybody, and the report is closed. That it was there can still be seen.</source>
        <translation>Desaparece para todos y la denuncia se cierra. Se seguirá viendo que estuvo ahí.</translation>
    </message>
    <message>
        <source>The message stays as it is, and the report is closed.</source>
        <translation>El mensaje se queda como está y la denuncia se cierra.</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Editing</source>
        <translation>Editando</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>Write a message</source>
        <translation>Escribe un mensaje</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>The others find it at this moment</source>
        <translation>Los demás la encuentran en este momento</translation>
    </message>
    <message>
        <source>Your question</source>
        <translation>Tu pregunta</translation>
    </message>
</context>
<context>
    <name>ComposerContext</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>ComposerFoot</name>
    <message>
        <source>Too long to be sent: %1 of %2 characters</source>
        <translation>Demasiado largo para enviarlo: %1 de %2 caracteres</translation>
    </message>
</context>
<context>
    <name>ComposerTools</name>
    <message>
        <source>Attach files</source>
        <translation>Adjuntar archivos</translation>
    </message>
    <message>
        <source>Record a voice message</source>
        <translation>Grabar un mensaje de voz</translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation>Emojis</translation>
    </message>
</context>
<context>
    <name>ConversationHeader</name>
    <message>
        <source>Members</source>
        <translation>Miembros</translation>
    </message>
    <message>
        <source>Search in this room</source>
        <translation>Buscar en esta sala</translation>
    </message>
    <message>
        <source>Pinned messages</source>
        <translation>Mensajes fijados</translation>
    </message>
    <message>
        <source>Room settings</source>
        <translation>Ajustes de la sala</translation>
    </message>
</context>
<context>
    <name>ConversationView</name>
    <message>
        <source>Say hello</source>
        <translation>Saluda</translation>
    </message>
    <message>
        <source>Only the two of you can read what is written here.</source>
        <translation>Solo vosotros dos podéis leer lo que se escribe aquí.</translation>
    </message>
    <message>
        <source>Ask what you want to know. Everybody in this room can read and answer.</source>
        <translation>Pregunta lo que quieras saber. Todos en esta sala pueden leer y responder.</translation>
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
    <message>
        <source>Discussion</source>
        <translation>Debate</translation>
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
    <name>DayLine</name>
    <message>
        <source>Go to another day</source>
        <translation>Ir a otro día</translation>
    </message>
</context>
<context>
    <name>DayPicker</name>
    <message>
        <source>Go to a day</source>
        <translation>Ir a un día</translation>
    </message>
    <message>
        <source>The month before</source>
        <translation>Mes anterior</translation>
    </message>
    <message>
        <source>The month after</source>
        <translation>Mes siguiente</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <extracomment>A month of a year, as QDate formats it.</extracomment>
        <translation>MMMM &apos;de&apos; yyyy</translation>
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
    <name>DropTarget</name>
    <message>
        <source>Drop files to attach them</source>
        <translation>Suelta archivos para adjuntarlos</translation>
    </message>
</context>
<context>
    <name>EditsSheet</name>
    <message>
        <source>Earlier versions</source>
        <translation>Versiones anteriores</translation>
    </message>
    <message>
        <source>What was deleted</source>
        <translation>Lo que se eliminó</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
    <message>
        <source>Deleted by %1, %2</source>
        <translation>Eliminado por %1, %2</translation>
    </message>
    <message>
        <source>Until %1</source>
        <translation>Hasta %1</translation>
    </message>
    <message>
        <source>Nothing was kept of it.</source>
        <translation>No se ha conservado nada.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>EmojiMenu</name>
    <message>
        <source>Thumbs up</source>
        <translation>Pulgar arriba</translation>
    </message>
    <message>
        <source>Heart</source>
        <translation>Corazón</translation>
    </message>
    <message>
        <source>Laughing</source>
        <translation>Risa</translation>
    </message>
    <message>
        <source>Celebrating</source>
        <translation>Celebración</translation>
    </message>
    <message>
        <source>Thinking</source>
        <translation>Pensando</translation>
    </message>
    <message>
        <source>Thank you</source>
        <translation>Gracias</translation>
    </message>
    <message>
        <source>More emoji</source>
        <translation>Más emojis</translation>
    </message>
</context>
<context>
    <name>EmojiPicker</name>
    <message>
        <source>Faces</source>
        <translation>Caras</translation>
    </message>
    <message>
        <source>Hands and people</source>
        <translation>Manos y personas</translation>
    </message>
    <message>
        <source>Nature</source>
        <translation>Naturaleza</translation>
    </message>
    <message>
        <source>Food</source>
        <translation>Comida</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>Actividades</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Lugares</translation>
    </message>
    <message>
        <source>Things</source>
        <translation>Cosas</translation>
    </message>
    <message>
        <source>Signs</source>
        <translation>Signos</translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation>Emojis</translation>
    </message>
    <message>
        <source>Search emoji</source>
        <translation>Buscar emojis</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>No se encontró nada</translation>
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
    <name>FileBubble</name>
    <message>
        <source>Save %1</source>
        <translation>Guardar %1</translation>
    </message>
    <message>
        <source>Save file</source>
        <translation>Guardar archivo</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Guardado</translation>
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
        <translation>Los demás la encuentran en este momento</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>Your question</source>
        <translation>Tu pregunta</translation>
    </message>
</context>
<context>
    <name>HandOverSheet</name>
    <message>
        <source>Who looks after the group?</source>
        <translation>¿Quién se ocupa del grupo?</translation>
    </message>
    <message>
        <source>Hand over and leave</source>
        <translation>Ceder y salir</translation>
    </message>
    <message>
        <source>You are the last admin. Choose who becomes one before you leave.</source>
        <translation>Eres la última persona que administra el grupo. Elige quién lo hará antes de salir.</translation>
    </message>
    <message>
        <source>You are alone in this group. Add somebody first.</source>
        <translation>Estás solo en este grupo. Añade a alguien primero.</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Miembros</translation>
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
    <name>ImageViewer</name>
    <message>
        <source>Picture %1</source>
        <translation>Imagen %1</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Más pequeña</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Más grande</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>Guardar imagen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>This picture can&apos;t be shown here. You can save it.</source>
        <translation>Esta imagen no se puede mostrar aquí. Puede guardarla.</translation>
    </message>
    <message>
        <source>The picture before</source>
        <translation>La imagen anterior</translation>
    </message>
    <message>
        <source>The picture after</source>
        <translation>La imagen siguiente</translation>
    </message>
</context>
<context>
    <name>InspectSheet</name>
    <message>
        <source>Look into a conversation of others?</source>
        <translation>¿Mirar una conversación de otros?</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Mirar</translation>
    </message>
    <message>
        <source>You are not in “%1”. A line among its messages tells its people that you looked, and when.</source>
        <translation>No estás en «%1». Una línea entre sus mensajes dice a sus miembros que has mirado y cuándo.</translation>
    </message>
    <message>
        <source>You can read but not write there: while the report waits, and for thirty days after it was dealt with.</source>
        <translation>Podrás leer, pero no escribir: mientras la denuncia espere y durante treinta días después de resolverla.</translation>
    </message>
</context>
<context>
    <name>InspectionView</name>
    <message>
        <source>Back to your conversations</source>
        <translation>Volver a tus conversaciones</translation>
    </message>
    <message>
        <source>Conversation of others, read only</source>
        <translation>Conversación de otros, solo lectura</translation>
    </message>
    <message>
        <source>A line among the messages tells everybody in this conversation that you looked.</source>
        <translation>Una línea entre los mensajes dice a todos en esta conversación que has mirado.</translation>
    </message>
    <message>
        <source>It is open to you while the report waits, and for thirty days after.</source>
        <translation>Estará abierta para ti mientras la denuncia espere y durante los treinta días siguientes.</translation>
    </message>
    <message>
        <source>The report was dealt with: it is open to you until %1.</source>
        <translation>La denuncia está resuelta: la conversación estará abierta para ti hasta el %1.</translation>
    </message>
    <message>
        <source>Messages of %1</source>
        <translation>Mensajes de %1</translation>
    </message>
    <message>
        <source>Later messages</source>
        <translation>Mensajes posteriores</translation>
    </message>
    <message>
        <source>Earlier messages</source>
        <translation>Mensajes anteriores</translation>
    </message>
    <message>
        <source>To the reported message</source>
        <translation>Ir al mensaje denunciado</translation>
    </message>
    <message>
        <source>Delete for all…</source>
        <translation>Eliminar para todos…</translation>
    </message>
    <message>
        <source>Dismiss the report…</source>
        <translation>Descartar la denuncia…</translation>
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
        <source>Searching…</source>
        <translation>Buscando…</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Sin resultados</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
    <message>
        <source>Jump to a page, course, room or person</source>
        <translation>Ir a una página, curso, sala o persona</translation>
    </message>
    <message>
        <source>Write to this person</source>
        <translation>Escribir a esta persona</translation>
    </message>
    <message>
        <source>Open this room</source>
        <translation>Abrir esta sala</translation>
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
    <name>LessonChatPanel</name>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>Ask here</source>
        <translation>Preguntar aquí</translation>
    </message>
    <message>
        <source>A question about %1 (A)</source>
        <translation>Una pregunta sobre %1 (A)</translation>
    </message>
    <message>
        <source>Close chat</source>
        <translation>Cerrar el chat</translation>
    </message>
    <message>
        <source>No questions yet</source>
        <translation>Aún no hay preguntas</translation>
    </message>
    <message>
        <source>Ask about the moment you see: the others find your question on the timeline.</source>
        <translation>Pregunta por el momento que ves: los demás encuentran tu pregunta en la línea de tiempo.</translation>
    </message>
    <message>
        <source>Ask what you want to know. Everybody in this room can read and answer.</source>
        <translation>Pregunta lo que quieras saber. Todos en esta sala pueden leer y responder.</translation>
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
    <message>
        <source>Hide chat</source>
        <translation>Ocultar el chat</translation>
    </message>
    <message numerus="yes">
        <source>Show chat, %n new</source>
        <translation>
            <numerusform>Mostrar el chat, %n nuevo</numerusform>
            <numerusform>Mostrar el chat, %n nuevos</numerusform>
        </translation>
    </message>
    <message>
        <source>Show chat</source>
        <translation>Mostrar el chat</translation>
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
</context>
<context>
    <name>LessonSkeleton</name>
    <message>
        <source>Loading the lesson</source>
        <translation>Cargando la lección</translation>
    </message>
</context>
<context>
    <name>LessonStates</name>
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
    <name>ListEntry</name>
    <message>
        <source>%1 new</source>
        <translation>%1 nuevos</translation>
    </message>
</context>
<context>
    <name>MemberMenu</name>
    <message>
        <source>Write to them</source>
        <translation>Escribirle</translation>
    </message>
    <message>
        <source>Make an admin</source>
        <translation>Hacer admin</translation>
    </message>
    <message>
        <source>Let them write again</source>
        <translation>Permitir que escriba</translation>
    </message>
    <message>
        <source>Silence…</source>
        <translation>Silenciar…</translation>
    </message>
    <message>
        <source>Remove from this room</source>
        <translation>Quitar de esta sala</translation>
    </message>
    <message>
        <source>Let back in</source>
        <translation>Dejar volver</translation>
    </message>
    <message>
        <source>Remove from the group…</source>
        <translation>Quitar del grupo…</translation>
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
        <translation>%1 (tú)</translation>
    </message>
    <message>
        <source>Silenced</source>
        <translation>Silenciado</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Fuera de la sala</translation>
    </message>
</context>
<context>
    <name>MembersPanel</name>
    <message>
        <source>Members</source>
        <translation>Miembros</translation>
    </message>
    <message>
        <source>Close members</source>
        <translation>Cerrar miembros</translation>
    </message>
    <message>
        <source>You are offline. These people have written here lately.</source>
        <translation>No hay conexión. Estas personas han escrito aquí hace poco.</translation>
    </message>
    <message>
        <source>Leave this group…</source>
        <translation>Salir del grupo…</translation>
    </message>
    <message>
        <source>Leave “%1”?</source>
        <translation>¿Salir de «%1»?</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Add people</source>
        <translation>Añadir personas</translation>
    </message>
    <message>
        <source>An admin of the group can add you again. The last admin makes somebody else one first.</source>
        <translation>Quien administra el grupo puede volver a añadirte. La última persona que administra nombra antes a otra.</translation>
    </message>
    <message>
        <source>Search members</source>
        <translation>Buscar miembros</translation>
    </message>
    <message>
        <source>Nobody here is called that.</source>
        <translation>Aquí nadie se llama así.</translation>
    </message>
    <message>
        <source>Nobody is here yet.</source>
        <translation>Todavía no hay nadie aquí.</translation>
    </message>
    <message>
        <source>Remove %1 from the group?</source>
        <translation>¿Quitar a %1 del grupo?</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>They no longer see what is said here. Everybody in the group is told.</source>
        <translation>Dejará de ver lo que se dice aquí. Se avisa a todo el grupo.</translation>
    </message>
</context>
<context>
    <name>MentionList</name>
    <message>
        <source>People to mention</source>
        <translation>Personas que mencionar</translation>
    </message>
    <message>
        <source>Everybody in this room</source>
        <translation>Todos en esta sala</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>En línea</translation>
    </message>
</context>
<context>
    <name>MessageBody</name>
    <message>
        <source>Play the lesson at %1</source>
        <translation>Reproducir la lección en %1</translation>
    </message>
    <message>
        <source>Message deleted</source>
        <translation>Mensaje eliminado</translation>
    </message>
    <message>
        <source>Open the lesson: %1</source>
        <translation>Abrir la lección: %1</translation>
    </message>
    <message>
        <source>Show what it said</source>
        <translation>Mostrar lo que decía</translation>
    </message>
    <message numerus="yes">
        <source>%n replies</source>
        <translation>
            <numerusform>%n respuesta</numerusform>
            <numerusform>%n respuestas</numerusform>
        </translation>
    </message>
    <message>
        <source>Open thread</source>
        <translation>Abrir hilo</translation>
    </message>
</context>
<context>
    <name>MessageList</name>
    <message>
        <source>Messages of %1</source>
        <translation>Mensajes de %1</translation>
    </message>
</context>
<context>
    <name>MessageMenu</name>
    <message>
        <source>Reply</source>
        <translation>Responder</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>Copiar texto</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Desfijar</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Fijar</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>Denunciar…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Eliminar…</translation>
    </message>
    <message>
        <source>Delete this message?</source>
        <translation>¿Eliminar este mensaje?</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>It disappears for everybody. That it was there can still be seen.</source>
        <translation>Desaparece para todos. Se seguirá viendo que estuvo ahí.</translation>
    </message>
    <message>
        <source>Report this message</source>
        <translation>Denunciar este mensaje</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Denunciar</translation>
    </message>
    <message>
        <source>What is wrong with it?</source>
        <translation>¿Qué tiene de malo?</translation>
    </message>
    <message>
        <source>React…</source>
        <translation>Reaccionar…</translation>
    </message>
    <message>
        <source>Show what it answers</source>
        <translation>Mostrar a qué responde</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Earlier versions…</source>
        <translation>Versiones anteriores…</translation>
    </message>
    <message>
        <source>Reply in a thread</source>
        <translation>Responder en un hilo</translation>
    </message>
    <message>
        <source>Show in the conversation</source>
        <translation>Mostrar en la conversación</translation>
    </message>
    <message>
        <source>Read by…</source>
        <translation>Leído por…</translation>
    </message>
    <message>
        <source>Open thread</source>
        <translation>Abrir hilo</translation>
    </message>
    <message>
        <source>Silence…</source>
        <translation>Silenciar…</translation>
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
        <translation>Tú</translation>
    </message>
    <message>
        <source>New messages</source>
        <translation>Mensajes nuevos</translation>
    </message>
    <message>
        <source>Reported message</source>
        <translation>Mensaje denunciado</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>No enviado</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>Pendiente de envío</translation>
    </message>
    <message>
        <source>Answers %1</source>
        <translation>Respuesta a %1</translation>
    </message>
    <message>
        <source>Length %1</source>
        <translation>Duración %1</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>Editado</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Fijado</translation>
    </message>
    <message numerus="yes">
        <source>%n reactions</source>
        <translation>
            <numerusform>%n reacción</numerusform>
            <numerusform>%n reacciones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replies</source>
        <translation>
            <numerusform>%n respuesta</numerusform>
            <numerusform>%n respuestas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MessageTools</name>
    <message>
        <source>React</source>
        <translation>Reaccionar</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Responder</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
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
    <name>NewRoomSheet</name>
    <message>
        <source>New conversation</source>
        <translation>Nueva conversación</translation>
    </message>
    <message>
        <source>Create group</source>
        <translation>Crear grupo</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Empezar</translation>
    </message>
    <message>
        <source>Name of the group</source>
        <translation>Nombre del grupo</translation>
    </message>
    <message>
        <source>Leave it empty to write to this person alone.</source>
        <translation>Déjalo vacío para escribir solo a esta persona.</translation>
    </message>
</context>
<context>
    <name>NewTokenSheet</name>
    <message>
        <source>The token of %1</source>
        <translation>El token de %1</translation>
    </message>
    <message>
        <source>New token for a program</source>
        <translation>Token nuevo para un programa</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>Crear</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programa</translation>
    </message>
    <message>
        <source>Campus app</source>
        <translation>App del campus</translation>
    </message>
    <message>
        <source>Good for</source>
        <translation>Válido durante</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 días</translation>
    </message>
    <message>
        <source>90 days</source>
        <translation>90 días</translation>
    </message>
    <message>
        <source>A year</source>
        <translation>Un año</translation>
    </message>
    <message>
        <source>Three years</source>
        <translation>Tres años</translation>
    </message>
    <message>
        <source>Copy it now: it is shown this once and kept nowhere. Whoever has lost it makes another one.</source>
        <translation>Cópialo ahora: se muestra solo esta vez y no se guarda en ningún sitio. Si se pierde, hay que crear otro.</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>Copy token</source>
        <translation>Copiar el token</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
</context>
<context>
    <name>NewestButton</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n nuevo</numerusform>
            <numerusform>%n nuevos</numerusform>
        </translation>
    </message>
    <message>
        <source>To the newest</source>
        <translation>A lo más reciente</translation>
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
    <name>NoticeChoice</name>
    <message>
        <source>Notifications</source>
        <translation>Notificaciones</translation>
    </message>
    <message>
        <source>All messages</source>
        <translation>Todos los mensajes</translation>
    </message>
    <message>
        <source>Mentions and replies to me</source>
        <translation>Menciones y respuestas para mí</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nada</translation>
    </message>
    <message>
        <source>%1. Until then nothing of this room reaches you.</source>
        <translation>%1. Hasta entonces no te llega nada de esta sala.</translation>
    </message>
    <message>
        <source>Nothing of this room reaches you, not even what mentions you.</source>
        <translation>No te llega nada de esta sala, ni siquiera lo que te menciona.</translation>
    </message>
    <message>
        <source>You hear of what mentions you, of calls to all, and of answers to what you wrote.</source>
        <translation>Te llega lo que te menciona, lo dirigido a todos y las respuestas a lo que escribiste.</translation>
    </message>
    <message>
        <source>You hear of every message here.</source>
        <translation>Te llega cada mensaje de aquí.</translation>
    </message>
</context>
<context>
    <name>NoticeMenu</name>
    <message>
        <source>Notifications</source>
        <translation>Notificaciones</translation>
    </message>
    <message>
        <source>Notifications: nothing</source>
        <translation>Notificaciones: nada</translation>
    </message>
    <message>
        <source>Notifications: mentions and replies to me</source>
        <translation>Notificaciones: menciones y respuestas para mí</translation>
    </message>
    <message>
        <source>Notifications: all messages</source>
        <translation>Notificaciones: todos los mensajes</translation>
    </message>
    <message>
        <source>All messages</source>
        <translation>Todos los mensajes</translation>
    </message>
    <message>
        <source>Only mentions and replies to me</source>
        <translation>Solo menciones y respuestas para mí</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nada</translation>
    </message>
    <message>
        <source>End the pause</source>
        <translation>Terminar la pausa</translation>
    </message>
    <message>
        <source>Pause for 1 hour</source>
        <translation>Pausar 1 hora</translation>
    </message>
    <message>
        <source>Pause for 8 hours</source>
        <translation>Pausar 8 horas</translation>
    </message>
    <message>
        <source>Pause for a day</source>
        <translation>Pausar un día</translation>
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
    <message numerus="yes">
        <source>You are offline. %n message(s) go out later.</source>
        <translation>
            <numerusform>No tienes conexión. %n mensaje saldrá después.</numerusform>
            <numerusform>No tienes conexión. %n mensajes saldrán después.</numerusform>
        </translation>
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
    <name>PageFailed</name>
    <message>
        <source>Retry</source>
        <translation>Reintentar</translation>
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
    <name>PendingLine</name>
    <message>
        <source>Not changed: %1</source>
        <translation>No se cambió: %1</translation>
    </message>
    <message>
        <source>Not deleted: %1</source>
        <translation>No se eliminó: %1</translation>
    </message>
    <message>
        <source>No reaction: %1</source>
        <translation>Sin reacción: %1</translation>
    </message>
    <message>
        <source>The change waits for the network</source>
        <translation>El cambio espera a la red</translation>
    </message>
    <message>
        <source>The deletion waits for the network</source>
        <translation>La eliminación espera a la red</translation>
    </message>
    <message>
        <source>The reaction waits for the network</source>
        <translation>La reacción espera a la red</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
</context>
<context>
    <name>PeoplePicker</name>
    <message>
        <source>Search people</source>
        <translation>Buscar personas</translation>
    </message>
    <message>
        <source>Take %1 off</source>
        <translation>Quitar a %1</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Nobody has this name</source>
        <translation>Nadie se llama así</translation>
    </message>
    <message>
        <source>Finding people needs a connection.</source>
        <translation>Para buscar personas hace falta conexión.</translation>
    </message>
</context>
<context>
    <name>PictureBubble</name>
    <message>
        <source>Picture %1</source>
        <translation>Imagen %1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
</context>
<context>
    <name>PinsPanel</name>
    <message>
        <source>Pinned messages</source>
        <translation>Mensajes fijados</translation>
    </message>
    <message>
        <source>Close pinned messages</source>
        <translation>Cerrar los mensajes fijados</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Dejar de fijar</translation>
    </message>
    <message>
        <source>Nothing is pinned</source>
        <translation>No hay nada fijado</translation>
    </message>
    <message>
        <source>What everybody should find again can be pinned from its menu.</source>
        <translation>Lo que todos deban reencontrar se fija desde el menú del mensaje.</translation>
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
    <name>QuoteLine</name>
    <message>
        <source>Answer to %1: %2</source>
        <translation>Respuesta a %1: %2</translation>
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
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n en espera</numerusform>
            <numerusform>%n en espera</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadersSheet</name>
    <message>
        <source>Read by</source>
        <translation>Leído por</translation>
    </message>
    <message>
        <source>Nobody has read it yet.</source>
        <translation>Nadie lo ha leído todavía.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
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
    <name>ReportCard</name>
    <message>
        <source>%1 reported %2: %3</source>
        <translation>%1 denunció a %2: %3</translation>
    </message>
    <message>
        <source>%1, %2: “%3”</source>
        <translation>%1, %2: «%3»</translation>
    </message>
    <message>
        <source>Delete for all…</source>
        <translation>Eliminar para todos…</translation>
    </message>
    <message>
        <source>Silenced</source>
        <translation>Silenciado</translation>
    </message>
    <message>
        <source>Silence…</source>
        <translation>Silenciar…</translation>
    </message>
    <message>
        <source>For an hour</source>
        <translation>Durante una hora</translation>
    </message>
    <message>
        <source>For a day</source>
        <translation>Durante un día</translation>
    </message>
    <message>
        <source>For a week</source>
        <translation>Durante una semana</translation>
    </message>
    <message>
        <source>Dismiss…</source>
        <translation>Descartar…</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>For 10 minutes</source>
        <translation>Durante 10 minutos</translation>
    </message>
</context>
<context>
    <name>ReportsPanel</name>
    <message>
        <source>Reports</source>
        <translation>Denuncias</translation>
    </message>
    <message>
        <source>Close reports</source>
        <translation>Cerrar las denuncias</translation>
    </message>
    <message>
        <source>Nothing to look at</source>
        <translation>Nada que revisar</translation>
    </message>
    <message>
        <source>Messages that somebody reports in your rooms wait here.</source>
        <translation>Aquí esperan los mensajes que alguien denuncie en tus salas.</translation>
    </message>
    <message>
        <source>Refused words</source>
        <translation>Palabras vetadas</translation>
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
    <name>RoomList</name>
    <message>
        <source>Rooms</source>
        <translation>Salas</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n en espera</numerusform>
            <numerusform>%n en espera</numerusform>
        </translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Conectando…</translation>
    </message>
    <message>
        <source>Search messages</source>
        <translation>Buscar mensajes</translation>
    </message>
    <message>
        <source>Nobody has written yet</source>
        <translation>Nadie ha escrito todavía</translation>
    </message>
    <message>
        <source>Enroll in a course: its room appears here.</source>
        <translation>Inscríbete en un curso: su sala aparecerá aquí.</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Denuncias</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Nueva conversación</translation>
    </message>
    <message>
        <source>Be seen again</source>
        <translation>Volver a ser visible</translation>
    </message>
    <message>
        <source>Become invisible</source>
        <translation>Hacerse invisible</translation>
    </message>
    <message>
        <source>Search by person, day or file</source>
        <translation>Buscar por persona, día o archivo</translation>
    </message>
    <message>
        <source>Reports: %1</source>
        <translation>Denuncias: %1</translation>
    </message>
    <message>
        <source>You are invisible</source>
        <translation>Estás invisible</translation>
    </message>
    <message>
        <source>Begin a conversation with the plus above. What was reported waits behind the flag.</source>
        <translation>Empieza una conversación con el signo más de arriba. Lo denunciado espera tras la bandera.</translation>
    </message>
</context>
<context>
    <name>RoomMenu</name>
    <message>
        <source>Moderation</source>
        <translation>Moderación</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Decisiones</translation>
    </message>
    <message>
        <source>Refused words</source>
        <translation>Palabras vetadas</translation>
    </message>
    <message>
        <source>Open this room again…</source>
        <translation>Volver a abrir esta sala…</translation>
    </message>
    <message>
        <source>Archive this room…</source>
        <translation>Archivar esta sala…</translation>
    </message>
</context>
<context>
    <name>RoomRow</name>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n sin leer</numerusform>
            <numerusform>%n sin leer</numerusform>
        </translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>Silenciada</translation>
    </message>
    <message>
        <source>Draft: %1</source>
        <translation>Borrador: %1</translation>
    </message>
    <message>
        <source>You are mentioned</source>
        <translation>Te mencionan</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>En línea</translation>
    </message>
    <message numerus="yes">
        <source>%n not sent yet</source>
        <translation>
            <numerusform>%n sin enviar todavía</numerusform>
            <numerusform>%n sin enviar todavía</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not sent</source>
        <translation>
            <numerusform>%n sin enviar</numerusform>
            <numerusform>%n sin enviar</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RoomSearchPanel</name>
    <message>
        <source>Search in this room</source>
        <translation>Buscar en esta sala</translation>
    </message>
    <message>
        <source>Close search</source>
        <translation>Cerrar la búsqueda</translation>
    </message>
    <message>
        <source>Words to look for</source>
        <translation>Palabras que buscar</translation>
    </message>
    <message>
        <source>Found messages</source>
        <translation>Mensajes encontrados</translation>
    </message>
    <message>
        <source>Type what was said. The newest comes first.</source>
        <translation>Escribe lo que se dijo. Lo más nuevo va primero.</translation>
    </message>
    <message>
        <source>Searching needs a connection.</source>
        <translation>Para buscar hace falta conexión.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Sin resultados</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Buscando…</translation>
    </message>
    <message>
        <source>Go to a day…</source>
        <translation>Ir a un día…</translation>
    </message>
</context>
<context>
    <name>RoomSettingsSheet</name>
    <message>
        <source>Settings of “%1”</source>
        <translation>Ajustes de «%1»</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Chat is open</source>
        <translation>El chat está abierto</translation>
    </message>
    <message>
        <source>Switched off, only those who look after the course can write.</source>
        <translation>Desactivado, solo escribe quien cuida del curso.</translation>
    </message>
    <message>
        <source>Announcements only</source>
        <translation>Solo anuncios</translation>
    </message>
    <message>
        <source>Everybody reads, only those who look after the room write.</source>
        <translation>Todos leen; solo escribe quien cuida de la sala.</translation>
    </message>
    <message>
        <source>Slow mode: time between two messages of one person</source>
        <translation>Modo lento: tiempo entre dos mensajes de una persona</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>10 seconds</source>
        <translation>10 segundos</translation>
    </message>
    <message>
        <source>30 seconds</source>
        <translation>30 segundos</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 minuto</translation>
    </message>
    <message>
        <source>5 minutes</source>
        <translation>5 minutos</translation>
    </message>
    <message>
        <source>Largest file</source>
        <translation>Archivo más grande</translation>
    </message>
    <message>
        <source>No files</source>
        <translation>Sin archivos</translation>
    </message>
    <message>
        <source>Kinds of files</source>
        <translation>Tipos de archivos</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Imágenes</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documentos</translation>
    </message>
    <message>
        <source>Pictures and documents</source>
        <translation>Imágenes y documentos</translation>
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
    <name>SearchFilters</name>
    <message>
        <source>Any time</source>
        <translation>Cualquier fecha</translation>
    </message>
    <message>
        <source>Last week</source>
        <translation>Última semana</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Último mes</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>Último año</translation>
    </message>
    <message>
        <source>Anybody</source>
        <translation>Cualquiera</translation>
    </message>
    <message>
        <source>With files</source>
        <translation>Con archivos</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>En todas partes</translation>
    </message>
    <message>
        <source>From a day…</source>
        <translation>Desde un día…</translation>
    </message>
    <message>
        <source>Up to a day…</source>
        <translation>Hasta un día…</translation>
    </message>
</context>
<context>
    <name>SearchResults</name>
    <message>
        <source>In messages</source>
        <translation>En mensajes</translation>
    </message>
    <message>
        <source>Found messages</source>
        <translation>Mensajes encontrados</translation>
    </message>
    <message>
        <source>Searching needs a connection.</source>
        <translation>Para buscar hace falta conexión.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>No se encontró nada</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Buscando…</translation>
    </message>
    <message>
        <source>Type what was said, or choose what narrows it.</source>
        <translation>Escribe lo que se dijo o elige qué acota la búsqueda.</translation>
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
    <name>SendStateLine</name>
    <message>
        <source>Not sent</source>
        <translation>No enviado</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>editado</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>Pendiente de envío</translation>
    </message>
    <message numerus="yes">
        <source>Read by %n</source>
        <translation>
            <numerusform>Leído por %n</numerusform>
            <numerusform>Leído por %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Enviado</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
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
    <message>
        <source>Access tokens</source>
        <translation>Tokens de acceso</translation>
    </message>
    <message>
        <source>Programs</source>
        <translation>Programas</translation>
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
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
    <message>
        <source>Chat beside the lesson</source>
        <translation>Chat junto a la lección</translation>
    </message>
    <message>
        <source>Ask here</source>
        <translation>Preguntar aquí</translation>
    </message>
    <message>
        <source>Next lesson</source>
        <translation>Lección siguiente</translation>
    </message>
    <message>
        <source>From message to message</source>
        <translation>De mensaje en mensaje</translation>
    </message>
    <message>
        <source>The newest message</source>
        <translation>El mensaje más reciente</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Responder</translation>
    </message>
    <message>
        <source>Open thread</source>
        <translation>Abrir hilo</translation>
    </message>
    <message>
        <source>Menu of a message; send</source>
        <translation>Menú de un mensaje; enviar</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>Nueva línea</translation>
    </message>
    <message>
        <source>Edit what you said last</source>
        <translation>Editar lo último que dijiste</translation>
    </message>
    <message>
        <source>In messages</source>
        <translation>En los mensajes</translation>
    </message>
    <message>
        <source>Search in the conversation</source>
        <translation>Buscar en la conversación</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
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
    <name>SilenceSheet</name>
    <message>
        <source>Silence %1</source>
        <translation>Silenciar a %1</translation>
    </message>
    <message>
        <source>Silence</source>
        <translation>Silenciar</translation>
    </message>
    <message>
        <source>They can read what is said here, but not write, for:</source>
        <translation>Podrá leer lo que se dice aquí, pero no escribir, durante:</translation>
    </message>
    <message>
        <source>10 minutes</source>
        <translation>10 minutos</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 hora</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 día</translation>
    </message>
    <message>
        <source>1 week</source>
        <translation>1 semana</translation>
    </message>
    <message>
        <source>Reason (kept among the decisions)</source>
        <translation>Motivo (se guarda entre las decisiones)</translation>
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
    <name>StrandedMessages</name>
    <message>
        <source>Not sent: the room is gone</source>
        <translation>No enviado: la sala ya no existe</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>Copiar texto</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
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
    <name>ThreadComposer</name>
    <message>
        <source>Reply in this thread</source>
        <translation>Responder en este hilo</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
</context>
<context>
    <name>ThreadPanel</name>
    <message>
        <source>Thread</source>
        <translation>Hilo</translation>
    </message>
    <message>
        <source>Close thread</source>
        <translation>Cerrar el hilo</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>There may be more replies: the server can&apos;t be reached.</source>
        <translation>Puede haber más respuestas: no se puede contactar con el servidor.</translation>
    </message>
    <message numerus="yes">
        <source>%n replies</source>
        <translation>
            <numerusform>%n respuesta</numerusform>
            <numerusform>%n respuestas</numerusform>
        </translation>
    </message>
    <message>
        <source>No replies yet</source>
        <translation>Aún no hay respuestas</translation>
    </message>
    <message>
        <source>There may be more replies: %1</source>
        <translation>Puede haber más respuestas: %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
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
    <name>TokenRow</name>
    <message>
        <source>Revoke…</source>
        <translation>Revocar…</translation>
    </message>
</context>
<context>
    <name>TokensSection</name>
    <message>
        <source>Revoked. It does not open anything any more.</source>
        <translation>Revocado. Ya no abre nada.</translation>
    </message>
    <message>
        <source>A program with such a token brings people into the school, speaks for students, and reads all messages. Give each program its own.</source>
        <translation>Un programa con un token así trae personas a la escuela, habla en nombre de los estudiantes y lee todos los mensajes. Da a cada programa el suyo.</translation>
    </message>
    <message>
        <source>Programs of your school that read and write in your name. Whatever you don&apos;t know, revoke: the program asks again if it is needed.</source>
        <translation>Programas de tu escuela que leen y escriben en tu nombre. Revoca lo que no conozcas: el programa volverá a pedirlo si hace falta.</translation>
    </message>
    <message>
        <source>New token…</source>
        <translation>Token nuevo…</translation>
    </message>
    <message>
        <source>Programs</source>
        <translation>Programas</translation>
    </message>
    <message>
        <source>Access tokens</source>
        <translation>Tokens de acceso</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Mostrar más</translation>
    </message>
    <message>
        <source>No program has a token</source>
        <translation>Ningún programa tiene un token</translation>
    </message>
    <message>
        <source>No program speaks for you</source>
        <translation>Ningún programa habla por ti</translation>
    </message>
    <message>
        <source>What other software of the school may do here begins with one.</source>
        <translation>Lo que otro software de la escuela pueda hacer aquí empieza con uno.</translation>
    </message>
    <message>
        <source>Where your school lets one write in your name, it is listed here.</source>
        <translation>Si tu escuela permite que uno escriba en tu nombre, aparecerá aquí.</translation>
    </message>
    <message>
        <source>Revoke the token of %1?</source>
        <translation>¿Revocar el token de %1?</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Revocar</translation>
    </message>
    <message>
        <source>The program is shut out at once, until it gets another one.</source>
        <translation>El programa queda fuera al instante, hasta que reciba otro.</translation>
    </message>
    <message>
        <source>The program can&apos;t read or write in your name any more, at once.</source>
        <translation>Desde ya, el programa no podrá leer ni escribir en tu nombre.</translation>
    </message>
    <message>
        <source>Also the tokens it made</source>
        <translation>También los tokens que creó</translation>
    </message>
    <message>
        <source>The people it brought can&apos;t go on by it, either.</source>
        <translation>Las personas que trajo tampoco podrán seguir por él.</translation>
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
    <name>VoiceBar</name>
    <message>
        <source>There is no microphone to record with.</source>
        <translation>No hay ningún micrófono con el que grabar.</translation>
    </message>
    <message>
        <source>Recording, %1</source>
        <translation>Grabando, %1</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Send recording</source>
        <translation>Enviar grabación</translation>
    </message>
    <message>
        <source>The microphone is gone. What it heard can be sent.</source>
        <translation>El micrófono ya no está. Lo que grabó se puede enviar.</translation>
    </message>
</context>
<context>
    <name>VoiceBubble</name>
    <message>
        <source>Pause voice message</source>
        <translation>Pausar el mensaje de voz</translation>
    </message>
    <message>
        <source>Play voice message</source>
        <translation>Reproducir el mensaje de voz</translation>
    </message>
    <message>
        <source>This can&apos;t be played here.</source>
        <translation>Esto no se puede reproducir aquí.</translation>
    </message>
    <message>
        <source>Length %1</source>
        <translation>Duración %1</translation>
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
<context>
    <name>WordRow</name>
    <message>
        <source>Remove “%1”</source>
        <translation>Quitar «%1»</translation>
    </message>
</context>
<context>
    <name>WordsPanel</name>
    <message>
        <source>Refused words</source>
        <translation>Palabras vetadas</translation>
    </message>
    <message>
        <source>Close refused words</source>
        <translation>Cerrar las palabras vetadas</translation>
    </message>
    <message>
        <source>A message with one of these words is refused, in every room of the school, whatever case and accents.</source>
        <translation>Un mensaje con una de estas palabras se rechaza en todas las salas de la escuela, sin importar mayúsculas ni acentos.</translation>
    </message>
    <message>
        <source>A message with one of these words is refused, in every room of the school, whatever case and accents. Admins change the list.</source>
        <translation>Un mensaje con una de estas palabras se rechaza en todas las salas de la escuela, sin importar mayúsculas ni acentos. La lista la cambian los admins.</translation>
    </message>
    <message>
        <source>One word, without spaces or signs.</source>
        <translation>Una palabra, sin espacios ni signos.</translation>
    </message>
    <message>
        <source>New word</source>
        <translation>Palabra nueva</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>No word is refused</source>
        <translation>Ninguna palabra vetada</translation>
    </message>
    <message>
        <source>Words that nobody shall write in this school stand here.</source>
        <translation>Aquí aparecen las palabras que nadie debe escribir en esta escuela.</translation>
    </message>
</context>
</TS>

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>Errors</name>
    <message>
        <source>You have reported this message already.</source>
        <translation>Ya has denunciado este mensaje.</translation>
    </message>
    <message>
        <source>Only those who look after this room may write here.</source>
        <translation>Solo quienes gestionan esta sala pueden escribir aquí.</translation>
    </message>
    <message>
        <source>There is no such attachment.</source>
        <translation>Ese adjunto no existe.</translation>
    </message>
    <message>
        <source>The chat is very busy. Try again in a moment.</source>
        <translation>El chat está muy ocupado. Inténtalo de nuevo en un momento.</translation>
    </message>
    <message>
        <source>The chat of this course is switched off.</source>
        <translation>El chat de este curso está desactivado.</translation>
    </message>
    <message>
        <source>There is nothing in this message.</source>
        <translation>Este mensaje está vacío.</translation>
    </message>
    <message>
        <source>The list changed since. Please load it again.</source>
        <translation>La lista ha cambiado desde entonces. Cárgala de nuevo.</translation>
    </message>
    <message>
        <source>That is not an emoji.</source>
        <translation>Eso no es un emoji.</translation>
    </message>
    <message>
        <source>This message holds characters that can&apos;t be seen, such as those that turn text around.</source>
        <translation>Este mensaje contiene caracteres que no se ven, como los que dan la vuelta al texto.</translation>
    </message>
    <message>
        <source>You are the last admin. Make somebody else an admin first.</source>
        <translation>Eres la última persona que administra. Nombra antes a otra.</translation>
    </message>
    <message>
        <source>There is no such message.</source>
        <translation>Ese mensaje no existe.</translation>
    </message>
    <message>
        <source>That is possible in groups only.</source>
        <translation>Eso solo es posible en grupos.</translation>
    </message>
    <message>
        <source>You are not a member of this course&apos;s chat.</source>
        <translation>No eres miembro del chat de este curso.</translation>
    </message>
    <message>
        <source>That person is not in this room.</source>
        <translation>Esa persona no está en esta sala.</translation>
    </message>
    <message>
        <source>This message was written by somebody else.</source>
        <translation>Este mensaje lo escribió otra persona.</translation>
    </message>
    <message>
        <source>This room is archived and can only be read.</source>
        <translation>Esta sala está archivada y solo se puede leer.</translation>
    </message>
    <message>
        <source>The message you reply to is not in this room.</source>
        <translation>El mensaje al que respondes no está en esta sala.</translation>
    </message>
    <message>
        <source>This lesson is not part of this room&apos;s course.</source>
        <translation>Esta lección no forma parte del curso de esta sala.</translation>
    </message>
    <message>
        <source>Somebody you mention is not in this room.</source>
        <translation>Alguien a quien mencionas no está en esta sala.</translation>
    </message>
    <message>
        <source>can&apos;t be given beside %1</source>
        <translation>no puede indicarse junto con %1</translation>
    </message>
    <message>
        <source>is not in this room</source>
        <translation>no está en esta sala</translation>
    </message>
    <message>
        <source>There is no such report.</source>
        <translation>Esa denuncia no existe.</translation>
    </message>
    <message>
        <source>There is no room for more people here.</source>
        <translation>Aquí no cabe más gente.</translation>
    </message>
    <message>
        <source>There is no such room.</source>
        <translation>Esa sala no existe.</translation>
    </message>
    <message>
        <source>Too much is being written here. Wait a moment.</source>
        <translation>Se está escribiendo demasiado aquí. Espera un momento.</translation>
    </message>
    <message>
        <source>You may not write here for a while.</source>
        <translation>No puedes escribir aquí durante un tiempo.</translation>
    </message>
    <message>
        <source>This room is in slow mode. Wait a little before you write again.</source>
        <translation>Esta sala está en modo lento. Espera un poco antes de volver a escribir.</translation>
    </message>
    <message>
        <source>This message is too long.</source>
        <translation>Este mensaje es demasiado largo.</translation>
    </message>
    <message>
        <source>This message has as many different reactions as it can hold.</source>
        <translation>Este mensaje ya tiene todas las reacciones distintas posibles.</translation>
    </message>
    <message>
        <source>This message has a word in it that this school does not allow.</source>
        <translation>Este mensaje contiene una palabra que esta escuela no permite.</translation>
    </message>
    <message>
        <source>This account is blocked. Write to the school if you think that is a mistake.</source>
        <translation>Esta cuenta está bloqueada. Escribe a la escuela si crees que es un error.</translation>
    </message>
    <message>
        <source>An account with this email address exists already.</source>
        <translation>Ya existe una cuenta con este correo.</translation>
    </message>
    <message>
        <source>Email or password is wrong.</source>
        <translation>El correo o la contraseña no son correctos.</translation>
    </message>
    <message>
        <source>The list changed. Please load it again.</source>
        <translation>La lista ha cambiado. Vuelve a cargarla.</translation>
    </message>
    <message>
        <source>Too many wrong passwords. Try again later.</source>
        <translation>Demasiadas contraseñas incorrectas. Inténtalo más tarde.</translation>
    </message>
    <message>
        <source>There is no such person.</source>
        <translation>Esa persona no existe.</translation>
    </message>
    <message>
        <source>This school does not offer that way to sign in.</source>
        <translation>Esta escuela no ofrece esa forma de iniciar sesión.</translation>
    </message>
    <message>
        <source>This sign-in was used twice and has been ended. Please sign in again.</source>
        <translation>Esta sesión se usó dos veces y se ha cerrado. Vuelve a iniciar sesión.</translation>
    </message>
    <message>
        <source>This school does not accept new accounts.</source>
        <translation>Esta escuela no admite cuentas nuevas.</translation>
    </message>
    <message>
        <source>The current password is wrong.</source>
        <translation>La contraseña actual no es correcta.</translation>
    </message>
    <message>
        <source>A request made with a cookie needs the header X-Requested-With.</source>
        <translation>Una solicitud hecha con una cookie necesita la cabecera X-Requested-With.</translation>
    </message>
    <message>
        <source>You are not allowed to do that.</source>
        <translation>No tienes permiso para hacer eso.</translation>
    </message>
    <message>
        <source>Please sign in first.</source>
        <translation>Primero inicia sesión.</translation>
    </message>
    <message>
        <source>Your sign-in has expired. Please sign in again.</source>
        <translation>Tu sesión ha caducado. Vuelve a iniciar sesión.</translation>
    </message>
    <message>
        <source>Your sign-in is not valid. Please sign in again.</source>
        <translation>Tu sesión no es válida. Vuelve a iniciar sesión.</translation>
    </message>
    <message>
        <source>There is no such course.</source>
        <translation>Ese curso no existe.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Cancelado.</translation>
    </message>
    <message>
        <source>The server can&apos;t be reached. Check the network and try again.</source>
        <translation>No se puede conectar con el servidor. Comprueba la red e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>The server took too long to answer.</source>
        <translation>El servidor ha tardado demasiado en responder.</translation>
    </message>
    <message>
        <source>Only ten files go at a time. The others have been left out.</source>
        <translation>Solo se envían diez archivos a la vez. Los demás se han dejado fuera.</translation>
    </message>
    <message>
        <source>The server gave an answer this program does not understand.</source>
        <translation>El servidor ha dado una respuesta que este programa no entiende.</translation>
    </message>
    <message>
        <source>The video can&apos;t be played right now.</source>
        <translation>El vídeo no se puede reproducir en este momento.</translation>
    </message>
    <message>
        <source>You are enrolled in this course already.</source>
        <translation>Ya tienes plaza en este curso.</translation>
    </message>
    <message>
        <source>There is no such enrollment.</source>
        <translation>Esa inscripción no existe.</translation>
    </message>
    <message>
        <source>This course has to be paid for first.</source>
        <translation>Primero hay que pagar este curso.</translation>
    </message>
    <message>
        <source>Something went wrong on the server. It has been noted.</source>
        <translation>Algo ha fallado en el servidor. Ha quedado registrado.</translation>
    </message>
    <message>
        <source>There is no such lesson in this course.</source>
        <translation>Esa lección no existe en este curso.</translation>
    </message>
    <message>
        <source>This link has expired.</source>
        <translation>Este enlace ha caducado.</translation>
    </message>
    <message>
        <source>This link is not valid.</source>
        <translation>Este enlace no es válido.</translation>
    </message>
    <message>
        <source>This file is not an image that can be read (PNG, JPEG or WebP).</source>
        <translation>Este archivo no es una imagen que se pueda leer (PNG, JPEG o WebP).</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>Ese archivo no existe.</translation>
    </message>
    <message>
        <source>That part of the file does not exist.</source>
        <translation>Esa parte del archivo no existe.</translation>
    </message>
    <message>
        <source>The upload could not be read.</source>
        <translation>No se ha podido leer el archivo subido.</translation>
    </message>
    <message>
        <source>The request&apos;s headers are too large.</source>
        <translation>Las cabeceras de la solicitud son demasiado grandes.</translation>
    </message>
    <message>
        <source>Some of what was entered is not right.</source>
        <translation>Algunos datos no son correctos.</translation>
    </message>
    <message>
        <source>The request&apos;s JSON is nested too deeply.</source>
        <translation>El JSON de la solicitud tiene demasiados niveles.</translation>
    </message>
    <message>
        <source>The request is not valid HTTP.</source>
        <translation>La solicitud no es HTTP válido.</translation>
    </message>
    <message>
        <source>The request is not a valid JSON object.</source>
        <translation>La solicitud no es un objeto JSON válido.</translation>
    </message>
    <message>
        <source>This address does not take that method.</source>
        <translation>Esta dirección no admite ese método.</translation>
    </message>
    <message>
        <source>There is nothing at this address.</source>
        <translation>No hay nada en esta dirección.</translation>
    </message>
    <message>
        <source>The request took too long to arrive.</source>
        <translation>La solicitud ha tardado demasiado en llegar.</translation>
    </message>
    <message>
        <source>The request is too large.</source>
        <translation>La solicitud es demasiado grande.</translation>
    </message>
    <message>
        <source>The server could not make sense of a message.</source>
        <translation>El servidor no ha podido entender un mensaje.</translation>
    </message>
    <message>
        <source>The server does not know this kind of message.</source>
        <translation>El servidor no conoce este tipo de mensaje.</translation>
    </message>
    <message>
        <source>Open the conversation first.</source>
        <translation>Abre primero la conversación.</translation>
    </message>
    <message>
        <source>Too many conversations are open at once.</source>
        <translation>Hay demasiadas conversaciones abiertas a la vez.</translation>
    </message>
    <message>
        <source>Too many requests. Please wait a moment.</source>
        <translation>Demasiadas solicitudes. Espera un momento.</translation>
    </message>
    <message>
        <source>The request&apos;s content type is not supported here.</source>
        <translation>El tipo de contenido de la solicitud no se admite aquí.</translation>
    </message>
    <message>
        <source>You have reviewed this course already.</source>
        <translation>Ya has escrito una reseña de este curso.</translation>
    </message>
    <message>
        <source>The server is restarting. Please try again in a moment.</source>
        <translation>El servidor se está reiniciando. Inténtalo dentro de un momento.</translation>
    </message>
    <message>
        <source>Somebody changed this at the same moment. Please try again.</source>
        <translation>Alguien lo ha cambiado al mismo tiempo. Inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>The server&apos;s data is damaged. Please tell the school.</source>
        <translation>Los datos del servidor están dañados. Avisa a la escuela.</translation>
    </message>
    <message>
        <source>The server&apos;s disk is full. Nothing was saved.</source>
        <translation>El disco del servidor está lleno. No se ha guardado nada.</translation>
    </message>
    <message>
        <source>The server can&apos;t write to its data at the moment. Nothing was saved.</source>
        <translation>El servidor no puede escribir sus datos en este momento. No se ha guardado nada.</translation>
    </message>
    <message>
        <source>The server&apos;s data belongs to another version of the server.</source>
        <translation>Los datos del servidor son de otra versión del servidor.</translation>
    </message>
    <message>
        <source>The server can&apos;t reach its data at the moment. Please try again.</source>
        <translation>El servidor no puede acceder a sus datos en este momento. Inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>must be one of: %1</source>
        <translation>debe ser uno de estos valores: %1</translation>
    </message>
    <message>
        <source>contains characters that are not allowed</source>
        <translation>contiene caracteres no permitidos</translation>
    </message>
    <message>
        <source>is not an email address</source>
        <translation>no es una dirección de correo</translation>
    </message>
    <message>
        <source>is not an emoji</source>
        <translation>no es un emoji</translation>
    </message>
    <message>
        <source>is not an id</source>
        <translation>no es un identificador</translation>
    </message>
    <message>
        <source>is not the same as above</source>
        <translation>no coincide con lo anterior</translation>
    </message>
    <message>
        <source>must be one file</source>
        <translation>debe ser un solo archivo</translation>
    </message>
    <message>
        <source>must be single words</source>
        <translation>deben ser palabras sueltas</translation>
    </message>
    <message>
        <source>must be one other person</source>
        <translation>debe ser otra persona, y solo una</translation>
    </message>
    <message>
        <source>is not a phone number</source>
        <translation>no es un número de teléfono</translation>
    </message>
    <message>
        <source>must be pairs of seconds, the first smaller than the second</source>
        <translation>deben ser pares de segundos, el primero menor que el segundo</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>falta</translation>
    </message>
    <message>
        <source>is not a time as in 2026-01-31T12:30:00Z</source>
        <translation>no es una hora como 2026-01-31T12:30:00Z</translation>
    </message>
    <message>
        <source>must have at least %1 entries</source>
        <translation>debe tener al menos %1 elementos</translation>
    </message>
    <message>
        <source>must be at most %1</source>
        <translation>debe ser como máximo %1</translation>
    </message>
    <message>
        <source>must have at most %1 characters</source>
        <translation>debe tener como máximo %1 caracteres</translation>
    </message>
    <message>
        <source>must have at most %1 entries</source>
        <translation>debe tener como máximo %1 elementos</translation>
    </message>
    <message>
        <source>must have at least %1 characters</source>
        <translation>debe tener al menos %1 caracteres</translation>
    </message>
    <message>
        <source>must be at least %1</source>
        <translation>debe ser al menos %1</translation>
    </message>
    <message>
        <source>is not known here</source>
        <translation>no se conoce aquí</translation>
    </message>
    <message>
        <source>is not a web address</source>
        <translation>no es una dirección web</translation>
    </message>
    <message>
        <source>has a word in it that is not allowed</source>
        <translation>contiene una palabra no permitida</translation>
    </message>
    <message>
        <source>is of the wrong type</source>
        <translation>tiene un tipo incorrecto</translation>
    </message>
    <message>
        <source>must be true or false</source>
        <translation>debe ser verdadero o falso (true o false)</translation>
    </message>
    <message>
        <source>must be a whole number</source>
        <translation>debe ser un número entero</translation>
    </message>
    <message>
        <source>must be a list</source>
        <translation>debe ser una lista</translation>
    </message>
    <message>
        <source>must be a number</source>
        <translation>debe ser un número</translation>
    </message>
    <message>
        <source>must be an object</source>
        <translation>debe ser un objeto</translation>
    </message>
    <message>
        <source>must be text</source>
        <translation>debe ser un texto</translation>
    </message>
    <message>
        <source>is not right</source>
        <translation>no es correcto</translation>
    </message>
    <message>
        <source>The server is very busy. Please try again in a moment.</source>
        <translation>El servidor está muy ocupado. Inténtalo dentro de un momento.</translation>
    </message>
    <message>
        <source>is not a language as in en or pt-BR</source>
        <translation>no es un idioma como en o pt-BR</translation>
    </message>
    <message>
        <source>needs a file</source>
        <translation>necesita un archivo</translation>
    </message>
    <message>
        <source>Sign in to do that. An API token may not.</source>
        <translation>Inicia sesión para hacerlo. Un token de API no puede.</translation>
    </message>
    <message>
        <source>Somebody of that external id has just been created.</source>
        <translation>Acaba de crearse alguien con ese identificador externo.</translation>
    </message>
    <message>
        <source>There is no such token.</source>
        <translation>No existe ese token.</translation>
    </message>
    <message>
        <source>This file is empty.</source>
        <translation>Este archivo está vacío.</translation>
    </message>
    <message>
        <source>Files of this kind may not be sent in this room.</source>
        <translation>En esta sala no se pueden enviar archivos de este tipo.</translation>
    </message>
    <message>
        <source>This file is larger than this room allows.</source>
        <translation>Este archivo es más grande de lo que permite esta sala.</translation>
    </message>
    <message>
        <source>This file is not a recording that can be played.</source>
        <translation>Este archivo no es una grabación que se pueda reproducir.</translation>
    </message>
    <message>
        <source>This file can&apos;t be read any more.</source>
        <translation>Este archivo ya no se puede leer.</translation>
    </message>
    <message>
        <source>This file can&apos;t be read.</source>
        <translation>Este archivo no se puede leer.</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>Welcome.</source>
        <translation>Te damos la bienvenida.</translation>
    </message>
    <message>
        <source>Signed in.</source>
        <translation>Sesión iniciada.</translation>
    </message>
    <message>
        <source>Still signed in.</source>
        <translation>La sesión sigue abierta.</translation>
    </message>
    <message>
        <source>Signed out.</source>
        <translation>Sesión cerrada.</translation>
    </message>
    <message>
        <source>The password has been changed. Other devices have been signed out.</source>
        <translation>La contraseña se ha cambiado. Se ha cerrado la sesión en los demás dispositivos.</translation>
    </message>
    <message>
        <source>The account has been deleted.</source>
        <translation>La cuenta se ha eliminado.</translation>
    </message>
    <message>
        <source>Enrolled.</source>
        <translation>Inscripción realizada.</translation>
    </message>
    <message>
        <source>Progress saved.</source>
        <translation>Progreso guardado.</translation>
    </message>
</context>
</TS>

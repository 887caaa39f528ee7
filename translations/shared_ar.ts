<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>Errors</name>
    <message>
        <source>You have reported this message already.</source>
        <translation>لقد أبلغت عن هذه الرسالة من قبل.</translation>
    </message>
    <message>
        <source>Only those who look after this room may write here.</source>
        <translation>لا يكتب هنا إلا من يشرفون على هذه الغرفة.</translation>
    </message>
    <message>
        <source>There is no such attachment.</source>
        <translation>لا يوجد مرفق كهذا.</translation>
    </message>
    <message>
        <source>The chat is very busy. Try again in a moment.</source>
        <translation>الدردشة مشغولة جدًا. حاول مجددًا بعد لحظات.</translation>
    </message>
    <message>
        <source>The chat of this course is switched off.</source>
        <translation>دردشة هذه الدورة موقوفة.</translation>
    </message>
    <message>
        <source>There is nothing in this message.</source>
        <translation>هذه الرسالة فارغة.</translation>
    </message>
    <message>
        <source>The list changed since. Please load it again.</source>
        <translation>تغيّرت القائمة منذ ذلك الحين. يُرجى إعادة تحميلها.</translation>
    </message>
    <message>
        <source>That is not an emoji.</source>
        <translation>هذا ليس رمزًا تعبيريًا.</translation>
    </message>
    <message>
        <source>This message holds characters that can&apos;t be seen, such as those that turn text around.</source>
        <translation>تحتوي هذه الرسالة على محارف لا تُرى، مثل تلك التي تعكس اتجاه النص.</translation>
    </message>
    <message>
        <source>You are the last admin. Make somebody else an admin first.</source>
        <translation>أنت آخر مشرف. عيّن مشرفًا آخر أولًا.</translation>
    </message>
    <message>
        <source>There is no such message.</source>
        <translation>لا توجد رسالة كهذه.</translation>
    </message>
    <message>
        <source>That is possible in groups only.</source>
        <translation>هذا ممكن في المجموعات فقط.</translation>
    </message>
    <message>
        <source>You are not a member of this course&apos;s chat.</source>
        <translation>لست عضوًا في دردشة هذه الدورة.</translation>
    </message>
    <message>
        <source>That person is not in this room.</source>
        <translation>هذا الشخص ليس في هذه الغرفة.</translation>
    </message>
    <message>
        <source>This message was written by somebody else.</source>
        <translation>كتب هذه الرسالة شخص آخر.</translation>
    </message>
    <message>
        <source>This room is archived and can only be read.</source>
        <translation>هذه الغرفة مؤرشفة وللقراءة فقط.</translation>
    </message>
    <message>
        <source>The message you reply to is not in this room.</source>
        <translation>الرسالة التي ترد عليها ليست في هذه الغرفة.</translation>
    </message>
    <message>
        <source>This lesson is not part of this room&apos;s course.</source>
        <translation>هذا الدرس ليس جزءًا من دورة هذه الغرفة.</translation>
    </message>
    <message>
        <source>Somebody you mention is not in this room.</source>
        <translation>أحد من تذكرهم ليس في هذه الغرفة.</translation>
    </message>
    <message>
        <source>can&apos;t be given beside %1</source>
        <translation>لا يمكن تحديده مع %1</translation>
    </message>
    <message>
        <source>is not in this room</source>
        <translation>ليس في هذه الغرفة</translation>
    </message>
    <message>
        <source>There is no such report.</source>
        <translation>لا يوجد بلاغ كهذا.</translation>
    </message>
    <message>
        <source>There is no room for more people here.</source>
        <translation>لا مكان لمزيد من الأشخاص هنا.</translation>
    </message>
    <message>
        <source>There is no such room.</source>
        <translation>لا توجد غرفة كهذه.</translation>
    </message>
    <message>
        <source>Too much is being written here. Wait a moment.</source>
        <translation>يُكتب الكثير هنا الآن. انتظر لحظة.</translation>
    </message>
    <message>
        <source>You may not write here for a while.</source>
        <translation>لا يمكنك الكتابة هنا لبعض الوقت.</translation>
    </message>
    <message>
        <source>This room is in slow mode. Wait a little before you write again.</source>
        <translation>هذه الغرفة في الوضع البطيء. انتظر قليلًا قبل أن تكتب مجددًا.</translation>
    </message>
    <message>
        <source>This message is too long.</source>
        <translation>هذه الرسالة طويلة جدًا.</translation>
    </message>
    <message>
        <source>This message has as many different reactions as it can hold.</source>
        <translation>بلغت هذه الرسالة الحد الأقصى من التفاعلات المختلفة.</translation>
    </message>
    <message>
        <source>This message has a word in it that this school does not allow.</source>
        <translation>تحتوي هذه الرسالة على كلمة لا تسمح بها هذه المدرسة.</translation>
    </message>
    <message>
        <source>This account is blocked. Write to the school if you think that is a mistake.</source>
        <translation>هذا الحساب محظور. راسل المدرسة إن كنت تظن أن ذلك خطأ.</translation>
    </message>
    <message>
        <source>An account with this email address exists already.</source>
        <translation>يوجد حساب بهذا البريد الإلكتروني بالفعل.</translation>
    </message>
    <message>
        <source>Email or password is wrong.</source>
        <translation>البريد الإلكتروني أو كلمة المرور غير صحيحة.</translation>
    </message>
    <message>
        <source>The list changed. Please load it again.</source>
        <translation>تغيّرت القائمة. يُرجى تحميلها من جديد.</translation>
    </message>
    <message>
        <source>Too many wrong passwords. Try again later.</source>
        <translation>محاولات كثيرة بكلمة مرور خاطئة. حاول لاحقًا.</translation>
    </message>
    <message>
        <source>There is no such person.</source>
        <translation>لا يوجد شخص كهذا.</translation>
    </message>
    <message>
        <source>This school does not offer that way to sign in.</source>
        <translation>لا توفّر هذه المدرسة طريقة الدخول هذه.</translation>
    </message>
    <message>
        <source>This sign-in was used twice and has been ended. Please sign in again.</source>
        <translation>استُخدمت جلسة الدخول هذه مرتين وتم إنهاؤها. يُرجى تسجيل الدخول من جديد.</translation>
    </message>
    <message>
        <source>This school does not accept new accounts.</source>
        <translation>لا تقبل هذه المدرسة حسابات جديدة.</translation>
    </message>
    <message>
        <source>The current password is wrong.</source>
        <translation>كلمة المرور الحالية غير صحيحة.</translation>
    </message>
    <message>
        <source>A request made with a cookie needs the header X-Requested-With.</source>
        <translation>يتطلب الطلب المرسل بملف تعريف ارتباط الترويسة X-Requested-With.</translation>
    </message>
    <message>
        <source>You are not allowed to do that.</source>
        <translation>لا تملك صلاحية القيام بذلك.</translation>
    </message>
    <message>
        <source>Please sign in first.</source>
        <translation>يُرجى تسجيل الدخول أولًا.</translation>
    </message>
    <message>
        <source>Your sign-in has expired. Please sign in again.</source>
        <translation>انتهت صلاحية جلستك. يُرجى تسجيل الدخول من جديد.</translation>
    </message>
    <message>
        <source>Your sign-in is not valid. Please sign in again.</source>
        <translation>جلستك غير صالحة. يُرجى تسجيل الدخول من جديد.</translation>
    </message>
    <message>
        <source>There is no such course.</source>
        <translation>هذه الدورة غير موجودة.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>أُلغي.</translation>
    </message>
    <message>
        <source>The server can&apos;t be reached. Check the network and try again.</source>
        <translation>تعذّر الوصول إلى الخادم. تحقق من الشبكة وحاول مجددًا.</translation>
    </message>
    <message>
        <source>The server took too long to answer.</source>
        <translation>استغرق الخادم وقتًا طويلًا للرد.</translation>
    </message>
    <message>
        <source>Only ten files go at a time. The others have been left out.</source>
        <translation>يمكن إرسال عشرة ملفات فقط في المرة الواحدة. تُركت الملفات الأخرى.</translation>
    </message>
    <message>
        <source>The server gave an answer this program does not understand.</source>
        <translation>أرسل الخادم ردًا لا يفهمه هذا البرنامج.</translation>
    </message>
    <message>
        <source>The video can&apos;t be played right now.</source>
        <translation>لا يمكن تشغيل الفيديو الآن.</translation>
    </message>
    <message>
        <source>You are enrolled in this course already.</source>
        <translation>أنت ملتحق بهذه الدورة بالفعل.</translation>
    </message>
    <message>
        <source>There is no such enrollment.</source>
        <translation>هذا الالتحاق غير موجود.</translation>
    </message>
    <message>
        <source>This course has to be paid for first.</source>
        <translation>يجب دفع ثمن هذه الدورة أولًا.</translation>
    </message>
    <message>
        <source>Something went wrong on the server. It has been noted.</source>
        <translation>حدث خطأ في الخادم، وقد تم تسجيله.</translation>
    </message>
    <message>
        <source>There is no such lesson in this course.</source>
        <translation>هذا الدرس غير موجود في هذه الدورة.</translation>
    </message>
    <message>
        <source>This link has expired.</source>
        <translation>انتهت صلاحية هذا الرابط.</translation>
    </message>
    <message>
        <source>This link is not valid.</source>
        <translation>هذا الرابط غير صالح.</translation>
    </message>
    <message>
        <source>This file is not an image that can be read (PNG, JPEG or WebP).</source>
        <translation>هذا الملف ليس صورة يمكن قراءتها (PNG أو JPEG أو WebP).</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>هذا الملف غير موجود.</translation>
    </message>
    <message>
        <source>That part of the file does not exist.</source>
        <translation>هذا الجزء من الملف غير موجود.</translation>
    </message>
    <message>
        <source>The upload could not be read.</source>
        <translation>تعذّرت قراءة الملف المرفوع.</translation>
    </message>
    <message>
        <source>The request&apos;s headers are too large.</source>
        <translation>ترويسات الطلب كبيرة جدًا.</translation>
    </message>
    <message>
        <source>Some of what was entered is not right.</source>
        <translation>بعض البيانات المدخلة غير صحيحة.</translation>
    </message>
    <message>
        <source>The request&apos;s JSON is nested too deeply.</source>
        <translation>تداخل JSON في الطلب عميق جدًا.</translation>
    </message>
    <message>
        <source>The request is not valid HTTP.</source>
        <translation>الطلب ليس HTTP صالحًا.</translation>
    </message>
    <message>
        <source>The request is not a valid JSON object.</source>
        <translation>الطلب ليس كائن JSON صالحًا.</translation>
    </message>
    <message>
        <source>This address does not take that method.</source>
        <translation>لا يدعم هذا العنوان تلك الطريقة.</translation>
    </message>
    <message>
        <source>There is nothing at this address.</source>
        <translation>لا يوجد شيء في هذا العنوان.</translation>
    </message>
    <message>
        <source>The request took too long to arrive.</source>
        <translation>استغرق وصول الطلب وقتًا طويلًا.</translation>
    </message>
    <message>
        <source>The request is too large.</source>
        <translation>الطلب كبير جدًا.</translation>
    </message>
    <message>
        <source>The server could not make sense of a message.</source>
        <translation>لم يتمكن الخادم من فهم إحدى الرسائل.</translation>
    </message>
    <message>
        <source>The server does not know this kind of message.</source>
        <translation>لا يعرف الخادم هذا النوع من الرسائل.</translation>
    </message>
    <message>
        <source>Open the conversation first.</source>
        <translation>افتح المحادثة أولًا.</translation>
    </message>
    <message>
        <source>Too many conversations are open at once.</source>
        <translation>عدد المحادثات المفتوحة في الوقت نفسه كبير جدًا.</translation>
    </message>
    <message>
        <source>Too many requests. Please wait a moment.</source>
        <translation>طلبات كثيرة جدًا. يُرجى الانتظار قليلًا.</translation>
    </message>
    <message>
        <source>The request&apos;s content type is not supported here.</source>
        <translation>نوع محتوى الطلب غير مدعوم هنا.</translation>
    </message>
    <message>
        <source>You have reviewed this course already.</source>
        <translation>لقد قيّمت هذه الدورة من قبل.</translation>
    </message>
    <message>
        <source>The server is restarting. Please try again in a moment.</source>
        <translation>يُعاد تشغيل الخادم. يُرجى المحاولة بعد قليل.</translation>
    </message>
    <message>
        <source>Somebody changed this at the same moment. Please try again.</source>
        <translation>غيّر شخص آخر هذا في اللحظة نفسها. يُرجى المحاولة مجددًا.</translation>
    </message>
    <message>
        <source>The server&apos;s data is damaged. Please tell the school.</source>
        <translation>بيانات الخادم تالفة. يُرجى إبلاغ المدرسة.</translation>
    </message>
    <message>
        <source>The server&apos;s disk is full. Nothing was saved.</source>
        <translation>قرص الخادم ممتلئ. لم يُحفظ شيء.</translation>
    </message>
    <message>
        <source>The server can&apos;t write to its data at the moment. Nothing was saved.</source>
        <translation>لا يستطيع الخادم كتابة بياناته حاليًا. لم يُحفظ شيء.</translation>
    </message>
    <message>
        <source>The server&apos;s data belongs to another version of the server.</source>
        <translation>بيانات الخادم تخص إصدارًا آخر منه.</translation>
    </message>
    <message>
        <source>The server can&apos;t reach its data at the moment. Please try again.</source>
        <translation>لا يستطيع الخادم الوصول إلى بياناته حاليًا. يُرجى المحاولة مجددًا.</translation>
    </message>
    <message>
        <source>must be one of: %1</source>
        <translation>يجب أن يكون واحدًا مما يلي: %1</translation>
    </message>
    <message>
        <source>contains characters that are not allowed</source>
        <translation>يحتوي على أحرف غير مسموح بها</translation>
    </message>
    <message>
        <source>is not an email address</source>
        <translation>ليس عنوان بريد إلكتروني</translation>
    </message>
    <message>
        <source>is not an emoji</source>
        <translation>ليس رمزًا تعبيريًا</translation>
    </message>
    <message>
        <source>is not an id</source>
        <translation>ليس معرّفًا</translation>
    </message>
    <message>
        <source>is not the same as above</source>
        <translation>لا يطابق ما ورد أعلاه</translation>
    </message>
    <message>
        <source>must be one file</source>
        <translation>يجب أن يكون ملفًا واحدًا</translation>
    </message>
    <message>
        <source>must be single words</source>
        <translation>يجب أن تكون كلمات مفردة</translation>
    </message>
    <message>
        <source>must be one other person</source>
        <translation>يجب أن يكون شخصًا واحدًا آخر</translation>
    </message>
    <message>
        <source>is not a phone number</source>
        <translation>ليس رقم هاتف</translation>
    </message>
    <message>
        <source>must be pairs of seconds, the first smaller than the second</source>
        <translation>يجب أن يكون أزواجًا من الثواني، أولها أصغر من ثانيها</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>مطلوب</translation>
    </message>
    <message>
        <source>is not a time as in 2026-01-31T12:30:00Z</source>
        <translation>ليس وقتًا بالصيغة 2026-01-31T12:30:00Z</translation>
    </message>
    <message>
        <source>must have at least %1 entries</source>
        <translation>يجب ألا يقل عدد العناصر عن %1</translation>
    </message>
    <message>
        <source>must be at most %1</source>
        <translation>يجب ألا يزيد على %1</translation>
    </message>
    <message>
        <source>must have at most %1 characters</source>
        <translation>يجب ألا يزيد عدد الأحرف على %1</translation>
    </message>
    <message>
        <source>must have at most %1 entries</source>
        <translation>يجب ألا يزيد عدد العناصر على %1</translation>
    </message>
    <message>
        <source>must have at least %1 characters</source>
        <translation>يجب ألا يقل عدد الأحرف عن %1</translation>
    </message>
    <message>
        <source>must be at least %1</source>
        <translation>يجب ألا يقل عن %1</translation>
    </message>
    <message>
        <source>is not known here</source>
        <translation>غير معروف هنا</translation>
    </message>
    <message>
        <source>is not a web address</source>
        <translation>ليس عنوان ويب</translation>
    </message>
    <message>
        <source>has a word in it that is not allowed</source>
        <translation>فيه كلمة غير مسموح بها</translation>
    </message>
    <message>
        <source>is of the wrong type</source>
        <translation>من نوع غير صحيح</translation>
    </message>
    <message>
        <source>must be true or false</source>
        <translation>يجب أن يكون صحيحًا أو خاطئًا (true أو false)</translation>
    </message>
    <message>
        <source>must be a whole number</source>
        <translation>يجب أن يكون عددًا صحيحًا</translation>
    </message>
    <message>
        <source>must be a list</source>
        <translation>يجب أن يكون قائمة</translation>
    </message>
    <message>
        <source>must be a number</source>
        <translation>يجب أن يكون رقمًا</translation>
    </message>
    <message>
        <source>must be an object</source>
        <translation>يجب أن يكون كائنًا</translation>
    </message>
    <message>
        <source>must be text</source>
        <translation>يجب أن يكون نصًا</translation>
    </message>
    <message>
        <source>is not right</source>
        <translation>غير صحيح</translation>
    </message>
    <message>
        <source>The server is very busy. Please try again in a moment.</source>
        <translation>الخادم مشغول جدًا. يُرجى المحاولة بعد قليل.</translation>
    </message>
    <message>
        <source>is not a language as in en or pt-BR</source>
        <translation>ليس رمز لغة مثل en أو pt-BR</translation>
    </message>
    <message>
        <source>needs a file</source>
        <translation>يحتاج إلى ملف</translation>
    </message>
    <message>
        <source>Sign in to do that. An API token may not.</source>
        <translation>سجّل الدخول للقيام بذلك. لا يُسمح به لرمز واجهة البرمجة.</translation>
    </message>
    <message>
        <source>Somebody of that external id has just been created.</source>
        <translation>أُنشئ للتو شخص بهذا المعرّف الخارجي.</translation>
    </message>
    <message>
        <source>There is no such token.</source>
        <translation>لا يوجد رمز كهذا.</translation>
    </message>
    <message>
        <source>This file is empty.</source>
        <translation>هذا الملف فارغ.</translation>
    </message>
    <message>
        <source>Files of this kind may not be sent in this room.</source>
        <translation>لا يمكن إرسال ملفات من هذا النوع في هذه الغرفة.</translation>
    </message>
    <message>
        <source>This file is larger than this room allows.</source>
        <translation>هذا الملف أكبر مما تسمح به هذه الغرفة.</translation>
    </message>
    <message>
        <source>This file is not a recording that can be played.</source>
        <translation>هذا الملف ليس تسجيلًا يمكن تشغيله.</translation>
    </message>
    <message>
        <source>This file can&apos;t be read any more.</source>
        <translation>لم تعد قراءة هذا الملف ممكنة.</translation>
    </message>
    <message>
        <source>This file can&apos;t be read.</source>
        <translation>تعذّرت قراءة هذا الملف.</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>Welcome.</source>
        <translation>مرحبًا بك.</translation>
    </message>
    <message>
        <source>Signed in.</source>
        <translation>تم تسجيل الدخول.</translation>
    </message>
    <message>
        <source>Still signed in.</source>
        <translation>ما زلت مسجّل الدخول.</translation>
    </message>
    <message>
        <source>Signed out.</source>
        <translation>تم تسجيل الخروج.</translation>
    </message>
    <message>
        <source>The password has been changed. Other devices have been signed out.</source>
        <translation>تم تغيير كلمة المرور، وتم تسجيل الخروج من الأجهزة الأخرى.</translation>
    </message>
    <message>
        <source>The account has been deleted.</source>
        <translation>تم حذف الحساب.</translation>
    </message>
    <message>
        <source>Enrolled.</source>
        <translation>تم التسجيل في الدورة.</translation>
    </message>
    <message>
        <source>Progress saved.</source>
        <translation>تم حفظ التقدّم.</translation>
    </message>
</context>
</TS>

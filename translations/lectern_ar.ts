<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>AboutCourse</name>
    <message>
        <source>Instructor</source>
        <translation>المدرّب</translation>
    </message>
</context>
<context>
    <name>AccessTokens</name>
    <message>
        <source>A program of the school</source>
        <translation>برنامج للمدرسة</translation>
    </message>
    <message>
        <source>Made by %1 on %2</source>
        <translation>أنشأه %1 في %2</translation>
    </message>
    <message>
        <source>Made on %1</source>
        <translation>أُنشئ في %1</translation>
    </message>
    <message>
        <source>Ends on %1</source>
        <translation>ينتهي في %1</translation>
    </message>
</context>
<context>
    <name>AccountSection</name>
    <message>
        <source>Password changed. Other devices have to sign in again.</source>
        <translation>تم تغيير كلمة المرور. على الأجهزة الأخرى تسجيل الدخول من جديد.</translation>
    </message>
    <message>
        <source>This system has no keychain. Your sign-in is kept in a file that only your user account can read.</source>
        <translation>لا توجد سلسلة مفاتيح في هذا النظام. تُحفظ بيانات دخولك في ملف لا يقرؤه إلا حساب المستخدم الخاص بك.</translation>
    </message>
    <message>
        <source>Change password</source>
        <translation>تغيير كلمة المرور</translation>
    </message>
    <message>
        <source>Current password</source>
        <translation>كلمة المرور الحالية</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>كلمة المرور الجديدة</translation>
    </message>
    <message>
        <source>At least 8 characters</source>
        <translation>8 أحرف على الأقل</translation>
    </message>
    <message>
        <source>New password again</source>
        <translation>أعد كتابة كلمة المرور الجديدة</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>تسجيل الخروج</translation>
    </message>
    <message>
        <source>Delete account</source>
        <translation>حذف الحساب</translation>
    </message>
    <message>
        <source>Delete your account?</source>
        <translation>هل تريد حذف حسابك؟</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>حذف نهائي</translation>
    </message>
    <message>
        <source>Your profile, progress and enrollments are removed. What you wrote stays without your name. This cannot be undone.</source>
        <translation>سيُحذف ملفك الشخصي وتقدّمك والتحاقك بالدورات. يبقى ما كتبته دون اسمك. لا يمكن التراجع عن ذلك.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>كلمة المرور</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>الخصوصية</translation>
    </message>
    <message>
        <source>Invisible in Messages</source>
        <translation>مخفي في الرسائل</translation>
    </message>
    <message>
        <source>Nobody sees that you are online, when you were last here, or that you are typing.</source>
        <translation>لا يرى أحد أنك متصل، ولا متى كنت هنا آخر مرة، ولا أنك تكتب.</translation>
    </message>
</context>
<context>
    <name>AddPeopleSheet</name>
    <message>
        <source>Add people</source>
        <translation>إضافة أشخاص</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>إضافة</translation>
    </message>
</context>
<context>
    <name>AppProgressBar</name>
    <message>
        <source>Progress</source>
        <translation>التقدّم</translation>
    </message>
</context>
<context>
    <name>AppearanceSection</name>
    <message>
        <source>Same as the system</source>
        <translation>مثل النظام</translation>
    </message>
    <message>
        <source>Colors</source>
        <translation>الألوان</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>تباين عالٍ</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>حجم النص</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>حركة أقل</translation>
    </message>
    <message>
        <source>Nothing slides or fades.</source>
        <translation>بلا انزلاق أو تلاشٍ.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
</context>
<context>
    <name>ArchiveSheet</name>
    <message>
        <source>Open “%1” again?</source>
        <translation>هل تريد إعادة فتح «%1»؟</translation>
    </message>
    <message>
        <source>Archive “%1”?</source>
        <translation>هل تريد أرشفة «%1»؟</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>إعادة الفتح</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>أرشفة</translation>
    </message>
    <message>
        <source>Whoever is in the course can write here again, as before.</source>
        <translation>يمكن لكل من في الدورة الكتابة هنا مجددًا كما في السابق.</translation>
    </message>
    <message>
        <source>Everybody can read what was said here and beside the lessons, nobody can write, you neither. It can be opened again.</source>
        <translation>يمكن للجميع قراءة ما قيل هنا وبجانب الدروس، ولا يمكن لأحد الكتابة، ولا أنت. يمكن إعادة الفتح لاحقًا.</translation>
    </message>
</context>
<context>
    <name>ArticleFormatter</name>
    <message>
        <source>Picture</source>
        <translation>صورة</translation>
    </message>
</context>
<context>
    <name>AttachedFiles</name>
    <message>
        <source>Attached files</source>
        <translation>الملفات المرفقة</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>إزالة %1</translation>
    </message>
</context>
<context>
    <name>AttachmentView</name>
    <message>
        <source>Uploading %1</source>
        <translation>جارٍ رفع %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>Audit</name>
    <message>
        <source>name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>size of files</source>
        <translation>حجم الملفات</translation>
    </message>
    <message>
        <source>kinds of files</source>
        <translation>أنواع الملفات</translation>
    </message>
    <message>
        <source>chat on</source>
        <translation>الدردشة مفعّلة</translation>
    </message>
    <message>
        <source>chat off</source>
        <translation>الدردشة متوقفة</translation>
    </message>
    <message>
        <source>announcements only</source>
        <translation>الإعلانات فقط</translation>
    </message>
    <message>
        <source>everybody may write</source>
        <translation>يمكن للجميع الكتابة</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>مؤرشفة</translation>
    </message>
    <message>
        <source>no longer archived</source>
        <translation>لم تعد مؤرشفة</translation>
    </message>
    <message>
        <source>no slow mode</source>
        <translation>من دون الوضع البطيء</translation>
    </message>
    <message>
        <source>slow mode of %1</source>
        <translation>الوضع البطيء: %1</translation>
    </message>
    <message>
        <source>%1 archived this room</source>
        <translation>أرشف %1 هذه الغرفة</translation>
    </message>
    <message>
        <source>%1 opened this room again</source>
        <translation>أعاد %1 فتح هذه الغرفة</translation>
    </message>
    <message>
        <source>%1 changed the settings</source>
        <translation>غيّر %1 الإعدادات</translation>
    </message>
    <message>
        <source>%1 changed the settings: %2</source>
        <translation>غيّر %1 الإعدادات: %2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>%1 deleted a message of %2</source>
        <translation>حذف %1 رسالة من %2</translation>
    </message>
    <message>
        <source>%1 pinned a message of %2</source>
        <translation>ثبّت %1 رسالة من %2</translation>
    </message>
    <message>
        <source>%1 unpinned a message of %2</source>
        <translation>ألغى %1 تثبيت رسالة من %2</translation>
    </message>
    <message>
        <source>%1 silenced %2</source>
        <translation>أسكت %1 العضو %2</translation>
    </message>
    <message>
        <source>%1 let %2 write again</source>
        <translation>سمح %1 لـ %2 بالكتابة مجددًا</translation>
    </message>
    <message>
        <source>%1 added %2</source>
        <translation>أضاف %1 العضو %2</translation>
    </message>
    <message>
        <source>%1 removed %2</source>
        <translation>أزال %1 العضو %2</translation>
    </message>
    <message>
        <source>%1 made %2 an admin</source>
        <translation>عيّن %1 العضو %2 مشرفًا</translation>
    </message>
    <message>
        <source>The room has another name, with its course</source>
        <translation>تغيّر اسم الغرفة مع دورتها</translation>
    </message>
    <message>
        <source>The room was archived with its course</source>
        <translation>أُرشفت الغرفة مع دورتها</translation>
    </message>
    <message>
        <source>The room was opened again with its course</source>
        <translation>فُتحت الغرفة من جديد مع دورتها</translation>
    </message>
    <message>
        <source>%1, who is not in this room, looked at it because of a report</source>
        <translation>اطّلع %1، وهو ليس في هذه الغرفة، عليها بسبب بلاغ</translation>
    </message>
    <message>
        <source>%1 dismissed a report of %2</source>
        <translation>تجاهل %1 بلاغًا من %2</translation>
    </message>
    <message>
        <source>%1 deleted a message that %2 had reported</source>
        <translation>حذف %1 رسالة أبلغ عنها %2</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>‏«%1»‏</translation>
    </message>
</context>
<context>
    <name>AuditPanel</name>
    <message>
        <source>Decisions</source>
        <translation>القرارات</translation>
    </message>
    <message>
        <source>Close decisions</source>
        <translation>إغلاق القرارات</translation>
    </message>
    <message>
        <source>No decisions yet</source>
        <translation>لا قرارات بعد</translation>
    </message>
    <message>
        <source>What those who look after this room do is kept here: deletions, silences, settings.</source>
        <translation>هنا يُحفظ ما يفعله المشرفون على هذه الغرفة: الحذف والإسكات والإعدادات.</translation>
    </message>
    <message>
        <source>Let back in</source>
        <translation>السماح بالعودة</translation>
    </message>
</context>
<context>
    <name>AuthFrame</name>
    <message>
        <source>Welcome</source>
        <translation>مرحبًا</translation>
    </message>
    <message>
        <source>Learn at your own pace.</source>
        <translation>تعلّم بالسرعة التي تناسبك.</translation>
    </message>
</context>
<context>
    <name>CaptionText</name>
    <message>
        <source>Caption: %1</source>
        <translation>تعليق: %1</translation>
    </message>
</context>
<context>
    <name>CatalogFilters</name>
    <message>
        <source>Beginner</source>
        <translation>مبتدئ</translation>
    </message>
    <message>
        <source>Intermediate</source>
        <translation>متوسط</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>متقدم</translation>
    </message>
    <message>
        <source>Up to 1 hour</source>
        <translation>حتى ساعة واحدة</translation>
    </message>
    <message>
        <source>Up to 3 hours</source>
        <translation>حتى 3 ساعات</translation>
    </message>
    <message>
        <source>Up to 10 hours</source>
        <translation>حتى 10 ساعات</translation>
    </message>
    <message>
        <source>Best match</source>
        <translation>الأكثر صلة</translation>
    </message>
    <message>
        <source>Most popular</source>
        <translation>الأكثر شعبية</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>الأحدث</translation>
    </message>
    <message>
        <source>Best rated</source>
        <translation>الأعلى تقييمًا</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>السعر</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>المدة</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>الفئة</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>المستوى</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>مجاني</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>مدفوع</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>ترتيب</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>مسح</translation>
    </message>
</context>
<context>
    <name>CatalogPage</name>
    <message>
        <source>Catalog</source>
        <translation>الكتالوج</translation>
    </message>
    <message>
        <source>Search courses</source>
        <translation>البحث في الدورات</translation>
    </message>
    <message>
        <source>Courses</source>
        <translation>الدورات</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>لا توجد نتائج</translation>
    </message>
    <message>
        <source>No courses yet</source>
        <translation>لا توجد دورات بعد</translation>
    </message>
    <message>
        <source>Try fewer words or fewer filters.</source>
        <translation>جرّب كلمات أو عوامل تصفية أقل.</translation>
    </message>
    <message>
        <source>The school has not published a course. Come back soon.</source>
        <translation>لم تنشر المدرسة أي دورة بعد. عُد قريبًا.</translation>
    </message>
    <message>
        <source>Clear search and filters</source>
        <translation>مسح البحث وعوامل التصفية</translation>
    </message>
</context>
<context>
    <name>Chat</name>
    <message numerus="yes">
        <source>%n members</source>
        <translation>
            <numerusform>لا أعضاء</numerusform>
            <numerusform>عضو واحد</numerusform>
            <numerusform>عضوان</numerusform>
            <numerusform>%n أعضاء</numerusform>
            <numerusform>%n عضوًا</numerusform>
            <numerusform>%n عضو</numerusform>
        </translation>
    </message>
    <message>
        <source>An earlier message</source>
        <translation>رسالة سابقة</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>متصل</translation>
    </message>
    <message>
        <source>Last seen %1</source>
        <translation>آخر ظهور %1</translation>
    </message>
    <message>
        <source>Message deleted</source>
        <translation>حُذفت الرسالة</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>صورة</translation>
    </message>
    <message>
        <source>Voice message</source>
        <translation>رسالة صوتية</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ملف</translation>
    </message>
    <message>
        <source>%1 started this room</source>
        <translation>أنشأ %1 هذه الغرفة</translation>
    </message>
    <message>
        <source>%1 added somebody</source>
        <translation>أضاف %1 شخصًا</translation>
    </message>
    <message>
        <source>%1 removed somebody</source>
        <translation>أزال %1 شخصًا</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>غادر %1</translation>
    </message>
    <message>
        <source>%1 gave the room another name</source>
        <translation>غيّر %1 اسم الغرفة</translation>
    </message>
    <message>
        <source>The room has another name, with its course</source>
        <translation>تغيّر اسم الغرفة مع دورتها</translation>
    </message>
    <message>
        <source>Something changed in this room</source>
        <translation>تغيّر شيء في هذه الغرفة</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>أمس</translation>
    </message>
    <message>
        <source>dddd, d MMMM</source>
        <translation>dddd، d MMMM</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <translation>d MMMM yyyy</translation>
    </message>
    <message>
        <source>No messages yet</source>
        <translation>لا رسائل بعد</translation>
    </message>
    <message>
        <source>You: %1</source>
        <translation>أنت: %1</translation>
    </message>
    <message>
        <source>%1 is writing…</source>
        <translation>%1 يكتب…</translation>
    </message>
    <message>
        <source>%1 and %2 are writing…</source>
        <translation>%1 و%2 يكتبان…</translation>
    </message>
    <message>
        <source>Several people are writing…</source>
        <translation>عدة أشخاص يكتبون…</translation>
    </message>
    <message>
        <source>%1, %2 online</source>
        <translation>%1، %2 متصل</translation>
    </message>
    <message>
        <source>This chat is switched off.</source>
        <translation>هذه المحادثة متوقفة.</translation>
    </message>
    <message>
        <source>You can&apos;t write here.</source>
        <translation>لا يمكنك الكتابة هنا.</translation>
    </message>
    <message>
        <source>To “%1”: %2</source>
        <translation>ردًّا على «%1»: %2</translation>
    </message>
    <message>
        <source>%1 in the lesson: %2</source>
        <translation>%1 في الدرس: %2</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>صفحة %1</translation>
    </message>
    <message>
        <source>At %1</source>
        <translation>عند %1</translation>
    </message>
    <message>
        <source>On page %1</source>
        <translation>في الصفحة %1</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1، %2: %3</translation>
    </message>
    <message>
        <source>Muted until %1</source>
        <translation>مكتومة حتى %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Last seen just now</source>
        <translation>شوهد الآن</translation>
    </message>
    <message numerus="yes">
        <source>Last seen %n minutes ago</source>
        <translation>
            <numerusform>شوهد الآن</numerusform>
            <numerusform>شوهد قبل دقيقة</numerusform>
            <numerusform>شوهد قبل دقيقتين</numerusform>
            <numerusform>شوهد قبل %n دقائق</numerusform>
            <numerusform>شوهد قبل %n دقيقة</numerusform>
            <numerusform>شوهد قبل %n دقيقة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last seen %n hours ago</source>
        <translation>
            <numerusform>شوهد الآن</numerusform>
            <numerusform>شوهد قبل ساعة</numerusform>
            <numerusform>شوهد قبل ساعتين</numerusform>
            <numerusform>شوهد قبل %n ساعات</numerusform>
            <numerusform>شوهد قبل %n ساعة</numerusform>
            <numerusform>شوهد قبل %n ساعة</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>من %1</translation>
    </message>
    <message>
        <source>Up to %1</source>
        <translation>حتى %1</translation>
    </message>
    <message>
        <source>You are offline. This is as near as the messages on this computer come to that day.</source>
        <translation>أنت غير متصل. هذا أقرب ما تصل إليه الرسائل الموجودة على هذا الحاسوب من ذلك اليوم.</translation>
    </message>
    <message>
        <source>You are not in this room: its people can&apos;t be silenced from here. The message can be deleted.</source>
        <translation>لستَ في هذه الغرفة: لا يمكن إسكات من فيها من هنا. يمكن حذف الرسالة.</translation>
    </message>
    <message>
        <source>This conversation is open only to those who are in it.</source>
        <translation>هذه المحادثة متاحة فقط لمن هم فيها.</translation>
    </message>
    <message>
        <source>Slow mode: you can write again in %1.</source>
        <translation>الوضع البطيء: يمكنك الكتابة مجددًا بعد %1.</translation>
    </message>
    <message>
        <source>Slow mode: one message every %1.</source>
        <translation>الوضع البطيء: رسالة واحدة كل %1.</translation>
    </message>
    <message>
        <source>Goes in %1</source>
        <translation>تُرسل بعد %1</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 ث</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 د</translation>
    </message>
    <message>
        <source>%1 added %2</source>
        <translation>أضاف %1 العضوَ %2</translation>
    </message>
    <message>
        <source>%1 removed %2</source>
        <translation>أزال %1 العضوَ %2</translation>
    </message>
    <message>
        <source>Silenced until %1</source>
        <translation>مُسكَت حتى %1</translation>
    </message>
    <message>
        <source>This conversation is open only to those who are in it. Admins can read it while a report of somebody else waits, and for thirty days after.</source>
        <translation>هذه المحادثة مفتوحة لمن فيها فقط. يستطيع المديرون قراءتها ما دام بلاغ شخص آخر ينتظر، وثلاثين يومًا بعده.</translation>
    </message>
    <message>
        <source>You are no longer in “%1”.</source>
        <translation>لم تعد في «%1».</translation>
    </message>
    <message>
        <source>A moderator has silenced you here until %1.</source>
        <translation>أسكتك أحد المشرفين هنا حتى %1.</translation>
    </message>
    <message>
        <source>Reported. Thank you, somebody will look at it.</source>
        <translation>تم الإبلاغ. شكرًا لك، سينظر أحدهم في الأمر.</translation>
    </message>
    <message>
        <source>This file is larger than %1.</source>
        <translation>هذا الملف أكبر من %1.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Unpinned</source>
        <translation>أُلغي التثبيت</translation>
    </message>
    <message>
        <source>%1, who is not in this room, looked at it because of a report</source>
        <translation>اطّلع %1، وهو ليس في هذه الغرفة، عليها بسبب بلاغ</translation>
    </message>
    <message>
        <source>The message was deleted for all</source>
        <translation>حُذفت الرسالة لدى الجميع</translation>
    </message>
    <message>
        <source>The report was dismissed</source>
        <translation>تم تجاهل البلاغ</translation>
    </message>
    <message>
        <source>%1 made %2 an admin</source>
        <translation>عيّن %1 العضو %2 مشرفًا</translation>
    </message>
    <message>
        <source>%1 made somebody an admin</source>
        <translation>عيّن %1 أحدهم مشرفًا</translation>
    </message>
</context>
<context>
    <name>ChatPage</name>
    <message>
        <source>Messages</source>
        <translation>الرسائل</translation>
    </message>
    <message>
        <source>Your conversations</source>
        <translation>محادثاتك</translation>
    </message>
    <message>
        <source>Choose one on the left. Every course you take has its own.</source>
        <translation>اختر واحدة من القائمة. لكل دورة تدرسها محادثتها.</translation>
    </message>
    <message>
        <source>What you open stands here.</source>
        <translation>ما تفتحه يظهر هنا.</translation>
    </message>
    <message>
        <source>Choose one on the left. What was reported waits behind the flag.</source>
        <translation>اختر واحدة من الجانب. ما أُبلغ عنه ينتظر خلف العلم.</translation>
    </message>
</context>
<context>
    <name>ChatPlace</name>
    <message>
        <source>this moment</source>
        <translation>هذه اللحظة</translation>
    </message>
    <message>
        <source>this page</source>
        <translation>هذه الصفحة</translation>
    </message>
</context>
<context>
    <name>CloseReportSheet</name>
    <message>
        <source>Delete the reported message?</source>
        <translation>حذف الرسالة المُبلَّغ عنها؟</translation>
    </message>
    <message>
        <source>Dismiss the report?</source>
        <translation>تجاهل البلاغ؟</translation>
    </message>
    <message>
        <source>Delete for all</source>
        <translation>حذف للجميع</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>تجاهل</translation>
    </message>
    <message>
        <source>It disappears for everybody, and the report is closed. That it was there can still be seen.</source>
        <translation>ستختفي لدى الجميع ويُغلق البلاغ، ويبقى أثر أنها كانت هنا.</translation>
    </message>
    <message>
        <source>The message stays as it is, and the report is closed.</source>
        <translation>تبقى الرسالة كما هي ويُغلق البلاغ.</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Editing</source>
        <translation>تعديل</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>رسالة</translation>
    </message>
    <message>
        <source>Write a message</source>
        <translation>اكتب رسالة</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>إرسال</translation>
    </message>
    <message>
        <source>The others find it at this moment</source>
        <translation>يجدها الآخرون عند هذه اللحظة</translation>
    </message>
    <message>
        <source>Your question</source>
        <translation>سؤالك</translation>
    </message>
</context>
<context>
    <name>ComposerContext</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>ComposerFoot</name>
    <message>
        <source>Too long to be sent: %1 of %2 characters</source>
        <translation>النص أطول من أن يُرسل: %1 من %2 حرف</translation>
    </message>
</context>
<context>
    <name>ComposerTools</name>
    <message>
        <source>Attach files</source>
        <translation>إرفاق ملفات</translation>
    </message>
    <message>
        <source>Record a voice message</source>
        <translation>تسجيل رسالة صوتية</translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation>رموز تعبيرية</translation>
    </message>
</context>
<context>
    <name>ConversationHeader</name>
    <message>
        <source>Members</source>
        <translation>الأعضاء</translation>
    </message>
    <message>
        <source>Search in this room</source>
        <translation>البحث في هذه الغرفة</translation>
    </message>
    <message>
        <source>Pinned messages</source>
        <translation>الرسائل المثبّتة</translation>
    </message>
    <message>
        <source>Room settings</source>
        <translation>إعدادات الغرفة</translation>
    </message>
</context>
<context>
    <name>ConversationView</name>
    <message>
        <source>Say hello</source>
        <translation>ألقِ التحية</translation>
    </message>
    <message>
        <source>Only the two of you can read what is written here.</source>
        <translation>لا يقرأ ما يُكتب هنا سواكما.</translation>
    </message>
    <message>
        <source>Ask what you want to know. Everybody in this room can read and answer.</source>
        <translation>اسأل ما تريد معرفته. كل من في الغرفة يقرأ ويجيب.</translation>
    </message>
</context>
<context>
    <name>CourseCard</name>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1، %2، %3</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>مكتمل</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
</context>
<context>
    <name>CourseHeader</name>
    <message>
        <source>Completed</source>
        <translation>مكتمل</translation>
    </message>
    <message numerus="yes">
        <source>%n lesson(s)</source>
        <translation>
            <numerusform>لا دروس</numerusform>
            <numerusform>درس واحد</numerusform>
            <numerusform>درسان</numerusform>
            <numerusform>%n دروس</numerusform>
            <numerusform>%n درسًا</numerusform>
            <numerusform>%n درس</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n student(s)</source>
        <translation>
            <numerusform>لا طلاب</numerusform>
            <numerusform>طالب واحد</numerusform>
            <numerusform>طالبان</numerusform>
            <numerusform>%n طلاب</numerusform>
            <numerusform>%n طالبًا</numerusform>
            <numerusform>%n طالب</numerusform>
        </translation>
    </message>
    <message>
        <source>Updated %1</source>
        <translation>آخر تحديث: %1</translation>
    </message>
    <message>
        <source>Enroll</source>
        <translation>الالتحاق</translation>
    </message>
    <message>
        <source>Buy for %1</source>
        <translation>الشراء مقابل %1</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>%1 % done</source>
        <translation>اكتمل %1%</translation>
    </message>
</context>
<context>
    <name>CoursePage</name>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>المحتوى</translation>
    </message>
    <message>
        <source>About</source>
        <translation>عن الدورة</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>المراجعات</translation>
    </message>
    <message>
        <source>Discussion</source>
        <translation>النقاش</translation>
    </message>
</context>
<context>
    <name>CourseRow</name>
    <message>
        <source>Completed</source>
        <translation>مكتمل</translation>
    </message>
    <message>
        <source>%1 % done</source>
        <translation>اكتمل %1%</translation>
    </message>
    <message numerus="yes">
        <source>%n lesson(s)</source>
        <translation>
            <numerusform>لا دروس</numerusform>
            <numerusform>درس واحد</numerusform>
            <numerusform>درسان</numerusform>
            <numerusform>%n دروس</numerusform>
            <numerusform>%n درسًا</numerusform>
            <numerusform>%n درس</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
</context>
<context>
    <name>Courses</name>
    <message>
        <source>You are enrolled</source>
        <translation>تم تسجيلك في الدورة</translation>
    </message>
    <message numerus="yes">
        <source>%n lesson(s)</source>
        <translation>
            <numerusform>لا دروس</numerusform>
            <numerusform>درس واحد</numerusform>
            <numerusform>درسان</numerusform>
            <numerusform>%n دروس</numerusform>
            <numerusform>%n درسًا</numerusform>
            <numerusform>%n درس</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 د</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 س</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 س %2 د</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>مجاني</translation>
    </message>
    <message>
        <source>Beginner</source>
        <translation>مبتدئ</translation>
    </message>
    <message>
        <source>Intermediate</source>
        <translation>متوسط</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>متقدم</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>فيديو</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Quiz</source>
        <translation>اختبار</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>مقال</translation>
    </message>
    <message>
        <source>Live session</source>
        <translation>جلسة مباشرة</translation>
    </message>
    <message>
        <source>Exercise</source>
        <translation>تمرين</translation>
    </message>
</context>
<context>
    <name>DayLine</name>
    <message>
        <source>Go to another day</source>
        <translation>الانتقال إلى يوم آخر</translation>
    </message>
</context>
<context>
    <name>DayPicker</name>
    <message>
        <source>Go to a day</source>
        <translation>الانتقال إلى يوم</translation>
    </message>
    <message>
        <source>The month before</source>
        <translation>الشهر السابق</translation>
    </message>
    <message>
        <source>The month after</source>
        <translation>الشهر التالي</translation>
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
        <translation>طالب</translation>
    </message>
    <message>
        <source>Instructor</source>
        <translation>المدرّب</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>مسؤول</translation>
    </message>
    <message>
        <source>This is a demo school. Look around as:</source>
        <translation>هذه مدرسة تجريبية. تجوّل بصفة:</translation>
    </message>
</context>
<context>
    <name>DoneBar</name>
    <message>
        <source>Mark as done</source>
        <translation>وضع علامة مكتمل</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>مكتمل</translation>
    </message>
    <message>
        <source>Next lesson</source>
        <translation>الدرس التالي</translation>
    </message>
</context>
<context>
    <name>DropTarget</name>
    <message>
        <source>Drop files to attach them</source>
        <translation>أفلت الملفات لإرفاقها</translation>
    </message>
</context>
<context>
    <name>EditsSheet</name>
    <message>
        <source>Earlier versions</source>
        <translation>النسخ السابقة</translation>
    </message>
    <message>
        <source>What was deleted</source>
        <translation>ما حُذف</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>الآن</translation>
    </message>
    <message>
        <source>Deleted by %1, %2</source>
        <translation>حذفها %1، %2</translation>
    </message>
    <message>
        <source>Until %1</source>
        <translation>حتى %1</translation>
    </message>
    <message>
        <source>Nothing was kept of it.</source>
        <translation>لم يُحفظ منها شيء.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>EmojiMenu</name>
    <message>
        <source>Thumbs up</source>
        <translation>إعجاب</translation>
    </message>
    <message>
        <source>Heart</source>
        <translation>قلب</translation>
    </message>
    <message>
        <source>Laughing</source>
        <translation>ضحك</translation>
    </message>
    <message>
        <source>Celebrating</source>
        <translation>احتفال</translation>
    </message>
    <message>
        <source>Thinking</source>
        <translation>تفكير</translation>
    </message>
    <message>
        <source>Thank you</source>
        <translation>شكرًا</translation>
    </message>
    <message>
        <source>More emoji</source>
        <translation>المزيد من الرموز</translation>
    </message>
</context>
<context>
    <name>EmojiPicker</name>
    <message>
        <source>Faces</source>
        <translation>وجوه</translation>
    </message>
    <message>
        <source>Hands and people</source>
        <translation>أيدٍ وأشخاص</translation>
    </message>
    <message>
        <source>Nature</source>
        <translation>طبيعة</translation>
    </message>
    <message>
        <source>Food</source>
        <translation>طعام</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>أنشطة</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>أماكن</translation>
    </message>
    <message>
        <source>Things</source>
        <translation>أشياء</translation>
    </message>
    <message>
        <source>Signs</source>
        <translation>علامات</translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation>رموز تعبيرية</translation>
    </message>
    <message>
        <source>Search emoji</source>
        <translation>بحث عن رمز تعبيري</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>لم يُعثر على شيء</translation>
    </message>
</context>
<context>
    <name>ErrorInfo</name>
    <message>
        <source>Too many wrong passwords. Try again at %1.</source>
        <translation>محاولات كثيرة بكلمة مرور خاطئة. حاول مجددًا في %1.</translation>
    </message>
</context>
<context>
    <name>ErrorState</name>
    <message>
        <source>You are offline</source>
        <translation>أنت غير متصل</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>لم ينجح ذلك</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Hide details</source>
        <translation>إخفاء التفاصيل</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>التفاصيل</translation>
    </message>
    <message>
        <source>Request %1</source>
        <translation>الطلب %1</translation>
    </message>
</context>
<context>
    <name>FileBubble</name>
    <message>
        <source>Save %1</source>
        <translation>حفظ %1</translation>
    </message>
    <message>
        <source>Save file</source>
        <translation>حفظ الملف</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>تم الحفظ</translation>
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
        <translation>يجدها الآخرون عند هذه اللحظة</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>إرسال</translation>
    </message>
    <message>
        <source>Your question</source>
        <translation>سؤالك</translation>
    </message>
</context>
<context>
    <name>HandOverSheet</name>
    <message>
        <source>Who looks after the group?</source>
        <translation>من يعتني بالمجموعة؟</translation>
    </message>
    <message>
        <source>Hand over and leave</source>
        <translation>تسليم ومغادرة</translation>
    </message>
    <message>
        <source>You are the last admin. Choose who becomes one before you leave.</source>
        <translation>أنت آخر مشرف. اختر من يصبح مشرفًا قبل أن تغادر.</translation>
    </message>
    <message>
        <source>You are alone in this group. Add somebody first.</source>
        <translation>أنت وحدك في هذه المجموعة. أضف أحدًا أولًا.</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>الأعضاء</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Hello, %1</source>
        <translation>مرحبًا، %1</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>الرئيسية</translation>
    </message>
    <message>
        <source>Your first course is waiting</source>
        <translation>دورتك الأولى بانتظارك</translation>
    </message>
    <message>
        <source>Choose something from the catalog. It will be here whenever you come back.</source>
        <translation>اختر شيئًا من الكتالوج، وستجده هنا كلما عدت.</translation>
    </message>
    <message>
        <source>Browse the catalog</source>
        <translation>تصفّح الكتالوج</translation>
    </message>
    <message>
        <source>Your courses</source>
        <translation>دوراتك</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Others are learning</source>
        <translation>يتعلّم الآخرون</translation>
    </message>
    <message>
        <source>Catalog</source>
        <translation>الكتالوج</translation>
    </message>
</context>
<context>
    <name>ImageViewer</name>
    <message>
        <source>Picture %1</source>
        <translation>صورة %1</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>أصغر</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>أكبر</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>حفظ الصورة</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>This picture can&apos;t be shown here. You can save it.</source>
        <translation>لا يمكن عرض هذه الصورة هنا. يمكنك حفظها.</translation>
    </message>
    <message>
        <source>The picture before</source>
        <translation>الصورة السابقة</translation>
    </message>
    <message>
        <source>The picture after</source>
        <translation>الصورة التالية</translation>
    </message>
</context>
<context>
    <name>InspectSheet</name>
    <message>
        <source>Look into a conversation of others?</source>
        <translation>الاطلاع على محادثة آخرين؟</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>اطّلاع</translation>
    </message>
    <message>
        <source>You are not in “%1”. A line among its messages tells its people that you looked, and when.</source>
        <translation>لستَ في «%1». سطر بين الرسائل يخبر من فيها أنك اطّلعت عليها ومتى.</translation>
    </message>
    <message>
        <source>You can read but not write there: while the report waits, and for thirty days after it was dealt with.</source>
        <translation>يمكنك القراءة هناك دون الكتابة: ما دام البلاغ ينتظر، وثلاثين يومًا بعد البتّ فيه.</translation>
    </message>
</context>
<context>
    <name>InspectionView</name>
    <message>
        <source>Back to your conversations</source>
        <translation>العودة إلى محادثاتك</translation>
    </message>
    <message>
        <source>Conversation of others, read only</source>
        <translation>محادثة آخرين، للقراءة فقط</translation>
    </message>
    <message>
        <source>A line among the messages tells everybody in this conversation that you looked.</source>
        <translation>سطر بين الرسائل يخبر كل من في هذه المحادثة أنك اطّلعت عليها.</translation>
    </message>
    <message>
        <source>It is open to you while the report waits, and for thirty days after.</source>
        <translation>تبقى مفتوحة لك ما دام البلاغ ينتظر، وثلاثين يومًا بعده.</translation>
    </message>
    <message>
        <source>The report was dealt with: it is open to you until %1.</source>
        <translation>تم البتّ في البلاغ: تبقى المحادثة مفتوحة لك حتى %1.</translation>
    </message>
    <message>
        <source>Messages of %1</source>
        <translation>رسائل %1</translation>
    </message>
    <message>
        <source>Later messages</source>
        <translation>رسائل لاحقة</translation>
    </message>
    <message>
        <source>Earlier messages</source>
        <translation>رسائل سابقة</translation>
    </message>
    <message>
        <source>To the reported message</source>
        <translation>إلى الرسالة المُبلَّغ عنها</translation>
    </message>
    <message>
        <source>Delete for all…</source>
        <translation>حذف لدى الجميع…</translation>
    </message>
    <message>
        <source>Dismiss the report…</source>
        <translation>تجاهل البلاغ…</translation>
    </message>
</context>
<context>
    <name>JumpPalette</name>
    <message>
        <source>Home</source>
        <translation>الرئيسية</translation>
    </message>
    <message>
        <source>Catalog</source>
        <translation>الكتالوج</translation>
    </message>
    <message>
        <source>My learning</source>
        <translation>تعلّمي</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>جارٍ البحث…</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>لا توجد نتائج</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>الرسائل</translation>
    </message>
    <message>
        <source>Jump to a page, course, room or person</source>
        <translation>انتقل إلى صفحة أو دورة أو غرفة أو شخص</translation>
    </message>
    <message>
        <source>Write to this person</source>
        <translation>اكتب إلى هذا الشخص</translation>
    </message>
    <message>
        <source>Open this room</source>
        <translation>افتح هذه الغرفة</translation>
    </message>
</context>
<context>
    <name>LearningPage</name>
    <message>
        <source>My learning</source>
        <translation>تعلّمي</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>قيد التقدّم</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>مكتمل</translation>
    </message>
    <message>
        <source>Nothing under way</source>
        <translation>لا شيء قيد التقدّم</translation>
    </message>
    <message>
        <source>Nothing completed yet</source>
        <translation>لم يكتمل شيء بعد</translation>
    </message>
    <message>
        <source>Courses you enroll in are listed here.</source>
        <translation>تظهر هنا الدورات التي تلتحق بها.</translation>
    </message>
    <message>
        <source>Finish a course and it moves here.</source>
        <translation>أكمل دورة فتنتقل إلى هنا.</translation>
    </message>
    <message>
        <source>Browse the catalog</source>
        <translation>تصفّح الكتالوج</translation>
    </message>
</context>
<context>
    <name>LessonChatPanel</name>
    <message>
        <source>Chat</source>
        <translation>الدردشة</translation>
    </message>
    <message>
        <source>Ask here</source>
        <translation>اسأل هنا</translation>
    </message>
    <message>
        <source>A question about %1 (A)</source>
        <translation>سؤال عن %1 (A)</translation>
    </message>
    <message>
        <source>Close chat</source>
        <translation>إغلاق الدردشة</translation>
    </message>
    <message>
        <source>No questions yet</source>
        <translation>لا أسئلة بعد</translation>
    </message>
    <message>
        <source>Ask about the moment you see: the others find your question on the timeline.</source>
        <translation>اسأل عن اللحظة التي تراها: سيجد الآخرون سؤالك على الخط الزمني.</translation>
    </message>
    <message>
        <source>Ask what you want to know. Everybody in this room can read and answer.</source>
        <translation>اسأل ما تريد معرفته. كل من في الغرفة يقرأ ويجيب.</translation>
    </message>
</context>
<context>
    <name>LessonDetails</name>
    <message>
        <source>Completed</source>
        <translation>مكتمل</translation>
    </message>
    <message>
        <source>%1 % watched</source>
        <translation>شوهد %1%</translation>
    </message>
    <message>
        <source>Progress is kept here until you are online</source>
        <translation>يُحفظ التقدّم هنا إلى أن تتصل بالإنترنت</translation>
    </message>
    <message>
        <source>Next lesson</source>
        <translation>الدرس التالي</translation>
    </message>
</context>
<context>
    <name>LessonHeader</name>
    <message>
        <source>Back to the course</source>
        <translation>العودة إلى الدورة</translation>
    </message>
    <message>
        <source>Previous lesson</source>
        <translation>الدرس السابق</translation>
    </message>
    <message>
        <source>Next lesson</source>
        <translation>الدرس التالي</translation>
    </message>
    <message>
        <source>Hide outline</source>
        <translation>إخفاء المحتوى</translation>
    </message>
    <message>
        <source>Show outline</source>
        <translation>إظهار المحتوى</translation>
    </message>
    <message>
        <source>Hide chat</source>
        <translation>إخفاء الدردشة</translation>
    </message>
    <message numerus="yes">
        <source>Show chat, %n new</source>
        <translation>
            <numerusform>إظهار الدردشة</numerusform>
            <numerusform>إظهار الدردشة، رسالة جديدة</numerusform>
            <numerusform>إظهار الدردشة، رسالتان جديدتان</numerusform>
            <numerusform>إظهار الدردشة، %n رسائل جديدة</numerusform>
            <numerusform>إظهار الدردشة، %n رسالة جديدة</numerusform>
            <numerusform>إظهار الدردشة، %n رسالة جديدة</numerusform>
        </translation>
    </message>
    <message>
        <source>Show chat</source>
        <translation>إظهار الدردشة</translation>
    </message>
</context>
<context>
    <name>LessonNotice</name>
    <message>
        <source>Enroll in the course to open this lesson.</source>
        <translation>التحق بالدورة لفتح هذا الدرس.</translation>
    </message>
    <message>
        <source>This video could not be prepared. The instructor has been told.</source>
        <translation>تعذّر تجهيز هذا الفيديو. تم إبلاغ المدرّب.</translation>
    </message>
    <message>
        <source>This video is still being prepared: %1 % done.</source>
        <translation>لا يزال هذا الفيديو قيد التجهيز: اكتمل %1%.</translation>
    </message>
    <message>
        <source>Quizzes open in a later version of Lectern.</source>
        <translation>ستتوفر الاختبارات في إصدار لاحق من Lectern.</translation>
    </message>
    <message>
        <source>Live sessions open in a later version of Lectern.</source>
        <translation>ستتوفر الجلسات المباشرة في إصدار لاحق من Lectern.</translation>
    </message>
    <message>
        <source>Code exercises open in a later version of Lectern.</source>
        <translation>ستتوفر تمارين البرمجة في إصدار لاحق من Lectern.</translation>
    </message>
    <message>
        <source>There is nothing in this lesson yet.</source>
        <translation>لا يوجد شيء في هذا الدرس بعد.</translation>
    </message>
    <message>
        <source>Next lesson</source>
        <translation>الدرس التالي</translation>
    </message>
</context>
<context>
    <name>LessonPage</name>
    <message>
        <source>Volume %1 %</source>
        <translation>مستوى الصوت %1%</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>الصوت مكتوم</translation>
    </message>
    <message>
        <source>Sound on</source>
        <translation>الصوت مفعّل</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>درس</translation>
    </message>
</context>
<context>
    <name>LessonSkeleton</name>
    <message>
        <source>Loading the lesson</source>
        <translation>جارٍ تحميل الدرس</translation>
    </message>
</context>
<context>
    <name>LessonStates</name>
    <message>
        <source>No lessons yet</source>
        <translation>لا توجد دروس بعد</translation>
    </message>
    <message>
        <source>The instructor is still preparing this course.</source>
        <translation>لا يزال المدرّب يُعدّ هذه الدورة.</translation>
    </message>
</context>
<context>
    <name>LinkSheet</name>
    <message>
        <source>Open this link?</source>
        <translation>هل تريد فتح هذا الرابط؟</translation>
    </message>
    <message>
        <source>Open this link in your browser?</source>
        <translation>هل تريد فتح هذا الرابط في المتصفح؟</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>ListEntry</name>
    <message>
        <source>%1 new</source>
        <translation>%1 جديد</translation>
    </message>
</context>
<context>
    <name>MemberMenu</name>
    <message>
        <source>Write to them</source>
        <translation>مراسلة</translation>
    </message>
    <message>
        <source>Make an admin</source>
        <translation>تعيين مشرفًا</translation>
    </message>
    <message>
        <source>Let them write again</source>
        <translation>السماح بالكتابة مجددًا</translation>
    </message>
    <message>
        <source>Silence…</source>
        <translation>إسكات…</translation>
    </message>
    <message>
        <source>Remove from this room</source>
        <translation>إزالة من هذه الغرفة</translation>
    </message>
    <message>
        <source>Let back in</source>
        <translation>السماح بالعودة</translation>
    </message>
    <message>
        <source>Remove from the group…</source>
        <translation>إزالة من المجموعة…</translation>
    </message>
</context>
<context>
    <name>MemberRow</name>
    <message>
        <source>Admin</source>
        <translation>مشرف</translation>
    </message>
    <message>
        <source>%1 (you)</source>
        <translation>%1 (أنت)</translation>
    </message>
    <message>
        <source>Silenced</source>
        <translation>مُسكَت</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>أُزيل</translation>
    </message>
</context>
<context>
    <name>MembersPanel</name>
    <message>
        <source>Members</source>
        <translation>الأعضاء</translation>
    </message>
    <message>
        <source>Close members</source>
        <translation>إغلاق الأعضاء</translation>
    </message>
    <message>
        <source>You are offline. These people have written here lately.</source>
        <translation>أنت غير متصل. هؤلاء كتبوا هنا مؤخرًا.</translation>
    </message>
    <message>
        <source>Leave this group…</source>
        <translation>مغادرة المجموعة…</translation>
    </message>
    <message>
        <source>Leave “%1”?</source>
        <translation>مغادرة «%1»؟</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>مغادرة</translation>
    </message>
    <message>
        <source>Add people</source>
        <translation>إضافة أشخاص</translation>
    </message>
    <message>
        <source>An admin of the group can add you again. The last admin makes somebody else one first.</source>
        <translation>يمكن لمشرف المجموعة إضافتك مجددًا. على آخر مشرف أن يعيّن غيره أولًا.</translation>
    </message>
    <message>
        <source>Search members</source>
        <translation>البحث في الأعضاء</translation>
    </message>
    <message>
        <source>Nobody here is called that.</source>
        <translation>لا أحد هنا بهذا الاسم.</translation>
    </message>
    <message>
        <source>Nobody is here yet.</source>
        <translation>لا أحد هنا بعد.</translation>
    </message>
    <message>
        <source>Remove %1 from the group?</source>
        <translation>إزالة %1 من المجموعة؟</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>They no longer see what is said here. Everybody in the group is told.</source>
        <translation>لن يرى بعد الآن ما يُقال هنا. ويُعلَم كل من في المجموعة بذلك.</translation>
    </message>
</context>
<context>
    <name>MentionList</name>
    <message>
        <source>People to mention</source>
        <translation>من يمكن ذكرهم</translation>
    </message>
    <message>
        <source>Everybody in this room</source>
        <translation>كل من في هذه الغرفة</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>متصل</translation>
    </message>
</context>
<context>
    <name>MessageBody</name>
    <message>
        <source>Play the lesson at %1</source>
        <translation>تشغيل الدرس عند %1</translation>
    </message>
    <message>
        <source>Message deleted</source>
        <translation>حُذفت الرسالة</translation>
    </message>
    <message>
        <source>Open the lesson: %1</source>
        <translation>افتح الدرس: %1</translation>
    </message>
    <message>
        <source>Show what it said</source>
        <translation>أظهر ما كُتب فيها</translation>
    </message>
    <message numerus="yes">
        <source>%n replies</source>
        <translation>
            <numerusform>لا ردود</numerusform>
            <numerusform>رد واحد</numerusform>
            <numerusform>ردّان</numerusform>
            <numerusform>%n ردود</numerusform>
            <numerusform>%n ردًا</numerusform>
            <numerusform>%n رد</numerusform>
        </translation>
    </message>
    <message>
        <source>Open thread</source>
        <translation>فتح سلسلة الردود</translation>
    </message>
</context>
<context>
    <name>MessageList</name>
    <message>
        <source>Messages of %1</source>
        <translation>رسائل %1</translation>
    </message>
</context>
<context>
    <name>MessageMenu</name>
    <message>
        <source>Reply</source>
        <translation>رد</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>نسخ النص</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>تعديل</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>إلغاء التثبيت</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>تثبيت</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>إبلاغ…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>حذف…</translation>
    </message>
    <message>
        <source>Delete this message?</source>
        <translation>حذف هذه الرسالة؟</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>It disappears for everybody. That it was there can still be seen.</source>
        <translation>ستختفي لدى الجميع، ويبقى أثر أنها كانت هنا.</translation>
    </message>
    <message>
        <source>Report this message</source>
        <translation>الإبلاغ عن هذه الرسالة</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>إبلاغ</translation>
    </message>
    <message>
        <source>What is wrong with it?</source>
        <translation>ما المشكلة فيها؟</translation>
    </message>
    <message>
        <source>React…</source>
        <translation>تفاعل…</translation>
    </message>
    <message>
        <source>Show what it answers</source>
        <translation>عرض الرسالة المردود عليها</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>تجاهل</translation>
    </message>
    <message>
        <source>Earlier versions…</source>
        <translation>النسخ السابقة…</translation>
    </message>
    <message>
        <source>Reply in a thread</source>
        <translation>الرد في سلسلة</translation>
    </message>
    <message>
        <source>Show in the conversation</source>
        <translation>العرض في المحادثة</translation>
    </message>
    <message>
        <source>Read by…</source>
        <translation>قرأها…</translation>
    </message>
    <message>
        <source>Open thread</source>
        <translation>فتح سلسلة الردود</translation>
    </message>
    <message>
        <source>Silence…</source>
        <translation>إسكات…</translation>
    </message>
</context>
<context>
    <name>MessageRow</name>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1، %2: %3</translation>
    </message>
    <message>
        <source>You</source>
        <translation>أنت</translation>
    </message>
    <message>
        <source>New messages</source>
        <translation>رسائل جديدة</translation>
    </message>
    <message>
        <source>Reported message</source>
        <translation>رسالة مُبلَّغ عنها</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>لم تُرسل</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>بانتظار الإرسال</translation>
    </message>
    <message>
        <source>Answers %1</source>
        <translation>رد على %1</translation>
    </message>
    <message>
        <source>Length %1</source>
        <translation>المدة %1</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>مُعدّلة</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>مثبّتة</translation>
    </message>
    <message numerus="yes">
        <source>%n reactions</source>
        <translation>
            <numerusform>لا تفاعلات</numerusform>
            <numerusform>تفاعل واحد</numerusform>
            <numerusform>تفاعلان</numerusform>
            <numerusform>%n تفاعلات</numerusform>
            <numerusform>%n تفاعلًا</numerusform>
            <numerusform>%n تفاعل</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replies</source>
        <translation>
            <numerusform>لا ردود</numerusform>
            <numerusform>رد واحد</numerusform>
            <numerusform>ردّان</numerusform>
            <numerusform>%n ردود</numerusform>
            <numerusform>%n ردًا</numerusform>
            <numerusform>%n رد</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MessageTools</name>
    <message>
        <source>React</source>
        <translation>تفاعل</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>رد</translation>
    </message>
    <message>
        <source>More</source>
        <translation>المزيد</translation>
    </message>
</context>
<context>
    <name>MiniPlayer</name>
    <message>
        <source>Pause</source>
        <translation>إيقاف مؤقت</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>تشغيل</translation>
    </message>
</context>
<context>
    <name>NewRoomSheet</name>
    <message>
        <source>New conversation</source>
        <translation>محادثة جديدة</translation>
    </message>
    <message>
        <source>Create group</source>
        <translation>إنشاء مجموعة</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>ابدأ</translation>
    </message>
    <message>
        <source>Name of the group</source>
        <translation>اسم المجموعة</translation>
    </message>
    <message>
        <source>Leave it empty to write to this person alone.</source>
        <translation>اتركه فارغًا لتراسل هذا الشخص وحده.</translation>
    </message>
</context>
<context>
    <name>NewTokenSheet</name>
    <message>
        <source>The token of %1</source>
        <translation>رمز %1</translation>
    </message>
    <message>
        <source>New token for a program</source>
        <translation>رمز جديد لبرنامج</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>إنشاء</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>البرنامج</translation>
    </message>
    <message>
        <source>Campus app</source>
        <translation>تطبيق الحرم</translation>
    </message>
    <message>
        <source>Good for</source>
        <translation>صالح لمدة</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 يومًا</translation>
    </message>
    <message>
        <source>90 days</source>
        <translation>90 يومًا</translation>
    </message>
    <message>
        <source>A year</source>
        <translation>سنة</translation>
    </message>
    <message>
        <source>Three years</source>
        <translation>ثلاث سنوات</translation>
    </message>
    <message>
        <source>Copy it now: it is shown this once and kept nowhere. Whoever has lost it makes another one.</source>
        <translation>انسخه الآن: يُعرض هذه المرة فقط ولا يُحفظ في أي مكان. من فقده ينشئ غيره.</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>الرمز</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>تم النسخ</translation>
    </message>
    <message>
        <source>Copy token</source>
        <translation>نسخ الرمز</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
</context>
<context>
    <name>NewestButton</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>لا جديد</numerusform>
            <numerusform>رسالة جديدة</numerusform>
            <numerusform>رسالتان جديدتان</numerusform>
            <numerusform>%n رسائل جديدة</numerusform>
            <numerusform>%n رسالة جديدة</numerusform>
            <numerusform>%n رسالة جديدة</numerusform>
        </translation>
    </message>
    <message>
        <source>To the newest</source>
        <translation>إلى الأحدث</translation>
    </message>
</context>
<context>
    <name>NextCard</name>
    <message>
        <source>Next lesson: %1</source>
        <translation>الدرس التالي: %1</translation>
    </message>
    <message>
        <source>Next lesson in %1 s</source>
        <translation>الدرس التالي خلال %1 ث</translation>
    </message>
    <message>
        <source>Next lesson</source>
        <translation>الدرس التالي</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>الوقت المتبقي</translation>
    </message>
    <message>
        <source>Play now</source>
        <translation>تشغيل الآن</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Request %1</source>
        <translation>الطلب %1</translation>
    </message>
</context>
<context>
    <name>NoticeChoice</name>
    <message>
        <source>Notifications</source>
        <translation>الإشعارات</translation>
    </message>
    <message>
        <source>All messages</source>
        <translation>كل الرسائل</translation>
    </message>
    <message>
        <source>Mentions and replies to me</source>
        <translation>الإشارات والردود عليّ</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>%1. Until then nothing of this room reaches you.</source>
        <translation>%1. حتى ذلك الحين لن يصلك شيء من هذه الغرفة.</translation>
    </message>
    <message>
        <source>Nothing of this room reaches you, not even what mentions you.</source>
        <translation>لا يصلك شيء من هذه الغرفة، ولا حتى ما يشير إليك.</translation>
    </message>
    <message>
        <source>You hear of what mentions you, of calls to all, and of answers to what you wrote.</source>
        <translation>تصلك الإشارات إليك والنداءات إلى الجميع والردود على ما كتبته.</translation>
    </message>
    <message>
        <source>You hear of every message here.</source>
        <translation>تصلك كل رسالة هنا.</translation>
    </message>
</context>
<context>
    <name>NoticeMenu</name>
    <message>
        <source>Notifications</source>
        <translation>الإشعارات</translation>
    </message>
    <message>
        <source>Notifications: nothing</source>
        <translation>الإشعارات: لا شيء</translation>
    </message>
    <message>
        <source>Notifications: mentions and replies to me</source>
        <translation>الإشعارات: الإشارات والردود عليّ</translation>
    </message>
    <message>
        <source>Notifications: all messages</source>
        <translation>الإشعارات: كل الرسائل</translation>
    </message>
    <message>
        <source>All messages</source>
        <translation>كل الرسائل</translation>
    </message>
    <message>
        <source>Only mentions and replies to me</source>
        <translation>الإشارات والردود عليّ فقط</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>End the pause</source>
        <translation>إنهاء الإيقاف المؤقت</translation>
    </message>
    <message>
        <source>Pause for 1 hour</source>
        <translation>إيقاف لمدة ساعة</translation>
    </message>
    <message>
        <source>Pause for 8 hours</source>
        <translation>إيقاف لمدة 8 ساعات</translation>
    </message>
    <message>
        <source>Pause for a day</source>
        <translation>إيقاف لمدة يوم</translation>
    </message>
</context>
<context>
    <name>OfflineStrip</name>
    <message>
        <source>You are offline. What is on this computer still works.</source>
        <translation>أنت غير متصل. ما هو محفوظ على هذا الحاسوب ما زال يعمل.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>حاول مجددًا</translation>
    </message>
    <message numerus="yes">
        <source>You are offline. %n message(s) go out later.</source>
        <translation>
            <numerusform>أنت غير متصل. لا رسائل تنتظر.</numerusform>
            <numerusform>أنت غير متصل. ستُرسل رسالة واحدة لاحقًا.</numerusform>
            <numerusform>أنت غير متصل. ستُرسل رسالتان لاحقًا.</numerusform>
            <numerusform>أنت غير متصل. ستُرسل %n رسائل لاحقًا.</numerusform>
            <numerusform>أنت غير متصل. ستُرسل %n رسالة لاحقًا.</numerusform>
            <numerusform>أنت غير متصل. ستُرسل %n رسالة لاحقًا.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutlineList</name>
    <message>
        <source>No lessons yet</source>
        <translation>لا توجد دروس بعد</translation>
    </message>
    <message>
        <source>The instructor is still preparing this course.</source>
        <translation>لا يزال المدرّب يُعدّ هذه الدورة.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>مكتمل</translation>
    </message>
    <message>
        <source>for enrolled students</source>
        <translation>للملتحقين بالدورة</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>معاينة</translation>
    </message>
</context>
<context>
    <name>OutlineModel</name>
    <message>
        <source>%1 of %2 done</source>
        <translation>اكتمل %1 من %2</translation>
    </message>
</context>
<context>
    <name>OutlinePanel</name>
    <message>
        <source>Course outline</source>
        <translation>محتوى الدورة</translation>
    </message>
    <message>
        <source>Course progress</source>
        <translation>التقدّم في الدورة</translation>
    </message>
    <message>
        <source>%1 of %2 lessons</source>
        <translation>الدروس: %1 من %2</translation>
    </message>
    <message>
        <source>Close outline</source>
        <translation>إغلاق المحتوى</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>الدروس</translation>
    </message>
</context>
<context>
    <name>OutlineRow</name>
    <message>
        <source>Video</source>
        <translation>فيديو</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>مقال</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>مستند</translation>
    </message>
    <message>
        <source>Quiz</source>
        <translation>اختبار</translation>
    </message>
    <message>
        <source>Live session</source>
        <translation>جلسة مباشرة</translation>
    </message>
    <message>
        <source>Exercise</source>
        <translation>تمرين</translation>
    </message>
    <message numerus="yes">
        <source>%n s</source>
        <translation>
            <numerusform>%n ث</numerusform>
            <numerusform>%n ث</numerusform>
            <numerusform>%n ث</numerusform>
            <numerusform>%n ث</numerusform>
            <numerusform>%n ث</numerusform>
            <numerusform>%n ث</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n د</numerusform>
            <numerusform>%n د</numerusform>
            <numerusform>%n د</numerusform>
            <numerusform>%n د</numerusform>
            <numerusform>%n د</numerusform>
            <numerusform>%n د</numerusform>
        </translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>مكتمل</translation>
    </message>
    <message>
        <source>Open now</source>
        <translation>مفتوح الآن</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>مقفل</translation>
    </message>
</context>
<context>
    <name>PageFailed</name>
    <message>
        <source>Retry</source>
        <translation>إعادة المحاولة</translation>
    </message>
</context>
<context>
    <name>PasswordField</name>
    <message>
        <source>Password</source>
        <translation>كلمة المرور</translation>
    </message>
    <message>
        <source>Hide password</source>
        <translation>إخفاء كلمة المرور</translation>
    </message>
    <message>
        <source>Show password</source>
        <translation>إظهار كلمة المرور</translation>
    </message>
</context>
<context>
    <name>PdfBar</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>الصفحة %1 من %2</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>تصغير</translation>
    </message>
    <message>
        <source>Zoom %1</source>
        <translation>التكبير %1</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>تكبير</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>لا توجد نتائج</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>لا نتائج</numerusform>
            <numerusform>نتيجة واحدة</numerusform>
            <numerusform>نتيجتان</numerusform>
            <numerusform>%n نتائج</numerusform>
            <numerusform>%n نتيجة</numerusform>
            <numerusform>%n نتيجة</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>النتيجة السابقة</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>النتيجة التالية</translation>
    </message>
    <message>
        <source>Search in the document</source>
        <translation>البحث في المستند</translation>
    </message>
</context>
<context>
    <name>PdfSheet</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>الصفحة %1 من %2</translation>
    </message>
</context>
<context>
    <name>PdfView</name>
    <message>
        <source>Fetching the document</source>
        <translation>جارٍ جلب المستند</translation>
    </message>
    <message>
        <source>This document can&apos;t be read.</source>
        <translation>لا يمكن قراءة هذا المستند.</translation>
    </message>
    <message>
        <source>The document could not be fetched.</source>
        <translation>تعذّر جلب المستند.</translation>
    </message>
</context>
<context>
    <name>PendingLine</name>
    <message>
        <source>Not changed: %1</source>
        <translation>لم يتغيّر: %1</translation>
    </message>
    <message>
        <source>Not deleted: %1</source>
        <translation>لم تُحذف: %1</translation>
    </message>
    <message>
        <source>No reaction: %1</source>
        <translation>لم يُضف التفاعل: %1</translation>
    </message>
    <message>
        <source>The change waits for the network</source>
        <translation>التعديل بانتظار الشبكة</translation>
    </message>
    <message>
        <source>The deletion waits for the network</source>
        <translation>الحذف بانتظار الشبكة</translation>
    </message>
    <message>
        <source>The reaction waits for the network</source>
        <translation>التفاعل بانتظار الشبكة</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>تعديل</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>تجاهل</translation>
    </message>
</context>
<context>
    <name>PeoplePicker</name>
    <message>
        <source>Search people</source>
        <translation>البحث عن أشخاص</translation>
    </message>
    <message>
        <source>Take %1 off</source>
        <translation>إزالة %1</translation>
    </message>
    <message>
        <source>People</source>
        <translation>أشخاص</translation>
    </message>
    <message>
        <source>Nobody has this name</source>
        <translation>لا أحد بهذا الاسم</translation>
    </message>
    <message>
        <source>Finding people needs a connection.</source>
        <translation>يتطلب البحث عن أشخاص اتصالًا.</translation>
    </message>
</context>
<context>
    <name>PictureBubble</name>
    <message>
        <source>Picture %1</source>
        <translation>صورة %1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
</context>
<context>
    <name>PinsPanel</name>
    <message>
        <source>Pinned messages</source>
        <translation>الرسائل المثبّتة</translation>
    </message>
    <message>
        <source>Close pinned messages</source>
        <translation>إغلاق الرسائل المثبّتة</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>إلغاء التثبيت</translation>
    </message>
    <message>
        <source>Nothing is pinned</source>
        <translation>لا شيء مثبّت</translation>
    </message>
    <message>
        <source>What everybody should find again can be pinned from its menu.</source>
        <translation>ما ينبغي أن يجده الجميع يُثبَّت من قائمة الرسالة.</translation>
    </message>
</context>
<context>
    <name>PlaybackSection</name>
    <message>
        <source>Speed</source>
        <translation>السرعة</translation>
    </message>
    <message>
        <source>%1×</source>
        <translation>%1×</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>الترجمة النصية</translation>
    </message>
    <message>
        <source>Show captions where a video has them.</source>
        <translation>إظهار الترجمة النصية متى توفّرت في الفيديو.</translation>
    </message>
    <message>
        <source>Go on by itself</source>
        <translation>المتابعة تلقائيًا</translation>
    </message>
    <message>
        <source>Open the next lesson when one ends.</source>
        <translation>فتح الدرس التالي عند انتهاء الدرس.</translation>
    </message>
</context>
<context>
    <name>PlayerControls</name>
    <message>
        <source>Pause</source>
        <translation>إيقاف مؤقت</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>تشغيل</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>مفتاح المسافة</translation>
    </message>
    <message>
        <source>Next lesson</source>
        <translation>الدرس التالي</translation>
    </message>
    <message>
        <source>Close mini player</source>
        <translation>إغلاق المشغّل المصغّر</translation>
    </message>
    <message>
        <source>Mini player</source>
        <translation>المشغّل المصغّر</translation>
    </message>
    <message>
        <source>Leave full screen</source>
        <translation>الخروج من ملء الشاشة</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>ملء الشاشة</translation>
    </message>
</context>
<context>
    <name>PlayerMenus</name>
    <message>
        <source>Speed %1</source>
        <translation>السرعة %1</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>عادية</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>الترجمة النصية</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Small text</source>
        <translation>نص صغير</translation>
    </message>
    <message>
        <source>Medium text</source>
        <translation>نص متوسط</translation>
    </message>
    <message>
        <source>Large text</source>
        <translation>نص كبير</translation>
    </message>
</context>
<context>
    <name>ProfileSection</name>
    <message>
        <source>Profile saved</source>
        <translation>تم حفظ الملف الشخصي</translation>
    </message>
    <message>
        <source>Change picture</source>
        <translation>تغيير الصورة</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>اختر صورة</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp)</source>
        <translation>صور (*.png *.jpg *.jpeg *.webp)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>الهاتف</translation>
    </message>
    <message>
        <source>About you</source>
        <translation>نبذة عنك</translation>
    </message>
    <message>
        <source>Save profile</source>
        <translation>حفظ الملف الشخصي</translation>
    </message>
    <message>
        <source>Picture changed</source>
        <translation>تم تغيير الصورة</translation>
    </message>
</context>
<context>
    <name>QuoteLine</name>
    <message>
        <source>Answer to %1: %2</source>
        <translation>رد على %1: %2</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Navigation</source>
        <translation>التنقّل</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>الرئيسية</translation>
    </message>
    <message>
        <source>Catalog</source>
        <translation>الكتالوج</translation>
    </message>
    <message>
        <source>My learning</source>
        <translation>تعلّمي</translation>
    </message>
    <message>
        <source>Jump to…</source>
        <translation>الانتقال إلى…</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>الرسائل</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>لا شيء ينتظر</numerusform>
            <numerusform>رسالة تنتظر</numerusform>
            <numerusform>رسالتان تنتظران</numerusform>
            <numerusform>%n رسائل تنتظر</numerusform>
            <numerusform>%n رسالة تنتظر</numerusform>
            <numerusform>%n رسالة تنتظر</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadersSheet</name>
    <message>
        <source>Read by</source>
        <translation>قرأها</translation>
    </message>
    <message>
        <source>Nobody has read it yet.</source>
        <translation>لم يقرأها أحد بعد.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>RegisterPage</name>
    <message>
        <source>Create account</source>
        <translation>إنشاء حساب</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>البريد الإلكتروني</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>كلمة المرور</translation>
    </message>
    <message>
        <source>At least 8 characters</source>
        <translation>8 أحرف على الأقل</translation>
    </message>
    <message>
        <source>Back to sign in</source>
        <translation>العودة إلى تسجيل الدخول</translation>
    </message>
</context>
<context>
    <name>ReportCard</name>
    <message>
        <source>%1 reported %2: %3</source>
        <translation>أبلغ %1 عن %2: %3</translation>
    </message>
    <message>
        <source>%1, %2: “%3”</source>
        <translation>%1، %2: «%3»</translation>
    </message>
    <message>
        <source>Delete for all…</source>
        <translation>حذف لدى الجميع…</translation>
    </message>
    <message>
        <source>Silenced</source>
        <translation>مُسكَت</translation>
    </message>
    <message>
        <source>Silence…</source>
        <translation>إسكات…</translation>
    </message>
    <message>
        <source>For an hour</source>
        <translation>لمدة ساعة</translation>
    </message>
    <message>
        <source>For a day</source>
        <translation>لمدة يوم</translation>
    </message>
    <message>
        <source>For a week</source>
        <translation>لمدة أسبوع</translation>
    </message>
    <message>
        <source>Dismiss…</source>
        <translation>تجاهل…</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>عرض</translation>
    </message>
    <message>
        <source>For 10 minutes</source>
        <translation>لمدة 10 دقائق</translation>
    </message>
</context>
<context>
    <name>ReportsPanel</name>
    <message>
        <source>Reports</source>
        <translation>البلاغات</translation>
    </message>
    <message>
        <source>Close reports</source>
        <translation>إغلاق البلاغات</translation>
    </message>
    <message>
        <source>Nothing to look at</source>
        <translation>لا شيء للمراجعة</translation>
    </message>
    <message>
        <source>Messages that somebody reports in your rooms wait here.</source>
        <translation>الرسائل التي يُبلَّغ عنها في غرفك تنتظر هنا.</translation>
    </message>
    <message>
        <source>Refused words</source>
        <translation>كلمات ممنوعة</translation>
    </message>
</context>
<context>
    <name>ResumeCard</name>
    <message>
        <source>Go on where you were</source>
        <translation>تابع من حيث توقفت</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>%1 % read</source>
        <translation>تمت قراءة %1 %</translation>
    </message>
</context>
<context>
    <name>ResumeNotice</name>
    <message>
        <source>Resumed at %1</source>
        <translation>استُؤنف عند %1</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>البدء من جديد</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>إخفاء</translation>
    </message>
</context>
<context>
    <name>ReviewList</name>
    <message>
        <source>No reviews yet</source>
        <translation>لا توجد مراجعات بعد</translation>
    </message>
    <message>
        <source>Students who took this course can write the first one.</source>
        <translation>يمكن لمن درس هذه الدورة كتابة أول مراجعة.</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>عرض المزيد</translation>
    </message>
</context>
<context>
    <name>RoomList</name>
    <message>
        <source>Rooms</source>
        <translation>الغرف</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>الرسائل</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>لا شيء ينتظر</numerusform>
            <numerusform>رسالة تنتظر</numerusform>
            <numerusform>رسالتان تنتظران</numerusform>
            <numerusform>%n رسائل تنتظر</numerusform>
            <numerusform>%n رسالة تنتظر</numerusform>
            <numerusform>%n رسالة تنتظر</numerusform>
        </translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>جارٍ الاتصال…</translation>
    </message>
    <message>
        <source>Search messages</source>
        <translation>البحث في الرسائل</translation>
    </message>
    <message>
        <source>Nobody has written yet</source>
        <translation>لم يكتب أحد بعد</translation>
    </message>
    <message>
        <source>Enroll in a course: its room appears here.</source>
        <translation>سجّل في دورة لتظهر غرفتها هنا.</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>البلاغات</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>محادثة جديدة</translation>
    </message>
    <message>
        <source>Be seen again</source>
        <translation>اظهر من جديد</translation>
    </message>
    <message>
        <source>Become invisible</source>
        <translation>كن مخفيًا</translation>
    </message>
    <message>
        <source>Search by person, day or file</source>
        <translation>البحث حسب الشخص أو اليوم أو الملف</translation>
    </message>
    <message>
        <source>Reports: %1</source>
        <translation>البلاغات: %1</translation>
    </message>
    <message>
        <source>You are invisible</source>
        <translation>أنت غير مرئي</translation>
    </message>
    <message>
        <source>Begin a conversation with the plus above. What was reported waits behind the flag.</source>
        <translation>ابدأ محادثة بعلامة الزائد في الأعلى. ما أُبلغ عنه ينتظر خلف العلم.</translation>
    </message>
</context>
<context>
    <name>RoomMenu</name>
    <message>
        <source>Moderation</source>
        <translation>الإشراف</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>القرارات</translation>
    </message>
    <message>
        <source>Refused words</source>
        <translation>كلمات ممنوعة</translation>
    </message>
    <message>
        <source>Open this room again…</source>
        <translation>إعادة فتح هذه الغرفة…</translation>
    </message>
    <message>
        <source>Archive this room…</source>
        <translation>أرشفة هذه الغرفة…</translation>
    </message>
</context>
<context>
    <name>RoomRow</name>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>لا غير مقروء</numerusform>
            <numerusform>رسالة غير مقروءة</numerusform>
            <numerusform>رسالتان غير مقروءتين</numerusform>
            <numerusform>%n رسائل غير مقروءة</numerusform>
            <numerusform>%n رسالة غير مقروءة</numerusform>
            <numerusform>%n رسالة غير مقروءة</numerusform>
        </translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>مكتومة</translation>
    </message>
    <message>
        <source>Draft: %1</source>
        <translation>مسودة: %1</translation>
    </message>
    <message>
        <source>You are mentioned</source>
        <translation>أُشير إليك</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>متصل</translation>
    </message>
    <message numerus="yes">
        <source>%n not sent yet</source>
        <translation>
            <numerusform>لا شيء لم يُرسل بعد</numerusform>
            <numerusform>رسالة لم تُرسل بعد</numerusform>
            <numerusform>رسالتان لم تُرسلا بعد</numerusform>
            <numerusform>%n رسائل لم تُرسل بعد</numerusform>
            <numerusform>%n رسالة لم تُرسل بعد</numerusform>
            <numerusform>%n رسالة لم تُرسل بعد</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not sent</source>
        <translation>
            <numerusform>لا شيء لم يُرسل</numerusform>
            <numerusform>رسالة لم تُرسل</numerusform>
            <numerusform>رسالتان لم تُرسلا</numerusform>
            <numerusform>%n رسائل لم تُرسل</numerusform>
            <numerusform>%n رسالة لم تُرسل</numerusform>
            <numerusform>%n رسالة لم تُرسل</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RoomSearchPanel</name>
    <message>
        <source>Search in this room</source>
        <translation>البحث في هذه الغرفة</translation>
    </message>
    <message>
        <source>Close search</source>
        <translation>إغلاق البحث</translation>
    </message>
    <message>
        <source>Words to look for</source>
        <translation>كلمات للبحث عنها</translation>
    </message>
    <message>
        <source>Found messages</source>
        <translation>الرسائل التي عُثر عليها</translation>
    </message>
    <message>
        <source>Type what was said. The newest comes first.</source>
        <translation>اكتب ما قيل. الأحدث أولًا.</translation>
    </message>
    <message>
        <source>Searching needs a connection.</source>
        <translation>البحث يحتاج إلى اتصال.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>لا توجد نتائج</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>جارٍ البحث…</translation>
    </message>
    <message>
        <source>Go to a day…</source>
        <translation>الانتقال إلى يوم…</translation>
    </message>
</context>
<context>
    <name>RoomSettingsSheet</name>
    <message>
        <source>Settings of “%1”</source>
        <translation>إعدادات «%1»</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Chat is open</source>
        <translation>الدردشة مفتوحة</translation>
    </message>
    <message>
        <source>Switched off, only those who look after the course can write.</source>
        <translation>عند الإيقاف لا يكتب إلا من يشرف على الدورة.</translation>
    </message>
    <message>
        <source>Announcements only</source>
        <translation>إعلانات فقط</translation>
    </message>
    <message>
        <source>Everybody reads, only those who look after the room write.</source>
        <translation>الجميع يقرأ، ولا يكتب إلا من يشرف على الغرفة.</translation>
    </message>
    <message>
        <source>Slow mode: time between two messages of one person</source>
        <translation>الوضع البطيء: الوقت بين رسالتين للشخص نفسه</translation>
    </message>
    <message>
        <source>None</source>
        <translation>بلا</translation>
    </message>
    <message>
        <source>10 seconds</source>
        <translation>10 ثوانٍ</translation>
    </message>
    <message>
        <source>30 seconds</source>
        <translation>30 ثانية</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>دقيقة</translation>
    </message>
    <message>
        <source>5 minutes</source>
        <translation>5 دقائق</translation>
    </message>
    <message>
        <source>Largest file</source>
        <translation>أكبر ملف</translation>
    </message>
    <message>
        <source>No files</source>
        <translation>بلا ملفات</translation>
    </message>
    <message>
        <source>Kinds of files</source>
        <translation>أنواع الملفات</translation>
    </message>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>صور</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>مستندات</translation>
    </message>
    <message>
        <source>Pictures and documents</source>
        <translation>صور ومستندات</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search</source>
        <translation>بحث</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>مسح البحث</translation>
    </message>
</context>
<context>
    <name>SearchFilters</name>
    <message>
        <source>Any time</source>
        <translation>أي وقت</translation>
    </message>
    <message>
        <source>Last week</source>
        <translation>آخر أسبوع</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>آخر شهر</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>آخر سنة</translation>
    </message>
    <message>
        <source>Anybody</source>
        <translation>أيّ شخص</translation>
    </message>
    <message>
        <source>With files</source>
        <translation>مع ملفات</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>في كل مكان</translation>
    </message>
    <message>
        <source>From a day…</source>
        <translation>من يوم…</translation>
    </message>
    <message>
        <source>Up to a day…</source>
        <translation>حتى يوم…</translation>
    </message>
</context>
<context>
    <name>SearchResults</name>
    <message>
        <source>In messages</source>
        <translation>في الرسائل</translation>
    </message>
    <message>
        <source>Found messages</source>
        <translation>الرسائل التي عُثر عليها</translation>
    </message>
    <message>
        <source>Searching needs a connection.</source>
        <translation>البحث يحتاج إلى اتصال.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>لا نتائج</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>جارٍ البحث…</translation>
    </message>
    <message>
        <source>Type what was said, or choose what narrows it.</source>
        <translation>اكتب ما قيل، أو اختر ما يضيّق البحث.</translation>
    </message>
</context>
<context>
    <name>SeekBar</name>
    <message>
        <source>Position</source>
        <translation>الموضع</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 من %2</translation>
    </message>
</context>
<context>
    <name>SendStateLine</name>
    <message>
        <source>Not sent</source>
        <translation>لم تُرسل</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>مُعدّلة</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>بانتظار الإرسال</translation>
    </message>
    <message numerus="yes">
        <source>Read by %n</source>
        <translation>
            <numerusform>لم يقرأها أحد</numerusform>
            <numerusform>قرأها واحد</numerusform>
            <numerusform>قرأها اثنان</numerusform>
            <numerusform>قرأها %n</numerusform>
            <numerusform>قرأها %n</numerusform>
            <numerusform>قرأها %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>أُرسلت</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>تجاهل</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>تعديل</translation>
    </message>
</context>
<context>
    <name>ServerLine</name>
    <message>
        <source>Connecting…</source>
        <translation>جارٍ الاتصال…</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>متصل</translation>
    </message>
    <message>
        <source>Not reachable</source>
        <translation>غير متاح</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>تغيير</translation>
    </message>
    <message>
        <source>Choose another server</source>
        <translation>اختيار خادم آخر</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>الخادم</translation>
    </message>
    <message>
        <source>That is not a server&apos;s address.</source>
        <translation>هذا ليس عنوان خادم.</translation>
    </message>
    <message>
        <source>Use this server</source>
        <translation>استخدام هذا الخادم</translation>
    </message>
</context>
<context>
    <name>Sentence</name>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Saved</source>
        <translation>تم الحفظ</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Profile</source>
        <translation>الملف الشخصي</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>المظهر</translation>
    </message>
    <message>
        <source>Playback</source>
        <translation>التشغيل</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>الحساب</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Access tokens</source>
        <translation>رموز الوصول</translation>
    </message>
    <message>
        <source>Programs</source>
        <translation>البرامج</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>OK</source>
        <translation>موافق</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>اختصارات لوحة المفاتيح</translation>
    </message>
    <message>
        <source>Jump anywhere</source>
        <translation>الانتقال إلى أي مكان</translation>
    </message>
    <message>
        <source>Search courses</source>
        <translation>البحث في الدورات</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>الرئيسية</translation>
    </message>
    <message>
        <source>Catalog</source>
        <translation>الكتالوج</translation>
    </message>
    <message>
        <source>My learning</source>
        <translation>تعلّمي</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>هذه القائمة</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>مفتاح المسافة</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>تشغيل أو إيقاف مؤقت</translation>
    </message>
    <message>
        <source>5 seconds back or on</source>
        <translation>5 ثوانٍ إلى الخلف أو الأمام</translation>
    </message>
    <message>
        <source>10 seconds back or on</source>
        <translation>10 ثوانٍ إلى الخلف أو الأمام</translation>
    </message>
    <message>
        <source>Louder or quieter</source>
        <translation>رفع الصوت أو خفضه</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>كتم الصوت</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>ملء الشاشة</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>الترجمة النصية</translation>
    </message>
    <message>
        <source>Slower or faster</source>
        <translation>أبطأ أو أسرع</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>في كل مكان</translation>
    </message>
    <message>
        <source>In a video</source>
        <translation>في الفيديو</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>الرسائل</translation>
    </message>
    <message>
        <source>Chat beside the lesson</source>
        <translation>الدردشة بجانب الدرس</translation>
    </message>
    <message>
        <source>Ask here</source>
        <translation>اسأل هنا</translation>
    </message>
    <message>
        <source>Next lesson</source>
        <translation>الدرس التالي</translation>
    </message>
    <message>
        <source>From message to message</source>
        <translation>من رسالة إلى رسالة</translation>
    </message>
    <message>
        <source>The newest message</source>
        <translation>أحدث رسالة</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>رد</translation>
    </message>
    <message>
        <source>Open thread</source>
        <translation>فتح سلسلة الردود</translation>
    </message>
    <message>
        <source>Menu of a message; send</source>
        <translation>قائمة رسالة؛ إرسال</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>سطر جديد</translation>
    </message>
    <message>
        <source>Edit what you said last</source>
        <translation>تعديل آخر ما كتبته</translation>
    </message>
    <message>
        <source>In messages</source>
        <translation>في الرسائل</translation>
    </message>
    <message>
        <source>Search in the conversation</source>
        <translation>البحث في المحادثة</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>Sign in</source>
        <translation>تسجيل الدخول</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>البريد الإلكتروني</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>كلمة المرور</translation>
    </message>
    <message>
        <source>Create account</source>
        <translation>إنشاء حساب</translation>
    </message>
</context>
<context>
    <name>SilenceSheet</name>
    <message>
        <source>Silence %1</source>
        <translation>إسكات %1</translation>
    </message>
    <message>
        <source>Silence</source>
        <translation>إسكات</translation>
    </message>
    <message>
        <source>They can read what is said here, but not write, for:</source>
        <translation>يمكنه قراءة ما يُقال هنا دون الكتابة لمدة:</translation>
    </message>
    <message>
        <source>10 minutes</source>
        <translation>10 دقائق</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>ساعة</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>يوم</translation>
    </message>
    <message>
        <source>1 week</source>
        <translation>أسبوع</translation>
    </message>
    <message>
        <source>Reason (kept among the decisions)</source>
        <translation>السبب (يُحفظ ضمن القرارات)</translation>
    </message>
</context>
<context>
    <name>Stars</name>
    <message>
        <source>Rated %1 of 5</source>
        <translation>التقييم %1 من 5</translation>
    </message>
    <message>
        <source>Not rated yet</source>
        <translation>لم تُقيَّم بعد</translation>
    </message>
    <message>
        <source>New</source>
        <translation>جديدة</translation>
    </message>
</context>
<context>
    <name>StrandedMessages</name>
    <message>
        <source>Not sent: the room is gone</source>
        <translation>لم تُرسل: لم تعد الغرفة موجودة</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>نسخ النص</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>تجاهل</translation>
    </message>
</context>
<context>
    <name>TabStrip</name>
    <message>
        <source>Sections</source>
        <translation>الأقسام</translation>
    </message>
</context>
<context>
    <name>ThreadComposer</name>
    <message>
        <source>Reply in this thread</source>
        <translation>الرد في هذه السلسلة</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>إرسال</translation>
    </message>
</context>
<context>
    <name>ThreadPanel</name>
    <message>
        <source>Thread</source>
        <translation>سلسلة الردود</translation>
    </message>
    <message>
        <source>Close thread</source>
        <translation>إغلاق سلسلة الردود</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>There may be more replies: the server can&apos;t be reached.</source>
        <translation>قد تكون هناك ردود أخرى: تعذّر الوصول إلى الخادم.</translation>
    </message>
    <message numerus="yes">
        <source>%n replies</source>
        <translation>
            <numerusform>لا ردود</numerusform>
            <numerusform>رد واحد</numerusform>
            <numerusform>ردّان</numerusform>
            <numerusform>%n ردود</numerusform>
            <numerusform>%n ردًا</numerusform>
            <numerusform>%n رد</numerusform>
        </translation>
    </message>
    <message>
        <source>No replies yet</source>
        <translation>لا ردود بعد</translation>
    </message>
    <message>
        <source>There may be more replies: %1</source>
        <translation>قد توجد ردود أخرى: %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
</context>
<context>
    <name>TokenRow</name>
    <message>
        <source>Revoke…</source>
        <translation>إلغاء الرمز…</translation>
    </message>
</context>
<context>
    <name>TokensSection</name>
    <message>
        <source>Revoked. It does not open anything any more.</source>
        <translation>أُلغي. لم يعد يفتح شيئًا.</translation>
    </message>
    <message>
        <source>A program with such a token brings people into the school, speaks for students, and reads all messages. Give each program its own.</source>
        <translation>البرنامج الذي يحمل رمزًا كهذا يضيف أشخاصًا إلى المدرسة ويتحدث باسم الطلاب ويقرأ كل الرسائل. أعطِ كل برنامج رمزه الخاص.</translation>
    </message>
    <message>
        <source>Programs of your school that read and write in your name. Whatever you don&apos;t know, revoke: the program asks again if it is needed.</source>
        <translation>برامج في مدرستك تقرأ وتكتب باسمك. ألغِ ما لا تعرفه: سيطلب البرنامج من جديد عند الحاجة.</translation>
    </message>
    <message>
        <source>New token…</source>
        <translation>رمز جديد…</translation>
    </message>
    <message>
        <source>Programs</source>
        <translation>البرامج</translation>
    </message>
    <message>
        <source>Access tokens</source>
        <translation>رموز الوصول</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>عرض المزيد</translation>
    </message>
    <message>
        <source>No program has a token</source>
        <translation>لا يملك أي برنامج رمزًا</translation>
    </message>
    <message>
        <source>No program speaks for you</source>
        <translation>لا يتحدث أي برنامج باسمك</translation>
    </message>
    <message>
        <source>What other software of the school may do here begins with one.</source>
        <translation>ما يمكن لبرامج المدرسة الأخرى فعله هنا يبدأ برمز.</translation>
    </message>
    <message>
        <source>Where your school lets one write in your name, it is listed here.</source>
        <translation>إذا سمحت مدرستك لبرنامج بالكتابة باسمك فسيظهر هنا.</translation>
    </message>
    <message>
        <source>Revoke the token of %1?</source>
        <translation>إلغاء رمز %1؟</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>إلغاء الرمز</translation>
    </message>
    <message>
        <source>The program is shut out at once, until it gets another one.</source>
        <translation>يُمنع البرنامج فورًا حتى يحصل على رمز آخر.</translation>
    </message>
    <message>
        <source>The program can&apos;t read or write in your name any more, at once.</source>
        <translation>لن يستطيع البرنامج فورًا القراءة أو الكتابة باسمك.</translation>
    </message>
    <message>
        <source>Also the tokens it made</source>
        <translation>والرموز التي أنشأها أيضًا</translation>
    </message>
    <message>
        <source>The people it brought can&apos;t go on by it, either.</source>
        <translation>ولن يستطيع من جاء بهم المتابعة عبره أيضًا.</translation>
    </message>
</context>
<context>
    <name>VideoProblem</name>
    <message>
        <source>Retry</source>
        <translation>إعادة المحاولة</translation>
    </message>
</context>
<context>
    <name>VideoStage</name>
    <message>
        <source>Video %1</source>
        <translation>فيديو %1</translation>
    </message>
</context>
<context>
    <name>VoiceBar</name>
    <message>
        <source>There is no microphone to record with.</source>
        <translation>لا يوجد ميكروفون للتسجيل.</translation>
    </message>
    <message>
        <source>Recording, %1</source>
        <translation>جارٍ التسجيل، %1</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>تجاهل</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Send recording</source>
        <translation>إرسال التسجيل</translation>
    </message>
    <message>
        <source>The microphone is gone. What it heard can be sent.</source>
        <translation>لم يعد الميكروفون متاحًا. يمكن إرسال ما سُجِّل.</translation>
    </message>
</context>
<context>
    <name>VoiceBubble</name>
    <message>
        <source>Pause voice message</source>
        <translation>إيقاف الرسالة الصوتية مؤقتًا</translation>
    </message>
    <message>
        <source>Play voice message</source>
        <translation>تشغيل الرسالة الصوتية</translation>
    </message>
    <message>
        <source>This can&apos;t be played here.</source>
        <translation>لا يمكن تشغيل هذا هنا.</translation>
    </message>
    <message>
        <source>Length %1</source>
        <translation>المدة %1</translation>
    </message>
</context>
<context>
    <name>VolumeControl</name>
    <message>
        <source>Unmute</source>
        <translation>إلغاء كتم الصوت</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>كتم الصوت</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>مستوى الصوت</translation>
    </message>
</context>
<context>
    <name>WeekCard</name>
    <message>
        <source>Your week</source>
        <translation>أسبوعك</translation>
    </message>
    <message>
        <source>Goal %1 min</source>
        <translation>الهدف: %1 د</translation>
    </message>
    <message>
        <source>%1: %2 minutes</source>
        <translation>%1: %2 دقيقة</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) in a row</source>
        <translation>
            <numerusform>لا أيام متتالية</numerusform>
            <numerusform>يوم واحد</numerusform>
            <numerusform>يومان متتاليان</numerusform>
            <numerusform>%n أيام متتالية</numerusform>
            <numerusform>%n يومًا متتاليًا</numerusform>
            <numerusform>%n يوم متتالٍ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lesson(s) completed</source>
        <translation>
            <numerusform>لا دروس مكتملة</numerusform>
            <numerusform>درس مكتمل واحد</numerusform>
            <numerusform>درسان مكتملان</numerusform>
            <numerusform>%n دروس مكتملة</numerusform>
            <numerusform>%n درسًا مكتملًا</numerusform>
            <numerusform>%n درس مكتمل</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in all</source>
        <translation>%1 إجمالًا</translation>
    </message>
    <message>
        <source>No minutes yet</source>
        <translation>لا دقائق بعد</translation>
    </message>
</context>
<context>
    <name>WordRow</name>
    <message>
        <source>Remove “%1”</source>
        <translation>إزالة «%1»</translation>
    </message>
</context>
<context>
    <name>WordsPanel</name>
    <message>
        <source>Refused words</source>
        <translation>كلمات ممنوعة</translation>
    </message>
    <message>
        <source>Close refused words</source>
        <translation>إغلاق الكلمات الممنوعة</translation>
    </message>
    <message>
        <source>A message with one of these words is refused, in every room of the school, whatever case and accents.</source>
        <translation>تُرفض كل رسالة فيها إحدى هذه الكلمات، في كل غرف المدرسة، أيًا كانت حالة الأحرف والتشكيل.</translation>
    </message>
    <message>
        <source>A message with one of these words is refused, in every room of the school, whatever case and accents. Admins change the list.</source>
        <translation>تُرفض كل رسالة فيها إحدى هذه الكلمات، في كل غرف المدرسة، أيًا كانت حالة الأحرف والتشكيل. يغيّر المشرفون هذه القائمة.</translation>
    </message>
    <message>
        <source>One word, without spaces or signs.</source>
        <translation>كلمة واحدة، من دون مسافات أو رموز.</translation>
    </message>
    <message>
        <source>New word</source>
        <translation>كلمة جديدة</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>No word is refused</source>
        <translation>لا كلمات ممنوعة</translation>
    </message>
    <message>
        <source>Words that nobody shall write in this school stand here.</source>
        <translation>هنا تظهر الكلمات التي لا يجوز لأحد كتابتها في هذه المدرسة.</translation>
    </message>
</context>
</TS>

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
    <name>ArticleFormatter</name>
    <message>
        <source>Picture</source>
        <translation>صورة</translation>
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
        <source>Jump to a page or course</source>
        <translation>الانتقال إلى صفحة أو دورة</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>جارٍ البحث…</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>لا توجد نتائج</translation>
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
    <name>LessonSkeleton</name>
    <message>
        <source>Loading the lesson</source>
        <translation>جارٍ تحميل الدرس</translation>
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
    <name>OfflineStrip</name>
    <message>
        <source>You are offline. What is on this computer still works.</source>
        <translation>أنت غير متصل. ما هو محفوظ على هذا الحاسوب ما زال يعمل.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>حاول مجددًا</translation>
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
        <source>Next lesson</source>
        <translation>الدرس التالي</translation>
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
    <name>TabStrip</name>
    <message>
        <source>Sections</source>
        <translation>الأقسام</translation>
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
</TS>

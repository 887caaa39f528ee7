<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh" sourcelanguage="en">
<context>
    <name>AboutCourse</name>
    <message>
        <source>Instructor</source>
        <translation>讲师</translation>
    </message>
</context>
<context>
    <name>AccessTokens</name>
    <message>
        <source>A program of the school</source>
        <translation>学校的一个程序</translation>
    </message>
    <message>
        <source>Made by %1 on %2</source>
        <translation>由 %1 创建于 %2</translation>
    </message>
    <message>
        <source>Made on %1</source>
        <translation>创建于 %1</translation>
    </message>
    <message>
        <source>Ends on %1</source>
        <translation>%1 失效</translation>
    </message>
</context>
<context>
    <name>AccountSection</name>
    <message>
        <source>Password changed. Other devices have to sign in again.</source>
        <translation>密码已更改。其他设备需要重新登录。</translation>
    </message>
    <message>
        <source>This system has no keychain. Your sign-in is kept in a file that only your user account can read.</source>
        <translation>此系统没有密钥串。你的登录信息保存在只有你的用户账户可读取的文件中。</translation>
    </message>
    <message>
        <source>Change password</source>
        <translation>更改密码</translation>
    </message>
    <message>
        <source>Current password</source>
        <translation>当前密码</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>新密码</translation>
    </message>
    <message>
        <source>At least 8 characters</source>
        <translation>至少 8 个字符</translation>
    </message>
    <message>
        <source>New password again</source>
        <translation>再次输入新密码</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>退出登录</translation>
    </message>
    <message>
        <source>Delete account</source>
        <translation>删除账户</translation>
    </message>
    <message>
        <source>Delete your account?</source>
        <translation>要删除你的账户吗？</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>永久删除</translation>
    </message>
    <message>
        <source>Your profile, progress and enrollments are removed. What you wrote stays without your name. This cannot be undone.</source>
        <translation>你的个人资料、学习进度和报名记录将被删除。你写过的内容会保留，但不再署名。此操作无法撤销。</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>隐私</translation>
    </message>
    <message>
        <source>Invisible in Messages</source>
        <translation>在消息中隐身</translation>
    </message>
    <message>
        <source>Nobody sees that you are online, when you were last here, or that you are typing.</source>
        <translation>没有人能看到您在线、上次在线的时间或您正在输入。</translation>
    </message>
</context>
<context>
    <name>AddPeopleSheet</name>
    <message>
        <source>Add people</source>
        <translation>添加成员</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
</context>
<context>
    <name>AppProgressBar</name>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
</context>
<context>
    <name>AppearanceSection</name>
    <message>
        <source>Same as the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Colors</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>减少动画</translation>
    </message>
    <message>
        <source>Nothing slides or fades.</source>
        <translation>不使用滑动或淡入淡出效果。</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
</context>
<context>
    <name>ArchiveSheet</name>
    <message>
        <source>Open “%1” again?</source>
        <translation>重新开放“%1”？</translation>
    </message>
    <message>
        <source>Archive “%1”?</source>
        <translation>归档“%1”？</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>重新开放</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Whoever is in the course can write here again, as before.</source>
        <translation>课程成员可以像以前一样在这里发言。</translation>
    </message>
    <message>
        <source>Everybody can read what was said here and beside the lessons, nobody can write, you neither. It can be opened again.</source>
        <translation>所有人都可以阅读这里和课时旁的消息，但没有人可以发言，包括你。之后可以重新开放。</translation>
    </message>
</context>
<context>
    <name>ArticleFormatter</name>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
</context>
<context>
    <name>AttachedFiles</name>
    <message>
        <source>Attached files</source>
        <translation>已添加的附件</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>移除 %1</translation>
    </message>
</context>
<context>
    <name>AttachmentView</name>
    <message>
        <source>Uploading %1</source>
        <translation>正在上传 %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>Audit</name>
    <message>
        <source>name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>size of files</source>
        <translation>文件大小</translation>
    </message>
    <message>
        <source>kinds of files</source>
        <translation>文件类型</translation>
    </message>
    <message>
        <source>chat on</source>
        <translation>聊天已开启</translation>
    </message>
    <message>
        <source>chat off</source>
        <translation>聊天已关闭</translation>
    </message>
    <message>
        <source>announcements only</source>
        <translation>仅限公告</translation>
    </message>
    <message>
        <source>everybody may write</source>
        <translation>所有人可以发言</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>已归档</translation>
    </message>
    <message>
        <source>no longer archived</source>
        <translation>不再归档</translation>
    </message>
    <message>
        <source>no slow mode</source>
        <translation>关闭慢速模式</translation>
    </message>
    <message>
        <source>slow mode of %1</source>
        <translation>慢速模式 %1</translation>
    </message>
    <message>
        <source>%1 archived this room</source>
        <translation>%1 归档了这个房间</translation>
    </message>
    <message>
        <source>%1 opened this room again</source>
        <translation>%1 重新开放了这个房间</translation>
    </message>
    <message>
        <source>%1 changed the settings</source>
        <translation>%1 更改了设置</translation>
    </message>
    <message>
        <source>%1 changed the settings: %2</source>
        <translation>%1 更改了设置：%2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 deleted a message of %2</source>
        <translation>%1 删除了 %2 的一条消息</translation>
    </message>
    <message>
        <source>%1 pinned a message of %2</source>
        <translation>%1 置顶了 %2 的一条消息</translation>
    </message>
    <message>
        <source>%1 unpinned a message of %2</source>
        <translation>%1 取消置顶了 %2 的一条消息</translation>
    </message>
    <message>
        <source>%1 silenced %2</source>
        <translation>%1 禁言了 %2</translation>
    </message>
    <message>
        <source>%1 let %2 write again</source>
        <translation>%1 解除了 %2 的禁言</translation>
    </message>
    <message>
        <source>%1 added %2</source>
        <translation>%1 添加了 %2</translation>
    </message>
    <message>
        <source>%1 removed %2</source>
        <translation>%1 移除了 %2</translation>
    </message>
    <message>
        <source>%1 made %2 an admin</source>
        <translation>%1 将 %2 设为管理员</translation>
    </message>
    <message>
        <source>The room has another name, with its course</source>
        <translation>房间随课程更名</translation>
    </message>
    <message>
        <source>The room was archived with its course</source>
        <translation>房间已随课程归档</translation>
    </message>
    <message>
        <source>The room was opened again with its course</source>
        <translation>房间已随课程重新开放</translation>
    </message>
    <message>
        <source>%1, who is not in this room, looked at it because of a report</source>
        <translation>%1 不在这个聊天室，因举报查看了它</translation>
    </message>
    <message>
        <source>%1 dismissed a report of %2</source>
        <translation>%1 驳回了 %2 的举报</translation>
    </message>
    <message>
        <source>%1 deleted a message that %2 had reported</source>
        <translation>%1 删除了 %2 举报的一条消息</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
</context>
<context>
    <name>AuditPanel</name>
    <message>
        <source>Decisions</source>
        <translation>处理记录</translation>
    </message>
    <message>
        <source>Close decisions</source>
        <translation>关闭处理记录</translation>
    </message>
    <message>
        <source>No decisions yet</source>
        <translation>还没有处理记录</translation>
    </message>
    <message>
        <source>What those who look after this room do is kept here: deletions, silences, settings.</source>
        <translation>这里保存管理者在此房间的操作：删除、禁言和设置。</translation>
    </message>
    <message>
        <source>Let back in</source>
        <translation>允许重新加入</translation>
    </message>
</context>
<context>
    <name>AuthFrame</name>
    <message>
        <source>Welcome</source>
        <translation>欢迎</translation>
    </message>
    <message>
        <source>Learn at your own pace.</source>
        <translation>按自己的节奏学习。</translation>
    </message>
</context>
<context>
    <name>CaptionText</name>
    <message>
        <source>Caption: %1</source>
        <translation>字幕：%1</translation>
    </message>
</context>
<context>
    <name>CatalogFilters</name>
    <message>
        <source>Beginner</source>
        <translation>入门</translation>
    </message>
    <message>
        <source>Intermediate</source>
        <translation>中级</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>高级</translation>
    </message>
    <message>
        <source>Up to 1 hour</source>
        <translation>1 小时以内</translation>
    </message>
    <message>
        <source>Up to 3 hours</source>
        <translation>3 小时以内</translation>
    </message>
    <message>
        <source>Up to 10 hours</source>
        <translation>10 小时以内</translation>
    </message>
    <message>
        <source>Best match</source>
        <translation>最相关</translation>
    </message>
    <message>
        <source>Most popular</source>
        <translation>最受欢迎</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>最新</translation>
    </message>
    <message>
        <source>Best rated</source>
        <translation>评分最高</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>难度</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>免费</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>付费</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
</context>
<context>
    <name>CatalogPage</name>
    <message>
        <source>Catalog</source>
        <translation>课程目录</translation>
    </message>
    <message>
        <source>Search courses</source>
        <translation>搜索课程</translation>
    </message>
    <message>
        <source>Courses</source>
        <translation>课程</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>未找到结果</translation>
    </message>
    <message>
        <source>No courses yet</source>
        <translation>暂无课程</translation>
    </message>
    <message>
        <source>Try fewer words or fewer filters.</source>
        <translation>请减少关键词或筛选条件。</translation>
    </message>
    <message>
        <source>The school has not published a course. Come back soon.</source>
        <translation>学校尚未发布课程，请稍后再来。</translation>
    </message>
    <message>
        <source>Clear search and filters</source>
        <translation>清除搜索和筛选</translation>
    </message>
</context>
<context>
    <name>Chat</name>
    <message numerus="yes">
        <source>%n members</source>
        <translation>
            <numerusform>%n 位成员</numerusform>
        </translation>
    </message>
    <message>
        <source>An earlier message</source>
        <translation>较早的消息</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>在线</translation>
    </message>
    <message>
        <source>Last seen %1</source>
        <translation>最后在线：%1</translation>
    </message>
    <message>
        <source>Message deleted</source>
        <translation>消息已删除</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Voice message</source>
        <translation>语音消息</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>%1 started this room</source>
        <translation>%1 创建了此房间</translation>
    </message>
    <message>
        <source>%1 added somebody</source>
        <translation>%1 添加了成员</translation>
    </message>
    <message>
        <source>%1 removed somebody</source>
        <translation>%1 移除了成员</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>%1 已离开</translation>
    </message>
    <message>
        <source>%1 gave the room another name</source>
        <translation>%1 更改了房间名称</translation>
    </message>
    <message>
        <source>The room has another name, with its course</source>
        <translation>房间随课程更名</translation>
    </message>
    <message>
        <source>Something changed in this room</source>
        <translation>此房间有变更</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>dddd, d MMMM</source>
        <translation>M月d日 dddd</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>No messages yet</source>
        <translation>还没有消息</translation>
    </message>
    <message>
        <source>You: %1</source>
        <translation>你：%1</translation>
    </message>
    <message>
        <source>%1 is writing…</source>
        <translation>%1 正在输入…</translation>
    </message>
    <message>
        <source>%1 and %2 are writing…</source>
        <translation>%1 和 %2 正在输入…</translation>
    </message>
    <message>
        <source>Several people are writing…</source>
        <translation>多人正在输入…</translation>
    </message>
    <message>
        <source>%1, %2 online</source>
        <translation>%1，%2 人在线</translation>
    </message>
    <message>
        <source>This chat is switched off.</source>
        <translation>此聊天已关闭。</translation>
    </message>
    <message>
        <source>You can&apos;t write here.</source>
        <translation>你不能在此发言。</translation>
    </message>
    <message>
        <source>To “%1”: %2</source>
        <translation>回复“%1”：%2</translation>
    </message>
    <message>
        <source>%1 in the lesson: %2</source>
        <translation>课程 %1 处：%2</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>第 %1 页</translation>
    </message>
    <message>
        <source>At %1</source>
        <translation>在 %1 处</translation>
    </message>
    <message>
        <source>On page %1</source>
        <translation>在第 %1 页</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1，%2：%3</translation>
    </message>
    <message>
        <source>Muted until %1</source>
        <translation>静音至 %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Last seen just now</source>
        <translation>刚刚在线</translation>
    </message>
    <message numerus="yes">
        <source>Last seen %n minutes ago</source>
        <translation>
            <numerusform>%n 分钟前在线</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last seen %n hours ago</source>
        <translation>
            <numerusform>%n 小时前在线</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>从 %1 起</translation>
    </message>
    <message>
        <source>Up to %1</source>
        <translation>到 %1 为止</translation>
    </message>
    <message>
        <source>You are offline. This is as near as the messages on this computer come to that day.</source>
        <translation>你已离线。本机上的消息最近只能到这里。</translation>
    </message>
    <message>
        <source>You are not in this room: its people can&apos;t be silenced from here. The message can be deleted.</source>
        <translation>你不在此聊天室中，无法从这里禁言其成员，但可以删除该消息。</translation>
    </message>
    <message>
        <source>This conversation is open only to those who are in it.</source>
        <translation>此对话仅对其参与者开放。</translation>
    </message>
    <message>
        <source>Slow mode: you can write again in %1.</source>
        <translation>慢速模式：%1后可再次发言。</translation>
    </message>
    <message>
        <source>Slow mode: one message every %1.</source>
        <translation>慢速模式：每 %1一条消息。</translation>
    </message>
    <message>
        <source>Goes in %1</source>
        <translation>%1后发送</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分</translation>
    </message>
    <message>
        <source>%1 added %2</source>
        <translation>%1 添加了 %2</translation>
    </message>
    <message>
        <source>%1 removed %2</source>
        <translation>%1 移除了 %2</translation>
    </message>
    <message>
        <source>Silenced until %1</source>
        <translation>禁言至 %1</translation>
    </message>
    <message>
        <source>This conversation is open only to those who are in it. Admins can read it while a report of somebody else waits, and for thirty days after.</source>
        <translation>此对话只对其成员开放。当有他人的举报待处理时以及处理后的三十天内，管理员可以阅读。</translation>
    </message>
    <message>
        <source>You are no longer in “%1”.</source>
        <translation>你已不在“%1”中。</translation>
    </message>
    <message>
        <source>A moderator has silenced you here until %1.</source>
        <translation>管理员已在此将你禁言至 %1。</translation>
    </message>
    <message>
        <source>Reported. Thank you, somebody will look at it.</source>
        <translation>已举报。谢谢，会有人查看。</translation>
    </message>
    <message>
        <source>This file is larger than %1.</source>
        <translation>此文件大于 %1。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Unpinned</source>
        <translation>已取消置顶</translation>
    </message>
    <message>
        <source>%1, who is not in this room, looked at it because of a report</source>
        <translation>%1 不在这个聊天室，因举报查看了它</translation>
    </message>
    <message>
        <source>The message was deleted for all</source>
        <translation>已为所有人删除该消息</translation>
    </message>
    <message>
        <source>The report was dismissed</source>
        <translation>已驳回举报</translation>
    </message>
    <message>
        <source>%1 made %2 an admin</source>
        <translation>%1 将 %2 设为管理员</translation>
    </message>
    <message>
        <source>%1 made somebody an admin</source>
        <translation>%1 将某人设为管理员</translation>
    </message>
</context>
<context>
    <name>ChatPage</name>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Your conversations</source>
        <translation>你的对话</translation>
    </message>
    <message>
        <source>Choose one on the left. Every course you take has its own.</source>
        <translation>在左侧选择一个。你的每门课程都有自己的房间。</translation>
    </message>
    <message>
        <source>What you open stands here.</source>
        <translation>你打开的内容显示在这里。</translation>
    </message>
    <message>
        <source>Choose one on the left. What was reported waits behind the flag.</source>
        <translation>在左侧选择一个。被举报的内容在旗标后等待处理。</translation>
    </message>
</context>
<context>
    <name>ChatPlace</name>
    <message>
        <source>this moment</source>
        <translation>这一刻</translation>
    </message>
    <message>
        <source>this page</source>
        <translation>这一页</translation>
    </message>
</context>
<context>
    <name>CloseReportSheet</name>
    <message>
        <source>Delete the reported message?</source>
        <translation>删除被举报的消息？</translation>
    </message>
    <message>
        <source>Dismiss the report?</source>
        <translation>驳回举报？</translation>
    </message>
    <message>
        <source>Delete for all</source>
        <translation>为所有人删除</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>驳回</translation>
    </message>
    <message>
        <source>It disappears for everybody, and the report is closed. That it was there can still be seen.</source>
        <translation>所有人都将看不到它，举报随之关闭，但仍会留下痕迹。</translation>
    </message>
    <message>
        <source>The message stays as it is, and the report is closed.</source>
        <translation>消息保持不变，举报随之关闭。</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Editing</source>
        <translation>编辑中</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Write a message</source>
        <translation>输入消息</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>The others find it at this moment</source>
        <translation>其他人会在此处看到它</translation>
    </message>
    <message>
        <source>Your question</source>
        <translation>你的问题</translation>
    </message>
</context>
<context>
    <name>ComposerContext</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>ComposerFoot</name>
    <message>
        <source>Too long to be sent: %1 of %2 characters</source>
        <translation>太长，无法发送：%1 / %2 个字符</translation>
    </message>
</context>
<context>
    <name>ComposerTools</name>
    <message>
        <source>Attach files</source>
        <translation>添加附件</translation>
    </message>
    <message>
        <source>Record a voice message</source>
        <translation>录制语音消息</translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation>表情符号</translation>
    </message>
</context>
<context>
    <name>ConversationHeader</name>
    <message>
        <source>Members</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>Search in this room</source>
        <translation>在此房间中搜索</translation>
    </message>
    <message>
        <source>Pinned messages</source>
        <translation>置顶消息</translation>
    </message>
    <message>
        <source>Room settings</source>
        <translation>房间设置</translation>
    </message>
</context>
<context>
    <name>ConversationView</name>
    <message>
        <source>Say hello</source>
        <translation>打个招呼</translation>
    </message>
    <message>
        <source>Only the two of you can read what is written here.</source>
        <translation>只有你们两人能看到这里的内容。</translation>
    </message>
    <message>
        <source>Ask what you want to know. Everybody in this room can read and answer.</source>
        <translation>想问什么就问吧。房间里的每个人都能看到并回答。</translation>
    </message>
</context>
<context>
    <name>CourseCard</name>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1，%2，%3</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>已完成</translation>
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
        <translation>已完成</translation>
    </message>
    <message numerus="yes">
        <source>%n lesson(s)</source>
        <translation>
            <numerusform>%n 节课</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n student(s)</source>
        <translation>
            <numerusform>%n 名学员</numerusform>
        </translation>
    </message>
    <message>
        <source>Updated %1</source>
        <translation>更新于 %1</translation>
    </message>
    <message>
        <source>Enroll</source>
        <translation>报名</translation>
    </message>
    <message>
        <source>Buy for %1</source>
        <translation>购买（%1）</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>%1 % done</source>
        <translation>已完成 %1%</translation>
    </message>
</context>
<context>
    <name>CoursePage</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>大纲</translation>
    </message>
    <message>
        <source>About</source>
        <translation>简介</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>评价</translation>
    </message>
    <message>
        <source>Discussion</source>
        <translation>讨论</translation>
    </message>
</context>
<context>
    <name>CourseRow</name>
    <message>
        <source>Completed</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>%1 % done</source>
        <translation>已完成 %1%</translation>
    </message>
    <message numerus="yes">
        <source>%n lesson(s)</source>
        <translation>
            <numerusform>%n 节课</numerusform>
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
        <translation>报名成功</translation>
    </message>
    <message numerus="yes">
        <source>%n lesson(s)</source>
        <translation>
            <numerusform>%n 节课</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分钟</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>免费</translation>
    </message>
    <message>
        <source>Beginner</source>
        <translation>入门</translation>
    </message>
    <message>
        <source>Intermediate</source>
        <translation>中级</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>高级</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Quiz</source>
        <translation>测验</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Live session</source>
        <translation>直播课</translation>
    </message>
    <message>
        <source>Exercise</source>
        <translation>练习</translation>
    </message>
</context>
<context>
    <name>DayLine</name>
    <message>
        <source>Go to another day</source>
        <translation>转到另一天</translation>
    </message>
</context>
<context>
    <name>DayPicker</name>
    <message>
        <source>Go to a day</source>
        <translation>转到某一天</translation>
    </message>
    <message>
        <source>The month before</source>
        <translation>上个月</translation>
    </message>
    <message>
        <source>The month after</source>
        <translation>下个月</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <extracomment>A month of a year, as QDate formats it.</extracomment>
        <translation>yyyy年M月</translation>
    </message>
</context>
<context>
    <name>DemoAccounts</name>
    <message>
        <source>Student</source>
        <translation>学员</translation>
    </message>
    <message>
        <source>Instructor</source>
        <translation>讲师</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>This is a demo school. Look around as:</source>
        <translation>这是一所演示学校。选择身份体验：</translation>
    </message>
</context>
<context>
    <name>DoneBar</name>
    <message>
        <source>Mark as done</source>
        <translation>标记为已完成</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Next lesson</source>
        <translation>下一课</translation>
    </message>
</context>
<context>
    <name>DropTarget</name>
    <message>
        <source>Drop files to attach them</source>
        <translation>拖放文件即可添加为附件</translation>
    </message>
</context>
<context>
    <name>EditsSheet</name>
    <message>
        <source>Earlier versions</source>
        <translation>早期版本</translation>
    </message>
    <message>
        <source>What was deleted</source>
        <translation>已删除的内容</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Deleted by %1, %2</source>
        <translation>由 %1 删除，%2</translation>
    </message>
    <message>
        <source>Until %1</source>
        <translation>截至 %1</translation>
    </message>
    <message>
        <source>Nothing was kept of it.</source>
        <translation>没有保留任何内容。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>EmojiMenu</name>
    <message>
        <source>Thumbs up</source>
        <translation>点赞</translation>
    </message>
    <message>
        <source>Heart</source>
        <translation>爱心</translation>
    </message>
    <message>
        <source>Laughing</source>
        <translation>大笑</translation>
    </message>
    <message>
        <source>Celebrating</source>
        <translation>庆祝</translation>
    </message>
    <message>
        <source>Thinking</source>
        <translation>思考</translation>
    </message>
    <message>
        <source>Thank you</source>
        <translation>谢谢</translation>
    </message>
    <message>
        <source>More emoji</source>
        <translation>更多表情</translation>
    </message>
</context>
<context>
    <name>EmojiPicker</name>
    <message>
        <source>Faces</source>
        <translation>表情</translation>
    </message>
    <message>
        <source>Hands and people</source>
        <translation>手势与人物</translation>
    </message>
    <message>
        <source>Nature</source>
        <translation>自然</translation>
    </message>
    <message>
        <source>Food</source>
        <translation>食物</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Things</source>
        <translation>物品</translation>
    </message>
    <message>
        <source>Signs</source>
        <translation>符号</translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation>表情符号</translation>
    </message>
    <message>
        <source>Search emoji</source>
        <translation>搜索表情</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>未找到任何内容</translation>
    </message>
</context>
<context>
    <name>ErrorInfo</name>
    <message>
        <source>Too many wrong passwords. Try again at %1.</source>
        <translation>密码错误次数过多，请在 %1 重试。</translation>
    </message>
</context>
<context>
    <name>ErrorState</name>
    <message>
        <source>You are offline</source>
        <translation>你已离线</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>操作未成功</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Hide details</source>
        <translation>隐藏详情</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Request %1</source>
        <translation>请求 %1</translation>
    </message>
</context>
<context>
    <name>FileBubble</name>
    <message>
        <source>Save %1</source>
        <translation>保存 %1</translation>
    </message>
    <message>
        <source>Save file</source>
        <translation>保存文件</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
</context>
<context>
    <name>FilterChip</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>FirstQuestion</name>
    <message>
        <source>The others find it at this moment</source>
        <translation>其他人会在此处看到它</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Your question</source>
        <translation>你的问题</translation>
    </message>
</context>
<context>
    <name>HandOverSheet</name>
    <message>
        <source>Who looks after the group?</source>
        <translation>由谁来管理该群组？</translation>
    </message>
    <message>
        <source>Hand over and leave</source>
        <translation>移交并退出</translation>
    </message>
    <message>
        <source>You are the last admin. Choose who becomes one before you leave.</source>
        <translation>您是最后一位管理员。请在退出前选择由谁接任。</translation>
    </message>
    <message>
        <source>You are alone in this group. Add somebody first.</source>
        <translation>该群组中只有您一人。请先添加成员。</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>成员</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Hello, %1</source>
        <translation>你好，%1</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>首页</translation>
    </message>
    <message>
        <source>Your first course is waiting</source>
        <translation>你的第一门课程在等你</translation>
    </message>
    <message>
        <source>Choose something from the catalog. It will be here whenever you come back.</source>
        <translation>从课程目录中挑选一门，以后随时可以在这里找到。</translation>
    </message>
    <message>
        <source>Browse the catalog</source>
        <translation>浏览课程目录</translation>
    </message>
    <message>
        <source>Your courses</source>
        <translation>你的课程</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>查看全部</translation>
    </message>
    <message>
        <source>Others are learning</source>
        <translation>大家在学</translation>
    </message>
    <message>
        <source>Catalog</source>
        <translation>课程目录</translation>
    </message>
</context>
<context>
    <name>ImageViewer</name>
    <message>
        <source>Picture %1</source>
        <translation>图片 %1</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>This picture can&apos;t be shown here. You can save it.</source>
        <translation>此处无法显示这张图片，可以将其保存。</translation>
    </message>
    <message>
        <source>The picture before</source>
        <translation>上一张图片</translation>
    </message>
    <message>
        <source>The picture after</source>
        <translation>下一张图片</translation>
    </message>
</context>
<context>
    <name>InspectSheet</name>
    <message>
        <source>Look into a conversation of others?</source>
        <translation>查看他人的对话？</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>You are not in “%1”. A line among its messages tells its people that you looked, and when.</source>
        <translation>你不在“%1”中。消息之间会有一行告诉其成员你何时查看过。</translation>
    </message>
    <message>
        <source>You can read but not write there: while the report waits, and for thirty days after it was dealt with.</source>
        <translation>你可以阅读但不能发言：在举报待处理期间以及处理后的三十天内。</translation>
    </message>
</context>
<context>
    <name>InspectionView</name>
    <message>
        <source>Back to your conversations</source>
        <translation>返回你的对话</translation>
    </message>
    <message>
        <source>Conversation of others, read only</source>
        <translation>他人的对话，只读</translation>
    </message>
    <message>
        <source>A line among the messages tells everybody in this conversation that you looked.</source>
        <translation>消息之间有一行告诉此对话中的所有人你查看过。</translation>
    </message>
    <message>
        <source>It is open to you while the report waits, and for thirty days after.</source>
        <translation>在举报待处理期间以及之后的三十天内，你可以查看。</translation>
    </message>
    <message>
        <source>The report was dealt with: it is open to you until %1.</source>
        <translation>举报已处理：你可以查看到 %1。</translation>
    </message>
    <message>
        <source>Messages of %1</source>
        <translation>%1 的消息</translation>
    </message>
    <message>
        <source>Later messages</source>
        <translation>之后的消息</translation>
    </message>
    <message>
        <source>Earlier messages</source>
        <translation>之前的消息</translation>
    </message>
    <message>
        <source>To the reported message</source>
        <translation>前往被举报的消息</translation>
    </message>
    <message>
        <source>Delete for all…</source>
        <translation>为所有人删除…</translation>
    </message>
    <message>
        <source>Dismiss the report…</source>
        <translation>驳回举报…</translation>
    </message>
</context>
<context>
    <name>JumpPalette</name>
    <message>
        <source>Home</source>
        <translation>首页</translation>
    </message>
    <message>
        <source>Catalog</source>
        <translation>课程目录</translation>
    </message>
    <message>
        <source>My learning</source>
        <translation>我的学习</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>正在搜索…</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>未找到结果</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Jump to a page, course, room or person</source>
        <translation>跳转到页面、课程、聊天室或联系人</translation>
    </message>
    <message>
        <source>Write to this person</source>
        <translation>给此人写消息</translation>
    </message>
    <message>
        <source>Open this room</source>
        <translation>打开此聊天室</translation>
    </message>
</context>
<context>
    <name>LearningPage</name>
    <message>
        <source>My learning</source>
        <translation>我的学习</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Nothing under way</source>
        <translation>没有进行中的课程</translation>
    </message>
    <message>
        <source>Nothing completed yet</source>
        <translation>还没有已完成的课程</translation>
    </message>
    <message>
        <source>Courses you enroll in are listed here.</source>
        <translation>你报名的课程会显示在这里。</translation>
    </message>
    <message>
        <source>Finish a course and it moves here.</source>
        <translation>学完的课程会移到这里。</translation>
    </message>
    <message>
        <source>Browse the catalog</source>
        <translation>浏览课程目录</translation>
    </message>
</context>
<context>
    <name>LessonChatPanel</name>
    <message>
        <source>Chat</source>
        <translation>聊天</translation>
    </message>
    <message>
        <source>Ask here</source>
        <translation>在此提问</translation>
    </message>
    <message>
        <source>A question about %1 (A)</source>
        <translation>就%1提问 (A)</translation>
    </message>
    <message>
        <source>Close chat</source>
        <translation>关闭聊天</translation>
    </message>
    <message>
        <source>No questions yet</source>
        <translation>还没有问题</translation>
    </message>
    <message>
        <source>Ask about the moment you see: the others find your question on the timeline.</source>
        <translation>就你看到的这一刻提问：其他人会在时间轴上看到你的问题。</translation>
    </message>
    <message>
        <source>Ask what you want to know. Everybody in this room can read and answer.</source>
        <translation>想问什么就问吧。房间里的每个人都能看到并回答。</translation>
    </message>
</context>
<context>
    <name>LessonDetails</name>
    <message>
        <source>Completed</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>%1 % watched</source>
        <translation>已观看 %1%</translation>
    </message>
    <message>
        <source>Progress is kept here until you are online</source>
        <translation>进度保存在本机，联网后同步</translation>
    </message>
    <message>
        <source>Next lesson</source>
        <translation>下一课</translation>
    </message>
</context>
<context>
    <name>LessonHeader</name>
    <message>
        <source>Back to the course</source>
        <translation>返回课程</translation>
    </message>
    <message>
        <source>Previous lesson</source>
        <translation>上一课</translation>
    </message>
    <message>
        <source>Next lesson</source>
        <translation>下一课</translation>
    </message>
    <message>
        <source>Hide outline</source>
        <translation>隐藏大纲</translation>
    </message>
    <message>
        <source>Show outline</source>
        <translation>显示大纲</translation>
    </message>
    <message>
        <source>Hide chat</source>
        <translation>隐藏聊天</translation>
    </message>
    <message numerus="yes">
        <source>Show chat, %n new</source>
        <translation>
            <numerusform>显示聊天，%n 条新消息</numerusform>
        </translation>
    </message>
    <message>
        <source>Show chat</source>
        <translation>显示聊天</translation>
    </message>
</context>
<context>
    <name>LessonNotice</name>
    <message>
        <source>Enroll in the course to open this lesson.</source>
        <translation>报名课程后即可打开这节课。</translation>
    </message>
    <message>
        <source>This video could not be prepared. The instructor has been told.</source>
        <translation>此视频处理失败，已通知讲师。</translation>
    </message>
    <message>
        <source>This video is still being prepared: %1 % done.</source>
        <translation>此视频仍在处理中：已完成 %1%。</translation>
    </message>
    <message>
        <source>Quizzes open in a later version of Lectern.</source>
        <translation>测验将在 Lectern 的后续版本中开放。</translation>
    </message>
    <message>
        <source>Live sessions open in a later version of Lectern.</source>
        <translation>直播课将在 Lectern 的后续版本中开放。</translation>
    </message>
    <message>
        <source>Code exercises open in a later version of Lectern.</source>
        <translation>编程练习将在 Lectern 的后续版本中开放。</translation>
    </message>
    <message>
        <source>There is nothing in this lesson yet.</source>
        <translation>这节课暂无内容。</translation>
    </message>
    <message>
        <source>Next lesson</source>
        <translation>下一课</translation>
    </message>
</context>
<context>
    <name>LessonPage</name>
    <message>
        <source>Volume %1 %</source>
        <translation>音量 %1%</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>已静音</translation>
    </message>
    <message>
        <source>Sound on</source>
        <translation>声音已开启</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>课时</translation>
    </message>
</context>
<context>
    <name>LessonSkeleton</name>
    <message>
        <source>Loading the lesson</source>
        <translation>正在加载课时</translation>
    </message>
</context>
<context>
    <name>LessonStates</name>
    <message>
        <source>No lessons yet</source>
        <translation>暂无课时</translation>
    </message>
    <message>
        <source>The instructor is still preparing this course.</source>
        <translation>讲师仍在准备此课程。</translation>
    </message>
</context>
<context>
    <name>LinkSheet</name>
    <message>
        <source>Open this link?</source>
        <translation>打开此链接？</translation>
    </message>
    <message>
        <source>Open this link in your browser?</source>
        <translation>在浏览器中打开此链接？</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>ListEntry</name>
    <message>
        <source>%1 new</source>
        <translation>%1 条新消息</translation>
    </message>
</context>
<context>
    <name>MemberMenu</name>
    <message>
        <source>Write to them</source>
        <translation>发消息</translation>
    </message>
    <message>
        <source>Make an admin</source>
        <translation>设为管理员</translation>
    </message>
    <message>
        <source>Let them write again</source>
        <translation>解除禁言</translation>
    </message>
    <message>
        <source>Silence…</source>
        <translation>禁言…</translation>
    </message>
    <message>
        <source>Remove from this room</source>
        <translation>移出此聊天室</translation>
    </message>
    <message>
        <source>Let back in</source>
        <translation>允许重新加入</translation>
    </message>
    <message>
        <source>Remove from the group…</source>
        <translation>移出群组…</translation>
    </message>
</context>
<context>
    <name>MemberRow</name>
    <message>
        <source>Admin</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>%1 (you)</source>
        <translation>%1（你）</translation>
    </message>
    <message>
        <source>Silenced</source>
        <translation>已被禁言</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>已移出</translation>
    </message>
</context>
<context>
    <name>MembersPanel</name>
    <message>
        <source>Members</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>Close members</source>
        <translation>关闭成员列表</translation>
    </message>
    <message>
        <source>You are offline. These people have written here lately.</source>
        <translation>你已离线。以下是最近在此发过消息的人。</translation>
    </message>
    <message>
        <source>Leave this group…</source>
        <translation>退出群组…</translation>
    </message>
    <message>
        <source>Leave “%1”?</source>
        <translation>退出“%1”？</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Add people</source>
        <translation>添加成员</translation>
    </message>
    <message>
        <source>An admin of the group can add you again. The last admin makes somebody else one first.</source>
        <translation>群管理员可以再次添加你。最后一位管理员须先指定他人。</translation>
    </message>
    <message>
        <source>Search members</source>
        <translation>搜索成员</translation>
    </message>
    <message>
        <source>Nobody here is called that.</source>
        <translation>这里没有叫这个名字的人。</translation>
    </message>
    <message>
        <source>Nobody is here yet.</source>
        <translation>这里还没有人。</translation>
    </message>
    <message>
        <source>Remove %1 from the group?</source>
        <translation>将%1移出群组？</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>They no longer see what is said here. Everybody in the group is told.</source>
        <translation>对方将不再看到这里的消息。群组中的所有人都会得知。</translation>
    </message>
</context>
<context>
    <name>MentionList</name>
    <message>
        <source>People to mention</source>
        <translation>可提及的人</translation>
    </message>
    <message>
        <source>Everybody in this room</source>
        <translation>此聊天室的所有人</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>在线</translation>
    </message>
</context>
<context>
    <name>MessageBody</name>
    <message>
        <source>Play the lesson at %1</source>
        <translation>从 %1 播放课程</translation>
    </message>
    <message>
        <source>Message deleted</source>
        <translation>消息已删除</translation>
    </message>
    <message>
        <source>Open the lesson: %1</source>
        <translation>打开课程：%1</translation>
    </message>
    <message>
        <source>Show what it said</source>
        <translation>显示原内容</translation>
    </message>
    <message numerus="yes">
        <source>%n replies</source>
        <translation>
            <numerusform>%n 条回复</numerusform>
        </translation>
    </message>
    <message>
        <source>Open thread</source>
        <translation>打开话题串</translation>
    </message>
</context>
<context>
    <name>MessageList</name>
    <message>
        <source>Messages of %1</source>
        <translation>%1 的消息</translation>
    </message>
</context>
<context>
    <name>MessageMenu</name>
    <message>
        <source>Reply</source>
        <translation>回复</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>复制文本</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>取消置顶</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>置顶</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>举报…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>删除…</translation>
    </message>
    <message>
        <source>Delete this message?</source>
        <translation>删除此消息？</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>It disappears for everybody. That it was there can still be seen.</source>
        <translation>所有人都将看不到它，但仍会留下痕迹。</translation>
    </message>
    <message>
        <source>Report this message</source>
        <translation>举报此消息</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>举报</translation>
    </message>
    <message>
        <source>What is wrong with it?</source>
        <translation>有什么问题？</translation>
    </message>
    <message>
        <source>React…</source>
        <translation>回应…</translation>
    </message>
    <message>
        <source>Show what it answers</source>
        <translation>查看所回复的消息</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Earlier versions…</source>
        <translation>早期版本…</translation>
    </message>
    <message>
        <source>Reply in a thread</source>
        <translation>在话题串中回复</translation>
    </message>
    <message>
        <source>Show in the conversation</source>
        <translation>在会话中显示</translation>
    </message>
    <message>
        <source>Read by…</source>
        <translation>已读的人…</translation>
    </message>
    <message>
        <source>Open thread</source>
        <translation>打开话题串</translation>
    </message>
    <message>
        <source>Silence…</source>
        <translation>禁言…</translation>
    </message>
</context>
<context>
    <name>MessageRow</name>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1，%2：%3</translation>
    </message>
    <message>
        <source>You</source>
        <translation>你</translation>
    </message>
    <message>
        <source>New messages</source>
        <translation>新消息</translation>
    </message>
    <message>
        <source>Reported message</source>
        <translation>被举报的消息</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>未发送</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>等待发送</translation>
    </message>
    <message>
        <source>Answers %1</source>
        <translation>回复 %1</translation>
    </message>
    <message>
        <source>Length %1</source>
        <translation>时长 %1</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>已编辑</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>已置顶</translation>
    </message>
    <message numerus="yes">
        <source>%n reactions</source>
        <translation>
            <numerusform>%n 个回应</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replies</source>
        <translation>
            <numerusform>%n 条回复</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MessageTools</name>
    <message>
        <source>React</source>
        <translation>回应</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>回复</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
</context>
<context>
    <name>MiniPlayer</name>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
</context>
<context>
    <name>NewRoomSheet</name>
    <message>
        <source>New conversation</source>
        <translation>新建对话</translation>
    </message>
    <message>
        <source>Create group</source>
        <translation>创建群组</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Name of the group</source>
        <translation>群组名称</translation>
    </message>
    <message>
        <source>Leave it empty to write to this person alone.</source>
        <translation>留空则只与此人对话。</translation>
    </message>
</context>
<context>
    <name>NewTokenSheet</name>
    <message>
        <source>The token of %1</source>
        <translation>%1 的令牌</translation>
    </message>
    <message>
        <source>New token for a program</source>
        <translation>为程序新建令牌</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>创建</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>Campus app</source>
        <translation>校园应用</translation>
    </message>
    <message>
        <source>Good for</source>
        <translation>有效期</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 天</translation>
    </message>
    <message>
        <source>90 days</source>
        <translation>90 天</translation>
    </message>
    <message>
        <source>A year</source>
        <translation>一年</translation>
    </message>
    <message>
        <source>Three years</source>
        <translation>三年</translation>
    </message>
    <message>
        <source>Copy it now: it is shown this once and kept nowhere. Whoever has lost it makes another one.</source>
        <translation>请立即复制：它只显示这一次，不会保存在任何地方。丢失后只能重新创建。</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>令牌</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Copy token</source>
        <translation>复制令牌</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
</context>
<context>
    <name>NewestButton</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n 条新消息</numerusform>
        </translation>
    </message>
    <message>
        <source>To the newest</source>
        <translation>跳到最新</translation>
    </message>
</context>
<context>
    <name>NextCard</name>
    <message>
        <source>Next lesson: %1</source>
        <translation>下一课：%1</translation>
    </message>
    <message>
        <source>Next lesson in %1 s</source>
        <translation>%1 秒后进入下一课</translation>
    </message>
    <message>
        <source>Next lesson</source>
        <translation>下一课</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>剩余时间</translation>
    </message>
    <message>
        <source>Play now</source>
        <translation>立即播放</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Request %1</source>
        <translation>请求 %1</translation>
    </message>
</context>
<context>
    <name>NoticeChoice</name>
    <message>
        <source>Notifications</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>All messages</source>
        <translation>所有消息</translation>
    </message>
    <message>
        <source>Mentions and replies to me</source>
        <translation>提及我和回复我的消息</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1. Until then nothing of this room reaches you.</source>
        <translation>%1。在此之前，您不会收到此房间的任何通知。</translation>
    </message>
    <message>
        <source>Nothing of this room reaches you, not even what mentions you.</source>
        <translation>您不会收到此房间的任何通知，即使有人提及您。</translation>
    </message>
    <message>
        <source>You hear of what mentions you, of calls to all, and of answers to what you wrote.</source>
        <translation>您会收到提及您、提及所有人以及回复您的消息的通知。</translation>
    </message>
    <message>
        <source>You hear of every message here.</source>
        <translation>您会收到这里每条消息的通知。</translation>
    </message>
</context>
<context>
    <name>NoticeMenu</name>
    <message>
        <source>Notifications</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Notifications: nothing</source>
        <translation>通知：无</translation>
    </message>
    <message>
        <source>Notifications: mentions and replies to me</source>
        <translation>通知：提及我和回复我的消息</translation>
    </message>
    <message>
        <source>Notifications: all messages</source>
        <translation>通知：所有消息</translation>
    </message>
    <message>
        <source>All messages</source>
        <translation>所有消息</translation>
    </message>
    <message>
        <source>Only mentions and replies to me</source>
        <translation>仅提及我和回复我的消息</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>End the pause</source>
        <translation>结束暂停</translation>
    </message>
    <message>
        <source>Pause for 1 hour</source>
        <translation>暂停 1 小时</translation>
    </message>
    <message>
        <source>Pause for 8 hours</source>
        <translation>暂停 8 小时</translation>
    </message>
    <message>
        <source>Pause for a day</source>
        <translation>暂停一天</translation>
    </message>
</context>
<context>
    <name>OfflineStrip</name>
    <message>
        <source>You are offline. What is on this computer still works.</source>
        <translation>你已离线。本机上的内容仍可使用。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message numerus="yes">
        <source>You are offline. %n message(s) go out later.</source>
        <translation>
            <numerusform>你已离线。%n 条消息将稍后发出。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutlineList</name>
    <message>
        <source>No lessons yet</source>
        <translation>暂无课时</translation>
    </message>
    <message>
        <source>The instructor is still preparing this course.</source>
        <translation>讲师仍在准备此课程。</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>for enrolled students</source>
        <translation>仅限已报名学员</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>试看</translation>
    </message>
</context>
<context>
    <name>OutlineModel</name>
    <message>
        <source>%1 of %2 done</source>
        <translation>已完成 %1/%2</translation>
    </message>
</context>
<context>
    <name>OutlinePanel</name>
    <message>
        <source>Course outline</source>
        <translation>课程大纲</translation>
    </message>
    <message>
        <source>Course progress</source>
        <translation>课程进度</translation>
    </message>
    <message>
        <source>%1 of %2 lessons</source>
        <translation>已完成 %1/%2 节课</translation>
    </message>
    <message>
        <source>Close outline</source>
        <translation>关闭大纲</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>课时</translation>
    </message>
</context>
<context>
    <name>OutlineRow</name>
    <message>
        <source>Video</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>Quiz</source>
        <translation>测验</translation>
    </message>
    <message>
        <source>Live session</source>
        <translation>直播课</translation>
    </message>
    <message>
        <source>Exercise</source>
        <translation>练习</translation>
    </message>
    <message numerus="yes">
        <source>%n s</source>
        <translation>
            <numerusform>%n 秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Open now</source>
        <translation>当前课时</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>已锁定</translation>
    </message>
</context>
<context>
    <name>PageFailed</name>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>PasswordField</name>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Hide password</source>
        <translation>隐藏密码</translation>
    </message>
    <message>
        <source>Show password</source>
        <translation>显示密码</translation>
    </message>
</context>
<context>
    <name>PdfBar</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Zoom %1</source>
        <translation>缩放 %1</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>未找到结果</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>找到 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>上一处匹配</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>下一处匹配</translation>
    </message>
    <message>
        <source>Search in the document</source>
        <translation>在文档中搜索</translation>
    </message>
</context>
<context>
    <name>PdfSheet</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
</context>
<context>
    <name>PdfView</name>
    <message>
        <source>Fetching the document</source>
        <translation>正在获取文档</translation>
    </message>
    <message>
        <source>This document can&apos;t be read.</source>
        <translation>无法读取此文档。</translation>
    </message>
    <message>
        <source>The document could not be fetched.</source>
        <translation>无法获取文档。</translation>
    </message>
</context>
<context>
    <name>PendingLine</name>
    <message>
        <source>Not changed: %1</source>
        <translation>未修改：%1</translation>
    </message>
    <message>
        <source>Not deleted: %1</source>
        <translation>未删除：%1</translation>
    </message>
    <message>
        <source>No reaction: %1</source>
        <translation>未回应：%1</translation>
    </message>
    <message>
        <source>The change waits for the network</source>
        <translation>修改正在等待网络</translation>
    </message>
    <message>
        <source>The deletion waits for the network</source>
        <translation>删除正在等待网络</translation>
    </message>
    <message>
        <source>The reaction waits for the network</source>
        <translation>回应正在等待网络</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
</context>
<context>
    <name>PeoplePicker</name>
    <message>
        <source>Search people</source>
        <translation>搜索成员</translation>
    </message>
    <message>
        <source>Take %1 off</source>
        <translation>移除 %1</translation>
    </message>
    <message>
        <source>People</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>Nobody has this name</source>
        <translation>没有叫这个名字的人</translation>
    </message>
    <message>
        <source>Finding people needs a connection.</source>
        <translation>查找成员需要网络连接。</translation>
    </message>
</context>
<context>
    <name>PictureBubble</name>
    <message>
        <source>Picture %1</source>
        <translation>图片 %1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>PinsPanel</name>
    <message>
        <source>Pinned messages</source>
        <translation>置顶消息</translation>
    </message>
    <message>
        <source>Close pinned messages</source>
        <translation>关闭置顶消息</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>取消置顶</translation>
    </message>
    <message>
        <source>Nothing is pinned</source>
        <translation>没有置顶内容</translation>
    </message>
    <message>
        <source>What everybody should find again can be pinned from its menu.</source>
        <translation>想让大家再次找到的消息，可从其菜单中置顶。</translation>
    </message>
</context>
<context>
    <name>PlaybackSection</name>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>%1×</source>
        <translation>%1×</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>字幕</translation>
    </message>
    <message>
        <source>Show captions where a video has them.</source>
        <translation>视频有字幕时显示字幕。</translation>
    </message>
    <message>
        <source>Go on by itself</source>
        <translation>自动继续</translation>
    </message>
    <message>
        <source>Open the next lesson when one ends.</source>
        <translation>一节课结束后打开下一课。</translation>
    </message>
</context>
<context>
    <name>PlayerControls</name>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>Next lesson</source>
        <translation>下一课</translation>
    </message>
    <message>
        <source>Close mini player</source>
        <translation>关闭迷你播放器</translation>
    </message>
    <message>
        <source>Mini player</source>
        <translation>迷你播放器</translation>
    </message>
    <message>
        <source>Leave full screen</source>
        <translation>退出全屏</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
</context>
<context>
    <name>PlayerMenus</name>
    <message>
        <source>Speed %1</source>
        <translation>速度 %1</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>字幕</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Small text</source>
        <translation>小号文字</translation>
    </message>
    <message>
        <source>Medium text</source>
        <translation>中号文字</translation>
    </message>
    <message>
        <source>Large text</source>
        <translation>大号文字</translation>
    </message>
</context>
<context>
    <name>ProfileSection</name>
    <message>
        <source>Profile saved</source>
        <translation>个人资料已保存</translation>
    </message>
    <message>
        <source>Change picture</source>
        <translation>更换头像</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>选择图片</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp)</source>
        <translation>图片 (*.png *.jpg *.jpeg *.webp)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>About you</source>
        <translation>关于你</translation>
    </message>
    <message>
        <source>Save profile</source>
        <translation>保存个人资料</translation>
    </message>
    <message>
        <source>Picture changed</source>
        <translation>头像已更新</translation>
    </message>
</context>
<context>
    <name>QuoteLine</name>
    <message>
        <source>Answer to %1: %2</source>
        <translation>回复 %1：%2</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Navigation</source>
        <translation>导航</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>首页</translation>
    </message>
    <message>
        <source>Catalog</source>
        <translation>课程目录</translation>
    </message>
    <message>
        <source>My learning</source>
        <translation>我的学习</translation>
    </message>
    <message>
        <source>Jump to…</source>
        <translation>跳转到…</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n 条待发送</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadersSheet</name>
    <message>
        <source>Read by</source>
        <translation>已读的人</translation>
    </message>
    <message>
        <source>Nobody has read it yet.</source>
        <translation>还没有人读过。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>RegisterPage</name>
    <message>
        <source>Create account</source>
        <translation>创建账户</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>At least 8 characters</source>
        <translation>至少 8 个字符</translation>
    </message>
    <message>
        <source>Back to sign in</source>
        <translation>返回登录</translation>
    </message>
</context>
<context>
    <name>ReportCard</name>
    <message>
        <source>%1 reported %2: %3</source>
        <translation>%1 举报了 %2：%3</translation>
    </message>
    <message>
        <source>%1, %2: “%3”</source>
        <translation>%1，%2：“%3”</translation>
    </message>
    <message>
        <source>Delete for all…</source>
        <translation>为所有人删除…</translation>
    </message>
    <message>
        <source>Silenced</source>
        <translation>已被禁言</translation>
    </message>
    <message>
        <source>Silence…</source>
        <translation>禁言…</translation>
    </message>
    <message>
        <source>For an hour</source>
        <translation>一小时</translation>
    </message>
    <message>
        <source>For a day</source>
        <translation>一天</translation>
    </message>
    <message>
        <source>For a week</source>
        <translation>一周</translation>
    </message>
    <message>
        <source>Dismiss…</source>
        <translation>驳回…</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>For 10 minutes</source>
        <translation>10 分钟</translation>
    </message>
</context>
<context>
    <name>ReportsPanel</name>
    <message>
        <source>Reports</source>
        <translation>举报</translation>
    </message>
    <message>
        <source>Close reports</source>
        <translation>关闭举报</translation>
    </message>
    <message>
        <source>Nothing to look at</source>
        <translation>没有待处理的内容</translation>
    </message>
    <message>
        <source>Messages that somebody reports in your rooms wait here.</source>
        <translation>你的房间中被举报的消息会在这里等待处理。</translation>
    </message>
    <message>
        <source>Refused words</source>
        <translation>禁用词</translation>
    </message>
</context>
<context>
    <name>ResumeCard</name>
    <message>
        <source>Go on where you were</source>
        <translation>继续上次的学习</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>%1 % read</source>
        <translation>已读 %1 %</translation>
    </message>
</context>
<context>
    <name>ResumeNotice</name>
    <message>
        <source>Resumed at %1</source>
        <translation>已从 %1 继续</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>从头开始</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>忽略</translation>
    </message>
</context>
<context>
    <name>ReviewList</name>
    <message>
        <source>No reviews yet</source>
        <translation>暂无评价</translation>
    </message>
    <message>
        <source>Students who took this course can write the first one.</source>
        <translation>学过此课程的学员可以写下第一条评价。</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>显示更多</translation>
    </message>
</context>
<context>
    <name>RoomList</name>
    <message>
        <source>Rooms</source>
        <translation>房间</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n 条待发送</numerusform>
        </translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>正在连接…</translation>
    </message>
    <message>
        <source>Search messages</source>
        <translation>搜索消息</translation>
    </message>
    <message>
        <source>Nobody has written yet</source>
        <translation>还没有人发言</translation>
    </message>
    <message>
        <source>Enroll in a course: its room appears here.</source>
        <translation>报名课程后，其房间会显示在这里。</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>举报</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>新建对话</translation>
    </message>
    <message>
        <source>Be seen again</source>
        <translation>恢复可见</translation>
    </message>
    <message>
        <source>Become invisible</source>
        <translation>隐身</translation>
    </message>
    <message>
        <source>Search by person, day or file</source>
        <translation>按人、日期或文件搜索</translation>
    </message>
    <message>
        <source>Reports: %1</source>
        <translation>举报：%1</translation>
    </message>
    <message>
        <source>You are invisible</source>
        <translation>你处于隐身状态</translation>
    </message>
    <message>
        <source>Begin a conversation with the plus above. What was reported waits behind the flag.</source>
        <translation>用上方的加号开始对话。被举报的内容在旗标后等待处理。</translation>
    </message>
</context>
<context>
    <name>RoomMenu</name>
    <message>
        <source>Moderation</source>
        <translation>管理</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>处理记录</translation>
    </message>
    <message>
        <source>Refused words</source>
        <translation>禁用词</translation>
    </message>
    <message>
        <source>Open this room again…</source>
        <translation>重新开放房间…</translation>
    </message>
    <message>
        <source>Archive this room…</source>
        <translation>归档房间…</translation>
    </message>
</context>
<context>
    <name>RoomRow</name>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n 条未读</numerusform>
        </translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>已静音</translation>
    </message>
    <message>
        <source>Draft: %1</source>
        <translation>草稿：%1</translation>
    </message>
    <message>
        <source>You are mentioned</source>
        <translation>有人提到你</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>在线</translation>
    </message>
    <message numerus="yes">
        <source>%n not sent yet</source>
        <translation>
            <numerusform>%n 条尚未发送</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not sent</source>
        <translation>
            <numerusform>%n 条未发送</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RoomSearchPanel</name>
    <message>
        <source>Search in this room</source>
        <translation>在此房间中搜索</translation>
    </message>
    <message>
        <source>Close search</source>
        <translation>关闭搜索</translation>
    </message>
    <message>
        <source>Words to look for</source>
        <translation>要查找的词</translation>
    </message>
    <message>
        <source>Found messages</source>
        <translation>找到的消息</translation>
    </message>
    <message>
        <source>Type what was said. The newest comes first.</source>
        <translation>输入说过的内容，最新的排在最前。</translation>
    </message>
    <message>
        <source>Searching needs a connection.</source>
        <translation>搜索需要网络连接。</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>未找到结果</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>正在搜索…</translation>
    </message>
    <message>
        <source>Go to a day…</source>
        <translation>转到某一天…</translation>
    </message>
</context>
<context>
    <name>RoomSettingsSheet</name>
    <message>
        <source>Settings of “%1”</source>
        <translation>“%1”的设置</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Chat is open</source>
        <translation>聊天已开放</translation>
    </message>
    <message>
        <source>Switched off, only those who look after the course can write.</source>
        <translation>关闭后只有课程管理者可以发言。</translation>
    </message>
    <message>
        <source>Announcements only</source>
        <translation>仅限公告</translation>
    </message>
    <message>
        <source>Everybody reads, only those who look after the room write.</source>
        <translation>所有人可读，只有管理者可以发言。</translation>
    </message>
    <message>
        <source>Slow mode: time between two messages of one person</source>
        <translation>慢速模式：同一人两条消息之间的间隔</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>10 seconds</source>
        <translation>10 秒</translation>
    </message>
    <message>
        <source>30 seconds</source>
        <translation>30 秒</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 分钟</translation>
    </message>
    <message>
        <source>5 minutes</source>
        <translation>5 分钟</translation>
    </message>
    <message>
        <source>Largest file</source>
        <translation>最大文件</translation>
    </message>
    <message>
        <source>No files</source>
        <translation>不允许文件</translation>
    </message>
    <message>
        <source>Kinds of files</source>
        <translation>文件类型</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>Pictures and documents</source>
        <translation>图片和文档</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>清除搜索</translation>
    </message>
</context>
<context>
    <name>SearchFilters</name>
    <message>
        <source>Any time</source>
        <translation>任何时间</translation>
    </message>
    <message>
        <source>Last week</source>
        <translation>最近一周</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>最近一月</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>最近一年</translation>
    </message>
    <message>
        <source>Anybody</source>
        <translation>任何人</translation>
    </message>
    <message>
        <source>With files</source>
        <translation>含文件</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>所有地方</translation>
    </message>
    <message>
        <source>From a day…</source>
        <translation>从某天起…</translation>
    </message>
    <message>
        <source>Up to a day…</source>
        <translation>到某天为止…</translation>
    </message>
</context>
<context>
    <name>SearchResults</name>
    <message>
        <source>In messages</source>
        <translation>消息中</translation>
    </message>
    <message>
        <source>Found messages</source>
        <translation>找到的消息</translation>
    </message>
    <message>
        <source>Searching needs a connection.</source>
        <translation>搜索需要网络连接。</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>未找到结果</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>正在搜索…</translation>
    </message>
    <message>
        <source>Type what was said, or choose what narrows it.</source>
        <translation>输入说过的话，或选择筛选条件。</translation>
    </message>
</context>
<context>
    <name>SeekBar</name>
    <message>
        <source>Position</source>
        <translation>播放位置</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
</context>
<context>
    <name>SendStateLine</name>
    <message>
        <source>Not sent</source>
        <translation>未发送</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>已编辑</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>等待发送</translation>
    </message>
    <message numerus="yes">
        <source>Read by %n</source>
        <translation>
            <numerusform>%n 人已读</numerusform>
        </translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>已发送</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
</context>
<context>
    <name>ServerLine</name>
    <message>
        <source>Connecting…</source>
        <translation>正在连接…</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>已连接</translation>
    </message>
    <message>
        <source>Not reachable</source>
        <translation>无法连接</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Choose another server</source>
        <translation>选择其他服务器</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>That is not a server&apos;s address.</source>
        <translation>这不是服务器地址。</translation>
    </message>
    <message>
        <source>Use this server</source>
        <translation>使用此服务器</translation>
    </message>
</context>
<context>
    <name>Sentence</name>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Profile</source>
        <translation>个人资料</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Playback</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Access tokens</source>
        <translation>访问令牌</translation>
    </message>
    <message>
        <source>Programs</source>
        <translation>程序</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Jump anywhere</source>
        <translation>快速跳转</translation>
    </message>
    <message>
        <source>Search courses</source>
        <translation>搜索课程</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>首页</translation>
    </message>
    <message>
        <source>Catalog</source>
        <translation>课程目录</translation>
    </message>
    <message>
        <source>My learning</source>
        <translation>我的学习</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>显示此列表</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>播放或暂停</translation>
    </message>
    <message>
        <source>5 seconds back or on</source>
        <translation>后退或前进 5 秒</translation>
    </message>
    <message>
        <source>10 seconds back or on</source>
        <translation>后退或前进 10 秒</translation>
    </message>
    <message>
        <source>Louder or quieter</source>
        <translation>增大或减小音量</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>静音</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>字幕</translation>
    </message>
    <message>
        <source>Slower or faster</source>
        <translation>减速或加速</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>全局</translation>
    </message>
    <message>
        <source>In a video</source>
        <translation>视频播放时</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Chat beside the lesson</source>
        <translation>课程旁的聊天</translation>
    </message>
    <message>
        <source>Ask here</source>
        <translation>在此提问</translation>
    </message>
    <message>
        <source>Next lesson</source>
        <translation>下一课</translation>
    </message>
    <message>
        <source>From message to message</source>
        <translation>在消息之间移动</translation>
    </message>
    <message>
        <source>The newest message</source>
        <translation>最新消息</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>回复</translation>
    </message>
    <message>
        <source>Open thread</source>
        <translation>打开话题串</translation>
    </message>
    <message>
        <source>Menu of a message; send</source>
        <translation>消息菜单；发送</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>换行</translation>
    </message>
    <message>
        <source>Edit what you said last</source>
        <translation>编辑你的上一条消息</translation>
    </message>
    <message>
        <source>In messages</source>
        <translation>在消息中</translation>
    </message>
    <message>
        <source>Search in the conversation</source>
        <translation>在对话中搜索</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Create account</source>
        <translation>创建账户</translation>
    </message>
</context>
<context>
    <name>SilenceSheet</name>
    <message>
        <source>Silence %1</source>
        <translation>禁言 %1</translation>
    </message>
    <message>
        <source>Silence</source>
        <translation>禁言</translation>
    </message>
    <message>
        <source>They can read what is said here, but not write, for:</source>
        <translation>期间可以阅读，但不能发言：</translation>
    </message>
    <message>
        <source>10 minutes</source>
        <translation>10 分钟</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 小时</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 天</translation>
    </message>
    <message>
        <source>1 week</source>
        <translation>1 周</translation>
    </message>
    <message>
        <source>Reason (kept among the decisions)</source>
        <translation>原因（保存在处理记录中）</translation>
    </message>
</context>
<context>
    <name>Stars</name>
    <message>
        <source>Rated %1 of 5</source>
        <translation>评分 %1/5</translation>
    </message>
    <message>
        <source>Not rated yet</source>
        <translation>暂无评分</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新</translation>
    </message>
</context>
<context>
    <name>StrandedMessages</name>
    <message>
        <source>Not sent: the room is gone</source>
        <translation>未发送：房间已不存在</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>复制文本</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
</context>
<context>
    <name>TabStrip</name>
    <message>
        <source>Sections</source>
        <translation>分区</translation>
    </message>
</context>
<context>
    <name>ThreadComposer</name>
    <message>
        <source>Reply in this thread</source>
        <translation>在此话题串中回复</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
</context>
<context>
    <name>ThreadPanel</name>
    <message>
        <source>Thread</source>
        <translation>话题串</translation>
    </message>
    <message>
        <source>Close thread</source>
        <translation>关闭话题串</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>There may be more replies: the server can&apos;t be reached.</source>
        <translation>可能还有更多回复：无法连接服务器。</translation>
    </message>
    <message numerus="yes">
        <source>%n replies</source>
        <translation>
            <numerusform>%n 条回复</numerusform>
        </translation>
    </message>
    <message>
        <source>No replies yet</source>
        <translation>还没有回复</translation>
    </message>
    <message>
        <source>There may be more replies: %1</source>
        <translation>可能还有更多回复：%1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>TokenRow</name>
    <message>
        <source>Revoke…</source>
        <translation>撤销…</translation>
    </message>
</context>
<context>
    <name>TokensSection</name>
    <message>
        <source>Revoked. It does not open anything any more.</source>
        <translation>已撤销，不再有效。</translation>
    </message>
    <message>
        <source>A program with such a token brings people into the school, speaks for students, and reads all messages. Give each program its own.</source>
        <translation>持有此类令牌的程序可以让人加入学校、代表学生发言，并读取所有消息。请为每个程序单独创建。</translation>
    </message>
    <message>
        <source>Programs of your school that read and write in your name. Whatever you don&apos;t know, revoke: the program asks again if it is needed.</source>
        <translation>学校中以你的名义读写的程序。不认识的请撤销：如有需要，程序会再次申请。</translation>
    </message>
    <message>
        <source>New token…</source>
        <translation>新建令牌…</translation>
    </message>
    <message>
        <source>Programs</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>Access tokens</source>
        <translation>访问令牌</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>显示更多</translation>
    </message>
    <message>
        <source>No program has a token</source>
        <translation>没有程序持有令牌</translation>
    </message>
    <message>
        <source>No program speaks for you</source>
        <translation>没有程序代表你</translation>
    </message>
    <message>
        <source>What other software of the school may do here begins with one.</source>
        <translation>学校的其他软件要在这里工作，首先需要一个令牌。</translation>
    </message>
    <message>
        <source>Where your school lets one write in your name, it is listed here.</source>
        <translation>如果学校允许某个程序以你的名义发言，它会列在这里。</translation>
    </message>
    <message>
        <source>Revoke the token of %1?</source>
        <translation>撤销 %1 的令牌？</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>The program is shut out at once, until it gets another one.</source>
        <translation>该程序会立即失去访问权限，直到获得新的令牌。</translation>
    </message>
    <message>
        <source>The program can&apos;t read or write in your name any more, at once.</source>
        <translation>该程序将立即无法再以你的名义读写。</translation>
    </message>
    <message>
        <source>Also the tokens it made</source>
        <translation>同时撤销它创建的令牌</translation>
    </message>
    <message>
        <source>The people it brought can&apos;t go on by it, either.</source>
        <translation>它带来的人也将无法再通过它继续使用。</translation>
    </message>
</context>
<context>
    <name>VideoProblem</name>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>VideoStage</name>
    <message>
        <source>Video %1</source>
        <translation>视频 %1</translation>
    </message>
</context>
<context>
    <name>VoiceBar</name>
    <message>
        <source>There is no microphone to record with.</source>
        <translation>没有可用于录音的麦克风。</translation>
    </message>
    <message>
        <source>Recording, %1</source>
        <translation>正在录音，%1</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Send recording</source>
        <translation>发送录音</translation>
    </message>
    <message>
        <source>The microphone is gone. What it heard can be sent.</source>
        <translation>麦克风已断开。已录下的内容仍可发送。</translation>
    </message>
</context>
<context>
    <name>VoiceBubble</name>
    <message>
        <source>Pause voice message</source>
        <translation>暂停语音消息</translation>
    </message>
    <message>
        <source>Play voice message</source>
        <translation>播放语音消息</translation>
    </message>
    <message>
        <source>This can&apos;t be played here.</source>
        <translation>此处无法播放。</translation>
    </message>
    <message>
        <source>Length %1</source>
        <translation>时长 %1</translation>
    </message>
</context>
<context>
    <name>VolumeControl</name>
    <message>
        <source>Unmute</source>
        <translation>取消静音</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>静音</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>音量</translation>
    </message>
</context>
<context>
    <name>WeekCard</name>
    <message>
        <source>Your week</source>
        <translation>本周学习</translation>
    </message>
    <message>
        <source>Goal %1 min</source>
        <translation>目标 %1 分钟</translation>
    </message>
    <message>
        <source>%1: %2 minutes</source>
        <translation>%1：%2 分钟</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) in a row</source>
        <translation>
            <numerusform>连续 %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lesson(s) completed</source>
        <translation>
            <numerusform>完成 %n 节课</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in all</source>
        <translation>共 %1</translation>
    </message>
    <message>
        <source>No minutes yet</source>
        <translation>暂无学习时长</translation>
    </message>
</context>
<context>
    <name>WordRow</name>
    <message>
        <source>Remove “%1”</source>
        <translation>移除“%1”</translation>
    </message>
</context>
<context>
    <name>WordsPanel</name>
    <message>
        <source>Refused words</source>
        <translation>禁用词</translation>
    </message>
    <message>
        <source>Close refused words</source>
        <translation>关闭禁用词</translation>
    </message>
    <message>
        <source>A message with one of these words is refused, in every room of the school, whatever case and accents.</source>
        <translation>含有这些词的消息在学校的所有房间都会被拒绝，不区分大小写和重音。</translation>
    </message>
    <message>
        <source>A message with one of these words is refused, in every room of the school, whatever case and accents. Admins change the list.</source>
        <translation>含有这些词的消息在学校的所有房间都会被拒绝，不区分大小写和重音。列表由管理员更改。</translation>
    </message>
    <message>
        <source>One word, without spaces or signs.</source>
        <translation>请输入一个词，不含空格和符号。</translation>
    </message>
    <message>
        <source>New word</source>
        <translation>新词</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>No word is refused</source>
        <translation>没有禁用词</translation>
    </message>
    <message>
        <source>Words that nobody shall write in this school stand here.</source>
        <translation>这里列出学校中任何人都不应使用的词。</translation>
    </message>
</context>
</TS>

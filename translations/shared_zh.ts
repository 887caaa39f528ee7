<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh" sourcelanguage="en">
<context>
    <name>Errors</name>
    <message>
        <source>You have reported this message already.</source>
        <translation>你已经举报过这条消息。</translation>
    </message>
    <message>
        <source>Only those who look after this room may write here.</source>
        <translation>只有管理这个聊天室的人可以发言。</translation>
    </message>
    <message>
        <source>There is no such attachment.</source>
        <translation>没有这个附件。</translation>
    </message>
    <message>
        <source>The chat is very busy. Try again in a moment.</source>
        <translation>聊天非常繁忙，请稍后再试。</translation>
    </message>
    <message>
        <source>The chat of this course is switched off.</source>
        <translation>这门课程的聊天已关闭。</translation>
    </message>
    <message>
        <source>There is nothing in this message.</source>
        <translation>消息内容为空。</translation>
    </message>
    <message>
        <source>The list changed since. Please load it again.</source>
        <translation>列表已发生变化，请重新加载。</translation>
    </message>
    <message>
        <source>That is not an emoji.</source>
        <translation>这不是表情符号。</translation>
    </message>
    <message>
        <source>This message holds characters that can&apos;t be seen, such as those that turn text around.</source>
        <translation>这条消息含有看不见的字符，例如会颠倒文字方向的字符。</translation>
    </message>
    <message>
        <source>You are the last admin. Make somebody else an admin first.</source>
        <translation>你是最后一位管理员，请先指定另一位管理员。</translation>
    </message>
    <message>
        <source>There is no such message.</source>
        <translation>没有这条消息。</translation>
    </message>
    <message>
        <source>That is possible in groups only.</source>
        <translation>只有群组可以这样做。</translation>
    </message>
    <message>
        <source>You are not a member of this course&apos;s chat.</source>
        <translation>你不是这门课程聊天的成员。</translation>
    </message>
    <message>
        <source>That person is not in this room.</source>
        <translation>此人不在这个聊天室。</translation>
    </message>
    <message>
        <source>This message was written by somebody else.</source>
        <translation>这条消息是别人写的。</translation>
    </message>
    <message>
        <source>This room is archived and can only be read.</source>
        <translation>这个聊天室已归档，只能阅读。</translation>
    </message>
    <message>
        <source>The message you reply to is not in this room.</source>
        <translation>你回复的消息不在这个聊天室。</translation>
    </message>
    <message>
        <source>This lesson is not part of this room&apos;s course.</source>
        <translation>这节课不属于这个聊天室的课程。</translation>
    </message>
    <message>
        <source>Somebody you mention is not in this room.</source>
        <translation>你提到的人中有人不在这个聊天室。</translation>
    </message>
    <message>
        <source>can&apos;t be given beside %1</source>
        <translation>不能与 %1 同时给出</translation>
    </message>
    <message>
        <source>is not in this room</source>
        <translation>不在这个聊天室</translation>
    </message>
    <message>
        <source>There is no such report.</source>
        <translation>没有这条举报。</translation>
    </message>
    <message>
        <source>There is no room for more people here.</source>
        <translation>这里已经满员。</translation>
    </message>
    <message>
        <source>There is no such room.</source>
        <translation>没有这个聊天室。</translation>
    </message>
    <message>
        <source>Too much is being written here. Wait a moment.</source>
        <translation>这里的消息太多了，请稍候。</translation>
    </message>
    <message>
        <source>You may not write here for a while.</source>
        <translation>你暂时不能在这里发言。</translation>
    </message>
    <message>
        <source>This room is in slow mode. Wait a little before you write again.</source>
        <translation>这个聊天室处于慢速模式，请稍等再发言。</translation>
    </message>
    <message>
        <source>This message is too long.</source>
        <translation>消息太长。</translation>
    </message>
    <message>
        <source>This message has as many different reactions as it can hold.</source>
        <translation>这条消息的不同回应已达上限。</translation>
    </message>
    <message>
        <source>This message has a word in it that this school does not allow.</source>
        <translation>消息中含有本校不允许的词语。</translation>
    </message>
    <message>
        <source>This account is blocked. Write to the school if you think that is a mistake.</source>
        <translation>此账户已被封禁。如果你认为有误，请联系学校。</translation>
    </message>
    <message>
        <source>An account with this email address exists already.</source>
        <translation>该邮箱地址已注册账户。</translation>
    </message>
    <message>
        <source>Email or password is wrong.</source>
        <translation>邮箱或密码错误。</translation>
    </message>
    <message>
        <source>The list changed. Please load it again.</source>
        <translation>列表已更改，请重新加载。</translation>
    </message>
    <message>
        <source>Too many wrong passwords. Try again later.</source>
        <translation>密码错误次数过多，请稍后再试。</translation>
    </message>
    <message>
        <source>There is no such person.</source>
        <translation>没有此人。</translation>
    </message>
    <message>
        <source>This school does not offer that way to sign in.</source>
        <translation>此学校不支持该登录方式。</translation>
    </message>
    <message>
        <source>This sign-in was used twice and has been ended. Please sign in again.</source>
        <translation>此登录被重复使用，已被终止。请重新登录。</translation>
    </message>
    <message>
        <source>This school does not accept new accounts.</source>
        <translation>此学校不接受新账户注册。</translation>
    </message>
    <message>
        <source>The current password is wrong.</source>
        <translation>当前密码错误。</translation>
    </message>
    <message>
        <source>A request made with a cookie needs the header X-Requested-With.</source>
        <translation>使用 Cookie 的请求需要 X-Requested-With 标头。</translation>
    </message>
    <message>
        <source>You are not allowed to do that.</source>
        <translation>你没有权限执行此操作。</translation>
    </message>
    <message>
        <source>Please sign in first.</source>
        <translation>请先登录。</translation>
    </message>
    <message>
        <source>Your sign-in has expired. Please sign in again.</source>
        <translation>你的登录已过期，请重新登录。</translation>
    </message>
    <message>
        <source>Your sign-in is not valid. Please sign in again.</source>
        <translation>你的登录无效，请重新登录。</translation>
    </message>
    <message>
        <source>There is no such course.</source>
        <translation>没有此课程。</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>The server can&apos;t be reached. Check the network and try again.</source>
        <translation>无法连接服务器。请检查网络后重试。</translation>
    </message>
    <message>
        <source>The server took too long to answer.</source>
        <translation>服务器响应超时。</translation>
    </message>
    <message>
        <source>Only ten files go at a time. The others have been left out.</source>
        <translation>一次最多发送十个文件，其余的未发送。</translation>
    </message>
    <message>
        <source>The server gave an answer this program does not understand.</source>
        <translation>服务器返回了本程序无法识别的内容。</translation>
    </message>
    <message>
        <source>The video can&apos;t be played right now.</source>
        <translation>视频暂时无法播放。</translation>
    </message>
    <message>
        <source>You are enrolled in this course already.</source>
        <translation>你已报名此课程。</translation>
    </message>
    <message>
        <source>There is no such enrollment.</source>
        <translation>没有此报名记录。</translation>
    </message>
    <message>
        <source>This course has to be paid for first.</source>
        <translation>此课程需要先付费。</translation>
    </message>
    <message>
        <source>Something went wrong on the server. It has been noted.</source>
        <translation>服务器出错，问题已记录。</translation>
    </message>
    <message>
        <source>There is no such lesson in this course.</source>
        <translation>此课程中没有这节课。</translation>
    </message>
    <message>
        <source>This link has expired.</source>
        <translation>此链接已过期。</translation>
    </message>
    <message>
        <source>This link is not valid.</source>
        <translation>此链接无效。</translation>
    </message>
    <message>
        <source>This file is not an image that can be read (PNG, JPEG or WebP).</source>
        <translation>此文件不是可读取的图片（PNG、JPEG 或 WebP）。</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>没有此文件。</translation>
    </message>
    <message>
        <source>That part of the file does not exist.</source>
        <translation>文件的该部分不存在。</translation>
    </message>
    <message>
        <source>The upload could not be read.</source>
        <translation>无法读取上传的内容。</translation>
    </message>
    <message>
        <source>The request&apos;s headers are too large.</source>
        <translation>请求标头过大。</translation>
    </message>
    <message>
        <source>Some of what was entered is not right.</source>
        <translation>部分输入内容有误。</translation>
    </message>
    <message>
        <source>The request&apos;s JSON is nested too deeply.</source>
        <translation>请求的 JSON 嵌套过深。</translation>
    </message>
    <message>
        <source>The request is not valid HTTP.</source>
        <translation>请求不是有效的 HTTP。</translation>
    </message>
    <message>
        <source>The request is not a valid JSON object.</source>
        <translation>请求不是有效的 JSON 对象。</translation>
    </message>
    <message>
        <source>This address does not take that method.</source>
        <translation>此地址不支持该方法。</translation>
    </message>
    <message>
        <source>There is nothing at this address.</source>
        <translation>此地址没有内容。</translation>
    </message>
    <message>
        <source>The request took too long to arrive.</source>
        <translation>请求接收超时。</translation>
    </message>
    <message>
        <source>The request is too large.</source>
        <translation>请求过大。</translation>
    </message>
    <message>
        <source>The server could not make sense of a message.</source>
        <translation>服务器无法理解一条消息。</translation>
    </message>
    <message>
        <source>The server does not know this kind of message.</source>
        <translation>服务器不认识这种消息。</translation>
    </message>
    <message>
        <source>Open the conversation first.</source>
        <translation>请先打开对话。</translation>
    </message>
    <message>
        <source>Too many conversations are open at once.</source>
        <translation>同时打开的对话太多。</translation>
    </message>
    <message>
        <source>Too many requests. Please wait a moment.</source>
        <translation>请求过多，请稍候。</translation>
    </message>
    <message>
        <source>The request&apos;s content type is not supported here.</source>
        <translation>此处不支持该请求的内容类型。</translation>
    </message>
    <message>
        <source>You have reviewed this course already.</source>
        <translation>你已评价过此课程。</translation>
    </message>
    <message>
        <source>The server is restarting. Please try again in a moment.</source>
        <translation>服务器正在重启，请稍后再试。</translation>
    </message>
    <message>
        <source>Somebody changed this at the same moment. Please try again.</source>
        <translation>有人同时更改了此内容，请重试。</translation>
    </message>
    <message>
        <source>The server&apos;s data is damaged. Please tell the school.</source>
        <translation>服务器数据已损坏，请告知学校。</translation>
    </message>
    <message>
        <source>The server&apos;s disk is full. Nothing was saved.</source>
        <translation>服务器磁盘已满，未保存任何内容。</translation>
    </message>
    <message>
        <source>The server can&apos;t write to its data at the moment. Nothing was saved.</source>
        <translation>服务器暂时无法写入数据，未保存任何内容。</translation>
    </message>
    <message>
        <source>The server&apos;s data belongs to another version of the server.</source>
        <translation>服务器数据属于其他版本的服务器。</translation>
    </message>
    <message>
        <source>The server can&apos;t reach its data at the moment. Please try again.</source>
        <translation>服务器暂时无法访问数据，请重试。</translation>
    </message>
    <message>
        <source>must be one of: %1</source>
        <translation>必须是以下之一：%1</translation>
    </message>
    <message>
        <source>contains characters that are not allowed</source>
        <translation>包含不允许的字符</translation>
    </message>
    <message>
        <source>is not an email address</source>
        <translation>不是邮箱地址</translation>
    </message>
    <message>
        <source>is not an emoji</source>
        <translation>不是表情符号</translation>
    </message>
    <message>
        <source>is not an id</source>
        <translation>不是有效的 ID</translation>
    </message>
    <message>
        <source>is not the same as above</source>
        <translation>与上面的输入不一致</translation>
    </message>
    <message>
        <source>must be one file</source>
        <translation>只能是一个文件</translation>
    </message>
    <message>
        <source>must be single words</source>
        <translation>必须是单个的词</translation>
    </message>
    <message>
        <source>must be one other person</source>
        <translation>必须是另外一个人</translation>
    </message>
    <message>
        <source>is not a phone number</source>
        <translation>不是电话号码</translation>
    </message>
    <message>
        <source>must be pairs of seconds, the first smaller than the second</source>
        <translation>必须是成对的秒数，且前者小于后者</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>未填写</translation>
    </message>
    <message>
        <source>is not a time as in 2026-01-31T12:30:00Z</source>
        <translation>不是有效的时间，格式应如 2026-01-31T12:30:00Z</translation>
    </message>
    <message>
        <source>must have at least %1 entries</source>
        <translation>至少需要 %1 项</translation>
    </message>
    <message>
        <source>must be at most %1</source>
        <translation>不能大于 %1</translation>
    </message>
    <message>
        <source>must have at most %1 characters</source>
        <translation>最多 %1 个字符</translation>
    </message>
    <message>
        <source>must have at most %1 entries</source>
        <translation>最多 %1 项</translation>
    </message>
    <message>
        <source>must have at least %1 characters</source>
        <translation>至少需要 %1 个字符</translation>
    </message>
    <message>
        <source>must be at least %1</source>
        <translation>不能小于 %1</translation>
    </message>
    <message>
        <source>is not known here</source>
        <translation>在此处无法识别</translation>
    </message>
    <message>
        <source>is not a web address</source>
        <translation>不是网址</translation>
    </message>
    <message>
        <source>has a word in it that is not allowed</source>
        <translation>含有不允许使用的词</translation>
    </message>
    <message>
        <source>is of the wrong type</source>
        <translation>类型不正确</translation>
    </message>
    <message>
        <source>must be true or false</source>
        <translation>必须为 true 或 false</translation>
    </message>
    <message>
        <source>must be a whole number</source>
        <translation>必须是整数</translation>
    </message>
    <message>
        <source>must be a list</source>
        <translation>必须是列表</translation>
    </message>
    <message>
        <source>must be a number</source>
        <translation>必须是数字</translation>
    </message>
    <message>
        <source>must be an object</source>
        <translation>必须是对象</translation>
    </message>
    <message>
        <source>must be text</source>
        <translation>必须是文本</translation>
    </message>
    <message>
        <source>is not right</source>
        <translation>不正确</translation>
    </message>
    <message>
        <source>The server is very busy. Please try again in a moment.</source>
        <translation>服务器繁忙，请稍后再试。</translation>
    </message>
    <message>
        <source>is not a language as in en or pt-BR</source>
        <translation>不是语言代码（如 en 或 pt-BR）</translation>
    </message>
    <message>
        <source>needs a file</source>
        <translation>需要一个文件</translation>
    </message>
    <message>
        <source>Sign in to do that. An API token may not.</source>
        <translation>请登录后再操作。API 令牌无权这样做。</translation>
    </message>
    <message>
        <source>Somebody of that external id has just been created.</source>
        <translation>刚刚已创建了使用该外部标识的人。</translation>
    </message>
    <message>
        <source>There is no such token.</source>
        <translation>没有这个令牌。</translation>
    </message>
    <message>
        <source>This file is empty.</source>
        <translation>此文件为空。</translation>
    </message>
    <message>
        <source>Files of this kind may not be sent in this room.</source>
        <translation>此房间不允许发送这种类型的文件。</translation>
    </message>
    <message>
        <source>This file is larger than this room allows.</source>
        <translation>此文件超过了此房间允许的大小。</translation>
    </message>
    <message>
        <source>This file is not a recording that can be played.</source>
        <translation>此文件不是可以播放的录音。</translation>
    </message>
    <message>
        <source>This file can&apos;t be read any more.</source>
        <translation>此文件已无法读取。</translation>
    </message>
    <message>
        <source>This file can&apos;t be read.</source>
        <translation>无法读取此文件。</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>Welcome.</source>
        <translation>欢迎。</translation>
    </message>
    <message>
        <source>Signed in.</source>
        <translation>已登录。</translation>
    </message>
    <message>
        <source>Still signed in.</source>
        <translation>仍处于登录状态。</translation>
    </message>
    <message>
        <source>Signed out.</source>
        <translation>已退出登录。</translation>
    </message>
    <message>
        <source>The password has been changed. Other devices have been signed out.</source>
        <translation>密码已更改，其他设备已退出登录。</translation>
    </message>
    <message>
        <source>The account has been deleted.</source>
        <translation>账户已删除。</translation>
    </message>
    <message>
        <source>Enrolled.</source>
        <translation>已报名。</translation>
    </message>
    <message>
        <source>Progress saved.</source>
        <translation>进度已保存。</translation>
    </message>
</context>
</TS>

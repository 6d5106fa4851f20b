"""Why a link cannot be made, or shows nothing."""

from throughline.core.errors import ThroughlineError


class LinkEnded(ThroughlineError):
    code = "link_ended"
    status = 404
    zh = "这个链接不存在、已到期或已撤销；请向分享给您的人要一个新的。"
    en = "This link does not exist, has expired or was taken back; ask whoever shared it for a new one."


class NotInLink(ThroughlineError):
    code = "not_in_link"
    status = 403
    zh = "这个链接只供查看一个页面；其余内容请登录后查看。"
    en = "This link shows one page, for reading only; sign in for anything else."


class LinkTooLong(ThroughlineError):
    code = "link_too_long"
    status = 422
    zh = "只读链接最长 {days} 天、最短 1 小时；请选一个较短的期限。"
    en = "A link lasts from one hour to {days} days; choose a time in between."

"""Why a call was refused, in words for whoever looks after the sender. None holds anything of a secret."""

from throughline.core.errors import ThroughlineError


class CallRefused(ThroughlineError):
    """Base of all of them."""


class NoSuchWebhook(CallRefused):
    code = "webhook_unknown"
    status = 404
    zh = "没有这个推送地址；请在“CRM › 连接”里复制新的地址。"
    en = "There is no such webhook; copy its address again from “CRM › Connectors”."


class OnlyPost(CallRefused):
    code = "webhook_only_post"
    status = 405
    zh = "推送请用 POST。"
    en = "Send records with POST."


class SignatureMissing(CallRefused):
    code = "webhook_unsigned"
    status = 401
    zh = "推送没有签名：缺少 {headers}。请核对连接里选的签名方式。"
    en = "The call is not signed: {headers} is missing. Check the scheme chosen for the connector."


class SignatureWrong(CallRefused):
    code = "webhook_signature_wrong"
    status = 401
    zh = "推送的签名不对：请核对密钥和签名方式，并对未经改动的原始内容签名。"
    en = "The signature is wrong: check the secret and the scheme, and sign the raw body as it is sent."


class SecretNotSet(CallRefused):
    code = "webhook_without_secret"
    status = 401
    zh = "这个连接还没有可用的签名密钥；请在“CRM › 连接”里生成或重新填写。"
    en = "The connector has no secret it can check with; make or enter one in “CRM › Connectors”."


class TimestampOutside(CallRefused):
    code = "webhook_timestamp_outside"
    status = 401
    zh = "推送的时间戳与现在相差超过 {seconds} 秒：请校准发送方的时钟，重发时用新的时间戳。"
    en = "The timestamp is more than {seconds} s away: set the sender's clock, and stamp each attempt anew."


class BodyTooLarge(CallRefused):
    code = "webhook_body_too_large"
    status = 413
    zh = "一次推送最多 {limit} MB；请分几次发送。"
    en = "A call holds at most {limit} MB; send it in parts."


class RecordTooLarge(CallRefused):
    code = "webhook_record_too_large"
    status = 413
    zh = "第 {place} 条记录超过 {limit} MB；请去掉附件一类的内容后重发。"
    en = "Record {place} is larger than {limit} MB; leave attachments out and send again."


class TooManyRecords(CallRefused):
    code = "webhook_too_many_records"
    status = 413
    zh = "一次推送最多 {limit} 条记录，这次有 {records} 条；请分几次发送。"
    en = "A call holds at most {limit} records, this one {records}; send them in parts."


class BodyNotReadable(CallRefused):
    code = "webhook_body_not_readable"
    status = 400
    zh = "推送的内容不是完整的 JSON 对象或数组（UTF-8）；请核对发送方的输出。"
    en = "The body is no complete JSON object or array (UTF-8); check what the sender writes."


class WebhookPaused(CallRefused):
    code = "webhook_paused"
    status = 503
    zh = "这个连接已暂停；请稍后重发，恢复后会照常接收。"
    en = "The connector is paused; send again later, it will be taken once the connector goes on."


class WebhookGone(CallRefused):
    code = "webhook_gone"
    status = 410
    zh = "这个连接已终止，不再接收；请停止推送。"
    en = "The connector has ended and takes nothing any more; stop sending."

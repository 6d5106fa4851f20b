"""What can be wrong with an installation when a command starts; each says what to do."""

from throughline.core.errors import ThroughlineError


class BadDatabaseUrl(ThroughlineError):
    code = "bad_database_url"
    zh = "DATABASE_URL 写得不对（{problem}）；应为 postgresql://用户:密码@主机:5432/数据库。"
    en = "DATABASE_URL is not an address ({problem}); write postgresql://user:password@host:5432/database."


class DatabaseUnreachable(ThroughlineError):
    code = "database_unreachable"
    zh = "连不上 {host} 的数据库（{problem}）；请检查 DATABASE_URL，或去掉它以使用内置的 PostgreSQL。"
    en = (
        "The database at {host} cannot be reached ({problem}); "
        "check DATABASE_URL, or unset it to use the embedded PostgreSQL."
    )


class DatabaseTooOld(ThroughlineError):
    code = "database_too_old"
    zh = "DATABASE_URL 的 PostgreSQL 是 {found} 版；请升级到 {oldest} 或更新的版本。"
    en = "The PostgreSQL of DATABASE_URL is version {found}; use version {oldest} or newer."


class StateNotWritable(ThroughlineError):
    code = "state_not_writable"
    zh = "不能写入状态目录 {path}（{problem}）；请给当前用户写权限，或用 THROUGHLINE_STATE 指定别处。"
    en = (
        "The state folder {path} cannot be written ({problem}); "
        "give this user write access, or set THROUGHLINE_STATE to another folder."
    )


class PartEnded(ThroughlineError):
    code = "part_ended"
    zh = "后台进程的一部分（{part}）意外退出（{code}），后台进程随之停止；原因见上面的输出。"
    en = "A part of the worker ({part}) ended ({code}), and the worker with it; see the output above."


class EmbeddedFailed(ThroughlineError):
    code = "embedded_failed"
    zh = "内置的 PostgreSQL 没有启动：{problem}（日志在 {log}）。"
    en = "The embedded PostgreSQL did not start: {problem} (its log: {log})."


class NoSystemUser(ThroughlineError):
    code = "no_system_user"
    zh = (
        "PostgreSQL 不能以 root 运行，而系统用户 {user} 无法创建（{problem}）；请先创建它，或用普通用户运行。"
    )
    en = (
        "PostgreSQL refuses to run as root, and the system user {user} could not be made ({problem}); "
        "make it first, or run as an ordinary user."
    )


class OtherPostgresVersion(ThroughlineError):
    code = "other_postgres_version"
    zh = "数据目录 {path} 属于 PostgreSQL {found}，本版本自带 {needed}；请运行 throughline upgrade 升级。"
    en = (
        "The data in {path} belongs to PostgreSQL {found} and this version brings {needed}; "
        "run `throughline upgrade` to carry it over."
    )

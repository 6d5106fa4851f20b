"""The address the pages are served at: free, and reachable for whom it is meant."""

import http.client
import socket

from throughline.core.errors import ThroughlineError

LOOPBACK = ("127.0.0.1", "localhost", "::1")


class PortTaken(ThroughlineError):
    code = "port_taken"
    zh = "{host} 的端口 {port} 已被占用；请停掉占用它的程序，或另选端口：make run PORT={other}。"
    en = "Port {port} of {host} is taken; stop what uses it, or choose another: make run PORT={other}."


class BadHost(ThroughlineError):
    code = "bad_host"
    zh = "不能在 {host} 上监听（{problem}）；请用本机的地址，例如 127.0.0.1。"
    en = "Cannot listen on {host} ({problem}); use an address of this machine, such as 127.0.0.1."


class PublicUrlMissing(ThroughlineError):
    code = "public_url_missing"
    zh = (
        "在 {host} 上监听时，请用 THROUGHLINE_PUBLIC_URL 写明浏览器使用的地址，例如 https://okr.example.com。"
    )
    en = (
        "To listen on {host}, set THROUGHLINE_PUBLIC_URL to the address that browsers use, "
        "such as https://okr.example.com."
    )


def require_free(host: str, port: int) -> None:
    """Raise PortTaken or BadHost if a server could not listen there."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
            probe.listen()
        except PermissionError as error:
            raise BadHost(host=f"{host}:{port}", problem=error.strerror) from error
        except OSError as error:
            if error.errno == 98:  # EADDRINUSE
                raise PortTaken(host=host, port=port, other=port + 1) from error
            raise BadHost(host=host, problem=error.strerror or str(error)) from error


def url_of(host: str, port: int) -> str:
    """The address to type into a browser on this machine."""
    if host in {"0.0.0.0", "::"}:  # noqa: S104 - compared, not bound
        host = "127.0.0.1"
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def answers(host: str, port: int) -> bool:
    """Whether the web server gives any answer to a request."""
    reached = "127.0.0.1" if host == "0.0.0.0" else "::1" if host == "::" else host  # noqa: S104
    connection = http.client.HTTPConnection(reached, port, timeout=10)
    try:
        connection.request("GET", "/api/v1/session", headers={"Host": "127.0.0.1"})
        return connection.getresponse().status < 500
    except OSError:
        return False
    finally:
        connection.close()

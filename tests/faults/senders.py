"""Several senders at once, and how much of what they bring was acknowledged."""

import threading
from collections.abc import Sequence
from queue import Empty, SimpleQueue

from tests.faults.door import Address, Door
from tests.faults.stream import Record

A_CALL = 100


class Senders:
    """Threads that share the calls between them."""

    def __init__(self, address: Address, arriving: Sequence[Record], *, at_once: int = 4) -> None:
        self.calls: SimpleQueue[Sequence[Record]] = SimpleQueue()
        for first in range(0, len(arriving), A_CALL):
            self.calls.put(arriving[first : first + A_CALL])
        self.arriving = arriving
        self.doors = [Door(address) for _ in range(at_once)]
        self.acknowledged: list[Record] = []
        self.failures: list[BaseException] = []
        self._lock = threading.Lock()
        self._threads = [threading.Thread(target=self._send, args=[door], daemon=True) for door in self.doors]

    def start(self) -> None:
        for thread in self._threads:
            thread.start()

    def sending(self) -> bool:
        return any(thread.is_alive() for thread in self._threads)

    def unclean(self) -> set[int]:
        return set().union(*(door.unclean() for door in self.doors))

    def statuses(self) -> set[int]:
        return {status for door in self.doors for status in door.statuses}

    def _send(self, door: Door) -> None:
        try:
            while True:
                records = self.calls.get_nowait()
                door.deliver(records)
                with self._lock:
                    self.acknowledged.extend(records)
        except Empty:
            return
        except BaseException as error:
            self.failures.append(error)

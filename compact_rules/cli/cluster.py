"""An audit on a Dask cluster that is there already: `audit --scheduler ADDRESS`."""

from __future__ import annotations

from contextlib import contextmanager
from importlib import import_module

from compact_rules.batch.hands import Borrowed
from compact_rules.cli.faults import UsageError
from compact_rules.hints import Iterator
from compact_rules.report.saying import N_, say

NO_DASK = N_("Dask is not installed. Install compact-rules[dask] here and on every worker of the cluster.")
NO_CLUSTER = N_("There is no Dask cluster to be reached at {address}.")
NO_WORKERS = N_("The Dask cluster at {address} has no workers.")


@contextmanager
def cluster(address: str) -> Iterator[Borrowed]:
    """The workers of the cluster at ``address``. Raises `UsageError` where there are none."""
    try:
        distributed = import_module("distributed")
    except ImportError as error:
        raise UsageError(say(NO_DASK)) from error
    try:
        client = distributed.Client(address, set_as_default=False, timeout="20s")
    except (OSError, ValueError, TimeoutError) as error:
        raise UsageError(say(NO_CLUSTER, address=address)) from error
    with client:
        many = sum(client.ncores().values())
        if not many:
            raise UsageError(say(NO_WORKERS, address=address))
        # Each call a task of its own: Dask must not take two alike for one, nor move on to a stranger's result.
        yield Borrowed(many, lambda: client.get_executor(pure=False))

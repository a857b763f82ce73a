"""Meteroid's own SDK, told by lines of JSON what to call or which event to read.

Answers each line with one: what the SDK did not accept, or null, and which fields of the answer
it does not know.
"""

import dataclasses
import functools
import json
import os
import sys

from meteroid import Meteroid, models
from meteroid.webhooks import Webhook

client = Meteroid(
    api_key=os.environ["SDK_API_KEY"], base_url=os.environ["SDK_BASE_URL"], max_retries=0
)


def unknown_fields(value):
    """The names of fields that the SDK's models do not have, each behind its model's name."""
    if isinstance(value, (list, tuple)):
        return {name for one in value for name in unknown_fields(one)}
    if not dataclasses.is_dataclass(value):
        return set()
    extra = {f"{type(value).__name__}.{name}" for name in getattr(value, "extra_fields", {})}
    fields = (getattr(value, field.name, None) for field in dataclasses.fields(value))
    return extra | {name for one in fields for name in unknown_fields(one)}


def call(order):
    """Calls a method of the client, such as `customers.list`."""
    method = functools.reduce(getattr, order["call"].split("."), client)
    return method(**order["arguments"])


def event(order):
    """Verifies a delivery and reads its body, where the SDK has a model for it."""
    Webhook(order["secret"]).verify(order["body"], order["headers"])
    model = order.get("model")
    return getattr(models, model).from_json(order["body"]) if model else None


for line in sys.stdin:
    order = json.loads(line)
    try:
        read = call(order) if "call" in order else event(order)
        answer = {"problem": None, "unknown": sorted(unknown_fields(read))}
    except Exception as error:
        answer = {"problem": f"{type(error).__name__}: {error}", "unknown": []}
    print(json.dumps(answer), flush=True)

"""Loads what the program loads, once, in the server from which its processes are forked."""

import importlib

from agent.bootstrap import harden

harden()  # before the framework is imported, as the program itself does

for name in (
    "agent.checkpoints",
    "agent.cli.main",
    "agent.graph",
    "agent.models.offline.chat",
    "agent.platforms",
    "agent.session",
    "agent.terminal.chat",
    "agent.terminal.keyboard",
    "tests.doubles.world",
):
    importlib.import_module(name)

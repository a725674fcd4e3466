import json
import subprocess
import sys

from tests.shape.project import ROOT, module_names

IMPORT_ALL = """
import importlib, json, os, sys

writing = os.O_WRONLY | os.O_RDWR | os.O_CREAT
acts = {"os.mkdir", "os.remove", "os.rename", "socket.connect", "sqlite3.connect", "subprocess.Popen", "os.putenv"}
seen = []

def watch(event, args):
    if event in acts or (event == "open" and isinstance(args[2], int) and args[2] & writing):
        seen.append(f"{event} {args}")

sys.addaudithook(watch)
for name in json.loads(sys.argv[1]):
    importlib.import_module(name)
print(json.dumps(seen))
"""

SAY_HELP = """
import sys

from agent.cli.main import main

sys.argv = ["tiktok-ads", "--help"]
try:
    main()
except SystemExit as end:
    assert not end.code, end.code
heavy = {"google", "httpx", "langchain_core", "langgraph", "prompt_toolkit", "starlette"}
sys.stderr.write(" ".join(sorted(heavy & set(sys.modules))))
"""


def _run(program, folder, *arguments):
    environment = {"PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1", "HOME": str(folder), "PATH": ""}
    command = [sys.executable, "-c", program, *arguments]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, encoding="utf-8")


def test_importing_does_nothing_else(tmp_path):
    done = _run(IMPORT_ALL, tmp_path, json.dumps(module_names()))
    assert done.stderr == ""
    assert json.loads(done.stdout) == []
    assert list(tmp_path.iterdir()) == []


def test_help_is_said_without_loading_anything_heavy(tmp_path):
    done = _run(SAY_HELP, tmp_path)
    assert "chat" in done.stdout
    assert done.stderr == ""
    assert done.returncode == 0
    assert list(tmp_path.iterdir()) == []

"""The world from outside: its state, its page, and what it outlives."""

import asyncio
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from tests.doubles.clock import FakeClock
from tests.doubles.media import jpg
from tests.doubles.sandbox_client import SandboxClient, campaign
from tools.sandbox.application import Sandbox, make_sandbox
from tools.sandbox.storage import FIRST_SCHEMA

KILLED_WHILE_WRITING = """
import os, sqlite3, sys
db = sqlite3.connect(sys.argv[1], isolation_level=None)
db.execute("BEGIN IMMEDIATE")
db.execute("DELETE FROM objects")
os.kill(os.getpid(), 9)
"""

MANY_WRITES = """
import sys
from pathlib import Path
from tests.doubles.clock import FakeClock
from tests.doubles.media import jpg
from tools.sandbox.application import make_sandbox
sandbox = make_sandbox(Path(sys.argv[1]), FakeClock())
for _ in range(25):
    sandbox.issue_token("valid")
"""


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "new" / "folder" / "sandbox.db"


@pytest.fixture
def sandbox(database: Path) -> Sandbox:
    return make_sandbox(database, FakeClock())


async def make_ad(client: SandboxClient, **changes: str) -> str:
    return await client.create_ad(await client.create_adgroup(await client.create_campaign(**changes)))


def test_making_a_sandbox_touches_nothing_until_it_is_used(sandbox: Sandbox, database: Path) -> None:
    assert not database.parent.exists()
    sandbox.issue_token("valid")
    assert database.exists()


async def test_the_state_tells_ads_in_our_words(sandbox: Sandbox) -> None:
    ad_id = await make_ad(SandboxClient.embedded(sandbox), campaign_name="Boots")
    state = sandbox.state()
    assert [len(state[name]) for name in ("campaigns", "adgroups", "ads")] == [1, 1, 1]
    assert state["ads"][0] == {
        "campaign_name": "Boots",
        "objective": "TRAFFIC",
        "text": "Warm feet all winter",
        "cta": "SHOP_NOW",
        "music_id": None,
        "campaign_id": state["campaigns"][0]["campaign_id"],
        "adgroup_id": state["adgroups"][0]["adgroup_id"],
        "ad_id": ad_id,
        "advertiser_id": "7000000000000000001",
        "operation_status": "ENABLE",
        "status": "AD_STATUS_CAMPAIGN_DISABLE",
    }


async def test_a_reset_forgets_ads_faults_and_requests_but_not_logins(sandbox: Sandbox) -> None:
    client = SandboxClient.embedded(sandbox)
    before = await make_ad(client)
    sandbox.set_region("blocked")
    sandbox.set_faults([{"on": "any", "times": 9, "do": {"code": 50000}}])
    sandbox.reset()
    assert sandbox.state()["ads"] == []
    assert sandbox.requests() == []
    assert await make_ad(client) > before


async def test_everything_outlives_a_restart(sandbox: Sandbox, database: Path) -> None:
    client = SandboxClient.embedded(sandbox)
    await make_ad(client)
    state = sandbox.state()
    sandbox.close()
    restarted = make_sandbox(database, FakeClock())
    assert restarted.state() == state
    again = SandboxClient(SandboxClient.embedded(restarted, None).http, client.token)
    assert (await again.post("campaign/create", campaign()))["code"] == 0


async def test_a_process_killed_in_the_middle_of_a_write_leaves_no_trace(sandbox: Sandbox, database: Path) -> None:
    client = SandboxClient.embedded(sandbox)
    await make_ad(client)
    killed = subprocess.run([sys.executable, "-c", KILLED_WHILE_WRITING, str(database)], check=False)
    assert killed.returncode == -9
    await make_ad(client)
    assert len(sandbox.state()["ads"]) == 2


async def test_two_sandboxes_on_one_file_see_each_other_and_lose_nothing(sandbox: Sandbox, database: Path) -> None:
    other = make_sandbox(database, FakeClock())
    clients = [SandboxClient.embedded(sandbox), SandboxClient.embedded(other)]
    answers = await asyncio.gather(
        *(client.post("campaign/create", campaign(request_id=str(n))) for n in range(20) for client in clients)
    )
    assert sorted(answer["code"] for answer in answers) == [0] * 20 + [40050] * 20
    assert len(other.state()["campaigns"]) == 20


def test_processes_may_open_a_new_file_at_the_same_moment(database: Path) -> None:
    root = Path(__file__).parents[2]
    running = [
        subprocess.Popen([sys.executable, "-c", MANY_WRITES, str(database)], cwd=root, stderr=subprocess.PIPE)
        for _ in range(3)
    ]
    assert [one.communicate()[1] for one in running] == [b"", b"", b""]
    with closing(sqlite3.connect(database)) as db, db:
        assert db.execute("SELECT COUNT(*) FROM tokens").fetchone() == (75,)


async def test_the_page_says_practice_and_shows_words_as_words(sandbox: Sandbox) -> None:
    client = SandboxClient.embedded(sandbox)
    empty = await client.http.get("/")
    assert "None yet." in empty.text
    await make_ad(client, campaign_name="<img src=x>")
    page = await client.http.get("/")
    assert "PRACTICE" in page.text
    assert "&lt;img src=x&gt;" in page.text
    assert "<img" not in page.text
    assert "Warm feet all winter" in page.text


async def test_control_routes_are_not_there_unless_asked_for(sandbox: Sandbox) -> None:
    client = SandboxClient.embedded(sandbox)
    assert (await client.http.get("/_sandbox/state")).status_code == 404
    for path in ("reset", "faults", "token"):
        assert (await client.http.post(f"/_sandbox/{path}")).status_code == 404


async def test_a_database_of_an_older_program_is_brought_up_to_date(database: Path) -> None:
    database.parent.mkdir(parents=True)
    with closing(sqlite3.connect(database)) as old, old:
        for statement in FIRST_SCHEMA:
            old.execute(statement)
    client = SandboxClient.embedded(make_sandbox(database, FakeClock()))
    assert (await client.upload("image", jpg()))["code"] == 0

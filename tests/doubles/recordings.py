"""Record evals/recordings anew: the embedded model behind a server of this machine that speaks Gemini's wire."""

import os
import sys
import tempfile

from tests.doubles.gemini_embedded import embedded
from tests.doubles.gemini_server import KEY, gemini_server
from tests.shape.project import ROOT

RECORDINGS = ROOT / "evals" / "recordings"
CONVERSATIONS = RECORDINGS / "conversations.yaml"


def main() -> None:
    from agent.cli.main import main as tiktok_ads

    with gemini_server(embedded) as served, tempfile.TemporaryDirectory() as home:
        os.environ |= {"GEMINI_API_KEY": KEY, "GOOGLE_GEMINI_BASE_URL": served.address, "TIKTOK_ADS_HOME": home}
        sys.argv = ["tiktok-ads", "eval", "record", str(CONVERSATIONS), "--out", str(RECORDINGS), "--model", "gemini"]
        tiktok_ads()


if __name__ == "__main__":
    main()

"""How a conversation arrives at another target: the draft comes along, and nothing that was found out or approved."""

from agent.nodes._messages import open_calls, refused
from agent.state import State, Update, asked_anew
from tools.core.tool import MOVED

_WHY = "not submitted: the person went on at another target"


def arriving(state: State) -> Update:
    """Give what the state becomes before the rules look at the draft once more."""
    calls = open_calls(state.messages)
    return {
        **asked_anew(),
        "messages": [refused(str(call["id"]), call["name"], _WHY, MOVED) for call in calls],
        "advertiser": None,
        "before": state.draft,
        "missing": (),
        "violations": (),
        "decisions": (),
        "ran": (),
        "plan": None,
        "heard": None,
        "login_handle": None,
        "failure": None,
        "receipt": None,
        "sure_of": "",
        "withdrawn": None,
        "settled_content": None,
        "sent": None,
        "turn_calls": 0,
        "ended": None,
    }

"""The model that obeys every order it reads: what it reveals is the newest, and does not grow from turn to turn."""

from langchain_core.messages import AIMessage, BaseMessage, HumanMessage

from agent.nodes._messages import SITUATION
from tests.doubles.injections import ORDERS, Order
from tests.doubles.obedient import LONGEST_REVEAL, Memory, ObedientModel

ORDER = HumanMessage(f"hello. {ORDERS['en'][Order.REVEAL]}")
SPILT = HumanMessage("the token is FAKE-canary", name=SITUATION)


def talk(turns: int) -> list[AIMessage]:
    model = ObedientModel(memory=Memory())
    history: list[BaseMessage] = []
    for _ in range(turns):
        history.append(ORDER)
        history.append(model.invoke([*history, SPILT]))
    return [one for one in history if isinstance(one, AIMessage)]


def test_what_the_model_holds_at_this_moment_is_revealed():
    assert "FAKE-canary" in talk(1)[0].text


def test_a_long_talk_full_of_orders_to_reveal_it_all_does_not_double_at_every_turn():
    last = talk(20)[-1].text
    assert "FAKE-canary" in last
    assert len(last) <= LONGEST_REVEAL

from evals.conversation import Turn
from evals.person import Agreeable, Scripted
from tests.unit.evals.cases import conversation


def test_turns_come_first_whatever_is_awaited_and_then_answers() -> None:
    person = Scripted(conversation(turns=[{"user": "a"}, {"browser": "deny"}], answers={"text": "t"}))
    assert [person(what) for what in ("text", "text", "text", "text")] == [
        Turn(user="a"), Turn(browser="deny"), Turn(user="t"), Turn(user="t"),
    ]  # fmt: skip


def test_a_list_is_answered_in_order_until_it_is_used_up() -> None:
    person = Scripted(conversation(answers={"music": ["none", "music_001"]}))
    assert [person(what) for what in ("reply", "music", "music", "music")] == [
        Turn(user="hello"), Turn(user="none"), Turn(user="music_001"), None,
    ]  # fmt: skip


def test_the_person_stops_when_only_a_reply_or_something_unknown_is_awaited() -> None:
    person = Scripted(conversation(answers={"approval": "yes"}))
    assert [person(what) for what in ("reply", "reply", "cta")] == [Turn(user="hello"), None, None]


def test_an_answer_to_a_login_is_an_act_in_the_browser_or_words() -> None:
    person = Scripted(conversation(answers={"authorization": ["approve", "no"]}))
    assert [person("authorization") for _ in range(3)] == [
        Turn(user="hello"), Turn(browser="approve"), Turn(user="no"),
    ]  # fmt: skip


def test_the_agreeable_person_approves_before_saying_the_next_turn() -> None:
    person = Agreeable(conversation(turns=[{"user": "a"}, {"user": "no!"}]))
    assert [person(what) for what in ("reply", "approval", "authorization", "reply", "reply")] == [
        Turn(user="a"), Turn(user="yes"), Turn(browser="approve"), Turn(user="no!"), None,
    ]  # fmt: skip

"""What people ask of an ad's delivery, and talk that only sounds like it."""

import pytest

from agent.language.aims.wishes import wishes_in
from tests.doubles.timing import seconds_of


@pytest.mark.parametrize(
    ("said", "kind", "words"),
    [
        ("iPhone only", "devices", "iPhone only"),
        ("just iphone ppl in brooklyn", "devices", "just iphone ppl"),
        ("nur Android-Nutzer", "devices", "nur Android-Nutzer"),
        ("usuarios de iPhone", "devices", "usuarios de iPhone"),
        ("只给苹果手机用户", "devices", "只给苹果手机用户"),
        ("Androidだけ", "devices", "Androidだけ"),
        ("people interested in hiking boots", "interests", "interested in hiking boots"),
        ("people who love dogs", "interests", "people who love dogs"),
        ("für Studenten", "interests", "für Studenten"),
        ("amantes del café", "interests", "amantes del café"),
        ("Katzenfans", "interests", "Katzenfans"),
        ("旅行に興味がある人", "interests", "旅行に興味がある"),
        ("对音乐感兴趣的人", "interests", "对音乐感兴趣的人"),
        ("women in their late thirties", "interests", "in their late thirties"),
        ("cost cap 2 dollars per click", "bids", "cost cap 2 dollars per click"),
        ("$1.20 per click at most", "bids", "$1.20 per click"),
        ("puja máxima de 2 euros", "bids", "puja máxima de 2 euros"),
        ("höchstens 50 Cent pro Klick", "bids", "höchstens 50 Cent pro Klick"),
        ("入札上限は1クリック40円", "bids", "入札上限は1クリック40円"),
        ("only on weekends", "hours", "only on weekends"),
        ("monday to friday", "hours", "monday to friday"),
        ("from 9 am to 5 pm", "hours", "from 9 am to 5 pm"),
        ("solo por la noche", "hours", "solo por la noche"),
        ("nur abends", "hours", "nur abends"),
        ("von 9 bis 17 Uhr", "hours", "von 9 bis 17 Uhr"),
        ("周一到周五", "hours", "周一到周五"),
        ("平日の夜", "hours", "平日の夜"),
        ("radius 10 km around Bristol", "distances", "radius 10 km around Bristol"),
        ("im Umkreis von 5 km", "distances", "im Umkreis von 5 km"),
        ("just round here", "distances", "just round here"),
        ("半径5キロ", "distances", "半径5キロ"),
        ("no iphones", "exclusions", "no iphones"),
        ("nobody under 18", "exclusions", "nobody under 18"),
        ("sin menores", "exclusions", "sin menores"),
        ("学生以外", "exclusions", "学生以外"),
        ("all over Europe", "place", "all over Europe"),
        ("in Бerlin", "place", "in Бerlin"),
        ("until Black Friday", "date", "until Black Friday"),
        ("ab dem 5. Dezember", "date", "ab dem 5. Dezember"),
        ("starting at 9:30", "clock", "starting at 9:30"),
        ("um 18 Uhr", "clock", "um 18 Uhr"),
    ],
)
def test_what_cannot_be_set_yet_is_heard(said: str, kind: str, words: str) -> None:
    found = [(one.kind, said[one.start : one.end]) for one in wishes_in(said)]

    assert (kind, words) in found


@pytest.mark.parametrize(
    "said",
    [
        "sent from my iPhone",
        "von meinem iPhone gesendet",
        "we sell iphone cases",
        "不要音乐",
        "traffic campaign called Spring Sale, shop now",
        "call to action learn more",
        "50 dollars a day",
        "the text is fine",
        "women in their thirties",
    ],
)
def test_talk_asks_for_nothing(said: str) -> None:
    assert [one.kind for one in wishes_in(said) if one.kind != "talk"] == []


@pytest.mark.parametrize("said", ["no iphones ", "monday ", "until friday ", "a 2 click ", "people who love ", "不要"])
def test_time_grows_with_the_length_of_a_line(said: str) -> None:
    def taken(times: int) -> float:
        return seconds_of(lambda: wishes_in(said * times))

    wishes_in(said)
    assert taken(200) < 12 * max(taken(50), 0.02)


def test_a_number_of_thousands_of_digits_is_none_of_ours() -> None:
    assert not any(wishes_in("9" * 9000 + " and 9-" + "9" * 9000))

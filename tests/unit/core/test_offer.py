"""Which of several things of an account words mean."""

from hypothesis import given
from hypothesis import strategies as st

from tools.core.offer import Offer, meant_by


def offer(id_of_it: str, *names: str) -> Offer:
    return Offer(id=id_of_it, names=names, value=id_of_it, arguments={"identity": id_of_it})


SHOP, ACCOUNT = offer("101", "Practice shop"), offer("102", "Practice account")
SUMMER, TALK, SALE = (
    offer("v_summer", "summer sale.mp4"),
    offer("v_talk", "founder talk.mov"),
    offer("v_sale", "sale.mp4"),
)
BUYS, CARTS = offer("201", "Practice pixel", "ON_WEB_ORDER"), offer("201", "Practice pixel", "ON_WEB_CART")
OTHER = offer("202", "Checkout pixel", "ON_WEB_ORDER")


def test_a_name_said_whole_is_meant_wherever_it_stands():
    assert meant_by("please let it appear as practice SHOP, thanks", (SHOP, ACCOUNT)) == (SHOP,)
    assert meant_by("@practice.account", (SHOP, ACCOUNT)) == (ACCOUNT,)


def test_a_word_that_few_names_have_is_enough_and_one_that_all_have_says_nothing():
    assert meant_by("the account one", (SHOP, ACCOUNT)) == (ACCOUNT,)
    assert meant_by("the practice one", (SHOP, ACCOUNT)) == ()


def test_a_longer_name_is_not_also_the_shorter_one_inside_of_it():
    assert meant_by("use summer sale.mp4", (SUMMER, TALK, SALE)) == (SUMMER,)
    assert meant_by("use sale", (SUMMER, TALK, SALE)) == (SALE,)


def test_the_words_of_an_address_name_nothing():
    assert meant_by("https://shop.example.com/practice, 30 dollars a day", (SHOP, ACCOUNT)) == ()
    assert meant_by("https://account.example.com for the shop one", (SHOP, ACCOUNT)) == (SHOP,)


def test_a_name_is_the_same_with_blanks_for_its_underscores():
    views, visits = offer("201", "Pixel", "PAGE_VIEW"), offer("201", "Pixel", "LANDING_PAGE_VIEW")
    assert meant_by("page view", (views, visits)) == (views,)
    assert meant_by("landing page view", (views, visits)) == (visits,)


def test_an_id_wins_over_any_name():
    assert meant_by("summer sale is nice but take v_talk", (SUMMER, TALK)) == (TALK,)


def test_what_is_told_of_each_part_leaves_fewer():
    assert meant_by("the practice pixel", (BUYS, CARTS, OTHER)) == (BUYS, CARTS)
    assert meant_by("ON_WEB_ORDER", (BUYS, CARTS, OTHER)) == (BUYS, OTHER)
    assert meant_by("checkout, ON_WEB_ORDER", (BUYS, CARTS, OTHER)) == (OTHER,)


def test_several_that_are_named_are_meant_in_the_order_in_which_they_are_named():
    front, back = offer("im_1", "front.jpg"), offer("im_2", "back.jpg")
    assert meant_by("back.jpg and then front", (front, back)) == (back, front)


def test_a_script_without_blanks_needs_none_around_a_name():
    shop = offer("9", "花店")
    assert meant_by("用花店的身份", (shop, ACCOUNT)) == (shop,)


@given(st.text(max_size=80))
def test_whatever_is_said_only_what_there_is_is_meant(words):
    assert {one.id for one in meant_by(words, (SHOP, ACCOUNT, SUMMER))} <= {"101", "102", "v_summer"}


def test_a_thing_without_a_name_is_known_by_its_id_alone():
    nameless = offer("303")
    assert meant_by("practice shop", (nameless, SHOP)) == (SHOP,)
    assert meant_by("303", (nameless, SHOP)) == (nameless,)


def test_only_the_beginning_of_long_words_and_of_long_lists_is_looked_at():
    many = tuple(offer(f"x{at}", f"Shop {at}") for at in range(2_000))
    assert meant_by("shop 999", many) == (many[999],)
    assert meant_by("shop 1999 " + "a" * 1_000, many[:5]) == ()
    assert meant_by("a" * 1_001 + " practice shop", (SHOP, ACCOUNT)) == ()

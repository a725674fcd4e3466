"""The code of a post is no login secret: it passes where it is called so or stands alone, and nowhere as a secret."""

import pytest

from agent.language.wants.handed_posts import handed_post
from tools.core.screening import screened

CODE = "#0w1uyFGNQ5HRFrv5CBo4hUAtVVXkc7d+1gY0xgyiBqj/LBhqjK5AfQ7dQTKz1Wg="


@pytest.mark.parametrize(
    "said",
    [
        "{}",
        "use my post, the code is {}",
        "Spark ad with code {}",
        "my Spark code: {}",
        "post authorization code: {}",
        "mein Beitrag, der Code ist {}",
        "Spark-Anzeige mit dem Code {}",
        "usa mi publicación, el código es {}",
        "utilise ma publication, le code est {}",
        "usa a minha publicação, o código é {}",
        "用我的帖子，授权码是{}",
        "Spark 广告，代码 {}",
        "私の投稿を使って、コードは{}",
        "スパーク広告、コードは {}",
    ],
)
def test_it_passes_where_a_post_or_a_spark_ad_is_spoken_of(said):
    assert screened(said.format(CODE)) == said.format(CODE)


@pytest.mark.parametrize(
    "said", ["my token is {}", "password: {}", "the secret of my post is {}", "access_token={}", "the code is {}"]
)
def test_anything_else_of_its_form_is_hidden(said):
    """The positive control of the above."""
    assert CODE[1:] not in screened(said.format(CODE))


def test_a_marked_secret_in_its_form_is_hidden_beside_a_post_too():
    assert "AIza" not in screened(f"my post, the code is #AIza{'Sy0' * 12}=")


def test_at_a_login_a_bare_one_is_hidden():
    assert screened(CODE, awaits_code=True) != CODE


@pytest.mark.parametrize(
    ("said", "rest"),
    [
        ("{}", ""), ("use my post, the code is {}", "use my post"), ("“{}”.", ""),
        ("call it Bread, my post: {}, learn more", "call it Bread, learn more"),
        ("Spark ad with code {} for a campaign called Bread", "for a campaign called Bread"),
        ("用我的帖子，授权码是{}，了解更多", "用我的帖子， 了解更多"),
    ],
)  # fmt: skip
def test_what_else_a_line_says_is_read_without_the_words_that_hand_the_code_over(said, rest):
    handed = handed_post(said.format(CODE))

    assert handed is not None
    assert (handed.code, " ".join(handed.rest.replace(",", " ").split())) == (
        CODE,
        " ".join(rest.replace(",", " ").split()),
    )


@pytest.mark.parametrize("said", ["#summer", "#bread #butter=", "https://x.example/#0w1uyFGNQ5HRFrv5CBo4hUA="])
def test_a_hashtag_and_a_part_of_an_address_are_no_codes(said):
    assert handed_post(said) is None

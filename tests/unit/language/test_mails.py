"""Who wants something by mail is told that none is sent; a text of an ad that speaks of mails is a text."""

import pytest

from agent.language.wants.beyond import Beyond, beyond_in


@pytest.mark.parametrize(
    "words",
    ["send me the rest by mail", "email me the details", "schick mir den Rest per Mail", "envíame el resto por correo",
     "envoyez-moi le reste par mail", "mande o resto por e-mail", "残りをメールで送ってください", "把剩下的发到我邮箱"],
)  # fmt: skip
@pytest.mark.parametrize("is_copy_awaited", [False, True])
def test_a_mail_is_asked_for_in_vain(words: str, *, is_copy_awaited: bool) -> None:
    assert beyond_in(words, is_copy_awaited=is_copy_awaited) == {Beyond.MAIL}


@pytest.mark.parametrize(
    "words",
    ["text: email me for details", "Text: Schick mir eine Mail", "we send you an email", "will I get an email?",
     "collect emails", "Schreib uns eine Mail"],
)  # fmt: skip
def test_words_about_mails_are_none(words: str) -> None:
    assert beyond_in(words) == frozenset()

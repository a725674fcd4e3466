"""What is answered while a login waits: why, whether it is safe, what helps where it does not work."""

from agent.language.wants.topics import LoginTopic, topics_at_a_login
from agent.words.sentences import in_a_row, say
from tools.core.plan import Plan

_MOST_ANSWERS = 2


def answer_at_login(words: str, plan: Plan | None, language: str) -> str:
    """Answer what words ask about a login, or complain of; nothing where they say nothing of it that is known."""
    topics = topics_at_a_login(words)[:_MOST_ANSWERS]
    return in_a_row((_answer(topic, plan, language) for topic in topics), language)


def _answer(topic: LoginTopic, plan: Plan | None, language: str) -> str:
    if topic is not LoginTopic.ACCOUNT:
        return say(language, f"login.{topic.value}")
    if plan is None:
        return say(language, "login.any_account")
    return say(language, "login.account", name=plan.advertiser.name, id=plan.advertiser.advertiser_id)

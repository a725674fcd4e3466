"""Gemini. The only file that imports its client, and only when a conversation needs it."""

from langchain_core.language_models import BaseChatModel

from agent.models.contract import ModelChoice, Provider

DEFAULT_MODEL = "gemini-3.8-flash"


def _load(choice: ModelChoice) -> BaseChatModel:
    from langchain_google_genai import ChatGoogleGenerativeAI  # noqa: PLC0415 -- takes a second to import

    return ChatGoogleGenerativeAI(
        model=choice.name or DEFAULT_MODEL,
        api_key=choice.key,
        max_retries=1,  # the client retries silently for half a minute; retries are ours, and visible
        timeout=60,
    )


PROVIDER = Provider(name="gemini", load=_load)

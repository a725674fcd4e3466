"""By which languages and interests the practice TikTok lets people be chosen: a few of what TikTok lists."""

from types import MappingProxyType

from tools.sandbox.wire.call import CheckedCall
from tools.sandbox.wire.envelope import Json

LANGUAGES = MappingProxyType({
    "ar": "Arabic", "de": "German", "en": "English", "es": "Spanish", "fr": "French", "hi": "Hindi", "id": "Indonesian",
    "it": "Italian", "ja": "Japanese", "ko": "Korean", "ms": "Malay", "nl": "Dutch", "pl": "Polish", "pt": "Portuguese",
    "ru": "Russian", "sv": "Swedish", "th": "Thai", "tr": "Turkish", "uk": "Ukrainian", "vi": "Vietnamese",
    "zh": "Chinese",
})  # fmt: skip
INTERESTS = MappingProxyType({
    "10": "Education", "11": "Vehicles & Transportation", "12": "Baby, Kids & Maternity", "13": "Financial Services",
    "14": "Beauty & Personal Care", "15": "Tech & Electronics", "17": "Travel", "18": "Household Products",
    "19": "Pets", "21": "Home Improvement", "22": "Apparel & Accessories", "23": "News & Entertainment",
    "24": "Business Services", "25": "Games", "26": "Life Services", "27": "Food & Beverage",
    "28": "Sports & Outdoor", "15101": "Fitness & Yoga", "27102": "Coffee & Tea", "19101": "Dogs", "19102": "Cats",
    "23104": "Music", "23105": "Books", "17103": "Camping & Hiking",
})  # fmt: skip


def languages(asked: CheckedCall) -> Json:  # noqa: ARG001 -- endpoints are called alike
    """List the languages people can be chosen by."""
    return {"languages": [{"code": code, "name": name} for code, name in LANGUAGES.items()]}


def interests(asked: CheckedCall) -> Json:  # noqa: ARG001 -- endpoints are called alike
    """List the interests people can be chosen by."""
    listed = [
        {
            "interest_category_id": number, "interest_category_name": name, "level": 1 if len(number) < 3 else 2,
            "sub_category_ids": [other for other in INTERESTS if other != number and other.startswith(f"{number}1")],
            "placements": [], "special_industries": [],
        }
        for number, name in INTERESTS.items()
    ]  # fmt: skip
    return {"interest_categories": listed}

"""The whole sandbox: the world and the ASGI application that speaks for it."""

from pathlib import Path

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import BaseRoute, Route, Router
from starlette.types import ASGIApp

from tools.core.ports import Clock
from tools.core.rate_limits import RateLimits
from tools.sandbox.api.asgi import Api
from tools.sandbox.pages.consent import PAGE_HEADERS, ads_consent, login_kit_consent
from tools.sandbox.pages.home import home_page
from tools.sandbox.storage import Storage
from tools.sandbox.world import World


class Sandbox(World):
    """The practice world and the application through which programs and browsers meet it."""

    def __init__(self, storage: Storage, clock: Clock, *, control: bool, limits: RateLimits | None) -> None:
        """Put the application together."""
        super().__init__(storage, clock)
        self._api = Api(storage, clock, limits)
        # A bare router lets a dropped connection through, where the full Starlette class would answer it with a page.
        self.app: ASGIApp = Router(_routes(self, self._api, storage, clock, control=control))

    def limit(self, limits: RateLimits) -> None:
        """Hold apps to limits from now on, unless others are already set."""
        self._api.limits = self._api.limits or limits


def make_sandbox(db: Path, clock: Clock, *, control: bool = False, limits: RateLimits | None = None) -> Sandbox:
    """Make a sandbox whose data is in a file, new or old; the file is opened at the first request."""
    return Sandbox(Storage(db), clock, control=control, limits=limits)


def _routes(world: World, api: Api, storage: Storage, clock: Clock, *, control: bool) -> list[BaseRoute]:
    def home(_request: Request) -> Response:
        return HTMLResponse(home_page(world.shown()), headers=PAGE_HEADERS)

    pages = [
        route
        for page in (ads_consent(storage, clock), login_kit_consent(storage, clock))
        for route in (Route(page.path, page.show), Route(page.path, page.decide, methods=["POST"]))
    ]
    return [
        Route("/", home),
        *pages,
        *(_control_routes(world) if control else []),
        Route("/{path:path}", api),
    ]


def _control_routes(world: World) -> list[Route]:
    from tools.sandbox.control import control_routes  # noqa: PLC0415 -- brings the description of the whole API

    return control_routes(world)

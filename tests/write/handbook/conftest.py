"""Sites built once for all tests of this folder."""

from collections.abc import Callable, Iterator

import handbook_seminars as seminars
import pytest
from built_handbook import Handbook, hand_made_catalogues, write_tree

from seminar_kit.model.seminar import Seminar
from seminar_kit.write.handbook import finish_site, handbook_source, start_site


@pytest.fixture(scope="module", autouse=True)
def words_by_hand() -> Iterator[None]:
    with hand_made_catalogues():
        yield


@pytest.fixture(scope="session")
def build(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Seminar], Handbook]:
    def build_handbook(seminar: Seminar) -> Handbook:
        folder = tmp_path_factory.mktemp("built")
        # Sites outlive the modules of tests, so they are not built under a module's own fixture.
        with hand_made_catalogues():
            tree = handbook_source(seminar)
            assert tree.problems == ()
            source = write_tree(tree.value, folder / "source")
            assert start_site(source, folder / "handbook").wait() == ()
            assert finish_site(folder / "handbook", seminar, seminars.DOWNLOAD_FILES) == ()
        return Handbook(seminar, source, folder / "handbook")

    return build_handbook


@pytest.fixture(scope="session")
def english(build: Callable[[Seminar], Handbook]) -> Handbook:
    return build(seminars.every_node())


@pytest.fixture(scope="session")
def arabic(build: Callable[[Seminar], Handbook]) -> Handbook:
    return build(seminars.arabic())


@pytest.fixture(scope="session")
def swahili(build: Callable[[Seminar], Handbook]) -> Handbook:
    return build(seminars.swahili())

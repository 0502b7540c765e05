import pytest
from tests.site.building import built


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    return built(tmp_path_factory.mktemp("site"))

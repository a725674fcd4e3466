import ast
import importlib
import subprocess
import sys
import zipfile
from importlib.metadata import distribution, packages_distributions

import pytest

from tests.shape.project import PACKAGES, ROOT, declared, distribution_of, python_files

OURS = "tiktok-ads-agent"
MOST_DEPENDENCIES = 18


@pytest.mark.parametrize("package", PACKAGES)
def test_a_package_comes_from_this_checkout(package):
    assert importlib.import_module(package).__file__ == str(ROOT / package / "__init__.py")


@pytest.mark.parametrize("package", PACKAGES)
def test_no_other_distribution_takes_the_name_of_a_package(package):
    assert set(packages_distributions().get(package, [])) <= {OURS}


def test_the_console_script_starts_the_command_line():
    (script,) = (found for found in distribution(OURS).entry_points if found.group == "console_scripts")
    assert script.name == "tiktok-ads"
    assert script.value == "agent.__main__:main"
    assert callable(script.load())


def test_the_wheel_holds_the_three_packages_and_all_their_files(tmp_path):
    command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(tmp_path)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("*.whl")
    inside = {name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in name}
    files = (path for package in PACKAGES for path in (ROOT / package).rglob("*") if path.is_file())
    assert inside == {str(path.relative_to(ROOT)) for path in files if "__pycache__" not in path.parts}


def test_what_is_imported_is_declared():
    project = declared()["project"]
    extras = [one for extra in project["optional-dependencies"].values() for one in extra]
    dependencies = {distribution_of(one) for one in (*project["dependencies"], *extras)}
    known = packages_distributions()
    undeclared = {
        f"{path.relative_to(ROOT)}: {name}"
        for path in python_files(*PACKAGES)
        for name in _imports(path) - set(sys.stdlib_module_names) - set(PACKAGES)
        if not dependencies & {distribution_of(one) for one in known.get(name, [])}
    }
    assert undeclared == set()


def test_the_direct_dependencies_stay_few_and_each_has_its_reason():
    dependencies = {distribution_of(one) for one in declared()["project"]["dependencies"]}
    reasons = (ROOT / "docs" / "decisions" / "0002-dependencies.md").read_text(encoding="utf-8")
    assert len(dependencies) <= MOST_DEPENDENCIES
    assert [name for name in sorted(dependencies) if f"| {name} |" not in reasons] == []


def _imports(path):
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name.partition(".")[0] for alias in node.names}
        if isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module.partition(".")[0])
    return found

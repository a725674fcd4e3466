"""One Typer command group a file."""

"""The words by which people say when an ad shall not begin: data only."""

# What leads to a day on which an ad does not start.
DAYS = r"from|on|starting|start|ab|am|vom|desde|el|a partir del?|à partir d[ue]|dès|le|a partir de|na|no|em"

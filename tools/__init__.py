"""Ads: what may be said, checked and done. Knows no language-model framework."""

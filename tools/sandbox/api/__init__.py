"""Both APIs from outside: which path is answered by what, how often it may be asked, and what comes late."""

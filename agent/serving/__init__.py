"""What is served to others or drawn for them: the sandbox, the guard of LangGraph's server, the graph."""

"""How an answer is read: words, sentences, and what each sentence does."""

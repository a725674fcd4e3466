"""An HTTP application that behaves as TikTok does, for practice: nothing leaves this machine."""

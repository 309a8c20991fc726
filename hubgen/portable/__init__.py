"""What of a hub is read outside of its site, in feed readers and mail programs: HTML, texts, addresses, pictures."""

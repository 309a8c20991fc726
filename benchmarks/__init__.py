"""What a page costs: an invented hub of any size, and comparisons of whole builds."""

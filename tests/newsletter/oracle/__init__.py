"""What only a fault of hubgen's own could write into a mail: no author and no setting has a say in it."""

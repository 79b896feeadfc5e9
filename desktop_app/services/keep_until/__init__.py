"""How long a card is kept before it may be disposed of: rules as data, evaluated when they are asked."""

"""Campaigns, their venues, closures and publicity: lists, and the dialogs that change them."""

"""The record of one application."""

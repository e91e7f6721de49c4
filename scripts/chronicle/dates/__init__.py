"""Dates as historians write them: EDTF in, with bounds, order and words; two calendars."""

from .date import BadDate, HistoricalDate, parse_date

__all__ = ["BadDate", "HistoricalDate", "parse_date"]

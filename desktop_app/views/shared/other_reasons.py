"""The subjects that keep the sentences of their rules and fields with their own words."""

from __future__ import annotations

from desktop_app.views.disposal.words import disposal_words
from desktop_app.views.keeping.words import keeping_words
from desktop_app.views.shared.call_reasons import CallReasons
from desktop_app.views.shared.campaign_words import campaign_words
from desktop_app.views.shared.figure_reasons import FigureReasons
from desktop_app.views.shared.forecast_reasons import ForecastReasons
from desktop_app.views.shared.incident_words import incident_words
from desktop_app.views.shared.outreach_reasons import OutreachReasons
from desktop_app.views.shared.report_reasons import ReportReasons
from desktop_app.views.shared.returned_reasons import ReturnedReasons
from desktop_app.views.shared.rotation_reasons import RotationReasons
from desktop_app.views.shared.subject_words import SubjectWords
from desktop_app.views.shared.support_reasons import SupportReasons
from desktop_app.views.shared.ward_reasons import WardReasons


def others() -> tuple[SubjectWords, ...]:
    """Each subject once; which comes first makes no difference."""
    return (
        CallReasons(),
        FigureReasons(),
        ForecastReasons(),
        OutreachReasons(),
        ReportReasons(),
        ReturnedReasons(),
        RotationReasons(),
        SupportReasons(),
        WardReasons(),
        campaign_words,
        disposal_words,
        incident_words,
        keeping_words,
    )

"""The committee report: texts with live figures, checked before it goes out, as PDF, XLSX and DOCX."""
